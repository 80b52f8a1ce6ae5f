package org.fundi.engine.metric;

/// Agreement beyond what chance alone would give (Cohen, *A coefficient of agreement for nominal
/// scales*, 1960).
public record CohenKappa() implements ConfusionMetric {
    @Override
    public String key() {
        return "cohen_kappa";
    }

    @Override
    public String title() {
        return "Cohen's kappa";
    }

    @Override
    public String help() {
        return "How far accuracy exceeds what two guessers with these class frequencies would agree on by chance, as a share of what could be exceeded."
                + " The same accuracy gives another kappa when the classes are less even, so compare on the same rows only.";
    }

    @Override
    public Score of(ConfusionMatrix matrix) {
        double total = matrix.total();
        double together = 0;
        for (int c = 0; c < matrix.classes(); c++) {
            together += (double) matrix.actual(c) * matrix.said(c);
        }
        double byChance = together / total;
        return Score.share(
                matrix.right() - byChance,
                total - byChance,
                "one class alone is true and said, so chance agrees on everything");
    }

    @Override
    public double ownThreshold(Answers.Binary answers) {
        return Thresholds.best(answers, this);
    }
}
