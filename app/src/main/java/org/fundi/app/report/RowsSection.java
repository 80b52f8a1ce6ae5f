package org.fundi.app.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Table;
import org.fundi.engine.prepare.Step;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.proposal.Choice;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Setting;

/// Which columns are learnt from and which are not, and why; how rows were cut; how they became
/// numbers.
final class RowsSection {
    private static final int MOST_LEARNT = 60;

    private RowsSection() {}

    static void write(Html page, Material material) {
        roles(page, material);
        split(page, material);
        preparation(page, material);
    }

    private static void roles(Html page, Material material) {
        Problem problem = material.problem();
        Table table = material.proposal().table();
        page.section(Words.of("report.roles"));
        page.part(Words.of("report.inputs", Numbers.whole(problem.features().size())));
        page.paragraph(
                problem.features().stream()
                        .map(
                                name ->
                                        Words.of(
                                                "report.input",
                                                Brief.name(name),
                                                table.column(name).type()))
                        .collect(Collectors.joining(", ")));
        Set<String> used = new HashSet<>(material.prepared().pipeline().sourceOf().values());
        List<String> unused =
                problem.features().stream().filter(name -> !used.contains(name)).toList();
        if (!unused.isEmpty()) {
            page.paragraph(Words.of("report.inputs.unused", String.join(", ", unused)));
        }
        page.part(Words.of("report.others"));
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Role> role : problem.roles().entrySet()) {
            if (role.getValue() == Role.FEATURE) continue;
            rows.add(
                    List.of(
                            Brief.name(role.getKey()),
                            word(role.getValue()),
                            why(material.proposal().roleOf(role.getKey()).reason())));
        }
        page.table(
                List.of(Words.of("report.column"), Words.of("report.role"), Words.of("report.why")),
                rows,
                0);
    }

    /// Reasons are told to whoever asked; the report is read by others.
    private static String why(String reason) {
        return reason.equals(Choice.CHOSEN) ? Words.of("report.why.chosen") : reason;
    }

    private static String word(Role role) {
        return switch (role) {
            case FEATURE -> Words.of("report.role.feature");
            case TARGET -> Words.of("report.role.target");
            case IDENTIFIER -> Words.of("report.role.identifier");
            case TIME -> Words.of("report.role.time");
            case GROUP -> Words.of("report.role.group");
            case IGNORED -> Words.of("report.role.ignored");
        };
    }

    private static void split(Html page, Material material) {
        Splitting way = material.proposal().splitting();
        Split split = material.prepared().split();
        page.section(Words.of("report.split"));
        page.paragraph(
                Words.of(
                        "report.split.way",
                        way.title(material.problem()),
                        "" + material.asked().seed()));
        double all = material.proposal().table().rows();
        page.table(
                List.of(
                        Words.of("report.part"),
                        Words.of("report.part.use"),
                        Words.of("report.part.rows"),
                        Words.of("report.part.share")),
                List.of(
                        part(
                                "report.part.training",
                                "report.use.training",
                                split.trainingRows(),
                                all),
                        part(
                                "report.part.validation",
                                "report.use.validation",
                                split.validationRows(),
                                all),
                        part("report.part.test", "report.use.test", split.testRows(), all)),
                2);
    }

    private static List<String> part(String name, String use, int[] rows, double all) {
        return List.of(
                Words.of(name),
                Words.of(use),
                Numbers.whole(rows.length),
                Numbers.percent(rows.length / all));
    }

    private static void preparation(Html page, Material material) {
        page.section(Words.of("report.preparation"));
        page.paragraph(
                Words.of(
                        "report.preparation.says",
                        Numbers.whole(material.prepared().features().size())));
        List<List<String>> rows = new ArrayList<>();
        for (Step step : material.asked().pipeline().steps()) {
            rows.add(List.of(step.title(), settings(step), step.help()));
        }
        page.table(
                List.of(
                        Words.of("report.step"),
                        Words.of("report.settings"),
                        Words.of("report.step.does")),
                rows,
                0);
        List<String> learnt = material.prepared().pipeline().learnt();
        page.part(Words.of("report.learnt"));
        page.smallList(learnt.stream().limit(MOST_LEARNT).map(Numbers::minus).toList());
        int more = learnt.size() - MOST_LEARNT;
        if (more > 0) page.remark(Words.of("report.learnt.more", Numbers.whole(more)));
    }

    /// "levels 50", or nothing where there is none.
    static String settings(Object owner) {
        if (!(owner instanceof Record)) return "";
        return Knobs.of(owner).stream().map(RowsSection::said).collect(Collectors.joining(", "));
    }

    private static String said(Setting setting) {
        return setting.path() + " " + setting.text().replace(',', '-').replace('_', ' ');
    }
}
