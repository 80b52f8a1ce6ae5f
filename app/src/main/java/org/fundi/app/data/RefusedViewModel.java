package org.fundi.app.data;

import java.util.List;
import java.util.TreeSet;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.RefusedFile;
import org.fundi.engine.data.Faulty;
import org.fundi.engine.data.Place;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.UnreadableFile;

/// A file that was refused, its places, and the ways on.
final class RefusedViewModel {
    private final Opener opener;
    private final TreeSet<Long> aside = new TreeSet<>();

    RefusedViewModel(Opener opener) {
        this.opener = opener;
    }

    /// Lines the reader stumbled over, word for word; none where the whole file is at fault.
    static List<Place> places(RefusedFile file) {
        return file.refusal() instanceof UnreadableFile unreadable
                ? unreadable.places()
                : List.of();
    }

    /// Begins anew with another refused file.
    void begin() {
        aside.clear();
    }

    boolean isAside(Place place) {
        return aside.contains(place.line());
    }

    int asideCount() {
        return aside.size();
    }

    /// Sets this line aside; once all are, the file is opened.
    void setAside(RefusedFile file, Place place) {
        aside.add(place.line());
        boolean all = places(file).stream().allMatch(this::isAside);
        if (all) setAllAside(file);
    }

    void putBack(Place place) {
        aside.remove(place.line());
    }

    /// Opens the file without the lines that don't fit.
    void setAllAside(RefusedFile file) {
        opener.open(file.file(), file.options().withFaulty(Faulty.SET_ASIDE));
    }

    /// After the file was mended.
    void checkAgain(RefusedFile file) {
        opener.open(file.file(), file.options());
    }

    void read(RefusedFile file, ReadingOptions said) {
        opener.open(file.file(), said);
    }

    void leave() {
        opener.forgetRefused();
    }
}
