package org.fundi.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.app.chart.Letters;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsColumnsTest {
    /// The room between rail and coach in a window of 1280 px, without padding and scroll bar.
    private static final double NARROW = 1280 - 216 - 320 - 36 - 12;

    private final Workspace workspace = new Workspace();
    private final RunsViewModel model = new RunsViewModel(workspace);

    @BeforeEach
    void twoRuns() {
        workspace.open(Study.proposed(ShellPicturesTest.churn()).withMetric("average_precision"));
        Map<String, Scored> scores = new LinkedHashMap<>();
        scores.put("accuracy", scored(0.893, 0.87, 0.91));
        scores.put("balanced_accuracy", scored(0.569, 0.53, 0.6));
        scores.put("average_precision", scored(-18046.4, -20162, -16167));
        RunRow row = workspace.beginRun("Support vector machine, RBF", false);
        workspace.showRun(row.with(RunRow.State.RUNNING, "epoch 11 of 60").withScores(scores));
    }

    @Test
    void theChosenMetricIsAlwaysThereAndOthersWhereThereIsRoom() {
        RunsColumns narrow = columns(Theme.LIGHT, NARROW);
        assertEquals("average_precision", narrow.metrics().getLast());
        assertTrue(narrow.metrics().size() < 3, narrow.toString());
        assertEquals(3, columns(Theme.LIGHT, 1600).metrics().size());
        assertEquals(1, columns(Theme.PROJECTOR, 600).metrics().size());
    }

    @Test
    void whatStandsInAColumnFits() {
        for (Theme theme : Theme.values()) {
            RunsColumns columns = columns(theme, NARROW * theme.scale());
            Letters letters = Letters.of(theme.type().text(), theme.palette().text());
            assertTrue(columns.scores().getLast() > letters.strong().width("−18,046"));
            assertTrue(columns.interval() > letters.width("−20,162 – −16,167"));
            boolean leftOut = columns.progress() == 0;
            assertTrue(leftOut || columns.progress() > letters.width("epoch 59 of 60"));
        }
    }

    @Test
    void atTheNarrowestWideWindowTheNameKeepsItsRoom() {
        RunsColumns columns = columns(Theme.LIGHT, NARROW);
        double taken = columns.state() + columns.progress() + columns.curve() + columns.interval();
        for (double score : columns.scores()) taken += score;
        double name = Letters.of(13, "#000000").width("#12 Support vector machine, RBF");
        assertTrue(NARROW - taken >= name, "left for the name: " + (NARROW - taken));
    }

    @Test
    void onAProjectorTheCurveGivesWayBeforeTheNameDoesBesideNotes() {
        RunsWidths widths = new RunsWidths(Theme.PROJECTOR, model.chosen());
        model.rows().forEach(widths::include);
        widths.include(new RunNote(List.of("keep", "best"), "the one to hand in, with a reason"));
        RunsColumns columns = RunsColumns.of(widths, 1130);
        assertEquals(0, columns.curve());
        double taken = columns.state() + columns.interval() + columns.notes();
        for (double score : columns.scores()) taken += score;
        double name = Letters.of(24, "#000000").width("#1 Support vector machine");
        assertTrue(1130 - taken >= name, "left for the name: " + (1130 - taken));
    }

    @Test
    void newsThatNeedLessRoomLeaveTheColumnsAsTheyAre() {
        RunsWidths widths = new RunsWidths(Theme.LIGHT, model.chosen());
        model.rows().forEach(widths::include);
        RunsColumns before = RunsColumns.of(widths, NARROW);
        widths.include(workspace.beginRun("Mean", true));
        assertEquals(before, RunsColumns.of(widths, NARROW));
    }

    @Test
    void theChosenMetricIsNamedBrieflyBeforeNamesAreCut() {
        workspace.change(study -> study.withMetric("recall_at_10pct"));
        assertEquals("Recall@10 %", columns(Theme.LIGHT, NARROW).titles().getLast());
        assertEquals(
                "Recall at a 10 % alert budget", columns(Theme.LIGHT, 1600).titles().getLast());
    }

    @Test
    void theTableHasEveryMetricOfEveryRunForTheFile() {
        List<List<String>> table = RunsViewModel.table(new RunsList(model).shown());
        assertEquals(4 + 3 * 3 + 2, table.getFirst().size());
        assertEquals("average_precision_high", table.getFirst().get(9));
        assertEquals("-16167.0", table.get(1).get(9));
        assertEquals("Support vector machine, RBF", table.get(1).get(1));
    }

    private RunsColumns columns(Theme theme, double room) {
        RunsWidths widths = new RunsWidths(theme, model.chosen());
        model.rows().forEach(widths::include);
        return RunsColumns.of(widths, room);
    }

    private static Scored scored(double value, double low, double high) {
        return new Scored(new Score.Value(value), new Interval(low, high, "bootstrap"), "");
    }
}
