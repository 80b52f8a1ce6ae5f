package org.fundi.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Rich;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private final Navigation navigation = new Navigation();
    private final Workspace workspace = new Workspace();
    private final ShellViewModel shell =
            new ShellViewModel(workspace, navigation, new SimpleObjectProperty<>(Theme.LIGHT));

    @Test
    void theSentenceSpeaksOfTheLabOrTheLessonThatIsOpen() {
        navigation.go(LifecycleStep.RACE);
        assertEquals(Rich.of("lab.sentence"), shell.sentence().getValue());
        shell.follow(Optional.of(new SimpleObjectProperty<>(new Standing("mine", "", "", false))));
        assertEquals(Rich.of("lab.sentence.none"), shell.sentence().getValue());
        workspace.open(TinyStudies.churn());
        assertEquals(Rich.of("lab.sentence.own"), shell.sentence().getValue());
        shell.follow(Optional.empty());
        navigation.go(LifecycleStep.LESSONS);
        assertEquals(Rich.of("lesson.sentence"), shell.sentence().getValue());
    }
}
