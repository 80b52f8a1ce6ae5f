package org.fundi.engine.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fundi.engine.Catalogue;
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
        assertEquals(race, LabText.read(text, Catalogue.LABS));
        assertEquals(race, LabText.read("  " + text.replace(" ", "\n ") + "\n", Catalogue.LABS));
    }

    @Test
    void whatIsUsualNeedsNoWord() {
        for (Lab lab : Catalogue.LABS) {
            String text = LabText.write(lab, lab);
            assertEquals("fundi:" + lab.key(), text);
            assertEquals(lab, LabText.read(text, Catalogue.LABS));
        }
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
                    "fundi:race points.noise=7",
                    "fundi:race speed=3",
                    "fundi:race lanes=%"
                }) {
            Refusal why =
                    assertThrows(Refusal.class, () -> LabText.read(wrong, Catalogue.LABS), wrong);
            assertTrue(!why.remedy().isEmpty(), wrong);
        }
    }
}
