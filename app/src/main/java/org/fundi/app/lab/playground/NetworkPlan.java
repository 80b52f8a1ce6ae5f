package org.fundi.app.lab.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Words;

/// Where the units and weights of a network lie in its picture.
record NetworkPlan(List<Tile> tiles, List<Line> lines, List<Word> words) {
    /// Side of the square that stands for a bias.
    static final double BIAS = 7;

    private static final double SMALLEST = 14;
    private static final double LARGEST = 46;
    private static final double GAP = 5;

    /// @param column 0 for the inputs
    /// @param bias its place among the weights; -1 for an input
    record Tile(int column, int unit, double left, double top, double side, int bias) {
        double middle() {
            return top + side / 2;
        }
    }

    /// The unit at a px.
    Optional<Tile> at(double x, double y) {
        return tiles.stream()
                .filter(tile -> x >= tile.left() && x <= tile.left() + tile.side())
                .filter(tile -> y >= tile.top() && y <= tile.top() + tile.side())
                .findFirst();
    }

    /// @param weight its place among the weights
    record Line(double fromX, double fromY, double toX, double toY, int weight) {
        /// How far a point lies from it.
        double away(double x, double y) {
            double right = toX - fromX;
            double down = toY - fromY;
            double along =
                    ((x - fromX) * right + (y - fromY) * down) / (right * right + down * down);
            if (along < 0.03 || along > 0.97) return Double.POSITIVE_INFINITY;
            return Math.hypot(x - fromX - along * right, y - fromY - along * down);
        }
    }

    /// @param middle whether x is its middle, not its end
    record Word(String text, double x, double y, boolean middle) {}

    static NetworkPlan of(Look look, double width, double height, Theme theme) {
        double size = theme.type().chart();
        int columns = look.sheets().size();
        int most = look.sheets().stream().mapToInt(List::size).max().orElse(1);
        double head = size * 1.8;
        double room = height - head - size * 1.6;
        double left = size * 2.8;
        double apart = (width - left - LARGEST) / Math.max(1, columns - 1);
        double wanted = Math.min(room / most - GAP, apart * 0.55);
        double side = Math.rint(Math.clamp(wanted, SMALLEST, LARGEST * theme.scale()));
        double right = Math.max(GAP, size * 2.2 - side / 2); // for the word over the last
        int shown = Math.max(1, (int) ((room + GAP) / (side + GAP)));
        List<Word> words = new ArrayList<>();
        List<List<Tile>> all = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            double at =
                    Math.rint(
                            left
                                    + column
                                            * (width - left - side - right)
                                            / Math.max(1, columns - 1));
            int units = look.sheets().get(column).size();
            int drawn = Math.min(units, shown);
            double top = head + (room - drawn * (side + GAP) + GAP) / 2;
            List<Tile> tiles = new ArrayList<>();
            for (int unit = 0; unit < drawn; unit++) {
                double y = Math.rint(top + unit * (side + GAP));
                tiles.add(new Tile(column, unit, at, y, side, bias(look.wiring(), column, unit)));
            }
            all.add(tiles);
            words.addAll(words(look, column, tiles, units, size));
        }
        return new NetworkPlan(
                all.stream().flatMap(List::stream).toList(), lines(look.wiring(), all), words);
    }

    private static int bias(Wiring wiring, int column, int unit) {
        return column == 0 ? -1 : wiring.layers().get(column - 1).biases() + unit;
    }

    private static List<Line> lines(Wiring wiring, List<List<Tile>> all) {
        List<Line> lines = new ArrayList<>();
        for (int column = 1; column < all.size(); column++) {
            Wiring.Layer layer = wiring.layers().get(column - 1);
            for (Tile from : all.get(column - 1)) {
                for (Tile to : all.get(column)) {
                    lines.add(
                            new Line(
                                    from.left() + from.side(),
                                    from.middle(),
                                    to.left(),
                                    to.middle(),
                                    layer.weight(from.unit(), to.unit())));
                }
            }
        }
        return lines;
    }

    private static List<Word> words(
            Look look, int column, List<Tile> tiles, int units, double size) {
        List<Word> words = new ArrayList<>();
        Tile first = tiles.getFirst();
        double middle = first.left() + first.side() / 2;
        boolean last = column == look.sheets().size() - 1;
        String head =
                column == 0
                        ? ""
                        : last
                                ? Words.of("playground.output")
                                : Words.of("playground.layer", column);
        words.add(new Word(head, middle, size * 1.1, true));
        if (column == 0) {
            for (Tile tile : tiles) {
                String name = look.wiring().inputs().get(tile.unit());
                words.add(
                        new Word(
                                name,
                                tile.left() - size * 0.4,
                                tile.middle() + size * 0.35,
                                false));
            }
        }
        if (units > tiles.size()) {
            Tile end = tiles.getLast();
            String more = Words.of("playground.more-units", units - tiles.size());
            words.add(new Word(more, middle, end.top() + end.side() + size * 1.2, true));
        }
        return words;
    }
}
