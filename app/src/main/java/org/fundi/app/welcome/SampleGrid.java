package org.fundi.app.welcome;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Sample;

/// The data sets that come with the workbench, a card each, as many beside each other as can be
/// read.
final class SampleGrid extends GridPane {
    private static final int MOST = 4;

    /// The narrowest card, in heights of a letter.
    private static final double NARROWEST = 20;

    private final List<Node> cards;
    private final Label measure = new Label();
    private int columns;

    SampleGrid(WelcomeViewModel model) {
        super(10, 10);
        cards = model.samples().stream().map(sample -> (Node) card(model, sample)).toList();
        measure.setVisible(false);
        measure.setManaged(false);
        arrange(MOST);
        widthProperty().addListener((_, _, _) -> fit());
        measure.fontProperty().addListener((_, _, _) -> fit());
    }

    private void fit() {
        arrange(columns(getWidth(), measure.getFont().getSize()));
    }

    /// How many cards stand beside each other.
    ///
    /// @param width of all of them, in px
    /// @param letters their height, in px
    static int columns(double width, double letters) {
        return Math.clamp((int) (width / (letters * NARROWEST)), 1, MOST);
    }

    private void arrange(int beside) {
        if (beside == columns) return;
        columns = beside;
        getChildren().setAll(measure);
        getColumnConstraints().clear();
        for (int column = 0; column < beside; column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / beside);
            getColumnConstraints().add(share);
        }
        for (int i = 0; i < cards.size(); i++) add(cards.get(i), i % beside, i / beside);
    }

    private static VBox card(WelcomeViewModel model, Sample sample) {
        Label name = Terms.tip(Texts.label(sample.name(), "card-title"), sample.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(6, name, Texts.chip(WelcomeViewModel.kind(sample)));
        Label about = Texts.wrapped(sample.blurb(), "side");
        Label use =
                Texts.wrapped(
                        Words.of(
                                "welcome.samples.use",
                                sample.use().source(),
                                sample.use().licence()),
                        "side");
        VBox.setVgrow(use, Priority.ALWAYS);
        use.setMaxHeight(Double.MAX_VALUE);
        use.setAlignment(Pos.TOP_LEFT);
        VBox card = Cards.card(head, about, use, foot(model, sample));
        card.setSpacing(4);
        card.setMaxHeight(Double.MAX_VALUE);
        return card;
    }

    private static HBox foot(WelcomeViewModel model, Sample sample) {
        Button open =
                Cards.button(Words.of("welcome.samples.open"), () -> model.open(sample), "small");
        open.setAccessibleText(Words.of("welcome.samples.open") + " " + sample.name());
        HBox foot =
                new HBox(
                        6,
                        Texts.label(WelcomeViewModel.size(sample), "side"),
                        Cards.spring(),
                        open);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }
}
