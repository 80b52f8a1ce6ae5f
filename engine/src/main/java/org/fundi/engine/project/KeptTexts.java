package org.fundi.engine.project;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Texts by name that nobody can change, shared by all the runs of a project that say the same: ten
/// thousand runs of thirteen models have thirteen settings, which are neither copied nor compared
/// letter by letter.
public final class KeptTexts extends AbstractMap<String, String> {
    private final Map<String, String> texts;
    private final int hash;

    private KeptTexts(Map<String, String> texts) {
        this.texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        this.hash = this.texts.hashCode();
    }

    /// The same where it is one already, else a copy in the same order.
    public static KeptTexts of(Map<String, String> texts) {
        return texts instanceof KeptTexts kept ? kept : new KeptTexts(texts);
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        return texts.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return texts.containsKey(name);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return texts.entrySet();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || super.equals(other);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
