package org.fundi.engine.lab.landscape;

import java.util.Arrays;
import java.util.List;
import org.fundi.engine.lab.landscape.Surface.Place;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Eigenvectors;

/// The plane through the end of a run in which the run moved most: of all the planes there are in
/// the space of its weights, the one that holds the largest share of the squared distances from
/// where it ended.
///
/// Li, Xu, Taylor, Studer and Goldstein, *Visualizing the loss landscape of neural nets*, 2018,
/// section 7 (principal components of the weights after each epoch, less those at the end).
///
/// @param end the weights at the end of the run, where x and y are 0
/// @param first direction of length 1 in which the run moved most, from its start to its end
/// @param second the same at right angles to the first
/// @param firstShare of the squared distances, from 0 to 1
/// @param secondShare of the squared distances, from 0 to 1
@SuppressWarnings("ArrayRecordComponent") // calculated with, never compared
public record RunPlane(
        float[] end, double[] first, double[] second, double firstShare, double secondShare) {

    /// @param way the weights at each stop, at least two
    public static RunPlane through(List<float[]> way) {
        float[] end = way.getLast();
        double[][] off = new double[way.size()][];
        for (int stop = 0; stop < off.length; stop++) off[stop] = off(way.get(stop), end);
        double[][] products = new double[off.length][off.length];
        for (int i = 0; i < off.length; i++) {
            for (int j = 0; j <= i; j++) products[i][j] = products[j][i] = dot(off[i], off[j]);
        }
        double all = 0;
        for (int i = 0; i < off.length; i++) all += products[i][i];
        Eigenvectors main = Eigenvectors.of(products);
        double[] first = direction(off, main.directions()[0], new double[end.length], 1);
        if (dot(off[0], first) > 0) turnRound(first);
        double[] second = direction(off, main.directions()[1], first, 2);
        if (Arrays.stream(off).mapToDouble(stop -> dot(stop, second)).sum() < 0) turnRound(second);
        return new RunPlane(
                end.clone(), first, second, share(off, first, all), share(off, second, all));
    }

    /// How much of the run's movement this plane holds, from 0 to 1.
    public double share() {
        return Math.min(1, firstShare + secondShare);
    }

    /// Where these weights are, seen straight from above.
    public Place place(float[] weights) {
        double[] off = off(weights, end);
        return new Place(dot(off, first), dot(off, second));
    }

    /// The weights at a place of the plane.
    public float[] weights(double x, double y) {
        float[] weights = new float[end.length];
        for (int w = 0; w < weights.length; w++) {
            weights[w] = (float) (end[w] + x * first[w] + y * second[w]);
        }
        return weights;
    }

    private static double[] off(float[] weights, float[] end) {
        double[] off = new double[end.length];
        for (int w = 0; w < off.length; w++) off[w] = (double) weights[w] - end[w];
        return off;
    }

    /// The stops added up as `parts` says, at right angles to `other`. A run that moved in one
    /// direction only has no second one: then it is any that chance gives.
    private static double[] direction(double[][] off, double[] parts, double[] other, int number) {
        double[] sum = new double[other.length];
        double size = 0;
        for (int stop = 0; stop < off.length; stop++) {
            for (int w = 0; w < sum.length; w++) sum[w] += parts[stop] * off[stop][w];
            size += dot(off[stop], off[stop]);
        }
        if (dot(sum, sum) <= 1e-12 * size) {
            Chance.Draws draws = Chance.of(0).named("direction", number).draws();
            for (int w = 0; w < sum.length; w++) sum[w] = draws.nextGaussian();
        }
        for (int time = 0; time < 2; time++) { // the second takes away what rounding has left
            double along = dot(sum, other);
            for (int w = 0; w < sum.length; w++) sum[w] -= along * other[w];
        }
        double length = StrictMath.sqrt(dot(sum, sum));
        for (int w = 0; w < sum.length; w++) sum[w] /= length;
        return sum;
    }

    private static void turnRound(double[] direction) {
        for (int w = 0; w < direction.length; w++) direction[w] = -direction[w];
    }

    private static double share(double[][] off, double[] direction, double all) {
        double held = 0;
        for (double[] stop : off) {
            double along = dot(stop, direction);
            held += along * along;
        }
        return all == 0 ? 0 : held / all;
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int w = 0; w < one.length; w++) sum += one[w] * other[w];
        return sum;
    }
}
