package org.fundi.app.train;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fundi.app.form.KnobForm;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.ClassRules;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Refusal;

/// Which model is trained next, and its settings.
final class SettingsPanel extends VBox {
    private final Workspace workspace;
    private final TrainViewModel model;
    private final Navigation navigation;
    private final ComboBox<Algorithm> choice = new ComboBox<>();
    private final VBox form = new VBox(8);
    private Optional<Algorithm> shown = Optional.empty();
    private Optional<KnobForm<Algorithm>> knobs = Optional.empty();
    private boolean filling;

    SettingsPanel(Workspace workspace, Navigation navigation, TrainViewModel model) {
        super(10);
        this.workspace = workspace;
        this.model = model;
        this.navigation = navigation;
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Algorithm algorithm) {
                        return algorithm == null ? "" : ModelNames.title(algorithm);
                    }

                    @Override
                    public Algorithm fromString(String text) {
                        return choice.getValue();
                    }
                });
        choice.setCellFactory(_ -> new Named());
        choice.setButtonCell(new Named());
        choice.setOnAction(_ -> chosen());
        var label = Texts.label(Words.of("train.model"), "card-title");
        label.setLabelFor(choice);
        Terms.explain(choice, "model");
        getChildren().addAll(label, choice, form);
        model.objection().heed(this::insist);
        model.algorithmProperty().addListener((_, _, _) -> show());
        workspace.studyProperty().addListener((_, _, _) -> show());
        workspace
                .rulesProperty()
                .addListener(
                        (_, _, _) -> {
                            shown = Optional.empty();
                            show();
                        });
        show();
    }

    /// On a projector and in a narrow window the fields are folded away: the one that is wrong is
    /// unfolded, to take the keyboard.
    private Optional<Refusal> insist() {
        Optional<Refusal> why = knobs.flatMap(KnobForm::insist);
        if (why.isEmpty() || getScene() != null) return why;
        navigation.unfoldSettings();
        return knobs.flatMap(KnobForm::insist);
    }

    private void chosen() {
        Algorithm usual = choice.getValue();
        if (!filling && usual != null) model.algorithmProperty().set(Optional.of(usual));
    }

    /// Shows the chosen model's settings; a form that made the change stays as it is.
    private void show() {
        Optional<Algorithm> now = model.algorithmProperty().get();
        filling = true;
        List<Algorithm> offered = model.choices();
        if (!choice.getItems().equals(offered)) {
            choice.setValue(null); // else the box goes on showing its old place in the list
            choice.getItems().setAll(offered);
        }
        choice.setValue(
                now.flatMap(
                                a ->
                                        choice.getItems().stream()
                                                .filter(c -> c.key().equals(a.key()))
                                                .findFirst())
                        .orElse(null));
        filling = false;
        if (now.equals(shown)) return;
        shown = now;
        form.getChildren().clear();
        model.objection().mended();
        ClassRules rules = workspace.rules();
        knobs =
                now.map(
                        algorithm ->
                                new KnobForm<>(
                                        algorithm, this::changed, rules::fixes, rules::hides));
        knobs.ifPresent(fields -> fields.whenMended(model.objection()::mended));
        now.ifPresent(
                algorithm -> {
                    var heading = Texts.label(Words.of("train.settings"), "card-title");
                    Terms.explain(heading, "setting");
                    form.getChildren()
                            .addAll(
                                    Texts.wrapped(algorithm.help(), "side"),
                                    heading,
                                    knobs.orElseThrow());
                });
    }

    private void changed(Algorithm settings) {
        shown = Optional.of(settings);
        model.algorithmProperty().set(shown);
    }

    private static final class Named extends ListCell<Algorithm> {
        @Override
        protected void updateItem(Algorithm algorithm, boolean empty) {
            super.updateItem(algorithm, empty);
            setText(empty || algorithm == null ? "" : ModelNames.title(algorithm));
        }
    }
}
