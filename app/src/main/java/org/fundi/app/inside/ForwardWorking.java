package org.fundi.app.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.Judged;
import org.fundi.engine.network.Stage;

/// The arithmetic from the inputs to the loss.
final class ForwardWorking {
    /// From here on a probability is told by what the other classes leave.
    private static final double NEAR_ONE = 0.99;

    private final Sheets sheets;

    ForwardWorking(Sheets sheets) {
        this.sheets = sheets;
    }

    /// What a layer gives: its sum, and the curve it is bent by.
    List<String> out(Pick pick) {
        Group group = sheets.groups().get(pick.group());
        if (group.isPlainSum()) return sum(group, pick);
        Optional<Stage> curve = group.curve();
        if (curve.isEmpty()) return List.of();
        List<String> lines = new ArrayList<>(sum(group, pick));
        double z = group.first().out().at(pick.row(), pick.column());
        double a = curve.get().out().at(pick.row(), pick.column());
        Curve bends = Curve.of(curve.get().layer());
        String said = bends.said(a);
        String bent = bends.bent(z);
        lines.add(bent.equals(said) ? "a = " + said : "a = " + bent + " = " + said);
        return lines;
    }

    private List<String> sum(Group group, Pick pick) {
        float[] before = sheets.batch().move().before();
        Matrix weights = group.first().weights(before);
        Sum sum = new Sum();
        for (int i = 0; i < group.in().columns(); i++) {
            sum.add(group.in().at(pick.row(), i), weights.at(i, pick.column()));
        }
        sum.last(group.first().bias(before).at(0, pick.column()));
        return sum.lines("z", group.first().out().at(pick.row(), pick.column()));
    }

    /// The probability of a class.
    List<String> said(Pick pick) {
        Judged judged = sheets.batch().judged();
        LossKind kind = LossKind.of(judged);
        double p = Sheets.chances(judged, kind).at(pick.row(), pick.column());
        Matrix out = sheets.groups().getLast().out();
        if (kind == LossKind.BINARY) {
            double z = out.at(pick.row(), 0);
            return List.of("p = 1/(1 + e^(" + Digits.figure(-z) + ")) = " + Digits.share(p));
        }
        if (p > NEAR_ONE) return List.of("p = 1/(1 + " + others(pick) + ") = " + Digits.share(p));
        Sum powers = new Sum();
        double total = 0;
        for (int c = 0; c < out.columns(); c++) {
            double power = StrictMath.exp(out.at(pick.row(), c));
            total += power;
            powers.add(power);
        }
        double own = out.at(pick.row(), pick.column());
        List<String> lines = new ArrayList<>(powers.lines("Σ eᶻ", total));
        lines.add(line("p", "e^(" + Digits.figure(own) + ")/" + Digits.factor(total), p));
        return lines;
    }

    /// How much the other classes weigh where this one weighs 1.
    private String others(Pick pick) {
        Matrix out = sheets.groups().getLast().out();
        Sum powers = new Sum();
        for (int c = 0; c < out.columns(); c++) {
            if (c == pick.column()) continue;
            double off = (double) out.at(pick.row(), c) - out.at(pick.row(), pick.column());
            powers.add("e^(" + Digits.figure(off) + ")", StrictMath.exp(off));
        }
        return powers.terms();
    }

    /// One row's loss.
    List<String> loss(Pick pick) {
        Judged judged = sheets.batch().judged();
        int row = pick.row();
        double loss = judged.rows().get(row);
        double y = judged.truth().at(row, 0);
        if (!judged.plain()) return List.of();
        double z = sheets.groups().getLast().out().at(row, 0);
        String off = Digits.factor(z) + " − " + Digits.factor(y);
        return switch (LossKind.of(judged)) {
            case BINARY -> {
                String given = y == 1 ? "−ln p" : "−ln(1 − p)";
                String power = Digits.figure(y == 1 ? -z : z);
                yield List.of(line(Sheets.LOSS + " = " + given, "ln(1 + e^(" + power + "))", loss));
            }
            case CLASSES -> {
                double p = judged.said().at(row, (int) y);
                if (p > NEAR_ONE) {
                    String others = others(new Pick(Sheet.Kind.SAID, pick.group(), row, (int) y));
                    yield List.of(line(Sheets.LOSS + " = −ln p", "ln(1 + " + others + ")", loss));
                }
                yield List.of(line(Sheets.LOSS, "−ln(" + Digits.figure(p) + ")", loss));
            }
            case SQUARED -> List.of(line(Sheets.LOSS, "(" + off + ")²", loss));
            case ABSOLUTE -> List.of(line(Sheets.LOSS, "|" + off + "|", loss));
            case HINGE -> {
                String side = y > 0 ? "" : "(−1)·";
                String text = "max(0, 1 − " + side + Digits.factor(z) + ")";
                yield List.of(line(Sheets.LOSS, text, loss));
            }
            case HUBER, MULTI_HINGE -> List.of();
        };
    }

    static String line(String name, String text, double result) {
        String said = Digits.worked(result, text);
        return text.equals(said) ? name + " = " + said : name + " = " + text + " = " + said;
    }
}
