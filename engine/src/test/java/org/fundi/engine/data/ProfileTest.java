package org.fundi.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ProfileTest {
    private static Profile of(String text) {
        return Profile.of(new DataReader().paste(text, ReadingOptions.USUAL).dataset());
    }

    private static List<String> kinds(Profile profile) {
        return profile.findings().stream().map(one -> one.kind() + " " + one.column()).toList();
    }

    @Test
    void numbersHaveTheirQuartilesAndAHistogram() {
        ColumnProfile column = of("x\n1\n2\n3\n4\n\"\"\n10\n").columns().getFirst();
        ColumnProfile.Numbers numbers = column.numbers().orElseThrow();
        // Sorted 1 2 3 4 10: places 1, 2, 3 of 0 to 4 are the quartiles.
        assertEquals(2, numbers.quarter());
        assertEquals(3, numbers.median());
        assertEquals(4, numbers.threeQuarters());
        // (1 + 2 + 3 + 4 + 10) / 5
        assertEquals(4, numbers.mean());
        // Squares about 4: 9 + 4 + 1 + 0 + 36 = 50, over 4.
        assertEquals(Math.sqrt(12.5), numbers.deviation(), 1e-12);
        // Whole numbers from 1 to 10: a bin each.
        assertEquals(List.of(1, 1, 1, 1, 0, 0, 0, 0, 0, 1), numbers.histogram().counts());
        assertEquals(1, column.missing());
        assertEquals(5, column.distinct());
    }

    @Test
    void aHistogramHasAtMostTwentyBinsAndCountsEveryValue() {
        double[] values = new double[1000];
        for (int i = 0; i < values.length; i++) values[i] = i / 7.0;
        List<Integer> counts = NumberFigures.histogram(values).counts();
        assertEquals(20, counts.size());
        assertEquals(1000, counts.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void theMostFrequentLevelComesFirst() {
        ColumnProfile column = of("x,n\nb,1\na,2\nb,3\nc,4\na,5\nb,6\n").columns().getFirst();
        assertEquals(new ColumnProfile.Level("b", 3), column.levels().getFirst());
        assertEquals(new ColumnProfile.Level("a", 2), column.levels().get(1));
    }

    @Test
    void aConstantColumnARepeatedRowAndMixedSpellingsAreFound() {
        List<String> kinds = kinds(of("c,s,n\n1,Durban,1\n1,durban ,2\n1,Durban,1\n"));
        assertTrue(kinds.contains("constant c"), kinds.toString());
        assertTrue(kinds.contains("duplicate-rows "), kinds.toString());
        assertTrue(kinds.contains("mixed-spellings s"), kinds.toString());
    }

    @Test
    void agesOf999AndMinusOneAreFound() {
        StringBuilder text = new StringBuilder("age,n\n999,0\n-1,0\n");
        for (int i = 0; i < 100; i++) text.append(20 + i % 50).append(",0\n");
        Profile profile = of(text.toString());
        Finding outlier =
                profile.findings().stream()
                        .filter(finding -> finding.kind().equals("outlier"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(outlier.evidence().startsWith("2 values lie far from all others: -1, 999."));
    }

    @Test
    void columnsThatRiseTogetherAreFoundUnlessOneIsKeptApart() {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < 50; i++)
            text.append(i * i).append(',').append(i * i + i % 3).append('\n');
        Dataset data = new DataReader().paste(text.toString(), ReadingOptions.USUAL).dataset();
        assertTrue(kinds(Profile.of(data)).contains("columns-alike a"));
        assertTrue(!kinds(Profile.of(data, java.util.Set.of("b"))).contains("columns-alike a"));
    }

    @Test
    void aRunningNumberIsLikeAnIdentifier() {
        StringBuilder text = new StringBuilder("id,x\n");
        for (int i = 0; i < 30; i++) text.append(100 + i).append(',').append(i % 4).append('\n');
        assertTrue(kinds(of(text.toString())).contains("identifier-like id"));
    }
}
