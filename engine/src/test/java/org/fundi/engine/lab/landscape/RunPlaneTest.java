package org.fundi.engine.lab.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.math.Chance;
import org.junit.jupiter.api.Test;

class RunPlaneTest {

    @Test
    void directionsHaveLengthOneAndARightAngleBetweenThem() {
        assertUpright(RunPlane.through(walk(30, 200)));
        assertUpright(RunPlane.through(walk(2, 50)));
    }

    @Test
    void aWayInAPlaneIsHeldWholeAndFoundAgain() {
        // seven stops, all sums of (1, 2, 2) and (2, 1, -2), from (1, 1, 1)
        List<float[]> way = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            int j = i * i;
            way.add(new float[] {1 + i + 2 * j, 1 + 2 * i + j, 1 + 2 * i - 2 * j});
        }
        RunPlane plane = RunPlane.through(way);
        assertEquals(1, plane.share(), 1e-12);
        assertUpright(plane);
        for (float[] stop : way) {
            Surface.Place place = plane.place(stop);
            assertArrayEquals(stop, plane.weights(place.x(), place.y()), 1e-5f);
        }
    }

    @Test
    void theEndLiesAtZeroAndTheStartLeftOfIt() {
        List<float[]> way = walk(20, 60);
        RunPlane plane = RunPlane.through(way);
        assertEquals(new Surface.Place(0, 0), plane.place(way.getLast()));
        assertTrue(plane.place(way.getFirst()).x() < 0);
        assertArrayEquals(way.getLast(), plane.weights(0, 0));
    }

    @Test
    void aStraightWayHasOneDirectionAndAnyUprightOne() {
        RunPlane plane = RunPlane.through(List.of(new float[] {0, 0, 0}, new float[] {3, 4, 0}));
        assertEquals(1, plane.firstShare(), 1e-12);
        assertEquals(0, plane.secondShare(), 1e-12);
        assertArrayEquals(new double[] {0.6, 0.8, 0}, plane.first(), 1e-12);
        assertUpright(plane);
    }

    @Test
    void whatNeverMovedHasAPlaneToo() {
        float[] still = {1, 2, 3};
        RunPlane plane = RunPlane.through(List.of(still, still.clone(), still.clone()));
        assertUpright(plane);
        assertEquals(0, plane.share());
    }

    /// Of a walk by chance in very many dimensions the first direction holds 8/π² = 0.811, the
    /// second a ninth of it, 0.090.
    @Test
    void aLongWalkByChanceHoldsWhatTheoryHas() {
        RunPlane plane = RunPlane.through(walk(100, 20_000));
        assertEquals(8 / (Math.PI * Math.PI), plane.firstShare(), 0.01);
        assertEquals(8 / (9 * Math.PI * Math.PI), plane.secondShare(), 0.005);
    }

    @Test
    void theSameWayHasTheSamePlane() {
        RunPlane one = RunPlane.through(walk(40, 100));
        RunPlane other = RunPlane.through(walk(40, 100));
        assertArrayEquals(one.first(), other.first(), 0);
        assertArrayEquals(one.second(), other.second(), 0);
    }

    private static void assertUpright(RunPlane plane) {
        assertEquals(1, RunPlane.dot(plane.first(), plane.first()), 1e-12);
        assertEquals(1, RunPlane.dot(plane.second(), plane.second()), 1e-12);
        assertEquals(0, RunPlane.dot(plane.first(), plane.second()), 1e-12);
    }

    private static List<float[]> walk(int stops, int weights) {
        List<float[]> way = new ArrayList<>();
        float[] at = new float[weights];
        Chance.Draws draws = Chance.of(7).named("steps").draws();
        for (int stop = 0; stop < stops; stop++) {
            for (int w = 0; w < weights; w++) at[w] += (float) draws.nextGaussian();
            way.add(at.clone());
        }
        return way;
    }
}
