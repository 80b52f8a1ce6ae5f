package org.fundi.app.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.Picture;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Sheet;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Words;
import org.fundi.app.train.Instead;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.ModelNames;
import org.fundi.app.train.TrainViewModel;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.checklist.Check;
import org.fundi.engine.coach.Remedy;
import org.fundi.engine.problem.Task;

/// The checks of a run that won't learn, over the window: one card each, filled as they are done.
public final class ChecklistView extends VBox {
    private static final double WIDTH = 860;
    private static final double CHART = 190;

    private final ChecklistViewModel model;
    private final Ground ground;
    private final ObservableValue<Theme> theme;
    private final List<Line> shown = new ArrayList<>();
    private final Label subject = Texts.wrapped("", "sentence");
    private final VBox cards = new VBox(12);
    private final WhyGreyed againOrWhy;
    private final WhyGreyed stopOrWhy;
    private Runnable close = () -> {};

    private ChecklistView(ChecklistViewModel model, Ground ground) {
        super(12);
        this.model = model;
        this.ground = ground;
        this.theme = ground.theme();
        Button again = Cards.button(Words.of("checklist.again"), () -> model.examine(model.run()));
        Button stop = Cards.button(Words.of("checklist.stop"), model::stop);
        againOrWhy =
                WhyGreyed.of(
                        again, model.goingProperty().map(it -> why(it, "checklist.grey.again")));
        stopOrWhy =
                WhyGreyed.of(
                        stop, model.goingProperty().map(it -> why(!it, "checklist.grey.stop")));
        getChildren().addAll(subject, Texts.wrapped(Words.of("checklist.text")), cards);
        model.linesProperty().addListener((_, _, now) -> fill(now));
    }

    private static String why(boolean greyed, String key) {
        return greyed ? Words.of(key) : "";
    }

    /// Whatever lays the checks of a run over the window.
    ///
    /// @param window any part of it
    public static Consumer<LiveRun> over(Node window, Ground ground, TrainViewModel train) {
        ChecklistViewModel model =
                new ChecklistViewModel(ground.jobs(), ground.workspace(), new Instead(train));
        ChecklistView view = new ChecklistView(model, ground);
        return run -> {
            model.examine(run);
            view.open(window, run);
        };
    }

    private void open(Node window, LiveRun run) {
        double scale = theme.getValue().scale();
        subject.setText(ChecklistWords.subject(run));
        Sheet sheet =
                new Sheet(
                        Words.of("checklist.title", run.number(), run.row().title()),
                        ground.workspace().notices(),
                        this,
                        WIDTH * scale,
                        stopOrWhy,
                        againOrWhy);
        ChangeListener<Object> elsewhere = (_, _, _) -> closeWhereGone(run);
        ground.workspace().studyProperty().addListener(elsewhere);
        sheet.whenClosed(
                () -> {
                    ground.workspace().studyProperty().removeListener(elsewhere);
                    model.leave();
                });
        close = sheet::close;
        sheet.open(window);
    }

    /// Other data were opened over it, from the palette.
    private void closeWhereGone(LiveRun run) {
        boolean there =
                ground.workspace().runs().stream().anyMatch(row -> row.number() == run.number());
        if (!there) close.run();
    }

    /// Only lines that changed are made anew.
    private void fill(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i < shown.size() && shown.get(i).equals(line)) continue;
            Node card = card(line);
            if (i < cards.getChildren().size()) cards.getChildren().set(i, card);
            else cards.getChildren().add(card);
        }
        shown.clear();
        shown.addAll(lines);
    }

    private Node card(Line line) {
        HBox head =
                new HBox(
                        8,
                        Texts.title(ChecklistWords.question(line.kind())),
                        Cards.spring(),
                        sign(line));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = Cards.card(head);
        line.found().ifPresent(check -> fill(card, check));
        return card;
    }

    private static Label sign(Line line) {
        if (line.found().isEmpty()) {
            return Texts.chip(
                    Words.of(
                            switch (line.state()) {
                                case WAITING -> "checklist.waiting";
                                case GOING_ON -> "checklist.going-on";
                                case STOPPED, DONE -> "checklist.not-done";
                            }));
        }
        Check.Verdict verdict = line.found().get().verdict();
        return Texts.chip(
                ChecklistWords.verdict(verdict),
                switch (verdict) {
                    case FINE -> "done";
                    case SUSPICIOUS -> "attention";
                    case FAILED -> "wrong";
                });
    }

    private void fill(VBox card, Check check) {
        card.getChildren().add(Texts.wrapped(ChecklistWords.told(check)));
        CheckPictures.of(check).ifPresent(picture -> card.getChildren().add(chart(picture)));
        FlowPane buttons = new FlowPane(7, 7);
        for (Remedy remedy : check.remedies()) {
            String name = Words.of("coach.anew", ModelNames.changed(remedy));
            buttons.getChildren().add(then(name, () -> model.mend(remedy)));
        }
        buttons.getChildren().addAll(others(check));
        if (!buttons.getChildren().isEmpty()) card.getChildren().add(buttons);
    }

    /// What no setting of the network mends.
    private List<Button> others(Check check) {
        return switch (check) {
            case Check.Labels c when c.verdict() != Check.Verdict.FINE ->
                    List.of(then(Words.of("checklist.labels.look"), () -> go(LifecycleStep.DATA)));
            case Check.Loss c when c.misfit() == Check.Loss.Misfit.NUMBERS_LIKE_CLASSES ->
                    List.of(
                            then(
                                    Words.of("checklist.loss.ask-class"),
                                    () -> ask(c.distinct() <= 2 ? Task.BINARY : Task.MULTICLASS)));
            case Check.Loss c when c.misfit() == Check.Loss.Misfit.CLASSES_LIKE_NUMBERS ->
                    List.of(
                            then(
                                    Words.of("checklist.loss.ask-number"),
                                    () -> ask(Task.REGRESSION)));
            case Check.Labels _, Check.Loss _, Check.Memory _, Check.Rates _, Check.Flow _ ->
                    List.of();
        };
    }

    private void ask(Task task) {
        model.askFor(task);
        go(LifecycleStep.FRAME);
    }

    private void go(LifecycleStep step) {
        ground.navigation().go(step);
    }

    /// A button that ends the list and does something.
    private Button then(String name, Runnable run) {
        return Cards.button(
                name,
                () -> {
                    close.run();
                    run.run();
                });
    }

    private Node chart(Picture picture) {
        ChartView chart = new ChartView(theme);
        chart.pictureProperty().set(java.util.Optional.of(picture));
        chart.setMinHeight(CHART * theme.getValue().scale());
        HBox row = new HBox(chart, Export.menu(chart, "check"));
        HBox.setHgrow(chart, javafx.scene.layout.Priority.ALWAYS);
        return row;
    }
}
