package org.fundi.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.jspecify.annotations.Nullable;

/// A run of a project for programs.
final class RunEntry {
    private RunEntry() {}

    static Map<String, @Nullable Object> of(StoredRun run, ProjectFile project) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("run", run.number());
        entry.put("model", run.model());
        entry.put("settings", SettingValue.all(project.runs().algorithm(run)));
        entry.put("state", run.state().word());
        entry.put("step", run.step());
        entry.put("seed", run.seed());
        entry.put("scores", ScoreEntries.of(run.scores()));
        entry.put("weights_sha256", orNull(run.weightsSha256()));
        entry.put("model_sha256", orNull(run.sha256()));
        entry.put("name", run.name());
        entry.put("steps", run.steps());
        entry.put("seconds", run.scores().isEmpty() ? null : run.seconds());
        entry.put("began", run.began().toString());
        entry.put("openings_before", run.openingsBefore());
        entry.put("tags", run.tags());
        entry.put("note", run.note());
        entry.put("why", orNull(run.why()));
        entry.put("provenance", run.provenance());
        return entry;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
