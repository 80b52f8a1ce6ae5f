package org.fundi.engine.project;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.problem.Rule;
import org.fundi.engine.proposal.Wishes;

/// What was asked of the data and how it was gone about: all that, with the data, makes the rows a
/// run learnt from.
///
/// @param fingerprint of the data
/// @param reading how the file was read
/// @param wishes the whole problem, nothing left to be guessed
/// @param metric the key of what success is measured by
/// @param answers what the person said beside, by the question's word: the purpose, the source …
/// @param confirmed the words of guesses the person agreed to
public record Asked(
        String fingerprint,
        ReadingOptions reading,
        Wishes wishes,
        Pipeline pipeline,
        String metric,
        long seed,
        Optional<Rule> rule,
        Map<String, String> answers,
        Set<String> confirmed) {
    public Asked {
        answers = java.util.Collections.unmodifiableMap(new TreeMap<>(answers));
        confirmed = java.util.Collections.unmodifiableSet(new TreeSet<>(confirmed));
    }
}
