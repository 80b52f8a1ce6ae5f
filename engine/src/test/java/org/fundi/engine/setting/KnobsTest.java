package org.fundi.engine.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnobsTest {
    private static final Oven OVEN =
            new Oven(180, 0.5, false, Mode.FAN, List.of(3, 2), new Door(2));

    enum Mode {
        FAN,
        GRILL
    }

    record Door(@Knob(min = 1, max = 4, help = "How many panes.") int panes) {}

    record Oven(
            @Knob(min = 50, max = 250, help = "Degrees.") int heat,
            @Knob(min = 0.001, max = 1, scale = Knob.Scale.LOG, help = "Share.") double steam,
            @Knob(help = "Light on?") boolean light,
            @Knob(help = "How it heats.") Mode mode,
            @Knob(min = 1, max = 9, help = "Trays.") List<Integer> trays,
            @Knob(help = "The door.") Door door) {
        Oven {
            if (heat == 200) throw new IllegalArgumentException("heat must not be 200");
        }
    }

    @Test
    void settingsStandInOrderWithPathsThroughNestedRecords() {
        List<String> paths = Knobs.of(OVEN).stream().map(Setting::path).toList();
        assertEquals(List.of("heat", "steam", "light", "mode", "trays", "door.panes"), paths);
        assertEquals("Degrees.", Knobs.at(OVEN, "heat").help());
        assertEquals(List.of("fan", "grill"), Knobs.at(OVEN, "mode").choices());
    }

    @Test
    void everyKindIsReadFromText() {
        Oven changed = Knobs.with(OVEN, "heat", "210");
        changed = Knobs.with(changed, "steam", "1e-2");
        changed = Knobs.with(changed, "light", "TRUE");
        changed = Knobs.with(changed, "mode", "grill");
        changed = Knobs.with(changed, "trays", "4, 5,6");
        changed = Knobs.with(changed, "door.panes", "3");
        assertEquals(new Oven(210, 0.01, true, Mode.GRILL, List.of(4, 5, 6), new Door(3)), changed);
        assertEquals(180, OVEN.heat(), "the old record stays as it was");
    }

    @Test
    void textsReadBackGiveTheSameRecord() {
        Oven again = new Oven(50, 1, true, Mode.GRILL, List.of(1), new Door(1));
        for (var text : Knobs.texts(OVEN).entrySet()) {
            again = Knobs.with(again, text.getKey(), text.getValue());
        }
        assertEquals(OVEN, again);
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        Refusal refusal = assertThrows(Refusal.class, () -> Knobs.with(OVEN, "door.colour", "3"));
        assertEquals("there is no setting 'door.colour'", refusal.what());
        assertEquals("use one of: heat, steam, light, mode, trays, door.panes", refusal.remedy());
        assertEquals("its whole name is 'door.panes'", refused("panes", "3").remedy());
    }

    @Test
    void aValueOutOfRangeIsRefusedWithItsBounds() {
        assertEquals(
                "heat must be a whole number from 50 to 250, not 300",
                refused("heat", "300").what());
        assertEquals(
                "trays must be whole numbers joined by commas, each from 1 to 9, not 12",
                refused("trays", "2,12").what());
        assertTrue(refused("steam", "NaN").what().contains("from 0.001 to 1"));
        assertEquals(
                "steam must be a number from 0.001 to 1, not Infinity",
                refused("steam", "1e309").what());
        assertEquals(
                "steam must be a number from 0.001 to 1, not 1e308",
                refused("steam", "1e308").what());
        assertTrue(refused("door.panes", "0").what().startsWith("door.panes must be"));
    }

    @Test
    void textOfAnotherKindIsRefused() {
        assertEquals(
                "heat takes a whole number from 50 to 250, not '18,5'",
                refused("heat", "18,5").what());
        assertEquals("light takes true or false, not 'maybe'", refused("light", "maybe").what());
        assertEquals("mode takes one of fan, grill, not 'steam'", refused("mode", "steam").what());
        assertEquals("trays", Knobs.at(OVEN, "trays").path());
        assertTrue(refused("trays", "2;3").what().startsWith("trays takes whole numbers"));
    }

    @Test
    void whatTheRecordItselfRejectsIsRefused() {
        assertEquals("heat: heat must not be 200", refused("heat", "200").what());
    }

    private static Refusal refused(String path, String text) {
        return assertThrows(Refusal.class, () -> Knobs.with(OVEN, path, text));
    }
}
