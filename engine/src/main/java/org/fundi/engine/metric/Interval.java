package org.fundi.engine.metric;

/// Where the score would lie, 95 times in 100, had other rows been drawn. It covers the luck of
/// the rows only, not that of the split or the seed.
///
/// @param low lower end
/// @param high upper end
/// @param method how it was made, such as "percentile bootstrap over rows, 2,000 resamples"
public record Interval(double low, double high, String method) {}
