package org.fundi.engine.data;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Joins the parts of a column of words: every different word has one number in the whole file, by
/// the order of first occurrence, whichever thread has read which part. Its loops are small and
/// walk over one part at a time: such methods are compiled soon and cheaply.
final class JoinedWords {
    private final Words all = new Words();
    private final int[] numbers;
    private final int[] missing = new int[256];
    private int rows;

    /// For the words of each thread, one more than their numbers here; 0 where not met yet.
    private final Map<Words, int[]> places = new IdentityHashMap<>();

    private JoinedWords(int rows) {
        this.numbers = new int[rows];
    }

    /// @param parts in the order of the file
    /// @param rows in all parts together
    static WordCells of(String name, List<Cells.Part.TextPart> parts, int rows) {
        JoinedWords joined = new JoinedWords(rows);
        for (Cells.Part.TextPart part : parts) joined.add(part.numbers(), part.words());
        int[] counts = new int[joined.all.count()];
        count(joined.numbers, counts);
        return new WordCells(name, joined.all.all(), counts, joined.numbers, joined.missing);
    }

    private void add(int[] cells, Words words) {
        int[] place = places.computeIfAbsent(words, these -> new int[these.count()]);
        int at = 0;
        while ((at = copy(cells, at, place)) < cells.length)
            place[cells[at]] = 1 + all.number(words, cells[at]);
        rows += cells.length;
    }

    /// Copies cells up to the first whose word has not been met.
    private int copy(int[] cells, int from, int[] place) {
        for (int at = from; at < cells.length; at++) {
            int word = cells[at];
            int number = word < 0 ? -1 : place[word] - 1;
            if (word < 0) missing[-1 - word]++;
            else if (number < 0) return at;
            numbers[rows + at] = number;
        }
        return cells.length;
    }

    private static void count(int[] numbers, int[] counts) {
        for (int number : numbers) if (number >= 0) counts[number]++;
    }
}
