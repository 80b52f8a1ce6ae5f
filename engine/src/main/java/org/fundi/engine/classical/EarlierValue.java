package org.fundi.engine.classical;

import java.util.List;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Estimates;

/// Estimates what its one input says: an earlier value of the target.
///
/// @param key of the algorithm
/// @param back how many rows earlier that value stood
record EarlierValue(String key, int back) implements Model<Estimates>, Readable {

    static EarlierValue load(String key, byte[] saved) {
        return new EarlierValue(key, SavedModel.read(key, saved).whole());
    }

    @Override
    public Estimates predict(Matrix inputs) {
        Needs.width(inputs, 1);
        double[] values = new double[inputs.rows()];
        for (int row = 0; row < values.length; row++) values[row] = inputs.at(row, 0);
        return new Estimates(values);
    }

    @Override
    public byte[] saved() {
        return SavedModel.write(key).whole(back).done();
    }

    @Override
    public Reading read(List<String> features) {
        return new Reading.Sentence("says what the target was %d rows earlier".formatted(back));
    }
}
