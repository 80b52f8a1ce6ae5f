package org.fundi.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Setting;

/// A setting's value as JSON has it: numbers and lists as they are, a choice as its word.
final class SettingValue {
    private SettingValue() {}

    static Object of(Setting setting) {
        return switch (setting.kind()) {
            case CHOICE -> setting.text();
            case WHOLE, NUMBER, YES_NO, WHOLE_LIST, TEXT -> setting.value();
        };
    }

    /// All settings of `owner` by path.
    static Map<String, Object> all(Object owner) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Setting setting : Knobs.of(owner)) values.put(setting.path(), of(setting));
        return values;
    }
}
