"""Golden values of the model of trend, seasons and regressors: Prophet's forecasts of
textbook series, taken for daily ones so that every step is as long as the next.
Usage: prophet_map.py DATA > prophet_map.json, with DATA the folder `forecast` of the
development data. Needs prophet and pandas."""

import importlib.metadata
import json
import logging
import sys

import numpy as np
import pandas as pd

logging.getLogger("cmdstanpy").disabled = True
logging.getLogger("prophet").setLevel(logging.ERROR)
from prophet import Prophet  # noqa: E402

classic = pd.read_parquet(f"{sys.argv[1]}/classic.parquet")
HORIZON = 18
# Series, season, its waves, how effects join, missing points, regressors.
CASES = [
    ("airpassengers", 12, 6, "additive", [], False),
    ("airpassengers", 12, 6, "multiplicative", [], False),
    ("wineind", 12, 6, "additive", [20, 21, 22, 80, 81, 110], False),
    ("wineind", 12, 6, "additive", [], True),
    ("wineind", 12, 6, "multiplicative", [], True),
    ("woolyrnq", 4, 2, "additive", [], False),
    ("lynx", 0, 0, "additive", [], False),
]


def regressors(count):
    """A wave and a holiday, neither of them of the season."""
    t = np.arange(count)
    return {"wave": 5 + 3 * np.sin(t * t / 50.0), "holiday": (t % 31 == 7).astype(float)}


cases, series = [], {}
for name, period, waves, mode, missing, regressed in CASES:
    y = classic[classic.unique_id == name].sort_values("step").y.to_numpy(float)
    series[name] = y.tolist()
    n = len(y)
    frame = pd.DataFrame({"ds": pd.date_range("1990-01-01", periods=n + HORIZON, freq="D")})
    frame["y"] = np.append(y, [np.nan] * HORIZON)
    frame.loc[missing, "y"] = np.nan
    fit = Prophet(
        yearly_seasonality=False, weekly_seasonality=False, daily_seasonality=False,
        seasonality_mode=mode, uncertainty_samples=4000, interval_width=0.6826894921,
    )
    if period:
        fit.add_seasonality("season", period, waves)
    columns = regressors(n + HORIZON) if regressed else {}
    for column, values in columns.items():
        frame[column] = values
        fit.add_regressor(column)
    fit.fit(frame[:n])
    np.random.seed(1)
    found = fit.predict(frame)
    cases.append({
        "series": name,
        "period": period,
        "multiplicative": mode == "multiplicative",
        "missing": missing,
        "regressors": [values.tolist() for values in columns.values()],
        "deviation": float(fit.params["sigma_obs"][0, 0] * fit.y_scale),
        "every_tenth": found.yhat[:n:10].tolist(),
        "mean": found.yhat[n:].tolist(),
        "trend": found.trend[n:].tolist(),
        "half_width": ((found.yhat_upper - found.yhat_lower) / 2)[n:].tolist(),
    })
made = {package: importlib.metadata.version(package) for package in ["prophet", "numpy"]}
json.dump({"made_with": made, "series": series, "cases": cases}, sys.stdout)
