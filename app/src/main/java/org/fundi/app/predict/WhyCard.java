package org.fundi.app.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Column;
import org.fundi.engine.explain.NearestRows;
import org.fundi.engine.explain.Occlusion;

/// Why the model says this of the row: what each column pushes, and the training rows like it.
final class WhyCard extends VBox {
    private static final int MOST = 7;

    private final ReadOnlyObjectProperty<Theme> theme;
    private final Label pushed = Texts.wrapped("", "side");
    private final ChartView bars;
    private final TextTable near = new TextTable();
    private List<List<String>> nearest = List.of();

    WhyCard(ReadOnlyObjectProperty<Theme> theme, WhyViewModel model) {
        super(8);
        this.theme = theme;
        bars = new ChartView(theme);
        Label pushing = Texts.label(Words.of("predict.why.title"), "card-title");
        Label like = Texts.label(Words.of("predict.near.title"), "card-title");
        Terms.explain(pushing, "occlusion");
        Terms.explain(like, "nearest-rows");
        near.setAccessibleText(Words.of("predict.near.title"));
        VBox.setVgrow(near, Priority.ALWAYS);
        VBox left = Cards.card(head(pushing, Export.menu(bars, "pushes")), pushed, bars);
        VBox right =
                Cards.card(
                        head(like, Export.csvButton("nearest-rows", () -> nearest)),
                        Texts.wrapped(Words.of("predict.near.remark"), "side"),
                        near);
        getChildren().add(Cards.beside(left, right));
        setMinHeight(Region.USE_PREF_SIZE);
        model.whyProperty().addListener((_, _, now) -> show(now));
        theme.addListener((_, _, _) -> show(model.whyProperty().get()));
        show(model.whyProperty().get());
    }

    private static HBox head(Label name, Region export) {
        export.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, name, Cards.spring(), export);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void show(Optional<Why> why) {
        setVisible(why.isPresent());
        setManaged(why.isPresent());
        if (why.isEmpty()) return;
        Occlusion pushes = why.get().pushes();
        boolean shares = !why.get().followed().isEmpty();
        String what =
                shares
                        ? Words.of("predict.why.class", Brief.name(why.get().followed()))
                        : Words.of("predict.why.number");
        boolean usual = pushes.pushes().stream().allMatch(push -> push.push() == 0);
        int more = pushes.pushes().size() - MOST;
        String rest = more > 0 ? " " + Words.of("predict.why.more", Numbers.whole(more)) : "";
        pushed.setText(usual ? Words.of("predict.why.none") : what + rest);
        PushBars picture = new PushBars(described(what, pushes), pushes.pushes(), shares, MOST);
        double tall = picture.wantedHeight(theme.get());
        bars.setMinHeight(tall);
        bars.setPrefHeight(tall);
        bars.show(picture);
        nearest = nearest(why.get());
        near.show(
                nearest.getFirst(),
                nearest.subList(1, nearest.size()),
                theme.get(),
                NearestRows.USUAL);
    }

    private static String described(String what, Occlusion pushes) {
        return pushes.pushes().isEmpty()
                ? what
                : what
                        + " "
                        + Words.of(
                                "predict.why.largest",
                                Brief.name(pushes.pushes().getFirst().column()));
    }

    /// Distance, answer and row, then the columns, the one that pushes most first.
    private static List<List<String>> nearest(Why why) {
        List<List<String>> table = new ArrayList<>();
        List<String> columns = why.pushes().pushes().stream().map(Occlusion.Push::column).toList();
        List<String> heads = new ArrayList<>();
        heads.add(Words.of("predict.near.distance"));
        heads.add(why.question().predictor().known().problem().target());
        heads.add(Words.of("predict.near.row"));
        heads.addAll(columns);
        table.add(heads);
        for (int row = 0; row < why.near().size(); row++) {
            NearestRows.Near near = why.near().get(row);
            List<String> cells = new ArrayList<>();
            cells.add(Numbers.plain(near.distance()));
            cells.add(near.truth());
            cells.add(Numbers.whole(near.place() + 1));
            for (String name : columns) {
                Column column = why.rows().column(name);
                cells.add(column.isMissing(row) ? Words.of("predict.blank") : column.text(row));
            }
            table.add(cells);
        }
        return table;
    }
}
