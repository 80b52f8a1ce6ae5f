package org.fundi.app.inside;

import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Letters;
import org.fundi.app.style.Theme;

/// How many columns of each matrix are seen where matrices belong in one line, such as W + ΔW = W
/// after. Needs no window.
///
/// @param room of a line, in px
record LineRoom(InsideViewModel model, double room, Theme theme) {
    /// Between what stands in a line, and around a sign, in px.
    private static final double GAP = 10;

    /// Other digits, seen when matrices are moved along, are as much wider at most.
    private static final double SLACK = 1.03;

    /// The buttons beside "1–3 of 64", in px.
    private static final double BUTTONS = 66;

    /// As many as have room, `most` at most and never fewer than `least`.
    int columns(List<Piece> pieces, int least, int most) {
        int columns = most;
        while (columns > least && !fits(pieces, columns)) columns--;
        return columns;
    }

    private boolean fits(List<Piece> pieces, int columns) {
        double line = 0;
        for (Piece piece : pieces) {
            line = piece.isLine() ? 0 : line + GAP + width(piece, columns);
            if (line > room) return false;
        }
        return true;
    }

    private double width(Piece piece, int columns) {
        Letters letters = Letters.of(theme.type().chart(), theme.palette().text());
        if (piece.sheets().isEmpty()) return letters.size() * 1.3 * piece.sign().length();
        double widest = 0;
        for (Sheet sheet : piece.sheets()) widest = Math.max(widest, width(sheet, columns));
        return widest;
    }

    private double width(Sheet sheet, int columns) {
        int all = sheet.cells().columns();
        int seen = Math.min(all, columns);
        int allRows = sheet.cells().rows();
        int rows = InsideViewModel.shown(sheet.down(), allRows);
        MatrixPicture picture =
                new MatrixPicture(
                        sheet,
                        model.first(sheet.down(), allRows, rows),
                        model.first(sheet.across(), all, seen),
                        rows,
                        seen,
                        Optional.empty(),
                        _ -> false);
        double bare = picture.width(theme) * SLACK;
        if (seen == all) return bare;
        Letters letters = Letters.of(theme.type().text(), theme.palette().quiet());
        return Math.max(bare, letters.width("60–64 of 64") + BUTTONS * theme.scale());
    }
}
