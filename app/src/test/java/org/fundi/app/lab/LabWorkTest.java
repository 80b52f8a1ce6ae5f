package org.fundi.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class LabWorkTest {
    private final Deque<Runnable> begun = new ArrayDeque<>();
    private final List<Throwable> told = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final LabWork work = new LabWork(JobsForTests.when(begun::add), told::add);

    @Test
    void aMistakeOfOursIsToldAndTheLabGoesOn() {
        IllegalStateException mistake = new IllegalStateException("a bug");
        begin(mistake);
        end();
        assertEquals(List.of(mistake), told);
        assertEquals(List.of("failed"), heard);
        assertFalse(work.isUnderWay());
        assertFalse(work.isRefused());
    }

    @Test
    void aRefusalIsToldAndHoldsUntilThereAreOtherSettings() {
        Refusal why = new Refusal("too few rows", "ask for more");
        begin(why);
        end();
        assertEquals(List.of(why), told);
        assertTrue(work.isRefused());
        work.allow();
        assertFalse(work.isRefused());
    }

    @Test
    void ofFormerWorkOnlyAMistakeOfOursIsTold() {
        begin(new Refusal("of former settings", ""));
        begin(new IllegalStateException("a bug all the same"));
        work.begin("the latest", _ -> "made", heard::add, () -> heard.add("failed"));
        end();
        end();
        end();
        assertEquals(List.of("made"), heard);
        assertEquals(1, told.size());
        assertEquals("a bug all the same", told.getFirst().getMessage());
    }

    @Test
    void noLabBeginsAJobThatNobodyHearsFail() {
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName(LabWork.class.getName())
                .should()
                .callMethodWhere(
                        com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.base.DescribedPredicate.describe(
                                        "Jobs.begin",
                                        target ->
                                                target.getOwner().isEquivalentTo(Jobs.class)
                                                        && target.getName().equals("begin"))))
                .because("what fails in a lab is told by LabWork alone")
                .check(new ClassFileImporter().importPackages("org.fundi.app.lab"));
    }

    @Test
    void aLabThatHasNoScreenHereIsRefused() {
        Workspace workspace = new Workspace();
        Navigation navigation = new Navigation();
        new Labs(JobsForTests.here(), workspace, navigation).open("fundi:race");
        assertTrue(workspace.notices().getFirst().what().endsWith("race"));
    }

    private void begin(RuntimeException thrown) {
        work.begin(
                "a piece",
                _ -> {
                    throw thrown;
                },
                made -> heard.add("made"),
                () -> heard.add("failed"));
    }

    private void end() {
        begun.remove().run();
    }
}
