"""Refits by PyTorch's eager loop, beside the table of src/bench/java: the same sizes, batches, dropout, optimiser, epochs.

Run with one thread and a Python that has torch:  /usr/bin/python3 src/bench/python/eager.py [--cnn]
"""
import argparse
import statistics
import time

import torch
from torch import nn

BATCH = 32
DROPOUT = 0.2
EPOCHS = 100
RUNS = 7


def fully_connected(d, c):
    return nn.Sequential(nn.Linear(d, 64), nn.ReLU(), nn.Dropout(DROPOUT),
                         nn.Linear(64, 32), nn.ReLU(), nn.Dropout(DROPOUT), nn.Linear(32, c))


def logistic_regression(d, c):
    return nn.Sequential(nn.Linear(d, c))


def convolutional(d, c):
    return nn.Sequential(nn.Unflatten(1, (1, 28, 28)), nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2),
                         nn.Conv2d(32, 64, 3), nn.ReLU(), nn.Flatten(),
                         nn.Linear(64 * 11 * 11, 64), nn.ReLU(), nn.Dropout(DROPOUT), nn.Linear(64, c))


def examples(n, d, c):
    """n examples whose label depends on the features, but for 20% that are drawn."""
    random = torch.Generator().manual_seed(1)
    x = torch.rand(n, d, generator=random)
    if d >= 784:
        x[torch.rand(n, d, generator=random) < 0.8] = 0
    y = ((x - x.mean()) @ torch.randn(d, c, generator=random)).argmax(1)
    noisy = torch.rand(n, generator=random) < 0.2
    y[noisy] = torch.randint(c, (int(noisy.sum()),), generator=random)
    return x, y


def refit(make, x, y, c, epochs):
    network = make(x.shape[1], c)
    network.train()
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-3)
    loss = nn.CrossEntropyLoss()
    for _ in range(epochs):
        order = torch.randperm(len(x))
        for start in range(0, len(x), BATCH):
            batch = order[start:start + BATCH]
            optimiser.zero_grad()
            loss(network(x[batch]), y[batch]).backward()
            optimiser.step()


def measure(name, make, d, c, n, epochs=EPOCHS, runs=RUNS):
    x, y = examples(n, d, c)
    refit(make, x, y, c, min(epochs, 5))
    cpu, wall = [], []
    for _ in range(runs):
        cpu_start, wall_start = time.thread_time(), time.perf_counter()
        refit(make, x, y, c, epochs)
        cpu.append((time.thread_time() - cpu_start) * EPOCHS / epochs)
        wall.append((time.perf_counter() - wall_start) * EPOCHS / epochs)
    print(f"{name:<4} {d:5d} {c:3d} {n:5d} {1000 * statistics.median(cpu):10.1f} {1000 * statistics.median(wall):10.1f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description="Times refits by PyTorch's eager loop on one thread.")
    parser.add_argument("--cnn", action="store_true", help="time the CNN, too: 5 epochs, scaled to 100")
    cnn = parser.parse_args().cnn
    torch.set_num_threads(1)
    torch.manual_seed(1)
    print(f"torch {torch.__version__}, one thread: a refit, ms (median of {RUNS})")
    print(f"{'net':<4} {'d':>5} {'c':>3} {'n':>5} {'cpu':>10} {'wall':>10}")
    for name, make in (("FC", fully_connected), ("LR", logistic_regression)):
        for d, c in ((30, 2), (104, 2), (784, 10)):
            for n in (100, 200, 600):
                measure(name, make, d, c, n)
    if cnn:
        measure("CNN", convolutional, 784, 10, 200, epochs=5, runs=3)


if __name__ == "__main__":
    main()
