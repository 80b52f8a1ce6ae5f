package org.fundi.engine.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.project.StoredRun;

/// What a file is known again by in others.
///
/// @param runs its own runs' numbers, by their marks
/// @param fingerprints of the data its runs learnt from, with how many runs
/// @param asLeft whether the file was last written when something last happened in it: not so where
///     it was copied, mailed or unpacked later
public record Traces(Map<String, Integer> runs, Map<String, Integer> fingerprints, boolean asLeft) {
    private static final Duration SOON = Duration.ofMinutes(2);

    static Traces of(Path file, Handed handed) {
        Map<String, Integer> runs = new LinkedHashMap<>();
        Map<String, Integer> fingerprints = new LinkedHashMap<>();
        for (StoredRun run : handed.own()) {
            runs.put(handed.mark(run.number()), run.number());
            String fingerprint = handed.project().questions().at(run.asked()).fingerprint();
            fingerprints.merge(fingerprint, 1, Integer::sum);
        }
        return new Traces(runs, fingerprints, isAsLeft(file, handed.last()));
    }

    private static boolean isAsLeft(Path file, Optional<Instant> last) {
        if (last.isEmpty()) return false;
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return Duration.between(last.get(), written).abs().compareTo(SOON) < 0;
        } catch (IOException notToBeAsked) {
            return false;
        }
    }
}
