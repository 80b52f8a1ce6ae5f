package org.fundi.app.welcome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.ProjectShown;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Sample;
import org.fundi.engine.setting.Refusal;

/// What can be opened from the welcome, and opening it.
public final class WelcomeViewModel {
    private static final Copied NOTHING = new Copied.Nothing();

    private final Workspace workspace;
    private final Opener opener;
    private final List<Sample> samples;
    private final BiFunction<Sample, Dataset, Study> asked;
    private Copied warned = NOTHING;
    private Consumer<String> openLab = _ -> {};
    private final ObservableList<Path> recent = FXCollections.observableArrayList();

    /// @param asked what is asked of a sample that has been read
    public WelcomeViewModel(
            Workspace workspace,
            Opener opener,
            List<Sample> samples,
            BiFunction<Sample, Dataset, Study> asked) {
        this.workspace = workspace;
        this.opener = opener;
        this.samples = List.copyOf(samples);
        this.asked = asked;
        workspace.studyProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    /// @param open opens a lab by its text
    public void whenLab(Consumer<String> open) {
        openLab = open;
    }

    /// The newest first.
    ObservableList<Path> recent() {
        return recent;
    }

    List<Sample> samples() {
        return samples;
    }

    ReadOnlyObjectProperty<Optional<BackgroundJob<?>>> openingProperty() {
        return opener.underWayProperty();
    }

    /// A sample is opened as one wherever it is opened from: its story says what not to learn from.
    public void open(Path file) {
        sampleAt(file).ifPresentOrElse(this::open, () -> opener.open(file));
    }

    /// Opens the first of the files dropped; of several the person is told that one is open at a
    /// time.
    void drop(List<Path> files) {
        open(files.getFirst());
        if (files.size() > 1) {
            say(
                    Words.of("welcome.drop.several", name(files.getFirst())),
                    Words.of("welcome.drop.several.remedy"));
        }
    }

    /// What people call the file: a sample by its name, for all of them are called data.csv.
    String name(Path file) {
        Path name = file.getFileName();
        return sampleAt(file).map(Sample::name).orElse(String.valueOf(name == null ? file : name));
    }

    private Optional<Sample> sampleAt(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return samples.stream()
                .filter(sample -> sample.file().toAbsolutePath().normalize().equals(whole))
                .findFirst();
    }

    void open(Sample sample) {
        opener.open(sample.file(), sample.name(), dataset -> asked.apply(sample, dataset));
    }

    /// What kind of answer a sample asks for, in a word or two.
    static String kind(Sample sample) {
        return switch (sample.task()) {
            case "binary" -> Words.of("welcome.kind.binary");
            case "multiclass" -> Words.of("welcome.kind.multiclass");
            default -> Words.of("welcome.kind.regression");
        };
    }

    static String size(Sample sample) {
        return Numbers.whole(sample.rows()) + " × " + Numbers.whole(sample.columns());
    }

    /// Opens what was copied elsewhere. Where runs that are not kept would be lost by it, only when
    /// asked once more.
    ///
    /// @param files copied in a file browser; may be none
    /// @param text empty for none
    public void paste(List<Path> files, String text) {
        Copied copied = Copied.of(files, text);
        boolean again = copied.equals(warned) && workspace.notices().contains(warning());
        warned = NOTHING;
        switch (copied) {
            case Copied.Nothing _ ->
                    say(Words.of("welcome.paste.none"), Words.of("welcome.paste.none.remedy"));
            case Copied.Results _ ->
                    say(
                            Words.of("welcome.paste.results"),
                            Words.of("welcome.paste.results.remedy"));
            case Copied.ALab(String lab) -> openLab.accept(lab);
            case Copied.NoFile none ->
                    say(
                            Words.of("welcome.paste.no-file", none.path()),
                            Words.of("welcome.paste.no-file.remedy"));
            case Copied.AFile _, Copied.Cells _ -> {
                if (again || workspace.runs().isEmpty() || isKept()) take(copied);
                else warn(copied);
            }
        }
    }

    /// Whether what is open is there again when something else has been opened.
    private boolean isKept() {
        return workspace
                .projectProperty()
                .get()
                .filter(project -> project.keeping() == ProjectShown.Keeping.KEPT)
                .isPresent();
    }

    private void say(String what, String remedy) {
        workspace.say(Notice.refused(what, remedy));
    }

    private void warn(Copied copied) {
        warned = copied;
        workspace.say(warning());
    }

    private Notice warning() {
        String open = workspace.study().map(study -> study.dataset().name()).orElse("");
        return Notice.refused(
                Words.of("welcome.paste.closes", open, Numbers.whole(workspace.runs().size())),
                Words.of("welcome.paste.again"));
    }

    private void take(Copied copied) {
        if (copied instanceof Copied.AFile(Path file)) open(file);
        if (copied instanceof Copied.Cells(String text)) keep(text);
    }

    /// Keeps the cells that were pasted in a file of their own and opens it.
    private void keep(String text) {
        try {
            Path folder = Files.createTempDirectory("fundi");
            Path file = folder.resolve(Words.of("welcome.pasted"));
            Files.writeString(file, text, StandardCharsets.UTF_8);
            opener.openPassing(file);
        } catch (IOException e) {
            workspace.refuse(
                    new Refusal(
                            "what was pasted could not be kept: " + e.getMessage(),
                            "save it as a CSV file and open that"));
        }
    }

    void refresh() {
        recent.setAll(opener.recent().files());
    }
}
