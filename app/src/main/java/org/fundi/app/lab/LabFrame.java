package org.fundi.app.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.Standing;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Cards;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.setting.Refusal;

/// What the screens of all labs have in common: the line above, room for the pictures, the
/// settings, the coach, the mark in the rail and what the status bar says.
public final class LabFrame {
    private final ScreenHeader header;
    private final VBox centre = new VBox(12);
    private final VBox room = new VBox(centre);
    private final LabForm<?> settings;
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final ObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.OPEN);
    private final ObjectProperty<Standing> standing =
            new SimpleObjectProperty<>(new Standing("", "", ""));
    private final ScreenParts parts;
    private final List<Node> folding = new ArrayList<>();

    public LabFrame(LifecycleStep step, String title, LabForm<?> settings) {
        this.settings = settings;
        header = new ScreenHeader(title);
        VBox.setVgrow(centre, Priority.ALWAYS);
        VBox.setVgrow(room, Priority.ALWAYS);
        parts = new ScreenParts(step, header, room, settings, coach, state);
    }

    ScreenParts parts() {
        return parts;
    }

    ObservableValue<Standing> standing() {
        return standing;
    }

    /// What a teacher has said of the settings.
    public Handout rules() {
        return settings.rules();
    }

    /// The pictures and what stands below them.
    public VBox centre() {
        return centre;
    }

    /// Shows the pictures, or in their place what is missing for them.
    ///
    /// @param why they can't be shown; empty where they can
    public void lack(MissingCard missing, Optional<Refusal> why) {
        why.ifPresent(it -> missing.show(it, rules()));
        Node now = why.isPresent() ? missing : centre;
        if (!room.getChildren().equals(List.of(now))) room.getChildren().setAll(now);
    }

    /// What the lab itself has in the line above; the main one last.
    public void buttons(Node... own) {
        header.buttons().setAll(own);
    }

    /// What every lab has before them. The second makes room for the title where only the main
    /// picture is wanted.
    public void shared(Node inClass, Node share) {
        header.buttons().addAll(0, List.of(inClass, share));
        folding.add(share);
    }

    /// Left out where only the main picture is wanted.
    public void folding(Node... other) {
        folding.addAll(List.of(other));
    }

    void fold(boolean folded) {
        for (Node node : folding) Cards.show(node, !folded);
    }

    /// Where the lab stands.
    ///
    /// @param seen whether the person has seen its end
    public void stand(String subtitle, boolean seen, Standing now) {
        header.subtitle(subtitle);
        state.set(seen ? StepState.DONE : StepState.OPEN);
        standing.set(now);
    }

    /// What the coach says now.
    public void say(List<CoachCard> cards) {
        if (!coach.equals(cards)) coach.setAll(cards);
    }

    /// A picture in a card that takes the room there is.
    ///
    /// @param above what stands over it
    public static VBox card(ChartView chart, Node... above) {
        chart.getStyleClass().add("lab-picture");
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox card = Cards.card(above);
        card.getChildren().add(chart);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    /// Looks again whenever one of these has changed.
    public static void follow(Runnable look, ObservableValue<?>... followed) {
        for (ObservableValue<?> one : followed) one.addListener((_, _, _) -> look.run());
    }
}
