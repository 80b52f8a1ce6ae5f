package org.fundi.engine.lab.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.Source;
import org.fundi.engine.network.OptimiserSettings;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Numeral;
import org.fundi.engine.setting.Refusal;

/// Optimisers side by side on one surface, from one start; or a network on a plane through its run.
///
/// @param surface they roll on
/// @param optimisers their names, joined by commas; each may have a rate of its own, `adam:0.5`
/// @param learningRate of all that have none of their own, above 0
/// @param momentum of momentum and nesterov
/// @param steps each takes
/// @param startX where all begin
/// @param startY where all begin
/// @param noise standard deviation added to each slope, as a small batch would
/// @param seed of the noise; of a network's points, initial weights and batches
/// @param run the network, where the surface is one's
public record Landscape(
        @Knob(
                        help =
                                "What the loss looks like over its two parameters. Another one comes with a start, a rate and steps that show what it is about. network: the real loss of a network on a plane through its run.")
                Surface surface,
        @Knob(
                        help =
                                "Who rolls, joined by commas: sgd, momentum, nesterov, rmsprop, adagrad, adam, adamw. A rate of its own follows a colon: adam:0.5. Up to seven.")
                String optimisers,
        @Knob(
                        min = 1e-4,
                        max = 10,
                        scale = Knob.Scale.LOG,
                        help =
                                "How far a step goes for its slope; Adam's kind goes about this far.")
                double learningRate,
        @Knob(
                        max = 0.999,
                        help =
                                "Of momentum and nesterov: how much of the last step is kept in the next.")
                double momentum,
        @Knob(min = 1, max = 2000, scale = Knob.Scale.LOG, help = "Steps each ball takes.")
                int steps,
        @Knob(min = -5, max = 5, help = "Where all balls begin, from left to right.") double startX,
        @Knob(min = -5, max = 5, help = "Where all balls begin, from below upwards.") double startY,
        @Knob(
                        max = 5,
                        help =
                                "Added to each slope by chance, as small batches do (standard deviation). All balls get the same.")
                double noise,
        @Knob(
                        max = Integer.MAX_VALUE,
                        help =
                                "Of the noise; of a network's points, initial weights and batches. The same number gives the same ones.")
                int seed,
        NetworkRun run)
        implements Lab {

    static final int MOST = 7;

    /// A ravine: plain descent crawls along it, momentum and Adam do not.
    public static final Landscape USUAL =
            new Landscape(
                    Surface.RAVINE,
                    "sgd,momentum,rmsprop,adam",
                    Surface.RAVINE.rate(),
                    0.9,
                    Surface.RAVINE.steps(),
                    Surface.RAVINE.startX(),
                    Surface.RAVINE.startY(),
                    0,
                    42,
                    NetworkRun.USUAL);

    public Landscape {
        if (!(learningRate > 0)) {
            throw new IllegalArgumentException("learningRate must be above 0, not " + learningRate);
        }
        if (steps < 1) throw new IllegalArgumentException("steps must be at least 1, not " + steps);
        int count = split(optimisers).size();
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "a landscape has 1 to %d optimisers, not %d".formatted(MOST, count));
        }
    }

    @Override
    public String key() {
        return "landscape";
    }

    /// A network's own settings matter to a network only, and all others but surface and seed to
    /// formulas only. Which run of a project it is is chosen from a list, not typed.
    @Override
    public boolean uses(String path) {
        if (path.equals("surface")) return true;
        boolean isOwn = path.startsWith("run.");
        if (!surface.isNetwork()) return !isOwn;
        boolean generated = run.source() == Source.GENERATED;
        if (path.equals("run.source") || path.equals("run.part")) return true;
        return generated && (isOwn && !path.equals("run.number") || path.equals("seed"));
    }

    @Override
    public void check() {
        balls();
    }

    /// In the order they were written.
    ///
    /// @throws Refusal where one is unknown, or its rate is none
    public List<Ball> balls() {
        return split(optimisers).stream().map(this::ball).toList();
    }

    /// The ways all balls take; none where the surface is a network's, which has a way of its own.
    ///
    /// @throws Refusal as [#balls] does
    public List<Track> roll() {
        List<Track> tracks = new ArrayList<>();
        if (surface.isNetwork()) return tracks;
        for (Ball ball : balls()) tracks.add(ball.roll(this));
        return tracks;
    }

    /// Another surface, with the start, rate and steps that show what it is about.
    public Landscape on(Surface other) {
        return new Landscape(
                other,
                optimisers,
                other.rate(),
                momentum,
                other.steps(),
                other.startX(),
                other.startY(),
                noise,
                seed,
                run);
    }

    /// With one setting changed.
    ///
    /// @throws Refusal as [Knobs#with] does
    public Landscape with(String path, String value) {
        return Knobs.with(this, path, value);
    }

    private Ball ball(String written) {
        int colon = written.indexOf(':');
        String name = colon < 0 ? written : written.substring(0, colon).strip();
        double rate = colon < 0 ? learningRate : rate(written.substring(colon + 1));
        boolean rolls = name.equals("momentum") || name.equals("nesterov");
        OptimiserSettings usual = OptimiserSettings.USUAL;
        return new Ball(
                written,
                new OptimiserSettings(
                        kind(name), rolls ? momentum : 0, usual.beta1(), usual.beta2()),
                rate);
    }

    private static OptimiserSettings.Kind kind(String name) {
        if (name.equals("momentum")) return OptimiserSettings.Kind.SGD;
        return Arrays.stream(OptimiserSettings.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "there is no optimiser '%s'".formatted(name),
                                        "take some of sgd, momentum, nesterov, rmsprop, adagrad,"
                                                + " adam and adamw, joined by commas"));
    }

    private static double rate(String text) {
        try {
            double rate = Numeral.read(text);
            if (rate > 0 && rate <= 100) return rate;
        } catch (NumberFormatException noNumber) {
            throw noRate(text);
        }
        throw noRate(text);
    }

    private static Refusal noRate(String text) {
        return new Refusal(
                "an optimiser can't have the learning rate '%s'".formatted(text),
                "write a number above 0 and at most 100 after the colon, such as adam:0.5");
    }

    private static List<String> split(String names) {
        return Arrays.stream(names.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
