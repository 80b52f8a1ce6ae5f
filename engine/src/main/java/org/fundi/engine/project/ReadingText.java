package org.fundi.engine.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.fundi.engine.data.Amendments;
import org.fundi.engine.data.ColumnType;
import org.fundi.engine.data.DateOrder;
import org.fundi.engine.data.DecimalMark;
import org.fundi.engine.data.Delimiter;
import org.fundi.engine.data.Faulty;
import org.fundi.engine.data.Quote;
import org.fundi.engine.data.ReadingOptions;

/// How a file is read, as JSON: what was left to guessing is left out.
final class ReadingText {
    private ReadingText() {}

    static ObjectNode write(ReadingOptions options) {
        ObjectNode node = Json.object();
        options.encoding().ifPresent(it -> node.put("encoding", it.name()));
        options.delimiter().ifPresent(it -> node.put("delimiter", it.name()));
        options.quote().ifPresent(it -> node.put("quote", it.name()));
        options.header().ifPresent(it -> node.put("header", it));
        options.decimalMark().ifPresent(it -> node.put("decimalMark", it.name()));
        Json.put(node, "missing", options.missing());
        options.dateOrder().ifPresent(it -> node.put("dateOrder", it.name()));
        node.put("faulty", options.faulty().name());
        ObjectNode types = node.putObject("types");
        new TreeMap<>(options.types()).forEach((name, type) -> types.put(name, type.name()));
        options.sheet().ifPresent(it -> node.put("sheet", it));
        ObjectNode mended = node.putObject("mended");
        options.amendments().mended().forEach((line, text) -> mended.put("" + line, text));
        Json.put(
                node,
                "setAside",
                options.amendments().setAside().stream().map(String::valueOf).toList());
        return node;
    }

    static ReadingOptions read(JsonNode node) {
        TreeMap<String, ColumnType> types = new TreeMap<>();
        Json.texts(node, "types").forEach((name, it) -> types.put(name, ColumnType.valueOf(it)));
        return new ReadingOptions(
                one(node, "encoding", Charset::forName),
                one(node, "delimiter", Delimiter::valueOf),
                one(node, "quote", Quote::valueOf),
                one(node, "header", Boolean::valueOf),
                one(node, "decimalMark", DecimalMark::valueOf),
                Json.list(node, "missing"),
                one(node, "dateOrder", DateOrder::valueOf),
                Faulty.valueOf(Json.text(node, "faulty")),
                types,
                one(node, "sheet", text -> text),
                amendments(node));
    }

    private static Amendments amendments(JsonNode node) {
        SortedMap<Long, String> mended = new TreeMap<>();
        for (Map.Entry<String, String> line : Json.texts(node, "mended").entrySet()) {
            mended.put(Long.valueOf(line.getKey()), line.getValue());
        }
        TreeSet<Long> aside = new TreeSet<>();
        for (String line : Json.list(node, "setAside")) aside.add(Long.valueOf(line));
        return new Amendments(mended, aside);
    }

    private static <T> Optional<T> one(JsonNode node, String name, Function<String, T> read) {
        return node.has(name) ? Optional.of(read.apply(Json.text(node, name))) : Optional.empty();
    }
}
