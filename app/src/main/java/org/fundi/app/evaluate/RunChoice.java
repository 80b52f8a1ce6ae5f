package org.fundi.app.evaluate;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Terms;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;

/// Which run is looked at.
final class RunChoice extends ComboBox<RunRow> {
    /// Leaves room for the title beside Report and the seal; a longer name is in the list as a
    /// whole.
    private static final double WIDEST = 240;

    /// Title, seal and the way out of the projector need the rest of 1,280 px.
    private static final double ON_PROJECTOR = 370;

    private static final double NARROWEST = 160;

    private final EvaluateViewModel model;
    private boolean filling;

    RunChoice(Ground ground, EvaluateViewModel model) {
        this.model = model;
        Workspace workspace = ground.workspace();
        setAccessibleText(Words.of("evaluate.run"));
        maxWidthProperty()
                .bind(ground.theme().map(theme -> theme.isProjector() ? ON_PROJECTOR : WIDEST));
        setMinWidth(NARROWEST);
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(RunRow row) {
                        return row == null ? "" : named(row);
                    }

                    @Override
                    public RunRow fromString(String text) {
                        return getValue();
                    }
                });
        setOnAction(
                _ -> {
                    if (!filling && getValue() != null) model.select(getValue());
                });
        workspace.runs().addListener((ListChangeListener<RunRow>) _ -> refresh());
        workspace.selectedRunProperty().addListener((_, _, _) -> refresh());
        model.judgedProperty().addListener((_, _, _) -> refresh());
        model.refitProperty().addListener((_, _, _) -> refresh());
        sceneProperty().addListener((_, _, _) -> refresh());
    }

    private static String named(RunRow row) {
        return Words.of("evaluate.run.name", Numbers.whole(row.number()), row.title());
    }

    /// What nobody sees is filled when it is seen: while models train, runs change all the time.
    void refresh() {
        if (getScene() == null) return;
        filling = true;
        List<RunRow> runs = model.runs();
        if (!getItems().equals(runs)) {
            getItems().setAll(runs);
            setValue(null);
        }
        model.candidate()
                .ifPresent(
                        looked ->
                                runs.stream()
                                        .filter(row -> row.number() == looked.row().number())
                                        .forEach(this::setValue));
        if (model.candidate().isEmpty()) setValue(null);
        filling = false;
        Terms.tip(this, getValue() == null ? "" : named(getValue()));
    }
}
