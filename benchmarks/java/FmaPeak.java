import java.lang.management.ManagementFactory;
import java.util.Locale;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// What this core can do at most: fused multiply-adds on registers, with nothing fetched.
public final class FmaPeak {
    private static final VectorSpecies<Float> WIDE = FloatVector.SPECIES_PREFERRED;
    private static final int TURNS = 20_000_000;

    public static void main(String[] arguments) {
        double best = 0;
        for (int round = 0; round < 8; round++) best = Math.max(best, rate());
        System.out.printf(Locale.ROOT, "fma_peak gflops=%.1f%n", best);
    }

    private static double rate() {
        long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        float sum = turns();
        long to = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (sum == 42) System.out.println(sum);
        return 2.0 * 12 * WIDE.length() * TURNS / (to - from);
    }

    private static float turns() {
        FloatVector x = FloatVector.broadcast(WIDE, 0.999f);
        FloatVector y = FloatVector.broadcast(WIDE, 0.001f);
        FloatVector a = y, b = y, c = y, d = y, e = y, f = y, g = y, h = y, i = y, j = y, k = y;
        FloatVector l = y;
        for (int turn = 0; turn < TURNS; turn++) {
            a = a.fma(x, y);
            b = b.fma(x, y);
            c = c.fma(x, y);
            d = d.fma(x, y);
            e = e.fma(x, y);
            f = f.fma(x, y);
            g = g.fma(x, y);
            h = h.fma(x, y);
            i = i.fma(x, y);
            j = j.fma(x, y);
            k = k.fma(x, y);
            l = l.fma(x, y);
        }
        FloatVector sum = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j);
        return sum.add(k).add(l).lane(0);
    }
}
