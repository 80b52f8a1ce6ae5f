package org.fundi.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.fundi.app.style.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

@ExtendWith(ApplicationExtension.class)
class ExportTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void anSvgIsWellFormedAndSaysWhatIsToBeSeen(Theme theme) throws Exception {
        Plot plot = PlotTest.plot(true);
        Document document = parsed(Export.svg(plot, 640, 400, theme));
        assertEquals("svg", document.getDocumentElement().getTagName());
        assertEquals(
                plot.description(), document.getElementsByTagName("desc").item(0).getTextContent());
        // a raw and a smoothed line each for training and validation
        assertEquals(4, document.getElementsByTagName("path").getLength());
    }

    @Test
    void namesWithMarkupAndControlCharactersStayWords() throws Exception {
        String name = "<b>\"a\" & 'b'\u0000\u0007 \uD800 </svg>";
        Plot plot =
                new Plot(
                        name,
                        new Axis(name, 0, 1, false),
                        new Axis(name, 0, 1, false),
                        List.of(
                                new Layer.Line(
                                        name,
                                        new double[] {0, 1},
                                        new double[] {0, Double.NaN},
                                        Ink.TRAINING,
                                        Layer.Dash.SOLID,
                                        2,
                                        name)));
        String said =
                parsed(Export.svg(plot, 640, 400, Theme.LIGHT))
                        .getElementsByTagName("desc")
                        .item(0)
                        .getTextContent();
        assertTrue(said.startsWith("<b>\"a\" & 'b'"), said);
    }

    @Test
    void aPngHasTwiceTheSizeAndIsNotEmpty(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("curve.png");
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    Export.png(PlotTest.plot(false), 320, 200, Theme.LIGHT, file);
                    return 0;
                });
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(640, image.getWidth());
        assertEquals(400, image.getHeight());
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < 640; x++) {
            for (int y = 0; y < 400; y++) colours.add(image.getRGB(x, y));
        }
        // 0x0072b2 is the training line
        assertTrue(colours.contains(0xFF0072B2), "no training line among " + colours.size());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aPictureThatStandsAloneHasItsTitleTheThemesGroundAndSaysOfWhichData(Theme theme)
            throws Exception {
        Captioned whole = new Captioned(PlotTest.plot(true), "churn.csv · seed 42");
        double width = whole.width(640);
        double height = whole.height(640, 400, theme);
        assertTrue(height > 400 + 30, "no room for the words: " + height);
        Document document = parsed(Export.svg(whole, width, height, theme));
        Element ground = (Element) document.getElementsByTagName("rect").item(0);
        assertEquals(theme.palette().panel(), ground.getAttribute("fill"));
        assertEquals(String.valueOf((int) width), ground.getAttribute("width"));
        List<Element> words = texts(document);
        assertEquals("churn.csv · seed 42", words.getLast().getTextContent());
        assertEquals(theme.palette().text(), words.getFirst().getAttribute("fill"));
        assertEquals("600", words.getFirst().getAttribute("font-weight"));
        assertTrue(
                whole.description().startsWith(words.getFirst().getTextContent()),
                words.getFirst().getTextContent());
    }

    @Test
    void nothingOfAPictureThatStandsAloneLiesOutsideIt() {
        Captioned whole = new Captioned(PlotTest.plot(true), "a very long name ".repeat(20));
        double width = whole.width(300);
        double height = whole.height(300, 200, Theme.PROJECTOR);
        for (Written.Label label : Written.of(whole, width, height, Theme.PROJECTOR).labels()) {
            assertTrue(label.right() <= width + 1, label.toString());
            assertTrue(label.y() <= height, label.toString());
        }
    }

    private static List<Element> texts(Document document) {
        var found = document.getElementsByTagName("text");
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) all.add((Element) found.item(i));
        return all;
    }

    @Test
    void aTableIsWrittenAsRfc4180Asks(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("table.csv");
        Export.csv(List.of(List.of("a,b", "say \"hi\""), List.of("two\nlines", "plain")), file);
        assertEquals(
                "\"a,b\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",plain\r\n", Files.readString(file));
    }

    private static Document parsed(String text)
            throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
