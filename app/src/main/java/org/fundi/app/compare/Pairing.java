package org.fundi.app.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Resampled;
import org.fundi.engine.problem.Problem;

/// Two runs on the very same validation rows, whose scores can be paired.
record Pairing(Basis basis, Run first, Run second) {

    /// Empty where [#whyNone] says why.
    static Optional<Pairing> of(RunRow first, RunRow second) {
        if (!whyNone(first, second).isEmpty()) return Optional.empty();
        return Optional.of(
                new Pairing(
                        first.basis().orElseThrow(),
                        first.result().orElseThrow(),
                        second.result().orElseThrow()));
    }

    /// Why there is no paired difference; empty where there is one.
    static String whyNone(RunRow first, RunRow second) {
        for (RunRow row : List.of(first, second)) {
            if (row.result().isEmpty() || row.basis().isEmpty()) {
                return Words.of("compare.unpaired.none", "#" + row.number());
            }
        }
        Basis one = first.basis().orElseThrow();
        Basis other = second.basis().orElseThrow();
        if (!one.study().dataset().fingerprint().equals(other.study().dataset().fingerprint())) {
            return Words.of("compare.unpaired.data");
        }
        if (!asked(one.prepared().problem()).equals(asked(other.prepared().problem()))) {
            return Words.of("compare.unpaired.question");
        }
        boolean sameRows =
                one.study().table().rows() == other.study().table().rows()
                        && Arrays.equals(
                                one.prepared().split().validationRows(),
                                other.prepared().split().validationRows());
        return sameRows ? "" : Words.of("compare.unpaired.rows");
    }

    /// The target and its classes in their order: what a right answer is.
    private static List<String> asked(Problem problem) {
        List<String> all = new ArrayList<>(List.of(problem.target(), problem.task().name()));
        if (problem instanceof Problem.Classification classes) all.addAll(classes.classes());
        return all;
    }

    /// The metrics both have a score by, the chosen one first.
    static List<Metric> metrics(RunRow first, RunRow second, String chosen) {
        List<Metric> all = new ArrayList<>();
        for (Metric metric : Catalogue.METRICS) {
            boolean both =
                    first.scores().containsKey(metric.key())
                            && second.scores().containsKey(metric.key());
            if (both && metric.key().equals(chosen)) all.addFirst(metric);
            else if (both) all.add(metric);
        }
        return all;
    }

    int rows() {
        return basis.prepared().split().validationRows().length;
    }

    /// Takes its time: call it in the background.
    PairedDifference by(Metric metric) {
        return PairedDifference.between(resampled(metric, first), resampled(metric, second));
    }

    private Resampled resampled(Metric metric, Run run) {
        Answers answers =
                Answers.of(
                        basis.prepared().validation().truth(),
                        run.said(),
                        basis.judging().threshold());
        return Resampled.of(
                metric, answers, basis.judging().resamples(), Chance.of(basis.study().seed()));
    }
}
