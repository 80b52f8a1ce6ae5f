package org.fundi.app.lab.metrics;

import org.fundi.app.text.Words;

/// Which picture is looked at.
enum Shown {
    SCORES("metrics.tab.scores", "metrics.remark.scores"),
    RATES("metrics.tab.rates", "metrics.remark.rates"),
    COST("metrics.tab.cost", "metrics.remark.cost"),
    LOSS("metrics.tab.loss", "metrics.remark.loss");

    private final String title;
    private final String remark;

    Shown(String title, String remark) {
        this.title = title;
        this.remark = remark;
    }

    String title() {
        return Words.of(title);
    }

    /// What its lines and bars are.
    ///
    /// @param no how many rows are truly no
    /// @param yes how many are truly yes
    String remark(String no, String yes) {
        return this == SCORES ? Words.of(remark, no, yes) : Words.of(remark);
    }
}
