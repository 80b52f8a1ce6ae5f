package org.fundi.app.lab.landscape;

import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Plot;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Standing;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.landscape.Landscape;
import org.fundi.engine.setting.Refusal;

/// The run of a network on the plane in which it moved most.
final class RunShown implements Showing {
    private final LandscapeViewModel model;
    private final NetworkWords words;
    private final NetworkPictures pictures;

    RunShown(LandscapeViewModel model) {
        this.model = model;
        words = new NetworkWords(model.network());
        pictures = new NetworkPictures(model.network());
    }

    @Override
    public Optional<Picture> surface() {
        return pictures.surface();
    }

    @Override
    public Plot losses() {
        return pictures.losses();
    }

    @Override
    public String start(boolean again) {
        return Words.of(again ? "scape.again" : "scape.start");
    }

    @Override
    public String subtitle() {
        return words.subtitle();
    }

    @Override
    public Standing standing() {
        Landscape now = model.landscape();
        return new Standing(
                Words.of("scape.standing", words.data(now)),
                Words.of("status.seed", String.valueOf(words.seed(now))),
                words.epoch(),
                now.run().source() == Source.GENERATED);
    }

    @Override
    public String question(boolean answered) {
        return answered ? Words.of("scape.asked") : words.question();
    }

    @Override
    public List<String> choices() {
        return words.choices();
    }

    @Override
    public String answer() {
        return words.answer(model.tipProperty().get());
    }

    @Override
    public List<CoachCard> cards(Action next) {
        if (model.missing().isPresent()) return List.of();
        Optional<Refusal> why = model.work().refusalProperty().get();
        if (why.isPresent()) {
            return List.of(
                    CoachCard.main(
                            Words.of("scape.refused"),
                            Saying.sentences(why.get().what(), why.get().remedy())));
        }
        if (!model.isSeen()) {
            boolean begun = model.player().hasBegun();
            return List.of(
                    CoachCard.main(
                            Words.of(begun ? "scape.during" : "race.before"),
                            Words.of(begun ? "scape.during.text" : "scape.before")));
        }
        return List.of(
                CoachCard.main(Words.of("race.happened"), words.happened()),
                CoachCard.remark(Words.of("scape.about"), words.caveat(), next));
    }

    @Override
    public Optional<SeatFigures> figures() {
        return words.figures(model.tipProperty().get());
    }
}
