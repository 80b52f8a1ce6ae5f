package org.fundi.app.job;

/// Something done in the background.
@FunctionalInterface
public interface Work<R> {
    R run(Progress progress) throws Exception;
}
