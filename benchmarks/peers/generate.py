"""Writes the data of the speed comparisons into the folder given: float32 .x, int32 .y."""
import sys

import numpy as np
from sklearn.datasets import load_breast_cancer, load_digits

folder = sys.argv[1]


def write(name, features, labels):
    np.ascontiguousarray(features, dtype="<f4").tofile(f"{folder}/{name}.x")
    np.ascontiguousarray(labels, dtype="<i4").tofile(f"{folder}/{name}.y")


cancer = load_breast_cancer()
write("cancer", (cancer.data - cancer.data.mean(0)) / cancer.data.std(0), cancer.target)
digits = load_digits()
write("digits", digits.data / 16.0, digits.target)

random = np.random.RandomState(0)
for name, rows in (("known", 100_000), ("asked", 1_000)):
    features = random.randn(rows, 28)
    score = features[:, 0] * features[:, 1] + np.sin(2 * features[:, 2]) + features[:, 3]
    write(name, features, score + random.randn(rows) > 0)
