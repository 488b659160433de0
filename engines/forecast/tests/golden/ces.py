"""Golden values of complex exponential smoothing: statsforecast's fits of textbook
series, form by form. Usage: ces.py DATA > ces.json, with DATA the folder
`forecast` of the development data. Needs statsforecast and pandas."""

import json
import sys
import warnings

import numpy as np
import pandas as pd
import statsforecast
from statsforecast.ces import auto_ces, forecast_ces

warnings.filterwarnings("ignore")
classic = pd.read_parquet(f"{sys.argv[1]}/classic.parquet")
HORIZON = 15
cases, series = [], {}
for name in ["airpassengers", "lynx", "woolyrnq", "austres", "wineind"]:
    rows = classic[classic.unique_id == name].sort_values("step")
    y, period = rows.y.to_numpy(float), int(rows.season_length.iloc[0])
    series[name] = list(map(float, y))
    for form in ["N", "S", "P", "F"]:
        fit = auto_ces(y, period, model=form)
        names = ["alpha_0", "alpha_1", "beta_0", "beta_1"]
        parameters = [float(fit["par"][name]) for name in names]
        cases.append({
            "series": name,
            "form": form,
            "period": period,
            "parameters": [p for p in parameters if not np.isnan(p)],
            "log_likelihood": float(fit["loglik"]),
            "aicc": float(fit["aicc"]),
            "mean": list(map(float, forecast_ces(fit, HORIZON)["mean"])),
        })
made = {"statsforecast": statsforecast.__version__, "numpy": np.__version__}
json.dump({"made_with": made, "series": series, "cases": cases}, sys.stdout)
