package org.fundi.app.lab;

import java.util.List;
import org.fundi.app.workspace.Navigation;
import org.fundi.engine.Catalogue;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.setting.Refusal;

/// All labs of the window, to be opened by their text.
public final class Labs {
    private final Navigation navigation;
    private final List<LabScreen> screens;

    public Labs(Navigation navigation, List<LabScreen> screens) {
        this.navigation = navigation;
        this.screens = List.copyOf(screens);
    }

    /// Goes to the lab this text is of, set as it was when the text was copied.
    ///
    /// @throws Refusal where it is no lab's text
    public void open(String text) {
        Lab lab = LabText.read(text, Catalogue.LABS);
        for (LabScreen screen : screens) {
            if (!screen.lab().key().equals(lab.key())) continue;
            screen.open(lab);
            navigation.go(screen.step());
        }
    }
}
