"""Accuracy measures of textbook series: python metrics.py CLASSIC.parquet > metrics.json
Needs the benchmark's fmetrics.py on PYTHONPATH, and numpy, pandas, pyarrow."""
import json
import sys

import numpy as np
import pandas as pd
from fmetrics import coverage, mase, mase_scale, msis, naive2, rmsse, smape, sql

classic = pd.read_parquet(sys.argv[1])
rng = np.random.default_rng(1)


def case(name, period, horizon, gaps, zeros=False):
    y = classic[classic.unique_id == name].sort_values("step").y.to_numpy(float)
    if zeros:
        y = np.where(rng.random(len(y)) < 0.6, 0.0, np.round(y / 100))
    y[gaps] = np.nan
    train, actual = y[:-horizon], y[-horizon:]
    last = train[~np.isnan(train)][-1]
    spread = 0.1 * np.nanmean(np.abs(train)) * np.sqrt(np.arange(1, horizon + 1))
    forecast = last + spread * rng.normal(size=horizon)
    levels = np.round(np.arange(0.1, 0.95, 0.1), 1)
    quantiles = [forecast + spread * (4 * level - 2) for level in levels]
    scale = mase_scale(train, period)
    low, high = quantiles[0], quantiles[-1]
    sample = np.array([q[0] for q in quantiles])
    crps = np.abs(sample - actual[0]).mean() - 0.5 * np.abs(sample[:, None] - sample).mean()
    known = lambda v: [None if np.isnan(x) else float(x) for x in v]
    return {
        "name": name, "period": period, "train": known(train), "actual": known(actual),
        "forecast": list(forecast), "levels": list(levels), "quantiles": [list(q) for q in quantiles],
        "mase_scale": scale, "smape": smape(actual, forecast), "mase": mase(actual, forecast, scale),
        "rmsse": rmsse(actual, forecast, train), "naive2": list(naive2(train, period, horizon)),
        "coverage": coverage(actual, low, high), "msis": msis(actual, low, high, scale, alpha=0.2),
        "sql": sql(actual, dict(zip(levels, quantiles)), scale), "sample_crps": crps,
    }


cases = [
    case("airpassengers", 12, 12, []),
    case("wineind", 12, 18, [5, 6, 50, -3]),
    case("lynx", 1, 6, [-1]),
    case("ausbeer", 4, 8, [10], zeros=True),
]
json.dump({"numpy": np.__version__, "cases": cases}, sys.stdout, separators=(",", ":"))
print()
