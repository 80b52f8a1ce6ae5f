package org.fundi.engine.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where bytes come from, and under which name; may be read from the beginning more than once.
interface Source {
    String name();

    /// How many bytes there are.
    long size() throws IOException;

    InputStream open() throws IOException;

    /// A file; only its name is remembered with the data.
    record File(Path path) implements Source {
        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /// Bytes at hand, such as pasted text.
    record Bytes(String name, byte[] bytes) implements Source {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
