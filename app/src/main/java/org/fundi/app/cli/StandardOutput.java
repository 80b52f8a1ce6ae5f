package org.fundi.app.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import org.fundi.engine.setting.Refusal;

/// Standard output that does not keep silent where it can't be written: Java's own swallows a full
/// disk, and a program would take half a result for a whole one.
final class StandardOutput extends OutputStream {
    private final OutputStream under;

    /// Whoever reads has heard enough, as `head -1` has: no failure, and nothing more to do.
    static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ClosedException(IOException cause) {
            super("nobody reads the output any more", cause);
        }
    }

    StandardOutput(OutputStream under) {
        this.under = under;
    }

    /// The process's own.
    static PrintWriter writer() {
        OutputStream own = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        return writer(own, System.out.charset());
    }

    static PrintWriter writer(OutputStream under, Charset letters) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new StandardOutput(under), letters)));
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            under.write(bytes, from, length);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void flush() {
        try {
            under.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(IOException cause) {
        String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("pipe")) return new ClosedException(cause);
        return new Refusal(
                "the output could not be written to its end",
                "look whether the disk it goes to is full or read-only, then run it again");
    }
}
