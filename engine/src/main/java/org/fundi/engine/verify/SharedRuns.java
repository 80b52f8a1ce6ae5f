package org.fundi.engine.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which files hold the same runs. A run is trained once and gets a random mark; it is in two files
/// where one is a copy of the other, or both are copies of a third.
final class SharedRuns {
    /// With fewer files nothing is common to most.
    private static final int MANY = 4;

    private final List<Marking.Checked> files;
    private final Set<String> common = new HashSet<>();

    SharedRuns(List<Marking.Checked> files) {
        this.files = files;
        Map<String, Integer> counts = new HashMap<>();
        for (Marking.Checked file : files) {
            file.traces().runs().keySet().forEach(mark -> counts.merge(mark, 1, Integer::sum));
        }
        counts.forEach(
                (mark, count) -> {
                    if (files.size() >= MANY && 2 * count > files.size()) common.add(mark);
                });
    }

    List<Remark> remarks(Marking.Checked file) {
        List<Remark> remarks = new ArrayList<>();
        for (Marking.Checked other : files) {
            if (other.sheet().file().equals(file.sheet().file())) continue;
            Map<Integer, Integer> same = same(file, other);
            if (!same.isEmpty()) remarks.add(remark(file, other, same));
        }
        if (file.traces().runs().keySet().stream().anyMatch(common::contains)) {
            remarks.add(commonToMost(file));
        }
        return remarks;
    }

    /// Numbers of the same runs, there by here.
    private Map<Integer, Integer> same(Marking.Checked file, Marking.Checked other) {
        Map<Integer, Integer> same = new LinkedHashMap<>();
        file.traces()
                .runs()
                .forEach(
                        (mark, here) -> {
                            Integer there = other.traces().runs().get(mark);
                            if (there != null && !common.contains(mark)) same.put(here, there);
                        });
        return same;
    }

    private Remark remark(Marking.Checked file, Marking.Checked other, Map<Integer, Integer> same) {
        String runs =
                same.entrySet().stream()
                        .map(it -> "%d (there %d)".formatted(it.getKey(), it.getValue()))
                        .collect(Collectors.joining(", "));
        String seen =
                "'%s' holds runs of this file, each with the same random mark: %s."
                        .formatted(other.sheet().file().getFileName(), runs);
        List<Integer> about = List.copyOf(same.keySet());
        boolean firstHere = file.traces().asLeft() && !other.traces().asLeft();
        boolean firstThere = !file.traces().asLeft() && other.traces().asLeft();
        if (firstHere) {
            return Remark.note(
                    Remark.Kind.SHARED,
                    seen
                            + " This file was last written when its last run was, the other later: this one is more likely the first.",
                    "Nothing here speaks against whoever handed this file in.",
                    about);
        }
        return Remark.evidence(
                Remark.Kind.SHARED,
                seen
                        + (firstThere
                                ? " The other file was last written when its last run was, this one later: this one is more likely the copy."
                                : " Which of them was first can't be told from the files."),
                "Two people may have worked together, or one handed in twice; a project that was given out is named with --handed-out. Ask both.",
                about);
    }

    private Remark commonToMost(Marking.Checked file) {
        List<Integer> about =
                file.traces().runs().entrySet().stream()
                        .filter(it -> common.contains(it.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        return Remark.note(
                Remark.Kind.SHARED,
                "More than half of the files hold the same runs: " + about + ".",
                "It looks like a project that was given out: name it with --handed-out.",
                about);
    }
}
