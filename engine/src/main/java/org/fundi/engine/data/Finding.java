package org.fundi.engine.data;

import java.util.List;

/// Something worth knowing about the data that is not fatal: what was seen, how grave it is, and
/// what can be done. Bad input that stops the reading is a [org.fundi.engine.setting.Refusal].
///
/// @param kind a stable word for programs, such as `ragged-rows` or `leak`
/// @param column the column concerned; empty where it is the whole file
/// @param evidence one or two sentences with the figures and, where there is one, the line
/// @param remedies what the person can do, most advisable first
public record Finding(
        String kind, String column, Severity severity, String evidence, List<String> remedies) {

    public Finding {
        remedies = List.copyOf(remedies);
    }

    /// How grave a finding is, the mildest first.
    public enum Severity {
        NOTE,
        ATTENTION,
        GRAVE
    }
}
