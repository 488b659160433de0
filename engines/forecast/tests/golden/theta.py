"""Golden values of the Theta method: statsforecast's fits of textbook series,
form by form. Usage: theta.py DATA > theta.json, with DATA the folder `forecast`
of the development data. Needs statsforecast and pandas."""

import json
import sys
import warnings

import numpy as np
import pandas as pd
import statsforecast
from statsforecast.theta import auto_theta, forecast_theta

warnings.filterwarnings("ignore")
classic = pd.read_parquet(f"{sys.argv[1]}/classic.parquet")
HORIZON = 15
# The last: with a season that is added, as it is not positive.
NAMES = {"airpassengers": 0, "lynx": 0, "woolyrnq": 0, "austres": 0, "wineind": 25_000}
cases, series = [], {}
for name, shift in NAMES.items():
    rows = classic[classic.unique_id == name].sort_values("step")
    y, period = rows.y.to_numpy(float) - shift, int(rows.season_length.iloc[0])
    series[name] = list(map(float, y))
    for form in ["STM", "OTM", "DSTM", "DOTM"]:
        fit = auto_theta(y, period, model=form)
        cases.append({
            "series": name,
            "form": form,
            "period": period,
            "seasonal": bool(fit.get("decompose", False)),
            "alpha": float(fit["par"]["alpha"]),
            "theta": float(fit["par"]["theta"]),
            "level": float(fit["par"]["initial_smoothed"]),
            "mean": list(map(float, forecast_theta(fit, HORIZON)["mean"])),
        })
made = {"statsforecast": statsforecast.__version__, "numpy": np.__version__}
json.dump({"made_with": made, "series": series, "cases": cases}, sys.stdout)
