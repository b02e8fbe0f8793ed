"""The homework's networks: raw features in, a positive annualised volatility out.

Scaling is part of the network, as buffers, so that the exported file needs nothing beside it.
"""

import math

import numpy as np
import torch
from torch import nn

from data import FEATURE_NAMES, FEATURES

POSITIVE = [not name.startswith("return") for name in FEATURE_NAMES]  # volatilities, volumes and the VIX
FLOOR = 0.01  # below it no logarithm is taken


class InputScaling(nn.Module):
    """Logarithms of the positive features, then mean 0 and deviation 1, both as in the training windows."""

    def __init__(self, rows):
        """`rows`: the features of the training windows' days, [rows, 16]; no later day may be among them."""
        super().__init__()
        self.register_buffer("positive", torch.tensor(POSITIVE))
        values = self.logarithms(torch.as_tensor(rows)).double()
        self.register_buffer("mean", values.mean(dim=0).float())
        self.register_buffer("deviation", values.std(dim=0).float().clamp(min=1e-6))

    def logarithms(self, x):
        return torch.where(self.positive, torch.log(x.clamp(min=FLOOR)), x)

    def forward(self, x):
        return (self.logarithms(x) - self.mean) / self.deviation


class RecurrentNetwork(nn.Module):
    """LSTM or GRU over the window; the forecast rests on the state after its last day."""

    def __init__(self, cell, rows, mean_volatility, hidden=64, layers=2, dropout=0.2, bidirectional=False):
        super().__init__()
        if bidirectional:
            raise ValueError(
                "bidirectional is not for forecasting: the backward direction reads the window from its end, so its state "
                "at the last day has seen that day alone, while a forecast must rest on a state that has seen the days in "
                "order; and it doubles the parameters for nothing that a forecast origin can use")
        kinds = {"lstm": nn.LSTM, "gru": nn.GRU}
        self.scaling = InputScaling(rows)
        # Dropout acts between layers: a single layer has none.
        self.cell = kinds[cell](FEATURES, hidden, layers, dropout=dropout if layers > 1 else 0.0, batch_first=True)
        self.head = nn.Linear(self.summary_size(hidden), 1)
        nn.init.constant_(self.head.bias, math.log(mean_volatility))  # the first forecasts are of the right size

    def summary_size(self, hidden):
        return hidden

    def states(self, x):
        """h_1 … h_T, [batch, steps, hidden]."""
        return self.cell(self.scaling(x))[0]

    def summary(self, states):
        return states[:, -1]

    def forward(self, x):
        return torch.exp(self.head(self.summary(self.states(x))))


class AttentionNetwork(RecurrentNetwork):
    """An LSTM with additive attention: e_t = v · tanh(W h_t), a = softmax(e), context = Σ a_t h_t."""

    def __init__(self, rows, mean_volatility, hidden=64, layers=2, dropout=0.2, bidirectional=False):
        super().__init__("lstm", rows, mean_volatility, hidden, layers, dropout, bidirectional)
        self.w = nn.Linear(hidden, hidden, bias=False)
        self.v = nn.Linear(hidden, 1, bias=False)

    def summary_size(self, hidden):
        return 2 * hidden

    def attention(self, states):
        return torch.softmax(self.v(torch.tanh(self.w(states))), dim=1)

    def summary(self, states):
        context = (self.attention(states) * states).sum(dim=1)
        return torch.cat([context, states[:, -1]], dim=1)

    def weights_by_lag(self, x):
        """The weights a_t, [batch, lags]: lag 1 (the last day of the window) first."""
        self.eval()
        with torch.no_grad():
            return self.attention(self.states(x)).squeeze(2).flip(1)


def build(kind, train, hidden=64, layers=None, dropout=0.2, seed=1, bidirectional=False):
    """A new network of a kind: lstm, lstm-1-layer, gru or attention, scaled to the training windows. The seed decides the
    weights that it starts with."""
    torch.manual_seed(seed)
    if kind == "lstm-1-layer":
        if layers not in (None, 1):
            raise ValueError(f"lstm-1-layer has one layer; for {layers} layers take lstm")
        kind, layers = "lstm", 1
    options = dict(hidden=hidden, layers=layers or 2, dropout=dropout, bidirectional=bidirectional)
    mean_volatility = float(np.mean(train.target))
    if kind == "attention":
        return AttentionNetwork(train.rows_seen(), mean_volatility, **options)
    return RecurrentNetwork(kind, train.rows_seen(), mean_volatility, **options)


def parameters(network):
    """How many numbers the network learns."""
    return sum(each.numel() for each in network.parameters())
