package org.fundi.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fundi.app.job.Interruption;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Samples;
import org.fundi.engine.setting.Refusal;
import org.fundi.engine.verify.HandedOut;
import org.fundi.engine.verify.Marking;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `fundi verify`: the marking desk. Each project that was handed in is trained again and looked
/// at; no file is changed.
@Command(
        name = "verify",
        customSynopsis = "fundi verify FILE… [OPTION]…",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  fundi verify handed-in --data churn.csv --html marks.html",
            "  fundi verify anna.fundi ben.fundi --handed-out start.fundi --csv marks.csv",
            "  fundi verify handed-in --majority --limit 60 --json",
            "",
            "Ends with 0 whatever was seen: remarks are the result. docs/marking.md tells what each means."
        },
        description = {
            "Check projects that were handed in: train every run again, and look at what was opened when.",
            "What is found is evidence, told with what else it may mean; no file is changed."
        })
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand private @Nullable FundiCommand fundi;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Projects, or folders of them.")
    private List<Path> files = List.of();

    @Option(names = "--data", paramLabel = "CSV", description = "The data that were handed out.")
    private @Nullable Path data;

    @Option(
            names = "--majority",
            description = "Take the data of more than half of the files as those handed out.")
    private boolean majority;

    @Option(
            names = "--handed-out",
            paramLabel = "PROJECT",
            description =
                    "The project that everybody began with: what came with it counts against nobody.")
    private @Nullable Path handedOut;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description = "The most time for one file; ${DEFAULT-VALUE} if left out.",
            defaultValue = "300")
    private int limit;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page with every remark, the weightiest first.")
    private @Nullable Path html;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write a table with one line a remark.")
    private @Nullable Path csv;

    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new Refusal("--limit must be at least 1, not " + limit, "leave it out for 300");
        }
        if (data != null && majority) {
            throw new Refusal(
                    "--data and --majority contradict each other",
                    "name the data, or leave it out");
        }
        List<Path> all = expanded();
        if (html != null) MarksFile.check(html, VerifyPage.BEGINNING, all);
        if (csv != null) MarksFile.check(csv, VerifyCsv.HEADER, all);
        HandedOut given = given();
        Interruption interruption = fundi == null ? new Interruption() : fundi.interruption();
        return interruption.hearing(() -> verify(all, given, interruption));
    }

    private int verify(List<Path> all, HandedOut given, Interruption interruption) {
        Path folder = scratch();
        try {
            List<Marking.Checked> checked =
                    new MarkingDesk(given, folder, limit, interruption, printing.err()).check(all);
            Marks marks =
                    Marks.of(
                            Marking.together(checked, majority),
                            all.size(),
                            interruption.isAsked());
            if (html != null) MarksFile.write(html, VerifyPage.of(marks));
            if (csv != null) MarksFile.write(csv, VerifyCsv.of(marks));
            printing.answer(marks::json, out -> new VerifyTable(marks).print(out));
        } finally {
            remove(folder);
        }
        return 0;
    }

    private HandedOut given() {
        HandedOut given = HandedOut.nothing(Samples.installed());
        if (data != null) given = given.data(new DataReader().read(data));
        return handedOut == null ? given : given.project(handedOut, Catalogue.NAMES);
    }

    /// Each file once; of a folder those that end in .fundi.
    private List<Path> expanded() {
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            List<Path> inside = Files.isDirectory(file) ? projectsIn(file) : List.of();
            all.addAll(inside.isEmpty() ? List.of(file) : inside);
        }
        List<Path> once = new ArrayList<>();
        List<Path> known = new ArrayList<>();
        for (Path file : all) {
            Path place = file.toAbsolutePath().normalize();
            if (known.contains(place)) continue;
            known.add(place);
            once.add(file);
        }
        return once;
    }

    private static List<Path> projectsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> ("" + file.getFileName()).endsWith(".fundi"))
                    .sorted()
                    .toList();
        } catch (IOException notToBeListed) {
            return List.of();
        }
    }

    /// For the desk's own book of openings: the person's stays as it is.
    private static Path scratch() {
        try {
            return Files.createTempDirectory("fundi-marking");
        } catch (IOException e) {
            throw new Refusal(
                    "no temporary folder can be made (" + e.getMessage() + ")",
                    "make room on the disk, then run it again");
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException stillThere) {
            // it stays in the system's folder for temporary files, which empties itself
            assert stillThere.getMessage() != null;
        }
    }
}
