package org.fundi.app;

import java.nio.file.Path;
import java.util.List;
import org.fundi.app.job.Progress;
import org.fundi.app.welcome.Sample;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.setting.Refusal;

/// How the window reads files, and the data sets that come with it.
final class Reading {
    private Reading() {}

    static Dataset file(Path file, Progress progress) {
        progress.at(0, 0, "");
        throw new Refusal(
                "%s can't be read by this build".formatted(file.getFileName()),
                "build Fundi again from newer sources");
    }

    static List<Sample> samples() {
        return List.of();
    }
}
