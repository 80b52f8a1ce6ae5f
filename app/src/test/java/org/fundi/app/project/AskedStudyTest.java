package org.fundi.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.fundi.app.workspace.Framing;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Rule;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.AskedText;
import org.junit.jupiter.api.Test;

/// A study comes back from its project as it was left.
class AskedStudyTest {
    private static Study again(Study study) {
        String text = AskedText.write(AskedStudy.of(study, ReadingOptions.USUAL));
        Asked read = AskedText.read(text, Catalogue.NAMES);
        return AskedStudy.study(read, study.dataset());
    }

    @Test
    void whatWasGuessedIsStillAGuess() {
        Study classes = TinyStudies.churn();
        assertEquals(classes, again(classes));
        Study numbers = TinyStudies.prices();
        assertEquals(numbers, again(numbers));
    }

    @Test
    void aGuessAgreedToKeepsItsReasonAndIsNotCalledChosen() {
        Study agreed = TinyStudies.churn().confirming(Guess.values());
        assertEquals(agreed, again(agreed));
        for (String part : new String[] {"target", "task", "split", "positive"}) {
            assertEquals(
                    agreed.proposal().orElseThrow().choice(part),
                    again(agreed).proposal().orElseThrow().choice(part));
        }
    }

    @Test
    void whatWasSaidIsStillSaid() {
        Study study = TinyStudies.churn();
        Study said =
                study.wishing(study.wishes().target("left").role("months", Role.IGNORED))
                        .confirming(Guess.TARGET, Guess.INPUTS);
        assertEquals(said, again(said));
        Study other = study.wishing(study.wishes().positive("no")).confirming(Guess.SPLIT);
        assertEquals(other, again(other));
    }

    @Test
    void metricSeedRuleAndAnswersComeBack() {
        Study study =
                TinyStudies.churn()
                        .withMetric("f1")
                        .withSeed(7)
                        .withOwnRule(Optional.of(Rule.parse("calls > 5")))
                        .withFraming(Framing.EMPTY.with(Question.WHO_ACTS, "the call centre"));
        assertEquals(study, again(study));
    }
}
