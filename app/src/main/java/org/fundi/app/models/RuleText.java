package org.fundi.app.models;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Rule;
import org.fundi.engine.setting.Refusal;

/// The person's own rule as it is typed: read and held against the table with every keystroke,
/// taken into the study when they have done.
final class RuleText {
    private static final int NAMED = 6;

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    RuleText(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The rule in the study, as text; empty for none.
    String text() {
        return workspace.study().flatMap(Study::ownRule).map(Rule::text).orElse("");
    }

    /// Why the text last typed is no rule.
    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Why nothing can be started while the text last typed is no rule.
    Optional<Refusal> insist() {
        return refusal.get()
                .map(no -> new Refusal(Words.of("form.not-started", no.what()), no.remedy()));
    }

    /// Looks at the text while it is typed.
    ///
    /// @return the rule, where the text is one
    Optional<Rule> typed(String text) {
        Optional<Rule> rule = Optional.empty();
        Optional<Refusal> why = Optional.empty();
        try {
            rule = workspace.study().flatMap(study -> read(text, study));
        } catch (Refusal no) {
            why = Optional.of(no);
        }
        refusal.set(why);
        return rule;
    }

    /// Takes the rule as it stands; one that is refused leaves the former.
    void take(String text) {
        Optional<Rule> rule = typed(text);
        if (refusal.get().isEmpty()) workspace.change(study -> study.withOwnRule(rule));
    }

    /// Empty for an empty text.
    ///
    /// @throws Refusal where it is no rule, or asks for a column that can't be asked
    private static Optional<Rule> read(String text, Study study) {
        if (text.isBlank()) return Optional.empty();
        Rule rule = Rule.parse(text);
        List<String> there = study.table().names();
        for (String column : rule.columns()) {
            if (!there.contains(column)) throw unknown(column, there);
            if (study.problem().map(Problem::target).filter(column::equals).isPresent()) {
                throw new Refusal(
                        Words.of("models.rule.target", column),
                        Words.of("models.rule.target.remedy"));
            }
        }
        rule.check(study.table());
        return Optional.of(rule);
    }

    private static Refusal unknown(String column, List<String> there) {
        String some = String.join(", ", there.subList(0, Math.min(NAMED, there.size())));
        return new Refusal(
                Words.of("models.rule.unknown", column),
                Words.of("models.rule.unknown.remedy", there.size() > NAMED ? some + ", …" : some));
    }
}
