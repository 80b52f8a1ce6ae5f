package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same training in other processes: with registers of 128, 256 and 512 bits, compiled and
/// not.
class SameBitsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theWidthOfARegisterDoesNotMatter(int level) throws Exception {
        assumeTrue(level <= widest(), "this processor has no registers for -XX:UseAVX=" + level);
        String option = "-XX:UseAVX=" + level;
        assertEquals(
                ShortTraining.hash("20", "tanh", 42),
                elsewhere(List.of(option), "20", "tanh", "42", "warm"));
    }

    @Test
    void compiledOrNotDoesNotMatter() throws Exception {
        assertEquals(
                ShortTraining.hash("1", "sigmoid", 42),
                elsewhere(List.of("-Xint"), "1", "sigmoid", "42"));
    }

    @Test
    void anotherSeedGivesOtherBits() {
        assertNotEquals(ShortTraining.hash("1", "relu", 42), ShortTraining.hash("1", "relu", 43));
    }

    /// What `UseAVX` is on this machine when nobody sets it; 0 where there is no such option.
    private static int widest() throws IOException, InterruptedException {
        for (String line : output(List.of("-XX:+PrintFlagsFinal", "-version")).split("\n")) {
            String[] words = line.trim().split("\\s+");
            if (words.length > 3 && words[1].equals("UseAVX")) return Integer.parseInt(words[3]);
        }
        return 0;
    }

    private static String elsewhere(List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(options);
        words.add("@" + Path.of(System.getProperty("fundi.root", ""), "jvm.options"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.add(ShortTraining.class.getName());
        words.addAll(List.of(arguments));
        return output(words).strip();
    }

    private static String output(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(words);
        Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), String.join(" ", words));
        return out;
    }
}
