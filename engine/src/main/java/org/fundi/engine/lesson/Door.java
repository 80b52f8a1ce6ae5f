package org.fundi.engine.lesson;

import org.fundi.engine.lab.LabText;
import org.fundi.engine.setting.Refusal;

/// Where a link of a lesson leads: written as `fundi:race seed=7` (the text of a lab), `step:train`
/// or `sample:churn`.
public sealed interface Door {
    String STEP = "step:";
    String SAMPLE = "sample:";

    /// @param text of the lab, as Share copies it
    record ToLab(String text) implements Door {}

    /// @param step as saved files call it, such as `train`
    record ToStep(String step) implements Door {}

    /// @param name of a data set that comes with the workbench
    record ToSample(String name) implements Door {}

    /// @throws Refusal where it leads nowhere inside the window
    static Door of(String target) {
        if (LabText.isLab(target)) return new ToLab(target.strip());
        if (target.startsWith(STEP)) return new ToStep(target.substring(STEP.length()));
        if (target.startsWith(SAMPLE)) return new ToSample(target.substring(SAMPLE.length()));
        throw new Refusal(
                "the link '%s' leads nowhere".formatted(target),
                "begin it with fundi:, " + STEP + " or " + SAMPLE);
    }
}
