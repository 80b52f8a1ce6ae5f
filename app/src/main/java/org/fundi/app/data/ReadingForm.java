package org.fundi.app.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Amendments;
import org.fundi.engine.data.DateOrder;
import org.fundi.engine.data.DecimalMark;
import org.fundi.engine.data.Delimiter;
import org.fundi.engine.data.Faulty;
import org.fundi.engine.data.FileFormat;
import org.fundi.engine.data.Guess;
import org.fundi.engine.data.Quote;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.ReadingOptions.Part;

/// How the file was read: each guess with its reason, each to be overruled. A change reads the file
/// again.
final class ReadingForm extends VBox {
    private final Consumer<ReadingOptions> read;
    private ReadingOptions options = ReadingOptions.USUAL;
    private List<String> sheets = List.of();
    private Optional<FileFormat> format = Optional.empty();

    /// @param read reads the file as the person now says
    ReadingForm(Consumer<ReadingOptions> read) {
        super(7);
        this.read = read;
    }

    /// @param guessed how it was read; empty where it could not be
    /// @param names of a workbook's sheets; empty where it is none
    void show(ReadingOptions said, Optional<FileFormat> guessed, List<String> names) {
        options = said;
        format = guessed;
        sheets = names;
        getChildren().setAll(Texts.label(Words.of("data.reading"), "card-title"));
        boolean workbook = !names.isEmpty();
        if (names.size() > 1) sheet();
        if (!workbook) written();
        anyFile();
        missing();
        getChildren().add(Texts.wrapped(Words.of("data.reading.again"), "side"));
        amended();
        allAgain();
    }

    /// What is asked of separated text and of workbooks alike.
    private void anyFile() {
        choice(
                "data.reading.header",
                List.of(true, false),
                names(
                        format.map(FileFormat::header),
                        options.header(),
                        ReadingForm::header,
                        Part.HEADER),
                ReadingForm::header,
                options::withHeader);
        choice(
                "data.reading.dates",
                List.of(DateOrder.values()),
                new Now<>(
                        options.dateOrder(),
                        Words.of("data.reading.dates.why"),
                        options.dateOrder().map(_ -> Part.DATE_ORDER)),
                ReadingForm::order,
                options::withDateOrder);
        choice(
                "data.reading.faulty",
                List.of(Faulty.KEEP, Faulty.SET_ASIDE),
                new Now<>(
                        Optional.of(options.faulty()),
                        Words.of("data.reading.faulty.why"),
                        Optional.empty()),
                ReadingForm::faulty,
                options::withFaulty);
    }

    private void allAgain() {
        ReadingOptions all = ReadingOptions.USUAL.withAmendments(options.amendments());
        if (options.equals(all)) return;
        getChildren()
                .add(Cards.button(Words.of("data.reading.reset"), () -> read.accept(all), "small"));
    }

    /// Lines read otherwise than they stand in the file, and the way back.
    private void amended() {
        Amendments amendments = options.amendments();
        if (amendments.isEmpty()) return;
        String mended = Numbers.whole(amendments.mended().size());
        String aside = Numbers.whole(amendments.setAside().size());
        Runnable asTheyStand = () -> read.accept(options.withAmendments(Amendments.NONE));
        getChildren()
                .addAll(
                        Texts.wrapped(Words.of("data.reading.amended", mended, aside), "side"),
                        Cards.button(Words.of("data.reading.unamended"), asTheyStand, "small"));
    }

    /// What is chosen now, and why.
    ///
    /// @param guessed what can be left to guessing again; empty where it is guessed, or never is
    private record Now<T>(Optional<T> value, String why, Optional<Part> guessed) {}

    private static <T> Now<T> names(
            Optional<Guess<T>> guess, Optional<T> told, Function<T, String> name, Part part) {
        Optional<T> value = guess.map(Guess::value).or(() -> told);
        String why = guess.map(Guess::reason).orElse(Words.of("data.reading.unread"));
        return new Now<>(
                value, value.map(v -> name.apply(v) + ": " + why).orElse(why), told.map(_ -> part));
    }

    private void written() {
        choice(
                "data.reading.separator",
                List.of(Delimiter.values()),
                names(
                        format.map(FileFormat::delimiter),
                        options.delimiter(),
                        Delimiter::word,
                        Part.DELIMITER),
                Delimiter::word,
                options::withDelimiter);
        choice(
                "data.reading.encoding",
                encodings(),
                names(
                        format.map(FileFormat::encoding),
                        options.encoding(),
                        Charset::name,
                        Part.ENCODING),
                Charset::name,
                options::withEncoding);
        choice(
                "data.reading.decimal",
                List.of(DecimalMark.values()),
                names(
                        format.map(FileFormat::decimalMark),
                        options.decimalMark(),
                        ReadingForm::mark,
                        Part.DECIMAL_MARK),
                ReadingForm::mark,
                options::withDecimalMark);
        choice(
                "data.reading.quote",
                List.of(Quote.values()),
                names(format.map(FileFormat::quote), options.quote(), Quote::word, Part.QUOTE),
                Quote::word,
                options::withQuote);
    }

    private List<Charset> encodings() {
        List<Charset> all = new ArrayList<>();
        all.add(StandardCharsets.UTF_8);
        all.add(Charset.forName("windows-1252"));
        all.add(StandardCharsets.UTF_16LE);
        all.add(StandardCharsets.UTF_16BE);
        format.map(f -> f.encoding().value()).filter(c -> !all.contains(c)).ifPresent(all::add);
        return all;
    }

    private void sheet() {
        choice(
                "data.reading.sheet",
                sheets,
                new Now<>(
                        options.sheet().or(() -> Optional.of(sheets.getFirst())),
                        Words.of("data.reading.sheet.why"),
                        options.sheet().map(_ -> Part.SHEET)),
                name -> name,
                options::withSheet);
    }

    private void missing() {
        TextField field = new TextField(String.join(" ", options.missing()));
        field.setAccessibleText(Words.of("data.reading.missing"));
        field.setOnAction(_ -> missing(field.getText()));
        field.focusedProperty()
                .addListener(
                        (_, _, here) -> {
                            if (!here) missing(field.getText());
                        });
        Terms.tip(field, Words.of("data.reading.missing.why"));
        getChildren().add(line("data.reading.missing", field));
    }

    private void missing(String text) {
        List<String> said = text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
        if (!said.equals(options.missing())) read.accept(options.withMissing(said));
    }

    private <T> void choice(
            String word,
            List<T> all,
            Now<T> now,
            Function<T, String> name,
            Function<T, ReadingOptions> said) {
        ComboBox<Optional<T>> box = new ComboBox<>();
        now.guessed().ifPresent(_ -> box.getItems().add(Optional.empty()));
        for (T one : all) box.getItems().add(Optional.of(one));
        if (now.value().isPresent()) box.setValue(now.value());
        box.setPromptText(Words.of("data.reading.guessed"));
        box.setCellFactory(_ -> cell(name, "data.reading.guess"));
        box.setButtonCell(cell(name, "data.reading.guessed"));
        box.setAccessibleText(Words.of(word));
        Terms.tip(box, now.why());
        box.setOnAction(
                _ -> {
                    Optional<T> chosen = box.getValue();
                    if (chosen == null) return;
                    if (chosen.isPresent()) read.accept(said.apply(chosen.get()));
                    else now.guessed().map(options::guessing).ifPresent(read);
                });
        getChildren().add(line(word, box));
    }

    /// @param guess the word for what is left to guessing
    private static <T> ListCell<Optional<T>> cell(Function<T, String> name, String guess) {
        return new ListCell<>() {
            @Override
            protected void updateItem(Optional<T> item, boolean empty) {
                super.updateItem(item, empty);
                Optional<T> shown = empty || item == null ? Optional.empty() : item;
                setText(shown.map(name).orElse(Words.of(guess)));
            }
        };
    }

    private static HBox line(String word, javafx.scene.control.Control control) {
        Label name = Texts.wrapped(Words.of(word), "quiet");
        name.setLabelFor(control);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        control.setPrefWidth(132);
        control.setMinWidth(100);
        HBox line = new HBox(8, name, control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static String header(boolean names) {
        return Words.of(names ? "data.reading.header.names" : "data.reading.header.values");
    }

    private static String mark(DecimalMark mark) {
        return Words.of(mark == DecimalMark.POINT ? "data.reading.point" : "data.reading.comma");
    }

    private static String order(DateOrder order) {
        return Words.of(
                order == DateOrder.DAY_FIRST
                        ? "data.reading.dates.day"
                        : "data.reading.dates.month");
    }

    private static String faulty(Faulty faulty) {
        return Words.of(
                faulty == Faulty.SET_ASIDE
                        ? "data.reading.faulty.aside"
                        : "data.reading.faulty.keep");
    }
}
