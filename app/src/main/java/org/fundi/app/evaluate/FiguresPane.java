package org.fundi.app.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.fundi.app.job.Redraw;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.RocCurve;
import org.fundi.engine.problem.Task;

/// The figures of one run, as its task asks: confusion and curves of classes, scatters of numbers.
final class FiguresPane extends VBox {
    private final EvaluateViewModel model;
    private final ConfusionCard confusion;
    private final ThresholdBar threshold;
    private final ScoresCard scores;
    private final CurvesCard curves;
    private final CurvesCard calibration;
    private final LadderCard ladder;
    private final QuartersCard quarters;
    private final SubgroupsCard groups;
    private final Ground ground;
    private static final double NEEDED_FOR_TWO = 780;

    private final Redraw settle = new Redraw(this::settle);
    private Optional<Arranged> arranged = Optional.empty();

    /// @param alone one card a line
    private record Arranged(Task task, boolean alone) {}

    FiguresPane(Ground ground, EvaluateViewModel model, LuckViewModel luck) {
        super(12);
        this.ground = ground;
        this.model = model;
        confusion = new ConfusionCard(ground, model);
        threshold = new ThresholdBar(model);
        scores = new ScoresCard();
        curves = new CurvesCard(ground, "curves");
        calibration = new CurvesCard(ground, "calibration");
        ladder = new LadderCard(ground, luck);
        quarters = new QuartersCard();
        groups = new SubgroupsCard();
        confusion.getChildren().add(threshold);
        setMinWidth(0);
        // Cards are moved in the next frame, never within the layout that told the width.
        widthProperty().addListener((_, _, _) -> settle.ask());
    }

    void show(Judged judged) {
        arrange(judged.task());
        threshold.setVisible(judged.task() == Task.BINARY);
        threshold.setManaged(judged.task() == Task.BINARY);
        if (judged.answers() instanceof Answers.Regression numbers) numbers(judged, numbers);
        groups.show(judged, judged.answers(model.thresholdProperty().get()));
        atThreshold();
        scores();
    }

    /// Whether two cards have no room side by side; on a projector one picture is looked at at a
    /// time.
    ///
    /// @param width for both, in px; 0 while it isn't known
    static boolean oneByOne(double width, boolean projector) {
        return projector || (width > 0 && width < NEEDED_FOR_TWO);
    }

    private void settle() {
        model.judged().ifPresent(judged -> arrange(judged.task()));
    }

    private void arrange(Task task) {
        boolean alone = oneByOne(getWidth(), ground.theme().get().isProjector());
        Arranged wanted = new Arranged(task, alone);
        if (arranged.equals(Optional.of(wanted))) return;
        arranged = Optional.of(wanted);
        arrange(wanted);
    }

    private void arrange(Arranged wanted) {
        if (wanted.alone()) {
            getChildren().setAll(alone(wanted.task()));
            return;
        }
        switch (wanted.task()) {
            case BINARY ->
                    getChildren()
                            .setAll(
                                    Cards.beside(confusion, scores),
                                    Cards.beside(curves, calibration),
                                    groups);
            case MULTICLASS -> getChildren().setAll(Cards.beside(confusion, scores), groups);
            case REGRESSION ->
                    getChildren()
                            .setAll(
                                    ladder,
                                    Cards.beside(curves, calibration),
                                    scores,
                                    quarters,
                                    groups);
            case RANKING, CLUSTERING -> getChildren().clear();
        }
    }

    private List<Node> alone(Task task) {
        return switch (task) {
            case BINARY -> List.of(confusion, curves, calibration, scores, groups);
            case MULTICLASS -> List.of(confusion, scores, groups);
            case REGRESSION -> List.of(ladder, curves, calibration, scores, quarters, groups);
            case RANKING, CLUSTERING -> List.of();
        };
    }

    void scores() {
        model.judged()
                .ifPresent(
                        judged ->
                                scores.show(
                                        judged,
                                        model.answers().orElseThrow(),
                                        model.scoresProperty().get()));
    }

    /// Once runs to compare with have come or gone.
    void others() {
        model.judged().filter(one -> one.task() == Task.REGRESSION).ifPresent(ladder::show);
    }

    /// What moves with the threshold.
    void atThreshold() {
        if (model.judged().isEmpty()) return;
        Judged judged = model.judged().get();
        Answers answers = model.answers().orElseThrow();
        if (!(answers instanceof Answers.Classification classes)) return;
        confusion.show(judged, classes);
        if (!(answers instanceof Answers.Binary binary)) return;
        groups.show(judged, binary);
        String mark = model.mark();
        String area =
                RocCurve.of(binary)
                        .map(curve -> Words.of("evaluate.auc", Numbers.score(curve.area())))
                        .orElse("");
        curves.show(
                List.of(
                        CurvesCard.of(
                                Words.of("evaluate.roc"), area, BinaryPictures.roc(binary, mark)),
                        CurvesCard.of(
                                Words.of("evaluate.pr"),
                                "",
                                BinaryPictures.precisionRecall(binary, mark))));
        calibration.show(
                List.of(
                        CurvesCard.of(
                                        Words.of("evaluate.calibration"),
                                        Words.of("evaluate.calibration.remark"),
                                        BinaryPictures.calibration(binary))
                                .explained("calibration")));
    }

    private void numbers(Judged judged, Answers.Regression answers) {
        ladder.show(judged);
        String target = Brief.name(judged.problem().target());
        curves.show(
                List.of(
                        CurvesCard.of(
                                Words.of("evaluate.scatter"),
                                Words.of("evaluate.scatter.remark"),
                                Optional.of(NumberPictures.predictedAndTrue(answers, target)))));
        calibration.show(
                List.of(
                        CurvesCard.of(
                                        Words.of("evaluate.residuals"),
                                        Words.of("evaluate.residuals.remark"),
                                        Optional.of(NumberPictures.residuals(answers, target)))
                                .explained("residual")));
        quarters.show(Erring.byTruth(judged, answers));
    }
}
