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
    start = time.process_time()
    model = KNeighborsClassifier(10, algorithm="brute", n_jobs=1).fit(known, truth)
    fitted = time.process_time()
    said = model.predict_proba(asked)
    times.append(f"{fitted - start:.3f}+{time.process_time() - fitted:.3f}")
print(f"sklearn knn fit+predict_cpu_seconds {' '.join(times)} accuracy={(said.argmax(1) == answers).mean():.3f}")
