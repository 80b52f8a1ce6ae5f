package org.fundi.app.inside;

import java.util.List;

/// How the number in a cell comes about.
///
/// @param title which cell
/// @param text what it is made of, in words
/// @param lines with the numbers put in; none where the number has to be taken as it is
/// @param nudge the check of a slope; empty where there is none
record Working(String title, String text, List<String> lines, String nudge) {
    Working {
        lines = List.copyOf(lines);
    }
}
