package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// What else keeps a network from learning rows by heart, or from running away.
///
/// @param l1 at least 0
/// @param clip longest gradient; 0 for any length
/// @param noise standard deviation added to each input, at least 0
/// @param mixup evenness of the mixtures, from 0 (none) to 1
public record Regularisation(
        @Knob(
                        max = 1,
                        scale = Knob.Scale.LOG,
                        help =
                                "How strongly weights are drawn to 0, all by the same amount whatever their size. Many end at 0 or close to it, so that inputs without use fall silent.")
                double l1,
        @Knob(
                        max = 100,
                        scale = Knob.Scale.LOG,
                        help =
                                "The longest gradient that is believed (clipping); a longer one is shortened to it. It tames the rare batch that would throw the weights far off; 0 believes any.")
                double clip,
        @Knob(
                        max = 2,
                        help =
                                "The standard deviation of noise added to every input each time a row is shown. Rows can't be learnt by heart where they never come twice; 0 adds none.")
                double noise,
        @Knob(
                        max = 1,
                        help =
                                "mixup: rows are shown mixed with others of their batch, and what is asked is mixed alike. The higher, the more even the mixtures; 0 mixes none.")
                double mixup) {

    public static final Regularisation USUAL = new Regularisation(0, 0, 0, 0);

    public Regularisation {
        check("l1", l1);
        check("clip", clip);
        check("noise", noise);
        check("mixup", mixup);
    }

    private static void check(String name, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " must be at least 0, not " + value);
        }
    }
}
