"""Simple methods on textbook series: python baseline.py CLASSIC.parquet > baseline.json
Needs statsforecast, pandas, pyarrow."""
import json
import sys
from importlib.metadata import version
from statistics import NormalDist

import pandas as pd
from statsforecast.models import HistoricAverage, Naive, RandomWalkWithDrift, SeasonalNaive, WindowAverage

classic = pd.read_parquet(sys.argv[1])
z = NormalDist().inv_cdf(0.9)


def case(name, period):
    y = classic[classic.unique_id == name].sort_values("step").y.to_numpy(float)
    found = {"name": name, "period": period, "series": list(y)}
    models = {
        "naive": Naive(),
        "seasonal_naive": SeasonalNaive(period),
        "drift": RandomWalkWithDrift(),
        "historic_mean": HistoricAverage(),
    }
    for key, model in models.items():
        got = model.forecast(y=y, h=2 * period + 3, level=[80], fitted=True)
        found[key] = {
            "mean": list(got["mean"]),
            "deviations": list((got["hi-80"] - got["mean"]) / z),
            "fitted_last": float(got["fitted"][-1]),
        }
    found["window_average"] = list(WindowAverage(7).forecast(y=y, h=3)["mean"])
    return found


cases = [case("airpassengers", 12), case("lynx", 10)]
json.dump({"statsforecast": version("statsforecast"), "cases": cases}, sys.stdout, separators=(",", ":"))
print()
