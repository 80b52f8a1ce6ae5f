package org.fundi.engine.metric;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;

/// What probabilities of several classes say, worked out once for all resamples: the class said,
/// the probabilities brought to sum 1, the rows in the order of each class's probability.
public final class MulticlassReading {
    private final int classes;
    private final double[] cells;
    private final int[] confusion;
    private final int[] placeOfTruth;
    private final List<Once<Order>> orders = new ArrayList<>();

    MulticlassReading(Classes truth, ClassProbabilities said) {
        classes = truth.count();
        if (said.classes() != classes)
            throw new IllegalArgumentException(
                    "%d classes are true, %d are said".formatted(classes, said.classes()));
        cells = normalised(said);
        confusion = new int[truth.size()];
        placeOfTruth = new int[truth.size()];
        for (int row = 0; row < confusion.length; row++) {
            confusion[row] = truth.at(row) * classes + said.likeliest(row);
            placeOfTruth[row] = place(said, row, truth.at(row));
        }
        for (int c = 0; c < classes; c++) {
            int one = c;
            orders.add(new Once<>(() -> Order.of(ofClass(one))));
        }
    }

    private double[] normalised(ClassProbabilities said) {
        double[] shares = new double[said.size() * classes];
        for (int row = 0; row < said.size(); row++) {
            double sum = 0;
            for (int c = 0; c < classes; c++) sum += said.at(row, c);
            for (int c = 0; c < classes; c++) shares[row * classes + c] = said.at(row, c) / sum;
        }
        return shares;
    }

    /// How many classes stand before this one; equal ones stand in class order.
    private int place(ClassProbabilities said, int row, int wanted) {
        double own = said.at(row, wanted);
        int before = 0;
        for (int c = 0; c < classes; c++) {
            if (said.at(row, c) > own || (said.at(row, c) == own && c < wanted)) before++;
        }
        return before;
    }

    private double[] ofClass(int wanted) {
        double[] one = new double[confusion.length];
        for (int row = 0; row < one.length; row++) one[row] = normalised(row, wanted);
        return one;
    }

    double normalised(int row, int wanted) {
        return cells[row * classes + wanted];
    }

    int[] cells() {
        return confusion;
    }

    /// The place of the true class among the probabilities of its row, 0 the likeliest.
    int placeOfTruth(int row) {
        return placeOfTruth[row];
    }

    Order order(int wanted) {
        return orders.get(wanted).get();
    }
}
