package org.fundi.app.lesson;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Screen;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Arrows;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.lesson.Lesson;

/// The screen of the lessons: one is read, the others stand at the right.
public final class LessonView implements Screen {
    private final LessonViewModel model;
    private final ScreenHeader header = new ScreenHeader("");
    private final ScrollPane page = new ScrollPane();
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final ObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.OPEN);
    private final WhyGreyed before;
    private final WhyGreyed next;
    private final ScreenParts parts;

    public LessonView(LessonViewModel model) {
        this.model = model;
        before = new WhyGreyed(Cards.button(Words.of("lesson.before"), () -> model.go(-1)));
        next = new WhyGreyed(Cards.button(Words.of("lesson.next"), () -> model.go(1), "main"));
        header.buttons().addAll(before, next);
        page.setFitToWidth(true);
        page.setPrefSize(0, 0);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(page, Priority.ALWAYS);
        parts =
                new ScreenParts(
                        LifecycleStep.LESSONS, header, new VBox(page), list(), coach, state);
        model.openProperty().addListener((_, _, _) -> show());
        show();
    }

    @Override
    public ScreenParts parts() {
        return parts;
    }

    @Override
    public List<Action> actions() {
        return model.lessons().stream()
                .map(
                        lesson ->
                                Action.of(
                                        Words.of("lesson.action", lesson.title()),
                                        () -> model.read(lesson)))
                .toList();
    }

    private void show() {
        Lesson lesson = model.open();
        VBox paper = Cards.card(new LessonPage(model, lesson, this::change));
        paper.setPadding(new Insets(18, 24, 24, 24));
        page.setContent(paper);
        page.setVvalue(0);
        header.title().set(lesson.title());
        header.subtitle(
                Words.of(
                        "lesson.subtitle",
                        model.number(),
                        model.lessons().size(),
                        Numbers.whole(Math.round(lesson.minutes()))));
        before.say(model.canGo(-1) ? "" : Words.of("lesson.grey.first"));
        next.say(model.canGo(1) ? "" : Words.of("lesson.grey.last"));
        say();
    }

    /// What is read stays where it is: a page remembers by which share it is scrolled, and where a
    /// button goes while it has the keyboard, the next one is scrolled to.
    private void change(Runnable change) {
        page.requestFocus();
        double top = page.getVvalue() * beyond();
        change.run();
        page.layout();
        page.setVvalue(beyond() > 0 ? top / beyond() : 0);
        say();
    }

    /// How much longer the page is than what is seen of it.
    private double beyond() {
        double all = page.getContent().getLayoutBounds().getHeight();
        return all - page.getViewportBounds().getHeight();
    }

    private void say() {
        String score =
                model.answered() == 0
                        ? ""
                        : " "
                                + Words.of(
                                        "lesson.score",
                                        model.right(),
                                        model.answered(),
                                        model.questions());
        coach.setAll(CoachCard.main(Words.of("lesson.how"), Words.of("lesson.how.text") + score));
        boolean done = model.questions() > 0 && model.answered() == model.questions();
        state.set(done ? StepState.DONE : StepState.OPEN);
    }

    private VBox list() {
        VBox list = new VBox(2, Texts.label(Words.of("lesson.all"), "card-title"));
        ToggleGroup group = new ToggleGroup();
        for (Lesson lesson : model.lessons()) {
            int number = model.lessons().indexOf(lesson) + 1;
            ToggleButton item = new ToggleButton(Words.of("lesson.item", number, lesson.title()));
            item.getStyleClass().add("rail-item");
            item.setMaxWidth(Double.MAX_VALUE);
            item.setWrapText(true);
            item.setToggleGroup(group);
            item.setOnAction(
                    _ -> {
                        item.setSelected(true);
                        model.open(lesson);
                    });
            Arrows.take(item, () -> model.open(lesson));
            item.setSelected(lesson.equals(model.open()));
            model.openProperty().addListener((_, _, now) -> item.setSelected(lesson.equals(now)));
            list.getChildren().add(item);
        }
        return list;
    }
}
