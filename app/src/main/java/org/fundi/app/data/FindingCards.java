package org.fundi.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.engine.data.ColumnType;
import org.fundi.engine.data.DateOrder;
import org.fundi.engine.data.DecimalMark;
import org.fundi.engine.data.Faulty;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Shown;
import org.fundi.engine.problem.Problem;

/// Findings as coach cards: what was seen, and what one click can do about it.
final class FindingCards {
    private static final int MOST = 9;

    private final DataViewModel model;
    private final Navigation navigation;
    private final Consumer<String> reveal;

    /// @param reveal brings a column into sight
    FindingCards(DataViewModel model, Navigation navigation, Consumer<String> reveal) {
        this.model = model;
        this.navigation = navigation;
        this.reveal = reveal;
    }

    /// The gravest first; beyond nine the rest is counted.
    List<CoachCard> of(List<Finding> findings) {
        List<CoachCard> cards = new ArrayList<>();
        for (Finding finding : findings) {
            if (cards.size() == MOST) break;
            cards.add(card(finding));
        }
        int more = findings.size() - cards.size();
        if (more > 0) {
            cards.add(
                    CoachCard.remark(
                            Words.of("data.findings.more", Numbers.whole(more)),
                            Words.of("data.findings.more.text")));
        }
        if (findings.isEmpty()) {
            cards.add(
                    CoachCard.main(
                            Words.of("data.findings.none"), Words.of("data.findings.none.text")));
        }
        return cards;
    }

    private CoachCard card(Finding finding) {
        boolean known = finding.kind().equals("leak") && model.answered(finding.column());
        CoachCard.Tone tone =
                switch (finding.severity()) {
                    case GRAVE -> known ? CoachCard.Tone.REMARK : CoachCard.Tone.GRAVE;
                    case ATTENTION -> CoachCard.Tone.ATTENTION;
                    case NOTE -> CoachCard.Tone.REMARK;
                };
        String sign =
                switch (tone) {
                    case GRAVE -> "▲ ";
                    case ATTENTION -> "△ ";
                    case MAIN, REMARK -> "";
                };
        String text =
                known
                        ? Words.of("data.leak.answered", Brief.name(finding.column()))
                        : evidence(finding);
        return CoachCard.finding(
                tone,
                sign + finding.kind().replace('-', ' '),
                "",
                text,
                actions(finding).toArray(Action[]::new));
    }

    private static String evidence(Finding finding) {
        boolean named =
                finding.column().isEmpty()
                        || (" " + finding.evidence())
                                .contains(" " + Shown.of(finding.column()) + " ");
        return named ? finding.evidence() : Shown.of(finding.column()) + ": " + finding.evidence();
    }

    private List<Action> actions(Finding finding) {
        String column = finding.column();
        List<Action> actions = new ArrayList<>(remedies(finding.kind(), column));
        boolean ignorable =
                List.of("constant", "identifier-like", "mostly-missing", "columns-alike")
                        .contains(finding.kind());
        if (ignorable && isFeature(column)) {
            actions.add(
                    Action.of(
                            Words.of("data.act.ignore", Brief.name(column)),
                            () -> ignored(column)));
        }
        if (!column.isEmpty()) actions.add(act("data.act.look", () -> reveal.accept(column)));
        return actions;
    }

    private List<Action> remedies(String kind, String column) {
        return switch (kind) {
            case "leak" -> leak(column);
            case "ambiguous-date" ->
                    List.of(
                            dates("data.act.day-first", DateOrder.DAY_FIRST),
                            dates("data.act.month-first", DateOrder.MONTH_FIRST));
            case "ambiguous-number" ->
                    List.of(
                            decimals("data.act.point", DecimalMark.POINT),
                            decimals("data.act.comma", DecimalMark.COMMA));
            case "ragged-rows", "cut-off" -> List.of(faulty());
            case "mixed-numbers" -> List.of(type("data.act.number", column, ColumnType.NUMBER));
            case "mixed-dates" -> List.of(type("data.act.date", column, ColumnType.DATE));
            case "not-a-number", "not-a-date" ->
                    List.of(type("data.act.text", column, ColumnType.TEXT));
            case "rare-target" -> go(LifecycleStep.FRAME, "data.act.metrics");
            case "missing", "missing-and-target" -> go(LifecycleStep.PREPARE, "data.act.fill");
            default -> List.of();
        };
    }

    private Action dates(String word, DateOrder order) {
        return act(word, () -> model.read(options -> options.withDateOrder(order)));
    }

    private Action decimals(String word, DecimalMark mark) {
        return act(word, () -> model.read(options -> options.withDecimalMark(mark)));
    }

    private Action type(String word, String column, ColumnType type) {
        return act(word, () -> model.type(column, type));
    }

    private void ignored(String column) {
        model.role(column, org.fundi.engine.problem.Role.IGNORED);
    }

    private List<Action> leak(String column) {
        List<Action> actions = new ArrayList<>();
        actions.add(act("data.leak.no", () -> model.ignore(column)));
        if (!model.answered(column)) {
            actions.add(act("data.leak.yes", () -> model.knownInTime(column)));
        }
        actions.add(act("data.leak.prove", () -> model.prove(column)));
        return actions;
    }

    private Action faulty() {
        boolean aside =
                model.opener()
                        .openFileProperty()
                        .get()
                        .filter(file -> file.options().faulty() == Faulty.SET_ASIDE)
                        .isPresent();
        return aside
                ? act("data.act.keep", () -> model.read(o -> o.withFaulty(Faulty.KEEP)))
                : act("data.act.aside", () -> model.read(o -> o.withFaulty(Faulty.SET_ASIDE)));
    }

    private List<Action> go(LifecycleStep step, String word) {
        return navigation.canGo(step) ? List.of(act(word, () -> navigation.go(step))) : List.of();
    }

    private boolean isFeature(String column) {
        return model.study()
                .flatMap(study -> study.problem())
                .map(Problem::features)
                .filter(features -> features.contains(column))
                .isPresent();
    }

    private static Action act(String word, Runnable run) {
        return Action.of(Words.of(word), run);
    }
}
