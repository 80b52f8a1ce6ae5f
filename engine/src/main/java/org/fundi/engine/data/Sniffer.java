package org.fundi.engine.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundi.engine.setting.Refusal;

/// Looks at the beginning of a file and says how it is written, each guess with its reason.
final class Sniffer {
    private static final int MOST_ROWS = 200;
    private static final int MOST_COLUMNS = 100_000;

    private final ReadingOptions told;

    /// @param format every guess
    /// @param rows the first rows, without the header
    /// @param findings guesses that could be otherwise
    /// @param amendments what the person changed, without a first line that only tells the
    ///     delimiter
    record Sniffed(
            FileFormat format,
            List<List<String>> rows,
            List<Finding> findings,
            Amendments amendments) {

        Sniffed withFormat(FileFormat other) {
            return new Sniffed(other, rows, findings, amendments);
        }
    }

    Sniffer(ReadingOptions told) {
        this.told = told;
    }

    /// @param head the file's first bytes
    /// @param whole whether these are all
    /// @throws Refusal where there is nothing to read
    Sniffed sniff(byte[] head, boolean whole) {
        Guess<Charset> encoding = encoding(head, whole);
        int mark = told.encoding().isEmpty() ? Encodings.mark(head) : markOf(head, encoding);
        String text = decode(head, mark, encoding.value());
        if (text.isBlank())
            throw new Refusal("the file holds no values", "choose a file with rows in it");
        char lineEnd = text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? '\r' : '\n';
        Directive directive = Directive.of(text);
        Amendments amendments = directive.leftOut(told.amendments());
        text = amendments.in(text.toCharArray(), text.length(), 1);
        Layout layout =
                directive.in(
                        Layout.of(
                                wholeLines(text, lineEnd, whole), directive.told(told), MOST_ROWS),
                        told);
        List<List<String>> rows = layout.rows();
        if (rows.getFirst().size() > MOST_COLUMNS) throw tooWide(rows.getFirst().size());
        List<Finding> findings = new ArrayList<>();
        Guess<DecimalMark> decimal =
                new NumberMarks(rows).guess(told.decimalMark(), layout.delimiter(), findings);
        Header header = Header.of(rows, told.header(), decimal.value(), told);
        boolean noRows = header.guess().value() && rows.size() == 1 && whole;
        if (noRows && !layout.cutShort()) throw namesOnly();
        FileFormat format =
                new FileFormat(
                        encoding,
                        mark,
                        layout.delimiter(),
                        layout.spaced(),
                        layout.quote(),
                        header.guess(),
                        decimal,
                        lineEnd,
                        header.names());
        List<List<String>> below = header.guess().value() ? rows.subList(1, rows.size()) : rows;
        findings.addAll(directive.findings());
        return new Sniffed(format, below, findings, amendments);
    }

    private Guess<Charset> encoding(byte[] head, boolean whole) {
        return told.encoding()
                .map(said -> Encodings.told(said, head, whole))
                .orElseGet(() -> Encodings.guess(head, whole));
    }

    private static Refusal namesOnly() {
        return new Refusal(
                "the file holds one line of names and no rows below it",
                "choose a file with rows, or say that its first line holds values");
    }

    private static Refusal tooWide(int width) {
        return new Refusal(
                String.format(
                        Locale.ROOT,
                        "the first line has %,d values; at most %,d columns can be opened",
                        width,
                        MOST_COLUMNS),
                "keep the columns that are needed; if each row should be a column, turn the table");
    }

    private static int markOf(byte[] head, Guess<Charset> encoding) {
        return Encodings.guess(head, false).value().equals(encoding.value())
                ? Encodings.mark(head)
                : 0;
    }

    private static String decode(byte[] head, int mark, Charset charset) {
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(head, mark, head.length - mark), text, true);
        return text.flip().toString();
    }

    private static String wholeLines(String text, char lineEnd, boolean whole) {
        int end = text.lastIndexOf(lineEnd);
        return whole || end < 0 ? text : text.substring(0, end + 1);
    }
}
