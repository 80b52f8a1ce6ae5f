package org.fundi.engine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fundi.engine.classical.DecisionTree;
import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.classical.MostFrequent;
import org.fundi.engine.classical.RidgeRegression;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.predict.KnownColumn;
import org.fundi.engine.predict.Predictor;
import org.fundi.engine.prepare.OneHot;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Values;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

/// One prediction explained: its pushes and its nearest rows.
class OneRowTest {
    /// 100 rows, numbers as they are and categories taken apart; the answer is yes where size is
    /// above 50, whatever the colour and the noise.
    private static Prepared prepared(String target) {
        StringBuilder text = new StringBuilder("size,noise,colour,large,price\n");
        for (int row = 0; row < 100; row++) {
            int size = row * 37 % 101;
            text.append(
                    "%d,%d,%s,%s,%d\n"
                            .formatted(
                                    size,
                                    row * 53 % 97,
                                    row % 3 == 0 ? "red" : "blue",
                                    size > 50 ? "yes" : "no",
                                    3 * size + 7));
        }
        Dataset data = new DataReader().paste(text.toString(), ReadingOptions.USUAL).dataset();
        String other = target.equals("large") ? "price" : "large";
        Wishes wishes =
                Wishes.NONE.target(target).role(other, org.fundi.engine.problem.Role.IGNORED);
        Proposal proposal = Proposal.of(data, wishes, 42);
        return new Plan(
                        proposal.problem(),
                        proposal.splitting(),
                        new Pipeline(List.of(OneHot.USUAL)),
                        Optional.empty())
                .prepare(proposal.table(), 42);
    }

    private static Predictor classes(Classifier classifier) {
        Prepared prepared = prepared("large");
        Model<?> model =
                classifier.fit(
                        prepared.training().inputs(),
                        (Classes) prepared.training().truth(),
                        Training.quiet(42));
        return Predictor.of(prepared, classifier, model);
    }

    private static Table row(double size, double noise, String colour) {
        return new Table(
                List.of(
                        NumberColumn.of("size", size),
                        NumberColumn.of("noise", noise),
                        CategoryColumn.of("colour", List.of(colour), 0)));
    }

    private static Occlusion.Push of(Occlusion occlusion, String column) {
        return occlusion.pushes().stream()
                .filter(push -> push.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    /// Each push is p(row) - p(row with the median there), asked of the model by hand: features are
    /// size, noise, colour=blue, colour=red.
    @Test
    void onLogisticRegressionAPushIsTheExactDifferenceInProbability() {
        Predictor predictor = classes(LogisticRegression.USUAL);
        Occlusion occlusion = Occlusion.of(predictor, row(53, 90, "red"));
        float size = Float.parseFloat(predictor.known().needed().get(0).usual());
        float noise = Float.parseFloat(predictor.known().needed().get(1).usual());
        assertEquals(
                List.of("size", "noise", "colour=blue", "colour=red"),
                predictor.prepared().features());
        double whole = yes(predictor, 53, 90, 0, 1);
        assertEquals(whole, occlusion.prediction(), 0);
        assertEquals(whole - yes(predictor, size, 90, 0, 1), of(occlusion, "size").push(), 0);
        assertEquals(whole - yes(predictor, 53, noise, 0, 1), of(occlusion, "noise").push(), 0);
        assertEquals(whole - yes(predictor, 53, 90, 1, 0), of(occlusion, "colour").push(), 0);
        assertEquals("53", of(occlusion, "size").value());
        assertEquals("blue", of(occlusion, "colour").usual());
        assertEquals(yes(predictor, 53, 90, 1, 0), of(occlusion, "colour").without(), 0);
    }

    private static double yes(Predictor predictor, float... features) {
        Matrix inputs = Matrix.of(1, features.length, features.clone());
        Model<?> model =
                LogisticRegression.USUAL.fit(
                        predictor.prepared().training().inputs(),
                        (Classes) predictor.prepared().training().truth(),
                        Training.quiet(42));
        return ((ClassProbabilities) model.predict(inputs)).at(0, 1);
    }

    /// A tree needs one question, size above 50 or not: from certain no to certain yes.
    @Test
    void onATreeTheColumnItAsksPushesFromNoToYesAndTheOthersNothing() {
        Predictor predictor = classes(DecisionTree.USUAL);
        double usual = Double.parseDouble(predictor.known().needed().getFirst().usual());
        boolean usuallyLarge = usual > 50;
        Occlusion other = Occlusion.of(predictor, row(usuallyLarge ? 1 : 99, 5, "blue"));
        assertEquals(usuallyLarge ? -1 : 1, of(other, "size").push(), 0);
        assertEquals("size", other.pushes().getFirst().column());
        assertEquals(0, of(other, "noise").push(), 0);
        assertEquals(0, of(other, "colour").push(), 0);
        Occlusion same = Occlusion.of(predictor, row(usuallyLarge ? 99 : 1, 5, "blue"));
        for (Occlusion.Push push : same.pushes()) assertEquals(0, push.push(), 0);
    }

    /// Without a penalty price = 3 · size + 7 is found, so a size 10 above the median pushes by 30.
    @Test
    void aNumberIsPushedInItsOwnUnit() {
        Prepared prepared = prepared("price");
        RidgeRegression ridge =
                org.fundi.engine.setting.Knobs.with(RidgeRegression.USUAL, "alpha", "0.000001");
        Model<?> model =
                ridge.fit(
                        prepared.training().inputs(),
                        (Values) prepared.training().truth(),
                        Training.quiet(42));
        Predictor predictor = Predictor.of(prepared, ridge, model);
        double usual = Double.parseDouble(predictor.known().needed().getFirst().usual());
        Occlusion occlusion = Occlusion.of(predictor, row(usual + 10, 50, "red"));
        assertEquals(30, of(occlusion, "size").push(), 0.01);
        assertEquals(0, of(occlusion, "noise").push(), 0.01);
        assertEquals(3 * usual + 37, occlusion.prediction(), 0.1);
    }

    @Test
    void theLargestPushComesFirstWhateverItsSign() {
        Predictor predictor = classes(LogisticRegression.USUAL);
        Occlusion occlusion = Occlusion.of(predictor, row(2, 60, "red"));
        List<Double> sizes =
                occlusion.pushes().stream().map(push -> Math.abs(push.push())).toList();
        assertEquals(sizes.stream().sorted(Comparator.reverseOrder()).toList(), sizes);
        assertTrue(occlusion.pushes().getFirst().push() < 0, "a small size pushes towards no");
    }

    @Test
    void aMissingCellAndAnUnseenLevelAreReplacedToo() {
        Predictor predictor = classes(MostFrequent.USUAL);
        Table row = row(3, 4, "green");
        for (Occlusion.Push push : Occlusion.of(predictor, row).pushes()) {
            assertEquals(0, push.push(), 0, "the most frequent class depends on no column");
        }
        assertThrows(
                Refusal.class, () -> Occlusion.of(predictor, row.only(List.of("size", "noise"))));
    }

    /// Distances by hand: numbers are not scaled here, and another colour differs by 1 in two
    /// features, so by 2 under the root.
    @Test
    void theNearestTrainingRowsComeFirstWithTheirDistanceAndAnswer() {
        Predictor predictor = classes(LogisticRegression.USUAL);
        Table training = predictor.prepared().split().training().table();
        List<NearestRows.Near> nearest = NearestRows.of(predictor, row(50.5, 40, "red"), 5);
        double[] distances = new double[training.rows()];
        for (int row = 0; row < distances.length; row++) {
            double size = Double.parseDouble(training.column("size").text(row)) - 50.5;
            double noise = Double.parseDouble(training.column("noise").text(row)) - 40;
            double colour = training.column("colour").text(row).equals("red") ? 0 : 2;
            distances[row] = Math.sqrt(size * size + noise * noise + colour);
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, distances.length).boxed().toList());
        order.sort(Comparator.comparingDouble(row -> distances[row]));
        assertEquals(
                order.subList(0, 5), nearest.stream().map(NearestRows.Near::training).toList());
        int[] places = predictor.prepared().split().trainingRows();
        for (NearestRows.Near near : nearest) {
            assertEquals(distances[near.training()], near.distance(), 1e-12);
            assertEquals(training.column("large").text(near.training()), near.truth());
            assertEquals(places[near.training()], near.place());
        }
    }

    @Test
    void aTrainingRowIsNearestToItselfAndEquallyNearOnesComeInTheirOrder() {
        Predictor predictor = classes(LogisticRegression.USUAL);
        Table training = predictor.prepared().split().training().table();
        NearestRows.Near first =
                NearestRows.of(predictor, training.rows(new int[] {7}), 1).getFirst();
        assertEquals(7, first.training());
        assertEquals(0, first.distance(), 0);
        int all = training.rows();
        assertEquals(all, NearestRows.of(predictor, row(1, 1, "red"), all + 10).size());
        assertTrue(
                Arrays.stream(predictor.prepared().split().testRows())
                        .noneMatch(
                                shut ->
                                        NearestRows.of(predictor, row(1, 1, "red"), all).stream()
                                                .anyMatch(near -> near.place() == shut)),
                "no sealed row is shown");
    }

    @Test
    void theUsualOfTwoWholeNumbersInTheMiddleIsTheSmaller() {
        assertEquals("2", KnownColumn.of(NumberColumn.of("x", 1, 3, 2, 4)).usual());
        assertEquals("2.25", KnownColumn.of(NumberColumn.of("x", 1, 2, 2.5, 4)).usual());
        assertEquals("", KnownColumn.of(NumberColumn.of("x", Double.NaN)).usual());
    }
}
