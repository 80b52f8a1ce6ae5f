package org.fundi.app.checklist;

import java.util.Comparator;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.ModelNames;
import org.fundi.engine.checklist.Check;
import org.fundi.engine.checklist.Checklist;
import org.fundi.engine.learning.Forkable;

/// The checks in words: what is asked, and the sentence a verdict rests on.
final class ChecklistWords {
    private ChecklistWords() {}

    /// What of a run is checked, and what is not.
    static String subject(LiveRun run) {
        String number = Numbers.whole(run.number());
        return Forkable.forkOf(run.algorithm())
                .map(
                        fork ->
                                Words.of(
                                        "checklist.subject.fork",
                                        number,
                                        ModelNames.step(run.algorithm()),
                                        Numbers.whole(fork.step())))
                .orElseGet(() -> Words.of("checklist.subject", number));
    }

    static String question(Checklist.Kind kind) {
        return Words.of(
                switch (kind) {
                    case LABELS -> "checklist.labels";
                    case LOSS -> "checklist.loss";
                    case MEMORY -> "checklist.memory";
                    case RATES -> "checklist.rates";
                    case FLOW -> "checklist.flow";
                });
    }

    static String verdict(Check.Verdict verdict) {
        return Words.of(
                switch (verdict) {
                    case FINE -> "checklist.fine";
                    case SUSPICIOUS -> "checklist.suspicious";
                    case FAILED -> "checklist.failed";
                });
    }

    static String told(Check check) {
        return switch (check) {
            case Check.Labels labels -> labels(labels);
            case Check.Loss loss -> loss(loss);
            case Check.Memory memory -> memory(memory);
            case Check.Rates rates -> rates(rates);
            case Check.Flow flow -> flow(flow);
        };
    }

    private static String labels(Check.Labels c) {
        String figures =
                Words.of(
                        "checklist.labels.figures",
                        Numbers.whole(c.rows()),
                        Numbers.whole(c.held()),
                        Numbers.score(c.loss()),
                        Numbers.score(c.lowest()),
                        Numbers.score(c.highest()),
                        Numbers.whole(c.shuffles()));
        String slip = c.slipped() > 0 ? "checklist.labels.below" : "checklist.labels.above";
        String meaning =
                switch (c.verdict()) {
                    case FINE -> "checklist.labels.fine";
                    case SUSPICIOUS -> "checklist.labels.little";
                    case FAILED -> c.slipped() == 0 ? "checklist.labels.failed" : slip;
                };
        return figures + " " + Words.of(meaning);
    }

    private static String loss(Check.Loss c) {
        String figures =
                Words.of(
                        "checklist.loss.figures",
                        Numbers.score(c.untrained()),
                        Numbers.score(c.guessing()),
                        Numbers.whole(c.rows()));
        return switch (c.misfit()) {
            case NONE -> Words.of("checklist.loss.fine") + " " + figures;
            case NUMBERS_LIKE_CLASSES ->
                    Words.of("checklist.loss.classes", Numbers.whole(c.distinct()));
            case CLASSES_LIKE_NUMBERS ->
                    Words.of("checklist.loss.numbers", Numbers.whole(c.distinct()));
            case FAR_ANSWERS -> Words.of("checklist.loss.far", Numbers.percent(c.farthest()));
        };
    }

    private static String memory(Check.Memory c) {
        String figures =
                c.right() >= 0
                        ? Words.of(
                                "checklist.memory.right",
                                Numbers.whole(c.updates()),
                                Numbers.whole(c.right()),
                                Numbers.whole(c.rows()))
                        : Words.of(
                                "checklist.memory.left",
                                Numbers.whole(c.updates()),
                                Numbers.whole(c.rows()),
                                Numbers.percent(Math.min(1, c.left())));
        return figures
                + " "
                + Words.of(
                        switch (c.cause()) {
                            case NONE -> "checklist.memory.fine";
                            case PACE -> "checklist.memory.pace";
                            case HELD_BACK -> "checklist.memory.held";
                            case ACTIVATION -> "checklist.memory.activation";
                            case SIZE -> "checklist.memory.size";
                            case UNKNOWN -> "checklist.memory.unknown";
                        });
    }

    private static String rates(Check.Rates c) {
        String figures =
                Words.of(
                        "checklist.rates.figures",
                        Numbers.whole(c.curve().size()),
                        Numbers.whole(c.updates()),
                        Numbers.plain(c.own()),
                        Numbers.whole(c.rows()));
        return figures
                + suggestion(c)
                + " "
                + Words.of(
                        switch (c.trouble()) {
                            case NONE ->
                                    isSlow(c)
                                            ? "checklist.rates.fine.slow"
                                            : "checklist.rates.fine";
                            case TOO_HIGH -> "checklist.rates.high";
                            case TOO_LOW -> "checklist.rates.low";
                            case NO_RATE -> "checklist.rates.none";
                        },
                        Numbers.whole(c.planned()),
                        Numbers.whole(c.updates()));
    }

    /// Whether a much higher rate is offered: the coach, which looks at the whole run, may say
    /// that the weights hardly move.
    private static boolean isSlow(Check.Rates c) {
        return !c.remedies().isEmpty() && c.suggested() > c.own();
    }

    /// Nothing where no rate helps.
    private static String suggestion(Check.Rates c) {
        if (c.trouble() == Check.Rates.Trouble.NO_RATE) return "";
        Check.Rates.Point best =
                c.curve().stream()
                        .min(Comparator.comparingDouble(Check.Rates.Point::loss))
                        .orElseThrow();
        return " "
                + Words.of(
                        "checklist.rates.suggestion",
                        Numbers.plain(best.rate()),
                        Numbers.score(best.loss()),
                        Numbers.plain(c.suggested()));
    }

    private static String flow(Check.Flow c) {
        if (c.trouble() == Check.Flow.Trouble.NONE) {
            return Words.of("checklist.flow.fine", Numbers.whole(c.layers().size()));
        }
        Check.Flow.Layer worst = c.layers().get(c.layer() - 1);
        return Words.of(
                switch (c.trouble()) {
                    case VANISHING -> "checklist.flow.vanishing";
                    case EXPLODING -> "checklist.flow.exploding";
                    case SILENT -> "checklist.flow.silent";
                    case NONE -> throw new IllegalStateException();
                },
                Numbers.whole(c.layer()),
                Numbers.whole(c.layers().size()),
                Numbers.plain(worst.start()),
                Numbers.plain(c.layers().getLast().start()),
                Numbers.whole(c.batches()),
                Numbers.percent(worst.silent()));
    }
}
