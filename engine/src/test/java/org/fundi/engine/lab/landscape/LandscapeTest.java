package org.fundi.engine.lab.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.landscape.Surface.Place;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.Sgd;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LandscapeTest {

    @ParameterizedTest
    @EnumSource(value = Surface.class, mode = EnumSource.Mode.EXCLUDE, names = "NETWORK")
    void theSlopeIsWhatNudgingSays(Surface surface) {
        Chance.Draws draws = Chance.of(1).named("places").draws();
        double nudge = 1e-5;
        for (int i = 0; i < 200; i++) {
            double x = draws.nextDouble(-surface.reach(), surface.reach());
            double y = draws.nextDouble(-surface.reach(), surface.reach());
            Place slope = surface.slope(x, y);
            double along = (surface.loss(x + nudge, y) - surface.loss(x - nudge, y)) / (2 * nudge);
            double up = (surface.loss(x, y + nudge) - surface.loss(x, y - nudge)) / (2 * nudge);
            assertEquals(along, slope.x(), 1e-6 * (1 + Math.abs(along)), surface + " " + x);
            assertEquals(up, slope.y(), 1e-6 * (1 + Math.abs(up)), surface + " " + y);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Surface.class, mode = EnumSource.Mode.EXCLUDE, names = "NETWORK")
    void theLowestLossIsNothingAndLiesAtTheMinima(Surface surface) {
        for (Place minimum : surface.minima()) {
            assertEquals(0, surface.loss(minimum.x(), minimum.y()), 1e-12);
            assertEquals(0, surface.distance(minimum.x(), minimum.y()));
        }
        assertTrue(surface.loss(surface.startX(), surface.startY()) > 0);
    }

    @Test
    void plainDescentCrawlsInTheRavineWhereTheOthersDoNotWhateverTheSeed() {
        for (int seed = 0; seed < 50; seed++) {
            Landscape noisy =
                    Landscape.USUAL.with("seed", String.valueOf(seed)).with("noise", "0.02");
            crawls(noisy);
        }
        crawls(Landscape.USUAL);
    }

    private static void crawls(Landscape ravine) {
        List<Track> tracks = ravine.roll();
        Track sgd = tracks.getFirst();
        double half = Math.abs(ravine.startX()) / 2;
        assertTrue(
                Math.abs(sgd.x()[sgd.steps()]) > half, "sgd has come far, seed " + ravine.seed());
        for (Track other : List.of(tracks.get(1), tracks.getLast())) {
            assertTrue(
                    other.last() < sgd.last() / 5,
                    "%s ends at %s, sgd at %s, seed %d"
                            .formatted(
                                    other.ball().name(), other.last(), sgd.last(), ravine.seed()));
        }
    }

    @Test
    void aBallMovesAsTheOptimiserOfNetworksDoes() {
        Landscape bowl = Landscape.USUAL.on(Surface.BOWL).with("optimisers", "momentum");
        Track track = bowl.roll().getFirst();
        var stepper = new Sgd(0.9).begin(2);
        float[] at = {(float) bowl.startX(), (float) bowl.startY()};
        for (int step = 0; step <= bowl.steps(); step++) {
            assertEquals(at[0], track.x()[step]);
            assertEquals(at[1], track.y()[step]);
            stepper.step(at, new float[] {at[0], at[1]}, bowl.learningRate());
        }
    }

    @Test
    void plainDescentStaysLongerAtTheSaddleThanMomentum() {
        List<Track> tracks =
                Landscape.USUAL.on(Surface.SADDLE).with("optimisers", "sgd,momentum,adam").roll();
        int sgd = tracks.get(0).reaches(0.1);
        int momentum = tracks.get(1).reaches(0.1);
        int adam = tracks.get(2).reaches(0.1);
        assertTrue(
                sgd > 2 * momentum && sgd > 2 * adam && momentum > 0 && adam > 0,
                sgd + " " + momentum + " " + adam);
    }

    @Test
    void tooLargeARateRunsAwayAndTheWayEndsThere() {
        Track track =
                Landscape.USUAL
                        .with("learningRate", "0.3")
                        .with("optimisers", "sgd")
                        .roll()
                        .getFirst();
        assertTrue(track.ranAway());
        assertTrue(track.steps() < 150);
        assertTrue(Double.isFinite(track.last()));
    }

    @Test
    void allBallsMeetTheSameNoiseAndTheSameSeedTheSameBits() {
        Landscape noisy = Landscape.USUAL.with("noise", "1").with("optimisers", "sgd,sgd:0.18");
        List<Track> tracks = noisy.roll();
        assertEquals(2, tracks.size());
        assertArrayEquals(tracks.get(0).x(), tracks.get(1).x());
        assertFalse(tracks.get(0).last() == noisy.with("seed", "7").roll().getFirst().last());
    }

    @Test
    void aNetworkIsHandedOnInOneWordAndRollsNoBalls() {
        Landscape network = Landscape.USUAL.on(Surface.NETWORK);
        assertEquals("fundi:landscape surface=network", LabText.write(network, Landscape.USUAL));
        assertTrue(network.roll().isEmpty());
        Landscape moons = network.with("run.points.shape", "moons").with("run.part", "validation");
        String text = LabText.write(moons, Landscape.USUAL);
        assertEquals(moons, LabText.read(text, List.of(Landscape.USUAL)).lab());
    }

    @Test
    void onlyWhatMattersIsAsked() {
        assertTrue(Landscape.USUAL.uses("momentum"));
        assertFalse(Landscape.USUAL.uses("run.network.epochs"));
        Landscape network = Landscape.USUAL.on(Surface.NETWORK);
        assertFalse(network.uses("momentum"));
        assertTrue(network.uses("run.network.epochs"));
        assertTrue(network.uses("seed"));
        Landscape project = network.with("run.source", "project");
        assertFalse(project.uses("run.network.epochs"));
        assertFalse(project.uses("seed"));
        assertTrue(project.uses("run.part"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd,lion", "adam:quick", "adam:0", "adam:", "sgd:-1"})
    void whatIsNoOptimiserIsRefused(String optimisers) {
        Landscape landscape = Landscape.USUAL.with("optimisers", optimisers);
        assertThrows(Refusal.class, landscape::roll);
    }
}
