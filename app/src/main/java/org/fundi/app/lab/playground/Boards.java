package org.fundi.app.lab.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Squares;
import org.fundi.app.plane.Shading;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.Points;
import org.fundi.engine.lab.playground.Painting;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// Makes the picture of the plane.
final class Boards {
    /// More would hide what lies under them, and take long to draw.
    private static final int MOST_DOTS = 1500;

    private static final int PALE = Shading.SHADES / 5;
    private static final int STRONG = Shading.SHADES - 3;

    private Boards() {}

    /// While it is painted: the dots, over what was said before where that is the same plane.
    static BoardPicture of(Painting painting, Optional<Look> before) {
        List<BoardPicture.Dot> dots = new ArrayList<>();
        for (var dot : painting.dots().entrySet()) {
            int place = dot.getKey();
            int kind = dot.getValue();
            double x = Painting.x(place);
            dots.add(new BoardPicture.Dot(x, Painting.y(place), kind, Ink.hue(kind), false));
        }
        double edge = Painting.EDGE;
        return new BoardPicture(
                Words.of("playground.board.painting", dots.size()),
                new Axis(Points.COLUMNS.getFirst(), -edge, edge, false),
                new Axis(Points.COLUMNS.getLast(), -edge, edge, false),
                before.filter(look -> look.across().high() == edge).map(Boards::graded),
                dots,
                List.of());
    }

    /// @param unit whose numbers are shown; empty for what the whole network says
    /// @param discrete whether only what is said is shown, not how surely
    /// @param judged whether validation points are shown, too
    static BoardPicture of(Look look, Optional<Unit> unit, boolean discrete, boolean judged) {
        LabRows rows = look.rows();
        Axis range = range(rows.target());
        List<BoardPicture.Dot> dots = new ArrayList<>();
        if (judged) add(dots, rows.judged(), rows.truth(), range, true);
        add(dots, rows.inputs(), rows.target(), range, false);
        if (unit.isPresent()) return of(look, unit.get(), dots);
        Squares graded = graded(look);
        return new BoardPicture(
                Words.of("playground.board", look.course().epoch()),
                look.across(),
                look.up(),
                Optional.of(discrete ? discrete(graded) : graded),
                dots,
                said(look.said(), rows.target()));
    }

    private static BoardPicture of(Look look, Unit unit, List<BoardPicture.Dot> dots) {
        int[] sheet = look.sheets().get(unit.column()).get(unit.number());
        return new BoardPicture(
                unit.said(look),
                look.across(),
                look.up(),
                Optional.of(new Squares(Looks.SHEET, sheet, NetworkPicture.shades(), 0)),
                dots,
                List.of());
    }

    private static Squares graded(Look look) {
        return Shading.squares(look.said(), Looks.SIDE, range(look.rows().target()), 0.5);
    }

    private static Axis range(Target target) {
        return target instanceof Values values
                ? Axis.around("", false, values.toArray())
                : new Axis("", 0, 1, false);
    }

    /// Two shades only: which class, or whether the number is below or above the middle.
    private static Squares discrete(Squares graded) {
        boolean classes = graded.apart() > 0;
        int half = classes ? Shading.SHADES : Shading.SHADES / 2;
        int[] squares = graded.squares().clone();
        for (int i = 0; i < squares.length; i++) {
            squares[i] =
                    classes ? squares[i] / half * half + STRONG : squares[i] < half ? PALE : STRONG;
        }
        return new Squares(graded.side(), squares, graded.shades(), half);
    }

    private static void add(
            List<BoardPicture.Dot> dots, Matrix points, Target target, Axis range, boolean hollow) {
        int apart = 1 + points.rows() / MOST_DOTS;
        for (int row = 0; row < points.rows(); row += apart) {
            int kind = target instanceof Classes classes ? classes.at(row) : 0;
            dots.add(
                    new BoardPicture.Dot(
                            points.at(row, 0),
                            points.at(row, 1),
                            kind,
                            ink(target, row, range),
                            hollow));
        }
    }

    private static Ink ink(Target target, int row, Axis range) {
        return switch (target) {
            case Classes classes -> Ink.hue(classes.at(row));
            case Values values ->
                    Ink.ACCENT.faded(Math.clamp(0.1 + 0.9 * range.share(values.at(row)), 0, 1));
        };
    }

    /// In words, for the mouse: made when asked for.
    private static List<String> said(Prediction said, Target target) {
        return new java.util.AbstractList<>() {
            @Override
            public String get(int place) {
                return switch (said) {
                    case ClassProbabilities classes -> surely(classes, place, target);
                    case Estimates numbers -> Numbers.score(numbers.at(place));
                };
            }

            @Override
            public int size() {
                return Looks.SIDE * Looks.SIDE;
            }
        };
    }

    private static String surely(ClassProbabilities said, int place, Target target) {
        int likeliest = said.likeliest(place);
        String name = target instanceof Classes classes ? classes.names().get(likeliest) : "";
        return Words.of("playground.sure", name, Numbers.percent(said.at(place, likeliest)));
    }
}
