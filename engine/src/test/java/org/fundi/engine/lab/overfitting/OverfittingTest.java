package org.fundi.engine.lab.overfitting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.Catalogue;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.Points;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The overfitting lab")
class OverfittingTest {
    private static final int SEEDS = 20;

    @Test
    @DisplayName(
            "opens with a training error under half of the validation error, with 20 of 20 seeds")
    void overfits() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Overfitting lab = Overfitting.USUAL.with("seed", seed);
            Errors errors = errors(lab);
            assertTrue(errors.training() < errors.validation() / 2, seed + ": " + errors);
        }
    }

    @Test
    @DisplayName(
            "closes more than half of the gap by more rows, by a smaller degree and by L2, with 20 of 20 seeds")
    void cures() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Overfitting lab = Overfitting.USUAL.with("seed", seed);
            Sweep sweep = Sweep.of(lab);
            List<Cure> open = Cure.open(Scene.of(lab, Optional.empty()), sweep);
            assertEquals(EnumSet.of(Cure.MORE_ROWS, Cure.SMALLER, Cure.L2), EnumSet.copyOf(open));
            for (Cure cure : open) {
                double after = errors(cure.on(lab, sweep)).gap();
                assertTrue(after < errors(lab).gap() / 2, seed + " " + cure + " " + after);
            }
        }
    }

    @Test
    @DisplayName(
            "overfits in every family as it opens: a training error under half of the validation error, with 20 of 20 seeds")
    void everyFamilyOverfits() {
        for (Family family : Family.values()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Errors errors = errors(Overfitting.USUAL.of(family).with("seed", seed));
                assertTrue(errors.training() < errors.validation() / 2, seed + ": " + errors);
            }
        }
    }

    @Test
    @DisplayName(
            "with a network has its gap closed by a third and more by each of four cures, and no validation error raised, with 20 of 20 seeds")
    void networkCures() {
        Sweep none = new Sweep(List.of(), List.of(), 0);
        for (int seed = 0; seed < SEEDS; seed++) {
            Overfitting lab = Overfitting.USUAL.of(Family.NETWORK).with("seed", seed);
            Errors before = errors(lab);
            for (Cure cure : EnumSet.complementOf(EnumSet.of(Cure.SMALLER))) {
                Errors after = errors(cure.on(lab, none));
                assertTrue(after.close(before), seed + " " + cure + " " + after);
            }
        }
    }

    @Test
    @DisplayName(
            "with waves has a peak of validation error where there are as many weights as rows, give or take one step, and falls again beyond, with 20 of 20 seeds")
    void descendsTwice() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Sweep sweep = Sweep.of(Overfitting.USUAL.of(Family.WAVES).with("seed", seed));
            int peak = sweep.worst(sweep.best());
            assertEquals(24, sweep.capacities().get(peak), 4, seed + ": " + sweep);
            assertTrue(sweep.descendsTwice(), seed + ": " + sweep);
        }
    }

    @Test
    @DisplayName("meets every training row once there are as many weights as rows")
    void meetsEveryRow() {
        Overfitting lab = Overfitting.USUAL.of(Family.WAVES);
        assertEquals(0, Errors.of(lab, 24, () -> false).training(), 1e-12);
        assertEquals(0, Errors.of(lab, 200, () -> false).training(), 1e-12);
    }

    @Test
    @DisplayName("learns a line exactly where there is no noise")
    void learnsTheTruth() {
        Overfitting lab = Overfitting.USUAL.with("truth", "line").with("noise", 0);
        assertEquals(0, Errors.of(lab, 1, () -> false).validation(), 1e-20);
        assertEquals(0, Errors.of(lab, 15, () -> false).validation(), 1e-12);
        assertEquals(0, Sweep.floor(lab));
    }

    @Test
    @DisplayName("has the same bits for the same seed, in every family")
    void sameBits() {
        for (Family family : Family.values()) {
            Overfitting lab = Overfitting.USUAL.of(family).with("epochs", 50);
            double[] once = Decomposition.fit(lab, lab.taken(), 3, () -> false);
            assertArrayEquals(once, Decomposition.fit(lab, lab.taken(), 3, () -> false));
            assertTrue(once[0] != Decomposition.fit(lab, lab.taken(), 4, () -> false)[0]);
        }
    }

    @Test
    @DisplayName("keeps its first rows where there are more of them")
    void keepsFirstRows() {
        Sample few = Overfitting.USUAL.draw(0).learnt();
        Sample many = Overfitting.USUAL.with("trainingRows", 96).draw(0).learnt();
        assertArrayEquals(few.x(), many.first(24).x());
        assertArrayEquals(few.y(), many.first(24).y());
    }

    @Test
    @DisplayName(
            "learns wrong labels of two moons by heart: a deep tree has under half of the validation error on its training rows, and a smaller one closes the gap, with 20 of 20 seeds")
    void wrongLabels() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Overfitting lab =
                    Overfitting.USUAL.from(Origin.MOONS).with("capacity", 12).with("seed", seed);
            Scene scene = Scene.of(lab, Optional.empty());
            Errors deep = scene.errors(12, () -> false);
            assertTrue(deep.training() < deep.validation() / 2, seed + ": " + deep);
            List<Errors> all =
                    lab.capacities().stream().map(it -> scene.errors(it, () -> false)).toList();
            Sweep sweep = new Sweep(lab.capacities(), all, scene.floor());
            Errors smaller = all.get(sweep.best());
            assertTrue(smaller.close(deep), seed + ": " + deep + " " + smaller);
        }
    }

    @Test
    @DisplayName("learns rows of a project in every family that takes columns, and refuses others")
    void ownRows() {
        LabRows rows = Points.USUAL.rows(1);
        for (Family family : Family.values()) {
            Overfitting lab = Overfitting.USUAL.from(Origin.PROJECT).of(family).with("epochs", 20);
            Scene scene = Scene.of(lab, Optional.of(rows));
            if (family.takesColumns()) {
                assertTrue(scene.errors(lab.taken(), () -> false).validation() < 0.6);
                assertEquals(
                        scene.errors(lab.taken(), () -> false),
                        scene.errorsOfRows(200, () -> false));
            } else {
                assertThrows(Refusal.class, () -> scene.errors(lab.taken(), () -> false));
            }
        }
    }

    @Test
    @DisplayName("goes through a chat message and back")
    void isText() {
        Overfitting lab = Overfitting.USUAL.of(Family.TREE).with("noise", 0.5);
        String text = LabText.write(lab, Overfitting.USUAL);
        assertEquals(lab, LabText.read(text, Catalogue.LABS).lab());
        assertTrue(text.length() < 80, text);
    }

    private static Errors errors(Overfitting lab) {
        return Errors.of(lab, lab.taken(), () -> false);
    }
}
