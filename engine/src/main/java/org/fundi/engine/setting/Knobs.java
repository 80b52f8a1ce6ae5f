package org.fundi.engine.setting;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads and changes the knobs of any record: an algorithm, an optimiser, a step.
///
/// A setting is found by its path: `rate`, or `optimiser.beta1` inside a nested record. Nothing is
/// ever changed in place: [#with] hands out a new record, which has checked itself.
public final class Knobs {
    private static final ClassValue<List<RecordPart>> PARTS =
            new ClassValue<>() {
                @Override
                protected List<RecordPart> computeValue(Class<?> type) {
                    return RecordPart.allOf(type);
                }
            };

    private Knobs() {}

    /// All settings, those of nested records in the place where the nested record stands.
    ///
    /// @param owner a record
    public static List<Setting> of(Object owner) {
        List<Setting> settings = new ArrayList<>();
        collect(owner, "", false, settings);
        return List.copyOf(settings);
    }

    /// The setting at this path.
    ///
    /// @throws Refusal naming the settings there are
    public static Setting at(Object owner, String path) {
        return find(owner, path).orElseThrow(() -> unknown(owner, path));
    }

    public static Optional<Setting> find(Object owner, String path) {
        return of(owner).stream().filter(setting -> setting.path().equals(path)).findFirst();
    }

    /// Whether one of these paths is this setting's, or that of a record it stands in.
    public static boolean covers(List<String> paths, String path) {
        return paths.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "."));
    }

    /// Every value as text by path, as [#with] reads it: the settings of a saved run.
    public static Map<String, String> texts(Object owner) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Setting setting : of(owner)) texts.put(setting.path(), setting.text());
        return texts;
    }

    /// The same record with one setting changed.
    ///
    /// @param text as a person types it: `0.01`, `true`, `64,32`, or one of the choices
    /// @throws Refusal where the name is unknown, the text is not of the setting's type, or the
    ///     value is out of range
    public static <R> R with(R owner, String path, String text) {
        Setting setting = at(owner, path);
        return with(owner, path, SettingText.read(setting, text));
    }

    /// The same record with one setting changed to a value of its type.
    ///
    /// @throws Refusal where the value is out of range
    public static <R> R with(R owner, String path, Object value) {
        Setting setting = at(owner, path);
        setting.checkRange(value);
        return rebuilt(owner, path, value, setting);
    }

    private static <R> R rebuilt(R owner, String path, Object value, Setting setting) {
        int dot = path.indexOf('.');
        String own = dot < 0 ? path : path.substring(0, dot);
        List<RecordPart> parts = partsOf(owner);
        Object[] values = new Object[parts.size()];
        Class<?>[] types = new Class<?>[parts.size()];
        for (int i = 0; i < types.length; i++) {
            RecordPart part = parts.get(i);
            types[i] = part.type();
            values[i] = part.value(owner);
            if (part.name().equals(own)) {
                values[i] =
                        dot < 0
                                ? value
                                : rebuilt(values[i], path.substring(dot + 1), value, setting);
            }
        }
        return construct(owner, types, values, setting);
    }

    @SuppressWarnings("unchecked") // the constructor of R's own class makes an R
    private static <R> R construct(R owner, Class<?>[] types, Object[] values, Setting setting) {
        try {
            var constructor = owner.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (R) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw switch (e.getCause()) {
                case Refusal refusal -> refusal;
                case IllegalArgumentException wrong ->
                        new Refusal(
                                "%s: %s".formatted(setting.path(), wrong.getMessage()),
                                "give %s %s".formatted(setting.path(), otherThan(setting)));
                case null, default -> new IllegalStateException(e);
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Object owner, String prefix, boolean more, List<Setting> settings) {
        for (RecordPart part : partsOf(owner)) {
            Object value = part.value(owner);
            String path = prefix + part.name();
            boolean folded = more || part.more();
            if (value instanceof Record nested) {
                collect(nested, path + ".", folded, settings);
            } else {
                settings.add(Setting.of(path, value, part.knob(), folded));
            }
        }
    }

    /// Whether the setting makes any difference to this record as its others stand.
    public static boolean isUsed(Object owner, Setting setting) {
        String when = setting.knob().map(Knob::usedWhen).orElse("");
        if (when.isEmpty()) return true;
        int equals = when.indexOf('=');
        int dot = setting.path().lastIndexOf('.');
        String other = setting.path().substring(0, dot + 1) + when.substring(0, equals);
        return List.of(when.substring(equals + 1).split("\\|")).contains(at(owner, other).text());
    }

    private static List<RecordPart> partsOf(Object owner) {
        if (!(owner instanceof Record)) {
            throw new IllegalArgumentException(
                    owner.getClass().getSimpleName() + " is not a record, so it has no settings");
        }
        return PARTS.get(owner.getClass());
    }

    /// What a setting takes whose value was of the right kind and still none of its own.
    private static String otherThan(Setting setting) {
        return setting.kind() == Setting.Kind.TEXT ? "another value" : setting.expected();
    }

    private static Refusal unknown(Object owner, String path) {
        List<String> known = of(owner).stream().map(Setting::path).toList();
        return known.isEmpty()
                ? new Refusal(
                        "there is no setting '%s': nothing can be set here".formatted(path),
                        "leave the setting out")
                : new Refusal(
                        "there is no setting '%s'".formatted(path),
                        remedy(ofThatName(known, path)));
    }

    private static String remedy(List<String> paths) {
        return paths.size() == 1
                ? "its whole name is '%s'".formatted(paths.getFirst())
                : "use one of: " + String.join(", ", paths);
    }

    /// Those of the same last word, such as `layers.dropout` for `dropout`; all where none is.
    private static List<String> ofThatName(List<String> known, String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        List<String> same = known.stream().filter(it -> ("." + it).endsWith("." + name)).toList();
        return same.isEmpty() ? known : same;
    }
}
