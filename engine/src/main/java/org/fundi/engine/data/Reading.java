package org.fundi.engine.data;

import java.util.List;

/// A dataset, how its file was read, and what was left out on the way.
///
/// @param lines how many lines the file has
/// @param empty lines without anything on them, skipped
/// @param setAside lines left out by the person's choice
/// @param places the lines that did not fit, kept or set aside, the first of them word for word
public record Reading(
        Dataset dataset,
        FileFormat format,
        long lines,
        long empty,
        long setAside,
        List<Place> places) {

    public Reading {
        places = List.copyOf(places);
    }
}
