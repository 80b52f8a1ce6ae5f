package org.fundi.app.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fundi.app.handin.RunTaken;
import org.fundi.app.job.Progress;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.ModelNames;
import org.fundi.app.workspace.OpenFile;
import org.fundi.engine.capsule.Capsule;
import org.fundi.engine.capsule.CapsuleText;
import org.fundi.engine.capsule.Sharing;
import org.fundi.engine.file.WholeFile;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Sha256;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.setting.Refusal;

/// A run about to be shared, as its project keeps it. All of it takes its time: call it in the
/// background.
///
/// @param steps after which it ended
/// @param data the file's bytes, where they are put in
record ToShare(RunTaken taken, Algorithm algorithm, int steps, Optional<byte[]> data) {

    /// @param open the table that is worked with, which the run has learnt from as a rule
    /// @throws Refusal where the run is not in the project or has no end, or its data are not at
    ///     hand, or too large to be put in
    static ToShare from(
            ProjectFile project, int number, Optional<OpenFile> open, boolean withData) {
        RunTaken taken = RunTaken.from(project, number, open);
        return new ToShare(
                taken,
                project.runs().algorithm(taken.run()),
                Sharing.steps(taken.run()),
                withData ? Optional.of(data(taken, open)) : Optional.empty());
    }

    private static byte[] data(RunTaken taken, Optional<OpenFile> open) {
        String fingerprint = taken.asked().fingerprint();
        return taken.project()
                .data()
                .content(fingerprint)
                .or(() -> open.flatMap(file -> bytes(file.file(), fingerprint)))
                .filter(bytes -> bytes.length <= CapsuleText.MOST_DATA)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "'%s' can't be put into the file: it is larger than 50 MB, or no longer where it was opened"
                                                .formatted(taken.reading().dataset().name()),
                                        "share the run without its data, and hand the data on beside it"));
    }

    private static Optional<byte[]> bytes(Path file, String fingerprint) {
        try {
            if (Files.size(file) > CapsuleText.MOST_DATA) return Optional.empty();
            byte[] bytes = Files.readAllBytes(file);
            return Sha256.of(bytes).equals(fingerprint) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty(); // said as one of the two reasons above
        }
    }

    /// Trains the run once more and writes down what came of each step.
    ///
    /// @throws Refusal where nothing can be written there
    Capsule into(Path file, Progress progress) {
        writing(file, () -> WholeFile.check(file));
        String unit = ModelNames.step(algorithm);
        Sharing sharing =
                new Sharing(
                        step -> progress.at(step, steps, said(unit, step, steps)),
                        progress::stopAsked);
        Capsule capsule =
                sharing.capsule(
                        taken.run().name(),
                        taken.asked(),
                        taken.reading().dataset().name(),
                        data,
                        algorithm,
                        taken.prepared(),
                        steps);
        writing(file, () -> WholeFile.write(file, CapsuleText.write(capsule)));
        return capsule;
    }

    private interface Writing {
        void now() throws IOException;
    }

    private static void writing(Path file, Writing one) {
        try {
            one.now();
        } catch (IOException e) {
            throw new Refusal(
                    "'%s' can't be written: %s".formatted(file, e.getMessage()),
                    "choose another folder, or make room on the disk");
        }
    }

    /// "epoch 12 of 60"; empty for what does not learn in steps.
    static String said(String unit, int step, int steps) {
        if (unit.equals(Words.of("unit.none"))) return "";
        return Words.of("share.at", unit, Numbers.whole(step), Numbers.whole(steps));
    }
}
