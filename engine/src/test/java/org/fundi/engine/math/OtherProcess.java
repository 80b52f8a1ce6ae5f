package org.fundi.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another Java machine, to see whether it computes the same bits.
public final class OtherProcess {
    private OtherProcess() {}

    /// @param options beside those of every Fundi
    /// @return what the program says
    public static String prints(List<String> options, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(options);
        words.add("@" + Path.of(System.getProperty("fundi.root", ""), "jvm.options"));
        return prints(words, program.getName(), arguments);
    }

    /// The same without the Vector API, and without any option.
    public static String printsWithoutVectors(Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        return prints(List.of(), program.getName(), arguments);
    }

    private static String prints(List<String> options, String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.add(program);
        words.addAll(List.of(arguments));
        return output(words).strip();
    }

    /// What `UseAVX` is on this machine when nobody sets it; 0 where there is no such option.
    public static int widest() throws IOException, InterruptedException {
        for (String line : output(List.of("-XX:+PrintFlagsFinal", "-version")).split("\n")) {
            String[] words = line.trim().split("\\s+");
            if (words.length > 3 && words[1].equals("UseAVX")) return Integer.parseInt(words[3]);
        }
        return 0;
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
