package org.fundi.app.lab.descent;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.descent.ProjectPoints;

/// Which column of the project lies across; not there where the points are no project's.
final class ColumnChoice extends HBox {
    private static final double LEAST = 170;
    private static final double WIDEST = 400;
    private static final String PATH = "column";

    private final DescentViewModel model;
    private final Supplier<Handout> rules;
    private final ComboBox<String> column = new ComboBox<>();
    private final WhyGreyed columnOrWhy = new WhyGreyed(column);
    private final Label up = Texts.whole(Words.of("playground.up"), "quiet");
    private final Label target = Texts.label("");
    private boolean filling;
    private boolean folded;

    /// @param rules what a teacher has said of the settings
    ColumnChoice(DescentViewModel model, Supplier<Handout> rules) {
        super(8);
        this.model = model;
        this.rules = rules;
        setAlignment(Pos.CENTER_LEFT);
        column.setMinWidth(LEAST);
        column.setMaxWidth(WIDEST);
        Terms.tip(column, Words.of("playground.deviations"));
        column.setAccessibleText(Words.of("playground.across"));
        column.setPromptText(Words.of("descent.column.none"));
        column.setOnAction(_ -> choose());
        getChildren()
                .addAll(
                        Texts.whole(Words.of("playground.across"), "quiet"),
                        columnOrWhy,
                        up,
                        target);
    }

    private void choose() {
        if (!filling && column.getValue() != null) model.choose(column.getValue());
    }

    /// On a projector: only the picture, where there is one.
    void fold(boolean folded) {
        this.folded = folded;
        show();
    }

    void show() {
        List<String> columns = model.points().columns();
        boolean wanted = !folded || !model.hasPoints();
        Cards.show(this, wanted && !columns.isEmpty() && !rules.get().hides(PATH));
        columnOrWhy.say(rules.get().fixes(PATH) ? Words.of("descent.grey.column") : "");
        Optional<ProjectPoints> own = model.points().own();
        Cards.show(up, own.isPresent());
        target.setText(own.map(DescentWords::up).orElse(""));
        filling = true;
        if (!column.getItems().equals(columns)) column.getItems().setAll(columns);
        if (!column.isShowing()) {
            own.map(ProjectPoints::column)
                    .ifPresentOrElse(column::setValue, column.getSelectionModel()::clearSelection);
        }
        filling = false;
    }
}
