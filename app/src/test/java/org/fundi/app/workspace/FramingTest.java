package org.fundi.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "at least 0.8;0.8",
                "at least 0,8;0.8",
                "80 %;0.8",
                "82,5 %;0.825",
                "0.9, or better 0.95.;0.9"
            })
    void theScoreAskedForIsRead(String answer, double score) {
        Framing framing = Framing.EMPTY.with(Question.REQUIRED_SCORE, answer);
        assertEquals(score, framing.requiredScore().orElseThrow(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"R 60;60", "R 12,500 a day;12500", "−3,5;-3.5"})
    void theFirstNumberOfAnAnswerIsRead(String answer, double cost) {
        Framing framing = Framing.EMPTY.with(Question.COST_OF_MISS, answer);
        assertEquals(cost, framing.number(Question.COST_OF_MISS).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "1.2.3"})
    void whatIsNoNumberIsNone(String answer) {
        Framing framing = Framing.EMPTY.with(Question.COST_OF_MISS, answer);
        assertTrue(framing.number(Question.COST_OF_MISS).isEmpty());
    }
}
