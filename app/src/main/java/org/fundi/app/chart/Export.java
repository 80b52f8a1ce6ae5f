package org.fundi.app.chart;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import javax.imageio.ImageIO;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Words;
import org.fundi.engine.setting.Refusal;

/// Saves a picture as PNG or SVG and a table as CSV, where the person says.
public final class Export {
    private static final double PNG_SCALE = 2;

    private Export() {}

    /// The Export menu of a picture.
    ///
    /// @param name what the file is called at first, without its ending
    /// @param refuse told where the file can't be written
    public static MenuButton menu(ChartView chart, String name, Consumer<Refusal> refuse) {
        MenuButton menu = new MenuButton(Words.of("chart.export"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getItems()
                .addAll(
                        item("chart.export.png", menu, name, "png", refuse, to -> png(chart, to)),
                        item("chart.export.svg", menu, name, "svg", refuse, to -> svg(chart, to)),
                        item(
                                "chart.export.csv",
                                menu,
                                name,
                                "csv",
                                refuse,
                                to -> {
                                    var shown = chart.pictureProperty().get();
                                    if (shown.isPresent()) csv(shown.get().table(), to);
                                }));
        menu.disableProperty().bind(chart.pictureProperty().map(Optional::isEmpty));
        return menu;
    }

    /// The export button of a table.
    public static Button csvButton(
            String name, Supplier<List<List<String>>> table, Consumer<Refusal> refuse) {
        Button button = new Button(Words.of("chart.export.csv"));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> save(button, name, "csv", refuse, to -> csv(table.get(), to)));
        return button;
    }

    public static void csv(List<List<String>> table, Path to) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            text.append(row.stream().map(Export::quoted).collect(Collectors.joining(",")));
            text.append("\r\n");
        }
        Files.writeString(to, text, StandardCharsets.UTF_8);
    }

    /// As RFC 4180 asks.
    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    public static void svg(ChartView chart, Path to) throws IOException {
        var shown = chart.pictureProperty().get();
        if (shown.isEmpty()) return;
        Files.writeString(
                to,
                svg(shown.get(), chart.getWidth(), chart.getHeight(), chart.theme()),
                StandardCharsets.UTF_8);
    }

    /// The document itself; needs no window.
    public static String svg(Picture picture, double width, double height, Theme theme) {
        SvgPen pen = new SvgPen(width, height, picture.description());
        pen.rectangle(0, 0, width, height, 0, theme.palette().panel());
        picture.paint(pen, width, height, theme);
        return pen.document();
    }

    /// Twice the size on the screen.
    public static void png(ChartView chart, Path to) throws IOException {
        var shown = chart.pictureProperty().get();
        if (shown.isEmpty()) return;
        Canvas canvas = new Canvas(chart.getWidth(), chart.getHeight());
        shown.get()
                .paint(
                        new CanvasPen(canvas.getGraphicsContext2D()),
                        canvas.getWidth(),
                        canvas.getHeight(),
                        chart.theme());
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(PNG_SCALE, PNG_SCALE));
        how.setFill(Color.web(chart.theme().palette().panel()));
        var image = SwingFXUtils.fromFXImage(canvas.snapshot(how, null), null);
        if (!ImageIO.write(image, "png", to.toFile())) throw new IOException("no PNG writer");
    }

    private interface Saving {
        void to(Path file) throws IOException;
    }

    private static MenuItem item(
            String word,
            Node near,
            String name,
            String ending,
            Consumer<Refusal> refuse,
            Saving saving) {
        MenuItem item = new MenuItem(Words.of(word));
        item.setOnAction(_ -> save(near, name, ending, refuse, saving));
        return item;
    }

    private static void save(
            Node near, String name, String ending, Consumer<Refusal> refuse, Saving saving) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name + "." + ending);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending, "*." + ending));
        File chosen = chooser.showSaveDialog(near.getScene().getWindow());
        if (chosen == null) return;
        try {
            saving.to(chosen.toPath());
        } catch (IOException e) {
            refuse.accept(
                    new Refusal(
                            "%s could not be written: %s".formatted(chosen, e.getMessage()),
                            "choose another folder or make room on the disk"));
        }
    }
}
