package org.fundi.engine.metric;

import java.util.Optional;

/// Of the alerts a budget allows, the share that are right.
///
/// @param share the budget: alerts as a share of the rows
public record PrecisionAtBudget(double share) implements BudgetMetric {
    public PrecisionAtBudget {
        Alerts.requireShare(share);
    }

    @Override
    public String key() {
        return "precision_at_%spct".formatted(Alerts.percent(share));
    }

    @Override
    public String title() {
        return "Precision at a %s %% alert budget".formatted(Alerts.percent(share));
    }

    @Override
    public String help() {
        return "If only the %s %% of rows with the highest scores can be looked at: the share of these alerts that are right, tied rows sharing the last places."
                        .formatted(Alerts.percent(share))
                + " With fewer positives than places it cannot reach 1; guessing scores the share of positives.";
    }

    @Override
    public Score score(Answers answers) {
        Alerts alerts = alerts(answers);
        return Score.share(alerts.found(), alerts.places(), "there are no rows to judge");
    }

    @Override
    public Optional<Proportion> proportion(Answers answers) {
        Alerts alerts = alerts(answers);
        return Optional.of(new Proportion(alerts.found(), alerts.places()));
    }
}
