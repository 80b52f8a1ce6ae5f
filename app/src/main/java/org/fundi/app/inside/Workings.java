package org.fundi.app.inside;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.network.Move;
import org.fundi.engine.network.Nudge;

/// The arithmetic of any cell of a batch.
final class Workings {
    private final Sheets sheets;
    private final ForwardWorking forward;
    private final BackwardWorking backward;

    Workings(Sheets sheets) {
        this.sheets = sheets;
        forward = new ForwardWorking(sheets);
        backward = new BackwardWorking(sheets);
    }

    Working of(Pick pick) {
        Sheet sheet = sheets.of(pick);
        String name = sheet.title().split(" =| ·", -1)[0];
        String title =
                Words.of(
                        "inside.picked",
                        name,
                        Numbers.whole(pick.row() + 1L),
                        Numbers.whole(pick.column() + 1L));
        List<String> lines = lines(pick);
        String text = lines.isEmpty() ? taken(pick, sheet) : said(pick, isPlainSum(pick));
        return new Working(title, text, lines, nudge(pick));
    }

    private boolean isPlainSum(Pick pick) {
        return sheets.groups().get(pick.group()).isPlainSum();
    }

    /// @param plain whether its layer's sums are left as they are
    private static String said(Pick pick, boolean plain) {
        return Words.of(
                switch (pick.kind()) {
                    case INPUT, TRUTH, WEIGHT, BIAS -> "inside.cell.given";
                    case OUT -> plain ? "inside.cell.sum" : "inside.cell.out";
                    case SAID -> "inside.cell.said";
                    case LOSS -> "inside.cell.loss";
                    case DELTA -> "inside.cell.delta";
                    case WEIGHT_SLOPE -> "inside.cell.weight-slope";
                    case BIAS_SLOPE -> "inside.cell.bias-slope";
                    case WEIGHT_STEP, BIAS_STEP -> "inside.cell.step";
                    case WEIGHT_AFTER, BIAS_AFTER -> "inside.cell.after";
                });
    }

    /// Of a number that nothing here is worked out for.
    private String taken(Pick pick, Sheet sheet) {
        String figure = Digits.figure(sheet.value(pick));
        return switch (pick.kind()) {
            case INPUT -> Words.of("inside.taken.input", figure, sheets.feature(pick.column()));
            case TRUTH ->
                    sheet.name(pick)
                            .map(name -> Words.of("inside.taken.class", figure, name))
                            .orElse(Words.of("inside.taken.truth", figure));
            case WEIGHT, BIAS -> Words.of("inside.taken.weight", figure);
            case WEIGHT_STEP, BIAS_STEP -> Words.of("inside.taken.step");
            default -> Words.of("inside.taken.other", figure);
        };
    }

    private List<String> lines(Pick pick) {
        return switch (pick.kind()) {
            case INPUT, TRUTH, WEIGHT, BIAS -> List.of();
            case OUT -> forward.out(pick);
            case SAID -> forward.said(pick);
            case LOSS -> forward.loss(pick);
            case DELTA -> backward.delta(pick);
            case WEIGHT_SLOPE -> backward.weightSlope(pick);
            case BIAS_SLOPE -> backward.biasSlope(pick);
            case WEIGHT_STEP, BIAS_STEP -> move(pick).lines();
            case WEIGHT_AFTER, BIAS_AFTER -> after(pick);
        };
    }

    private List<String> after(Pick pick) {
        Move move = sheets.batch().move();
        int weight = sheets.groups().get(pick.group()).weight(pick);
        Moved moved = Moved.of(move.before()[weight], move.after()[weight]);
        String plus = Digits.bracketed(moved.saidBy());
        return List.of("w = " + moved.saidBefore() + " + " + plus + " = " + moved.saidAfter());
    }

    /// How the optimiser moved the weight that a cell belongs to.
    MoveWorking move(Pick pick) {
        int weight = sheets.groups().get(pick.group()).weight(pick);
        return MoveWorking.of(sheets.batch().move(), weight, !isBias(pick));
    }

    static boolean isOfWeight(Pick pick) {
        return switch (pick.kind()) {
            case WEIGHT, WEIGHT_SLOPE, WEIGHT_STEP, WEIGHT_AFTER -> true;
            default -> isBias(pick);
        };
    }

    private static boolean isBias(Pick pick) {
        return switch (pick.kind()) {
            case BIAS, BIAS_SLOPE, BIAS_STEP, BIAS_AFTER -> true;
            default -> false;
        };
    }

    private String nudge(Pick pick) {
        boolean slope =
                pick.kind() == Sheet.Kind.WEIGHT_SLOPE || pick.kind() == Sheet.Kind.BIAS_SLOPE;
        if (!slope) return "";
        int weight = sheets.groups().get(pick.group()).weight(pick);
        Nudge nudge = sheets.batch().nudge(weight);
        double own = sheets.batch().move().own()[weight];
        String by = Digits.setting(nudge.by());
        double off = Math.abs(nudge.slope() - own);
        double change = nudge.up() - nudge.down();
        List<String> words = new ArrayList<>();
        if (off <= 1e-4 * Math.abs(own) + 1e-7) words.add("✓");
        words.add(
                Words.of(
                        "inside.nudge",
                        Digits.loss(nudge.up(), change),
                        by,
                        Digits.loss(nudge.down(), change),
                        Digits.figure(nudge.slope()),
                        Digits.figure(off)));
        if (!nudge.precise()) words.add(Words.of("inside.nudge.float"));
        return String.join(" ", words);
    }
}
