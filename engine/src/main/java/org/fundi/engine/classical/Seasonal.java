package org.fundi.engine.classical;

import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knob;

/// The seasonal naive forecast: the value at the same time last season. Only where rows have an
/// order in time and are evenly spaced.
///
/// Its matrix is one column, the value one season before ([Inputs#LAST_SEASON]), which whoever fits
/// it prepares for the `season` set here.
public record Seasonal(
        @Knob(
                        min = 2,
                        max = 1000,
                        scale = Knob.Scale.LOG,
                        help =
                                "How many rows a season lasts: 365 for days in a year, 12 for months, 7 for days in a week. The forecast is the value of so many rows before.")
                int season)
        implements Regressor {
    public static final Seasonal USUAL = new Seasonal(365);

    public Seasonal {
        if (season < 2)
            throw new IllegalArgumentException("season must be at least 2 rows, not " + season);
    }

    @Override
    public String key() {
        return "seasonal";
    }

    @Override
    public String title() {
        return "same time last season";
    }

    @Override
    public String help() {
        return "Forecasts what was seen at the same time last season. It is the baseline for"
                + " anything with a yearly or weekly rhythm.";
    }

    @Override
    public Kind kind() {
        return Kind.BASELINE;
    }

    @Override
    public Inputs inputs() {
        return Inputs.LAST_SEASON;
    }

    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
        return new EarlierValue(key(), season);
    }

    @Override
    public Model<Estimates> load(byte[] saved) {
        return EarlierValue.load(key(), saved);
    }
}
