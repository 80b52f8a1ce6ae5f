package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fundi.engine.learning.AtOnce;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Lanes;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneFitTest {
    private static final Matrix INPUTS = Moons.inputs(60, 1);
    private static final Classes TWO = Moons.classes(60);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hidden=8,8 activation=tanh optimiser.kind=sgd learningRate=0.03 batchSize=10",
                "hidden=7 activation=relu optimiser.kind=adam batchSize=32",
                "hidden=5,3 activation=leaky_relu optimiser.kind=nesterov optimiser.momentum=0.9",
                "hidden=6 activation=sigmoid optimiser.kind=rmsprop l2=0.01 accumulation=3",
                "hidden=4 activation=gelu optimiser.kind=adamw regularisation.l1=0.001",
                "hidden= optimiser.kind=sgd optimiser.momentum=0.9 batches=one_row",
                "hidden=9 optimiser.kind=adagrad batches=full_batch schedule.kind=cosine",
                "hidden=3 loss.smoothing=0.1 schedule.warmUp=2 layers.draw=4"
            })
    void eachSeedHasTheBitsOfItsRunAlone(String settings) {
        NeuralNetwork network = network("epochs=6 " + settings);
        assertEachAsAlone(network, TWO);
    }

    @Test
    void threeClassesAndNumbersHaveTheBitsOfTheirRunsAlone() {
        int[] index = IntStream.range(0, 60).map(i -> i * 7 % 3).toArray();
        assertEachAsAlone(
                network("epochs=5 hidden=6,5"), new Classes(List.of("a", "b", "c"), index));
        double[] numbers = IntStream.range(0, 60).mapToDouble(i -> 100 + i % 11).toArray();
        assertEachAsAlone(network("epochs=5 hidden=6"), new Values(numbers));
    }

    /// Long enough for the run to change from plain loops to vectors somewhere on its way.
    @Test
    void theBitsStayWhenVectorsAreCompiled() {
        assertEachAsAlone(network("epochs=300 hidden=8,8 activation=tanh optimiser.kind=sgd"), TWO);
    }

    @Test
    void whatTreatsEachNetworkByItselfIsNotLearntAtOnce() {
        assertTrue(network("hidden=4").atOnce(2, TWO).isPresent());
        for (String setting :
                List.of(
                        "layers.dropout=0.1",
                        "layers.normalisation=batch",
                        "layers.residual=true",
                        "regularisation.clip=1",
                        "regularisation.noise=0.1",
                        "regularisation.mixup=0.2",
                        "schedule.kind=plateau",
                        "earlier=1:learningRate=0.1")) {
            assertTrue(network(setting).atOnce(2, TWO).isEmpty(), setting);
        }
    }

    /// 40 x 30 + 30 and 30 + 1 are 1,261 weights.
    @Test
    void aLargeNetworkIsQuickerOneSeedAfterTheOther() {
        assertTrue(network("hidden=30").atOnce(37, TWO).isPresent());
        assertTrue(network("hidden=30").atOnce(40, TWO).isEmpty());
    }

    /// A rate that throws some seeds off and others not: each as alone.
    @Test
    void aSeedThatRunsAwayLeavesTheOthersAlone() {
        NeuralNetwork network =
                network(
                        "epochs=30 hidden=6 activation=relu optimiser.kind=sgd"
                                + " learningRate=1 optimiser.momentum=0.99");
        double[] numbers = IntStream.range(0, 60).mapToDouble(i -> i % 11).toArray();
        Values target = new Values(numbers);
        List<AtOnce.Learnt> learnt =
                network.atOnce(2, TWO).orElseThrow().fit(INPUTS, target, quiet());
        int away = 0;
        for (int seed = 0; seed < Lanes.COUNT; seed++) {
            Training alone = Training.quiet(seed);
            switch (learnt.get(seed)) {
                case AtOnce.Learnt.Fitted(Model<?> model) ->
                        assertArrayEquals(
                                weights(network.fit(INPUTS, target, alone)), weights(model));
                case AtOnce.Learnt.RanAway(DivergedException why) -> {
                    away++;
                    DivergedException too =
                            assertThrows(
                                    DivergedException.class,
                                    () -> network.fit(INPUTS, target, alone));
                    assertEquals(too.step(), why.step());
                    assertEquals(too.culprit(), why.culprit());
                }
            }
        }
        assertTrue(away > 0, "none ran away");
    }

    @Test
    void eachSeedIsAskedAfterEveryEpochAndMayEndByItself() {
        NeuralNetwork network = network("epochs=9 hidden=4");
        List<Counting> trainings = new ArrayList<>();
        for (int seed = 0; seed < Lanes.COUNT; seed++) {
            trainings.add(new Counting(seed, seed == 3 ? 4 : 100, false));
        }
        List<AtOnce.Learnt> learnt =
                network.atOnce(2, TWO).orElseThrow().fit(INPUTS, TWO, trainings);
        assertEquals(List.of(0, 1, 2, 3, 4), trainings.get(3).asked);
        assertEquals(10, trainings.get(2).asked.size());
        Model<?> four = network("epochs=4 hidden=4").fit(INPUTS, TWO, Training.quiet(3));
        assertArrayEquals(weights(four), weights(fitted(learnt.get(3))));
    }

    /// Heard inside the first epoch: nothing of it is kept.
    @Test
    void stopInsideAnEpochTakesItBack() {
        NeuralNetwork network = network("epochs=9 hidden=4");
        List<Counting> trainings =
                IntStream.range(0, Lanes.COUNT)
                        .mapToObj(seed -> new Counting(seed, 100, true))
                        .toList();
        List<AtOnce.Learnt> learnt =
                network.atOnce(2, TWO).orElseThrow().fit(INPUTS, TWO, trainings);
        var fresh = network.fresh(2, network.loss().ofClasses(TWO), Training.quiet(5)::chance);
        assertArrayEquals(fresh.weights(), weights(fitted(learnt.get(5))));
        assertTrue(trainings.stream().allMatch(it -> it.heard));
    }

    private static void assertEachAsAlone(NeuralNetwork network, Target target) {
        List<AtOnce.Learnt> learnt =
                network.atOnce(2, TWO).orElseThrow().fit(INPUTS, target, quiet());
        for (int seed = 0; seed < Lanes.COUNT; seed++) {
            Training training = Training.quiet(seed);
            Model<?> alone =
                    switch (target) {
                        case Classes classes -> network.fit(INPUTS, classes, training);
                        case Values values -> network.fit(INPUTS, values, training);
                    };
            assertEquals(
                    Safetensors.sha256((TrainedNetwork<?>) alone),
                    Safetensors.sha256((TrainedNetwork<?>) fitted(learnt.get(seed))),
                    "seed " + seed);
        }
    }

    private static List<Training> quiet() {
        return IntStream.range(0, Lanes.COUNT).mapToObj(Training::quiet).toList();
    }

    private static Model<?> fitted(AtOnce.Learnt learnt) {
        return assertInstanceOf(AtOnce.Learnt.Fitted.class, learnt).model();
    }

    private static float[] weights(Model<?> model) {
        return ((TrainedNetwork<?>) model).weights();
    }

    private static NeuralNetwork network(String settings) {
        NeuralNetwork network = NeuralNetwork.USUAL;
        for (String setting : settings.split(" ")) {
            int equals = setting.indexOf('=');
            network =
                    Knobs.with(
                            network, setting.substring(0, equals), setting.substring(equals + 1));
        }
        return network;
    }

    private static final class Counting implements Training {
        private final Training quiet;
        private final int most;
        private final boolean stops;
        private final List<Integer> asked = new ArrayList<>();
        private boolean heard;

        Counting(long seed, int most, boolean stops) {
            quiet = Training.quiet(seed);
            this.most = most;
            this.stops = stops;
        }

        @Override
        public Chance chance(String name, long... index) {
            return quiet.chance(name, index);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
            asked.add(step);
            return step < Math.min(steps, most);
        }

        @Override
        public boolean isEndWished() {
            heard |= stops;
            return stops;
        }
    }
}
