package org.fundi.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fundi.app.chart.ExportAsked;
import org.fundi.app.chart.ExportAsked.Format;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.setting.Refusal;

/// Puts pictures and tables where the person says, and says where they are.
public final class Exports {
    private static final int LONGEST = 60;

    private final Workspace workspace;
    private final Navigation navigation;
    private final Chooser chooser;
    private Path folder;

    /// Asks the person where a file should go.
    @FunctionalInterface
    public interface Chooser {
        /// @param folder where to begin
        /// @param name proposed, with its ending
        /// @return empty where the person thinks better of it
        Optional<Path> choose(Path folder, String name, Format format);
    }

    /// @param first the folder to begin in
    public Exports(Workspace workspace, Navigation navigation, Path first, Chooser chooser) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.folder = first;
        this.chooser = chooser;
    }

    /// Asks where to, writes it there, and tells the person.
    public void keep(ExportAsked asked) {
        String ending = "." + asked.format().ending();
        Optional<Path> chosen = chooser.choose(folder, name(asked) + ending, asked.format());
        if (chosen.isEmpty()) return;
        Path file = chosen.get().toAbsolutePath();
        try {
            Path whole = withEnding(file, ending);
            asked.write(whole, about());
            folder = Optional.ofNullable(whole.getParent()).orElse(folder);
            workspace.say(
                    Notice.done(
                            Words.of(
                                    "export.saved",
                                    String.valueOf(whole.getFileName()),
                                    String.valueOf(whole.getParent()))));
        } catch (IOException e) {
            workspace.refuse(
                    new Refusal(
                            "%s could not be written: %s".formatted(file, e.getMessage()),
                            "choose another folder or make room on the disk"));
        } catch (Refusal refusal) {
            workspace.refuse(refusal);
        }
    }

    /// Of the data, then what it is: `churn-confusion-matrix`.
    private String name(ExportAsked asked) {
        String data = workspace.study().map(study -> study.dataset().name()).orElse("");
        int point = data.lastIndexOf('.');
        String stem = (point > 0 ? data.substring(0, point) : data).strip();
        stem = stem.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        stem = stem.substring(0, Math.min(LONGEST, stem.length()));
        return stem.isEmpty() ? asked.named() : stem + "-" + asked.named();
    }

    /// Nobody was asked whether the file under the longer name may be replaced.
    private static Path withEnding(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(java.util.Locale.ROOT).endsWith(ending)) return file;
        Path whole = file.resolveSibling(name + ending);
        if (!Files.exists(whole)) return whole;
        throw new Refusal(
                "%s is there already".formatted(whole),
                "choose another name, or write this one with its ending to replace the file");
    }

    /// The file, its size, the seed, and the run that the screen shows.
    private String about() {
        String data = workspace.study().map(Exports::about).orElse("");
        boolean ofRun =
                navigation
                        .here()
                        .filter(
                                step ->
                                        step == LifecycleStep.TRAIN
                                                || step == LifecycleStep.EVALUATE
                                                || step == LifecycleStep.PREDICT
                                                || step == LifecycleStep.INSIDE)
                        .isPresent();
        Optional<RunRow> run = workspace.selectedRunProperty().get();
        if (!ofRun || run.isEmpty()) return data;
        String number = String.valueOf(run.get().number());
        return Words.of("export.about.run", data, number, run.get().name());
    }

    private static String about(Study study) {
        return Words.of(
                "export.about",
                study.dataset().name(),
                Numbers.whole(study.dataset().rows()),
                Numbers.whole(study.dataset().table().columns().size()),
                String.valueOf(study.seed()));
    }
}
