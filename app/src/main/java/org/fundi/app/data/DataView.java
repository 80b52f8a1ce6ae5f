package org.fundi.app.data;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.Export;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Screen;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.StepState;
import org.fundi.app.shell.Visit;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Rich;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.OpenFile;
import org.fundi.app.workspace.RefusedFile;
import org.fundi.app.workspace.Study;
import org.fundi.engine.data.Finding;
import org.fundi.engine.problem.Problem;

/// The cells with what stands above them, and what was found in them; or, where the last file was
/// refused, why and what to do.
public final class DataView implements Screen {
    private final DataViewModel model;
    private final ScreenHeader header = new ScreenHeader(Words.of("step.data"));
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final ObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.OPEN);
    private final StackPane centre = new StackPane();
    private final StackPane settings = new StackPane();
    private final CellTable table;
    private final VBox cells;
    private final ReadingForm form;
    private final FindingCards cards;
    private final RefusedView refused;
    private final BooleanProperty alone = new SimpleBooleanProperty();
    private final List<Node> buttons;
    private final VBox side = new VBox(10);
    private final Visit visit;

    /// @param choose asks the person for a file and opens it
    public DataView(DataViewModel model, Ground ground, Runnable choose) {
        this.model = model;
        visit = new Visit(model.workspace(), LifecycleStep.DATA, this::show);
        table = new CellTable(model, ground);
        form = new ReadingForm(model.opener()::readAgain);
        cards = new FindingCards(model, ground.navigation(), table::reveal);
        refused =
                new RefusedView(
                        new RefusedViewModel(model.opener()),
                        choose,
                        model.workspace().study().isPresent());
        cells = new VBox(12, table, new ProofCard(model, ground));
        cells.setMinHeight(380);
        Button another = Cards.button(Words.of("data.another"), choose);
        Button profile = Export.csvButton("profile", model::profileTable);
        profile.setText(Words.of("data.profile"));
        profile.getStyleClass().remove("small");
        profile.disableProperty().bind(model.lookedProperty().map(Optional::isEmpty).orElse(true));
        buttons = List.of(another, profile);
        side.getChildren().addAll(form, Texts.wrapped(Words.of("data.sealed"), "side"));
        VBox.setVgrow(table, Priority.ALWAYS);
        model.lookedProperty().addListener((_, _, _) -> show());
        model.workspace().studyProperty().addListener((_, _, _) -> show());
        model.opener().refusedProperty().addListener((_, _, _) -> show());
        model.opener().openFileProperty().addListener((_, _, _) -> form());
        model.opener()
                .whenRefused(
                        () -> {
                            show();
                            ground.navigation().go(LifecycleStep.DATA);
                        });
        show();
        form();
    }

    /// Why a file is refused is said where none is open, too.
    @Override
    public ObservableValue<Boolean> standsAlone() {
        return alone;
    }

    private void show() {
        Optional<RefusedFile> file = model.opener().refusedProperty().get();
        if (file.isPresent()) refused(file.get());
        else model.study().ifPresentOrElse(this::open, () -> state.set(StepState.OPEN));
        alone.set(file.isPresent());
    }

    private void refused(RefusedFile file) {
        refused.show(file, model.study().isPresent());
        header.title().set(Words.of("refused.title", file.name()));
        header.subtitle(refused.subtitle());
        header.buttons().setAll(refused.buttons());
        centre.getChildren().setAll(refused.centre());
        settings.getChildren().setAll(refused.settings());
        coach.setAll(CoachCard.main(Words.of("refused.coach"), Words.of("refused.coach.text")));
        state.set(StepState.ATTENTION);
    }

    private void open(Study study) {
        header.title().set(Words.of("step.data"));
        String rows = Numbers.whole(study.dataset().rows());
        String columns = Numbers.whole(study.dataset().table().columns().size());
        header.subtitle()
                .set(
                        study.problem().isEmpty()
                                ? Rich.of("data.subtitle.unasked", rows, columns)
                                : Rich.of(
                                        "data.subtitle",
                                        rows,
                                        columns,
                                        Brief.name(
                                                study.problem().map(Problem::target).orElse(""))));
        header.buttons().setAll(buttons);
        centre.getChildren().setAll(cells);
        settings.getChildren().setAll(side);
        table.show(study.dataset().table());
        List<Finding> findings = model.findings();
        boolean looking = model.lookedProperty().get().isEmpty();
        coach.setAll(
                looking && findings.isEmpty()
                        ? List.of(
                                CoachCard.remark(
                                        Words.of("data.looking"), Words.of("data.looking.text")))
                        : cards.of(findings));
        boolean grave =
                findings.stream()
                        .anyMatch(
                                one ->
                                        one.severity() == Finding.Severity.GRAVE
                                                && !model.answered(one.column()));
        state.set(
                grave
                        ? StepState.ATTENTION
                        : looking || !visit.isMade() ? StepState.OPEN : StepState.DONE);
    }

    /// Seen is done with, unless something grave was found.
    @Override
    public void shown() {
        if (model.study().isEmpty() || visit.isMade()) return;
        visit.begin();
        show();
    }

    @Override
    public void fix(boolean fixed) {
        Cards.fix(settings, fixed);
        show();
    }

    private void form() {
        model.opener()
                .openFileProperty()
                .get()
                .ifPresent(
                        (OpenFile file) ->
                                form.show(
                                        file.options(),
                                        Optional.of(file.reading().format()),
                                        file.reading().sheets()));
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(LifecycleStep.DATA, header, centre, settings, coach, state);
    }
}
