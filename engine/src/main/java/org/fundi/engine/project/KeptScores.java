package org.fundi.engine.project;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fundi.engine.metric.Scored;
import org.jspecify.annotations.Nullable;

/// Scores as they lie in a project, each made of its text when somebody asks for it: a list of ten
/// thousand runs shows three of their thirteen. The text was looked through before, so that asking
/// never fails. Any thread may ask.
public final class KeptScores extends AbstractMap<String, Scored> {
    private final String text;
    private final List<String> keys;
    private final int[] places;
    private final @Nullable Scored[] made;

    /// @param keys each once, in the text's order
    /// @param places where each score begins in the text
    KeptScores(String text, List<String> keys, int[] places) {
        this.text = text;
        this.keys = keys;
        this.places = places;
        this.made = new Scored[places.length];
    }

    @Override
    public @Nullable Scored get(@Nullable Object key) {
        int place = keys.indexOf(key);
        return place < 0 ? null : at(place);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return keys.contains(key);
    }

    @Override
    public int size() {
        return places.length;
    }

    /// Two threads that ask at once make the same twice.
    private Scored at(int place) {
        Scored known = made[place];
        if (known != null) return known;
        Scored fresh = ScoresReader.scored(text, places[place]);
        made[place] = fresh;
        return fresh;
    }

    @Override
    public Set<String> keySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<String> iterator() {
                return keys.iterator();
            }

            @Override
            public int size() {
                return keys.size();
            }

            @Override
            public boolean contains(@Nullable Object key) {
                return keys.contains(key);
            }
        };
    }

    @Override
    public Set<Map.Entry<String, Scored>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Scored>> iterator() {
                return IntStream.range(0, places.length)
                        .mapToObj(place -> Map.entry(keys.get(place), at(place)))
                        .iterator();
            }

            @Override
            public int size() {
                return places.length;
            }
        };
    }
}
