package org.fundi.engine.data;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the person has said about a file. Whatever is left empty is guessed, and the guess shown
/// with its reason.
///
/// @param encoding how bytes become letters
/// @param delimiter what separates values
/// @param quote what encloses a value
/// @param header whether the first line holds names
/// @param decimalMark how decimals are written
/// @param missing what stands for a missing value, beside the empty cell; compared without regard
///     to case and surrounding spaces
/// @param dateOrder how 05/12/2025 is read
/// @param faulty what to do with lines that do not fit
/// @param types the types of named columns; a cell that does not fit is read as missing and
///     reported
/// @param sheet the sheet of a workbook; else its first
/// @param amendments lines read otherwise than they stand in the file
public record ReadingOptions(
        Optional<Charset> encoding,
        Optional<Delimiter> delimiter,
        Optional<Quote> quote,
        Optional<Boolean> header,
        Optional<DecimalMark> decimalMark,
        List<String> missing,
        Optional<DateOrder> dateOrder,
        Faulty faulty,
        Map<String, ColumnType> types,
        Optional<String> sheet,
        Amendments amendments) {

    /// What usually stands for a missing value.
    public static final List<String> USUAL_MISSING = List.of("NA", "N/A", "null", "NaN", "?", "-");

    /// Everything is guessed.
    public static final ReadingOptions USUAL =
            new ReadingOptions(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    USUAL_MISSING,
                    Optional.empty(),
                    Faulty.KEEP,
                    Map.of(),
                    Optional.empty(),
                    Amendments.NONE);

    public ReadingOptions {
        missing = List.copyOf(missing);
        types = Map.copyOf(types);
    }

    public ReadingOptions withEncoding(Charset told) {
        return new ReadingOptions(
                Optional.of(told),
                delimiter,
                quote,
                header,
                decimalMark,
                missing,
                dateOrder,
                faulty,
                types,
                sheet,
                amendments);
    }

    public ReadingOptions withDelimiter(Delimiter told) {
        return new ReadingOptions(
                encoding,
                Optional.of(told),
                quote,
                header,
                decimalMark,
                missing,
                dateOrder,
                faulty,
                types,
                sheet,
                amendments);
    }

    public ReadingOptions withQuote(Quote told) {
        return new ReadingOptions(
                encoding,
                delimiter,
                Optional.of(told),
                header,
                decimalMark,
                missing,
                dateOrder,
                faulty,
                types,
                sheet,
                amendments);
    }

    public ReadingOptions withHeader(boolean told) {
        return new ReadingOptions(
                encoding,
                delimiter,
                quote,
                Optional.of(told),
                decimalMark,
                missing,
                dateOrder,
                faulty,
                types,
                sheet,
                amendments);
    }

    public ReadingOptions withDecimalMark(DecimalMark told) {
        return new ReadingOptions(
                encoding,
                delimiter,
                quote,
                header,
                Optional.of(told),
                missing,
                dateOrder,
                faulty,
                types,
                sheet,
                amendments);
    }

    public ReadingOptions withMissing(List<String> told) {
        return new ReadingOptions(
                encoding,
                delimiter,
                quote,
                header,
                decimalMark,
                told,
                dateOrder,
                faulty,
                types,
                sheet,
                amendments);
    }

    public ReadingOptions withDateOrder(DateOrder told) {
        return new ReadingOptions(
                encoding,
                delimiter,
                quote,
                header,
                decimalMark,
                missing,
                Optional.of(told),
                faulty,
                types,
                sheet,
                amendments);
    }

    public ReadingOptions withFaulty(Faulty told) {
        return new ReadingOptions(
                encoding,
                delimiter,
                quote,
                header,
                decimalMark,
                missing,
                dateOrder,
                told,
                types,
                sheet,
                amendments);
    }

    public ReadingOptions withTypes(Map<String, ColumnType> told) {
        return new ReadingOptions(
                encoding,
                delimiter,
                quote,
                header,
                decimalMark,
                missing,
                dateOrder,
                faulty,
                told,
                sheet,
                amendments);
    }

    public ReadingOptions withSheet(String told) {
        return new ReadingOptions(
                encoding,
                delimiter,
                quote,
                header,
                decimalMark,
                missing,
                dateOrder,
                faulty,
                types,
                Optional.of(told),
                amendments);
    }

    public ReadingOptions withAmendments(Amendments told) {
        return new ReadingOptions(
                encoding,
                delimiter,
                quote,
                header,
                decimalMark,
                missing,
                dateOrder,
                faulty,
                types,
                sheet,
                told);
    }

    /// What can be told and, once told, be left to guessing again.
    public enum Part {
        ENCODING,
        DELIMITER,
        QUOTE,
        HEADER,
        DECIMAL_MARK,
        DATE_ORDER,
        SHEET
    }

    /// This part is guessed again.
    public ReadingOptions guessing(Part part) {
        return new ReadingOptions(
                unless(part == Part.ENCODING, encoding),
                unless(part == Part.DELIMITER, delimiter),
                unless(part == Part.QUOTE, quote),
                unless(part == Part.HEADER, header),
                unless(part == Part.DECIMAL_MARK, decimalMark),
                missing,
                unless(part == Part.DATE_ORDER, dateOrder),
                faulty,
                types,
                unless(part == Part.SHEET, sheet),
                amendments);
    }

    private static <T> Optional<T> unless(boolean guessed, Optional<T> told) {
        return guessed ? Optional.empty() : told;
    }
}
