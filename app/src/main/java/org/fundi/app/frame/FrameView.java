package org.fundi.app.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.form.Choices;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Screen;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Question;
import org.fundi.engine.data.Finding;

/// The first screen after a file was opened: what is asked, for whom, and how good is good enough.
public final class FrameView implements Screen {
    private final FrameViewModel model;
    private final Runnable compare;
    private final ScreenHeader header = new ScreenHeader(Words.of("step.frame"));
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final ObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.OPEN);
    private final VBox centre = new VBox(12);
    private final BeforeUse before;
    private final Choices tasks;
    private final PositiveChoice positive;
    private final GoalCards goals;
    private final VBox glance =
            Cards.titled(Words.of("frame.glance"), "", new HBox(Texts.label("")));
    private final Button start;
    private final List<Node> asked;

    /// @param compare begins the usual comparison and goes where its curves are seen
    public FrameView(FrameViewModel model, Navigation navigation, Runnable compare) {
        this.model = model;
        this.compare = compare;
        header.subtitle(Words.of("frame.subtitle"));
        start = Cards.button("", this::acceptAndCompare, "main");
        Button next =
                Cards.button(Words.of("frame.continue"), () -> navigation.go(LifecycleStep.DATA));
        header.buttons().addAll(next, start);
        tasks = new Choices(model::chooseTask);
        positive = new PositiveChoice(model);
        MetricCard metric = new MetricCard(model);
        goals = new GoalCards(model);
        before = new BeforeUse(model);
        VBox task = Cards.titled(Words.of("frame.task"), "", tasks, positive);
        Node middle = Cards.columns(task, metric);
        asked = List.of(new SentenceCard(model), middle);
        centre.getChildren().addAll(asked);
        centre.getChildren().addAll(goals, glance);
        model.framedProperty().addListener((_, _, _) -> show());
        model.countedProperty().addListener((_, _, now) -> show(now.glance()));
        show();
        show(model.countedProperty().get().glance());
    }

    /// Answers the click first: what follows looks at every screen and may take a moment.
    private void acceptAndCompare() {
        start.setDisable(true);
        start.setText(Words.of("frame.preparing"));
        model.afterThisIsSeen(
                () -> {
                    model.acceptAll();
                    compare.run();
                    show();
                });
    }

    private void show() {
        Optional<Framed> framed = model.framedProperty().get();
        boolean asked = framed.isPresent() && !framed.get().target().isEmpty();
        boolean guessed = asked && !model.guesses().isEmpty();
        start.setText(Words.of(guessed ? "frame.accept-compare" : "frame.compare"));
        start.setDisable(!asked);
        state.set(
                framed.isEmpty()
                        ? StepState.OPEN
                        : asked && !guessed ? StepState.DONE : StepState.ATTENTION);
        framed.ifPresent(
                now -> {
                    String taken = now.study().problem().map(p -> p.task().key()).orElse("");
                    tasks.show(now.tasks(), taken);
                    positive.show(now);
                    List<CoachCard> cards = new ArrayList<>(cards(asked, guessed));
                    model.identifier().ifPresent(found -> cards.add(identifier(found)));
                    use().ifPresent(cards::add);
                    coach.setAll(cards);
                });
    }

    /// What it is for, and whether the data may be used, is still to be answered.
    @Override
    public void fix(boolean fixed) {
        asked.forEach(card -> Cards.fix(card, fixed));
    }

    private List<CoachCard> cards(boolean asked, boolean guessed) {
        if (!asked) {
            return List.of(
                    CoachCard.main(
                            Words.of("frame.coach.unasked"), Words.of("frame.coach.unasked.text")));
        }
        if (!guessed) {
            return withBudget(CoachCard.main(model.coachTitle(), model.settled()));
        }
        List<Guess> parts = model.guesses();
        int dashed = model.dashed().size();
        String text = Words.of("frame.coach.text", model.guessedBecause());
        Action why =
                Action.of(
                        Words.of(
                                model.reasonsShownProperty().get()
                                        ? "frame.coach.hide"
                                        : "frame.coach.why"),
                        () -> {
                            model.reasonsShownProperty().set(!model.reasonsShownProperty().get());
                            show();
                        });
        String agree = dashed == 1 ? "frame.coach.accept-one" : "frame.coach.accept";
        Action accept = Action.of(Words.of(agree), () -> model.accept(parts));
        return withBudget(CoachCard.main(model.coachTitle(), text, accept, why));
    }

    private static CoachCard identifier(Finding found) {
        return CoachCard.finding(
                CoachCard.Tone.ATTENTION,
                "△ " + Words.of("frame.coach.identifier"),
                "",
                found.evidence() + " " + Words.of("frame.coach.identifier.text"));
    }

    /// Where a budget of alerts was said, or is what the metric looks at.
    private List<CoachCard> withBudget(CoachCard first) {
        if (model.framedProperty().get().filter(Framed::isOfBudget).isEmpty())
            return List.of(first);
        return List.of(
                first,
                CoachCard.remark(
                        Words.of("frame.coach.budget"), Words.of("frame.coach.budget.text")));
    }

    /// Asks whether the data may be used, until it is written down.
    private Optional<CoachCard> use() {
        List<Question> open = model.unansweredUse();
        if (open.isEmpty()) return Optional.empty();
        String missing =
                open.stream()
                        .map(
                                question ->
                                        switch (question) {
                                            case SOURCE -> Words.of("frame.coach.use.source");
                                            case LICENCE -> Words.of("frame.coach.use.licence");
                                            default -> Words.of("frame.coach.use.consent");
                                        })
                        .collect(Collectors.joining(", "));
        return Optional.of(
                CoachCard.remark(
                        Words.of("frame.coach.use"),
                        Words.of("frame.coach.use.text", missing),
                        Action.of(
                                Words.of("frame.coach.use.answer"),
                                () -> before.ask(open.getFirst()))));
    }

    private void show(Optional<Glance> counted) {
        if (counted.isEmpty()) return;
        HBox figures = new HBox(34);
        for (Glance.Figure figure : counted.get().figures()) {
            figures.getChildren()
                    .add(
                            new VBox(
                                    2,
                                    Texts.label(figure.value(), "figure"),
                                    Texts.wrapped(figure.below(), "side")));
        }
        glance.getChildren().set(1, figures);
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(LifecycleStep.FRAME, header, centre, before, coach, state);
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of(Words.of("frame.accept-compare"), this::acceptAndCompare));
    }
}
