package org.fundi.engine.lab.landscape;

import java.util.List;

/// A loss of two parameters, x and y, that can be looked at from above. The lowest loss is 0 on all
/// of them but the last, which is a network's.
public enum Surface {
    /// Round: the slope points straight at the minimum. (x² + y²) / 2.
    BOWL(4, 0.1, 60, -3.2, 2.4, List.of(new Place(0, 0))) {
        @Override
        public double loss(double x, double y) {
            return (x * x + y * y) / 2;
        }

        @Override
        public Place slope(double x, double y) {
            return new Place(x, y);
        }
    },

    /// 500 times as steep across as along: x² / 100 + 5y².
    RAVINE(5, 0.18, 150, -4, 1.5, List.of(new Place(0, 0))) {
        @Override
        public double loss(double x, double y) {
            return x * x / 100 + 5 * y * y;
        }

        @Override
        public Place slope(double x, double y) {
            return new Place(x / 50, 10 * y);
        }
    },

    /// A bent valley that hardly falls; Rosenbrock, *An automatic method for finding the greatest
    /// or least value of a function*, 1960. Here its fiftieth: ((1 - x)² + 100 (y - x²)²) / 50.
    ROSENBROCK(2, 0.05, 400, -1.2, 1, List.of(new Place(1, 1))) {
        @Override
        public double loss(double x, double y) {
            double off = y - x * x;
            return ((1 - x) * (1 - x) + 100 * off * off) / 50;
        }

        @Override
        public Place slope(double x, double y) {
            double off = y - x * x;
            return new Place((-2 * (1 - x) - 400 * x * off) / 50, 200 * off / 50);
        }
    },

    /// Flat in the middle, where it rises along x and falls along y: x² / 2 + (y² - 1)² / 4.
    SADDLE(2, 0.1, 100, -1.6, 0.001, List.of(new Place(0, 1), new Place(0, -1))) {
        @Override
        public double loss(double x, double y) {
            double off = y * y - 1;
            return x * x / 2 + off * off / 4;
        }

        @Override
        public Place slope(double x, double y) {
            return new Place(x, y * (y * y - 1));
        }
    },

    /// A bowl full of hollows, in the manner of Rastrigin, *Systems of extremal control*, 1974:
    /// (x² + y²) / 10 + 0.15 (2 - cos 2πx - cos 2πy).
    MANY_MINIMA(4, 0.08, 120, -3.3, 2.6, List.of(new Place(0, 0))) {
        @Override
        public double loss(double x, double y) {
            double waves = 2 - StrictMath.cos(ROUND * x) - StrictMath.cos(ROUND * y);
            return (x * x + y * y) / 10 + DEPTH * waves;
        }

        @Override
        public Place slope(double x, double y) {
            return new Place(
                    x / 5 + DEPTH * ROUND * StrictMath.sin(ROUND * x),
                    y / 5 + DEPTH * ROUND * StrictMath.sin(ROUND * y));
        }
    },

    /// The real loss of a network on a plane through its run: no formula has it, so it is NaN here.
    /// See [NetworkScape]. Start, rate and steps are those of the usual surface, so that they need
    /// no word in the lab's text.
    NETWORK(5, 0.18, 150, -4, 1.5, List.of()) {
        @Override
        public double loss(double x, double y) {
            return Double.NaN;
        }

        @Override
        public Place slope(double x, double y) {
            return new Place(Double.NaN, Double.NaN);
        }
    };

    private static final double ROUND = 2 * Math.PI;
    private static final double DEPTH = 0.15;

    private final double reach;
    private final double rate;
    private final int steps;
    private final double startX;
    private final double startY;
    private final List<Place> minima;

    Surface(
            double reach,
            double rate,
            int steps,
            double startX,
            double startY,
            List<Place> minima) {
        this.reach = reach;
        this.rate = rate;
        this.steps = steps;
        this.startX = startX;
        this.startY = startY;
        this.minima = minima;
    }

    /// A pair of parameters; or of slopes, one for each of them.
    public record Place(double x, double y) {
        public double awayFrom(Place other) {
            return StrictMath.hypot(x - other.x, y - other.y);
        }
    }

    /// Whether it is the loss of a network and not a formula's.
    public boolean isNetwork() {
        return this == NETWORK;
    }

    public abstract double loss(double x, double y);

    /// How the loss changes with x and with y.
    public abstract Place slope(double x, double y);

    /// What is looked at runs from minus this to this, both ways.
    public double reach() {
        return reach;
    }

    /// Where the loss is 0.
    public List<Place> minima() {
        return minima;
    }

    /// How far it is to the nearest minimum.
    public double distance(double x, double y) {
        Place here = new Place(x, y);
        return minima.stream().mapToDouble(here::awayFrom).min().orElse(Double.NaN);
    }

    /// The learning rate that shows what this surface is about.
    public double rate() {
        return rate;
    }

    /// As many steps as that takes.
    public int steps() {
        return steps;
    }

    public double startX() {
        return startX;
    }

    public double startY() {
        return startY;
    }
}
