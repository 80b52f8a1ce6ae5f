package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.chart.Letters;
import org.fundi.app.chart.Pen;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Stroke;
import org.fundi.app.style.Palette;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.learning.Reading.DrawnTree;

/// A tree from its root, as many levels as there is room for; its table has all of it.
///
/// @param classes names of the classes; empty for a number
record TreePicture(String description, DrawnTree tree, List<String> classes, OwnUnits units)
        implements Picture {
    private static final int LEVELS = 4;

    TreePicture {
        classes = List.copyOf(classes);
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        int levels = Math.min(LEVELS, depth(tree.root()));
        while (levels > 1 && width / (1 << (levels - 1)) < theme.type().chart() * 11) levels--;
        node(pen, tree.root(), 0, width, 0, levels, height / levels, theme);
    }

    private static int depth(DrawnTree.Node node) {
        return node instanceof DrawnTree.Question question
                ? 1 + Math.max(depth(question.yes()), depth(question.no()))
                : 1;
    }

    private void node(
            Pen pen,
            DrawnTree.Node node,
            double left,
            double width,
            int level,
            int levels,
            double tall,
            Theme theme) {
        Palette palette = theme.palette();
        double size = theme.type().chart();
        double box = size * 3.4;
        double top = level * tall + 2;
        double middle = left + width / 2;
        boolean deeper = level + 1 < levels;
        if (node instanceof DrawnTree.Question question && deeper) {
            double[] children = {left + width / 4, left + width * 3 / 4};
            String[] words = {Words.of("evaluate.tree.yes"), Words.of("evaluate.tree.no")};
            Letters quiet = Letters.of(size, palette.quiet()).middle();
            for (int side = 0; side < 2; side++) {
                double bottom = (level + 1) * tall + 2;
                pen.line(
                        middle, top + box, children[side], bottom, Stroke.solid(palette.line(), 1));
                double at = (middle + children[side]) / 2;
                pen.text(words[side], at, (top + box + bottom) / 2 + size * 0.3, quiet);
            }
            node(pen, question.yes(), left, width / 2, level + 1, levels, tall, theme);
            node(pen, question.no(), left + width / 2, width / 2, level + 1, levels, tall, theme);
        }
        paintBox(pen, node, middle, top, Math.min(width - 6, size * 24), box, deeper, theme);
    }

    private void paintBox(
            Pen pen,
            DrawnTree.Node node,
            double middle,
            double top,
            double wide,
            double box,
            boolean deeper,
            Theme theme) {
        Palette palette = theme.palette();
        double size = theme.type().chart();
        pen.rectangle(middle - wide / 2, top, wide, box, 6, ground(node, palette));
        Letters text = Letters.of(size, palette.text()).middle();
        Letters quiet = Letters.of(size, palette.quiet()).middle();
        pen.text(text.fitted(title(node), wide - 8), middle, top + size * 1.4, text.strong());
        String below = Words.of("evaluate.tree.rows", Numbers.whole(node.rows()), answer(node));
        boolean cut = node instanceof DrawnTree.Question && !deeper;
        pen.text(
                quiet.fitted(cut ? below + " …" : below, wide - 8),
                middle,
                top + size * 2.8,
                quiet);
    }

    private String title(DrawnTree.Node node) {
        return switch (node) {
            case DrawnTree.Question question ->
                    units.question(question.feature(), question.threshold());
            case DrawnTree.Leaf leaf ->
                    classes.isEmpty() ? answer(leaf) : classes.get(likeliest(leaf));
        };
    }

    /// Of classes the share of the likeliest, of two of the positive one; else the number.
    private String answer(DrawnTree.Node node) {
        if (classes.isEmpty()) return Numbers.plain(node.answer().getFirst());
        int shown = classes.size() == 2 ? 1 : likeliest(node);
        return classes.get(shown) + " " + Numbers.percent(node.answer().get(shown));
    }

    private static int likeliest(DrawnTree.Node node) {
        int best = 0;
        for (int c = 1; c < node.answer().size(); c++) {
            if (node.answer().get(c) > node.answer().get(best)) best = c;
        }
        return best;
    }

    private String ground(DrawnTree.Node node, Palette palette) {
        if (classes.isEmpty()) return palette.soft();
        int best = likeliest(node);
        String hue = palette.hues().get(best % palette.hues().size());
        return palette.faded(hue, 0.08 + 0.22 * Math.max(0, node.answer().get(best) - 0.3));
    }

    /// Every node, indented by its depth.
    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("depth", "branch", "node", "rows", "answer"));
        write(table, tree.root(), 0, "");
        return table;
    }

    private void write(List<List<String>> table, DrawnTree.Node node, int depth, String branch) {
        table.add(
                List.of(
                        String.valueOf(depth),
                        branch,
                        title(node),
                        String.valueOf(node.rows()),
                        answer(node)));
        if (!(node instanceof DrawnTree.Question question)) return;
        write(table, question.yes(), depth + 1, Words.of("evaluate.tree.yes"));
        write(table, question.no(), depth + 1, Words.of("evaluate.tree.no"));
    }
}
