package org.fundi.app.chart;

import org.fundi.app.style.Palette;

/// A colour by what it means; which one that is, the theme says.
@FunctionalInterface
public interface Ink {
    Ink TRAINING = Palette::training;
    Ink VALIDATION = Palette::validation;
    Ink TEST = Palette::test;
    Ink TEXT = Palette::text;
    Ink QUIET = Palette::quiet;
    Ink LINE = Palette::line;
    Ink ACCENT = Palette::accent;
    Ink DONE = Palette::done;
    Ink ATTENTION = Palette::attention;
    Ink WRONG = Palette::wrong;
    Ink PLUS = Palette::plus;
    Ink MINUS = Palette::minus;

    String in(Palette palette);

    /// For classes and lanes, which are no parts of the split; goes round after six.
    static Ink hue(int index) {
        return palette -> palette.hues().get(index % palette.hues().size());
    }

    /// For the lanes of a race, so that neighbours differ most; goes round after six.
    static Ink lane(int index) {
        int[] order = {5, 0, 2, 4, 3, 1};
        return hue(order[index % order.length]);
    }

    /// Paler, over the panel.
    default Ink faded(double share) {
        Ink strong = this;
        return new Ink() {
            @Override
            public String in(Palette palette) {
                return palette.faded(strong.in(palette), share);
            }

            @Override
            public Ink ofWords() {
                return strong;
            }
        };
    }

    /// What its name is written in, to be read where a pale line is only to be seen.
    default Ink ofWords() {
        return this;
    }
}
