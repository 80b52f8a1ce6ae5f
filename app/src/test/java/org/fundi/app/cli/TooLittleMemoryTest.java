package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.fundi.engine.math.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes with too small a heap for what is asked of them, and one that has just enough.
class TooLittleMemoryTest {
    private final Path folder;

    TooLittleMemoryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /// Ten million weights, 41 MB, and as much again for each slope and each memory of its
    /// optimiser.
    @Test
    void aModelThatIsTooLargeIsRefusedAndTheProjectSaysSo()
            throws IOException, InterruptedException {
        String project = folder.resolve("p.fundi").toString();
        Child child =
                Child.run(
                        folder,
                        List.of("-Xmx100m"),
                        "train",
                        Terminal.sample("penguins"),
                        "--target",
                        "species",
                        "--model",
                        "mlp",
                        "--set",
                        "hidden=" + String.join(",", Collections.nCopies(40, "512")),
                        "--project",
                        project);
        assertEquals(2, child.code(), child.err());
        assertTrue(child.err().contains("needs more memory than Fundi may use"), child.err());
        assertFalse(child.err().contains("\tat "), child.err());
        JsonNode run = Terminal.run("runs", project, "--json").json().path(0);
        assertEquals("refused", run.path("state").asText());
    }

    /// A tenth of a million rows and of 1,500 MB: `benchmarks/memory` has the whole of both.
    @Test
    void aHundredThousandRowsAreProfiledAndComparedInASmallHeap()
            throws IOException, InterruptedException {
        String file = rows(100_000).toString();
        List<String> small = List.of("-Xmx150m");
        Child profiled = Child.run(folder, small, "profile", file, "--json");
        assertEquals(0, profiled.code(), profiled.err());
        assertEquals(100_000, profiled.json().path("rows").asInt());
        Child compared =
                Child.run(
                        folder,
                        small,
                        "compare",
                        file,
                        "--target",
                        "late",
                        "--models",
                        "logistic,tree",
                        "--json");
        assertEquals(0, compared.code(), compared.err());
        for (JsonNode model : compared.json().path("models")) {
            assertEquals("", model.path("why").asText(), model.path("name").asText());
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInOneSentence() throws IOException, InterruptedException {
        Child child =
                Child.run(
                        folder, List.of("-Xmx20m"), "profile", rows(100_000).toString(), "--json");
        assertEquals(2, child.code(), child.err());
        assertTrue(child.err().contains("needs more memory than Fundi may use"), child.err());
        assertFalse(child.err().contains("\tat "), child.err());
    }

    /// Parcels: ten columns, of which three say something about being late.
    private Path rows(int count) throws IOException {
        Path file = folder.resolve("parcels.csv");
        Chance.Draws draws = Chance.of(1).draws();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,city,weight,width,height,depth,price,distance,rain,late\n");
            for (int row = 0; row < count; row++) {
                int distance = draws.nextInt(1_000);
                int rain = draws.nextInt(100);
                out.write(row + ",city-" + draws.nextInt(10) + ',' + draws.nextInt(5_000));
                for (int side = 0; side < 3; side++) out.write("," + draws.nextInt(200));
                out.write("," + draws.nextInt(10_000) / 100.0 + ',' + distance + ',' + rain);
                out.write(distance + 5 * rain + draws.nextInt(300) > 900 ? ",yes\n" : ",no\n");
            }
        }
        return file;
    }
}
