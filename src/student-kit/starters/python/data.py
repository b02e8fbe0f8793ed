"""The public data: prices in, the platform's 16 features and the target out.

A `Market` holds everything that the models and the notebook need, as arrays of [days, symbols]. Row t is known at the
close of day t. All volatilities are annualised decimals (0.20 is 20 %), variances are daily decimals.
"""

import csv
import gzip
import math
import pathlib
from dataclasses import dataclass, field

import numpy as np

LAGS = 5
FEATURE_NAMES = [f"{kind}_lag_{lag}" for kind in ("rv", "return", "volume") for lag in range(1, LAGS + 1)] + ["vix"]
FEATURES = len(FEATURE_NAMES)
RV_LAG_1, VIX = 0, FEATURES - 1
DAYS_PER_YEAR = 252
TYPICAL_VOLATILITY, TYPICAL_VIX = 0.2, 20.0  # what stands before the first known value


class DataError(Exception):
    """Says what was expected and what was found."""


@dataclass(frozen=True)
class Settings:
    """What assignment.yaml says. The defaults are those of the homework."""

    symbols: list = field(default_factory=list)  # none named: all of the file
    target_days: int = 1  # 1: next day; 21: the volatility of the 21 days that end on the next day
    train_until: str = "2019-12-31"
    validate_from: str = "2020-01-01"
    validate_to: str = "2021-12-31"
    vix_threshold: float = 20.0


@dataclass(frozen=True)
class Market:
    settings: Settings
    days: list  # ISO dates, oldest first
    symbols: list
    variance: np.ndarray  # daily Garman-Klass variance; NaN where a bar is missing
    returns: np.ndarray  # close-to-close log returns; NaN where unknown
    volatility: np.ndarray  # the target of the day: what a forecast of that day is compared with; NaN where there is none
    features: np.ndarray  # float32 [symbols, days, 16]
    vix: np.ndarray  # closing levels, percent a year; NaN where unknown

    def training(self):
        """True for the days that a model may be fitted to."""
        return np.array([day <= self.settings.train_until for day in self.days])

    def validation(self):
        """True for the days of the public board."""
        return np.array([self.settings.validate_from <= day <= self.settings.validate_to for day in self.days])


@dataclass(frozen=True)
class Windows:
    """Samples: the window of `seq_len` days that ends at day t, and the volatility of day t + 1.

    Windows overlap, so they are cut out of the feature table when they are needed and not stored.
    """

    table: np.ndarray  # the market's features
    symbol: np.ndarray  # of each sample
    origin: np.ndarray  # t of each sample
    target: np.ndarray  # float32, volatility of day t + 1
    seq_len: int

    def __len__(self):
        return len(self.target)

    def cut(self, chosen=slice(None)):
        """The chosen windows, [samples, seq_len, 16]; the last step is day t."""
        steps = np.arange(1 - self.seq_len, 1)
        return self.table[self.symbol[chosen, None], self.origin[chosen, None] + steps]

    def rows_seen(self):
        """The features of every day that some window holds, each day of a symbol once: [rows, 16]."""
        seen = np.zeros(self.table.shape[:2], dtype=bool)
        for step in range(self.seq_len):
            seen[self.symbol, self.origin - step] = True
        return self.table[seen]


def read_market(folder, symbols=None):
    """Reads market.csv, vix.csv and, where there is one, assignment.yaml; all of its symbols, or the named ones."""
    folder = pathlib.Path(folder)
    settings = read_settings(folder / "assignment.yaml")
    bars = {}
    for row in _rows(folder, "market.csv"):
        close = float(row["close"])
        factor = float(row.get("adj_close") or close) / close  # for splits and dividends
        prices = [float(row[column]) * factor for column in ("open", "high", "low", "close")]
        bars.setdefault(row["symbol"], {})[row["date"]] = prices + [float(row["volume"])]
    symbols = symbols or settings.symbols or list(bars)
    unknown = [symbol for symbol in symbols if symbol not in bars]
    if unknown:
        raise DataError(f"expected prices of {', '.join(unknown)} in market.csv, found none")
    days = sorted(set().union(*(bars[symbol] for symbol in symbols)))
    levels = {row["date"]: float(row["close"]) for row in _rows(folder, "vix.csv")}
    vix = np.array([levels.get(day, np.nan) for day in days])
    missing = [np.nan] * 5
    table = np.array([[bars[symbol].get(day, missing) for symbol in symbols] for day in days])
    open_, high, low, close, volume = np.moveaxis(table, 2, 0)
    variance = garman_klass(open_, high, low, close)
    returns = np.diff(np.log(close), axis=0, prepend=np.nan)
    features = [daily_features(variance[:, s], returns[:, s], volume[:, s], vix) for s in range(len(symbols))]
    volatility = realised_volatility(variance, settings.target_days)
    return Market(settings, days, symbols, variance, returns, volatility, np.stack(features), vix)


def read_settings(path):
    """The fields of assignment.yaml that matter here. Each is `key: value`, `key: [a, b]` or a list with dashes."""
    if not path.exists():
        return Settings()
    fields, key = {}, None
    for line in path.read_text(encoding="utf-8").splitlines():
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if text.startswith("- "):
            fields[key].append(_unquoted(text[2:]))
            continue
        key, _, value = (part.strip() for part in text.partition(":"))
        if value.startswith("["):
            fields[key] = [_unquoted(item) for item in value.strip("[]").split(",") if item.strip()]
        else:
            fields[key] = _unquoted(value) if value else []
    _expect(fields, "estimator", "garman-klass")
    _expect(fields, "horizons", ["1"])
    _expect(fields, "features", FEATURE_NAMES)
    target = fields.get("target", "next-day")
    return Settings(
        symbols=fields.get("symbols", []),
        target_days=1 if target == "next-day" else int(target.replace("rolling-", "")),
        train_until=fields.get("train-until", Settings.train_until),
        validate_from=fields.get("from", Settings.validate_from),
        validate_to=fields.get("to", Settings.validate_to),
        vix_threshold=float(fields.get("vix-threshold", Settings.vix_threshold)),
    )


def _unquoted(text):
    return text.strip().strip("'\"")


def _expect(fields, key, value):
    if fields.get(key, value) != value:
        raise DataError(f"this starter knows {key} {value}; assignment.yaml has {fields[key]}: change data.py to match")


def _rows(folder, name):
    for path in (folder / name, folder / (name + ".gz")):
        if path.exists():
            opener = gzip.open if path.suffix == ".gz" else open
            with opener(path, "rt", encoding="utf-8", newline="") as file:
                yield from csv.DictReader(file)
            return
    raise DataError(f"expected {folder / name}, found none: unpack the assignment's public data into {folder}")


def garman_klass(open_, high, low, close):
    """Daily variance from four prices."""
    return 0.5 * np.log(high / low) ** 2 - (2 * math.log(2) - 1) * np.log(close / open_) ** 2


def realised_volatility(variance, days):
    """Volatility of the `days` that end on each day; NaN where one is missing or all are zero. [days, symbols]"""
    mean = np.full(variance.shape, np.nan)
    if len(variance) >= days:
        mean[days - 1:] = np.lib.stride_tricks.sliding_window_view(variance, days, axis=0).mean(axis=-1)
    return np.sqrt(DAYS_PER_YEAR * np.where(mean > 0, mean, np.nan))


def carry_forward(values, typical):
    """Replaces what is missing or not positive by the last value before it, and before the first one by a typical level."""
    usable = np.isfinite(values) & (values > 0)
    last = np.maximum.accumulate(np.where(usable, np.arange(len(values)), -1))
    return np.where(last >= 0, values[np.maximum(last, 0)], typical)


def daily_features(variance, returns, volume, vix):
    """The numbers that the platform gives a model, [days, 16]. Lag 1 is the day itself: it is known at its close."""
    rv = carry_forward(np.sqrt(DAYS_PER_YEAR * np.maximum(variance, 0)), TYPICAL_VOLATILITY)
    relative_volume = carry_forward(volume / _recent_mean(volume, 20), 1.0)
    columns = []
    for values, before in ((rv, TYPICAL_VOLATILITY), (np.nan_to_num(returns), 0.0), (relative_volume, 1.0)):
        for lag in range(1, LAGS + 1):
            columns.append(np.concatenate([np.full(lag - 1, before), values[: len(values) - lag + 1]]))
    return np.stack(columns + [carry_forward(vix, TYPICAL_VIX)], axis=1).astype(np.float32)


def _recent_mean(values, days):
    """Mean of what is known of the last days, the day itself included; NaN where nothing is or all is zero."""
    known = np.isfinite(values)
    sums = np.cumsum(np.where(known, values, 0.0))
    counts = np.cumsum(known)
    sums[days:], counts[days:] = sums[days:] - sums[:-days], counts[days:] - counts[:-days]
    return np.where(sums > 0, sums / np.maximum(counts, 1), np.nan)


def windows(market, chosen, seq_len):
    """The samples whose forecast day t + 1 is among the chosen days. Split by days, never at random: a shuffled split
    would put days of the validation years between those that the model learns from."""
    known = np.isfinite(market.volatility) & chosen[:, None]
    known[: seq_len + LAGS] = False  # the first windows would rest on typical levels, not on prices
    symbol, day = np.nonzero(known.T)
    target = market.volatility[day, symbol].astype(np.float32)
    return Windows(market.features, symbol, day - 1, target, seq_len)
