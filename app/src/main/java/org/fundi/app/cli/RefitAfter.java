package org.fundi.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.job.Interruption;
import org.fundi.engine.experiment.CrossValidation;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.FoldScore;
import org.fundi.engine.experiment.Folded;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Refit;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.problem.Folding;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;

/// What follows a cross-validation: the model the person named learns once more, from all rows that
/// are not sealed, and is kept in a project, where the seal can be opened for it.
///
/// @param model the algorithm's key
record RefitAfter(String model, Path file, PrintWriter err, Interruption interruption) {
    private static final String TAG = "refitted";

    /// What came of it.
    ///
    /// @param number of the run in the project
    record Done(int number, Path project, int rows, Refit refit, Outcome outcome) {
        Map<String, @Nullable Object> json() {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("model", refit.algorithm().key());
            json.put("run", number);
            json.put("rows", rows);
            json.put("settings", SettingValue.all(refit.algorithm()));
            if (!refit.why().isEmpty()) json.put("why", refit.why());
            json.put("completed", outcome instanceof Outcome.Completed);
            return json;
        }

        void print(PrintWriter out) {
            out.printf(
                    Locale.ROOT,
                    "%nRefitted '%s' on all %,d rows that are not sealed; kept as run %d.%n",
                    refit.algorithm().key(),
                    rows,
                    number);
            if (!refit.why().isEmpty()) out.println("  " + refit.why());
            String failure = CompareEntry.why(outcome);
            out.println(
                    failure.isEmpty()
                            ? "  It has learnt from the validation rows: only the sealed rows can judge it, once:"
                            : "  It came to nothing: " + failure);
            if (failure.isEmpty())
                out.printf("  fundi open-test %s --run %d%n", OneLine.of("" + project), number);
        }
    }

    /// @param named the options that go with each other
    /// @throws Refusal where they don't
    static Optional<RefitAfter> of(
            @Nullable String named,
            Optional<Folding> folding,
            Optional<Path> project,
            PrintWriter err,
            Interruption interruption) {
        if (named == null) {
            if (folding.isEmpty() || project.isEmpty()) return Optional.empty();
            throw new Refusal(
                    "a project keeps runs, and the folds of --cv leave none to keep",
                    "add --refit NAME to keep that model, learnt from all open rows, or leave out --project");
        }
        if (folding.isEmpty())
            throw new Refusal(
                    "--refit follows a cross-validation, and there is no --cv",
                    "add --cv 5, or leave out --refit");
        if (project.isEmpty())
            throw new Refusal(
                    "a refitted model is kept in a project, and none is named",
                    "add --project FILE.fundi");
        return Optional.of(
                new RefitAfter(Models.named(named).key(), project.get(), err, interruption));
    }

    /// @throws Refusal where it would not be among those compared
    void refuseUnlessAmong(List<Algorithm> compared) {
        boolean among = compared.stream().anyMatch(algorithm -> algorithm.key().equals(model));
        if (!among)
            throw new Refusal(
                    "'%s' is not among the models compared, so no folds speak for it"
                            .formatted(model),
                    "name it in --models too");
    }

    /// @throws Refusal where it came to nothing in a fold, or can't be kept
    Done run(
            Question question,
            ProblemOptions options,
            CrossValidation validation,
            List<Folded> folded) {
        Folded chosen = chosen(folded);
        Refit refit = Refit.of(chosen);
        Prepared all =
                question.plan()
                        .prepare(question.proposal().table(), options.seed())
                        .withoutValidation();
        Experiment experiment =
                TrainCommand.alone(refit.algorithm(), validation.judging(), options.seed());
        try (Kept kept = Kept.in(file, err, interruption)) {
            int run = kept.beginRefit(question, options, refit.algorithm());
            kept.told("run " + run);
            Outcome outcome =
                    new HeardTraining(kept.recorder(run, _ -> {}), interruption)
                            .run(watcher -> experiment.runOn(all, watcher));
            kept.project().runs().label(run, List.of(TAG), mean(chosen, validation));
            int rows = all.split().trainingRows().length;
            return new Done(run, file, rows, refit, outcome);
        }
    }

    private Folded chosen(List<Folded> folded) {
        Folded chosen =
                folded.stream()
                        .filter(one -> one.algorithm().key().equals(model))
                        .findFirst()
                        .orElseThrow();
        if (chosen.failure().isEmpty()) return chosen;
        throw new Refusal(
                "'%s' came to nothing in a fold: %s"
                        .formatted(model, CompareEntry.why(chosen.failure().get())),
                "refit another model");
    }

    /// "Accuracy 0.992 (0.981 to 1.000), the mean over 5-fold cross-validation, 3 repeats."
    private static String mean(Folded chosen, CrossValidation validation) {
        FoldScore score = chosen.scores().get(validation.by().key());
        return score == null
                ? ""
                : "%s %s, the mean of %s"
                        .formatted(
                                validation.by().title(),
                                ScoreText.withInterval(score.mean()),
                                validation.folding().title());
    }
}
