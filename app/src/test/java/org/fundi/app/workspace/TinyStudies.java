package org.fundi.app.workspace;

import java.util.List;
import java.util.Map;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Chance;

/// Small studies for tests: as a person would have them after opening a file.
public final class TinyStudies {
    private TinyStudies() {}

    /// 200 customers; those with many calls leave more often.
    public static Study churn() {
        int rows = 200;
        double[] calls = new double[rows];
        double[] months = new double[rows];
        int[] left = new int[rows];
        Chance chance = Chance.of(7);
        for (int row = 0; row < rows; row++) {
            calls[row] = row % 10;
            months[row] = (row * 7) % 60;
            left[row] = chance.named("left", row).draws().nextDouble() < calls[row] / 12 ? 1 : 0;
        }
        Table table =
                new Table(
                        List.of(
                                NumberColumn.of("months", months),
                                NumberColumn.of("calls", calls),
                                CategoryColumn.of("left", List.of("no", "yes"), left)));
        return study("churn.csv", table);
    }

    /// 300 customers; `calls` tells who left but for every fiftieth.
    public static Study leaky() {
        int rows = 300;
        double[] calls = new double[rows];
        double[] months = new double[rows];
        int[] left = new int[rows];
        for (int row = 0; row < rows; row++) {
            left[row] = row % 5 == 0 ? 1 : 0;
            calls[row] = row % 50 == 1 ? 1 - left[row] : left[row];
            months[row] = (row * 7) % 60;
        }
        Table table =
                new Table(
                        List.of(
                                NumberColumn.of("months", months),
                                NumberColumn.of("calls", calls),
                                CategoryColumn.of("left", List.of("no", "yes"), left)));
        return study("leaky.csv", table);
    }

    /// 200 prices that follow the size.
    public static Study prices() {
        int rows = 200;
        double[] size = new double[rows];
        double[] age = new double[rows];
        double[] price = new double[rows];
        for (int row = 0; row < rows; row++) {
            size[row] = 40 + (row * 13) % 97;
            age[row] = (row * 7) % 60 + 0.5;
            price[row] = 1000 * size[row] - 150 * age[row] + (row * 31) % 17 * 900.5;
        }
        Table table =
                new Table(
                        List.of(
                                NumberColumn.of("size", size),
                                NumberColumn.of("age", age),
                                NumberColumn.of("price", price)));
        return study("prices.csv", table);
    }

    private static Study study(String name, Table table) {
        String fingerprint = "ab".repeat(32);
        return Study.proposed(new Dataset(name, 1000, fingerprint, table, Map.of(), List.of()));
    }
}
