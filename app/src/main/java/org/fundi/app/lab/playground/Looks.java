package org.fundi.app.lab.playground;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.chart.Axis;
import org.fundi.app.plane.Shading;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.playground.Inputs;
import org.fundi.engine.lab.playground.Learning;
import org.fundi.engine.lab.playground.Painting;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.TrainedNetwork;

/// Looks at a network while it learns: one pass over the plane for its boundary, and one for all
/// its units together. In the background, one look after the other.
final class Looks {
    /// Places a side of the plane.
    static final int SIDE = 60;

    /// Places a side of what a unit gives.
    static final int SHEET = 30;

    /// Shades a sign of what a unit gives; the one in the middle stands for 0.
    static final int SHADES = 10;

    /// Standard deviations; points beyond would leave the others no room.
    private static final double FURTHEST = 4;

    private List<Object> known = List.of();
    private Matrix places = Matrix.of(0, 0, new float[0]);
    private Matrix few = places;
    private List<int[]> inputSheets = List.of();

    Look at(Learning learning) {
        LabRows rows = learning.plane().rows();
        List<String> columns = learning.plane().columns();
        double edge = edge(rows);
        Axis across = new Axis(columns.getFirst(), -edge, edge, false);
        Axis up = new Axis(columns.getLast(), -edge, edge, false);
        Inputs inputs = learning.playground().inputs();
        measure(inputs, across, up);
        TrainedNetwork<?> model = learning.model();
        List<List<int[]>> sheets = new ArrayList<>();
        sheets.add(inputSheets);
        for (Matrix layer : model.activations(few)) sheets.add(sheets(layer));
        return new Look(
                learning.playground(),
                rows,
                across,
                up,
                learning.course(),
                model.predict(places),
                sheets,
                Wiring.of(model.network(), inputs.names()),
                model.weights(),
                learning.isAtEnd());
    }

    /// The inputs of all places, made anew only where they are others.
    private void measure(Inputs inputs, Axis across, Axis up) {
        List<Object> asked = List.of(inputs, across, up);
        if (asked.equals(known)) return;
        known = asked;
        places = inputs.of(Shading.places(across, up, SIDE));
        few = inputs.of(Shading.places(across, up, SHEET));
        inputSheets = sheets(few);
    }

    /// How far the plane reaches: all points lie on it but for a project's outliers, and it is
    /// never smaller than the one that is painted on.
    static double edge(LabRows rows) {
        double furthest = Painting.EDGE;
        for (Matrix points : List.of(rows.inputs(), rows.judged())) {
            for (float cell : points.cells()) furthest = Math.max(furthest, Math.abs(cell));
        }
        return Math.min(FURTHEST, Math.ceil(furthest * 2) / 2);
    }

    private static List<int[]> sheets(Matrix given) {
        List<int[]> sheets = new ArrayList<>();
        for (int unit = 0; unit < given.columns(); unit++) sheets.add(sheet(given.column(unit)));
        return sheets;
    }

    /// The further from 0, compared with the furthest, the stronger.
    private static int[] sheet(float[] given) {
        float furthest = 1e-6f;
        for (float each : given) {
            if (Float.isFinite(each)) furthest = Math.max(furthest, Math.abs(each));
        }
        int[] shades = new int[given.length];
        for (int i = 0; i < given.length; i++) {
            float share = Float.isFinite(given[i]) ? given[i] / furthest : 0;
            shades[i] = SHADES + Math.round(share * SHADES);
        }
        return shades;
    }
}
