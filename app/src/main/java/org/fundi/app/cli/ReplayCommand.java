package org.fundi.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundi.app.job.Interruption;
import org.fundi.engine.Catalogue;
import org.fundi.engine.capsule.Capsule;
import org.fundi.engine.capsule.CapsuleFile;
import org.fundi.engine.capsule.Replayed;
import org.fundi.engine.capsule.Sharing;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.experiment.Provenance;
import org.fundi.engine.learning.Algorithm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `fundi replay`: repeats a shared run, and says whether the same comes out.
@Command(
        name = "replay",
        customSynopsis = "fundi replay FILE.fundirun [OPTION]…",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  fundi replay churn-3.fundirun",
            "  fundi replay churn-3.fundirun --data churn.csv --json",
            "",
            "Ends with 0 where the model is the same to the bit after every step, with 1 where it is not."
        },
        description = {
            "Train a run again that was shared with 'fundi share', and compare the model after each step.",
            "Where something differs, the first step and the first layer are named."
        })
final class ReplayCommand implements Callable<Integer> {
    private static final int DIFFERENT = 1;

    @ParentCommand private @Nullable FundiCommand fundi;

    @Parameters(paramLabel = "FILE", description = "A shared run, such as churn-3.fundirun.")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "The data, where they are not inside the file.")
    private @Nullable Path data;

    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        Interruption interruption = fundi == null ? new Interruption() : fundi.interruption();
        return interruption.hearing(() -> replay(interruption));
    }

    private int replay(Interruption interruption) {
        Capsule capsule = CapsuleFile.read(file, Catalogue.NAMES);
        Dataset dataset = CapsuleFile.data(capsule, Optional.ofNullable(data));
        Replayed replayed =
                new Sharing(_ -> {}, interruption::isAsked)
                        .replay(capsule, dataset, Catalogue.NAMES);
        printing.answer(
                () -> json(capsule, replayed),
                out -> out.println(OneLine.of(capsule.name()) + ": " + replayed.sentence()));
        if (replayed instanceof Replayed.Identical) return 0;
        other(capsule);
        return DIFFERENT;
    }

    /// Where it may come from: other versions.
    private void other(Capsule capsule) {
        Algorithm algorithm = Catalogue.NAMES.algorithm(capsule.model(), capsule.settings());
        Map<String, String> here = Provenance.of(algorithm, capsule.seed()).words();
        capsule.otherVersions(here).forEach(line -> printing.err().println("  " + line));
        printing.err().flush();
    }

    private Map<String, Object> json(Capsule capsule, Replayed replayed) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("file", file.toString());
        report.put("run", capsule.name());
        report.put("model", capsule.model());
        report.put("identical", replayed instanceof Replayed.Identical);
        report.put("steps", capsule.digests().size());
        if (replayed instanceof Replayed.Different(int step, String layer)) {
            report.put("step", step);
            report.put("layer", layer);
        }
        return report;
    }
}
