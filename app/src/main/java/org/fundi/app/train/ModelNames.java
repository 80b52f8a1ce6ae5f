package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundi.app.form.ChangedSettings;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.coach.Remedy;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Forkable;

/// What models and their steps are called on the screen.
public final class ModelNames {
    private static final int SETTINGS_TOLD = 2;

    private ModelNames() {}

    /// "Decision tree", with a capital.
    public static String title(Algorithm algorithm) {
        String title = algorithm.title();
        if (title.charAt(1) == ' ') return title; // the k of k nearest neighbours is a symbol
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /// The title with the settings that tell it apart from the usual ones: "Decision tree, max
    /// depth 3".
    public static String withSettings(Algorithm algorithm) {
        return withSettings(algorithm, List.of());
    }

    /// The same; where there are too many settings for a name, those that tell it apart from the
    /// others are told.
    static String withSettings(Algorithm algorithm, List<Algorithm> others) {
        return told(algorithm, others, SETTINGS_TOLD);
    }

    /// The title with all settings that tell it apart from the usual ones, however many.
    static String whole(Algorithm algorithm) {
        return told(algorithm, List.of(), Integer.MAX_VALUE);
    }

    private static String told(Algorithm algorithm, List<Algorithm> others, int most) {
        if (usual(algorithm.key()).filter(algorithm::equals).isPresent()) return title(algorithm);
        List<String> changed = ChangedSettings.of(algorithm, others);
        List<String> told = new ArrayList<>(List.of(title(algorithm)));
        Forkable.forkOf(algorithm)
                .ifPresent(it -> told.add(Words.of("run.forked", Numbers.whole(it.step()))));
        told.addAll(changed.subList(0, Math.min(most, changed.size())));
        return String.join(", ", told) + (changed.size() > most ? ", …" : "");
    }

    /// The catalogue's own record with this key, with the usual settings.
    public static Optional<Algorithm> usual(String key) {
        return ChangedSettings.usual(key);
    }

    /// What a step is called: "epoch".
    public static String step(Algorithm algorithm) {
        return switch (algorithm.steps()) {
            case NONE -> Words.of("unit.none");
            case EPOCHS -> Words.of("unit.epoch");
            case ITERATIONS -> Words.of("unit.iteration");
            case ROUNDS -> Words.of("unit.round");
            case TREES -> Words.of("unit.tree");
        };
    }

    /// Settings that are to be changed: "learning rate 0.003 · optimiser adam".
    public static String changed(Remedy remedy) {
        return remedy.changes().stream()
                .map(change -> ChangedSettings.said(change.path(), change.to()))
                .collect(Collectors.joining(" · "));
    }
}
