package org.fundi.engine.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.DateColumn;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.data.TextColumn;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.problem.Tables;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class ProposalTest {
    private static Column words(String name, int rows, IntFunction<String> cell) {
        return Tables.words(name, IntStream.range(0, rows).mapToObj(cell).toArray(String[]::new));
    }

    private static Column text(String name, int rows, IntFunction<String> cell) {
        return TextColumn.of(name, IntStream.range(0, rows).mapToObj(cell).toArray(String[]::new));
    }

    private static Column number(
            String name, int rows, java.util.function.IntToDoubleFunction cell) {
        return NumberColumn.of(name, IntStream.range(0, rows).mapToDouble(cell).toArray());
    }

    private static Proposal propose(Column... columns) {
        return Proposal.of(new Table(List.of(columns)), Wishes.NONE, 42);
    }

    /// Columns as the churn data have them, 1,200 rows in 12 months, every seventh row churned.
    private static Proposal churn(Wishes wishes) {
        Table table =
                new Table(
                        List.of(
                                text("customer_id", 1_200, row -> "C" + (10_000 + row)),
                                words(
                                        "snapshot_month",
                                        1_200,
                                        row -> "2025-%02d".formatted(row / 100 + 1)),
                                words("plan", 1_200, row -> "p" + row % 3),
                                number("fee", 1_200, row -> row * 37 % 101 / 2.0),
                                words("country", 1_200, row -> "ZA"),
                                words("churned", 1_200, row -> row % 7 == 0 ? "yes" : "no")));
        return Proposal.of(table, wishes, 42);
    }

    @Test
    void churnIsProposedAsAPersonWouldAskIt() {
        Proposal proposal = churn(Wishes.NONE);
        assertEquals("churned", proposal.problem().target());
        assertEquals(Task.BINARY, proposal.problem().task());
        assertEquals("yes", proposal.choice("positive").said());
        assertEquals(List.of("plan", "fee"), proposal.problem().features());
        assertEquals(Role.IDENTIFIER, proposal.problem().roles().get("customer_id"));
        assertEquals(Role.TIME, proposal.problem().roles().get("snapshot_month"));
        assertEquals(Role.IGNORED, proposal.problem().roles().get("country"));
        assertEquals("time:snapshot_month", proposal.splitting().text());
        assertEquals(OptionalInt.empty(), proposal.folds());
        // 1,200 · 0.15 = 180 rows are two whole months
        assertEquals(200, proposal.cut(42).testRows().length);
    }

    @Test
    void everyPartCarriesItsReasonAndIsMarkedAsGuessed() {
        Proposal proposal = churn(Wishes.NONE);
        assertEquals(
                List.of("target", "task", "split", "positive"),
                List.copyOf(proposal.choices().keySet()));
        for (Choice choice : proposal.choices().values()) assertTrue(choice.guessed());
        assertEquals(6, proposal.roles().size());
        for (String reason : proposal.reasons().values()) assertFalse(reason.isBlank());
        assertEquals("churned holds two values, no, yes", proposal.choice("task").reason());
        assertEquals("one value a row", proposal.roleOf("customer_id").reason());
    }

    @Test
    void whatThePersonSaidIsNotGuessed() {
        Wishes wishes =
                Wishes.NONE
                        .target("plan")
                        .ignore(List.of("fee"))
                        .splitting(Splitting.parse("stratified"));
        Proposal proposal = churn(wishes);
        assertEquals("plan", proposal.problem().target());
        assertFalse(proposal.choice("target").guessed());
        assertFalse(proposal.roleOf("fee").guessed());
        assertEquals(Task.MULTICLASS, proposal.problem().task());
        assertEquals(List.of("churned"), proposal.problem().features());
        assertEquals("stratified", proposal.splitting().text());
    }

    @Test
    void aReasonGivenWithAWishIsKept() {
        Wishes wishes =
                Wishes.NONE.ignore(List.of("fee")).because("fee", "known only after notice");
        assertEquals("known only after notice", churn(wishes).roleOf("fee").reason());
        assertEquals("you chose it", churn(Wishes.NONE.target("plan")).choice("target").reason());
    }

    @Test
    void thePositiveClassStandsSecond() {
        Problem.Classification asked =
                (Problem.Classification) churn(Wishes.NONE.positive("no")).problem();
        assertEquals(List.of("yes", "no"), asked.classes());
    }

    @Test
    void theRarerClassIsPositiveByRowsThatAreNotSealed() {
        // months 1 to 10: every fourth row malignant; the sealed months: all malignant, so that
        // over all rows it is the more frequent one. Of 24 months, 4 (0.15 · 2,400 = 360 rows) are
        // sealed.
        int rows = 2_400;
        Column month =
                words(
                        "month",
                        rows,
                        row -> "%d-%02d".formatted(2024 + row / 1_200, row % 1_200 / 100 + 1));
        Column answer =
                words(
                        "diagnosis",
                        rows,
                        row -> row >= 2_000 || row % 5 < 2 ? "malignant" : "benign");
        Proposal proposal = propose(month, number("x", rows, row -> row % 17), answer);
        assertEquals("malignant", proposal.choice("positive").said());
        // 2,000 open rows of which 2 in 5, 800, are malignant; over all rows it were 1,200 of 2,400
        assertEquals(
                "it is the rarer one: 800 of 2,000 rows that are not sealed",
                proposal.choice("positive").reason());
    }

    @Test
    void aNumberWithManyValuesIsEstimated() {
        Proposal proposal =
                propose(
                        number("x", 100, row -> row * 31 % 7),
                        number("Sale_Price", 100, row -> row * 37 % 101));
        assertEquals("Sale_Price", proposal.problem().target());
        assertEquals(Task.REGRESSION, proposal.problem().task());
    }

    @Test
    void fewWholeNumbersAreClasses() {
        Proposal proposal =
                propose(
                        number("p00", 100, row -> row * 31 % 7),
                        number("digit", 100, row -> row % 10));
        assertEquals(Task.MULTICLASS, proposal.problem().task());
        assertEquals(
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                ((Problem.Classification) proposal.problem()).classes());
    }

    @Test
    void belowAThousandRowsFiveFoldsAreProposed() {
        Proposal proposal =
                propose(
                        number("x", 344, row -> row * 31 % 7),
                        words("species", 344, row -> "s" + row % 3));
        assertEquals(OptionalInt.of(5), proposal.folds());
        assertTrue(proposal.choice("folds").reason().startsWith("344 rows are few"));
    }

    @Test
    void aTargetByNameWinsOverTheLastColumn() {
        Proposal proposal =
                propose(
                        words("species", 60, row -> "s" + row % 3),
                        number("x", 60, row -> row * 31 % 7),
                        words("sex", 60, row -> "f" + row % 2));
        assertEquals("species", proposal.problem().target());
        assertEquals("it is called 'species'", proposal.choice("target").reason());
    }

    @Test
    void datesAreTimeAndTheLatestAreSealed() {
        LocalDate[] days =
                IntStream.range(0, 100)
                        .mapToObj(row -> LocalDate.of(2012, 1, 1).plusDays(row))
                        .toArray(LocalDate[]::new);
        Proposal proposal =
                propose(DateColumn.of("date", days), number("wind", 100, row -> row * 37 % 101));
        assertEquals("time:date", proposal.splitting().text());
        assertEquals(85, proposal.cut(42).testRows()[0]);
    }

    @Test
    void aTimeWithTwoValuesCanNotSplitAndTheReasonSaysSo() {
        Proposal proposal =
                propose(
                        words("month", 100, row -> row < 50 ? "2025-01" : "2025-02"),
                        number("y", 100, row -> row * 37 % 101));
        assertEquals("stratified", proposal.splitting().text());
        assertTrue(
                proposal.choice("split").reason().contains("2 different times"),
                proposal.choice("split").reason());
    }

    /// 200 rows, the last one standing in the file twice: 199 of 200 values differ.
    @Test
    void namesOfRowsWithOneRowTwiceAreAnIdentifierStill() {
        Proposal proposal =
                propose(
                        text("customer", 200, row -> "K" + Math.min(row, 198)),
                        words("left", 200, row -> row % 3 == 0 ? "yes" : "no"));
        assertEquals(Role.IDENTIFIER, proposal.problem().roles().get("customer"));
        assertEquals(
                "nearly one value a row: 199 values in 200 rows",
                proposal.roleOf("customer").reason());
    }

    @Test
    void aClassLookedForCarriesItsReasonUntilThePersonLooksForTheOther() {
        Wishes noted =
                Wishes.NONE.target("churned").positiveBecause("yes", "this sample's notes say so");
        assertEquals("this sample's notes say so", churn(noted).choice("positive").reason());
        assertEquals("you chose it", churn(noted.positive("no")).choice("positive").reason());
    }

    @Test
    void anIdThatRepeatsIsAGroup() {
        Proposal proposal =
                propose(
                        words("query_id", 120, row -> "q" + row % 20),
                        number("y", 120, row -> row * 37 % 101));
        assertEquals("group:query_id", proposal.splitting().text());
        assertEquals(Role.GROUP, proposal.problem().roles().get("query_id"));
    }

    @Test
    void rowsWithoutAnAnswerAreLeftOutAndCounted() {
        List<Column> columns = new ArrayList<>();
        columns.add(number("x", 100, row -> row * 31 % 7));
        columns.add(words("label", 100, row -> row < 4 ? "" : "l" + row % 3));
        Proposal proposal = propose(columns.toArray(Column[]::new));
        assertEquals(96, proposal.table().rows());
        assertEquals("target-missing", proposal.findings().getFirst().kind());
        assertTrue(proposal.findings().getFirst().evidence().startsWith("4 of 100 rows"));
    }

    @Test
    void aClassThatOnlyLaterRowsHaveIsKnownFromTheStart() {
        Column time = Tables.counting("day", 200);
        Column label = words("label", 200, row -> row >= 150 ? "new" : "old" + row % 2);
        Proposal proposal = propose(time, number("x", 200, row -> row % 13), label);
        Problem problem = proposal.problem();
        assertEquals("time:day", proposal.splitting().text());
        assertEquals(30, problem.truth(proposal.cut(42).validation()).size());
    }

    @Test
    void wishesThatCanNotBeFulfilledAreRefused() {
        assertThrows(Refusal.class, () -> churn(Wishes.NONE.target("nothing")));
        assertThrows(Refusal.class, () -> churn(Wishes.NONE.positive("maybe")));
        assertThrows(Refusal.class, () -> churn(Wishes.NONE.task(Task.REGRESSION)));
        assertThrows(Refusal.class, () -> churn(Wishes.NONE.task(Task.MULTICLASS)));
        assertThrows(Refusal.class, () -> churn(Wishes.NONE.task(Task.RANKING)));
        assertThrows(
                Refusal.class,
                () -> churn(Wishes.NONE.target("churned").ignore(List.of("churned"))));
        assertThrows(Refusal.class, () -> churn(Wishes.NONE.ignore(List.of("nothing"))));
        assertThrows(
                Refusal.class, () -> churn(Wishes.NONE.splitting(Splitting.parse("time:churned"))));
        assertThrows(Refusal.class, () -> churn(Wishes.NONE.target("customer_id")));
    }

    @Test
    void theSeedOfTheRunDoesNotChangeTheClassNames() {
        assertEquals(
                churn(Wishes.NONE).problem(),
                Proposal.of(churn(Wishes.NONE).table(), Wishes.NONE, 7).problem());
    }

    @Test
    void aTargetThatNeverChangesIsNoQuestionWhateverItsType() {
        Table table =
                new Table(
                        List.of(number("a", 40, row -> row * 7 % 11), number("y", 40, row -> 3.5)));
        for (Wishes wishes :
                List.of(Wishes.NONE.target("y"), Wishes.NONE.target("y").task(Task.REGRESSION))) {
            Refusal refusal = assertThrows(Refusal.class, () -> Proposal.of(table, wishes, 42));
            assertEquals(
                    "'y' has 1 value in all rows, so there is nothing to tell apart",
                    refusal.what());
        }
    }

    @Test
    void answersTooLargeToSquareAreRefused() {
        Table table =
                new Table(
                        List.of(
                                number("a", 40, row -> row * 7 % 11),
                                number("y", 40, row -> 1e307 * row)));
        Refusal refusal =
                assertThrows(Refusal.class, () -> Proposal.of(table, Wishes.NONE.target("y"), 42));
        assertTrue(refusal.what().startsWith("'y' holds 1.0E307; "), refusal.what());
    }

    @Test
    void aPositiveClassIsRefusedWhereThereAreNone() {
        Table table =
                new Table(
                        List.of(
                                number("a", 40, row -> row * 7 % 11),
                                number("y", 40, row -> row / 3.0)));
        Wishes wishes = Wishes.NONE.target("y").positive("1");
        assertThrows(Refusal.class, () -> Proposal.of(table, wishes, 42));
    }

    @Test
    void anIdentifierAskedForIsPredictedAllTheSameAndSaidToBeOne() {
        double[] numbers = java.util.stream.IntStream.range(0, 60).mapToDouble(i -> i).toArray();
        double[] ages = java.util.Arrays.stream(numbers).map(i -> 20 + i * 7 % 41).toArray();
        Table table =
                new Table(List.of(NumberColumn.of("row", numbers), NumberColumn.of("age", ages)));
        Proposal asked = Proposal.of(table, Wishes.NONE.target("row"), 42);
        assertEquals("row", asked.problem().target());
        Finding finding = asked.findings().getFirst();
        assertEquals(Proposal.IDENTIFIER_TARGET, finding.kind());
        assertTrue(finding.evidence().contains("one value a row"), finding::evidence);
        assertEquals(List.of(), Proposal.of(table, Wishes.NONE.target("age"), 42).findings());
    }
}
