package org.fundi.app.inside;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.Judged;

/// The arithmetic from the loss back to the slope of each weight.
final class BackwardWorking {
    private final Sheets sheets;

    BackwardWorking(Sheets sheets) {
        this.sheets = sheets;
    }

    List<String> weightSlope(Pick pick) {
        Group group = sheets.groups().get(pick.group());
        Sum sum = new Sum();
        for (int row = 0; row < group.in().rows(); row++) {
            sum.add(group.in().at(row, pick.row()), group.first().delta().at(row, pick.column()));
        }
        float[] own = sheets.batch().move().own();
        return sum.lines("∂L/∂w", group.first().weights(own).at(pick.row(), pick.column()));
    }

    List<String> biasSlope(Pick pick) {
        Group group = sheets.groups().get(pick.group());
        Sum sum = new Sum();
        for (int row = 0; row < group.in().rows(); row++) {
            sum.add(group.first().delta().at(row, pick.column()));
        }
        float[] own = sheets.batch().move().own();
        return sum.lines("∂L/∂b", group.first().bias(own).at(0, pick.column()));
    }

    List<String> delta(Pick pick) {
        List<Group> groups = sheets.groups();
        Group group = groups.get(pick.group());
        if (pick.group() == groups.size() - 1) return last(pick);
        Group next = groups.get(pick.group() + 1);
        if (group.curve().isEmpty() || !next.isDense()) return List.of();
        Matrix weights = next.first().weights(sheets.batch().move().before());
        Sum sum = new Sum();
        for (int unit = 0; unit < weights.columns(); unit++) {
            sum.add(next.delta().at(pick.row(), unit), weights.at(pick.column(), unit));
        }
        double arrived = group.curve().get().delta().at(pick.row(), pick.column());
        List<String> lines = new ArrayList<>(sum.lines("s", arrived));
        double z = group.first().out().at(pick.row(), pick.column());
        double a = group.out().at(pick.row(), pick.column());
        String slope = Curve.of(group.curve().get().layer()).slope(z, a);
        double delta = group.delta().at(pick.row(), pick.column());
        lines.add(ForwardWorking.line("δ", Digits.factor(arrived) + "·" + slope, delta));
        return lines;
    }

    /// How the mean loss changes with a number of the last layer.
    private List<String> last(Pick pick) {
        Judged judged = sheets.batch().judged();
        Group group = sheets.groups().getLast();
        if (!judged.plain() || !group.isPlainSum()) return List.of();
        int row = pick.row();
        int rows = judged.rows().size();
        double y = judged.truth().at(row, 0);
        double z = group.out().at(row, pick.column());
        double delta = group.delta().at(row, pick.column());
        LossKind kind = LossKind.of(judged);
        String text =
                switch (kind) {
                    case BINARY -> off(judged.said().at(row, 1), y);
                    case CLASSES ->
                            off(judged.said().at(row, pick.column()), y == pick.column() ? 1 : 0);
                    case SQUARED -> "2·" + off(z, y);
                    case ABSOLUTE -> Digits.factor(Math.signum(z - y));
                    case HINGE -> Digits.factor(Math.signum(delta));
                    case HUBER, MULTI_HINGE -> "";
                };
        if (text.isEmpty()) return List.of();
        return List.of(ForwardWorking.line("δ", text + "/" + rows, delta));
    }

    private static String off(double said, double y) {
        return "(" + Digits.beside(said, y) + " − " + Digits.factor(y) + ")";
    }
}
