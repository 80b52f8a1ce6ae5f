package org.fundi.app.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.fundi.app.style.Look;
import org.fundi.app.style.Theme;
import org.fundi.engine.Catalogue;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class KnobFormTest {
    private final List<Object> changes = new ArrayList<>();

    static List<Algorithm> everyAlgorithm() {
        return Catalogue.ALGORITHMS;
    }

    @ParameterizedTest
    @MethodSource("everyAlgorithm")
    void everyAlgorithmMakesAFormWithAFieldForEveryKnob(Algorithm algorithm) {
        KnobForm<Algorithm> form = form(algorithm);
        assertEquals(Knobs.of(algorithm).size(), fields(form).size(), algorithm.toString());
        for (Node field : fields(form)) {
            String help = field.getAccessibleHelp();
            assertTrue(help != null && help.length() > 10, "no help at a field of " + algorithm);
        }
        assertEquals(algorithm, form.record());
    }

    @Test
    void aBadValueIsSaidAtItsFieldAndChangesNothing() {
        KnobForm<NeuralNetwork> form = form(NeuralNetwork.USUAL);
        TextField hidden = (TextField) fields(form).getFirst();
        enter(hidden, "sixty-four");
        assertTrue(hidden.getStyleClass().contains("refused"));
        assertTrue(shownRefusals(form).getFirst().contains("sixty-four"), "" + shownRefusals(form));
        assertEquals(NeuralNetwork.USUAL, form.record());
        assertTrue(changes.isEmpty());
    }

    @Test
    void aGoodValueTakesTheErrorAwayAndIsTold() {
        KnobForm<NeuralNetwork> form = form(NeuralNetwork.USUAL);
        TextField hidden = (TextField) fields(form).getFirst();
        enter(hidden, "x");
        enter(hidden, "16,8");
        assertFalse(hidden.getStyleClass().contains("refused"));
        assertTrue(shownRefusals(form).isEmpty());
        assertEquals(List.of(16, 8), form.record().hidden());
        assertEquals(List.of(form.record()), changes);
    }

    @Test
    void whoInsistsOnAFieldStillBeingTypedInHearsWhyNotByItsName() {
        KnobForm<NeuralNetwork> form = form(NeuralNetwork.USUAL);
        TextField batch =
                fields(form).stream()
                        .filter(TextField.class::isInstance)
                        .map(TextField.class::cast)
                        .filter(f -> f.getText().equals("32"))
                        .findFirst()
                        .orElseThrow();
        type(batch, "many");
        Refusal why = onScreen(form::insist).orElseThrow();
        assertTrue(why.what().contains("Batch size takes"), why.what());
        assertTrue(why.what().contains("'many'"), why.what());
        assertEquals(batch, onScreen(() -> form.getScene().getFocusOwner()));
        type(batch, "16");
        assertTrue(onScreen(form::insist).isEmpty());
        assertEquals(16, form.record().batchSize());
    }

    @Test
    void noFieldShowsANumberTheWayMachinesWriteIt() {
        for (Algorithm algorithm : Catalogue.ALGORITHMS) {
            for (Node field : fields(form(algorithm))) {
                if (!(field instanceof TextField text)) continue;
                assertFalse(text.getText().contains("E"), algorithm + ": " + text.getText());
                assertFalse(text.getText().endsWith(".0"), algorithm + ": " + text.getText());
            }
        }
    }

    private static List<Node> fields(Node form) {
        List<Node> all = new ArrayList<>();
        for (Node node : form.lookupAll("*")) {
            if (node instanceof CheckBox || node instanceof ComboBox) all.add(node);
            else if (node instanceof TextField && !(node.getParent() instanceof ComboBox)) {
                all.add(node);
            }
        }
        return all;
    }

    private static List<String> shownRefusals(Node form) {
        Set<Node> wrong = form.lookupAll(".wrong");
        return wrong.stream()
                .filter(Node::isManaged)
                .map(node -> ((Label) node).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static void type(TextField field, String text) {
        onScreen(
                () -> {
                    field.setText(text);
                    return 0;
                });
    }

    private static void enter(TextField field, String text) {
        onScreen(
                () -> {
                    field.setText(text);
                    field.getOnAction().handle(new javafx.event.ActionEvent());
                    return 0;
                });
    }

    private <R> KnobForm<R> form(R record) {
        return onScreen(
                () -> {
                    KnobForm<R> form = new KnobForm<>(record, changes::add);
                    Scene scene = new Scene(form, 300, 900);
                    Look.wear(scene, Theme.LIGHT);
                    form.applyCss();
                    form.layout();
                    return form;
                });
    }

    private static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
