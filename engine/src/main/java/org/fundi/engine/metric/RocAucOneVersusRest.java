package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// ROC-AUC of each class against all others, then the plain mean.
public record RocAucOneVersusRest() implements Metric {
    @Override
    public String key() {
        return "roc_auc_ovr_macro";
    }

    @Override
    public String title() {
        return "ROC-AUC (one versus rest, macro)";
    }

    @Override
    public String help() {
        return "For each class, the chance that one of its rows is given a higher probability of it than a row of another class; then the plain mean over classes."
                + " A rare class weighs as much as a frequent one, and good order does not mean good probabilities.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.MULTICLASS;
    }

    @Override
    public Score score(Answers answers) {
        Answers.Multiclass several = answers.as(Answers.Multiclass.class);
        if (several.size() == 0) return Score.noRows();
        double sum = 0;
        for (int c = 0; c < several.classes(); c++) {
            int one = c;
            Order order = several.reading().get().order(c);
            switch (RocAuc.of(order, row -> several.truthAt(row) == one, several.counts())) {
                case Score.Value(double value) -> sum += value;
                case Score.Undefined _ -> {
                    return new Score.Undefined(
                            "no row, or every row, is of class '%s'"
                                    .formatted(several.truth().names().get(c)));
                }
            }
        }
        return new Score.Value(sum / several.classes());
    }
}
