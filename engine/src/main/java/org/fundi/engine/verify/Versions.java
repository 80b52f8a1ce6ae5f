package org.fundi.engine.verify;

import java.util.Map;
import java.util.Optional;
import org.fundi.engine.experiment.Provenance;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.project.StoredRun;

/// What a run was made with, and whether that promises the same bits here.
final class Versions {
    private Versions() {}

    /// Why other bits would be no wonder; nothing where the same are promised.
    static Optional<String> caveat(Handed handed, StoredRun run) {
        Algorithm algorithm = handed.project().runs().algorithm(run);
        Map<String, String> here = Provenance.of(algorithm, run.seed()).words();
        if (differs("fundi", run, here)) {
            return Optional.of(
                    "It was made with Fundi %s; this is %s, which promises the same bits for its own runs only: check it with that version."
                            .formatted(
                                    run.provenance().getOrDefault("fundi", "of an unknown version"),
                                    Provenance.FUNDI));
        }
        if (algorithm.wraps().isEmpty()) return Optional.empty();
        String library = algorithm.wraps().get();
        boolean otherLibrary =
                here.keySet().stream()
                        .filter(name -> !name.equals("java") && !name.equals("promise"))
                        .anyMatch(name -> differs(name, run, here));
        return otherLibrary
                ? Optional.of(
                        "%s promises the same bits on one platform and version only, and this run was made on another (%s)."
                                .formatted(
                                        library,
                                        run.provenance().getOrDefault("platform", "not known")))
                : Optional.empty();
    }

    private static boolean differs(String name, StoredRun run, Map<String, String> here) {
        return !here.getOrDefault(name, "").equals(run.provenance().getOrDefault(name, ""));
    }
}
