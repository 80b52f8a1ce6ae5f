"""XGBoost's own Python fit of the same rows: folder, threads, fits."""
import sys
import time

import numpy as np
import xgboost

folder, threads, fits = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])


def read(name):
    return np.fromfile(f"{folder}/{name}.x", "<f4").reshape(-1, 28), np.fromfile(
        f"{folder}/{name}.y", "<i4"
    )


known, truth = read("known")
asked, answers = read("asked")
wall, cpu = [], []
for _ in range(fits):
    began, used = time.perf_counter(), time.process_time()
    model = xgboost.XGBClassifier(
        n_estimators=100, max_depth=6, learning_rate=0.1, tree_method="hist", max_bin=256,
        n_jobs=threads,
    ).fit(known, truth)
    wall.append(f"{time.perf_counter() - began:.3f}")
    cpu.append(f"{time.process_time() - used:.3f}")
accuracy = (model.predict(asked) == answers).mean()
print(
    f"xgboost-python {xgboost.__version__} boosting fit_wall {' '.join(wall)} "
    f"fit_cpu {' '.join(cpu)} accuracy={accuracy:.3f}"
)
