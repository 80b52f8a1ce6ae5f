package org.fundi.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script `fundi`, in a folder with a space, around a program that says what it was given.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String PROGRAM =
            """
            package org.fundi.app;
            public class Fundi {
                public static void main(String[] given) {
                    for (String one : given) System.out.println("[" + one + "]");
                    if (given.length > 1 && given[1].equals("flags"))
                        java.lang.management.ManagementFactory.getRuntimeMXBean()
                            .getInputArguments().forEach(System.out::println);
                    System.exit(given.length > 1 && given[1].equals("fail") ? 7 : 0);
                }
            }
            """;
    private static final Instant BUILT = Instant.parse("2026-01-02T03:04:05Z");

    private Path folder = Path.of("");
    private Path root = Path.of("");
    private Path built = Path.of("");

    @BeforeEach
    void builtBefore(@TempDir Path temporary) throws IOException {
        folder = temporary;
        root = folder.resolve("a fundi");
        built = Files.createDirectories(root.resolve("target/fundi"));
        Path here = Path.of(System.getProperty("fundi.root", ""));
        for (String file : List.of("fundi", "jvm.options"))
            Files.copy(here.resolve(file), root.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        for (String module : List.of("engine", "app"))
            Files.createDirectories(root.resolve(module).resolve("src/main"));
        for (String pom : List.of("pom.xml", "engine/pom.xml", "app/pom.xml"))
            Files.writeString(root.resolve(pom), "");
        jar(built.resolve("app.jar"), PROGRAM);
        jar(built.resolve("engine.jar"), "");
        Files.writeString(built.resolve("class-path"), built.resolve("engine.jar") + "\n");
        Files.writeString(built.resolve("stamp"), "");
        Files.setLastModifiedTime(
                built.resolve("stamp"), FileTime.from(Instant.now().plus(Duration.ofHours(1))));
    }

    @Test
    void theProgramIsGivenWhatThePersonGaveAndItsCodeComesBack() throws Exception {
        Said said = fundi("compare", "my file.csv", "", "Ä*$HOME");
        assertEquals(new Said(0, "[compare]\n[my file.csv]\n[]\n[Ä*$HOME]\n", ""), said.quiet());
        assertEquals(7, fundi("profile", "fail").code());
    }

    @Test
    void whatTrainsNothingStartsWithoutVectors() throws Exception {
        assertFalse(fundi("profile", "flags").out().contains("jdk.incubator.vector"));
        assertTrue(fundi("train", "flags").out().contains("jdk.incubator.vector"));
    }

    @Test
    void aCacheNewerThanTheJarsIsHandedToJavaAndAnOlderOneIsNot() throws Exception {
        assertFalse(fundi("profile", "flags").out().contains("AOTCache"));
        cache("reading.aot", new byte[0], BUILT.plusSeconds(1));
        assertTrue(fundi("profile", "flags").out().contains("AOTCache=" + built.toRealPath()));
        assertFalse(fundi("train", "flags").out().contains("AOTCache"));
        cache("reading.aot", new byte[0], BUILT.minusSeconds(1));
        assertFalse(fundi("profile", "flags").out().contains("AOTCache"));
        cache("training.aot", new byte[0], BUILT.plusSeconds(1));
        assertTrue(fundi("train", "flags").out().contains("AOTCache=" + built.toRealPath()));
    }

    @Test
    void aCacheThatDoesNotFitChangesNothingThatIsPrinted() throws Exception {
        Said reading = fundi("profile", "a.csv");
        Said training = fundi("train", "a.csv");
        byte[] ofOthers = cacheOfOtherJars();
        for (byte[] foreign : List.of(new byte[0], "no cache at all".getBytes(UTF_8), ofOthers)) {
            cache("reading.aot", foreign, BUILT.plusSeconds(1));
            cache("training.aot", foreign, BUILT.plusSeconds(1));
            assertEquals(reading, fundi("profile", "a.csv"));
            assertEquals(training, fundi("train", "a.csv"));
        }
    }

    @Test
    void aCacheMadeBeforeTheJarsWereBuiltAnewChangesNothingThatIsPrinted() throws Exception {
        Said before = fundi("profile", "a.csv");
        java("-XX:AOTCacheOutput=" + built.resolve("reading.aot"), classPath());
        assertTrue(Files.size(built.resolve("reading.aot")) > 0);
        assertEquals(before, fundi("profile", "a.csv"));
        jar(built.resolve("app.jar"), PROGRAM.replace("\"[\"", "\"<\""));
        assertEquals("<profile]\n<a.csv]\n", fundi("profile", "a.csv").out());
        assertEquals("", fundi("profile", "a.csv").err());
    }

    private record Said(int code, String out, String err) {
        /// Without Java's own word on incubators.
        Said quiet() {
            String rest = err.replaceAll("WARNING: Using incubator modules.*\\R", "");
            return new Said(code, out, rest);
        }
    }

    private Said fundi(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("fundi").toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Said run(List<String> command) throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), out, Files.readString(err));
    }

    private String classPath() throws IOException {
        Path real = built.toRealPath();
        return real.resolve("app.jar")
                + ":"
                + real.resolve("engine.jar")
                + ":"
                + Files.readString(built.resolve("class-path")).strip();
    }

    private void java(String flag, String classPath) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        run(List.of(java, flag, "-cp", classPath, "org.fundi.app.Fundi", "profile"));
    }

    private byte[] cacheOfOtherJars() throws IOException, InterruptedException {
        Path other = Files.createDirectories(folder.resolve("other"));
        jar(other.resolve("app.jar"), PROGRAM);
        java("-XX:AOTCacheOutput=" + other.resolve("cache"), other.resolve("app.jar").toString());
        return Files.readAllBytes(other.resolve("cache"));
    }

    private void cache(String name, byte[] bytes, Instant made) throws IOException {
        Files.write(built.resolve(name), bytes);
        Files.setLastModifiedTime(built.resolve(name), FileTime.from(made));
    }

    private void jar(Path jar, String program) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        if (!program.isEmpty()) {
            Path source = Files.writeString(classes.resolve("Fundi.java"), program);
            String[] compile = {"-d", classes.toString(), source.toString()};
            assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, compile));
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            String name = "org/fundi/app/Fundi.class";
            if (!program.isEmpty()) {
                entries.putNextEntry(new JarEntry(name));
                Files.copy(classes.resolve(name), entries);
            }
        }
        Files.setLastModifiedTime(jar, FileTime.from(BUILT));
    }
}
