package org.fundi.engine.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/// Turns the bytes of a part of a file into letters, and says exactly where it cannot. Keeps its
/// room between parts.
final class Letters {
    private final FileFormat format;
    private final CharsetDecoder decoder;
    private char[] room = new char[0];
    private int length;

    /// Bytes that are no letters in the file's encoding.
    static final class Undecodable extends IOException {
        private static final long serialVersionUID = 1L;

        /// Within the part, from 1.
        final long line;

        final int value;

        Undecodable(long line, int value) {
            super("byte %02X on line %d".formatted(value, line));
            this.line = line;
            this.value = value;
        }
    }

    Letters(FileFormat format) {
        this.format = format;
        this.decoder = Encodings.decoder(format.encoding().value());
    }

    /// Afterwards [#text] holds [#length] letters.
    void decode(Chunks.Chunk chunk) throws Undecodable {
        int skip = chunk.index() == 0 ? format.mark() : 0;
        if (room.length < chunk.length() + 1) room = new char[chunk.length() + 1];
        ByteBuffer bytes = ByteBuffer.wrap(chunk.bytes(), skip, chunk.length() - skip);
        CharBuffer letters = CharBuffer.wrap(room);
        CoderResult result = decoder.reset().decode(bytes, letters, true);
        length = letters.position();
        if (result.isError())
            throw new Undecodable(lines(room, length) + 1, chunk.bytes()[bytes.position()] & 0xff);
    }

    char[] text() {
        return room;
    }

    int length() {
        return length;
    }

    /// How many lines end in this text.
    static long lines(char[] text, int length) {
        long count = 0;
        for (int i = 0; i < length; i++) {
            boolean pair = text[i] == '\r' && i + 1 < length && text[i + 1] == '\n';
            if (text[i] == '\n' || (text[i] == '\r' && !pair)) count++;
        }
        return count;
    }
}
