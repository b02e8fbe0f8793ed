"""Times the Python package arch on returns that lie as text files in a folder: MODEL-LENGTH.txt, one return a line.

Prints the versions, then for each row of the benchmark's table its name, the median and the minimum in milliseconds.
"""
import platform
import statistics
import sys
import time
import warnings
from pathlib import Path

import arch
import numpy as np
import statsmodels
import statsmodels.api as sm

warnings.simplefilter("ignore")
VOLATILITY = {"garch": ("GARCH", 0), "gjr": ("GARCH", 1), "egarch": ("EGARCH", 1)}


def timed(row, work, runs):
    for _ in range(3):
        work()
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        times.append(1e3 * (time.perf_counter() - begun))
    print(f"{row}\t{statistics.median(times):.4f}\t{min(times):.4f}", flush=True)


def har(volatility):
    def mean(days):
        sums = np.cumsum(np.insert(volatility, 0, 0.0))
        return (sums[days:] - sums[:-days]) / days

    day, week, month = volatility[21:-1], mean(5)[17:-1], mean(22)[:-1]
    return sm.OLS(volatility[22:], sm.add_constant(np.column_stack([day, week, month]))).fit().params


def main(folder):
    print(f"arch {arch.__version__}, statsmodels {statsmodels.__version__}, numpy {np.__version__}, "
          f"Python {platform.python_version()}", flush=True)
    for model, (volatility, asymmetric) in VOLATILITY.items():
        for length in (2264, 5030):
            returns = np.loadtxt(Path(folder) / f"{model}-{length}.txt")

            def fit(returns=returns, volatility=volatility, asymmetric=asymmetric):
                return arch.arch_model(
                    returns, mean="Constant", vol=volatility, p=1, o=asymmetric, q=1, rescale=False
                ).fit(disp="off")

            timed(f"FitBench.fit {model.upper()} {length}", fit, 15)
            timed(f"FitBench.fitWithErrors {model.upper()} {length}", lambda fit=fit: fit().std_err, 9)
    timed("HarBench.fit", lambda v=np.abs(np.loadtxt(Path(folder) / "garch-2264.txt")): har(v), 31)


main(sys.argv[1])
