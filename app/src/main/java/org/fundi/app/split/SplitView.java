package org.fundi.app.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.form.Choices;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Screen;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Study;
import org.fundi.engine.problem.Chronological;
import org.fundi.engine.problem.Grouped;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.problem.Stratified;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.setting.Refusal;

/// Which rows may be learnt from, which choose, which judge at the end.
public final class SplitView implements Screen {
    private final SplitViewModel model;
    private final ScreenHeader header = new ScreenHeader(Words.of("step.split"));
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final ObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.OPEN);
    private final VBox centre = new VBox(12);
    private final SplitSettings settings;
    private final ChartView chart;
    private final Label chartTitle = Texts.wrapped("", "card-title");
    private final Label chartRemark = Texts.wrapped("", "quiet");
    private final PartsTable parts = new PartsTable();
    private final Choices ways;
    private final VBox checks = new VBox(8);
    private final VBox figures = new VBox(12);
    private final VBox waiting =
            Cards.card(Texts.wrapped(Words.of("split.waiting"), "sentence", "quiet"));

    /// Fingerprint of the data whose parts are seen.
    private String shown = "";

    public SplitView(SplitViewModel model, Ground ground) {
        this.model = model;
        settings = new SplitSettings(model);
        header.subtitle(Words.of("split.subtitle"));
        Button use =
                Cards.button(
                        Words.of("split.use"),
                        () -> {
                            model.accept();
                            show();
                            LifecycleStep next = LifecycleStep.PREPARE;
                            ground.navigation().go(next);
                        },
                        "main");
        header.buttons().add(use);
        chart = new ChartView(ground.theme());
        size(ground.theme().get());
        ground.theme().addListener((_, _, now) -> size(now));
        VBox.setVgrow(chart, Priority.ALWAYS);
        ways = new Choices(model::choose);
        figures.getChildren().addAll(chartCard(), partsCard());
        VBox.setVgrow(figures.getChildren().getFirst(), Priority.ALWAYS);
        VBox.setVgrow(figures, Priority.ALWAYS);
        centre.getChildren().addAll(waiting, figures, belowCards());
        model.dividedProperty().addListener((_, _, _) -> show());
        model.studyProperty().addListener((_, _, _) -> show());
        model.refusalProperty().addListener((_, _, _) -> show());
        show();
    }

    /// On a projector the picture takes most of the window.
    private void size(Theme theme) {
        chart.setMinHeight(theme.isProjector() ? 560 : 230);
        chart.setPrefHeight(theme.isProjector() ? 560 : 300);
    }

    @Override
    public void fix(boolean fixed) {
        Cards.fix(settings, fixed);
        Cards.fix(ways, fixed);
    }

    private VBox chartCard() {
        HBox head =
                new HBox(8, chartTitle, chartRemark, Cards.spring(), Export.menu(chart, "split"));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return Cards.card(head, chart);
    }

    private VBox partsCard() {
        HBox foot =
                new HBox(
                        Cards.spring(),
                        Export.csvButton(
                                "parts",
                                () ->
                                        model.dividedProperty()
                                                .get()
                                                .map(PartsTable::table)
                                                .orElse(List.of())));
        return Cards.card(parts, foot);
    }

    private Node belowCards() {
        return Cards.columns(
                Cards.titled(Words.of("split.ways"), "", ways),
                Cards.titled(Words.of("split.checks"), "", checks));
    }

    private void show() {
        Optional<Divided> divided = model.dividedProperty().get();
        Optional<Study> study = model.studyProperty().get();
        ways.show(model.ways(), study.flatMap(Study::splitting).map(Splitting::text).orElse(""));
        divided.ifPresent(this::fill);
        boolean other = divided.isEmpty() && !study.map(SplitView::data).orElse("").equals(shown);
        settings.show(divided, other);
        if (other) checks.getChildren().clear();
        see(figures, !other);
        see(waiting, other && model.refusalProperty().get().isEmpty());
        boolean failed =
                divided.isPresent()
                        && divided.get().checks().stream().anyMatch(check -> !check.passed());
        Optional<Refusal> refusal = model.refusalProperty().get();
        state.set(
                refusal.isPresent() || (failed && !model.isAccepted())
                        ? StepState.ATTENTION
                        : divided.isPresent() && !model.isGuessed()
                                ? StepState.DONE
                                : StepState.OPEN);
        coach.setAll(cards(study, refusal));
    }

    private static String data(Study study) {
        return study.dataset().fingerprint();
    }

    private static void see(Node node, boolean so) {
        node.setVisible(so);
        node.setManaged(so);
    }

    private void fill(Divided divided) {
        shown = data(divided.study());
        Splitting splitting = divided.study().splitting().orElseThrow();
        String target = Brief.name(divided.study().problem().orElseThrow().target());
        chartTitle.setText(
                switch (splitting) {
                    case Chronological time ->
                            Words.of("split.chart.by", Brief.name(time.column()));
                    case Grouped group ->
                            Words.of("split.chart.groups", Brief.name(group.column()));
                    case Stratified _ -> Words.of("split.chart.by", target);
                });
        boolean counted =
                divided.bars().stream()
                        .flatMap(bar -> bar.pieces().stream())
                        .anyMatch(piece -> piece.positive() != Bar.UNCOUNTED);
        chartRemark.setText(
                counted
                        ? Words.of("split.chart.counted", positive(divided))
                        : splitting instanceof Stratified
                                ? Words.of("split.chart.one-bar")
                                : Words.of("split.chart.sealed"));
        chart.show(new PartsPicture(description(divided), divided.bars()));
        parts.show(divided);
        checks.getChildren().clear();
        for (Checks.Check check : divided.checks()) {
            Label sign = Texts.label(check.passed() ? "✓" : "△");
            sign.getStyleClass().addAll(check.passed() ? "done" : "attention", "card-title");
            sign.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            Label text = Texts.wrapped(check.text());
            checks.getChildren().add(new HBox(6, sign, text));
        }
        if (divided.checks().isEmpty()) {
            checks.getChildren().add(Texts.wrapped(Words.of("split.checks.none"), "quiet"));
        }
    }

    private static String positive(Divided divided) {
        return PartsTable.table(divided).getFirst().get(4);
    }

    private static String description(Divided divided) {
        List<String> said = new ArrayList<>();
        for (PartRow row : divided.parts()) {
            said.add(row.part().title() + " " + Numbers.whole(row.rows()));
        }
        return Words.of("split.chart.said", String.join(", ", said));
    }

    private List<CoachCard> cards(Optional<Study> study, Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            return List.of(
                    CoachCard.finding(
                            CoachCard.Tone.GRAVE,
                            Words.of("split.refused"),
                            Saying.sentence(refusal.get().what()),
                            Saying.remedy(refusal.get().remedy())));
        }
        if (study.isEmpty() || study.get().proposal().isEmpty()) {
            return List.of();
        }
        List<CoachCard> cards = new ArrayList<>();
        cards.add(why(study.get().splitting().orElseThrow(), study.get().proposal().get()));
        cards.addAll(doubts());
        study.get()
                .proposal()
                .filter(proposal -> proposal.folds().isPresent())
                .ifPresent(proposal -> cards.add(folds(proposal)));
        return cards;
    }

    /// What the mark in the rail asks: each check that failed, until the split is agreed to.
    private List<CoachCard> doubts() {
        Optional<Divided> divided = model.dividedProperty().get();
        if (divided.isEmpty() || model.isAccepted()) return List.of();
        return divided.get().checks().stream()
                .filter(check -> !check.passed())
                .map(
                        check ->
                                CoachCard.finding(
                                        CoachCard.Tone.ATTENTION,
                                        "△ " + Words.of("split.coach.check"),
                                        "",
                                        check.text(),
                                        Action.of(Words.of("split.coach.keep"), this::keep)))
                .toList();
    }

    private void keep() {
        model.accept();
        show();
    }

    private static CoachCard why(Splitting splitting, Proposal proposal) {
        return switch (splitting) {
            case Chronological time ->
                    CoachCard.main(
                            Words.of("split.coach.time"),
                            Words.of("split.coach.time.text", Brief.name(time.column())));
            case Grouped group ->
                    CoachCard.main(
                            Words.of("split.coach.group"),
                            Words.of("split.coach.group.text", Brief.name(group.column())));
            case Stratified _ ->
                    CoachCard.main(
                            Words.of("split.coach.random"),
                            Words.of("split.coach.random.text", proposal.choice("split").reason()));
        };
    }

    private static CoachCard folds(Proposal proposal) {
        return CoachCard.remark(
                Words.of("split.coach.folds", proposal.folds().getAsInt()),
                Words.of("split.coach.folds.text", proposal.choice("folds").reason()));
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(LifecycleStep.SPLIT, header, centre, settings, coach, state);
    }
}
