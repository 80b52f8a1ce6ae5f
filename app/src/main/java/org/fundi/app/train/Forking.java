package org.fundi.app.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Interrupted;
import org.fundi.engine.experiment.Moment;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.film.Place;
import org.fundi.engine.film.Replay;
import org.fundi.engine.film.Scene;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Forkable;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.fundi.engine.setting.Setting;

/// Goes on from a step of a run with other settings. What is learnt is what the fork would learn
/// from its beginning; only it need not learn again what its parent has.
///
/// @param step whole steps that both share
/// @param fork what is trained
/// @param shared the points of the curve up to there
record Forking(LiveRun parent, int step, Forkable fork, List<CurvePoint> shared) {

    /// @param chosen settings from there on
    /// @throws Refusal where nothing differs, or the two can't share what was learnt
    static Forking of(LiveRun parent, int step, Algorithm chosen) {
        if (!(chosen instanceof Forkable next)) {
            throw new Refusal(
                    Words.of("train.fork.unable", ModelNames.title(chosen)),
                    Words.of("train.fork.unable.remedy"));
        }
        Forkable fork = next.forkedFrom(parent.algorithm(), step);
        boolean same =
                fork.fork()
                        .filter(it -> withoutHistory(it.from()).equals(withoutHistory(fork)))
                        .isPresent();
        if (same || step == 0 && chosen.equals(parent.algorithm())) {
            throw new Refusal(
                    Words.of(
                            "train.fork.same",
                            Numbers.whole(parent.number()),
                            ModelNames.step(chosen),
                            Numbers.whole(step)),
                    Words.of("train.fork.same.remedy"));
        }
        List<CurvePoint> shared =
                parent.curve().stream()
                        .filter(dot -> dot.isWholeStep() && dot.at() <= step)
                        .map(
                                dot ->
                                        new CurvePoint(
                                                (int) dot.at(), dot.training(), dot.validation()))
                        .toList();
        return new Forking(parent, step, fork, shared);
    }

    /// What the button is called: within a step, from where on it forks, for it goes on from whole
    /// ones only.
    static String word(LiveRun run, double place) {
        if (place == Math.rint(place)) return Words.of("train.fork");
        return Words.of(
                "train.fork.from",
                ModelNames.step(run.algorithm()),
                Numbers.whole((long) Math.floor(place)));
    }

    /// What a run from the beginning is begun with: a fork's own history is a part of that fork,
    /// and other settings beside it are another run.
    ///
    /// @param chosen as the form has it
    /// @param lookedAt the run whose settings were last put into the form
    static Algorithm anew(Algorithm chosen, Optional<LiveRun> lookedAt) {
        return lookedAt.map(LiveRun::algorithm)
                .filter(of -> history(of).equals(history(chosen)))
                .map(_ -> withoutHistory(chosen))
                .orElse(chosen);
    }

    private static String history(Algorithm algorithm) {
        return Knobs.find(algorithm, "earlier").map(Setting::text).orElse("");
    }

    static Algorithm withoutHistory(Algorithm algorithm) {
        if (history(algorithm).isEmpty()) return algorithm;
        return Knobs.with(algorithm, "earlier", "");
    }

    /// Not on the screen's thread.
    ///
    /// @param watcher sees the shared part of the curve at once
    Outcome learn(Experiment experiment, Watcher watcher) {
        Optional<byte[]> state = at(step, watcher).state();
        if (state.isEmpty()) return experiment.runOn(parent.basis().prepared(), watcher);
        Optional<Moment.Best> best = best(watcher);
        int steps = planned();
        watcher.see(new TrainingEvent.Began(steps, fork.steps()));
        for (CurvePoint point : shared) watcher.see(new TrainingEvent.Stepped(steps, point));
        Moment from = new Moment(state.get(), best, 0);
        return experiment.resumeOn(
                parent.basis().prepared(), new Interrupted(from, shared), watcher);
    }

    private int planned() {
        return Knobs.find(fork, "epochs")
                .map(it -> Integer.parseInt(it.text()))
                .orElse(parent.steps());
    }

    private Optional<Moment.Best> best(Watcher watcher) {
        List<CurvePoint> judged = new ArrayList<>(shared);
        judged.removeIf(it -> it.step() == 0 || !it.validation().containsKey(CurvePoint.LOSS));
        return judged.stream()
                .min(Comparator.comparingDouble(Forking::loss))
                .map(
                        point ->
                                new Moment.Best(
                                        at(point.step(), watcher).model(),
                                        point.step(),
                                        loss(point)));
    }

    private static double loss(CurvePoint point) {
        return point.validation().getOrDefault(CurvePoint.LOSS, Double.NaN);
    }

    private Scene at(int step, Watcher watcher) {
        Experiment before =
                new Experiment(parent.algorithm(), parent.basis().judging(), parent.seed(), 1);
        return new Replay(before, parent.basis().prepared(), parent.film())
                .at(Place.after(step), () -> watcher.wish() == Watcher.Wish.CANCEL);
    }
}
