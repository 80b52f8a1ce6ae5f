package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Recognises what stands for a missing value. Token 0 is the empty cell.
final class MissingTokens {
    /// A row that was too short and had this cell filled in.
    static final int FILLED = 255;

    private final List<char[]> lower = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final boolean[] begins = new boolean[128];
    private int longest;
    private boolean likeNumbers;

    MissingTokens(List<String> tokens) {
        words.add("");
        lower.add(new char[0]);
        for (String token : tokens) {
            String bare = token.strip().toLowerCase(Locale.ROOT);
            if (bare.isEmpty()) continue;
            words.add(token.strip());
            lower.add(bare.toCharArray());
            longest = Math.max(longest, bare.length());
            likeNumbers |= bare.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
            char first = bare.charAt(0);
            begins[Math.min(first, 127)] = true;
            begins[Math.min(Character.toUpperCase(first), 127)] = true;
        }
    }

    String word(int token) {
        return words.get(token);
    }

    int count() {
        return words.size();
    }

    /// Whether one of them may be written like a number, such as -9; a bare - is none.
    boolean likeNumbers() {
        return likeNumbers;
    }

    /// Whether a cell that is not empty might be one of them: a quick look at its ends.
    boolean possible(char[] text, int from, int end) {
        char first = text[from];
        if (first <= ' ' || text[end - 1] <= ' ') return true;
        return end - from <= longest && begins[Math.min(first, 127)];
    }

    /// @return the token's number, or -1 where the cell holds a value
    int find(char[] text, int from, int length) {
        if (length == 0) return 0;
        char first = text[from];
        if (first <= ' ' || text[from + length - 1] <= ' ') return trimmed(text, from, length);
        if (length > longest || !begins[Math.min(first, 127)]) return -1;
        for (int token = 1; token < lower.size(); token++)
            if (same(lower.get(token), text, from, length)) return token;
        return -1;
    }

    private int trimmed(char[] text, int from, int length) {
        int start = from;
        int end = from + length;
        while (start < end && text[start] <= ' ') start++;
        while (end > start && text[end - 1] <= ' ') end--;
        return find(text, start, end - start);
    }

    private static boolean same(char[] token, char[] text, int from, int length) {
        if (token.length != length) return false;
        for (int i = 0; i < length; i++)
            if (Character.toLowerCase(text[from + i]) != token[i]) return false;
        return true;
    }
}
