package org.fundi.app.lab.race;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Words;

/// Adds a lane with a value that is typed, or removes one.
final class LanesBar extends HBox {
    private static final double FIELD = 96;

    private final RaceViewModel model;
    private final RaceWords words;
    private final TextField value = new TextField();
    private final WhyGreyed add;
    private List<String> offered = List.of();
    private final MenuButton remove = new MenuButton(Words.of("race.remove"));
    private final WhyGreyed removing = new WhyGreyed(remove);

    LanesBar(RaceViewModel model, RaceWords words) {
        super(6);
        this.model = model;
        this.words = words;
        add = new WhyGreyed(Cards.button(Words.of("race.add"), this::add));
        value.setPrefWidth(FIELD);
        value.setMinWidth(FIELD);
        value.setOnAction(_ -> add());
        remove.setMinWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(value, add, removing);
        model.newsProperty().addListener((_, _, _) -> show());
        show();
    }

    private void add() {
        if (model.add(value.getText())) value.clear();
    }

    private void show() {
        value.setPromptText(Words.of("race.add.value"));
        value.setAccessibleText(Words.of("race.add.which", words.varied()));
        List<String> now = model.lanes().stream().map(LaneShown::value).toList();
        if (now.equals(offered)) return;
        offered = now;
        add.say(model.race().isFull() ? Words.of("race.add.full") : "");
        removing.say(now.size() < 2 ? Words.of("race.remove.last") : "");
        remove.getItems().setAll(now.stream().map(this::item).toList());
    }

    private MenuItem item(String lane) {
        MenuItem item = new MenuItem(lane);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.remove(lane));
        return item;
    }
}
