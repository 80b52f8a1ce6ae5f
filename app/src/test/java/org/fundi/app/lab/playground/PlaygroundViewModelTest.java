package org.fundi.app.lab.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.playground.Course;
import org.fundi.engine.lab.playground.Playground;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaygroundViewModelTest {
    private final ScreenDesk desk = new ScreenDesk(TinyStudies.churn());
    private final PlaygroundViewModel model =
            new PlaygroundViewModel(desk.jobs, new ProjectRows(desk.workspace, desk.preparing));
    private final PlaygroundWords words = new PlaygroundWords(model);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void twoColumnsOfTheProjectAreLearntAndAnotherProjectIsHeard() {
        model.set(Playground.USUAL.with("source", "project"));
        assertEquals(List.of("months", "calls"), model.columns());
        assertEquals("months", look().across().title());
        assertEquals("Lab: your data · churn.csv", model.data());
        for (int i = 0; i < 40; i++) model.step(1);
        assertEquals(40, model.epoch());
        assertTrue(course().validationNow() < course().guessing(), course().toString());
        model.set(model.playground().with("columns", "calls,months"));
        assertEquals(0, model.epoch());
        assertEquals("calls", look().across().title());
        model.attend();
        model.step(3);
        model.attend();
        assertEquals(3, model.epoch(), "the same project is learnt on");
        model.set(model.playground().with("columns", ""));
        desk.workspace.open(TinyStudies.prices());
        model.attend();
        assertEquals("size", look().across().title());
        assertTrue(Double.isNaN(course().rightNow()), "a price is no class");
    }

    @Test
    void columnsThatAreNotThereAreRefusedWithThoseThatAre() {
        model.set(Playground.USUAL.with("source", "project").with("columns", "months,wheels"));
        assertTrue(model.look().isEmpty());
        String remedy = model.refusalProperty().get().orElseThrow().remedy();
        assertTrue(remedy.contains("calls"), remedy);
    }

    @Test
    void withoutAProjectItIsSaidWhatIsMissingUntilPointsAreGenerated() {
        Workspace empty = new Workspace();
        PlaygroundViewModel own =
                new PlaygroundViewModel(
                        desk.jobs, new ProjectRows(empty, new Preparing(desk.jobs, empty)));
        own.begin(Playground.USUAL.with("source", "project"));
        Refusal why = own.missing().orElseThrow();
        assertTrue(why.what().startsWith("No project is open"), why.what());
        own.step(1);
        assertEquals(why, own.missing().orElseThrow());
        assertTrue(new PlaygroundWords(own).coach().isEmpty(), "said in place of the pictures");
        own.attend();
        empty.open(TinyStudies.churn());
        own.attend();
        assertTrue(own.missing().isEmpty());
        assertTrue(own.look().isPresent());
        own.generate();
        assertTrue(own.look().isPresent());
        assertEquals(Playground.USUAL, own.playground());
    }

    @Test
    void theUsualSceneIsLearntAndAnswersTheTip() {
        assertEquals(Course.Now.BEFORE, course().now());
        model.tipProperty().set(Optional.of(true));
        model.playOrPause();
        model.pace().quicker(99);
        for (int i = 0; i < 1000 && !model.isAtEnd(); i++) model.pass(1);
        assertEquals(150, model.epoch());
        assertEquals(Course.Now.LEARNT, course().now());
        assertFalse(model.pace().isPlaying());
        String answer = words.tip();
        assertTrue(answer.startsWith("You said yes. It did, in epoch "), answer);
        var sent = words.figures().orElseThrow();
        assertEquals(sent.tip(), sent.outcome());
        assertEquals(course().validationNow(), sent.figure());
    }

    @Test
    void playingAtAnyPaceIsSteppingBitForBit() {
        model.playOrPause();
        while (model.epoch() < 10) model.pass(0.07);
        float[] played = weights();
        double[] losses = course().validation();
        model.rewind();
        assertEquals(0, model.epoch());
        for (int i = 0; i < 10; i++) model.step(1);
        assertArrayEquals(played, weights());
        assertArrayEquals(losses, course().validation());
        model.step(-4);
        assertEquals(6, model.epoch());
        model.step(4);
        assertArrayEquals(played, weights());
    }

    @Test
    void aSlowPaceLearnsNoMoreThanIsDue() {
        model.pace().quicker(-99);
        model.playOrPause();
        model.pass(0.1);
        assertEquals(1, model.epoch());
        model.pass(0.5);
        assertEquals(1, model.epoch());
        model.pass(0.6);
        assertEquals(2, model.epoch());
    }

    @Test
    void aTypedWeightThatSpoilsAllIsNamedAndNotTheRate() {
        model.step(40);
        model.type(weights().length - 1, 60f);
        model.step(1);
        CoachCard said = words.coach().getFirst();
        assertEquals("It diverges", said.title());
        assertTrue(said.text().startsWith("Since you typed a weight in epoch 40"), said.text());
        assertEquals(List.of(), said.actions());
    }

    @Test
    void aTypedWeightHoldsAndGoesWithTheSharedText() {
        model.step(5);
        model.type(3, 1.5f);
        assertEquals(1.5f, weights()[3]);
        assertEquals("5:3:1.5", model.playground().typed());
        model.step(3);
        float[] after = weights();
        assertNotEquals(1.5f, after[3]);
        String text = LabText.write(model.playground(), Playground.USUAL);
        model.begin((Playground) LabText.read(text, List.of(Playground.USUAL)).lab());
        model.step(8);
        assertArrayEquals(after, weights());
        model.rewind();
        assertEquals(Playground.USUAL, model.playground());
    }

    @Test
    void anotherRateGoesOnAndOtherLayersBeginAnew() {
        model.step(5);
        model.set(model.playground().with("network.learningRate", "0.01"));
        assertEquals(5, model.epoch());
        assertFalse(model.playground().network().earlier().isEmpty());
        model.set(model.playground().with("network.hidden", "4"));
        assertEquals(0, model.epoch());
        assertEquals("", model.playground().network().earlier());
    }

    @Test
    void strokesPaintEraseAndAreUndone() {
        Strokes strokes = model.strokes();
        strokes.clear();
        assertTrue(model.look().isEmpty());
        assertTrue(words.coach().getFirst().text().contains("4 of each class"));
        strokes.brushProperty().set(Brush.FIRST);
        strokes.at(-1, -1);
        strokes.at(-0.5, -1);
        strokes.end();
        strokes.brushProperty().set(Brush.SECOND);
        strokes.at(1, 1);
        strokes.at(0.5, 1);
        strokes.end();
        assertTrue(model.look().isPresent());
        String painted = model.playground().painted();
        strokes.brushProperty().set(Brush.ERASER);
        strokes.at(1, 1);
        strokes.end();
        assertTrue(model.playground().painted().length() < painted.length());
        strokes.undo();
        assertEquals(painted, model.playground().painted());
        for (int i = 0; i < 3; i++) strokes.undo();
        assertFalse(model.playground().isPainted());
        assertFalse(strokes.undoableProperty().get());
    }

    @Test
    void everyLineOfTheDrawingLeadsToItsOwnWeight() {
        Look look = model.look().orElseThrow();
        NetworkPicture picture = new NetworkPicture(look, java.util.OptionalInt.empty());
        NetworkPlan plan = NetworkPlan.of(look, 500, 400, Theme.LIGHT);
        assertEquals(2 * 8 + 8 * 8 + 8, plan.lines().size());
        assertEquals(2 + 8 + 8 + 1, plan.tiles().size());
        for (NetworkPlan.Tile tile : plan.tiles()) {
            if (tile.bias() < 0) continue;
            var at = picture.at(tile.left(), tile.top() + tile.side(), 500, 400, Theme.LIGHT);
            assertEquals(tile.bias(), at.orElse(-1));
        }
        NetworkPlan.Line first = plan.lines().getFirst();
        assertEquals("x → unit 1 of layer 1", look.wiring().name(first.weight()));
        assertEquals(look.weights().length, picture.table().size() - 1, "each weight has its name");
    }

    private Look look() {
        return model.look().orElseThrow();
    }

    private Course course() {
        return model.look().orElseThrow().course();
    }

    private float[] weights() {
        return model.look().orElseThrow().weights();
    }
}
