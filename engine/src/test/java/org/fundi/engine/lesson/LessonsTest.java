package org.fundi.engine.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.Samples;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.race.Race;
import org.junit.jupiter.api.Test;

class LessonsTest {
    private static final Path ROOT = Path.of(System.getProperty("fundi.root", "."));
    private static final Pattern LAB = Pattern.compile("[`<](fundi:[a-z]+[^`>]*)[`>]");

    @Test
    void fiveLessonsStandInOrder() {
        List<String> names = Lessons.installed().stream().map(Lesson::name).toList();
        assertEquals(
                List.of(
                        "01-what-training-is",
                        "02-inside-one-batch",
                        "03-learning-rates",
                        "04-overfitting",
                        "05-a-first-honest-project"),
                names);
    }

    @Test
    void eachIsReadInFiveToFifteenMinutes() {
        for (Lesson lesson : Lessons.installed()) {
            double minutes = lesson.minutes();
            assertTrue(minutes >= 5 && minutes <= 15, lesson.name() + ": " + minutes);
        }
    }

    @Test
    void eachAsksAndHasSomethingToDo() {
        for (Lesson lesson : Lessons.installed()) {
            assertTrue(count(lesson, Block.Prediction.class) >= 3, lesson.name());
            assertTrue(count(lesson, Block.NowTry.class) >= 3, lesson.name());
        }
    }

    private static long count(Lesson lesson, Class<? extends Block> kind) {
        return lesson.blocks().stream().filter(kind::isInstance).count();
    }

    @Test
    void everyDoorLeadsSomewhere() {
        List<String> samples = Samples.installed().stream().map(it -> it.name()).toList();
        for (Lesson lesson : Lessons.installed()) {
            for (Block.Link link : lesson.links().toList()) {
                switch (link.door()) {
                    case Door.ToLab(String text) -> opens(text);
                    case Door.ToSample(String name) ->
                            assertTrue(samples.contains(name), lesson.name() + ": " + name);
                    case Door.ToStep _ -> {} // whether there is such a step, the window's test asks
                }
            }
        }
    }

    @Test
    void everyLabInTheTeachersPagesOpens() throws IOException {
        int labs = 0;
        for (Path page : teachers()) {
            Matcher lab = LAB.matcher(Files.readString(page));
            for (; lab.find(); labs++) opens(lab.group(1));
        }
        assertTrue(labs >= 2, "only " + labs + " labs are named");
    }

    private static List<Path> teachers() throws IOException {
        try (var files = Files.list(ROOT.resolve("tutorials"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("class-"))
                    .sorted()
                    .toList();
        }
    }

    private static void opens(String text) {
        var handout = LabText.read(text, Catalogue.LABS);
        if (handout.lab() instanceof Race race) race.all();
    }
}
