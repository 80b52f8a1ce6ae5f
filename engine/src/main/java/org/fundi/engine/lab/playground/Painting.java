package org.fundi.engine.lab.playground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Refusal;

/// Points that somebody painted: dots of two classes on a raster of 64 x 64 places, at most one a
/// place. As text, two letters are one dot (how far right, how far up), those of the first class
/// before a full stop and those of the second after it. Equal dots have equal text, in whatever
/// order they were painted.
///
/// @param dots class 0 or 1 of each place that has one, by its number from the lower left
public record Painting(Map<Integer, Integer> dots) {
    /// What the two classes are called.
    public static final List<String> CLASSES = List.of("class A", "class B");

    /// The raster reaches from -EDGE to EDGE.
    public static final double EDGE = 1.5;

    static final int LONGEST = 1600;
    private static final int SIDE = 64;
    private static final double JUDGED = 0.25;
    private static final int FEWEST = 4;
    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public Painting {
        dots = java.util.Collections.unmodifiableMap(new TreeMap<>(dots));
        if (2 * dots.size() + 1 > LONGEST) {
            throw new Refusal(
                    "more than %d points don't fit into the text by which a lab is shared"
                            .formatted((LONGEST - 1) / 2),
                    "erase some before you paint more");
        }
    }

    public static Painting empty() {
        return new Painting(Map.of());
    }

    /// The training rows, each moved to the nearest place; empty where a number is asked for, or
    /// one of more than two classes.
    ///
    /// @throws Refusal where there are too many
    public static Painting of(LabRows rows) {
        Map<Integer, Integer> dots = new TreeMap<>();
        if (!(rows.target() instanceof Classes classes) || classes.names().size() > 2)
            return empty();
        for (int row = 0; row < classes.size(); row++) {
            int place = place(rows.inputs().at(row, 0), rows.inputs().at(row, 1));
            if (place >= 0) dots.put(place, classes.at(row));
        }
        return new Painting(dots);
    }

    /// @throws Refusal where it is no painting's text
    public static Painting parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 2) throw damaged(text);
        Map<Integer, Integer> dots = new TreeMap<>();
        for (int kind = 0; kind < 2; kind++) {
            String part = parts[kind];
            if (part.length() % 2 != 0) throw damaged(text);
            for (int i = 0; i < part.length(); i += 2) {
                int across = LETTERS.indexOf(part.charAt(i));
                int up = LETTERS.indexOf(part.charAt(i + 1));
                if (across < 0 || up < 0) throw damaged(text);
                dots.put(up * SIDE + across, kind);
            }
        }
        return new Painting(dots);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (int kind = 0; kind < 2; kind++) {
            if (kind == 1) text.append('.');
            for (var dot : dots.entrySet()) {
                if (dot.getValue() != kind) continue;
                text.append(LETTERS.charAt(dot.getKey() % SIDE));
                text.append(LETTERS.charAt(dot.getKey() / SIDE));
            }
        }
        return text.toString();
    }

    /// With one dot more, in place of any that was there. Beyond the edge nothing is painted.
    ///
    /// @throws Refusal where there would be too many
    public Painting with(double x, double y, int kind) {
        int place = place(x, y);
        if (place < 0) return this;
        Map<Integer, Integer> more = new TreeMap<>(dots);
        more.put(place, kind);
        return new Painting(more);
    }

    /// Without the dots that lie nearer to a place than this.
    public Painting without(double x, double y, double near) {
        Map<Integer, Integer> fewer = new TreeMap<>(dots);
        fewer.keySet().removeIf(dot -> StrictMath.hypot(x(dot) - x, y(dot) - y) < near);
        return new Painting(fewer);
    }

    /// A quarter of each class to judge by and the others to learn from. Which ones goes by their
    /// place: a dot painted later moves none of the others, unless a class had too few.
    ///
    /// @throws Refusal where a class has too few dots
    public LabRows rows(long seed) {
        List<Integer> learnt = new ArrayList<>();
        List<Integer> judged = new ArrayList<>();
        for (int kind = 0; kind < 2; kind++) deal(kind, Chance.of(seed), learnt, judged);
        return new LabRows(matrix(learnt), classes(learnt), matrix(judged), classes(judged));
    }

    private void deal(int kind, Chance chance, List<Integer> learnt, List<Integer> judged) {
        Map<Integer, Double> luck = new TreeMap<>();
        for (var dot : dots.entrySet()) {
            if (dot.getValue() != kind) continue;
            luck.put(dot.getKey(), chance.named("painted", dot.getKey()).draws().nextDouble());
        }
        if (luck.size() < FEWEST) throw tooFew();
        List<Integer> order = new ArrayList<>(luck.keySet());
        order.sort(Comparator.comparing(place -> luck.getOrDefault(place, 1.0)));
        for (int i = 0; i < order.size(); i++) {
            boolean drawn = luck.getOrDefault(order.get(i), 1.0) < JUDGED;
            boolean judges = i == 0 || drawn && i < order.size() - 2;
            (judges ? judged : learnt).add(order.get(i));
        }
    }

    private static Refusal tooFew() {
        return new Refusal(
                "there are too few points to learn from",
                "paint at least %d of each class".formatted(FEWEST));
    }

    private static Matrix matrix(List<Integer> places) {
        float[] cells = new float[2 * places.size()];
        for (int row = 0; row < places.size(); row++) {
            cells[2 * row] = (float) x(places.get(row));
            cells[2 * row + 1] = (float) y(places.get(row));
        }
        return Matrix.of(places.size(), 2, cells);
    }

    private Classes classes(List<Integer> places) {
        return new Classes(
                CLASSES, places.stream().mapToInt(place -> dots.getOrDefault(place, 0)).toArray());
    }

    /// How far right the middle of a place lies.
    public static double x(int place) {
        return at(place % SIDE);
    }

    /// How far up the middle of a place lies.
    public static double y(int place) {
        return at(place / SIDE);
    }

    private static double at(int step) {
        return 2 * EDGE * (step + 0.5) / SIDE - EDGE;
    }

    private static int place(double x, double y) {
        int across = (int) Math.floor((x + EDGE) / (2 * EDGE) * SIDE);
        int up = (int) Math.floor((y + EDGE) / (2 * EDGE) * SIDE);
        boolean inside = across >= 0 && across < SIDE && up >= 0 && up < SIDE;
        return inside ? up * SIDE + across : -1;
    }

    private static Refusal damaged(String text) {
        String shown = text.length() > 20 ? text.substring(0, 20) + "…" : text;
        return new Refusal(
                "'%s' is no painting".formatted(shown), "copy the whole line of the lab again");
    }
}
