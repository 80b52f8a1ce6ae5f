package org.fundi.app.chart;

import java.util.List;

/// The names of classes where they have no room: what all of them begin with goes first, then the
/// middle of each; letters become a little smaller, and no more.
///
/// @param names whole
/// @param room of each, in px
/// @param letters as large as they are written at last
record ClassNames(List<String> names, double room, Letters letters) {
    /// Of the usual size: below it nobody at the back reads them.
    private static final double SMALLEST = 0.75;

    private static final String LEFT_OUT = "…";

    static ClassNames of(List<String> names, double room, Letters usual) {
        double widest = widest(names, usual);
        double share = widest <= room ? 1 : Math.max(SMALLEST, 0.999 * room / widest);
        Letters letters =
                new Letters(
                        usual.size() * share,
                        usual.colour(),
                        usual.bold(),
                        usual.anchor(),
                        usual.upwards());
        return new ClassNames(names, room, letters);
    }

    /// Whether all have room in letters no smaller than these.
    static boolean fit(List<String> names, double room, Letters usual) {
        return widest(names, usual) * SMALLEST <= room;
    }

    static double widest(List<String> names, Letters letters) {
        return names.stream().mapToDouble(letters::width).max().orElse(0);
    }

    /// What is written of this one.
    String written(int which) {
        String name = names.get(which);
        if (letters.width(name) <= room) return name;
        String own = name.substring(shared());
        return letters.fittedInside(own.equals(name) ? name : LEFT_OUT + own, room);
    }

    /// Letters all names begin with, up to the end of a word.
    private int shared() {
        int same = names.size() < 2 ? 0 : names.getFirst().length();
        for (String name : names) {
            int at = 0;
            while (at < Math.min(same, name.length())
                    && name.charAt(at) == names.getFirst().charAt(at)) at++;
            same = at;
        }
        while (same > 0 && Character.isLetterOrDigit(names.getFirst().charAt(same - 1))) same--;
        return same;
    }
}
