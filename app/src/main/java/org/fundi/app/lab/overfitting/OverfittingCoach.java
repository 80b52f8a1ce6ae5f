package org.fundi.app.lab.overfitting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.overfitting.Cure;
import org.fundi.engine.lab.overfitting.Family;
import org.fundi.engine.lab.overfitting.Origin;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.overfitting.Sweep;

/// What happened, what closes the gap with one click, and where to go on.
final class OverfittingCoach {
    private final OverfittingViewModel model;
    private final OverfittingWords words;
    private final Predicate<String> fixed;

    /// @param fixed whether the person may not change a setting
    OverfittingCoach(OverfittingViewModel model, OverfittingWords words, Predicate<String> fixed) {
        this.model = model;
        this.words = words;
        this.fixed = fixed;
    }

    List<CoachCard> cards() {
        if (model.rows().missing().isPresent()) return List.of();
        if (!model.isSeen() && model.player().hasBegun()) {
            return List.of(CoachCard.main(Words.of("overfitting.job"), words.during()));
        }
        if (!model.isSeen()) {
            return List.of(
                    CoachCard.main(
                            Words.of("overfitting.before"),
                            Words.of(
                                    isCurve()
                                            ? "overfitting.before.text"
                                            : "overfitting.before.rows")));
        }
        List<CoachCard> cards = new ArrayList<>();
        if (model.isWhole()) model.tries().sweep().ifPresent(sweep -> add(cards, sweep));
        else cards.add(CoachCard.main(Words.of("overfitting.job"), Words.of("overfitting.wait")));
        return cards;
    }

    private void add(List<CoachCard> cards, Sweep sweep) {
        boolean tooLarge = OverfittingWords.isTooLarge(sweep, model.looked());
        List<Cure> helping = tooLarge ? model.cures().orElse(List.of()) : List.of();
        Action[] cures =
                helping.stream()
                        .filter(cure -> !fixed.test(cure.setting()))
                        .map(cure -> Action.of(words.cure(cure), () -> model.cure(cure)))
                        .toArray(Action[]::new);
        String happened = words.happened(sweep);
        if (tooLarge && helping.isEmpty()) {
            boolean known = model.cures().isPresent();
            happened += " " + Words.of(known ? "overfitting.cures.none" : "overfitting.cures.wait");
        }
        cards.add(CoachCard.main(Words.of("overfitting.happened"), happened, cures));
        model.cured()
                .ifPresent(
                        cured ->
                                model.errors()
                                        .ifPresent(
                                                now ->
                                                        cards.add(
                                                                CoachCard.remark(
                                                                        words.cure(cured.cure()),
                                                                        words.changed(cured, now),
                                                                        Action.of(
                                                                                Words.of(
                                                                                        "overfitting.undo"),
                                                                                model::undo)))));
        if (model.tabProperty().get() == Tab.EPOCHS) {
            cards.add(CoachCard.remark(Words.of("overfitting.tab.epochs"), words.epochs()));
        }
        if (model.tabProperty().get() == Tab.PARTS) {
            cards.add(CoachCard.remark(Words.of("overfitting.tab.parts"), words.parts()));
        }
        if (model.lab().family() == Family.WAVES && sweep.descendsTwice()) {
            cards.add(
                    CoachCard.remark(Words.of("overfitting.descent.title"), words.descent(sweep)));
        }
        if (!fixed.test("family") && !fixed.test("source")) cards.add(others());
    }

    private CoachCard others() {
        List<Action> actions = new ArrayList<>();
        if (model.lab().family() != Family.NETWORK) {
            actions.add(go("overfitting.go.network", Family.NETWORK));
        }
        if (isCurve() && model.lab().family() != Family.WAVES) {
            actions.add(go("overfitting.go.waves", Family.WAVES));
        }
        if (model.lab().source() != Origin.MOONS) {
            Overfitting moons = model.lab().with("source", Origin.MOONS);
            actions.add(Action.of(Words.of("overfitting.go.moons"), () -> model.set(moons)));
        }
        String text = Words.of("overfitting.go.text");
        return CoachCard.remark(
                Words.of("overfitting.go.title"),
                isCurve() ? Words.of("overfitting.go.text.curve", text) : text,
                actions.toArray(Action[]::new));
    }

    private boolean isCurve() {
        return model.lab().source() == Origin.CURVE;
    }

    private Action go(String key, Family family) {
        return Action.of(Words.of(key), () -> model.vary(family));
    }
}
