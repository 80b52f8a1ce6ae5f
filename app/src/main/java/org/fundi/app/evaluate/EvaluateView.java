package org.fundi.app.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
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
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Rich;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.metric.Answers;

/// What one run is worth: a plain sentence first, then every figure behind it.
public final class EvaluateView implements Screen {
    private final Ground ground;
    private final EvaluateViewModel model;
    private final SealViewModel seal;
    private final LuckViewModel luck;
    private final LeaningViewModel leaning;
    private final ScreenHeader header = new ScreenHeader(Words.of("evaluate.title"));
    private final RunChoice choice;
    private final Button report;
    private final Button open;
    private final TextFlow sentence = new TextFlow();
    private final Label second = Texts.wrapped("", "side");
    private final Label other = Texts.wrapped(Words.of("evaluate.other"), "attention");
    private final FiguresPane figures;
    private final InsideCard inside;
    private final BesidePane beside;
    private final VBox full = new VBox(12);
    private final VBox centre = new VBox(12);
    private final VBox empty;
    private final RefitPane refit;
    private final EvaluateCoach coach;
    private final BooleanProperty any = new SimpleBooleanProperty();
    private final ObservableList<CoachCard> cards = FXCollections.observableArrayList();
    private final ObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.OPEN);

    private final Visit visit;

    public EvaluateView(
            Ground ground,
            EvaluateViewModel model,
            SealViewModel seal,
            LuckViewModel luck,
            LeaningViewModel leaning,
            Onward onward) {
        this.ground = ground;
        this.visit = new Visit(ground.workspace(), LifecycleStep.EVALUATE, this::sign);
        this.model = model;
        this.seal = seal;
        this.luck = luck;
        this.leaning = leaning;
        coach = new EvaluateCoach(model, seal);
        choice = new RunChoice(ground, model);
        open = Cards.button("", seal::ask, "seal");
        Terms.explain(open, "seal");
        figures = new FiguresPane(ground, model, luck);
        inside = new InsideCard(ground);
        report = Cards.button(Words.of("evaluate.report"), onward.report());
        beside = new BesidePane(model, onward.predict());
        sentence.getStyleClass().add("sentence");
        empty = empty();
        refit = new RefitPane(model, seal);
        VBox said = Cards.card(sentence, second);
        said.setMinHeight(VBox.USE_PREF_SIZE);
        full.getChildren()
                .addAll(
                        other,
                        new SealCard(model, seal),
                        said,
                        new RowsCard(ground, model, onward.predict()),
                        figures,
                        new LeaningCard(ground, leaning),
                        inside);
        full.setMinHeight(VBox.USE_PREF_SIZE);
        listen();
        judged();
        openings();
    }

    private void listen() {
        any.bind(
                ground.workspace()
                        .selectedRunProperty()
                        .map(run -> run.flatMap(RunRow::result).isPresent()));
        model.judgedProperty().addListener((_, _, _) -> judged());
        model.refitProperty().addListener((_, _, _) -> judged());
        model.thresholdProperty().addListener((_, _, _) -> threshold());
        model.fromProperty().addListener((_, _, _) -> threshold());
        model.scoresProperty().addListener((_, _, _) -> figures.scores());
        luck.comparisonsProperty()
                .addListener(
                        (_, _, now) -> {
                            beside.luck(now);
                            figures.others();
                        });
        seal.openedProperty().addListener((_, _, _) -> noticed());
        seal.seenProperty().addListener((_, _, _) -> noticed());
        ground.workspace().openingsProperty().addListener((_, _, _) -> openings());
        ground.workspace().studyProperty().addListener((_, _, _) -> ofToday());
        ground.theme().addListener((_, _, _) -> judged());
    }

    private VBox empty() {
        VBox card =
                Cards.card(
                        Texts.wrapped(Words.of("evaluate.empty.title"), "card-title"),
                        Texts.wrapped(Words.of("evaluate.empty.text")),
                        Cards.button(
                                Words.of("evaluate.empty.go"),
                                () -> ground.navigation().go(LifecycleStep.MODELS),
                                "main"));
        card.setMinHeight(VBox.USE_PREF_SIZE);
        return card;
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(LifecycleStep.EVALUATE, header, centre, beside, cards, state);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(Words.of("evaluate.action.open"), this::askToOpen).enabledWhen(any),
                Action.of(Words.of("evaluate.action.leaning"), this::lean).enabledWhen(any));
    }

    @Override
    public void shown() {
        model.arrive();
        visit.begin();
        sign();
        choice.refresh();
        luck.look(model.judged());
        noticed();
    }

    private void askToOpen() {
        ground.navigation().go(LifecycleStep.EVALUATE);
        seal.ask();
    }

    private void lean() {
        ground.navigation().go(LifecycleStep.EVALUATE);
        leaning.begin();
    }

    /// Done once the person has seen it judged, for this file.
    private void sign() {
        boolean done = model.candidate().isPresent() && visit.isMade();
        state.set(done ? StepState.DONE : StepState.OPEN);
    }

    private void judged() {
        Optional<Judged> now = model.judged();
        boolean any = model.candidate().isPresent();
        centre.getChildren().setAll(now.isPresent() ? full : any ? refit : empty);
        header.buttons().setAll(buttons(now.isPresent(), any));
        sign();
        seal.look(model.candidate());
        luck.look(now);
        leaning.look(now, model.thresholdProperty().get());
        if (now.isEmpty()) {
            beside.clear();
            noticed();
            header.subtitle("");
            return;
        }
        Judged judged = now.get();
        header.subtitle()
                .set(
                        Rich.of(
                                "evaluate.subtitle",
                                judged.row().title(),
                                Numbers.whole(judged.row().number()),
                                Phrases.rows(judged.rows().rows())));
        figures.show(judged);
        inside.show(judged);
        threshold();
        ofToday();
        noticed();
    }

    /// A model that was refitted is judged by the sealed rows alone: its openings stand in the
    /// report of the run it was chosen by. On a projector there is no room for Report, which the
    /// palette has too.
    private List<Control> buttons(boolean judged, boolean any) {
        boolean room = !ground.theme().get().isProjector();
        if (judged && room) return List.of(choice, report, open);
        return any ? List.of(choice, open) : List.of();
    }

    private void threshold() {
        if (model.judged().isEmpty()) return;
        Judged judged = model.judged().get();
        Answers answers = model.answers().orElseThrow();
        PlainSentence plain = PlainSentence.of(judged, answers);
        Texts.fill(sentence, plain.first());
        second.setText(plain.second());
        figures.atThreshold();
        beside.luck(luck.comparisonsProperty().get());
        beside.errors(judged, answers);
        noticed();
    }

    private void noticed() {
        cards.setAll(coach.cards());
    }

    private void ofToday() {
        boolean another = !model.isOfToday();
        other.setVisible(another);
        other.setManaged(another);
    }

    private void openings() {
        int times = ground.workspace().openingsProperty().get();
        open.setText(
                times == 1
                        ? Words.of("evaluate.seal.button.once")
                        : Words.of("evaluate.seal.button", Numbers.whole(times)));
    }
}
