package org.fundi.app.lab.descent;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// Which way, and how far: the person's step.
final class StepButtons extends FlowPane {
    private final DescentViewModel model;
    private final Button down;
    private final Button up;
    private final WhyGreyed back;

    StepButtons(DescentViewModel model) {
        super(12, 8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        down = Cards.button(Words.of("descent.intercept.less"), () -> model.step(0, -1));
        up = Cards.button(Words.of("descent.intercept.more"), () -> model.step(0, 1));
        back = new WhyGreyed(Cards.button(Words.of("descent.back"), model::back));
        Label size = Texts.label(Words.of("descent.size"), "side");
        HBox sizes =
                new HBox(
                        8,
                        size,
                        Tabs.of(DescentViewModel.SIZES, Numbers::plain, model.sizeProperty()));
        sizes.setAlignment(Pos.CENTER_LEFT);
        HBox ways =
                new HBox(
                        6,
                        Cards.button(Words.of("descent.slope.less"), () -> model.step(-1, 0)),
                        Cards.button(Words.of("descent.slope.more"), () -> model.step(1, 0)),
                        down,
                        up,
                        back);
        getChildren().addAll(sizes, ways);
        model.newsProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Cards.show(down, model.descent().isOfTwo());
        Cards.show(up, model.descent().isOfTwo());
        back.say(model.steps() == 0 ? Words.of("descent.grey.back") : "");
    }
}
