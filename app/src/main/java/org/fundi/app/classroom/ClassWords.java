package org.fundi.app.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.classroom.ClassResults;
import org.fundi.engine.lab.classroom.ClassResults.SortedOut;
import org.fundi.engine.lab.classroom.Probed;

/// What is said of a class's results, from its figures.
final class ClassWords {
    private ClassWords() {}

    /// A sentence each, the plainest first.
    static List<String> said(ClassResults results, Lab lab) {
        List<String> said = new ArrayList<>();
        int seats = results.seats().size();
        said.add(Words.of("class.heard", seats));
        if (seats == 0) return said;
        results.spread()
                .ifPresent(
                        spread ->
                                said.add(
                                        Words.of(
                                                "class.spread",
                                                Numbers.score(spread.lowest()),
                                                Numbers.score(spread.median()),
                                                Numbers.score(spread.highest()))));
        if (!results.tips().isEmpty()) {
            said.add(Words.of("class.tips", tally(results.tips()), results.right()));
        }
        if (!results.outcomes().isEmpty()) {
            said.add(Words.of("class.outcomes", tally(results.outcomes())));
        }
        if (lab instanceof Probed probed) bias(results, probed, said);
        return said;
    }

    private static void bias(ClassResults results, Probed lab, List<String> said) {
        results.crowd(lab)
                .ifPresent(
                        crowd ->
                                said.add(
                                        Words.of(
                                                "class.crowd",
                                                Numbers.plain(crowd.together()),
                                                Numbers.plain(crowd.median()))));
        results.bias(lab)
                .ifPresent(
                        bias ->
                                said.add(
                                        Words.of(
                                                "class.bias",
                                                Numbers.plain(bias.squaredBias()),
                                                Numbers.plain(bias.variance()),
                                                Numbers.plain(bias.noise()),
                                                Numbers.plain(bias.error()))));
    }

    private static String tally(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> Words.of("class.count", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// Why a line does not count.
    static String why(SortedOut line) {
        String begins = line.line().substring(0, Math.min(60, line.line().length()));
        return switch (line.why()) {
            case GARBLED -> Words.of("class.garbled", begins);
            case OTHER_LAB -> Words.of("class.other-lab", begins);
            case TWICE -> Words.of("class.twice", begins);
            case CONTRADICTS -> Words.of("class.contradicts", begins);
        };
    }
}
