package org.fundi.app.inside;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.Judged;
import org.fundi.engine.network.Move;
import org.fundi.engine.network.OneBatch;

/// The matrices of a batch, as they stand in the card of each part.
final class Sheets {
    static final String LOSS = "L";

    private final OneBatch batch;
    private final List<String> features;
    private final List<String> classes;
    private final List<Group> groups;
    private final Move move;

    /// @param features what the columns of the inputs are called
    /// @param classes what the true classes are called; empty where numbers are learnt
    Sheets(OneBatch batch, List<String> features, List<String> classes) {
        this.batch = batch;
        this.features = List.copyOf(features);
        this.classes = List.copyOf(classes);
        this.groups = Group.of(batch);
        this.move = batch.move();
    }

    List<Group> groups() {
        return groups;
    }

    OneBatch batch() {
        return batch;
    }

    String feature(int column) {
        return features.get(column);
    }

    /// What a cell belongs to: a column of the inputs or of classes, a true class, or the input
    /// whose weights they are.
    Optional<String> name(Pick cell) {
        return switch (cell.kind()) {
            case INPUT -> Optional.of(feature(cell.column()));
            case WEIGHT, WEIGHT_SLOPE, WEIGHT_STEP, WEIGHT_AFTER ->
                    cell.group() == 0 ? Optional.of(feature(cell.row())) : Optional.empty();
            case TRUTH -> of(cell).name(cell);
            case SAID -> of(cell).heads().stream().skip(cell.column()).findFirst();
            case BIAS, BIAS_SLOPE, BIAS_STEP, BIAS_AFTER, OUT, LOSS, DELTA -> Optional.empty();
        };
    }

    List<Piece> pieces(Part part) {
        return switch (part) {
            case FORWARD -> forward();
            case LOSS -> loss();
            case BACKWARD -> backward();
            case UPDATE -> update();
        };
    }

    /// The matrix that holds a cell, wherever it is shown.
    Sheet of(Pick pick) {
        for (Part part : Part.values()) {
            for (Piece piece : pieces(part)) {
                for (Sheet sheet : piece.sheets()) if (sheet.holds(pick)) return sheet;
            }
        }
        throw new IllegalArgumentException("there is no " + pick);
    }

    private List<Piece> forward() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(input()));
        for (Group group : groups) {
            if (group.isDense()) {
                pieces.add(Piece.sign("×"));
                pieces.add(weights(group, Sheet.Kind.WEIGHT, move.before(), "W", ""));
            }
            pieces.add(Piece.sign("→"));
            pieces.add(Piece.of(out(group)));
        }
        return pieces;
    }

    private List<Piece> loss() {
        Judged judged = batch.judged();
        LossKind kind = LossKind.of(judged);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(beside(out(groups.getLast()))));
        pieces.add(Piece.sign("→"));
        if (kind.isOfChances()) {
            Matrix chances = chances(judged, kind);
            Sheet.Axis across = chances.columns() == 1 ? Sheet.Axis.ONE : lastUnits();
            Sheet said = plain(Sheet.Kind.SAID, "p", "inside.said", chances, across);
            pieces.add(Piece.of(beside(said)));
        }
        String truth = kind.isOfClasses() ? "inside.truth.class" : "inside.truth.number";
        Sheet truths = plain(Sheet.Kind.TRUTH, "y", truth, judged.truth(), Sheet.Axis.ONE);
        pieces.add(Piece.of(beside(truths.named(classes))));
        pieces.add(Piece.sign("→"));
        float[] each = new float[judged.rows().size()];
        for (int row = 0; row < each.length; row++) each[row] = judged.rows().get(row).floatValue();
        Matrix rows = Matrix.of(each.length, 1, each);
        String title = Words.of("inside.loss");
        Sheet losses = plain(Sheet.Kind.LOSS, title, "inside.loss.each", rows, Sheet.Axis.ONE);
        pieces.add(Piece.of(beside(losses)));
        return pieces;
    }

    /// Of two classes the second one's.
    static Matrix chances(Judged judged, LossKind kind) {
        if (kind != LossKind.BINARY) return judged.said();
        return Matrix.of(judged.said().rows(), 1, judged.said().column(1));
    }

    /// A row stands at one height in all matrices: where classes have names there is room for them
    /// above each, and above numbers of a class its name. Of two classes only the second one's
    /// chance is shown.
    private Sheet beside(Sheet sheet) {
        if (classes.isEmpty()) return sheet;
        int all = classes.size();
        int columns = sheet.cells().columns();
        boolean chance = sheet.kind() == Sheet.Kind.SAID;
        boolean each = sheet.kind() == Sheet.Kind.OUT && columns == all;
        return sheet.headed(
                chance || each
                        ? classes.subList(all - columns, all)
                        : Collections.nCopies(columns, ""));
    }

    private boolean isLast(Group group) {
        return group.number() == groups.size() - 1;
    }

    private Sheet.Axis lastUnits() {
        return Sheet.Axis.units(groups.size() - 1);
    }

    private List<Piece> backward() {
        List<Piece> pieces = new ArrayList<>();
        for (Group group : groups) {
            if (group.isDense()) {
                pieces.add(
                        weights(
                                group,
                                Sheet.Kind.WEIGHT_SLOPE,
                                move.own(),
                                "∂L/∂W",
                                slopeRule(group)));
                pieces.add(Piece.sign("←"));
            }
            pieces.add(Piece.of(delta(group)));
            if (!isLast(group)) pieces.add(Piece.sign("←"));
        }
        return pieces;
    }

    private static String slopeRule(Group group) {
        String in = group.number() == 0 ? "X" : "A" + Digits.lowered(group.number());
        return " = " + in + "ᵀ·δ" + index(group);
    }

    private List<Piece> update() {
        float[] steps = new float[move.before().length];
        for (int i = 0; i < steps.length; i++) steps[i] = (float) move.step(i);
        List<Piece> pieces = new ArrayList<>();
        for (Group group : groups) {
            if (!group.isDense()) continue;
            if (!pieces.isEmpty()) pieces.add(Piece.line());
            pieces.add(weights(group, Sheet.Kind.WEIGHT, move.before(), "W", ""));
            pieces.add(Piece.sign("+"));
            pieces.add(weights(group, Sheet.Kind.WEIGHT_STEP, steps, "ΔW", ""));
            pieces.add(Piece.sign("="));
            String after = " " + Words.of("inside.after");
            pieces.add(weights(group, Sheet.Kind.WEIGHT_AFTER, move.after(), "W", after));
        }
        return pieces;
    }

    private Sheet input() {
        Matrix in = groups.getFirst().in();
        Sheet.Axis across = Sheet.Axis.units(-1);
        return sheet(Sheet.Kind.INPUT, 0, "X", in, Sheet.Axis.ROWS, across).headed(features);
    }

    /// What a group gives: bent by a curve, or as it is at the end.
    private Sheet out(Group group) {
        boolean last = isLast(group);
        String title = last ? Words.of("inside.logit") : "A" + index(group) + rule(group);
        return sheet(
                Sheet.Kind.OUT,
                group.number(),
                title,
                group.out(),
                Sheet.Axis.ROWS,
                Sheet.Axis.units(group.number()));
    }

    private String rule(Group group) {
        if (group.curve().isEmpty()) return " · " + Words.of("inside.others");
        String in = group.number() == 0 ? "X" : "A" + Digits.lowered(group.number());
        String curve = Curve.of(group.curve().get().layer()).word();
        return " = %s(%s·W%s + b%s)".formatted(curve, in, index(group), index(group));
    }

    private Sheet delta(Group group) {
        boolean last = isLast(group);
        LossKind kind = LossKind.of(batch.judged());
        String rule = last && kind.isOfChances() && batch.judged().plain() ? lastRule() : "";
        if (!last && group.curve().isPresent() && groups.get(group.number() + 1).isDense()) {
            String next = Digits.lowered(group.number() + 2);
            rule = " = (δ%s·W%sᵀ) ⊙ %s′".formatted(next, next, word(group));
        }
        return sheet(
                Sheet.Kind.DELTA,
                group.number(),
                "δ" + index(group) + rule,
                group.delta(),
                Sheet.Axis.ROWS,
                Sheet.Axis.units(group.number()));
    }

    private String lastRule() {
        return " = (p − y)/" + Numbers.whole(batch.inputs().rows());
    }

    private static String word(Group group) {
        return Curve.of(group.curve().orElseThrow().layer()).word();
    }

    /// A layer's matrix, and its bias below.
    private Piece weights(Group group, Sheet.Kind kind, float[] all, String letter, String behind) {
        Sheet.Axis down = Sheet.Axis.units(group.number() - 1);
        Sheet.Axis across = Sheet.Axis.units(group.number());
        Sheet.Kind below =
                switch (kind) {
                    case WEIGHT_SLOPE -> Sheet.Kind.BIAS_SLOPE;
                    case WEIGHT_STEP -> Sheet.Kind.BIAS_STEP;
                    case WEIGHT_AFTER -> Sheet.Kind.BIAS_AFTER;
                    default -> Sheet.Kind.BIAS;
                };
        String bias = below == Sheet.Kind.BIAS_SLOPE ? " = Σ δ" + index(group) : behind;
        UnaryOperator<String> title = name -> name + index(group);
        return Piece.of(
                sheet(
                        kind,
                        group.number(),
                        title.apply(letter) + behind,
                        group.first().weights(all),
                        down,
                        across),
                sheet(
                        below,
                        group.number(),
                        title.apply(letter.replace('W', 'b')) + bias,
                        group.first().bias(all),
                        Sheet.Axis.ONE,
                        across));
    }

    private static String index(Group group) {
        return Digits.lowered(group.number() + 1);
    }

    private static Sheet sheet(
            Sheet.Kind kind,
            int group,
            String title,
            Matrix cells,
            Sheet.Axis down,
            Sheet.Axis across) {
        String shape =
                Words.of(
                        "inside.shape",
                        Numbers.whole(cells.rows()),
                        Numbers.whole(cells.columns()));
        return new Sheet(
                kind, group, title, shape, cells, true, down, across, List.of(), List.of());
    }

    private Sheet plain(
            Sheet.Kind kind, String title, String said, Matrix cells, Sheet.Axis across) {
        int last = groups.size() - 1;
        String shape = Words.of(said);
        return new Sheet(
                kind,
                last,
                title,
                shape,
                cells,
                false,
                Sheet.Axis.ROWS,
                across,
                List.of(),
                List.of());
    }
}
