package org.fundi.engine.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reads what a person typed for a setting, independent of the machine's language.
final class SettingText {
    private SettingText() {}

    /// @throws Refusal where `text` is not of the setting's kind
    static Object read(Setting setting, String text) {
        String trimmed = text.strip();
        try {
            return switch (setting.kind()) {
                case WHOLE -> Numeral.whole(trimmed);
                case NUMBER -> Numeral.read(trimmed);
                case YES_NO -> yesOrNo(setting, trimmed);
                case CHOICE -> choice(setting, trimmed);
                case WHOLE_LIST -> wholes(trimmed);
                case TEXT -> trimmed;
            };
        } catch (NumberFormatException e) {
            throw notUnderstood(setting, text);
        }
    }

    private static Boolean yesOrNo(Setting setting, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw notUnderstood(setting, text);
        };
    }

    private static Enum<?> choice(Setting setting, String text) {
        return setting.constants().stream()
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> notUnderstood(setting, text));
    }

    private static List<Integer> wholes(String text) {
        if (text.isEmpty()) return List.of();
        return Arrays.stream(text.split(",", -1)).map(String::strip).map(Integer::valueOf).toList();
    }

    private static Refusal notUnderstood(Setting setting, String text) {
        if (setting.kind() == Setting.Kind.NUMBER && Numeral.instead(text).isPresent()) {
            return new Refusal(
                    "'%s' can be read in two ways: decimals stand after a point".formatted(text),
                    "write " + Numeral.instead(text).get());
        }
        return new Refusal(
                "%s takes %s, not '%s'".formatted(setting.path(), setting.expected(), text),
                "give %s %s".formatted(setting.path(), setting.expected()));
    }
}
