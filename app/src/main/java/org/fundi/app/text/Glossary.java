package org.fundi.app.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What each term of the field means, in two sentences, from `glossary.properties`, and how it is
/// written in a sentence, from `glossary-forms.properties`.
public final class Glossary {
    private static final Map<String, String> ALL = Words.read("glossary.properties");
    private static final Map<String, Pattern> FORMS = forms();

    private Glossary() {}

    /// A term that stands in a text.
    ///
    /// @param from its first letter
    /// @param to after its last letter
    public record Found(String term, int from, int to) {}

    /// @param term as in `glossary.properties`, lower case, such as `learning-rate`
    public static Optional<String> meaning(String term) {
        return Optional.ofNullable(ALL.get(term));
    }

    /// Every term, in the order of the alphabet.
    public static List<String> terms() {
        return List.copyOf(new TreeMap<>(ALL).keySet());
    }

    /// The terms that stand in a text, from left to right; of those that overlap the longest, so
    /// that "validation loss" is not taken for a loss.
    public static List<Found> found(String text) {
        List<Found> all = new ArrayList<>();
        FORMS.forEach(
                (term, form) -> {
                    for (MatchResult at : form.matcher(text).results().toList())
                        all.add(new Found(term, at.start(), at.end()));
                });
        all.sort(
                Comparator.comparingInt((Found found) -> found.from() - found.to())
                        .thenComparingInt(Found::from)
                        .thenComparing(Found::term));
        List<Found> kept = new ArrayList<>();
        for (Found next : all) {
            boolean free =
                    kept.stream().allMatch(k -> next.to() <= k.from() || next.from() >= k.to());
            if (free) kept.add(next);
        }
        kept.sort(Comparator.comparingInt(Found::from));
        return kept;
    }

    /// The term that the letter at this place belongs to.
    public static Optional<Found> at(String text, int place) {
        return found(text).stream()
                .filter(found -> found.from() <= place && place < found.to())
                .findFirst();
    }

    private static Map<String, Pattern> forms() {
        Map<String, String> written = Words.read("glossary-forms.properties");
        Map<String, Pattern> forms = new TreeMap<>();
        for (String term : ALL.keySet()) {
            String form = written.getOrDefault(term, term.replace('-', ' ') + "s?");
            if (form.isEmpty()) continue; // an everyday word, too
            forms.put(
                    term,
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}-])(" + form + ")(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE));
        }
        return Map.copyOf(forms);
    }
}
