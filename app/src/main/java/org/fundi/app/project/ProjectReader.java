package org.fundi.app.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.fundi.app.job.Progress;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.workspace.FileReader;
import org.fundi.app.workspace.OpenFile;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.Reading;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.math.Sha256;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.Data;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.setting.Refusal;

/// Reads a project file, in the background: its data, what is asked of them, and its runs. Models
/// stay in the file until somebody asks for them.
///
/// @param tables reads the data
/// @param answers whether a study asks what was asked then
record ProjectReader(FileReader tables, BiPredicate<Study, Asked> answers) {
    /// Runs whose curves are drawn in the table at once; older ones when they are looked at.
    private static final int CURVES = 300;

    /// @param data where the person says they are, for a project that does not hold them
    /// @throws Refusal where it can't be opened; the file is as it was
    Reopened read(Path file, Optional<Path> data, Progress progress) {
        ProjectFile project = ProjectFile.open(file, Catalogue.NAMES);
        try {
            return read(project, data, progress);
        } catch (RuntimeException failure) {
            project.close();
            throw failure;
        }
    }

    private Reopened read(ProjectFile project, Optional<Path> data, Progress progress) {
        Asked latest = project.questions().latest().orElseThrow(() -> empty(project.file()));
        Asked asked = latest.withRefit(false);
        data.ifPresent(chosen -> refuseOtherData(project, asked, chosen));
        Optional<Path> unpacked = data.isPresent() ? Optional.empty() : unpacked(project, asked);
        Path table =
                data.or(() -> unpacked).orElseThrow(() -> missing(project, asked.fingerprint()));
        Reading reading = tables.read(table, asked.reading(), progress);
        if (progress.stopAsked()) throw new CancelledException();
        progress.at(0, 0, Words.of("job.proposing"));
        Study study = AskedStudy.study(asked, reading.dataset());
        List<StoredRun> runs = project.runs().all();
        return new Reopened(
                project,
                new OpenFile(table, asked.reading(), reading),
                unpacked,
                study,
                asked,
                rows(project, runs),
                notes(runs),
                project.lookedAt().run(),
                project.remembered().all());
    }

    /// Puts the data the project holds into a file of their own, to be read.
    private static Optional<Path> unpacked(ProjectFile project, Asked asked) {
        Optional<byte[]> content = project.data().content(asked.fingerprint());
        if (content.isEmpty()) return Optional.empty();
        String name =
                project.data().entry(asked.fingerprint()).map(Data.Entry::name).orElse("data.csv");
        try {
            Path folder = Files.createTempDirectory("fundi");
            Path file = folder.resolve(ProjectFolder.plain(name));
            Files.write(file, content.get());
            return Optional.of(file);
        } catch (IOException e) {
            throw new Refusal(
                    "the data in '%s' could not be unpacked: %s"
                            .formatted(project.file().getFileName(), e.getMessage()),
                    "make room on the disk, then open the project again");
        }
    }

    private static Refusal missing(ProjectFile project, String fingerprint) {
        return project.data()
                .entry(fingerprint)
                .<Refusal>map(entry -> MissingData.of(project.file(), entry))
                .orElseGet(() -> empty(project.file()));
    }

    /// Told by its bytes, before anything is made of them.
    private static void refuseOtherData(ProjectFile project, Asked asked, Path chosen) {
        Optional<Data.Entry> entry = project.data().entry(asked.fingerprint());
        MessageDigest digest = Sha256.begin();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(chosen), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new Refusal(
                    "'%s' can't be read: %s".formatted(chosen.getFileName(), e.getMessage()),
                    "check that you may read it");
        }
        String fingerprint = HexFormat.of().formatHex(digest.digest());
        if (entry.isPresent() && !fingerprint.equals(asked.fingerprint())) {
            throw MissingData.not(chosen, project.file(), entry.get());
        }
    }

    private static Refusal empty(Path file) {
        return new Refusal(
                "the project '%s' asks nothing of any data yet".formatted(file.getFileName()),
                "open the table itself: a project begins with it");
    }

    private List<RunRow> rows(ProjectFile project, List<StoredRun> runs) {
        Map<Integer, Asked> questions = new HashMap<>();
        Map<List<Object>, Algorithm> algorithms = new HashMap<>(); // many runs share theirs
        int oldest = runs.isEmpty() ? 0 : runs.get(Math.min(CURVES, runs.size()) - 1).number();
        Map<Integer, List<Double>> losses = project.runs().lossesFrom(oldest);
        List<RunRow> rows = new ArrayList<>();
        for (StoredRun run : runs) {
            Asked asked = questions.computeIfAbsent(run.asked(), project.questions()::at);
            List<Double> curve = losses.getOrDefault(run.number(), List.of());
            Algorithm algorithm =
                    algorithms.computeIfAbsent(
                            List.of(run.model(), run.settings()),
                            _ -> project.runs().algorithm(run));
            rows.add(row(algorithm, run, asked, curve));
        }
        return rows;
    }

    private static Map<Integer, RunNote> notes(List<StoredRun> runs) {
        Map<Integer, RunNote> notes = new HashMap<>();
        for (StoredRun run : runs) {
            RunNote note = new RunNote(run.tags(), run.note());
            if (!note.isEmpty()) notes.put(run.number(), note);
        }
        return notes;
    }

    private RunRow row(Algorithm algorithm, StoredRun run, Asked asked, List<Double> losses) {
        boolean baseline = algorithm.kind() == Algorithm.Kind.BASELINE;
        Origin origin =
                new Origin(
                        algorithm,
                        run.seed(),
                        run.provenance(),
                        study -> answers.test(study, asked));
        return new RunRow(
                run.number(),
                run.name(),
                baseline,
                state(run.state()),
                LiveRun.progress(run, algorithm),
                losses,
                run.scores(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(origin));
    }

    private static RunRow.State state(StoredRun.State state) {
        return switch (state) {
            case RUNNING -> RunRow.State.ELSEWHERE;
            case INTERRUPTED -> RunRow.State.INTERRUPTED;
            case COMPLETED -> RunRow.State.DONE;
            case STOPPED -> RunRow.State.STOPPED;
            case DIVERGED -> RunRow.State.DIVERGED;
            case CANCELLED -> RunRow.State.CANCELLED;
            case REFUSED -> RunRow.State.REFUSED;
        };
    }
}
