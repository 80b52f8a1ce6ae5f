package org.fundi.app.chart;

import java.io.IOException;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.event.EventType;
import org.fundi.app.text.Words;

/// A person asks for a picture or a table as a file. It travels up from the control to the window,
/// which knows what is open, where files go, and how to say that it is done.
public final class ExportAsked extends Event {
    public static final EventType<ExportAsked> ASKED = new EventType<>(Event.ANY, "EXPORT_ASKED");

    private final String name;
    private final Format format;
    private final transient Writing writing;

    /// What a file may be.
    public enum Format {
        PNG("png"),
        SVG("svg"),
        CSV("csv");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /// Without the point.
        public String ending() {
            return ending;
        }

        /// What people call it.
        public String title() {
            return switch (this) {
                case PNG -> Words.of("chart.export.png");
                case SVG -> Words.of("chart.export.svg");
                case CSV -> Words.of("chart.export.csv");
            };
        }
    }

    /// Writes the file.
    @FunctionalInterface
    public interface Writing {
        /// @param about which data and which run it tells of, for the foot of a picture
        void to(Path file, String about) throws IOException;
    }

    /// @param name what it is, such as `confusion-matrix`
    public ExportAsked(String name, Format format, Writing writing) {
        super(ASKED);
        this.name = name;
        this.format = format;
        this.writing = writing;
    }

    public String named() {
        return name;
    }

    public Format format() {
        return format;
    }

    /// @param about which data and which run it tells of
    public void write(Path file, String about) throws IOException {
        writing.to(file, about);
    }
}
