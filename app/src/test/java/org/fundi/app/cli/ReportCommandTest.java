package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.fundi.engine.Catalogue;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.ProjectFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class ReportCommandTest {
    private static final String PENGUINS = Terminal.sample("penguins");

    private final Path folder;
    private final String project;
    private final Path page;

    ReportCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.project = folder.resolve("p.fundi").toString();
        this.page = folder.resolve("r.html");
    }

    @Test
    void tellsAllOfTheBestRunUnlessAnotherIsNamed() throws Exception {
        run(
                "compare",
                PENGUINS,
                "--target",
                "species",
                "--project",
                project,
                "--models",
                "tree,mlp");
        byte[] before = Files.readAllBytes(Path.of(project));
        Terminal made = run("report", project);
        Path beside = folder.resolve("p-run-3.html");
        assertTrue(made.out().contains("run 3, Neural network"), made.out());
        assertArrayEquals(before, Files.readAllBytes(Path.of(project)), "only looked at");
        String text = parsed(beside).getDocumentElement().getTextContent();
        for (String told :
                List.of(
                        "species",
                        "nobody has said",
                        fingerprint(),
                        "344 rows, 7 columns",
                        "seed 42",
                        "Fill in missing values",
                        "Baseline · most frequent class",
                        "95 % interval",
                        "validation rows",
                        "The seal has not been opened",
                        "fundi train data.csv")) {
            assertTrue(text.contains(told), told);
        }
        assertTrue(parsed(beside).getElementsByTagName("svg").getLength() >= 4, "pictures");
        run("report", project, "--run", "2", "-o", "" + page);
        assertTrue(
                parsed(page).getDocumentElement().getTextContent().contains("decision tree, run"));
    }

    @Test
    void needsNoNetworkAndNoScript() throws Exception {
        run("train", PENGUINS, "--target", "species", "--model", "tree", "--project", project);
        run("report", project, "-o", "" + page);
        Document document = parsed(page);
        for (String name : List.of("script", "link", "img", "iframe", "object", "image", "use")) {
            assertEquals(0, document.getElementsByTagName(name).getLength(), name);
        }
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var attributes = ((Element) all.item(i)).getAttributes();
            for (int a = 0; a < attributes.getLength(); a++) {
                String name = attributes.item(a).getNodeName();
                assertFalse(name.startsWith("on") || name.matches("(xlink:)?href|src"), name);
            }
        }
        assertFalse(Files.readString(page).contains("@import"));
        assertFalse(
                document.getElementsByTagName("style").item(0).getTextContent().contains("url("));
    }

    @Test
    void noTwoPicturesShareAName() throws Exception {
        String churn = Terminal.sample("breast-cancer-wisconsin");
        run("train", churn, "--target", "diagnosis", "--model", "mlp", "--project", project);
        run("report", project, "-o", "" + page);
        List<String> names = new ArrayList<>();
        NodeList clips = parsed(page).getElementsByTagName("clipPath");
        for (int i = 0; i < clips.getLength(); i++)
            names.add(((Element) clips.item(i)).getAttribute("id"));
        assertTrue(names.size() >= 3, "" + names);
        assertEquals(names.size(), names.stream().distinct().count(), "" + names);
    }

    /// Whatever columns and levels are called stands on the page as text, and in the command.
    @Test
    void namesOfOtherPeoplesMakingAreTextAndTheCommandStillRepeats() throws Exception {
        Path odd = odd();
        String target = "</title><script>alert(1)</script>";
        run(
                "train",
                "" + odd,
                "--target",
                target,
                "--ignore",
                "\"a, b\",it's,-x",
                "--model",
                "logistic",
                "--project",
                project);
        run("report", project, "-o", "" + page);
        Document document = parsed(page);
        assertEquals(0, document.getElementsByTagName("script").getLength());
        String text = document.getDocumentElement().getTextContent();
        for (String name : List.of(target, "<b>yes</b>", "a, b", "it's", "-x", "&amp; z"))
            assertTrue(text.contains(name), name);
        assertRepeats(odd, 1);
    }

    private Path odd() throws IOException {
        StringBuilder csv =
                new StringBuilder(
                        "\"a, b\",it's,-x,@y,&amp; z,</title><script>alert(1)</script>\n");
        for (int row = 0; row < 60; row++) {
            csv.append(
                    String.format(
                            Locale.ROOT,
                            "%d,%d,%d,%.1f,%d,%s%n",
                            row % 7,
                            row % 5,
                            row % 3,
                            row * 1.7 % 11,
                            row * 13 % 17,
                            row * 13 % 17 > 8 ? "<b>yes</b>" : "no"));
        }
        Path odd = folder.resolve("od'd $(file).csv");
        Files.writeString(odd, csv);
        return odd;
    }

    @Test
    void theCommandInItTrainsTheSameRunAgain() throws Exception {
        Path data = Path.of(PENGUINS);
        run(
                "train",
                PENGUINS,
                "--target",
                "species",
                "--ignore",
                "island",
                "--model",
                "mlp",
                "--epochs",
                "4",
                "--set",
                "hidden=8,4",
                "--seed",
                "-7",
                "--missing",
                "NA,?",
                "--type",
                "sex=category",
                "--metric",
                "macro_f1",
                "--project",
                project);
        run(
                "train",
                PENGUINS,
                "--target",
                "body_mass_g",
                "--known",
                "island",
                "--split",
                "group:island",
                "--model",
                "ridge",
                "--set",
                "alpha=0.5",
                "--project",
                project);
        for (int run = 1; run <= 2; run++) {
            run("report", project, "--run", "" + run, "-o", "" + page);
            assertRepeats(data, run);
        }
    }

    @Test
    void theCommandOfYourOwnRuleRepeatsItToo() throws Exception {
        Path data = Path.of(Terminal.sample("churn"));
        run(
                "train",
                "" + data,
                "--target",
                "churned",
                "--positive",
                "no",
                "--rule",
                "support_calls_90d < 3 and plan != 'basic'",
                "--model",
                "own_rule",
                "--project",
                project);
        run("report", project, "-o", "" + page);
        assertRepeats(data, 1);
    }

    /// Runs the line on the page, where the file is, and compares the hashes.
    private void assertRepeats(Path data, int run) throws Exception {
        String line = parsed(page).getElementsByTagName("pre").item(0).getTextContent();
        List<String> words = new ArrayList<>(shell(line));
        assertEquals(List.of("fundi", "train", "" + data.getFileName()), words.subList(0, 3), line);
        words.set(2, "" + data);
        words.addAll(List.of("--json", "--project", folder.resolve("again.fundi").toString()));
        Terminal again = run(words.subList(1, words.size()).toArray(String[]::new));
        JsonNode last = Terminal.json(again.out().lines().toList().getLast());
        JsonNode kept = run("runs", project, "--json").json().path(run - 1);
        assertEquals(kept.path("model_sha256"), last.path("model_sha256"), line);
        if (!kept.path("weights_sha256").isNull())
            assertEquals(kept.path("weights_sha256"), last.path("weights_sha256"), line);
        assertEquals(kept.path("scores"), last.path("scores"), line);
    }

    /// The words as a shell takes them apart.
    private static List<String> shell(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'') quoted = !quoted;
            else if (c == '\\' && !quoted) word.append(line.charAt(++i));
            else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else word.append(c);
        }
        words.add(word.toString());
        return words;
    }

    @Test
    void whatWasAnsweredAndWhoOpenedTheSealIsTold() throws Exception {
        run("train", PENGUINS, "--target", "species", "--model", "tree", "--project", project);
        try (ProjectFile file = ProjectFile.openToWrite(Path.of(project), Catalogue.NAMES)) {
            Asked asked = file.questions().latest().orElseThrow();
            Asked answered =
                    new Asked(
                            asked.fingerprint(),
                            asked.reading(),
                            asked.wishes(),
                            asked.pipeline(),
                            asked.metric(),
                            asked.seed(),
                            asked.rule(),
                            java.util.Map.of(
                                    "purpose", "count birds", "who_could_be_harmed", "nobody <b>"),
                            asked.confirmed());
            int number = file.questions().keep(answered);
            file.runs()
                    .begin(
                            number,
                            "again",
                            Catalogue.NAMES.algorithm("tree", java.util.Map.of()),
                            42,
                            java.util.Map.of());
        }
        run("resume", project, "--run", "2");
        run("open-test", project, "--run", "2");
        run("report", project, "--run", "2", "-o", "" + page);
        String text = parsed(page).getDocumentElement().getTextContent();
        assertTrue(text.contains("in order to count birds"), text);
        assertTrue(text.contains("nobody <b>"), text);
        assertTrue(text.contains("The seal has been opened once"), text);
        assertTrue(text.contains("Test beside validation"), text);
    }

    /// It has no rows left to be judged on but the sealed ones.
    @Test
    void aRunThatLearntFromTheValidationRowsTooIsNeitherTheBestNorReported() {
        run("train", PENGUINS, "--target", "species", "--model", "tree", "--project", project);
        try (ProjectFile file = ProjectFile.openToWrite(Path.of(project), Catalogue.NAMES)) {
            Asked asked = file.questions().latest().orElseThrow();
            var tree = Catalogue.NAMES.algorithm("tree", java.util.Map.of());
            int number = file.questions().keep(asked.withRefit(true));
            file.runs().begin(number, "all rows", tree, 42, java.util.Map.of());
        }
        run("resume", project, "--run", "2");
        assertTrue(run("report", project, "-o", "" + page).out().contains("run 1,"));
        Terminal refused = Terminal.run("report", project, "--run", "2", "-o", "" + page);
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("only the sealed rows can judge it"), refused.err());
        String to = folder.resolve("out").toString();
        assertEquals(2, Terminal.run("export", project, "--run", "2", "--to", to).code());
        assertFalse(Files.exists(Path.of(to)));
    }

    @Test
    void nothingIsWrittenOverButAnEarlierReport() throws Exception {
        run("train", PENGUINS, "--target", "species", "--model", "tree", "--project", project);
        run("report", project, "-o", "" + page);
        run("report", project, "-o", "" + page);
        Files.writeString(page, "<html>mine</html>");
        for (String out : List.of("" + page, project, "" + folder, folder + "/none/r.html")) {
            Terminal refused = Terminal.run("report", project, "-o", out);
            assertEquals(2, refused.code(), out);
            assertTrue(refused.err().contains("what to do"), refused.err());
        }
        assertEquals("<html>mine</html>", Files.readString(page));
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void aProjectWithoutAScoreIsRefusedWithARemedy() {
        ProjectFile.create(Path.of(project), Catalogue.NAMES).close();
        Terminal refused = Terminal.run("report", project);
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("no run with a score yet"), refused.err());
    }

    private String fingerprint() throws IOException {
        return org.fundi.engine.math.Sha256.of(Files.readAllBytes(Path.of(PENGUINS)));
    }

    private static Document parsed(Path file)
            throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static Terminal run(String... command) {
        Terminal run = Terminal.run(command);
        assertEquals(0, run.code(), () -> String.join(" ", command) + run.err());
        return run;
    }
}
