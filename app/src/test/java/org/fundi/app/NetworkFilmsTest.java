package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.lab.landscape.FilmedRuns.Filmed;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.lab.landscape.NetworkScape;
import org.fundi.engine.lab.landscape.NetworkWay;
import org.fundi.engine.lab.landscape.Part;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

/// The runs that the landscape lab can look at, without a window.
class NetworkFilmsTest {
    private final Workspace workspace = new Workspace();
    private final Jobs jobs = JobsForTests.here();
    private final LiveRuns runs;
    private final NetworkFilms films;

    NetworkFilmsTest() {
        workspace.open(TinyStudies.churn());
        runs = new LiveRuns(jobs, workspace);
        films = new NetworkFilms(workspace, runs);
    }

    private LiveRun trained(Algorithm algorithm, boolean toItsEnd) {
        Study study = workspace.study().orElseThrow();
        Prepared prepared = study.plan().orElseThrow().prepare(study.table(), study.seed());
        Basis basis = new Basis(study, prepared);
        LiveRun run = runs.begin(algorithm, basis);
        if (!toItsEnd) return run;
        Experiment experiment = new Experiment(algorithm, basis.judging(), study.seed(), 1);
        experiment.runOn(prepared, run.recording(event -> runs.tell(run, event)));
        jobs.begin("", _ -> 0, _ -> {}); // what ends has all that was told before it heard
        return run;
    }

    private static NeuralNetwork network() {
        NeuralNetwork small = Knobs.with(NeuralNetwork.USUAL, "hidden", "4");
        return Knobs.with(small, "epochs", "6");
    }

    private static Algorithm other() {
        return Catalogue.ALGORITHMS.stream()
                .filter(it -> it.key().equals("logistic"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWayOfARunHasTheLossesOfItsCurveAndEndsInThePlane() {
        LiveRun run = trained(network(), true);
        Filmed film = films.of(run.number()).orElseThrow();
        NetworkWay way = NetworkWay.again(film.replay(), film.epochs(), film.rows(), () -> false);
        assertEquals(7, way.stops().size());
        for (CurvePoint point : run.result().orElseThrow().curve()) {
            NetworkWay.Stop stop = way.stops().get(point.step());
            assertEquals(point.training().get(CurvePoint.LOSS), stop.trainingLoss());
            assertEquals(point.validation().get(CurvePoint.LOSS), stop.validationLoss());
        }
        double[] below = NetworkScape.of(way).lossesBelow(Part.VALIDATION);
        assertEquals(way.end().validationLoss(), below[6], 1e-12);
    }

    @Test
    void onlyNetworksThatHaveEndedAreOffered() {
        trained(other(), true);
        trained(network(), false);
        assertTrue(films.all().isEmpty());
        LiveRun run = trained(network(), true);
        assertEquals(List.of(run.number()), films.all().stream().map(Filmed::number).toList());
    }

    @Test
    void theRunLookedAtIsMeantUnlessANumberSaysOtherwise() {
        LiveRun first = trained(network(), true);
        LiveRun second = trained(Knobs.with(network(), "epochs", "3"), true);
        workspace.selectRun(first.number());
        assertEquals(first.number(), films.of(0).orElseThrow().number());
        assertEquals(second.number(), films.of(second.number()).orElseThrow().number());
        assertEquals(3, films.of(second.number()).orElseThrow().epochs());
        assertTrue(films.of(99).isEmpty());
        LiveRun line = trained(other(), true);
        workspace.selectRun(line.number());
        assertEquals(second.number(), films.of(0).orElseThrow().number());
    }
}
