package org.fundi.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundi.app.workspace.ClassRules;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.junit.jupiter.api.Test;

class HeededRulesTest {
    private final Workspace workspace = new Workspace();
    private final Navigation navigation = new Navigation();
    private final HeededRules heeded = new HeededRules(workspace, navigation);

    private void handOut() {
        ClassRules rules =
                new ClassRules(
                        Set.of(LifecycleStep.SPLIT),
                        Set.of(LifecycleStep.PREDICT),
                        List.of("epochs"),
                        List.of());
        workspace.open(TinyStudies.churn());
        workspace.memory().recall(Map.of(ClassRules.NAME, rules.text()));
        navigation.go(LifecycleStep.TRAIN);
    }

    @Test
    void theCoachSaysWhatIsFixedAndWhatIsLeftOutAndOffersToFreeIt() {
        assertEquals(Optional.empty(), heeded.card().getValue());
        handOut();
        CoachCard card = heeded.card().getValue().orElseThrow();
        assertTrue(card.text().contains(LifecycleStep.SPLIT.title()), card.text());
        assertTrue(card.text().contains(LifecycleStep.PREDICT.title()), card.text());
        assertFalse(heeded.shows(LifecycleStep.PREDICT).getValue());
        card.actions().getFirst().run().run();
        assertEquals(Optional.empty(), heeded.card().getValue());
        assertTrue(heeded.shows(LifecycleStep.PREDICT).getValue());
    }

    @Test
    void inALabOnGeneratedDataNothingOfTheProjectIsSaid() {
        handOut();
        navigation.go(LifecycleStep.RACE);
        assertEquals(Optional.empty(), heeded.card().getValue());
    }

    @Test
    void goingToAStepThatIsLeftOutIsAnswered() {
        handOut();
        navigation.go(LifecycleStep.PREDICT);
        assertEquals(LifecycleStep.TRAIN, navigation.here().orElseThrow());
        assertFalse(workspace.notices().isEmpty());
    }
}
