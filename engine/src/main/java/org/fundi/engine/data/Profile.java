package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// A table at a glance: each column's figures, and what is worth knowing before anything is asked
/// of it. Needs no target.
///
/// @param findings from the reading and from the cells, the gravest first
public record Profile(String file, int rows, List<ColumnProfile> columns, List<Finding> findings) {

    public Profile {
        columns = List.copyOf(columns);
        findings = List.copyOf(findings);
    }

    public static Profile of(Dataset dataset) {
        return of(dataset, Set.of());
    }

    /// @param apart columns not to be compared with others, such as a target whose test rows are
    ///     sealed
    public static Profile of(Dataset dataset, Set<String> apart) {
        List<ColumnProfile> columns = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(dataset.findings());
        for (Column column : dataset.table().columns()) {
            String reason = dataset.reasons().getOrDefault(column.name(), "");
            ColumnLook look = ColumnLook.at(column, reason);
            columns.add(look.profile());
            findings.addAll(look.findings());
        }
        findings.addAll(new RowsAlike(dataset.table()).findings());
        findings.addAll(new ColumnsAlike(dataset.table(), apart).findings());
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return new Profile(dataset.name(), dataset.rows(), columns, findings);
    }
}
