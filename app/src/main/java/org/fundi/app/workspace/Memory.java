package org.fundi.app.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.fundi.engine.Catalogue;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// What screens want to find again when the project is opened again, as texts by name: which steps
/// had been seen, which settings were chosen. No result rests on it. Used on the screen's thread
/// only.
public final class Memory {
    private final Map<String, String> texts = new TreeMap<>();
    private final ReadOnlyIntegerWrapper recalled = new ReadOnlyIntegerWrapper();
    private BiConsumer<String, String> kept = (_, _) -> {};

    /// Empty where nothing is remembered by this name.
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /// @param text in place of what was remembered; empty to forget it
    public void keep(String name, String text) {
        if (text.equals(text(name))) return;
        if (text.isEmpty()) texts.remove(name);
        else texts.put(name, text);
        kept.accept(name, text);
    }

    /// A model with its settings, a line each.
    public void keep(String name, Algorithm algorithm) {
        List<String> lines = new ArrayList<>(List.of(algorithm.key()));
        Knobs.texts(algorithm).forEach((path, text) -> lines.add(path + "=" + text));
        keep(name, String.join("\n", lines));
    }

    /// Nothing where none is remembered, or it is one this version of Fundi doesn't know.
    public Optional<Algorithm> algorithm(String name) {
        List<String> lines = text(name).lines().toList();
        if (lines.isEmpty()) return Optional.empty();
        Map<String, String> settings = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split("=", 2);
            if (parts.length == 2) settings.put(parts[0], parts[1]);
        }
        try {
            return Optional.of(Catalogue.NAMES.algorithm(lines.getFirst(), settings));
        } catch (Refusal ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /// @param then told of all that is kept from now on, name and text, but not of what is recalled
    public void whenKept(BiConsumer<String, String> then) {
        kept = then;
    }

    /// What a project just opened has kept, in place of all that is here.
    public void recall(Map<String, String> all) {
        texts.clear();
        texts.putAll(all);
        recalled.set(recalled.get() + 1);
    }

    /// Changes when something else was recalled: screens then show that.
    public ReadOnlyIntegerProperty recalledProperty() {
        return recalled.getReadOnlyProperty();
    }
}
