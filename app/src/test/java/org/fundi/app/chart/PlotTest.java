package org.fundi.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fundi.app.style.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlotTest {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 400;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void noLabelLeavesThePicture(Theme theme) {
        double scale = theme.scale();
        Written written = Written.of(plot(false), WIDTH * scale, HEIGHT * scale, theme);
        for (Written.Label label : written.labels()) {
            assertTrue(label.left() >= 0, label + " begins left of the picture");
            assertTrue(label.right() <= WIDTH * scale, label + " ends right of the picture");
            assertTrue(label.y() <= HEIGHT * scale, label + " stands below the picture");
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aLongNameAtTheEndOfALineUnderWayStaysInANarrowPicture(Theme theme) {
        double width = 300 * theme.scale();
        String name = "momentum 0.000104";
        for (double at = 0; at <= 150; at += 5) {
            Plot plot =
                    new Plot(
                            "",
                            new Axis("step", 0, 150, false),
                            new Axis("loss, log scale", 1e-6, 10, true),
                            List.of(
                                    new Layer.Line(
                                            name,
                                            new double[] {0, at},
                                            new double[] {5, 1e-4},
                                            Ink.TRAINING,
                                            Layer.Dash.SOLID,
                                            2,
                                            name)));
            Written written = Written.of(plot, width, HEIGHT, theme);
            Written.Label end = labelled(written, name);
            assertTrue(end.right() <= width, end + " of " + width + " at " + at);
            double axis = labelled(written, "100").right() - labelled(written, "0").left();
            assertTrue(axis > width * 0.2, "the axis has " + axis + " of " + width);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theLastLabelUnderAnAxisIsWholeWhereNothingStandsBesideIt(Theme theme) {
        double width = WIDTH * theme.scale();
        Axis epochs = new Axis("epoch", 0, 1000, false);
        PlotFrame frame = PlotFrame.of(epochs, new Axis("", 0, 1, false), width, HEIGHT, 0, theme);
        Axis.Tick last = frame.xTicks().getLast();
        assertEquals("1,000", last.label());
        double half = Letters.of(theme.type().chart(), "#000000").width(last.label()) / 2;
        assertTrue(frame.atX(last.value()) + half <= width + 1e-9);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatIsSaidOfAStepIsPartedWhereItFitsOnNeitherSide(Theme theme) {
        String said =
                "lowest validation loss at round 35, 0.280; the last model is kept, with room";
        double width = 560 * theme.scale();
        List<Written.Label> lines =
                Written.of(marked(4.5, said), width, HEIGHT, theme).labels().stream()
                        .filter(label -> said.contains(label.text()) && label.text().length() > 9)
                        .toList();
        assertEquals(2, lines.size(), lines.toString());
        assertEquals(said, lines.getFirst().text() + " " + lines.getLast().text());
        assertTrue(lines.getLast().y() > lines.getFirst().y());
        for (Written.Label line : lines) {
            assertTrue(line.left() >= 0 && line.right() <= width, line.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatIsSaidOfAStepCoversNoLinesNameHoweverHighTheLineEnds(Theme theme) {
        String said = "best epoch 3";
        double[] x = {0, 3};
        double[] high = {0.5, 1};
        Plot plot =
                new Plot(
                        "",
                        new Axis("epoch", 0, 10, false),
                        new Axis("accuracy", 0, 1, false),
                        List.of(
                                new Layer.Line(
                                        "one",
                                        x,
                                        high,
                                        Ink.TRAINING,
                                        Layer.Dash.SOLID,
                                        2,
                                        "training 1.000"),
                                new Layer.Upright(3, said, Ink.DONE)));
        double scale = theme.scale();
        Written written = Written.of(plot, WIDTH * scale, HEIGHT * scale, theme);
        double between = labelled(written, "training 1.000").y() - labelled(written, said).y();
        assertTrue(between >= theme.type().chart(), between + " px apart");
        assertTrue(labelled(written, said).y() >= theme.type().chart(), "above the picture");
    }

    @Test
    void aNameTooLongGivesWayInItsMiddle() {
        Letters letters = Letters.of(12, "#000000");
        String name = "calls_made_by_the_customer_in_the_last_year_05";
        String cut = letters.fittedInside(name, 120);
        assertTrue(letters.width(cut) <= 120, cut);
        assertTrue(cut.startsWith("calls_") && cut.endsWith("_05") && cut.contains("…"), cut);
        assertEquals("short", letters.fittedInside("short", 120));
    }

    @Test
    void aMarkAtTheEdgeIsWholeAndOneBeyondItIsNotDrawn() {
        assertEquals(1, Written.of(marked(10, ""), WIDTH, HEIGHT, Theme.LIGHT).wholeCircles());
        assertEquals(0, Written.of(marked(11, ""), WIDTH, HEIGHT, Theme.LIGHT).wholeCircles());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aLevelsWordStandsBesideTheAxesWhereLinesHaveNames(Theme theme) {
        double scale = theme.scale();
        Plot plot = withLevel("0.1  0.702", "guessing, 0.693", 0.702, 0.69);
        Written written = Written.of(plot, WIDTH * scale, HEIGHT * scale, theme);
        Written.Label word = labelled(written, "guessing, 0.693");
        Written.Label name = labelled(written, "0.1  0.702");
        double apart = theme.type().chart();
        assertTrue(Math.abs(word.y() - name.y()) >= apart, word + " over " + name);
        double tick = labelled(written, "10").left();
        assertTrue(word.left() > tick, word + " begins left of the last tick, " + tick);
        assertTrue(word.right() <= WIDTH * scale, word.toString());
    }

    @Test
    void aLevelsWordBetweenTheAxesKeepsAwayFromALine() {
        Plot plot = withLevel("", "guessing, 0.693", 0.72, 0.69);
        Written.Label word =
                labelled(Written.of(plot, WIDTH, HEIGHT, Theme.LIGHT), "guessing, 0.693");
        PlotFrame frame = PlotFrame.of(plot.x(), plot.y(), WIDTH, HEIGHT, 0, Theme.LIGHT);
        // the line runs just above the level, so there is room below only
        assertTrue(word.y() > frame.atY(0.69), word + " lies over the line");
    }

    @Test
    void aLevelsWordAtTheUpperEdgeIsWhole() {
        String said = "what always the most frequent class comes to, 0.999";
        Written.Label word =
                labelled(Written.of(withLevel("", said, 0.2, 1), WIDTH, HEIGHT, Theme.LIGHT), said);
        assertTrue(word.y() >= Theme.LIGHT.type().chart(), word.toString());
    }

    private static Written.Label labelled(Written written, String text) {
        return written.labels().stream()
                .filter(label -> label.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Plot withLevel(String name, String word, double line, double level) {
        double[] x = {0, 10};
        return new Plot(
                "",
                new Axis("epoch", 0, 10, false),
                new Axis("loss", 0, 1, false),
                List.of(
                        new Layer.Level(level, word, Ink.QUIET),
                        new Layer.Line(
                                "one",
                                x,
                                new double[] {line, line},
                                Ink.TRAINING,
                                Layer.Dash.SOLID,
                                2,
                                name)));
    }

    @Test
    void aTitleLongerThanThePictureIsTallStandsAboveItAndIsWhole() {
        String said = "Accuracy on the decided rows";
        Plot plot =
                new Plot(
                        "",
                        new Axis("share decided", 0, 1, false),
                        new Axis(said, 0, 1, false),
                        List.of());
        Written written = Written.of(plot, WIDTH, 170, Theme.PROJECTOR);
        Written.Label title = labelled(written, said);
        double size = Theme.PROJECTOR.type().chart();
        assertTrue(title.left() >= 0 && title.right() <= WIDTH, title.toString());
        assertEquals(
                Letters.of(size, "#000000").width(said),
                title.right() - title.left(),
                1e-9,
                "flat");
        for (Written.Label other : written.labels()) {
            boolean apart = other.y() - size >= title.y() || other.left() > title.right();
            assertTrue(other.equals(title) || apart, other + " under " + title);
        }
    }

    private static Plot marked(double at, String label) {
        return new Plot(
                "",
                new Axis("round", 0, 10, false),
                new Axis("loss", 0, 1, false),
                List.of(
                        new Layer.Upright(at, label, Ink.DONE),
                        new Layer.Mark(at, 0.5, "", Ink.DONE)));
    }

    @Test
    void theNamesAtTheEndsOfLinesDoNotOverlap() {
        double[] x = {0, 1};
        Plot plot =
                new Plot(
                        "two lines that end nearly together",
                        new Axis("", 0, 1, false),
                        new Axis("", 0, 1, false),
                        List.of(
                                line("one", x, 0.500),
                                line("two", x, 0.501),
                                line("three", x, 0.999)));
        List<Double> ends =
                Written.of(plot, WIDTH, HEIGHT, Theme.LIGHT).labels().stream()
                        .filter(label -> List.of("one", "two", "three").contains(label.text()))
                        .map(Written.Label::y)
                        .sorted()
                        .toList();
        assertEquals(3, ends.size());
        assertTrue(ends.get(1) - ends.get(0) >= Theme.LIGHT.type().chart(), ends.toString());
        assertTrue(ends.get(2) - ends.get(1) >= Theme.LIGHT.type().chart(), ends.toString());
    }

    @Test
    void aPointLiesWhereItsAxesSay() {
        // share 0.25 of the room between the axes to the right, 0.75 of it down
        PlotFrame frame =
                PlotFrame.of(
                        new Axis("", 0, 4, false),
                        new Axis("", 0, 4, false),
                        WIDTH,
                        HEIGHT,
                        0,
                        Theme.LIGHT);
        assertEquals(frame.left() + frame.width() * 0.25, frame.atX(1), 1e-9);
        assertEquals(frame.top() + frame.height() * 0.75, frame.atY(1), 1e-9);
        assertTrue(frame.holds(frame.atX(1), frame.atY(1)));
        assertFalse(frame.holds(0, 0));
    }

    @Test
    void aTinyPictureIsPaintedAllTheSame() {
        for (Theme theme : Theme.values()) Written.of(plot(true), 12, 8, theme);
    }

    @Test
    void aLongCurveIsDrawnWithFewPointsAndItsTableHoldsAll() {
        double[] x = IntStream.range(0, 20_000).asDoubleStream().toArray();
        double[] y = IntStream.range(0, 20_000).mapToDouble(i -> 1 / (1.0 + i)).toArray();
        Plot plot =
                new Plot(
                        "a long curve",
                        Axis.around("", false, x),
                        Axis.around("", false, y),
                        List.of(
                                new Layer.Line(
                                        "loss", x, y, Ink.TRAINING, Layer.Dash.SOLID, 2, "")));
        assertTrue(Written.of(plot, WIDTH, HEIGHT, Theme.LIGHT).longestLine() <= Thinning.USUAL);
        assertEquals(20_001, plot.table().size());
    }

    @Test
    void onALogAxisScoresOfZeroAreLeftOut() {
        Plot plot =
                new LiveCurves(
                                List.of(
                                        new LiveCurves.Curve(
                                                "training",
                                                Ink.TRAINING,
                                                Layer.Dash.SOLID,
                                                new double[] {0, 1, 2},
                                                new double[] {1, 0, 0.01})),
                                "epoch",
                                "loss",
                                2,
                                true,
                                false,
                                Optional.empty())
                        .plot();
        assertTrue(plot.y().low() > 0);
        Written.of(plot, WIDTH, HEIGHT, Theme.LIGHT);
    }

    @Test
    void aFirstScoreThatFlattensAllOthersMayLieOutside() {
        double[] steps = IntStream.range(0, 30).asDoubleStream().toArray();
        double[] losses = IntStream.range(0, 30).mapToDouble(i -> 0.3 + 0.001 * i).toArray();
        losses[0] = 90;
        firstLossesLieOutside(steps, losses);
    }

    /// Wherever the best step and the step gone to are.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatLiesBeyondTheAxisIsCrossedByNoUprightLine(Theme theme) {
        for (double best = 0; best <= 30; best++) {
            for (double there : new double[] {0, 2, 5, 9, 30}) {
                List<Layer> layers =
                        List.of(
                                new Layer.Upright(best, "★ best", Ink.DONE),
                                new Layer.Upright(there, "", Ink.ACCENT),
                                new Layer.Beyond(1, true, "↑ up to 0.705 at first"));
                Plot plot =
                        new Plot(
                                "",
                                new Axis("epoch", 0, 30, false),
                                new Axis("loss", 0, 0.5, false),
                                layers);
                double width = WIDTH * theme.scale();
                Written written = Written.of(plot, width, HEIGHT * theme.scale(), theme);
                Written.Label word = labelled(written, "↑ up to 0.705 at first");
                for (double line : written.uprights()) {
                    boolean beside = line < word.left() || line > word.right();
                    assertTrue(beside, word + " is crossed at " + line + ", best " + best);
                }
                assertTrue(word.right() <= width, word + " of " + width);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aLineThatLeavesTheAxesIsSaidToUnlessItsOwnNameSaysSo(Theme theme) {
        assertEquals("↑ up to 6.126", beyond(theme, "", 0.2, 0.3, 0.4, 6.126));
        assertEquals("↑ up to 6.126", beyond(theme, "a 0.4", 0.2, 6.126, 0.3, 0.4));
        assertEquals("↑ up to 6.126 at first", beyond(theme, "a 0.4", 6.126, 0.3, 0.2, 0.4));
        assertEquals("", beyond(theme, "a 6.126", 0.2, 0.3, 0.4, 6.126));
    }

    @Test
    void aNameWhoseLineEndsBeyondTheAxesHasAnArrowAndNamesKeepTheOrderOfTheirLines() {
        double[] x = {0, 1};
        List<Layer> lines = new ArrayList<>();
        for (double end : new double[] {-9, 0.5, -5, 7}) {
            lines.add(
                    new Layer.Line(
                            "",
                            x,
                            new double[] {0.5, end},
                            Ink.TEXT,
                            Layer.Dash.SOLID,
                            2,
                            "to " + end));
        }
        Axis across = new Axis("step", 0, 1, false), up = new Axis("loss", 0, 1, false);
        Plot plot = new Plot("", across, up, lines);
        PlotFrame frame = PlotFrame.of(across, up, WIDTH, HEIGHT, 90, Theme.LIGHT);
        List<LineEnds.End> ends = LineEnds.placed(frame, plot.layers(), WIDTH, Theme.LIGHT);
        assertEquals(
                List.of("↑ to 7.0", "to 0.5", "↓ to -5.0", "↓ to -9.0"),
                ends.stream().map(LineEnds.End::label).toList());
        double bottom = frame.bottom();
        assertTrue(ends.stream().allMatch(end -> end.labelY() <= bottom), ends.toString());
    }

    private static String beyond(Theme theme, String end, double... y) {
        double[] x = {0, 1, 2, 3};
        Layer line = new Layer.Line("a", x, y, Ink.TEXT, Layer.Dash.SOLID, 2, end);
        Axis across = new Axis("degree", 0, 3, false), up = new Axis("error", 0, 1, false);
        Plot plot = Beyond.marked(new Plot("", across, up, List.of(line)));
        double width = WIDTH * theme.scale();
        for (Layer layer : plot.layers()) {
            if (!(layer instanceof Layer.Beyond found)) continue;
            Written written = Written.of(plot, width, HEIGHT * theme.scale(), theme);
            Written.Label word = labelled(written, found.label());
            assertTrue(word.right() <= width, word + " of " + width);
            return found.label();
        }
        return "";
    }

    /// Ten batches of the first epoch and the epochs after it, as epoch 0 and those after it alone.
    @Test
    void aRunSteppedByHandHasTheAxisOfOneRunThrough() {
        double[] steps =
                IntStream.range(0, 39).mapToDouble(i -> i < 10 ? i / 10.0 : i - 9).toArray();
        double[] losses =
                IntStream.range(0, 39)
                        .mapToDouble(i -> i < 10 ? 90 - i : 0.3 + 0.001 * i)
                        .toArray();
        firstLossesLieOutside(steps, losses);
    }

    private static void firstLossesLieOutside(double[] steps, double[] losses) {
        Plot plot =
                new LiveCurves(
                                List.of(
                                        new LiveCurves.Curve(
                                                "training",
                                                Ink.TRAINING,
                                                Layer.Dash.SOLID,
                                                steps,
                                                losses)),
                                "epoch",
                                "loss",
                                30,
                                false,
                                false,
                                Optional.empty())
                        .plot();
        assertTrue(plot.y().high() < 1, "the axis reaches " + plot.y().high());
        assertTrue(said(plot).contains("↑ up to 90.00 at first"), said(plot));
    }

    @Test
    void wordsOfTwoPlacesNearEachOtherStandOneBelowTheOther() {
        Axis axis = new Axis("rate", 0, 1, false);
        Plot plot =
                new Plot(
                        "",
                        axis,
                        axis,
                        List.of(
                                new Layer.Upright(1, "this run, 5.2", Ink.ACCENT),
                                new Layer.Upright(0.9, "suggested, 0.3", Ink.DONE),
                                new Layer.Upright(0.1, "far from both", Ink.DONE)));
        List<Written.Label> labels = Written.of(plot, WIDTH, HEIGHT, Theme.LIGHT).labels();
        double own = y(labels, "this run, 5.2");
        assertTrue(own < y(labels, "suggested, 0.3") - 10, labels.toString());
        assertEquals(own, y(labels, "far from both"), labels.toString());
    }

    private static double y(List<Written.Label> labels, String text) {
        return labels.stream()
                .filter(label -> label.text().equals(text))
                .findFirst()
                .orElseThrow()
                .y();
    }

    private static String said(Plot plot) {
        return Written.of(plot, WIDTH, HEIGHT, Theme.LIGHT).labels().toString();
    }

    @Test
    void theDescriptionNamesEveryCurveWithItsFigures() {
        String said = plot(false).description();
        assertTrue(said.contains("training") && said.contains("validation"), said);
        assertTrue(said.contains("0.500") && said.contains("best epoch 3"), said);
    }

    /// A training and a validation curve of ten epochs, from 0.5 down.
    static Plot plot(boolean smooth) {
        double[] steps = IntStream.range(0, 10).asDoubleStream().toArray();
        double[] training = IntStream.range(0, 10).mapToDouble(i -> 0.5 / (1 + i)).toArray();
        double[] validation = IntStream.range(0, 10).mapToDouble(i -> 0.5 - 0.01 * i).toArray();
        return new LiveCurves(
                        List.of(
                                new LiveCurves.Curve(
                                        "training",
                                        Ink.TRAINING,
                                        Layer.Dash.SOLID,
                                        steps,
                                        training),
                                new LiveCurves.Curve(
                                        "validation",
                                        Ink.VALIDATION,
                                        Layer.Dash.DASHED,
                                        steps,
                                        validation)),
                        "epoch",
                        "cross-entropy loss",
                        10,
                        false,
                        smooth,
                        Optional.of(
                                new LiveCurves.Best(
                                        3, validation[3], "★ best epoch 3: lowest loss")))
                .plot();
    }

    private static Layer line(String name, double[] x, double y) {
        return new Layer.Line(
                name, x, new double[] {y, y}, Ink.TRAINING, Layer.Dash.SOLID, 2, name);
    }
}
