package org.fundi.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fundi.app.evaluate.PlainSentence;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.experiment.Provenance;
import org.fundi.engine.experiment.Verdict;

/// One page that tells all of a run: what was asked, of which data, what came of it, how far it can
/// be trusted, and how to come to the same again. It needs no network and no script.
public final class Report {
    /// Begins the name by which a page of ours is known again.
    static final String MADE_BY = "Fundi report ";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Report() {}

    /// @param now when it is made
    public static String of(Material material, Instant now) {
        Html page = new Html();
        String title = Words.of("report.title", Brief.name(material.problem().target()));
        page.title(title);
        page.remark(
                Words.of(
                        "report.about",
                        material.run().algorithm().title(),
                        Numbers.whole(material.stored().number()),
                        material.project(),
                        minute(now),
                        Provenance.FUNDI));
        inShort(page, material);
        ProblemSection.write(page, material);
        DataSection.write(page, material);
        RowsSection.write(page, material);
        ModelsSection.write(page, material);
        LearningSection.write(page, material);
        EvaluationSection.write(page, material);
        LimitsSection.write(page, material);
        SealSection.write(page, material);
        RepeatSection.write(page, material);
        return page.page(title, MADE_BY + Provenance.FUNDI, style());
    }

    private static void inShort(Html page, Material material) {
        PlainSentence said =
                PlainSentence.of(
                        material.metric(),
                        material.problem(),
                        material.prepared().training().truth(),
                        material.answers());
        page.paragraph(said.first());
        page.paragraph(
                Words.of(
                        "report.score",
                        material.metric().title(),
                        Figures.withInterval(
                                material.stored().scores().get(material.metric().key())),
                        Numbers.whole(material.run().said().size())));
        page.paragraph(
                material.verdict().advice().stream()
                        .map(Verdict.Advice::title)
                        .map(title -> title.endsWith("?") ? title : title + ".")
                        .collect(Collectors.joining(" ")));
        if (!material.scoreHolds()) page.warning(Words.of("report.score-differs"));
    }

    static String minute(Instant at) {
        return Words.of("report.minute", MINUTE.format(at));
    }

    private static String style() {
        try (InputStream in = Report.class.getResourceAsStream("report.css")) {
            return new String(
                    Objects.requireNonNull(in, "report.css").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
