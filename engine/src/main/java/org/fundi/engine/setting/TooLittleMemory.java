package org.fundi.engine.setting;

import java.util.Locale;

/// What is said where the memory gave out: by then what asked for it has let go of it, and all else
/// goes on.
public final class TooLittleMemory {
    private static final long MEGABYTE = 1L << 20;

    private TooLittleMemory() {}

    /// @param what needed more than there is, such as "the model"
    public static Refusal refused(String what) {
        return new Refusal(
                String.format(
                        Locale.ROOT,
                        "%s needs more memory than Fundi may use here (%,d MB)",
                        what,
                        Runtime.getRuntime().maxMemory() / MEGABYTE),
                "take fewer rows or columns, or fewer units or trees; or let Java have more, with"
                        + " JAVA_TOOL_OPTIONS=-Xmx8g for 8 GB");
    }
}
