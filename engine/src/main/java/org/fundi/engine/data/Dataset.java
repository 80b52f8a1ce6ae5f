package org.fundi.engine.data;

import java.util.List;
import java.util.Map;

/// A table as it was read from a file, and what was found while reading. It remembers the file's
/// name, size and fingerprint, not its path.
///
/// @param name the file's name, such as `churn.csv`
/// @param bytes the file's size
/// @param fingerprint SHA-256 of the file's bytes, 64 hexadecimal digits
/// @param table the cells, typed
/// @param reasons why each column has its type, by column name
/// @param findings what was noticed while reading, the gravest first
public record Dataset(
        String name,
        long bytes,
        String fingerprint,
        Table table,
        Map<String, String> reasons,
        List<Finding> findings) {

    public Dataset {
        reasons = Map.copyOf(reasons);
        findings = List.copyOf(findings);
    }

    public int rows() {
        return table.rows();
    }
}
