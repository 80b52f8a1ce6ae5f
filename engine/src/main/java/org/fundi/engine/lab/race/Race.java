package org.fundi.engine.lab.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.Points;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.classroom.Probed;
import org.fundi.engine.lab.classroom.SeatResult;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.Activation;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OptimiserSettings;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// A race of up to eight lanes: one network, one data set, one order of batches, and one setting
/// that differs.
///
/// @param source whose rows are learnt
/// @param points what is learnt where rows are generated; of a project's, how many
/// @param network what every lane shares; in each its own value stands in place of the varied one
/// @param varied which setting differs
/// @param lanes its value in each lane, joined by commas
/// @param slowerFrom from which epoch on all rates are a tenth; 0 for never
/// @param seed of the data, the initial weights and the order of batches
public record Race(
        @Knob(
                        help =
                                "Whose rows are learnt: generated ones, or those of the project that is open, as they are cut and prepared there. Sealed rows stay sealed.")
                Source source,
        Points points,
        NeuralNetwork network,
        @Knob(help = "Which setting differs from lane to lane. All others are shared.")
                Varied varied,
        @Knob(
                        help =
                                "The value of each lane, joined by commas: 0.01,0.1,1 makes three. Up to eight.")
                String lanes,
        @Knob(
                        max = 10_000,
                        help =
                                "From which epoch on every lane's learning rate is a tenth of what it was; 0 for never.")
                int slowerFrom,
        @Knob(
                        max = Integer.MAX_VALUE,
                        help =
                                "Of the data, the initial weights and the order of the batches. The same number gives the same race, on every machine.")
                int seed)
        implements Lab, Probed {

    /// Path of the learning rate.
    public static final String RATE = "network.learningRate";

    static final int MOST = 8;

    /// Circles and five learning rates: two crawl, one is slow, one jumps, one diverges.
    public static final Race USUAL =
            new Race(
                    Source.GENERATED,
                    Points.USUAL,
                    new NeuralNetwork(
                            List.of(8, 8),
                            Activation.TANH,
                            new OptimiserSettings(OptimiserSettings.Kind.SGD, 0, 0.9, 0.999),
                            0.1,
                            10,
                            60,
                            0),
                    Varied.LEARNING_RATE,
                    Varied.LEARNING_RATE.usual(),
                    0,
                    42);

    public Race {
        int count = split(lanes).size();
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "a race has 1 to %d lanes, not %d".formatted(MOST, count));
        }
    }

    @Override
    public String key() {
        return "race";
    }

    @Override
    public void check() {
        all();
    }

    @Override
    public boolean uses(String path) {
        return source == Source.GENERATED
                || !path.startsWith("points.")
                || path.equals("points.trainingRows");
    }

    /// Where the models of a class are compared.
    public Matrix probes() {
        return points.probes(SeatResult.PROBES).inputs();
    }

    @Override
    public Probing probing() {
        return source == Source.GENERATED ? Probing.POSSIBLE : Probing.NO_TRUTH;
    }

    @Override
    public List<Double> trueAnswers() {
        Target target = points.probes(SeatResult.PROBES).target();
        return IntStream.range(0, target.size())
                .mapToObj(
                        row ->
                                switch (target) {
                                    case Classes classes -> (double) classes.at(row);
                                    case Values values -> values.at(row);
                                })
                .toList();
    }

    @Override
    public double noiseVariance() {
        return points.shape().isNumber() ? points.noise() * points.noise() : 0;
    }

    /// The lanes from the first to the last.
    ///
    /// @throws Refusal where a value is none of the varied setting's
    public List<Lane> all() {
        List<Lane> all = new ArrayList<>();
        for (String value : split(lanes)) all.add(slowed(varied.lane(this, value)));
        return all;
    }

    /// Another setting that differs, with its usual lanes, and its usual learning rate where the
    /// former one's was not changed.
    public Race varying(Varied other) {
        boolean usual = network.learningRate() == varied.rate();
        double rate = usual ? other.rate() : network.learningRate();
        return with("varied", other.name())
                .with("lanes", other.usual())
                .with(RATE, String.valueOf(rate));
    }

    /// The same with one lane more.
    ///
    /// @throws Refusal where there is no room for it, the value is none of the varied setting, or
    ///     there is a lane like it
    public Race adding(String value) {
        String mine = value.strip();
        if (split(mine).size() != 1) {
            throw new Refusal(
                    "a lane needs one value of its own", "type one that no lane has, then add it");
        }
        List<String> values = split(lanes);
        if (values.size() == MOST) {
            throw new Refusal("a race has at most %d lanes".formatted(MOST), "remove one first");
        }
        Race more = with("lanes", String.join(",", values) + "," + mine);
        List<Lane> all = more.all();
        for (Lane lane : all.subList(0, values.size())) {
            if (lane.learnsAs(all.getLast())) {
                throw new Refusal(
                        "the lane %s would learn the same".formatted(lane.value()),
                        "type a value that no lane has");
            }
        }
        return more;
    }

    /// The same without this lane.
    ///
    /// @throws Refusal where it is the only one
    public Race without(String value) {
        List<String> left = new ArrayList<>(split(lanes));
        if (left.size() == 1) {
            throw new Refusal("a race needs a lane", "add another one before this one goes");
        }
        left.remove(value);
        return with("lanes", String.join(",", left));
    }

    /// Whether there is room for another lane.
    public boolean isFull() {
        return split(lanes).size() == MOST;
    }

    /// Another race, with one setting changed.
    ///
    /// @throws Refusal as [Knobs#with] does
    public Race with(String path, String value) {
        return Knobs.with(this, path, value);
    }

    private Lane slowed(Lane lane) {
        if (slowerFrom == 0 || slowerFrom >= network.epochs()) return lane;
        NeuralNetwork before = lane.network();
        String rate = String.valueOf(before.learningRate());
        NeuralNetwork after = Knobs.with(before, "learningRate", before.learningRate() / 10);
        return lane.with(Knobs.with(after, "earlier", slowerFrom + ":learningRate=" + rate));
    }

    static List<String> split(String lanes) {
        return Arrays.stream(lanes.split(","))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }
}
