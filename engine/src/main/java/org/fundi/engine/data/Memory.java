package org.fundi.engine.data;

import java.util.Locale;
import org.fundi.engine.setting.Refusal;

/// Says before reading whether a file fits into memory.
final class Memory {
    /// Bytes in memory for each byte in the file: eight for a number of about four digits and its
    /// delimiter, and the parts being read.
    private static final double GROWTH = 2.0;

    private static final double USABLE = 0.8;

    private Memory() {}

    /// @param most the bytes this program may use
    /// @throws Refusal where the file would not fit
    static void refuseTooLarge(String name, long size, long most) {
        double need = size * GROWTH;
        if (need <= most * USABLE) return;
        throw new Refusal(
                "'%s' has %s; reading it needs about %s of memory and %s may be used"
                        .formatted(name, shown(size), shown(need), shown(most * USABLE)),
                "take a part of its rows or columns, or let Fundi use more memory (-Xmx in jvm.options)");
    }

    private static String shown(double bytes) {
        return bytes >= 1e9
                ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                : String.format(Locale.ROOT, "%.0f MB", Math.ceil(bytes / 1e6));
    }
}
