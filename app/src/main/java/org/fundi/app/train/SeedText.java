package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the seeds of a run have come to, as a text that is kept with it: how many ran away, then a
/// line for each metric's scores, and one for each band with four numbers a step. Numbers are
/// written so that the same bits come back.
final class SeedText {
    private static final String AWAY = "away";
    private static final String END = "end";
    private static final String BAND = "band";

    private SeedText() {}

    static String write(SeedCurves seeds) {
        List<String> lines = new ArrayList<>();
        lines.add(AWAY + " " + seeds.away());
        seeds.ends().forEach((metric, scores) -> lines.add(line(END, metric, scores)));
        for (String score : seeds.drawn()) {
            SeedBand band = seeds.band(score);
            if (!band.isEmpty()) lines.add(line(BAND, score, numbers(band)));
        }
        return String.join("\n", lines);
    }

    private static List<Double> numbers(SeedBand band) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < band.steps().length; i++) {
            numbers.add(band.steps()[i]);
            numbers.add(band.lowest()[i]);
            numbers.add(band.median()[i]);
            numbers.add(band.highest()[i]);
        }
        return numbers;
    }

    private static String line(String kind, String name, List<Double> numbers) {
        StringBuilder line = new StringBuilder(kind).append(' ').append(name);
        for (double number : numbers) line.append(' ').append(number);
        return line.toString();
    }

    /// Empty where the text is none of these.
    static Optional<SeedCurves> read(int run, String text) {
        if (!text.startsWith(AWAY + " ")) return Optional.empty();
        Map<String, List<Double>> ends = new TreeMap<>();
        Map<String, SeedBand> bands = new TreeMap<>();
        int away = 0;
        try {
            for (String line : text.lines().toList()) {
                String[] words = line.split(" ");
                if (words.length < 2) return Optional.empty();
                if (words[0].equals(AWAY)) away = Integer.parseInt(words[1]);
                if (words[0].equals(END)) ends.put(words[1], numbers(words));
                if (words[0].equals(BAND)) bands.put(words[1], band(numbers(words)));
            }
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
        ends.values().removeIf(List::isEmpty);
        return Optional.of(SeedCurves.of(run, away, ends, bands));
    }

    private static List<Double> numbers(String... words) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 2; i < words.length; i++) numbers.add(Double.valueOf(words[i]));
        return numbers;
    }

    private static SeedBand band(List<Double> numbers) {
        int steps = numbers.size() / 4;
        double[][] columns = new double[4][steps];
        for (int i = 0; i < 4 * steps; i++) columns[i % 4][i / 4] = numbers.get(i);
        return new SeedBand(columns[0], columns[1], columns[2], columns[3]);
    }
}
