package org.fundi.app.report;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Question;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Score;
import org.fundi.engine.problem.Chronological;
import org.fundi.engine.problem.Grouped;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.problem.Stratified;
import org.fundi.engine.project.Openings;

/// How far the scores can be trusted, said plainly.
final class LimitsSection {
    private static final int FEW = 200;
    private static final int FEW_OF_A_CLASS = 30;

    private LimitsSection() {}

    static void write(Html page, Material material) {
        List<String> limits = new ArrayList<>();
        material.verdict()
                .leak()
                .ifPresent(
                        leak ->
                                limits.add(
                                        Words.of("report.limit.leak", Brief.name(leak.column()))));
        rows(limits, material);
        flattered(limits, material);
        limits.add(Words.of("report.limit.interval"));
        limits.add(way(material.proposal().splitting()));
        seal(limits, material);
        groups(limits, material);
        unanswered(limits, material);
        if (!material.asked().reading().amendments().isEmpty()) {
            limits.add(Words.of("report.limit.amended"));
        }
        page.section(Words.of("report.limits"));
        page.list(limits);
    }

    private static void rows(List<String> limits, Material material) {
        int rows = material.run().said().size();
        if (rows < FEW) limits.add(Words.of("report.limit.few", Numbers.whole(rows)));
        if (material.answers() instanceof Answers.Binary two && two.positives() < FEW_OF_A_CLASS) {
            limits.add(
                    Words.of(
                            "report.limit.few-positive",
                            Numbers.whole(two.positives()),
                            Numbers.whole(rows)));
        }
    }

    private static void flattered(List<String> limits, Material material) {
        int compared = material.beside().judged().size() + material.beside().others();
        if (compared < 2) return;
        Score less = material.verdict().flattery().less();
        limits.add(
                less instanceof Score.Value(double value) && value > 0
                        ? Words.of(
                                "report.limit.best-by",
                                Numbers.whole(compared),
                                material.metric().shortTitle(),
                                Numbers.score(value))
                        : Words.of("report.limit.best", Numbers.whole(compared)));
    }

    private static String way(Splitting splitting) {
        return switch (splitting) {
            case Stratified _ -> Words.of("report.limit.random");
            case Chronological time -> Words.of("report.limit.time", Brief.name(time.column()));
            case Grouped group -> Words.of("report.limit.group", Brief.name(group.column()));
        };
    }

    private static void seal(List<String> limits, Material material) {
        List<Openings.Entry> openings = material.openings();
        if (openings.isEmpty()) {
            limits.add(
                    Words.of(
                            "report.limit.sealed",
                            Numbers.whole(material.prepared().split().testRows().length)));
        } else if (material.stored().openingsBefore() > 0) {
            limits.add(
                    Words.of(
                            "report.limit.after-opening",
                            Numbers.whole(material.stored().openingsBefore())));
        } else if (openings.size() > 1) {
            limits.add(Words.of("report.limit.opened", Numbers.whole(openings.size())));
        }
    }

    private static void groups(List<String> limits, Material material) {
        limits.add(
                material.answer(Question.GROUPS)
                        .map(groups -> Words.of("report.limit.groups", groups))
                        .orElse(Words.of("report.limit.no-groups")));
    }

    private static void unanswered(List<String> limits, Material material) {
        List<String> open = new ArrayList<>();
        if (material.answer(Question.SOURCE).isEmpty())
            open.add(Words.of("frame.coach.use.source"));
        if (material.answer(Question.LICENCE).isEmpty())
            open.add(Words.of("frame.coach.use.licence"));
        if (material.answer(Question.CONSENT).isEmpty())
            open.add(Words.of("frame.coach.use.consent"));
        if (!open.isEmpty()) {
            limits.add(Words.of("report.limit.unanswered", String.join(", ", open)));
        }
    }
}
