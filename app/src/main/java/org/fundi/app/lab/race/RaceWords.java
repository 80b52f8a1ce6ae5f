package org.fundi.app.lab.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.race.Course;
import org.fundi.engine.lab.race.Lane;
import org.fundi.engine.lab.race.Luck;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;

/// What is said of a race, from its figures.
final class RaceWords {
    private final RaceViewModel model;

    RaceWords(RaceViewModel model) {
        this.model = model;
    }

    /// What differs from lane to lane, such as "learning rate".
    String varied() {
        return model.race().varied().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// At the end of a lane's line.
    String end(LaneShown lane) {
        double[] losses = lane.losses(model.player().at());
        String loss = losses.length == 0 ? "" : Numbers.score(losses[losses.length - 1]);
        Optional<Course> course = model.isSeen() ? course(lane) : Optional.empty();
        return course.map(it -> Words.of("race.end", lane.value(), word(it), loss))
                .orElse(lane.value() + "  " + loss);
    }

    private String word(Course course) {
        double guessing = model.guessing();
        return switch (course.kind()) {
            case CRAWLS -> {
                if (course.hasRisenFromBelow(guessing)) yield Words.of("race.back");
                boolean moves = course.isBelow(guessing) || course.isOnItsWayTo(guessing);
                yield Words.of(moves ? "race.crawls" : "race.stays");
            }
            case SLOW -> Words.of("race.slow");
            case LEARNS ->
                    Words.of(course.isLittle(guessing) ? "race.learns-little" : "race.learns");
            case JUMPS -> Words.of("race.jumps");
            case DIVERGES -> Words.of("race.diverges");
        };
    }

    /// While it is raced: who is ahead at the epoch shown.
    String during() {
        if (model.awaitsRows()) return Words.of("race.during.rows");
        int epoch = model.player().at();
        String ahead = epoch == 0 ? "" : first(epoch);
        String said = Words.of("race.during.text", Numbers.whole(epoch));
        if (ahead.isEmpty()) return model.isRacing() ? learning() + " " + said : said;
        String loss =
                model.lanes().stream()
                        .filter(lane -> lane.value().equals(ahead))
                        .map(lane -> Numbers.score(lane.losses(epoch)[epoch]))
                        .findFirst()
                        .orElse("");
        return Words.of("race.during.ahead", ahead, loss) + " " + said;
    }

    /// On how many rows they are at work, and how much of it is done.
    private String learning() {
        LabRows rows = model.rows().orElseThrow();
        int learnt =
                model.race().all().stream()
                        .mapToInt(lane -> Math.min(lane.rows(), rows.target().size()))
                        .max()
                        .orElse(0);
        int done = model.lanes().stream().mapToInt(lane -> Math.max(0, lane.reached())).sum();
        int all = model.lanes().size() * model.race().network().epochs();
        return Words.of(
                "race.during.rows-learnt",
                Numbers.whole(learnt),
                Numbers.whole(rows.truth().size()),
                Numbers.whole(done),
                Numbers.whole(all));
    }

    /// What happened, lane by lane, with the figures.
    String happened() {
        List<String> said = new ArrayList<>();
        for (LaneShown lane : model.lanes()) {
            course(lane).ifPresent(course -> said.add(happened(lane, course)));
        }
        return String.join("\n", said);
    }

    private String happened(LaneShown lane, Course course) {
        String last = Numbers.score(course.last());
        String best = Numbers.score(course.best());
        String worst = Numbers.score(course.worst());
        return switch (course.kind()) {
            case CRAWLS -> crawls(lane, course, last);
            case SLOW -> Words.of("race.happened.slow", lane.value(), last, course.leaves());
            case LEARNS -> learns(lane, course, last, best);
            case JUMPS ->
                    Words.of("race.happened.jumps", lane.value(), best, course.bestEpoch(), last);
            case DIVERGES ->
                    lane.hasRunAway()
                            ? Words.of("race.happened.ran-away", lane.value(), lane.reached())
                            : Words.of(
                                    "race.happened.diverges",
                                    lane.value(),
                                    worst,
                                    course.worstEpoch(),
                                    last);
        };
    }

    private String learns(LaneShown lane, Course course, String last, String best) {
        double guessing = model.guessing();
        if (course.isLittle(guessing)) {
            return Words.of(
                    "race.happened.little",
                    lane.value(),
                    last,
                    Numbers.percent(course.last() / guessing),
                    Numbers.score(guessing));
        }
        return Words.of(
                course.hasRisen() ? "race.happened.rises" : "race.happened.learns",
                lane.value(),
                last,
                best,
                course.bestEpoch());
    }

    private String crawls(LaneShown lane, Course course, String last) {
        double guessing = model.guessing();
        String guessed = Numbers.score(guessing);
        if (course.hasRisenFromBelow(guessing)) {
            String best = Numbers.score(course.best());
            return Words.of(
                    "race.happened.back", lane.value(), best, course.bestEpoch(), last, guessed);
        }
        if (course.isOnItsWayTo(guessing)) {
            String first = Numbers.score(course.first());
            return Words.of("race.happened.above", lane.value(), first, last, guessed);
        }
        if (!course.isBelow(guessing)) {
            return Words.of("race.happened.crawls", lane.value(), last, guessed);
        }
        String share = Numbers.percent(1 - course.last() / guessing);
        return Words.of("race.happened.below", lane.value(), last, share, guessed);
    }

    /// Whether the tip was right, with the figures; an empty one is none.
    String answer(String tip) {
        Optional<LaneShown> winner = winner();
        if (winner.isEmpty()) return Words.of("race.answer.nobody");
        String won = winner.get().value();
        String loss = Numbers.score(last(winner.get()));
        if (tip.isEmpty()) return Words.of("race.answer.untold", won, loss, ahead(won));
        if (tip.equals(won)) return Words.of("race.answer.right", won, loss, ahead(won));
        String own =
                model.lanes().stream()
                        .filter(lane -> lane.value().equals(tip))
                        .filter(lane -> !lane.hasRunAway())
                        .map(lane -> Numbers.score(last(lane)))
                        .findFirst()
                        .orElse(Words.of("race.answer.gone"));
        return Words.of("race.answer.wrong", tip, own, won, loss, ahead(won));
    }

    /// Before the end, what was chosen; after it, whether that was right.
    String tip() {
        Optional<String> tip = model.tipProperty().get();
        if (model.isSeen()) return answer(tip.orElse(""));
        boolean late = model.player().hasBegun();
        return tip.map(it -> Words.of(late ? "race.tip.on" : "race.tip", it))
                .orElse(Words.of(late ? "race.tip.none.on" : "race.tip.none"));
    }

    /// In how many epochs the winner was ahead of all others.
    private String ahead(String won) {
        int epochs = 0;
        int all = model.player().last();
        for (int epoch = 1; epoch <= all; epoch++) {
            if (first(epoch).equals(won)) epochs++;
        }
        return Words.of("race.answer.ahead", epochs, all);
    }

    private String first(int epoch) {
        double[] losses = new double[model.lanes().size()];
        for (int i = 0; i < losses.length; i++) {
            double[] known = model.lanes().get(i).losses(epoch);
            losses[i] = known.length <= epoch ? Double.NaN : known[epoch];
        }
        int first = Luck.winner(losses);
        return first < 0 ? "" : model.lanes().get(first).value();
    }

    /// The lane with the lowest loss at the end.
    Optional<LaneShown> winner() {
        double[] losses = new double[model.lanes().size()];
        for (int i = 0; i < losses.length; i++) {
            LaneShown lane = model.lanes().get(i);
            losses[i] = lane.hasRunAway() ? Double.NaN : last(lane);
        }
        int winner = Luck.winner(losses);
        return winner < 0 ? Optional.empty() : Optional.of(model.lanes().get(winner));
    }

    /// What a seat sends to the teacher: the winner's loss and its answers at the probes.
    Optional<SeatFigures> figures() {
        if (!model.isRun()) return Optional.empty();
        Optional<LaneShown> winner = winner();
        return Optional.of(
                new SeatFigures(
                        model.tipProperty().get().orElse(""),
                        winner.map(LaneShown::value).orElse(""),
                        winner.map(RaceWords::last).orElse(Double.NaN),
                        winner.flatMap(it -> it.at(it.reached()))
                                .filter(_ -> model.race().source() == Source.GENERATED)
                                .map(this::said)
                                .orElse(List.of())));
    }

    private List<Double> said(Lane.Lap lap) {
        Prediction said = lap.model().predict(model.race().probes());
        return IntStream.range(0, said.size())
                .mapToObj(
                        row ->
                                switch (said) {
                                    case ClassProbabilities classes -> classes.at(row, 1);
                                    case Estimates numbers -> numbers.at(row);
                                })
                .toList();
    }

    private static double last(LaneShown lane) {
        double[] losses = lane.losses();
        return losses.length == 0 ? Double.NaN : losses[losses.length - 1];
    }

    /// Who wins with other seeds.
    String luck(Luck luck) {
        List<String> wins = new ArrayList<>();
        for (int i = 0; i < luck.wins().size(); i++) {
            int won = luck.wins().get(i);
            if (won == 0) continue;
            wins.add(Words.of("race.luck.wins", model.lanes().get(i).value(), won));
        }
        String said = Words.of("race.luck", luck.races(), String.join(", ", wins));
        return said + " " + Words.of(luck.isOpen() ? "race.luck.open" : "race.luck.clear");
    }

    private Optional<Course> course(LaneShown lane) {
        return lane.course(model.guessing());
    }
}
