package org.fundi.app.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.setting.Knob;
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
