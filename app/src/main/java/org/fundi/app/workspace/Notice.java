package org.fundi.app.workspace;

import java.util.Map;
import java.util.Optional;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.text.Brief;
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
/// @param job what is under way, to be followed and stopped
public record Notice(
        Kind kind,
        String what,
        String remedy,
        String details,
        Map<String, Runnable> remedies,
        Optional<BackgroundJob<?>> job) {

    /// Something went wrong; or what was just asked for can't be done, or was done: these two go
    /// when the person goes on. Or something is under way, until it is over.
    public enum Kind {
        WRONG,
        REFUSED,
        DONE,
        UNDER_WAY
    }

    public Notice(String what, String remedy, String details) {
        this(Kind.WRONG, what, remedy, details, Map.of(), Optional.empty());
    }

    /// @param does what mends it
    public Notice withRemedy(String name, Runnable does) {
        return new Notice(kind, what, remedy, details, Map.of(name, does), job);
    }

    public static Notice done(String what) {
        return new Notice(Kind.DONE, what, "", "", Map.of(), Optional.empty());
    }

    /// To be said while the job runs.
    public static Notice underWay(BackgroundJob<?> job) {
        return new Notice(Kind.UNDER_WAY, job.title(), "", "", Map.of(), Optional.of(job));
    }

    /// Whether it told of something that is under way no longer.
    public boolean isOver() {
        return job.filter(it -> !it.state().isRunning()).isPresent();
    }

    /// Whether both tell of the same trouble: asked for once more at another step, what can't be
    /// done is the same.
    boolean isAgain(Notice former) {
        if (kind != former.kind) return false;
        return switch (kind) {
            case WRONG -> what.equals(former.what) && remedy.equals(former.remedy);
            case REFUSED ->
                    withoutNumbers(what).equals(withoutNumbers(former.what))
                            && withoutNumbers(remedy).equals(withoutNumbers(former.remedy));
            case DONE -> true;
            case UNDER_WAY -> equals(former);
        };
    }

    private static String withoutNumbers(String text) {
        return text.replaceAll("\\d[\\d.,]*", "#");
    }

    public static Notice of(Refusal refusal) {
        return refused(refusal.what(), refusal.remedy());
    }

    public static Notice refused(String what, String remedy) {
        return new Notice(
                Kind.REFUSED,
                Brief.sentence(what),
                Brief.sentence(remedy),
                "",
                Map.of(),
                Optional.empty());
    }

    /// A refusal as it is, and too little memory as one; anything else is our mistake, with the
    /// details.
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
