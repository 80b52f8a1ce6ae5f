package org.fundi.engine.experiment;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// How long a piece of work takes.
interface Stopwatch {
    /// The processor's time for this thread where the system tells it; the clock's where it does
    /// not, or where it tells so coarsely that the work took none.
    Stopwatch OF_THIS_THREAD =
            work -> {
                ThreadMXBean threads = ManagementFactory.getThreadMXBean();
                boolean told =
                        threads.isCurrentThreadCpuTimeSupported()
                                && threads.isThreadCpuTimeEnabled();
                long before = told ? threads.getCurrentThreadCpuTime() : 0;
                long began = System.nanoTime();
                work.run();
                long passed = System.nanoTime() - began;
                long worked = told ? threads.getCurrentThreadCpuTime() - before : 0;
                return (worked > 0 ? worked : passed) * 1e-9;
            };

    /// @return seconds
    double time(Runnable work);
}
