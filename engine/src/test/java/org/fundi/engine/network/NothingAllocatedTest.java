package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fundi.engine.math.OtherProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A batch that is learnt from allocates nothing, on the two smaller networks of the benchmarks and
/// where sixteen seeds learn at once: counted in a process of its own, where the compiler has seen
/// one kind of network only, as in a run of Fundi.
class NothingAllocatedTest {
    @ParameterizedTest
    @EnumSource(CountedBatches.Job.class)
    void aBatchAllocatesNothing(CountedBatches.Job job) throws Exception {
        assertEquals(
                "0 bytes",
                OtherProcess.prints(List.of(), CountedBatches.class, job.name()).strip(),
                "of some batches, at the least");
    }
}
