package org.fundi.engine.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Free text, identifiers, codes: kept to the letter. Each different text is kept once.
public final class TextColumn implements Column {
    private final String name;
    private final @Nullable String[] words;
    private final int[] numbers;

    private TextColumn(String name, @Nullable String[] words, int[] numbers) {
        this.name = name;
        this.words = words;
        this.numbers = numbers;
    }

    /// @param cells one a row, null where missing; given up by the caller
    public static TextColumn of(String name, @Nullable String... cells) {
        int[] numbers = new int[cells.length];
        Arrays.setAll(numbers, row -> cells[row] == null ? -1 : row);
        return new TextColumn(name, cells, numbers);
    }

    /// @param words the different texts
    /// @param numbers one a row, an index into `words`; below 0 where missing; given up by the
    ///     caller
    static TextColumn ofWords(String name, String[] words, int[] numbers) {
        return new TextColumn(name, words, numbers);
    }

    /// How often each of the texts kept occurs; a text may be kept twice.
    int[] countOfWords() {
        int[] counts = new int[words.length];
        for (int word : numbers) if (word >= 0) counts[word]++;
        return counts;
    }

    /// One of the texts kept.
    String word(int number) {
        return String.valueOf(words[number]);
    }

    /// @throws IllegalArgumentException where the cell is missing
    public String at(int row) {
        String cell = isMissing(row) ? null : words[numbers[row]];
        if (cell == null)
            throw new IllegalArgumentException("'" + name + "' is missing in row " + row);
        return cell;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public boolean isMissing(int row) {
        return numbers[row] < 0;
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : at(row);
    }

    @Override
    public TextColumn rows(int[] chosen) {
        int[] picked = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) picked[i] = numbers[chosen[i]];
        return new TextColumn(name, words, picked);
    }

    @Override
    public TextColumn named(String other) {
        return new TextColumn(other, words, numbers);
    }
}
