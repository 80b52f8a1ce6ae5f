package org.fundi.app.form;

/// One of several things to choose from, with why it fits or why it can't be had.
///
/// @param key that tells it apart from the others
/// @param reason in small letters below its title; may be empty
/// @param guessed whether it is what the workbench guessed, not yet confirmed
/// @param possible whether it can be chosen
public record Choice(String key, String title, String reason, boolean guessed, boolean possible) {}
