package org.fundi.engine.classical;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.setting.Refusal;

/// Boosting by XGBoost's native library, a round at a time, on rows handed over once.
final class NativeBoosting implements Booster {
    private final DMatrix rows;
    private final ml.dmlc.xgboost4j.java.Booster booster;
    private final int features;
    private final float[] start;
    private final NativeTrees trees;
    private int rounds;

    /// Whether the library loads is found out once, when first asked.
    private static final class Loading {
        static final Optional<Refusal> FAILED = attempt();

        private static Optional<Refusal> attempt() {
            try (var _ = new Empty()) {
                return Optional.empty();
            } catch (LinkageError | XGBoostError e) {
                return Optional.of(
                        new Refusal(
                                "XGBoost's native library does not load here: " + cause(e),
                                "on Linux install libgomp1 and restart (sudo apt-get install libgomp1), or set library = built_in"));
            }
        }

        private static String cause(Throwable e) {
            Throwable deepest = e;
            while (deepest.getCause() != null) deepest = deepest.getCause();
            return String.valueOf(deepest.getMessage());
        }

        /// The smallest thing the library can be asked for.
        private static final class Empty implements AutoCloseable {
            private final DMatrix matrix;

            Empty() throws XGBoostError {
                matrix = new DMatrix(new float[] {0}, 1, 1, Float.NaN);
            }

            @Override
            public void close() {
                matrix.dispose();
            }
        }
    }

    /// Why it cannot be used on this machine, with the remedy; empty where it can.
    static Optional<Refusal> unavailable() {
        return Loading.FAILED;
    }

    NativeBoosting(GradientBoosting settings, Matrix inputs, BoostingTask task, Training training) {
        features = inputs.columns();
        start = task.start();
        try {
            rows = new DMatrix(inputs.cells(), inputs.rows(), features, Float.NaN);
            rows.setLabel(task.labels());
            if (start.length == 1) {
                float[] before = new float[inputs.rows()];
                Arrays.fill(before, start[0]);
                rows.setBaseMargin(before);
            }
            booster =
                    XGBoost.train(
                            rows, parameters(settings, task, training), 0, Map.of(), null, null);
        } catch (XGBoostError e) {
            throw new IllegalStateException(e);
        }
        trees = new NativeTrees(booster);
    }

    private static Map<String, Object> parameters(
            GradientBoosting settings, BoostingTask task, Training training) {
        Map<String, Object> parameters = new HashMap<>();
        switch (task.classes()) {
            case 0 -> parameters.put("objective", "reg:squarederror");
            case 2 -> parameters.put("objective", "binary:logistic");
            default -> {
                parameters.put("objective", "multi:softprob");
                parameters.put("num_class", task.classes());
            }
        }
        // several classes start from it; else every row has its own start, but left out it would be
        // estimated from the rows and saved, in digits that depend on the threads
        parameters.put("base_score", task.classes() > 2 ? 0 : 0.5);
        parameters.put("tree_method", "hist");
        parameters.put("max_bin", 256);
        parameters.put("max_depth", settings.depth());
        parameters.put("eta", settings.rate());
        parameters.put("min_child_weight", settings.leafRows());
        parameters.put("lambda", settings.penalty());
        parameters.put("subsample", settings.rowShare());
        parameters.put("nthread", training.threads());
        parameters.put("seed", (int) (training.chance("library").asSeed() >>> 33));
        parameters.put("verbosity", 0);
        return parameters;
    }

    @Override
    public void addRound() {
        synchronized (booster) {
            try {
                booster.update(rows, rounds++);
            } catch (XGBoostError e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public TreeSum sum() {
        return new TreeSum(features, start, rounds, trees, null);
    }

    @Override
    public void close() {
        rows.dispose();
    }
}
