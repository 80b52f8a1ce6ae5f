package org.fundi.app.lab.descent;

import java.util.List;
import java.util.Optional;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.descent.Descent;
import org.fundi.engine.lab.descent.ProjectPoints;
import org.fundi.engine.lab.descent.Scatter;

/// What is said of a step once it is taken, and of the machine's way.
final class DescentWords {
    private static final int DECIMALS = 2;

    /// A direction this close to downhill is as good as that, in degrees.
    private static final double STRAIGHT = 15;

    private final DescentViewModel model;

    DescentWords(DescentViewModel model) {
        this.model = model;
    }

    /// What lies across.
    static String across(ProjectPoints points) {
        return Brief.name(points.column());
    }

    /// What lies up; of two classes, which of them counts.
    static String up(ProjectPoints points) {
        return points.counted()
                .map(counted -> Words.of("descent.up.class", target(points), Brief.name(counted)))
                .orElseGet(() -> target(points));
    }

    private static String target(ProjectPoints points) {
        return Brief.name(points.target());
    }

    /// Which rows of a project the points are.
    static String rows(ProjectPoints points) {
        String said =
                Words.of("descent.rows", points.scatter().x().length, Numbers.whole(points.rows()));
        if (points.without() > 0) {
            said += " " + Words.of("descent.rows.without", points.without(), across(points));
        }
        if (points.counted().isEmpty()) return said;
        String counted = Brief.name(points.counted().get());
        return said + " " + Words.of("descent.rows.class", target(points), counted);
    }

    static String number(double value) {
        return Numbers.decimals(value, DECIMALS);
    }

    /// Where it stands, in a sentence.
    String subtitle() {
        if (!model.hasPoints()) return Words.of("descent.subtitle.none");
        Scatter.Line here = model.here();
        String loss = Numbers.score(here.loss());
        String stands =
                model.descent().isOfTwo()
                        ? Words.of(
                                "descent.subtitle.two",
                                number(here.slope()),
                                number(here.intercept()),
                                loss,
                                model.steps())
                        : Words.of(
                                "descent.subtitle.one", number(here.slope()), loss, model.steps());
        return model.isSeen() ? stands : stands + " " + Words.of("descent.subtitle.where");
    }

    /// What the last step did, and which gradient was there before it.
    String lastStep() {
        List<Scatter.Line> walk = model.walk();
        Scatter.Line from = walk.get(walk.size() - 2);
        Scatter.Line to = walk.getLast();
        String loss =
                Words.of(
                        to.loss() < from.loss() ? "descent.fell" : "descent.rose",
                        Numbers.score(from.loss()),
                        Numbers.score(to.loss()));
        return loss + " " + gradient(from) + " " + direction(from, to) + " " + length(from, to);
    }

    private String gradient(Scatter.Line from) {
        return model.descent().isOfTwo()
                ? Words.of(
                        "descent.gradient.two", number(from.bySlope()), number(from.byIntercept()))
                : Words.of("descent.gradient.one", number(from.bySlope()));
    }

    private String direction(Scatter.Line from, Scatter.Line to) {
        double angle = angle(from, to);
        if (!Double.isFinite(angle)) return Words.of("descent.direction.none");
        if (!model.descent().isOfTwo()) {
            return Words.of(angle < 90 ? "descent.direction.down" : "descent.direction.up");
        }
        String degrees = Numbers.decimals(angle, 0);
        if (angle <= STRAIGHT) return Words.of("descent.direction.straight", degrees);
        return Words.of(angle < 90 ? "descent.direction.aslant" : "descent.direction.off", degrees);
    }

    /// Between the step and straight downhill, in degrees; NaN where either is nothing.
    static double angle(Scatter.Line from, Scatter.Line to) {
        double across = to.slope() - from.slope();
        double up = to.intercept() - from.intercept();
        double lengths = Math.hypot(across, up) * from.steepness();
        if (lengths < 1e-12) return Double.NaN;
        double cosine = -(across * from.bySlope() + up * from.byIntercept()) / lengths;
        return Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
    }

    private String length(Scatter.Line from, Scatter.Line to) {
        double own = Math.hypot(to.slope() - from.slope(), to.intercept() - from.intercept());
        double machine = model.descent().learningRate() * from.steepness();
        return Words.of(
                "descent.length",
                number(own),
                Numbers.plain(model.descent().learningRate()),
                number(machine));
    }

    /// What came of the machine's way.
    String machine(Descent.Machine machine) {
        Scatter.Line last = machine.lines().getLast();
        double own = model.walk().get(model.best()).loss();
        String rate = Numbers.plain(model.descent().learningRate());
        if (machine.ranAway()) {
            return Words.of("descent.machine.gone", rate, Numbers.whole(machine.steps()));
        }
        String ownLoss = Numbers.score(own);
        if (!machine.below()) {
            return Words.of(
                    "descent.machine.not", Numbers.whole(machine.steps()), ownLoss, loss(last));
        }
        return Words.of("descent.machine.below", machine.steps(), ownLoss, loss(last), model.best())
                + " "
                + best();
    }

    private static String loss(Scatter.Line line) {
        return Numbers.score(line.loss());
    }

    private String best() {
        boolean two = model.descent().isOfTwo();
        Scatter.Line best = model.scatter().best(two);
        String lowest = lowest(two, best);
        return model.points().own().map(own -> lowest + " " + inUnits(own, best)).orElse(lowest);
    }

    private static String inUnits(ProjectPoints own, Scatter.Line line) {
        double change = own.slopeInUnits(line);
        return Words.of("descent.best.units", up(own), Numbers.plain(change), across(own));
    }

    private static String lowest(boolean two, Scatter.Line best) {
        return two
                ? Words.of(
                        "descent.best.two",
                        number(best.slope()),
                        number(best.intercept()),
                        loss(best))
                : Words.of("descent.best.one", number(best.slope()), loss(best));
    }

    String question() {
        return Words.of(
                model.isSeen() ? "descent.asked" : "descent.question",
                Numbers.score(model.walk().get(model.best()).loss()),
                model.best());
    }

    /// Before the end what was chosen, after it whether that was right.
    String answer() {
        Optional<Guess> tip = model.tipProperty().get();
        if (!model.isSeen()) {
            return tip.map(it -> Words.of("descent.tip", it.title()))
                    .orElse(Words.of("descent.tip.none"));
        }
        Descent.Machine machine = model.machine().orElseThrow();
        if (!machine.below()) return Words.of("descent.answer.not");
        Guess right = right(machine);
        String figures = Words.of("descent.answer", right.title(), machine.steps(), model.best());
        if (tip.isEmpty()) return figures;
        return Words.of(
                        tip.get() == right ? "descent.answer.right" : "descent.answer.wrong",
                        tip.get().title())
                + " "
                + figures;
    }

    private Guess right(Descent.Machine machine) {
        return Guess.of(machine.steps(), model.best());
    }

    /// What a seat sends to the teacher, once it has seen the machine's way: what the machine
    /// needed, and the lowest loss found by hand.
    Optional<SeatFigures> figures() {
        if (!model.isSeen()) return Optional.empty();
        return Optional.of(
                new SeatFigures(
                        model.tipProperty().get().map(Guess::title).orElse(""),
                        model.machine()
                                .filter(Descent.Machine::below)
                                .map(it -> right(it).title())
                                .orElse(""),
                        model.walk().get(model.best()).loss(),
                        List.of()));
    }
}
