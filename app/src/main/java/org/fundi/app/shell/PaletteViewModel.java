package org.fundi.app.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the command palette offers for what has been typed.
final class PaletteViewModel {
    private List<Action> all = List.of();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Action> offered = FXCollections.observableArrayList();

    PaletteViewModel() {
        typed.addListener((_, _, _) -> offer());
        offer();
    }

    /// Everything there is to ask for from now on.
    void fill(List<Action> actions) {
        all = List.copyOf(actions);
        offer();
    }

    StringProperty typedProperty() {
        return typed;
    }

    /// Those that can be asked for now; places that begin with what was typed come first,
    /// since going somewhere starts nothing, then all names that begin so.
    ObservableList<Action> offered() {
        return FXCollections.unmodifiableObservableList(offered);
    }

    /// Forgets what was typed and looks anew at what can be asked for.
    void reset() {
        typed.set("");
        offer();
    }

    List<Action> all() {
        return all;
    }

    private void offer() {
        String[] words = plain(typed.get().strip()).split("\\s+");
        offered.setAll(
                all.stream()
                        .filter(action -> action.enabled().get())
                        .filter(action -> matches(action, words))
                        .sorted(Comparator.comparingInt(this::rank))
                        .toList());
    }

    private int rank(Action action) {
        String start = plain(typed.get().strip());
        if (start.isEmpty()) return 0;
        if (plain(action.place()).startsWith(start) && !action.place().isEmpty()) return 0;
        return plain(action.name()).startsWith(start) ? 1 : 2;
    }

    /// Every word typed occurs in the name; a hidden one wants at least half of its name.
    private static boolean matches(Action action, String[] words) {
        String name = plain(action.name());
        int letters = 0;
        for (String word : words) {
            if (!name.contains(word)) return false;
            letters += word.length();
        }
        return !action.hidden() || letters * 2 >= name.length();
    }

    /// In small letters, and with the apostrophe that keyboards have.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
