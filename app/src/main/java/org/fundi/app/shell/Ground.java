package org.fundi.app.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import org.fundi.app.job.Jobs;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.math.Workers;

/// What every screen stands on, handed to its constructor.
///
/// @param theme for pictures painted in code
/// @param jobs for work in the background
/// @param workers the threads that train
/// @param workspace study, runs, notices
/// @param cutting the split that belongs to the study
/// @param preparing cuts and prepares the study's rows for whoever needs them
public record Ground(
        ReadOnlyObjectProperty<Theme> theme,
        Jobs jobs,
        Workers workers,
        Workspace workspace,
        Navigation navigation,
        Cutting cutting,
        Preparing preparing,
        Opener opener) {}
