package org.fundi.app.lab.breaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.breaking.Curves;
import org.fundi.engine.lab.breaking.Fault;
import org.fundi.engine.lab.breaking.Symptoms;
import org.fundi.engine.lab.classroom.SeatFigures;

/// What is said of a loop, from its figures. Of a riddle that is not answered nothing but figures
/// is said.
final class BreakingWords {
    /// A validation loss this many times its lowest has turned up.
    private static final double RISEN = 1.02;

    private final BreakingViewModel model;

    BreakingWords(BreakingViewModel model) {
        this.model = model;
    }

    /// Under the title.
    String subtitle() {
        return model.known()
                .map(fault -> Words.of("breaking.subtitle", FaultWords.name(fault)))
                .orElseGet(() -> Words.of("breaking.subtitle.riddle"));
    }

    /// The coach's cards.
    List<CoachCard> coach() {
        List<CoachCard> cards = new ArrayList<>();
        Optional<Fault> fault = model.known();
        if (fault.isEmpty()) {
            cards.add(
                    CoachCard.main(
                            Words.of("breaking.riddle.title"), Words.of("breaking.riddle.text")));
        } else if (fault.get() == Fault.NONE && !model.isSeen()) {
            cards.add(
                    CoachCard.main(Words.of("breaking.before"), Words.of("breaking.before.text")));
        } else {
            cards.add(CoachCard.main(FaultWords.title(fault.get()), FaultWords.does(fault.get())));
        }
        if (model.isSeen()) cards.add(happened(fault));
        return cards;
    }

    private CoachCard happened(Optional<Fault> fault) {
        String shows = fault.map(it -> shows(it) + "\n").orElse("");
        return CoachCard.remark(Words.of("breaking.happened"), shows + figures());
    }

    /// What is to be seen of a fault with the usual points; of no fault, what is seen here.
    private String shows(Fault fault) {
        if (fault == Fault.NONE) {
            boolean rises =
                    model.bothProperty().get().filter(both -> turnsUp(both.own())).isPresent();
            return rises ? FaultWords.shows(fault) : Words.of("breaking.none.falls");
        }
        String shows = FaultWords.shows(fault);
        return model.lab().isOfProject() ? Words.of("breaking.shows.usual", shows) : shows;
    }

    private static boolean turnsUp(Curves own) {
        List<Double> losses = own.validationLoss();
        double least = losses.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        return losses.getLast() > RISEN * least;
    }

    /// What the curves end at, and those of a right loop.
    String figures() {
        return model.bothProperty()
                .get()
                .map(both -> model.isMended() ? figures(both.own()) : figures(both))
                .orElse("");
    }

    private static String figures(Curves own) {
        return Words.of(
                "breaking.figures.right",
                last(own.trainingLoss()),
                last(own.validationLoss()),
                right(own),
                gradient(own));
    }

    private static String figures(BreakingViewModel.Both both) {
        Curves own = both.own();
        Curves right = both.right();
        String ended = own.ranAway() ? Words.of("breaking.ran-away", own.epochs() + 1) + " " : "";
        return ended
                + Words.of(
                        "breaking.figures",
                        last(own.trainingLoss()),
                        last(right.trainingLoss()),
                        last(own.validationLoss()),
                        last(right.validationLoss()),
                        right(own),
                        right(right),
                        gradient(own),
                        gradient(right));
    }

    private static String last(List<Double> curve) {
        return curve.isEmpty() ? Words.of("breaking.no-figure") : Numbers.score(curve.getLast());
    }

    /// How long gradients were in the last epoch, on average.
    private static String gradient(Curves curves) {
        List<Double> all = curves.gradient();
        List<Double> last = all.subList(Math.max(0, all.size() - curves.batches()), all.size());
        return last.stream().mapToDouble(Double::doubleValue).average().stream()
                .mapToObj(Numbers::score)
                .findFirst()
                .orElse(Words.of("breaking.no-figure"));
    }

    private static String right(Curves curves) {
        List<Double> right = curves.validationRight();
        return right.isEmpty() ? Words.of("breaking.no-figure") : Numbers.percent(right.getLast());
    }

    /// Whether the person was right about a riddle, and what the fault is; empty before.
    String answer() {
        Optional<Fault> said = model.saidProperty().get();
        if (said.isEmpty()) return "";
        Fault fault = model.lab().runs();
        String verdict =
                said.get() == fault
                        ? Words.of("breaking.answer.right", FaultWords.name(fault))
                        : Words.of(
                                "breaking.answer.wrong",
                                FaultWords.name(said.get()),
                                FaultWords.name(fault));
        return verdict + " " + shows(fault) + checked();
    }

    /// What the figures of the curves alone would have said.
    private String checked() {
        return model.bothProperty()
                .get()
                .map(both -> Symptoms.of(both.own()))
                .map(by -> "\n" + Words.of("breaking.answer.checker", FaultWords.name(by)))
                .orElse("");
    }

    /// What a seat sends to the teacher, once it knows the fault: what it took it for, which it is,
    /// and the last validation loss.
    Optional<SeatFigures> seatFigures() {
        if (!model.isSeen() || model.known().isEmpty()) return Optional.empty();
        List<Double> losses = model.bothProperty().get().orElseThrow().own().validationLoss();
        return Optional.of(
                new SeatFigures(
                        model.saidProperty().get().map(FaultWords::name).orElse(""),
                        model.known().map(FaultWords::name).orElse(""),
                        losses.isEmpty() ? Double.NaN : losses.getLast(),
                        List.of()));
    }
}
