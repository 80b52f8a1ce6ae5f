package org.fundi.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fundi.app.chart.ExportAsked;
import org.fundi.app.checklist.ChecklistView;
import org.fundi.app.compare.CompareView;
import org.fundi.app.data.DataView;
import org.fundi.app.data.DataViewModel;
import org.fundi.app.film.FilmView;
import org.fundi.app.frame.FrameView;
import org.fundi.app.frame.FrameViewModel;
import org.fundi.app.inside.InsideDoor;
import org.fundi.app.job.Frames;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.job.PulseMeter;
import org.fundi.app.job.TrialWindow;
import org.fundi.app.models.BoardViewModel;
import org.fundi.app.models.CrossViewModel;
import org.fundi.app.models.ModelsView;
import org.fundi.app.models.ModelsViewModel;
import org.fundi.app.models.RefitViewModel;
import org.fundi.app.predict.PredictViewModel;
import org.fundi.app.prepare.PrepareView;
import org.fundi.app.prepare.PrepareViewModel;
import org.fundi.app.project.KeptFolds;
import org.fundi.app.project.OpenProject;
import org.fundi.app.project.Shelf;
import org.fundi.app.share.BroughtRuns;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.Documents;
import org.fundi.app.shell.Exports;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.RunsViewModel;
import org.fundi.app.shell.Screen;
import org.fundi.app.shell.ShellActions;
import org.fundi.app.shell.ShellView;
import org.fundi.app.shell.ShellViewModel;
import org.fundi.app.shell.StatusViewModel;
import org.fundi.app.split.SplitView;
import org.fundi.app.split.SplitViewModel;
import org.fundi.app.style.Look;
import org.fundi.app.style.TermsOnHover;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.train.TrainActions;
import org.fundi.app.train.TrainView;
import org.fundi.app.train.TrainViewModel;
import org.fundi.app.welcome.DropTarget;
import org.fundi.app.welcome.WelcomeView;
import org.fundi.app.welcome.WelcomeViewModel;
import org.fundi.app.workspace.Asking;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Recent;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.Samples;
import org.fundi.engine.math.Workers;
import org.fundi.engine.seal.SealBook;

/// The window: everything it is made of, wired from top to bottom.
public final class FundiWindow extends Application {

    /// Opens the window and returns when it has been closed.
    ///
    /// @param files to open in it, such as a project or a table that was double-clicked; the first
    ///     counts
    static void open(String... files) {
        launch(FundiWindow.class, files);
    }

    /// Opens the window, waits until all of it is made, and closes it again.
    ///
    /// @return from the start of the process to the first frame
    /// @throws org.fundi.engine.setting.Refusal where it does not open
    static Duration openAndClose() {
        return TrialWindow.open(
                trial -> {
                    Stage stage = new Stage();
                    open(stage, (contents, jobs) -> pass(trial, stage, contents, jobs));
                });
    }

    private static void pass(TrialWindow trial, Stage stage, Contents contents, Jobs jobs) {
        Duration firstFrame = sinceStart();
        contents.rest().run();
        jobs.inOwnFrame(
                () -> {
                    stage.close();
                    trial.passed(firstFrame);
                });
    }

    private static Duration sinceStart() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    @Override
    public void start(Stage stage) {
        open(stage, (contents, jobs) -> begin(stage, contents, jobs));
    }

    private static void open(Stage stage, BiConsumer<Contents, Jobs> afterFirst) {
        Look.loadLetters();
        PulseMeter meter = new PulseMeter();
        Jobs jobs = Jobs.forWindow();
        Workers workers = Workers.besideScreen();
        Contents contents = contents(stage, jobs, workers, meter);
        stage.setScene(contents.scene());
        stage.setTitle(Words.of("mark.first") + Words.of("mark.second"));
        stage.setMinWidth(720);
        stage.setMinHeight(520);
        stage.setOnHidden(
                _ -> {
                    contents.project().close();
                    jobs.close();
                    workers.close();
                });
        stage.show();
        Room.fit(stage);
        Frames.start(contents.scene(), jobs, meter, () -> afterFirst.accept(contents, jobs));
    }

    /// Makes the screens, then opens what the window was asked to open.
    private void begin(Stage stage, Contents contents, Jobs jobs) {
        WindowIcon.on(stage);
        contents.rest().run();
        for (String file : getParameters().getRaw().stream().limit(1).toList()) {
            jobs.inOwnFrame(() -> contents.open().accept(Path.of(file).toAbsolutePath()));
        }
    }

    /// @param scene with the welcome
    /// @param rest makes the other screens; to be run once the welcome is seen
    /// @param project what is done is kept in; to be closed at the end
    /// @param open opens a project or a table
    record Contents(Scene scene, Runnable rest, OpenProject project, Consumer<Path> open) {}

    static Contents contents(Stage stage, Jobs jobs, Workers workers, PulseMeter meter) {
        Recent recent = Recent.usual();
        ObjectProperty<Theme> theme = WornTheme.in(recent.home(), jobs);
        Workspace workspace = new Workspace();
        Navigation navigation = new Navigation();
        Cutting cutting = new Cutting(jobs, workspace);
        Mishaps.catchAll((line, details) -> workspace.say(Notice.mistake(line, details)));
        Reading reading = new Reading(workers);
        FileDialogs dialogs = new FileDialogs(stage, recent);
        Opener opener = new Opener(jobs, workspace, reading::file, Study::proposed, recent);
        OpenProject project = new OpenProject(jobs, workspace, opener, reading::file);
        Ground ground =
                new Ground(
                        theme,
                        jobs,
                        workers,
                        workspace,
                        navigation,
                        cutting,
                        new Preparing(jobs, workspace),
                        opener);
        ShellViewModel shell = new ShellViewModel(workspace, navigation, theme);
        WelcomeViewModel files =
                new WelcomeViewModel(workspace, opener, Samples.installed(), Reading::study);
        Runnable choose = () -> dialogs.open(files::open);
        HandingIn handing = HandingIn.of(ground, project, dialogs);
        List<Action> ofProject =
                ProjectCommands.of(ground, project, handing, dialogs, stage::close);
        LabScreens labs = new LabScreens(ground, files, dialogs);
        ShellView view = view(shell, ground, files, meter, choose, labs, ofProject);
        opener.whenOpened(new Entering(ground, view::first)::enter);
        Exports exports = new Exports(workspace, navigation, Documents.folder(), dialogs::save);
        view.addEventHandler(ExportAsked.ASKED, exports::keep);
        Runnable rest = () -> furnish(view, ground, project, handing, choose, dialogs, labs);
        return new Contents(scene(view, theme), rest, project, files::open);
    }

    private static ShellView view(
            ShellViewModel shell,
            Ground ground,
            WelcomeViewModel files,
            PulseMeter meter,
            Runnable choose,
            LabScreens labs,
            List<Action> ofProject) {
        Workspace workspace = ground.workspace();
        StatusViewModel status =
                new StatusViewModel(
                        workspace, ground.cutting(), ground.jobs(), ground.navigation());
        WelcomeView welcome = new WelcomeView(files, choose, labs.labs()::go);
        List<Action> actions = new ArrayList<>(ofProject);
        actions.addAll(ShellActions.of(shell, meter, choose, () -> DropTarget.paste(files)));
        ShellView view =
                new ShellView(shell, status, new RunsViewModel(workspace), welcome, actions);
        DropTarget.accept(view, files);
        return view;
    }

    private static Scene scene(ShellView view, ObjectProperty<Theme> theme) {
        Scene scene = new Scene(view, 1440, 900);
        TermsOnHover.in(scene);
        Look.wear(scene, theme.get());
        theme.addListener((_, _, now) -> Look.wear(scene, now));
        return scene;
    }

    /// Makes the screens, each in a frame of its own, so that the welcome answers meanwhile.
    private static void furnish(
            ShellView view,
            Ground ground,
            OpenProject project,
            HandingIn handing,
            Runnable choose,
            FileDialogs dialogs,
            LabScreens labs) {
        List<Screen> made = new ArrayList<>();
        LiveRuns runs = new LiveRuns(ground.jobs(), ground.workspace(), project);
        List<Supplier<Screen>> all =
                new ArrayList<>(screens(view, ground, project, handing, choose, dialogs, runs));
        all.addAll(labs.all(view, new NetworkFilms(ground.workspace(), runs)));
        for (Supplier<Screen> screen : all) {
            ground.jobs().inOwnFrame(() -> made.add(screen.get()));
        }
        ground.jobs()
                .inOwnFrame(
                        () -> {
                            ground.navigation().offer(made.stream().map(Screen::step).toList());
                            view.furnish(made);
                            WarmingUp.begin(ground.jobs(), ground.workspace());
                        });
    }

    /// The steps that are built, in the order of the rail: one line each.
    private static List<Supplier<Screen>> screens(
            ShellView view,
            Ground ground,
            OpenProject project,
            HandingIn handing,
            Runnable choose,
            FileDialogs dialogs,
            LiveRuns runs) {
        Workspace workspace = ground.workspace();
        Jobs jobs = ground.jobs();
        Asking asking = new Asking(jobs, workspace);
        Shelf shelf = broughtBack(ground, project, runs, handing);
        int threads = ground.workers().threads();
        TrainViewModel train =
                new TrainViewModel(jobs, threads, workspace, ground.preparing(), runs);
        TrainActions asked = new TrainActions(workspace, ground.navigation(), train);
        asked.examineWith(ChecklistView.over(view, ground, train));
        view.runs().offer(handing.ofRun());
        view.runs().serve(asked::again, CompareView.over(view, ground, runs, shelf::look));
        ModelsViewModel models =
                new ModelsViewModel(jobs, ground.workers(), workspace, ground.preparing(), runs);
        BoardViewModel board = new BoardViewModel(jobs, workspace, runs, models);
        CrossViewModel cross =
                new CrossViewModel(jobs, ground.workers(), workspace, ground.preparing());
        new KeptFolds(jobs, workspace, project, cross).attend();
        RefitViewModel refit = new RefitViewModel(jobs, threads, workspace, runs);
        PredictViewModel predict = new PredictViewModel(workspace);
        var beneath = InsideDoor.beside(FilmView.beneath(ground, runs), ground, runs);
        return List.of(
                () -> frame(ground, asking, asked::startUsual),
                () -> new DataView(new DataViewModel(ground, asking), ground, choose),
                () -> split(ground, asking),
                () -> prepare(ground),
                () -> new ModelsView(ground, models, board, cross, refit),
                () -> new TrainView(ground, train, runs, asked, beneath),
                () -> Evaluating.screen(ground, project, handing.handIn(), predict),
                () -> Predicting.screen(ground, predict, dialogs),
                () -> InsideDoor.screen(ground, runs, beneath));
    }

    /// Runs of before, and those that others shared.
    private static Shelf broughtBack(
            Ground ground, OpenProject project, LiveRuns runs, HandingIn handing) {
        Shelf shelf =
                new Shelf(
                        ground.jobs(),
                        ground.workspace(),
                        ground.opener(),
                        ground.preparing(),
                        runs,
                        project);
        shelf.attend();
        new BroughtRuns(
                        ground.jobs(),
                        ground.workspace(),
                        ground.preparing(),
                        ground.opener(),
                        project,
                        runs,
                        ground.navigation())
                .attend(handing.shared());
        return shelf;
    }

    /// @param start trains what is usual and goes where its curve is seen
    private static Screen frame(Ground ground, Asking asking, Runnable start) {
        FrameViewModel model =
                new FrameViewModel(ground.workspace(), ground.cutting(), ground.jobs(), asking);
        return new FrameView(model, ground.navigation(), start);
    }

    private static Screen split(Ground ground, Asking asking) {
        SplitViewModel model =
                new SplitViewModel(
                        ground.workspace(),
                        ground.cutting(),
                        ground.jobs(),
                        asking,
                        SealBook.usual());
        return new SplitView(model, ground);
    }

    private static Screen prepare(Ground ground) {
        return new PrepareView(
                ground,
                new PrepareViewModel(ground.workspace(), ground.navigation(), ground.preparing()));
    }
}
