package org.fundi.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeSet;
import org.fundi.engine.Catalogue;
import org.fundi.engine.problem.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenMetricsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "binary",
                "binary-edges",
                "binary-rare",
                "binary-ties",
                "multiclass-3",
                "multiclass-6",
                "regression",
                "ranking",
                "clustering"
            })
    void everyMetricEqualsScikitLearn(String name) {
        Answers answers = Golden.answers(name);
        JsonNode wanted = Golden.json(name).get("metrics");
        Task task =
                switch (answers) {
                    case Answers.Binary _ -> Task.BINARY;
                    case Answers.Multiclass _ -> Task.MULTICLASS;
                    case Answers.Regression _ -> Task.REGRESSION;
                    case Answers.Ranking _ -> Task.RANKING;
                    case Answers.Clustering _ -> Task.CLUSTERING;
                };
        TreeSet<String> judged = new TreeSet<>();
        for (Metric metric : Catalogue.METRICS) {
            if (!metric.judges(task)) continue;
            judged.add(metric.key());
            double value = metric.score(answers).orNaN();
            assertEquals(wanted.path(metric.key()).doubleValue(), value, 1e-9, metric.key());
        }
        TreeSet<String> keys = new TreeSet<>();
        wanted.fieldNames().forEachRemaining(keys::add);
        assertEquals(keys, judged);
        assertTrue(judged.size() >= 4);
    }
}
