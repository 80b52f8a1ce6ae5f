package org.fundi.engine.lab.breaking;

import java.util.function.IntSupplier;
import org.fundi.engine.math.Chance;

/// A fault that nobody has said: a number that is drawn again and again until its own stream of
/// chance falls on the fault. Such numbers have nothing in common but that, so nothing short of
/// asking the stream tells what one stands for.
///
/// Every program that can run the fault can find it out; what this keeps it from is being read.
public final class Riddle {
    private Riddle() {}

    /// @param drawn numbers nobody can foresee
    /// @return a number from 1 that stands for the fault
    public static int of(Fault fault, IntSupplier drawn) {
        while (true) {
            int number = drawn.getAsInt() & Integer.MAX_VALUE;
            if (number > 0 && answer(number) == fault) return number;
        }
    }

    /// What a number stands for; a loop that is right is as likely as each fault.
    ///
    /// @param number from 1
    public static Fault answer(int number) {
        Fault[] faults = Fault.values();
        return faults[chance(number).named("fault").draws().nextInt(faults.length)];
    }

    /// Of a run that is told nothing else: another one than the same fault has when it is chosen,
    /// so that two pictures cannot simply be laid upon each other.
    static Chance chance(int number) {
        return Chance.of(number).named("riddle");
    }
}
