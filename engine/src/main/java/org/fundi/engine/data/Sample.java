package org.fundi.engine.data;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A data set that comes with the workbench: one folder with `data.csv` and `about.md`.
///
/// @param name the folder's name, such as `churn`
/// @param title what people call it
/// @param blurb the question it answers, in a sentence
/// @param target the column to predict
/// @param task `binary`, `multiclass` or `regression`
/// @param positive of two classes the one that is looked for
/// @param time the column that orders the rows
/// @param ignored columns not to learn from, each with the reason
/// @param generated whether nobody and nothing real is described
/// @param rows without the header
/// @param file the data
/// @param use where the data come from and whether they may be used
/// @param about what a row is, each column with its unit, source, licence, ethics; Markdown
public record Sample(
        String name,
        String title,
        String blurb,
        String target,
        String task,
        Optional<String> positive,
        Optional<String> time,
        Map<String, String> ignored,
        boolean generated,
        int rows,
        int columns,
        Path file,
        Use use,
        String about) {

    /// Whether the data may be used.
    ///
    /// @param source who made or collected them
    /// @param licence under which they may be used
    /// @param consent of the people they describe
    public record Use(String source, String licence, String consent) {}

    public Sample {
        ignored = Map.copyOf(ignored);
    }
}
