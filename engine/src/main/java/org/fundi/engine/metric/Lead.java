package org.fundi.engine.metric;

import java.util.LinkedHashMap;
import java.util.Map;

/// A difference that is looked at together with others: the more one looks at, the likelier one of
/// them is large by luck.
///
/// @param clear whether the whole interval is off zero, and stays so to a risk of 1 in 20 once all
///     that are looked at together were adjusted by [Holm]
/// @param among how many were looked at together
public record Lead(PairedDifference difference, boolean clear, int among) {
    private static final double RISK = 0.05;

    /// Each difference judged as one of them all, in their order.
    public static <K> Map<K, Lead> together(Map<K, PairedDifference> differences) {
        double[] adjusted =
                Holm.adjusted(
                        differences.values().stream()
                                .mapToDouble(PairedDifference::pValue)
                                .toArray());
        Map<K, Lead> leads = new LinkedHashMap<>();
        int place = 0;
        for (Map.Entry<K, PairedDifference> entry : differences.entrySet()) {
            boolean off = entry.getValue().ahead() != PairedDifference.Ahead.NOBODY;
            boolean clear = adjusted[place++] < RISK && off;
            leads.put(entry.getKey(), new Lead(entry.getValue(), clear, adjusted.length));
        }
        return leads;
    }
}
