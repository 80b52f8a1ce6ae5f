package org.fundi.app.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.fundi.app.classroom.ProjectClassViewModel.Allowed;
import org.fundi.app.workspace.ClassRules;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class ProjectClassViewModelTest {
    private final ProjectClassViewModel model = new ProjectClassViewModel();

    @Test
    void atFirstAllOfItIsFree() {
        assertEquals(ClassRules.NONE, model.rules());
    }

    @Test
    void whatIsChosenIsWhatTheClassGets() {
        model.at(LifecycleStep.SPLIT).set(Allowed.LOOK);
        model.at(LifecycleStep.MODELS).set(Allowed.NOTHING);
        model.fixedProperty().set(" epochs, optimiser ,");
        ClassRules rules = model.rules();
        assertEquals(Set.of(LifecycleStep.SPLIT), rules.fixed());
        assertEquals(Set.of(LifecycleStep.MODELS), rules.hidden());
        assertEquals(List.of("epochs", "optimiser"), rules.fixedSettings());
        ProjectClassViewModel again = new ProjectClassViewModel();
        again.show(rules);
        assertEquals(rules, again.rules());
    }

    @Test
    void aSettingNoModelHasIsRefused() {
        model.hiddenProperty().set("epochs, wheels");
        assertThrows(Refusal.class, model::rules);
    }

    @Test
    void onlyAStepThatSettlesSomethingCanBeLookedAtOnly() {
        assertEquals(
                List.of(Allowed.CHANGE, Allowed.NOTHING),
                ProjectClassViewModel.choices(LifecycleStep.EVALUATE));
        assertEquals(3, ProjectClassViewModel.choices(LifecycleStep.SPLIT).size());
    }
}
