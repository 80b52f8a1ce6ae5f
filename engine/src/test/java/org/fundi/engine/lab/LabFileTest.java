package org.fundi.engine.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundi.engine.Catalogue;
import org.fundi.engine.lab.race.Race;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabFileTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void aLabWrittenToAFileIsReadFromItWithAllTheTeacherSaid() {
        Path file = folder.resolve("monday.fundilab");
        Handout handout =
                new Handout(
                        Race.USUAL.with("points.shape", "moons"),
                        true,
                        List.of("points"),
                        List.of("network.learningRate"));
        LabFile.write(file, handout, Race.USUAL);
        assertEquals(handout, LabFile.read(file, Catalogue.LABS));
    }

    @Test
    void remarksAndEmptyLinesOfATeacherDoNoHarm() throws IOException {
        Path file = folder.resolve("own.fundilab");
        Files.writeString(
                file, "\uFEFF# What does the rate do?\r\n\r\n  fundi:race seed=7  \r\n#\r\n");
        assertEquals(Race.USUAL.with("seed", "7"), LabFile.read(file, Catalogue.LABS).lab());
    }

    @Test
    void whatIsNoLabIsRefusedWithItsName() throws IOException {
        for (String text :
                List.of("", "# nothing", "fundi:race\nfundi:race", "a,b\n", "fundi:tea")) {
            Path file = Files.writeString(folder.resolve("wrong.fundilab"), text);
            assertThrows(Refusal.class, () -> LabFile.read(file, Catalogue.LABS), text);
        }
        Refusal none =
                assertThrows(
                        Refusal.class,
                        () -> LabFile.read(folder.resolve("gone.fundilab"), Catalogue.LABS));
        assertTrue(none.what().contains("gone.fundilab"), none.what());
        Path large = Files.write(folder.resolve("large.fundilab"), new byte[100_000]);
        assertThrows(Refusal.class, () -> LabFile.read(large, Catalogue.LABS));
    }
}
