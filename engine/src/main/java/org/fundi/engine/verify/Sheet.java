package org.fundi.engine.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What was seen in one file.
///
/// @param runs in it, those that came with a project handed out among them
/// @param ended of them, with scores
/// @param repeated of those: trained again, and the same to the bit
/// @param openings of the seal
/// @param remarks the weightiest first
public record Sheet(
        Path file, int runs, int ended, int repeated, int openings, List<Remark> remarks) {
    public Sheet {
        remarks = remarks.stream().sorted(Comparator.comparing(Remark::weight).reversed()).toList();
    }

    /// Of its weightiest remark; a note where there is none.
    public Remark.Weight weight() {
        return remarks.isEmpty() ? Remark.Weight.NOTE : remarks.getFirst().weight();
    }

    /// How many remarks weigh this much.
    public long count(Remark.Weight weight) {
        return remarks.stream().filter(remark -> remark.weight() == weight).count();
    }

    Sheet with(List<Remark> more) {
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Sheet(file, runs, ended, repeated, openings, all);
    }
}
