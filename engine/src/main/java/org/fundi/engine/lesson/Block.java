package org.fundi.engine.lesson;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One part of a lesson, from one empty line to the next.
public sealed interface Block {

    /// A heading within the lesson.
    record Heading(String text) implements Block {}

    record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /// @param numbered whether the order counts
    record Items(boolean numbered, List<List<Span>> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Lines that stand as they are.
    record Code(String text) implements Block {}

    /// A link on a line of its own.
    ///
    /// @param name what stands on its button
    record Link(String name, Door door) implements Block {}

    /// What the reader does next.
    record NowTry(List<Block> blocks) implements Block {
        public NowTry {
            blocks = List.copyOf(blocks);
        }

        /// What is to be done, in running text, without its links.
        public String plain() {
            return blocks.stream().map(Block::words).collect(Collectors.joining(" ")).strip();
        }
    }

    /// A question with choices. What comes after them is read once one is chosen.
    ///
    /// @param right index of the choice that is right
    record Prediction(List<Block> question, List<String> choices, int right, List<Block> answer)
            implements Block {
        public Prediction {
            question = List.copyOf(question);
            choices = List.copyOf(choices);
            answer = List.copyOf(answer);
        }
    }

    /// All that is read of it, in the order it is read; of a link on its own line nothing.
    default String words() {
        return switch (this) {
            case Heading heading -> heading.text();
            case Paragraph paragraph -> Span.plain(paragraph.spans());
            case Items items ->
                    items.items().stream().map(Span::plain).collect(Collectors.joining(" "));
            case Code code -> code.text();
            case Link _ -> "";
            case NowTry task -> task.plain();
            case Prediction asked ->
                    Stream.of(
                                    asked.question().stream().map(Block::words),
                                    asked.choices().stream(),
                                    asked.answer().stream().map(Block::words))
                            .flatMap(part -> part)
                            .collect(Collectors.joining(" "));
        };
    }

    /// Every link on a line of its own, also of those further in.
    default Stream<Link> links() {
        return switch (this) {
            case Link link -> Stream.of(link);
            case NowTry task -> task.blocks().stream().flatMap(Block::links);
            case Prediction asked ->
                    Stream.concat(asked.question().stream(), asked.answer().stream())
                            .flatMap(Block::links);
            case Heading _, Paragraph _, Items _, Code _ -> Stream.empty();
        };
    }
}
