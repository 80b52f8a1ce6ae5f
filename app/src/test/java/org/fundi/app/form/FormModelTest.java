package org.fundi.app.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.Catalogue;
import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.prepare.Impute;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.fundi.engine.setting.Setting;
import org.junit.jupiter.api.Test;

class FormModelTest {
    private final FormModel<LogisticRegression> model = new FormModel<>(LogisticRegression.USUAL);

    @Test
    void aRefusedValueLeavesTheRecordAndSaysWhyUntilAGoodOneComes() {
        String path = model.settings().getFirst().path();
        assertFalse(model.change(path, "plenty"));
        assertEquals(LogisticRegression.USUAL, model.record());
        assertTrue(model.refusal(path).orElseThrow().what().contains("plenty"));
        model.change(path, model.settings().getFirst().text());
        assertTrue(model.refusal(path).isEmpty());
    }

    @Test
    void whatIsRefusedIsSaidOnceAndByTheNameOnTheScreen() {
        FormModel<NeuralNetwork> network = new FormModel<>(NeuralNetwork.USUAL);
        network.change("learningRate", "quick");
        Refusal why = network.refusal("learningRate").orElseThrow();
        assertEquals("Learning rate takes a number from 1e-6 to 100, not 'quick'", why.what());
        assertEquals("", why.remedy());
        FormModel<Impute> impute = new FormModel<>(Impute.USUAL);
        impute.change("constant", "plenty");
        why = impute.refusal("constant").orElseThrow();
        assertTrue(why.what().startsWith("Constant takes a number"), why.what());
        assertEquals("", why.remedy());
    }

    @Test
    void aCommaBeforeDecimalsIsReadWhereItCanBeNothingElse() {
        FormModel<NeuralNetwork> network = new FormModel<>(NeuralNetwork.USUAL);
        assertTrue(network.change("learningRate", "0,02"));
        assertEquals(0.02, network.record().learningRate());
        assertTrue(network.change("epochs", "1,500"));
        assertEquals(1500, network.record().epochs());
        assertFalse(network.change("learningRate", "1,500"));
        Refusal why = network.refusal("learningRate").orElseThrow();
        assertEquals("'1,500' can be read in two ways: decimals stand after a point", why.what());
        assertEquals("write 1500 or 1.500", why.remedy());
    }

    @Test
    void everyRefusalOfEveryKnobIsFreeOfIdentifiers() {
        for (Algorithm algorithm : Catalogue.ALGORITHMS) {
            FormModel<Algorithm> form = new FormModel<>(algorithm);
            for (Setting setting : form.settings()) {
                for (String wrong : List.of("plenty", "-7", "1e12", "0")) {
                    form.change(setting.path(), wrong);
                    String said =
                            form.refusal(setting.path())
                                    .map(why -> why.what() + " " + why.remedy())
                                    .orElse("");
                    assertFalse(said.matches(".*\\b[a-z]+[A-Z][a-z]+.*"), said);
                }
            }
        }
    }

    @Test
    void theConstantCountsOnlyWhereItIsChosen() {
        FormModel<Impute> form = new FormModel<>(Impute.USUAL);
        Setting constant =
                form.settings().stream()
                        .filter(setting -> setting.path().equals("constant"))
                        .findFirst()
                        .orElseThrow();
        assertFalse(form.isUsed(constant));
        form.change("numbers", "constant");
        assertTrue(form.isUsed(constant));
    }

    @Test
    void everyConditionOfAKnobNamesAKnobBesideItAndAValueOfIt() {
        List<Object> all = new ArrayList<>(Catalogue.STEPS);
        all.addAll(Catalogue.ALGORITHMS);
        for (Object owner : all) {
            FormModel<Object> form = new FormModel<>(owner);
            for (Setting setting : form.settings()) {
                String when = setting.knob().map(Knob::usedWhen).orElse("");
                if (when.isEmpty()) continue;
                String[] parts = when.split("=", -1);
                String beside = setting.path().substring(0, setting.path().lastIndexOf('.') + 1);
                List<String> choices = Knobs.at(owner, beside + parts[0]).choices();
                assertTrue(choices.containsAll(List.of(parts[1].split("\\|"))), when);
            }
        }
    }

    @Test
    void theSameValueAgainIsNoChange() {
        for (Setting setting : model.settings()) {
            assertFalse(model.change(setting.path(), setting.text()), setting.path());
        }
    }

    @Test
    void namesAreWhatAPersonReads() {
        assertEquals("Weight decay", FormModel.name("optimiser.weightDecay"));
        assertEquals("Optimiser", FormModel.heading("optimiser.weightDecay"));
        assertEquals("", FormModel.heading("hidden"));
    }

    @Test
    void aSliderGivesBackWhereItStands() {
        Setting learning =
                new FormModel<>(org.fundi.engine.network.NeuralNetwork.USUAL)
                        .settings().stream()
                                .filter(
                                        s ->
                                                s.knob()
                                                        .filter(k -> k.scale() == Knob.Scale.LOG)
                                                        .isPresent())
                                .findFirst()
                                .orElseThrow();
        Knob knob = learning.knob().orElseThrow();
        SliderScale scale = SliderScale.of(knob);
        assertEquals(knob.max(), scale.value(1));
        assertEquals(knob.min(), scale.value(0));
        for (double share = 0.05; share < 1; share += 0.05) {
            // two significant digits move it by 5 % at most, a small part of several decades
            assertEquals(share, scale.share(scale.value(share)), 0.02);
        }
    }
}
