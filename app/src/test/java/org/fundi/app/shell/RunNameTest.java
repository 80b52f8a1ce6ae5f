package org.fundi.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Each letter is one px wide here.
class RunNameTest {
    private static final String NAME =
            "Neural network (MLP), forked at 2, optimiser nesterov, learning rate 0.1, …";
    private static final List<String> OTHERS =
            List.of(
                    "Neural network (MLP)",
                    "Neural network (MLP), forked at 2, optimiser sgd, learning rate 0.1",
                    "Random forest");

    private static String in(double room) {
        return RunName.fitted(NAME, OTHERS, String::length, room);
    }

    @Test
    void aNameThatHasRoomIsWhole() {
        assertEquals(NAME, in(80));
    }

    @Test
    void theModelsShortNameStandsForTheLongOneFirst() {
        assertEquals("MLP, forked at 2, optimiser nesterov, learning rate 0.1, …", in(60));
        assertEquals("MLP", RunName.fitted("Neural network (MLP)", OTHERS, String::length, 5));
    }

    @Test
    void whatAllShareGoesFirstAndWhatDiffersStays() {
        assertEquals("… forked at 2, optimiser nesterov, learning rate 0.1, …", in(55));
        assertEquals("… optimiser nesterov, learning rate 0.1, …", in(50));
        assertEquals("… optimiser nesterov, …", in(40));
        assertEquals("… optimiser nesterov, …", in(30));
        assertEquals("… optimiser nesterov, …", in(5));
    }

    @Test
    void besideNoOtherItKeepsItsBeginning() {
        assertEquals(
                "MLP, forked at 2, optimiser nesterov, learning rate 0.1, …",
                RunName.fitted(NAME, List.of(), String::length, 10));
        String alone = RunName.fitted(NAME, List.of("Random forest"), String::length, 40);
        assertEquals("MLP, …, optimiser nesterov, …", alone);
    }
}
