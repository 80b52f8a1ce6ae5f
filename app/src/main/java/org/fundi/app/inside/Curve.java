package org.fundi.app.inside;

import org.fundi.engine.math.Maths;
import org.fundi.engine.network.Gelu;
import org.fundi.engine.network.Layer;
import org.fundi.engine.network.LeakyRelu;
import org.fundi.engine.network.Relu;
import org.fundi.engine.network.Sigmoid;
import org.fundi.engine.network.Tanh;

/// How a curve is written out.
///
/// @param layer that bends
/// @param word such as tanh
record Curve(Layer layer, String word) {

    static Curve of(Layer layer) {
        return switch (layer) {
            case Relu _ -> new Curve(layer, "relu");
            case LeakyRelu _ -> new Curve(layer, "leaky");
            case Tanh _ -> new Curve(layer, "tanh");
            case Sigmoid _ -> new Curve(layer, "σ");
            case Gelu _ -> new Curve(layer, "gelu");
            default -> new Curve(layer, layer.key());
        };
    }

    /// With the sum z put in, such as "tanh(0.31)".
    String bent(double z) {
        return switch (layer) {
            case Relu _ -> "max(0, " + Digits.figure(z) + ")";
            case LeakyRelu(double leak) ->
                    z > 0 ? Digits.figure(z) : Digits.figure(leak) + "·" + Digits.factor(z);
            case Tanh _ -> "tanh(" + Digits.figure(z) + ")";
            case Sigmoid _ -> "1/(1 + e^(" + Digits.figure(-z) + "))";
            case Gelu _ ->
                    Digits.factor(z) + "·" + Digits.factor((double) Maths.normalBelow((float) z));
            default -> Digits.figure(z);
        };
    }

    /// What it gave: near the end of a curve that has one, with what is missing to it.
    String said(double a) {
        return switch (layer) {
            case Tanh _, Sigmoid _ -> Digits.share(a);
            default -> Digits.figure(a);
        };
    }

    /// Its slope at the sum z, where it gave a.
    String slope(double z, double a) {
        return switch (layer) {
            case Relu _ -> a > 0 ? "1" : "0";
            case LeakyRelu(double leak) -> z > 0 ? "1" : Digits.figure(leak);
            case Tanh _ -> "(1 − " + Digits.bracketed(Digits.share(a)) + "²)";
            case Sigmoid _ -> Digits.factor(a) + "·(1 − " + Digits.bracketed(Digits.share(a)) + ")";
            case Gelu _ -> {
                float x = (float) z;
                yield Digits.factor((double) Maths.normalBelow(x) + x * Maths.normalDensity(x));
            }
            default -> "1";
        };
    }
}
