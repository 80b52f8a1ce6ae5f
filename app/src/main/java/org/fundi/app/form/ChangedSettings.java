package org.fundi.app.form;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundi.app.text.Words;
import org.fundi.engine.Catalogue;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Forkable;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Setting;

/// What of an algorithm is set otherwise than in another: "learning rate 0.01", a setting each.
public final class ChangedSettings {
    private ChangedSettings() {}

    /// Otherwise than in what it was forked from, else than usual.
    public static List<String> of(Algorithm algorithm) {
        return than(algorithm, former(algorithm)).stream().map(ChangedSettings::said).toList();
    }

    /// The same, first those that tell it apart from most others.
    ///
    /// @param others of the same kind or of others
    public static List<String> of(Algorithm algorithm, List<Algorithm> others) {
        return than(algorithm, former(algorithm)).stream()
                .sorted(Comparator.comparingLong(setting -> sharing(setting, others)))
                .map(ChangedSettings::said)
                .toList();
    }

    /// Otherwise than there.
    public static List<String> of(Algorithm algorithm, Algorithm former) {
        return than(algorithm, Knobs.of(former)).stream().map(ChangedSettings::said).toList();
    }

    private static List<Setting> former(Algorithm algorithm) {
        return Forkable.forkOf(algorithm)
                .map(Forkable.Fork::from)
                .or(() -> usual(algorithm.key()))
                .map(Knobs::of)
                .orElse(List.of());
    }

    /// The catalogue's own record with this key, with the usual settings.
    public static Optional<Algorithm> usual(String key) {
        return Catalogue.ALGORITHMS.stream().filter(a -> a.key().equals(key)).findFirst();
    }

    private static List<Setting> than(Algorithm algorithm, List<Setting> former) {
        return Knobs.of(algorithm).stream()
                .filter(setting -> !former.contains(setting))
                .filter(setting -> !setting.path().equals("earlier"))
                .toList();
    }

    private static long sharing(Setting setting, List<Algorithm> others) {
        return others.stream()
                .flatMap(other -> Knobs.find(other, setting.path()).stream())
                .filter(other -> other.text().equals(setting.text()))
                .count();
    }

    private static String said(Setting setting) {
        return said(setting.path(), setting.text());
    }

    /// "optimiser adam", "hidden none".
    public static String said(String path, String text) {
        String own = FormModel.name(path);
        String name = own.equals("Kind") ? FormModel.heading(path) : own;
        String value = text.isEmpty() ? Words.of("setting.empty") : text;
        return name.toLowerCase(Locale.ROOT) + " " + value.replace(',', '-').replace('_', ' ');
    }
}
