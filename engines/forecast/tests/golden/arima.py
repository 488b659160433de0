"""Likelihoods and forecasts of ARIMA models at given parameters, by statsforecast.

usage: arima.py CLASSIC.PARQUET > arima.json

The parameters are all fixed, so that the likelihood is evaluated once and nothing is searched. The
levels start with a variance of 1e9, near enough to a diffuse start: with the default of 1e6 the first
case comes out 0.003 higher.
"""

import json
import sys

import numpy as np
import pandas as pd
import statsforecast
from statsforecast.arima import arima, predict_arima

HORIZON = 12


def series():
    table = pd.read_parquet(sys.argv[1]).sort_values(["unique_id", "step"])
    given = {key: group.y.to_numpy() for key, group in table.groupby("unique_id")}
    passengers = np.log(given["airpassengers"])
    gaps = passengers.copy()
    gaps[[30, 31, 77, 100]] = np.nan
    lynx = np.log10(given["lynx"])
    beer = given["ausbeer"].astype(float)
    beer = beer[~np.isnan(beer)]
    beer_gaps = beer.copy()
    beer_gaps[[3, 60, 61, 62, 150]] = np.nan
    noise = np.random.default_rng(7).normal(size=80)
    level = np.zeros(80)
    for t in range(1, 80):
        level[t] = 0.7 * level[t - 1] + noise[t] + 0.4 * noise[t - 1]
    return {
        "passengers": passengers,
        "passengers with gaps": gaps,
        "lynx": lynx,
        "beer": beer,
        "beer with gaps": beer_gaps,
        "mixed": level + 10.0,
    }


# series, (p, d, q), (P, D, Q), m, coefficients, and the drift or mean or none
CASES = [
    ("passengers", (0, 1, 1), (0, 1, 1), 12, [-0.4, -0.55], None),
    ("passengers", (2, 1, 1), (1, 0, 1), 12, [0.3, 0.1, -0.6, 0.95, -0.5], None),
    ("passengers", (1, 0, 1), (1, 1, 2), 12, [0.8, 0.2, 0.3, -0.5, -0.2], ("drift", 0.01)),
    ("passengers with gaps", (0, 1, 1), (0, 1, 1), 12, [-0.4, -0.55], None),
    ("passengers with gaps", (1, 0, 0), (0, 1, 1), 12, [0.7, -0.6], ("drift", 0.01)),
    ("lynx", (2, 0, 1), (0, 0, 0), 1, [1.2, -0.6, 0.2], ("mean", 2.9)),
    ("lynx", (4, 0, 0), (0, 0, 0), 1, [1.1, -0.5, 0.2, -0.3], ("mean", 2.9)),
    ("lynx", (1, 2, 2), (0, 0, 0), 1, [0.3, -0.9, 0.1], None),
    ("beer", (1, 1, 2), (0, 1, 1), 4, [0.2, -1.1, 0.3, -0.7], None),
    ("beer", (0, 1, 3), (2, 0, 0), 4, [-0.5, 0.1, -0.2, 0.5, 0.3], ("drift", 1.0)),
    ("beer with gaps", (1, 1, 1), (1, 1, 1), 4, [0.2, -0.8, 0.1, -0.7], None),
    ("mixed", (1, 0, 1), (0, 0, 0), 1, [0.7, 0.4], ("mean", 10.0)),
    ("mixed", (0, 1, 2), (0, 0, 0), 1, [-0.2, -0.3], ("drift", 0.05)),
]


def case(data, name, order, seasonal, period, coefficients, constant):
    y = data[name].astype(float)
    regressors, future, fixed = None, None, list(coefficients)
    if constant is not None:
        kind, value = constant
        steps = np.arange(len(y) + HORIZON, dtype=float)
        column = steps if kind == "drift" else np.ones_like(steps)
        regressors, future = column[: len(y), None], column[len(y) :, None]
        fixed.append(value)
    fit = arima(
        y,
        order=order,
        seasonal={"order": seasonal, "period": period},
        xreg=regressors,
        include_mean=False,
        fixed=np.array(fixed, dtype=float),
        method="ML",
        kappa=1e9,
    )
    # What the forecast takes its regressors from.
    fit["xreg"] = regressors
    mean, deviations = predict_arima(fit, HORIZON, newxreg=future)
    return {
        "series": name,
        "order": [*order, *seasonal, period],
        "coefficients": coefficients,
        "constant": list(constant) if constant else None,
        "log_likelihood": float(fit["loglik"]),
        "variance": float(fit["sigma2"]),
        "mean": [float(v) for v in mean],
        "deviations": [float(v) for v in np.asarray(deviations) / np.sqrt(fit["sigma2"])],
    }


data = series()
print(
    json.dumps(
        {
            "statsforecast": statsforecast.__version__,
            "series": {k: [None if np.isnan(v) else float(v) for v in y] for k, y in data.items()},
            "cases": [case(data, *given) for given in CASES],
        },
        indent=1,
    )
)
