"""Components of textbook series by the STL of statsmodels.

usage: decompose.py CLASSIC.PARQUET > decompose.json

The settings are those of the product: a seasonal smoother of 11, five inner loops without
robustness and two with, smoothers that stop at a tenth of their windows.
"""

import json
import sys

import numpy as np
import pandas as pd
import statsmodels
from statsmodels.tsa.seasonal import STL

table = pd.read_parquet(sys.argv[1]).sort_values(["unique_id", "step"])
cases = []
for name, period, trend in [("airpassengers", 12, 21), ("wineind", 12, 21), ("woolyrnq", 4, 7)]:
    y = table[table.unique_id == name].y.to_numpy(float)
    for robust in [False, True]:
        low = period + 1 if period % 2 == 0 else period
        found = STL(
            y, period, seasonal=11, trend=trend, low_pass=low, seasonal_deg=0, trend_deg=1,
            low_pass_deg=1, robust=robust, seasonal_jump=2, trend_jump=-(-trend // 10), low_pass_jump=-(-low // 10),
        ).fit(inner_iter=2 if robust else 5, outer_iter=15 if robust else 0)
        rest, season, level = found.resid, found.seasonal, found.trend
        cases.append({
            "series": name, "period": period, "robust": robust, "y": y.tolist(),
            "season": np.round(season, 9).tolist(), "trend": np.round(level, 9).tolist(),
            "season_strength": max(0, 1 - rest.var() / (rest + season).var()),
            "trend_strength": max(0, 1 - rest.var() / (rest + level).var()),
        })
json.dump({"statsmodels": statsmodels.__version__, "cases": cases}, sys.stdout, separators=(",", ":"))
print()
