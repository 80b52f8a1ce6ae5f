package org.fundi.engine.lab.overfitting;

import java.util.Arrays;
import java.util.List;

/// What can be done about a model that follows its training rows too closely.
public enum Cure {
    MORE_ROWS("trainingRows") {
        @Override
        boolean isOpen(Scene scene, Sweep sweep) {
            return TIMES * scene.lab().trainingRows() <= scene.mostRows();
        }

        @Override
        public Overfitting on(Overfitting lab, Sweep sweep) {
            return lab.with("trainingRows", TIMES * lab.trainingRows());
        }
    },

    /// The capacity with the lowest validation error.
    SMALLER("capacity") {
        @Override
        boolean isOpen(Scene scene, Sweep sweep) {
            return sweep.best() < scene.lab().chosen();
        }

        @Override
        public Overfitting on(Overfitting lab, Sweep sweep) {
            return lab.with("capacity", sweep.capacities().get(sweep.best()));
        }
    },
    L2("l2") {
        @Override
        boolean isOpen(Scene scene, Sweep sweep) {
            Overfitting lab = scene.lab();
            return lab.family().hasWeights() && lab.l2() < PENALTY;
        }

        @Override
        public Overfitting on(Overfitting lab, Sweep sweep) {
            return lab.with("l2", PENALTY);
        }
    },
    DROPOUT("dropout") {
        @Override
        boolean isOpen(Scene scene, Sweep sweep) {
            Overfitting lab = scene.lab();
            return lab.family() == Family.NETWORK && lab.dropout() < SILENCED;
        }

        @Override
        public Overfitting on(Overfitting lab, Sweep sweep) {
            return lab.with("dropout", SILENCED);
        }
    },
    EARLY_STOPPING("earlyStopping") {
        @Override
        boolean isOpen(Scene scene, Sweep sweep) {
            Overfitting lab = scene.lab();
            return lab.family() == Family.NETWORK && !lab.earlyStopping();
        }

        @Override
        public Overfitting on(Overfitting lab, Sweep sweep) {
            return lab.with("earlyStopping", true);
        }
    };

    private static final int TIMES = 4;
    private static final double PENALTY = 0.01;
    private static final double SILENCED = 0.4;

    private final String setting;

    Cure(String setting) {
        this.setting = setting;
    }

    /// The setting it changes.
    public String setting() {
        return setting;
    }

    abstract boolean isOpen(Scene scene, Sweep sweep);

    /// The same with this one change.
    public abstract Overfitting on(Overfitting lab, Sweep sweep);

    /// What can be tried on this scene and would change something; whether it helps, its errors
    /// say.
    public static List<Cure> open(Scene scene, Sweep sweep) {
        return Arrays.stream(values()).filter(cure -> cure.isOpen(scene, sweep)).toList();
    }
}
