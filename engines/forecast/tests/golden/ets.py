"""Golden values of exponential smoothing: statsforecast's fits of textbook
series, form by form. Usage: ets.py DATA > ets.json, with DATA the folder
`forecast` of the development data. Needs statsforecast and pandas."""

import json
import sys
import warnings

import numpy as np
import pandas as pd
import statsforecast
from statsforecast.ets import ets_f, forecast_ets

warnings.filterwarnings("ignore")
classic = pd.read_parquet(f"{sys.argv[1]}/classic.parquet")
HORIZON = 18
FORMS = {
    "airpassengers": ["ANN", "AAN", "MAN", "MAM", "MNM", "MAA", "AAA", "ANA"],
    "wineind": ["MNM", "MAM", "ANA"],
    "lynx": ["ANN", "MNN"],
    "woolyrnq": ["MAM", "AAA", "MAA"],
}
cases = []
for name, forms in FORMS.items():
    rows = classic[classic.unique_id.str.lower() == name].sort_values("step")
    y, period = rows.y.to_numpy(float), int(rows.season_length.iloc[0])
    for form in forms:
        for damped in [False, True] if form[1] == "A" else [False]:
            m = period if form[2] != "N" else 1
            fit = ets_f(y, m, model=form, damped=damped)
            forecast = forecast_ets(fit, HORIZON)
            alpha, beta, gamma, phi = map(float, fit["par"][:4])
            states = list(map(float, fit["par"][4:]))
            trend = form[1] == "A"
            cases.append({
                "series": name,
                "form": form,
                "damped": damped,
                "period": m,
                "smoothing": [None if np.isnan(p) else p for p in (alpha, beta, gamma, phi)],
                "level": states[0],
                "trend": states[1] if trend else None,
                # The oldest season stands last.
                "seasons": states[1 + trend :][::-1],
                "log_likelihood": float(fit["loglik"]),
                "sigma2": float(fit["sigma2"]),
                "mean": list(map(float, forecast["mean"])),
            })
series = {
    name: list(map(float, classic[classic.unique_id.str.lower() == name].sort_values("step").y))
    for name in FORMS
}
made = {"statsforecast": statsforecast.__version__, "numpy": np.__version__}
json.dump({"made_with": made, "series": series, "cases": cases}, sys.stdout)
