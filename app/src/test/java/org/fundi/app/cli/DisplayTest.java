package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void linuxWithoutDisplayHasNoWindow() {
        assertTrue(WithoutWindow.isNeeded("Linux", Map.of()));
        assertTrue(WithoutWindow.isNeeded("Linux", Map.of("DISPLAY", "")));
        assertFalse(WithoutWindow.isNeeded("Linux", Map.of("DISPLAY", ":0")));
        assertFalse(WithoutWindow.isNeeded("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
    }

    @Test
    void windowsAndMacAlwaysHaveOne() {
        assertFalse(WithoutWindow.isNeeded("Windows 11", Map.of()));
        assertFalse(WithoutWindow.isNeeded("Mac OS X", Map.of()));
    }
}
