package org.fundi.app.lab.breaking;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.breaking.Fault;

/// The loop, line by line, each with what may be done to it.
final class LoopCard extends VBox {
    private final BreakingViewModel model;
    private final VBox lines = new VBox(1);
    private final ObjectProperty<LoopLines.Language> language =
            new SimpleObjectProperty<>(LoopLines.Language.PYTORCH);
    private final Label remark = Texts.wrapped("", "side");

    LoopCard(BreakingViewModel model) {
        this.model = model;
        HBox tabs =
                Tabs.of(List.of(LoopLines.Language.values()), LoopLines.Language::title, language);
        HBox head = new HBox(8, Texts.title(Words.of("breaking.loop")), Cards.spring(), tabs);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(Cards.card(head, lines, remark));
        language.addListener((_, _, _) -> show());
        model.labProperty().addListener((_, _, _) -> show());
        model.saidProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Optional<Fault> known = model.known();
        lines.getChildren().clear();
        for (CodeLine line :
                LoopLines.of(model.lab().loop(), known.orElse(Fault.NONE), language.get())) {
            lines.getChildren().add(row(line, known.isPresent()));
        }
        remark.setText(
                Words.of(known.isPresent() ? "breaking.loop.remark" : "breaking.loop.hidden"));
    }

    private Node row(CodeLine line, boolean open) {
        Label code = Texts.wrapped(written(line), "monospaced", "code-line");
        code.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(code, Priority.ALWAYS);
        HBox row = new HBox(6, code);
        row.setAlignment(Pos.CENTER_LEFT);
        if (line.state() != CodeLine.State.RIGHT) {
            code.getStyleClass().add("lit");
            row.getChildren().add(Texts.chip(state(line), "attention"));
        }
        if (open && !line.faults().isEmpty()) row.getChildren().add(menu(line));
        return row;
    }

    /// A line that is left out stands there as a remark.
    private String written(CodeLine line) {
        if (line.state() != CodeLine.State.LEFT_OUT) return line.text();
        String code = line.text().stripLeading();
        String indent = " ".repeat(line.text().length() - code.length());
        return indent + (language.get() == LoopLines.Language.JAVA ? "// " : "# ") + code;
    }

    private static String state(CodeLine line) {
        return switch (line.state()) {
            case RIGHT -> "";
            case CHANGED -> Words.of("breaking.changed");
            case SWAPPED -> Words.of("breaking.swapped");
            case LEFT_OUT -> Words.of("breaking.left-out");
        };
    }

    private Node menu(CodeLine line) {
        MenuButton menu = new MenuButton("✂");
        menu.getStyleClass().add("small");
        menu.setMinWidth(USE_PREF_SIZE);
        String name = Words.of("breaking.menu", line.text().strip());
        menu.setAccessibleText(name);
        Terms.tip(menu, name);
        for (Fault fault : line.faults()) {
            menu.getItems().add(item(FaultWords.edit(fault), fault));
        }
        if (line.state() != CodeLine.State.RIGHT) {
            menu.getItems().add(item(Words.of("breaking.mend"), Fault.NONE));
        }
        return menu;
    }

    private MenuItem item(String name, Fault fault) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.breakBy(fault));
        return item;
    }
}
