package org.fundi.app.train;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;

/// The forks of the run looked at, and what they were forked from, as a tree; a click looks at that
/// run. Seen only where there are forks.
final class FamilyPane extends VBox {
    private static final double TALLEST = 190;

    /// Forks that stand in full; more are scrolled.
    private static final int FEW = 6;

    private final Workspace workspace;
    private final LiveRuns runs;
    private final Node title = Terms.explain(Texts.title(Words.of("train.family.title")), "fork");
    private final VBox tree = new VBox(2);
    private final ScrollPane scroll = new ScrollPane();
    private Optional<Seen> seen = Optional.empty();

    private record Seen(int shown, Family family) {}

    FamilyPane(Workspace workspace, LiveRuns runs) {
        super(6);
        this.workspace = workspace;
        this.runs = runs;
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        scroll.getStyleClass().add("edge-to-edge");
        workspace.selectedRunProperty().addListener((_, _, _) -> follow());
        runs.heardProperty().addListener((_, _, _) -> follow());
        follow();
    }

    private void follow() {
        int shown = workspace.selectedRunProperty().get().map(RunRow::number).orElse(0);
        Family family = runs.family(shown);
        Optional<Seen> now = Optional.of(new Seen(shown, family));
        if (now.equals(seen)) return;
        seen = now;
        boolean few = family.members().size() <= FEW;
        scroll.setContent(few ? null : tree); // which takes it from wherever it stood
        getChildren().setAll(title, few ? tree : scroll);
        tree.getChildren().setAll(family.members().stream().map(it -> line(it, shown)).toList());
        Cards.show(this, !family.members().isEmpty());
    }

    private HBox line(Family.Member member, int shown) {
        HBox line = new HBox(6);
        line.setAlignment(Pos.TOP_LEFT);
        for (int i = 1; i < member.depth(); i++) line.getChildren().add(room());
        if (member.depth() > 0) line.getChildren().add(branch());
        String said = Words.of("train.family.run", Numbers.whole(member.run()), member.said());
        Button run =
                Cards.button(said, () -> workspace.selectRun(member.run()), "link", "family-run");
        run.setMinWidth(0);
        run.setWrapText(true);
        if (member.run() == shown) run.getStyleClass().add("strong");
        Terms.tip(run, said);
        line.getChildren().add(run);
        return line;
    }

    private static Region room() {
        Region room = new Region();
        room.getStyleClass().add("family-room");
        return room;
    }

    private static Region branch() {
        Region branch = new Region();
        branch.getStyleClass().add("family-branch");
        return branch;
    }
}
