package org.fundi.app.cli;

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
        subcommands = {ProfileCommand.class})
public final class FundiCommand {
    private static final int REFUSED = 2;
    private static final int CANCELLED = 130;

    public static int run(String... arguments) {
        return new CommandLine(new FundiCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(FundiCommand::explain)
                .execute(arguments);
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
