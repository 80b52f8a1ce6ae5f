package org.fundi.app.cli;

import java.util.List;
import java.util.Locale;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.setting.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `fundi`: the root of all commands. 0 done, 2 refused with what and remedy, 130 cancelled.
@Command(
        name = "fundi",
        description = "Learn how a model is trained, by training one.",
        mixinStandardHelpOptions = true,
        version = "Fundi 1.0.0",
        subcommands = {
            ProfileCommand.class,
            CompareCommand.class,
            TrainCommand.class,
            ModelsCommand.class,
            ScoreCommand.class,
            MetricsCommand.class
        })
public final class FundiCommand {
    private static final int REFUSED = 2;
    private static final int CANCELLED = 130;

    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    /// All commands, ready to run; tests give it other writers.
    static CommandLine commandLine() {
        return new CommandLine(new FundiCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(FundiCommand::misread)
                .setExecutionExceptionHandler(FundiCommand::explain);
    }

    /// An option that was not understood: what, and what to do.
    private static int misread(CommandLine.ParameterException problem, String[] arguments) {
        CommandLine commandLine = problem.getCommandLine();
        String command = commandLine.getCommandSpec().qualifiedName();
        List<String> suggestions =
                problem instanceof CommandLine.UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions()
                        : List.of();
        String what = String.valueOf(problem.getMessage());
        commandLine
                .getErr()
                .println(
                        "fundi: "
                                + what.substring(0, 1).toLowerCase(Locale.ROOT)
                                + what.substring(1));
        commandLine
                .getErr()
                .println(
                        suggestions.isEmpty()
                                ? "  what to do: '%s --help' lists what there is".formatted(command)
                                : "  what to do: did you mean %s?"
                                        .formatted(String.join(" or ", suggestions)));
        return REFUSED;
    }

    private static int explain(
            Exception problem, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        switch (problem) {
            case Refusal refusal -> {
                commandLine.getErr().println("fundi: " + refusal.what());
                commandLine.getErr().println("  what to do: " + refusal.remedy());
                return REFUSED;
            }
            case CancelledException _ -> {
                return CANCELLED;
            }
            default -> throw problem;
        }
    }
}
