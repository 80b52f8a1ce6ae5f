package org.fundi.app.project;

import java.util.List;
import java.util.Map;
import org.fundi.app.workspace.OpeningsKept;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Split;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.Openings;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.seal.Opening;

/// The openings of the seal that a project keeps of the data of one question.
record OpeningsPage(Session session, Asked asked, Dataset data) implements OpeningsKept.Page {
    @Override
    public boolean isWritten() {
        return session.isKept();
    }

    @Override
    public int seen(Split split) {
        return session.settled()
                .map(project -> SeenInProject.of(project, asked, data, split))
                .orElse(0);
    }

    @Override
    public void keep(int run, Opening opening, int seenBefore, Map<String, Scored> test) {
        session.writeNow(
                project -> project.openings().keep(run, opening, opening.rows(), seenBefore, test));
    }

    @Override
    public List<OpeningsKept.Kept> all() {
        return session.settled()
                .map(
                        project ->
                                project.openings().all().stream()
                                        .filter(it -> it.fingerprint().equals(data.fingerprint()))
                                        .map(it -> kept(project, it))
                                        .toList())
                .orElse(List.of());
    }

    private static OpeningsKept.Kept kept(ProjectFile project, Openings.Entry entry) {
        String name = project.runs().at(entry.run()).map(StoredRun::name).orElse("");
        return new OpeningsKept.Kept(
                entry.run(), name + " #" + entry.run(), entry.at(), entry.rows(), entry.scores());
    }
}
