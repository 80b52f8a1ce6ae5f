package org.fundi.engine.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class LessonReaderTest {

    @Test
    void wordsKeepTheirManner() {
        Lesson lesson = read("Plain, **strong**,\n*stressed* and `code`.");
        assertEquals(
                List.of(
                        new Block.Paragraph(
                                List.of(
                                        new Span("Plain, ", Span.Manner.PLAIN),
                                        new Span("strong", Span.Manner.STRONG),
                                        new Span(", ", Span.Manner.PLAIN),
                                        new Span("stressed", Span.Manner.EMPHASIS),
                                        new Span(" and ", Span.Manner.PLAIN),
                                        new Span("code", Span.Manner.CODE),
                                        new Span(".", Span.Manner.PLAIN)))),
                lesson.blocks());
    }

    @Test
    void aQuestionKnowsItsChoicesAndKeepsItsAnswerApart() {
        Lesson lesson =
                read(
                        "> **Predict first.** Which?\n>\n> - [ ] this\n> - [x] that\n>\n> Because."
                                + "\n>\n> [Look](<fundi:race seed=7>)");
        Block.Prediction asked = (Block.Prediction) lesson.blocks().getFirst();
        assertEquals("Which?", asked.question().getFirst().words());
        assertEquals(List.of("this", "that"), asked.choices());
        assertEquals(1, asked.right());
        assertEquals("Because.", asked.answer().getFirst().words());
        assertEquals(
                new Block.Link("Look", new Door.ToLab("fundi:race seed=7")),
                lesson.links().toList().getFirst());
    }

    @Test
    void whatIsToBeDoneIsSaidWithoutItsDoors() {
        Lesson lesson = read("> **Now try.** Race\n> it.\n>\n> [Go](step:train)");
        Block.NowTry task = (Block.NowTry) lesson.blocks().getFirst();
        assertEquals("Race it.", task.plain());
        assertEquals(new Door.ToStep("train"), lesson.links().toList().getFirst().door());
    }

    @Test
    void listsAndCodeStayWhatTheyAre() {
        Lesson lesson = read("1. one\n2. two\n\n```\na\n  b\n```");
        assertTrue(((Block.Items) lesson.blocks().getFirst()).numbered());
        assertEquals(new Block.Code("a\n  b"), lesson.blocks().get(1));
    }

    @Test
    void whatCannotBeShownIsRefusedWithItsName() {
        refused("no title", "does not begin with its title");
        refused("# T\n\n---\n", "ThematicBreak");
        refused("# T\n\n> Just a quote.", "a quote begins with 'Just a quote.'");
        refused("# T\n\n> **Predict first.** Well?", "a question has no choices");
        refused("# T\n\n> **Predict first.** Well?\n>\n> - [ ] a\n> - [ ] b", "0 right choices");
        refused("# T\n\n[out](https://example.org)", "leads nowhere");
    }

    private static void refused(String markdown, String what) {
        Refusal why = assertThrows(Refusal.class, () -> LessonReader.read("x", markdown));
        assertTrue(why.what().contains(what), why.what());
    }

    private static Lesson read(String body) {
        return LessonReader.read("x", "# Title\n\n" + body);
    }
}
