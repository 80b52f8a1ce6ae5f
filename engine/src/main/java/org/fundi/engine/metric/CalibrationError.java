package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// The expected calibration error: how far the mean probability of a bin lies from the share of
/// positives in it, averaged over the rows. The bins are of equal width and right-closed (the
/// first also takes 0), the probability is the positive class's.
///
/// @param bins how many, at least 1
public record CalibrationError(int bins) implements Metric {
    public CalibrationError {
        if (bins < 1) throw new IllegalArgumentException("bins must be at least 1, not " + bins);
    }

    @Override
    public String key() {
        return "ece_" + bins;
    }

    @Override
    public String title() {
        return "Calibration error (ECE, %s equal bins)".formatted(bins);
    }

    @Override
    public String help() {
        return "In each of %s equal, right-closed bins of the positive class's probability, how far the mean probability lies from the share that came true; then the mean over rows."
                        .formatted(bins)
                + " Other tools bin otherwise and get other numbers, and giving every row the share of positives scores 0.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.BINARY;
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public Score score(Answers answers) {
        Answers.Binary binary = answers.as(Answers.Binary.class);
        double[] gaps = new double[bins];
        long total = 0;
        for (int row = 0; row < binary.size(); row++) {
            double p = binary.scores()[row];
            if (!(p >= 0 && p <= 1))
                return new Score.Undefined("some score is not a probability from 0 to 1");
            int count = binary.counts()[row];
            gaps[bin(p, bins)] += count * (p - (binary.truth()[row] ? 1 : 0));
            total += count;
        }
        if (total == 0) return Score.noRows();
        double sum = 0;
        for (double gap : gaps) sum += Math.abs(gap);
        return new Score.Value(sum / total);
    }

    /// Which of the bins (b/bins, (b+1)/bins] a probability falls in; 0 falls in the first.
    static int bin(double p, int bins) {
        int bin = Math.clamp((int) (p * bins), 0, bins - 1);
        if (bin > 0 && p <= (double) bin / bins) bin--;
        else if (bin < bins - 1 && p > (bin + 1.0) / bins) bin++;
        return bin;
    }
}
