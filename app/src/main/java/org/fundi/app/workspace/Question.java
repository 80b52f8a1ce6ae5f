package org.fundi.app.workspace;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What Frame asks the person beside target, task and metric.
public enum Question {
    PURPOSE,
    WHO_ACTS,
    DOES_WHAT,
    HOW_OFTEN,
    AT_MOST,
    COST_OF_FALSE_ALARM,
    COST_OF_MISS,
    REQUIRED_SCORE,
    SOURCE,
    LICENCE,
    CONSENT,
    WHO_COULD_BE_HARMED,
    PERSON_DECIDES,
    PEOPLE_KNOW,
    GROUPS,
    NOTES;

    /// The word of saved files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Question> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
