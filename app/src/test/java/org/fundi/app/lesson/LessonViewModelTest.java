package org.fundi.app.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.engine.lesson.Block;
import org.fundi.engine.lesson.Door;
import org.fundi.engine.lesson.Lesson;
import org.fundi.engine.lesson.Lessons;
import org.junit.jupiter.api.Test;

class LessonViewModelTest {
    private final Navigation navigation = new Navigation();
    private final List<Door> opened = new ArrayList<>();
    private final LessonViewModel model =
            new LessonViewModel(Lessons.installed(), navigation, opened::add);

    @Test
    void onlyTheFirstAnswerCounts() {
        Block.Prediction asked =
                (Block.Prediction)
                        model.open().blocks().stream()
                                .filter(Block.Prediction.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        assertEquals(OptionalInt.empty(), model.chosen(asked));
        int wrong = asked.right() == 0 ? 1 : 0;
        model.choose(asked, wrong);
        model.choose(asked, asked.right());
        assertEquals(OptionalInt.of(wrong), model.chosen(asked));
        assertEquals(1, model.answered());
        assertEquals(0, model.right());
    }

    @Test
    void aDoorLeavesTheTaskAndTheWayBackBesideWhatItOpens() {
        Block.Link link = model.open().links().findFirst().orElseThrow();
        model.follow(link, "Race it.");
        assertEquals(List.of(link.door()), opened);
        var card = model.besideProperty().get().orElseThrow();
        assertEquals("Race it.", card.text());
        assertTrue(card.title().contains(model.open().title()), card.title());
        navigation.go(LifecycleStep.RACE);
        card.actions().getFirst().run().run();
        assertEquals(Optional.of(LifecycleStep.LESSONS), navigation.here());
        assertEquals(Optional.empty(), model.besideProperty().get());
    }

    @Test
    void oneGoesFromLessonToLessonAndNoFurther() {
        assertFalse(model.canGo(-1));
        int lessons = model.lessons().size();
        for (int i = 0; i < lessons + 2; i++) model.go(1);
        assertEquals(lessons, model.number());
        assertFalse(model.canGo(1));
    }

    @Test
    void everyStepThatALessonNamesExists() {
        List<String> steps =
                Arrays.stream(LifecycleStep.values()).map(LifecycleStep::word).toList();
        for (Lesson lesson : model.lessons()) {
            for (Block.Link link : lesson.links().toList()) {
                if (link.door() instanceof Door.ToStep(String step)) {
                    assertTrue(steps.contains(step), lesson.name() + ": " + step);
                }
            }
        }
    }
}
