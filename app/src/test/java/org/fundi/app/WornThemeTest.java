package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.style.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WornThemeTest {
    @Test
    void theNextWindowWearsWhatTheLastOneWore(@TempDir Path folder) {
        Path home = folder.resolve("new");
        ObjectProperty<Theme> first = worn(home);
        assertEquals(Theme.LIGHT, first.get());
        first.set(Theme.DARK);
        assertEquals(Theme.DARK, worn(home).get());
        first.set(Theme.PROJECTOR);
        assertEquals(Theme.PROJECTOR, worn(home).get());
    }

    @Test
    void aDamagedFileIsNoReasonNotToOpen(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve(WornTheme.FILE), "drak");
        assertEquals(Theme.LIGHT, worn(home).get());
        Files.write(home.resolve(WornTheme.FILE), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(Theme.LIGHT, worn(home).get());
    }

    @Test
    void aFolderThatCannotBeWrittenIsWornInAllTheSame(@TempDir Path folder) throws IOException {
        Path home = Files.writeString(folder.resolve("file"), "in the way");
        ObjectProperty<Theme> theme = worn(home);
        theme.set(Theme.DARK);
        assertEquals(Theme.DARK, theme.get());
        assertEquals(Theme.LIGHT, worn(home).get());
    }

    private static ObjectProperty<Theme> worn(Path home) {
        return WornTheme.in(home, JobsForTests.here());
    }
}
