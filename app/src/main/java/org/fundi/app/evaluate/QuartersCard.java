package org.fundi.app.evaluate;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.Export;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// Errors by quarter of the truth.
final class QuartersCard extends VBox {
    private final VBox table = new VBox();
    private List<List<String>> written = List.of();

    QuartersCard() {
        getStyleClass().add("card");
        getChildren()
                .addAll(
                        new HBox(
                                8,
                                Texts.title(Words.of("evaluate.quarters")),
                                Cards.spring(),
                                Export.csvButton("quarters", () -> written)),
                        table);
    }

    void show(List<Erring> quarters) {
        written = SubgroupsCard.erring(table, Words.of("evaluate.quarters.truth"), quarters);
    }
}
