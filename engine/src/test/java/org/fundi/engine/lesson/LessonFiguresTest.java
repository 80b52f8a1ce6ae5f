package org.fundi.engine.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.Samples;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.breaking.Breaking;
import org.fundi.engine.lab.breaking.Curves;
import org.fundi.engine.lab.overfitting.Errors;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.overfitting.Sweep;
import org.fundi.engine.lab.race.Course;
import org.fundi.engine.lab.race.Lane;
import org.fundi.engine.lab.race.Luck;
import org.fundi.engine.lab.race.Race;
import org.fundi.engine.math.Workers;
import org.junit.jupiter.api.Test;

/// Every figure that a lesson or a script names is the one that the program shows.
class LessonFiguresTest {
    private static final Path ROOT = Path.of(System.getProperty("fundi.root", "."));
    private static final String RATES = "03-learning-rates.md";
    private static final String FIT = "04-overfitting.md";

    /// How a lane came out.
    private record Ran(Course course, double first, int right) {
        String last() {
            return score(course.last());
        }
    }

    @Test
    void whatTrainingIs() {
        String file = "01-what-training-is.md";
        Ran ran = race("fundi:race lanes=0.1").getFirst();
        says(
                file,
                "The loss is large, " + score(-Math.log(0.01)),
                "small, " + score(-Math.log(0.99)));
        says(file, "It begins at " + score(ran.first()), "in epoch " + ran.course().leaves() + ".");
        says(file, "the loss is " + ran.last() + ", and " + ran.right() + " of the 200");
        List<Ran> wide = race("fundi:race varied=width lanes=1,2,4,16");
        says(
                file,
                "With 1 unit it is %d rows, with 2 it is %d, with 4 it is %d, and with 16 it is %d"
                        .formatted(
                                wide.get(0).right(),
                                wide.get(1).right(),
                                wide.get(2).right(),
                                wide.get(3).right()));
        Luck luck = luck("fundi:race varied=width lanes=1,2,4,16");
        assertEquals(20, luck.wins().get(2) + luck.wins().get(3));
        says(
                file,
                "4 units win %d times and 16 units win %d times"
                        .formatted(luck.wins().get(2), luck.wins().get(3)));
        assertEquals(
                0, race("fundi:race points.shape=moons lanes=0.1").getFirst().course().leaves());
    }

    @Test
    void insideOneBatch() {
        String file = "02-inside-one-batch.md";
        double said = 1 / (1 + Math.exp(-0.2));
        says(file, "a probability of " + score(said), "loss is now " + score(-Math.log(said)));
        double far = 1 / (1 + Math.exp(-2));
        says(file, "probability to " + score(far) + ": a loss of " + score(-Math.log(far)));
        List<Ran> ran = race("fundi:race varied=batch_size lanes=1,10,50,200");
        says(file, "ends at " + ran.get(3).last() + ": hardly better than guessing");
        says(
                file,
                "With 50 rows it ends at %s, with 10 rows at %s, with single rows at %s"
                        .formatted(ran.get(2).last(), ran.get(1).last(), ran.get(0).last()));
    }

    @Test
    void learningRates() {
        List<Ran> ran = race("fundi:race");
        says(RATES, "1 wins with %s, ahead of 0.1 with %s".formatted(last(ran, 3), last(ran, 2)));
        says(RATES, "ends at %s and the next one at %s".formatted(last(ran, 0), last(ran, 1)));
        says(RATES, "And 10 ends at " + last(ran, 4), "come from " + score(ran.getFirst().first()));
        Course jumps = ran.get(3).course();
        assertEquals(Course.Kind.JUMPS, jumps.kind());
        says(RATES, "leaves guessing behind in epoch " + jumps.leaves());
        says(
                RATES,
                "in epoch %d its loss shoots up to %s"
                        .formatted(jumps.worstEpoch(), score(jumps.worst())),
                "%s, comes in epoch %d".formatted(score(jumps.best()), jumps.bestEpoch()));
        Course away = ran.get(4).course();
        assertEquals(2, away.worstEpoch());
        says(RATES, "After two epochs the loss has reached " + score(away.worst()));
        Ran calm = race("fundi:race slowerFrom=10").get(3);
        assertEquals(Course.Kind.LEARNS, calm.course().kind());
        assertEquals(60, calm.course().bestEpoch());
        says(RATES, "to the last epoch and ends at " + calm.last());
    }

    @Test
    void theScriptOnLearningRates() {
        String file = "class-30-minutes-learning-rates.md";
        List<Ran> ran = race("fundi:race");
        Course slow = ran.get(2).course();
        Course jumps = ran.get(3).course();
        says(
                file,
                "0.001 ends at %s and 0.01 at %s".formatted(last(ran, 0), last(ran, 1)),
                "behind in epoch %d and ends at %s".formatted(slow.leaves(), last(ran, 2)),
                "leaves it in epoch %d, jumps up to %s in epoch %d, and ends at %s"
                        .formatted(
                                jumps.leaves(),
                                score(jumps.worst()),
                                jumps.worstEpoch(),
                                last(ran, 3)),
                "10 ends at " + last(ran, 4),
                "the lane 10 has reached " + score(ran.get(4).course().worst()));
        List<Ran> slowed = race("fundi:race slowerFrom=10");
        says(
                file,
                "calm and ends at " + last(slowed, 3),
                "now too slow: it ends at " + last(slowed, 2));
        List<Integer> wins = luck("fundi:race").wins();
        says(file, "1 wins %d times and 0.1 wins %d times".formatted(wins.get(3), wins.get(2)));
    }

    @Test
    void theScriptOnOverfitting() {
        String file = "class-90-minutes-overfitting-and-learning-rates.md";
        Overfitting lab = (Overfitting) LabText.read("fundi:overfitting", Catalogue.LABS).lab();
        Sweep sweep = Sweep.of(lab);
        Errors large = sweep.errors().getLast();
        Errors best = sweep.errors().get(sweep.best());
        String from = score(sweep.errors().getFirst().training());
        says(
                file,
                "from %s down to %s, and never up".formatted(from, score(large.training())),
                "falls to %s at degree %d, and ends at %s"
                        .formatted(
                                score(best.validation()),
                                sweep.capacities().get(sweep.best()),
                                score(large.validation())),
                "more rows: %s. The true curve itself has %s"
                        .formatted(
                                score(errors("fundi:overfitting trainingRows=96").validation()),
                                score(sweep.floor())));
        Errors held = errors("fundi:overfitting l2=0.01");
        says(
                file,
                "from %s to %s, and validation much better, to %s"
                        .formatted(
                                score(large.training()),
                                score(held.training()),
                                score(held.validation())));
        Errors tree = errors("fundi:overfitting family=tree capacity=12");
        says(
                file,
                "error of %s and a validation error of %s"
                        .formatted(score(tree.training()), score(tree.validation())));
    }

    @Test
    void theScriptOnBothNamesTheRaceAndTheLoop() {
        String file = "class-90-minutes-overfitting-and-learning-rates.md";
        List<Ran> ran = race("fundi:race");
        Course jumps = ran.get(3).course();
        says(
                file,
                "0.001 and 0.01 end at %s and %s. 0.1 ends at %s. 1 has a jump up to %s in epoch %d and ends at %s. 10 ends at %s"
                        .formatted(
                                last(ran, 0),
                                last(ran, 1),
                                last(ran, 2),
                                score(jumps.worst()),
                                jumps.worstEpoch(),
                                last(ran, 3),
                                last(ran, 4)));
        List<Integer> wins = luck("fundi:race").wins();
        says(file, "1 wins %d times, 0.1 wins %d times".formatted(wins.get(3), wins.get(2)));
        Curves loop = Breaking.USUAL.begin().run(_ -> {});
        List<Double> losses = loop.validationLoss();
        double least = Collections.min(losses);
        says(
                file,
                "training loss is %s and validation loss %s"
                        .formatted(score(loop.trainingLoss().getLast()), score(losses.getLast())),
                "lowest, at %s, in epoch %d of %d"
                        .formatted(score(least), losses.indexOf(least) + 1, losses.size()));
    }

    @Test
    void learningRatesAndLuck() {
        Luck luck = luck("fundi:race");
        assertEquals(20, luck.wins().get(2) + luck.wins().get(3));
        says(
                RATES,
                "It wins %d times, and 0.1 wins %d times"
                        .formatted(luck.wins().get(3), luck.wins().get(2)));
        String closer = "fundi:race lanes=0.01,0.03,0.1,0.3,1";
        says(RATES, "the winner is 0.3 with " + last(race(closer), 3));
        List<Integer> wins = luck(closer).wins();
        says(
                RATES,
                "0.1 wins %d times, 0.3 wins %d times and 1 wins %d times"
                        .formatted(wins.get(2), wins.get(3), wins.get(4)));
        String all = "fundi:race varied=optimiser lanes=sgd,rmsprop,adagrad,adam";
        List<Ran> ran = race(all + " network.learningRate=0.01");
        says(
                RATES,
                "plain descent ends at %s, and Adam at %s".formatted(last(ran, 0), last(ran, 3)));
        says(RATES, "RMSprop with " + last(ran, 1));
        double[] fast = new double[4];
        for (int i = 0; i < 4; i++) {
            fast[i] = race(all + " network.learningRate=1").get(i).course().last();
        }
        assertEquals(0, Luck.winner(fast), "plain descent wins somewhere");
    }

    @Test
    void overfitting() {
        Overfitting lab = (Overfitting) LabText.read("fundi:overfitting", Catalogue.LABS).lab();
        Sweep sweep = Sweep.of(lab);
        List<Errors> errors = sweep.errors();
        Errors large = errors.getLast();
        Errors best = errors.get(sweep.best());
        for (int i = 1; i < errors.size(); i++) {
            assertTrue(errors.get(i).training() <= errors.get(i - 1).training() + 1e-9);
        }
        says(
                FIT,
                "from %s down to %s"
                        .formatted(score(errors.getFirst().training()), score(large.training())),
                "from %s to %s at degree %d"
                        .formatted(
                                score(errors.getFirst().validation()),
                                score(best.validation()),
                                sweep.capacities().get(sweep.best())),
                "at degree 15 it is " + score(large.validation()),
                "is not far from " + score(sweep.floor()));
        assertEquals(50, large.validation() / best.validation(), 5);
        assertEquals(10, large.validation() / errors.getFirst().validation(), 0.5);
        Errors rows = errors("fundi:overfitting trainingRows=96");
        says(FIT, "It is %s, and even the wave".formatted(score(rows.validation())));
        Errors held = errors("fundi:overfitting l2=0.01");
        says(
                FIT,
                "from %s to %s, validation from %s to %s"
                        .formatted(
                                score(large.training()),
                                score(held.training()),
                                score(large.validation()),
                                score(held.validation())));
        Overfitting trees =
                (Overfitting) LabText.read("fundi:overfitting family=tree", Catalogue.LABS).lab();
        Sweep grown = Sweep.of(trees);
        assertEquals("0.000", score(grown.errors().getLast().training()));
        says(
                FIT,
                "it has %s. The best tree has depth %d with %s"
                        .formatted(
                                score(grown.errors().getLast().validation()),
                                grown.capacities().get(grown.best()),
                                score(grown.errors().get(grown.best()).validation())));
    }

    @Test
    void churn() throws IOException {
        List<String> lines = Files.readAllLines(Samples.named("churn").file());
        long left = lines.stream().filter(line -> line.endsWith(",yes")).count();
        long all = lines.size() - 1;
        String share = String.format(Locale.ROOT, "%.1f", 100.0 * (all - left) / all);
        says("05-a-first-honest-project.md", "%d of the 6,000 customers left".formatted(left));
        says("05-a-first-honest-project.md", "That is " + share + " %");
    }

    private static Errors errors(String text) {
        Overfitting lab = (Overfitting) LabText.read(text, Catalogue.LABS).lab();
        return Errors.of(lab, lab.taken(), () -> false);
    }

    private static List<Ran> race(String text) {
        Race race = (Race) LabText.read(text, Catalogue.LABS).lab();
        LabRows rows = race.points().rows(race.seed());
        List<Ran> all = new ArrayList<>();
        for (Lane lane : race.all()) {
            List<Lane.Lap> laps = new ArrayList<>();
            boolean ranAway = lane.run(rows, laps::add, () -> false);
            double[] losses = laps.stream().mapToDouble(Lane.Lap::loss).toArray();
            Course course = Course.of(losses, rows.guessing(), ranAway);
            all.add(new Ran(course, losses[0], laps.getLast().right()));
        }
        return all;
    }

    private static Luck luck(String text) {
        try (Workers workers = new Workers(2)) {
            return Luck.of((Race) LabText.read(text, Catalogue.LABS).lab(), 20, workers);
        }
    }

    private static String last(List<Ran> ran, int lane) {
        return ran.get(lane).last();
    }

    /// As the window writes it: three digits at least count.
    private static String score(double value) {
        int decimals = value >= 10 ? 2 : value >= 0.1 || value < 0.001 ? 3 : value < 0.01 ? 5 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static void says(String file, String... all) {
        String text = read(file);
        for (String part : all) {
            assertTrue(
                    text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)),
                    file + " does not say: " + part);
        }
    }

    /// Without line breaks and the marks of quotes.
    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve("tutorials").resolve(file))
                    .replaceAll("\\n>? ?", " ")
                    .replaceAll("\\s+", " ");
        } catch (IOException why) {
            throw new AssertionError(why);
        }
    }
}
