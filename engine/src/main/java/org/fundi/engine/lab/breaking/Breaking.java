package org.fundi.engine.lab.breaking;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.LabRows;
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

    /// A run of it, from its beginning.
    ///
    /// @throws Refusal where no classes are asked for
    public LoopRun begin() {
        if (loop.points().shape().isNumber()) {
            throw new Refusal(
                    "this loop tells classes apart, and %s asks for a number"
                            .formatted(loop.points().shape().name().toLowerCase(Locale.ROOT)),
                    "choose circles, moons, xor, spiral or blobs");
        }
        Chance chance = isRiddle() ? Riddle.chance(riddle).named("seat", seed) : Chance.of(seed);
        LabRows rows = byClass(loop.points().rows(isRiddle() ? chance.asSeed() : seed));
        return new LoopRun(Loop.with(runs()), loop.network(), rows, chance);
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
