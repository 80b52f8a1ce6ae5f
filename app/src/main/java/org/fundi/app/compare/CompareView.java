package org.fundi.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Sheet;
import org.fundi.app.style.Cards;
import org.fundi.app.style.FigureTable;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.RunRow;

/// Two runs side by side, over the window.
public final class CompareView extends VBox {
    private static final double WIDTH = 1000;
    private static final double CURVES = 250;

    private final CompareViewModel model;
    private final ChartView chart;
    private final VBox scores = new VBox();
    private final VBox differing = new VBox();

    private CompareView(CompareViewModel model, ObservableValue<Theme> theme) {
        super(12);
        this.model = model;
        chart = new ChartView(theme);
        model.pictureProperty().addListener((_, _, now) -> chart.pictureProperty().set(now));
        model.scoresProperty().addListener((_, _, now) -> fillScores(now));
        model.differingProperty().addListener((_, _, now) -> fillDiffering(now));
    }

    /// As two others are compared, in the theme as it is now.
    private void show(double scale) {
        chart.setMinHeight(CURVES * scale);
        Label sentence = Texts.wrapped("", "sentence");
        sentence.textProperty().bind(model.sentenceProperty());
        getChildren().setAll(sentence, curves(), differingCard(), scoresCard());
        fillScores(model.scoresProperty().get());
        fillDiffering(model.differingProperty().get());
    }

    /// Whatever compares two runs and lays that over the window.
    ///
    /// @param window any part of it
    /// @param fetch has a run's model brought back from the project
    public static BiConsumer<RunRow, RunRow> over(
            Node window, Ground ground, LiveRuns runs, Consumer<RunRow> fetch) {
        CompareViewModel model =
                new CompareViewModel(ground.jobs(), ground.workspace(), runs, fetch);
        CompareView view = new CompareView(model, ground.theme());
        return (first, second) -> {
            model.compare(first, second);
            double scale = ground.theme().get().scale();
            view.show(scale);
            String title = Words.of("compare.title", named(first), named(second));
            Sheet sheet = new Sheet(title, ground.workspace().notices(), view, WIDTH * scale);
            sheet.whenClosed(model::leave);
            sheet.open(window);
        };
    }

    private static String named(RunRow row) {
        return "#" + row.number() + " " + row.title();
    }

    private Node curves() {
        HBox tabs =
                Tabs.of(
                        List.of(false, true),
                        shown -> shown ? model.metricTitle() : Words.of("train.tab.loss"),
                        model.metricShownProperty());
        HBox head = new HBox(8, tabs, Cards.spring(), Export.menu(chart, "compared-curves"));
        Label none = Texts.wrapped("", "side");
        none.textProperty().bind(model.noCurveProperty());
        Cards.showWhile(none, model.noCurveProperty().map(said -> !said.isEmpty()));
        Cards.showWhile(chart, model.pictureProperty().map(java.util.Optional::isPresent));
        return Cards.card(head, chart, none);
    }

    private Node scoresCard() {
        Label title = Texts.title(Words.of("compare.scores"));
        HBox head = new HBox(8, title, Cards.spring(), csv("compared-scores", this::scoresTable));
        return Cards.card(head, scores, Texts.wrapped(Words.of("compare.scores.remark"), "side"));
    }

    private Node differingCard() {
        Label title = Texts.title(Words.of("compare.differs"));
        HBox head = new HBox(8, title, Cards.spring(), csv("compared-settings", this::settings));
        return Cards.card(head, differing);
    }

    private static Node csv(String name, Supplier<List<List<String>>> table) {
        return Export.csvButton(name, table);
    }

    private void fillScores(List<ScoreLine> lines) {
        scores.getChildren().clear();
        if (lines.isEmpty()) {
            scores.getChildren().add(Texts.wrapped(Words.of("compare.scores.none"), "side"));
            return;
        }
        FigureTable table =
                new FigureTable(
                        List.of(
                                Words.of("compare.metric.head"),
                                "#" + model.first().number(),
                                "#" + model.second().number(),
                                Words.of(
                                        "compare.difference.head",
                                        "#" + model.first().number(),
                                        "#" + model.second().number())));
        for (ScoreLine line : lines) {
            Label difference = Texts.label(line.differenceSaid(), "figures");
            line.difference()
                    .filter(found -> found.interval() == null)
                    .ifPresent(found -> Terms.tip(difference, found.whyNone()));
            table.line(
                    List.of(
                            Terms.tip(Texts.label(line.metric().title()), line.metric().help()),
                            Texts.label(ScoreLine.said(line.first()), "figures"),
                            Texts.label(ScoreLine.said(line.second()), "figures"),
                            difference));
        }
        Terms.explain(table, "paired-difference");
        scores.getChildren().add(table);
    }

    private void fillDiffering(List<Differing> lines) {
        differing.getChildren().clear();
        if (lines.isEmpty()) {
            differing.getChildren().add(Texts.wrapped(Words.of("compare.differs.none"), "side"));
            return;
        }
        GridPane grid = new GridPane(14, 4);
        for (double share : new double[] {26, 37, 37}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(
                0,
                Texts.label(""),
                Texts.wrapped(named(model.first()), "quiet", "side"),
                Texts.wrapped(named(model.second()), "quiet", "side"));
        for (Differing line : lines) {
            grid.addRow(
                    grid.getRowCount(),
                    Texts.wrapped(line.what(), "quiet"),
                    Texts.wrapped(line.first()),
                    Texts.wrapped(line.second()));
        }
        differing.getChildren().add(grid);
    }

    private List<List<String>> scoresTable() {
        List<List<String>> table = new ArrayList<>();
        String one = "run_" + model.first().number();
        String other = "run_" + model.second().number();
        table.add(List.of("metric", one, other, "difference", "low", "high"));
        for (ScoreLine line : model.scoresProperty().get()) table.add(line.cells());
        return table;
    }

    private List<List<String>> settings() {
        List<List<String>> table = new ArrayList<>();
        String one = "run_" + model.first().number();
        table.add(List.of("what", one, "run_" + model.second().number()));
        for (Differing line : model.differingProperty().get()) {
            table.add(List.of(line.what(), line.first(), line.second()));
        }
        return table;
    }
}
