package org.fundi.app.shell;

import java.util.Locale;
import java.util.Map;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Knobs;

/// The settings of an algorithm as they are looked for. Many runs share them, so they are written
/// down once for all of these.
///
/// @param texts by path
/// @param words all of them, in small letters
record SettingWords(Map<String, String> texts, String words) {
    static SettingWords of(Algorithm algorithm) {
        Map<String, String> texts = Knobs.texts(algorithm);
        StringBuilder all = new StringBuilder();
        texts.forEach((path, text) -> all.append('\n').append(path).append('=').append(text));
        return new SettingWords(texts, all.toString().toLowerCase(Locale.ROOT));
    }
}
