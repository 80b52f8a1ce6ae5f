package org.fundi.app.workspace;

import java.util.Map;
import java.util.function.Predicate;
import org.fundi.engine.experiment.Provenance;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.project.KeptTexts;

/// Where a run comes from: what has to be the same for it to come out the same.
///
/// @param algorithm with its settings
/// @param seed of every chance in it
/// @param provenance versions by name, see [org.fundi.engine.experiment.Provenance#words]
/// @param answers whether a study asks what the run was asked
public record Origin(
        Algorithm algorithm, long seed, Map<String, String> provenance, Predicate<Study> answers) {
    public Origin {
        provenance = KeptTexts.of(provenance);
    }

    /// The algorithm's key.
    public String model() {
        return algorithm.key();
    }

    /// Of a run that begins now, on this machine.
    public static Origin of(Algorithm algorithm, Basis basis) {
        long seed = basis.study().seed();
        return new Origin(algorithm, seed, Provenance.of(algorithm, seed).words(), basis::answers);
    }
}
