package org.fundi.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.classical.RandomForest;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.ColumnType;
import org.fundi.engine.data.FileFormat;
import org.fundi.engine.data.Quote;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Score;
import org.fundi.engine.prepare.Impute;
import org.fundi.engine.prepare.OneHot;
import org.fundi.engine.prepare.Step;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Setting;

/// A Python script that repeats a run with scikit-learn: it reads the data, prepares the rows,
/// learns the model anew and says whether the score is the same. What differs from run to run is
/// written at its top; the rest are passages of `repeat.py`, chosen for this run.
final class RepeatScript {
    private final Export export;
    private final boolean plain;
    private final boolean classes;
    private final Passages passages = Passages.read();
    private final Optional<Peer> peer;

    /// @param plain whether the person's own file can be read as it is; else `data.csv`
    RepeatScript(Export export, boolean plain) {
        this.export = export;
        this.plain = plain;
        Task task = export.prepared().problem().task();
        this.classes = task.isClassification();
        boolean eachOnce = steps().stream().map(Step::key).distinct().count() == steps().size();
        this.peer = eachOnce ? Peer.of(export.run().algorithm(), classes) : Optional.empty();
    }

    private List<Step> steps() {
        return export.asked().pipeline().steps();
    }

    String text() {
        StringBuilder script = new StringBuilder();
        script.append(passages.of("begin").replace("@IMPORTS@", imports()));
        constants().forEach((name, value) -> script.append(name + " = " + value + "\n"));
        String kind = classes ? "classes" : "numbers";
        if (peer.isEmpty()) {
            add(script, "beside", "truth-" + kind);
        } else {
            add(script, "reading", "beside", "truth-" + kind, "answers-" + kind, "preparing");
            preparation(script);
            for (String passage : peer.get().passages()) add(script, passage);
        }
        Task task = export.prepared().problem().task();
        add(script, "scores", "scores-" + task.key(), "end-common");
        add(script, peer.isEmpty() ? "end-score-only" : "end");
        return script.toString();
    }

    private void add(StringBuilder script, String... names) {
        for (String name : names) script.append(passages.of(name));
    }

    private String imports() {
        List<String> lines = new ArrayList<>(List.of("import csv"));
        if (peer.isPresent()) lines.add("import hashlib");
        lines.add("import math");
        if (peer.isPresent()) lines.add("import re");
        lines.addAll(List.of("import sys", "from pathlib import Path", "", "import numpy as np"));
        lines.add("from sklearn import metrics");
        peer.ifPresent(it -> lines.add(it.importing()));
        return String.join("\n", lines);
    }

    private void preparation(StringBuilder script) {
        boolean scaling = false;
        for (Step step : steps()) {
            boolean scales = List.of("standardise", "min_max", "robust").contains(step.key());
            if (scales && !scaling) add(script, "scaling");
            scaling |= scales;
            add(script, step.key());
        }
        String steps = String.join(", ", steps().stream().map(Step::key).toList());
        script.append("\n\nSTEPS = [" + steps + "]\n");
        add(script, "matrix");
    }

    /// Name and value, in the order in which they are written.
    private Map<String, String> constants() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("PROJECT", Python.of(export.project()));
        all.put("RUN", Python.of(export.stored().number()));
        all.put("MODEL", Python.of(export.run().algorithm().title()));
        all.put("CLASSES", classes ? Python.of(export.classes()) : "None");
        all.put("METRIC", Python.of(metric()));
        all.put("FUNDIS", Python.lines(scores()));
        if (peer.isEmpty()) return all;
        file(all);
        all.put("TARGET", Python.of(export.prepared().problem().target()));
        all.put("INPUTS", Python.of(export.prepared().problem().features()));
        all.put("KINDS", Python.lines(kinds()));
        all.put("YES_NO", Python.of(yesNo()));
        for (Step step : steps()) step(all, step);
        all.put("WIDTH", Python.of(export.prepared().features().size()));
        all.put("LEARNT_FROM", Python.of(export.prepared().split().trainingRows().length));
        all.put("SETTINGS", Python.of(settings(export.run().algorithm())));
        all.put("CLOSE", "1e-9");
        all.put("SEEDS", Python.of(peer.get().seeds()));
        if (export.run().algorithm() instanceof RandomForest forest) {
            int width = export.prepared().features().size();
            all.put("TRIED", Python.of(forest.tried().of(width, classes)));
        }
        return all;
    }

    private String metric() {
        Map<String, Double> scores = scores();
        String asked = export.asked().metric();
        return scores.containsKey(asked) || scores.isEmpty()
                ? asked
                : scores.keySet().iterator().next();
    }

    /// Fundi's scores on the validation rows; undefined ones can't be compared.
    private Map<String, Double> scores() {
        Map<String, Double> scores = new LinkedHashMap<>();
        export.stored()
                .scores()
                .forEach(
                        (key, scored) -> {
                            if (scored.score() instanceof Score.Value(double value))
                                scores.put(key, value);
                        });
        return scores;
    }

    private void file(Map<String, String> all) {
        FileFormat format = export.reading().format();
        var data = export.reading().dataset();
        String own = Rows.data(export);
        all.put("DATA", Python.of(plain ? data.name() : ExportFolder.DATA));
        all.put(
                "SHA256",
                Python.of(
                        plain
                                ? data.fingerprint()
                                : org.fundi.engine.math.Sha256.of(
                                        own.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        all.put("ENCODING", Python.of(plain ? encoding(format) : "UTF-8"));
        all.put("DELIMITER", Python.of(plain ? "" + format.delimiter().value().mark() : ","));
        boolean quotes = format.quote().value() != Quote.NONE;
        String quote = quotes ? "" + format.quote().value().mark() : "";
        all.put("QUOTE", Python.of(plain ? quote : "\""));
        all.put("HEADER", Python.of(!plain || format.header().value()));
        all.put("DECIMAL", Python.of(plain ? "" + format.decimalMark().value().mark() : "."));
        String thousands = "" + format.decimalMark().value().thousands();
        all.put("THOUSANDS", Python.of(plain ? thousands : ","));
        all.put("MISSING", Python.of(plain ? export.asked().reading().missing() : List.of()));
        all.put("COLUMNS", Python.of(data.table().names()));
    }

    /// A byte order mark is no letter of the first name.
    private static String encoding(FileFormat format) {
        String name = format.encoding().value().name();
        if (format.mark() == 0) return name;
        return name.startsWith("UTF-16") ? "UTF-16" : name.equals("UTF-8") ? "utf-8-sig" : name;
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Column column : export.reading().dataset().table().columns()) {
            kinds.put(column.name(), ColumnType.of(column).word());
        }
        return kinds;
    }

    private Map<String, List<String>> yesNo() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (Column column : export.reading().dataset().table().columns()) {
            if (column instanceof BooleanColumn cells) words.put(column.name(), cells.levels());
        }
        return words;
    }

    private static void step(Map<String, String> all, Step step) {
        Map<String, Object> settings = settings(step);
        if (step instanceof Impute) {
            all.put("IMPUTE_NUMBERS", Python.of(setting(settings, "numbers")));
            all.put("IMPUTE_CONSTANT", Python.of(setting(settings, "constant")));
            all.put("IMPUTE_CATEGORIES", Python.of(setting(settings, "categories")));
            all.put("IMPUTE_FLAG", Python.of(setting(settings, "flag")));
        }
        if (step instanceof OneHot) {
            all.put("ONE_HOT_LEVELS", Python.of(setting(settings, "levels")));
        }
    }

    private static Object setting(Map<String, Object> settings, String name) {
        return java.util.Objects.requireNonNull(settings.get(name), name);
    }

    private static Map<String, Object> settings(Object owner) {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (!(owner instanceof Record)) return settings;
        for (Setting setting : Knobs.of(owner)) {
            boolean choice = setting.kind() == Setting.Kind.CHOICE;
            settings.put(setting.path(), choice ? setting.text() : setting.value());
        }
        return settings;
    }

    /// Scikit-learn's model that learns as one of ours does.
    ///
    /// @param importing the line that imports it
    /// @param passages of `repeat.py`
    private record Peer(String importing, List<String> passages) {

        static Optional<Peer> of(Algorithm algorithm, boolean classes) {
            String kind = classes ? "-classes" : "-numbers";
            String made = classes ? "Classifier" : "Regressor";
            return switch (algorithm.key()) {
                case "logistic" -> found("linear_model", "LogisticRegression", "logistic");
                case "ridge" -> found("linear_model", "Ridge", "ridge");
                case "naive_bayes" -> found("naive_bayes", "GaussianNB", "naive_bayes");
                case "tree" -> found("tree", "DecisionTree" + made, "tree" + kind, "learn" + kind);
                case "forest" ->
                        found("ensemble", "RandomForest" + made, "forest" + kind, "learn" + kind);
                case "knn" -> found("neighbors", "KNeighbors" + made, "knn" + kind, "knn");
                default -> Optional.empty();
            };
        }

        /// With how many seeds it is learnt anew: more than one where chance may have a part in it.
        int seeds() {
            if (passages.contains("knn")) return 5;
            return passages.size() > 1 ? 20 : 1;
        }

        private static Optional<Peer> found(String module, String name, String... passages) {
            return Optional.of(
                    new Peer(
                            "from sklearn.%s import %s".formatted(module, name),
                            List.of(passages)));
        }
    }
}
