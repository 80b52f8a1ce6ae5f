package org.fundi.app.frame;

import javafx.scene.control.TextField;
import org.fundi.app.workspace.Question;

/// A line for one of the person's answers: kept on Enter and when the keyboard leaves.
final class AnswerField extends TextField {
    private final FrameViewModel model;
    private final Question question;

    /// @param name what it asks, read out by a screen reader
    /// @param prompt an example in quiet letters
    AnswerField(FrameViewModel model, Question question, String name, String prompt) {
        this.model = model;
        this.question = question;
        setPromptText(prompt);
        setAccessibleText(name);
        setOnAction(_ -> keep());
        focusedProperty().addListener((_, _, here) -> leave(here));
        model.framedProperty().addListener((_, _, _) -> follow());
        follow();
    }

    private void leave(boolean here) {
        if (!here) keep();
    }

    private void keep() {
        if (!getText().equals(model.answer(question))) model.answer(question, getText());
    }

    /// Undo and another file change the answer from outside.
    private void follow() {
        String answer = model.answer(question);
        if (!isFocused() && !getText().equals(answer)) setText(answer);
    }
}
