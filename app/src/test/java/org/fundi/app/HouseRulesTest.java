package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fundi.app.house.HouseRule;
import org.fundi.app.house.Sources;
import org.fundi.app.house.WhoMayKnowWhom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rules of the house hold, and each of them would notice if they did not.
class HouseRulesTest {
    private static final int RULES = 32;

    private final Sources main =
            Sources.under(
                    Path.of(System.getProperty("fundi.root")),
                    "engine/src/main/java",
                    "app/src/main/java");

    @Test
    void everyoneKnowsOnlyWhomTheyMay() {
        JavaClasses house =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.fundi");
        assertTrue(house.contain("org.fundi.engine.Catalogue"), "the engine is looked at too");
        int run = 0;
        List<String> found = new ArrayList<>();
        for (HouseRule rule : WhoMayKnowWhom.all()) {
            found.addAll(rule.violatedBy(house));
            run++;
        }
        assertEquals(RULES, run, "rules run");
        obeyed(found);
    }

    @Test
    void everyRuleRejectsItsFixtures() {
        JavaClasses fixtures =
                new ClassFileImporter().importPackages("org.fundi.app.house.fixture");
        List<HouseRule> rules = WhoMayKnowWhom.all();
        assertEquals(RULES, rules.size());
        assertAll(rules.stream().map(rule -> () -> rule.rejectsItsFixtures(fixtures)));
    }

    @Test
    void noFileIsLongerThan350Lines() {
        obeyed(main.tooLongFiles());
    }

    @Test
    void nineFilesInTenHaveAtMost200Lines() {
        obeyed(main.tooManyLongFiles());
    }

    @Test
    void halfOfTheFilesHaveAtMost90Lines() {
        obeyed(main.tooLongMedian());
    }

    @Test
    void noMethodIsLongerThan40Lines() {
        obeyed(main.tooLongMethods());
    }

    @Test
    void everyPackageSaysWhatItIsForAndWhatItMustNotKnow() {
        obeyed(main.silentPackages());
    }

    @Test
    void everyDocCommentIsWhole() {
        Path root = Path.of(System.getProperty("fundi.root"));
        obeyed(Sources.under(root, "engine/src", "app/src", "benchmarks").brokenDocs());
    }

    @Test
    void aBrokenDocCommentIsRejected(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Whole.java"), "/// One.\n/// Another.\nclass Whole {}\n");
        obeyed(Sources.under(folder, ".").brokenDocs());
        Files.writeString(folder.resolve("Broken.java"), "/// One\n// word.\nclass Broken {}\n");
        rejected("Broken.java:2: a line", Sources.under(folder, ".").brokenDocs());
    }

    @Test
    void aLongFileIsRejected(@TempDir Path folder) throws IOException {
        write(folder, "Fits", 350, 1);
        write(folder, "Long", 351, 1);
        rejected("Long.java has 351 lines", Sources.under(folder, ".").tooLongFiles());
    }

    @Test
    void moreThanOneLongFileInTenIsRejected(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 27; i++) write(folder, "Short" + i, 90, 1);
        for (int i = 0; i < 3; i++) write(folder, "Long" + i, 201, 1);
        obeyed(Sources.under(folder, ".").tooManyLongFiles());
        Files.delete(folder.resolve("Short0.java")); // 3 of 29
        List<String> found = Sources.under(folder, ".").tooManyLongFiles();
        assertEquals(3, found.size());
        assertTrue(found.getFirst().contains("3 of 29 files"), found::toString);
    }

    @Test
    void aLongMedianIsRejected(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 12; i++) write(folder, "Short" + i, 90, 1);
        for (int i = 0; i < 11; i++) write(folder, "Longer" + i, 91, 1);
        obeyed(Sources.under(folder, ".").tooLongMedian());
        Files.delete(folder.resolve("Short0.java")); // 11 against 11: the upper middle counts
        rejected("of 22 files has 91 lines", Sources.under(folder, ".").tooLongMedian());
    }

    @Test
    void aLongMethodIsRejected(@TempDir Path folder) throws IOException {
        write(folder, "Fits", 60, 40);
        write(folder, "Long", 60, 41);
        rejected("Long.java:2: tell has 41 lines", Sources.under(folder, ".").tooLongMethods());
    }

    @Test
    void aSilentPackageIsRejected(@TempDir Path folder) throws IOException {
        write(folder, "Lonely", 10, 3);
        rejected("lacks a package-info.java", Sources.under(folder, ".").silentPackages());
        Files.writeString(folder.resolve("package-info.java"), "/// For nothing.\n@NullMarked\n");
        rejected("lacks a package-info.java", Sources.under(folder, ".").silentPackages());
        Files.writeString(
                folder.resolve("package-info.java"),
                "/// For nothing.\n///\n/// Must not know anything.\n@NullMarked\n");
        obeyed(Sources.under(folder, ".").silentPackages());
    }

    /// A class of so many lines with one method of so many lines, from its second line on.
    private static void write(Path folder, String name, int lines, int methodLines)
            throws IOException {
        String method =
                methodLines == 1
                        ? "  void tell() {}\n"
                        : "  void tell() {\n" + "    int a;\n".repeat(methodLines - 2) + "  }\n";
        String rest = "  //\n".repeat(lines - methodLines - 2);
        Files.writeString(
                folder.resolve(name + ".java"), "class " + name + " {\n" + method + rest + "}\n");
    }

    private static void obeyed(List<String> found) {
        String lines =
                found.stream().map(line -> "violated: " + line).collect(Collectors.joining("\n"));
        if (!found.isEmpty()) fail("the house has " + found.size() + " rules violated:\n" + lines);
    }

    private static void rejected(String part, List<String> found) {
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().contains(part), found::toString);
    }
}
