package org.fundi.app.inside;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// A sum of products with its numbers put in. Of a long one the first terms that are not 0
/// are written out, and the rest is added up in one number.
final class Sum {
    private static final int WRITTEN = 12;

    private final List<String> products = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private int more;
    private double rest;
    private double largest;
    private double total;

    /// A product.
    void add(double one, double other) {
        add(Digits.factor(one) + "·" + Digits.factor(other), one * other);
    }

    /// One number, always written out.
    void last(double value) {
        String rounded = Digits.factor(value);
        flush();
        products.add(rounded);
        values.add(rounded);
        total += value;
        largest = Math.max(largest, Math.abs(value));
    }

    /// One number.
    void add(double value) {
        add(Digits.factor(value), value);
    }

    /// @param product how it is written
    void add(String product, double value) {
        total += value;
        largest = Math.max(largest, Math.abs(value));
        if (value != 0 && products.size() < WRITTEN) {
            products.add(product);
            values.add(Digits.factor(value));
        } else {
            more++;
            rest += value;
        }
    }

    private void flush() {
        if (more == 0 || rest == 0 && products.isEmpty()) return;
        String text = "(" + Words.of("inside.more", Numbers.whole(more), Digits.figure(rest)) + ")";
        products.add(text);
        values.add(text);
        more = 0;
    }

    /// The products as they are.
    String terms() {
        flush();
        return String.join(" + ", products);
    }

    double total() {
        return total;
    }

    /// The products as they are, then worked out.
    ///
    /// @param name of the sum
    /// @param result as the trainer had it
    List<String> lines(String name, double result) {
        flush();
        if (products.isEmpty()) return List.of(name + " = " + Digits.figure(result));
        String written = String.join(" + ", products);
        String worked = String.join(" + ", values);
        String said = Digits.among(result, largest, written, worked);
        String first = name + " = " + written;
        if (products.equals(values)) return List.of(first + " = " + said);
        return List.of(first, "= " + worked + " = " + said);
    }
}
