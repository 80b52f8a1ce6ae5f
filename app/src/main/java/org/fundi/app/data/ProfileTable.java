package org.fundi.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundi.engine.data.ColumnProfile;

/// The profile as lines of a CSV: a line of names, then one a column.
final class ProfileTable {
    private ProfileTable() {}

    static List<List<String>> of(List<ColumnCard> cards) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "column",
                        "role",
                        "type",
                        "rows_covered",
                        "missing",
                        "distinct",
                        "min",
                        "quarter",
                        "median",
                        "three_quarters",
                        "max",
                        "mean",
                        "deviation",
                        "most_frequent"));
        for (ColumnCard card : cards) rows.add(row(card));
        return rows;
    }

    private static List<String> row(ColumnCard card) {
        List<String> row = new ArrayList<>();
        row.add(card.name());
        row.add(card.role().map(role -> role.name().toLowerCase(Locale.ROOT)).orElse(""));
        row.add(card.column().type());
        row.add(
                card.training()
                        .map(rows -> "training " + rows)
                        .orElse("all " + card.column().size()));
        if (card.profile().isEmpty()) {
            while (row.size() < 14) row.add("");
            return row;
        }
        ColumnProfile seen = card.profile().get();
        row.add(String.valueOf(seen.missing()));
        row.add(String.valueOf(seen.distinct()));
        row.addAll(
                seen.numbers()
                        .map(ProfileTable::figures)
                        .orElse(List.of("", "", "", "", "", "", "")));
        row.add(
                String.join(
                        "; ",
                        seen.levels().stream()
                                .limit(10)
                                .map(level -> level.value() + ": " + level.count())
                                .toList()));
        return row;
    }

    private static List<String> figures(ColumnProfile.Numbers n) {
        return java.util.stream.DoubleStream.of(
                        n.min(),
                        n.quarter(),
                        n.median(),
                        n.threeQuarters(),
                        n.max(),
                        n.mean(),
                        n.deviation())
                .mapToObj(String::valueOf)
                .toList();
    }
}
