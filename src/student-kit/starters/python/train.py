#!/usr/bin/env python3
"""Train a volatility model on the public data and write it as model.onnx.

    python3 train.py --data ../data                 an LSTM if PyTorch is installed, else a linear model
    python3 train.py --data ../data --model linear  a HAR in logarithms: numpy and onnx are enough
    python3 train.py --data ../data --epochs 2      a quick try

The folder given with --data is the unpacked public data of the assignment: market.csv and vix.csv.

What the platform expects of the file: one input, float32 [batch, seq_len, 16]; one output, float32 [batch, 1]:
annualised volatility as a decimal (0.20 is 20 %). Any scaling belongs inside the model, as it does here.
"""

import argparse
import csv
import gzip
import inspect
import math
import pathlib
import sys

import numpy as np

SEQ_LEN = 20
LAGS = 5
FEATURES = 16  # rv_lag_1..5, return_lag_1..5, volume_lag_1..5, vix
RV_LAG_1, VIX = 0, 15
TRAIN_UNTIL, VALIDATE_FROM = "2019-12-31", "2020-01-01"
TYPICAL_VOLATILITY, TYPICAL_VIX = 0.2, 20.0  # what stands before the first known value
FLOOR = 0.01  # annualised volatility below which logarithms are not taken


# ------------------------------------------------------------------ data

def rows(folder, name):
    for path in (folder / name, folder / (name + ".gz")):
        if path.exists():
            opener = gzip.open if path.suffix == ".gz" else open
            with opener(path, "rt", encoding="utf-8", newline="") as file:
                yield from csv.DictReader(file)
            return
    sys.exit(f"expected {folder / name}: unpack the assignment's public data there, or name its folder with --data")


def carry_forward(values, typical):
    """Replaces what is missing or not positive by the last value before it, and before the first one by a typical level."""
    usable = np.isfinite(values) & (values > 0)
    last = np.maximum.accumulate(np.where(usable, np.arange(len(values)), -1))
    return np.where(last >= 0, values[np.maximum(last, 0)], typical)


def read_market(folder):
    """Days, and per symbol the daily Garman-Klass variance and the features of each day: (days, 16)."""
    bars = {}
    for row in rows(folder, "market.csv"):
        factor = float(row.get("adj_close") or row["close"]) / float(row["close"])
        prices = [float(row[c]) * factor for c in ("open", "high", "low", "close")]
        bars.setdefault(row["symbol"], {})[row["date"]] = prices + [float(row["volume"])]
    days = sorted(set().union(*bars.values()))
    levels = {row["date"]: float(row["close"]) for row in rows(folder, "vix.csv")}
    vix = carry_forward(np.array([levels.get(day, np.nan) for day in days]), TYPICAL_VIX)
    variances, features = {}, {}
    for symbol, by_day in bars.items():
        table = np.array([by_day.get(day, [np.nan] * 5) for day in days])
        open_, high, low, close, volume = table.T
        variance = 0.5 * np.log(high / low) ** 2 - (2 * math.log(2) - 1) * np.log(close / open_) ** 2
        variances[symbol] = variance
        features[symbol] = daily_features(variance, close, volume, vix)
    return days, variances, features


def daily_features(variance, close, volume, vix):
    """The same numbers that the platform gives the model; missing values are carried forward, missing returns are 0."""
    rv = carry_forward(np.sqrt(252 * np.maximum(variance, 0)), TYPICAL_VOLATILITY)
    returns = np.nan_to_num(np.diff(np.log(close), prepend=np.nan), nan=0.0)
    recent = np.full(len(volume), np.nan)
    for t in range(len(volume)):
        known = volume[max(0, t - 19): t + 1]
        known = known[~np.isnan(known)]
        if len(known) > 0:
            recent[t] = known.mean()
    relative_volume = carry_forward(volume / recent, 1.0)
    columns = []
    for values, before in ((rv, TYPICAL_VOLATILITY), (returns, 0.0), (relative_volume, 1.0)):
        for lag in range(1, LAGS + 1):  # lag 1 is the day itself: known when the next day is forecast
            columns.append(np.concatenate([np.full(lag - 1, before), values[: len(values) - lag + 1]]))
    return np.stack(columns + [vix], axis=1).astype(np.float32)


def samples(days, variances, features, first, last):
    """Windows that end at day t and the volatility of day t + 1, for every t + 1 from `first` to `last`."""
    windows, targets = [], []
    for symbol, table in features.items():
        target = np.sqrt(252 * np.maximum(variances[symbol], 0))
        for t in range(SEQ_LEN + LAGS, len(days) - 1):
            if first <= days[t + 1] <= last and target[t + 1] > 0:
                windows.append(table[t - SEQ_LEN + 1: t + 1])
                targets.append(target[t + 1])
    return np.stack(windows), np.array(targets, dtype=np.float32)


def qlike(target, forecast):
    ratio = (target / forecast) ** 2
    return float(np.mean(ratio - np.log(ratio) - 1))


# ------------------------------------------------------------------ a HAR in logarithms

def har_terms(windows):
    rv = windows[:, :, RV_LAG_1]
    terms = [rv[:, -1], rv[:, -5:].mean(axis=1), rv.mean(axis=1), windows[:, -1, VIX]]
    return np.log(np.maximum(np.stack(terms, axis=1), FLOOR))


def train_linear(train, validation):
    x, y = har_terms(train[0]), np.log(train[1])
    design = np.column_stack([np.ones(len(x)), x])
    coefficients = np.linalg.lstsq(design, y, rcond=None)[0]
    fitted = np.exp(design @ coefficients)
    # The exponential of a mean logarithm is a median. QLIKE asks for the mean variance: scale to it.
    coefficients[0] += 0.5 * math.log(np.mean(train[1] ** 2) / np.mean(fitted ** 2))
    forecast = np.exp(coefficients[0] + har_terms(validation[0]) @ coefficients[1:])
    print(f"HAR in logarithms: validation QLIKE {qlike(validation[1], forecast):.4f}")
    return coefficients


def write_linear(coefficients, path):
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    def tensor(name, values, dtype):
        return numpy_helper.from_array(np.array(values, dtype=dtype), name)

    constants = [
        tensor("zero", [0], np.int64), tensor("one", [1], np.int64), tensor("minus_one", [-1], np.int64),
        tensor("minus_five", [-5], np.int64), tensor("far", [1 << 30], np.int64),
        tensor("vix_at", [VIX], np.int64), tensor("vix_end", [VIX + 1], np.int64), tensor("axis_time", [1], np.int64),
        tensor("axis_feature", [2], np.int64), tensor("terms_shape", [-1, 4], np.int64),
        tensor("floor", FLOOR, np.float32), tensor("weights", coefficients[1:].reshape(4, 1), np.float32),
        tensor("intercept", coefficients[:1], np.float32),
    ]
    node = helper.make_node
    nodes = [
        node("Slice", ["x", "zero", "one", "axis_feature"], ["rv"]),
        node("Slice", ["rv", "minus_one", "far", "axis_time"], ["day"]),
        node("Slice", ["rv", "minus_five", "far", "axis_time"], ["days_of_week"]),
        node("ReduceMean", ["days_of_week"], ["week"], axes=[1], keepdims=1),
        node("ReduceMean", ["rv"], ["month"], axes=[1], keepdims=1),
        node("Slice", ["x", "minus_one", "far", "axis_time"], ["last_step"]),
        node("Slice", ["last_step", "vix_at", "vix_end", "axis_feature"], ["vix"]),
        node("Concat", ["day", "week", "month", "vix"], ["terms"], axis=2),
        node("Max", ["terms", "floor"], ["positive"]),
        node("Log", ["positive"], ["logarithms"]),
        node("Reshape", ["logarithms", "terms_shape"], ["flat"]),
        node("Gemm", ["flat", "weights", "intercept"], ["log_volatility"]),
        node("Exp", ["log_volatility"], ["volatility"]),
    ]
    graph = helper.make_graph(
        nodes, "har",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", SEQ_LEN, FEATURES])],
        [helper.make_tensor_value_info("volatility", TensorProto.FLOAT, ["batch", 1])],
        constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


# ------------------------------------------------------------------ an LSTM

def train_lstm(train, validation, epochs, seed):
    import torch
    from torch import nn

    class VolatilityLstm(nn.Module):
        """Scaling in front, an exponential at the end: raw features in, a positive volatility out."""

        def __init__(self, mean, deviation, level):
            super().__init__()
            self.register_buffer("mean", mean)
            self.register_buffer("deviation", deviation)
            self.register_buffer("level", level)
            self.lstm = nn.LSTM(FEATURES, 64, num_layers=2, dropout=0.2, batch_first=True)
            self.head = nn.Linear(64, 1)

        def forward(self, x):
            hidden, _ = self.lstm(((x - self.mean) / self.deviation).clamp(-8.0, 8.0))
            return torch.exp(self.head(hidden[:, -1, :]) + self.level)

    torch.manual_seed(seed)
    shuffle = np.random.default_rng(seed)
    flat = train[0].reshape(-1, FEATURES)
    level = float(np.log(train[1]).mean())
    model = VolatilityLstm(
        torch.tensor(flat.mean(axis=0)), torch.tensor(flat.std(axis=0) + 1e-6), torch.tensor(level))
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-3)
    x_validation, y_validation = torch.tensor(validation[0]), validation[1]
    best, best_weights, waited = math.inf, None, 0
    for epoch in range(1, epochs + 1):
        model.train()
        order = shuffle.permutation(len(train[1]))
        for start in range(0, len(order), 256):
            chosen = order[start: start + 256]
            forecast = model(torch.tensor(train[0][chosen])).squeeze(1)
            ratio = (torch.tensor(train[1][chosen]) / forecast) ** 2
            loss = (ratio - torch.log(ratio) - 1).mean()  # QLIKE
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
        model.eval()
        with torch.no_grad():
            score = qlike(y_validation, model(x_validation).squeeze(1).numpy())
        print(f"epoch {epoch}: validation QLIKE {score:.4f}", flush=True)
        if score < best:
            best, waited = score, 0
            best_weights = {name: value.clone() for name, value in model.state_dict().items()}
        else:
            waited += 1
            if waited == 10:
                break
    model.load_state_dict(best_weights)
    model.eval()
    print(f"LSTM: validation QLIKE {best:.4f}")
    return model


def write_lstm(model, path):
    import torch

    options = dict(
        input_names=["x"], output_names=["volatility"], opset_version=14,
        dynamic_axes={"x": {0: "batch"}, "volatility": {0: "batch"}})
    if "dynamo" in inspect.signature(torch.onnx.export).parameters:
        options["dynamo"] = False  # one self-contained file; the newer exporter may write the weights beside it
    torch.onnx.export(model, torch.zeros(1, SEQ_LEN, FEATURES), str(path), **options)


# ------------------------------------------------------------------ main

def main():
    parser = argparse.ArgumentParser(description="Train a volatility model and write it as an ONNX file.")
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("../data"), help="folder of market.csv and vix.csv")
    parser.add_argument("--model", choices=["lstm", "linear"], help="lstm where PyTorch is installed, else linear")
    parser.add_argument("--epochs", type=int, default=60, help="at most this many, with early stopping (60)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("model.onnx"))
    arguments = parser.parse_args()
    kind = arguments.model
    if kind is None:
        try:
            import torch  # noqa: F401
            kind = "lstm"
        except ImportError:
            print("PyTorch is not installed: training the linear model")
            kind = "linear"
    days, variances, features = read_market(arguments.data)
    train = samples(days, variances, features, days[0], TRAIN_UNTIL)
    validation = samples(days, variances, features, VALIDATE_FROM, days[-1])
    print(f"{len(features)} symbols, {len(train[1])} training and {len(validation[1])} validation samples")
    if kind == "lstm":
        write_lstm(train_lstm(train, validation, arguments.epochs, arguments.seed), arguments.out)
    else:
        write_linear(train_linear(train, validation), arguments.out)
    print(f"wrote {arguments.out}; next: java -jar showdown-kit.jar check {arguments.out}")


if __name__ == "__main__":
    main()
