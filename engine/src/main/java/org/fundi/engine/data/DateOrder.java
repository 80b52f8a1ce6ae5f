package org.fundi.engine.data;

/// How a date such as 05/12/2025 is read.
public enum DateOrder {
    /// 05/12/2025 is the 5th of December.
    DAY_FIRST,
    /// 05/12/2025 is May the 12th.
    MONTH_FIRST
}
