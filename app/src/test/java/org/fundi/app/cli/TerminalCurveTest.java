package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.TrainingEvent;
import org.junit.jupiter.api.Test;

class TerminalCurveTest {
    private static final PrintWriter NOWHERE = new PrintWriter(new StringWriter());

    @Test
    void theLossOfARunThatRunsAwayTakesNoLineOfDigits() {
        assertTrue(said(1, 5.741e40).contains("validation loss 5.741e40 "), said(1, 5.741e40));
        assertTrue(said(1, 18_046).contains("validation loss 18,046 "), said(1, 18_046));
        assertTrue(said(1, 0.6931).contains("validation loss 0.693 "), said(1, 0.6931));
    }

    @Test
    void withoutValidationRowsThereIsADash() {
        assertTrue(said(1, Double.NaN).contains("validation loss – "), said(1, Double.NaN));
    }

    @Test
    void ofALongerLineNothingStaysBeneathAShorterOne() {
        StringWriter err = new StringWriter();
        TerminalCurve curve = new TerminalCurve(NOWHERE, new PrintWriter(err), true);
        curve.see(new TrainingEvent.Stepped(1, point(1, 5.741e40)));
        curve.see(new TrainingEvent.Stepped(2, point(2, 1)));
        String[] lines = err.toString().split("\r");
        assertEquals(3, lines.length);
        assertTrue(lines[2].length() >= lines[1].length(), err.toString());
    }

    private static String said(int step, double loss) {
        StringWriter err = new StringWriter();
        TerminalCurve curve = new TerminalCurve(NOWHERE, new PrintWriter(err), false);
        curve.see(new TrainingEvent.Stepped(step, point(step, loss)));
        return err.toString();
    }

    private static CurvePoint point(int step, double loss) {
        return new CurvePoint(step, Map.of(), Map.of(CurvePoint.LOSS, loss));
    }
}
