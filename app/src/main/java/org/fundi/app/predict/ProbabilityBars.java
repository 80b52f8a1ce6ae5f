package org.fundi.app.predict;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.chart.Letters;
import org.fundi.app.chart.Pen;
import org.fundi.app.chart.Picture;
import org.fundi.app.style.Palette;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;

/// The probability of each class as a bar; the likeliest stands out.
record ProbabilityBars(String description, Said said) implements Picture {

    double wantedHeight(Theme theme) {
        return said.classes().size() * row(theme) + 4;
    }

    private static double row(Theme theme) {
        return theme.type().text() * 2.2;
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        Palette palette = theme.palette();
        Letters text = Letters.of(theme.type().text(), palette.text());
        double tall = row(theme);
        double names = Math.min(width * 0.35, 24 + widest(text));
        double figures = text.strong().width("> 99.9 %") + 14;
        double room = width - names - figures;
        for (int c = 0; c < said.classes().size(); c++) {
            double middle = (c + 0.5) * tall;
            double baseline = middle + text.size() * 0.36;
            Letters letters = c == said.likeliest() ? text.strong() : text;
            String hue = palette.hues().get(c % palette.hues().size());
            pen.text(letters.fitted(said.classes().get(c), names - 14), 2, baseline, letters);
            pen.rectangle(names, middle - tall * 0.3, room, tall * 0.6, 4, palette.soft());
            double wide = Math.max(1.5, room * said.values().get(c));
            pen.rectangle(names, middle - tall * 0.3, wide, tall * 0.6, 4, hue);
            String share = Numbers.percent(said.values().get(c));
            pen.text(share, width - 2, baseline, letters.end());
        }
    }

    private double widest(Letters letters) {
        double widest = 0;
        for (String name : said.classes()) {
            widest = Math.max(widest, letters.strong().width(name));
        }
        return widest;
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("class", "probability"));
        for (int c = 0; c < said.classes().size(); c++) {
            table.add(List.of(said.classes().get(c), String.valueOf(said.values().get(c))));
        }
        return table;
    }
}
