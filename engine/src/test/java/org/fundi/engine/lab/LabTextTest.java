package org.fundi.engine.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.Catalogue;
import org.fundi.engine.lab.overfitting.Origin;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.race.Race;
import org.fundi.engine.lab.race.Varied;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class LabTextTest {

    @Test
    void aLabOpensAsItWasFromItsText() {
        Race race =
                Race.USUAL
                        .varying(Varied.OPTIMISER)
                        .with("points.shape", "spiral")
                        .with("network.hidden", "16,8")
                        .with("seed", "7");
        String text = LabText.write(race, Race.USUAL);
        assertEquals(Handout.free(race), LabText.read(text, Catalogue.LABS));
        assertEquals(
                Handout.free(race),
                LabText.read("  " + text.replace(" ", "\n ") + "\n", Catalogue.LABS));
    }

    @Test
    void whatIsUsualNeedsNoWord() {
        for (Lab lab : Catalogue.LABS) {
            String text = LabText.write(lab, lab);
            assertEquals("fundi:" + lab.key(), text);
            assertEquals(Handout.free(lab), LabText.read(text, Catalogue.LABS));
        }
    }

    @Test
    void whatIsLeftUnsaidGoesWithWhatIsSaid() {
        Lab moons = LabText.read("fundi:overfitting epochs=50 source=moons", Catalogue.LABS).lab();
        assertEquals(Overfitting.USUAL.from(Origin.MOONS).with("epochs", 50), moons);
        assertThrows(
                Refusal.class,
                () -> LabText.read("fundi:overfitting source=moons family=waves", Catalogue.LABS));
    }

    @Test
    void whatTheTeacherSaidTravelsWithIt() {
        Handout handout =
                new Handout(Race.USUAL, true, List.of("points", "seed"), List.of("network"));
        String text = LabText.write(handout, Race.USUAL);
        assertEquals(handout, LabText.read(text, Catalogue.LABS));
        assertTrue(handout.fixes("points.noise"));
        assertTrue(handout.hides("network.learningRate"));
        assertTrue(!handout.hides("lanes"));
    }

    @Test
    void everySeatHasASeedOfItsOwnWhereThatIsSaid() {
        Handout same = Handout.free(Race.USUAL);
        Handout own = new Handout(Race.USUAL, true, List.of(), List.of());
        assertEquals(Race.USUAL, same.at(17));
        assertEquals(Race.USUAL.with("seed", "59"), own.at(17));
        assertThrows(Refusal.class, () -> own.at(0));
        assertThrows(Refusal.class, () -> own.at(41));
    }

    @Test
    void everyLabHasASeed() {
        for (Lab lab : Catalogue.LABS) {
            new Handout(lab, true, List.of(), List.of()).at(Handout.SEATS);
        }
    }

    @Test
    void tooManyLanesAreRefusedWithSomethingToDo() {
        Refusal why =
                assertThrows(
                        Refusal.class,
                        () -> LabText.read("fundi:race lanes=1,2,3,4,5,6,7,8,9", Catalogue.LABS));
        assertEquals("lanes: a race has 1 to 8 lanes, not 9", why.what());
        assertEquals("give lanes another value", why.remedy());
    }

    @Test
    void whatIsNoLabIsRefusedAndSaysWhatToDo() {
        for (String wrong :
                new String[] {
                    "hello",
                    "",
                    "fundi:nothing",
                    "fundi:race seed",
                    "fundi:race seed=many",
                    "fundi:race seed=1 points.noise=0.2 seed=2",
                    "fundi:race points.noise=0.1f",
                    "fundi:race points.noise=7",
                    "fundi:race speed=3",
                    "fundi:race lanes=%",
                    "fundi:race lanes=NaN",
                    "fundi:race varied=width lanes=0.5",
                    "fundi:race network.learningRate=1e309",
                    "fundi:race seats=perhaps",
                    "fundi:landscape optimisers=newton",
                    "fundi:overfitting source=project family=waves",
                    "fundi:race fixed=wheels"
                }) {
            Refusal why =
                    assertThrows(Refusal.class, () -> LabText.read(wrong, Catalogue.LABS), wrong);
            assertTrue(!why.remedy().isEmpty(), wrong);
        }
    }
}
