package org.fundi.app.lab.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Standing;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.playground.Course;
import org.fundi.engine.lab.playground.Playground;
import org.fundi.engine.lab.playground.Typed;
import org.fundi.engine.problem.Values;

/// What is said of a network while it learns, from the figures that are drawn.
final class PlaygroundWords {
    private static final int PATIENCE = 20;

    private final PlaygroundViewModel model;

    PlaygroundWords(PlaygroundViewModel model) {
        this.model = model;
    }

    /// What the network does now, and what may be tried.
    List<CoachCard> coach() {
        List<CoachCard> cards = new ArrayList<>();
        Optional<Look> look = model.look();
        if (model.missing().isPresent()) return cards;
        if (look.isEmpty()) {
            String why =
                    model.refusalProperty()
                            .get()
                            .map(it -> Saying.sentences(it.what(), it.remedy()))
                            .orElse("");
            boolean paints = !model.playground().isOfProject();
            String title = paints ? "playground.paint.title" : "playground.columns.title";
            cards.add(CoachCard.main(Words.of(title), why));
            return cards;
        }
        Course course = look.get().course();
        cards.add(CoachCard.main(title(course), text(course), advice(course)));
        if (!model.playground().typed().isEmpty()) {
            cards.add(
                    CoachCard.remark(
                            Words.of("playground.typed.title"), Words.of("playground.typed.text")));
        }
        return cards;
    }

    private static String title(Course course) {
        return switch (course.now()) {
            case BEFORE -> Words.of("playground.before.title");
            case NOT_LEARNING -> Words.of("playground.idle.title");
            case LEARNING -> Words.of("playground.learning.title");
            case LEARNT -> Words.of("playground.learnt.title");
            case OVERFITS -> Words.of("playground.overfits.title");
            case DIVERGED -> Words.of("playground.diverged.title");
        };
    }

    private String text(Course course) {
        int epoch = course.epoch();
        String training = Numbers.score(course.trainingNow());
        String validation = Numbers.score(course.validationNow());
        String guessing = Numbers.score(course.guessing());
        return switch (course.now()) {
            case BEFORE -> Words.of("playground.before.text", guessing);
            case NOT_LEARNING ->
                    Words.of("playground.idle.text", Numbers.whole(epoch), validation, guessing);
            case LEARNING ->
                    Words.of(
                            "playground.learning.text",
                            Numbers.whole(epoch),
                            training,
                            validation,
                            right(course));
            case LEARNT ->
                    Words.of(
                            "playground.learnt.text",
                            Numbers.whole(course.there()),
                            training,
                            validation,
                            right(course));
            case OVERFITS ->
                    Words.of(
                            "playground.overfits.text",
                            Numbers.score(course.validation()[course.best()]),
                            Numbers.whole(course.best()),
                            validation,
                            training);
            case DIVERGED -> diverged(course, validation, guessing);
        };
    }

    /// The epoch of the last weight typed, where all was well before and is not since.
    private Optional<Integer> typedBefore(Course course) {
        return Typed.parse(model.playground().typed()).changes().stream()
                .map(Typed.Change::epoch)
                .filter(at -> at <= course.epoch() && !course.ranAway())
                .max(Integer::compare)
                .filter(at -> course.until(Math.max(0, at - 1)).now() != Course.Now.DIVERGED);
    }

    private String diverged(Course course, String validation, String guessing) {
        if (course.ranAway()) {
            return Words.of("playground.diverged.away", Numbers.whole(course.epoch()));
        }
        return typedBefore(course)
                .map(
                        at ->
                                Words.of(
                                        "playground.diverged.typed",
                                        Numbers.whole(at),
                                        validation,
                                        guessing))
                .orElse(Words.of("playground.diverged.text", validation, guessing));
    }

    /// Such as "97 % of the validation points are right."
    private static String right(Course course) {
        return Double.isNaN(course.rightNow())
                ? Words.of(
                        "playground.share",
                        Numbers.percent(course.validationNow() / course.guessing()))
                : Words.of("playground.right", Numbers.percent(course.rightNow()));
    }

    /// Nothing is advised before it has had some epochs to show itself.
    private Action[] advice(Course course) {
        if (course.epoch() < PATIENCE && !course.ranAway()) return new Action[0];
        return switch (course.now()) {
            case DIVERGED ->
                    typedBefore(course).isPresent()
                            ? new Action[0]
                            : new Action[] {rate(0.1, "playground.try.slower")};
            case NOT_LEARNING -> new Action[] {rate(10, "playground.try.quicker")};
            case OVERFITS ->
                    new Action[] {
                        Action.of(Words.of("playground.try.l2"), () -> change("network.l2", "0.01"))
                    };
            case BEFORE, LEARNING, LEARNT -> new Action[0];
        };
    }

    private Action rate(double times, String key) {
        double rate = Math.clamp(model.playground().network().learningRate() * times, 1e-6, 100);
        String text = String.format(Locale.ROOT, "%.6g", rate);
        return Action.of(
                Words.of(key, Numbers.plain(rate)),
                () -> {
                    if (times < 1) model.rewind();
                    change("network.learningRate", text);
                });
    }

    private void change(String path, String value) {
        model.set(model.playground().with(path, value));
    }

    /// The line beside the pace: how many points are right, or the losses where a number is asked
    /// for.
    String figures(Course course) {
        return Double.isNaN(course.rightNow())
                ? Words.of(
                        "playground.figures",
                        Numbers.score(course.trainingNow()),
                        Numbers.score(course.validationNow()))
                : percentRight(course);
    }

    private static String percentRight(Course course) {
        return Words.of("playground.percent", Numbers.percent(course.rightNow()));
    }

    String question() {
        return Words.of(
                isNumber() ? "playground.question.number" : "playground.question",
                Numbers.whole(model.playground().network().epochs()));
    }

    /// Whether a number is learnt, not a class.
    private boolean isNumber() {
        return model.look().filter(look -> look.rows().target() instanceof Values).isPresent();
    }

    /// A choice of the question's.
    String said(boolean yes) {
        return Words.of(yes ? "playground.tip.yes" : "playground.tip.no");
    }

    /// What was said, and what came of it.
    String tip() {
        boolean said = model.tipProperty().get().isPresent();
        String open = model.epoch() == 0 ? "playground.tip.none" : "playground.tip.open";
        return answer().orElse(Words.of(said ? "playground.tip.given" : open));
    }

    /// What came of the tip; empty while that is open.
    private Optional<String> answer() {
        Optional<Course> decided = decided();
        if (decided.isEmpty()) return Optional.empty();
        Course course = decided.get();
        int there = course.there();
        String tip =
                model.tipProperty()
                        .get()
                        .map(
                                it ->
                                        Words.of(
                                                it
                                                        ? "playground.tip.was.yes"
                                                        : "playground.tip.was.no"))
                        .orElse(Words.of("playground.tip.was.none"));
        String result =
                there >= 0
                        ? Words.of("playground.answer.yes", Numbers.whole(there), best(course))
                        : Words.of(
                                "playground.answer.no",
                                Numbers.whole(course.epoch()),
                                best(course));
        return Optional.of(tip + " " + result);
    }

    /// How it went, once the question is answered: it has managed, or all epochs are over.
    private Optional<Course> decided() {
        return model.look()
                .filter(look -> look.isAtEnd() || look.course().there() >= 0)
                .map(Look::course);
    }

    /// What a seat sends to the teacher: whether it managed, and the validation loss of now.
    Optional<SeatFigures> figures() {
        return decided()
                .map(
                        course ->
                                new SeatFigures(
                                        model.tipProperty()
                                                .get()
                                                .map(PlaygroundWords::yesOrNo)
                                                .orElse(""),
                                        yesOrNo(course.there() >= 0),
                                        course.validationNow(),
                                        List.of()));
    }

    private static String yesOrNo(boolean so) {
        return Words.of(so ? "playground.tip.yes" : "playground.tip.no");
    }

    private static String best(Course course) {
        if (Double.isNaN(course.rightNow())) {
            double best = course.validation()[course.best()];
            return Words.of("playground.best.share", Numbers.percent(best / course.guessing()));
        }
        double best = 0;
        for (double each : course.right()) best = Math.max(best, each);
        return Words.of("playground.best.right", Numbers.percent(best));
    }

    String subtitle() {
        Playground now = model.playground();
        List<String> widths = new ArrayList<>();
        widths.add(String.valueOf(now.inputs().names().size()));
        for (int units : now.network().hidden()) widths.add(String.valueOf(units));
        widths.add(
                String.valueOf(model.look().map(look -> look.sheets().getLast().size()).orElse(1)));
        return Words.of(
                "playground.subtitle",
                String.join("-", widths),
                now.network().activation().name().toLowerCase(Locale.ROOT),
                Numbers.plain(now.network().learningRate()));
    }

    Standing standing() {
        Playground now = model.playground();
        String data = now.isPainted() ? Words.of("playground.painted") : model.data();
        return new Standing(
                data,
                Words.of("status.seed", String.valueOf(now.seed())),
                Words.of(
                        "race.at",
                        Numbers.whole(model.epoch()),
                        Numbers.whole(now.network().epochs())),
                now.source() == Source.GENERATED);
    }
}
