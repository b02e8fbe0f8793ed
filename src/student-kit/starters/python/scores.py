"""The platform's losses, for tables of [days, symbols]: row t is the forecast *of* day t, made at the close of the day before."""

import numpy as np


def qlike(target, forecast):
    ratio = (target / forecast) ** 2
    return ratio - np.log(ratio) - 1


def squared_points(target, forecast):
    """Squared percentage points of annualised volatility."""
    return (100 * target - 100 * forecast) ** 2


def squared_log(target, forecast):
    return (np.log(forecast) - np.log(target)) ** 2


def direction(target, forecast, today):
    """1 where the forecast said rightly whether volatility rises or falls, else 0; NaN at ties."""
    tie = (np.abs(forecast - today) <= 1e-6 * today) | (np.abs(target - today) <= 1e-6 * today)
    right = np.sign(forecast - today) == np.sign(target - today)
    return np.where(tie | np.isnan(target + forecast + today), np.nan, right)


def board_mean(values):
    """Mean over the days of each symbol first, then over the symbols, leaving out what is NaN."""
    known = np.isfinite(values)
    counts = known.sum(axis=0)
    sums = np.where(known, values, 0.0).sum(axis=0)
    return float(np.mean(sums[counts > 0] / counts[counts > 0])) if counts.any() else float("nan")


def score(market, forecast, chosen):
    """The board's losses over the chosen days, for a table of forecasts."""
    target = np.where(chosen[:, None], market.volatility, np.nan)
    today = np.roll(market.volatility, 1, axis=0)
    today[0] = np.nan
    return {
        "QLIKE": board_mean(qlike(target, forecast)),
        "MSE": board_mean(squared_points(target, forecast)),
        "log-MSE": board_mean(squared_log(target, forecast)),
        "direction": board_mean(direction(target, forecast, today)),
    }


def board_table(market, samples, forecast):
    """Forecasts of single samples, laid out as [days, symbols]."""
    table = np.full(market.volatility.shape, np.nan)
    table[samples.origin + 1, samples.symbol] = forecast
    return table


def crisis_days(market):
    """True for the days of a calendar month whose mean VIX reaches the threshold; the others are calm."""
    months = np.array([day[:7] for day in market.days])
    crisis = np.zeros(len(months), dtype=bool)
    for month in np.unique(months):
        levels = market.vix[months == month]
        crisis[months == month] = np.isfinite(levels).any() and np.nanmean(levels) >= market.settings.vix_threshold
    return crisis


def show(rows, title="model"):
    """Prints a table of {name: {column: number}}."""
    columns = list(next(iter(rows.values())))
    first = max(len(title), *(len(name) for name in rows))
    widths = [max(len(column), 9) + 2 for column in columns]
    print(title.ljust(first) + "".join(column.rjust(width) for column, width in zip(columns, widths)))
    for name, values in rows.items():
        cells = [_cell(values[column]).rjust(width) for column, width in zip(columns, widths)]
        print(name.ljust(first) + "".join(cells))


def _cell(value):
    if not isinstance(value, float):
        return f"{value:,}" if isinstance(value, int) else str(value)
    return "-" if np.isnan(value) else f"{value:.4f}" if abs(value) < 10 else f"{value:,.1f}"
