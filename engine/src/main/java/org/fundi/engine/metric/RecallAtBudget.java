package org.fundi.engine.metric;

import java.util.Optional;

/// Of the positive rows, the share found when only so many alerts can be looked at.
///
/// @param share the budget: alerts as a share of the rows
public record RecallAtBudget(double share) implements BudgetMetric {
    public RecallAtBudget {
        Alerts.requireShare(share);
    }

    @Override
    public String key() {
        return "recall_at_%spct".formatted(Alerts.percent(share));
    }

    @Override
    public String title() {
        return "Recall at a %s %% alert budget".formatted(Alerts.percent(share));
    }

    @Override
    public String help() {
        return "If only the %s %% of rows with the highest scores can be looked at: the share of all positives found among them, tied rows sharing the last places."
                        .formatted(Alerts.percent(share))
                + " With more positives than places it cannot reach 1, so read it beside the largest value the budget allows.";
    }

    @Override
    public Score score(Answers answers) {
        Alerts alerts = alerts(answers);
        if (alerts.places() == 0) return Score.noRows();
        return Score.share(alerts.found(), alerts.positives(), "no row is truly positive");
    }

    @Override
    public Optional<Proportion> proportion(Answers answers) {
        Alerts alerts = alerts(answers);
        return Optional.of(new Proportion(alerts.found(), alerts.positives()));
    }
}
