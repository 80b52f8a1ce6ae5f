package org.fundi.app.chart;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fundi.app.job.Redraw;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Theme;

/// Shows a [Picture] and repaints it when the picture, the size or the theme changes, as often as
/// [Redraw] does.
public final class ChartView extends Region {
    private final ObjectProperty<Optional<Picture>> picture =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableValue<Theme> theme;
    private final Canvas canvas = new Canvas();
    private final Redraw redraw = new Redraw(this::paint);
    private Optional<Point2D> mouse = Optional.empty();
    private boolean waiting;
    private boolean telling;

    public ChartView(ObservableValue<Theme> theme) {
        this.theme = theme;
        getChildren().add(canvas);
        getStyleClass().add("chart-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(40, 20);
        picture.addListener(
                (_, _, now) -> {
                    now.ifPresent(shown -> setAccessibleText(shown.description()));
                    tell(Optional.empty());
                    redraw.ask();
                });
        theme.addListener((_, _, _) -> redraw.ask());
        sceneProperty()
                .addListener(
                        (_, _, _) -> {
                            if (waiting) redraw.ask();
                        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(
                MouseEvent.MOUSE_EXITED,
                _ -> {
                    mouse = Optional.empty();
                    redraw.ask();
                });
    }

    public void show(Picture shown) {
        picture.set(Optional.of(shown));
    }

    public ObjectProperty<Optional<Picture>> pictureProperty() {
        return picture;
    }

    public Theme theme() {
        return theme.getValue();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight()) return;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void point(double x, double y) {
        mouse = Optional.of(new Point2D(x, y));
        tell(picture.get().flatMap(it -> it.told(getWidth(), getHeight(), theme(), x, y)));
        redraw.ask();
    }

    /// What the picture says of a place; what others say of the whole of it is left alone.
    private void tell(Optional<String> said) {
        if (said.isEmpty() && !telling) return;
        telling = said.isPresent();
        Terms.tip(this, said.orElse(""));
    }

    /// What nobody sees is painted when it is seen.
    private void paint() {
        waiting = getScene() == null;
        if (waiting) return;
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (width < 1 || height < 1) return;
        var on = canvas.getGraphicsContext2D();
        on.clearRect(0, 0, width, height);
        picture.get()
                .ifPresent(
                        shown -> {
                            CanvasPen pen = new CanvasPen(on);
                            shown.paint(pen, width, height, theme.getValue());
                            mouse.ifPresent(
                                    at ->
                                            shown.pointAt(
                                                    pen,
                                                    width,
                                                    height,
                                                    theme.getValue(),
                                                    at.getX(),
                                                    at.getY()));
                        });
    }
}
