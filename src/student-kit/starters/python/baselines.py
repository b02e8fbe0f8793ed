"""The classical contestants, one fit per symbol. Each returns a table of [days, symbols]: row t is the forecast of day t,
made at the close of the day before; NaN where none is made."""

import numpy as np

import data

REFIT_DAYS = 252  # one trading year


def naive(market):
    """Tomorrow will be as today."""
    return _next_day(_carried(market.volatility))


def rolling_mean(market, days=22):
    volatility = _carried(market.volatility)
    return _next_day(np.column_stack([_mean_of_last(volatility[:, s], days) for s in range(volatility.shape[1])]))


def har(market, match_variance=True):
    """σ_{t+1} = b_0 + b_d σ_t + b_w mean of 5 days + b_m mean of 22 days, by least squares on the training years.

    With `match_variance` the fit is scaled so that its mean square is the mean variance of the training years: least
    squares aims at the mean volatility, whose square is below the mean variance (Jensen's inequality).
    """
    volatility = _carried(market.volatility)
    forecasts = np.full(volatility.shape, np.nan)
    for s in range(volatility.shape[1]):
        means = [_mean_of_last(volatility[:, s], days) for days in (1, 5, 22)]
        design = np.column_stack([np.ones(len(volatility)), *means])
        today = np.arange(21, len(volatility) - 1)
        today = today[market.training()[today + 1] & np.isfinite(market.volatility[today + 1, s])]
        actual = market.volatility[today + 1, s]
        b = np.linalg.lstsq(design[today], actual, rcond=None)[0]
        if match_variance:
            b *= np.sqrt(np.mean(actual ** 2) / np.mean((design[today] @ b) ** 2))
        forecasts[:, s] = np.maximum(design @ b, 0.01)
    forecasts[:21] = np.nan
    return _next_day(forecasts)


def garch(market, kind="GARCH", scaled=True, report=print):
    """GARCH(1,1) or EGARCH(1,1,1) of the daily returns with the package `arch`, for the validation years: parameters fitted
    again every 252 days on all days before, the variance carried on day by day in between.

    It forecasts the variance of the whole day, night included, while the target is that of the trading hours. With
    `scaled` the forecast is multiplied by the ratio of the two in the training years (Hansen and Lunde, 2005).
    """
    forecasts = np.full(market.volatility.shape, np.nan)
    first, last = np.flatnonzero(market.validation())[[0, -1]]
    for s, symbol in enumerate(market.symbols):
        returns = market.returns[:, s]
        variance = np.full(len(returns), np.nan)  # row t: of day t + 1, known at t
        for begin in range(first - 1, last, REFIT_DAYS):
            end = min(begin + REFIT_DAYS, last)
            variance[begin:end] = _one_step_variances(returns[:end], begin, kind)
        if scaled:
            fitted_to = market.training() & np.isfinite(returns) & np.isfinite(market.variance[:, s])
            variance *= np.mean(market.variance[fitted_to, s]) / np.mean(returns[fitted_to] ** 2)
        forecasts[:, s] = np.sqrt(data.DAYS_PER_YEAR * variance)
        report(f"{kind}: {symbol}, {s + 1} of {len(market.symbols)}")
    return _next_day(forecasts)


def _one_step_variances(returns, origin, kind):
    """Daily variances forecast at the days origin, origin + 1, …, with parameters fitted to the days until `origin`."""
    from arch import arch_model

    known = np.flatnonzero(np.isfinite(returns))
    fitted = int(np.searchsorted(known, origin, side="right"))
    model = arch_model(100 * returns[known], vol=kind, p=1, o=1 if kind == "EGARCH" else 0, q=1)  # in percent
    result = model.fit(last_obs=fitted, disp="off", show_warning=False)
    ahead = result.forecast(horizon=1, start=fitted - 1, reindex=False).variance.to_numpy()[:, 0] / 100 ** 2
    # A day without a return changes nothing that is known: the forecast of the last day that had one stands.
    days = np.arange(origin, len(returns))
    return ahead[np.searchsorted(known, days, side="right") - fitted]


def _carried(volatility):
    return np.column_stack([data.carry_forward(column, data.TYPICAL_VOLATILITY) for column in volatility.T])


def _mean_of_last(values, days):
    sums = np.cumsum(values)
    sums[days:] = sums[days:] - sums[:-days]
    return sums / np.minimum(np.arange(1, len(values) + 1), days)


def _next_day(known_at_close):
    """From `row t is known at t` to `row t is the forecast of t`."""
    return np.vstack([np.full((1, known_at_close.shape[1]), np.nan), known_at_close[:-1]])
