package org.fundi.app.inside;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.text.Words;
import org.fundi.engine.network.Adagrad;
import org.fundi.engine.network.Adam;
import org.fundi.engine.network.AdamW;
import org.fundi.engine.network.Move;
import org.fundi.engine.network.Nesterov;
import org.fundi.engine.network.Optimiser;
import org.fundi.engine.network.RmsProp;
import org.fundi.engine.network.Sgd;

/// How the optimiser moved one weight: its formula, what it remembers, and the arithmetic.
///
/// @param formula of the step
/// @param figures by what they are called, from the slope to the weight after
/// @param lines the arithmetic
record MoveWorking(String formula, List<Figure> figures, List<String> lines) {

    /// A number and what it is.
    record Figure(String name, String value) {}

    MoveWorking {
        figures = List.copyOf(figures);
        lines = List.copyOf(lines);
    }

    /// @param weight in network order
    /// @param pulled whether it is one that penalties draw to 0: no bias is
    static MoveWorking of(Move move, int weight, boolean pulled) {
        return new Writing(move, weight, pulled).written();
    }

    /// Writes it down for one weight.
    private static final class Writing {
        private final Move move;
        private final int weight;
        private final boolean pulled;
        private final Moved moved;
        private final double slope;
        private final double rate;
        private final String pace;
        private final List<Figure> figures = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();

        Writing(Move move, int weight, boolean pulled) {
            this.move = move;
            this.weight = weight;
            this.pulled = pulled;
            moved = Moved.of(move.before()[weight], move.after()[weight]);
            slope = move.used()[weight];
            rate = move.rate();
            pace = Digits.setting(rate);
        }

        MoveWorking written() {
            if (!move.made()) return new MoveWorking("", figures, lines);
            slopes();
            String formula = rule(move.optimiser());
            figures.add(new Figure(Words.of("inside.figure.before"), moved.saidBefore()));
            figures.add(new Figure(Words.of("inside.figure.step"), moved.saidBy()));
            figures.add(new Figure(Words.of("inside.figure.after"), moved.saidAfter()));
            return new MoveWorking(formula, figures, lines);
        }

        /// From the batch's own slope to the one that the optimiser is given.
        private void slopes() {
            double own = move.own()[weight];
            double gathered = move.gathered()[weight];
            double clipped = move.clipped()[weight];
            figure("g", own);
            if (move.rules().batches() > 1) figure(Words.of("inside.figure.gathered"), gathered);
            if (clipped != gathered) figure(Words.of("inside.figure.clipped"), clipped);
            double w = move.before()[weight];
            String text = Digits.figure(clipped);
            if (pulled && move.rules().l1() > 0) {
                text += " + " + Digits.factor(move.rules().l1() * Math.signum(w));
            }
            if (pulled && move.rules().l2() > 0) {
                text += " + " + Digits.setting(move.rules().l2()) + "·" + Digits.factor(w);
            }
            if (text.equals(Digits.figure(clipped))) return;
            figure(Words.of("inside.figure.used"), slope);
            line("g", text, slope);
        }

        private String rule(Optimiser optimiser) {
            return switch (optimiser) {
                case Sgd(double momentum) when momentum == 0 -> straight();
                case Sgd(double momentum) -> ball(momentum);
                case Nesterov(double momentum) -> ahead(momentum);
                case RmsProp(double smoothing, double epsilon) -> scaled(smoothing, epsilon);
                case Adagrad(double epsilon) -> shrinking(epsilon);
                case Adam adam -> adam(adam, 0);
                case AdamW(Adam adam, double decay) -> adam(adam, pulled ? decay : 0);
                default -> "";
            };
        }

        private String straight() {
            step("−" + pace + "·" + Digits.factor(slope));
            return "Δw = −η·g";
        }

        private String ball(double momentum) {
            double speed = speed(momentum);
            step("−" + pace + "·" + Digits.factor(speed));
            return "v = μ·v + g    Δw = −η·v";
        }

        private String ahead(double momentum) {
            double speed = speed(momentum);
            step(
                    "−%s·(%s + %s·%s)"
                            .formatted(
                                    pace,
                                    Digits.factor(slope),
                                    Digits.setting(momentum),
                                    Digits.factor(speed)));
            return "v = μ·v + g    Δw = −η·(g + μ·v)";
        }

        private double speed(double momentum) {
            double speed = now(0);
            figure(Words.of("inside.figure.speed"), speed);
            line("v", mixed(momentum, former(0), 1, Digits.factor(slope)), speed);
            return speed;
        }

        private String scaled(double smoothing, double epsilon) {
            double size = now(0);
            figure(Words.of("inside.figure.size"), StrictMath.sqrt(size));
            line("s", mixed(smoothing, former(0), 1 - smoothing, squared()), size);
            step(over(slope, size, epsilon));
            return "s = α·s + (1 − α)·g²    Δw = −η·g/(√s + ε)";
        }

        private String shrinking(double epsilon) {
            double size = now(0);
            figure(Words.of("inside.figure.all"), StrictMath.sqrt(size));
            line("s", Digits.factor(former(0)) + " + " + squared(), size);
            step(over(slope, size, epsilon));
            return "s = s + g²    Δw = −η·g/(√s + ε)";
        }

        private String adam(Adam adam, double decay) {
            long steps = move.remembers().steps();
            double mean = now(0);
            double size = now(1);
            double meanFix = 1 - StrictMath.pow(adam.beta1(), steps);
            double sizeFix = 1 - StrictMath.pow(adam.beta2(), steps);
            double fixedMean = mean / meanFix;
            double fixedSize = size / sizeFix;
            figure(Words.of("inside.figure.mean"), fixedMean);
            figure(Words.of("inside.figure.root"), StrictMath.sqrt(fixedSize));
            String fresh = Digits.factor(slope);
            line("m", mixed(adam.beta1(), former(0), 1 - adam.beta1(), fresh), mean);
            line("v", mixed(adam.beta2(), former(1), 1 - adam.beta2(), squared()), size);
            line("m′", fixed(mean, adam.beta1(), steps), fixedMean);
            line("v′", fixed(size, adam.beta2(), steps), fixedSize);
            String step = over(fixedMean, fixedSize, adam.epsilon());
            if (decay == 0) {
                step(step);
                return "Δw = −η·m′/(√v′ + ε)";
            }
            double w = move.before()[weight];
            step("−%s·%s·%s %s".formatted(pace, Digits.setting(decay), Digits.factor(w), step));
            return "Δw = −η·λ·w − η·m′/(√v′ + ε)";
        }

        private static String fixed(double value, double beta, long steps) {
            return Digits.factor(value) + "/(1 − " + exact(beta) + "^" + steps + ")";
        }

        private static String mixed(double keep, double former, double share, String fresh) {
            String kept = exact(keep) + "·" + Digits.factor(former) + " + ";
            return share == 1 ? kept + fresh : kept + exact(share) + "·" + fresh;
        }

        /// A setting as it was made.
        private static String exact(double value) {
            return Digits.setting(value);
        }

        private String over(double top, double size, double epsilon) {
            return "−%s·%s/(√%s + %s)"
                    .formatted(
                            pace, Digits.factor(top), Digits.factor(size), Digits.setting(epsilon));
        }

        private String squared() {
            return Digits.factor(slope) + "²";
        }

        private double former(int array) {
            return move.remembered().memory().get(array)[weight];
        }

        private double now(int array) {
            return move.remembers().memory().get(array)[weight];
        }

        private void step(String text) {
            lines.add("Δw = " + text + " = " + moved.of(text));
            moved.taken(text).ifPresent(lines::add);
        }

        private void line(String name, String text, double result) {
            lines.add(ForwardWorking.line(name, text, result));
        }

        private void figure(String name, double value) {
            figures.add(new Figure(name, Digits.whole(value)));
        }
    }
}
