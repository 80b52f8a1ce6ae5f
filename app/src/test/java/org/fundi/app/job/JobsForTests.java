package org.fundi.app.job;

/// Jobs without threads: what is begun has ended when `begin` returns; [Jobs#frame] delivers feeds.
public final class JobsForTests {
    private JobsForTests() {}

    public static Jobs here() {
        return new Jobs(Runnable::run, Runnable::run, () -> {});
    }
}
