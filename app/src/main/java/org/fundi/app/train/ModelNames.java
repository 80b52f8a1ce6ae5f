package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundi.app.form.FormModel;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.Catalogue;
import org.fundi.engine.coach.Remedy;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Forkable;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Setting;

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
        if (usual(algorithm.key()).filter(algorithm::equals).isPresent()) return title(algorithm);
        List<String> changed = new ArrayList<>();
        Optional<Forkable.Fork> fork = Forkable.forkOf(algorithm);
        Optional<Algorithm> former = fork.map(Forkable.Fork::from).or(() -> usual(algorithm.key()));
        changed.addAll(changed(algorithm, former.map(Knobs::of).orElse(List.of())));
        List<String> told = new ArrayList<>(List.of(title(algorithm)));
        fork.ifPresent(it -> told.add(Words.of("run.forked", Numbers.whole(it.step()))));
        told.addAll(changed.subList(0, Math.min(SETTINGS_TOLD, changed.size())));
        return String.join(", ", told) + (changed.size() > SETTINGS_TOLD ? ", …" : "");
    }

    /// What is set otherwise than there: "learning rate 0.01", a setting each.
    static List<String> changed(Algorithm algorithm, Algorithm former) {
        return changed(algorithm, Knobs.of(former));
    }

    private static List<String> changed(Algorithm algorithm, List<Setting> former) {
        return Knobs.of(algorithm).stream()
                .filter(setting -> !former.contains(setting))
                .filter(setting -> !setting.path().equals("earlier"))
                .map(ModelNames::said)
                .toList();
    }

    /// The catalogue's own record with this key, with the usual settings.
    public static Optional<Algorithm> usual(String key) {
        return Catalogue.ALGORITHMS.stream().filter(a -> a.key().equals(key)).findFirst();
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
                .map(change -> said(change.path(), change.to()))
                .collect(Collectors.joining(" · "));
    }

    private static String said(Setting setting) {
        return said(setting.path(), setting.text());
    }

    private static String said(String path, String text) {
        String own = FormModel.name(path);
        String name = own.equals("Kind") ? FormModel.heading(path) : own;
        name = name.toLowerCase(Locale.ROOT);
        return name + " " + text.replace(',', '-').replace('_', ' ');
    }
}
