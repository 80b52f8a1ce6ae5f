package org.fundi.engine.lesson;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// The words below a node of Markdown, each in its manner.
final class Spans {
    private Spans() {}

    static List<Span> of(Node node) {
        List<Span> spans = new ArrayList<>();
        collect(node, Span.Manner.PLAIN, spans);
        return spans;
    }

    static String plain(Node node) {
        return Span.plain(of(node));
    }

    private static void collect(Node node, Span.Manner manner, List<Span> spans) {
        switch (node) {
            case Text text -> add(text.getLiteral(), manner, spans);
            case SoftLineBreak _ -> add(" ", manner, spans);
            case Code code -> add(code.getLiteral(), Span.Manner.CODE, spans);
            default -> {
                for (Node child : LessonReader.children(node)) {
                    collect(child, manner(node, manner), spans);
                }
            }
        }
    }

    private static Span.Manner manner(Node node, Span.Manner around) {
        return switch (node) {
            case StrongEmphasis _ -> Span.Manner.STRONG;
            case Emphasis _ -> Span.Manner.EMPHASIS;
            default -> around;
        };
    }

    /// Words in the same manner make one span.
    private static void add(String text, Span.Manner manner, List<Span> spans) {
        if (!spans.isEmpty() && spans.getLast().manner() == manner) {
            spans.set(spans.size() - 1, new Span(spans.getLast().text() + text, manner));
        } else {
            spans.add(new Span(text, manner));
        }
    }
}
