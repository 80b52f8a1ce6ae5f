package org.fundi.app.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.fundi.app.form.KnobForm;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.setting.Knobs;

/// The settings of a lab as a form, without those a teacher has hidden and with those fixed greyed.
public final class LabForm<L extends Lab> extends VBox {
    private final Consumer<L> changed;
    private final Set<String> elsewhere;
    private Handout rules;
    private L filled;
    private KnobForm<L> form;

    /// @param changed told the lab after each change by the person
    /// @param elsewhere paths of what is set by other means, such as a picture; of these the lab
    ///     that `changed` is told has what they once were
    public LabForm(L lab, Consumer<L> changed, String... elsewhere) {
        super(8);
        this.changed = changed;
        this.elsewhere = Set.of(elsewhere);
        this.rules = Handout.free(lab);
        this.filled = lab;
        form = new KnobForm<>(lab, this::take);
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
        if (lab.equals(filled) || shown(lab).equals(shown(filled))) return;
        filled = lab;
        fill();
    }

    private Map<String, String> shown(L lab) {
        Map<String, String> texts = new TreeMap<>(Knobs.texts(lab));
        texts.keySet().removeAll(elsewhere);
        return texts;
    }

    private void fill() {
        form = new KnobForm<>(filled, this::take, rules::fixes, path -> !isAsked(filled, path));
        getChildren().setAll(form);
        boolean free = rules.fixed().isEmpty() && !rules.seats();
        if (!free) getChildren().addFirst(Texts.wrapped(fixed(), "side"));
    }

    private String fixed() {
        List<String> all = new ArrayList<>(rules.fixed());
        if (rules.seats() && !all.contains(Handout.SEED)) all.add(Handout.SEED);
        return Words.of("lab.fixed", String.join(", ", all));
    }

    private boolean isAsked(L lab, String path) {
        return lab.uses(path) && !elsewhere.contains(path) && !rules.hides(path);
    }

    /// A choice may leave other settings out, and bring others in; the keyboard stays where it was.
    private void take(L lab) {
        Set<String> before = asked(filled);
        KnobForm<L> used = form;
        boolean isTyping = used.isFocusWithin();
        Map<String, String> former = Knobs.texts(filled);
        filled = lab;
        changed.accept(lab);
        if (!asked(lab).equals(before)) fill();
        if (!isTyping || form.equals(used)) return;
        Map<String, String> now = Knobs.texts(lab);
        now.keySet().stream()
                .filter(path -> !Objects.equals(now.get(path), former.get(path)))
                .findFirst()
                .ifPresent(form::focusOn);
    }

    private Set<String> asked(L lab) {
        return Knobs.texts(lab).keySet().stream()
                .filter(path -> isAsked(lab, path))
                .collect(Collectors.toSet());
    }
}
