package org.fundi.app.evaluate;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// What is said of a run that has learnt from the validation rows too, and the seal.
final class RefitPane extends VBox {
    private final Label title = Texts.wrapped("", "card-title");
    private final Label text = Texts.wrapped("");

    RefitPane(EvaluateViewModel model, SealViewModel seal) {
        super(12);
        Terms.explain(title, "refit");
        VBox said = Cards.card(title, text);
        said.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(said, new SealCard(model, seal));
        setMinHeight(USE_PREF_SIZE);
        model.refitProperty().addListener((_, _, now) -> show(now));
        show(model.refitProperty().get());
    }

    private void show(Optional<Candidate> now) {
        if (now.isEmpty()) return;
        int rows = now.get().basis().prepared().split().trainingRows().length;
        title.setText(
                Words.of(
                        "evaluate.refit.title",
                        Numbers.whole(now.get().row().number()),
                        Numbers.whole(rows)));
        text.setText(Words.of("evaluate.refit.text"));
    }
}
