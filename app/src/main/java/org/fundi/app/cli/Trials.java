package org.fundi.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.ReadingWatcher;
import org.fundi.engine.data.Sample;
import org.fundi.engine.data.Samples;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Refusal;

/// Every model trained on two small samples, beside the models that come out everywhere; and a long
/// file read back.
///
/// @param samples rows by name, the long file's among them
/// @param trained models in all
/// @param found SHA-256 of each own model, by `sample.model`
/// @param otherwise which of them are not what comes out everywhere
record Trials(
        Map<String, Integer> samples,
        int trained,
        Map<String, String> found,
        List<String> otherwise) {
    private static final List<String> SAMPLES = List.of("penguins", "seattle-weather");
    private static final String EVERYWHERE = "self-test.properties";
    private static final String LONG_FILE = "a file written for this";
    private static final int LONG_ROWS = 300_000;
    private static final long SEED = 1;
    private static final Watcher UNSEEN = _ -> {};

    Trials {
        samples = new LinkedHashMap<>(samples);
        found = new TreeMap<>(found);
        otherwise = List.copyOf(otherwise);
    }

    /// @param models whether to train any
    /// @throws Refusal where a file can't be read or a model fails
    static Trials run(boolean models) {
        Map<String, Integer> samples = new LinkedHashMap<>();
        Map<String, String> found = new TreeMap<>();
        int trained = 0;
        for (String name : SAMPLES) {
            Sample sample = Samples.named(name);
            Dataset data =
                    new DataReader().read(sample.file(), ReadingOptions.USUAL, ReadingWatcher.NONE);
            samples.put(name, data.rows());
            if (!models) continue;
            Plan plan = plan(data, sample);
            Prepared prepared = plan.prepare(data.table(), SEED);
            for (Algorithm algorithm : Catalogue.ALGORITHMS) {
                if (!plan.suits(algorithm) || algorithm.unavailable().isPresent()) continue;
                Run run = trained(algorithm, prepared);
                trained++;
                if (algorithm.wraps().isEmpty())
                    found.put(name + "." + algorithm.key(), run.model().sha256());
            }
        }
        samples.put(LONG_FILE, LongFile.readBack(LONG_ROWS));
        return new Trials(samples, trained, found, otherwise(found, everywhere()));
    }

    private static Plan plan(Dataset data, Sample sample) {
        Proposal proposal = Proposal.of(data, Wishes.of(sample), SEED);
        return new Plan(
                proposal.problem(),
                proposal.splitting(),
                UsualPreparation.of(proposal.problem(), proposal.table()).pipeline(),
                Optional.empty());
    }

    private static Run trained(Algorithm algorithm, Prepared prepared) {
        Judging judging = Judging.usual(prepared.problem().task(), List.of());
        return switch (new Experiment(algorithm, judging, SEED, 1).runOn(prepared, UNSEEN)) {
            case Outcome.Completed(Run run) -> run;
            case Outcome.Refused(Refusal refusal) -> throw refusal;
            case Outcome.Broken(RuntimeException mistake) -> throw mistake;
            case Outcome.Stopped _, Outcome.Cancelled _, Outcome.Diverged _ ->
                    throw new Refusal(
                            "'%s' did not learn to the end".formatted(algorithm.key()),
                            "install Fundi again; if it happens again, tell us");
        };
    }

    static List<String> otherwise(Map<String, String> found, Map<String, String> everywhere) {
        List<String> otherwise = new ArrayList<>();
        found.forEach(
                (name, sha256) -> {
                    if (!sha256.equals(everywhere.get(name))) otherwise.add(name);
                });
        return otherwise;
    }

    private static Map<String, String> everywhere() {
        Properties properties = new Properties();
        try (InputStream input = Trials.class.getResourceAsStream(EVERYWHERE)) {
            if (input == null)
                throw new Refusal("this copy of Fundi lacks " + EVERYWHERE, "install Fundi again");
            properties.load(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> everywhere = new TreeMap<>();
        properties.forEach((name, sha256) -> everywhere.put((String) name, (String) sha256));
        return everywhere;
    }
}
