package org.fundi.engine.lab.landscape;

import java.util.List;
import org.fundi.engine.lab.Points;
import org.fundi.engine.lab.Source;
import org.fundi.engine.network.Activation;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OptimiserSettings;
import org.fundi.engine.setting.Knob;

/// The network whose loss is looked at on a plane through its run.
///
/// @param source a network trained for this on generated points, or a run of the open project
/// @param number of that run, as the runs table has it; 0 for the one looked at
/// @param part whose loss is drawn
/// @param points what is learnt
/// @param network that learns
public record NetworkRun(
        @Knob(
                        help =
                                "Which network: one trained here on generated points, or a run of the project that is open.")
                Source source,
        @Knob(
                        max = 1_000_000,
                        help =
                                "The run's number in the table of runs; 0 for the one looked at there.")
                int number,
        @Knob(
                        help =
                                "Whose loss is drawn. The network moved down on that of the training rows; that of the validation rows may lie otherwise.")
                Part part,
        Points points,
        NeuralNetwork network) {

    public static final NetworkRun USUAL =
            new NetworkRun(
                    Source.GENERATED,
                    0,
                    Part.TRAINING,
                    Points.USUAL,
                    new NeuralNetwork(
                            List.of(8, 8),
                            Activation.TANH,
                            new OptimiserSettings(OptimiserSettings.Kind.SGD, 0, 0.9, 0.999),
                            0.1,
                            10,
                            60,
                            0));

    /// The same looked at by the loss of these rows.
    public NetworkRun of(Part rows) {
        return new NetworkRun(source, number, rows, points, network);
    }
}
