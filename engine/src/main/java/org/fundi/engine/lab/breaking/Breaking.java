package org.fundi.engine.lab.breaking;

import java.util.Comparator;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.Points;
import org.fundi.engine.lab.Source;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// A training loop to be broken.
///
/// @param loop what it trains, and how
/// @param fault what is wrong with it, for all to see
/// @param riddle the number of a fault nobody has said: see [Riddle]; 0 for none
/// @param seed of the data, the initial weights, the order of batches and dropout
public record Breaking(
        LoopSettings loop,
        @Knob(help = "What is wrong with the loop.") Fault fault,
        @Knob(
                        max = Integer.MAX_VALUE,
                        help =
                                "The number of a fault that a teacher hid; 0 for none. What it stands for is told after you have answered.")
                int riddle,
        @Knob(
                        max = Integer.MAX_VALUE,
                        help =
                                "Of the data, the initial weights, the order of the batches and dropout.")
                int seed)
        implements Lab {

    public static final Breaking USUAL = new Breaking(LoopSettings.USUAL, Fault.NONE, 0, 42);

    public Breaking {
        if (riddle > 0 && fault != Fault.NONE) {
            throw new IllegalArgumentException("a riddle has no fault that is told");
        }
    }

    @Override
    public String key() {
        return "break";
    }

    /// The same loop with this fault, for all to see.
    public Breaking with(Fault other) {
        return Knobs.with(Knobs.with(this, "riddle", (Object) 0), "fault", (Object) other);
    }

    /// The same loop with a fault that nothing in it tells.
    ///
    /// @param drawn as for [Riddle#of]
    public Breaking hiding(Fault hidden, IntSupplier drawn) {
        int number = Riddle.of(hidden, drawn);
        return Knobs.with(with(Fault.NONE), "riddle", (Object) number);
    }

    public boolean isRiddle() {
        return riddle > 0;
    }

    /// The fault that it runs with, hidden or not.
    public Fault runs() {
        return isRiddle() ? Riddle.answer(riddle) : fault;
    }

    /// Whether rows of the project that is open are learnt.
    public boolean isOfProject() {
        return loop.source() == Source.PROJECT;
    }

    /// Of a project's rows only how many there are counts.
    @Override
    public boolean uses(String path) {
        return !isOfProject() || !path.startsWith("loop.points.") || path.endsWith("Rows");
    }

    /// The rows that are generated for it.
    public LabRows rows() {
        return loop.points().rows(isRiddle() ? chance().asSeed() : seed);
    }

    /// A run of it on generated rows, from its beginning.
    ///
    /// @throws Refusal where no classes are asked for
    public LoopRun begin() {
        return begin(rows());
    }

    /// A run of it, from its beginning.
    ///
    /// @param rows of two classes, as many of them as the settings say
    /// @throws Refusal where other than two classes are asked for
    public LoopRun begin(LabRows rows) {
        boolean two = rows.target() instanceof Classes classes && classes.names().size() == 2;
        if (!two) {
            throw new Refusal(
                    "this loop tells two classes apart, and these rows ask for something else",
                    isOfProject()
                            ? "open a project with two classes, or take generated points"
                            : "choose circles, moons, xor, spiral or blobs");
        }
        Points points = loop.points();
        LabRows some = rows.spread(points.trainingRows()).judgedBy(points.validationRows());
        return new LoopRun(Loop.with(runs()), loop.network(), byClass(some), chance());
    }

    private Chance chance() {
        return isRiddle() ? Riddle.chance(riddle).named("seat", seed) : Chance.of(seed);
    }

    /// Training rows as a file has them that was written class by class.
    private static LabRows byClass(LabRows rows) {
        Classes classes = (Classes) rows.target();
        int[] order =
                IntStream.range(0, classes.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(classes::at))
                        .mapToInt(Integer::intValue)
                        .toArray();
        return new LabRows(
                rows.inputs().rows(order), classes.rows(order), rows.judged(), rows.truth());
    }
}
