package org.fundi.engine.lab.descent;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.Source;
import org.fundi.engine.network.Optimiser;
import org.fundi.engine.network.Sgd;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.More;
import org.fundi.engine.setting.Refusal;

/// A line is drawn through points, step by step: by a person, and then by the machine.
///
/// @param source whose points they are
/// @param column of the project, across; empty for its first of numbers
/// @param parameters how many may be moved
/// @param points there are, at least 3; of a project at most so many
/// @param noise standard deviation of the points around their line
/// @param slope of the line it begins with
/// @param intercept of the line it begins with; 0 where only the slope may be moved
/// @param fog whether only what was visited is seen
/// @param learningRate of the machine, above 0
/// @param moves the person's steps, see [Move]
/// @param seed of the points
public record Descent(
        @Knob(
                        help =
                                "Whose points: generated ones, or training rows of the project that is open, one of its columns of numbers across and its answer up. Sealed rows stay sealed.")
                Source source,
        @More
                @Knob(
                        usedWhen = "source=project",
                        help = "The project's column; empty for its first of numbers.")
                String column,
        @Knob(
                        help =
                                "What may be moved: one is the slope of a line through the origin, two are slope and intercept.")
                Parameters parameters,
        @Knob(
                        min = 3,
                        max = 50,
                        help =
                                "Points the line is to fit; of a project as many training rows, drawn by the seed.")
                int points,
        @Knob(
                        max = 3,
                        usedWhen = "source=generated",
                        help = "How far points stray from their line (standard deviation).")
                double noise,
        @Knob(min = -4, max = 4, help = "Slope of the line you begin with.") double slope,
        @Knob(
                        min = -4,
                        max = 4,
                        usedWhen = "parameters=two",
                        help = "Intercept of the line you begin with.")
                double intercept,
        @Knob(
                        help =
                                "Hides the loss but where you have been, as it is hidden from the machine. It lifts when the machine has gone.")
                boolean fog,
        @Knob(
                        min = 1e-4,
                        max = 10,
                        scale = Knob.Scale.LOG,
                        help = "Of the machine: its step is this times the gradient, downhill.")
                double learningRate,
        @Knob(
                        help =
                                "Your steps: change of slope, a colon and change of intercept, joined by commas. They travel with the shared line.")
                String moves,
        @Knob(max = Integer.MAX_VALUE, help = "Of the points. The same number gives the same ones.")
                int seed)
        implements Lab {

    /// A person gets no further.
    public static final int MOST = 60;

    /// Rows of a project stray further from a line than generated points do.
    private static final int OWN_POINTS = 30;

    private static final int PATIENCE = 500;
    private static final double GONE = 1e6;

    /// Slope and intercept of a line through eight points, in fog.
    public static final Descent USUAL =
            new Descent(Source.GENERATED, "", Parameters.TWO, 8, 0.4, -3, 3, true, 0.1, "", 42);

    /// How many parameters there are.
    public enum Parameters {
        ONE,
        TWO
    }

    /// The machine's way.
    ///
    /// @param lines from the start on
    /// @param below whether the last is below what was asked for
    /// @param ranAway whether its numbers grew beyond all bounds
    public record Machine(List<Scatter.Line> lines, boolean below, boolean ranAway) {
        public Machine {
            lines = List.copyOf(lines);
        }

        public int steps() {
            return lines.size() - 1;
        }
    }

    public Descent {
        if (points < 3) {
            throw new IllegalArgumentException("points must be at least 3, not " + points);
        }
        if (!(learningRate > 0)) {
            throw new IllegalArgumentException("learningRate must be above 0, not " + learningRate);
        }
        int count = Move.read(moves).size();
        if (count > MOST) {
            throw new IllegalArgumentException(
                    "there are at most %d steps, not %d".formatted(MOST, count));
        }
    }

    @Override
    public String key() {
        return "descent";
    }

    public boolean isOfTwo() {
        return parameters == Parameters.TWO;
    }

    /// Whether the points are rows of the project that is open.
    public boolean isOfProject() {
        return source == Source.PROJECT;
    }

    /// The points that are generated for it.
    public Scatter scatter() {
        return Scatter.of(points, noise, isOfTwo(), seed);
    }

    /// The lines the person has tried on these points, the one it begins with first.
    public List<Scatter.Line> walk(Scatter scatter) {
        List<Scatter.Line> walk = new ArrayList<>();
        Scatter.Line at = scatter.line(slope, isOfTwo() ? intercept : 0);
        walk.add(at);
        for (Move move : Move.read(moves)) {
            double up = isOfTwo() ? move.intercept() : 0;
            at = scatter.line(at.slope() + move.slope(), at.intercept() + up);
            walk.add(at);
        }
        return walk;
    }

    /// Plain gradient descent from the same start, until its loss is below `wanted`, or as far as
    /// patience goes.
    public Machine machine(Scatter scatter, double wanted) {
        int count = isOfTwo() ? 2 : 1;
        Optimiser.Stepper stepper = Sgd.USUAL.begin(count);
        float[] at =
                isOfTwo()
                        ? new float[] {(float) slope, (float) intercept}
                        : new float[] {(float) slope};
        List<Scatter.Line> lines = new ArrayList<>();
        for (int step = 0; step <= PATIENCE; step++) {
            Scatter.Line line = scatter.line(at[0], isOfTwo() ? at[1] : 0);
            if (!(line.loss() < GONE)) return new Machine(lines, false, true);
            lines.add(line);
            if (step > 0 && line.loss() < wanted) return new Machine(lines, true, false);
            float[] gradient =
                    isOfTwo()
                            ? new float[] {(float) line.bySlope(), (float) line.byIntercept()}
                            : new float[] {(float) line.bySlope()};
            stepper.step(at, gradient, learningRate);
        }
        return new Machine(lines, false, false);
    }

    /// With one step more.
    ///
    /// @throws Refusal where there are too many
    public Descent moved(double bySlope, double byIntercept) {
        List<Move> all = new ArrayList<>(Move.read(moves));
        if (all.size() == MOST) {
            throw new Refusal(
                    "%d steps are taken".formatted(MOST), "take some back, or begin again");
        }
        all.add(Move.rounded(bySlope, isOfTwo() ? byIntercept : 0));
        return with("moves", Move.write(all));
    }

    /// Without the last step; the same where there is none.
    public Descent back() {
        List<Move> all = Move.read(moves);
        return all.isEmpty() ? this : with("moves", Move.write(all.subList(0, all.size() - 1)));
    }

    /// Without any.
    public Descent anew() {
        return with("moves", "");
    }

    /// The learner's steps are no part of it.
    @Override
    public Lab task() {
        return anew();
    }

    /// Whether both have the same points, as long as the same project is open.
    public boolean sharesPoints(Descent other) {
        if (source != other.source || points != other.points || seed != other.seed) return false;
        return isOfProject()
                ? column.equals(other.column)
                : noise == other.noise && parameters == other.parameters;
    }

    /// Whether both have the same points and the same start, so that steps mean the same.
    public boolean sharesGround(Descent other) {
        return sharesPoints(other)
                && parameters == other.parameters
                && slope == other.slope
                && intercept == other.intercept;
    }

    /// Other points, and as many as are usual there.
    public Descent from(Source other) {
        boolean own = other == Source.PROJECT;
        return with("source", other.name())
                .with("points", String.valueOf(own ? OWN_POINTS : USUAL.points));
    }

    /// With one setting changed.
    ///
    /// @throws Refusal as [Knobs#with] does
    public Descent with(String path, String value) {
        return Knobs.with(this, path, value);
    }
}
