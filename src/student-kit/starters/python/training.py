"""Training with early stopping on the validation QLIKE."""

import copy
import math
import time
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

import scores


def qlike(volatility, forecast):
    """σ²/f² − ln(σ²/f²) − 1"""
    ratio = (volatility / forecast) ** 2
    return (ratio - torch.log(ratio) - 1).mean()


def mse(volatility, forecast):
    """In squared percentage points."""
    return ((100 * volatility - 100 * forecast) ** 2).mean()


def log_mse(volatility, forecast):
    return ((torch.log(forecast) - torch.log(volatility)) ** 2).mean()


LOSSES = {"qlike": qlike, "mse": mse, "log-mse": log_mse}


@dataclass(frozen=True)
class Recipe:
    """The homework's settings."""

    loss: str = "qlike"
    epochs: int = 100  # at most: early stopping usually ends sooner
    patience: int = 10  # epochs without a better validation QLIKE before training stops
    batch: int = 256
    learning_rate: float = 1e-3
    clip: float = 1.0  # largest norm of a gradient
    seed: int = 1


@dataclass(frozen=True)
class Outcome:
    qlike: float  # the best validation QLIKE, as the public board computes it
    epoch: int  # the epoch it came from: its weights are kept
    epochs: int  # how many were run
    seconds: float
    history: list  # (training loss, validation loss, validation QLIKE) of each epoch

    def seconds_per_epoch(self):
        return self.seconds / self.epochs


class Samples:
    """Windows on the device where the network is: they are cut out there, batch by batch."""

    def __init__(self, windows, device):
        self.table = torch.tensor(windows.table, device=device)
        self.symbol = torch.tensor(windows.symbol, device=device)
        self.origin = torch.tensor(windows.origin, device=device)
        self.target = torch.tensor(windows.target, device=device)
        self.steps = torch.arange(1 - windows.seq_len, 1, device=device)

    def __len__(self):
        return len(self.target)

    def cut(self, chosen):
        return self.table[self.symbol[chosen, None], self.origin[chosen, None] + self.steps]


def train(network, market, training, validation, recipe=Recipe(), device="cpu", report=print):
    """Trains a network in place and leaves the weights of its best epoch in it, ready to forecast."""
    loss_of = LOSSES[recipe.loss]
    network.to(device)
    samples, held_out = Samples(training, device), Samples(validation, device)
    optimiser = torch.optim.Adam(network.parameters(), lr=recipe.learning_rate)
    torch.manual_seed(recipe.seed)
    order = np.random.default_rng(recipe.seed)
    best, best_epoch, best_weights, history = math.inf, 0, None, []
    begun = time.monotonic()
    for epoch in range(1, recipe.epochs + 1):
        training_loss = _one_epoch(network, samples, loss_of, optimiser, recipe, order.permutation(len(samples)))
        forecast = _forecast(network, held_out)
        validation_loss = float(loss_of(held_out.target, forecast))
        score = validation_qlike(market, validation, forecast.cpu().numpy())
        history.append((training_loss, validation_loss, score))
        if score < best:
            best, best_epoch = score, epoch
            best_weights = copy.deepcopy(network.state_dict())
        pace = (time.monotonic() - begun) / epoch
        last = min(recipe.epochs, best_epoch + recipe.patience)  # if no epoch to come is better
        left = f"{_minutes(pace * (last - epoch))} to {_minutes(pace * (recipe.epochs - epoch))} left"
        report(
            f"epoch {epoch:3d}  {recipe.loss}: train {training_loss:.4f}  validation {validation_loss:.4f}  "
            f"board QLIKE {score:.4f}{' best' if epoch == best_epoch else '     '}  {pace:.1f} s an epoch, "
            f"{left if epoch < last else 'that was the last'}")
        if epoch >= last:
            break
    if best_weights is None:
        raise ArithmeticError("no epoch gave a finite validation loss: try a smaller learning rate")
    network.load_state_dict(best_weights)
    network.eval()
    return Outcome(best, best_epoch, epoch, time.monotonic() - begun, history)


def _one_epoch(network, samples, loss_of, optimiser, recipe, order):
    network.train()
    order = torch.tensor(order, device=samples.target.device)
    total = 0.0
    for chosen in order.split(recipe.batch):
        loss = loss_of(samples.target[chosen], network(samples.cut(chosen)).squeeze(1))
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), recipe.clip)
        optimiser.step()
        total += float(loss.detach()) * len(chosen)
    return total / len(order)


def _forecast(network, samples, batch=4096):
    network.eval()
    everything = torch.arange(len(samples), device=samples.target.device)
    with torch.no_grad():
        return torch.cat([network(samples.cut(chosen)).squeeze(1) for chosen in everything.split(batch)])


def forecast(network, windows):
    """A network's forecast of each sample, annualised volatility."""
    device = next(network.parameters()).device
    return _forecast(network, Samples(windows, device)).cpu().numpy()


def validation_qlike(market, validation, forecast):
    """The public board's QLIKE: means over the days of each symbol, then over the symbols."""
    table = scores.board_table(market, validation, forecast)
    return scores.board_mean(scores.qlike(market.volatility, table))


def _minutes(seconds):
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"
