package org.fundi.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundi.app.job.Interruption;
import org.fundi.engine.data.DateOrder;
import org.fundi.engine.data.DecimalMark;
import org.fundi.engine.data.Delimiter;
import org.fundi.engine.data.Faulty;
import org.fundi.engine.data.Quote;
import org.fundi.engine.experiment.Provenance;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Numeral;
import org.fundi.engine.setting.Refusal;
import org.fundi.engine.setting.TooLittleMemory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `fundi`: the root of all commands. 0 done, 2 refused with what and remedy, 130 cancelled.
@Command(
        name = "fundi",
        description = {
            "Learn how a model is trained, by training one.",
            "Without a command the window opens."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  fundi profile customers.csv",
            "  fundi compare customers.csv --target churned",
            "  fundi train customers.csv --target churned --model mlp",
            "  fundi compare --help",
            "",
            "Ends with 0 when done, 2 when refused (with what to do), 130 when cancelled.",
            "With --json results go to standard output and all else to standard error."
        },
        version = "Fundi " + Provenance.FUNDI)
public final class FundiCommand {
    private static final int WIDTH = 100;
    private static final int REFUSED = 2;

    private final Interruption interruption;
    private final WindowTrial window;

    /// How the library says that a word can't be a path; it hands on no cause.
    private static final Pattern NO_PATH =
            Pattern.compile(
                    "cannot convert '(.*)' to interface java.nio.file.Path", Pattern.DOTALL);

    private FundiCommand(Interruption interruption, WindowTrial window) {
        this.interruption = interruption;
        this.window = window;
    }

    /// Ctrl-C, for the commands that learn.
    Interruption interruption() {
        return interruption;
    }

    /// For `self-test`.
    WindowTrial window() {
        return window;
    }

    public static int run(WindowTrial window, String... arguments) {
        return run(StandardOutput.writer(), new PrintWriter(System.err, true), window, arguments);
    }

    /// Ends with what was written being there, or with why it is not.
    static int run(PrintWriter out, PrintWriter err, WindowTrial window, String... arguments) {
        try {
            CommandLine commandLine =
                    commandLine(Commands.asked(arguments), new Interruption(), window);
            int code = commandLine.setOut(out).setErr(err).execute(arguments);
            if (code == 0) out.flush();
            return code;
        } catch (StandardOutput.ClosedException _) {
            return 0;
        } catch (Refusal refusal) {
            return refused(refusal, err);
        } catch (OutOfMemoryError gone) {
            return refused(TooLittleMemory.refused("this"), err);
        }
    }

    /// All commands, ready to run; tests give it other writers and ask for an end themselves.
    static CommandLine commandLine(Interruption interruption, WindowTrial window) {
        return commandLine(Commands.ALL, interruption, window);
    }

    private static CommandLine commandLine(
            List<Class<?>> commands, Interruption interruption, WindowTrial window) {
        CommandLine line = new CommandLine(new FundiCommand(interruption, window));
        for (Class<?> command : commands) line.addSubcommand(command);
        return withWords(line)
                .setUsageHelpWidth(WIDTH)
                .setOverwrittenOptionsAllowed(true)
                .setExecutionStrategy(Contradictions::refuseOrRun)
                .setParameterExceptionHandler(FundiCommand::misread)
                .setExecutionExceptionHandler(FundiCommand::explain);
    }

    private static CommandLine withWords(CommandLine line) {
        return line.registerConverter(Delimiter.class, new WordOf<>(Delimiter.class))
                .registerConverter(Quote.class, new WordOf<>(Quote.class))
                .registerConverter(DecimalMark.class, new WordOf<>(DecimalMark.class))
                .registerConverter(DateOrder.class, new WordOf<>(DateOrder.class))
                .registerConverter(Faulty.class, new WordOf<>(Faulty.class))
                .registerConverter(Double.class, FundiCommand::number)
                .registerConverter(Task.class, new WordOf<>(Task.class));
    }

    private static double number(String text) {
        try {
            return Numeral.read(text);
        } catch (NumberFormatException noNumber) {
            String instead = Numeral.instead(text).map(it -> "; write " + it).orElse("");
            throw new CommandLine.TypeConversionException(
                    "'%s' is no number with a point before its decimals%s"
                            .formatted(text, instead));
        }
    }

    /// An option that was not understood: what, and what to do.
    private static int misread(CommandLine.ParameterException problem, String[] arguments) {
        Matcher path = NO_PATH.matcher(String.valueOf(problem.getMessage()));
        if (path.find()) {
            return refused(unreadableName(path.group(1)), problem.getCommandLine().getErr());
        }
        CommandLine commandLine = problem.getCommandLine();
        String command = commandLine.getCommandSpec().qualifiedName();
        List<String> suggestions =
                problem instanceof CommandLine.UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions()
                        : List.of();
        String what = plain(String.valueOf(problem.getMessage()));
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

    private static int refused(Refusal refusal, PrintWriter err) {
        err.println("fundi: " + OneLine.of(refusal.what()));
        err.println("  what to do: " + OneLine.of(refusal.remedy()));
        err.flush();
        return REFUSED;
    }

    private static Refusal unreadableName(String name) {
        return new Refusal(
                "'%s' can't be a file's name here: it has letters that this terminal's language setting does not know"
                        .formatted(name),
                "set LC_ALL=C.UTF-8 and run it again, or give the file a name in plain letters");
    }

    /// The library's words for a value of the wrong kind, said as a person would.
    private static String plain(String message) {
        return OneLine.of(message)
                .replaceFirst("is not an? (int|long)$", "is not a whole number in range")
                .replaceFirst("is not a double$", "is not a number")
                .replace("option option", "option");
    }

    private static int explain(
            Exception problem, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        switch (problem) {
            case Refusal refusal -> {
                return refused(refusal, commandLine.getErr());
            }
            case StandardOutput.ClosedException _ -> {
                return 0;
            }
            case CancelledException _ -> {
                return Interruption.CODE;
            }
            default -> throw problem;
        }
    }
}
