package org.fundi.engine.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.junit.jupiter.api.Test;

class ScoresReaderTest {
    private final ScoresReader quick = new ScoresReader();

    @Test
    void whatIsWrittenComesBackToTheBitAndInItsOrder() {
        Map<String, Scored> scores = new LinkedHashMap<>();
        Interval interval = new Interval(0.1, Math.nextUp(0.3), "bootstrap of 1,000 rows");
        scores.put("roc_auc", new Scored(new Score.Value(0.1 + 0.2), interval, ""));
        scores.put("f1", new Scored(new Score.Undefined("none \"said\" yes \\ n"), null, "why"));
        scores.put("rmse", new Scored(new Score.Value(-1.5e-300), null, ""));
        scores.put("mae", new Scored(new Score.Value(Double.NaN), null, "no number"));
        scores.put("r2", new Scored(new Score.Value(Double.NEGATIVE_INFINITY), interval, ""));
        for (int most = 0; most <= scores.size(); most++) {
            Map<String, Scored> some = new LinkedHashMap<>();
            scores.entrySet().stream()
                    .limit(most)
                    .forEach(it -> some.put(it.getKey(), it.getValue()));
            Map<String, Scored> back = quick.read(ScoresText.write(some));
            assertEquals(some, back);
            assertEquals(List.copyOf(some.keySet()), List.copyOf(back.keySet()));
        }
    }

    @Test
    void jsonOfAnotherFormIsReadAsWell() {
        String spaced = "{ \"f1\" : { \"whyNone\" : \"few\", \"value\" : 0.5 } }";
        assertEquals(ScoresText.read(spaced), quick.read(spaced));
        assertEquals(Map.of(), quick.read("{ }"));
    }

    @Test
    void whateverIsChangedIsRefusedOrReadAsTheCarefulReaderReadsIt() {
        Interval interval = new Interval(0.25, 0.75, "Wilson");
        String whole =
                ScoresText.write(
                        Map.of("accuracy", new Scored(new Score.Value(0.5), interval, "")));
        for (int at = 0; at < whole.length(); at++) {
            for (char other : "{}\":,.0-eE+x ".toCharArray()) {
                compare(whole.substring(0, at) + other + whole.substring(at + 1));
            }
            compare(whole.substring(0, at));
            compare(whole.substring(at));
        }
    }

    private void compare(String changed) {
        Map<String, Scored> careful;
        try {
            careful = ScoresText.read(changed);
        } catch (IllegalArgumentException refused) {
            assertThrows(IllegalArgumentException.class, () -> quick.read(changed), changed);
            return;
        }
        assertEquals(careful, quick.read(changed), changed);
    }
}
