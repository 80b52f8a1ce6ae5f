package org.fundi.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.Catalogue;
import org.fundi.engine.learning.Algorithm;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private final Memory memory = new Memory();

    @Test
    void everyModelComesBackWithItsSettings() {
        for (Algorithm usual : Catalogue.ALGORITHMS) {
            memory.keep("it", usual);
            assertEquals(Optional.of(usual), memory.algorithm("it"));
        }
    }

    @Test
    void whatNoVersionKnowsIsForgotten() {
        memory.keep("it", "crystal_ball\nsize=3");
        assertTrue(memory.algorithm("it").isEmpty());
        memory.keep("it", "tree\nfeathers=3");
        assertTrue(memory.algorithm("it").isEmpty());
        assertTrue(memory.algorithm("another").isEmpty());
    }

    @Test
    void whatIsKeptIsToldOnceAndWhatIsRecalledIsNot() {
        List<String> told = new ArrayList<>();
        memory.whenKept((name, text) -> told.add(name + "=" + text));
        memory.keep("seen.data", "yes");
        memory.keep("seen.data", "yes");
        memory.recall(Map.of("seen.split", "yes"));
        memory.keep("seen.split", "");
        assertEquals(List.of("seen.data=yes", "seen.split="), told);
        assertEquals("", memory.text("seen.data"));
    }
}
