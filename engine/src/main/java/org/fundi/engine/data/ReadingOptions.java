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
        Optional<String> sheet) {

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
                    Optional.empty());

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
                sheet);
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
                sheet);
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
                sheet);
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
                sheet);
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
                sheet);
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
                sheet);
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
                sheet);
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
                sheet);
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
                sheet);
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
                Optional.of(told));
    }
}
