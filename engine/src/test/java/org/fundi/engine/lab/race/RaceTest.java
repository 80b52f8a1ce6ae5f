package org.fundi.engine.lab.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A race")
class RaceTest {
    @Test
    @DisplayName("refuses a lane whose value is none of the setting")
    void refusesForeignValues() {
        Refusal why =
                assertThrows(
                        Refusal.class,
                        () -> Race.USUAL.varying(Varied.WIDTH).with("lanes", "4,wide").all());
        assertTrue(why.what().contains("wide"), why.what());
    }

    @Test
    @DisplayName("opens with lanes that all learn differently, whatever differs")
    void noTwoUsualLanesAreTheSame() {
        for (Varied varied : Varied.values()) {
            List<Lane> lanes = Race.USUAL.varying(varied).all();
            for (Lane one : lanes) {
                long alike = lanes.stream().filter(one::learnsAs).count();
                assertEquals(1, alike, varied + " " + one.value());
            }
        }
    }

    @Test
    @DisplayName("of optimisers has momentum where one is named for it, and none in plain descent")
    void momentumLanesHaveOne() {
        List<Lane> lanes = Race.USUAL.varying(Varied.OPTIMISER).all();
        assertEquals(0, lanes.get(0).network().optimiser().momentum());
        assertEquals(0.9, lanes.get(1).network().optimiser().momentum());
        Race own = Race.USUAL.varying(Varied.OPTIMISER).with("network.optimiser.momentum", "0.5");
        assertEquals(0.5, own.all().get(2).network().optimiser().momentum());
        assertEquals(0, own.all().get(0).network().optimiser().momentum());
    }

    @Test
    @DisplayName("takes lanes in and lets them go, as its text does")
    void lanesComeAndGo() {
        Race more = Race.USUAL.adding(" 0.3 ").without("10");
        assertEquals("0.001,0.01,0.1,1,0.3", more.lanes());
        assertEquals(more, Race.USUAL.with("lanes", "0.001,0.01,0.1,1,0.3"));
        assertThrows(Refusal.class, () -> Race.USUAL.adding("0.10"), "like 0.1");
        assertThrows(Refusal.class, () -> Race.USUAL.adding(""), "nothing typed");
        assertThrows(Refusal.class, () -> Race.USUAL.adding("2,3"), "two at once");
        assertThrows(Refusal.class, () -> Race.USUAL.adding("quick"), "no number");
        assertThrows(Refusal.class, () -> Race.USUAL.with("lanes", "1").without("1"), "the last");
        Race full = Race.USUAL.adding("0.2").adding("0.3").adding("0.4");
        assertTrue(full.isFull());
        assertThrows(Refusal.class, () -> full.adding("0.5"), "a ninth");
    }
}
