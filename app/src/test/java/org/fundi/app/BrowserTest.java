package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
    @TempDir Path folder = Path.of("");

    @Test
    void onLinuxItIsTheFirstThatIsThere() throws IOException {
        assertEquals(Optional.empty(), Browser.of("Linux", "" + folder));
        Path firefox = Files.createFile(folder.resolve("firefox"));
        assertEquals(Optional.empty(), Browser.of("Linux", "" + folder), "no program");
        assertTrue(firefox.toFile().setExecutable(true));
        assertEquals(List.of("firefox"), Browser.of("Linux", "" + folder).orElseThrow().command());
    }

    @Test
    void elsewhereTheSystemHasAWordForIt() {
        assertEquals(List.of("open"), Browser.of("Mac OS X", "").orElseThrow().command());
        assertFalse(Browser.of("Windows 11", "").isEmpty());
    }

    @Test
    void whatDoesNotStartIsTold() {
        Browser none = new Browser(List.of("" + folder.resolve("none")));
        Refusal refusal =
                assertThrows(Refusal.class, () -> none.show(folder.resolve("report.html")));
        assertTrue(refusal.what().startsWith("report.html can't be shown"), refusal.what());
    }
}
