package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// The area under the steps of the precision-recall curve: Σ (R_n − R_{n−1}) · P_n over distinct
/// scores, highest first, without interpolation.
public record AveragePrecision() implements Metric {
    @Override
    public String key() {
        return "average_precision";
    }

    @Override
    public String title() {
        return "PR-AUC (average precision)";
    }

    @Override
    public String help() {
        return "Precision averaged over every place where another positive row is found, going down the scores; guessing scores the share of positives."
                + " It rests on the positives only, so with few of them it moves a lot from sample to sample.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.BINARY;
    }

    @Override
    public Score score(Answers answers) {
        Answers.Binary binary = answers.as(Answers.Binary.class);
        Order order = binary.order().get();
        boolean[] truth = binary.truth();
        int[] counts = binary.counts();
        long found = 0;
        long alerts = 0;
        double sum = 0;
        for (int tie = 0; tie < order.ties(); tie++) {
            long here = 0;
            for (int place = order.start(tie); place < order.end(tie); place++) {
                int row = order.row(place);
                alerts += counts[row];
                if (truth[row]) here += counts[row];
            }
            found += here;
            if (here > 0) sum += (double) here * found / alerts;
        }
        if (alerts == 0) return Score.noRows();
        return Score.share(sum, found, "no row is truly positive");
    }
}
