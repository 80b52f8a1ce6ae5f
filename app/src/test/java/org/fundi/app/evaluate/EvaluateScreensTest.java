package org.fundi.app.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.ConfusionPicture;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.predict.FileViewModel;
import org.fundi.app.predict.FilesAsked;
import org.fundi.app.predict.PredictView;
import org.fundi.app.predict.PredictViewModel;
import org.fundi.app.predict.WhyViewModel;
import org.fundi.app.prepare.PrepareView;
import org.fundi.app.prepare.PrepareViewModel;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Screen;
import org.fundi.app.style.Look;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Recent;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.classical.DecisionTree;
import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.classical.MedianValue;
import org.fundi.engine.classical.MostFrequent;
import org.fundi.engine.classical.RidgeRegression;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.Sample;
import org.fundi.engine.data.Samples;
import org.fundi.engine.math.Workers;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.seal.SealBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Prepare, Evaluate and Predict on the samples; pictures of them are left in `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class EvaluateScreensTest {
    @TempDir Path home = Path.of("");
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final Jobs jobs = JobsForTests.here();
    private final Workers workers = new Workers(1);
    private final Workspace workspace = new Workspace();
    private final Navigation navigation = new Navigation();
    private final Cutting cutting = new Cutting(jobs, workspace);
    private final EvaluateViewModel model = new EvaluateViewModel(workspace, jobs);
    private int reports;

    @Start
    void start(Stage stage) {
        Look.loadLetters();
    }

    @Test
    void twoClassesFromASentenceToAnOpenedSeal() {
        open("churn");
        onScreen(
                () -> {
                    workspace.change(study -> study.withMetric("recall_at_10pct"));
                    Made.run(workspace, MostFrequent.USUAL);
                    Made.run(workspace, LogisticRegression.USUAL);
                    EvaluateView view = evaluate();
                    view.shown();
                    Node drawn = picture("evaluate-churn", view, 1440, 1900);
                    assertTrue(said(drawn).startsWith("Of "), said(drawn));
                    assertTrue(subtitle(view).contains("rows of the validation part"));
                    report(view).fire();
                    assertEquals(1, reports);
                    seal(view).fire();
                    picture("evaluate-seal", view, 1440, 900);
                    button(view.parts().centre(), "▣ Open it now").fire();
                    assertEquals(1, workspace.openingsProperty().get());
                    button(view.parts().settings(), "Table of all errors").fire();
                    Node opened = picture("evaluate-opened", view, 1440, 1400);
                    assertTrue(opened.lookup(".table-view") instanceof TableView<?>);
                    assertTrue(opened.lookup(".slider") instanceof Slider);
                    model.rowsShownProperty().set(java.util.Optional.empty());
                    theme.set(Theme.DARK);
                    picture("evaluate-dark", view, 1280, 720);
                    theme.set(Theme.PROJECTOR);
                    picture("evaluate-projector", view, 1280, 1400);
                    theme.set(Theme.LIGHT);
                });
    }

    @Test
    void theCellsOfTheConfusionMatrixAreReachedByKeyboard() {
        open("churn");
        onScreen(
                () -> {
                    Made.run(workspace, LogisticRegression.USUAL);
                    EvaluateView view = evaluate();
                    view.shown();
                    Node drawn = picture("evaluate-keys", view, 1440, 1900);
                    Node chart =
                            drawn.lookupAll(".chart-canvas").stream()
                                    .filter(
                                            node ->
                                                    node instanceof ChartView c
                                                            && c.pictureProperty()
                                                                            .get()
                                                                            .orElse(null)
                                                                    instanceof ConfusionPicture)
                                    .findFirst()
                                    .orElseThrow();
                    press(chart, KeyCode.DOWN);
                    press(chart, KeyCode.DOWN);
                    press(chart, KeyCode.RIGHT);
                    press(chart, KeyCode.UP);
                    press(chart, KeyCode.ENTER);
                    assertEquals(
                            "True no, said yes",
                            model.rowsShownProperty().get().orElseThrow().title());
                });
    }

    private static void press(Node node, KeyCode key) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void severalClassesNumbersAndATree() {
        open("penguins");
        onScreen(
                () -> {
                    Made.run(workspace, DecisionTree.USUAL);
                    EvaluateView view = evaluate();
                    view.shown();
                    assertTrue(
                            said(picture("evaluate-penguins", view, 1440, 1700)).contains("right"));
                });
        open("digits-8x8");
        onScreen(
                () -> {
                    Made.run(workspace, LogisticRegression.USUAL);
                    picture("evaluate-digits", evaluate(), 1440, 1700);
                });
        open("ames-housing");
        onScreen(
                () -> {
                    Made.run(workspace, MedianValue.USUAL);
                    Made.run(workspace, RidgeRegression.USUAL);
                    EvaluateView view = evaluate();
                    assertTrue(
                            said(picture("evaluate-ames", view, 1440, 2000))
                                    .startsWith("A prediction is off by"));
                });
    }

    @Test
    void thePreparationIsListedAndItsButtonsAreReachedByKeyboard() {
        open("churn");
        onScreen(
                () -> {
                    navigation.go(LifecycleStep.PREPARE);
                    PrepareView view =
                            new PrepareView(
                                    ground(),
                                    new PrepareViewModel(
                                            workspace, navigation, new Preparing(jobs, workspace)));
                    view.shown();
                    Node drawn = picture("prepare-churn", view, 1440, 1500);
                    assertTrue(said(drawn).contains("features"), said(drawn));
                    for (Node node : drawn.lookupAll(".button")) {
                        assertTrue(node.isFocusTraversable() || node.isDisabled());
                    }
                });
    }

    @Test
    void oneRowIsPredictedAndMovesWithItsValues() {
        open("churn");
        onScreen(
                () -> {
                    Made.run(workspace, LogisticRegression.USUAL);
                    PredictViewModel predict = new PredictViewModel(workspace);
                    PredictView view =
                            new PredictView(
                                    ground(),
                                    predict,
                                    new WhyViewModel(predict, jobs, () -> true),
                                    new FileViewModel(
                                            predict, workspace, jobs, () -> ReadingOptions.USUAL),
                                    new FilesAsked(_ -> {}, _ -> Optional.empty()));
                    view.shown();
                    Node drawn = picture("predict-churn", view, 1440, 900);
                    Label sentence = (Label) drawn.lookup(".sentence");
                    String before = sentence.getText();
                    for (Node slider : drawn.lookupAll(".slider"))
                        ((Slider) slider).setValue(((Slider) slider).getMin());
                    assertTrue(!before.equals(sentence.getText()), before);
                    picture("predict-moved", view, 1280, 720);
                });
    }

    @Test
    void cardsSideBySideAskForNoMoreHeightThanTheyNeed() {
        onScreen(
                () -> {
                    String remark =
                            "exact binomial intervals; hollow grey: under 30 rows. ".repeat(3);
                    HBox row =
                            org.fundi.app.style.Cards.beside(
                                    org.fundi.app.style.Cards.card(Texts.wrapped(remark)),
                                    org.fundi.app.style.Cards.card(Texts.wrapped(remark)));
                    new Scene(row);
                    row.applyCss();
                    // 162 letters of at most 10 px in 320 px are at most 6 lines
                    assertTrue(row.prefHeight(-1) < 300, "tall: " + row.prefHeight(-1));
                });
    }

    private void open(String name) {
        Sample sample = Samples.named(name);
        Dataset dataset =
                new DataReader(workers).read(sample.file(), ReadingOptions.USUAL, (_, _) -> {});
        onScreen(() -> workspace.open(Study.of(dataset).wishing(Wishes.of(sample))));
    }

    private EvaluateView evaluate() {
        return new EvaluateView(
                ground(),
                model,
                new SealViewModel(workspace, jobs, cutting, SealBook.in(home)),
                new LuckViewModel(workspace, jobs),
                leaning(),
                new Onward(_ -> {}, () -> reports++));
    }

    private LeaningViewModel leaning() {
        LeaningViewModel leaning = new LeaningViewModel(workspace, jobs);
        leaning.look(model.judged(), model.thresholdProperty().get());
        return leaning;
    }

    private Ground ground() {
        Opener opener =
                new Opener(
                        jobs,
                        workspace,
                        (_, _, _) -> {
                            throw new IllegalStateException("no file is opened here");
                        },
                        Study::proposed,
                        new Recent(home));
        return new Ground(
                theme,
                jobs,
                workers,
                workspace,
                navigation,
                cutting,
                new Preparing(jobs, workspace),
                opener);
    }

    private static void onScreen(Runnable run) {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    run.run();
                    return 0;
                });
    }

    /// The screen with its header and its right side, as the window frames it.
    private Node picture(String name, Screen screen, double width, double height) {
        HBox head = new HBox(8, Texts.label(screen.parts().header().title().get(), "page-title"));
        head.getChildren().addAll(screen.parts().header().buttons());
        TextFlow under = Texts.flow(screen.parts().header().subtitle().get(), "side");
        ScrollPane scroll = new ScrollPane(screen.parts().centre());
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        VBox centre = new VBox(head, under, scroll);
        centre.getStyleClass().add("centre");
        VBox panel = new VBox(12);
        panel.setStyle("-fx-padding: 16;");
        panel.getStyleClass().add("right-panel");
        panel.setMinWidth(320);
        panel.setMaxWidth(320);
        for (CoachCard card : screen.parts().coach()) {
            VBox box =
                    new VBox(Texts.wrapped(card.title(), "card-title"), Texts.wrapped(card.text()));
            box.getStyleClass().add("coach-card");
            panel.getChildren().add(box);
        }
        panel.getChildren().add(screen.parts().settings());
        BorderPane all = new BorderPane(centre);
        all.setRight(panel);
        Scene scene = new Scene(all, width, height);
        Look.wear(scene, theme.get());
        all.resize(width, height);
        for (int pass = 0; pass < 2; pass++) {
            all.applyCss();
            all.layout();
        }
        save(scene, name);
        return all;
    }

    private static void save(Scene scene, String name) {
        try {
            Path folder = Path.of("target", "pictures");
            Files.createDirectories(folder);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                    "png",
                    folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String said(Node drawn) {
        return String.valueOf(drawn.lookup(".sentence").getAccessibleText());
    }

    private static String subtitle(Screen screen) {
        return screen.parts().header().subtitle().get().plain();
    }

    private static Button seal(Screen screen) {
        return (Button)
                screen.parts().header().buttons().stream()
                        .filter(node -> node.getStyleClass().contains("seal"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Button report(EvaluateView view) {
        return (Button)
                view.parts().header().buttons().stream()
                        .filter(node -> node instanceof Button it && it.getText().equals("Report…"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Button button(Node area, String begins) {
        List<Button> found =
                area.lookupAll(".button").stream()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .filter(button -> button.getText().startsWith(begins))
                        .toList();
        assertTrue(!found.isEmpty(), "no button " + begins);
        return found.getFirst();
    }
}
