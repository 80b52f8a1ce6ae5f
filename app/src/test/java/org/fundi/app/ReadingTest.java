package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fundi.app.workspace.Framing;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.Study;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Sample;
import org.fundi.engine.data.Samples;
import org.junit.jupiter.api.Test;

/// What is asked of a sample when it is opened.
class ReadingTest {
    @Test
    void aSampleTellsWhetherItMayBeUsedAndAFileOfOnesOwnDoesNot() {
        Sample penguins = Samples.named("penguins");
        Dataset data = new DataReader().read(penguins.file());
        Framing told = Reading.study(penguins, data).framing();
        assertEquals("CC0", told.answer(Question.LICENCE).orElseThrow());
        assertEquals(penguins.use().source(), told.answer(Question.SOURCE).orElseThrow());
        assertEquals("no people are described", told.answer(Question.CONSENT).orElseThrow());
        assertEquals(Framing.EMPTY, Study.proposed(data).framing());
    }
}
