package org.fundi.engine.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.fundi.engine.coach.RealRun.Asked;
import org.fundi.engine.math.Chance;

/// How often the coach is right on runs really trained: drawn until a fault really came about, then
/// read after every epoch.
///
/// @param drawn how many runs it took
/// @param named runs whose last reading names the fault
/// @param alarmed runs of which anything but a good fit was ever said
/// @param wrong the seeds of healthy runs with an alarm, or of faults not named
record Measured(Fault fault, int runs, int drawn, int named, int alarmed, List<String> wrong) {

    static Measured of(Fault fault, int runs, long seed) {
        int real = 0;
        int named = 0;
        int alarmed = 0;
        List<String> wrong = new ArrayList<>();
        long at = seed;
        for (; real < runs; at++) {
            Asked asked = fault.draw(Chance.of(at).named(fault.name()).draws(), at);
            RealRun run = asked.run();
            if (!fault.isReal(asked, run)) continue;
            real++;
            boolean told = Coach.read(run.seen()).stream().anyMatch(fault.said::isInstance);
            if (told) named++;
            TreeSet<String> alarms = alarms(run);
            if (!alarms.isEmpty()) alarmed++;
            boolean isWrong = fault == Fault.HEALTHY ? !alarms.isEmpty() : !told;
            if (isWrong) wrong.add(at + " " + alarms);
        }
        return new Measured(fault, runs, (int) (at - seed), named, alarmed, wrong);
    }

    private static TreeSet<String> alarms(RealRun run) {
        TreeSet<String> alarms = new TreeSet<>();
        for (int points = 1; points <= run.seen().curve().size(); points++) {
            for (Diagnosis said : Coach.read(run.upTo(points))) {
                if (!(said instanceof Diagnosis.GoodFit)) {
                    alarms.add(said.getClass().getSimpleName());
                }
            }
        }
        return alarms;
    }

    /// The highest share of alarms that 95 in 100 such measurements would still find too high:
    /// Clopper and Pearson, *The use of confidence or fiducial limits*, 1934, one-sided.
    double alarmsAtMost() {
        double low = (double) alarmed / runs;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (atMost(alarmed, runs, middle) > 0.05) low = middle;
            else high = middle;
        }
        return high;
    }

    /// The chance of at most k in n where each has the chance p.
    private static double atMost(int k, int n, double p) {
        double term = Math.pow(1 - p, n);
        double sum = term;
        for (int i = 1; i <= k; i++) {
            term *= (n - i + 1) / (double) i * p / (1 - p);
            sum += term;
        }
        return sum;
    }

    /// A row of the table in `docs/coach.md`.
    String row() {
        return fault == Fault.HEALTHY
                ? String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | alarms: %d (%.1f %%, at most %.1f %%); called a good fit: %d |",
                        fault.name().toLowerCase(Locale.ROOT),
                        runs,
                        drawn,
                        alarmed,
                        100.0 * alarmed / runs,
                        100 * alarmsAtMost(),
                        named)
                : String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | named: %d (%.0f %%) |",
                        fault.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        runs,
                        drawn,
                        named,
                        100.0 * named / runs);
    }
}
