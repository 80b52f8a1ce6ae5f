package org.fundi.app.inside;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Screen;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.text.Words;
import org.fundi.app.train.Beneath;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Workspace;

/// The way from Train into the batch at the place gone to.
public final class InsideDoor {
    private InsideDoor() {}

    /// Puts a button behind the way to the steps of a run, where the run is one of a network.
    public static Beneath beside(Beneath film, Ground ground, LiveRuns runs) {
        Button button = Cards.button(Words.of("inside.open"), () -> go(ground));
        Workspace workspace = ground.workspace();
        Runnable look = () -> Cards.show(button, opens(workspace, runs));
        workspace.selectedRunProperty().addListener((_, _, _) -> look.run());
        runs.heardProperty().addListener((_, _, _) -> look.run());
        look.run();
        Terms.tip(button, Words.of("inside.open.tip"));
        HBox row = new HBox(8, film.way(), button);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(film.way(), Priority.ALWAYS);
        Cards.showWhile(row, film.way().visibleProperty());
        List<Action> actions = new ArrayList<>(film.actions());
        actions.add(Action.of(Words.of("inside.action.open"), () -> go(ground)));
        return new Beneath(film.cursor(), row, film.scene(), film.go(), actions);
    }

    /// The screen behind it.
    ///
    /// @param film tells the place gone to
    public static Screen screen(Ground ground, LiveRuns runs, Beneath film) {
        return new InsideView(
                ground,
                new InsideViewModel(
                        ground.jobs(),
                        ground.workspace(),
                        ground.preparing(),
                        runs,
                        film.cursor()));
    }

    private static void go(Ground ground) {
        ground.navigation().go(LifecycleStep.INSIDE);
    }

    private static boolean opens(Workspace workspace, LiveRuns runs) {
        return workspace
                .selectedRunProperty()
                .get()
                .flatMap(row -> runs.of(row.number()))
                .flatMap(Source::of)
                .isPresent();
    }
}
