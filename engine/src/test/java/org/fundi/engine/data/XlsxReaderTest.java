package org.fundi.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workbooks are made here, part by part, as ECMA-376 describes them.
final class XlsxReaderTest {
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir private Path folder = Path.of("");

    @Test
    void theFirstSheetIsReadWithItsTypes() throws IOException {
        Dataset data = new DataReader().read(workbook());
        Table table = data.table();
        assertEquals(3, table.rows());
        assertInstanceOf(NumberColumn.class, table.column("price"));
        assertEquals("2.5", table.column("price").text(0));
        assertTrue(table.column("price").isMissing(1));
        assertEquals("Zoë, \"the\" first", table.column("name").text(0));
        // Day 45658 of the count that begins in 1900 is the first day of 2025.
        assertInstanceOf(DateColumn.class, table.column("day"));
        assertEquals("2025-01-01", table.column("day").text(0));
        assertEquals("book.xlsx", data.name());
        assertEquals(Files.size(folder.resolve("book.xlsx")), data.bytes());
    }

    @Test
    void anotherSheetCanBeNamed() throws IOException {
        Path file = workbook();
        ReadingOptions options = ReadingOptions.USUAL.withSheet("Second");
        Table table = new DataReader().read(file, options, ReadingWatcher.NONE).table();
        assertEquals("7", table.column("x").text(0));
    }

    @Test
    void aSheetThatIsNotThereIsRefusedWithThoseThereAre() throws IOException {
        Path file = workbook();
        ReadingOptions options = ReadingOptions.USUAL.withSheet("Third");
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> new DataReader().read(file, options, ReadingWatcher.NONE));
        assertEquals("choose one of: First, Second", refusal.remedy());
    }

    @Test
    void aDamagedWorkbookIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(workbook());
        Path file = folder.resolve("half.xlsx");
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        Refusal refusal = assertThrows(Refusal.class, () -> new DataReader().read(file));
        assertEquals(
                "'half.xlsx' is no whole workbook: it is damaged, cut short, or something else under that name",
                refusal.what());
    }

    @Test
    void whatTheFormatDoesNotAllowIsRefusedAsDamagedWhereverItStands() throws IOException {
        for (String broken :
                new String[] {
                    "<row r='99999999999'><c r='A2'><v>1</v></c></row>",
                    "<row r='2000000000'><c r='A2000000000'><v>1</v></c></row>",
                    "<row r='1048577'><c r='A1048577'><v>1</v></c></row>",
                    "<row r='2'><c r='A-2'><v>1</v></c></row>",
                    "<row r='2'><c r='Ä2'><v>1</v></c></row>",
                    "<row r='2'><c r='A2' t='none'><v>1</v></c></row>"
                }) {
            Path file = workbook("<row r='1'>" + text("A1", "a") + "</row>" + broken);
            Refusal refusal = assertThrows(Refusal.class, () -> new DataReader().read(file));
            assertEquals(
                    "'book.xlsx' is no whole workbook: it is damaged, cut short, or something else under that name",
                    refusal.what(),
                    broken);
        }
    }

    @Test
    void aSheetWithoutANameIsRefusedAsDamaged() throws IOException {
        Path file = folder.resolve("nameless.xlsx");
        try (ZipFile whole = new ZipFile(workbook().toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(whole.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = whole.getInputStream(entry).readAllBytes();
                String text = new String(bytes, StandardCharsets.UTF_8);
                zip.write(text.replace("name='Second'", "").getBytes(StandardCharsets.UTF_8));
            }
        }
        Refusal refusal = assertThrows(Refusal.class, () -> new DataReader().read(file));
        assertTrue(refusal.what().contains("is no whole workbook"), refusal.what());
    }

    /// A workbook with a password is an archive of another kind, in which it lies encrypted.
    @Test
    void aWorkbookWithAPasswordIsRefusedAsThat() throws IOException {
        byte[] bytes = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, bytes, 0, 4);
        byte[] part = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(part, 0, bytes, 1024, part.length);
        Path file = folder.resolve("secret.xlsx");
        Files.write(file, bytes);
        Refusal refusal = assertThrows(Refusal.class, () -> new DataReader().read(file));
        assertEquals("the file is a workbook with a password", refusal.what());
        assertEquals(
                "take the password off in a spreadsheet program, or save the table as CSV (comma-separated, UTF-8), and open that",
                refusal.remedy());
    }

    @Test
    void aFormulaThatWasNeverCalculatedIsRefusedWithItsCell() throws IOException {
        for (String nothing : new String[] {"", "<v></v>", "<v/>"}) {
            String row =
                    "<row r='1'>"
                            + text("A1", "a")
                            + text("B1", "b")
                            + "</row><row r='2'><c r='A2'><v>1</v></c><c r='B2'><f>A2*2</f>"
                            + nothing
                            + "</c></row><row r='3'><c r='A3'><v>1</v></c><c r='B3'><f>A3*2</f>"
                            + nothing
                            + "</c></row>";
            Path file = workbook(row);
            Refusal refusal = assertThrows(Refusal.class, () -> new DataReader().read(file));
            assertEquals(
                    "2 cells of the sheet 'First' hold formulas that were never calculated, the first of them B2: =A2*2",
                    refusal.what());
            assertEquals(
                    "open the workbook in a spreadsheet program, save it there and open it again; or put the value in place of the formula",
                    refusal.remedy());
        }
    }

    @Test
    void aWorkbookUnderAnotherNameIsReadAsTheWorkbookItIs() throws IOException {
        Path file = folder.resolve("book.csv");
        Files.copy(workbook(), file);
        assertEquals(
                new DataReader().read(workbook()).table().names(),
                new DataReader().read(file).table().names());
    }

    @Test
    void aFormulaIsReadAsTheValueItHadLast() throws IOException {
        String rows =
                "<row r='1'>"
                        + text("A1", "a")
                        + text("B1", "word")
                        + text("C1", "day")
                        + text("D1", "yes")
                        + "</row>";
        for (int row = 2; row < 5; row++)
            rows +=
                    "<row r='%d'><c r='A%d'><f>1+1</f><v>2.5</v></c><c r='B%d' t='str'><f>A1</f><v></v></c><c r='C%d' s='1'><f>TODAY()</f><v>45658</v></c><c r='D%d' t='b'><f>TRUE()</f><v>1</v></c></row>"
                            .formatted(row, row, row, row, row);
        Table table = new DataReader().read(workbook(rows)).table();
        assertEquals("2.5", table.column("a").text(0));
        assertTrue(table.column("word").isMissing(0));
        assertEquals("2025-01-01", table.column("day").text(0));
        assertEquals("true", table.column("yes").text(0));
    }

    private Path workbook() throws IOException {
        return workbook(first());
    }

    private Path workbook(String firstSheet) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", links(link("1", "officeDocument", "xl/workbook.xml")));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='First' sheetId='1' r:id='r1'/><sheet name='Second' sheetId='2' r:id='r2'/></sheets></workbook>"
                            .formatted(MAIN, LINKS));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    links(
                            link("1", "worksheet", "worksheets/sheet1.xml")
                                    + link("2", "worksheet", "worksheets/sheet2.xml")
                                    + link("3", "styles", "styles.xml")));
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns='%s'><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='14' applyNumberFormat='1'/></cellXfs></styleSheet>"
                            .formatted(MAIN));
            part(zip, "xl/worksheets/sheet1.xml", sheet(firstSheet));
            part(
                    zip,
                    "xl/worksheets/sheet2.xml",
                    sheet(
                            "<row r='1'>"
                                    + text("A1", "x")
                                    + "</row><row r='2'><c r='A2'><v>7</v></c></row>"));
        }
        return file;
    }

    private static String first() {
        return "<row r='1'>"
                + text("A1", "name")
                + text("B1", "price")
                + text("C1", "day")
                + "</row><row r='2'>"
                + text("A2", "Zoë, &quot;the&quot; first")
                + "<c r='B2'><v>2.5</v></c><c r='C2' s='1'><v>45658</v></c></row><row r='3'>"
                + text("A3", "Jan")
                + "<c r='C3' s='1'><v>45659</v></c></row><row r='4'>"
                + text("A4", "Piet")
                + "<c r='B4'><v>10</v></c><c r='C4' s='1'><v>45660</v></c></row>";
    }

    private static String text(String at, String value) {
        return "<c r='" + at + "' t='inlineStr'><is><t>" + value + "</t></is></c>";
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
    }

    private static String links(String all) {
        return "<Relationships xmlns='" + TYPES + "relationships'>" + all + "</Relationships>";
    }

    private static String link(String id, String kind, String target) {
        return "<Relationship Id='r%s' Type='%s/%s' Target='%s'/>"
                .formatted(id, LINKS, kind, target);
    }

    private static String contentTypes() {
        String sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns='"
                + TYPES
                + "content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + over("/xl/workbook.xml", sheets + "sheet.main+xml")
                + over("/xl/styles.xml", sheets + "styles+xml")
                + over("/xl/worksheets/sheet1.xml", sheets + "worksheet+xml")
                + over("/xl/worksheets/sheet2.xml", sheets + "worksheet+xml")
                + "</Types>";
    }

    private static String over(String part, String type) {
        return "<Override PartName='%s' ContentType='%s'/>".formatted(part, type);
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
                ("<?xml version='1.0' encoding='UTF-8'?>" + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
