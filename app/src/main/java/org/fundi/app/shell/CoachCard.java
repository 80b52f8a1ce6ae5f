package org.fundi.app.shell;

import java.util.List;

/// What the workbench notices, why it matters, and what can be done about it with one click.
///
/// @param tone how it is coloured
/// @param chip a short mark above the title such as "△ missing"; empty for none
/// @param actions buttons, the most advisable first
public record CoachCard(Tone tone, String chip, String title, String text, List<Action> actions) {

    /// The main card, a further remark, something to look at, something grave.
    public enum Tone {
        MAIN,
        REMARK,
        ATTENTION,
        GRAVE
    }

    public CoachCard {
        actions = List.copyOf(actions);
    }

    public static CoachCard main(String title, String text, Action... actions) {
        return new CoachCard(Tone.MAIN, "", title, text, List.of(actions));
    }

    public static CoachCard remark(String title, String text, Action... actions) {
        return new CoachCard(Tone.REMARK, "", title, text, List.of(actions));
    }

    /// A finding: `chip` carries its sign (△ attention, ▲ grave).
    public static CoachCard finding(
            Tone tone, String chip, String title, String text, Action... actions) {
        return new CoachCard(tone, chip, title, text, List.of(actions));
    }
}
