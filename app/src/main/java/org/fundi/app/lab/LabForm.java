package org.fundi.app.lab;

import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.fundi.app.form.KnobForm;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;

/// The settings of a lab as a form, without those a teacher has hidden and with those fixed greyed.
public final class LabForm<L extends Lab> extends VBox {
    private final Consumer<L> changed;
    private Handout rules;
    private L filled;

    /// @param changed told the lab after each change by the person
    public LabForm(L lab, Consumer<L> changed) {
        super(8);
        this.changed = changed;
        this.rules = Handout.free(lab);
        this.filled = lab;
        fill();
    }

    /// What can be changed from now on.
    public void allow(Handout handout) {
        rules = handout;
        fill();
    }

    /// What was said of it; its lab is the one that was handed out.
    public Handout rules() {
        return rules;
    }

    /// The lab was changed elsewhere.
    public void show(L lab) {
        if (lab.equals(filled)) return;
        filled = lab;
        fill();
    }

    private void fill() {
        getChildren().setAll(new KnobForm<>(filled, this::take, rules::fixes, rules::hides));
        boolean free = rules.fixed().isEmpty() && !rules.seats();
        if (!free) getChildren().addFirst(Texts.wrapped(Words.of("lab.fixed"), "side"));
    }

    private void take(L lab) {
        filled = lab;
        changed.accept(lab);
    }
}
