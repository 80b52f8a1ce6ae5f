package org.fundi.engine.setting;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One component of a record's class, with what stands beside it in the source.
///
/// @param accessor gives its value
/// @param more whether it is folded away with [More]
record RecordPart(String name, Class<?> type, Method accessor, Optional<Knob> knob, boolean more) {
    /// All of a record's class, in their order. Looking them up takes a thousand times as long as
    /// asking one for its value.
    static List<RecordPart> allOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordPart::of).toList();
    }

    private static RecordPart of(RecordComponent part) {
        Method accessor = part.getAccessor();
        accessor.setAccessible(true);
        return new RecordPart(
                part.getName(),
                part.getType(),
                accessor,
                Optional.ofNullable(part.getAnnotation(Knob.class)),
                part.isAnnotationPresent(More.class));
    }

    Object value(Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
