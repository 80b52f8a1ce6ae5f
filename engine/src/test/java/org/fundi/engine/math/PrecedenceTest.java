package org.fundi.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PrecedenceTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void workersBesideAScreenGoLastAndNobodyElse() throws Exception {
        try (Workers beside = Workers.besideScreen(1);
                Workers alone = new Workers(1)) {
            assertEquals(10, beside.begin(PrecedenceTest::niceness).get());
            assertEquals(niceness(), alone.begin(PrecedenceTest::niceness).get());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theSystemHeedsIt() throws Exception {
        try (Workers other = new Workers(1)) {
            assertTrue(other.begin(Precedence::goLast).get());
        }
    }

    /// Of the calling thread: the 19th figure the system keeps of it, the 17th behind its name.
    private static int niceness() throws Exception {
        String all = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(all.substring(all.lastIndexOf(')') + 2).split(" ")[16]);
    }
}
