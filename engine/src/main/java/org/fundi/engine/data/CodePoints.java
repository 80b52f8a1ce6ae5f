package org.fundi.engine.data;

/// The order of texts by code point, the same in every locale.
final class CodePoints {
    private CodePoints() {}

    static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a == b) continue;
            // Pairs of surrogates stand for code points beyond all single letters.
            boolean pairs = Character.isSurrogate(a) != Character.isSurrogate(b);
            return pairs
                    ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b))
                    : a - b;
        }
        return one.length() - other.length();
    }
}
