package org.fundi.engine.metric;

/// The correlation between the class said and the class that is true (Matthews, *Comparison of the
/// predicted and observed secondary structure of T4 phage lysozyme*, 1975; for several classes
/// Gorodkin's R_K, 2004).
public record MatthewsCorrelation() implements ConfusionMetric {
    @Override
    public String key() {
        return "mcc";
    }

    @Override
    public String title() {
        return "Matthews correlation";
    }

    @Override
    public String help() {
        return "How strongly the class said and the true class go together: 1 perfect, 0 no better than chance, below 0 the wrong way round."
                + " It depends on the threshold, and always saying one class counts as 0.";
    }

    @Override
    public Score of(ConfusionMatrix matrix) {
        double total = matrix.total();
        double together = 0;
        double truths = 0;
        double saids = 0;
        for (int c = 0; c < matrix.classes(); c++) {
            double actual = matrix.actual(c);
            double said = matrix.said(c);
            together += actual * said;
            truths += actual * actual;
            saids += said * said;
        }
        double spreadOfTruth = total * total - truths;
        double spreadOfSaid = total * total - saids;
        if (spreadOfTruth == 0) return new Score.Undefined("only one class occurs in the truth");
        if (spreadOfSaid == 0) return new Score.Value(0); // as scikit-learn: nothing goes together
        double covariance = matrix.right() * total - together;
        return new Score.Value(covariance / (Math.sqrt(spreadOfTruth) * Math.sqrt(spreadOfSaid)));
    }

    @Override
    public double ownThreshold(Answers.Binary answers) {
        return Thresholds.best(answers, this);
    }
}
