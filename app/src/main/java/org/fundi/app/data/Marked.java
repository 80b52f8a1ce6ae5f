package org.fundi.app.data;

import org.fundi.engine.data.Place;

/// Which letters of a line are at fault: the mark that opens and does not close, the values beyond
/// the header, the end where it was cut off.
///
/// @param from the first letter, `to` the one after the last
record Marked(int from, int to) {
    private static final String DELIMITERS = ",;\t|";

    static Marked of(Place place) {
        String text = place.text();
        return switch (place.fault()) {
            case OPEN_QUOTE -> openQuote(text);
            case TOO_MANY_VALUES -> surplus(place);
            case TOO_FEW_VALUES, CUT_OFF -> new Marked(text.length(), text.length());
        };
    }

    /// The last mark that stands at the beginning of a value.
    private static Marked openQuote(String text) {
        int at = text.indexOf('"');
        for (int i = 0; i < text.length(); i++) {
            boolean begins = i == 0 || DELIMITERS.indexOf(text.charAt(i - 1)) >= 0;
            if (text.charAt(i) == '"' && begins) {
                int closing = text.indexOf('"', i + 1);
                while (closing >= 0
                        && closing + 1 < text.length()
                        && text.charAt(closing + 1) == '"') {
                    closing = text.indexOf('"', closing + 2);
                }
                if (closing < 0) return new Marked(i, i + 1);
                boolean ends =
                        closing + 1 == text.length()
                                || DELIMITERS.indexOf(text.charAt(closing + 1)) >= 0;
                if (!ends) return new Marked(i, i + 1);
                i = closing;
            }
        }
        return at < 0 ? new Marked(text.length(), text.length()) : new Marked(at, at + 1);
    }

    /// From where the line has more values than its neighbours.
    private static Marked surplus(Place place) {
        char delimiter = delimiter(place);
        String neighbour =
                place.before().isEmpty()
                        ? place.after().isEmpty() ? "" : place.after().getFirst()
                        : place.before().getFirst();
        int values = count(neighbour, delimiter);
        int at = -1;
        for (int i = 0; i <= values; i++) {
            int next = place.text().indexOf(delimiter, at + 1);
            if (next < 0) return new Marked(place.text().length(), place.text().length());
            at = next;
        }
        return new Marked(at, place.text().length());
    }

    private static char delimiter(Place place) {
        char best = ',';
        int most = -1;
        for (char one : DELIMITERS.toCharArray()) {
            int here = count(place.text(), one);
            if (here > most) {
                most = here;
                best = one;
            }
        }
        return best;
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }
}
