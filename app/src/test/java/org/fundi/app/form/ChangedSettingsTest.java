package org.fundi.app.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

class ChangedSettingsTest {
    @Test
    void whatIsLeftEmptyIsSaidToo() {
        NeuralNetwork neuron = Knobs.with(NeuralNetwork.USUAL, "hidden", "");
        assertEquals(List.of("hidden none"), ChangedSettings.of(neuron));
        assertEquals(List.of("learning rate 0.1", "hidden none"), both(neuron));
    }

    private static List<String> both(NeuralNetwork neuron) {
        NeuralNetwork quick = Knobs.with(neuron, "learningRate", "0.1");
        return ChangedSettings.of(quick, List.of(neuron));
    }
}
