package org.fundi.app.style;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// Light, dark, or for a projector: colours and sizes as data, for the stylesheet and for pictures.
public enum Theme {
    LIGHT(Palette.LIGHT, TypeScale.DESK),
    DARK(Palette.DARK, TypeScale.DESK),
    PROJECTOR(Palette.HIGH_CONTRAST, TypeScale.PROJECTOR);

    private final Palette palette;
    private final TypeScale type;

    Theme(Palette palette, TypeScale type) {
        this.palette = palette;
        this.type = type;
    }

    public Palette palette() {
        return palette;
    }

    public TypeScale type() {
        return type;
    }

    public boolean isProjector() {
        return this == PROJECTOR;
    }

    /// How much wider panels and rows are than on a desk.
    public double scale() {
        return isProjector() ? 1.5 : 1;
    }

    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /// This theme's colours and sizes as a stylesheet that `fundi.css` builds on.
    public String stylesheet() {
        String css = colours() + sizes();
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private String colours() {
        StringBuilder css = new StringBuilder(".root {\n");
        Palette p = palette;
        String[][] named = {
            {"background", p.background()},
            {"panel", p.panel()},
            {"line", p.line()},
            {"soft", p.soft()},
            {"text", p.text()},
            {"quiet", p.quiet()},
            {"accent", p.accent()},
            {"pale", p.pale()},
            {"on-accent", p.onAccent()},
            {"training", p.training()},
            {"validation", p.validation()},
            {"validation-text", p.validationText()},
            {"test", p.test()},
            {"done", p.done()},
            {"attention", p.attention()},
            {"wrong", p.wrong()},
            {"test-pale", p.faded(p.test(), 0.16)},
            {"done-pale", p.faded(p.done(), 0.16)},
            {"attention-pale", p.faded(p.attention(), 0.2)},
            {"wrong-pale", p.faded(p.wrong(), 0.15)}
        };
        for (String[] pair : named) {
            css.append("  -fundi-").append(pair[0]).append(": ").append(pair[1]).append(";\n");
        }
        return css.append("}\n").toString();
    }

    private String sizes() {
        return size(".root", type.text())
                + size(".page-title", type.title())
                + size(".side", type.side())
                + size(".sentence", type.sentence())
                + size(".tooltip", type.text())
                + size(".figure", type.figure())
                + size(".hero", type.figure() * 1.33)
                + size(".chip", type.side() - (isProjector() ? 0 : 1))
                + size(".rail-heading", type.side() - (isProjector() ? 0 : 1))
                + size(".status-bar .label", type.side() - (isProjector() ? 0 : 1))
                + size(".table-view .column-header .label", type.side());
    }

    private static String size(String selector, double pixels) {
        return String.format(Locale.ROOT, "%s { -fx-font-size: %.1fpx; }%n", selector, pixels);
    }
}
