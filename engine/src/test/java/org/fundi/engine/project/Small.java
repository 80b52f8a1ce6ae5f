package org.fundi.engine.project;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fundi.engine.Catalogue;
import org.fundi.engine.classical.MostFrequent;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.CrossValidation;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Folded;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.TimeGuess;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Validated;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.problem.Folding;
import org.fundi.engine.problem.Rule;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Knobs;

/// A small question with its rows, for projects to keep.
final class Small {
    static final Names NAMES = new Names(Catalogue.ALGORITHMS, Catalogue.STEPS);
    static final byte[] CSV = csv().getBytes(StandardCharsets.UTF_8);

    static final String FINGERPRINT = dataset().fingerprint();

    private Small() {}

    /// 80 rows: whether the sum of two measures is above 100, a few answered wrongly.
    private static String csv() {
        StringBuilder text = new StringBuilder("width,height,large\n");
        for (int row = 0; row < 80; row++) {
            int width = row * 37 % 101;
            int height = row * 53 % 97;
            boolean large = width + height > 100 ^ row % 19 == 0;
            text.append(width).append(',').append(height).append(large ? ",yes\n" : ",no\n");
        }
        return text.toString();
    }

    static Dataset dataset() {
        return new DataReader()
                .paste(new String(CSV, StandardCharsets.UTF_8), ReadingOptions.USUAL)
                .dataset();
    }

    static Prepared prepared() {
        Proposal proposal = Proposal.of(dataset(), Wishes.NONE.target("large"), 42);
        UsualPreparation usual = UsualPreparation.of(proposal.problem(), proposal.table());
        Plan plan =
                new Plan(
                        proposal.problem(),
                        proposal.splitting(),
                        usual.pipeline(),
                        Optional.empty());
        return plan.prepare(proposal.table(), 42);
    }

    static Asked asked() {
        return new Asked(
                FINGERPRINT,
                ReadingOptions.USUAL,
                Wishes.NONE.target("large"),
                prepared().plan().pipeline(),
                "roc_auc",
                42,
                Optional.of(Rule.parse("width > 50")),
                Map.of("purpose", "to pack parcels"),
                Set.of("target", "task"));
    }

    static NeuralNetwork network() {
        NeuralNetwork network = Knobs.with(NeuralNetwork.USUAL, "hidden", "8");
        network = Knobs.with(network, "batchSize", "8");
        return Knobs.with(network, "epochs", "6");
    }

    static Experiment experiment(Algorithm algorithm) {
        Judging judging =
                Judging.usual(prepared().problem().task(), Catalogue.METRICS).withResamples(50);
        return new Experiment(algorithm, judging, 42, 1);
    }

    static int begin(ProjectFile project, Algorithm algorithm) {
        int asked = project.questions().keep(asked());
        return project.runs()
                .begin(asked, algorithm.title(), algorithm, 42, Map.of("fundi", "1.0.0"));
    }

    /// Looks on, and asks how networks look from inside.
    static Watcher looking(Consumer<TrainingEvent> heard) {
        return new Watcher() {
            @Override
            public void see(TrainingEvent event) {
                heard.accept(event);
            }

            @Override
            public boolean wantsSigns() {
                return true;
            }
        };
    }

    /// A cross-validation with two folds.
    static Validated validated() {
        Judging judging =
                Judging.usual(prepared().problem().task(), Catalogue.METRICS).withResamples(50);
        Metric by = judging.metrics().getFirst();
        CrossValidation validation =
                CrossValidation.of(
                        prepared().plan(),
                        dataset().table(),
                        Folding.once(2),
                        List.of(new MostFrequent(), network()),
                        judging,
                        by,
                        42);
        try (Workers workers = new Workers(1)) {
            List<Folded> models =
                    validation.run(
                            workers,
                            () -> Watcher.Wish.GO_ON,
                            new Comparison.Listener() {
                                @Override
                                public void guessed(int model, TimeGuess guess) {}

                                @Override
                                public void saw(int model, TrainingEvent event) {}
                            });
            return Validated.of(
                    validation.folding(), by, models, validation.advice(models, List.of()));
        }
    }

    /// Everything in it, read whole.
    static List<Object> everything(ProjectFile project) {
        List<Object> all = new java.util.ArrayList<>();
        for (StoredRun run : project.runs().all()) {
            all.add(run);
            all.add(project.runs().curve(run.number()));
            all.add(project.runs().signs(run.number()));
            all.add(project.questions().at(run.asked()));
            all.add(project.runs().interrupted(run).map(it -> it.curve().size()));
            all.add(project.runs().model(run).map(it -> it.sha256()));
        }
        all.add(project.openings().all());
        all.add(project.validations().all());
        all.add(project.data().entry(FINGERPRINT));
        all.add(project.data().content(FINGERPRINT).map(it -> it.length));
        return all;
    }
}
