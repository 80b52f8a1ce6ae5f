package org.fundi.engine.learning;

import java.util.List;
import java.util.OptionalInt;

/// What can be read inside a model. Values and thresholds are in prepared units.
public sealed interface Reading {

    /// Weights of a linear model: the score of an output is its intercept plus each feature times
    /// its weight.
    ///
    /// @param outputs one for a regression and for two classes (the positive class), else one a
    ///     class in the order of the classes
    record Weights(List<String> features, List<Output> outputs) implements Reading {
        public Weights {
            features = List.copyOf(features);
            outputs = List.copyOf(outputs);
        }

        /// @param weights one a feature
        public record Output(double intercept, List<Double> weights) {
            public Output {
                weights = List.copyOf(weights);
            }
        }
    }

    /// A tree as it is drawn, from its root.
    record DrawnTree(Node root) implements Reading {

        /// A question, or an answer.
        public sealed interface Node {
            /// Training rows that came by.
            int rows();

            /// Class shares, or one number for a regression.
            List<Double> answer();
        }

        /// Rows with `feature` ≤ `threshold` go to `yes`, the others to `no`.
        public record Question(
                String feature, double threshold, int rows, List<Double> answer, Node yes, Node no)
                implements Node {
            public Question {
                answer = List.copyOf(answer);
            }
        }

        public record Leaf(int rows, List<Double> answer) implements Node {
            public Leaf {
                answer = List.copyOf(answer);
            }
        }
    }

    /// A rule on one feature.
    ///
    /// @param feature the one it looks at
    /// @param direction 1: the more of it, the likelier the positive class (or the higher the
    ///     estimate); -1: the less; empty where it goes up and down
    /// @param thresholds where its answer changes, ascending; may be empty
    record OneFeature(String feature, OptionalInt direction, List<Double> thresholds)
            implements Reading {
        public OneFeature {
            thresholds = List.copyOf(thresholds);
        }
    }

    /// One plain sentence.
    record Sentence(String text) implements Reading {}
}
