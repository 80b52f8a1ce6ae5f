package org.fundi.app.export;

import java.util.Arrays;
import java.util.List;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Table;
import org.fundi.engine.problem.AnsweredRows;
import org.fundi.engine.problem.Split;

/// Which of the file's rows were in which part.
final class Rows {
    static final String TRAINING = "training";
    static final String VALIDATION = "validation";
    static final String TEST = "test";

    /// A row without an answer is in no part.
    private static final String NONE = "no answer";

    private Rows() {}

    /// One line a row of the file, numbered from 1 without the line of names.
    static String csv(Export export) {
        int[] inFile = inFile(export);
        String[] parts = new String[export.reading().dataset().rows()];
        Arrays.fill(parts, NONE);
        Split split = export.prepared().split();
        for (int row : split.trainingRows()) parts[inFile[row]] = TRAINING;
        for (int row : split.validationRows()) parts[inFile[row]] = VALIDATION;
        for (int row : split.testRows()) parts[inFile[row]] = TEST;
        Csv csv = new Csv().line(List.of("row", "part"));
        for (int row = 0; row < parts.length; row++) {
            csv.line(List.of("" + (row + 1), parts[row]));
        }
        return csv.text();
    }

    /// The place in the file, from 0, of each row that has an answer.
    static int[] inFile(Export export) {
        Table whole = export.reading().dataset().table();
        return AnsweredRows.of(whole, export.prepared().problem().target()).rows();
    }

    /// The file's rows as Fundi read them, in plain separated text.
    static String data(Export export) {
        List<Column> columns = export.reading().dataset().table().columns();
        Csv csv = new Csv().line(columns.stream().map(Column::name).toList());
        for (int row = 0; row < export.reading().dataset().rows(); row++) {
            int at = row;
            csv.line(columns.stream().map(column -> column.text(at)).toList());
        }
        return csv.text();
    }
}
