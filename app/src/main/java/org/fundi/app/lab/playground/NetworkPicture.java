package org.fundi.app.lab.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Letters;
import org.fundi.app.chart.Pen;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Stroke;
import org.fundi.app.style.Palette;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// The network: each unit a small plane with what it gives there, each weight a line, the thicker
/// the larger, in the colour of its sign; each bias a small square at its unit.
///
/// @param chosen the weight under the pencil
record NetworkPicture(Look look, OptionalInt chosen) implements Picture {
    private static final double NEAR = 6;
    private static final double THICKEST = 5;

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        NetworkPlan plan = NetworkPlan.of(look, width, height, theme);
        double largest = largest();
        Palette palette = theme.palette();
        for (NetworkPlan.Line line : plan.lines()) {
            pen.line(
                    line.fromX(),
                    line.fromY(),
                    line.toX(),
                    line.toY(),
                    stroke(line.weight(), largest, palette));
        }
        List<String> shades = shades().stream().map(ink -> ink.in(palette)).toList();
        for (NetworkPlan.Tile tile : plan.tiles()) tile(pen, tile, shades, theme);
        for (NetworkPlan.Tile tile : plan.tiles()) bias(pen, tile, palette);
        Letters letters = Letters.of(theme.type().chart(), palette.quiet());
        for (NetworkPlan.Word word : plan.words()) {
            Letters anchored = word.middle() ? letters.middle() : letters.end();
            pen.text(word.text(), word.x(), word.y(), anchored);
        }
    }

    private Stroke stroke(int weight, double largest, Palette palette) {
        double value = look.weights()[weight];
        double share = Math.min(1, Math.abs(value) / largest);
        Ink sign = value < 0 ? Ink.MINUS : Ink.PLUS;
        boolean isChosen = chosen.isPresent() && chosen.getAsInt() == weight;
        return isChosen
                ? Stroke.solid(palette.accent(), 2 + THICKEST * share)
                : Stroke.solid(sign.faded(0.25 + 0.75 * share).in(palette), 0.5 + THICKEST * share);
    }

    /// The largest weight there is a line for: lines are as thick as they are beside it.
    private double largest() {
        double largest = 1e-6;
        for (Wiring.Layer layer : look.wiring().layers()) {
            for (int i = layer.weights(); i < layer.biases(); i++) {
                largest = Math.max(largest, Math.abs(look.weights()[i]));
            }
        }
        return largest;
    }

    private void tile(Pen pen, NetworkPlan.Tile tile, List<String> shades, Theme theme) {
        int[] sheet = look.sheets().get(tile.column()).get(tile.unit());
        double side = tile.side();
        pen.raster(tile.left(), tile.top(), side, side, Looks.SHEET, sheet, shades);
        pen.outline(
                tile.left(), tile.top(), side, side, 2, Stroke.solid(theme.palette().quiet(), 1));
    }

    private void bias(Pen pen, NetworkPlan.Tile tile, Palette palette) {
        if (tile.bias() < 0) return;
        double value = look.weights()[tile.bias()];
        Ink sign = value == 0 ? Ink.QUIET : value < 0 ? Ink.MINUS : Ink.PLUS;
        boolean isChosen = chosen.isPresent() && chosen.getAsInt() == tile.bias();
        double side = NetworkPlan.BIAS;
        double left = tile.left() - side / 2;
        double top = tile.top() + tile.side() - side / 2;
        pen.rectangle(left, top, side, side, 1, sign.in(palette));
        pen.outline(
                left,
                top,
                side,
                side,
                1,
                Stroke.solid(isChosen ? palette.accent() : palette.panel(), isChosen ? 3 : 1));
    }

    /// Of what a unit gives: below 0, nothing, above 0.
    static List<Ink> shades() {
        return IntStream.rangeClosed(-Looks.SHADES, Looks.SHADES)
                .mapToObj(
                        i ->
                                (i < 0 ? Ink.MINUS : Ink.PLUS)
                                        .faded(0.85 * Math.abs(i) / Looks.SHADES))
                .toList();
    }

    /// The unit at a px.
    Optional<Unit> unitAt(double x, double y, double width, double height, Theme theme) {
        if (at(x, y, width, height, theme).isPresent()) return Optional.empty();
        return NetworkPlan.of(look, width, height, theme)
                .at(x, y)
                .map(tile -> new Unit(tile.column(), tile.unit()));
    }

    /// The weight or bias at a px.
    OptionalInt at(double x, double y, double width, double height, Theme theme) {
        NetworkPlan plan = NetworkPlan.of(look, width, height, theme);
        for (NetworkPlan.Tile tile : plan.tiles()) {
            double right = Math.abs(x - tile.left());
            double down = Math.abs(y - tile.top() - tile.side());
            if (tile.bias() >= 0 && right < NEAR && down < NEAR) {
                return OptionalInt.of(tile.bias());
            }
        }
        Optional<NetworkPlan.Line> nearest = Optional.empty();
        double least = NEAR;
        for (NetworkPlan.Line line : plan.lines()) {
            double away = line.away(x, y);
            if (away >= least) continue;
            least = away;
            nearest = Optional.of(line);
        }
        return nearest.map(line -> OptionalInt.of(line.weight())).orElse(OptionalInt.empty());
    }

    @Override
    public void pointAt(
            Pen pen, double width, double height, Theme theme, double mouseX, double mouseY) {
        at(mouseX, mouseY, width, height, theme)
                .ifPresent(weight -> Bubble.paint(pen, theme, said(weight), mouseX, mouseY, width));
        unitAt(mouseX, mouseY, width, height, theme)
                .ifPresent(
                        unit -> Bubble.paint(pen, theme, unit.said(look), mouseX, mouseY, width));
    }

    /// Such as "x → unit 3 of layer 1: −0.420".
    String said(int weight) {
        return Words.of(
                "playground.weight.value",
                look.wiring().name(weight),
                Numbers.score(look.weights()[weight]));
    }

    @Override
    public String description() {
        List<String> widths = new ArrayList<>();
        widths.add(String.valueOf(look.wiring().inputs().size()));
        for (Wiring.Layer layer : look.wiring().layers()) {
            widths.add(String.valueOf(layer.units()));
        }
        return Words.of(
                "playground.network.description", String.join("-", widths), look.course().epoch());
    }

    /// One line a weight.
    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("weight", "value"));
        for (int i = 0; i < look.weights().length; i++) {
            String name = look.wiring().name(i);
            if (!name.isEmpty()) table.add(List.of(name, String.valueOf(look.weights()[i])));
        }
        return table;
    }
}
