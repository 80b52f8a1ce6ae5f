package org.fundi.app.lab.breaking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundi.app.text.Numbers;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.breaking.Fault;
import org.fundi.engine.lab.breaking.LoopSettings;

/// The loop as code, right or with a fault: it is code, so its words are the same in every
/// language.
final class LoopLines {
    private final LoopSettings loop;
    private final Fault fault;

    private LoopLines(LoopSettings loop, Fault fault) {
        this.loop = loop;
        this.fault = fault;
    }

    /// Whose words it is told in.
    enum Language {
        PYTORCH("PyTorch"),
        JAVA("Java");

        private final String title;

        Language(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /// @param fault it has
    static List<CodeLine> of(LoopSettings loop, Fault fault, Language language) {
        LoopLines lines = new LoopLines(loop, fault);
        List<CodeLine> all =
                new ArrayList<>(
                        switch (language) {
                            case PYTORCH -> lines.torch();
                            case JAVA -> lines.java();
                        });
        if (fault == Fault.STEP_BEFORE_BACKWARD) lines.swap(all);
        return all;
    }

    private List<CodeLine> torch() {
        return List.of(
                line(
                        Fault.WEIGHTS_START_AT_ZERO,
                        "model = " + model(),
                        "model = " + model() + ".apply(zeros)"),
                line(
                        Fault.SQUASHED_TWICE,
                        "loss_of = BCEWithLogitsLoss()",
                        "loss_of = lambda z, y: BCEWithLogitsLoss()(sigmoid(z), y)"),
                line(
                        Fault.RATE_TIMES_100,
                        "optimizer = SGD(model.parameters(), lr=" + rate(1) + ")",
                        "optimizer = SGD(model.parameters(), lr=" + rate(100) + ")"),
                loader(
                        "loader = DataLoader(training, " + batch() + ", shuffle=True)",
                        "loader = DataLoader(training, " + batch() + ", shuffle=False)",
                        "loader = DataLoader(training + validation, "
                                + batch()
                                + ", shuffle=True)"),
                CodeLine.of("for epoch in range(" + loop.epochs() + "):"),
                CodeLine.of("    model.train()"),
                CodeLine.of("    for x, y in loader:"),
                line(
                        Fault.LABELS_SHIFTED,
                        "        loss = loss_of(model(x), y)",
                        "        loss = loss_of(model(x), y.roll(1))"),
                backward("        loss.backward()", "        (-loss).backward()"),
                CodeLine.of("        optimizer.step()", Fault.STEP_BEFORE_BACKWARD),
                line(Fault.GRADIENT_NOT_ZEROED, "        optimizer.zero_grad()", ""),
                line(Fault.DROPOUT_IN_VALIDATION, "    model.eval()", ""),
                CodeLine.of("    print(loss_of(model(validation.x), validation.y))"));
    }

    private List<CodeLine> java() {
        return List.of(
                line(
                        Fault.WEIGHTS_START_AT_ZERO,
                        "Network network = fresh(" + widths() + ", " + dropout() + ");",
                        "Network network = zeros(" + widths() + ", " + dropout() + ");"),
                line(
                        Fault.SQUASHED_TWICE,
                        "Loss loss = new BinaryCrossEntropy();",
                        "Loss loss = new BinaryCrossEntropy().after(sigmoid);"),
                line(
                        Fault.RATE_TIMES_100,
                        "double rate = " + rate(1) + ";",
                        "double rate = " + rate(100) + ";"),
                loader(
                        "Batches batches = shuffled(training, " + batch() + ");",
                        "Batches batches = inOrder(training, " + batch() + ");",
                        "Batches batches = shuffled(all, " + batch() + ");"),
                CodeLine.of("for (int epoch = 0; epoch < " + loop.epochs() + "; epoch++) {"),
                CodeLine.of("  network.dropout(true);"),
                CodeLine.of("  for (Batch batch : batches) {"),
                line(
                        Fault.LABELS_SHIFTED,
                        "    loss.of(forward(batch.x), batch.y, delta);",
                        "    loss.of(forward(batch.x), shifted(batch.y), delta);"),
                backward(
                        "    network.backward(delta, gradient);",
                        "    network.backward(minus(delta), gradient);"),
                CodeLine.of(
                        "    optimiser.step(weights, gradient, rate);", Fault.STEP_BEFORE_BACKWARD),
                line(Fault.GRADIENT_NOT_ZEROED, "    Arrays.fill(gradient, 0);", ""),
                CodeLine.of("  }"),
                line(Fault.DROPOUT_IN_VALIDATION, "  network.dropout(false);", ""),
                CodeLine.of("  say(loss.of(forward(validation.x), validation.y));"),
                CodeLine.of("}"));
    }

    /// A line that a fault changes; without words after, it is left out.
    private CodeLine line(Fault its, String right, String wrong) {
        if (fault != its) return CodeLine.of(right, its);
        if (wrong.isEmpty()) return new CodeLine(right, CodeLine.State.LEFT_OUT, List.of(its));
        return new CodeLine(wrong, CodeLine.State.CHANGED, List.of(its));
    }

    private CodeLine loader(String right, String unshuffled, String all) {
        List<Fault> faults = List.of(Fault.NO_SHUFFLE, Fault.VALIDATION_ROWS_LEARNT);
        return switch (fault) {
            case NO_SHUFFLE -> new CodeLine(unshuffled, CodeLine.State.CHANGED, faults);
            case VALIDATION_ROWS_LEARNT -> new CodeLine(all, CodeLine.State.CHANGED, faults);
            default -> new CodeLine(right, CodeLine.State.RIGHT, faults);
        };
    }

    private CodeLine backward(String right, String uphill) {
        return line(Fault.STEP_UPHILL, right, uphill);
    }

    /// The step before the line that works the gradient out.
    private void swap(List<CodeLine> all) {
        for (int i = 1; i < all.size(); i++) {
            if (!all.get(i).faults().contains(Fault.STEP_BEFORE_BACKWARD)) continue;
            all.set(i, swapped(all.get(i)));
            all.set(i - 1, swapped(all.get(i - 1)));
            Collections.swap(all, i - 1, i);
            return;
        }
    }

    private static CodeLine swapped(CodeLine line) {
        return new CodeLine(line.text(), CodeLine.State.SWAPPED, line.faults());
    }

    private String widths() {
        String inputs = loop.source() == Source.PROJECT ? "columns" : "2";
        return Stream.of(
                        Stream.of(inputs),
                        loop.hidden().stream().map(String::valueOf),
                        Stream.of("1"))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    private String model() {
        return "MLP([" + widths() + "], dropout=" + dropout() + ")";
    }

    private String dropout() {
        return Numbers.plain(loop.dropout());
    }

    private String rate(int times) {
        return Numbers.plain(loop.learningRate() * times);
    }

    private int batch() {
        return loop.batchSize();
    }
}
