package org.fundi.engine.lab;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundi.engine.math.Sha256;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// A lab as a line of text that fits into a chat message, such as
/// `fundi:race points.shape=moons seed=7`. Only what differs from the usual settings stands in it;
/// a teacher may add `seats=yes`, `fixed=seed,points` and `hidden=network`.
public final class LabText {
    private static final String MARK = "fundi:";
    private static final String SEATS = "seats";
    private static final String FIXED = "fixed";
    private static final String HIDDEN = "hidden";

    private LabText() {}

    /// @param labs there are, with their usual settings
    public static String write(Lab lab, List<? extends Lab> labs) {
        return write(lab, usual(lab.key(), labs));
    }

    /// @param usual the settings that need no word, of the same lab
    public static String write(Lab lab, Lab usual) {
        Map<String, String> known = Knobs.texts(usual);
        String changed =
                Knobs.texts(lab).entrySet().stream()
                        .filter(setting -> !setting.getValue().equals(known.get(setting.getKey())))
                        .map(setting -> " " + setting.getKey() + "=" + coded(setting.getValue()))
                        .collect(Collectors.joining());
        return MARK + lab.key() + changed;
    }

    /// The same with what the teacher has said.
    public static String write(Handout handout, Lab usual) {
        String text = write(handout.lab(), usual);
        if (handout.seats()) text += " " + SEATS + "=yes";
        text += paths(FIXED, handout.fixed());
        return text + paths(HIDDEN, handout.hidden());
    }

    private static String paths(String name, List<String> paths) {
        return paths.isEmpty() ? "" : " " + name + "=" + String.join(",", paths);
    }

    /// A short name for what was handed out, such as `race-3fa9c1`: equal texts, equal codes.
    public static String code(Handout handout, Lab usual) {
        byte[] text = write(handout, usual).getBytes(StandardCharsets.UTF_8);
        return handout.lab().key() + "-" + Sha256.of(text).substring(0, 6);
    }

    /// Blanks and line breaks around and between settings do no harm.
    ///
    /// @param labs there are, with their usual settings
    /// @throws Refusal where it is no lab's text, or a setting is unknown, out of range
    ///     or does not fit the others
    public static Handout read(String text, List<? extends Lab> labs) {
        String[] words = text.strip().split("\\s+");
        if (!isLab(text)) {
            throw new Refusal(
                    "this is not the text of a lab",
                    "paste a line that begins with " + MARK + ", as Share copies it");
        }
        String key = words[0].substring(MARK.length());
        Handout handout = Handout.free(usual(key, labs));
        Set<String> named = new HashSet<>();
        for (int i = 1; i < words.length; i++) {
            String name = words[i].split("=", 2)[0];
            if (!named.add(name)) throw twice(name);
            handout = with(handout, words[i]);
        }
        Lab suited = handout.lab().suited(named);
        suited.check();
        return new Handout(suited, handout.seats(), handout.fixed(), handout.hidden());
    }

    /// The lab of this key with its usual settings.
    ///
    /// @throws Refusal where there is none
    public static Lab usual(String key, List<? extends Lab> labs) {
        for (Lab lab : labs) if (lab.key().equals(key)) return lab;
        throw unknown(key, labs);
    }

    /// Whether it claims to be the text of a lab.
    public static boolean isLab(String text) {
        return text.strip().startsWith(MARK);
    }

    private static Handout with(Handout now, String setting) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            throw new Refusal(
                    "in the lab's text, '%s' is no setting".formatted(setting),
                    "each setting is written name=value; copy the whole line again");
        }
        String value = decoded(setting.substring(equals + 1));
        return switch (setting.substring(0, equals)) {
            case SEATS -> new Handout(now.lab(), isYes(value), now.fixed(), now.hidden());
            case FIXED -> new Handout(now.lab(), now.seats(), known(now, value), now.hidden());
            case HIDDEN -> new Handout(now.lab(), now.seats(), now.fixed(), known(now, value));
            case String path ->
                    new Handout(
                            Knobs.with(now.lab(), path, value),
                            now.seats(),
                            now.fixed(),
                            now.hidden());
        };
    }

    private static boolean isYes(String value) {
        if (value.equals("yes") || value.equals("no")) return value.equals("yes");
        throw new Refusal(
                "%s takes yes or no, not '%s'".formatted(SEATS, value),
                "copy the whole line again");
    }

    private static List<String> known(Handout now, String paths) {
        List<String> named = List.of(paths.split(","));
        for (String path : named) {
            boolean there =
                    Knobs.texts(now.lab()).keySet().stream()
                            .anyMatch(one -> one.equals(path) || one.startsWith(path + "."));
            if (!there) Knobs.at(now.lab(), path);
        }
        return named;
    }

    /// What separates settings must not stand in one.
    private static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Refusal(
                    "in the lab's text, '%s' is broken off".formatted(value),
                    "copy the whole line again");
        }
    }

    private static Refusal twice(String name) {
        return new Refusal(
                "in the lab's text, '%s' stands twice".formatted(name),
                "leave one of them, or copy the whole line again");
    }

    private static Refusal unknown(String key, List<? extends Lab> labs) {
        return new Refusal(
                "there is no lab '%s' in this version of Fundi".formatted(key),
                "labs there are: " + labs.stream().map(Lab::key).collect(Collectors.joining(", ")));
    }
}
