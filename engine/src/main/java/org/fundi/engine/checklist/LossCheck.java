package org.fundi.engine.checklist;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.fundi.engine.checklist.Check.Loss.Misfit;
import org.fundi.engine.checklist.Check.Verdict;
import org.fundi.engine.coach.Guessing;
import org.fundi.engine.coach.Remedies;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knobs;

/// Does the loss suit what is asked? Read off the answers; the loss of the run's network before it
/// learnt, beside that of guessing, shows where it starts.
final class LossCheck {
    /// So few different whole numbers may well be names.
    private static final int FEW = 5;

    /// Each must come up often: five measured values in ten rows are nothing strange.
    private static final int ROWS_EACH = 15;

    /// So many classes that are numbers are rather an amount.
    private static final int MANY = 15;

    /// As the coach has it: a bell curve has 0.28.
    private static final double OUTWEIGH = 0.7;

    private LossCheck() {}

    static Check.Loss of(Sample sample, BooleanSupplier stop) {
        Prepared.Part rows = sample.learning();
        int distinct = distinct(rows.truth());
        double farthest = Guessing.farthest(rows.truth());
        Misfit misfit = misfit(sample, distinct, farthest);
        Attempt.Result untrained =
                new Attempt(sample.network(), rows, rows, 1, 1, sample.own(), stop).run();
        return new Check.Loss(
                verdict(misfit, distinct),
                misfit,
                distinct,
                farthest,
                rows.truth().size(),
                untrained.untrained(),
                Guessing.loss(rows.truth()),
                misfit == Misfit.FAR_ANSWERS
                        ? new Remedies(sample.network()).gentlerLoss()
                        : List.of());
    }

    private static Verdict verdict(Misfit misfit, int distinct) {
        return switch (misfit) {
            case NONE -> Verdict.FINE;
            case FAR_ANSWERS -> Verdict.SUSPICIOUS;
            case NUMBERS_LIKE_CLASSES -> distinct <= 2 ? Verdict.FAILED : Verdict.SUSPICIOUS;
            case CLASSES_LIKE_NUMBERS -> Verdict.SUSPICIOUS;
        };
    }

    private static Misfit misfit(Sample sample, int distinct, double farthest) {
        Target truth = sample.learning().truth();
        return switch (truth) {
            case Classes classes -> {
                boolean numbers = classes.names().stream().allMatch(LossCheck::isNumber);
                boolean rare = truth.size() < distinct * ROWS_EACH;
                yield numbers && distinct >= MANY && rare
                        ? Misfit.CLASSES_LIKE_NUMBERS
                        : Misfit.NONE;
            }
            case Values values -> {
                boolean often = truth.size() >= distinct * ROWS_EACH;
                if (often && distinct <= FEW && isWhole(values)) yield Misfit.NUMBERS_LIKE_CLASSES;
                boolean squared =
                        Knobs.at(sample.network(), "loss.numbers").text().equals("squared");
                yield squared && farthest >= OUTWEIGH ? Misfit.FAR_ANSWERS : Misfit.NONE;
            }
        };
    }

    private static int distinct(Target truth) {
        return switch (truth) {
            case Classes classes ->
                    (int) IntStream.of(classes.counts()).filter(count -> count > 0).count();
            case Values values ->
                    (int)
                            IntStream.range(0, values.size())
                                    .mapToDouble(values::at)
                                    .distinct()
                                    .count();
        };
    }

    private static boolean isWhole(Values values) {
        return IntStream.range(0, values.size())
                .mapToDouble(values::at)
                .allMatch(value -> value == Math.rint(value));
    }

    private static boolean isNumber(String name) {
        return name.matches("-?\\d+(\\.\\d+)?");
    }
}
