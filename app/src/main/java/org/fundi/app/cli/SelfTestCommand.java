package org.fundi.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Provenance;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `fundi self-test`: whether this copy of Fundi works on this machine.
@Command(
        name = "self-test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  fundi self-test",
            "  fundi self-test --no-window",
            "",
            "Ends with 0 where all is well, 2 where something is not (with what to do)."
        },
        description = {
            "Check that this copy of Fundi works on this machine.",
            "Reads files, trains every model and compares what came out with what comes out everywhere, opens a window and closes it."
        })
final class SelfTestCommand implements Callable<Integer> {
    private static final double MILLISECONDS = 1000;

    @Mixin private Printing printing = new Printing();

    @Option(names = "--no-window", description = "Open no window, as where there is no display.")
    private boolean withoutWindow;

    @Option(names = "--no-training", description = "Train no model; only read files.")
    private boolean withoutTraining;

    @ParentCommand private @Nullable FundiCommand fundi;

    @Override
    public Integer call() {
        Optional<Duration> firstFrame = firstFrame();
        Trials trials = Trials.run(!withoutTraining);
        printing.answer(
                () -> entry(trials, firstFrame),
                out -> lines(trials, firstFrame).forEach(out::println));
        List<String> wrong = trials.otherwise();
        if (!wrong.isEmpty())
            throw new Refusal(
                    "other models than everywhere else came out of " + String.join(", ", wrong),
                    "install Fundi again; if it happens again, tell us with the whole output of 'fundi self-test --json'");
        return 0;
    }

    private Optional<Duration> firstFrame() {
        if (withoutWindow || fundi == null) return Optional.empty();
        return fundi.window().firstFrame();
    }

    private static Map<String, Object> entry(Trials trials, Optional<Duration> firstFrame) {
        Map<String, Object> entry = new LinkedHashMap<>(here());
        entry.put("fused_multiply_add", Kernels.fusedMultiplyAdd());
        entry.put("first_frame_seconds", firstFrame.map(SelfTestCommand::seconds).orElse(null));
        entry.put("models", trials.found());
        entry.put("otherwise", trials.otherwise());
        entry.put("unavailable", unavailable());
        entry.put("passed", trials.otherwise().isEmpty());
        return entry;
    }

    private static List<String> lines(Trials trials, Optional<Duration> firstFrame) {
        List<String> lines = new ArrayList<>();
        lines.add("start    Fundi " + String.join(", ", here().values()));
        lines.add(
                "load     "
                        + String.join(
                                "; ",
                                trials.samples().entrySet().stream()
                                        .map(e -> "%s: %d rows".formatted(e.getKey(), e.getValue()))
                                        .toList()));
        int same = trials.found().size() - trials.otherwise().size();
        lines.add(
                "train    %d models; %d to the same bits as everywhere, others wrap a library"
                        .formatted(trials.trained(), same));
        unavailable()
                .forEach(
                        (model, why) -> lines.add("         without %s: %s".formatted(model, why)));
        lines.add(
                "window   "
                        + firstFrame
                                .map(SelfTestCommand::seconds)
                                .map(
                                        s ->
                                                String.format(
                                                        Locale.ROOT,
                                                        "first frame after %.2f s, closed",
                                                        s))
                                .orElse("not opened"));
        if (trials.otherwise().isEmpty()) lines.add("all is well");
        return lines;
    }

    private static Map<String, String> here() {
        Map<String, String> words =
                new LinkedHashMap<>(Provenance.of(Catalogue.ALGORITHMS.getFirst(), 0).words());
        words.keySet().retainAll(List.of("fundi", "java", "platform"));
        return words;
    }

    private static Map<String, String> unavailable() {
        Map<String, String> why = new LinkedHashMap<>();
        for (Algorithm algorithm : Catalogue.ALGORITHMS) {
            algorithm.unavailable().ifPresent(refusal -> why.put(algorithm.key(), refusal.what()));
        }
        return why;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLISECONDS;
    }
}
