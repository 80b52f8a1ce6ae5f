package org.fundi.engine.learning;

import org.fundi.engine.setting.Knob;

/// When a training that goes step by step ends before all planned steps: once validation rows have
/// seen nothing better for a while. Without validation rows it never does.
///
/// Prechelt, *Early stopping: but when?*, 1998.
///
/// @param watched what has to get better
/// @param patience steps without anything better that are let pass, at least 1; 0 for any number
/// @param restoreBest whether the model of the best step is kept; else the last one
public record EarlyStopping(
        @Knob(
                        help =
                                "What has to get better on validation rows: their loss, or the score the run is judged by. The loss moves smoothly, the score is what counts in the end.")
                Watched watched,
        @Knob(
                        max = 1000,
                        help =
                                "After how many epochs without anything better on validation rows the training ends. Few save time and may miss a late gain; 0 trains all epochs.")
                int patience,
        @Knob(
                        help =
                                "Whether the weights of the best epoch are kept. Otherwise those of the last are, however much was learnt by heart since.")
                boolean restoreBest) {

    public static final EarlyStopping USUAL = new EarlyStopping(Watched.LOSS, 0, true);

    public EarlyStopping {
        if (patience < 0)
            throw new IllegalArgumentException("patience must be at least 0, not " + patience);
    }

    /// What may be watched.
    public enum Watched {
        LOSS,
        SCORE
    }
}
