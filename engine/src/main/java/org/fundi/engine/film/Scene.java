package org.fundi.engine.film;

import java.util.Optional;
import org.fundi.engine.learning.Model;

/// A run as it stood at one place.
///
/// @param model as it stood
/// @param state to go on from there; empty before the first step, and for what cannot resume
@SuppressWarnings("ArrayRecordComponent") // a snapshot, never compared
public record Scene(Place place, Model<?> model, Optional<byte[]> state) {}
