package org.fundi.engine.problem;

import java.util.Optional;
import java.util.OptionalDouble;

/// One raw row, asked by column name: what a [Rule] needs to see.
public interface Row {

    /// The cell as a person would write it; empty where missing.
    ///
    /// @throws org.fundi.engine.setting.Refusal where there is no such column
    Optional<String> text(String column);

    /// The cell as a number; empty where missing or not a number.
    ///
    /// @throws org.fundi.engine.setting.Refusal where there is no such column
    OptionalDouble number(String column);
}
