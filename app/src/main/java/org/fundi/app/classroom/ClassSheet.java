package org.fundi.app.classroom;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.LabShare;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Sheet;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.LabFile;
import org.fundi.engine.lab.classroom.ClassResults;
import org.fundi.engine.lab.classroom.SeatResult;
import org.fundi.engine.setting.Refusal;

/// A lab in class, over the window: hand it out, take a seat and send the result, collect the
/// results of all seats.
public final class ClassSheet extends VBox {
    private static final double WIDTH = 820;
    private static final double FIELD = 70;
    private static final double CHART = 200;
    private static final int LINES = 5;

    private final ClassViewModel model;
    private final LabScreen lab;
    private final Ground ground;
    private final Function<String, Optional<Path>> place;
    private final VBox said = new VBox(5);
    private final VBox sortedOut = new VBox(3);
    private final ChartView chart;

    private ClassSheet(LabScreen lab, Ground ground, Function<String, Optional<Path>> place) {
        super(12);
        this.lab = lab;
        this.ground = ground;
        this.place = place;
        model = new ClassViewModel(lab);
        chart = new ChartView(ground.theme());
        getChildren().addAll(seat(), handOut(), results());
        model.pastedProperty().addListener((_, _, _) -> count());
        count();
    }

    /// A button of the lab's header that lays the sheet over the window.
    ///
    /// @param place asks where a lab's file is to lie, beginning with a name; empty where the
    ///     person thinks better of it
    public static Button button(
            LabScreen lab, Ground ground, Function<String, Optional<Path>> place) {
        ClassSheet sheet = new ClassSheet(lab, ground, place);
        Button button = Cards.button(Words.of("class.open"), () -> {});
        button.setOnAction(_ -> sheet.open(button));
        Terms.tip(button, Words.of("class.open.tip"));
        return button;
    }

    private void open(Node from) {
        model.look();
        count();
        double scale = ground.theme().get().scale();
        chart.setMinHeight(CHART * scale);
        Sheet sheet =
                new Sheet(
                        Words.of("class.title", lab.step().title()),
                        ground.workspace().notices(),
                        this,
                        WIDTH * scale);
        sheet.whenPasted(this::takeCopied);
        sheet.keepRoomForNotices();
        sheet.open(from);
    }

    /// Results that are pasted beside the field stand below those that came before.
    private void takeCopied() {
        Clipboard copied = Clipboard.getSystemClipboard();
        if (copied.hasString()) insist(() -> model.add(copied.getString()));
    }

    private Node seat() {
        TextField number = new TextField();
        number.setPrefWidth(FIELD);
        number.setAccessibleText(Words.of("class.seat"));
        Label taken = Texts.wrapped("", "side");
        Cards.show(taken, false);
        model.seatProperty()
                .addListener(
                        (_, _, now) -> {
                            taken.setText(now.map(it -> Words.of("class.taken", it)).orElse(""));
                            Cards.show(taken, now.isPresent());
                        });
        HBox line =
                new HBox(
                        8,
                        Texts.label(Words.of("class.seat"), "quiet"),
                        number,
                        Cards.button(
                                Words.of("class.take"),
                                () -> insist(() -> model.take(number.getText()))),
                        Cards.button(
                                Words.of("class.send"),
                                () ->
                                        insist(
                                                () ->
                                                        LabShare.copy(
                                                                ground.workspace(),
                                                                model.result(),
                                                                Words.of("class.sent")))));
        line.setAlignment(Pos.CENTER_LEFT);
        return Cards.titled(
                Words.of("class.seat.title"), Words.of("class.seat.remark"), line, taken);
    }

    private Node handOut() {
        var tabs =
                Tabs.of(
                        List.of(false, true),
                        own -> Words.of(own ? "class.own" : "class.same"),
                        model.seatsProperty().asObject());
        Button copy =
                Cards.button(
                        Words.of("class.copy"),
                        () ->
                                insist(
                                        () ->
                                                LabShare.copy(
                                                        ground.workspace(),
                                                        model.handOutText(),
                                                        Words.of("class.copied"))));
        Button file = Cards.button(Words.of("class.file"), () -> insist(this::save));
        HBox line = new HBox(8, tabs, Cards.spring(), copy, file);
        String prompt = Words.of("class.paths");
        line.setAlignment(Pos.CENTER_LEFT);
        return Cards.titled(
                Words.of("class.hand-out"),
                Words.of("class.hand-out.remark"),
                line,
                Fields.paths(Words.of("class.fixed"), prompt, model.fixedProperty()),
                Fields.paths(Words.of("class.hidden"), prompt, model.hiddenProperty()));
    }

    private Node results() {
        TextArea paste = new TextArea();
        paste.setPrefRowCount(LINES);
        paste.setPromptText(Words.of("class.paste"));
        paste.setAccessibleText(Words.of("class.paste"));
        paste.addEventFilter(ScrollEvent.SCROLL, event -> scrolled(paste, event));
        paste.textProperty().bindBidirectional(model.pastedProperty());
        return Cards.titled(
                Words.of("class.results"),
                Words.of("class.results.remark"),
                paste,
                sortedOut,
                chart,
                said);
    }

    /// The wheel scrolls the sheet, as it does beside the field, for what the class came to is
    /// below; the field only where all of the sheet is seen.
    private static void scrolled(TextArea field, ScrollEvent event) {
        Node above = field.getParent();
        while (above != null && !(above instanceof ScrollPane)) above = above.getParent();
        if (!(above instanceof ScrollPane sheet)) return;
        double seen = sheet.getViewportBounds().getHeight();
        if (sheet.getContent().getLayoutBounds().getHeight() <= seen + 1) return;
        event.consume();
        field.getParent().fireEvent(event.copyFor(field.getParent(), field.getParent()));
    }

    private void count() {
        ClassResults results = model.results();
        said.getChildren()
                .setAll(
                        ClassWords.said(results, model.handedOut()).stream()
                                .map(Texts::wrapped)
                                .toList());
        sortedOut
                .getChildren()
                .setAll(
                        ClassWords.sortedOut(results).stream()
                                .map(line -> Texts.wrapped(line, "attention", "side"))
                                .toList());
        Cards.show(chart, results.spread().isPresent());
        if (results.spread().isPresent()) chart.show(dots(results));
    }

    /// One dot a seat.
    private static Plot dots(ClassResults results) {
        double[] seats = results.seats().stream().mapToDouble(SeatResult::seat).toArray();
        double[] figures =
                results.seats().stream().mapToDouble(seat -> seat.figures().figure()).toArray();
        double median = results.spread().orElseThrow().median();
        return new Plot(
                Words.of("class.dots", seats.length),
                Axis.around(Words.of("class.axis.seat"), false, seats),
                Axis.around(Words.of("class.axis.figure"), false, figures),
                List.of(
                        new Layer.Level(median, Words.of("class.median"), Ink.QUIET),
                        new Layer.Dots(
                                Words.of("class.axis.seat"), seats, figures, Ink.ACCENT, 4)));
    }

    /// Asks where to, and writes what is handed out there.
    private void save() {
        Handout handout = model.handOut();
        Optional<Path> chosen = place.apply(handout.lab().key() + LabFile.ENDING);
        if (chosen.isEmpty()) return;
        LabFile.write(chosen.get(), handout, model.usual());
        ground.workspace().say(Notice.done(Words.of("class.file.saved", chosen.get())));
    }

    private void insist(Runnable asked) {
        try {
            asked.run();
        } catch (Refusal why) {
            ground.workspace().refuse(why);
        }
    }
}
