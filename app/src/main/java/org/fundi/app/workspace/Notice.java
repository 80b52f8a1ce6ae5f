package org.fundi.app.workspace;

import java.util.Map;
import org.fundi.app.text.Words;
import org.fundi.engine.setting.Refusal;
import org.fundi.engine.setting.TooLittleMemory;

/// Something the person must hear of now, shown as a card above the screen until it is closed.
///
/// @param kind whether it went wrong
/// @param what happened
/// @param remedy what the person can do; empty where there is nothing
/// @param details to copy for whoever mends the program; empty where the person can mend it
/// @param remedies what mends it at a click, by its name
public record Notice(
        Kind kind, String what, String remedy, String details, Map<String, Runnable> remedies) {

    /// Something went wrong; or what was just asked for can't be done, or was done: these two go
    /// when the person goes on.
    public enum Kind {
        WRONG,
        REFUSED,
        DONE
    }

    public Notice(String what, String remedy, String details) {
        this(Kind.WRONG, what, remedy, details, Map.of());
    }

    /// @param does what mends it
    public Notice withRemedy(String name, Runnable does) {
        return new Notice(kind, what, remedy, details, Map.of(name, does));
    }

    public static Notice done(String what) {
        return new Notice(Kind.DONE, what, "", "", Map.of());
    }

    public static Notice of(Refusal refusal) {
        return refused(refusal.what(), refusal.remedy());
    }

    public static Notice refused(String what, String remedy) {
        return new Notice(Kind.REFUSED, what, remedy, "", Map.of());
    }

    /// A refusal as it is, and too little memory as one; anything else is our mistake, with the
    // details.
    public static Notice of(Throwable problem, String details) {
        if (problem instanceof Refusal refusal) return of(refusal);
        if (problem instanceof OutOfMemoryError) return of(TooLittleMemory.refused("this"));
        return mistake(problem.toString(), details);
    }

    public static Notice mistake(String line, String details) {
        return new Notice(
                Words.of("notice.mistake", line), Words.of("notice.mistake.remedy"), details);
    }
}
