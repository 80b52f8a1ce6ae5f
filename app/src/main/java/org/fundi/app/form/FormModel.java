package org.fundi.app.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /// Whether nothing that makes a difference is refused.
    public boolean isRight() {
        return settings().stream()
                .noneMatch(setting -> refused.containsKey(setting.path()) && isUsed(setting));
    }

    /// Whether the knob makes any difference as the others stand.
    public boolean isUsed(Setting setting) {
        return Knobs.isUsed(record, setting);
    }

    /// As the form names it, each thing once: no identifier, and no remedy that only says again
    /// what is taken.
    private Refusal named(String path, Refusal refusal) {
        String said = refusal.what();
        String what = said.startsWith(path + ": ") ? said.substring(path.length() + 2) : said;
        boolean complete =
                said.startsWith(path + ": ") || said.contains(Knobs.at(record, path).expected());
        return new Refusal(capital(readable(what)), complete ? "" : readable(refusal.remedy()));
    }

    /// With the names of all knobs as a person reads them.
    private String readable(String sentence) {
        String text = sentence;
        for (Setting setting : settings()) {
            String name = name(setting.path()).toLowerCase(Locale.ROOT);
            String own = setting.path().substring(setting.path().lastIndexOf('.') + 1);
            for (String identifier : List.of(setting.path(), own)) {
                String whole = "(?<![\\w'.])" + Pattern.quote(identifier) + "(?![\\w'.]\\w*)";
                text = text.replaceAll(whole, Matcher.quoteReplacement(name));
            }
        }
        return text;
    }

    private static String capital(String sentence) {
        return sentence.isEmpty()
                ? ""
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
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
