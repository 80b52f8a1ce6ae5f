package org.fundi.app.style;

/// The colours of one theme, as web colours (`#rrggbb`), for stylesheets and for pictures painted
/// in code. Training, validation and test mean the parts of the split and nothing else.
public record Palette(
        String background,
        String panel,
        String line,
        String soft,
        String text,
        String quiet,
        String accent,
        String pale,
        String onAccent,
        String training,
        String validation,
        String test,
        String done,
        String attention,
        String wrong) {

    static final Palette LIGHT =
            new Palette(
                    "#f6f7f9", "#ffffff", "#e3e6eb", "#f0f2f5", "#1c2430", "#626c79", "#3b5bdb",
                    "#e7ecfd", "#ffffff", "#0072b2", "#d55e00", "#7a4fb5", "#176f48", "#8a5600",
                    "#b03224");

    static final Palette DARK =
            new Palette(
                    "#14171c", "#1b1f26", "#2b313b", "#222730", "#e8ebf0", "#9aa4b1", "#8ba3ff",
                    "#25304f", "#14171c", "#56b4e9", "#f0954a", "#b39ddb", "#56c596", "#e3a73f",
                    "#f07568");

    /// Light with darker lines and quiet text, to be read from the back of a room.
    static final Palette HIGH_CONTRAST =
            new Palette(
                    "#ffffff", "#ffffff", "#8a93a0", "#eef0f3", "#0c1119", "#3a434f", "#2f4bc4",
                    "#dfe6fc", "#ffffff", "#005a8f", "#b34e00", "#5e35a0", "#14693f", "#8a5600",
                    "#a12618");

    /// Hues for what is not a part of the split: classes, signs, lanes. Used in this order, each
    /// with its own dash or shape as well.
    public java.util.List<String> hues() {
        return equals(DARK)
                ? java.util.List.of(
                        "#4fc3b8", "#f2c744", "#e27ab8", "#b9c0c9", "#d6a45c", "#8fa3b8")
                : java.util.List.of(
                        "#00736b", "#d9a400", "#b83280", "#3a3f47", "#8a5a00", "#7d8894");
    }

    /// Letters in the colour of what they speak of, dark enough to be read on the panel.
    public String letters(String colour) {
        if (equals(DARK)) return colour;
        return switch (colour) {
            case "#d55e00" -> validationText();
            case "#d9a400" -> "#7d5f00";
            case "#7d8894" -> LIGHT.quiet; // darker it would be that of the dark hue
            default -> colour;
        };
    }

    /// Validation as the colour of letters: on a light ground the colour of its lines and bars is
    /// too pale to read.
    public String validationText() {
        return equals(LIGHT) ? "#b34e00" : validation;
    }

    /// The sign of a weight or a difference.
    public String plus() {
        return equals(DARK) ? "#4fc3b8" : "#01665e";
    }

    public String minus() {
        return equals(DARK) ? "#d6a45c" : "#8c510a";
    }

    /// A paler form over the panel, opaque; `share` 0 is the panel, 1 the colour.
    public String faded(String colour, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            int from = Integer.parseInt(panel.substring(at, at + 2), 16);
            int to = Integer.parseInt(colour.substring(at, at + 2), 16);
            String hex = Integer.toHexString((int) Math.round(from + (to - from) * share));
            mixed.append(hex.length() == 1 ? "0" : "").append(hex);
        }
        return mixed.toString();
    }
}
