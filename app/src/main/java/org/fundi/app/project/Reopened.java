package org.fundi.app.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fundi.app.workspace.OpenFile;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.ProjectFile;

/// A project that was opened, with what it asks and its runs as the table shows them.
///
/// @param unpacked where its data were put to be read; deleted when the project is left
/// @param rows the newest first
/// @param notes what the person wrote beside runs, by their numbers
/// @param lookedAt the run looked at last
/// @param remembered what screens want to find again, by name
record Reopened(
        ProjectFile project,
        OpenFile file,
        Optional<Path> unpacked,
        Study study,
        Asked asked,
        List<RunRow> rows,
        Map<Integer, RunNote> notes,
        OptionalInt lookedAt,
        Map<String, String> remembered) {
    Reopened {
        rows = List.copyOf(rows);
        notes = Map.copyOf(notes);
        remembered = Map.copyOf(remembered);
    }
}
