package org.fundi.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What can be told of `fundi.cmd` without Windows: read beside `fundi`, which it follows.
class WindowsLauncherTest {
    private final String shell = text("fundi");
    private final String batch = text("fundi.cmd");
    private final List<String> lines = batch.lines().toList();
    private final List<String> commands =
            lines.stream().filter(line -> !line.startsWith("rem ")).toList();

    /// Labels are looked for bytewise: with other line ends `cmd` misses some.
    @Test
    void everyLineEndsAsWindowsWantsAndHoldsPlainLettersOnly() {
        assertEquals(batch, batch.replace("\r\n", "\n").replace("\n", "\r\n"));
        assertTrue(US_ASCII.newEncoder().canEncode(batch), "letters beyond ASCII");
    }

    @Test
    void everyPlaceGoneToIsThereAndEveryPlaceIsGoneTo() {
        Set<String> there = found(Pattern.compile("^:(\\w+)"));
        Set<String> wanted = found(Pattern.compile("(?:goto |call :|\\|\\| goto )(\\w+)"));
        assertEquals(there, wanted);
        assertTrue(there.size() > 8, there.toString());
    }

    @Test
    void quotationMarksMatchOnEveryLine() {
        for (String line : commands) {
            // ^" is a letter like others, and so is the one taken out of a variable.
            String bare = line.replace("^\"", "").replace("\"=%", "=%");
            assertEquals(0, bare.chars().filter(c -> c == '"').count() % 2, line);
        }
    }

    /// Folders may hold spaces, and `&` or `)` besides.
    @Test
    void everyPathStandsInQuotationMarks() {
        Pattern path = Pattern.compile("%(root|built|log|jdk|JAVA_HOME|maven|folder)(:[^%]*)?%");
        for (String line : commands) {
            Matcher found = path.matcher(line);
            while (found.find()) {
                long before =
                        line.substring(0, found.start()).chars().filter(c -> c == '"').count();
                assertEquals(1, before % 2, "outside quotation marks: " + line);
            }
        }
    }

    @Test
    void mavenIsToldTheSame() {
        for (String flag : List.of("-B -q -ntp", "-B -ntp -fae")) same(flag);
        for (String flag :
                List.of(
                        "-Dmaven.test.skip=true",
                        "-Dspotless.check.skip=true",
                        "-Dstyle.color=never",
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        "-Dtest.language=tr",
                        "-Dtest.country=TR")) same(flag);
        assertEquals(count("verify", shell.replaceAll("#.*", "")), count("% verify", batch));
    }

    @Test
    void javaIsToldTheSame() {
        for (String word :
                List.of(
                        "org.fundi.app.Fundi",
                        "-Dfundi.root=",
                        "jvm.options",
                        "-XX:AOTCache=",
                        "-XX:AOTCacheOutput=",
                        "-Xlog:aot*=off,cds*=off",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw")) same(word);
        assertTrue(batch.contains("Fundi %*"), "arguments as they were given");
    }

    @Test
    void theSameJavaAndMavenAreNeeded() {
        String java = first(Pattern.compile("newest_needed=(\\d+)"), shell);
        assertTrue(batch.contains("GEQ " + java), "the JDK's version");
        assertTrue(batch.contains("needs a JDK " + java + " or newer; none was found"));
        for (String refusal :
                List.of(
                        "it needs Maven 3.8 or newer to build itself; none was found.",
                        "what to do: install one, then run the same command again.",
                        "what to do: mend what is named above; the whole log is in",
                        "fundi: it could not be built.")) same(refusal);
    }

    @Test
    void theSameFilesDecideWhetherToBuild() {
        for (String file :
                List.of(
                        "pom.xml",
                        "jvm.options",
                        "engine/pom.xml",
                        "app/pom.xml",
                        "engine/src/main",
                        "app/src/main")) {
            assertTrue(shell.contains(file), file);
            assertTrue(batch.contains(file.replace('/', '\\')), file);
        }
    }

    /// The program's own code, 1 where it could not be built, 2 where the person can mend it.
    @Test
    void everyPlaceEndsWithACodeOrComesBackWithOne() {
        String all = String.join("\n", commands);
        assertTrue(all.contains("Fundi %*\nexit /b %errorlevel%"), "the program's own code");
        for (String place : List.of("no_jdk", "find_maven", "in_use")) ends(place, "2");
        ends("build_failed", "1");
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(":")) continue;
            String before = "";
            for (int j = i - 1; j >= 0 && before.isEmpty(); j--)
                if (!lines.get(j).isBlank() && !lines.get(j).startsWith("rem "))
                    before = lines.get(j);
            assertTrue(before.startsWith("exit /b"), "runs on into " + lines.get(i));
        }
    }

    private void ends(String place, String code) {
        int from = commands.indexOf(":" + place);
        String end =
                commands.subList(from, commands.size()).stream()
                        .filter(line -> line.startsWith("exit /b") && !line.equals("exit /b 0"))
                        .findFirst()
                        .orElse("");
        assertEquals("exit /b " + code, end, place);
    }

    private void same(String words) {
        assertTrue(shell.contains(words), "fundi lacks " + words);
        assertTrue(batch.contains(words), "fundi.cmd lacks " + words);
    }

    private Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (String line : commands) {
            Matcher matcher = pattern.matcher(line);
            while (matcher.find()) found.add(matcher.group(1));
        }
        return found;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), pattern.pattern());
        return matcher.group(1);
    }

    private static int count(String word, String text) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.add(at);
        return places.size();
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(System.getProperty("fundi.root", ""), file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
