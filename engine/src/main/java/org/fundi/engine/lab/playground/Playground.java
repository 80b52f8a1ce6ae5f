package org.fundi.engine.lab.playground;

import java.util.List;
import java.util.Optional;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.PlaneRows;
import org.fundi.engine.lab.Points;
import org.fundi.engine.lab.Source;
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
/// @param source whose rows are learnt, where nothing is painted
/// @param columns the project's two, joined by a comma; empty for its first two of numbers
/// @param points what is learnt, where rows are generated
/// @param inputs what the network is given of each point
/// @param network settings that were changed on the way stand in its earlier epochs
/// @param dataSeed of the points
/// @param seed of the initial weights and the order of batches
/// @param painted points in place of the generated ones, see [Painting]; empty where none are
/// @param typed weights given by hand, see [Typed]
public record Playground(
        @Knob(
                        help =
                                "Whose rows are learnt: generated points, or two columns of the project that is open, in standard deviations from their mean. Sealed rows stay sealed.")
                Source source,
        @More
                @Knob(
                        usedWhen = "source=project",
                        help =
                                "The two columns of the project, joined by a comma; empty for its first two of numbers.")
                String columns,
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
                    Source.GENERATED,
                    "",
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

    /// Whether rows of the project that is open are learnt.
    public boolean isOfProject() {
        return source == Source.PROJECT && !isPainted();
    }

    @Override
    public boolean uses(String path) {
        return !isOfProject() || !path.startsWith("points.") && !path.equals("dataSeed");
    }

    /// The points on the plane; empty where they are those of a project.
    ///
    /// @throws Refusal where too few are painted
    public Optional<PlaneRows> rows() {
        if (isOfProject()) return Optional.empty();
        LabRows rows = isPainted() ? Painting.parse(painted).rows(dataSeed) : points.rows(dataSeed);
        return Optional.of(new PlaneRows(rows, Points.COLUMNS));
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
        return new Playground(
                source, columns, points, inputs, on, dataSeed, seed, painted, typedBefore);
    }

    /// Whether what was learnt by these settings can be learnt on by others.
    public boolean goesOnWith(Playground other) {
        NeuralNetwork mine = network;
        NeuralNetwork its = other.network;
        boolean sameTask =
                source == other.source
                        && columns.equals(other.columns)
                        && points.equals(other.points)
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
