package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    /// Fails at the first byte, as the system says it.
    private static final class Failing extends OutputStream {
        private final String reason;

        Failing(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int value) throws IOException {
            throw new IOException(reason);
        }
    }

    private final StringWriter err = new StringWriter();

    private int run(String reason, String... arguments) {
        PrintWriter out = StandardOutput.writer(new Failing(reason), StandardCharsets.UTF_8);
        return FundiCommand.run(out, new PrintWriter(err), WindowTrial.NO_WINDOW, arguments);
    }

    @Test
    void aFullDiskIsToldAndNotTakenForAWholeResult() {
        assertEquals(2, run("No space left on device", "models"));
        assertTrue(
                err.toString().startsWith("fundi: the output could not be written to its end"),
                err.toString());
        assertEquals(2, err.toString().lines().count(), "what and remedy, told once");
    }

    @Test
    void aReaderThatHasHeardEnoughIsNoFailure() {
        assertEquals(0, run("Broken pipe", "models", "--json"));
        assertEquals("", err.toString());
    }

    @Test
    void aFileNameThatIsNoneIsToldInPlainWords() {
        assertEquals(2, run("", "profile", "a\0b.csv"));
        assertTrue(err.toString().contains("can't be a file's name here"), err.toString());
    }

    @Test
    void aTrainingThatNobodyReadsEnds() {
        String[] train = {
            "train", Terminal.sample("penguins"), "--target", "species", "--model", "mlp", "--json"
        };
        assertEquals(0, run("Broken pipe", train));
        assertEquals(2, run("No space left on device", train));
    }
}
