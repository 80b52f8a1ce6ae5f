package org.fundi.engine.coach;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Setting;

/// What to try against what is seen: settings by their names, whoever has them.
public final class Remedies {
    static final String RATE = "learningRate";
    static final String HIDDEN = "hidden";
    static final String L2 = "l2";
    private static final String LOSS = "loss.numbers";
    private static final String ACTIVATION = "activation";
    private static final String INITIALISATION = "layers.initialisation";
    private static final String DROPOUT = "dropout";

    /// Beyond these no step is small, whatever else is set: one goes as far as the weights are
    /// large.
    private static final double WILD = 1;

    private static final double WILD_ADAPTIVE = 0.05;

    /// No rate is made larger than so many times itself at once.
    private static final double FARTHEST = 100_000;

    private final Object algorithm;

    public Remedies(Object algorithm) {
        this.algorithm = algorithm;
    }

    /// @param best the step with the lowest validation loss
    List<Remedy> lessByHeart(int best) {
        return offered(
                to(DROPOUT, "0.3"),
                weaker(),
                smaller(),
                to("epochs", String.valueOf(Math.max(1, best))));
    }

    List<Remedy> moreAble(boolean heldBack) {
        return heldBack
                ? offered(to(L2, plain(number(L2) / 100)), to(L2, "0"))
                : offered(to(HIDDEN, "32,16"), to(HIDDEN, "64,32"));
    }

    List<Remedy> calmer() {
        return isWild() ? tamed(batch(4)) : offered(rate(1.0 / 3), rate(0.1), batch(4));
    }

    public List<Remedy> calmest() {
        return isWild()
                ? tamed(to("clip", "1"))
                : offered(rate(1.0 / 3), rate(0.1), to("clip", "1"));
    }

    /// @param way that the weights get, as a share of their size
    /// @param enough what it should be
    List<Remedy> quicker(double way, double enough) {
        double times = 10;
        while (times * way < enough && times < FARTHEST) times *= 10;
        return offered(rate(times), rate(3 * times));
    }

    List<Remedy> outOfStandstill() {
        return isWild()
                ? tamed(livelier())
                : offered(livelier(), to("optimiser.kind", "adam"), rate(3), to(HIDDEN, "64,32"));
    }

    public List<Remedy> livelierGradients() {
        return offered(livelier(), fewerLayers(), Remedy.both(livelier(), fewerLayers()));
    }

    public List<Remedy> awake() {
        return isWild()
                ? tamed(to(ACTIVATION, "leaky_relu"))
                : offered(
                        rate(1.0 / 3),
                        to(ACTIVATION, "leaky_relu"),
                        to(ACTIVATION, "tanh"),
                        rate(0.1));
    }

    /// Whether all weights begin at 0, so that no unit ever differs from another.
    boolean beginsAlike() {
        return Knobs.find(algorithm, INITIALISATION)
                .filter(setting -> setting.text().equals("zeros"))
                .isPresent();
    }

    List<Remedy> unlike() {
        return offered(to(INITIALISATION, "by_activation"));
    }

    /// Whether the rate alone is fault enough. Momentum m adds up to 1 / (1 - m) steps in one
    /// direction; optimisers that measure each slope go a whole rate far at any.
    public boolean isWild() {
        return number(RATE) * steady() > (isAdaptive() ? WILD_ADAPTIVE : WILD);
    }

    /// The rate, where it alone is fault enough; else 0.
    double wildRate() {
        return isWild() ? number(RATE) : 0;
    }

    /// A rate that is tame comes first, and with whatever else may help.
    private List<Remedy> tamed(Optional<Remedy> beside) {
        double tame = isAdaptive() ? 0.01 : 0.1 / steady();
        Optional<Remedy> rate = to(RATE, plain(tame));
        return offered(rate, to(RATE, plain(tame / 10)), Remedy.both(rate, beside));
    }

    private boolean isAdaptive() {
        return kind().filter(text -> !rolls(text)).isPresent();
    }

    /// Steps that momentum makes of one.
    private double steady() {
        return kind().filter(Remedies::rolls).isPresent()
                ? 1 / (1 - number("optimiser.momentum"))
                : 1;
    }

    private Optional<String> kind() {
        return Knobs.find(algorithm, "optimiser.kind").map(Setting::text);
    }

    private static boolean rolls(String kind) {
        return kind.equals("sgd") || kind.equals("nesterov");
    }

    public List<Remedy> gentlerLoss() {
        return offered(to(LOSS, "huber"), to(LOSS, "absolute"));
    }

    boolean isSquared() {
        return Knobs.find(algorithm, LOSS).filter(s -> s.text().equals("squared")).isPresent();
    }

    /// The number that is set; 0 where there is no such setting.
    double number(String path) {
        return Knobs.find(algorithm, path)
                .map(Setting::value)
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).doubleValue())
                .orElse(0.0);
    }

    /// Layers that are set, from the first; none where there is no such setting.
    int[] hidden() {
        return Knobs.find(algorithm, HIDDEN)
                .map(Setting::text)
                .filter(text -> !text.isBlank())
                .map(text -> Arrays.stream(text.split(",")).mapToInt(Remedies::units).toArray())
                .orElse(new int[0]);
    }

    private static int units(String text) {
        return Integer.parseInt(text.strip());
    }

    private Optional<Remedy> livelier() {
        boolean relu =
                Knobs.find(algorithm, ACTIVATION)
                        .filter(setting -> setting.text().equals("relu"))
                        .isPresent();
        return relu ? Optional.empty() : to(ACTIVATION, "relu");
    }

    private Optional<Remedy> fewerLayers() {
        int[] hidden = hidden();
        return hidden.length > 2 ? to(HIDDEN, hidden[0] + "," + hidden[1]) : Optional.empty();
    }

    private Optional<Remedy> smaller() {
        int[] hidden = hidden();
        int most = Arrays.stream(hidden).max().orElse(0);
        return hidden.length > 1 || most > 16
                ? to(HIDDEN, String.valueOf(Math.clamp(most / 4, 4, 16)))
                : Optional.empty();
    }

    /// Weights drawn harder to 0.
    private Optional<Remedy> weaker() {
        return to(L2, plain(Math.max(0.001, number(L2) * 10)));
    }

    private Optional<Remedy> rate(double times) {
        return number(RATE) == 0 ? Optional.empty() : to(RATE, plain(number(RATE) * times));
    }

    private Optional<Remedy> batch(int times) {
        return to("batchSize", String.valueOf((int) number("batchSize") * times));
    }

    /// @param name of a setting, wherever it stands: `clip` may be `regularisation.clip`
    private Optional<Remedy> to(String name, String text) {
        return Knobs.of(algorithm).stream()
                .map(Setting::path)
                .filter(path -> path.equals(name) || path.endsWith("." + name))
                .findFirst()
                .flatMap(path -> Remedy.of(algorithm, path, text));
    }

    /// One digit: a rate is a rough thing.
    private static String plain(double value) {
        return new BigDecimal(value).round(new MathContext(1)).stripTrailingZeros().toPlainString();
    }

    @SafeVarargs
    private static List<Remedy> offered(Optional<Remedy>... all) {
        return Stream.of(all).flatMap(Optional::stream).distinct().toList();
    }
}
