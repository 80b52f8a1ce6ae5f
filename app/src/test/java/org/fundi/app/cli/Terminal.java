package org.fundi.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.fundi.app.job.Interruption;
import picocli.CommandLine;

/// One command as a person or a program at a terminal sees it.
///
/// @param code the exit code
record Terminal(int code, String out, String err) {

    static Terminal run(String... arguments) {
        return run(new StringWriter(), new Interruption(), arguments);
    }

    /// @param err where messages go: a test may listen
    /// @param interruption Ctrl-C
    static Terminal run(StringWriter err, Interruption interruption, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine commandLine = FundiCommand.commandLine(interruption, WindowTrial.NO_WINDOW);
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        int code = commandLine.execute(arguments);
        return new Terminal(code, out.toString(), err.toString());
    }

    /// The data of a bundled sample.
    static String sample(String name) {
        return Path.of(System.getProperty("fundi.root", ""), "sample-data", name, "data.csv")
                .toString();
    }

    JsonNode json() {
        return json(out);
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
