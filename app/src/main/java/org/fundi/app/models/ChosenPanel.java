package org.fundi.app.models;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fundi.app.form.KnobForm;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.ModelNames;
import org.fundi.app.workspace.ClassRules;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Objection;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Knobs;

/// The settings of the model chosen on the board, to be run again otherwise.
final class ChosenPanel extends VBox {
    private final ModelsViewModel models;
    private final BoardViewModel board;
    private final Navigation navigation;
    private final Objection objection;
    private final Button stop = Cards.button(Words.of("models.stop-one"), this::stop);
    private Optional<LiveRun> shown = Optional.empty();

    ChosenPanel(ModelsViewModel models, BoardViewModel board, Navigation navigation) {
        super(8);
        this.models = models;
        this.board = board;
        this.navigation = navigation;
        this.objection = new Objection(models.workspace());
        board.pictureProperty().addListener((_, _, _) -> show());
        show();
    }

    /// Other models are compared whatever is typed here, so it counts for this button only.
    private void again(KnobForm<Algorithm> form) {
        objection.heed(form::insist);
        if (!objection.stands()) models.again(form.record());
    }

    private void stop() {
        shown.ifPresent(models::stop);
    }

    private void show() {
        Optional<LiveRun> now = board.selected();
        boolean canStop = now.filter(models::canStop).isPresent();
        stop.setVisible(canStop);
        stop.setManaged(canStop);
        if (now.equals(shown)) return;
        shown = now;
        objection.mended();
        getChildren().clear();
        if (now.isEmpty()) {
            if (!board.board().runs().isEmpty())
                getChildren().add(Texts.wrapped(Words.of("models.none-chosen"), "side"));
            return;
        }
        fill(now.get());
    }

    private void fill(LiveRun run) {
        Algorithm algorithm = run.algorithm();
        var title =
                Texts.wrapped(
                        Words.of("models.settings", ModelNames.title(algorithm)), "card-title");
        Terms.explain(title, "setting");
        getChildren().addAll(title, Texts.wrapped(algorithm.help(), "side"));
        FlowPane buttons = new FlowPane(7, 7);
        if (!Knobs.of(algorithm).isEmpty()) {
            ClassRules rules = models.workspace().rules();
            KnobForm<Algorithm> form =
                    new KnobForm<>(algorithm, _ -> {}, rules::fixes, rules::hides);
            form.whenMended(objection::mended);
            getChildren().add(form);
            buttons.getChildren().add(Cards.button(Words.of("models.again"), () -> again(form)));
        }
        if (algorithm.kind() == Algorithm.Kind.MODEL) {
            buttons.getChildren()
                    .add(
                            Cards.button(
                                    Words.of("models.curve"),
                                    () -> navigation.go(LifecycleStep.TRAIN)));
        }
        buttons.getChildren().add(stop);
        getChildren().add(buttons);
    }
}
