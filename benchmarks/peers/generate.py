"""Writes the data of the speed comparisons into the folder given: float32 .x, int32 .y."""
import sys

import numpy as np
from scipy.ndimage import gaussian_filter
from sklearn.datasets import load_breast_cancer, load_digits

folder = sys.argv[1]


def write(name, features, labels):
    np.ascontiguousarray(features, dtype="<f4").tofile(f"{folder}/{name}.x")
    np.ascontiguousarray(labels, dtype="<i4").tofile(f"{folder}/{name}.y")


cancer = load_breast_cancer()
write("cancer", (cancer.data - cancer.data.mean(0)) / cancer.data.std(0), cancer.target)
digits = load_digits()
write("digits", digits.data / 16.0, digits.target)

# A disc inside a ring, as TensorFlow Playground's "circle".
circle = np.random.RandomState(0)
inside = np.arange(500) % 2 == 0
radius = np.where(inside, circle.uniform(0, 2.5, 500), circle.uniform(3.5, 5, 500))
turn = circle.uniform(0, 2 * np.pi, 500)
write("circle", np.c_[radius * np.sin(turn), radius * np.cos(turn)], inside)

# Ten blurred patterns of 28 x 28, dimmed and disturbed: of the size of MNIST.
patch = np.random.RandomState(0)
patterns = np.stack([gaussian_filter(pattern, 2.5) for pattern in patch.rand(10, 28, 28)])
patterns -= patterns.min((1, 2), keepdims=True)
patterns = np.clip(patterns / patterns.max((1, 2), keepdims=True) * 2 - 1, 0, 1)
which = patch.randint(0, 10, 10_000)
noise = 0.35 * patch.randn(10_000, 28, 28) * (patch.rand(10_000, 28, 28) < 0.3)
shown = np.clip(patterns[which] * patch.uniform(0.6, 1, (10_000, 1, 1)) + noise, 0, 1)
write("patches", shown.reshape(10_000, 784), which)

random = np.random.RandomState(0)
for name, rows in (("known", 100_000), ("asked", 1_000)):
    features = random.randn(rows, 28)
    score = features[:, 0] * features[:, 1] + np.sin(2 * features[:, 2]) + features[:, 3]
    write(name, features, score + random.randn(rows) > 0)
