package org.fundi.app.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.fundi.app.style.Look;

/// Paints onto a canvas.
final class CanvasPen implements Pen {
    private final GraphicsContext on;
    private final Clip clip;

    CanvasPen(GraphicsContext on) {
        this.on = on;
        clip = new Clip(on);
        on.setTextBaseline(VPos.BASELINE);
        on.setLineCap(StrokeLineCap.BUTT);
        on.setLineJoin(StrokeLineJoin.ROUND); // a mitre would reach far beyond its points
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        use(stroke);
        boolean crisp = fromX == toX || fromY == toY;
        double half = crisp && stroke.width() % 2 == 1 ? 0.5 : 0;
        double[] ends = {fromX, fromY, toX, toY};
        if (crisp) for (int i = 0; i < 4; i++) ends[i] = Math.floor(ends[i]) + half;
        if (clip.cut(ends)) on.strokeLine(ends[0], ends[1], ends[2], ends[3]);
    }

    @Override
    public void polyline(double[] x, double[] y, Stroke stroke) {
        use(stroke);
        on.beginPath();
        boolean down = false;
        double[] ends = new double[4];
        for (int i = 1; i < x.length; i++) {
            ends[0] = x[i - 1];
            ends[1] = y[i - 1];
            ends[2] = x[i];
            ends[3] = y[i];
            if (!clip.cut(ends)) {
                down = false;
                continue;
            }
            boolean goesOn = down && ends[0] == x[i - 1] && ends[1] == y[i - 1];
            if (!goesOn) on.moveTo(ends[0], ends[1]);
            on.lineTo(ends[2], ends[3]);
            down = true;
        }
        on.stroke();
    }

    @Override
    public void polygon(double[] x, double[] y, String fill) {
        on.setFill(Color.web(fill));
        double left = x[0], top = y[0], right = x[0], bottom = y[0];
        for (int i = 1; i < x.length; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
        clip.paint(left, top, right, bottom, () -> on.fillPolygon(x, y, x.length));
    }

    @Override
    public void rectangle(
            double x, double y, double width, double height, double radius, String fill) {
        on.setFill(Color.web(fill));
        if (radius == 0) {
            double[] edges = {x, y, x + width, y + height};
            if (!clip.cutBox(edges)) return;
            on.fillRect(edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]);
            return;
        }
        clip.paint(
                x,
                y,
                x + width,
                y + height,
                () -> on.fillRoundRect(x, y, width, height, radius * 2, radius * 2));
    }

    @Override
    public void outline(
            double x, double y, double width, double height, double radius, Stroke stroke) {
        use(stroke);
        double wide = stroke.width() / 2;
        clip.paint(
                x - wide,
                y - wide,
                x + width + wide,
                y + height + wide,
                () -> {
                    if (radius == 0) on.strokeRect(x, y, width, height);
                    else on.strokeRoundRect(x, y, width, height, radius * 2, radius * 2);
                });
    }

    @Override
    public void circle(double x, double y, double radius, String fill, Stroke ring) {
        if (!clip.holds(x, y)) return; // a point on an edge is seen whole
        boolean ringed = ring.width() > 0;
        boolean opaque = fill.length() == "#rrggbb".length();
        if (opaque && ringed && ring.dash().isEmpty()) { // sooner painted than a line around
            disc(x, y, radius + ring.width() / 2, ring.colour());
            disc(x, y, radius - ring.width() / 2, fill);
            return;
        }
        if (!fill.isEmpty()) disc(x, y, radius, fill);
        if (!ringed) return;
        use(ring);
        on.strokeOval(x - radius, y - radius, radius * 2, radius * 2);
    }

    private void disc(double x, double y, double radius, String fill) {
        on.setFill(Color.web(fill));
        on.fillOval(x - radius, y - radius, radius * 2, radius * 2);
    }

    @Override
    public void text(String text, double x, double y, Letters letters) {
        on.setFill(Color.web(letters.colour()));
        FontWeight weight = letters.bold() ? FontWeight.BOLD : FontWeight.NORMAL;
        on.setFont(Font.font(Look.FAMILY, weight, letters.size()));
        on.setTextAlign(
                switch (letters.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        clip.paint(() -> write(text, x, y, letters.upwards()));
    }

    private void write(String text, double x, double y, boolean upwards) {
        if (!upwards) {
            on.fillText(text, x, y);
            return;
        }
        on.save();
        on.translate(x, y);
        on.rotate(-90);
        on.fillText(text, 0, 0);
        on.restore();
    }

    /// As one image: a thousand rectangles would take the time of many frames.
    @Override
    public void raster(
            double x,
            double y,
            double width,
            double height,
            int columns,
            int[] cells,
            List<String> colours) {
        int rows = cells.length / columns;
        int[] known = new int[colours.size()];
        for (int i = 0; i < known.length; i++) known[i] = opaque(Color.web(colours.get(i)));
        int[] pixels = new int[cells.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = known[cells[(rows - 1 - i / columns) * columns + i % columns]];
        }
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter()
                .setPixels(
                        0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        on.setImageSmoothing(false);
        clip.paint(x, y, x + width, y + height, () -> on.drawImage(image, x, y, width, height));
    }

    private static int opaque(Color colour) {
        int red = (int) Math.round(colour.getRed() * 255);
        int green = (int) Math.round(colour.getGreen() * 255);
        int blue = (int) Math.round(colour.getBlue() * 255);
        return 0xff << 24 | red << 16 | green << 8 | blue;
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable inside) {
        clip.within(x, y, width, height, inside);
    }

    @Override
    public void moved(double right, double down, Runnable inside) {
        on.save();
        on.translate(right, down);
        clip.moved(right, down, inside);
        on.restore();
    }

    private void use(Stroke stroke) {
        on.setStroke(Color.web(stroke.colour()));
        on.setLineWidth(stroke.width());
        on.setLineDashes(stroke.dash().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
