package org.fundi.app.lab.playground;

import org.fundi.app.text.Words;

/// What the mouse does on the plane.
enum Brush {
    LOOK("playground.brush.look"),
    FIRST("playground.brush.first"),
    SECOND("playground.brush.second"),
    ERASER("playground.brush.eraser");

    private final String key;

    Brush(String key) {
        this.key = key;
    }

    String title() {
        return Words.of(key);
    }
}
