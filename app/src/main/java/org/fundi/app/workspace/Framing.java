package org.fundi.app.workspace;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.fundi.app.text.TypedNumber;

/// The person's answers in Frame; a question without an answer is absent.
public record Framing(Map<Question, String> answers) {
    public static final Framing EMPTY = new Framing(Map.of());
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d+(?:[.,]\\d+)*");

    public Framing {
        answers = Map.copyOf(answers);
    }

    public Optional<String> answer(Question question) {
        return Optional.ofNullable(answers.get(question));
    }

    /// The first number in the answer: 60 of "R 60".
    public OptionalDouble number(Question question) {
        var matcher = NUMBER.matcher(answer(question).orElse(""));
        return matcher.find() ? TypedNumber.of(matcher.group()) : OptionalDouble.empty();
    }

    /// The score a model has to reach: 0.8 of "at least 0.8" and of "80 %".
    public OptionalDouble requiredScore() {
        OptionalDouble number = number(Question.REQUIRED_SCORE);
        boolean percent = answer(Question.REQUIRED_SCORE).orElse("").contains("%");
        return number.isPresent() && percent
                ? OptionalDouble.of(number.getAsDouble() / 100)
                : number;
    }

    /// The same answers with this one; a blank text takes the answer away.
    public Framing with(Question question, String text) {
        Map<Question, String> changed = new EnumMap<>(Question.class);
        changed.putAll(answers);
        if (text.isBlank()) changed.remove(question);
        else changed.put(question, text.strip());
        return new Framing(changed);
    }
}
