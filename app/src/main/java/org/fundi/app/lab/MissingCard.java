package org.fundi.app.lab;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.engine.setting.Refusal;

/// In place of a lab's pictures: what is missing of the open project, what to do about it, and the
/// way back to data that are generated.
public final class MissingCard extends VBox {
    private final Runnable generate;

    /// @param generate takes generated data
    public MissingCard(Runnable generate) {
        super(8);
        this.generate = generate;
        getStyleClass().add("card");
    }

    /// @param fixed whether a teacher has fixed where the data come from
    public void show(Refusal why, boolean fixed) {
        Region button = Cards.button(Words.of("lab.generate"), generate);
        Cards.show(button, !fixed);
        getChildren()
                .setAll(
                        Texts.wrapped(Saying.sentence(why.what()), "card-title"),
                        Texts.wrapped(Saying.sentence(why.remedy())),
                        button);
    }

    /// It is being looked for.
    public void seek(String what) {
        getChildren().setAll(Texts.wrapped(what, "quiet"));
    }
}
