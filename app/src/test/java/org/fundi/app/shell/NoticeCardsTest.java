package org.fundi.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.job.Mishaps;
import org.fundi.app.style.Look;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NoticeCardsTest {
    private final Workspace workspace = new Workspace();
    private final Jobs jobs = JobsForTests.here();
    private final List<Job<Integer>> stopped = new ArrayList<>();

    @Test
    void aJobThatThrowsShowsACardWithDetailsAndTheNextJobRuns() {
        NoticeCards cards = cards();
        onScreen(
                () -> {
                    jobs.begin(
                            "work",
                            _ -> {
                                throw new IllegalStateException("the abacus broke");
                            },
                            this::ended);
                    jobs.begin("more work", _ -> 7, this::ended);
                });
        assertTrue(text(cards).contains("the abacus broke"), text(cards));
        assertEquals(Set.of(Words.of("notice.copy"), Words.of("notice.close")), buttons(cards));
        Notice said = workspace.notices().getFirst();
        assertTrue(said.details().contains("NoticeCardsTest"), "the details name the place");
        assertTrue(said.details().contains("Java"), "the details name the machine");
        assertTrue(jobs.running().isEmpty());
    }

    @Test
    void aRefusalHasNoDetailsAndGoesAwayWithClose() {
        NoticeCards cards = cards();
        onScreen(() -> workspace.refuse(new Refusal("line 3 has 4 values", "mend line 3")));
        assertEquals(Set.of(Words.of("notice.close")), buttons(cards));
        onScreen(() -> ((Button) cards.lookup(".button")).fire());
        assertTrue(workspace.notices().isEmpty());
        assertEquals(0, cards.getChildren().size());
        assertFalse(cards.isVisible(), "what is gone takes no clicks from what stands there now");
    }

    @Test
    void aRemedyBeginsAsASentenceDoesAndAFileKeepsItsName() {
        NoticeCards cards = cards();
        onScreen(() -> workspace.refuse(new Refusal("data.csv is empty", "keep hidden layers")));
        assertTrue(text(cards).startsWith("data.csv is empty\nKeep hidden layers"), text(cards));
        onScreen(() -> workspace.refuse(new Refusal("run 3 has no model", "")));
        assertTrue(text(cards).startsWith("Run 3 has no model"), text(cards));
    }

    @Test
    void aLongNoticeIsReadToItsEndInANarrowWindow() {
        NoticeCards cards = cards();
        String line = "the value in the column with a very long name is not a number; ".repeat(12);
        onScreen(() -> workspace.refuse(new Refusal(line, line)));
        onScreen(
                () -> {
                    Scene scene = new Scene(cards, 500, 900);
                    Look.wear(scene, Theme.LIGHT);
                    cards.applyCss();
                    cards.layout();
                    cards.layout();
                });
        for (Node node : cards.lookupAll(".label")) {
            if (!(node instanceof Label label) || !label.getText().equals(line)) continue;
            double wanted = label.prefHeight(label.getWidth());
            assertTrue(label.getHeight() >= wanted, label.getHeight() + " of " + wanted);
            assertTrue(((Region) label.getParent()).getWidth() <= 500);
        }
    }

    @Test
    void whatIsUnderWayIsFollowedAndStopped() {
        List<Runnable> waiting = new ArrayList<>();
        Jobs later = JobsForTests.when(waiting::add);
        NoticeCards cards = cards();
        onScreen(
                () -> {
                    BackgroundJob<Integer> job =
                            later.begin(
                                    "long work",
                                    progress -> {
                                        progress.at(3, 4, "epoch 3 of 4");
                                        later.frame();
                                        return progress.stopAsked() ? 0 : 1;
                                    },
                                    end -> {
                                        stopped.add(end);
                                        workspace.notices().removeIf(Notice::isOver);
                                    });
                    workspace.say(Notice.underWay(job));
                    workspace.goOn();
                });
        assertEquals(Set.of(Words.of("notice.stop")), buttons(cards), "it can't be closed");
        Label doing = (Label) cards.lookup(".quiet");
        onScreen(
                () -> {
                    ((Button) cards.lookup(".button")).fire();
                    waiting.forEach(Runnable::run);
                });
        assertEquals("epoch 3 of 4", doing.getText());
        assertEquals(List.of(new Job.Done<>(0)), stopped);
        assertEquals(0, cards.getChildren().size());
    }

    @Test
    void theSameNoticeStandsThereOnceAndThreeAtMost() {
        for (int i = 0; i < 5; i++) workspace.say(new Notice("same", "", ""));
        assertEquals(1, workspace.notices().size());
        for (int i = 0; i < 5; i++) workspace.say(new Notice("other " + i, "", ""));
        assertEquals(
                List.of("other 4", "other 3", "other 2"),
                workspace.notices().stream().map(Notice::what).toList());
    }

    private void ended(Job<Object> end) {
        if (end instanceof Job.Failed<Object> failed) {
            workspace.say(Notice.of(failed.cause(), Mishaps.details(failed.cause())));
        }
    }

    private NoticeCards cards() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> new NoticeCards(workspace.notices()));
    }

    private static void onScreen(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    work.run();
                    return 0;
                });
    }

    private static String text(Node cards) {
        return cards.lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> buttons(Node cards) {
        return cards.lookupAll(".button").stream()
                .map(node -> ((Button) node).getText())
                .collect(Collectors.toSet());
    }
}
