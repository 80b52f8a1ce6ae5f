"""scikit-learn's brute-force k-NN on the same questions: folder. Threads by OMP_NUM_THREADS."""
import sys
import time

import numpy as np
from sklearn.neighbors import KNeighborsClassifier

folder = sys.argv[1]


def read(name):
    return np.fromfile(f"{folder}/{name}.x", "<f4").reshape(-1, 28), np.fromfile(
        f"{folder}/{name}.y", "<i4"
    )


known, truth = read("known")
asked, answers = read("asked")
times = []
for _ in range(5):
    start = time.perf_counter()
    model = KNeighborsClassifier(10, algorithm="brute", n_jobs=1).fit(known, truth)
    fitted = time.perf_counter()
    said = model.predict_proba(asked)
    times.append(f"{fitted - start:.3f}+{time.perf_counter() - fitted:.3f}")
print(f"sklearn knn fit+predict_seconds {' '.join(times)} accuracy={(said.argmax(1) == answers).mean():.3f}")
