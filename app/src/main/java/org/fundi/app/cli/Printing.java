package org.fundi.app.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where a command prints, and whether a person or a program reads it: shared by all commands.
final class Printing {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--json", description = "Print machine-readable JSON on standard output.")
    private boolean json;

    boolean isJson() {
        return json;
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    /// For progress and messages.
    PrintWriter err() {
        return command.commandLine().getErr();
    }

    /// Prints one whole answer, in the form that was asked for.
    void answer(Supplier<Object> json, Consumer<PrintWriter> words) {
        if (isJson()) new JsonOutput(out()).document(json.get());
        else words.accept(out());
        out().flush();
    }
}
