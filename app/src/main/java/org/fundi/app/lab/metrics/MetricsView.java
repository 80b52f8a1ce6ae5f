package org.fundi.app.lab.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.Plot;
import org.fundi.app.lab.LabForm;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.LabShare;
import org.fundi.app.lab.PlayBar;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Playable;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.Standing;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.metrics.RareProblem;

/// The screen of a rare class: its scores with the threshold as a line to drag, the figures beside,
/// and the question which threshold costs least.
public final class MetricsView implements LabScreen {
    /// Narrower than this, the figures stand under the picture.
    private static final double ROOM = 760;

    private static final double FIGURES = 384;

    /// What the pictures set, and no form.
    private static final List<String> DRAGGED = List.of("threshold", "confidence");

    private static final double CONFIDENCE_STEP = 0.01;

    private final MetricsViewModel model;
    private final MetricsWords words;
    private final ObservableValue<Theme> theme;
    private final ScreenHeader header = new ScreenHeader(Words.of("metrics.title"));
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.SCORES);
    private final ChartView chart;
    private final Label remark = Texts.wrapped("", "side", "quiet");
    private final VBox picture;
    private final PlayBar bar;
    private final FiguresCard figures;
    private final LossCard loss;
    private final VBox beside = new VBox(12);
    private final QuestionCard question;
    private final VBox centre = new VBox(12);
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final SimpleObjectProperty<StepState> state =
            new SimpleObjectProperty<>(StepState.OPEN);
    private final SimpleObjectProperty<Standing> standing =
            new SimpleObjectProperty<>(new Standing("", "", ""));
    private final Button sweep;
    private final LabForm<RareProblem> settings;
    private final ScreenParts parts;
    private Handout rules = Handout.free(RareProblem.USUAL);
    private boolean folded;

    public MetricsView(Ground ground) {
        model = new MetricsViewModel(ground.jobs());
        words = new MetricsWords(model);
        theme = ground.theme();
        chart = new ChartView(ground.theme());
        bar = new PlayBar(model.player());
        figures = new FiguresCard(model, ground.theme());
        loss = new LossCard(model);
        question = new QuestionCard(model, words);
        picture = picture();
        settings = new LabForm<>(model.lab(), this::take);
        allow();
        sweep = Cards.button("", this::sweepOrHold, "main");
        header.buttons()
                .addAll(
                        LabShare.button(
                                ground.workspace(),
                                () -> LabText.write(model.lab(), RareProblem.USUAL)),
                        sweep);
        beside.getChildren().setAll(figures);
        VBox.setVgrow(centre, Priority.ALWAYS);
        parts = new ScreenParts(LifecycleStep.METRICS, header, centre, settings, coach, state);
        listen();
        lay();
        show();
    }

    private void listen() {
        centre.widthProperty().addListener((_, _, _) -> lay());
        theme.addListener((_, _, _) -> lay());
        shown.addListener(
                (_, _, now) -> {
                    beside.getChildren().setAll(now == Shown.LOSS ? loss : figures);
                    show();
                });
        model.labProperty().addListener((_, _, _) -> show());
        model.sweptProperty().addListener((_, _, _) -> show());
        model.askedProperty().addListener((_, _, _) -> show());
        model.player().playingProperty().addListener((_, _, _) -> show());
    }

    private VBox picture() {
        chart.setMinHeight(220);
        chart.setCursor(Cursor.H_RESIZE);
        chart.setOnMousePressed(event -> drag(event.getX()));
        chart.setOnMouseDragged(event -> drag(event.getX()));
        VBox.setVgrow(chart, Priority.ALWAYS);
        HBox tabs = Tabs.of(List.of(Shown.values()), Shown::title, shown);
        FlowPane head = new FlowPane(8, 6, tabs, Export.menu(chart, "threshold"));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = Cards.card(head, remark, chart);
        VBox.setVgrow(card, Priority.ALWAYS);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private void drag(double px) {
        chart.requestFocus();
        if (!(chart.pictureProperty().get().orElse(null) instanceof Plot plot)) return;
        double at = plot.xAt(px, chart.getWidth(), chart.getHeight(), theme.getValue());
        if (shown.get() == Shown.LOSS) model.confide(at);
        else model.drag(at);
    }

    /// Picture and figures side by side where there is room for both.
    private void lay() {
        double scale = theme.getValue().scale();
        boolean wide = centre.getWidth() >= ROOM * scale;
        beside.setMinWidth(wide ? FIGURES * scale : 0);
        beside.setMaxWidth(wide ? FIGURES * scale : Double.MAX_VALUE);
        List<javafx.scene.Node> rows = new ArrayList<>();
        if (folded || !wide) {
            rows.add(picture);
        } else {
            HBox both = new HBox(12, picture, beside);
            VBox.setVgrow(both, Priority.ALWAYS);
            rows.add(both);
        }
        if (!folded) {
            rows.add(bar);
            rows.add(question);
            if (!wide) rows.add(beside);
        }
        centre.getChildren().setAll(rows);
    }

    private void sweepOrHold() {
        if (model.player().playingProperty().get()) model.player().pause();
        else model.sweep();
    }

    /// What is dragged stays as it is.
    private void take(RareProblem changed) {
        RareProblem now = model.lab();
        model.set(changed.at(now.threshold()).confident(now.confidence()));
    }

    private void allow() {
        List<String> hidden = new ArrayList<>(rules.hidden());
        hidden.addAll(DRAGGED);
        settings.allow(new Handout(rules.lab(), rules.seats(), rules.fixed(), hidden));
        model.lock(rules.fixes(DRAGGED.getFirst()));
        bar.setDisable(model.isLocked());
    }

    private void show() {
        RareProblem lab = model.lab();
        if (shown.get() == Shown.LOSS) chart.show(LossPlot.at(lab.confidence()));
        else
            model.swept()
                    .ifPresent(swept -> chart.show(ThresholdPlots.of(model, swept, shown.get())));
        remark.setText(
                shown.get()
                        .remark(
                                Numbers.whole(lab.rows() - lab.positiveRows()),
                                Numbers.whole(lab.positiveRows())));
        header.subtitle(words.subtitle());
        boolean playing = model.player().playingProperty().get();
        sweep.setText(Words.of(playing ? "metrics.pause" : "metrics.sweep"));
        sweep.setDisable(model.isLocked());
        state.set(model.isAnswered() ? StepState.DONE : StepState.OPEN);
        standing.set(
                new Standing(
                        words.data(),
                        Words.of("status.seed", String.valueOf(lab.seed())),
                        Words.of("metrics.own", MetricsWords.threshold(lab.threshold()))));
        List<CoachCard> cards = words.coach(shown.get());
        if (!coach.equals(cards)) coach.setAll(cards);
    }

    @Override
    public ScreenParts parts() {
        return parts;
    }

    @Override
    public Optional<ObservableValue<Standing>> standing() {
        return Optional.of(standing);
    }

    @Override
    public Optional<Playable> film() {
        return Optional.of(new Keys());
    }

    /// The keys that play; the arrows move what is dragged.
    private final class Keys implements Playable {
        @Override
        public void playOrPause() {
            model.playOrPause();
        }

        @Override
        public void step(int steps) {
            if (shown.get() == Shown.LOSS) {
                model.confide(model.lab().confidence() + steps * CONFIDENCE_STEP);
            } else {
                model.player().step(steps);
            }
        }

        @Override
        public void quicker(int levels) {
            model.player().quicker(levels);
        }
    }

    @Override
    public boolean fold(boolean folded) {
        this.folded = folded;
        lay();
        return true;
    }

    @Override
    public Lab lab() {
        return model.lab();
    }

    @Override
    public Handout handout() {
        return rules;
    }

    @Override
    public Optional<SeatFigures> figures() {
        return words.figures();
    }

    @Override
    public void open(Handout handout) {
        rules = handout;
        model.lock(false);
        model.set((RareProblem) handout.lab());
        settings.show(model.lab());
        allow();
    }
}
