package org.fundi.app.film;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Icons;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Words;
import org.kordamp.ikonli.feather.Feather;

/// Goes through the steps of a run, forwards and back. On a projector it makes room for the curve
/// until a step is gone to.
final class ScrubBar extends HBox {
    /// From here on there is room for a title, too; in px.
    private static final double WIDE = 600;

    private static final double LINE = 1.25; // of a letter's size

    private final Ground ground;
    private final FilmViewModel model;
    private final Slider slider = new Slider(0, 1, 1);
    private final Label where = Texts.label("", "quiet");
    private final Label title = Terms.explain(Texts.title(Words.of("film.title")), "time-travel");
    private final WhyGreyed back;
    private final WhyGreyed batchBack;
    private final WhyGreyed batchOn;
    private final WhyGreyed on;
    private final Button watch;
    private final WhyGreyed latest;
    private boolean following;

    ScrubBar(Ground ground, FilmViewModel model) {
        super(8);
        this.ground = ground;
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        back = step(Feather.SKIP_BACK, "film.back", -1);
        on = step(Feather.SKIP_FORWARD, "film.on", 1);
        batchBack = batch("‹", "film.batch.back", -1);
        batchOn = batch("›", "film.batch.on", 1);
        watch = Cards.button("", model::watch);
        latest = new WhyGreyed(watch);
        slider.setAccessibleText(Words.of("film.title"));
        slider.setBlockIncrement(1);
        HBox.setHgrow(slider, Priority.ALWAYS);
        where.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(title, back, batchBack, slider, batchOn, on, where, latest);
        widthProperty().addListener((_, _, _) -> makeRoom());
        slider.valueProperty().addListener((_, _, now) -> slid(now.doubleValue()));
        ground.theme().addListener((_, _, _) -> follow());
        model.placeProperty().addListener((_, _, _) -> follow());
        model.lastProperty().addListener((_, _, _) -> follow());
        model.watchingProperty().addListener((_, _, _) -> follow());
        follow();
    }

    /// A bare triangle would say that it plays.
    private WhyGreyed step(Feather sign, String key, int steps) {
        return new WhyGreyed(Icons.button(sign, Words.of(key), () -> model.step(steps)));
    }

    private WhyGreyed batch(String sign, String key, int batches) {
        Button button = Cards.button(sign, () -> model.batch(batches));
        button.setAccessibleText(Words.of(key));
        return new WhyGreyed(Terms.tip(button, Words.of(key)));
    }

    /// The slider is what a narrow bar is for: its title gives way.
    private void makeRoom() {
        boolean wide = getWidth() >= WIDE * ground.theme().get().scale();
        Cards.show(title, wide);
        if (wide) Terms.tip(slider, "");
        else Terms.explain(slider, "time-travel");
    }

    private void slid(double to) {
        if (!following) model.go((int) Math.round(to));
    }

    private void follow() {
        int last = model.lastProperty().get();
        boolean there = model.placeProperty().get().isEmpty();
        boolean watching = model.watchingProperty().get();
        boolean inTheWay = ground.theme().get().isProjector() && there && !watching;
        Cards.show(this, last > 0 && !inTheWay);
        following = true;
        slider.setMax(Math.max(1, last));
        slider.setValue(model.cursorProperty().get().orElse(last));
        following = false;
        boolean inBatches = model.batches() > 1;
        Cards.show(batchBack, inBatches);
        Cards.show(batchOn, inBatches);
        String first = model.isFirst() ? Words.of("film.grey.first") : "";
        String newest = model.isNewest() ? Words.of("film.grey.newest") : "";
        back.say(first);
        batchBack.say(first);
        on.say(newest);
        batchOn.say(newest);
        watch.setText(Words.of(there && !watching ? "film.watch" : "film.latest"));
        Terms.tip(watch, Words.of(there ? "film.watch.tip" : "film.latest.tip"));
        latest.say(there && watching ? Words.of("film.grey.latest") : "");
        where.setText(model.said().replace(", ", ",\n")); // the batch in a line of its own
        double lines = inBatches ? 2 * LINE * ground.theme().get().type().text() : 0;
        setMinHeight(lines); // going into a batch and out of it moves nothing
        makeRoom();
    }
}
