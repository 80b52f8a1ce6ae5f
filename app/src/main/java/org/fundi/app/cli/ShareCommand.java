package org.fundi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundi.app.job.Interruption;
import org.fundi.engine.Catalogue;
import org.fundi.engine.capsule.Capsule;
import org.fundi.engine.capsule.CapsuleText;
import org.fundi.engine.capsule.Sharing;
import org.fundi.engine.file.WholeFile;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `fundi share`: one run as a small file that repeats it elsewhere.
@Command(
        name = "share",
        customSynopsis = "fundi share PROJECT --run=N -o OUT.fundirun [OPTION]…",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  fundi share churn.fundi --run 3 -o churn-3.fundirun",
            "  fundi share churn.fundi --run 3 -o churn-3.fundirun --embed"
        },
        description = {
            "Write a run down so that others can repeat it with 'fundi replay' and compare.",
            "It holds question, preparation, split, settings, seed, versions, and a digest of the model after each step."
        })
final class ShareCommand implements Callable<Integer> {
    @ParentCommand private @Nullable FundiCommand fundi;

    @Mixin private ProjectRun chosen = new ProjectRun();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.fundirun",
            required = true,
            description = "The file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--embed",
            description = "Put the data in, up to 50 MB: whoever gets the file gets them too.")
    private boolean embed;

    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        Interruption interruption = fundi == null ? new Interruption() : fundi.interruption();
        return interruption.hearing(() -> share(interruption));
    }

    private int share(Interruption interruption) {
        writing(() -> WholeFile.check(out));
        try (ProjectFile project = ProjectFile.look(chosen.project(), Catalogue.NAMES)) {
            StoredRun run = chosen.in(project);
            int steps = Sharing.steps(run);
            StoredQuestion question = StoredQuestion.of(project, run, chosen.data());
            Algorithm algorithm = project.runs().algorithm(run);
            Capsule capsule =
                    new Sharing(_ -> {}, interruption::isAsked)
                            .capsule(
                                    run.name(),
                                    question.asked(),
                                    question.data().name(),
                                    embed ? Optional.of(data(project, question)) : Optional.empty(),
                                    algorithm,
                                    question.prepared(),
                                    steps);
            writing(() -> WholeFile.write(out, CapsuleText.write(capsule)));
            printing.answer(() -> json(run, capsule), to -> to.println(told(run, capsule)));
        }
        return 0;
    }

    private byte[] data(ProjectFile project, StoredQuestion question) {
        return chosen.data()
                .map(ShareCommand::bytes)
                .or(() -> project.data().content(question.asked().fingerprint()))
                .filter(bytes -> bytes.length <= CapsuleText.MOST_DATA)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "the data are larger than the 50 MB that are put into a file",
                                        "leave out --embed and hand the data on beside it"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal(
                    "'%s' can't be read (%s)".formatted(file, e.getMessage()),
                    "check the name, and that you may read it");
        }
    }

    private interface Writing {
        void now() throws IOException;
    }

    private void writing(Writing one) {
        try {
            one.now();
        } catch (IOException e) {
            throw new Refusal(
                    "'%s' can't be written (%s)".formatted(out, e.getMessage()),
                    "choose another place with -o, or make room");
        }
    }

    private Map<String, Object> json(StoredRun run, Capsule capsule) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("run", run.number());
        report.put("model", run.model());
        report.put("file", out.toString());
        report.put("steps", capsule.steps());
        report.put("digests", capsule.digests().size());
        report.put("embedded", capsule.data().isPresent());
        return report;
    }

    private String told(StoredRun run, Capsule capsule) {
        return "Run %d, %s, is in %s%s. To repeat it: fundi replay %s%s"
                .formatted(
                        run.number(),
                        OneLine.of(run.name()),
                        OneLine.of("" + out),
                        capsule.data().isPresent() ? " with its data" : "",
                        OneLine.of("" + out),
                        capsule.data().isPresent()
                                ? ""
                                : " --data " + OneLine.of(capsule.dataName()));
    }
}
