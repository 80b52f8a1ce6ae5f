package org.fundi.app.lab.overfitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Beyond;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.overfitting.Decomposition;
import org.fundi.engine.lab.overfitting.Errors;
import org.fundi.engine.lab.overfitting.Family;
import org.fundi.engine.lab.overfitting.Lap;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.overfitting.Tried;

/// The pictures of the lab. Their axes are those of all that is known, so that nothing moves but
/// the lines; what runs off the top is said at its line's end.
final class OverfittingPictures {
    private static final double WIDTH = 2;

    /// Up to so many times the error of the smallest model, all errors are shown.
    private static final double WHOLE = 3;

    /// How many times the error of the smallest model is still shown.
    private static final double HIGHEST = 1.6;

    private final OverfittingViewModel model;
    private final OverfittingWords words;

    OverfittingPictures(OverfittingViewModel model, OverfittingWords words) {
        this.model = model;
        this.words = words;
    }

    Plot of(Tab tab) {
        return switch (tab) {
            case ERRORS -> Beyond.marked(errors());
            case FIT -> fit();
            case ROWS -> Beyond.marked(rows());
            case EPOCHS -> Beyond.marked(epochs());
            case PARTS -> Beyond.marked(parts());
        };
    }

    /// Training and validation error against capacity.
    private Plot errors() {
        Tries tries = model.tries();
        int shown = model.shown();
        List<Errors> errors = tries.errors(shown);
        List<Layer> layers = new ArrayList<>();
        floor(layers);
        double[] places = tries.places(errors.size());
        List<Errors> all = tries.errors(tries.size());
        double learnt = all.stream().mapToDouble(Errors::training).max().orElse(0);
        double others = high(all.stream().mapToDouble(Errors::validation).toArray());
        double high = Math.max(others, learnt * 1.1);
        if (!errors.isEmpty()) {
            looked(layers);
            layers.add(training(places, errors));
            layers.add(validation(places, errors));
            int number = model.looked();
            tries.at(number).ifPresent(it -> dots(layers, tries, number, it.errors(), high));
        }
        return new Plot(
                words.description(), across(), new Axis(words.errorAxis(), 0, high, false), layers);
    }

    private void dots(List<Layer> layers, Tries tries, int number, Errors errors, double high) {
        double[] at = {tries.places(tries.size())[number]};
        double[] training = {errors.training()};
        double[] validation = {Math.min(high, errors.validation())};
        layers.add(new Layer.Dots(training(), at, training, Ink.TRAINING, 5));
        layers.add(new Layer.Dots(validation(), at, validation, Ink.VALIDATION, 5));
    }

    private void looked(List<Layer> layers) {
        Tries tries = model.tries();
        Overfitting lab = tries.lab();
        double[] places = tries.places(tries.size());
        if (lab.family() == Family.WAVES) {
            String said = Words.of("overfitting.rows-reached");
            layers.add(new Layer.Upright(lab.trainingRows(), said, Ink.QUIET));
        }
        int looked = model.looked();
        if (looked < 0) return;
        String said = words.capacity(tries.capacities().get(looked));
        layers.add(new Layer.Upright(places[looked], said, Ink.ACCENT, true));
    }

    private Axis across() {
        Tries tries = model.tries();
        double[] places = tries.places(tries.size());
        double first = places[0];
        double last = places[places.length - 1];
        String title = words.axis(tries.lab().family());
        return switch (tries.lab().family()) {
            case POLYNOMIAL, TREE -> Axis.counting(title, first, last);
            case NEIGHBOURS, NETWORK, WAVES -> new Axis(title, first, last, true);
        };
    }

    private static double high(double... errors) {
        double most = 0;
        for (double one : errors) most = Math.max(most, one);
        if (errors.length == 0) return 1;
        double smallest = errors[0];
        double room = most < WHOLE * smallest ? most : Math.min(most, smallest * HIGHEST / 1.1);
        return Math.max(1e-6, room * 1.1);
    }

    private void floor(List<Layer> layers) {
        double floor = model.tries().floor();
        if (Double.isNaN(floor)) return;
        String said = Words.of("overfitting.floor", Numbers.score(floor));
        layers.add(new Layer.Level(floor, said, Ink.QUIET));
    }

    private static Layer training(double[] places, List<Errors> errors) {
        return line(training(), places, errors, Errors::training, Ink.TRAINING, Layer.Dash.SOLID);
    }

    private static Layer validation(double[] places, List<Errors> errors) {
        return line(
                validation(),
                places,
                errors,
                Errors::validation,
                Ink.VALIDATION,
                Layer.Dash.DASHED);
    }

    private static <T> Layer line(
            String name,
            double[] places,
            List<T> all,
            ToDoubleFunction<T> of,
            Ink ink,
            Layer.Dash dash) {
        double[] values = all.stream().mapToDouble(of).toArray();
        String end =
                values.length == 0
                        ? ""
                        : Words.of(
                                "overfitting.end", name, Numbers.score(values[values.length - 1]));
        return new Layer.Line(name, places, values, ink, dash, WIDTH, end);
    }

    private static String training() {
        return Words.of("overfitting.training");
    }

    private static String validation() {
        return Words.of("overfitting.validation");
    }

    /// The rows, the truth once it may be seen, and what the capacity looked at makes of them.
    private Plot fit() {
        Tries tries = model.tries();
        Overfitting lab = tries.lab();
        double[] truth = lab.truth().at(Tried.places());
        double[] y = tries.learnt().y();
        List<Layer> layers = new ArrayList<>();
        if (tries.at(model.looked()).isPresent()) spread(layers);
        String rows = Words.of("overfitting.rows");
        layers.add(new Layer.Dots(rows, tries.learnt().x(), y, Ink.TRAINING, 4));
        if (model.isSeen()) {
            layers.add(curve(Words.of("overfitting.truth"), truth, Ink.QUIET, Layer.Dash.DASHED));
        }
        tries.at(model.looked())
                .ifPresent(
                        it -> {
                            String name = words.capacity(tries.capacities().get(model.looked()));
                            layers.add(curve(name, it.said(), Ink.ACCENT, Layer.Dash.SOLID));
                        });
        double[] all = DoubleStream.concat(Arrays.stream(truth), Arrays.stream(y)).toArray();
        return new Plot(
                words.fitDescription(),
                new Axis("x", -1, 1, false),
                Axis.around("y", false, all),
                layers);
    }

    private static Layer curve(String name, double[] said, Ink ink, Layer.Dash dash) {
        return new Layer.Line(name, Tried.places(), said, ink, dash, WIDTH, name);
    }

    /// How far apart the fits to other draws of the rows lie, where that is known.
    private void spread(List<Layer> layers) {
        if (model.further().parts().parts().size() != model.tries().size()) return;
        Decomposition parts = model.further().parts().parts().get(model.looked());
        double[] low = new double[parts.mean().length];
        double[] high = new double[low.length];
        for (int i = 0; i < low.length; i++) {
            low[i] = parts.mean()[i] - parts.spread()[i];
            high[i] = parts.mean()[i] + parts.spread()[i];
        }
        layers.add(
                new Layer.Ribbon(
                        Words.of("overfitting.spread"),
                        Decomposition.places(),
                        low,
                        high,
                        Ink.ACCENT));
    }

    /// The errors of the capacity looked at, with fewer and more training rows.
    private Plot rows() {
        RowsRun run = model.further().rows();
        List<Integer> counts =
                run.counts().isEmpty() ? model.tries().scene().rowCounts() : run.counts();
        List<Errors> known = new ArrayList<>();
        List<Double> at = new ArrayList<>();
        for (int i = 0; i < run.errors().size(); i++) {
            Optional<Errors> one = run.errors().get(i);
            if (one.isEmpty()) continue;
            known.add(one.get());
            at.add((double) counts.get(i));
        }
        double[] places = at.stream().mapToDouble(it -> it).toArray();
        List<Layer> layers = new ArrayList<>();
        floor(layers);
        int now = model.tries().scene().trainingRows();
        layers.add(
                new Layer.Upright(
                        now, Words.of("overfitting.now", Numbers.whole(now)), Ink.ACCENT, true));
        if (!known.isEmpty()) {
            layers.add(training(places, known));
            layers.add(validation(places, known));
        }
        double floor = model.tries().floor();
        double high = 4 * (floor > 0.02 ? floor : 0.02);
        for (Errors one : known) high = Math.max(high, Math.min(one.validation(), 1.2));
        return new Plot(
                words.rowsDescription(),
                new Axis(
                        Words.of("overfitting.axis.rows"),
                        counts.getFirst(),
                        counts.getLast(),
                        true),
                new Axis(words.errorAxis(), 0, high, false),
                layers);
    }

    /// The errors of the network looked at, while it learns.
    private Plot epochs() {
        List<Lap> laps = List.copyOf(model.further().epochs().laps());
        List<Errors> errors = laps.stream().map(Lap::errors).toList();
        double[] at = laps.stream().mapToDouble(Lap::epoch).toArray();
        List<Layer> layers = new ArrayList<>();
        floor(layers);
        model.further()
                .epochs()
                .lowest()
                .ifPresent(
                        lap -> {
                            String said = Words.of("overfitting.lowest-epoch", lap.epoch());
                            layers.add(new Layer.Upright(lap.epoch(), said, Ink.ACCENT, true));
                            layers.add(training(at, errors));
                            layers.add(validation(at, errors));
                        });
        return new Plot(
                words.epochsDescription(),
                new Axis(Words.of("overfitting.axis.epoch"), 0, model.lab().epochs(), false),
                new Axis(
                        words.errorAxis(),
                        0,
                        high(errors.stream().mapToDouble(Errors::validation).toArray()),
                        false),
                layers);
    }

    /// Where the error comes from, against capacity.
    private Plot parts() {
        List<Decomposition> parts = model.further().parts().parts();
        Tries tries = model.tries();
        List<Layer> layers = new ArrayList<>();
        double high = 1;
        if (parts.size() == tries.size()) {
            looked(layers);
            double[] at = tries.places(parts.size());
            layers.add(part("overfitting.bias", at, parts, Decomposition::bias, 0));
            layers.add(part("overfitting.variance", at, parts, Decomposition::variance, 1));
            layers.add(part("overfitting.noise", at, parts, Decomposition::noise, 2));
            layers.add(
                    line(
                            Words.of("overfitting.sum"),
                            at,
                            parts,
                            Decomposition::error,
                            Ink.TEXT,
                            Layer.Dash.SOLID));
            high = high(parts.stream().mapToDouble(Decomposition::error).toArray());
        }
        return new Plot(
                words.partsDescription(),
                across(),
                new Axis(Words.of("overfitting.axis.error"), 0, high, false),
                layers);
    }

    private static Layer part(
            String key,
            double[] at,
            List<Decomposition> parts,
            ToDoubleFunction<Decomposition> of,
            int lane) {
        Layer.Dash[] dashes = {Layer.Dash.SOLID, Layer.Dash.DASHED, Layer.Dash.DOTTED};
        return line(Words.of(key), at, parts, of, Ink.lane(lane), dashes[lane]);
    }
}
