package org.fundi.app.report;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.project.Openings;

/// Who has looked at the sealed rows, when, and what they said.
final class SealSection {
    private SealSection() {}

    static void write(Html page, Material material) {
        page.section(Words.of("report.seal"));
        List<Openings.Entry> openings = material.openings();
        if (openings.isEmpty()) {
            page.paragraph(Words.of("report.seal.none"));
            return;
        }
        page.paragraph(
                openings.size() == 1
                        ? Words.of("report.seal.once")
                        : Words.of("report.seal.times", Numbers.whole(openings.size())));
        List<List<String>> rows = new ArrayList<>();
        String key = material.metric().key();
        for (Openings.Entry opening : openings) {
            rows.add(
                    List.of(
                            Report.minute(opening.at()),
                            Numbers.whole(opening.run()),
                            Numbers.whole(opening.rows()),
                            Numbers.whole(opening.seenBefore()),
                            Figures.withInterval(opening.scores().get(key))));
        }
        page.table(
                List.of(
                        Words.of("report.seal.at"),
                        Words.of("report.run"),
                        Words.of("report.part.rows"),
                        Words.of("report.seal.before"),
                        material.metric().title()),
                rows,
                4);
        openings.stream()
                .filter(opening -> opening.run() == material.stored().number())
                .reduce((_, later) -> later)
                .ifPresent(opening -> beside(page, material, opening));
    }

    /// The run's test scores beside its validation scores.
    private static void beside(Html page, Material material, Openings.Entry opening) {
        page.part(Words.of("report.seal.beside"));
        List<List<String>> rows = new ArrayList<>();
        for (var test : opening.scores().entrySet()) {
            Scored validation = material.stored().scores().get(test.getKey());
            rows.add(
                    List.of(
                            EvaluationSection.title(test.getKey()),
                            Figures.value(validation),
                            Figures.value(test.getValue()),
                            Figures.interval(test.getValue())));
        }
        page.table(
                List.of(
                        Words.of("report.metric"),
                        Words.of("part.validation"),
                        Words.of("report.part.test"),
                        Words.of("report.interval.head")),
                rows,
                3);
    }
}
