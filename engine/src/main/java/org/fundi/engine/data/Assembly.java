package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.List;

/// Joins the parts of a file into whole columns with their types.
final class Assembly {
    private final FileFormat format;
    private final ReadingOptions options;
    private final MissingTokens tokens;
    private final List<Rows.Result> parts;
    private final int rows;

    Assembly(FileFormat format, ReadingOptions options, List<Rows.Result> parts) {
        this.format = format;
        this.options = options;
        this.tokens = new MissingTokens(options.missing());
        this.parts = parts;
        this.rows = parts.stream().mapToInt(Rows.Result::rows).sum();
    }

    int rows() {
        return rows;
    }

    /// The line of a row, from 1.
    int lineOf(int row) {
        long before = 0;
        int below = row;
        for (Rows.Result part : parts) {
            if (below < part.rows()) return (int) (before + part.lines()[below]);
            below -= part.rows();
            before += part.lineCount();
        }
        throw new IllegalArgumentException("there is no row " + row);
    }

    /// @param column its place in the file
    /// @param of the same parts, or those of a second pass over this column
    Typed column(int column, String name, List<Rows.Result> of) {
        boolean numbers = of.getFirst().parts().get(column) instanceof Cells.Part.NumberPart;
        return numbers ? numbers(column, name) : words(column, name, of);
    }

    private Typed numbers(int column, String name) {
        double[] values = new double[rows];
        int[] missing = new int[256];
        Strays strays =
                new Strays(name, new NumberText(format.decimalMark().value()), this::lineOf);
        int from = 0;
        for (Rows.Result part : parts) {
            if (!(part.parts().get(column) instanceof Cells.Part.NumberPart cells))
                throw new IllegalStateException("'" + name + "' is partly words");
            for (Cells.Stray stray : cells.strays())
                cells.values()[stray.row()] = strays.take(stray, from + stray.row());
            plain(cells.values(), part.rows(), values, from, missing);
            from += part.rows();
        }
        missing[0] -= strays.missing();
        List<Finding> findings = new ArrayList<>(tokensSeen(name, missing));
        findings.addAll(strays.findings());
        boolean told = options.types().containsKey(name);
        return new Typed(
                NumberColumn.of(name, values),
                told ? "you said so" : "every value is a number",
                findings);
    }

    /// Copies numbers, and counts what is missing by its token.
    private static void plain(double[] cells, int rows, double[] into, int from, int[] missing) {
        for (int row = 0; row < rows; row++) {
            double cell = cells[row];
            into[from + row] = cell;
            if (!Double.isNaN(cell)) continue;
            missing[Cells.Numbers.token(cell)]++;
            into[from + row] = Double.NaN;
        }
    }

    private Typed words(int column, String name, List<Rows.Result> of) {
        WordCells cells = wordCells(column, name, of);
        Typed typed =
                new WordTypes(options, format.decimalMark().value(), this::lineOf).decide(cells);
        List<Finding> findings = new ArrayList<>(tokensSeen(name, cells.missing()));
        findings.addAll(zeros(cells));
        findings.addAll(typed.findings());
        return new Typed(typed.column(), typed.reason(), findings);
    }

    private WordCells wordCells(int column, String name, List<Rows.Result> of) {
        List<Cells.Part.TextPart> texts = new ArrayList<>();
        for (Rows.Result part : of) {
            if (!(part.parts().get(column) instanceof Cells.Part.TextPart cells))
                throw new IllegalStateException("'" + name + "' is partly numbers");
            texts.add(cells);
        }
        return JoinedWords.of(name, texts, rows);
    }

    /// Cells read as missing that are not empty.
    private List<Finding> tokensSeen(String name, int[] counts) {
        List<String> seen = new ArrayList<>();
        for (int token = 1; token < tokens.count(); token++)
            if (counts[token] > 0) seen.add("'" + tokens.word(token) + "' " + counts[token]);
        if (seen.isEmpty()) return List.of();
        return List.of(
                new Finding(
                        "missing-token",
                        name,
                        Finding.Severity.NOTE,
                        "Read as missing, in capitals or not: "
                                + String.join(", ", seen)
                                + " times.",
                        List.of("say that these stand for a value")));
    }

    private List<Finding> zeros(WordCells cells) {
        for (int word = 0; word < cells.words().length; word++)
            if (cells.words()[word].indexOf('\0') >= 0)
                return List.of(
                        new Finding(
                                "nul-bytes",
                                cells.name(),
                                Finding.Severity.GRAVE,
                                "A cell on line %d holds a NUL byte, which no text should; the file may be damaged."
                                        .formatted(lineOf(cells.firstRow(word))),
                                List.of("choose the original file", "set the line aside")));
        return List.of();
    }
}
