package org.fundi.engine.lab.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.fundi.engine.math.Chance;
import org.junit.jupiter.api.Test;

class ClassResultsTest {
    private static final String CODE = "race-3fa9c1";

    private final Probed lab =
            new Probed() {
                @Override
                public Probing probing() {
                    return Probing.POSSIBLE;
                }

                @Override
                public List<Double> trueAnswers() {
                    return IntStream.range(0, 12).mapToObj(i -> Math.sin(i)).toList();
                }

                @Override
                public double noiseVariance() {
                    return 0.04;
                }
            };

    @Test
    void aLineIsShortAndSaysTheSameWhenReadAgain() {
        for (SeatResult result : thirty()) {
            String line = result.line();
            assertTrue(line.length() <= SeatResult.LONGEST, line.length() + ": " + line);
            assertEquals(List.of(result), ClassResults.of("Ana: " + line, CODE).seats());
        }
    }

    @Test
    void anyOrderGivesTheSameFigures() {
        List<String> lines = new ArrayList<>(thirty().stream().map(SeatResult::line).toList());
        ClassResults first = ClassResults.of(String.join("\n", lines), CODE);
        Random order = new Random(1);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(lines, order);
            ClassResults other = ClassResults.of("hello!\n" + String.join("\n\n", lines), CODE);
            assertEquals(first, other);
            assertEquals(first.bias(lab), other.bias(lab));
            assertEquals(first.spread(), other.spread());
        }
    }

    @Test
    void biasVarianceAndNoiseMakeUpTheError() {
        ClassResults results = ClassResults.of(pasted(thirty()), CODE);
        ClassBias bias = results.bias(lab).orElseThrow();
        assertEquals(bias.error(), bias.squaredBias() + bias.variance() + bias.noise(), 1e-9);
        assertTrue(bias.variance() > 0.01 && bias.squaredBias() < 0.01, bias.toString());
    }

    @Test
    void theClassTogetherIsCloserThanItsMedianSeat() {
        ClassResults.Crowd crowd = ClassResults.of(pasted(thirty()), CODE).crowd(lab).orElseThrow();
        assertTrue(crowd.together() < crowd.median() / 5, crowd.toString());
    }

    @Test
    void whatDoesNotCountIsSortedOutAndSaidWhy() {
        SeatResult one = result(1, 0.2);
        SeatResult two = result(2, 0.3);
        String broken = one.line().replace("0.2", "0.1");
        String cut = two.line().substring(0, 30);
        String other = new SeatResult("race-000000", 3, one.figures()).line();
        String pasted =
                String.join(
                        "\n",
                        one.line(),
                        one.line(),
                        two.line(),
                        result(2, 0.4).line(),
                        broken,
                        cut,
                        other,
                        "good morning");
        ClassResults results = ClassResults.of(pasted, CODE);
        assertEquals(List.of(one), results.seats());
        Map<ClassResults.Why, Long> why =
                results.sortedOut().stream()
                        .collect(
                                java.util.stream.Collectors.groupingBy(
                                        ClassResults.SortedOut::why,
                                        java.util.stream.Collectors.counting()));
        assertEquals(
                Map.of(
                        ClassResults.Why.GARBLED, 2L,
                        ClassResults.Why.OTHER_LAB, 1L,
                        ClassResults.Why.TWICE, 1L,
                        ClassResults.Why.CONTRADICTS, 2L),
                why);
        assertEquals(List.of(2), results.contradicting());
        assertEquals(
                ClassResults.Why.CONTRADICTS, results.sortedOut().getFirst().why(), "the worst");
        assertEquals(List.of(one.line()), results.sortedOut(ClassResults.Why.TWICE));
    }

    @Test
    void tipsAndOutcomesAreCounted() {
        ClassResults results = ClassResults.of(pasted(thirty()), CODE);
        assertEquals(Map.of("1", 30), results.outcomes());
        assertEquals(Map.of("0.1", 20, "1", 10), results.tips());
        assertEquals(10, results.right());
        assertEquals(30, results.spread().orElseThrow().count());
    }

    private static String pasted(List<SeatResult> results) {
        return String.join("\n", results.stream().map(SeatResult::line).toList());
    }

    private List<SeatResult> thirty() {
        return IntStream.rangeClosed(1, 30).mapToObj(seat -> result(seat, seat / 100.0)).toList();
    }

    private SeatResult result(int seat, double figure) {
        Chance.Draws draws = Chance.of(seat).named("seat").draws();
        List<Double> said =
                lab.trueAnswers().stream()
                        .map(truth -> truth + 0.3 * draws.nextGaussian())
                        .toList();
        String tip = seat % 3 == 0 ? "1" : "0.1";
        return new SeatResult(CODE, seat, new SeatFigures(tip, "1", figure, said));
    }
}
