package org.fundi.engine.data;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fundi.engine.setting.Refusal;

/// Recognises files that are no text, by how they begin, and says what they are.
final class BinaryFiles {
    /// How the archives of old office programs begin.
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0";

    /// The name of a part of such an archive, with two bytes a letter.
    private static final String ENCRYPTED = "EncryptedPackage".replaceAll(".", "$0\0");

    private BinaryFiles() {}

    /// A workbook and any other zip archive begin alike.
    static boolean zipped(byte[] head) {
        return begins(head, "PK\u0003\u0004");
    }

    /// Whether these letters, as the name of a part of an archive, stand in its beginning.
    static boolean holds(byte[] head, String letters) {
        return new String(head, StandardCharsets.ISO_8859_1).contains(letters);
    }

    /// @param encoded whether the person said how bytes become letters
    /// @throws Refusal where the file is no text
    static void refuse(byte[] head, boolean encoded) {
        String packed = packed(head);
        if (!packed.isEmpty())
            throw new Refusal(
                    "the file is " + packed + ", not a table of text",
                    "unpack it and open the table inside");
        if (begins(head, OLE) && holds(head, ENCRYPTED))
            throw new Refusal(
                    "the file is a workbook with a password",
                    "take the password off in a spreadsheet program, or save the table as CSV (comma-separated, UTF-8), and open that");
        String kind = kind(head);
        if (!kind.isEmpty())
            throw new Refusal(
                    "the file is " + kind + ", not a table of text",
                    "save the table as CSV (comma-separated, UTF-8) and open that");
        if (encoded) return;
        boolean wide = Encodings.unit(Encodings.guess(head, false).value()) > 1;
        long controls = controls(head);
        if (!wide && controls > 3 && controls * 20 > head.length)
            throw new Refusal(
                    "the file holds bytes that are no text from its beginning, first on line "
                            + firstControl(head),
                    "choose a CSV file, or say in which encoding it is written");
    }

    private static String packed(byte[] head) {
        if (zipped(head)) return "a zip archive";
        if (begins(head, "\u001f\u008b")) return "compressed (gzip)";
        if (begins(head, "BZh")) return "compressed (bzip2)";
        if (begins(head, "\u00fd7zXZ")) return "compressed (xz)";
        if (begins(head, "(\u00b5/\u00fd")) return "compressed (zstd)";
        if (begins(head, "7z\u00bc\u00af")) return "a 7z archive";
        return begins(head, "Rar!") ? "a RAR archive" : "";
    }

    private static String kind(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 20), StandardCharsets.ISO_8859_1);
        String small = start.toLowerCase(Locale.ROOT);
        if (small.startsWith("<!doctype html") || small.startsWith("<html")) return "a web page";
        if (small.startsWith("<?xml")) return "XML";
        if (start.startsWith("[{") || start.startsWith("{\"")) return "JSON";
        if (begins(head, "%PDF")) return "a PDF document";
        if (begins(head, "\u0089PNG") || begins(head, "\u00ff\u00d8\u00ff")) return "a picture";
        if (begins(head, "GIF8")) return "a picture";
        if (begins(head, "PAR1")) return "a Parquet file";
        if (begins(head, "SQLite format 3")) return "an SQLite database";
        if (begins(head, OLE)) return "an old Excel workbook (.xls)";
        return "";
    }

    private static boolean begins(byte[] head, String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if (head[i] != bytes[i]) return false;
        return true;
    }

    private static boolean control(byte b) {
        return b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f';
    }

    private static long controls(byte[] head) {
        long count = 0;
        for (byte b : head) if (control(b)) count++;
        return count;
    }

    private static int firstControl(byte[] head) {
        int line = 1;
        for (byte b : head) {
            if (control(b)) return line;
            if (b == '\n') line++;
        }
        return line;
    }
}
