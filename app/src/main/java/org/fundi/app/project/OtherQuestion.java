package org.fundi.app.project;

import java.util.Optional;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.OpenFile;
import org.fundi.app.workspace.Study;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Reading;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.setting.Refusal;

/// What was asked before, with its rows prepared again as they were then.
///
/// @param open the table that is worked with: the one asked about then, as a rule
public record OtherQuestion(Optional<OpenFile> open) {

    /// Takes its time: call it in the background.
    ///
    /// @throws Refusal where the data of then are not at hand
    Basis basis(ProjectFile project, Asked asked) {
        return basis(asked, reading(project, asked).dataset());
    }

    /// Takes its time: call it in the background.
    ///
    /// @param data that were asked about
    public static Basis basis(Asked asked, Dataset data) {
        Study study = AskedStudy.study(asked, data);
        Plan plan =
                study.plan()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "nothing was asked when this run began",
                                                "look at another run"));
        Basis basis = new Basis(study, plan.prepare(study.table(), study.seed()));
        return asked.refit() ? basis.withoutValidation() : basis;
    }

    /// The data that were asked about, read as they were then. Takes its time.
    ///
    /// @throws Refusal where they are not at hand
    public Reading reading(ProjectFile project, Asked asked) {
        Optional<Reading> same =
                open.filter(file -> file.options().equals(asked.reading()))
                        .map(OpenFile::reading)
                        .filter(it -> it.dataset().fingerprint().equals(asked.fingerprint()));
        if (same.isPresent()) return same.get();
        byte[] content =
                project.data()
                        .content(asked.fingerprint())
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "the data this run learnt from are not in the project",
                                                "look at a run on the data that are open"));
        String name = project.data().entry(asked.fingerprint()).orElseThrow().name();
        return new DataReader().open(name, content, asked.reading());
    }
}
