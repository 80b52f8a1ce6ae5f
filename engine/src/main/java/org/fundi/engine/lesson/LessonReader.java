package org.fundi.engine.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.fundi.engine.setting.Refusal;

/// Reads a lesson's Markdown. The first heading is its title. A quote that begins with **Predict
/// first.** is a question: its list has the choices, the right one marked `[x]`, and what follows
/// the list is the answer. A quote that begins with **Now try.** is something to do. A link that
/// stands alone is a door.
public final class LessonReader {
    private static final String PREDICT = "Predict first.";
    private static final String TRY = "Now try.";
    private static final String RIGHT = "[x] ";
    private static final String OTHER = "[ ] ";

    private LessonReader() {}

    /// @param name for what is refused
    /// @throws Refusal where it is no lesson, or has what a lesson can't show
    public static Lesson read(String name, String markdown) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : children(Parser.builder().build().parse(markdown))) {
            blocks.add(block(name, node));
        }
        if (blocks.isEmpty() || !(blocks.getFirst() instanceof Block.Heading(String title))) {
            throw refused(name, "it does not begin with its title", "begin it with # and a title");
        }
        return new Lesson(name, title, blocks.subList(1, blocks.size()));
    }

    private static Block block(String name, Node node) {
        return switch (node) {
            case org.commonmark.node.Heading heading -> new Block.Heading(Spans.plain(heading));
            case Paragraph paragraph -> paragraph(paragraph);
            case ListBlock list -> items(list);
            case FencedCodeBlock code -> new Block.Code(code.getLiteral().stripTrailing());
            case BlockQuote quote -> quote(name, quote);
            default ->
                    throw refused(
                            name,
                            "it holds a " + node.getClass().getSimpleName(),
                            "use headings, paragraphs, lists, quotes, code and links");
        };
    }

    private static Block paragraph(Paragraph paragraph) {
        boolean alone = paragraph.getFirstChild() == paragraph.getLastChild();
        if (alone && paragraph.getFirstChild() instanceof Link link) {
            return new Block.Link(Spans.plain(link), Door.of(link.getDestination()));
        }
        return new Block.Paragraph(Spans.of(paragraph));
    }

    private static Block.Items items(ListBlock list) {
        List<List<Span>> items = new ArrayList<>();
        for (Node item : children(list)) {
            List<Span> spans = new ArrayList<>();
            for (Node part : children(item)) spans.addAll(Spans.of(part));
            items.add(spans);
        }
        return new Block.Items(list instanceof OrderedList, items);
    }

    private static Block quote(String name, BlockQuote quote) {
        List<Node> parts = children(quote);
        String first = parts.isEmpty() ? "" : Spans.plain(parts.getFirst());
        if (first.startsWith(PREDICT)) return prediction(name, parts);
        if (first.startsWith(TRY)) return new Block.NowTry(without(TRY, blocks(name, parts)));
        throw refused(
                name,
                "a quote begins with '%s'".formatted(first),
                "begin it with **%s** or **%s**".formatted(PREDICT, TRY));
    }

    private static Block prediction(String name, List<Node> parts) {
        int list = 0;
        while (list < parts.size() && !(parts.get(list) instanceof BulletList)) list++;
        if (list == parts.size()) {
            throw refused(name, "a question has no choices", "give them as a list");
        }
        List<String> marked = choices((BulletList) parts.get(list));
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) if (marked.get(i).startsWith(RIGHT)) right.add(i);
        boolean known =
                marked.stream().allMatch(it -> it.startsWith(RIGHT) || it.startsWith(OTHER));
        if (right.size() != 1 || !known) {
            throw refused(
                    name,
                    "a question has %d right choices".formatted(right.size()),
                    "begin one choice with %sand all others with %s".formatted(RIGHT, OTHER));
        }
        return new Block.Prediction(
                without(PREDICT, blocks(name, parts.subList(0, list))),
                marked.stream().map(choice -> choice.substring(RIGHT.length())).toList(),
                right.getFirst(),
                blocks(name, parts.subList(list + 1, parts.size())));
    }

    private static List<String> choices(BulletList list) {
        return items(list).items().stream().map(Span::plain).toList();
    }

    private static List<Block> blocks(String name, List<Node> nodes) {
        return nodes.stream().map(node -> block(name, node)).toList();
    }

    /// The same without the words that say what it is: the screen says so in its own way.
    private static List<Block> without(String words, List<Block> blocks) {
        if (!(blocks.getFirst() instanceof Block.Paragraph(List<Span> spans))) return blocks;
        if (!spans.getFirst().text().equals(words)) return blocks;
        List<Span> rest = new ArrayList<>(spans.subList(1, spans.size()));
        if (rest.isEmpty()) return blocks.subList(1, blocks.size());
        rest.set(0, new Span(rest.getFirst().text().stripLeading(), rest.getFirst().manner()));
        return Stream.concat(
                        Stream.of(new Block.Paragraph(rest)),
                        blocks.subList(1, blocks.size()).stream())
                .toList();
    }

    static List<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), Objects::nonNull, Node::getNext).toList();
    }

    private static Refusal refused(String name, String what, String remedy) {
        return new Refusal("the lesson %s can't be shown: %s".formatted(name, what), remedy);
    }
}
