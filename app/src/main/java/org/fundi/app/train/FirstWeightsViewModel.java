package org.fundi.app.train;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.network.FirstWeights;
import org.fundi.engine.network.NeuralNetwork;

/// What the weights of the network that is trained next begin with: those of the run looked at
/// again, or others.
final class FirstWeightsViewModel {
    private final Workspace workspace;
    private final TrainViewModel train;
    private final Runnable toStart;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper whyNoRewind = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper whyNoDraw = new ReadOnlyStringWrapper("");

    /// @param toStart goes to where the run looked at had learnt nothing yet
    FirstWeightsViewModel(Workspace workspace, TrainViewModel train, Runnable toStart) {
        this.workspace = workspace;
        this.train = train;
        this.toStart = toStart;
        train.algorithmProperty().addListener((_, _, _) -> follow());
        train.phaseProperty().addListener((_, _, _) -> follow());
        workspace.studyProperty().addListener((_, _, _) -> follow());
        workspace
                .selectedRunProperty()
                .addListener(
                        (_, former, now) -> {
                            boolean same =
                                    former.map(RunRow::number).equals(now.map(RunRow::number));
                            if (!same) follow();
                        });
        follow();
    }

    /// Which weights they are, in a sentence; empty where the model begins with none.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Why nothing can be rewound now; empty where there is a run of a network to go back in.
    ReadOnlyStringProperty whyNoRewindProperty() {
        return whyNoRewind.getReadOnlyProperty();
    }

    /// Why no other weights can be drawn now; empty where they can.
    ReadOnlyStringProperty whyNoDrawProperty() {
        return whyNoDraw.getReadOnlyProperty();
    }

    /// Back to before the first step of the run looked at. What is begun next, begins with its
    /// weights, and learns by the settings chosen.
    void rewind() {
        if (!whyNoRewind.get().isEmpty()) return;
        Origin then = origin().orElseThrow();
        int draw = FirstWeights.draw(network(then.algorithm()).orElseThrow());
        if (seed() != then.seed()) workspace.change(study -> study.withSeed(then.seed()));
        choose(draw);
        toStart.run();
    }

    /// What is begun next, begins with weights that no run so far began with.
    void drawAnew() {
        if (!whyNoDraw.get().isEmpty()) return;
        Stream<Optional<NeuralNetwork>> begun =
                workspace.runs().stream()
                        .flatMap(row -> row.origin().stream())
                        .filter(origin -> origin.seed() == seed())
                        .map(origin -> network(origin.algorithm()));
        int last =
                Stream.concat(begun, Stream.of(chosen()))
                        .flatMap(Optional::stream)
                        .mapToInt(FirstWeights::draw)
                        .max()
                        .orElse(0);
        choose(last + 1);
    }

    private void choose(int draw) {
        train.algorithmProperty().set(chosen().map(it -> FirstWeights.with(it, draw)));
    }

    private void follow() {
        whyNoDraw.set(whyNoDraw());
        boolean any =
                origin().map(Origin::algorithm).flatMap(FirstWeightsViewModel::network).isPresent();
        boolean greyed = !whyNoDraw.get().isEmpty();
        whyNoRewind.set(greyed || any ? whyNoDraw.get() : Words.of("train.grey.rewind"));
        said.set(chosen().map(this::said).orElse(""));
    }

    private String whyNoDraw() {
        if (chosen().isEmpty()) return Words.of("train.grey.no-network");
        boolean idle = train.phase() == TrainViewModel.Phase.IDLE;
        return idle ? "" : Words.of("train.grey.busy");
    }

    private String said(NeuralNetwork next) {
        String draw = Numbers.whole(FirstWeights.draw(next));
        String seed = String.valueOf(seed());
        Optional<RunRow> row = workspace.selectedRunProperty().get();
        Optional<NeuralNetwork> before =
                origin().map(Origin::algorithm).flatMap(FirstWeightsViewModel::network);
        if (row.isEmpty() || before.isEmpty()) return Words.of("train.weights", draw, seed);
        return Words.of(
                isAsIn(row.get(), before.get(), next)
                        ? "train.weights.same"
                        : "train.weights.other",
                draw,
                seed,
                Numbers.whole(row.get().number()));
    }

    private boolean isAsIn(RunRow row, NeuralNetwork before, NeuralNetwork next) {
        boolean sameRows = workspace.study().filter(row::answers).isPresent();
        return sameRows && FirstWeights.same(before, next);
    }

    private long seed() {
        return workspace.study().map(Study::seed).orElse(0L);
    }

    private Optional<Origin> origin() {
        return workspace.selectedRunProperty().get().flatMap(RunRow::origin);
    }

    private Optional<NeuralNetwork> chosen() {
        return train.algorithmProperty().get().flatMap(FirstWeightsViewModel::network);
    }

    private static Optional<NeuralNetwork> network(Algorithm algorithm) {
        return algorithm instanceof NeuralNetwork network ? Optional.of(network) : Optional.empty();
    }
}
