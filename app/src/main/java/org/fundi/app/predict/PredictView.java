package org.fundi.app.predict;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Screen;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.StepState;
import org.fundi.app.shell.Visit;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Table;
import org.fundi.engine.setting.Refusal;

/// One row and what the model says of it and why, or a file of rows: change a value and see the
/// prediction move.
public final class PredictView implements Screen {
    private static final int MOST_FOUND = 9;

    private final Ground ground;
    private final PredictViewModel model;
    private final ScreenHeader header = new ScreenHeader(Words.of("predict.title"));
    private final VBox centre = new VBox(12);
    private final Region settings = new Region();
    private final VBox empty;
    private final VBox full;
    private final WhyViewModel why;
    private final FileViewModel file;
    private final HBox tabs;
    private final FilePane files;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ROW);
    private final Label sentence = Texts.wrapped("", "sentence", "strong");
    private final Label moved = Texts.wrapped("", "side");
    private final ChartView chart;
    private final WhyGreyed export;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox fields = new VBox();
    private final ObservableList<CoachCard> cards = FXCollections.observableArrayList();
    private final ObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.OPEN);
    private final Visit visit;
    private Optional<RowForm> form = Optional.empty();

    /// What is predicted.
    private enum Shown {
        ROW,
        FILE
    }

    /// @param dialogs how the person is asked for files
    public PredictView(
            Ground ground,
            PredictViewModel model,
            WhyViewModel why,
            FileViewModel file,
            FilesAsked dialogs) {
        this.ground = ground;
        this.visit = new Visit(ground.workspace(), LifecycleStep.PREDICT, this::sign);
        this.model = model;
        this.why = why;
        this.file = file;
        tabs = Tabs.of(List.of(Shown.values()), PredictView::name, shown);
        files = new FilePane(model, file, ground.theme(), dialogs, this::take);
        VBox.setVgrow(files, Priority.ALWAYS);
        chart = new ChartView(ground.theme());
        export = Export.menu(chart, "prediction");
        export.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        VBox said = Cards.card(new HBox(8, sentence, Cards.spring(), export), chart, moved);
        said.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(160);
        VBox row = Cards.titled(Words.of("predict.row"), Words.of("predict.row.remark"), fields);
        scroll.setContent(new VBox(12, row, new WhyCard(ground.theme(), why)));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        full = new VBox(12, said, scroll);
        VBox.setVgrow(full, Priority.ALWAYS);
        empty = nothingYet();
        listen();
        form();
    }

    private static String name(Shown which) {
        return Words.of(which == Shown.ROW ? "predict.tab.row" : "predict.tab.file");
    }

    private VBox nothingYet() {
        return Cards.card(
                Texts.wrapped(Words.of("predict.empty.title"), "card-title"),
                Texts.wrapped(Words.of("predict.empty.text")),
                Cards.button(
                        Words.of("evaluate.empty.go"),
                        () -> ground.navigation().go(LifecycleStep.MODELS),
                        "main"));
    }

    private void listen() {
        model.fieldsProperty().addListener((_, _, _) -> form());
        model.saidProperty().addListener((_, _, _) -> said());
        model.refusalProperty().addListener((_, _, _) -> said());
        model.taken(() -> shown.set(Shown.ROW));
        shown.addListener((_, _, _) -> place());
        file.askedProperty().addListener((_, _, _) -> noticed());
        ground.theme().addListener((_, _, _) -> form());
    }

    private void take(Table row) {
        model.take(row);
    }

    private void place() {
        if (model.run().isEmpty()) centre.getChildren().setAll(empty);
        else centre.getChildren().setAll(tabs, shown.get() == Shown.ROW ? full : files);
        header.buttons()
                .setAll(
                        model.run().isEmpty() || shown.get() == Shown.FILE
                                ? List.of()
                                : List.of(
                                        Cards.button(Words.of("predict.usual"), this::beginUsual)));
        noticed();
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(LifecycleStep.PREDICT, header, centre, settings, cards, state);
    }

    @Override
    public void shown() {
        visit.begin();
        sign();
        named();
        why.follow();
    }

    /// Runs that have learnt the same say the same, so the name is looked up apart.
    private void named() {
        model.run()
                .ifPresent(
                        run ->
                                header.subtitle(
                                        Words.of(
                                                "predict.subtitle",
                                                run.name(),
                                                Numbers.whole(run.number()))));
    }

    /// Done once the person has seen something predicted, for this file.
    private void sign() {
        boolean done = model.saidProperty().get().isPresent() && visit.isMade();
        state.set(done ? StepState.DONE : StepState.OPEN);
    }

    private void form() {
        RowForm fresh = new RowForm(model, ground.theme().get().scale());
        form = Optional.of(fresh);
        String left = RowForm.left(model);
        fields.getChildren().setAll(fresh);
        if (!left.isEmpty()) fields.getChildren().add(Texts.wrapped(left, "side"));
        place();
        said();
    }

    private void beginUsual() {
        model.beginUsual();
        form.ifPresent(RowForm::follow);
    }

    private void said() {
        form.ifPresent(RowForm::follow);
        named();
        Optional<Said> now = model.saidProperty().get();
        boolean bars = now.filter(said -> !said.classes().isEmpty()).isPresent();
        for (Region part : List.of(chart, export)) {
            part.setVisible(bars);
            part.setManaged(bars);
        }
        now.ifPresent(this::show);
        sign();
        Optional<Refusal> no = model.refusalProperty().get();
        if (now.isEmpty()) {
            sentence.setText(no.map(Refusal::what).orElse(""));
            moved.setText(no.map(Refusal::remedy).orElse(""));
        }
        noticed();
    }

    private void show(Said said) {
        moved.setText(model.moved().orElse(Words.of("predict.unmoved")));
        if (said.classes().isEmpty()) {
            sentence.setText(
                    Words.of(
                            "predict.number",
                            Brief.name(model.target()),
                            Numbers.plain(said.values().getFirst())));
            return;
        }
        int most = said.likeliest();
        String text =
                Words.of(
                        "predict.class",
                        Brief.name(model.target()),
                        Brief.name(said.classes().get(most)),
                        Numbers.percent(said.values().get(most)));
        sentence.setText(text);
        ProbabilityBars picture = new ProbabilityBars(text, said);
        double tall = picture.wantedHeight(ground.theme().get());
        chart.setMinHeight(tall);
        chart.setPrefHeight(tall);
        chart.show(picture);
    }

    private void noticed() {
        cards.clear();
        if (model.run().isEmpty()) return;
        if (shown.get() == Shown.FILE) cards.addAll(found());
        List<String> remarks = shown.get() == Shown.ROW ? model.remarks() : List.of();
        if (!remarks.isEmpty())
            cards.add(
                    CoachCard.main(Words.of("predict.coach.unusual"), String.join("\n", remarks)));
        cards.add(
                CoachCard.remark(Words.of("predict.coach.title"), Words.of("predict.coach.text")));
        if (shown.get() == Shown.ROW)
            cards.add(
                    CoachCard.remark(
                            Words.of("predict.why.coach"), Words.of("predict.why.caveat")));
    }

    /// What was found in the file, the gravest first.
    private List<CoachCard> found() {
        return file.askedProperty().get().map(AskedFile::findings).orElse(List.of()).stream()
                .limit(MOST_FOUND)
                .map(PredictView::card)
                .toList();
    }

    private static CoachCard card(Finding finding) {
        boolean note = finding.severity() == Finding.Severity.NOTE;
        return CoachCard.finding(
                note ? CoachCard.Tone.REMARK : CoachCard.Tone.ATTENTION,
                (note ? "" : "△ ") + finding.kind().replace('-', ' '),
                "",
                Numbers.minus(finding.evidence()));
    }
}
