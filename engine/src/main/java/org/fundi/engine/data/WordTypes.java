package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/// Decides what a column of words is: yes and no, numbers after all, dates, a category, codes,
/// identifiers or free text; each with the reason.
final class WordTypes {
    private static final int FEW_ROWS = 20;
    private static final int MOST_LEVELS = 1000;

    /// So few answers, each given so often, were chosen from a list, however many words each has.
    private static final int CHOSEN = 20;

    /// Pairs of words for no and yes, in lower case.
    private static final Map<String, String> YES_OF_NO =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("no", "yes"),
                            Map.entry("n", "y"),
                            Map.entry("false", "true"),
                            Map.entry("f", "t"),
                            Map.entry("nee", "ja"),
                            Map.entry("nein", "ja"),
                            Map.entry("non", "oui"),
                            Map.entry("não", "sim"),
                            Map.entry("cha", "yebo"),
                            Map.entry("off", "on")));

    private final ReadingOptions options;
    private final NumberText numberText;
    private final IntUnaryOperator lineOfRow;

    /// @param lineOfRow where in the file a row stands
    WordTypes(ReadingOptions options, DecimalMark decimal, IntUnaryOperator lineOfRow) {
        this.options = options;
        this.numberText = new NumberText(decimal);
        this.lineOfRow = lineOfRow;
    }

    Typed decide(WordCells cells) {
        ColumnType told = options.types().get(cells.name());
        if (told != null) return told(cells, told);
        if (cells.words().length == 0) return Typed.of(text(cells), "every cell is missing");
        Optional<Typed> yesNo = yesNo(cells);
        if (yesNo.isPresent()) return yesNo.get();
        WordNumbers numbers = new WordNumbers(cells, numberText, lineOfRow);
        if (numbers.all()) return Typed.of(numbers.column(), "every value is a number");
        if (numbers.codes()) return codes(cells);
        WordDates dates = new WordDates(cells, options.dateOrder());
        if (dates.all()) return dates.typed();
        Typed category = categoryOrText(cells);
        List<Finding> findings = new ArrayList<>(category.findings());
        findings.addAll(numbers.mixed());
        findings.addAll(dates.mixed());
        return new Typed(category.column(), category.reason(), findings);
    }

    private Typed told(WordCells cells, ColumnType type) {
        String reason = "you said so";
        return switch (type) {
            case TEXT -> Typed.of(text(cells), reason);
            case CATEGORY -> Typed.of(category(cells), reason);
            case NUMBER -> new WordNumbers(cells, numberText, lineOfRow).forced();
            case DATE, DATE_TIME ->
                    new WordDates(cells, options.dateOrder()).forced(type, lineOfRow);
            case BOOLEAN ->
                    yesNo(cells)
                            .map(typed -> Typed.of(typed.column(), reason))
                            .orElseGet(
                                    () ->
                                            Typed.of(
                                                    category(cells),
                                                    "its values are no pair of yes and no"));
        };
    }

    private static Optional<Typed> yesNo(WordCells cells) {
        if (cells.words().length != 2) return Optional.empty();
        for (int no = 0; no < 2; no++) {
            String yes = YES_OF_NO.get(lower(cells.words()[no]));
            if (yes != null && yes.equals(lower(cells.words()[1 - no])))
                return Optional.of(yesNo(cells, no));
        }
        return Optional.empty();
    }

    private static Typed yesNo(WordCells cells, int no) {
        byte[] answers = new byte[cells.rows()];
        for (int row = 0; row < answers.length; row++) {
            int word = cells.numbers()[row];
            answers[row] = (byte) (word < 0 ? -1 : word == no ? 0 : 1);
        }
        String noWord = cells.words()[no].strip();
        String yesWord = cells.words()[1 - no].strip();
        return Typed.of(
                BooleanColumn.of(cells.name(), noWord, yesWord, answers),
                "only '" + yesWord + "' and '" + noWord + "' occur");
    }

    private static String lower(String word) {
        return word.strip().toLowerCase(java.util.Locale.ROOT);
    }

    private Typed codes(WordCells cells) {
        for (String word : cells.words()) {
            double value = numberText.read(word);
            if (NumberText.same(value, NumberText.CODE))
                return Typed.of(
                        text(cells),
                        "codes with leading zeros such as " + word + ", kept to the letter");
            if (NumberText.same(value, NumberText.HUGE))
                return new Typed(
                        text(cells),
                        "whole numbers such as "
                                + word
                                + " are beyond 2^53 and would be rounded, so they are kept to the letter",
                        List.of(beyondExact(cells.name(), word)));
        }
        throw new IllegalArgumentException("'" + cells.name() + "' holds no codes");
    }

    private static Finding beyondExact(String column, String word) {
        return new Finding(
                "beyond-exact",
                column,
                Finding.Severity.ATTENTION,
                "Whole numbers such as %s are beyond 2^53: as numbers they would be rounded to about 16 digits, so they are kept as text."
                        .formatted(Shown.of(word)),
                List.of(
                        "nothing, where they only name things",
                        "read the column as numbers, where the last digits do not matter"));
    }

    private Typed categoryOrText(WordCells cells) {
        int different = cells.words().length;
        int present = cells.present();
        boolean chosen = different <= CHOSEN && different <= present / CHOSEN;
        if (!chosen && sentences(cells))
            return Typed.of(text(cells), "free text: several words in most values");
        boolean few = present < FEW_ROWS;
        if (!few && different == present)
            return Typed.of(
                    text(cells),
                    "an identifier: all %s values are different".formatted(Counted.of(present)));
        boolean repeats = few || different <= present / 2;
        if (repeats && (different <= 50 || (different <= MOST_LEVELS && different <= present / 10)))
            return Typed.of(
                    category(cells),
                    different == 1 ? "1 level" : Counted.of(different) + " levels that repeat");
        return Typed.of(
                text(cells),
                "too many different values for a category: %s among %s"
                        .formatted(Counted.of(different), Counted.of(present)));
    }

    /// Whether the values read like sentences: on average three spaces or more.
    private static boolean sentences(WordCells cells) {
        long spaces = 0;
        int looked = Math.min(cells.words().length, 1000);
        for (int word = 0; word < looked; word++)
            spaces += cells.words()[word].strip().chars().filter(c -> c == ' ').count();
        return spaces >= 3L * looked;
    }

    static TextColumn text(WordCells cells) {
        return TextColumn.ofWords(cells.name(), cells.words(), cells.numbers());
    }

    /// Levels by number where all are numbers, else by code point.
    private CategoryColumn category(WordCells cells) {
        String[] words = cells.words();
        List<Integer> order = new ArrayList<>();
        double[] values = new double[words.length];
        boolean numbers = true;
        for (int word = 0; word < words.length; word++) {
            order.add(word);
            values[word] = numberText.read(words[word]);
            numbers &= !Double.isNaN(values[word]);
        }
        order.sort(
                numbers
                        ? Comparator.comparingDouble(word -> values[word])
                        : (one, other) -> CodePoints.compare(words[one], words[other]));
        int[] place = new int[words.length];
        List<String> levels = new ArrayList<>();
        for (int word : order) {
            place[word] = levels.size();
            levels.add(words[word]);
        }
        return CategoryColumn.of(cells.name(), levels, placed(cells.numbers(), place));
    }

    private static int[] placed(int[] numbers, int[] place) {
        int[] index = new int[numbers.length];
        for (int row = 0; row < index.length; row++)
            index[row] = numbers[row] < 0 ? -1 : place[numbers[row]];
        return index;
    }
}
