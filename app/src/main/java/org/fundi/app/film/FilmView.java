package org.fundi.app.film;

import java.util.List;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.Ground;
import org.fundi.app.text.Words;
import org.fundi.app.train.Beneath;
import org.fundi.app.train.LiveRuns;

/// The film of the run looked at, as parts of Train.
public final class FilmView {
    private FilmView() {}

    public static Beneath beneath(Ground ground, LiveRuns runs) {
        FilmViewModel model = new FilmViewModel(ground.jobs(), ground.workspace(), runs);
        return new Beneath(
                model.cursorProperty(),
                new ScrubBar(ground, model),
                new SceneCard(ground, model),
                model::go,
                actions(model));
    }

    private static List<Action> actions(FilmViewModel model) {
        var nothing = model.lastProperty().isEqualTo(0);
        return List.of(
                Action.of(Words.of("film.action.back"), "Shortcut+Left", () -> model.step(-1))
                        .enabledWhen(nothing.not()),
                Action.of(Words.of("film.action.on"), "Shortcut+Right", () -> model.step(1))
                        .enabledWhen(nothing.not()),
                Action.of(Words.of("film.action.first"), () -> model.go(0))
                        .enabledWhen(nothing.not()),
                Action.of(Words.of("film.action.latest"), model::watch).enabledWhen(nothing.not()));
    }
}
