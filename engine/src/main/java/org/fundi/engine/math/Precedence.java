package org.fundi.engine.math;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Which thread goes first where there are more of them than cores.
///
/// Windows heeds Java's own priorities. Linux does not, but knows niceness, from 0 to 19, of each
/// thread; any thread may take a higher one for itself, and those it begins inherit it.
public final class Precedence {
    /// Far enough behind a screen; with 19, a file would hardly open beside another busy program.
    private static final int NICE = 10;

    /// `setpriority(which, who, niceness)`, where the system has it: `which` 0 is a thread, `who` 0
    /// the one that calls.
    private static final Optional<MethodHandle> SET = find();

    private Precedence() {}

    /// From now on the calling thread gets what the others leave of the processor, so that a screen
    /// answers while it works; alone it is as fast as before.
    ///
    /// @return whether the system heeds it
    public static boolean goLast() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        try {
            return SET.isPresent() && (int) SET.get().invokeExact(0, 0, NICE) == 0;
        } catch (Throwable mistake) {
            throw new IllegalStateException("setpriority could not be called", mistake);
        }
    }

    private static Optional<MethodHandle> find() {
        if (!System.getProperty("os.name", "").equals("Linux")) return Optional.empty();
        var anInt = ValueLayout.JAVA_INT;
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("setpriority")
                .map(
                        at ->
                                linker.downcallHandle(
                                        at, FunctionDescriptor.of(anInt, anInt, anInt, anInt)));
    }
}
