package org.fundi.app.lab.overfitting;

import java.util.Arrays;
import java.util.List;
import org.fundi.engine.lab.overfitting.Family;
import org.fundi.engine.lab.overfitting.Origin;
import org.fundi.engine.lab.overfitting.Overfitting;

/// Which picture is the main one.
enum Tab {
    ERRORS,
    FIT,
    ROWS,
    EPOCHS,
    PARTS;

    /// Those there is something to be seen in.
    static List<Tab> of(Overfitting lab) {
        return Arrays.stream(values()).filter(tab -> tab.suits(lab)).toList();
    }

    /// Only of a curve the truth is known, and only networks have epochs.
    private boolean suits(Overfitting lab) {
        return switch (this) {
            case ERRORS, ROWS -> true;
            case FIT, PARTS -> lab.source() == Origin.CURVE;
            case EPOCHS -> lab.family() == Family.NETWORK;
        };
    }

    /// The picture below this one.
    Tab below(Overfitting lab) {
        Tab usual = FIT.suits(lab) ? FIT : ROWS;
        return this == usual ? ERRORS : usual;
    }
}
