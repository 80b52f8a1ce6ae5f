package org.fundi.engine.learning;

import java.util.List;

/// How a network looks from inside after a step. What has no layers offers none.
///
/// @param step steps finished, from 1
/// @param rate the learning rate of the last batch
/// @param batches updates a step
/// @param rows looked at to see which units are silent
/// @param layers those with weights, the first first
public record Signs(int step, double rate, int batches, int rows, List<LayerSigns> layers) {
    public Signs {
        layers = List.copyOf(layers);
    }
}
