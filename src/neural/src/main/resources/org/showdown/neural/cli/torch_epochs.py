"""Times of an epoch in PyTorch: two layers of 64 units, 20 steps of 16 features, QLIKE, Adam, clipped gradients.

    python3 torch_epochs.py THREADS WINDOWS BATCH EPOCHS

Prints a line of versions, then for each cell and epoch: cell, seconds. The first epoch of each cell warms up.
"""

import sys
import time

import torch

threads, windows, batch, epochs = map(int, sys.argv[1:5])
torch.set_num_threads(threads)
torch.manual_seed(1)
print(f"PyTorch {torch.__version__}, Python {sys.version.split()[0]}, {torch.get_num_threads()} threads", flush=True)


class Network(torch.nn.Module):
    def __init__(self, cell):
        super().__init__()
        self.recurrent = cell(16, 64, num_layers=2, dropout=0.2, batch_first=True)
        self.head = torch.nn.Linear(64, 1)

    def forward(self, x):
        states, _ = self.recurrent(x)
        return self.head(states[:, -1])


inputs = torch.randn(windows, 20, 16)
targets = 0.3 * torch.randn(windows, 1) - 1.5  # logarithms
for name, cell in (("lstm", torch.nn.LSTM), ("gru", torch.nn.GRU)):
    network = Network(cell).train()
    adam = torch.optim.Adam(network.parameters(), lr=1e-3)
    for epoch in range(epochs):
        begun = time.perf_counter()
        order = torch.randperm(windows)
        for start in range(0, windows, batch):
            chosen = order[start:start + batch]
            adam.zero_grad()
            twice = 2 * (targets[chosen] - network(inputs[chosen]))
            loss = (torch.exp(twice) - twice - 1).mean()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            adam.step()
            loss.item()
        print(f"{name} {time.perf_counter() - begun:.4f}", flush=True)
