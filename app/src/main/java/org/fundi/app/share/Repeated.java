package org.fundi.app.share;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.job.Progress;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.ModelNames;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.OpenFile;
import org.fundi.engine.Catalogue;
import org.fundi.engine.capsule.Capsule;
import org.fundi.engine.capsule.CapsuleFile;
import org.fundi.engine.capsule.Replayed;
import org.fundi.engine.capsule.Sharing;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.experiment.Provenance;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Refusal;

/// A shared run that was trained again here.
///
/// @param others versions that are not those it was made with, a line each
record Repeated(Capsule capsule, Algorithm algorithm, Replayed came, List<String> others) {

    /// Takes its time: call it in the background.
    ///
    /// @param chosen where the data are, as the person says
    /// @param open the table that is worked with: it may be the one
    /// @throws Refusal where it can't be read or repeated; a [DataWanted] where only the data are
    ///     missing
    static Repeated of(
            Path file, Optional<Path> chosen, Optional<OpenFile> open, Progress progress) {
        Capsule capsule = CapsuleFile.read(file, Catalogue.NAMES);
        Algorithm algorithm = Catalogue.NAMES.algorithm(capsule.model(), capsule.settings());
        chosen.ifPresent(data -> DataWanted.refuseOther(data, file, capsule));
        Dataset data =
                capsule.data().isEmpty() && chosen.isEmpty()
                        ? same(open, capsule).orElseThrow(() -> DataWanted.of(file, capsule))
                        : CapsuleFile.data(capsule, chosen);
        String unit = ModelNames.step(algorithm);
        int steps = capsule.steps();
        Replayed came =
                new Sharing(
                                step -> progress.at(step, steps, ToShare.said(unit, step, steps)),
                                progress::stopAsked)
                        .replay(capsule, data, Catalogue.NAMES);
        Map<String, String> here = Provenance.of(algorithm, capsule.seed()).words();
        return new Repeated(capsule, algorithm, came, capsule.otherVersions(here));
    }

    /// The table that is worked with, where it is what the run learnt from, read the same way.
    static Optional<Dataset> same(Optional<OpenFile> open, Capsule capsule) {
        return open.filter(it -> it.options().equals(capsule.asked().reading()))
                .map(it -> it.reading().dataset())
                .filter(it -> it.fingerprint().equals(capsule.asked().fingerprint()));
    }

    /// What the person is told.
    Notice said() {
        return switch (came) {
            case Replayed.Identical same -> Notice.done(identical(same));
            case Replayed.Different(int step, String layer) ->
                    new Notice(different(step, layer), whence(), "");
        };
    }

    private String identical(Replayed.Identical same) {
        String told = sameModel(same);
        if (same.away().isEmpty()) return told;
        String step = Numbers.whole(same.away().getAsInt());
        return (told + " " + Words.of("share.identical.away", unit(), step)).strip();
    }

    private String sameModel(Replayed.Identical same) {
        String steps = Numbers.whole(same.steps());
        boolean once = same.steps() == 1 && !same.untrained();
        if (algorithm.steps() == Algorithm.Steps.NONE || once) {
            return Words.of("share.identical.end", capsule.name());
        }
        if (same.steps() == 0) {
            String key = same.untrained() ? "share.identical.begin" : "share.identical.none";
            return Words.of(key, capsule.name());
        }
        return Words.of(
                same.untrained() ? "share.identical.untrained" : "share.identical",
                capsule.name(),
                steps,
                unit());
    }

    private String different(int step, String layer) {
        return switch (layer) {
            case "the number of steps" ->
                    Words.of("share.different.steps", capsule.name(), unit(), Numbers.whole(step));
            case "model", "diverged" ->
                    Words.of("share.different.model", capsule.name(), unit(), Numbers.whole(step));
            default ->
                    Words.of("share.different", capsule.name(), unit(), Numbers.whole(step), layer);
        };
    }

    private String whence() {
        return others.isEmpty()
                ? Words.of("share.different.same-versions")
                : Words.of("share.different.versions", String.join("; ", others));
    }

    private String unit() {
        return ModelNames.step(algorithm).toLowerCase(Locale.ROOT);
    }
}
