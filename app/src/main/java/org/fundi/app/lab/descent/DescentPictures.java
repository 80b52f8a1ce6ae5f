package org.fundi.app.lab.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Contour;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.chart.ReliefPicture;
import org.fundi.app.plane.Relief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.descent.ProjectPoints;
import org.fundi.engine.lab.descent.Scatter;

/// The loss with the ways over it, and the points with the line as it stands.
final class DescentPictures {
    private static final int SIDE = 70;
    private static final int PLACES = 200;
    private static final double REACH = 4.5;
    private static final double WIDTH = 2;
    private static final double DOT = 4;
    private static final Ink OWN = Ink.lane(2);
    private static final Ink MACHINE = Ink.lane(1);

    private final DescentViewModel model;
    private Optional<Kept> kept = Optional.empty();

    /// The relief is worked out once for the same points and the same axes.
    private record Kept(Scatter scatter, double reach, Relief relief) {}

    DescentPictures(DescentViewModel model) {
        this.model = model;
    }

    /// Of two parameters: seen from above.
    ReliefPicture plane() {
        Axis across = axis(slope());
        Axis up = axis(Words.of("descent.axis.intercept"));
        Optional<Relief> relief =
                model.isClear() ? Optional.of(relief(across, up)) : Optional.empty();
        List<ReliefPicture.Trail> trails = new ArrayList<>(hints());
        trails.add(trail(Words.of("descent.you"), model.walk(), OWN, Layer.Dash.SOLID));
        if (model.machine().isPresent()) {
            List<Scatter.Line> gone = model.shownOfMachine();
            trails.add(trail(Words.of("descent.machine"), gone, MACHINE, Layer.Dash.DASHED));
        }
        Scatter.Line here = model.here();
        return new ReliefPicture(
                said(),
                across,
                up,
                relief.map(Relief::squares),
                relief.map(Relief::contour).orElse(Contour.NONE),
                trails,
                List.of(new Layer.Mark(here.slope(), here.intercept(), lossOf(here), Ink.TEXT)));
    }

    /// From each place left: the step the machine would have taken there.
    private List<ReliefPicture.Trail> hints() {
        List<ReliefPicture.Trail> hints = new ArrayList<>();
        double rate = model.descent().learningRate();
        for (Scatter.Line from : model.walk().subList(0, model.steps())) {
            hints.add(
                    new ReliefPicture.Trail(
                            hints.isEmpty() ? Words.of("descent.downhill") : "",
                            new double[] {from.slope(), from.slope() - rate * from.bySlope()},
                            new double[] {
                                from.intercept(), from.intercept() - rate * from.byIntercept()
                            },
                            Ink.QUIET,
                            Layer.Dash.DOTTED,
                            false));
        }
        return hints;
    }

    private static ReliefPicture.Trail trail(
            String name, List<Scatter.Line> lines, Ink ink, Layer.Dash dash) {
        return new ReliefPicture.Trail(
                name,
                all(lines, Scatter.Line::slope),
                all(lines, Scatter.Line::intercept),
                ink,
                dash,
                true);
    }

    private static double[] all(List<Scatter.Line> lines, ToDoubleFunction<Scatter.Line> what) {
        return lines.stream().mapToDouble(what).toArray();
    }

    private static String lossOf(Scatter.Line line) {
        return Words.of("descent.loss", Numbers.score(line.loss()));
    }

    private String said() {
        return Words.of("descent.picture", lossOf(model.here()), model.steps());
    }

    /// As far as anyone has gone, and a little further.
    private Axis axis(String title) {
        double reach = reach();
        return new Axis(title, -reach, reach, false);
    }

    private double reach() {
        double furthest = REACH;
        for (Scatter.Line line : model.walk()) {
            furthest =
                    Math.max(
                            furthest,
                            1.1 * Math.max(Math.abs(line.slope()), Math.abs(line.intercept())));
        }
        return furthest;
    }

    private Relief relief(Axis across, Axis up) {
        Scatter scatter = model.scatter();
        double reach = across.high();
        boolean fits =
                kept.filter(it -> it.scatter().equals(scatter) && it.reach() == reach).isPresent();
        if (!fits) {
            Relief made =
                    Relief.of(across, up, SIDE, (slope, rise) -> scatter.line(slope, rise).loss());
            kept = Optional.of(new Kept(scatter, reach, made));
        }
        return kept.orElseThrow().relief();
    }

    /// Of one parameter: the loss over it.
    Plot curve() {
        Axis across = axis(slope());
        List<Layer> layers = new ArrayList<>();
        double highest = model.walk().stream().mapToDouble(Scatter.Line::loss).max().orElse(1);
        if (model.isClear()) layers.add(loss(across));
        double half = across.high() / 12;
        for (Scatter.Line at : model.walk().subList(0, model.steps())) {
            layers.add(
                    new Layer.Reference(
                            at.slope() - half,
                            at.loss() - half * at.bySlope(),
                            at.slope() + half,
                            at.loss() + half * at.bySlope()));
        }
        List<Scatter.Line> gone = model.shownOfMachine();
        if (!gone.isEmpty()) {
            layers.add(line(Words.of("descent.machine"), gone, MACHINE, Layer.Dash.DASHED));
            layers.add(dots(Words.of("descent.machine"), gone, MACHINE));
        }
        layers.add(line(Words.of("descent.you"), model.walk(), OWN, Layer.Dash.SOLID));
        layers.add(dots(Words.of("descent.you"), model.walk(), OWN));
        Scatter.Line here = model.here();
        layers.add(new Layer.Mark(here.slope(), here.loss(), lossOf(here), OWN));
        return new Plot(
                said(),
                across,
                new Axis(Words.of("descent.axis.loss"), 0, highest * 1.15, false),
                layers);
    }

    private Layer loss(Axis across) {
        double[] slopes =
                IntStream.rangeClosed(0, PLACES)
                        .mapToDouble(i -> across.at(i / (double) PLACES))
                        .toArray();
        double[] losses = new double[slopes.length];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = model.scatter().line(slopes[i], 0).loss();
        }
        return new Layer.Line(
                Words.of("descent.axis.loss"),
                slopes,
                losses,
                Ink.QUIET,
                Layer.Dash.SOLID,
                WIDTH,
                "");
    }

    private static Layer line(String name, List<Scatter.Line> lines, Ink ink, Layer.Dash dash) {
        return new Layer.Line(
                name,
                all(lines, Scatter.Line::slope),
                all(lines, Scatter.Line::loss),
                ink,
                dash,
                WIDTH,
                "");
    }

    private static Layer dots(String name, List<Scatter.Line> lines, Ink ink) {
        return new Layer.Dots(
                name, all(lines, Scatter.Line::slope), all(lines, Scatter.Line::loss), ink, DOT);
    }

    /// The points and the line drawn through them now.
    Plot data() {
        Scatter scatter = model.scatter();
        Scatter.Line here = model.here();
        double[] ends = {scatter.x()[0] - 0.2, scatter.x()[scatter.x().length - 1] + 0.2};
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < scatter.x().length; i++) {
            double x = scatter.x()[i];
            layers.add(new Layer.Reference(x, scatter.y()[i], x, at(here, x)));
        }
        layers.add(
                new Layer.Dots(
                        Words.of("descent.points"), scatter.x(), scatter.y(), Ink.TEXT, DOT));
        if (!model.shownOfMachine().isEmpty()) {
            layers.add(through(model.shownOfMachine().getLast(), ends, MACHINE));
        }
        layers.add(through(here, ends, OWN));
        return new Plot(
                Words.of("descent.data.picture", lossOf(here)),
                new Axis(title("x", DescentWords::across), ends[0], ends[1], false),
                Axis.around(title("y", DescentWords::up), false, heights(here, ends)),
                layers);
    }

    /// What the slope is of.
    private String slope() {
        return model.points()
                .own()
                .map(
                        own ->
                                Words.of(
                                        "descent.axis.slope.own",
                                        DescentWords.up(own),
                                        DescentWords.across(own)))
                .orElseGet(() -> Words.of("descent.axis.slope"));
    }

    /// What is measured along an axis.
    private String title(String generated, Function<ProjectPoints, String> own) {
        return model.points()
                .own()
                .map(own)
                .map(name -> Words.of("descent.axis.own", name))
                .orElse(generated);
    }

    private double[] heights(Scatter.Line here, double[] ends) {
        List<Double> all = new ArrayList<>();
        for (double y : model.scatter().y()) all.add(y);
        for (double x : ends) all.add(at(here, x));
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Layer through(Scatter.Line line, double[] ends, Ink ink) {
        return new Layer.Line(
                Words.of("descent.line"),
                ends,
                new double[] {at(line, ends[0]), at(line, ends[1])},
                ink,
                ink == OWN ? Layer.Dash.SOLID : Layer.Dash.DASHED,
                WIDTH,
                "");
    }

    private static double at(Scatter.Line line, double x) {
        return line.slope() * x + line.intercept();
    }
}
