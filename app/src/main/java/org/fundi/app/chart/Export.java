package org.fundi.app.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.fundi.app.chart.ExportAsked.Format;
import org.fundi.app.style.Theme;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Words;
import org.fundi.engine.file.WholeFile;

/// Lets a person have a picture as PNG or SVG and a table as CSV; the window says where to.
public final class Export {
    private static final double PNG_SCALE = 2;

    private Export() {}

    /// The Export menu of a picture; the picture itself offers the same on a right click and to the
    /// menu key.
    ///
    /// @param name what the file is called at first, without its ending
    public static WhyGreyed menu(ChartView chart, String name) {
        MenuButton menu = new MenuButton(Words.of("chart.export"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (Format format : Format.values()) menu.getItems().add(item(chart, name, format, menu));
        offer(chart, name);
        return WhyGreyed.of(
                menu,
                chart.pictureProperty()
                        .map(shown -> shown.isPresent() ? "" : Words.of("chart.grey.export")));
    }

    /// The same for a picture too small for a menu of its own.
    public static void offer(ChartView chart, String name) {
        chart.setOnContextMenuRequested(
                event -> {
                    if (chart.pictureProperty().get().isEmpty()) return;
                    ContextMenu menu = new ContextMenu();
                    for (Format format : Format.values()) {
                        menu.getItems().add(item(chart, name, format, chart));
                    }
                    menu.show(chart, event.getScreenX(), event.getScreenY());
                    event.consume();
                });
    }

    /// The export button of a table.
    public static Button csvButton(String name, Supplier<List<List<String>>> table) {
        Button button = new Button(Words.of("chart.export.csv"));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(
                _ ->
                        button.fireEvent(
                                new ExportAsked(
                                        name, Format.CSV, (to, _) -> csv(table.get(), to))));
        return button;
    }

    private static MenuItem item(ChartView chart, String name, Format format, Node from) {
        MenuItem item = new MenuItem(format.title());
        item.setOnAction(
                _ ->
                        from.fireEvent(
                                new ExportAsked(
                                        name,
                                        format,
                                        (to, about) -> write(chart, format, to, about))));
        return item;
    }

    private static void write(ChartView chart, Format format, Path to, String about)
            throws IOException {
        var shown = chart.pictureProperty().get();
        if (shown.isEmpty()) return;
        Captioned whole = new Captioned(shown.get(), about);
        double width = whole.width(chart.getWidth());
        double height = whole.height(chart.getWidth(), chart.getHeight(), chart.theme());
        switch (format) {
            case PNG -> png(whole, width, height, chart.theme(), to);
            case SVG -> {
                String text = svg(whole, width, height, chart.theme());
                WholeFile.write(to, text);
            }
            case CSV -> csv(shown.get().table(), to);
        }
    }

    public static void csv(List<List<String>> table, Path to) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            text.append(row.stream().map(Export::quoted).collect(Collectors.joining(",")));
            text.append("\r\n");
        }
        WholeFile.write(to, text.toString());
    }

    /// As RFC 4180 asks.
    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /// The document itself; needs no window.
    public static String svg(Picture picture, double width, double height, Theme theme) {
        return Svg.document(picture, width, height, theme);
    }

    /// Twice the size on the screen.
    static void png(Picture picture, double width, double height, Theme theme, Path to)
            throws IOException {
        Canvas canvas = new Canvas(width, height);
        picture.paint(new CanvasPen(canvas.getGraphicsContext2D()), width, height, theme);
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(PNG_SCALE, PNG_SCALE));
        how.setFill(Color.web(theme.palette().panel()));
        var image = SwingFXUtils.fromFXImage(canvas.snapshot(how, null), null);
        WholeFile.write(
                to,
                out -> {
                    if (!ImageIO.write(image, "png", out)) throw new IOException("no PNG writer");
                });
    }
}
