package org.fundi.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fundi.app.style.Look;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The runs table as it stands in a window.
@ExtendWith(ApplicationExtension.class)
class RunsTableTest {
    private final Workspace workspace = new Workspace();
    private final RunsViewModel model = new RunsViewModel(workspace);
    private final Pane around = new Pane();

    @Start
    void start(Stage stage) {
        Look.loadLetters();
        workspace.open(Study.proposed(ShellPicturesTest.churn()).withMetric("average_precision"));
        for (String name : List.of("Most frequent class", "Support vector machine, RBF"))
            done(name, 0.412);
        around.getChildren().add(new RunsTable(model, new SimpleObjectProperty<>(Theme.LIGHT)));
        Scene scene = new Scene(around, 1000, 300);
        Look.wear(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void cellsStandUnderTheirHeadsWhateverTheWidth() {
        for (double width : new double[] {970, 560, 700, 430, 970}) {
            wide(width);
            cellsStandUnderTheirHeads("at " + width);
        }
    }

    @Test
    void cellsStandUnderTheirHeadsAfterAWiderScoreHasCome() {
        wide(700);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> done("Mean", -123_456_789.5));
        wide(720);
        cellsStandUnderTheirHeads("after a wider score");
    }

    @Test
    void tagsStandWholeBesideALongNote() {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    workspace.note(1, new RunNote(List.of("best"), "a note that goes on and on"));
                    return 0;
                });
        wide(900);
        Label chip =
                table().lookupAll(".chip").stream()
                        .map(Label.class::cast)
                        .filter(one -> one.getText().equals("best"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(chip.getWidth() >= chip.prefWidth(-1) - 1, "the tag is " + chip.getWidth());
    }

    @Test
    void theHeadTellsInAsManyWordsAsFit() {
        wide(970);
        assertTrue(remark().getText().startsWith("2 · scores on"), remark().getText());
        wide(500);
        assertEquals("2", remark().getText());
    }

    @Test
    void whatOthersOfferStandsInTheMenuOfTheRunLookedAt() {
        List<Integer> shared = new ArrayList<>();
        Runnable share =
                () -> shared.add(workspace.selectedRunProperty().get().orElseThrow().number());
        model.offer(List.of(Action.of("Share run…", share)));
        MenuButton menu = (MenuButton) around.lookup(".menu-button");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    workspace.selectRun(2);
                    menu.show();
                    menu.getItems().stream()
                            .filter(item -> "Share run…".equals(item.getText()))
                            .filter(item -> !item.isDisable())
                            .forEach(MenuItem::fire);
                    menu.hide();
                    return 0;
                });
        assertEquals(List.of(2), shared);
    }

    @Test
    void whereNothingHasRunThereIsNothingToLookForOrToSave() {
        wide(900);
        assertFalse(table().lookup(".text-field").isDisabled());
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    workspace.open(Study.proposed(ShellPicturesTest.churn()));
                    return 0;
                });
        wide(901);
        assertTrue(table().lookup(".text-field").isDisabled());
        assertTrue(table().lookup(".menu-button").isDisabled());
    }

    /// The arrow of the order takes room beside the title.
    @Test
    void titlesAreWholeInWhateverOrder() {
        for (double width : new double[] {700, 900}) {
            wide(width);
            int columns =
                    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> list().getColumns().size());
            for (int i = 0; i < columns; i++) {
                int by = i;
                WaitForAsyncUtils.waitForAsyncFx(
                        10_000, () -> list().getSortOrder().setAll(sorting(by)));
                wide(width);
                assertEquals(List.of(), cutTitles(), "sorted by column " + i + " at " + width);
            }
        }
    }

    private TableView<ShownRun> list() {
        @SuppressWarnings("unchecked")
        TableView<ShownRun> list = (TableView<ShownRun>) table().lookup(".table-view");
        return list;
    }

    private List<TableColumn<ShownRun, ?>> sorting(int by) {
        return List.of(list().getColumns().get(by));
    }

    private List<String> cutTitles() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () ->
                        table().lookupAll(".column-header .text").stream()
                                .filter(Text.class::isInstance)
                                .map(text -> ((Text) text).getText())
                                .filter(text -> text.endsWith("…") || text.endsWith("..."))
                                .toList());
    }

    private Label remark() {
        return (Label) table().lookup(".runs-head .quiet");
    }

    private RunsTable table() {
        return (RunsTable) around.getChildren().getFirst();
    }

    private RunRow done(String name, double value) {
        Map<String, Scored> scores = new LinkedHashMap<>();
        for (String metric : List.of("accuracy", "balanced_accuracy", "average_precision"))
            scores.put(metric, scored(value));
        RunRow row = workspace.beginRun(name, false);
        workspace.showRun(row.with(RunRow.State.DONE, "60 epochs").withScores(scores));
        return row;
    }

    private void wide(double width) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    table().setPrefWidth(width);
                    table().resize(width, 188);
                    for (int pass = 0; pass < 3; pass++) {
                        around.applyCss();
                        around.layout();
                        table().layout();
                    }
                    return 0;
                });
        WaitForAsyncUtils.waitForFxEvents(4); // pulses lay out what has changed since
    }

    private void cellsStandUnderTheirHeads(String when) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    Map<TableColumn<?, ?>, Bounds> heads = new LinkedHashMap<>();
                    for (Node node : table().lookupAll(".column-header"))
                        if (node instanceof TableColumnHeader head
                                && head.getTableColumn() instanceof TableColumn<?, ?> column)
                            heads.put(column, inScene(head));
                    int seen = 0;
                    for (Node node : table().lookupAll(".table-cell")) {
                        if (!(node instanceof TableCell<?, ?> cell)) continue;
                        Bounds head = heads.get(cell.getTableColumn());
                        if (cell.isEmpty() || head == null) continue;
                        seen++;
                        String what = cell.getText() + " " + when;
                        assertEquals(head.getMinX(), inScene(cell).getMinX(), 1, what);
                        assertEquals(head.getMaxX(), inScene(cell).getMaxX(), 1, what);
                    }
                    int columns =
                            ((TableView<?>) table().lookup(".table-view")).getColumns().size();
                    assertTrue(seen >= 2 * columns, seen + " cells of " + columns + " columns");
                    return 0;
                });
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Scored scored(double value) {
        return new Scored(
                new Score.Value(value), new Interval(value - 0.1, value + 0.1, "bootstrap"), "");
    }
}
