package org.fundi.engine.lab.playground;

import java.util.List;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.Points;
import org.fundi.engine.network.Activation;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OptimiserSettings;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.More;
import org.fundi.engine.setting.Refusal;

/// One network, the points it learns, and all that was done to it on the way: what it is after any
/// epoch follows from this record alone.
///
/// @param points what is learnt, where nothing is painted
/// @param inputs what the network is given of each point
/// @param network settings that were changed on the way stand in its earlier epochs
/// @param dataSeed of the points
/// @param seed of the initial weights and the order of batches
/// @param painted points in place of the generated ones, see [Painting]; empty where none are
/// @param typed weights given by hand, see [Typed]
public record Playground(
        Points points,
        Inputs inputs,
        NeuralNetwork network,
        @Knob(
                        max = Integer.MAX_VALUE,
                        help = "Of the points: another number draws others of the same kind.")
                int dataSeed,
        @Knob(
                        max = Integer.MAX_VALUE,
                        help =
                                "Of the initial weights and the order of the batches. The same number gives the same run, on every machine.")
                int seed,
        @More
                @Knob(
                        help =
                                "Painted points, two letters each, a full stop between the classes. Empty where the points are generated.")
                String painted,
        @More
                @Knob(
                        help =
                                "Weights that were typed, as epoch:weight:value joined by commas: 12:34:0.5. Empty where none were.")
                String typed)
        implements Lab {

    /// Circles and two layers of eight units, which learn them.
    public static final Playground USUAL =
            new Playground(
                    Points.USUAL,
                    Inputs.USUAL,
                    new NeuralNetwork(
                            List.of(8, 8),
                            Activation.TANH,
                            new OptimiserSettings(OptimiserSettings.Kind.SGD, 0, 0.9, 0.999),
                            0.1,
                            10,
                            150,
                            0),
                    42,
                    42,
                    "",
                    "");

    public Playground {
        if (!painted.isEmpty()) Painting.parse(painted);
        Typed.parse(typed);
    }

    @Override
    public String key() {
        return "playground";
    }

    public boolean isPainted() {
        return !painted.isEmpty();
    }

    /// Whether a number is learnt, not a class.
    public boolean isNumber() {
        return !isPainted() && points.shape().isNumber();
    }

    /// The points on the plane.
    ///
    /// @throws Refusal where too few are painted
    public LabRows rows() {
        return isPainted() ? Painting.parse(painted).rows(dataSeed) : points.rows(dataSeed);
    }

    /// Another playground, with one setting changed.
    ///
    /// @throws Refusal as [Knobs#with] does
    public Playground with(String path, String value) {
        return Knobs.with(this, path, value);
    }

    /// From the beginning with the settings as they are now: nothing typed or changed on the way.
    public Playground rewound() {
        return with("typed", "").with("network.earlier", "");
    }

    /// Other settings for a network that has learnt so many epochs: it learns on with them where it
    /// can, and begins anew where it can't.
    public Playground changed(Playground other, int epoch) {
        if (!goesOnWith(other)) return other.rewound();
        String typedBefore = Typed.parse(typed).until(epoch).text();
        NeuralNetwork on = Knobs.with(other.network, "earlier", "").forkedFrom(network, epoch);
        return new Playground(points, inputs, on, dataSeed, seed, painted, typedBefore);
    }

    /// Whether what was learnt by these settings can be learnt on by others.
    public boolean goesOnWith(Playground other) {
        NeuralNetwork mine = network;
        NeuralNetwork its = other.network;
        boolean sameTask =
                points.equals(other.points)
                        && inputs.equals(other.inputs)
                        && dataSeed == other.dataSeed
                        && seed == other.seed
                        && painted.equals(other.painted);
        return sameTask
                && mine.hidden().equals(its.hidden())
                && mine.loss().equals(its.loss())
                && mine.layers().initialisation() == its.layers().initialisation()
                && mine.layers().normalisation() == its.layers().normalisation()
                && mine.layers().residual() == its.layers().residual()
                && mine.layers().draw() == its.layers().draw();
    }

    /// After an epoch, a weight was given another value; what was done later is gone.
    ///
    /// @throws Refusal where that is no finite number, or too many were typed
    public Playground typing(int epoch, int weight, float value) {
        return with("typed", Typed.parse(typed).and(new Typed.Change(epoch, weight, value)).text());
    }
}
