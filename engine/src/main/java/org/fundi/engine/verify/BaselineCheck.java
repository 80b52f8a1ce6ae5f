package org.fundi.engine.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.setting.Refusal;

/// Whether a baseline stands beside the models.
final class BaselineCheck {
    private BaselineCheck() {}

    static List<Remark> of(Handed handed) {
        Map<Integer, Boolean> questions = new LinkedHashMap<>();
        for (StoredRun run : handed.all()) {
            if (!Handed.hasEnded(run)) continue;
            questions.merge(run.asked(), isBaseline(handed, run), Boolean::logicalOr);
        }
        if (questions.isEmpty() || questions.containsValue(true)) return List.of();
        return List.of(
                Remark.note(
                        Remark.Kind.NO_BASELINE,
                        "No baseline was trained: what the models reach without learning much is not known.",
                        "It may stand in another file, or in the text that was handed in.",
                        List.of()));
    }

    private static boolean isBaseline(Handed handed, StoredRun run) {
        try {
            return handed.project().runs().algorithm(run).kind() == Algorithm.Kind.BASELINE;
        } catch (Refusal | IllegalArgumentException unknown) {
            return false;
        }
    }
}
