package org.fundi.app.lab.landscape;

import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Plot;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Standing;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.landscape.Landscape;

/// Balls on a formula.
final class BallsShown implements Showing {
    private final LandscapeViewModel model;
    private final LandscapeWords words;
    private final LandscapePictures pictures;

    BallsShown(LandscapeViewModel model) {
        this.model = model;
        words = new LandscapeWords(model);
        pictures = new LandscapePictures(model);
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
        return Words.of(again ? "landscape.again" : "landscape.start");
    }

    @Override
    public String subtitle() {
        Landscape now = model.landscape();
        return Words.of("landscape.subtitle", LandscapeWords.name(now.surface()), now.steps());
    }

    @Override
    public Standing standing() {
        Landscape now = model.landscape();
        return new Standing(
                Words.of("landscape.standing", LandscapeWords.name(now.surface())),
                Words.of("status.seed", String.valueOf(now.seed())),
                Words.of(
                        "landscape.at",
                        Numbers.whole(model.player().at()),
                        Numbers.whole(model.player().last())));
    }

    @Override
    public String question(boolean answered) {
        return Words.of(answered ? "landscape.asked" : "landscape.question");
    }

    @Override
    public List<String> choices() {
        return words.names();
    }

    @Override
    public String answer() {
        return words.answer();
    }

    @Override
    public List<CoachCard> cards(Action next) {
        if (!model.isSeen()) {
            if (model.player().hasBegun()) {
                return List.of(CoachCard.main(Words.of("landscape.during"), words.during()));
            }
            return List.of(CoachCard.main(Words.of("race.before"), Words.of("landscape.before")));
        }
        return List.of(
                CoachCard.main(Words.of("race.happened"), words.happened()),
                CoachCard.remark(Words.of("landscape.about"), words.about(), next));
    }

    @Override
    public Optional<SeatFigures> figures() {
        return words.figures();
    }
}
