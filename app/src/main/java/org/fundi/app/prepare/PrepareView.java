package org.fundi.app.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.fundi.app.chart.Export;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Screen;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.StepState;
import org.fundi.app.shell.Visit;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Rich;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.Finding;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.prepare.Step;
import org.fundi.engine.setting.Refusal;

/// How raw columns become numbers: the steps in order, what each has learnt, and a few rows before
/// and after.
public final class PrepareView implements Screen {
    private final Ground ground;
    private final PrepareViewModel model;
    private final ScreenHeader header = new ScreenHeader(Words.of("prepare.title"));
    private final VBox steps = new VBox(10);
    private final VBox refused = new VBox();
    private final TextFlow counted = new TextFlow();
    private final BeforeAfterTable rows = new BeforeAfterTable();
    private final VBox rowsCard;
    private final VBox centre;
    private final VBox settings = new VBox(8);
    private final Button usual = Cards.button(Words.of("prepare.usual"), this::backToUsual);
    private final WhyGreyed usualOrWhy = new WhyGreyed(usual);
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final ObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.OPEN);
    private final Visit visit;
    private final MenuButton adding;
    private List<StepCard> cards = List.of();
    private boolean fixed;

    public PrepareView(Ground ground, PrepareViewModel model) {
        this.ground = ground;
        this.visit = new Visit(ground.workspace(), LifecycleStep.PREPARE, this::sign);
        this.model = model;
        adding = adding();
        counted.getStyleClass().add("sentence");
        Terms.explain(counted, "preparation");
        rowsCard = Cards.card(rowsHead(), rows);
        centre = new VBox(12, refused, Cards.card(counted), steps, rowsCard);
        header.buttons().addAll(usualOrWhy, adding);
        model.linesProperty().addListener((_, _, _) -> steps());
        model.basisProperty().addListener((_, _, now) -> basis(now));
        model.refusalProperty().addListener((_, _, now) -> refusal(now));
        ground.theme().addListener((_, _, _) -> basis(model.basisProperty().get()));
        steps();
        basis(model.basisProperty().get());
        refusal(model.refusalProperty().get());
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(LifecycleStep.PREPARE, header, centre, settings, coach, state);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(Words.of("prepare.usual"), this::backToUsual)
                        .enabledWhen(usual.disableProperty().not()));
    }

    @Override
    public void fix(boolean now) {
        fixed = now;
        Cards.fix(steps, now);
        adding.setDisable(now);
        steps();
    }

    @Override
    public void shown() {
        visit.begin();
        model.arrive();
        sign();
        leftOut();
    }

    /// Done once the person has seen the rows prepared, for this file.
    private void sign() {
        boolean done = model.isAsSeen() && visit.isMade();
        if (model.refusalProperty().get().isPresent()) state.set(StepState.ATTENTION);
        else state.set(done ? StepState.DONE : StepState.OPEN);
    }

    private void backToUsual() {
        model.backToUsual();
    }

    private HBox rowsHead() {
        return new HBox(
                8,
                Texts.label(Words.of("prepare.before-after"), "card-title"),
                Texts.label(Words.of("prepare.before-after.remark"), "quiet"),
                Cards.spring(),
                Export.csvButton("preparation", this::table));
    }

    private List<List<String>> table() {
        return model.basisProperty()
                .get()
                .map(basis -> BeforeAfter.of(basis.prepared()).table())
                .orElse(List.of());
    }

    private MenuButton adding() {
        MenuButton menu = new MenuButton(Words.of("prepare.add"));
        for (Step step : Catalogue.STEPS) {
            MenuItem item = new MenuItem(step.title());
            item.setOnAction(_ -> model.add(step));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// Cards stay where their step stays, so that the keyboard does too.
    private void steps() {
        List<StepLine> lines = model.lines();
        boolean same = cards.size() == lines.size();
        for (int i = 0; same && i < cards.size(); i++) same = cards.get(i).fits(lines.get(i));
        if (same) {
            for (int i = 0; i < cards.size(); i++) cards.get(i).show(lines.get(i));
        } else {
            List<StepCard> fresh = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                fresh.add(new StepCard(model, i, lines.get(i), i == lines.size() - 1));
            }
            cards = fresh;
            steps.getChildren().setAll(fresh);
        }
        usualOrWhy.say(
                fixed
                        ? Words.of("class.rules.fixed", LifecycleStep.PREPARE.title())
                        : model.isUsual() ? Words.of("prepare.grey.usual") : "");
    }

    private void basis(Optional<Basis> now) {
        rowsCard.setVisible(now.isPresent());
        rowsCard.setManaged(now.isPresent());
        if (now.isEmpty()) {
            Texts.fill(counted, Rich.of("prepare.working"));
            header.subtitle(Words.of("prepare.subtitle.working"));
            steps();
            sign();
            coach.clear();
            return;
        }
        Prepared prepared = now.get().prepared();
        int columns = prepared.problem().features().size();
        String training = Numbers.whole(prepared.training().inputs().rows());
        Texts.fill(
                counted,
                Rich.of(
                        "prepare.counted",
                        Numbers.whole(columns),
                        Numbers.whole(prepared.features().size()),
                        training));
        header.subtitle(Words.of("prepare.subtitle", training));
        steps();
        rows.show(BeforeAfter.of(prepared), ground.theme().get().scale());
        sign();
        coach.setAll(
                CoachCard.main(
                        Words.of("prepare.coach.title"),
                        Words.of(
                                "prepare.coach.text",
                                training,
                                Numbers.whole(prepared.validation().inputs().rows()),
                                Numbers.whole(prepared.split().testRows().length))));
    }

    private void refusal(Optional<Refusal> now) {
        refused.setManaged(now.isPresent());
        refused.setVisible(now.isPresent());
        refused.getChildren().clear();
        if (now.isEmpty()) {
            basis(model.basisProperty().get());
            return;
        }
        refused.getChildren()
                .add(
                        Cards.card(
                                Texts.wrapped(Saying.sentence(now.get().what()), "card-title"),
                                Texts.wrapped(Saying.remedy(now.get().remedy())),
                                new HBox(
                                        8,
                                        Cards.button(Words.of("prepare.usual"), this::backToUsual),
                                        Cards.button(
                                                Words.of("prepare.undo"),
                                                ground.workspace()::undo))));
        refused.getChildren().getFirst().getStyleClass().add("wrong-card");
        Texts.fill(counted, Rich.of("prepare.refused"));
        sign();
    }

    private void leftOut() {
        settings.getChildren().clear();
        List<Finding> findings = model.leftOut();
        if (findings.isEmpty()) return;
        settings.getChildren().add(Texts.label(Words.of("prepare.left-out"), "card-title"));
        for (Finding finding : findings) {
            settings.getChildren().add(Texts.wrapped(Numbers.minus(finding.evidence()), "side"));
        }
    }
}
