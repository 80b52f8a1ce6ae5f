package org.fundi.app.models;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.workspace.Memory;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Season;
import org.fundi.engine.experiment.TimeGuess;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Refusal;

/// One model that can be ticked for a comparison, with the settings it would have.
final class ModelChoice {
    private final String key;
    private Optional<Refusal> unavailable;
    private Algorithm proposed;
    private final ObjectProperty<Algorithm> settings;
    private final BooleanProperty ticked;
    private final ObjectProperty<Optional<TimeGuess>> guess =
            new SimpleObjectProperty<>(Optional.empty());

    ModelChoice(Algorithm usual) {
        key = usual.key();
        proposed = usual;
        unavailable = usual.unavailable();
        settings = new SimpleObjectProperty<>(usual);
        ticked = new SimpleBooleanProperty(unavailable.isEmpty() && !isOwnRule());
    }

    /// Takes what was chosen when the project was closed.
    void recall(Memory memory) {
        memory.algorithm("compared." + key).ifPresent(settings::set);
        String tick = memory.text("ticked." + key);
        if (!tick.isEmpty()) ticked.set(tick.equals("yes") && unavailable.isEmpty());
    }

    void remember(Memory memory) {
        if (settings().equals(proposed)) memory.keep("compared." + key, "");
        else memory.keep("compared." + key, settings());
        memory.keep("ticked." + key, isTicked() ? "yes" : "no");
    }

    String key() {
        return key;
    }

    /// Takes the season of the rows that are asked about.
    ///
    /// @return this
    ModelChoice in(Plan plan, Table table) {
        if (settings().inputs() != Algorithm.Inputs.LAST_SEASON) return this;
        if (!settings().equals(proposed)) return this; // the person has said how long it is
        try {
            proposed = Season.guessed(settings(), plan, table);
            settings.set(proposed);
            unavailable = Optional.empty();
        } catch (Refusal none) {
            unavailable = Optional.of(none);
        }
        return this;
    }

    /// Why it can't work on this machine or on these rows, with the remedy.
    Optional<Refusal> unavailable() {
        return unavailable;
    }

    ObjectProperty<Algorithm> settingsProperty() {
        return settings;
    }

    Algorithm settings() {
        return settings.get();
    }

    BooleanProperty tickedProperty() {
        return ticked;
    }

    boolean isTicked() {
        return ticked.get();
    }

    /// How long it may take on the rows as they are now; empty until guessed.
    ObjectProperty<Optional<TimeGuess>> guessProperty() {
        return guess;
    }

    boolean isOwnRule() {
        return settings.get().inputs() == Algorithm.Inputs.RULE;
    }
}
