"""Writes loops.json: fifty steps of PyTorch, whole epochs of them, for a training loop that is right and for ten with one
fault each. Chance is Fundi's own (math/Chance, specified there), so that the order of rows and the
units that dropout silences are the same; data and first weights are numpy's, rounded to float32.

    python3 loops.py > loops.json
"""

import json

import numpy
import torch
from torch.nn.functional import binary_cross_entropy_with_logits

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15
SEED, RATE, BATCH, STEPS, DROPOUT = 5, 0.004, 10, 50, 0.2
FAULTS = [
    "none",
    "weights_start_at_zero",
    "squashed_twice",
    "rate_times_100",
    "no_shuffle",
    "validation_rows_learnt",
    "labels_shifted",
    "step_before_backward",
    "step_uphill",
    "gradient_not_zeroed",
    "dropout_in_validation",
]


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def seed_key(seed):
    return mix((seed + GOLDEN) & MASK)


def child(key, name, *index):
    hashed = 0xCBF29CE484222325
    for byte in name.encode():
        hashed = ((hashed ^ byte) * 0x100000001B3) & MASK
    key = mix(key ^ hashed)
    for i in index:
        key = mix((key + (i + 1) * GOLDEN) & MASK)
    return key


class Draws:
    def __init__(self, key):
        self.key, self.drawn = key, 0

    def next_long(self):
        self.drawn += 1
        return mix((self.key + self.drawn * GOLDEN) & MASK)

    def next_double(self):
        return (self.next_long() >> 11) * 2.0**-53

    def next_int(self, bound):
        product = (self.next_long() >> 32) * bound
        low = product & 0xFFFFFFFF
        if low < bound:
            threshold = ((1 << 32) - bound) % bound
            while low < threshold:
                product = (self.next_long() >> 32) * bound
                low = product & 0xFFFFFFFF
        return product >> 32

    def shuffled(self, n):
        order = list(range(n))
        for i in range(n - 1, 0, -1):
            other = self.next_int(i + 1)
            order[i], order[other] = order[other], order[i]
        return order


class AddressedDropout(torch.nn.Module):
    """Dropout whose mask is drawn at an address instead of from PyTorch's own generator."""

    def __init__(self, layer):
        super().__init__()
        self.layer, self.address = layer, None

    def forward(self, x):
        if not self.training:
            return x
        draws = Draws(child(self.address[0], "dropout", *self.address[1:], self.layer))
        kept = [0.0 if draws.next_double() < DROPOUT else 1 / (1 - DROPOUT) for _ in range(x.numel())]
        return x * torch.tensor(kept, dtype=x.dtype).reshape(x.shape)


def model_of(weights):
    model = torch.nn.Sequential(
        torch.nn.Linear(2, 6), torch.nn.Tanh(), AddressedDropout(2),
        torch.nn.Linear(6, 5), torch.nn.Tanh(), AddressedDropout(5),
        torch.nn.Linear(5, 1),
    ).double()
    at = 0
    with torch.no_grad():
        for p in [model[0], model[3], model[6]]:
            units, inputs = p.weight.shape
            w = weights[at : at + units * inputs].reshape(inputs, units)
            p.weight.copy_(torch.tensor(w.T.copy()))
            at += units * inputs
            p.bias.copy_(torch.tensor(weights[at : at + units]))
            at += units
    return model


def flat(model):
    parts = []
    for p in [model[0], model[3], model[6]]:
        parts += p.weight.detach().T.reshape(-1).tolist() + p.bias.detach().tolist()
    return parts


def run(fault, x, y, judged, truth, weights):
    model = model_of(weights)
    if fault == "weights_start_at_zero":
        for p in model.parameters():
            torch.nn.init.zeros_(p)
    optimizer = torch.optim.SGD(model.parameters(), lr=RATE * (100 if fault == "rate_times_100" else 1))
    chance = seed_key(SEED)

    def loss_of(z, y):
        z = torch.sigmoid(z) if fault == "squashed_twice" else z
        return binary_cross_entropy_with_logits(z, y)

    def at(address):
        for layer in model:
            if isinstance(layer, AddressedDropout):
                layer.address = address

    if fault == "validation_rows_learnt":
        x, y = torch.cat([x, judged]), torch.cat([y, truth])
    losses, lengths, validation, right, steps, epoch = [], [], [], [], 0, 0
    while steps < STEPS:
        model.train()
        n = len(x)
        order = list(range(n)) if fault == "no_shuffle" else Draws(child(chance, "shuffle", epoch)).shuffled(n)
        for batch in range((n + BATCH - 1) // BATCH):
            rows = order[batch * BATCH : (batch + 1) * BATCH]
            xs, ys = x[rows], y[rows]
            if fault == "labels_shifted":
                ys = ys.roll(1)
            at((chance, epoch, batch))
            loss = loss_of(model(xs).reshape(-1), ys)
            if fault == "step_before_backward":
                optimizer.step()
                loss.backward()
            else:
                (-loss if fault == "step_uphill" else loss).backward()
            lengths.append(sum(float((p.grad**2).sum()) for p in model.parameters() if p.grad is not None) ** 0.5)
            if fault != "step_before_backward":
                optimizer.step()
            if fault != "gradient_not_zeroed":
                optimizer.zero_grad(set_to_none=True)  # PyTorch 2's usual
            losses.append(loss.item())
            steps += 1
        if fault != "dropout_in_validation":
            model.eval()
        at((child(chance, "validation"), epoch, 0))
        with torch.no_grad():
            z = model(judged).reshape(-1)
        validation.append(loss_of(z, truth).item())
        right.append(((z > 0) == (truth > 0)).double().mean().item())
        epoch += 1
    return {
        "batch_loss": losses,
        "gradient": lengths,
        "validation_loss": validation,
        "validation_right": right,
        "weights": flat(model),
    }


def main():
    draws = numpy.random.default_rng(1)

    def rows(n):
        cells = draws.normal(size=(n, 2)).astype(numpy.float32).astype(float)
        classes = (cells[:, 0] * cells[:, 1] + 0.3 * draws.normal(size=n) > 0).astype(float)
        order = numpy.argsort(classes, kind="stable")
        return torch.tensor(cells[order]), torch.tensor(classes[order])

    x, y = rows(50)
    judged, truth = rows(25)
    weights = (0.7 * draws.normal(size=2 * 6 + 6 + 6 * 5 + 5 + 5 + 1)).astype(numpy.float32).astype(float)
    golden = {
        "torch": torch.__version__,
        "seed": SEED, "rate": RATE, "batch": BATCH, "dropout": DROPOUT, "hidden": [6, 5],
        "inputs": x.tolist(), "target": y.tolist(),
        "judged": judged.tolist(), "truth": truth.tolist(),
        "weights": weights.tolist(),
        "faults": {fault: run(fault, x, y, judged, truth, weights) for fault in FAULTS},
    }
    print(json.dumps(golden))


main()
