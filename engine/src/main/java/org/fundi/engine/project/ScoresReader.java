package org.fundi.engine.project;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// Scores of many runs, read quickly: the text that [ScoresText] writes is walked once, letter by
/// letter. Text of any other form, which is JSON all the same, is left to [ScoresText#read].
final class ScoresReader {
    private final Map<String, String> words =
            new HashMap<>(); // keys and methods, told again and again
    private String text = "";
    private int at;

    /// @throws IllegalArgumentException where it is neither
    Map<String, Scored> read(String scores) {
        text = scores;
        at = 0;
        Map<String, Scored> read = new LinkedHashMap<>();
        return walk(read) ? read : ScoresText.read(scores);
    }

    /// Whether all of it was as we write it.
    private boolean walk(Map<String, Scored> into) {
        try {
            if (!skip("{")) return false;
            if (skip("}")) return at == text.length();
            do {
                String key = word();
                if (!skip(":{")) return false;
                into.put(key, scored());
            } while (skip(","));
            return skip("}") && at == text.length();
        } catch (IllegalArgumentException another) {
            assert another.getMessage() != null; // the slow reader says what is wrong, if anything
            return false;
        }
    }

    private Scored scored() {
        Score score =
                skip("\"value\":")
                        ? new Score.Value(number())
                        : new Score.Undefined(named("\"undefined\":"));
        if (skip(",\"whyNone\":")) return ended(new Scored(score, null, word()));
        need(",\"low\":");
        double low = number();
        need(",\"high\":");
        double high = number();
        String method = named(",\"method\":");
        return ended(new Scored(score, new Interval(low, high, method), ""));
    }

    private Scored ended(Scored scored) {
        need("}");
        return scored;
    }

    private String named(String name) {
        need(name);
        return word();
    }

    private void need(String next) {
        if (!skip(next)) throw new IllegalArgumentException("no " + next + " at " + at);
    }

    private boolean skip(String next) {
        if (!text.startsWith(next, at)) return false;
        at += next.length();
        return true;
    }

    /// In quotation marks, and with nothing in it that has to be written otherwise.
    private String word() {
        need("\"");
        int end = text.indexOf('"', at);
        if (end < 0) throw new IllegalArgumentException("no end of a word");
        String word = text.substring(at, end);
        if (word.indexOf('\\') >= 0) throw new IllegalArgumentException("a word with marks");
        at = end + 1;
        return words.computeIfAbsent(word, same -> same);
    }

    /// As JSON has numbers; any other way of writing one is left to the slow reader.
    private double number() {
        int from = at;
        skip("-");
        boolean zero = skip("0");
        if (!zero) digits();
        if (skip(".")) digits();
        if (skip("E") || skip("e")) {
            if (!skip("-")) skip("+");
            digits();
        }
        return Double.parseDouble(text.substring(from, at));
    }

    /// At least one.
    private void digits() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        if (at == from) throw new IllegalArgumentException("no digit at " + at);
    }
}
