package org.fundi.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Look;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.Asking;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Recent;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Delimiter;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.ReadingWatcher;
import org.fundi.engine.math.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Data in a window: only what is in sight is built, and a refused file shows its places.
@ExtendWith(ApplicationExtension.class)
class DataViewTest {
    private final Jobs jobs = JobsForTests.here();
    private final Workspace workspace = new Workspace();

    @Start
    void start(Stage stage) {
        Look.loadLetters();
    }

    private Ground ground(Path home, Workers workers) {
        Opener opener =
                new Opener(
                        jobs,
                        workspace,
                        (file, options, _) ->
                                new DataReader().open(file, options, ReadingWatcher.NONE),
                        Study::proposed,
                        new Recent(home));
        return new Ground(
                new SimpleObjectProperty<>(Theme.LIGHT),
                jobs,
                workers,
                workspace,
                new Navigation(),
                new Cutting(jobs, workspace),
                new Preparing(jobs, workspace),
                opener);
    }

    /// 200 columns of numbers and an answer.
    private static String wide(int rows) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < 200; column++) text.append("n_").append(column).append(',');
        text.append("answer\n");
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < 200; column++) {
                text.append((row * 7 + column * 3) % 19).append(',');
            }
            text.append(row % 2 == 0 ? "yes\n" : "no\n");
        }
        return text.toString();
    }

    @Test
    void ofManyRowsAndColumnsOnlyThoseInSightAreBuilt(@TempDir Path home) {
        int[] seen = new int[3];
        inWindow(
                home,
                (view, ground) -> {
                    Path file = Files.writeString(home.resolve("wide.csv"), wide(600));
                    ground.opener().open(file);
                    TableView<?> table = lay(view);
                    seen[0] = table.getColumns().size();
                    seen[1] = table.lookupAll(".table-row-cell").size();
                    seen[2] = table.getItems().size();
                });
        assertEquals(600, seen[2]);
        assertTrue(seen[0] >= 6 && seen[0] <= 12, "columns: " + seen[0]);
        assertTrue(seen[1] > 3 && seen[1] < 60, "rows: " + seen[1]);
    }

    @Test
    void aFileOfOneRowGivesWayToOneOfMany(@TempDir Path home) {
        int[] seen = new int[1];
        inWindow(
                home,
                (view, ground) -> {
                    Path one = Files.writeString(home.resolve("one.csv"), "a,b\n1,x\n");
                    Path many = Files.writeString(home.resolve("many.csv"), wide(60));
                    ground.opener().open(one);
                    TableView<?> table = lay(view);
                    ground.opener().open(many);
                    table.getScene().getRoot().applyCss();
                    table.getScene().getRoot().layout();
                    seen[0] = table.lookupAll(".table-row-cell").size();
                });
        assertTrue(seen[0] > 3, "rows: " + seen[0]);
    }

    @Test
    void aRefusedFileShowsItsPlacesAndHowToGoOn(@TempDir Path home) {
        inWindow(
                home,
                (view, ground) -> {
                    String text = "a,b\n" + "1,x\n".repeat(9) + "2,\"y\n" + "3,z\n".repeat(9);
                    Path file = Files.writeString(home.resolve("bad.csv"), text);
                    ground.opener().open(file);
                    assertEquals("bad.csv was not opened", view.parts().header().title().get());
                    assertEquals(StepState.ATTENTION, view.parts().state().getValue());
                    lay(view);
                    var buttons =
                            view.parts().centre().lookupAll(".button").stream()
                                    .map(node -> ((Button) node).getText())
                                    .toList();
                    assertTrue(buttons.contains("Set the line aside"), buttons.toString());
                });
    }

    @Test
    void aLineIsTypedAnewInItsCardAndTheFileOpens(@TempDir Path home) {
        inWindow(
                home,
                (view, ground) -> {
                    String text = "a,b\n" + "1,x\n".repeat(9) + "2,\"y\n" + "3,z\n".repeat(9);
                    ground.opener().open(Files.writeString(home.resolve("bad.csv"), text));
                    lay(view);
                    button(view.parts().centre(), "Mend the line…").fire();
                    TextField field = (TextField) view.parts().centre().lookup(".text-field");
                    field.setText("2,y,");
                    button(view.parts().centre(), "Read it like this").fire();
                    assertTrue(said(view.parts().centre()).contains("3 values, the header has 2."));
                    field.setText("2,y");
                    button(view.parts().centre(), "Read it like this").fire();
                    lay(view);
                    button(view.parts().centre(), "Open with 1 mended").fire();
                    assertEquals(19, workspace.study().orElseThrow().dataset().rows());
                    assertEquals(text, Files.readString(home.resolve("bad.csv")));
                });
    }

    @Test
    void aShortFileWithAnOpenQuotationMarkOffersEveryWayOn(@TempDir Path home) {
        inWindow(
                home,
                (view, ground) -> {
                    Path file = Files.writeString(home.resolve("bad.csv"), "a,b\n1,\"x\n2,y\n");
                    ground.opener().open(file);
                    lay(view);
                    for (String name :
                            List.of(
                                    "Set the line aside",
                                    "Close the quotation mark",
                                    "Set it aside, open",
                                    "Read quotation marks as letters"))
                        button(view.parts().centre(), name);
                    button(view.parts().centre(), "Read quotation marks as letters").fire();
                    assertEquals(2, workspace.study().orElseThrow().dataset().rows());
                });
    }

    @Test
    void oneReadingOverruledByThePersonIsLeftToGuessingAgain(@TempDir Path home) {
        inWindow(
                home,
                (view, ground) -> {
                    Path file = Files.writeString(home.resolve("f.csv"), "a,b\n1,x\n2,y\n");
                    ground.opener().open(file);
                    ground.opener().readAgain(ReadingOptions.USUAL.withDelimiter(Delimiter.PIPE));
                    ComboBox<Object> box = separator(view);
                    assertEquals(Optional.of(Delimiter.PIPE), box.getValue());
                    box.setValue(Optional.empty());
                    assertEquals(Optional.of(Delimiter.COMMA), separator(view).getValue());
                    assertFalse(separator(view).getItems().contains(Optional.empty()));
                    assertEquals(
                            ReadingOptions.USUAL,
                            ground.opener().openFileProperty().get().orElseThrow().options());
                });
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Object> separator(DataView view) {
        StackPane root = new StackPane(view.parts().settings());
        new Scene(root);
        root.applyCss();
        return (ComboBox<Object>)
                root.lookupAll(".combo-box").stream()
                        .filter(box -> "Separator".equals(box.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
    }

    private static Button button(Node root, String name) {
        return root.lookupAll(".button").stream()
                .map(node -> (Button) node)
                .filter(button -> button.getText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + name));
    }

    private static List<String> said(Node root) {
        return root.lookupAll(".label").stream().map(node -> ((Label) node).getText()).toList();
    }

    private interface Scenario {
        void play(DataView view, Ground ground) throws Exception;
    }

    private void inWindow(Path home, Scenario scenario) {
        WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> {
                    try (Workers workers = new Workers(1)) {
                        Ground ground = ground(home, workers);
                        DataViewModel model =
                                new DataViewModel(ground, new Asking(jobs, workspace));
                        scenario.play(new DataView(model, ground, () -> {}), ground);
                    }
                    return 0;
                });
    }

    private static TableView<?> lay(DataView view) {
        StackPane root = new StackPane(view.parts().centre());
        Scene scene = new Scene(root, 880, 700);
        Look.wear(scene, Theme.LIGHT);
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
        return root.lookup(".cells") instanceof TableView<?> table ? table : new TableView<>();
    }
}
