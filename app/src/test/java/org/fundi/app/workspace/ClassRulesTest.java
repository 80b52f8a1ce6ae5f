package org.fundi.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.proposal.Wishes;
import org.junit.jupiter.api.Test;

class ClassRulesTest {
    private static final ClassRules RULES =
            new ClassRules(
                    Set.of(LifecycleStep.SPLIT, LifecycleStep.FRAME),
                    Set.of(LifecycleStep.PREDICT),
                    List.of("optimiser"),
                    List.of("seed"));

    private final Workspace workspace = new Workspace();

    private void open(ClassRules rules) {
        workspace.open(TinyStudies.churn());
        workspace.memory().recall(Map.of(ClassRules.NAME, rules.text()));
    }

    @Test
    void theyAreReadAsTheyWereWritten() {
        assertEquals(RULES, ClassRules.read(RULES.text()));
        assertEquals(ClassRules.NONE, ClassRules.read(ClassRules.NONE.text()));
        assertEquals(Set.of(LifecycleStep.DATA), ClassRules.read("fixed=data,tune,train").fixed());
    }

    @Test
    void aPathTakesAllBelowItAlong() {
        assertTrue(RULES.fixes("optimiser.rate"));
        assertFalse(RULES.fixes("optimisers"));
        assertTrue(RULES.hides("seed"));
    }

    @Test
    void whatATeacherHasFixedStaysAndThePersonIsTold() {
        open(RULES);
        Study before = workspace.study().orElseThrow();
        workspace.change(study -> study.withSeed(7));
        workspace.change(study -> study.withMetric("recall"));
        workspace.change(study -> study.wishing(Wishes.NONE.target("months")));
        assertEquals(before, workspace.study().orElseThrow());
        assertFalse(workspace.canUndoProperty().get());
        assertFalse(workspace.notices().isEmpty());
    }

    @Test
    void whatIsFreeCanBeChangedAndSoCanAllOnceItIsLifted() {
        open(RULES);
        workspace.change(study -> study.withPreparation(new Pipeline(List.of())));
        assertTrue(workspace.study().orElseThrow().preparation().steps().isEmpty());
        workspace.change(study -> study.confirming(Guess.values()));
        assertTrue(workspace.notices().isEmpty());
        List<String> kept = new ArrayList<>();
        workspace.memory().whenKept((name, text) -> kept.add(name + ":" + text));
        workspace.liftRules();
        assertEquals(List.of("class:"), kept);
        workspace.change(study -> study.withSeed(7));
        assertEquals(7, workspace.study().orElseThrow().seed());
    }

    @Test
    void anotherFileIsFree() {
        open(RULES);
        workspace.open(TinyStudies.prices());
        assertEquals(ClassRules.NONE, workspace.rules());
    }

    @Test
    void aHiddenStepIsNotGoneToAndThatIsSaid() {
        Navigation navigation = new Navigation();
        List<LifecycleStep> told = new ArrayList<>();
        navigation.hide(Set.of(LifecycleStep.PREDICT), told::add);
        navigation.go(LifecycleStep.PREDICT);
        assertTrue(navigation.here().isEmpty());
        assertEquals(List.of(LifecycleStep.PREDICT), told);
        navigation.hide(Set.of(), told::add);
        navigation.go(LifecycleStep.PREDICT);
        assertEquals(LifecycleStep.PREDICT, navigation.here().orElseThrow());
    }
}
