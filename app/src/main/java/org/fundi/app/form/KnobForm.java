package org.fundi.app.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.TypedNumber;
import org.fundi.app.text.Words;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.fundi.engine.setting.Setting;

/// A form for the knobs of any record: fields, sliders, choices, one heading for each nested
/// record. What is refused is said under its field; the record stays as it was.
public final class KnobForm<R> extends VBox {
    private static final double FIELD = 104;
    private static final double LINE = 170;

    /// A linear slider over a wider range than this could not be set to anything useful.
    private static final double WIDEST = 1e6;

    private final FormModel<R> model;
    private final Consumer<R> changed;
    private final Predicate<String> fixed;
    private final List<Typed> typed = new ArrayList<>();
    private final Map<Setting, Node> rows = new LinkedHashMap<>();
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<Node, List<Setting>> headings = new LinkedHashMap<>();
    private final MoreSettings more = new MoreSettings();
    private Runnable mended = () -> {};

    /// A field to type in, and where it is said what is wrong with it.
    private record Typed(Setting setting, TextField field, Label refusal) {}

    /// @param changed told the new record after each change that is not refused
    public KnobForm(R record, Consumer<R> changed) {
        this(record, changed, _ -> false, _ -> false);
    }

    /// @param fixed paths of settings that are shown greyed
    /// @param hidden paths of settings that are not shown
    public KnobForm(
            R record, Consumer<R> changed, Predicate<String> fixed, Predicate<String> hidden) {
        super(8);
        this.fixed = fixed;
        this.model = new FormModel<>(record);
        this.changed = changed;
        List<Setting> settings =
                outermostFirst(
                        model.settings().stream().filter(s -> !hidden.test(s.path())).toList());
        add(getChildren(), settings.stream().filter(setting -> !setting.more()).toList());
        add(more.rows(), settings.stream().filter(Setting::more).toList());
        if (!more.rows().isEmpty()) getChildren().add(more);
        showWhatCounts();
    }

    private void add(List<Node> to, List<Setting> settings) {
        String heading = "";
        List<Setting> below = new ArrayList<>();
        for (Setting setting : settings) {
            String next = FormModel.heading(setting.path());
            if (!next.equals(heading) && !next.isEmpty()) {
                Label title = Texts.label(next, "card-title");
                below = new ArrayList<>();
                headings.put(title, below);
                to.add(title);
            }
            heading = next;
            below.add(setting);
            Node row = row(setting);
            Cards.fix(row, fixed.test(setting.path()));
            rows.put(setting, row);
            to.add(row);
        }
    }

    /// Knobs that make no difference as the others stand are left out, and so is a heading over
    /// none.
    private void showWhatCounts() {
        rows.forEach((setting, row) -> Cards.show(row, model.isUsed(setting)));
        headings.forEach(
                (title, below) -> Cards.show(title, below.stream().anyMatch(model::isUsed)));
    }

    /// A heading stands once, over all that is under it, so what has none comes first.
    private static List<Setting> outermostFirst(List<Setting> settings) {
        List<String> headings = new ArrayList<>(List.of(""));
        for (Setting setting : settings) headings.add(FormModel.heading(setting.path()));
        List<Setting> ordered = new ArrayList<>(settings);
        ordered.sort(
                Comparator.comparing(
                        setting -> headings.indexOf(FormModel.heading(setting.path()))));
        return ordered;
    }

    /// Puts the keyboard to this setting, where it is shown.
    public void focusOn(String path) {
        Optional.ofNullable(fields.get(path)).ifPresent(Node::requestFocus);
    }

    /// The record as it stands.
    public R record() {
        return model.record();
    }

    /// @param then called when nothing typed is refused any longer
    public void whenMended(Runnable then) {
        mended = then;
    }

    /// Takes every field as it stands, also one that is still being typed in.
    ///
    /// @return why nothing can be done with these settings: of the first that is wrong, where the
    ///     keyboard is now
    public Optional<Refusal> insist() {
        for (Typed one : typed)
            give(one.setting(), one.field().getText(), one.refusal(), one.field());
        for (Typed one : typed) {
            Optional<Refusal> why = model.refusal(one.setting().path());
            if (why.isEmpty() || !model.isUsed(one.setting())) continue;
            if (one.setting().more()) more.unfold();
            one.field().requestFocus();
            Reveal.inPane(one.field());
            return Optional.of(
                    new Refusal(
                            Words.of("form.not-started", said(why.get())),
                            Words.of("form.not-started.remedy")));
        }
        return Optional.empty();
    }

    private static String said(Refusal why) {
        return why.remedy().isEmpty() ? why.what() : why.what() + ": " + why.remedy();
    }

    private Node row(Setting setting) {
        Label name = Texts.label(FormModel.name(setting.path()), "quiet");
        Label refusal = Texts.wrapped("", "wrong", "side");
        refusal.setManaged(false);
        Control control = control(setting, refusal);
        name.setLabelFor(control.field());
        fields.put(setting.path(), control.field());
        String help = setting.help() + " (" + setting.expected() + ")";
        for (Node part : List.of(name, control.field())) Terms.tip(part, help.strip());
        control.slider().ifPresent(slider -> Terms.tip(slider, help.strip()));
        HBox line = new HBox(8, name, Cards.spring(), control.field());
        line.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(3, line);
        control.slider().ifPresent(row.getChildren()::add);
        row.getChildren().add(refusal);
        return row;
    }

    /// @param slider under the field, for numbers with a range
    private record Control(Node field, Optional<Slider> slider) {}

    private Control control(Setting setting, Label refusal) {
        return switch (setting.kind()) {
            case YES_NO -> new Control(check(setting, refusal), Optional.empty());
            case CHOICE -> new Control(choice(setting, refusal), Optional.empty());
            case WHOLE_LIST, TEXT -> new Control(field(setting, refusal), Optional.empty());
            case WHOLE, NUMBER -> number(setting, refusal);
        };
    }

    private CheckBox check(Setting setting, Label refusal) {
        CheckBox box = new CheckBox();
        box.setAccessibleText(FormModel.name(setting.path()));
        box.setSelected(Boolean.TRUE.equals(setting.value()));
        box.setOnAction(_ -> give(setting, String.valueOf(box.isSelected()), refusal, box));
        return box;
    }

    private ComboBox<String> choice(Setting setting, Label refusal) {
        ComboBox<String> box = new ComboBox<>();
        List<String> choices = setting.choices();
        box.getItems().addAll(choices);
        box.setValue(setting.text());
        box.setConverter(
                new javafx.util.StringConverter<>() {
                    @Override
                    public String toString(String choice) {
                        return choice == null ? "" : choice.replace('_', ' ');
                    }

                    @Override
                    public String fromString(String text) {
                        return text.replace(' ', '_');
                    }
                });
        box.setOnAction(_ -> give(setting, box.getValue(), refusal, box));
        return box;
    }

    private TextField field(Setting setting, Label refusal) {
        TextField field = new TextField(setting.text());
        field.setPrefWidth(setting.kind() == Setting.Kind.TEXT ? LINE : FIELD);
        field.getStyleClass().add("knob-field");
        typed.add(new Typed(setting, field, refusal));
        field.setOnAction(_ -> give(setting, field.getText(), refusal, field));
        field.focusedProperty()
                .addListener(
                        (_, _, here) -> {
                            if (!here) give(setting, field.getText(), refusal, field);
                        });
        return field;
    }

    private Control number(Setting setting, Label refusal) {
        TextField field = field(setting, refusal);
        Optional<Knob> range = setting.knob().filter(knob -> knob.max() > knob.min());
        if (range.filter(KnobForm::slides).isEmpty() || setting.kind() == Setting.Kind.WHOLE) {
            return new Control(field, Optional.empty());
        }
        SliderScale scale = SliderScale.of(range.get());
        Slider slider = new Slider(0, 1, scale.share(((Number) setting.value()).doubleValue()));
        slider.setBlockIncrement(0.02);
        slider.setAccessibleText(FormModel.name(setting.path()));
        slider.valueProperty()
                .addListener(
                        (_, _, share) -> {
                            if (!slider.isFocused() && !slider.isPressed()) return;
                            field.setText(written(scale.value(share.doubleValue())));
                            give(setting, field.getText(), refusal, field);
                        });
        field.textProperty().addListener((_, _, text) -> move(slider, scale, text));
        return new Control(field, Optional.of(slider));
    }

    /// What was typed with a comma stands there as it was read.
    private void point(Setting setting, TextField field) {
        boolean isNumber =
                setting.kind() == Setting.Kind.NUMBER || setting.kind() == Setting.Kind.WHOLE;
        if (!isNumber || !field.getText().contains(",")) return;
        field.setText(Knobs.at(model.record(), setting.path()).text());
    }

    private static boolean slides(Knob knob) {
        return knob.scale() == Knob.Scale.LOG || knob.max() - knob.min() <= WIDEST;
    }

    /// The slider follows what is typed, as far as that is a number.
    private static void move(Slider slider, SliderScale scale, String text) {
        if (slider.isFocused() || slider.isPressed()) return;
        TypedNumber.of(text).ifPresent(value -> slider.setValue(scale.share(value)));
    }

    private static String written(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e7
                ? String.format(Locale.ROOT, "%.0f", value)
                : new java.math.BigDecimal(String.valueOf(value)).toPlainString();
    }

    private void give(Setting setting, String text, Label refusal, Node field) {
        boolean wasRight = model.isRight();
        boolean isChanged = model.change(setting.path(), text);
        field.getStyleClass().remove("refused");
        model.refusal(setting.path())
                .ifPresentOrElse(
                        why -> {
                            refusal.setText(said(why));
                            refusal.setManaged(true);
                            field.getStyleClass().add("refused");
                        },
                        () -> {
                            refusal.setText("");
                            refusal.setManaged(false);
                            if (field instanceof TextField typed) point(setting, typed);
                        });
        showWhatCounts();
        if (!wasRight && model.isRight()) mended.run();
        if (isChanged) changed.accept(model.record());
    }
}
