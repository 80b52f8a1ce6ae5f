package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ProfileCommandTest {
    @TempDir private Path folder = Path.of("");

    private String run(String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add(file.toString());
        StringWriter out = new StringWriter();
        CommandLine command =
                new CommandLine(new ProfileCommand())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setOut(new PrintWriter(out))
                        .setExecutionExceptionHandler(
                                (problem, _, _) -> {
                                    throw problem;
                                });
        assertEquals(0, command.execute(arguments.toArray(String[]::new)));
        return out.toString();
    }

    @Test
    void jsonHasExactlyTheFieldsPromised() throws IOException {
        JsonNode profile = new ObjectMapper().readTree(run("a,b\n1,x\n,y\n2,x,z\n", "--json"));
        assertEquals(List.of("file", "rows", "columns", "findings"), names(profile));
        assertEquals("a.csv", profile.get("file").asText());
        assertEquals(3, profile.get("rows").asInt());
        JsonNode column = profile.get("columns").get(0);
        assertEquals(List.of("name", "type", "reason", "missing", "distinct"), names(column));
        assertEquals("number", column.get("type").asText());
        assertEquals(1, column.get("missing").asInt());
        assertEquals(2, column.get("distinct").asInt());
        JsonNode finding = profile.get("findings").get(0);
        assertEquals(List.of("kind", "column", "severity", "evidence", "remedies"), names(finding));
        assertEquals("ragged-rows", finding.get("kind").asText());
        assertEquals("grave", finding.get("severity").asText());
    }

    @Test
    void aGuessCanBeOverruled() throws IOException {
        JsonNode profile =
                new ObjectMapper()
                        .readTree(run("d\n05/12/2025\n", "--json", "--dates", "day_first"));
        assertEquals("date", profile.get("columns").get(0).get("type").asText());
    }

    @Test
    void onATerminalItIsATable() throws IOException {
        String table = run("age,city\n31,Ulm\n45,Bonn\n");
        assertTrue(table.startsWith("a.csv: 2 rows, 2 columns"), table);
        assertTrue(table.contains("31 to 45, median 38"), table);
    }

    @Test
    void anUnknownTypeIsRefusedWithThoseThereAre() {
        StringWriter err = new StringWriter();
        int code =
                new CommandLine(new ProfileCommand())
                        .setErr(new PrintWriter(err))
                        .setExecutionExceptionHandler(
                                (problem, _, _) -> {
                                    Assertions.assertInstanceOf(Refusal.class, problem);
                                    return 2;
                                })
                        .execute("--type", "a=colour", "nothing.csv");
        assertEquals(2, code);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void aNameOrCellWithLineBreaksStaysOnItsLine() throws IOException {
        String out = run("\"two\nlines\",y\n\"a\rb\",1\n\"\u202Ec\",2\n");
        assertTrue(out.contains("two lines  category"), out);
        assertTrue(out.contains("a b 1,  c 1"), out);
    }

    @Test
    void aTypeOrASheetOfNothingThereIsIsRefused() {
        Terminal type = Terminal.run("profile", Terminal.sample("penguins"), "--type", "wing=text");
        assertEquals(2, type.code());
        assertTrue(type.err().contains("--type speaks of 'wing'"), type.err());
        assertTrue(type.err().contains("name one of: species"), type.err());
        Terminal sheet = Terminal.run("profile", Terminal.sample("penguins"), "--sheet", "May");
        assertEquals(2, sheet.code());
        assertTrue(sheet.err().contains("--sheet May is for workbooks"), sheet.err());
    }
}
