package org.fundi.app.lesson;

import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fundi.engine.lesson.Span;

/// Running text of a lesson.
final class Flows {
    private static final double BETWEEN_LINES = 3;

    private Flows() {}

    static TextFlow of(List<Span> spans) {
        TextFlow flow = new TextFlow();
        flow.setLineSpacing(BETWEEN_LINES);
        flow.setMinHeight(TextFlow.USE_PREF_SIZE);
        for (Span span : spans) {
            Text text = new Text(span.text());
            text.getStyleClass().add(style(span.manner()));
            flow.getChildren().add(text);
        }
        flow.setAccessibleText(Span.plain(spans));
        return flow;
    }

    private static String style(Span.Manner manner) {
        return switch (manner) {
            case PLAIN -> "plain";
            case STRONG -> "strong";
            case EMPHASIS -> "emphasis";
            case CODE -> "code";
        };
    }
}
