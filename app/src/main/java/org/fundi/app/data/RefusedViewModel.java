package org.fundi.app.data;

import java.util.List;
import java.util.Optional;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.RefusedFile;
import org.fundi.engine.data.Amendments;
import org.fundi.engine.data.DecimalComma;
import org.fundi.engine.data.Faulty;
import org.fundi.engine.data.Place;
import org.fundi.engine.data.Quote;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.UnreadableFile;

/// A file that was refused, its places, what the person has decided for each, and the ways on. The
/// file itself is never changed: what is decided here goes with the reading.
final class RefusedViewModel {
    /// What a tab is shown as where a line is typed; a text field has no tabs.
    private static final String TAB = "⇥";

    private final Opener opener;
    private Amendments decided = Amendments.NONE;

    RefusedViewModel(Opener opener) {
        this.opener = opener;
    }

    private static Optional<UnreadableFile> unreadable(RefusedFile file) {
        return file.refusal() instanceof UnreadableFile unreadable
                ? Optional.of(unreadable)
                : Optional.empty();
    }

    /// Lines the reader stumbled over, word for word; none where the whole file is at fault.
    static List<Place> places(RefusedFile file) {
        return unreadable(file).map(UnreadableFile::places).orElse(List.of());
    }

    /// How many lines stand above the names; the places are then no faults of their own.
    static long linesAbove(RefusedFile file) {
        return unreadable(file).map(UnreadableFile::linesAbove).orElse(0L);
    }

    /// Begins with another refused file, or the same one read again.
    void begin() {
        decided = Amendments.NONE;
    }

    boolean isAside(Place place) {
        return decided.setAside().contains(place.line());
    }

    /// The text that is to stand for the line; empty where none was given.
    Optional<String> mended(Place place) {
        return Optional.ofNullable(decided.mended().get(place.line()));
    }

    int mendedCount() {
        return decided.mended().size();
    }

    void setAside(Place place) {
        decided = decided.settingAside(place.first(), place.line());
    }

    void putBack(Place place) {
        decided = decided.without(place.first(), place.line());
    }

    /// The line as it can be typed.
    static String typed(Place place) {
        return place.text().replace("\t", TAB);
    }

    /// Takes this text for the line, or says what is still wrong with it.
    ///
    /// @return empty once it is taken
    Optional<String> mend(RefusedFile file, Place place, String typed) {
        String line = typed.replace(TAB, "\t");
        boolean alone = place.first() == place.line();
        Optional<String> fault =
                alone ? unreadable(file).flatMap(one -> one.faultIn(line)) : Optional.empty();
        if (fault.isEmpty()) decided = decided.mending(place.line(), line);
        return fault;
    }

    /// The line with its quotation mark closed, where that can be done in one way.
    static Optional<String> closed(RefusedFile file, Place place) {
        return unreadable(file).flatMap(one -> one.closed(place));
    }

    /// The number that a decimal comma cut in two, where only one can be meant.
    static Optional<DecimalComma> decimalComma(RefusedFile file, Place place) {
        return unreadable(file).flatMap(one -> one.decimalComma(place));
    }

    /// Whether the file may be read without any quotation marks.
    static boolean quotesMayBeLetters(RefusedFile file) {
        return unreadable(file).filter(UnreadableFile::fitsWithoutQuotes).isPresent();
    }

    void readQuotesAsLetters(RefusedFile file) {
        opener.open(file.file(), file.options().withQuote(Quote.NONE));
    }

    /// "1,283 of 1,284 rows".
    String rows(RefusedFile file) {
        long fit = unreadable(file).map(UnreadableFile::rows).orElse(0L);
        return Words.of(
                "refused.rows",
                Numbers.whole(fit + mendedCount()),
                Numbers.whole(fit + places(file).size()));
    }

    /// Opens the file as decided; a line nothing was decided for is set aside.
    void open(RefusedFile file) {
        Amendments all = file.options().amendments();
        for (Place place : places(file)) {
            Optional<String> text = mended(place);
            all =
                    text.isPresent()
                            ? all.mending(place.line(), text.get())
                            : all.settingAside(place.first(), place.line());
        }
        ReadingOptions options = file.options().withAmendments(all);
        boolean more = places(file).size() == UnreadableFile.MOST;
        opener.open(file.file(), more ? options.withFaulty(Faulty.SET_ASIDE) : options);
    }

    /// Opens the file without the lines above its names.
    void openBelow(RefusedFile file) {
        Amendments below = file.options().amendments().settingAside(1, linesAbove(file));
        opener.open(file.file(), file.options().withAmendments(below));
    }

    /// After the file was mended: its lines are read as they stand in it now.
    void checkAgain(RefusedFile file) {
        opener.open(file.file(), file.options().withAmendments(Amendments.NONE));
    }

    void read(RefusedFile file, ReadingOptions said) {
        opener.open(file.file(), said);
    }

    void leave() {
        opener.forgetRefused();
    }
}
