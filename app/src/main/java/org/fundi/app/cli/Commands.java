package org.fundi.app.cli;

import java.util.List;
import picocli.CommandLine.Command;

/// What can be asked for by name.
final class Commands {
    /// In the order people should meet them.
    static final List<Class<?>> ALL =
            List.of(
                    ProfileCommand.class,
                    CompareCommand.class,
                    TrainCommand.class,
                    RunsCommand.class,
                    ResumeCommand.class,
                    OpenTestCommand.class,
                    PredictCommand.class,
                    ReportCommand.class,
                    VerifyCommand.class,
                    ExportCommand.class,
                    ShareCommand.class,
                    ReplayCommand.class,
                    ModelsCommand.class,
                    ScoreCommand.class,
                    MetricsCommand.class,
                    SelfTestCommand.class);

    private Commands() {}

    /// The one asked for, or all where none of this name is: to read the options of every command
    /// takes longer than to run a short one.
    static List<Class<?>> asked(String... arguments) {
        for (Class<?> command : ALL) {
            if (arguments.length > 0 && name(command).equals(arguments[0])) return List.of(command);
        }
        return ALL;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
