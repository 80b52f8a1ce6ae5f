package org.fundi.app.frame;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Question;

/// Before anyone uses it: may these data be used, who could be harmed, who decides; and notes.
final class BeforeUse extends VBox {
    private final FrameViewModel model;
    private final Map<Question, AnswerField> fields = new EnumMap<>(Question.class);

    BeforeUse(FrameViewModel model) {
        super(8);
        this.model = model;
        getChildren()
                .addAll(
                        Texts.label(Words.of("frame.before"), "card-title"),
                        box("frame.before.decides", Question.PERSON_DECIDES),
                        box("frame.before.know", Question.PEOPLE_KNOW),
                        line("frame.before.groups", "frame.before.groups.example", Question.GROUPS),
                        line(
                                "frame.before.harmed",
                                "frame.before.harmed.example",
                                Question.WHO_COULD_BE_HARMED),
                        Texts.label(Words.of("frame.data-use"), "card-title"),
                        line(
                                "frame.data-use.source",
                                "frame.data-use.source.example",
                                Question.SOURCE),
                        line(
                                "frame.data-use.licence",
                                "frame.data-use.licence.example",
                                Question.LICENCE),
                        line(
                                "frame.data-use.consent",
                                "frame.data-use.consent.example",
                                Question.CONSENT),
                        Texts.label(Words.of("frame.notes"), "card-title"),
                        notes());
    }

    /// Puts the keyboard into the field of this question.
    void ask(Question question) {
        AnswerField field = fields.get(question);
        if (field != null) field.requestFocus();
    }

    private VBox line(String word, String example, Question question) {
        var name = Texts.wrapped(Words.of(word), "quiet");
        AnswerField field = new AnswerField(model, question, Words.of(word), Words.of(example));
        name.setLabelFor(field);
        fields.put(question, field);
        return new VBox(3, name, field);
    }

    private CheckBox box(String word, Question question) {
        CheckBox box = new CheckBox(Words.of(word));
        box.setWrapText(true);
        box.setOnAction(_ -> model.answer(question, box.isSelected() ? Words.of("frame.yes") : ""));
        model.framedProperty().addListener((_, _, _) -> box.setSelected(said(question)));
        box.setSelected(said(question));
        return box;
    }

    private boolean said(Question question) {
        return !model.answer(question).isEmpty();
    }

    private TextArea notes() {
        TextArea area = new TextArea(model.answer(Question.NOTES));
        area.setPromptText(Words.of("frame.notes.example"));
        area.setAccessibleText(Words.of("frame.notes"));
        area.setWrapText(true);
        area.setPrefRowCount(4);
        area.focusedProperty()
                .addListener(
                        (_, _, here) -> {
                            if (!here && !area.getText().equals(model.answer(Question.NOTES))) {
                                model.answer(Question.NOTES, area.getText());
                            }
                        });
        model.framedProperty().addListener((_, _, now) -> follow(area, now));
        return area;
    }

    private void follow(TextArea area, Optional<Framed> now) {
        if (now.isPresent() && !area.isFocused()) area.setText(model.answer(Question.NOTES));
    }
}
