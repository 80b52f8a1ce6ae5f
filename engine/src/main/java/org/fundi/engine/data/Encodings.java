package org.fundi.engine.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.fundi.engine.setting.Refusal;

/// The encodings a file may have, and how they are told apart.
final class Encodings {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Encodings() {}

    /// How many bytes a line end takes.
    static int unit(Charset charset) {
        if (charset.name().startsWith("UTF-32")) return 4;
        return charset.name().startsWith("UTF-16") ? 2 : 1;
    }

    static boolean bigEnd(Charset charset) {
        return !charset.equals(StandardCharsets.UTF_16LE)
                && !charset.equals(StandardCharsets.UTF_32LE);
    }

    static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// The number of bytes a byte order mark takes.
    static int mark(byte[] head) {
        if (begins(head, 0xFF, 0xFE, 0, 0) || begins(head, 0, 0, 0xFE, 0xFF)) return 4;
        if (begins(head, 0xEF, 0xBB, 0xBF)) return 3;
        return begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF) ? 2 : 0;
    }

    /// @param head the file's first bytes
    /// @param whole whether these are all
    static Guess<Charset> guess(byte[] head, boolean whole) {
        if (begins(head, 0xEF, 0xBB, 0xBF))
            return Guess.of(StandardCharsets.UTF_8, "the file begins with the mark of UTF-8");
        if (begins(head, 0xFF, 0xFE, 0, 0))
            return Guess.of(StandardCharsets.UTF_32LE, "the file begins with the mark of UTF-32");
        if (begins(head, 0, 0, 0xFE, 0xFF))
            return Guess.of(StandardCharsets.UTF_32BE, "the file begins with the mark of UTF-32");
        if (begins(head, 0xFF, 0xFE))
            return Guess.of(StandardCharsets.UTF_16LE, "the file begins with the mark of UTF-16");
        if (begins(head, 0xFE, 0xFF))
            return Guess.of(StandardCharsets.UTF_16BE, "the file begins with the mark of UTF-16");
        if (everyOtherIsZero(head, 1))
            return Guess.of(StandardCharsets.UTF_16LE, "every second byte is zero");
        if (everyOtherIsZero(head, 0))
            return Guess.of(StandardCharsets.UTF_16BE, "every first byte of two is zero");
        if (valid(head, whole)) {
            boolean plain = true;
            for (byte b : head) plain &= b >= 0;
            return Guess.of(
                    StandardCharsets.UTF_8,
                    plain
                            ? "only plain letters at the beginning, the same in every encoding"
                            : "letters beyond the plain ones are written as UTF-8 writes them");
        }
        if (pairs(head, StandardCharsets.UTF_16LE, 1)) return inPairs(StandardCharsets.UTF_16LE);
        if (pairs(head, StandardCharsets.UTF_16BE, 0)) return inPairs(StandardCharsets.UTF_16BE);
        return Guess.of(WINDOWS_1252, "some bytes are not UTF-8; as Windows-1252 they are letters");
    }

    /// What was said, held against the file's first bytes: where only UTF-16 or UTF-32 is said, the
    /// bytes tell which end comes first.
    ///
    /// @throws Refusal where the file can't be written so
    static Guess<Charset> told(Charset said, byte[] head, boolean whole) {
        Guess<Charset> guess = guess(head, whole);
        Charset found = guess.value();
        if (unit(said) != unit(found)) throw otherwise(said, guess);
        boolean eitherEnd = said.name().equals("UTF-16") || said.name().equals("UTF-32");
        if (eitherEnd) return Guess.told(found);
        if (unit(said) > 1 && !said.equals(found)) throw otherwise(said, guess);
        if (garbled(text(head, said)) && !garbled(text(head, found))) throw otherwise(said, guess);
        return Guess.told(said);
    }

    private static Refusal otherwise(Charset said, Guess<Charset> guess) {
        return new Refusal(
                "the file is not written in %s: it looks like %s, for %s"
                        .formatted(said.name(), guess.value().name(), guess.reason()),
                "say that its encoding is %s, or leave it to be guessed"
                        .formatted(guess.value().name()));
    }

    /// Whether more than one letter in twenty is none, but a control sign.
    private static boolean garbled(String text) {
        long controls =
                text.chars()
                        .filter(c -> Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0)
                        .count();
        return controls * 20 > text.length();
    }

    /// What the first bytes say, with a stand-in for each that is no letter.
    private static String text(byte[] head, Charset charset) {
        return new String(head, charset);
    }

    private static boolean begins(byte[] head, int... marks) {
        if (head.length < marks.length) return false;
        for (int i = 0; i < marks.length; i++) if ((head[i] & 0xff) != marks[i]) return false;
        return true;
    }

    private static boolean everyOtherIsZero(byte[] head, int from) {
        int pairs = Math.min(head.length, 2000) / 2;
        int zeros = 0;
        int others = 0;
        for (int i = 0; i < pairs; i++) {
            if (head[2 * i + from] == 0) zeros++;
            if (head[2 * i + 1 - from] == 0) others++;
        }
        return pairs >= 4 && zeros > 0.7 * pairs && others == 0;
    }

    private static Guess<Charset> inPairs(Charset charset) {
        return Guess.of(
                charset, "two bytes a letter: line ends and plain letters have a zero beside them");
    }

    /// Text in a script beyond the plain letters: only line ends, delimiters and digits have a zero
    /// beside them, and always on the same side.
    private static boolean pairs(byte[] head, Charset charset, int zeroAt) {
        int zeros = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            if (head[i + 1 - zeroAt] == 0) return false;
            if (head[i + zeroAt] == 0) zeros++;
        }
        if (zeros < 2) return false;
        CharBuffer room = CharBuffer.allocate(head.length);
        boolean fits = !decoder(charset).decode(ByteBuffer.wrap(head), room, false).isError();
        return fits && room.flip().toString().indexOf('\n') >= 0;
    }

    private static boolean valid(byte[] head, boolean whole) {
        CharBuffer room = CharBuffer.allocate(head.length + 1);
        CoderResult result =
                decoder(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(head), room, whole);
        return !result.isError();
    }
}
