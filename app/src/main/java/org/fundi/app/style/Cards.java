package org.fundi.app.style;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The white boxes a screen is made of, and their rows.
public final class Cards {
    private static final double USUAL_SHARE = 360;

    private Cards() {}

    public static VBox card(Node... children) {
        VBox card = new VBox(children);
        card.getStyleClass().add("card");
        return card;
    }

    /// With a title in its first line; `remark` stands beside it and may be empty.
    public static VBox titled(String title, String remark, Node... children) {
        HBox head = new HBox(6, Texts.title(title));
        if (!remark.isEmpty()) head.getChildren().add(Texts.wrapped(remark, "quiet"));
        VBox card = card(head);
        card.getChildren().addAll(children);
        return card;
    }

    /// What grows to take the room between two things in a row.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// Equal shares of the width, 12 px apart. Each wishes for a usual width: of one that wished
    /// for none, wrapped text would ask for a line a letter wherever the height is asked without a
    /// width.
    public static HBox beside(Node... cards) {
        HBox row = new HBox(12, cards);
        for (Node card : cards) {
            HBox.setHgrow(card, Priority.ALWAYS);
            if (card instanceof Region region) {
                region.setPrefWidth(USUAL_SHARE);
                region.setMinWidth(0);
            }
        }
        return row;
    }

    /// Equal shares of the width, 12 px apart, all as tall as the tallest.
    public static GridPane columns(Node... cards) {
        GridPane grid = new GridPane(12, 12);
        for (int i = 0; i < cards.length; i++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / cards.length);
            grid.getColumnConstraints().add(share);
            grid.add(cards[i], i, 0);
            if (cards[i] instanceof Region region) region.setMaxHeight(Double.MAX_VALUE);
        }
        return grid;
    }

    /// Seen, and given room, only while it is so. A bound `managed` would have everything around it
    /// laid out anew with all news, also where it stays as it is.
    public static void showWhile(Node node, ObservableValue<Boolean> so) {
        show(node, so.getValue());
        so.addListener((_, _, now) -> show(node, now));
    }

    /// Can be read and not changed, or is free again.
    public static void fix(Node node, boolean fixed) {
        node.setDisable(fixed);
        node.getStyleClass().remove("fixed");
        if (fixed) node.getStyleClass().add("fixed");
    }

    public static void show(Node node, boolean so) {
        node.setVisible(so);
        node.setManaged(so);
    }

    public static Button button(String text, Runnable run, String... classes) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll(classes);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }
}
