package org.fundi.engine.lesson;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A quarter of an hour with the window: text to read, questions to answer before reading on, and
/// doors to what is spoken of.
///
/// @param name of its file, without its ending
public record Lesson(String name, String title, List<Block> blocks) {
    /// Words a minute, read with care.
    private static final int PACE = 180;

    public Lesson {
        blocks = List.copyOf(blocks);
    }

    /// All that is read, without what it is dressed in.
    public String words() {
        return title + " " + blocks.stream().map(Block::words).collect(Collectors.joining(" "));
    }

    /// How long reading alone takes, in minutes.
    public double minutes() {
        return words().strip().split("\\s+").length / (double) PACE;
    }

    /// Every way out of it, in the order they stand.
    public Stream<Block.Link> links() {
        return blocks.stream().flatMap(Block::links);
    }
}
