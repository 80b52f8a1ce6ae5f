package org.fundi.app.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// One rule of who may know whom.
///
/// @param rule with its `because`: why, and what to do instead
/// @param rejects simple names of the fixtures that break it
public record HouseRule(ArchRule rule, List<String> rejects) {

    static HouseRule of(ArchRule rule, String... rejects) {
        return new HouseRule(rule.allowEmptyShould(true), List.of(rejects));
    }

    /// Every place that breaks this rule, a line each: where, why it matters and what to do.
    public List<String> violatedBy(JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream()
                .map(where -> "%s%n    violated rule: %s".formatted(where, rule.getDescription()))
                .toList();
    }

    /// Fails with the name of the first fixture that this rule lets pass.
    public void rejectsItsFixtures(JavaClasses fixtures) {
        String report = String.join("\n", rule.evaluate(fixtures).getFailureReport().getDetails());
        if (rejects.isEmpty()) throw new AssertionError("no fixture breaks: " + rule);
        for (String fixture : rejects) {
            if (!report.contains(fixture)) {
                throw new AssertionError(
                        "%s lets the fixture %s pass:\n%s".formatted(rule, fixture, report));
            }
        }
    }
}
