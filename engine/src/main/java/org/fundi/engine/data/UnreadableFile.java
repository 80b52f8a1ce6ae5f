package org.fundi.engine.data;

import java.util.List;
import org.fundi.engine.setting.Refusal;

/// A file that cannot be read without guessing, and the places where.
public final class UnreadableFile extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<Place> places;

    UnreadableFile(String what, String remedy, List<Place> places) {
        super(what, remedy);
        this.places = List.copyOf(places);
    }

    /// In the order of the lines; at most [FaultFinder#MOST] of them.
    public List<Place> places() {
        return places;
    }
}
