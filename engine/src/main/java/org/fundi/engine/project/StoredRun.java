package org.fundi.engine.project;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.metric.Scored;

/// A run as a project keeps it, without its curve and its model, which are read when asked for.
///
/// @param number from 1, in the order in which they were begun
/// @param asked the question it answers, see [Questions#at]
/// @param name as people know it, such as "MLP 64-32"
/// @param model the algorithm's key
/// @param settings text by path, see [org.fundi.engine.setting.Knobs#texts]
/// @param step steps finished; 0 where it does not learn in steps
/// @param steps planned
/// @param seconds of learning alone
/// @param keptStep whose model was kept, and `keptWhy` why that one
/// @param scores on validation rows; none before it ended
/// @param sha256 of the model, see [org.fundi.engine.learning.Model#sha256]; empty before it ended
/// @param weightsSha256 of a network's weights; empty for others
/// @param why it was refused or ran away; empty for others
/// @param provenance versions of Fundi, Java and libraries, by name
/// @param openingsBefore how often the seal had been opened when it began
public record StoredRun(
        int number,
        int asked,
        String name,
        String model,
        Map<String, String> settings,
        long seed,
        State state,
        int step,
        int steps,
        double seconds,
        int keptStep,
        String keptWhy,
        Map<String, Scored> scores,
        String sha256,
        String weightsSha256,
        String why,
        Instant began,
        Optional<Instant> ended,
        Map<String, String> provenance,
        int openingsBefore,
        List<String> tags,
        String note) {

    /// How it stands.
    public enum State {
        /// Under way in the window that writes.
        RUNNING,
        /// Its window ended before it did.
        INTERRUPTED,
        COMPLETED,
        STOPPED,
        DIVERGED,
        CANCELLED,
        REFUSED;

        /// The word of saved files and of the command line.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public StoredRun {
        settings = KeptTexts.of(settings);
        boolean whole = scores instanceof KeptScores; // nobody can change them
        scores = whole ? scores : Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        provenance = KeptTexts.of(provenance);
        tags = List.copyOf(tags);
    }
}
