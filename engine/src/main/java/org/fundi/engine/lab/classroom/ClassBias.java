package org.fundi.engine.lab.classroom;

import java.util.List;

/// Why a class is off the truth: all of it in one direction (bias), each in another (variance), or
/// because nobody could know (noise). Geman, Bienenstock and Doursat, *Neural networks and the
/// bias/variance dilemma*, 1992.
///
/// bias² + variance + noise is the mean squared error.
///
/// @param squaredBias of the mean answer, mean over probes
/// @param variance of the seats around their mean, mean over probes
/// @param noise around the truth
/// @param error mean squared error of single seats against answers with noise
public record ClassBias(double squaredBias, double variance, double noise, double error) {

    /// @param said one array a seat, an answer a probe
    static ClassBias of(List<double[]> said, Probed lab) {
        List<Double> truth = lab.trueAnswers();
        double[] mean = mean(said);
        double variance = 0;
        double error = 0;
        for (double[] one : said) {
            for (int probe = 0; probe < mean.length; probe++) {
                double apart = one[probe] - mean[probe];
                double wrong = one[probe] - truth.get(probe);
                variance += apart * apart;
                error += wrong * wrong;
            }
        }
        double cells = (double) said.size() * mean.length;
        return new ClassBias(
                off(mean, truth),
                variance / cells,
                lab.noiseVariance(),
                error / cells + lab.noiseVariance());
    }

    static double[] mean(List<double[]> said) {
        double[] mean = new double[said.getFirst().length];
        for (double[] one : said) {
            for (int probe = 0; probe < mean.length; probe++) {
                mean[probe] += one[probe] / said.size();
            }
        }
        return mean;
    }

    /// Mean squared distance to the truth.
    static double off(double[] said, List<Double> truth) {
        double sum = 0;
        for (int probe = 0; probe < said.length; probe++) {
            double wrong = said[probe] - truth.get(probe);
            sum += wrong * wrong;
        }
        return sum / said.length;
    }
}
