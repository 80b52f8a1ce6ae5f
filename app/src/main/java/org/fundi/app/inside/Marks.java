package org.fundi.app.inside;

import java.util.List;

/// The cells that the number looked at is worked out from: they are framed.
final class Marks {
    private Marks() {}

    /// @param group of layers
    /// @param row -1 for all
    /// @param column -1 for all
    private record Mark(Sheet.Kind kind, int group, int row, int column) {
        boolean covers(Pick cell) {
            return cell.kind() == kind
                    && cell.group() == group
                    && (row < 0 || row == cell.row())
                    && (column < 0 || column == cell.column());
        }
    }

    static boolean covers(Pick looked, Pick cell, int groups) {
        return marks(looked, groups).stream().anyMatch(mark -> mark.covers(cell));
    }

    private static List<Mark> marks(Pick looked, int groups) {
        int g = looked.group();
        int row = looked.row();
        int column = looked.column();
        int last = groups - 1;
        return switch (looked.kind()) {
            case INPUT, WEIGHT, BIAS, TRUTH -> List.of();
            case OUT ->
                    List.of(
                            in(g, row, -1),
                            new Mark(Sheet.Kind.WEIGHT, g, -1, column),
                            new Mark(Sheet.Kind.BIAS, g, 0, column));
            case SAID -> List.of(new Mark(Sheet.Kind.OUT, last, row, -1));
            case LOSS ->
                    List.of(
                            new Mark(Sheet.Kind.SAID, last, row, -1),
                            new Mark(Sheet.Kind.TRUTH, last, row, -1),
                            new Mark(Sheet.Kind.OUT, last, row, -1));
            case DELTA -> delta(looked, last);
            case WEIGHT_SLOPE -> List.of(in(g, -1, row), new Mark(Sheet.Kind.DELTA, g, -1, column));
            case BIAS_SLOPE -> List.of(new Mark(Sheet.Kind.DELTA, g, -1, column));
            case WEIGHT_STEP -> List.of(new Mark(Sheet.Kind.WEIGHT_SLOPE, g, row, column));
            case BIAS_STEP -> List.of(new Mark(Sheet.Kind.BIAS_SLOPE, g, row, column));
            case WEIGHT_AFTER ->
                    List.of(
                            new Mark(Sheet.Kind.WEIGHT, g, row, column),
                            new Mark(Sheet.Kind.WEIGHT_STEP, g, row, column));
            case BIAS_AFTER ->
                    List.of(
                            new Mark(Sheet.Kind.BIAS, g, row, column),
                            new Mark(Sheet.Kind.BIAS_STEP, g, row, column));
        };
    }

    /// At the end the answer and the truth; before, the layer behind and its weights.
    private static List<Mark> delta(Pick looked, int last) {
        int g = looked.group();
        int row = looked.row();
        if (g == last) {
            return List.of(
                    new Mark(Sheet.Kind.SAID, last, row, -1),
                    new Mark(Sheet.Kind.TRUTH, last, row, -1));
        }
        return List.of(
                new Mark(Sheet.Kind.DELTA, g + 1, row, -1),
                new Mark(Sheet.Kind.WEIGHT, g + 1, looked.column(), -1),
                new Mark(Sheet.Kind.OUT, g, row, looked.column()));
    }

    /// What comes into a group: the inputs, or what the one before gives.
    private static Mark in(int group, int row, int column) {
        return group == 0
                ? new Mark(Sheet.Kind.INPUT, 0, row, column)
                : new Mark(Sheet.Kind.OUT, group - 1, row, column);
    }
}
