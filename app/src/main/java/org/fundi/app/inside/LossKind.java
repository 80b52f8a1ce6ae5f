package org.fundi.app.inside;

import org.fundi.engine.network.Judged;

/// Which loss a batch was judged by, as far as its arithmetic is written out.
enum LossKind {
    BINARY("F.binary_cross_entropy_with_logits"),
    CLASSES("F.cross_entropy"),
    SQUARED("F.mse_loss"),
    ABSOLUTE("F.l1_loss"),
    HUBER("F.huber_loss"),
    HINGE("hinge_loss"),
    MULTI_HINGE("F.multi_margin_loss");

    private final String torch;

    LossKind(String torch) {
        this.torch = torch;
    }

    static LossKind of(Judged judged) {
        String key = judged.loss().key().split(":", -1)[0];
        return switch (key) {
            case "binary_cross_entropy" -> BINARY;
            case "cross_entropy" -> CLASSES;
            case "squared_error" -> SQUARED;
            case "absolute_error" -> ABSOLUTE;
            case "huber" -> HUBER;
            case "hinge" -> HINGE;
            default -> MULTI_HINGE;
        };
    }

    /// What PyTorch calls it.
    String torch() {
        return torch;
    }

    /// Whether it goes by probabilities.
    boolean isOfChances() {
        return this == BINARY || this == CLASSES;
    }

    boolean isOfClasses() {
        return isOfChances() || this == HINGE || this == MULTI_HINGE;
    }
}
