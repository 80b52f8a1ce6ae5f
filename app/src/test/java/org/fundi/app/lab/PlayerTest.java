package org.fundi.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fundi.app.job.JobsForTests;
import org.junit.jupiter.api.Test;

class PlayerTest {
    private final Player player = new Player(JobsForTests.here());

    @Test
    void playsSoManyStepsASecondAndHoldsAtTheEnd() {
        player.begin(30);
        player.reach(30);
        player.play();
        player.pass(0.5);
        assertEquals(10, player.at());
        player.pass(0.04);
        player.pass(0.04);
        assertEquals(11, player.at());
        player.pass(10);
        assertTrue(player.isAtEnd());
        assertFalse(player.playingProperty().get());
    }

    @Test
    void neverShowsWhatIsNotWorkedOut() {
        player.begin(30);
        player.play();
        player.pass(1);
        assertEquals(0, player.at());
        player.reach(4);
        player.pass(1);
        assertEquals(4, player.at());
        assertTrue(player.playingProperty().get());
        player.end();
        player.pass(1);
        assertFalse(player.playingProperty().get());
    }

    @Test
    void aStepHoldsItAndStaysInside() {
        player.begin(3);
        player.reach(3);
        player.play();
        player.step(1);
        assertFalse(player.playingProperty().get());
        player.step(9);
        assertEquals(3, player.at());
        player.step(-9);
        assertEquals(0, player.at());
    }

    @Test
    void whereNothingCameOfTheWorkNothingIsPlayed() {
        player.begin(5);
        player.play();
        player.end();
        assertFalse(player.playingProperty().get());
    }

    @Test
    void slowMotionEndsWithTheUsualSpeedOfTheLab() {
        Player slower = new Player(JobsForTests.here(), -2);
        assertEquals(5, slower.speed());
        slower.slowMotion();
        assertEquals(2, slower.speed());
        slower.usualSpeed();
        assertEquals(5, slower.speed());
    }

    @Test
    void quickerAndSlowerEndAtTheEnds() {
        player.quicker(99);
        assertTrue(Double.isInfinite(player.speed()));
        player.begin(500);
        player.reach(500);
        player.play();
        player.pass(0.001);
        assertTrue(player.isAtEnd());
        player.quicker(-99);
        assertEquals(1, player.speed());
    }
}
