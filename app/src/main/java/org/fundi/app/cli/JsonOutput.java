package org.fundi.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.PrintWriter;

/// Machine-readable output: records, maps and lists as JSON on standard output.
///
/// Numbers are written with the fewest digits that tell them apart; one that is not finite becomes
/// `null`, never `NaN`, which is not JSON. Letters beyond ASCII are escaped, so that the output is
/// the same whatever encoding the terminal has.
final class JsonOutput {
    private final ObjectMapper mapper =
            JsonMapper.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Double.class, new FiniteOrNull())
                                    .addSerializer(double.class, new FiniteOrNull()))
                    .build();
    private final PrintWriter out;

    JsonOutput(PrintWriter out) {
        this.out = out;
    }

    /// One document, indented for people who look at it.
    void document(Object value) {
        out.println(text(mapper.writerWithDefaultPrettyPrinter(), value));
        out.flush();
    }

    /// One value on one line, for output that grows while something runs.
    void line(Object value) {
        out.println(text(mapper.writer(), value));
        out.flush();
    }

    private static String text(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value).replace("\r\n", "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
        }
    }

    private static final class FiniteOrNull extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            if (Double.isFinite(value)) json.writeNumber(value);
            else json.writeNull();
        }
    }
}
