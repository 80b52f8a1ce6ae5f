import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.race.Lane;
import org.fundi.engine.lab.race.Race;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.math.Workers;

/// How long eight lanes of the usual race take for 60 epochs, judged after each, from the first race
/// of a new process on; and what each lane says at the 1,600 places of its plane.
///
/// Arguments: threads (2), races (20).
public final class RaceSpeed {
    private static final int PLACES = 1600;

    public static void main(String[] said) {
        int threads = said.length > 0 ? Integer.parseInt(said[0]) : 2;
        int races = said.length > 1 ? Integer.parseInt(said[1]) : 20;
        Race race = Race.USUAL.with("lanes", "0.001,0.003,0.01,0.03,0.1,0.3,1,10");
        LabRows rows = race.points().rows(race.seed());
        Matrix places = Matrix.of(PLACES, 2, new float[2 * PLACES]);
        double[] raced = new double[races];
        double[] drawn = new double[races];
        try (Workers workers = new Workers(threads)) {
            for (int i = 0; i < races; i++) {
                long began = System.nanoTime();
                List<Lane.Lap> last = race(race, rows, workers);
                raced[i] = (System.nanoTime() - began) * 1e-6;
                began = System.nanoTime();
                for (Lane.Lap lap : last) lap.model().predict(places);
                drawn[i] = (System.nanoTime() - began) * 1e-6;
            }
        }
        say("8 lanes x 60 epochs, judged", raced);
        say("8 planes of " + PLACES + " places", drawn);
    }

    private static List<Lane.Lap> race(Race race, LabRows rows, Workers workers) {
        List<Callable<Lane.Lap>> lanes = new ArrayList<>();
        for (Lane lane : race.all()) {
            lanes.add(
                    () -> {
                        Lane.Lap[] last = {null};
                        lane.run(rows, lap -> last[0] = lap, () -> false);
                        return last[0];
                    });
        }
        return workers.all(lanes);
    }

    private static void say(String what, double[] milliseconds) {
        double first = milliseconds[0];
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%s: first %.1f ms, median %.1f ms, slowest %.1f ms%n",
                what,
                first,
                milliseconds[milliseconds.length / 2],
                milliseconds[milliseconds.length - 1]);
    }
}
