package org.fundi.engine.network;

/// A schedule whose factor depends on the number of the epoch only.
interface Timetable extends Schedule {

    /// @param epoch from 0; beyond the last planned one where training goes on
    /// @param epochs planned, at least 1
    double factor(int epoch, int epochs);

    @Override
    default Pacer begin(int epochs) {
        return new Counter(this, epochs);
    }

    /// Remembers which epoch it is.
    final class Counter implements Pacer {
        private final Timetable timetable;
        private final int epochs;
        private int epoch;

        Counter(Timetable timetable, int epochs) {
            this.timetable = timetable;
            this.epochs = epochs;
        }

        @Override
        public double factor() {
            return timetable.factor(epoch, epochs);
        }

        @Override
        public void ended(double loss) {
            epoch++;
        }

        @Override
        public double[] state() {
            return new double[] {epoch};
        }

        @Override
        public void restore(double[] state) {
            epoch = (int) state[0];
        }
    }
}
