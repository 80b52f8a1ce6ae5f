package org.fundi.app.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.OneBatch;
import org.fundi.engine.network.Stage;

/// A dense layer with the curve and whatever else stands behind it; or a part that is no dense
/// layer, by itself.
///
/// @param number from 0
record Group(int number, List<Stage> stages) {
    Group {
        stages = List.copyOf(stages);
    }

    static List<Group> of(OneBatch batch) {
        List<List<Stage>> cut = new ArrayList<>();
        for (Stage stage : batch.stages()) {
            boolean open = !cut.isEmpty() && cut.getLast().getFirst().isDense();
            if (stage.isDense() || !open) cut.add(new ArrayList<>());
            cut.getLast().add(stage);
        }
        List<Group> groups = new ArrayList<>();
        for (List<Stage> stages : cut) groups.add(new Group(groups.size(), stages));
        return groups;
    }

    Stage first() {
        return stages.getFirst();
    }

    boolean isDense() {
        return first().isDense();
    }

    /// What comes in.
    Matrix in() {
        return first().in();
    }

    /// What comes out at the end.
    Matrix out() {
        return stages.getLast().out();
    }

    /// How the loss changes with the sums of the dense layer.
    Matrix delta() {
        return isDense() ? first().delta() : stages.getLast().delta();
    }

    /// The curve, where there is nothing else behind the dense layer.
    Optional<Stage> curve() {
        boolean alone = isDense() && stages.size() == 2 && stages.getLast().isCurve();
        return alone ? Optional.of(stages.getLast()) : Optional.empty();
    }

    /// Whether what comes out is the dense layer's sums.
    boolean isPlainSum() {
        return isDense() && stages.size() == 1;
    }

    /// Where a weight of this layer stands among all.
    int weight(Pick pick) {
        int units = first().out().columns();
        boolean bias =
                switch (pick.kind()) {
                    case BIAS, BIAS_SLOPE, BIAS_STEP, BIAS_AFTER -> true;
                    default -> false;
                };
        int row = bias ? in().columns() : pick.row();
        return first().from() + row * units + pick.column();
    }
}
