package org.fundi.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Reading;
import org.fundi.engine.data.ReadingWatcher;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.Data;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.setting.Refusal;

/// What a run of a project was asked, with its rows again as they were.
record StoredQuestion(Asked asked, Reading reading, Prepared prepared) {

    /// @param file the data, where they are not inside the project
    /// @throws Refusal where they are neither, or not those that were asked about
    static StoredQuestion of(ProjectFile project, StoredRun run, Optional<Path> file) {
        Asked asked = project.questions().at(run.asked());
        Reading reading =
                file.map(
                                named ->
                                        new DataReader()
                                                .open(named, asked.reading(), ReadingWatcher.NONE))
                        .orElseGet(() -> inside(project, asked));
        Proposal proposal = asked.proposal(reading.dataset());
        Prepared prepared = asked.prepared(proposal);
        return new StoredQuestion(asked, reading, prepared);
    }

    Dataset data() {
        return reading.dataset();
    }

    private static Reading inside(ProjectFile project, Asked asked) {
        Optional<Data.Entry> entry = project.data().entry(asked.fingerprint());
        String name = entry.map(Data.Entry::name).orElse("the data");
        byte[] content =
                project.data()
                        .content(asked.fingerprint())
                        .orElseThrow(() -> notInside(name, entry.map(Data.Entry::bytes)));
        return new DataReader().open(name, content, asked.reading());
    }

    private static Refusal notInside(String name, Optional<Long> bytes) {
        String size = bytes.map(b -> String.format(Locale.ROOT, " (%,d MB)", b >> 20)).orElse("");
        return new Refusal(
                "'%s'%s is not kept inside the project".formatted(name, size),
                "say where it is with --data FILE");
    }

    /// As the run was judged when it was trained.
    Judging judging() {
        return CurveJudging.of(
                prepared.problem().task(), Question.metric(asked.metric(), prepared.problem()));
    }
}
