package org.fundi.app.style;

/// The sizes of letters in one theme, in px.
///
/// @param title of a page
/// @param text of everything else, and of card titles
/// @param side remarks beside
/// @param chart labels in pictures
/// @param sentence the one plain sentence
/// @param figure the one big figure
public record TypeScale(
        double title, double text, double side, double chart, double sentence, double figure) {
    static final TypeScale DESK = new TypeScale(18, 13, 12, 11, 15, 21);

    /// No letter below 24 px.
    static final TypeScale PROJECTOR = new TypeScale(30, 24, 24, 24, 26, 34);
}
