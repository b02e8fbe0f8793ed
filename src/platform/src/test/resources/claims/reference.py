"""Numbers that the methods of the ledger are held against: computed from the simulated market's public years by code of its own (NumPy, SciPy).

    python3 reference.py market.csv > reference.json

market.csv has symbol, date, open, high, low, close (adjusted) and vix, with all their digits.
"""
import csv
import itertools
import json
import math
import sys
from collections import defaultdict

import numpy as np
from scipy.optimize import minimize

rows = defaultdict(list)
with open(sys.argv[1]) as file:
    for row in csv.DictReader(file):
        rows[row["symbol"]].append((row["date"], *(float(row[c]) for c in ("open", "high", "low", "close", "vix"))))
days = np.array([r[0] for r in rows["SIMX"]])
O, H, L, C, V = ({s: np.array([r[i] for r in rows[s]]) for s in rows} for i in range(1, 6))
symbols = list(rows)
stocks = [s for s in symbols if s != "SIMX"]
SYMBOL, FROM, TO = "CNTR", "2012-01-01", "2017-12-31"
period = (days >= FROM) & (days <= TO)
first, last = np.flatnonzero(period)[[0, -1]]


def gk(s):
    return 0.5 * np.log(H[s] / L[s]) ** 2 - (2 * math.log(2) - 1) * np.log(C[s] / O[s]) ** 2


def returns(s):
    return np.concatenate([[np.nan], np.diff(np.log(C[s]))])


def night(s):
    return np.concatenate([[np.nan], np.log(O[s][1:] / C[s][:-1])])


def acf(x, k):
    x = x - x.mean()
    return float((x[k:] * x[:len(x) - k]).sum() / (x * x).sum())


def efficiency(s, v, w):
    def noise(z):
        u = np.array([z[t] / z[t - 10:t + 11].mean() for t in range(10, len(z) - 10)])
        return u.var() / u.mean() ** 2
    return float(noise(v) / noise(w))


def garch_path(p, x, b):
    mu, om, al, be = p
    e = x - mu
    h = np.empty(len(x) + 1)
    h[0] = om + (al + be) * b
    for t in range(len(x)):
        h[t + 1] = om + al * e[t] ** 2 + be * h[t]
    return e, h


def garch(x):
    w = 0.94 ** np.arange(75)
    b = float((w / w.sum() * (x - x.mean())[:75] ** 2).sum())

    def nll(p):
        if p[1] <= 0 or p[2] < 0 or p[3] < 0 or p[2] + p[3] >= 1:
            return 1e10
        e, h = garch_path(p, x, b)
        h = h[:-1]
        return 0.5 * float((np.log(2 * math.pi) + np.log(h) + e * e / h).sum())
    best = None
    for al, s in itertools.product((0.03, 0.1), (0.8, 0.95, 0.99)):
        start = [x.mean(), (1 - s) * x.var(), al, s - al]
        fit = minimize(nll, start, method="Nelder-Mead", options=dict(xatol=1e-10, fatol=1e-11, maxiter=20000, maxfev=20000))
        if best is None or fit.fun < best.fun:
            best = fit
    return best.x, b


def ols(X, y):
    b, *_ = np.linalg.lstsq(X, y, rcond=None)
    e = y - X @ b
    return b, 1 - (e @ e) / ((y - y.mean()) ** 2).sum()


def har(v, extra=None, month=True):
    X, y = [], []
    for t in range(21, len(v) - 1):
        row = [1, v[t], v[t - 4:t + 1].mean()]
        if month:
            row.append(v[t - 21:t + 1].mean())
        if extra is not None:
            row.append(extra[t])
        X.append(row)
        y.append(v[t + 1])
    return ols(np.array(X), np.array(y))


def shifts(v):
    x = np.log(v)
    found, noticed = [], 0
    for t in range(67, len(x)):
        ref = x[t - 67:t - 4]
        change = x[t - 4:t + 1].mean() - ref.mean()
        z = change / ref.std(ddof=1)
        side = np.sign(z)
        if abs(z) >= 2 and side != noticed:
            found.append((t, change))
            noticed = side
        elif side != noticed or abs(z) < 1:
            noticed = 0
    return found


def qlike(f, s):
    r = (s / f) ** 2
    return r - math.log(r) - 1


s = SYMBOL
g, r, n = gk(s), returns(s), night(s)
gp, rp, np_ = g[period], r[period], n[period]
v = np.sqrt(gp)
park = np.log(H[s] / L[s])[period] ** 2 / (4 * math.log(2))
ref = {}
ref["acf-squared-returns"] = acf(rp ** 2, 5)
ref["acf-volatility"] = acf(v, 20)
ref["acf-half-lag"] = next((k for k in range(2, 121) if acf(v, k) < acf(v, 1) / 2), 121)
ref["acf-returns"] = 100 * np.mean([abs(acf(rp, k)) > 1.959963984540054 / math.sqrt(len(rp)) for k in range(1, 41)])
ref["annualised-volatility close-to-close"] = 100 * math.sqrt(252 * np.mean(rp ** 2))
ref["annualised-volatility garman-klass"] = 100 * math.sqrt(252 * gp.mean())
ref["windowed-volatility root"] = 100 * math.sqrt((rp[-21:] ** 2).sum())
ref["windowed-volatility annualised"] = 100 * math.sqrt(252 * np.mean(rp[-21:] ** 2))
ref["night-share"] = 100 * np.mean(np_ ** 2) / np.mean(rp ** 2)
ref["days-back-where-they-began"] = int((rp ** 2 < 0.1 * gp).sum())
ref["estimator-efficiency garman-klass"] = efficiency(s, rp ** 2, gp)
ref["estimator-efficiency parkinson"] = efficiency(s, rp ** 2, park)
win = lambda z: np.array([z[t - 20:t + 1].mean() for t in range(first, last + 1)])
ref["estimator-correlation"] = float(np.corrcoef(np.sqrt(win(r ** 2)), np.sqrt(win(g)))[0, 1])
wg = np.sqrt(win(g))
ref["volatility-range"] = float(np.quantile(wg, 0.99) / np.quantile(wg, 0.05))
ref["index-day-rise"] = 100 * float((V["SIMX"][period][1:] / V["SIMX"][period][:-1] - 1).max())
vix = V[s][period]
ref["index-correlation index"] = float(np.corrcoef(np.log(vix[:-1]), np.log(v[1:]))[0, 1])
ref["index-correlation own"] = float(np.corrcoef(np.log(v[:-1]), np.log(v[1:]))[0, 1])
b, r2 = har(v)
ref["har-coefficient daily"], ref["har-coefficient weekly"], ref["har-coefficient monthly"] = map(float, b[1:])
ref["har-month-share"] = 100 * float(b[3] / b[1:].sum())
ref["har-r-squared"] = 100 * float(r2)
ref["har-r-squared-loss"] = 100 * float(r2 - har(v, month=False)[1])
ref["har-vix-gain"] = 100 * float(har(v, extra=vix / 100 / math.sqrt(252))[1] - r2)
orders = []
for each in symbols:
    c, _ = har(np.sqrt(gk(each)[period]))
    orders.append(c[1] > c[2] > c[3])
ref["har-order"] = 100 * float(np.mean(orders))
p, _ = garch(100 * rp)
ref["garch-parameter alpha"], ref["garch-parameter beta"] = float(p[2]), float(p[3])
ref["garch-persistence"] = float(p[2] + p[3])
ref["garch-half-life"] = math.log(0.5) / math.log(p[2] + p[3])
train = (days <= "2019-12-31") & np.isfinite(r)
scale = g[train].mean() / np.mean(r[train] ** 2)
ref["hansen-lunde-ratio 2019"] = float(scale)
ref["forecast-loss naive"] = float(np.mean([qlike(math.sqrt(g[t - 1]), math.sqrt(g[t])) for t in range(first, last + 1)]))
valid = np.flatnonzero((days >= "2020-01-01") & (days <= "2021-12-31"))
losses = []
for begin in range(valid[0], valid[-1] + 1, 252):
    x = 100 * r[1:begin]
    q, bc = garch(x)
    end = min(begin + 252, valid[-1] + 1)
    _, h = garch_path(q, 100 * r[1:end], bc)
    losses += [qlike(math.sqrt(scale * h[t - 1] / 1e4), math.sqrt(g[t])) for t in range(begin, end)]
ref["forecast-loss garch 2020 2021"] = float(np.mean(losses))


def garch_ahead(x, q, bc, k):
    """Mean variance of the k days after the last of x."""
    _, h = garch_path(q, x, bc)
    mean, persistence = q[1] / (1 - q[2] - q[3]), q[2] + q[3]
    return float(np.mean([mean + persistence ** i * (h[-1] - mean) for i in range(k)]))


def root_har(w, k):
    """HAR in roots of the mean variance of the k days ahead, fitted to w; intercept and slopes, residual variance."""
    X, y = [], []
    for t in range(21, len(w) - k):
        X.append([1, math.sqrt(w[t]), math.sqrt(w[t - 4:t + 1].mean()), math.sqrt(w[t - 21:t + 1].mean())])
        y.append(math.sqrt(w[t + 1:t + 1 + k].mean()))
    X, y = np.array(X), np.array(y)
    b, *_ = np.linalg.lstsq(X, y, rcond=None)
    e = y - X @ b
    return b, float(e @ e / (len(y) - 4)), float(y.min())


for k in (1, 5, 21):
    of_har, of_garch = [], []
    for begin in range(valid[0], valid[-1] + 1, 252):
        x = 100 * r[1:begin]
        q, bc = garch(x)
        ratio = g[1:begin].mean() / np.mean(r[1:begin] ** 2)
        b, s2, floor = root_har(g[:begin], k)
        for t in range(begin, min(begin + 252, valid[-1] + 2 - k)):
            came = math.sqrt(g[t:t + k].mean())
            of_garch.append(qlike(math.sqrt(ratio * garch_ahead(100 * r[1:t], q, bc, k) / 1e4), came))
            root = max(floor, b @ [1, math.sqrt(g[t - 1]), math.sqrt(g[t - 5:t].mean()), math.sqrt(g[t - 22:t].mean())])
            of_har.append(qlike(math.sqrt(root ** 2 + s2), came))
    ref[f"horizon-comparison {k}"] = 100 * (1 - float(np.mean(of_har)) / float(np.mean(of_garch)))
found = shifts(v)
ref["shift-count"] = len(found)
c, size = max(((t, d) for t, d in found if d > 0 and t + 20 < len(v)), key=lambda each: each[1])
ref["shift-factor"] = math.exp(size)
c += first
ref["loss-after-shift"] = float(np.mean([qlike(math.sqrt(g[t - 1]), math.sqrt(g[t])) for t in range(c + 1, c + 21)]))
o = c - 5
q, bc = garch(100 * r[1:o + 1])
level = math.sqrt(252 * np.mean((g + n ** 2)[o + 1:o + 21]))
_, h = garch_path(q, 100 * r[1:o + 21], bc)
heights = [math.sqrt(252 * h[o + k - 1]) / 100 / level for k in range(1, 21)]
ref["catch-up-days"] = next((k for k in range(1, 21) if heights[k - 1] >= 0.9), 21)
ref["catch-up-margin"] = 100 * min(abs(x - 0.9) for x in heights[:int(ref["catch-up-days"])])
logs = {x: 0.5 * np.diff(np.log(gk(x)[period])) for x in stocks}


def lead(a, b):
    best = max(range(-5, 6), key=lambda k: np.corrcoef(a[max(0, -k):len(a) - max(0, k)], b[max(0, k):len(b) - max(0, -k)])[0, 1])
    return abs(best)


ref["lead-lag"] = float(np.median([lead(logs[a], logs[b]) for a, b in itertools.combinations(stocks, 2)]))
ref["co-movement all"] = float(np.mean([np.corrcoef(returns(a)[period], returns(b)[period])[0, 1] for a, b in itertools.combinations(stocks, 2)]))
json.dump({"symbol": SYMBOL, "from": FROM, "to": TO, "values": {k: float(x) for k, x in ref.items()}}, sys.stdout, indent=1)
print()
