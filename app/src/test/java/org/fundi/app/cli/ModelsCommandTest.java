package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.fundi.engine.Catalogue;
import org.fundi.engine.learning.Algorithm;
import org.junit.jupiter.api.Test;

class ModelsCommandTest {
    @Test
    void everyModelIsListedWithItsSettings() {
        JsonNode models = Terminal.run("models", "--json").json();
        assertEquals(Catalogue.ALGORITHMS.size(), models.size());
        for (JsonNode model : models) {
            assertTrue(model.path("help").asText().endsWith("."), model.toString());
            assertTrue(model.path("tasks").size() > 0);
            for (JsonNode setting : model.path("settings")) {
                assertTrue(setting.has("default") && setting.has("help"), setting.toString());
            }
        }
    }

    @Test
    void rangesAndDefaultsArePrinted() {
        String out = Terminal.run("models").out();
        for (Algorithm algorithm : Catalogue.ALGORITHMS) {
            assertTrue(out.contains(algorithm.key() + "  ("), algorithm.key());
        }
        assertTrue(out.contains("a whole number from "), out);
    }

    @Test
    void aWindowNeedsADisplayOnLinuxOnly() {
        assertTrue(WithoutWindow.isNeeded("Linux", Map.of()));
        assertTrue(!WithoutWindow.isNeeded("Linux", Map.of("DISPLAY", ":0")));
        assertTrue(!WithoutWindow.isNeeded("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
        assertTrue(!WithoutWindow.isNeeded("Windows 11", Map.of()));
        assertTrue(!WithoutWindow.isNeeded("Mac OS X", Map.of()));
    }
}
