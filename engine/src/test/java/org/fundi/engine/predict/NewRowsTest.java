package org.fundi.engine.predict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.ReadingWatcher;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewRowsTest {
    @TempDir private Path folder = Path.of("");
    private final Dataset learnt = learnt();
    private final Prepared prepared = prepared(learnt);
    private final KnownColumns known = KnownColumns.of(prepared, LogisticRegression.USUAL);

    /// 60 rows: size 0.5 to 60, plan gold or tin, member yes or no, a remark that is left out.
    private static Dataset learnt() {
        StringBuilder text = new StringBuilder("id,size,plan,member,remark,churned\n");
        for (int row = 1; row <= 60; row++) {
            text.append("customer ").append(row).append(',').append(row == 1 ? 0.5 : row);
            text.append(row % 3 == 0 ? ",gold" : ",tin").append(row % 2 == 0 ? ",yes" : ",no");
            text.append(",this is remark number ").append(row);
            text.append(row % 4 == 0 ? ",true\n" : ",false\n");
        }
        return read(text.toString());
    }

    private static Dataset read(String csv) {
        return new DataReader().paste(csv, ReadingOptions.USUAL).dataset();
    }

    private static Prepared prepared(Dataset data) {
        Proposal proposal = Proposal.of(data, Wishes.NONE.target("churned"), 42);
        return new Plan(
                        proposal.problem(),
                        proposal.splitting(),
                        UsualPreparation.of(proposal.problem(), proposal.table()).pipeline(),
                        Optional.empty())
                .prepare(proposal.table(), 42);
    }

    private NewFile file(String csv) throws IOException {
        Path file = folder.resolve("new.csv");
        Files.writeString(file, csv);
        return NewFile.read(
                file,
                known,
                new NewFile.Learnt(learnt.fingerprint(), ReadingOptions.USUAL),
                ReadingOptions.USUAL,
                new DataReader(),
                ReadingWatcher.NONE);
    }

    private NewRows fit(String csv) throws IOException {
        return known.fit(file(csv).data().table());
    }

    private static Finding finding(NewRows rows, String kind) {
        return rows.findings().stream()
                .filter(finding -> finding.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rows.findings().toString()));
    }

    private Refusal refused(String csv) {
        return assertThrows(Refusal.class, () -> fit(csv));
    }

    @Test
    void onlyColumnsThatReachTheModelAreNeeded() {
        assertEquals(
                List.of("size", "plan", "member"),
                known.needed().stream().map(KnownColumn::name).toList());
    }

    @Test
    void columnsAreFoundByNameAndTheRestMayBeMissing() throws IOException {
        NewRows rows = fit("member,plan,size\nyes,tin,2.5\nno,gold,7\n");
        float[] first = prepared.pipeline().apply(rows.table()).row(0);
        NewRows same = fit("size,plan,member\n2.5,tin,yes\n");
        assertArrayEquals(first, prepared.pipeline().apply(same.table()).row(0));
        assertEquals(List.of(), rows.findings());
    }

    @Test
    void aLevelNeverSeenIsNamedWithItsRowsAndIsZeroInAllColumns() throws IOException {
        NewRows rows = fit("size,plan,member\n1,tin,no\n2,zinc,no\n3,zinc,no\n4,lead,no\n");
        Finding finding = finding(rows, "unseen-level");
        assertEquals("plan", finding.column());
        assertTrue(finding.evidence().contains("'zinc' in 2 rows (the first is row 2)"));
        assertTrue(finding.evidence().contains("'lead' in 1 row (the first is row 4)"));
        List<String> features = prepared.features();
        float[] row = prepared.pipeline().apply(rows.table()).row(1);
        for (int f = 0; f < row.length; f++) {
            if (features.get(f).startsWith("plan=")) assertEquals(0, row[f], 0);
        }
    }

    @Test
    void aMissingColumnIsRefusedByNameAndOneWrittenOtherwiseIsRecognised() {
        Refusal refusal = refused("size,member\n1,no\n");
        assertTrue(refusal.what().contains("'plan'"), refusal.what());
        assertTrue(refusal.remedy().contains("size, member"), refusal.remedy());
        assertEquals("rename 'Plan' to 'plan'", refused("size,Plan,member\n1,x,no\n").remedy());
    }

    @Test
    void columnsTheProjectDoesNotKnowArePassedOverAndSoIsTheAnswer() throws IOException {
        NewRows rows =
                fit("size,plan,member,colour,churned\n1,tin,no,red,true\n2,tin,no,red,false\n");
        assertEquals("colour", finding(rows, "extra-column").column());
        assertEquals("churned", finding(rows, "target-present").column());
        assertFalse(rows.table().names().contains("colour"));
    }

    @Test
    void aWordAmongNumbersIsReadAsMissingAndItsLineIsNamed() throws IOException {
        NewFile file = file("size,plan,member\n1,tin,no\nmany,tin,no\n3,tin,no\nfew,gold,no\n");
        Finding finding =
                file.data().findings().stream()
                        .filter(one -> one.kind().equals("not-a-number"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("size", finding.column());
        assertTrue(finding.evidence().startsWith("2 cells are no numbers"), finding.evidence());
        assertTrue(finding.evidence().contains("'many' on line 3"), finding.evidence());
        Table rows = known.fit(file.data().table()).table();
        assertTrue(rows.column("size").isMissing(1));
    }

    @Test
    void aColumnOfNumbersWithoutANumberIsRefused() {
        Refusal refusal = refused("size,plan,member\nsmall,tin,no\nlarge,tin,no\n");
        assertTrue(refusal.what().contains("'size'"), refusal.what());
        assertTrue(refusal.what().contains("'small' on line 2"), refusal.what());
    }

    @Test
    void aColumnOfMissingNumbersIsFilledAsInTraining() throws IOException {
        NewRows rows = fit("size,plan,member\n,tin,no\nNA,tin,no\n");
        float[] first = prepared.pipeline().apply(rows.table()).row(0);
        double usual = Double.parseDouble(known.needed().getFirst().usual());
        assertTrue(usual > 20 && usual < 40, "the median of the training rows");
        assertArrayEquals(first, prepared.pipeline().apply(rows.table()).row(1));
    }

    @Test
    void decimalCommasAndSemicolonsAreFoundOutAnew() throws IOException {
        NewRows comma = fit("plan;size;member\ntin;2,5;no\ntin;12,25;no\n");
        NewRows point = fit("plan,size,member\ntin,2.5,no\ntin,12.25,no\n");
        assertArrayEquals(
                prepared.pipeline().apply(point.table()).cells(),
                prepared.pipeline().apply(comma.table()).cells());
    }

    @Test
    void wordsForYesAndNoAreKnownInCapitalsAndAloneAndOthersAreMissing() throws IOException {
        NewRows rows = fit("size,plan,member\n1,tin,YES\n2,tin,yes\n3,tin,perhaps\n");
        assertEquals("yes", rows.table().column("member").text(0));
        assertTrue(rows.table().column("member").isMissing(2));
        Finding finding = finding(rows, "unseen-level");
        assertTrue(finding.evidence().contains("'perhaps' in 1 row"), finding.evidence());
        assertTrue(finding.evidence().contains("neither no nor yes"), finding.evidence());
    }

    @Test
    void numbersBeyondThoseOfTrainingAreNoted() throws IOException {
        Finding finding =
                finding(fit("size,plan,member\n5,tin,no\n900,tin,no\n"), "outside-training");
        assertEquals("size", finding.column());
        assertTrue(finding.evidence().contains("in 1 row; the first, 900, in row 2"));
    }

    @Test
    void theCellsAreThoseOfTheFileToTheLetter() throws IOException {
        NewFile file = file("size,plan,member\n2.50,tin,no\nNA,\"a, b\",no\n 7 ,,YES\n");
        Table cells = file.cells(new DataReader());
        assertEquals("2.50", cells.column("size").text(0));
        assertEquals("NA", cells.column("size").text(1));
        assertEquals("a, b", cells.column("plan").text(1));
        assertEquals("YES", cells.column("member").text(2));
    }

    @Test
    void aFileThatChangedMeanwhileIsRefused() throws IOException {
        NewFile file = file("size,plan,member\n1,tin,no\n");
        Files.writeString(file.file(), "size,plan,member\n2,tin,no\n");
        assertThrows(Refusal.class, () -> file.cells(new DataReader()));
    }

    @Test
    void theUsualValuesAreMediansAndMostFrequentLevelsOfTrainingRows() {
        Table training = prepared.split().training().table();
        KnownColumn plan = known.needed().get(1);
        assertEquals("tin", plan.usual());
        assertEquals(List.of("tin", "gold"), plan.levels());
        double[] sizes = new double[training.rows()];
        for (int row = 0; row < sizes.length; row++) {
            sizes[row] = Double.parseDouble(training.column("size").text(row));
        }
        Arrays.sort(sizes);
        int half = sizes.length / 2;
        double median = sizes.length % 2 == 1 ? sizes[half] : (sizes[half - 1] + sizes[half]) / 2;
        boolean whole = Arrays.stream(sizes).allMatch(size -> size == Math.rint(size));
        if (whole && sizes.length % 2 == 0) median = sizes[half - 1];
        assertEquals(median, Double.parseDouble(known.needed().getFirst().usual()), 0);
    }
}
