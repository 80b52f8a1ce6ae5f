package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Native libraries are unpacked into the folder for temporary files and loaded from there. Where
/// that can't be, as where nothing may be started from it, they are missing.
class MissingLibraryTest {
    private static final String PENGUINS = Terminal.sample("penguins");

    private final Path folder;

    MissingLibraryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void withoutXgboostTheOtherModelsAreCompared() throws IOException, InterruptedException {
        Child compared =
                Child.run(
                        folder,
                        hidden(),
                        "compare",
                        PENGUINS,
                        "--target",
                        "species",
                        "--models",
                        "tree,boosting",
                        "--json");
        assertEquals(0, compared.code(), compared.err());
        JsonNode models = compared.json().path("models");
        JsonNode tree = named(models, "tree");
        JsonNode boosting = named(models, "boosting");
        assertTrue(tree.path("scores").path("accuracy").path("value").asDouble() > 0.8);
        assertTrue(
                boosting.path("why").asText().contains("XGBoost's native library"),
                boosting.toString());
    }

    @Test
    void withoutSqliteAProjectIsRefusedAndNotCalledDamaged()
            throws IOException, InterruptedException {
        Path project = folder.resolve("p.fundi");
        String[] train = {
            "train", PENGUINS, "--target", "species", "--model", "tree", "--project", "" + project
        };
        Child refused = Child.run(folder, hidden(), train);
        assertRefused(refused);
        assertFalse(Files.exists(project));
        assertFalse(Files.exists(folder.resolve("p.fundi-lock")));
        assertEquals(0, Terminal.run(train).code());
        byte[] before = Files.readAllBytes(project);
        assertRefused(Child.run(folder, hidden(), "runs", "" + project));
        assertArrayEquals(before, Files.readAllBytes(project));
    }

    private static void assertRefused(Child refused) {
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("SQLite's native library"), refused.err());
        assertFalse(refused.err().contains("damaged"), refused.err());
    }

    private static JsonNode named(JsonNode models, String key) {
        for (JsonNode model : models) if (model.path("name").asText().equals(key)) return model;
        throw new AssertionError(key + " is not among " + models);
    }

    /// A folder for temporary files that is not there, and no library of the system's either.
    private List<String> hidden() {
        Path nowhere = folder.resolve("nowhere");
        return List.of("-Djava.io.tmpdir=" + nowhere, "-Djava.library.path=" + nowhere);
    }
}
