package org.fundi.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final SimpleBooleanProperty canUndo = new SimpleBooleanProperty();
    private final PaletteViewModel model = new PaletteViewModel();

    PaletteViewModelTest() {
        model.fill(
                List.of(
                        Action.of("Open a CSV…", () -> {}),
                        Action.of("Undo", () -> {}).enabledWhen(canUndo),
                        Action.to("Train", "", () -> {}),
                        Action.of("Train: start", () -> {}),
                        Action.of("Time of our code a pulse", () -> {}).hide()));
    }

    @Test
    void withNothingTypedEverythingThatCanBeDoneIsOffered() {
        assertEquals(List.of("Open a CSV…", "Go to Train", "Train: start"), offered(""));
    }

    @Test
    void everyWordTypedMustOccurInAnyOrderAndCase() {
        assertEquals(List.of("Go to Train"), offered("TRAIN go"));
        assertEquals(List.of(), offered("train nowhere"));
    }

    @Test
    void anApostropheOfTheKeyboardFindsTheOneInPrint() {
        model.fill(List.of(Action.of("It won’t learn", () -> {})));
        assertEquals(List.of("It won’t learn"), offered("won't"));
        assertEquals(List.of("It won’t learn"), offered("won’t"));
    }

    @Test
    void whatBeginsAsTypedComesFirst() {
        model.fill(List.of(Action.of("Break: start", () -> {}), Action.of("Start", () -> {})));
        assertEquals(List.of("Start", "Break: start"), offered("start"));
    }

    /// Enter goes to the screen and starts no run.
    @Test
    void thePlaceNamedSoStandsAboveWhatIsDoneThere() {
        model.fill(
                List.of(
                        Action.of("Accept and train", () -> {}),
                        Action.of("Train: start", () -> {}),
                        Action.to("Train", "", () -> {})));
        List<String> all = List.of("Go to Train", "Train: start", "Accept and train");
        assertEquals(all, offered("train"));
        assertEquals(all, offered("Tra"));
        assertEquals(List.of("Train: start"), offered("train start"));
    }

    @Test
    void whatCanBeDoneIsLookedAtAnewWhenItOpens() {
        canUndo.set(true);
        model.reset();
        assertEquals(List.of("Open a CSV…", "Undo", "Go to Train", "Train: start"), offered(""));
    }

    @Test
    void whatIsHiddenWantsMostOfItsName() {
        assertEquals(List.of(), offered("time"));
        assertEquals(List.of("Time of our code a pulse"), offered("time of our code"));
    }

    @Test
    void aTurkishKeyboardFindsTheSame() {
        java.util.Locale before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.of("tr", "TR"));
            assertEquals(List.of("Go to Train"), offered("GO TRAIN"));
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    private List<String> offered(String typed) {
        model.typedProperty().set(typed);
        return model.offered().stream().map(Action::name).toList();
    }
}
