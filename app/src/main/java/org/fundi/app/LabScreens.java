package org.fundi.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fundi.app.classroom.ClassSheet;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.LabShare;
import org.fundi.app.lab.Labs;
import org.fundi.app.lab.breaking.BreakingView;
import org.fundi.app.lab.descent.DescentView;
import org.fundi.app.lab.landscape.FilmedRuns;
import org.fundi.app.lab.landscape.LandscapeView;
import org.fundi.app.lab.metrics.MetricsView;
import org.fundi.app.lab.overfitting.OverfittingView;
import org.fundi.app.lab.playground.PlaygroundView;
import org.fundi.app.lab.race.RaceView;
import org.fundi.app.lesson.LessonView;
import org.fundi.app.lesson.LessonViewModel;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Screen;
import org.fundi.app.shell.ShellView;
import org.fundi.app.text.Words;
import org.fundi.app.welcome.WelcomeViewModel;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.data.Samples;
import org.fundi.engine.lesson.Door;
import org.fundi.engine.lesson.Lesson;
import org.fundi.engine.lesson.Lessons;
import org.fundi.engine.setting.Refusal;

/// The labs on generated data, the lessons, and the way to them.
final class LabScreens {
    /// Looks at the run that is looked at in the table of runs.
    private static final String OF_RUN = "fundi:landscape surface=network run.source=project";

    /// In the order of the rail: one line each.
    private static List<Function<Ground, LabScreen>> inOrder(FilmedRuns runs) {
        return List.of(
                RaceView::new,
                OverfittingView::new,
                PlaygroundView::new,
                BreakingView::new,
                ground -> new LandscapeView(ground, runs),
                DescentView::new,
                MetricsView::new);
    }

    private final Ground ground;
    private final WelcomeViewModel files;
    private final FileDialogs dialogs;
    private final Labs labs;
    private final List<LabScreen> made = new ArrayList<>();

    /// @param files where a lab's text may be pasted
    /// @param dialogs ask where a lab's file is to lie
    LabScreens(Ground ground, WelcomeViewModel files, FileDialogs dialogs) {
        this.ground = ground;
        this.files = files;
        this.dialogs = dialogs;
        labs = new Labs(ground.jobs(), ground.workspace(), ground.navigation());
        files.whenLab(labs::open);
        ground.opener().whenLab(labs::open);
    }

    Labs labs() {
        return labs;
    }

    /// Each makes one, when the window has time for it; last the lessons, where there are any.
    ///
    /// @param view where the way back to a lesson is shown
    /// @param runs of the open project that a lab can look at
    List<Supplier<Screen>> all(ShellView view, FilmedRuns runs) {
        view.runs().offer(List.of(landscapeOfRun()));
        List<Supplier<Screen>> all = new ArrayList<>();
        for (Function<Ground, LabScreen> one : inOrder(runs)) all.add(() -> make(one));
        List<Lesson> lessons = installed();
        if (!lessons.isEmpty()) all.add(() -> lessons(lessons, view));
        return all;
    }

    /// What the menu of a run leads to.
    private Action landscapeOfRun() {
        return Action.of(Words.of("scape.of-run"), () -> labs.open(OF_RUN));
    }

    private List<Lesson> installed() {
        try {
            return Lessons.installed();
        } catch (Refusal why) {
            ground.workspace().refuse(why);
            return List.of();
        }
    }

    private Screen lessons(List<Lesson> lessons, ShellView view) {
        LessonViewModel model = new LessonViewModel(lessons, ground.navigation(), this::enter);
        view.beside(model.besideProperty());
        return new LessonView(model);
    }

    private void enter(Door door) {
        switch (door) {
            case Door.ToLab(String text) -> labs.open(text);
            case Door.ToStep(String step) ->
                    labs.go(LifecycleStep.valueOf(step.toUpperCase(Locale.ROOT)));
            case Door.ToSample(String name) -> files.open(Samples.named(name).file());
        }
    }

    private LabScreen make(Function<Ground, LabScreen> one) {
        LabScreen screen = one.apply(ground);
        screen.frame()
                .shared(
                        ClassSheet.button(screen, ground, dialogs::saveLab),
                        LabShare.button(ground.workspace(), screen));
        made.add(screen);
        labs.fill(made);
        return screen;
    }
}
