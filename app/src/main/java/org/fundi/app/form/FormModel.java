package org.fundi.app.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.fundi.engine.setting.Setting;

/// A record being changed knob by knob. A value that is refused leaves the record as it was, and
/// says why at its field. Knows no control.
public final class FormModel<R> {
    private R record;
    private final Map<String, Refusal> refused = new LinkedHashMap<>();

    public FormModel(R record) {
        this.record = record;
    }

    public R record() {
        return record;
    }

    /// Every knob as it stands.
    public List<Setting> settings() {
        return Knobs.of(record);
    }

    /// @return whether the record changed
    public boolean change(String path, String text) {
        try {
            R next = Knobs.with(record, path, text.strip());
            boolean changed = !next.equals(record);
            record = next;
            refused.remove(path);
            return changed;
        } catch (Refusal refusal) {
            refused.put(path, named(path, refusal));
            return false;
        }
    }

    /// Why the last value given for this knob was refused.
    public Optional<Refusal> refusal(String path) {
        return Optional.ofNullable(refused.get(path));
    }

    /// As the form names it, without a remedy that only says again what it takes.
    private Refusal named(String path, Refusal refusal) {
        String said = refusal.what();
        String what = said.startsWith(path) ? name(path) + said.substring(path.length()) : said;
        boolean complete = said.contains(Knobs.at(record, path).expected());
        String remedy = refusal.remedy().replace(path, name(path).toLowerCase(Locale.ROOT));
        return new Refusal(what, complete ? "" : remedy);
    }

    /// The knob's name as a person reads it: `optimiser.weightDecay` is "weight decay".
    public static String name(String path) {
        String own = path.substring(path.lastIndexOf('.') + 1);
        StringBuilder words = new StringBuilder();
        for (char c : own.toCharArray()) {
            if (Character.isUpperCase(c)) words.append(' ');
            words.append(words.isEmpty() ? Character.toUpperCase(c) : Character.toLowerCase(c));
        }
        return words.toString();
    }

    /// The nested record a knob stands in, as a heading; empty for the outermost.
    public static String heading(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : name(path.substring(0, dot));
    }
}
