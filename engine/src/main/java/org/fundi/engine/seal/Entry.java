package org.fundi.engine.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// One line of the book: an opening as it is kept.
///
/// @param at when it was opened
/// @param run that was judged
/// @param fingerprint of the data, 64 hexadecimal digits
/// @param rows that were looked at
record Entry(Instant at, String run, String fingerprint, RowHashes rows) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// One line of JSON, without the line's end.
    String line() {
        ObjectNode node = JSON.createObjectNode();
        node.put("at", at.toString());
        node.put("run", run);
        node.put("fingerprint", fingerprint);
        node.put("rows", rows.text());
        return node.toString();
    }

    /// Nothing where the line is damaged.
    static Optional<Entry> parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node == null || !node.path("rows").isTextual() || !node.path("at").isTextual()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Entry(
                            Instant.parse(node.path("at").asText()),
                            node.path("run").asText(),
                            node.path("fingerprint").asText(),
                            RowHashes.parse(node.path("rows").asText())));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
