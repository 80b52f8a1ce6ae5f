package org.fundi.app.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.Letters;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// What stands above the runs: how many there are, the field they are looked for in, and what can
/// be done with those selected.
final class RunsHead extends HBox {
    private static final double FIELD = 190;

    /// Where letters are.
    private static final double WIDER = 1.3;

    private static final double MARGIN = 8;

    private final RunsTable table;
    private final RunsList list;
    private final Label remark = Texts.label("", "quiet");
    private final TextField field = new TextField();
    private final Button compare;
    private final MenuButton actions = new MenuButton(Words.of("runs.actions"));
    private final List<WhyGreyed> greyed;

    RunsHead(RunsTable table, RunsList list) {
        super(6);
        this.table = table;
        this.list = list;
        getStyleClass().add("runs-head");
        compare = Cards.button(Words.of("runs.compare.two"), table::compare, "small", "main");
        compare.setMinWidth(USE_PREF_SIZE);
        remark.setMinWidth(0);
        field.setPromptText(Words.of("runs.filter.prompt"));
        field.setAccessibleText(Words.of("runs.filter"));
        Terms.tip(field, Words.of("runs.filter.tip"));
        field.setMinWidth(USE_PREF_SIZE);
        field.getStyleClass().add("small");
        field.textProperty().bindBidirectional(list.typedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        actions.getStyleClass().add("small");
        actions.setMinWidth(USE_PREF_SIZE);
        actions.setPopupSide(Side.TOP); // below there are but a few rows: it would cover its button
        actions.setOnShowing(_ -> offer(table.items()));
        actions.getItems().setAll(table.items()); // else it opens empty the first time
        Button csv = Export.csvButton("runs", () -> RunsViewModel.table(list.shown()));
        greyed = List.of(new WhyGreyed(field), new WhyGreyed(actions), new WhyGreyed(csv));
        getChildren().addAll(Texts.title(Words.of("runs.title")), remark, Cards.spring(), compare);
        getChildren().addAll(greyed);
        setAlignment(Pos.CENTER_LEFT);
        widthProperty().addListener((_, _, _) -> tell());
        tell();
    }

    /// In place: a menu that gets other items as it opens is laid over its own button.
    private void offer(List<MenuItem> next) {
        List<MenuItem> there = actions.getItems();
        if (there.size() != next.size()) {
            actions.getItems().setAll(next);
            return;
        }
        for (int i = 0; i < next.size(); i++) {
            there.get(i).setText(next.get(i).getText());
            there.get(i).setDisable(next.get(i).isDisable());
            there.get(i).setOnAction(next.get(i).getOnAction());
            if (!(there.get(i) instanceof Menu menu && next.get(i) instanceof Menu from)) continue;
            List<MenuItem> below = List.copyOf(from.getItems());
            from.getItems().clear(); // an item belongs to one menu
            menu.getItems().setAll(below);
        }
    }

    /// How many of how many, and whether two are selected. Of no runs none can be looked for.
    void tell() {
        boolean two = table.selected().size() == 2;
        compare.setVisible(two);
        compare.setManaged(two);
        boolean none = list.all().isEmpty();
        String why = none ? Words.of("runs.grey.none") : "";
        greyed.forEach(part -> part.say(why));
        Theme theme = table.theme();
        field.setPrefWidth(FIELD * (theme.isProjector() ? WIDER : 1));
        remark.setText(remark(Letters.of(theme.type().text(), theme.palette().quiet())));
    }

    /// In so many words as there is room for.
    private String remark(Letters letters) {
        String all = Numbers.whole(list.all().size());
        List<String> said =
                table.awaited()
                        .map(
                                run ->
                                        List.of(
                                                Words.of("runs.awaited", RunsViewModel.name(run)),
                                                Words.of("runs.awaited.brief", "#" + run.number())))
                        .orElse(
                                list.showsAll()
                                        ? List.of(Words.of("runs.remark", all), all)
                                        : List.of(found(all)));
        double taken = getSpacing() * getChildren().size() + MARGIN;
        for (Node part : getChildren()) {
            if (part.isManaged() && part != remark) taken += part.prefWidth(-1);
        }
        boolean fits = getWidth() == 0 || letters.width(said.getFirst()) + taken < getWidth();
        return fits ? said.getFirst() : said.getLast();
    }

    private String found(String all) {
        return Words.of("runs.found", Numbers.whole(list.shown().size()), all);
    }

    void look() {
        field.requestFocus();
        field.selectAll();
    }

    private void key(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER;
        boolean away = event.getCode() == KeyCode.ESCAPE;
        if (!down && !away) return;
        if (away) field.clear();
        table.toRows();
        event.consume();
    }
}
