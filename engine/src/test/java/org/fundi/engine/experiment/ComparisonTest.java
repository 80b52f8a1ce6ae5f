package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Prepared prepared = Toys.prepared();
    private final List<Algorithm> drawers =
            List.of(
                    new Toys.Drawer("a", 1),
                    new Toys.Drawer("b", 2),
                    new Toys.Drawer("c", 3),
                    new Toys.Drawer("d", 4));

    @Test
    void theBestComesFirst() {
        List<Standing> standings = run(drawers, 2);
        double[] scores =
                standings.stream()
                        .mapToDouble(s -> s.score(new Toys.Sharpness()).orElseThrow())
                        .toArray();
        for (int i = 1; i < scores.length; i++) assertTrue(scores[i - 1] >= scores[i]);
        assertEquals(4, scores.length);
    }

    @Test
    void oneThreadOrTwoLearnTheSameModels() {
        List<Standing> one = run(drawers, 1);
        List<Standing> two = run(drawers, 2);
        for (int i = 0; i < drawers.size(); i++) {
            assertArrayEquals(saved(one.get(i)), saved(two.get(i)));
        }
    }

    @Test
    void anotherModelBesideItChangesNothing() {
        byte[] alone = saved(run(drawers.subList(2, 3), 1).getFirst());
        Standing among =
                run(drawers, 2).stream()
                        .filter(s -> s.algorithm().key().equals("c"))
                        .findFirst()
                        .orElseThrow();
        assertArrayEquals(alone, saved(among));
    }

    @Test
    void oneMistakeLeavesTheOthersAlone() {
        Algorithm broken =
                climber(
                        step -> {
                            throw new IllegalStateException("oh");
                        });
        List<Standing> standings = run(List.of(broken, drawers.getFirst()), 2);
        assertInstanceOf(Outcome.Completed.class, standings.getFirst().outcome());
        assertInstanceOf(Outcome.Broken.class, standings.getLast().outcome());
    }

    @Test
    void oneThatNeedsTooMuchMemoryIsRefusedAndTheOthersGoOn() {
        List<long[]> kept = new ArrayList<>();
        Algorithm greedy = climber(step -> kept.add(new long[Integer.MAX_VALUE]));
        List<Standing> standings = run(List.of(greedy, drawers.getFirst()), 2);
        assertInstanceOf(Outcome.Completed.class, standings.getFirst().outcome());
        Outcome.Refused refused =
                assertInstanceOf(Outcome.Refused.class, standings.getLast().outcome());
        assertTrue(refused.refusal().what().contains("more memory than Fundi may use"));
        assertTrue(refused.refusal().what().contains(greedy.title()), "it says which");
    }

    @Test
    void everyModelEndsOnceAndTheListenerIsTold() {
        List<Integer> ended = Collections.synchronizedList(new ArrayList<>());
        List<Integer> guessed = Collections.synchronizedList(new ArrayList<>());
        try (Workers workers = new Workers(2)) {
            comparison(drawers)
                    .run(
                            workers,
                            new Comparison.Listener() {
                                @Override
                                public void guessed(int model, TimeGuess guess) {
                                    guessed.add(model);
                                    assertTrue(guess.seconds() >= 0);
                                }

                                @Override
                                public void saw(int model, TrainingEvent event) {
                                    if (event instanceof TrainingEvent.Ended) ended.add(model);
                                }
                            });
        }
        assertEquals(List.of(0, 1, 2, 3), ended.stream().sorted().toList());
        assertEquals(List.of(0, 1, 2, 3), guessed.stream().sorted().toList());
    }

    @Test
    void whoeverStandsAroundAWatcherSeesEveryRunEndEvenOneThatNeverBegan() {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Comparison.Listener listener =
                new Comparison.Listener() {
                    @Override
                    public void guessed(int model, TimeGuess guess) {}

                    @Override
                    public void saw(int model, TrainingEvent event) {
                        if (event instanceof TrainingEvent.Ended) told.add("saw " + model);
                    }

                    @Override
                    public Watcher around(int model, Watcher watcher) {
                        return event -> {
                            if (event instanceof TrainingEvent.Ended) told.add("around " + model);
                            watcher.see(event);
                        };
                    }
                };
        try (Workers workers = new Workers(1)) {
            Underway underway = comparison(drawers).begin(workers, listener);
            underway.cancelAll();
            underway.await();
        }
        for (int model = 0; model < drawers.size(); model++) {
            assertTrue(told.indexOf("around " + model) >= 0, told::toString);
            assertEquals(
                    told.indexOf("around " + model) + 1,
                    told.indexOf("saw " + model),
                    told::toString);
        }
    }

    /// With one thread the guesses are made first, and the first model's first step is after them:
    /// there all are stopped, so the second never begins.
    @Test
    void stopAllKeepsWhatRunsAndBeginsNoOther() {
        List<Underway> underway = new ArrayList<>();
        List<Algorithm> two = List.of(climber(step -> {}), drawers.getFirst());
        java.util.concurrent.CountDownLatch begun = new java.util.concurrent.CountDownLatch(1);
        try (Workers workers = new Workers(1)) {
            underway.add(
                    comparison(two)
                            .begin(
                                    workers,
                                    new Comparison.Listener() {
                                        @Override
                                        public void guessed(int model, TimeGuess guess) {}

                                        @Override
                                        public void saw(int model, TrainingEvent event) {
                                            if (event instanceof TrainingEvent.Began) {
                                                await(begun);
                                                underway.getFirst().stopAll();
                                            }
                                        }
                                    }));
            begun.countDown();
            List<Standing> standings = underway.getFirst().await();
            assertInstanceOf(Outcome.Stopped.class, standings.getFirst().outcome());
            assertInstanceOf(Outcome.Cancelled.class, standings.getLast().outcome());
        }
    }

    private static void await(java.util.concurrent.CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Comparison comparison(List<Algorithm> algorithms) {
        return new Comparison(prepared, algorithms, Toys.judging(), new Toys.Sharpness(), 42);
    }

    private List<Standing> run(List<Algorithm> algorithms, int threads) {
        try (Workers workers = new Workers(threads)) {
            return comparison(algorithms).run(workers, Comparison.UNHEARD);
        }
    }

    private static byte[] saved(Standing standing) {
        return standing.run().orElseThrow().model().saved();
    }

    private static Algorithm climber(Consumer<Integer> eachStep) {
        return new Toys.Climber("climber", Algorithm.Kind.MODEL, Algorithm.Steps.EPOCHS, eachStep);
    }
}
