package org.fundi.engine.lab.playground;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.setting.Knob;

/// Which numbers of a point the network is given: its two coordinates, and what may be computed of
/// them beforehand.
public record Inputs(
        @Knob(help = "How far right a point lies.") boolean x,
        @Knob(help = "How far up a point lies.") boolean y,
        @Knob(help = "x times x: with it, even one straight cut can follow a bend.")
                boolean xSquared,
        @Knob(help = "y times y. Together with x² it is the distance from the middle.")
                boolean ySquared,
        @Knob(help = "x times y: above 0 in two opposite corners, which is all that xor asks.")
                boolean xTimesY,
        @Knob(help = "The sine of 2πx: a wave from left to right.") boolean sinX,
        @Knob(help = "The sine of 2πy: a wave from below upwards.") boolean sinY) {

    public static final Inputs USUAL = new Inputs(true, true, false, false, false, false, false);

    public Inputs {
        if (!(x || y || xSquared || ySquared || xTimesY || sinX || sinY)) {
            throw new IllegalArgumentException("a network needs at least one input");
        }
    }

    /// What each input is called, in the order of the network's.
    public List<String> names() {
        return chosen(List.of("x", "y", "x²", "y²", "xy", "sin x", "sin y"));
    }

    /// The inputs of points.
    ///
    /// @param points *rows x 2*
    /// @return *rows x inputs*
    public Matrix of(Matrix points) {
        int width = names().size();
        float[] cells = new float[points.rows() * width];
        for (int row = 0; row < points.rows(); row++) {
            List<Float> values = values(points.at(row, 0), points.at(row, 1));
            for (int i = 0; i < width; i++) cells[row * width + i] = values.get(i);
        }
        return Matrix.of(points.rows(), width, cells);
    }

    private List<Float> values(float across, float up) {
        return chosen(
                List.of(across, up, across * across, up * up, across * up, wave(across), wave(up)));
    }

    private static float wave(float at) {
        return (float) StrictMath.sin(2 * Math.PI * at);
    }

    private <T> List<T> chosen(List<T> all) {
        boolean[] used = {x, y, xSquared, ySquared, xTimesY, sinX, sinY};
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < used.length; i++) if (used[i]) chosen.add(all.get(i));
        return chosen;
    }
}
