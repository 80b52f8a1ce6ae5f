package org.fundi.app.inside;

import java.util.List;
import java.util.Optional;
import org.fundi.engine.math.Matrix;

/// One matrix as it is shown.
///
/// @param group which layer it belongs to, from 0
/// @param title such as "A₁ = tanh(X·W₁ + b₁)"
/// @param shape such as "5 × 4"
/// @param signed whether a sign is printed and its cells are tinted by it
/// @param down what its rows are counted by
/// @param across what its columns are counted by
/// @param heads what its columns are called, empty where they have no names
/// @param names what its whole numbers from 0 on stand for, empty where they are numbers
record Sheet(
        Kind kind,
        int group,
        String title,
        String shape,
        Matrix cells,
        boolean signed,
        Axis down,
        Axis across,
        List<String> heads,
        List<String> names) {
    Sheet {
        heads = List.copyOf(heads);
        names = List.copyOf(names);
    }

    /// What its numbers are.
    enum Kind {
        INPUT,
        WEIGHT,
        BIAS,
        /// What a group of layers gives.
        OUT,
        /// What the numbers of the last layer mean.
        SAID,
        TRUTH,
        LOSS,
        /// How the loss changes with a layer's sums.
        DELTA,
        WEIGHT_SLOPE,
        BIAS_SLOPE,
        WEIGHT_STEP,
        BIAS_STEP,
        WEIGHT_AFTER,
        BIAS_AFTER
    }

    /// Sheets with the same axis are moved along it together.
    ///
    /// @param number 0 for the inputs, then one for each layer; below 0 for rows and for a single
    ///     one
    record Axis(int number) {
        static final Axis ROWS = new Axis(-1);
        static final Axis ONE = new Axis(-2);

        /// The units of a group of layers.
        static Axis units(int group) {
            return new Axis(group + 1);
        }
    }

    /// The same with names above its columns.
    Sheet headed(List<String> above) {
        return new Sheet(kind, group, title, shape, cells, signed, down, across, above, names);
    }

    /// The same with names for its numbers.
    Sheet named(List<String> numbers) {
        return new Sheet(kind, group, title, shape, cells, signed, down, across, heads, numbers);
    }

    /// What a cell's number stands for; of two classes the first may be written as −1.
    Optional<String> name(Pick pick) {
        float number = value(pick);
        int index = (int) Math.max(0, number);
        boolean whole = number == Math.rint(number) && index < names.size();
        return whole ? Optional.of(names.get(index)) : Optional.empty();
    }

    /// One of its cells, from 0.
    Pick at(int row, int column) {
        return new Pick(kind, group, row, column);
    }

    boolean holds(Pick pick) {
        return pick.kind() == kind && pick.group() == group;
    }

    float value(Pick pick) {
        return cells.at(pick.row(), pick.column());
    }
}
