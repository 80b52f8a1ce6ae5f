package org.fundi.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;

/// What the person must hear of now, above the screen: what happened, what to do, Close; and the
/// details to copy where the mistake is ours.
final class NoticeCards extends VBox {
    private final ObservableList<Notice> notices;
    private final ListChangeListener<Notice> heard = _ -> fill();

    NoticeCards(ObservableList<Notice> notices) {
        super(8);
        this.notices = notices;
        // Weakly, since a sheet is made anew each time it opens.
        notices.addListener(new WeakListChangeListener<>(heard));
        fill();
    }

    private void fill() {
        getChildren().clear();
        for (Notice notice : notices) getChildren().add(view(notice));
        setManaged(!notices.isEmpty());
        setVisible(!notices.isEmpty()); // else it would lie over the header and take its clicks
    }

    private VBox view(Notice notice) {
        return switch (notice.kind()) {
            case DONE -> done(notice);
            case UNDER_WAY -> underWay(notice);
            case WRONG, REFUSED -> wrong(notice);
        };
    }

    /// One line, for it tells what the person already expects.
    private VBox done(Notice notice) {
        HBox line = new HBox(8, Texts.wrapped("✓ " + notice.what(), "done"), Cards.spring());
        line.getChildren().addAll(remedies(notice));
        line.getChildren().add(close(notice));
        line.setAlignment(Pos.CENTER_LEFT);
        VBox card = Cards.card(line);
        card.getStyleClass().add("done-card");
        return card;
    }

    /// How far it is, and Stop.
    private static VBox underWay(Notice notice) {
        ProgressBar bar = new ProgressBar(-1);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        Label doing = Texts.label("", "quiet");
        doing.setMinWidth(0);
        HBox line = new HBox(10, Texts.wrapped(notice.what()), Cards.spring(), doing, bar);
        line.setAlignment(Pos.CENTER_LEFT);
        for (BackgroundJob<?> job : notice.job().stream().toList()) {
            line.getChildren().add(Cards.button(Words.of("notice.stop"), job::stop, "small"));
            job.stateProperty().addListener((_, _, now) -> tell(now, bar, doing));
            tell(job.state(), bar, doing);
        }
        return Cards.card(line);
    }

    private static void tell(Job<?> now, ProgressBar bar, Label doing) {
        if (!(now instanceof Job.Running<?> running)) return;
        bar.setProgress(running.share());
        doing.setText(running.doing());
    }

    private VBox wrong(Notice notice) {
        VBox card = Cards.card(Texts.wrapped(Saying.sentence(notice.what()), "card-title"));
        card.getStyleClass().add("wrong-card");
        if (!notice.remedy().isEmpty())
            card.getChildren().add(Texts.wrapped(Saying.remedy(notice.remedy())));
        HBox buttons = new HBox(8);
        if (!notice.details().isEmpty()) {
            buttons.getChildren()
                    .add(Cards.button(Words.of("notice.copy"), () -> copy(notice), "small"));
        }
        buttons.getChildren().addAll(remedies(notice));
        buttons.getChildren().add(close(notice));
        card.getChildren().add(buttons);
        return card;
    }

    private List<Button> remedies(Notice notice) {
        List<Button> buttons = new ArrayList<>();
        notice.remedies()
                .forEach(
                        (name, does) ->
                                buttons.add(Cards.button(name, mend(notice, does), "small")));
        for (Button button : buttons) button.setMinWidth(Button.USE_PREF_SIZE);
        return buttons;
    }

    private Runnable mend(Notice notice, Runnable does) {
        return () -> {
            notices.remove(notice);
            does.run();
        };
    }

    private Button close(Notice notice) {
        return Cards.button(Words.of("notice.close"), () -> notices.remove(notice), "small");
    }

    private static void copy(Notice notice) {
        ClipboardContent content = new ClipboardContent();
        content.putString(notice.what() + "\n" + notice.details());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
