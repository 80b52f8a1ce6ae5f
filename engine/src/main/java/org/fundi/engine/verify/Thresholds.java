package org.fundi.engine.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.TestScores;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Task;
import org.fundi.engine.seal.Opening;

/// At which threshold scores on test rows come out, where they don't at the usual one: people
/// choose another before they open the test rows.
record Thresholds(Run run, Prepared prepared, Judging judging, Opening opening) {
    /// With more, hundredths are tried only.
    private static final int MOST = 1_000;

    private static final int HUNDRED = 100;
    private static final int FEW = 10;

    /// @param kept scores by metric key
    OptionalDouble of(Map<String, Scored> kept) {
        if (prepared.problem().task() != Task.BINARY) return OptionalDouble.empty();
        TestScores usual = test(judging.metrics(), judging.threshold());
        List<Metric> differing =
                judging.metrics().stream()
                        .filter(metric -> !same(List.of(metric), kept, usual))
                        .limit(1)
                        .toList();
        if (differing.isEmpty()) return OptionalDouble.empty();
        return candidates(usual)
                .filter(at -> same(differing, kept, test(differing, at)))
                .filter(at -> same(judging.metrics(), kept, test(judging.metrics(), at)))
                .findFirst();
    }

    /// Who is called positive changes at the probabilities that were said, and nowhere else.
    private static DoubleStream candidates(TestScores usual) {
        DoubleStream hundredths =
                IntStream.rangeClosed(0, HUNDRED).mapToDouble(it -> (double) it / HUNDRED);
        if (!(usual.said() instanceof ClassProbabilities said)) return hundredths;
        double[] distinct = Arrays.stream(said.of(1)).distinct().sorted().toArray();
        if (distinct.length > MOST) return hundredths;
        return DoubleStream.concat(hundredths, Arrays.stream(distinct));
    }

    private TestScores test(List<Metric> metrics, double threshold) {
        Judging at = new Judging(metrics, List.of(), threshold, FEW);
        return TestScores.of(run, prepared, at, opening);
    }

    private static boolean same(List<Metric> metrics, Map<String, Scored> kept, TestScores test) {
        return metrics.stream()
                .allMatch(
                        metric -> {
                            Scored before = kept.get(metric.key());
                            Scored now = test.test().get(metric.key());
                            return before != null
                                    && now != null
                                    && before.score().equals(now.score());
                        });
    }
}
