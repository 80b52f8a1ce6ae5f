/// What every lab stands on: settings that fit into one line of text, and data generated from a
/// seed.
///
/// Knows no screen, and no single lab.
@NullMarked
package org.fundi.engine.lab;

import org.jspecify.annotations.NullMarked;
