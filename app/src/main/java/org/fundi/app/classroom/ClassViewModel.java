package org.fundi.app.classroom;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.workspace.ClassRules;
import org.fundi.engine.Catalogue;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.classroom.ClassResults;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.classroom.SeatResult;
import org.fundi.engine.setting.Refusal;

/// One lab in class. What is handed out is remembered, because a seat may have another seed.
final class ClassViewModel {
    private final LabScreen lab;
    private final BooleanProperty seats = new SimpleBooleanProperty();
    private final StringProperty fixed = new SimpleStringProperty("");
    private final StringProperty hidden = new SimpleStringProperty("");
    private final StringProperty pasted = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Integer>> seat =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Handout base;

    ClassViewModel(LabScreen lab) {
        this.lab = lab;
        base = lab.handout();
        look();
    }

    /// Takes over what was opened since; a seat that was left is taken no longer.
    void look() {
        if (isSeated()) return;
        seat.set(Optional.empty());
        Handout now = lab.handout();
        base = new Handout(lab.lab(), now.seats(), now.fixed(), now.hidden());
        seats.set(now.seats());
        fixed.set(String.join(",", now.fixed()));
        hidden.set(String.join(",", now.hidden()));
    }

    private boolean isSeated() {
        return seat.get()
                .filter(taken -> base.at(taken).task().equals(lab.lab().task()))
                .isPresent();
    }

    /// Whether each seat has a seed of its own.
    BooleanProperty seatsProperty() {
        return seats;
    }

    /// Paths of fixed settings, joined by commas.
    StringProperty fixedProperty() {
        return fixed;
    }

    /// Paths of hidden settings, joined by commas.
    StringProperty hiddenProperty() {
        return hidden;
    }

    /// What the teacher has pasted.
    StringProperty pastedProperty() {
        return pasted;
    }

    /// The seat taken in this window.
    ReadOnlyObjectProperty<Optional<Integer>> seatProperty() {
        return seat.getReadOnlyProperty();
    }

    /// What the class gets.
    ///
    /// @throws Refusal where a path is none of the lab's
    Handout handOut() {
        Handout asked =
                new Handout(
                        base.lab(),
                        seats.get(),
                        ClassRules.words(fixed.get()),
                        ClassRules.words(hidden.get()));
        base = LabText.read(LabText.write(asked, usual()), Catalogue.LABS);
        return base;
    }

    /// The same as a line.
    String handOutText() {
        return LabText.write(handOut(), usual());
    }

    /// Opens the lab as it is at this seat.
    ///
    /// @throws Refusal where there is no such seat
    void take(String number) {
        int taken;
        try {
            taken = Integer.parseInt(number.strip());
        } catch (NumberFormatException noNumber) {
            throw new Refusal(
                    "'%s' is no seat".formatted(number),
                    "give a number from 1 to %d".formatted(Handout.SEATS));
        }
        handOut();
        Lab own = base.at(taken);
        lab.open(new Handout(own, base.seats(), base.fixed(), base.hidden()));
        seat.set(Optional.of(taken));
    }

    /// What this seat sends back.
    ///
    /// @throws Refusal where no seat is taken, or the lab was not run
    String result() {
        int taken =
                seat.get()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "no seat is taken",
                                                "give your seat's number and press Take this seat"));
        if (!isSeated()) {
            throw new Refusal(
                    "the settings are no longer those that were handed out",
                    "take your seat again and run the lab");
        }
        SeatFigures figures =
                lab.figures()
                        .orElseThrow(
                                () -> new Refusal("the lab has not been run", "run it to its end"));
        return new SeatResult(code(), taken, figures).line();
    }

    /// Lines that came later.
    ///
    /// @throws Refusal where none of them is a seat's result
    void add(String lines) {
        if (!ClassResults.holdsAny(lines)) {
            throw new Refusal(
                    "what you copied holds no result of a seat",
                    "copy the lines that begin with fundi-seat, then press Ctrl V");
        }
        String before = pasted.get().strip();
        pasted.set(before.isEmpty() ? lines : before + "\n" + lines);
    }

    /// All that was pasted for this lab.
    ClassResults results() {
        return ClassResults.of(pasted.get(), code());
    }

    Lab handedOut() {
        return base.lab();
    }

    private String code() {
        Handout task = new Handout(base.lab().task(), base.seats(), base.fixed(), base.hidden());
        return LabText.code(task, usual());
    }

    /// This lab with its usual settings.
    Lab usual() {
        return LabText.usual(base.lab().key(), Catalogue.LABS);
    }
}
