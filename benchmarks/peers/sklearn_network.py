"""scikit-learn's MLPClassifier: folder, job, seconds. Its rate is of whole fits."""
import sys
import time
import warnings

import numpy as np
from network_jobs import JOBS
from sklearn.neural_network import MLPClassifier

warnings.filterwarnings("ignore")
folder, name, seconds = sys.argv[1:4]
widths, batch, rule, rate = JOBS[name]
inputs = np.fromfile(f"{folder}/{name}.x", "<f4").reshape(-1, widths[0])
labels = np.fromfile(f"{folder}/{name}.y", "<i4")


def fit(epochs):
    network = MLPClassifier(
        widths[1:-1],
        activation="tanh" if name == "circle" else "relu",
        solver=rule,
        batch_size=batch,
        learning_rate_init=rate,
        momentum=0,
        alpha=0,
        tol=0,
        n_iter_no_change=10**9,
        max_iter=epochs,
        random_state=0,
    )
    began = time.process_time()
    network.fit(inputs, labels)
    return network, time.process_time() - began


one, few = fit(1)[1], fit(4)[1]
epochs = max(2, int(float(seconds) / max((few - one) / 3, 1e-4)))
network, took = fit(epochs)
print(
    f"sklearn {name} samples_a_cpu_second={epochs * len(inputs) / took:.0f} "
    f"accuracy={network.score(inputs, labels):.4f}"
)
