package org.fundi.app.report;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Question;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.FileFormat;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Reading;

/// Of which data: the file's fingerprint, how it was read, and what was found in it.
final class DataSection {
    private static final int MOST = 40;

    private DataSection() {}

    static void write(Html page, Material material) {
        Dataset data = material.reading().dataset();
        page.section(Words.of("report.data"));
        List<Html.Said> said = new ArrayList<>();
        said.add(new Html.Said(Words.of("report.data.file"), data.name()));
        said.add(
                new Html.Said(
                        Words.of("report.data.size"),
                        Words.of("report.data.bytes", Numbers.whole(data.bytes()))));
        said.add(new Html.Said(Words.of("report.data.fingerprint"), data.fingerprint()));
        said.add(
                new Html.Said(
                        Words.of("frame.data-use.source"),
                        material.answer(Question.SOURCE).orElse("")));
        said.add(
                new Html.Said(
                        Words.of("frame.data-use.licence"),
                        material.answer(Question.LICENCE).orElse("")));
        said.add(
                new Html.Said(
                        Words.of("report.data.rows-columns"),
                        Words.of(
                                "report.data.table",
                                Numbers.whole(data.rows()),
                                Numbers.whole(data.table().columns().size()),
                                Numbers.whole(material.proposal().table().rows()))));
        said.add(new Html.Said(Words.of("report.data.read"), read(material.reading())));
        said.add(
                new Html.Said(
                        Words.of("report.data.missing"),
                        String.join("  ", material.asked().reading().missing())));
        page.pairs(said, Words.of("report.unanswered"));
        changed(page, material);
        findings(page, material.findings());
    }

    private static String read(Reading reading) {
        if (!reading.sheets().isEmpty()) return Words.of("report.data.workbook");
        FileFormat format = reading.format();
        return Words.of(
                "report.data.format",
                format.encoding().value().name(),
                format.delimiter().value().word(),
                format.quote().value().word(),
                String.valueOf(format.decimalMark().value().mark()),
                Words.of(format.header().value() ? "report.data.header" : "report.data.no-header"));
    }

    /// What is not in the table as it stands in the file.
    private static void changed(Html page, Material material) {
        var amendments = material.asked().reading().amendments();
        if (!amendments.isEmpty()) {
            page.paragraph(
                    Words.of(
                            "report.data.amended",
                            Numbers.whole(amendments.mended().size()),
                            Numbers.whole(amendments.setAside().size())));
        }
    }

    private static void findings(Html page, List<Finding> findings) {
        page.part(Words.of("report.findings"));
        if (findings.isEmpty()) {
            page.paragraph(Words.of("report.findings.none"));
            return;
        }
        page.list(findings.stream().limit(MOST).map(DataSection::sentence).toList());
        int more = findings.size() - MOST;
        if (more > 0) page.remark(Words.of("report.findings.more", Numbers.whole(more)));
    }

    private static String sentence(Finding finding) {
        String grave =
                switch (finding.severity()) {
                    case NOTE -> Words.of("report.finding.note");
                    case ATTENTION -> Words.of("report.finding.attention");
                    case GRAVE -> Words.of("report.finding.grave");
                };
        String column = finding.column().isEmpty() ? "" : Brief.name(finding.column()) + ": ";
        return Words.of("report.finding", grave, column + Numbers.minus(finding.evidence()));
    }
}
