package org.fundi.app.workspace;

import java.util.Arrays;
import java.util.List;

/// What the person wrote beside a run.
///
/// @param tags short words by which runs are found again, each once
/// @param text a note in the person's own words; empty for none
public record RunNote(List<String> tags, String text) {
    public static final RunNote NONE = new RunNote(List.of(), "");

    public RunNote {
        tags = List.copyOf(tags);
    }

    /// As typed: tags are parted by commas; blanks around them and tags said twice are left out.
    public static RunNote typed(String tags, String text) {
        List<String> each =
                Arrays.stream(tags.split(","))
                        .map(RunNote::oneLine)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
        return new RunNote(each, text.strip());
    }

    public boolean isEmpty() {
        return tags.isEmpty() && text.isEmpty();
    }

    /// Tags and note in one line.
    public String line() {
        String all = String.join(", ", tags);
        String note = oneLine(text);
        return all.isEmpty() || note.isEmpty() ? all + note : all + " · " + note;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
