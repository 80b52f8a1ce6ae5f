package org.fundi.engine.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// Scores of many runs, read quickly: the text that [ScoresText] writes is looked through once,
/// letter by letter, and each score made of it when it is asked for. Text of any other form, which
/// is JSON all the same, is left to [ScoresText#read].
final class ScoresReader {
    private final boolean making;
    private final List<String> keys = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();
    private List<String> former = List.of();
    private int[] places = new int[16];
    private String text = "";
    private int at;

    ScoresReader() {
        this(false, "", 0);
    }

    private ScoresReader(boolean making, String text, int at) {
        this.making = making;
        this.text = text;
        this.at = at;
    }

    /// The score that begins there, in a text that was looked through.
    static Scored scored(String text, int place) {
        return new ScoresReader(true, text, place).scored();
    }

    /// @throws IllegalArgumentException where it is neither
    Map<String, Scored> read(String scores) {
        text = scores;
        at = 0;
        keys.clear();
        if (!walk()) return ScoresText.read(scores);
        if (!keys.equals(former)) former = List.copyOf(keys); // most runs have the same
        return new KeptScores(text, former, java.util.Arrays.copyOf(places, keys.size()));
    }

    /// Whether all of it was as we write it.
    private boolean walk() {
        try {
            if (!skip("{")) return false;
            if (skip("}")) return at == text.length();
            do {
                String key = key();
                if (!skip(":{") || keys.contains(key)) return false;
                note(key);
                scored();
            } while (skip(","));
            return skip("}") && at == text.length();
        } catch (IllegalArgumentException another) {
            assert another.getMessage() != null; // the slow reader says what is wrong, if anything
            return false;
        }
    }

    private void note(String key) {
        if (keys.size() == places.length) {
            places = java.util.Arrays.copyOf(places, 2 * places.length);
        }
        places[keys.size()] = at;
        keys.add(key);
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

    /// The one that stood at this place in the run before, as a rule.
    private String key() {
        int place = keys.size();
        if (place < former.size()) {
            String usual = former.get(place);
            int end = at + 1 + usual.length();
            if (text.startsWith(usual, at + 1) && text.startsWith("\":", end) && skip("\"")) {
                at = end + 1;
                return usual;
            }
        }
        int from = at + 1;
        past();
        return words.computeIfAbsent(text.substring(from, at - 1), same -> same);
    }

    private String word() {
        int from = at + 1;
        past();
        return making ? text.substring(from, at - 1) : "";
    }

    /// Past a word in quotation marks, with nothing in it that has to be written otherwise.
    private void past() {
        need("\"");
        int end = text.indexOf('"', at);
        if (end < 0) throw new IllegalArgumentException("no end of a word");
        if (text.indexOf('\\', at, end) >= 0) {
            throw new IllegalArgumentException("a word with marks");
        }
        at = end + 1;
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
        return making ? Double.parseDouble(text.substring(from, at)) : 0;
    }

    /// At least one.
    private void digits() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        if (at == from) throw new IllegalArgumentException("no digit at " + at);
    }
}
