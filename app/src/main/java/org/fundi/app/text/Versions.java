package org.fundi.app.text;

/// What a run was made with, as it is kept (`fundi`, `java`, `platform`, `promise`, and libraries
/// by their names), in words.
public final class Versions {
    private Versions() {}

    /// What the version of is told; a library by its own name.
    public static String name(String kept) {
        return switch (kept) {
            case "fundi" -> Words.of("report.version.fundi");
            case "java" -> Words.of("report.version.java");
            case "platform" -> Words.of("report.version.platform");
            case "promise" -> Words.of("report.version.promise");
            default -> kept;
        };
    }

    /// A version as it is, a promise in words.
    public static String said(String kept, String text) {
        if (!kept.equals("promise")) return text;
        return switch (text) {
            case "same_bits_everywhere" -> Words.of("report.promise.everywhere");
            case "same_bits_here" -> Words.of("report.promise.here");
            default -> text;
        };
    }
}
