package org.fundi.app.classroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.classroom.ClassBias;
import org.fundi.engine.lab.classroom.ClassResults;
import org.fundi.engine.lab.classroom.ClassResults.Why;
import org.fundi.engine.lab.classroom.Probed;

/// What is said of a class's results, from its figures.
final class ClassWords {
    /// Of a line, to be found by.
    private static final int BEGINNING = 60;

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

    /// Why lines do not count, a sentence for each kind, the worst first.
    static List<String> sortedOut(ClassResults results) {
        return Arrays.stream(Why.values())
                .filter(why -> !results.sortedOut(why).isEmpty())
                .map(why -> sortedOut(results, why))
                .toList();
    }

    private static String sortedOut(ClassResults results, Why why) {
        List<String> lines = results.sortedOut(why);
        String first = lines.getFirst();
        String begins = first.length() > BEGINNING ? first.substring(0, BEGINNING) + "…" : first;
        return switch (why) {
            case CONTRADICTS -> {
                List<Integer> seats = results.contradicting();
                yield Words.of(
                        "class.contradicts",
                        seats.size(),
                        seats.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
            case GARBLED -> Words.of("class.garbled", lines.size(), begins);
            case OTHER_LAB -> Words.of("class.other-lab", lines.size(), begins);
            case TWICE -> Words.of("class.twice", lines.size());
        };
    }
}
