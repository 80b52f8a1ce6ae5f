package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelfTestCommandTest {
    @Test
    void everyOwnModelComesOutAsEverywhere() {
        Terminal run = Terminal.run("self-test", "--json");
        JsonNode said = run.json();
        assertEquals(
                List.of(),
                said.get("otherwise").valueStream().toList(),
                said.get("models").toPrettyString());
        assertEquals(0, run.code(), run.err());
        assertTrue(said.get("passed").asBoolean());
        assertTrue(said.get("models").size() > 20, said.toString());
        assertTrue(said.get("first_frame_seconds").isNull(), "no window here");
    }

    @Test
    void aModelThatComesOutOtherwiseIsNamed() {
        Map<String, String> found = Map.of("penguins.tree", "aa", "penguins.mlp", "bb");
        assertEquals(List.of(), Trials.otherwise(found, found));
        Map<String, String> other = Map.of("penguins.tree", "aa", "penguins.mlp", "cc");
        assertEquals(List.of("penguins.mlp"), Trials.otherwise(found, other));
        assertEquals(
                List.of("penguins.mlp"), Trials.otherwise(found, Map.of("penguins.tree", "aa")));
    }

    @Test
    void peopleReadALineForEachPart() {
        Terminal run = Terminal.run("self-test", "--no-window");
        assertEquals(0, run.code(), run.err());
        List<String> firsts = run.out().lines().map(line -> line.split(" ")[0]).toList();
        assertEquals(
                List.of("start", "load", "train", "window", "all"),
                firsts.stream().filter(word -> !word.isEmpty()).toList());
        assertTrue(run.out().contains("penguins: 344 rows"), run.out());
        assertTrue(run.out().contains("a file written for this: 300000 rows"), run.out());
    }

    @Test
    void nothingIsTrainedWhereNothingShallBe() {
        Terminal run = Terminal.run("self-test", "--no-window", "--no-training");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("a file written for this: 300000 rows"), run.out());
        assertTrue(run.out().contains("0 models"), run.out());
    }
}
