package org.fundi.engine.lab.breaking;

import java.util.ArrayList;
import java.util.List;

/// All that is seen of a run: no name, no settings, no weights.
///
/// @param batches in an epoch
/// @param batchLoss the loss of each batch as it was met, in the order they were shown
/// @param gradient the length of the gradient after each batch went backward
/// @param trainingLoss the mean over the rows of each epoch, as they were met
/// @param validationLoss after each epoch
/// @param validationRight share of validation rows whose class was said rightly, after each epoch
/// @param ranAway whether it ended because a number was no longer finite
public record Curves(
        int batches,
        List<Double> batchLoss,
        List<Double> gradient,
        List<Double> trainingLoss,
        List<Double> validationLoss,
        List<Double> validationRight,
        boolean ranAway) {
    public Curves {
        batchLoss = List.copyOf(batchLoss);
        gradient = List.copyOf(gradient);
        trainingLoss = List.copyOf(trainingLoss);
        validationLoss = List.copyOf(validationLoss);
        validationRight = List.copyOf(validationRight);
    }

    /// Epochs that were finished.
    public int epochs() {
        return validationLoss.size();
    }

    /// The mean loss of the first batch of an epoch, of the second and so on, over the epochs up to
    /// this one; the first quarter of them is left out.
    public List<Double> byPlace(int epoch) {
        int reached = Math.min(epoch, batchLoss.size() / batches);
        int from = reached / 4;
        List<Double> means = new ArrayList<>();
        for (int place = 0; place < batches && reached > 0; place++) {
            double sum = 0;
            for (int i = from; i < reached; i++) sum += batchLoss.get(i * batches + place);
            means.add(sum / (reached - from));
        }
        return means;
    }
}
