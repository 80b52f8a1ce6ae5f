package org.fundi.engine.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Project files with bytes changed, cut off or put in, pages emptied or swapped, by a seed: each
/// is refused, or everything in it can be read; nothing else is thrown, and what is refused is left
/// as it is.
class DamagedProjectTest {
    private static final int MUTATIONS = 10_000;
    private static final int PAGE = 4_096;

    @Test
    void aDamagedProjectIsRefusedOrReadWhole(@TempDir Path folder) throws IOException {
        byte[] whole = project(folder);
        Chance.Draws draws = Chance.of(11).draws();
        Path file = folder.resolve("damaged.fundi");
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = mutated(whole, draws);
            Files.write(file, bytes);
            if (isRefused(file)) {
                refused++;
                assertArrayEquals(bytes, Files.readAllBytes(file), "mutation " + i);
            }
        }
        assertTrue(refused > MUTATIONS / 4, "some damage is seen: " + refused);
    }

    private static boolean isRefused(Path file) {
        try (ProjectFile project = ProjectFile.open(file, Small.NAMES)) {
            Small.everything(project);
            return false;
        } catch (Refusal told) {
            return true;
        }
    }

    private static byte[] mutated(byte[] whole, Chance.Draws draws) {
        byte[] bytes = whole.clone();
        switch (draws.nextInt(6)) {
            case 0 -> bytes[draws.nextInt(bytes.length)] ^= (byte) (1 << draws.nextInt(8));
            case 1 -> {
                int from = draws.nextInt(bytes.length);
                int to = Math.min(bytes.length, from + 1 + draws.nextInt(64));
                for (int i = from; i < to; i++) bytes[i] = (byte) draws.nextInt(256);
            }
            case 2 -> bytes = java.util.Arrays.copyOf(bytes, draws.nextInt(bytes.length));
            case 3 -> {
                int one = draws.nextInt(bytes.length / PAGE) * PAGE;
                int other = draws.nextInt(bytes.length / PAGE) * PAGE;
                System.arraycopy(whole, one, bytes, other, PAGE);
                System.arraycopy(whole, other, bytes, one, PAGE);
            }
            case 4 -> {
                int from = draws.nextInt(bytes.length);
                byte[] more = new byte[bytes.length + 1 + draws.nextInt(PAGE)];
                System.arraycopy(whole, 0, more, 0, from);
                System.arraycopy(
                        whole, from, more, from + more.length - bytes.length, bytes.length - from);
                bytes = more;
            }
            default -> {
                int page = draws.nextInt(bytes.length / PAGE);
                java.util.Arrays.fill(bytes, page * PAGE, (page + 1) * PAGE, (byte) 0);
            }
        }
        return bytes;
    }

    private static byte[] project(Path folder) throws IOException {
        Path file = folder.resolve("whole.fundi");
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            project.data().keep("parcels.csv", Small.FINGERPRINT, Small.CSV);
            int number = Small.begin(project, Small.network());
            Recorder recorder =
                    new Recorder(
                            project.runs(),
                            number,
                            Small.looking(_ -> {}),
                            refusal -> {
                                throw refusal;
                            });
            assertInstanceOf(
                    Outcome.Completed.class,
                    Small.experiment(Small.network()).runOn(Small.prepared(), recorder));
            project.validations().keep(1, Small.validated());
        }
        return Files.readAllBytes(file);
    }
}
