package org.fundi.app.shell;

/// A film that the keyboard plays: Space, the arrows, + and −.
public interface Playable {
    /// Plays, or holds where it is.
    void playOrPause();

    /// @param steps forward; back where it is below 0
    void step(int steps);

    /// The arrows up and down, where a screen has something for them to do.
    ///
    /// @param steps up; down where it is below 0
    /// @return whether it has
    default boolean rise(int steps) {
        return false;
    }

    /// @param levels quicker; slower where it is below 0
    void quicker(int levels);
}
