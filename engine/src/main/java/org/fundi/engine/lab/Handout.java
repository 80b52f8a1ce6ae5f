package org.fundi.engine.lab;

import java.util.List;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// A lab as a teacher hands it out: its settings, whether every seat has a seed of its own, and
/// which settings are fixed or hidden.
///
/// @param lab as it opens
/// @param seats whether each seat adds its number to the seed; otherwise all see the same
/// @param fixed paths of settings that are shown and can't be changed; a path takes all below it
///     along
/// @param hidden paths of settings that are not shown
public record Handout(Lab lab, boolean seats, List<String> fixed, List<String> hidden) {
    /// Every lab has one.
    public static final String SEED = "seed";

    /// The highest seat.
    public static final int SEATS = 40;

    public Handout {
        fixed = List.copyOf(fixed);
        hidden = List.copyOf(hidden);
    }

    /// A lab with everything free, the same for all.
    public static Handout free(Lab lab) {
        return new Handout(lab, false, List.of(), List.of());
    }

    /// Whether this setting can't be changed.
    public boolean fixes(String path) {
        return Knobs.covers(fixed, path) || seats && path.equals(SEED);
    }

    /// Whether this setting is not shown.
    public boolean hides(String path) {
        return Knobs.covers(hidden, path);
    }

    /// The lab as it opens at a seat.
    ///
    /// @param seat from 1 to [#SEATS]
    /// @throws Refusal where there is no such seat
    public Lab at(int seat) {
        if (seat < 1 || seat > SEATS) {
            throw new Refusal(
                    "there is no seat " + seat, "give a seat from 1 to %d".formatted(SEATS));
        }
        if (!seats) return lab;
        int seed = Integer.parseInt(Knobs.texts(lab).get(SEED));
        return Knobs.with(lab, SEED, String.valueOf((seed + seat) & Integer.MAX_VALUE));
    }
}
