package org.fundi.engine.data;

import java.util.List;
import java.util.Optional;

/// Tells 3,14 from 3.14 and 1,234: which mark stands before the decimals.
final class NumberMarks {
    private int commas;
    private int points;
    private int eitherComma;
    private int eitherPoint;
    private String comma = "";
    private String point = "";
    private String either = "";

    NumberMarks(List<List<String>> rows) {
        for (List<String> row : rows) for (String cell : row) look(cell.strip());
    }

    private void look(String cell) {
        int lastComma = cell.lastIndexOf(',');
        int lastPoint = cell.lastIndexOf('.');
        if ((lastComma < 0 && lastPoint < 0) || cell.length() > 30) return;
        for (int i = 0; i < cell.length(); i++)
            if ("0123456789.,+-".indexOf(cell.charAt(i)) < 0) return;
        boolean byComma = lastComma > lastPoint;
        int last = Math.max(lastComma, lastPoint);
        char mark = byComma ? ',' : '.';
        boolean several = cell.indexOf(mark) != last;
        boolean both = lastComma >= 0 && lastPoint >= 0;
        int before = last - (cell.startsWith("-") || cell.startsWith("+") ? 1 : 0);
        boolean grouped = cell.length() - last - 1 == 3 && before >= 1 && before <= 3;
        grouped &= !cell.startsWith("0");
        if (several) count(!byComma, cell);
        else if (both || !grouped) count(byComma, cell);
        else undecided(byComma, cell);
    }

    private void count(boolean decimalComma, String cell) {
        if (decimalComma && commas++ == 0) comma = cell;
        if (!decimalComma && points++ == 0) point = cell;
    }

    private void undecided(boolean byComma, String cell) {
        if (byComma) eitherComma++;
        else eitherPoint++;
        if (byComma || either.isEmpty()) either = cell;
    }

    Guess<DecimalMark> guess(
            Optional<DecimalMark> told, Guess<Delimiter> delimiter, List<Finding> findings) {
        if (told.isPresent()) return Guess.told(told.get());
        if (commas > points)
            return Guess.of(
                    DecimalMark.COMMA, "numbers such as " + comma + " have a decimal comma");
        if (points > 0)
            return Guess.of(
                    DecimalMark.POINT, "numbers such as " + point + " have a decimal point");
        boolean semicolons = delimiter.value() == Delimiter.SEMICOLON;
        if (eitherComma > 0) {
            DecimalMark mark = semicolons ? DecimalMark.COMMA : DecimalMark.POINT;
            findings.add(ambiguous(mark));
            return Guess.of(mark, either + " could be read both ways");
        }
        if (eitherPoint > 0 && semicolons) findings.add(ambiguous(DecimalMark.POINT));
        return Guess.of(DecimalMark.POINT, "the usual one; nothing speaks against it");
    }

    private Finding ambiguous(DecimalMark taken) {
        boolean decimal = either.indexOf(taken.mark()) >= 0;
        return new Finding(
                "ambiguous-number",
                "",
                Finding.Severity.ATTENTION,
                "Numbers such as %s could have decimals or thousands; they are read as %s."
                        .formatted(either, decimal ? "decimals" : "thousands"),
                List.of("say which mark stands before the decimals"));
    }
}
