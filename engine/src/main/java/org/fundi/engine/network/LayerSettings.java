package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Knob;

/// What stands around each hidden layer, and what its weights begin with.
///
/// @param initialisation of the weights
/// @param normalisation before the curve
/// @param dropout after it: a share, from 0 to below 1
/// @param residual whether layers of equal width get a way round
/// @param draw which draw of the initial weights, from 0: another number, other weights
public record LayerSettings(
        @Knob(
                        help =
                                "What the weights begin with. by_activation takes he for ReLU and its like and glorot for the rest; normal is small whatever the layer's size, and zeros shows why weights must differ: all units then learn the same.")
                Initialisation initialisation,
        @Knob(
                        help =
                                "Whether the sums of each hidden layer are brought to a steady size before they are bent. batch does it for each unit over the rows of a batch, layer for each row over its units; deep networks learn faster with it.")
                Normalisation normalisation,
        @Knob(
                        max = 0.9,
                        help =
                                "The share of hidden units silenced at random in every batch. No unit can then rely on another being there, which holds overfitting back; too much holds learning back.")
                double dropout,
        @Knob(
                        help =
                                "Whether each hidden layer as wide as the one before gets a way round it: what comes in is added to what it gives. Gradients then reach the first layers of a deep network.")
                boolean residual,
        @Knob(
                        max = 9999,
                        help =
                                "Which draw of the initial weights. Another number gives other weights to begin with and leaves all else as it is: how much does the luck of the draw matter?")
                int draw) {

    public static final LayerSettings USUAL =
            new LayerSettings(Initialisation.BY_ACTIVATION, Normalisation.NONE, 0, false, 0);

    public LayerSettings {
        new Dropout(dropout);
    }

    /// What weights may begin with.
    public enum Initialisation {
        BY_ACTIVATION,
        GLOROT,
        HE,
        NORMAL,
        ZEROS;

        Start of(Start suited) {
            return switch (this) {
                case BY_ACTIVATION -> suited;
                case GLOROT -> Start.GLOROT;
                case HE -> Start.HE;
                case NORMAL -> Start.NORMAL;
                case ZEROS -> Start.ZEROS;
            };
        }
    }

    /// What may stand before the curve.
    public enum Normalisation {
        NONE,
        BATCH,
        LAYER
    }

    /// Whether layers of the same units have the same weights.
    boolean isShapedAs(LayerSettings other) {
        return normalisation == other.normalisation && residual == other.residual;
    }

    /// The chance that a layer's weights are drawn with.
    Chance chance(Streams streams, int layer) {
        return draw == 0
                ? streams.chance("initialisation", layer)
                : streams.chance("initialisation", layer, draw);
    }

    /// All layers of a network.
    List<Layer> layers(int inputs, List<Integer> hidden, Activation activation, int outputs) {
        List<Layer> layers = new ArrayList<>();
        int width = inputs;
        for (int units : hidden) {
            List<Layer> block = block(units, activation);
            if (residual && units == width) layers.add(new Residual(block));
            else layers.addAll(block);
            width = units;
        }
        layers.add(new Dense(outputs, initialisation.of(Start.GLOROT)));
        return layers;
    }

    private List<Layer> block(int units, Activation activation) {
        List<Layer> block = new ArrayList<>();
        block.add(new Dense(units, initialisation.of(activation.start())));
        switch (normalisation) {
            case NONE -> {}
            case BATCH -> block.add(BatchNorm.USUAL);
            case LAYER -> block.add(LayerNorm.USUAL);
        }
        block.add(activation.layer());
        if (dropout > 0) block.add(new Dropout(dropout));
        return block;
    }
}
