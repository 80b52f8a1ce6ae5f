import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.film.Film;
import org.fundi.engine.film.Filming;
import org.fundi.engine.film.Films;
import org.fundi.engine.film.Place;
import org.fundi.engine.film.Replay;
import org.fundi.engine.film.Scene;
import org.fundi.engine.network.Activation;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OptimiserSettings;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Knobs;

/// How long it takes until the model of any place of a run is there again, with its answers to the
/// validation rows: what the scrubber of Train waits for, on the clock.
///
/// Arguments: a CSV of a sample, epochs (5000), hidden layers (72,104), places looked at (400).
public final class ScrubSpeed {
    private static final long SEED = 42;

    public static void main(String[] said) {
        int epochs = said.length > 1 ? Integer.parseInt(said[1]) : 5000;
        String hidden = said.length > 2 ? said[2] : "72,104";
        int looks = said.length > 3 ? Integer.parseInt(said[3]) : 400;
        Dataset data = new DataReader().read(Path.of(said[0]));
        Proposal proposal = Proposal.of(data, Wishes.NONE, SEED);
        Prepared prepared =
                new Plan(
                                proposal.problem(),
                                proposal.splitting(),
                                UsualPreparation.of(proposal.problem(), proposal.table()).pipeline(),
                                Optional.empty())
                        .prepare(proposal.table(), SEED);
        NeuralNetwork network = Knobs.with(network(epochs), "hidden", hidden);
        Judging judging = Judging.usual(proposal.problem().task(), Catalogue.METRICS);
        Experiment experiment = new Experiment(network, judging.withResamples(50), SEED, 1);
        Films films = Films.usual();
        Film film = films.begin();
        long began = System.nanoTime();
        experiment.runOn(prepared, new Filming(film, Watcher.NOBODY));
        System.out.printf(
                Locale.ROOT,
                "%d rows, hidden %s, %d epochs learnt in %.1f s; %d moments kept in %.0f MB%n",
                prepared.split().trainingRows().length,
                hidden,
                epochs,
                (System.nanoTime() - began) / 1e9,
                film.size(),
                films.used() / 1e6);
        int batches = network.batchesOf(prepared.split().trainingRows().length);
        Replay replay = new Replay(experiment, prepared, film);
        report("whole epochs", times(replay, looks, epochs, 1));
        report("batches", times(replay, looks, epochs, batches));
    }

    /// The usual one, with more epochs than a person may ask for.
    private static NeuralNetwork network(int epochs) {
        return new NeuralNetwork(
                List.of(8), Activation.RELU, OptimiserSettings.USUAL, 0.001, 32, epochs, 0);
    }

    private static double[] times(Replay replay, int looks, int epochs, int batches) {
        Random anywhere = new Random(SEED);
        double[] times = new double[looks];
        for (int look = 0; look < looks; look++) {
            Place place = new Place(anywhere.nextInt(epochs), anywhere.nextInt(batches));
            long began = System.nanoTime();
            Scene scene = replay.at(place, () -> false);
            replay.prepared().said(replay.experiment().algorithm(), scene.model());
            times[look] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static void report(String what, double[] times) {
        System.out.printf(
                Locale.ROOT,
                "%-12s p50 %.1f ms, p95 %.1f ms, longest %.1f ms%n",
                what,
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length - 1]);
    }
}
