package org.fundi.app.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.fundi.app.style.Look;

/// Paints onto a canvas.
final class CanvasPen implements Pen {
    private final GraphicsContext on;

    CanvasPen(GraphicsContext on) {
        this.on = on;
        on.setTextBaseline(VPos.BASELINE);
        on.setLineCap(StrokeLineCap.BUTT);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        use(stroke);
        boolean crisp = fromX == toX || fromY == toY;
        double half = crisp && stroke.width() % 2 == 1 ? 0.5 : 0;
        on.strokeLine(
                crisp ? Math.floor(fromX) + half : fromX,
                crisp ? Math.floor(fromY) + half : fromY,
                crisp ? Math.floor(toX) + half : toX,
                crisp ? Math.floor(toY) + half : toY);
    }

    @Override
    public void polyline(double[] x, double[] y, Stroke stroke) {
        use(stroke);
        on.beginPath();
        boolean down = false;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                down = false;
            } else if (down) {
                on.lineTo(x[i], y[i]);
            } else {
                on.moveTo(x[i], y[i]);
                down = true;
            }
        }
        on.stroke();
    }

    @Override
    public void polygon(double[] x, double[] y, String fill) {
        on.setFill(Color.web(fill));
        on.fillPolygon(x, y, x.length);
    }

    @Override
    public void rectangle(
            double x, double y, double width, double height, double radius, String fill) {
        on.setFill(Color.web(fill));
        on.fillRoundRect(x, y, width, height, radius * 2, radius * 2);
    }

    @Override
    public void outline(
            double x, double y, double width, double height, double radius, Stroke stroke) {
        use(stroke);
        on.strokeRoundRect(x, y, width, height, radius * 2, radius * 2);
    }

    @Override
    public void circle(double x, double y, double radius, String fill, Stroke ring) {
        if (!fill.isEmpty()) {
            on.setFill(Color.web(fill));
            on.fillOval(x - radius, y - radius, radius * 2, radius * 2);
        }
        if (ring.width() > 0) {
            use(ring);
            on.strokeOval(x - radius, y - radius, radius * 2, radius * 2);
        }
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
        if (!letters.upwards()) {
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
        on.drawImage(image, x, y, width, height);
    }

    private static int opaque(Color colour) {
        int red = (int) Math.round(colour.getRed() * 255);
        int green = (int) Math.round(colour.getGreen() * 255);
        int blue = (int) Math.round(colour.getBlue() * 255);
        return 0xff << 24 | red << 16 | green << 8 | blue;
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable inside) {
        on.save();
        on.beginPath();
        on.rect(x, y, width, height);
        on.clip();
        inside.run();
        on.restore();
    }

    @Override
    public void moved(double right, double down, Runnable inside) {
        on.save();
        on.translate(right, down);
        inside.run();
        on.restore();
    }

    private void use(Stroke stroke) {
        on.setStroke(Color.web(stroke.colour()));
        on.setLineWidth(stroke.width());
        on.setLineDashes(stroke.dash().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
