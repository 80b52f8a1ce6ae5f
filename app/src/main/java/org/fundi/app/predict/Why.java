package org.fundi.app.predict;

import java.util.List;
import org.fundi.engine.data.Table;
import org.fundi.engine.explain.NearestRows;
import org.fundi.engine.explain.Occlusion;

/// Why a model says what it says of one row.
///
/// @param question that is answered
/// @param near the nearest training rows, `rows` their cells in the same order
record Why(
        PredictViewModel.Question question,
        Occlusion pushes,
        List<NearestRows.Near> near,
        Table rows) {

    /// Takes as long as it takes to look at every training row.
    static Why of(PredictViewModel.Question question) {
        List<NearestRows.Near> near =
                NearestRows.of(question.predictor(), question.row(), NearestRows.USUAL);
        int[] places = near.stream().mapToInt(NearestRows.Near::place).toArray();
        return new Why(
                question,
                Occlusion.of(question.predictor(), question.row()),
                near,
                question.study().table().rows(places));
    }

    /// The class whose probability is pushed; empty for a number.
    String followed() {
        List<String> classes = question.predictor().classes();
        return classes.isEmpty() ? "" : classes.get(pushes.followed());
    }
}
