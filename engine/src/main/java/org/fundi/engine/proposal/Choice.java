package org.fundi.engine.proposal;

/// One part of a problem as it stands, and why.
///
/// @param said what was chosen, such as `churned`, `binary` or `feature`
/// @param reason one sentence
/// @param guessed true where the workbench guessed it, false where the person said it
public record Choice(String said, String reason, boolean guessed) {

    /// Why it is so, where the person said it and gave no reason.
    public static final String CHOSEN = "you chose it";

    static Choice guess(String said, String reason) {
        return new Choice(said, reason, true);
    }

    static Choice wish(String said) {
        return new Choice(said, CHOSEN, false);
    }
}
