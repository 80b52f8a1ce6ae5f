package org.fundi.engine.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.Catalogue;
import org.fundi.engine.checklist.Check.Verdict;
import org.fundi.engine.checklist.Checklist.Kind;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The samples with the usual network: their answers belong to their rows.
class SamplesPassTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("fundi.root", ".."), "sample-data");

    @ParameterizedTest
    @CsvSource({
        "churn, 42",
        "churn, 1",
        "churn, 2",
        "churn, 3",
        "churn, 4",
        "penguins, 42",
        "ames-housing, 42",
        "breast-cancer-wisconsin, 42",
        "digits-8x8, 42",
        "seattle-weather, 42",
        "shapes-2d, 42"
    })
    void theirAnswersAreFoundToBelongToTheirRows(String name, long seed) {
        Check check = Checklist.check(Kind.LABELS, sample(name, seed), () -> false);
        assertEquals(Verdict.FINE, check.verdict(), check.toString());
    }

    /// The first point of the run's own curve; all its rows are few enough to be looked at.
    @ParameterizedTest
    @CsvSource({"penguins, 42", "penguins, 7", "breast-cancer-wisconsin, 42"})
    void theUntrainedLossIsThatOfTheRunBeforeItsFirstStep(String name, long seed) {
        Prepared prepared = prepared(name, seed);
        List<Double> curve = new ArrayList<>();
        Judging judging = Judging.usual(prepared.problem().task(), Catalogue.METRICS);
        NeuralNetwork brief = Knobs.with(NeuralNetwork.USUAL, "epochs", "1");
        new Experiment(brief, judging.withResamples(50), seed, 1)
                .runOn(
                        prepared,
                        event -> {
                            if (event instanceof TrainingEvent.Stepped(int _, CurvePoint point)) {
                                curve.add(point.training().get(CurvePoint.LOSS));
                            }
                        });
        for (Kind kind : List.of(Kind.LOSS, Kind.RATES)) {
            double untrained =
                    switch (Checklist.check(kind, sample(prepared, seed), () -> false)) {
                        case Check.Loss loss -> loss.untrained();
                        case Check.Rates rates
                                when rates.rows() == prepared.split().trainingRows().length ->
                                rates.untrained();
                        default -> curve.getFirst(); // of some of the rows
                    };
            assertEquals(curve.getFirst(), untrained, 1e-12 * curve.getFirst(), kind.toString());
        }
    }

    private static Sample sample(String name, long seed) {
        return sample(prepared(name, seed), seed);
    }

    private static Prepared prepared(String name, long seed) {
        var data = new DataReader().read(SAMPLES.resolve(name).resolve("data.csv"));
        Proposal proposal = Proposal.of(data, Wishes.NONE, seed);
        if (name.equals("churn")) {
            Wishes wishes = Wishes.whole(proposal).ignore(List.of("retention_calls_after_notice"));
            proposal = Proposal.of(data, wishes, seed);
        }
        return new Plan(
                        proposal.problem(),
                        proposal.splitting(),
                        UsualPreparation.of(proposal.problem(), proposal.table()).pipeline(),
                        Optional.empty())
                .prepare(proposal.table(), seed);
    }

    private static Sample sample(Prepared prepared, long seed) {
        return Sample.of(
                NeuralNetwork.USUAL,
                prepared.training(),
                prepared.validation(),
                prepared.split().trainingRows(),
                seed);
    }
}
