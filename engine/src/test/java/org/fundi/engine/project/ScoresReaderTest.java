package org.fundi.engine.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.experiment.CurvePoint;
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
    void oneScoreIsMadeWithoutTheOthers() {
        Interval interval = new Interval(0.1, 0.3, "bootstrap of 1,000 rows");
        Map<String, Scored> scores = new LinkedHashMap<>();
        for (int metric = 0; metric < 40; metric++) {
            scores.put("m" + metric, new Scored(new Score.Value(metric), interval, ""));
        }
        for (int run = 0; run < 2; run++) {
            Map<String, Scored> kept = quick.read(ScoresText.write(scores));
            assertEquals(scores.get("m33"), kept.get("m33"));
            assertEquals(scores.get("m33"), kept.get("m33"), "the second time");
            assertNull(kept.get("m40"));
            assertFalse(kept.containsKey("m40"));
            assertEquals(scores.keySet(), kept.keySet());
            assertEquals(scores, kept);
        }
    }

    @Test
    void runsOfOtherMetricsFollowEachOther() {
        Scored half = new Scored(new Score.Value(0.5), null, "few rows");
        for (List<String> keys :
                List.of(List.of("a", "b"), List.of("b"), List.of("ab", "c", "a"))) {
            Map<String, Scored> scores = new LinkedHashMap<>();
            for (String key : keys) scores.put(key, half);
            assertEquals(scores, quick.read(ScoresText.write(scores)));
        }
    }

    @Test
    void theLossOfAPointIsReadWithoutTheRest() {
        CurvePoint point = new CurvePoint(3, Map.of("loss", 0.5), Map.of("loss", 1e-9, "f1", 0.25));
        assertEquals(1e-9, ScoresText.validationLoss(ScoresText.write(point)));
        CurvePoint none = new CurvePoint(3, Map.of("loss", 0.5), Map.of("log_loss", 0.25));
        assertTrue(Double.isNaN(ScoresText.validationLoss(ScoresText.write(none))));
        CurvePoint ran = new CurvePoint(3, Map.of(), Map.of("loss", Double.POSITIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, ScoresText.validationLoss(ScoresText.write(ran)));
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
