package org.fundi.engine.classical;

import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.learning.Model;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Estimates;

/// Weighted sums of how alike a row is to the support vectors, an output each.
///
/// @param gamma of the kernel
/// @param vectors *support vectors x features*
/// @param coefficients output after output, one a support vector
/// @param offsets one an output, taken away
record KernelSum(double gamma, Matrix vectors, double[] coefficients, double[] offsets) {

    /// Keeps the rows that have a coefficient in at least one output.
    static KernelSum of(Matrix inputs, double gamma, List<PairwiseAscent.Solution> solutions) {
        int[] support =
                IntStream.range(0, inputs.rows())
                        .filter(
                                row ->
                                        solutions.stream()
                                                .anyMatch(one -> one.coefficients()[row] != 0))
                        .toArray();
        double[] coefficients = new double[support.length * solutions.size()];
        double[] offsets = new double[solutions.size()];
        for (int k = 0; k < offsets.length; k++) {
            offsets[k] = solutions.get(k).offset();
            for (int v = 0; v < support.length; v++) {
                coefficients[k * support.length + v] = solutions.get(k).coefficients()[support[v]];
            }
        }
        return new KernelSum(gamma, inputs.rows(support), coefficients, offsets);
    }

    static KernelSum load(SavedModel.Reader reader) {
        double gamma = reader.number();
        int rows = reader.whole();
        Matrix vectors = Matrix.of(rows, reader.whole(), reader.singles());
        return new KernelSum(gamma, vectors, reader.numbers(), reader.numbers());
    }

    SavedModel.Writer write(SavedModel.Writer to) {
        return to.number(gamma)
                .whole(vectors.rows())
                .whole(vectors.columns())
                .singles(vectors.cells())
                .numbers(coefficients)
                .numbers(offsets);
    }

    /// *rows x outputs*
    double[] of(Matrix inputs) {
        Needs.width(inputs, vectors.columns());
        int outputs = offsets.length;
        GaussianKernel kernel = new GaussianKernel(vectors, gamma);
        float[] alike = new float[vectors.rows()];
        double[] sums = new double[inputs.rows() * outputs];
        for (int row = 0; row < inputs.rows(); row++) {
            kernel.fill(inputs.cells(), row * inputs.columns(), alike);
            for (int k = 0; k < outputs; k++) {
                double sum = -offsets[k];
                for (int v = 0; v < alike.length; v++) {
                    sum += coefficients[k * alike.length + v] * alike[v];
                }
                sums[row * outputs + k] = sum;
            }
        }
        return sums;
    }

    /// A machine that tells classes apart.
    record OfClasses(String key, KernelSum sum, Platt[] platts)
            implements Model<ClassProbabilities> {
        @Override
        public ClassProbabilities predict(Matrix inputs) {
            return Machines.said(sum.of(inputs), platts);
        }

        @Override
        public byte[] saved() {
            return sum.write(SavedModel.write(key).text("classes"))
                    .numbers(Machines.flat(platts))
                    .done();
        }
    }

    /// A machine that estimates a number.
    ///
    /// @param scale back to the target's own unit
    record OfValues(String key, KernelSum sum, Scale scale) implements Model<Estimates> {
        @Override
        public Estimates predict(Matrix inputs) {
            double[] values = sum.of(inputs);
            for (int row = 0; row < values.length; row++) {
                values[row] = scale.grown(values[row]);
            }
            return new Estimates(values);
        }

        @Override
        public byte[] saved() {
            return sum.write(SavedModel.write(key).text("values"))
                    .number(scale.middle())
                    .number(scale.spread())
                    .done();
        }
    }
}
