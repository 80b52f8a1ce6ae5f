package org.fundi.app.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.classroom.ClassBias;
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
        bias(results, lab, said);
        return said;
    }

    /// How far off the class is together and what that is made of, or why nobody can tell.
    private static void bias(ClassResults results, Lab lab, List<String> said) {
        if (!(lab instanceof Probed probed)) {
            said.add(Words.of("class.bias.none"));
            return;
        }
        switch (probed.probing()) {
            case NO_TRUTH -> said.add(Words.of("class.bias.project"));
            case UNASKED -> said.add(Words.of("class.bias.moons"));
            case POSSIBLE -> {
                int answering = results.answering(probed);
                if (answering < 2) said.add(Words.of("class.bias.few", answering));
                results.crowd(probed).ifPresent(crowd -> said.add(crowd(crowd)));
                results.bias(probed).ifPresent(bias -> said.add(bias(bias)));
            }
        }
    }

    private static String crowd(ClassResults.Crowd crowd) {
        return Words.of("class.crowd", away(crowd.together()), away(crowd.median()));
    }

    /// A distance in the unit of the answers, from its mean square.
    private static String away(double squared) {
        double away = Math.sqrt(squared);
        return away > 0 && away < 0.0005 ? Words.of("class.hardly") : Numbers.decimals(away, 3);
    }

    /// All with the digits that the sum needs, so that it can be added up.
    private static String bias(ClassBias bias) {
        int places = bias.error() > 0 ? 2 - (int) Math.floor(Math.log10(bias.error())) : 2;
        int decimals = Math.clamp(places, 2, 8);
        return Words.of(
                "class.bias",
                Numbers.decimals(bias.squaredBias(), decimals),
                Numbers.decimals(bias.variance(), decimals),
                Numbers.decimals(bias.noise(), decimals),
                Numbers.decimals(bias.error(), decimals));
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
