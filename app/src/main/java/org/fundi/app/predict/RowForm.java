package org.fundi.app.predict;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.TypedNumber;
import org.fundi.app.text.Words;
import org.fundi.engine.data.NumberColumn;

/// A form made of the columns: a field and a slider for a number, a list for a category, into
/// which another level can be typed.
final class RowForm extends TilePane {
    private static final double WIDE = 250;

    /// Letters of a name that stand in its label at most.
    private static final int LONGEST = 200;

    /// More fields than that nobody fills, and the screen would wait for them.
    static final int MOST = 300;

    private final PredictViewModel model;
    private final List<Runnable> followers = new ArrayList<>();
    private boolean filling;

    RowForm(PredictViewModel model, double scale) {
        super(18, 12);
        this.model = model;
        setPrefTileWidth(WIDE * scale);
        setTileAlignment(Pos.TOP_LEFT);
        asked(model).stream().limit(MOST).map(this::row).forEach(getChildren()::add);
        follow();
    }

    private static List<Field> asked(PredictViewModel model) {
        return model.fieldsProperty().get().stream()
                .filter(field -> field.kind() != Field.Kind.KEPT)
                .toList();
    }

    /// That some columns have no field here, and what they hold; empty where all have one.
    static String left(PredictViewModel model) {
        int all = asked(model).size();
        return all <= MOST
                ? ""
                : Words.of("predict.row.left", Numbers.whole(MOST), Numbers.whole(all));
    }

    /// Shows the row as it stands.
    void follow() {
        filling = true;
        followers.forEach(Runnable::run);
        filling = false;
    }

    private Node row(Field field) {
        Label name = Texts.label(Brief.line(field.column(), LONGEST), "quiet");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Terms.tip(name, field.column());
        name.setMinWidth(0);
        Node control = field.kind() == Field.Kind.NUMBER ? number(field, name) : level(field, name);
        VBox row = new VBox(3, name, control);
        row.setPrefWidth(getPrefTileWidth());
        return row;
    }

    private Node number(Field field, Label name) {
        TextField text = new TextField();
        text.setPrefColumnCount(7);
        text.setMinWidth(84);
        text.setAccessibleText(field.column());
        text.setPromptText(Words.of("predict.blank"));
        name.setLabelFor(text);
        Slider slider = new Slider(field.low(), Math.max(field.high(), field.low() + 1e-9), 0);
        slider.setBlockIncrement((slider.getMax() - slider.getMin()) / 50);
        slider.setAccessibleText(field.column());
        HBox.setHgrow(slider, Priority.ALWAYS);
        text.textProperty().addListener((_, _, now) -> typed(field, now));
        slider.valueProperty()
                .addListener(
                        (_, _, now) -> {
                            if (!filling) text.setText(written(field, now.doubleValue()));
                        });
        followers.add(
                () -> {
                    String now = model.text(field.column());
                    if (!text.getText().equals(now)) text.setText(now);
                    TypedNumber.of(now).ifPresent(slider::setValue);
                });
        HBox line = new HBox(8, text, slider);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Whole where the training rows' own ends are whole, else three significant digits of the
    /// range.
    private static String written(Field field, double value) {
        boolean whole =
                field.low() == Math.rint(field.low())
                        && field.high() == Math.rint(field.high())
                        && field.high() - field.low() >= 5;
        if (whole) return NumberColumn.plain(Math.rint(value));
        double unit = Math.pow(10, Math.floor(Math.log10(field.high() - field.low())) - 2);
        double rounded = Math.rint(value / unit) * unit;
        return NumberColumn.plain(
                new java.math.BigDecimal(rounded)
                        .round(new java.math.MathContext(6))
                        .doubleValue());
    }

    private Node level(Field field, Label name) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(field.levels());
        box.setEditable(field.kind() == Field.Kind.LEVEL);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(getPrefTileWidth());
        box.setAccessibleText(field.column());
        name.setLabelFor(box);
        if (box.isEditable()) {
            box.getEditor().setPromptText(Words.of("predict.blank"));
            box.getEditor().textProperty().addListener((_, _, now) -> typed(field, now));
        } else {
            box.valueProperty().addListener((_, _, now) -> typed(field, now == null ? "" : now));
        }
        followers.add(
                () -> {
                    String now = model.text(field.column());
                    box.setValue(now.isEmpty() && !box.isEditable() ? null : now);
                });
        return box;
    }

    private void typed(Field field, String now) {
        if (filling) return;
        model.type(field.column(), now);
        follow();
    }
}
