package org.fundi.app.lab.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
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
import org.fundi.app.lab.AskCard;
import org.fundi.app.lab.LabForm;
import org.fundi.app.lab.LabFrame;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.MissingCard;
import org.fundi.app.lab.PlayBar;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Playable;
import org.fundi.app.shell.Standing;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.metrics.RareProblem;

/// The screen of a rare class: its scores with the threshold as a line to drag, the figures beside,
/// and the question which threshold costs least.
public final class MetricsView implements LabScreen {
    /// Narrower than this, the figures stand under the picture.
    private static final double ROOM = 760;

    private static final double FIGURES = 384;

    /// What the pictures set, and no form.
    private static final String[] DRAGGED = {"threshold", "confidence"};

    private static final double CONFIDENCE_STEP = 0.01;

    private final MetricsViewModel model;
    private final MetricsWords words;
    private final ObservableValue<Theme> theme;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.SCORES);
    private final ChartView chart;
    private final Label remark = Texts.wrapped("", "side", "quiet");
    private final VBox picture;
    private final MissingCard missing;
    private final PlayBar bar;
    private final FiguresCard figures;
    private final LossCard loss;
    private final VBox beside = new VBox(12);
    private final Button there;
    private final AskCard ask;
    private final Button sweep;
    private final LabForm<RareProblem> settings;
    private final LabFrame frame;
    private boolean folded;

    public MetricsView(Ground ground) {
        model = new MetricsViewModel(ground.jobs(), ground.workspace());
        words = new MetricsWords(model);
        theme = ground.theme();
        chart = new ChartView(ground.theme());
        bar = new PlayBar(model.player());
        figures = new FiguresCard(model, ground.theme());
        loss = new LossCard(model);
        there = Cards.button(Words.of("metrics.go-there"), model::goToCheapest);
        ask = new AskCard(this::answer, there);
        picture = picture();
        missing =
                new MissingCard(
                        ground, "source", Optional.of(LifecycleStep.MODELS), this::generate);
        settings = new LabForm<>(model.lab(), this::take, DRAGGED);
        sweep = Cards.button("", this::sweepOrHold, "main");
        frame = new LabFrame(LifecycleStep.METRICS, Words.of("metrics.title"), settings);
        frame.buttons(sweep);
        beside.getChildren().setAll(figures);
        listen();
        lay();
        show();
    }

    private void listen() {
        LabFrame.follow(this::lay, frame.centre().widthProperty(), theme, model.refusalProperty());
        shown.addListener(
                (_, _, now) -> {
                    beside.getChildren().setAll(now == Shown.LOSS ? loss : figures);
                    show();
                });
        LabFrame.follow(
                this::show,
                model.labProperty(),
                model.sweptProperty(),
                model.refusalProperty(),
                model.askedProperty(),
                model.player().playingProperty());
    }

    private VBox picture() {
        chart.setCursor(Cursor.H_RESIZE);
        chart.setOnMousePressed(event -> drag(event.getX()));
        chart.setOnMouseDragged(event -> drag(event.getX()));
        HBox tabs = Tabs.of(List.of(Shown.values()), Shown::title, shown);
        FlowPane head = new FlowPane(8, 6, tabs, Export.menu(chart, "threshold"));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = LabFrame.card(chart, head, remark);
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

    /// Picture and figures side by side where there is room for both, on a projector one below the
    /// other.
    private void lay() {
        VBox centre = frame.centre();
        double scale = theme.getValue().scale();
        boolean wide = !theme.getValue().isProjector() && centre.getWidth() >= ROOM * scale;
        Cards.show(remark, !folded);
        beside.setMinWidth(wide ? FIGURES * scale : 0);
        beside.setMaxWidth(wide ? FIGURES * scale : Double.MAX_VALUE);
        List<javafx.scene.Node> rows = new ArrayList<>();
        frame.lack(missing, model.refusalProperty().get());
        if (folded || !wide) {
            rows.add(picture);
        } else {
            HBox both = new HBox(12, picture, beside);
            VBox.setVgrow(both, Priority.ALWAYS);
            rows.add(both);
        }
        if (!folded) {
            rows.add(bar);
            rows.add(ask);
            if (!wide) rows.add(beside);
        }
        centre.getChildren().setAll(rows);
    }

    private void generate() {
        model.set(model.lab().from(Source.GENERATED));
        settings.show(model.lab());
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

    /// Commits the person to a tip, or shows at once.
    private void answer(Optional<String> tip) {
        Stretch.titled(tip.orElse("")).ifPresentOrElse(model::tip, model::answer);
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
                                Numbers.whole(model.rows() - model.positiveRows()),
                                Numbers.whole(model.positiveRows())));
        boolean playing = model.player().playingProperty().get();
        sweep.setText(Words.of(playing ? "metrics.pause" : "metrics.sweep"));
        sweep.setDisable(model.isLocked() || model.refusalProperty().get().isPresent());
        Cards.show(sweep, shown.get() != Shown.LOSS);
        Standing standing =
                new Standing(
                        words.data(),
                        Words.of("status.seed", String.valueOf(lab.seed())),
                        Words.of("metrics.own", MetricsWords.threshold(lab.threshold())),
                        !lab.isOfProject());
        frame.stand(words.subtitle(), model.isAnswered(), standing);
        ask();
        frame.say(words.coach(shown.get()));
    }

    private void ask() {
        boolean answered = model.isAnswered() && model.swept().isPresent();
        List<String> tips = new ArrayList<>();
        if (!answered) {
            for (Stretch stretch : Stretch.values()) tips.add(stretch.title());
            tips.add(Words.of("metrics.no-tip"));
        }
        Cards.show(there, answered && !model.isLocked());
        ask.show(
                words.question(),
                tips,
                Optional.empty(),
                true,
                answered ? Texts.together(words.answer()) : Words.of("metrics.question.how"));
    }

    @Override
    public LabFrame frame() {
        return frame;
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
    public void shown() {
        model.attend();
    }

    @Override
    public Lab lab() {
        return model.lab();
    }

    @Override
    public Optional<SeatFigures> figures() {
        return words.figures();
    }

    @Override
    public void open(Handout handout) {
        settings.show((RareProblem) handout.lab());
        settings.allow(handout);
        model.lock(false);
        model.open((RareProblem) handout.lab());
        model.lock(handout.fixes(DRAGGED[0]));
        bar.setDisable(model.isLocked());
        show();
    }
}
