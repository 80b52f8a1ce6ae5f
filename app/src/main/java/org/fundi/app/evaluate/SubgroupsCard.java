package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.Export;
import org.fundi.app.style.BriefNames;
import org.fundi.app.style.Cards;
import org.fundi.app.style.FigureTable;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Proportion;

/// How some of the rows fare beside others: by the levels of a category, by quarters of a number.
final class SubgroupsCard extends VBox {
    private static final int COLUMNS_AT_FIRST = 2;

    private final Label remark = Texts.wrapped("", "side");
    private final ComboBox<String> column = new ComboBox<>();
    private final VBox table = new VBox();
    private List<List<String>> written = List.of();
    private Runnable refill = () -> {};
    private boolean filling;

    SubgroupsCard() {
        getStyleClass().add("card");
        BriefNames.in(column);
        column.setMinWidth(USE_PREF_SIZE);
        column.setAccessibleText(Words.of("evaluate.groups.column"));
        column.setOnAction(
                _ -> {
                    if (!filling) refill.run();
                });
        Terms.explain(remark, "interval");
        HBox head =
                new HBox(
                        8,
                        Terms.explain(Texts.title(Words.of("evaluate.groups")), "subgroup"),
                        Cards.spring(),
                        column,
                        Export.csvButton("subgroups", () -> written));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(head, table, remark);
    }

    void show(Judged judged, Answers answers) {
        switch (answers) {
            case Answers.Classification classes -> {
                List<Subgroup.ByColumn> all = Subgroup.all(judged, classes);
                choices(all.stream().map(Subgroup.ByColumn::column).toList());
                remark.setText(Words.of("evaluate.groups.wilson"));
                refill = () -> classes(judged, classes, all);
            }
            case Answers.Regression _ -> {
                List<Erring.Choice> all = Erring.choices(judged);
                choices(all.stream().map(Erring.Choice::column).toList());
                remark.setText(Words.of("evaluate.groups.bootstrap"));
                refill = () -> numbers(judged, all);
            }
            case Answers.Ranking _, Answers.Clustering _ -> refill = () -> {};
        }
        refill.run();
    }

    private void choices(List<String> columns) {
        filling = true;
        List<String> items = new ArrayList<>(List.of(Words.of("evaluate.groups.widest")));
        items.addAll(columns);
        if (!items.equals(column.getItems())) {
            String former = column.getValue();
            column.getItems().setAll(items);
            column.setValue(items.contains(former) ? former : items.getFirst());
        }
        filling = false;
        setVisible(!columns.isEmpty());
        setManaged(!columns.isEmpty());
    }

    private boolean shows(String name, int place) {
        int chosen = column.getSelectionModel().getSelectedIndex();
        return chosen <= 0 ? place < COLUMNS_AT_FIRST : name.equals(column.getValue());
    }

    private void classes(
            Judged judged, Answers.Classification answers, List<Subgroup.ByColumn> all) {
        boolean two = answers.classes() == 2;
        List<String> heads = new ArrayList<>(List.of(Words.of("evaluate.groups.group")));
        heads.add(Words.of("evaluate.groups.rows"));
        if (two) heads.addAll(List.of(judged.positive(), Words.of("evaluate.groups.alerts")));
        heads.add(Words.of(two ? "evaluate.axis.recall" : "evaluate.groups.right"));
        heads.add(Words.of("evaluate.groups.interval"));
        if (two)
            heads.addAll(
                    List.of(
                            Words.of("evaluate.groups.alarms"),
                            Words.of("evaluate.groups.interval")));
        FigureTable figures = new FigureTable(heads);
        List<List<String>> lines = new ArrayList<>(List.of(heads));
        for (int place = 0; place < all.size(); place++) {
            if (!shows(all.get(place).column(), place)) continue;
            for (Subgroup group : all.get(place).groups()) {
                List<Node> cells = new ArrayList<>(List.of(Texts.wrapped(group.name())));
                cells.add(Texts.label(Numbers.whole(group.rows())));
                if (two) {
                    cells.add(Texts.label(Numbers.whole(group.matrix().actual(1))));
                    cells.add(Texts.label(Numbers.whole(group.matrix().said(1))));
                }
                share(cells, group.found(), true);
                if (two) share(cells, group.falseAlarms(), false);
                figures.line(cells);
                lines.add(cells.stream().map(cell -> ((Label) cell).getText()).toList());
            }
        }
        table.getChildren().setAll(figures);
        written = List.copyOf(lines);
    }

    private static void share(List<Node> cells, Proportion share, boolean counts) {
        String thin = Subgroup.isThin(share) ? "quiet" : "plain-figure";
        boolean none = share.trials() == 0;
        String value =
                none
                        ? "–"
                        : counts
                                ? Phrases.share(share)
                                : Numbers.score(share.successes() / share.trials());
        cells.add(Texts.label(value, thin));
        cells.add(Texts.label(none ? "–" : Numbers.interval(share.wilson()), "quiet"));
    }

    private void numbers(Judged judged, List<Erring.Choice> all) {
        List<Erring> shown = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            Erring.Choice choice = all.get(place);
            if (shows(choice.column(), place)) shown.addAll(Erring.of(choice.groups(), judged));
        }
        written = erring(table, Words.of("evaluate.groups.group"), shown);
    }

    /// Fills a box with errors by group.
    ///
    /// @return the same as text
    static List<List<String>> erring(VBox box, String head, List<Erring> groups) {
        List<String> heads =
                List.of(
                        head,
                        Words.of("evaluate.groups.rows"),
                        Words.of("evaluate.groups.off"),
                        Words.of("evaluate.groups.interval"),
                        Words.of("evaluate.groups.lean"),
                        Words.of("evaluate.groups.interval"));
        FigureTable figures = new FigureTable(heads);
        List<List<String>> lines = new ArrayList<>(List.of(heads));
        for (Erring group : groups) {
            String thin = group.rows() < 30 ? "quiet" : "plain-figure";
            var lean = group.lean().interval();
            List<Label> cells =
                    List.of(
                            Texts.wrapped(group.name()),
                            Texts.label(Numbers.whole(group.rows())),
                            Texts.label(Phrases.value(group.off().score()), thin),
                            Texts.label(Phrases.interval(group.off()), "quiet"),
                            Texts.label(Numbers.difference(group.lean().score().orNaN()), thin),
                            Texts.label(
                                    lean == null
                                            ? Words.of("runs.no-interval")
                                            : Numbers.differences(lean),
                                    "quiet"));
            figures.line(cells);
            lines.add(cells.stream().map(Label::getText).toList());
        }
        box.getChildren().setAll(figures);
        return List.copyOf(lines);
    }
}
