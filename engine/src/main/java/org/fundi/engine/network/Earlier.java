package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundi.engine.learning.Forkable;
import org.fundi.engine.setting.Knobs;

/// The settings that earlier epochs are learnt with, where a run was forked: written
/// `12:learningRate=0.01 l2=0;30:learningRate=0.003`, which is the first 12 epochs by one, those up
/// to 30 by another, and all after by the settings that stand.
///
/// @param parts the earliest first
record Earlier(List<Part> parts) {
    static final String KNOB = "earlier";

    /// @param until epochs learnt by then
    /// @param settings that differ from those that stand, text by path
    record Part(int until, Map<String, String> settings) {
        Part {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }

        /// What is learnt with up to there.
        NeuralNetwork of(NeuralNetwork now) {
            NeuralNetwork then = now;
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                then = Knobs.with(then, setting.getKey(), setting.getValue());
            }
            return then;
        }

        private String text() {
            return until
                    + ":"
                    + settings.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining(" "));
        }
    }

    Earlier {
        parts = List.copyOf(parts);
        int last = 0;
        for (Part part : parts) {
            if (part.until() <= last) throw wrong("its epochs must ascend from 1");
            last = part.until();
        }
    }

    /// What leads from one network's settings to another's.
    static Part part(int until, NeuralNetwork then, NeuralNetwork now) {
        Map<String, String> settings = new LinkedHashMap<>(Knobs.texts(then));
        Knobs.texts(now).forEach(settings::remove);
        settings.remove(KNOB);
        return new Part(until, settings);
    }

    /// @throws IllegalArgumentException where it is not written so
    static Earlier parse(String text) {
        List<Part> parts = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.strip().split(";")) {
            int colon = part.indexOf(':');
            if (colon < 1 || !part.substring(0, colon).strip().matches("\\d{1,6}")) {
                throw wrong("each part begins with an epoch and a colon");
            }
            parts.add(
                    new Part(
                            Integer.parseInt(part.substring(0, colon).strip()),
                            settings(part.substring(colon + 1).strip())));
        }
        return new Earlier(parts);
    }

    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : text.isEmpty() ? new String[0] : text.split("\\s+")) {
            int equals = setting.indexOf('=');
            if (equals < 1) throw wrong("each setting is written name=value");
            if (setting.startsWith(KNOB)) throw wrong("it can't hold itself");
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return settings;
    }

    private static IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException(
                "earlier settings are written like 12:learningRate=0.01; " + why);
    }

    /// Up to a step as another network had learnt, which may have been forked itself.
    ///
    /// @param now what is learnt with from there
    static Earlier until(int step, NeuralNetwork was, NeuralNetwork now) {
        List<Part> parts = new ArrayList<>();
        for (Part part : parse(was.earlier()).parts()) {
            if (part.until() < step) parts.add(part(part.until(), part.of(was), now));
        }
        if (step > 0) parts.add(part(step, was.at(step - 1), now));
        return new Earlier(parts);
    }

    /// What the epoch after so many is learnt with.
    NeuralNetwork at(int epoch, NeuralNetwork now) {
        for (Part part : parts) if (epoch < part.until()) return part.of(now);
        return now;
    }

    /// Where the network was forked last.
    Optional<Forkable.Fork> fork(NeuralNetwork now) {
        if (parts.isEmpty()) return Optional.empty();
        NeuralNetwork before = parts.getLast().of(now);
        List<Part> rest =
                parts.subList(0, parts.size() - 1).stream()
                        .map(part -> part(part.until(), part.of(now), before))
                        .toList();
        NeuralNetwork from = Knobs.with(before, KNOB, new Earlier(rest).text());
        return Optional.of(new Forkable.Fork(from, parts.getLast().until()));
    }

    String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining(";"));
    }
}
