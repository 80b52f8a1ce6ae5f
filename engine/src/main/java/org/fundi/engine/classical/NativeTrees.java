package org.fundi.engine.classical;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.setting.Refusal;

/// Trees that XGBoost's native library holds. One thread at a time may ask them.
final class NativeTrees implements TreeSum.Trees {
    private static final String FORMAT = "ubj";

    private final Booster booster;

    NativeTrees(Booster booster) {
        this.booster = booster;
    }

    static NativeTrees load(SavedModel.Reader reader) {
        NativeBoosting.unavailable()
                .ifPresent(
                        refusal -> {
                            throw refusal;
                        });
        try {
            Booster booster = XGBoost.loadModel(new ByteArrayInputStream(reader.bytes()));
            booster.setParam("nthread", 1);
            booster.setParam("verbosity", 0);
            return new NativeTrees(booster);
        } catch (XGBoostError e) {
            throw new Refusal(
                    "XGBoost cannot read the saved trees: " + e.getMessage(),
                    "train the model again");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void addTo(double[] sums, Matrix inputs, int from, int to) {
        if (sums.length == inputs.rows()) {
            float[] before = new float[sums.length];
            for (int i = 0; i < before.length; i++) before[i] = (float) sums[i];
            float[][] after = margins(inputs, from, to, before);
            for (int i = 0; i < sums.length; i++) sums[i] = after[i][0];
            return;
        }
        // with several outputs XGBoost4J 3.0.4 takes no sums to begin from: a round at a time, so
        // that the additions are the same however many rounds are asked for at once
        int outputs = sums.length / inputs.rows();
        for (int round = from; round < to; round++) {
            float[][] added = margins(inputs, round, round + 1, new float[0]);
            for (int i = 0; i < sums.length; i++) sums[i] += added[i / outputs][i % outputs];
        }
    }

    private float[][] margins(Matrix inputs, int from, int to, float[] before) {
        synchronized (booster) {
            try {
                return booster.inplace_predict(
                        inputs.cells(),
                        inputs.rows(),
                        inputs.columns(),
                        Float.NaN,
                        new int[] {from, to},
                        Booster.PredictionType.kMargin,
                        before);
            } catch (XGBoostError e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void write(SavedModel.Writer to, int rounds) {
        synchronized (booster) {
            try {
                to.text("xgboost").bytes(booster.toByteArray(FORMAT));
            } catch (XGBoostError e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
