package org.fundi.engine.data;

import java.util.Arrays;

/// The different words of a column, each kept once and known by a number, found again without
/// making a string of the characters. Open addressing; a word's number is its order of arrival.
final class Words {
    private String[] words = new String[16];
    private int[] hashes = new int[16];
    private int[] table = new int[32];
    private int count;

    int count() {
        return count;
    }

    String at(int number) {
        return words[number];
    }

    /// All words, in the order of their numbers.
    String[] all() {
        return Arrays.copyOf(words, count);
    }

    /// The word's number; a word not met before gets the next one.
    int number(char[] text, int from, int length) {
        int hash = 0;
        for (int i = from, end = from + length; i < end; i++) hash = 31 * hash + text[i];
        int mask = table.length - 1;
        int slot = spread(hash) & mask;
        while (table[slot] != 0) {
            int known = table[slot] - 1;
            if (hashes[known] == hash && same(words[known], text, from, length)) return known;
            slot = (slot + 1) & mask;
        }
        return add(new String(text, from, length), hash, slot);
    }

    int number(String word) {
        int hash = word.hashCode();
        int mask = table.length - 1;
        int slot = spread(hash) & mask;
        while (table[slot] != 0) {
            int known = table[slot] - 1;
            if (hashes[known] == hash && words[known].equals(word)) return known;
            slot = (slot + 1) & mask;
        }
        return add(word, hash, slot);
    }

    private int add(String word, int hash, int slot) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        words[count] = word;
        hashes[count] = hash;
        table[slot] = ++count;
        if (count * 2 > table.length) widen();
        return count - 1;
    }

    private void widen() {
        int[] wider = new int[table.length * 2];
        int mask = wider.length - 1;
        for (int number = 0; number < count; number++) {
            int slot = spread(hashes[number]) & mask;
            while (wider[slot] != 0) slot = (slot + 1) & mask;
            wider[slot] = number + 1;
        }
        table = wider;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    private static boolean same(String word, char[] text, int from, int length) {
        if (word.length() != length) return false;
        for (int i = 0; i < length; i++) if (word.charAt(i) != text[from + i]) return false;
        return true;
    }
}
