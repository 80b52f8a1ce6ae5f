package org.fundi.engine.capsule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.project.Asked;

/// A run to be repeated.
///
/// @param name as people know it, such as "MLP 64-32"
/// @param asked question, reading, preparation, split
/// @param dataName of the file it learnt from
/// @param data the file's bytes, where they were put in
/// @param model the algorithm's key
/// @param settings text by path, see [org.fundi.engine.setting.Knobs#texts]
/// @param steps after which it ended
/// @param digests of the model, a step each, the first first
/// @param provenance versions by name, of where the digests were made
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Capsule(
        String name,
        Asked asked,
        String dataName,
        Optional<byte[]> data,
        String model,
        Map<String, String> settings,
        long seed,
        int steps,
        List<Digest> digests,
        Map<String, String> provenance) {
    /// How such a file's name ends.
    public static final String ENDING = ".fundirun";

    public Capsule {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
        digests = List.copyOf(digests);
        if (digests.isEmpty()) throw new IllegalArgumentException("a run without a digest");
    }

    /// What is another version than where it was made, a line each: where a difference may come
    /// from.
    ///
    /// @param here versions by name
    public List<String> otherVersions(Map<String, String> here) {
        List<String> others = new ArrayList<>();
        provenance.forEach(
                (what, there) -> {
                    String now = here.getOrDefault(what, "none");
                    if (!now.equals(there)) {
                        others.add("%s: %s there, %s here".formatted(what, there, now));
                    }
                });
        return others;
    }
}
