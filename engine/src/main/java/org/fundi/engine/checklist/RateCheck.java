package org.fundi.engine.checklist;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fundi.engine.checklist.Check.Rates.Point;
import org.fundi.engine.checklist.Check.Rates.Trouble;
import org.fundi.engine.checklist.Check.Verdict;
import org.fundi.engine.coach.Guessing;
import org.fundi.engine.coach.Remedy;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.setting.Knobs;

/// Is the learning rate in the range in which the loss falls? L. N. Smith, *Cyclical learning rates
/// for training neural networks*, 2017, lets the rate grow while one network learns; here each rate
/// has a network of its own with the initial weights of the run, so that no rate suffers from those
/// before it.
final class RateCheck {
    private static final int POINTS = 25;
    private static final double LOWEST = 1e-6;
    private static final int MOST_UPDATES = 100;
    private static final int FEWEST_UPDATES = 20;
    private static final int MOST_ROWS_SHOWN = 4_000;
    private static final int LOOKED_AT = 400;

    /// Losing less than this share of what can be lost is no fall.
    private static final double NO_FALL = 0.02;

    private static final double HALF = 0.5;
    private static final double MOST = 0.6;
    private static final double HARDLY = 0.15;

    /// So many times another rate is worth a trial.
    private static final double FAR = 3;

    /// The best rate of a short training is a wild one in a long.
    private static final double CALMER = 1 / 3.0;

    private final Sample sample;
    private final BooleanSupplier stop;
    private final Prepared.Part judged;
    private final int updates;
    private final int planned;
    private double untrained;

    private RateCheck(Sample sample, BooleanSupplier stop) {
        this.sample = sample;
        this.stop = stop;
        NeuralNetwork network = sample.network();
        judged = Sample.first(sample.learning(), LOOKED_AT);
        int rows = sample.learning().truth().size();
        int batch = Math.max(1, rows / network.batchesOf(rows));
        updates = Math.clamp(MOST_ROWS_SHOWN / batch, FEWEST_UPDATES, MOST_UPDATES);
        planned = network.epochs() * network.batchesOf(sample.allRows());
    }

    static Check.Rates of(Sample sample, BooleanSupplier stop) {
        return new RateCheck(sample, stop).checked();
    }

    private Check.Rates checked() {
        List<Point> curve = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double rate = LOWEST * StrictMath.pow(10, 6.0 * i / (POINTS - 1));
            curve.add(new Point(Math.min(1, rate), lossAt(Math.min(1, rate))));
        }
        Point best = curve.stream().min(Comparator.comparingDouble(Point::loss)).orElseThrow();
        double own = sample.network().learningRate();
        double suggested = oneDigit(best.rate() * CALMER);
        double start = Math.min(untrained, guessing());
        Found found = found(own, best, start, curve);
        return new Check.Rates(
                found.verdict(),
                found.trouble(),
                curve,
                untrained,
                judged.truth().size(),
                own,
                suggested,
                updates,
                planned,
                isWorthTrying(found.trouble(), own, suggested) ? remedies(suggested) : List.of());
    }

    private record Found(Verdict verdict, Trouble trouble) {}

    private Found found(double own, Point best, double start, List<Point> curve) {
        double fall = start - best.loss();
        if (!(fall > NO_FALL * guessing())) return new Found(Verdict.FAILED, Trouble.NO_RATE);
        if (own > best.rate()) {
            double share = (start - lossAt(own)) / fall;
            if (share >= HALF) return new Found(Verdict.FINE, Trouble.NONE);
            Verdict verdict = share < HARDLY ? Verdict.FAILED : Verdict.SUSPICIOUS;
            return new Found(verdict, Trouble.TOO_HIGH);
        }
        double share = (start - reached(own, best, curve)) / fall;
        if (share >= MOST) return new Found(Verdict.FINE, Trouble.NONE);
        return new Found(share < HARDLY ? Verdict.FAILED : Verdict.SUSPICIOUS, Trouble.TOO_LOW);
    }

    /// The loss that a low rate comes to in the whole run: that of a rate as many times higher as
    /// the run has more updates.
    private double reached(double own, Point best, List<Point> curve) {
        double as = own * Math.max(1, (double) planned / updates);
        if (as >= best.rate()) return best.loss();
        Point below = curve.getFirst();
        for (Point point : curve) {
            if (point.rate() >= as) {
                double way =
                        point.rate() > below.rate()
                                ? StrictMath.log(as / below.rate())
                                        / StrictMath.log(point.rate() / below.rate())
                                : 1;
                return below.loss() + Math.clamp(way, 0, 1) * (point.loss() - below.loss());
            }
            below = point;
        }
        return best.loss();
    }

    /// Where nothing is wrong, too, if the two are far apart: the other may still be quicker.
    private static boolean isWorthTrying(Trouble trouble, double own, double suggested) {
        return switch (trouble) {
            case TOO_HIGH, TOO_LOW -> true;
            case NONE -> Math.max(own / suggested, suggested / own) > FAR;
            case NO_RATE -> false;
        };
    }

    private List<Remedy> remedies(double suggested) {
        Optional<Remedy> remedy = Remedy.of(sample.network(), "learningRate", plain(suggested));
        return remedy.stream().toList();
    }

    private double guessing() {
        return Guessing.loss(judged.truth());
    }

    private double lossAt(double rate) {
        NeuralNetwork steady = Knobs.with(sample.network(), "schedule.kind", "constant");
        NeuralNetwork at = Knobs.with(steady, "learningRate", Double.valueOf(rate));
        Attempt.Result result =
                new Attempt(
                                at,
                                sample.learning(),
                                judged,
                                Integer.MAX_VALUE,
                                updates,
                                sample.own(),
                                stop)
                        .run();
        untrained = result.untrained();
        return Double.isFinite(result.last()) ? result.last() : Double.POSITIVE_INFINITY;
    }

    /// A rate is a rough thing.
    private static double oneDigit(double rate) {
        return Double.parseDouble(plain(rate));
    }

    private static String plain(double rate) {
        return new BigDecimal(rate).round(new MathContext(1)).stripTrailingZeros().toPlainString();
    }
}
