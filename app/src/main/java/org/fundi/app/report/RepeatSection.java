package org.fundi.app.report;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.text.Versions;
import org.fundi.app.text.Words;

/// How to come to the same again, and what has to be the same for it.
final class RepeatSection {
    private RepeatSection() {}

    static void write(Html page, Material material) {
        page.section(Words.of("report.repeat"));
        RepeatCommand command = RepeatCommand.of(material);
        if (command.missing().isEmpty()) {
            page.paragraph(Words.of("report.repeat.command", material.reading().dataset().name()));
        } else {
            page.paragraph(Words.of("report.repeat.not-all", String.join("; ", command.missing())));
        }
        page.command(command.line());
        List<Html.Said> said = new ArrayList<>();
        if (!material.stored().weightsSha256().isEmpty()) {
            said.add(
                    new Html.Said(
                            Words.of("report.repeat.weights"), material.stored().weightsSha256()));
        }
        said.add(new Html.Said(Words.of("report.repeat.model"), material.stored().sha256()));
        said.add(new Html.Said(Words.of("report.repeat.seed"), "" + material.stored().seed()));
        material.stored()
                .provenance()
                .forEach(
                        (name, text) ->
                                said.add(
                                        new Html.Said(
                                                Versions.name(name), Versions.said(name, text))));
        page.pairs(said, Words.of("report.none"));
    }
}
