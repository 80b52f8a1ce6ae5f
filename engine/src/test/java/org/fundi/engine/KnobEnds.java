package org.fundi.engine;

import java.util.Arrays;
import java.util.List;
import org.fundi.engine.setting.Setting;

/// The values at the ends of a setting's range: the least and the greatest, or every choice.
final class KnobEnds {
    private KnobEnds() {}

    static List<Object> of(Setting setting) {
        if (setting.knob().isEmpty()) return List.of();
        double min = setting.knob().get().min();
        double max = setting.knob().get().max();
        return switch (setting.kind()) {
            case WHOLE -> List.of((int) min, (int) max);
            case NUMBER -> List.of(min, max);
            case YES_NO -> List.of(false, true);
            case CHOICE -> {
                Class<?> type = ((Enum<?>) setting.value()).getDeclaringClass();
                yield Arrays.asList((Object[]) type.getEnumConstants());
            }
            case TEXT -> List.of();
            case WHOLE_LIST ->
                    List.of(List.of(), List.of((int) min), List.of((int) min, (int) min));
        };
    }
}
