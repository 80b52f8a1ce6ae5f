package org.fundi.app.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OneBatch;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every line that is shown can be worked out again from the digits that stand in it.
class WorkingsTest {
    private static final int ROWS = 40;

    /// Five digits of each number are written: a product is off by 1e-4 of its size, at most.
    private static final double ROUNDING = 1.5e-4;

    /// Such as 0.0000: a number that is 0 is written as 0.
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9.])0\\.0+(?![0-9])");

    static Stream<String> settings() {
        return Stream.of(
                "activation=relu optimiser.kind=adam",
                "activation=tanh optimiser.kind=sgd",
                "activation=sigmoid optimiser.kind=sgd optimiser.momentum=0.9",
                "activation=leaky_relu optimiser.kind=nesterov optimiser.momentum=0.8",
                "activation=gelu optimiser.kind=rmsprop",
                "activation=tanh optimiser.kind=adagrad",
                "activation=tanh optimiser.kind=adamw optimiser.weightDecay=0.1",
                "activation=tanh l2=0.1 regularisation.l1=0.01 regularisation.clip=0.05",
                "activation=tanh loss.classes=hinge loss.numbers=absolute",
                "hidden=20 batchSize=30");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyLineOfTwoClassesIsRight(String settings) {
        checkAll(settings, classes(2));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyLineOfThreeClassesIsRight(String settings) {
        checkAll(settings, classes(3));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyLineOfNumbersIsRight(String settings) {
        checkAll(settings, numbers());
    }

    private static void checkAll(String settings, Target target) {
        for (int done : new int[] {0, 3}) {
            Sheets sheets = sheets(settings, target, done);
            int lines = 0;
            for (Part part : Part.values()) {
                for (Piece piece : sheets.pieces(part)) {
                    for (Sheet sheet : piece.sheets()) lines += check(sheets, sheet);
                }
            }
            assertTrue(lines > 100, "only " + lines + " lines");
        }
    }

    private static int check(Sheets sheets, Sheet sheet) {
        int lines = 0;
        for (int row = 0; row < sheet.cells().rows(); row++) {
            for (int column = 0; column < sheet.cells().columns(); column++) {
                Pick pick = sheet.at(row, column);
                Working working = new Workings(sheets).of(pick);
                check(working.lines(), pick.toString());
                lines += working.lines().size();
            }
        }
        return lines;
    }

    /// What stands between two equals signs must come to the same.
    private static void check(List<String> lines, String where) {
        String line = "";
        for (String next : lines) {
            line = next.startsWith("= ") ? line + " " + next : next;
            if (line.startsWith("A weight near")) continue;
            if (line.startsWith("Δw") || line.startsWith("w")) {
                checkToTheLastDigit(line);
                continue;
            }
            String[] sides = line.split(" = ", -1);
            double result = Reckoner.of(sides[sides.length - 1]).value();
            for (int i = 1; i < sides.length - 1; i++) {
                if (sides[i].startsWith("−ln p") || sides[i].startsWith("−ln(1 − p")) continue;
                Reckoner.Result said = Reckoner.of(sides[i]);
                double off = ROUNDING * Math.max(Math.abs(result), said.size());
                off += halfADigit(sides[sides.length - 1]);
                assertEquals(result, said.value(), off + 1e-9, where);
            }
        }
    }

    private static void checkToTheLastDigit(String line) {
        String[] sides = line.split(" = ", -1);
        double said = Reckoner.of(sides[1]).value();
        double result = Reckoner.of(sides[2]).value();
        assertEquals(result, said, halfADigit(sides[2]), line);
    }

    /// Of the last digit that is written, and a hair for what a double rounds.
    private static double halfADigit(String number) {
        String mantissa = number.replaceAll("·.*|,", "");
        int decimals = mantissa.contains(".") ? mantissa.length() - mantissa.indexOf('.') - 1 : 0;
        double half = 0.50001 * Math.pow(10, -decimals);
        if (!number.contains("·")) return half;
        return half * Reckoner.of(number).value() / Reckoner.of(mantissa).value();
    }

    /// Before, step and after stand below each other, and a line adds them up.
    @ParameterizedTest
    @MethodSource("settings")
    void afterLessBeforeIsTheStepAsTheyAreWritten(String settings) {
        for (int done : new int[] {0, 3, 60}) {
            Sheets sheets = sheets(settings, classes(3), done);
            for (int row = 0; row < 4; row++) {
                Pick pick = new Pick(Sheet.Kind.WEIGHT_STEP, 1, row, 1);
                List<MoveWorking.Figure> figures = new Workings(sheets).move(pick).figures();
                List<BigDecimal> last =
                        figures.subList(figures.size() - 3, figures.size()).stream()
                                .map(it -> new BigDecimal(it.value().replace("−", "-")))
                                .toList();
                BigDecimal sum = last.get(0).add(last.get(1));
                assertEquals(0, sum.compareTo(last.get(2)), figures.toString());
            }
        }
    }

    @Test
    void whatRoundsToTenIsOneOfTheNextPower() {
        assertEquals("1.0000·10⁻⁹", Digits.figure(9.999996e-10));
        assertEquals("9.9999·10⁻¹⁰", Digits.figure(9.9999e-10));
    }

    /// From m′ = −0.0014650132 and √v′ = 0.0028240567 five digits of the step are right, from
    /// −0.0014650 and 0.0028241 four.
    @Test
    void whatTheOptimiserRemembersHasAllDigitsOfAFloat() {
        assertEquals("−0.0014650132", Digits.whole(-0.0014650132));
        assertEquals("2.8240567·10⁻⁹", Digits.whole(2.8240567e-9));
        assertEquals("0", Digits.whole(0));
    }

    /// Near 0.64 a float's neighbour is 0.00000006 away.
    @Test
    void aStepFinerThanAFloatIsSaidToBe() {
        Moved one = Moved.of(0.6391234f, Math.nextUp(0.6391234f));
        assertEquals("0.00000006", one.saidBy());
        assertEquals("3.5000·10⁻⁸", one.of("0.01·0.0000035"));
        assertTrue(one.taken("0.01·0.0000035").orElseThrow().contains("0.00000006"));
        assertEquals(Optional.empty(), Moved.of(0.5f, 0.51234f).taken("0.01·1.234"));
        assertEquals("0.012340", Moved.of(0.5f, 0.51234f).of("0.01·1.234"));
    }

    @Test
    void ofALossTheChangeIsAfterLessBeforeAsWritten() {
        double before = 0.123456749;
        double after = 0.120000151;
        double change = after - before;
        BigDecimal said = new BigDecimal(Digits.loss(after, change));
        BigDecimal by = said.subtract(new BigDecimal(Digits.loss(before, change)));
        String changed = Digits.loss(Digits.changed(before, after), change).replace("−", "-");
        assertEquals(0, by.compareTo(new BigDecimal(changed)), changed);
    }

    /// Of −0.00339504 and −0.00345686 the difference is 0.00006182; of what is written, 0.0000619.
    @Test
    void howFarTheLossWentOtherwiseIsTheDifferenceOfWhatIsWritten() {
        double measured = -0.00339504;
        double predicted = -0.00345686;
        assertEquals("−0.0033950", Digits.loss(measured, measured));
        assertEquals("−0.0034569", Digits.loss(predicted, measured));
        assertEquals("0.0000619", Digits.apart(measured, predicted, measured));
    }

    /// With a rate that is far too large chances and losses are worked out from numbers beyond all
    /// that a line has room for: ∞, or 6·10²⁰⁰.
    @ParameterizedTest
    @ValueSource(strings = {"sgd", "nesterov", "rmsprop", "adagrad", "adam", "adamw"})
    void aRunThatRunsAwayIsWrittenAsItIs(String optimiser) {
        for (String activation : List.of("relu", "leaky_relu", "tanh", "gelu")) {
            String settings =
                    "learningRate=100 optimiser.kind=%s activation=%s"
                            .formatted(optimiser, activation);
            for (Target target : List.of(classes(2), classes(3), numbers())) {
                for (int done : new int[] {0, 1, 4, 11}) {
                    if (!isWrittenWhole(settings, target, done)) break;
                }
            }
        }
    }

    /// @return false where the batch could not be opened, since the run diverges in it
    private static boolean isWrittenWhole(String settings, Target target, int done) {
        Sheets sheets;
        try {
            sheets = sheets(settings, target, done);
        } catch (DivergedException end) {
            assertTrue(done > 0, end.getMessage());
            return false;
        }
        for (Part part : Part.values()) {
            for (Piece piece : sheets.pieces(part)) {
                for (Sheet sheet : piece.sheets()) written(sheets, sheet);
            }
        }
        return true;
    }

    private static void written(Sheets sheets, Sheet sheet) {
        for (int row = 0; row < sheet.cells().rows(); row++) {
            for (int column = 0; column < sheet.cells().columns(); column++) {
                Pick pick = sheet.at(row, column);
                assertFalse(new Workings(sheets).of(pick).text().isEmpty());
                if (Workings.isOfWeight(pick)) new Workings(sheets).move(pick);
            }
        }
    }

    @Test
    void aWeightThatIsNoLongerANumberHasNoStep() {
        Moved lost = Moved.of(1e38f, Float.POSITIVE_INFINITY);
        assertEquals("∞", lost.saidAfter());
        assertEquals("∞", lost.saidBy());
        assertEquals("1.0000·10⁶³", lost.of("100·10·10⁶⁰"));
        assertEquals(Optional.empty(), lost.taken("100·10·10⁶⁰"));
    }

    private static Values numbers() {
        double[] values = new double[ROWS];
        for (int row = 0; row < ROWS; row++) values[row] = row * row % 17 + 100;
        return new Values(values);
    }

    private static void writtenWhole(Sheets sheets, Sheet sheet) {
        for (int row = 0; row < sheet.cells().rows(); row++) {
            for (int column = 0; column < sheet.cells().columns(); column++) {
                Working working = new Workings(sheets).of(sheet.at(row, column));
                assertFalse(working.text().isEmpty());
                if (sheet.kind() == Sheet.Kind.WEIGHT_STEP) {
                    new Workings(sheets).move(sheet.at(row, column));
                }
            }
        }
    }

    @Test
    void ofALongSumTheRestIsOneNumber() {
        Sheets sheets = sheets("hidden=20 batchSize=30 activation=tanh", classes(2), 0);
        Working working = new Workings(sheets).of(new Pick(Sheet.Kind.WEIGHT_SLOPE, 0, 0, 0));
        assertTrue(working.lines().getFirst().contains("18 more: "), working.lines().toString());
        assertFalse(working.nudge().isEmpty());
    }

    /// The last layer has no curve.
    @Test
    void theSumsOfTheLastLayerAreNotSaidToBeBent() {
        Sheets sheets = sheets("activation=tanh", classes(2), 0);
        int last = sheets.groups().size() - 1;
        String first = new Workings(sheets).of(new Pick(Sheet.Kind.OUT, 0, 0, 0)).text();
        String end = new Workings(sheets).of(new Pick(Sheet.Kind.OUT, last, 0, 0)).text();
        assertTrue(first.contains("then bent"), first);
        assertFalse(end.contains("bent"), end);
    }

    @Test
    void theColumnsOfTheInputsAndTheirWeightsHaveNames() {
        Sheets sheets = sheets("activation=tanh", classes(2), 0);
        assertEquals(
                List.of("a", "b", "c"), sheets.of(new Pick(Sheet.Kind.INPUT, 0, 0, 0)).heads());
        assertEquals(Optional.of("b"), sheets.name(new Pick(Sheet.Kind.INPUT, 0, 3, 1)));
        assertEquals(Optional.of("c"), sheets.name(new Pick(Sheet.Kind.WEIGHT_SLOPE, 0, 2, 1)));
        assertEquals(Optional.empty(), sheets.name(new Pick(Sheet.Kind.WEIGHT, 1, 2, 1)));
    }

    /// With hinge loss the first of two classes is written as −1.
    @ParameterizedTest
    @MethodSource("named")
    void aTrueClassIsSaidByItsNumberAndItsName(String settings, int classes) {
        Sheets sheets = sheets(settings, classes(classes), 0);
        Sheet truth = sheets.of(new Pick(Sheet.Kind.TRUTH, sheets.groups().size() - 1, 0, 0));
        MatrixPicture picture = new MatrixPicture(truth, 0, 0, 5, 1, Optional.empty(), _ -> false);
        List<String> all = List.of("one", "two", "three");
        for (int row = 0; row < 5; row++) {
            Pick pick = truth.at(row, 0);
            String number = Digits.figure(truth.value(pick));
            String name = all.get((int) Math.max(0, truth.value(pick)));
            assertEquals(number + " · " + name, picture.text(row, 0));
            assertEquals(Optional.of(name), sheets.name(pick));
            assertTrue(new Workings(sheets).of(pick).text().contains(", " + name));
        }
    }

    static Stream<Arguments> named() {
        return Stream.of(
                Arguments.of("activation=tanh", 2),
                Arguments.of("activation=tanh", 3),
                Arguments.of("loss.classes=hinge", 2));
    }

    /// Else a row of y would stand beside another one of p.
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void whereOneMatrixOfTheLossHasHeadsAllHaveRoomForThem(int classes) {
        List<Boolean> headed =
                sheets("activation=tanh", classes(classes), 0).pieces(Part.LOSS).stream()
                        .flatMap(piece -> piece.sheets().stream())
                        .map(sheet -> sheet.heads().size() == sheet.cells().columns())
                        .toList();
        assertEquals(List.of(true, true, true, true), headed);
    }

    @Test
    void aChanceStandsBelowItsClass() {
        Pick second = new Pick(Sheet.Kind.SAID, 2, 1, 0);
        assertEquals(Optional.of("two"), sheets("l2=0.1", classes(2), 0).name(second));
        assertEquals(Optional.of("one"), sheets("l2=0.1", classes(3), 0).name(second));
    }

    @Test
    void whatIsGivenHasNoArithmetic() {
        Sheets sheets = sheets("activation=tanh", classes(2), 0);
        Working working = new Workings(sheets).of(new Pick(Sheet.Kind.INPUT, 0, 0, 0));
        assertEquals(List.of(), working.lines());
        assertTrue(working.text().contains("an input"), working.text());
    }

    /// Normalised sums are shown as the trainer had them.
    @Test
    void whatLiesBehindOtherLayersIsTakenAsItIs() {
        Sheets sheets = sheets("layers.normalisation=layer", classes(2), 0);
        assertEquals(List.of(), new Workings(sheets).of(new Pick(Sheet.Kind.OUT, 0, 0, 0)).lines());
        assertEquals(
                List.of(), new Workings(sheets).of(new Pick(Sheet.Kind.DELTA, 0, 0, 0)).lines());
        assertFalse(
                new Workings(sheets)
                        .of(new Pick(Sheet.Kind.WEIGHT_SLOPE, 0, 0, 0))
                        .lines()
                        .isEmpty());
    }

    /// What a network has long learnt leaves losses, slopes and steps far below a thousandth.
    @ParameterizedTest
    @MethodSource("late")
    void nothingIsShownAsZeroLateInTrainingThatIsNotZero(String settings, Target target) {
        Sheets sheets = sheets(settings, target, 6000);
        assertTrue(sheets.batch().judged().mean() < 0.01, "" + sheets.batch().judged().mean());
        for (Part part : Part.values()) {
            for (Piece piece : sheets.pieces(part)) {
                for (Sheet sheet : piece.sheets()) {
                    check(sheets, sheet);
                    checkNoZeros(sheets, sheet);
                }
            }
        }
    }

    static Stream<Arguments> late() {
        return Stream.of(
                Arguments.of("activation=tanh learningRate=0.1 hidden=20", classes(2)),
                Arguments.of("activation=sigmoid learningRate=0.03 hidden=20", classes(3)),
                Arguments.of("activation=tanh learningRate=0.03 hidden=20", classes(3)));
    }

    private static void checkNoZeros(Sheets sheets, Sheet sheet) {
        MatrixPicture picture =
                new MatrixPicture(
                        sheet,
                        0,
                        0,
                        sheet.cells().rows(),
                        sheet.cells().columns(),
                        Optional.empty(),
                        _ -> false);
        for (int row = 0; row < sheet.cells().rows(); row++) {
            for (int column = 0; column < sheet.cells().columns(); column++) {
                Pick pick = sheet.at(row, column);
                Working working = new Workings(sheets).of(pick);
                List<String> shown = new ArrayList<>(working.lines());
                shown.add(picture.text(row, column));
                shown.add(working.nudge().replaceAll("this weight.*", ""));
                for (String text : shown) assertFalse(ZEROS.matcher(text).find(), pick + text);
            }
        }
    }

    private static Sheets sheets(String settings, Target target, int done) {
        List<String> names = target instanceof Classes classes ? classes.names() : List.of();
        return new Sheets(opened(settings, target, done), List.of("a", "b", "c"), names);
    }

    private static Classes classes(int count) {
        int[] index = new int[ROWS];
        for (int row = 0; row < ROWS; row++) index[row] = row % count;
        return new Classes(List.of("one", "two", "three").subList(0, count), index);
    }

    private static OneBatch opened(String settings, Target target, int done) {
        NeuralNetwork network = Knobs.with(NeuralNetwork.USUAL, "hidden", "4,3");
        network = Knobs.with(network, "batchSize", "5");
        network = Knobs.with(network, "learningRate", "0.03");
        for (String setting : settings.split(" ", -1)) {
            String[] parts = setting.split("=", -1);
            network = Knobs.with(network, parts[0], parts[1]);
        }
        float[] cells = new float[ROWS * 3];
        Chance.Draws draws = Chance.of(7).draws();
        for (int i = 0; i < cells.length; i++) cells[i] = (float) draws.nextGaussian();
        Matrix inputs = Matrix.of(ROWS, 3, cells);
        Optional<byte[]> state = Optional.empty();
        for (int i = 0; i < done; i++) {
            state = Optional.of(network.oneBatch(inputs, target, Chance.of(1), state).next());
        }
        return network.oneBatch(inputs, target, Chance.of(1), state);
    }
}
