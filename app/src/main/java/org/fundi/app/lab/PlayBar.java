package org.fundi.app.lab;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fundi.app.style.Icons;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.kordamp.ikonli.feather.Feather;

/// Plays a lab's film: back, play or pause, forward, a slider over all steps, and how quick.
public final class PlayBar extends HBox {
    private final Player player;
    private final Slider slider = new Slider(0, 1, 0);
    private final Label where = Texts.label("", "side");
    private final Label speed = Texts.label("", "side");
    private final Button play;
    private boolean following;

    /// @param after what else stands in the line
    public PlayBar(Player player, Node... after) {
        super(6);
        this.player = player;
        setAlignment(Pos.CENTER_LEFT);
        play = Icons.button(Feather.PLAY, Words.of("play.play"), player::playOrPause);
        Button back = Icons.button(Feather.SKIP_BACK, Words.of("play.back"), () -> player.step(-1));
        Button on =
                Icons.button(Feather.SKIP_FORWARD, Words.of("play.forward"), () -> player.step(1));
        Button slower = Icons.button(Feather.MINUS, Words.of("play.slower"), () -> faster(-1));
        Button quicker = Icons.button(Feather.PLUS, Words.of("play.quicker"), () -> faster(1));
        slider.setAccessibleText(Words.of("play.where"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        where.setMinWidth(USE_PREF_SIZE);
        speed.setMinWidth(USE_PREF_SIZE);
        Terms.tip(this, Words.of("play.keys"));
        getChildren().addAll(back, play, on, slider, where, slower, speed, quicker);
        getChildren().addAll(after);
        slider.valueProperty().addListener((_, _, now) -> slid(now.intValue()));
        player.atProperty().addListener((_, _, _) -> follow());
        player.lastProperty().addListener((_, _, _) -> follow());
        player.levelProperty().addListener((_, _, _) -> follow());
        player.playingProperty().addListener((_, _, _) -> follow());
        follow();
    }

    private void faster(int levels) {
        player.quicker(levels);
    }

    private void slid(int to) {
        if (following) return;
        player.pause();
        player.go(to);
    }

    private void follow() {
        following = true;
        slider.setMax(Math.max(1, player.last()));
        slider.setValue(player.at());
        following = false;
        where.setText(
                Words.of("play.at", Numbers.whole(player.at()), Numbers.whole(player.last())));
        speed.setText(
                Double.isInfinite(player.speed())
                        ? Words.of("play.full")
                        : Words.of("play.speed", Numbers.whole((long) player.speed())));
        play.setGraphic(Icons.of(player.playingProperty().get() ? Feather.PAUSE : Feather.PLAY));
    }
}
