package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fundi.app.style.Palette;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// How many rows of each true class (downwards) were given each class (to the right).
///
/// @param classes names, as many as counts has rows and columns
/// @param counts true class by said class
/// @param remarks a phrase under each count, such as "stays · false alarm"; empty for none
/// @param marked the cell the keyboard is at: true class and said class; empty for none
public record ConfusionPicture(
        String description,
        List<String> classes,
        int[][] counts,
        List<List<String>> remarks,
        int[] marked)
        implements Picture {
    private static final double GAP = 6;

    /// Many cells are narrow: of each at most this part stays free between it and the next.
    private static final double PART = 0.2;

    /// Counts in smaller letters than this, in px, could not be read: the colour is left, and what
    /// is told of a place.
    private static final double SMALLEST = 7;

    /// So much of the picture's height names may take.
    private static final double TALLEST = 0.3;

    /// And of its width those at the left.
    private static final double BROADEST = 0.42;

    /// A name of which less is left says less than a number.
    private static final String ENOUGH = "nnnnn";

    public ConfusionPicture(
            String description, List<String> classes, int[][] counts, List<List<String>> remarks) {
        this(description, classes, counts, remarks, new int[0]);
    }

    /// The same with the keyboard at this cell; nowhere for an empty one.
    public ConfusionPicture at(int[] cell) {
        return new ConfusionPicture(description, classes, counts, remarks, cell);
    }

    /// The cell at this place: true class and said class; empty beside all cells.
    public int[] cellAt(double x, double y, double width, double height, Theme theme) {
        Sides sides = sides(width, height, theme);
        double left = sides.left();
        double top = sides.top();
        int n = classes.size();
        int truth = (int) Math.floor((y - top) / ((height - top) / n));
        int said = (int) Math.floor((x - left) / ((width - left) / n));
        boolean inside = truth >= 0 && truth < n && said >= 0 && said < n;
        return inside ? new int[] {truth, said} : new int[0];
    }

    /// What stands at this place, in words with whole names.
    @Override
    public Optional<String> told(double width, double height, Theme theme, double x, double y) {
        int[] cell = cellAt(x, y, width, height, theme);
        if (cell.length == 2) {
            String rows = Numbers.whole(counts[cell[0]][cell[1]]);
            String truth = classes.get(cell[0]);
            String said = classes.get(cell[1]);
            return Optional.of(Words.of("evaluate.cells.item", truth, said, rows));
        }
        Sides sides = sides(width, height, theme);
        int[] beside = cellAt(Math.max(x, sides.left()), y, width, height, theme);
        int[] above = cellAt(x, Math.max(y, sides.top()), width, height, theme);
        if (beside.length == 2) return Optional.of(classes.get(beside[0]));
        return above.length == 2 ? Optional.of(classes.get(above[1])) : Optional.of("");
    }

    /// Where the names of the classes stand.
    ///
    /// @param left room for the true classes, in px
    /// @param top room for the classes said
    /// @param numbered whether numbers stand for names above, and before the names at the left
    private record Sides(double left, double top, boolean upright, boolean numbered) {}

    /// Names that have no room beside each other stand upright where the picture is tall enough;
    /// else they are cut, and where too little were left of them, they are numbered. Remarks name
    /// the classes themselves.
    private Sides sides(double width, double height, Theme theme) {
        if (!remarks.isEmpty()) return new Sides(0, 0, false, false);
        double size = theme.type().chart();
        Letters letters = Letters.of(size, theme.palette().quiet());
        double widest = ClassNames.widest(classes, letters);
        double left = Math.min(widest + 12, Math.min(size * 9, width * BROADEST));
        double room = (width - left) / classes.size() - GAP;
        boolean fit = ClassNames.fit(classes, room, letters);
        boolean upright = !fit && widest < height * TALLEST;
        boolean numbered = !fit && !upright && !ClassNames.fit(List.of(ENOUGH), room, letters);
        double own = numbered ? letters.width(numbered(0, "")) : 0;
        return new Sides(
                Math.min(left + own, width * BROADEST),
                upright ? size * 2.4 + widest : size * 3.2,
                upright,
                numbered);
    }

    private static String numbered(int which, String name) {
        return Numbers.whole(which + 1L) + " " + name;
    }

    /// Which side is the truth and which the answer.
    private static void axes(Pen pen, double left, double width, Letters letters) {
        double middle = left + (width - left - GAP) / 2;
        pen.text(Words.of("chart.confusion.said"), middle, letters.size(), letters.middle());
        pen.text(Words.of("chart.confusion.truth"), 0, letters.size(), letters);
    }

    /// The names at the left and above.
    private void names(Pen pen, Sides sides, double wide, double tall, Letters quiet) {
        double number = sides.numbered() ? quiet.width(numbered(0, "")) : 0;
        ClassNames truths = ClassNames.of(classes, sides.left() - 10 - number, quiet.end());
        ClassNames heads = ClassNames.of(classes, wide - 4, quiet.middle());
        double above = sides.top() - quiet.size() * 0.6;
        int down = every(truths.letters().size() * 1.1, tall);
        for (int at = 0; at < classes.size(); at += down) {
            String truth = truths.written(at);
            double foot = sides.top() + at * tall + own(tall) / 2 + truths.letters().size() * 0.36;
            String name = sides.numbered() ? numbered(at, truth) : truth;
            pen.text(name, sides.left() - 8, foot, truths.letters());
        }
        double widest = sides.upright() ? quiet.size() : quiet.width(numbered(classes.size(), ""));
        int right = sides.upright() || sides.numbered() ? every(widest, wide) : 1;
        for (int at = 0; at < classes.size(); at += right) {
            double column = sides.left() + at * wide + own(wide) / 2;
            if (sides.upright())
                pen.text(classes.get(at), column + quiet.size() * 0.36, above, quiet.turned());
            else if (sides.numbered())
                pen.text(Numbers.whole(at + 1L), column, above, quiet.middle());
            else pen.text(heads.written(at), column, above, heads.letters());
        }
    }

    /// Each so many-th class is named, so that names of this size have room among the cells.
    private static int every(double size, double cell) {
        return (int) Math.max(1, Math.ceil(size / cell));
    }

    /// What of a cell is not free.
    private static double own(double cell) {
        return cell - Math.min(GAP, cell * PART);
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        int n = classes.size();
        Sides sides = sides(width, height, theme);
        double left = sides.left();
        double top = sides.top();
        double wide = (width - left) / n;
        double tall = (height - top) / n;
        Palette palette = theme.palette();
        Letters quiet = Letters.of(theme.type().chart(), palette.quiet());
        if (top > 0) axes(pen, left, width, quiet);
        if (top > 0) names(pen, sides, wide, tall, quiet);
        for (int truth = 0; truth < n; truth++) {
            for (int said = 0; said < n; said++) {
                double x = left + said * wide;
                double y = top + truth * tall;
                boolean here = Arrays.equals(marked, new int[] {truth, said});
                cell(pen, x, y, own(wide), own(tall), ground(palette, truth, said), here, palette);
                words(pen, truth, said, x, y, own(wide), own(tall), theme);
            }
        }
    }

    /// A cell; where the keyboard is at it, with a rim.
    private static void cell(
            Pen pen,
            double x,
            double y,
            double wide,
            double tall,
            String ground,
            boolean here,
            Palette palette) {
        double least = Math.min(wide, tall);
        double round = Math.min(8, least / 4);
        double rim = here ? Math.min(3, least / 6) : 0;
        if (here) {
            pen.rectangle(x, y, wide, tall, round, palette.accent());
            pen.rectangle(x + rim, y + rim, wide - 2 * rim, tall - 2 * rim, round, palette.panel());
        }
        pen.rectangle(x + rim, y + rim, wide - 2 * rim, tall - 2 * rim, round, ground);
    }

    private void words(
            Pen pen,
            int truth,
            int said,
            double left,
            double top,
            double wide,
            double tall,
            Theme theme) {
        double x = left + wide / 2;
        double y = top + tall / 2;
        double figure =
                Math.min(theme.type().figure(), Math.min((tall + GAP) * 0.42, figure(wide)));
        if (figure < SMALLEST) return;
        Letters count = Letters.of(figure, theme.palette().text()).strong().middle();
        if (remarks.isEmpty()) {
            pen.text(Numbers.whole(counts[truth][said]), x, y + figure * 0.36, count);
            return;
        }
        List<String> all = remarks.stream().flatMap(List::stream).toList();
        Letters usual = Letters.of(theme.type().chart(), theme.palette().quiet()).middle();
        ClassNames fitted = ClassNames.of(all, wide - 4, usual);
        Letters quiet = fitted.letters();
        String remark = remarks.get(truth).get(said);
        boolean whole = ClassNames.fit(all, wide - 4, usual);
        List<String> lines = whole ? List.of(remark) : parted(remark);
        double first = y - (lines.size() - 1) * quiet.size() * 0.8;
        pen.text(Numbers.whole(counts[truth][said]), x, first, count);
        for (int i = 0; i < lines.size(); i++) {
            String line = quiet.fittedInside(lines.get(i), wide - 4);
            pen.text(line, x, first + usual.size() * 1.7 + i * quiet.size() * 1.3, quiet);
        }
    }

    /// So large that every count has room in a cell as wide as this.
    private double figure(double wide) {
        Letters one = Letters.of(1, "").strong();
        double widest = 0;
        for (int[] row : counts)
            for (int count : row) widest = Math.max(widest, one.width(Numbers.whole(count)));
        return (wide - 2) / widest;
    }

    /// The class and what its rows are, each in a line of its own.
    private static List<String> parted(String remark) {
        int at = remark.lastIndexOf(" · ");
        return at < 0
                ? List.of(remark)
                : List.of(remark.substring(0, at), remark.substring(at + 3));
    }

    /// Right answers greenish, wrong ones reddish, the more rows the stronger; the true negatives
    /// of two classes plain.
    private String ground(Palette palette, int truth, int said) {
        int most = 1;
        for (int[] row : counts) for (int count : row) most = Math.max(most, count);
        if (classes.size() == 2 && truth == 0 && said == 0) return palette.soft();
        String hue = truth == said ? palette.hues().getFirst() : palette.hues().get(2);
        double share =
                classes.size() == 2 ? 0.17 : 0.04 + 0.36 * counts[truth][said] / (double) most;
        return palette.faded(hue, share);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("true \\ said"));
        head.addAll(classes);
        table.add(head);
        for (int truth = 0; truth < classes.size(); truth++) {
            List<String> line = new ArrayList<>(List.of(classes.get(truth)));
            for (int count : counts[truth]) line.add(String.valueOf(count));
            table.add(line);
        }
        return table;
    }
}
