package org.fundi.engine.data;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the person changed about single lines, for this reading alone: the file stays as it is.
///
/// @param mended what is read in place of a line, by its number from 1
/// @param setAside the numbers of lines that are left out
public record Amendments(SortedMap<Long, String> mended, SortedSet<Long> setAside) {
    /// Every line is read as it stands in the file.
    public static final Amendments NONE = new Amendments(Map.of(), Set.of());

    public Amendments {
        mended = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(mended));
        setAside = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(setAside));
        for (String text : mended.values())
            if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)
                throw new IllegalArgumentException("a mended line is one line, not " + text);
    }

    private Amendments(Map<Long, String> mended, Set<Long> setAside) {
        this(new TreeMap<>(mended), new TreeSet<>(setAside));
    }

    /// Reads this text in place of the line; an empty text sets the line aside.
    public Amendments mending(long line, String text) {
        if (text.isBlank()) return settingAside(line, line);
        Amendments without = without(line, line);
        SortedMap<Long, String> more = new TreeMap<>(without.mended);
        more.put(line, text);
        return new Amendments(more, without.setAside);
    }

    /// Leaves these lines out.
    ///
    /// @param last the last of them, itself included
    public Amendments settingAside(long first, long last) {
        Amendments without = without(first, last);
        SortedSet<Long> more = new TreeSet<>(without.setAside);
        for (long line = first; line <= last; line++) more.add(line);
        return new Amendments(without.mended, more);
    }

    /// Reads these lines as they stand in the file.
    public Amendments without(long first, long last) {
        SortedMap<Long, String> texts = new TreeMap<>(mended);
        SortedSet<Long> aside = new TreeSet<>(setAside);
        for (long line = first; line <= last; line++) {
            texts.remove(line);
            aside.remove(line);
        }
        return new Amendments(texts, aside);
    }

    public boolean isEmpty() {
        return mended.isEmpty() && setAside.isEmpty();
    }

    /// Lines set aside are shown as they stand.
    Amendments mendedOnly() {
        return new Amendments(mended, new TreeSet<>());
    }

    /// Text with these lines changed and every line end kept, so that line numbers remain right.
    ///
    /// @param length how many of the letters count
    /// @param line the number of the line they begin with
    String in(char[] letters, int length, long line) {
        StringBuilder text = new StringBuilder(length);
        long here = line;
        int start = 0;
        while (start < length) {
            int end = start;
            while (end < length && letters[end] != '\n' && letters[end] != '\r') end++;
            if (mended.containsKey(here)) text.append(mended.get(here));
            else if (!setAside.contains(here)) text.append(letters, start, end - start);
            if (end < length) text.append(letters[end]);
            boolean pair = end + 1 < length && letters[end] == '\r' && letters[end + 1] == '\n';
            if (pair) text.append('\n');
            start = end + (pair ? 2 : 1);
            here++;
        }
        return text.toString();
    }
}
