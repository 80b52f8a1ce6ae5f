package org.fundi.app.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundi.app.text.Numbers;
import org.fundi.engine.network.AdamW;
import org.fundi.engine.network.Move;
import org.fundi.engine.network.Nesterov;
import org.fundi.engine.network.OneBatch;
import org.fundi.engine.network.Sgd;

/// The loop that trains, as code: it is code, so its words are the same in every language.
final class LoopCode {
    private LoopCode() {}

    /// Whose words it is told in.
    enum Language {
        JAVA,
        PYTORCH;

        String title() {
            return this == JAVA ? "Java" : "PyTorch";
        }
    }

    /// @param lit whether it runs in the part looked at
    record Line(String text, boolean lit) {}

    static List<Line> of(OneBatch batch, Part part, Language language) {
        return switch (language) {
            case JAVA -> java(batch.move(), part);
            case PYTORCH -> torch(batch, part);
        };
    }

    private static List<Line> java(Move move, Part part) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("for (Batch batch : epoch) {", false));
        lines.add(new Line("    out = network.forward(batch.inputs());", part == Part.FORWARD));
        lines.add(new Line("    mean = loss.of(out, batch.truth(), delta);", part == Part.LOSS));
        lines.add(new Line("    network.backward(delta, gradient);", part == Part.BACKWARD));
        boolean update = part == Part.UPDATE;
        if (move.rules().clip() > 0) {
            lines.add(new Line("    clip(gradient, %s);".formatted(clip(move)), update));
        }
        int batches = batches(move);
        if (batches > 1) {
            lines.add(new Line("    if (++gathered % " + batches + " != 0) continue;", update));
        }
        String moved = "    optimiser.step(weights, gradient, %s);".formatted(plain(move.rate()));
        lines.add(new Line(moved, update && move.made()));
        lines.add(new Line("    Arrays.fill(gradient, 0);", update && move.made()));
        lines.add(new Line("}", false));
        return lines;
    }

    private static List<Line> torch(OneBatch batch, Part part) {
        Move move = batch.move();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("optimizer = " + optimiser(move), false));
        lines.add(
                new Line(
                        batches(move) > 1
                                ? "for i, (x, y) in enumerate(loader):"
                                : "for x, y in loader:",
                        false));
        lines.add(new Line("    z = model(x)", part == Part.FORWARD));
        String loss = LossKind.of(batch.judged()).torch();
        lines.add(new Line("    loss = " + loss + "(z, y)", part == Part.LOSS));
        lines.add(new Line("    loss.backward()", part == Part.BACKWARD));
        boolean update = part == Part.UPDATE;
        if (move.rules().clip() > 0) {
            String clip = "    clip_grad_norm_(model.parameters(), %s)".formatted(clip(move));
            lines.add(new Line(clip, update));
        }
        int batches = batches(move);
        if (batches > 1) {
            lines.add(new Line("    if (i + 1) % " + batches + " != 0: continue", update));
        }
        lines.add(new Line("    optimizer.step()", update && move.made()));
        lines.add(new Line("    optimizer.zero_grad()", update && move.made()));
        return lines;
    }

    private static String optimiser(Move move) {
        String rate = "model.parameters(), lr=" + plain(move.rate());
        return switch (move.optimiser()) {
            case Sgd(double momentum) when momentum > 0 ->
                    "SGD(%s, momentum=%s)".formatted(rate, plain(momentum));
            case Sgd _ -> "SGD(" + rate + ")";
            case Nesterov(double momentum) when momentum > 0 ->
                    "SGD(%s, momentum=%s, nesterov=True)".formatted(rate, plain(momentum));
            case Nesterov _ -> "SGD(" + rate + ")"; // PyTorch's takes no momentum of 0
            case AdamW adamW ->
                    "AdamW(%s, weight_decay=%s)".formatted(rate, plain(adamW.weightDecay()));
            default -> title(move) + "(" + rate + ")";
        };
    }

    /// Such as "Adam".
    static String title(Move move) {
        return switch (move.optimiser().key()) {
            case "adamw" -> "AdamW";
            case "rmsprop" -> "RMSprop";
            case "sgd" -> "SGD";
            default -> {
                String key = move.optimiser().key();
                yield key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
            }
        };
    }

    private static int batches(Move move) {
        return move.rules().batches();
    }

    private static String clip(Move move) {
        return plain(move.rules().clip());
    }

    private static String plain(double value) {
        return Numbers.plain(value);
    }
}
