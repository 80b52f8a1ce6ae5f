package org.fundi.engine.verify;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Sample;
import org.fundi.engine.project.Names;
import org.fundi.engine.project.Openings;
import org.fundi.engine.project.ProjectFile;

/// What a teacher gave out: it is held against nobody.
///
/// @param data to be used; nothing where nobody said which
/// @param marks of the runs in the project that was given out
/// @param openings of the seal in that project, by their time
/// @param samples that come with Fundi
public record HandedOut(
        Optional<Dataset> data, Set<String> marks, Set<Instant> openings, List<Sample> samples) {
    public HandedOut {
        marks = Set.copyOf(marks);
        openings = Set.copyOf(openings);
        samples = List.copyOf(samples);
    }

    /// Nothing but Fundi's samples.
    public static HandedOut nothing(List<Sample> samples) {
        return new HandedOut(Optional.empty(), Set.of(), Set.of(), samples);
    }

    public HandedOut data(Dataset dataset) {
        return new HandedOut(Optional.of(dataset), marks, openings, samples);
    }

    /// What a project holds that everybody began with.
    ///
    /// @throws org.fundi.engine.setting.Refusal where it can't be read
    public HandedOut project(Path file, Names names) {
        try (ProjectFile project = ProjectFile.look(file, names)) {
            Set<Instant> opened = new HashSet<>();
            for (Openings.Entry opening : project.openings().all()) opened.add(opening.at());
            return new HandedOut(
                    data, Set.copyOf(project.journal().marks().values()), opened, samples);
        }
    }
}
