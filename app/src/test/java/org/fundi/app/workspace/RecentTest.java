package org.fundi.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentTest {
    private final Path home;

    RecentTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void aNewHomeHasNoRecentFiles() {
        assertEquals(List.of(), new Recent(home.resolve("never made")).files());
    }

    @Test
    void onlyTheNewestEightAreKept() {
        Recent recent = new Recent(home);
        for (int i = 0; i < 20; i++) recent.remember(home.resolve(i + ".csv"));
        assertEquals(8, recent.files().size());
        assertEquals(home.resolve("19.csv"), recent.files().getFirst());
    }

    @Test
    void namesInAnyScriptComeBack() {
        Recent recent = new Recent(home);
        Path file = home.resolve("İzmir müşteri – 客户 🐧.csv");
        recent.remember(file);
        assertEquals(List.of(file), new Recent(home).files());
    }

    @Test
    void aDamagedListIsNoReasonToStop() throws IOException {
        Files.write(home.resolve("recent.txt"), new byte[] {(byte) 0xC3, 0x28, 0, 10});
        assertEquals(List.of(), new Recent(home).files());
        Files.writeString(home.resolve("recent.txt"), "\n\n \n");
        assertEquals(List.of(), new Recent(home).files());
    }

    @Test
    void whereTheListCanNotBeWrittenThePersonIsTold() throws IOException {
        Path file = Files.writeString(home.resolve("a file, not a folder"), "");
        Refusal refusal =
                assertThrows(Refusal.class, () -> new Recent(file).remember(home.resolve("a.csv")));
        assertTrue(refusal.remedy().contains("open all the same"), refusal.remedy());
    }
}
