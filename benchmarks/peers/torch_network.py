"""PyTorch, eager, one thread, on the same network: folder, name, features, hidden, seconds."""
import sys
import time

import numpy as np
import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(0)
folder, name, features, hidden, seconds = sys.argv[1:6]
inputs = torch.from_numpy(np.fromfile(f"{folder}/{name}.x", "<f4").reshape(-1, int(features)))
labels = torch.from_numpy(np.fromfile(f"{folder}/{name}.y", "<i4").astype(np.int64))
classes = int(labels.max()) + 1
binary = classes == 2
widths = [int(features)] + [int(units) for units in hidden.split(",")]
layers = []
for before, after in zip(widths, widths[1:]):
    layers += [nn.Linear(before, after), nn.ReLU()]
layers.append(nn.Linear(widths[-1], 1 if binary else classes))
network = nn.Sequential(*layers)
loss = nn.BCEWithLogitsLoss() if binary else nn.CrossEntropyLoss()
target = labels.float().view(-1, 1) if binary else labels
optimiser = torch.optim.Adam(network.parameters(), lr=1e-3)


def epoch():
    order = torch.randperm(len(inputs))
    for start in range(0, len(inputs), 32):
        rows = order[start : start + 32]
        optimiser.zero_grad(set_to_none=True)
        loss(network(inputs[rows]), target[rows]).backward()
        optimiser.step()


start = time.perf_counter()
epoch()
first = time.perf_counter() - start
while time.perf_counter() - start < float(seconds) / 2:
    epoch()
epochs, steady, cpu = 0, time.perf_counter(), time.process_time()
while time.perf_counter() - steady < float(seconds) / 2:
    epoch()
    epochs += 1
rate = epochs * len(inputs) / (time.process_time() - cpu)
with torch.no_grad():
    out = network(inputs)
    said = (out.view(-1) > 0).long() if binary else out.argmax(1)
print(
    f"torch {name} first_epoch_ms={first * 1e3:.1f} samples_a_cpu_second={rate:.0f} "
    f"accuracy={(said == labels).float().mean():.4f}"
)
