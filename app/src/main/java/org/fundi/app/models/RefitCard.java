package org.fundi.app.models;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.ModelNames;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.engine.experiment.FoldedModel;

/// The way on from a cross-validation: one model is chosen and learns from all rows that are not
/// sealed; then the seal is opened for it.
final class RefitCard extends VBox {
    private final RefitViewModel refit;
    private final ComboBox<FoldedModel> model = new ComboBox<>();
    private final Button begin = Cards.button("", this::begin);
    private final Button seal;
    private final Label epochs = Texts.wrapped("", "side");
    private final Label done = Texts.wrapped("", "done");
    private Optional<CrossFound> found = Optional.empty();

    RefitCard(CrossViewModel cross, RefitViewModel refit, Navigation navigation) {
        super(8);
        this.refit = refit;
        seal =
                Cards.button(
                        Words.of("models.refit.seal"), () -> navigation.go(LifecycleStep.EVALUATE));
        model.setCellFactory(_ -> new Named());
        model.setButtonCell(new Named());
        model.setAccessibleText(Words.of("models.refit.choose"));
        model.valueProperty().addListener((_, _, now) -> choose(Optional.ofNullable(now)));
        Terms.explain(begin, "refit");
        begin.disableProperty().bind(refit.busyProperty().or(model.valueProperty().isNull()));
        getChildren()
                .addAll(
                        new FlowPane(8, 8, model, begin, seal),
                        done,
                        epochs,
                        Texts.wrapped(Words.of("models.refit.note"), "side"));
        cross.foundProperty().addListener((_, _, now) -> fill(now));
        refit.begunProperty().addListener((_, _, now) -> begun(now));
        fill(cross.foundProperty().get());
        begun(refit.begunProperty().get());
    }

    /// The best mean stands first, but the person chooses.
    private void fill(Optional<CrossFound> now) {
        found = now;
        List<FoldedModel> able = now.map(CrossFound::refittable).orElse(List.of());
        model.getItems().setAll(able);
        model.setValue(able.isEmpty() ? null : able.getFirst());
        now.ifPresent(
                it ->
                        begin.setText(
                                Words.of(
                                        "models.refit",
                                        Numbers.whole(
                                                it.basis().prepared().split().openRows().length))));
        refit.forget();
    }

    private void choose(Optional<FoldedModel> chosen) {
        String why = chosen.map(it -> it.refit().why()).orElse("");
        epochs.setText(why);
        Cards.show(epochs, !why.isEmpty());
    }

    private void begun(OptionalInt run) {
        Cards.show(done, run.isPresent());
        Cards.show(seal, run.isPresent());
        run.ifPresent(number -> done.setText(Words.of("models.refit.done", Numbers.whole(number))));
    }

    private void begin() {
        FoldedModel chosen = model.getValue();
        if (chosen != null) found.ifPresent(it -> refit.begin(it, chosen));
    }

    private static final class Named extends ListCell<FoldedModel> {
        @Override
        protected void updateItem(FoldedModel model, boolean empty) {
            super.updateItem(model, empty);
            setText(empty || model == null ? "" : ModelNames.withSettings(model.algorithm()));
        }
    }
}
