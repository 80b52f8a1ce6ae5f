package org.fundi.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class JobsTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final Jobs jobs = new Jobs(background::add, screen::add, () -> {});
    private final List<Job<String>> ended = new ArrayList<>();

    @Test
    void theResultArrivesOnTheScreensThread() {
        BackgroundJob<String> job = jobs.begin("work", _ -> "made", ended::add);
        background.remove().run();
        assertTrue(job.state().isRunning(), "the screen has not heard yet");
        assertEquals(1, jobs.running().size());
        screen.remove().run();
        assertEquals(List.of(new Job.Done<>("made")), ended);
        assertEquals(new Job.Done<>("made"), job.state());
        assertEquals(0, jobs.running().size());
    }

    @Test
    void progressIsShownOnceAFrame() {
        BackgroundJob<String> job =
                jobs.begin(
                        "work",
                        progress -> {
                            progress.at(1, 4, "reading");
                            progress.at(2, 4, "reading");
                            return "";
                        },
                        ended::add);
        background.remove().run();
        jobs.frame();
        assertEquals(new Job.Running<>(2, 4, "reading"), job.state());
    }

    @Test
    void stopIsSeenByTheWork() {
        BackgroundJob<String> job =
                jobs.begin(
                        "work",
                        progress -> {
                            if (progress.stopAsked()) throw new CancelledException();
                            return "";
                        },
                        ended::add);
        job.stop();
        background.remove().run();
        screen.remove().run();
        assertEquals(List.of(new Job.Stopped<>()), ended);
    }

    @Test
    void aFailureIsHandedOverAsItWas() {
        Refusal refusal = new Refusal("what", "remedy");
        jobs.<String>begin(
                "work",
                _ -> {
                    throw refusal;
                },
                ended::add);
        background.remove().run();
        screen.remove().run();
        assertEquals(refusal, assertInstanceOf(Job.Failed.class, ended.getFirst()).cause());
    }

    @Test
    void aFeedLosesNothingKeepsOrderAndDeliversOneBatchAFrame() {
        List<List<Integer>> batches = new ArrayList<>();
        LiveFeed<Integer> feed = jobs.feed(batches::add);
        for (int i = 0; i < 3; i++) feed.send(i);
        jobs.frame();
        jobs.frame();
        feed.send(3);
        jobs.frame();
        assertEquals(List.of(List.of(0, 1, 2), List.of(3)), batches);
    }

    @Test
    void whatAFeedStillHoldsComesBeforeTheEndOfItsJob() {
        List<Object> seen = new ArrayList<>();
        LiveFeed<String> feed = jobs.feed(seen::addAll);
        jobs.begin(
                "work",
                _ -> {
                    feed.send("event");
                    return "made";
                },
                seen::add);
        background.remove().run();
        screen.remove().run();
        assertEquals(List.of("event", new Job.Done<>("made")), seen);
    }

    @Test
    void whatWantsAFrameOfItsOwnWaitsForThePaintingAndForItsTurn() {
        Jobs jobs = JobsForTests.here();
        List<String> seen = new ArrayList<>();
        jobs.inOwnFrame(() -> seen.add("first"));
        jobs.inOwnFrame(() -> seen.add("second"));
        jobs.inOwnFrame(() -> seen.add("third"));
        jobs.frame();
        assertEquals(List.of(), seen);
        jobs.frame();
        assertEquals(List.of("first"), seen);
        jobs.hurry();
        assertEquals(List.of("first", "second", "third"), seen);
    }

    /// Such as memory that gives out while a table is packed: whoever closes the window must not
    /// wait for ever.
    @Test
    void aPieceOfALineThatFailsHoldsUpNoOther() {
        InOrder line = jobs.inOrder();
        List<String> done = new ArrayList<>();
        line.add(
                () -> {
                    throw new OutOfMemoryError("no room");
                });
        line.add(() -> done.add("second"));
        assertThrows(OutOfMemoryError.class, () -> background.remove().run());
        background.remove().run();
        assertEquals(List.of("second"), done);
        line.finish();
        line.add(() -> done.add("third"));
        background.remove().run();
        assertEquals(List.of("second", "third"), done);
    }
}
