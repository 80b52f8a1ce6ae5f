package org.fundi.engine.problem;

import java.util.Arrays;
import org.fundi.engine.data.Table;

/// Rows by class, for cuts that keep the classes in proportion. The strata are numbered in the
/// order of the class names, whichever class is called positive; a problem about numbers has one.
///
/// @param of the stratum of each row
/// @param names of the strata; empty where there is but one
record Strata(int[] of, String[] names) {

    static Strata of(Table table, Problem problem) {
        return switch (problem) {
            case Problem.Regression _ -> new Strata(new int[table.rows()], new String[0]);
            case Problem.Classification asked -> {
                Classes truth = asked.truth(table);
                String[] names = asked.classes().toArray(String[]::new);
                Arrays.sort(names, ClassOrder.BY_NAME);
                int[] place = new int[names.length];
                for (int c = 0; c < place.length; c++) {
                    place[c] = Arrays.asList(names).indexOf(asked.classes().get(c));
                }
                int[] of = new int[table.rows()];
                for (int row = 0; row < of.length; row++) of[row] = place[truth.at(row)];
                yield new Strata(of, names);
            }
        };
    }

    int count() {
        return Math.max(1, names.length);
    }

    int[] counts() {
        int[] counts = new int[count()];
        for (int stratum : of) counts[stratum]++;
        return counts;
    }

    /// The strata of these rows only.
    Strata rows(int[] chosen) {
        int[] picked = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) picked[i] = of[chosen[i]];
        return new Strata(picked, names);
    }
}
