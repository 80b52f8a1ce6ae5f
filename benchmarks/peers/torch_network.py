"""PyTorch, eager, one thread: folder, job, seconds, plain or foreach (its faster Adam)."""
import sys
import time

import numpy as np
import torch
from network_jobs import JOBS
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(0)
folder, name, seconds, mode = sys.argv[1:5]
widths, batch, rule, rate = JOBS[name]
inputs = torch.from_numpy(np.fromfile(f"{folder}/{name}.x", "<f4").reshape(-1, widths[0]))
labels = torch.from_numpy(np.fromfile(f"{folder}/{name}.y", "<i4").astype(np.int64))
one = widths[-1] == 1
layers = []
for before, after in zip(widths, widths[1:]):
    layers += [nn.Linear(before, after), nn.Tanh() if name == "circle" else nn.ReLU()]
network = nn.Sequential(*layers[:-1])
loss = nn.BCEWithLogitsLoss() if one else nn.CrossEntropyLoss()
target = labels.float().view(-1, 1) if one else labels
if rule == "sgd":
    optimiser = torch.optim.SGD(network.parameters(), lr=rate)
else:
    more = {"foreach": True} if mode == "foreach" else {}
    optimiser = torch.optim.Adam(network.parameters(), lr=rate, **more)


def epoch():
    order = torch.randperm(len(inputs))
    for start in range(0, len(inputs), batch):
        rows = order[start : start + batch]
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
    said = (out.view(-1) > 0).long() if one else out.argmax(1)
print(
    f"torch-{mode} {name} first_epoch_ms={first * 1e3:.1f} samples_a_cpu_second={rate:.0f} "
    f"accuracy={(said == labels).float().mean():.4f}"
)
