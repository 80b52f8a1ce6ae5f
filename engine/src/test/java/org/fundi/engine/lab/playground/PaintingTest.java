package org.fundi.engine.lab.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Painted points")
class PaintingTest {
    private static Painting some() {
        Painting painting = Painting.empty();
        for (int i = 0; i < 12; i++) {
            painting = painting.with(-1 + i * 0.1, 0.5, 0).with(-1 + i * 0.1, -0.5, 1);
        }
        return painting;
    }

    @Test
    @DisplayName("come back from the lab's text exactly as they were, and are learnt alike")
    void surviveTheLabsText() {
        Playground lab = Playground.USUAL.with("painted", some().text());
        String text = LabText.write(lab, Playground.USUAL);
        assertTrue(text.length() < 100, text);
        Playground read = (Playground) LabText.read(text, List.of(Playground.USUAL)).lab();
        assertEquals(lab, read);
        assertEquals(some(), Painting.parse(read.painted()));
        Learning one = Learning.begin(lab);
        Learning other = Learning.begin(read);
        one.go(5, () -> false);
        other.go(5, () -> false);
        assertEquals(one.course().validationNow(), other.course().validationNow());
    }

    @Test
    @DisplayName("have the same text in whatever order they were painted")
    void knowNoOrder() {
        Painting one = Painting.empty().with(0, 0, 0).with(1, 1, 1).with(-1, 0.3, 0);
        Painting other = Painting.empty().with(-1, 0.3, 0).with(0, 0, 0).with(1, 1, 1);
        assertEquals(one.text(), other.text());
    }

    @Test
    @DisplayName("are erased within the eraser's reach, and painted over by the other class")
    void areErasedAndPaintedOver() {
        Painting dot = Painting.empty().with(0.5, 0.5, 0);
        assertEquals(Painting.empty(), dot.without(0.45, 0.55, 0.2));
        assertEquals(dot, dot.without(0, 0, 0.2));
        Painting over = dot.with(0.5, 0.5, 1);
        assertEquals(1, over.dots().size());
        assertTrue(over.dots().containsValue(1));
        assertEquals(dot, dot.with(1.6, 0, 1));
    }

    @Test
    @DisplayName("are some to learn from and some to judge by, of each class, and keep their part")
    void areDealt() {
        LabRows rows = some().rows(42);
        Classes learnt = (Classes) rows.target();
        Classes judged = (Classes) rows.truth();
        assertEquals(24, learnt.size() + judged.size());
        for (int kind = 0; kind < 2; kind++) {
            assertTrue(learnt.counts()[kind] >= 2);
            assertTrue(judged.counts()[kind] >= 1);
        }
    }

    @Test
    @DisplayName("are refused where a class has too few, or they don't fit into the text")
    void areRefused() {
        Refusal few = assertThrows(Refusal.class, () -> Painting.empty().with(0, 0, 0).rows(42));
        assertTrue(few.remedy().contains("4"), few.remedy());
        Refusal many =
                assertThrows(
                        Refusal.class,
                        () -> {
                            Painting all = Painting.empty();
                            for (int i = 0; i < 30 * 30; i++) {
                                all = all.with(-1.45 + i % 30 * 0.05, -1.45 + i / 30 * 0.05, 0);
                            }
                        });
        assertTrue(many.what().contains("799"), many.what());
        assertThrows(Refusal.class, () -> Painting.parse("AB"));
        assertThrows(Refusal.class, () -> Painting.parse("A.B"));
        assertThrows(Refusal.class, () -> Playground.USUAL.with("painted", "A!."));
    }

    @Test
    @DisplayName("begin as the training rows of what was there")
    void beginAsTheRows() {
        LabRows rows = Playground.USUAL.rows().orElseThrow().rows();
        Painting painting = Painting.of(rows);
        assertTrue(painting.dots().size() > 150, "only " + painting.dots().size());
        Painting again = Painting.parse(painting.text());
        assertEquals(painting, again);
    }
}
