package org.fundi.app.data;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.chart.Pen;
import org.fundi.app.chart.Picture;
import org.fundi.app.style.Theme;

/// How a column's values are spread, as bars side by side.
///
/// @param counts the heights, left to right
/// @param target whether they are the target's, counted on training rows
record HeaderBars(String description, List<Integer> counts, boolean target) implements Picture {
    HeaderBars {
        counts = List.copyOf(counts);
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most == 0) return;
        double each = width / counts.size();
        String colour = target ? theme.palette().training() : theme.palette().hues().getLast();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) == 0) continue;
            double tall = Math.max(1, height * counts.get(i) / most);
            pen.rectangle(i * each, height - tall, Math.max(1, each - 1), tall, 0, colour);
        }
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("bin", "count"));
        for (int i = 0; i < counts.size(); i++) {
            rows.add(List.of(String.valueOf(i + 1), String.valueOf(counts.get(i))));
        }
        return rows;
    }
}
