package org.fundi.app.lab.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.PlanePicture;
import org.fundi.app.chart.TilePicture;
import org.fundi.app.job.InOrder;
import org.fundi.app.job.Jobs;
import org.fundi.app.plane.Shading;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.Points;
import org.fundi.engine.lab.race.Lane;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;

/// What each lane says all over the plane at the epoch shown, with the same points in each; worked
/// out in the background, one picture after the other, always of the latest epoch asked for.
final class LaneTiles {
    private static final int SIDE = 40;
    private static final int MOST_POINTS = 100;

    private final RaceViewModel model;
    private final Jobs jobs;
    private final InOrder line;
    private final ReadOnlyObjectWrapper<List<TilePicture>> tiles =
            new ReadOnlyObjectWrapper<>(List.of());
    private boolean working;
    private boolean again;

    LaneTiles(RaceViewModel model, Jobs jobs) {
        this.model = model;
        this.jobs = jobs;
        line = jobs.inOrder();
    }

    /// One a lane, in their order; none where the rows have other than two columns.
    ReadOnlyObjectProperty<List<TilePicture>> tilesProperty() {
        return tiles.getReadOnlyProperty();
    }

    /// Looks again at the epoch shown.
    void ask() {
        Optional<LabRows> rows = model.rows().filter(it -> it.inputs().columns() == 2);
        if (rows.isEmpty()) {
            tiles.set(List.of());
            return;
        }
        again = working;
        if (working) return;
        List<Lane.Lap> laps = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<LaneShown> asked = model.lanes();
        for (LaneShown lane : asked) {
            lane.at(model.player().at()).ifPresent(laps::add);
            names.add(lane.value());
        }
        if (laps.size() < names.size()) return;
        working = true;
        line.add(
                () -> {
                    List<TilePicture> made = pictures(rows.get(), laps, names);
                    jobs.onScreen(() -> show(asked, made));
                });
    }

    /// Pictures of lanes that are gone by now are left out.
    private void show(List<LaneShown> asked, List<TilePicture> made) {
        working = false;
        if (asked == model.lanes()) tiles.set(made);
        if (again) ask();
    }

    private static List<TilePicture> pictures(
            LabRows rows, List<Lane.Lap> laps, List<String> names) {
        Axis across = axis(Points.COLUMNS.getFirst(), rows.inputs(), 0);
        Axis up = axis(Points.COLUMNS.getLast(), rows.inputs(), 1);
        Matrix places = Shading.places(across, up, SIDE);
        List<PlanePicture.Point> points = points(rows);
        List<TilePicture> made = new ArrayList<>();
        for (int i = 0; i < laps.size(); i++) {
            made.add(
                    new TilePicture(
                            Words.of("race.tile", names.get(i), laps.get(i).epoch()),
                            across,
                            up,
                            Shading.squares(
                                    laps.get(i).model().predict(places),
                                    SIDE,
                                    new Axis("", -2, 2, false),
                                    0.5),
                            Ink.lane(i),
                            points,
                            IntStream.range(0, 6).mapToObj(Ink::hue).toList()));
        }
        return made;
    }

    private static Axis axis(String name, Matrix inputs, int column) {
        double[] values = new double[inputs.rows()];
        for (int row = 0; row < values.length; row++) values[row] = inputs.at(row, column);
        return Axis.around(name, false, values);
    }

    private static List<PlanePicture.Point> points(LabRows rows) {
        return IntStream.range(0, Math.min(MOST_POINTS, rows.inputs().rows()))
                .mapToObj(
                        row ->
                                new PlanePicture.Point(
                                        rows.inputs().at(row, 0),
                                        rows.inputs().at(row, 1),
                                        rows.target() instanceof Classes classes
                                                ? classes.at(row)
                                                : 0))
                .toList();
    }
}
