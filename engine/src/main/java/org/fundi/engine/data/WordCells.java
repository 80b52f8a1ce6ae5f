package org.fundi.engine.data;

import java.util.Arrays;

/// A column as words, before it is decided what they mean.
///
/// @param words the different ones, in the order they first occur
/// @param counts how often each occurs
/// @param numbers one a row, an index into `words`; below 0 where missing
/// @param missing how often each missing token occurs
record WordCells(String name, String[] words, int[] counts, int[] numbers, int[] missing) {

    int rows() {
        return numbers.length;
    }

    /// Cells that hold a value.
    int present() {
        return Arrays.stream(counts).sum();
    }

    /// The first row with this word.
    int firstRow(int word) {
        for (int row = 0; row < numbers.length; row++) if (numbers[row] == word) return row;
        return -1;
    }

    /// All words.
    java.util.List<String> list() {
        return Arrays.asList(words);
    }
}
