package org.fundi.engine.lab;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// A lab as a line of text that fits into a chat message, such as
/// `fundi:race points.shape=moons seed=7`. Only what differs from the usual settings stands in it.
public final class LabText {
    private static final String MARK = "fundi:";

    private LabText() {}

    /// @param usual the settings that need no word, of the same lab
    public static <L extends Lab> String write(L lab, L usual) {
        Map<String, String> known = Knobs.texts(usual);
        String changed =
                Knobs.texts(lab).entrySet().stream()
                        .filter(setting -> !setting.getValue().equals(known.get(setting.getKey())))
                        .map(setting -> " " + setting.getKey() + "=" + coded(setting.getValue()))
                        .collect(Collectors.joining());
        return MARK + lab.key() + changed;
    }

    /// Blanks and line breaks around and between settings do no harm.
    ///
    /// @param labs there are, with their usual settings
    /// @throws Refusal where it is no lab's text, or a setting is unknown or out of range
    public static Lab read(String text, List<? extends Lab> labs) {
        String[] words = text.strip().split("\\s+");
        if (!isLab(text)) {
            throw new Refusal(
                    "this is not the text of a lab",
                    "paste a line that begins with " + MARK + ", as Share copies it");
        }
        String key = words[0].substring(MARK.length());
        Lab lab =
                labs.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> unknown(key, labs));
        for (int i = 1; i < words.length; i++) lab = with(lab, words[i]);
        return lab;
    }

    /// Whether it claims to be the text of a lab.
    public static boolean isLab(String text) {
        return text.strip().startsWith(MARK);
    }

    private static Lab with(Lab lab, String setting) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            throw new Refusal(
                    "in the lab's text, '%s' is no setting".formatted(setting),
                    "each setting is written name=value; copy the whole line again");
        }
        return Knobs.with(
                lab, setting.substring(0, equals), decoded(setting.substring(equals + 1)));
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

    private static Refusal unknown(String key, List<? extends Lab> labs) {
        return new Refusal(
                "there is no lab '%s' in this version of Fundi".formatted(key),
                "labs there are: " + labs.stream().map(Lab::key).collect(Collectors.joining(", ")));
    }
}
