package org.fundi.engine.data;

import java.util.Arrays;

/// The different words of a column, each kept once and known by a number, found again without
/// making a string of the characters. All letters stand in one array, one word after another; the
/// table is open, and each of its places holds a word's hash beside its number, so that a look at
/// the letters is rarely in vain. A word's number is its order of arrival.
final class Words {
    private static final long STIR = 0x9E3779B97F4A7C15L;

    private char[] letters = new char[64];
    private int[] ends = new int[16];
    private long[] table = new long[32];
    private int count;

    int count() {
        return count;
    }

    String at(int number) {
        int start = start(number);
        return new String(letters, start, ends[number] - start);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /// All words, in the order of their numbers.
    String[] all() {
        String[] all = new String[count];
        Arrays.setAll(all, this::at);
        return all;
    }

    /// The number here of a word that others hold.
    int number(Words others, int word) {
        int start = others.start(word);
        return number(others.letters, start, others.ends[word] - start);
    }

    /// The word's number; a word not met before gets the next one.
    int number(char[] text, int from, int length) {
        int hash = hash(text, from, length);
        long high = (long) hash << 32;
        int mask = table.length - 1;
        int slot = hash & mask;
        while (true) {
            long entry = table[slot];
            if (entry == 0) return add(text, from, length, high, slot);
            int number = (int) entry - 1;
            if ((entry ^ high) >>> 32 == 0 && same(number, text, from, length)) return number;
            slot = (slot + 1) & mask;
        }
    }

    private boolean same(int number, char[] text, int from, int length) {
        int start = start(number);
        int end = ends[number];
        return end - start == length && alike(start, text, from, length);
    }

    private boolean alike(int start, char[] text, int from, int length) {
        char[] known = letters;
        for (int i = 0; i < length; i++) if (known[start + i] != text[from + i]) return false;
        return true;
    }

    private int add(char[] text, int from, int length, long high, int slot) {
        if (count == ends.length) ends = Arrays.copyOf(ends, count * 2);
        int start = count == 0 ? 0 : ends[count - 1];
        int end = Math.addExact(start, length);
        if (end > letters.length)
            letters =
                    Arrays.copyOf(
                            letters, Math.max(end, (int) Math.min(2L * letters.length, 1 << 30)));
        System.arraycopy(text, from, letters, start, length);
        ends[count] = end;
        table[slot] = high | ++count;
        if (count * 2 > table.length) widen();
        return count - 1;
    }

    private void widen() {
        long[] wider = new long[table.length * 2];
        int mask = wider.length - 1;
        for (long entry : table) {
            if (entry == 0) continue;
            int slot = (int) (entry >>> 32) & mask;
            while (wider[slot] != 0) slot = (slot + 1) & mask;
            wider[slot] = entry;
        }
        table = wider;
    }

    /// Four letters at a time, so that few multiplications wait for one another.
    private static int hash(char[] text, int from, int length) {
        long hash = length * STIR;
        int at = from;
        for (int end = from + length - 3; at < end; at += 4) {
            long four =
                    text[at]
                            | (long) text[at + 1] << 16
                            | (long) text[at + 2] << 32
                            | (long) text[at + 3] << 48;
            hash = (hash ^ four) * STIR;
            hash ^= hash >>> 29;
        }
        long rest = 0;
        for (int end = from + length; at < end; at++) rest = rest << 16 | text[at];
        hash = (hash ^ rest) * STIR;
        return (int) (hash >>> 32);
    }
}
