package org.fundi.app.lab;

import java.nio.file.Path;
import java.util.List;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.LabFile;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.setting.Refusal;

/// All labs of the window, to be gone to by their place and opened by their text.
public final class Labs {
    private final Jobs jobs;
    private final Workspace workspace;
    private final Navigation navigation;
    private final LabWork reading;
    private List<LabScreen> screens = List.of();

    public Labs(Jobs jobs, Workspace workspace, Navigation navigation) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.navigation = navigation;
        reading = new LabWork(jobs, why -> workspace.say(Notice.of(why, Mishaps.details(why))));
    }

    /// These are built.
    public void fill(List<LabScreen> built) {
        screens = List.copyOf(built);
    }

    /// Goes to a lab; one that is not built yet is built now.
    public void go(LifecycleStep lab) {
        jobs.hurry();
        navigation.go(lab);
    }

    /// Goes to the lab this text is of, set as it was when the text was copied; a text that is of
    /// none is refused.
    public void open(String text) {
        workspace.goOn();
        try {
            show(LabText.read(text, Catalogue.LABS));
        } catch (Refusal why) {
            workspace.refuse(why);
        }
    }

    /// Goes to the lab this file holds, or tells the person why it holds none.
    public void open(Path file) {
        workspace.goOn();
        reading.begin(
                Words.of("lab.opening", Brief.name(String.valueOf(file.getFileName()))),
                _ -> LabFile.read(file, Catalogue.LABS),
                this::show,
                () -> {});
    }

    private void show(Handout handout) {
        jobs.hurry();
        for (LabScreen screen : screens) {
            if (!screen.lab().key().equals(handout.lab().key())) continue;
            screen.open(handout);
            navigation.go(screen.step());
            return;
        }
        workspace.refuse(
                new Refusal(
                        Words.of("lab.no-screen", handout.lab().key()),
                        Words.of("lab.no-screen.remedy")));
    }
}
