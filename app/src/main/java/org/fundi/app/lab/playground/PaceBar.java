package org.fundi.app.lab.playground;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Icons;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.kordamp.ikonli.feather.Feather;

/// Learns, holds, goes on and back epoch by epoch, and says how quick and how far it is.
final class PaceBar extends HBox {
    private final PlaygroundViewModel model;
    private final PlaygroundWords words;
    private final Button play;
    private final Label where = Texts.label("", "strong");
    private final Label figures = Texts.label("", "quiet");
    private final Label speed = Texts.label("", "side");

    PaceBar(PlaygroundViewModel model, PlaygroundWords words) {
        super(6);
        this.model = model;
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        play = Icons.button(Feather.PLAY, Words.of("play.play"), model::playOrPause);
        where.setMinWidth(USE_PREF_SIZE);
        speed.setMinWidth(USE_PREF_SIZE);
        Terms.tip(this, Words.of("play.keys"));
        getChildren()
                .addAll(
                        Icons.button(
                                Feather.SKIP_BACK, Words.of("play.back"), () -> model.step(-1)),
                        play,
                        Icons.button(
                                Feather.SKIP_FORWARD,
                                Words.of("play.forward"),
                                () -> model.step(1)),
                        where,
                        figures,
                        Cards.spring(),
                        Icons.button(Feather.MINUS, Words.of("play.slower"), () -> faster(-1)),
                        speed,
                        Icons.button(Feather.PLUS, Words.of("play.quicker"), () -> faster(1)));
        model.pace().playingProperty().addListener((_, _, _) -> icon());
        model.pace().levelProperty().addListener((_, _, _) -> show());
        icon();
        show();
    }

    private void faster(int levels) {
        model.pace().quicker(levels);
    }

    private void icon() {
        play.setGraphic(Icons.of(model.pace().isPlaying() ? Feather.PAUSE : Feather.PLAY));
    }

    void show() {
        where.setText(Words.of("playground.epoch", Numbers.whole(model.epoch())));
        figures.setText(model.look().map(look -> words.figures(look.course())).orElse(""));
        double now = model.pace().speed();
        speed.setText(
                Double.isInfinite(now)
                        ? Words.of("play.full")
                        : Words.of("play.speed", Numbers.whole((long) now)));
    }
}
