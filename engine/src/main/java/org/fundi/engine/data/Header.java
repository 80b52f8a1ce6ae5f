package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the first line holds names, and which.
///
/// @param names as written; made up where the first line holds values
record Header(Guess<Boolean> guess, List<String> names) {

    static Header of(
            List<List<String>> rows,
            Optional<Boolean> told,
            DecimalMark decimal,
            ReadingOptions options) {
        Guess<Boolean> guess =
                told.map(Guess::told).orElseGet(() -> new Evidence(rows, decimal, options).weigh());
        return new Header(guess, guess.value() ? written(rows) : madeUp(rows));
    }

    private static List<String> madeUp(List<List<String>> rows) {
        int width = usual(rows);
        List<String> names = new ArrayList<>(width);
        for (int column = 1; column <= width; column++) names.add("column " + column);
        return names;
    }

    private static List<String> written(List<List<String>> rows) {
        List<String> names = new ArrayList<>();
        for (String name : rows.getFirst()) names.add(name.strip());
        List<List<String>> below = rows.subList(1, rows.size());
        boolean oneMore =
                names.size() > 1
                        && !below.isEmpty()
                        && below.stream().allMatch(row -> row.size() == names.size() + 1);
        if (!oneMore) return names;
        // Either every line ends with a delimiter, or the row names have no name.
        boolean trailing = below.stream().allMatch(row -> row.getLast().isEmpty());
        names.add(trailing ? names.size() : 0, "");
        return names;
    }

    private static int usual(List<List<String>> rows) {
        return new Layout(
                        Guess.of(Delimiter.COMMA, ""),
                        Guess.of(Quote.DOUBLE, ""),
                        false,
                        rows,
                        false)
                .usualWidth();
    }

    /// What speaks for names in the first line, and what against.
    private record Evidence(List<List<String>> rows, NumberText numbers, MissingTokens tokens) {

        Evidence(List<List<String>> rows, DecimalMark decimal, ReadingOptions options) {
            this(rows, new NumberText(decimal), new MissingTokens(options.missing()));
        }

        Guess<Boolean> weigh() {
            String against = "";
            for (int column = 0; column < rows.getFirst().size(); column++) {
                String first = rows.getFirst().get(column).strip();
                boolean below = numbersBelow(column);
                if (below && !first.isEmpty() && !isValue(first) && !isMissing(first))
                    return Guess.of(true, "'" + first + "' is no number, every value below it is");
                if (against.isEmpty() && isValue(first) && (below || rows.size() == 1))
                    against = "'" + first + "' is a value like those below it";
                if (against.isEmpty() && repeated(first, column))
                    against = "'" + first + "' stands below again, as a value does";
            }
            return against.isEmpty()
                    ? Guess.of(true, "the usual case; nothing speaks against it")
                    : Guess.of(false, against);
        }

        private boolean numbersBelow(int column) {
            int seen = 0;
            for (List<String> row : rows.subList(1, rows.size())) {
                if (column >= row.size() || isMissing(row.get(column))) continue;
                if (!isValue(row.get(column).strip())) return false;
                seen++;
            }
            return seen > 0;
        }

        private boolean repeated(String first, int column) {
            if (first.isEmpty() || isMissing(first)) return false;
            return rows.stream()
                    .skip(1)
                    .anyMatch(row -> column < row.size() && row.get(column).strip().equals(first));
        }

        private boolean isValue(String cell) {
            return !Double.isNaN(numbers.read(cell)) || DateText.read(cell).isPresent();
        }

        private boolean isMissing(String cell) {
            return tokens.find(cell.toCharArray(), 0, cell.length()) >= 0;
        }
    }
}
