package org.fundi.engine.data;

import java.util.List;

/// A dataset, how its file was read, and what was left out on the way.
///
/// @param lines how many lines the file has
/// @param empty lines without anything on them, skipped
/// @param setAside lines left out by the person's choice
/// @param filled missing cells added to rows that were too short
/// @param leftOut values in the file that are in no cell: surplus ones, and those of lines set
///     aside for their number; of a line with a broken quotation mark none can be counted
/// @param places the lines that did not fit, kept or set aside, the first of them word for word
/// @param sheets of a workbook, by name; none of separated text
public record Reading(
        Dataset dataset,
        FileFormat format,
        long lines,
        long empty,
        long setAside,
        long filled,
        long leftOut,
        List<Place> places,
        List<String> sheets) {

    public Reading {
        places = List.copyOf(places);
        sheets = List.copyOf(sheets);
    }
}
