"""Processor time beside statsforecast, both in one run on the same series.

Usage: beside.py DATA PROGRAM [SET ...], with DATA the folder `forecast` of the
development data and PROGRAM the built `trimtab-forecast-measure`. Prints a table in
Markdown. Needs statsforecast, numpy, pandas and pyarrow; one thread each.

Both make means and bands of 80 and 95 % of every series of the set. Ours is measured
with bands of the model itself, which is what statsforecast gives, and with conformal
bands, which fit the method again at up to eight earlier origins.
"""

import os

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"

import platform
import subprocess
import sys
import time
import warnings

import numpy as np
import pandas as pd
import statsforecast
from statsforecast import models as peer

warnings.filterwarnings("ignore")
data, program, *sets = sys.argv[1:]
MODELS = {
    "auto_ets": lambda m: peer.AutoETS(season_length=m),
    "auto_theta": lambda m: peer.AutoTheta(season_length=m),
    "dynamic_theta": lambda m: peer.DynamicOptimizedTheta(season_length=m),
    "auto_ces": lambda m: peer.AutoCES(season_length=m),
    "mstl": lambda m: peer.MSTL(season_length=m),
    "auto_arima": lambda m: peer.AutoARIMA(season_length=m),
}
series = pd.read_parquet(f"{data}/series.parquet")


def of_peer(name, model):
    """Milliseconds a series."""
    chosen = series[series.set == name].sort_values("sample_order")
    train = pd.read_parquet(f"{data}/{name}.train.parquet").sort_values(["unique_id", "step"])
    values = {
        key: group.y.interpolate(limit_direction="both").to_numpy()
        for key, group in train.groupby("unique_id")
    }
    times = []
    for one in chosen.itertuples():
        y = values[one.unique_id]
        start = time.process_time()
        try:
            MODELS[model](int(one.season_length)).forecast(y=y, h=int(one.horizon), level=[80, 95])
        except Exception:  # what it cannot fit costs what it costs
            pass
        times.append(time.process_time() - start)
    return 1000 * float(np.mean(times))


def of_ours(name, model, *options):
    run = subprocess.run(
        [program, model, name, *options],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "TRIMTAB_DATA": os.path.dirname(os.path.abspath(data))},
    )
    row = next(line for line in run.stdout.splitlines() if line.startswith(f"| {name}"))
    return float(row.split("|")[-2])


print(
    f"statsforecast {statsforecast.__version__}, Python {platform.python_version()},"
    f" numpy {np.__version__}, one thread; processor milliseconds a series\n"
)
print("| model | set | statsforecast | ours | times less | ours, conformal bands | times less |")
print("|---|---|---|---|---|---|---|")
for model in MODELS:
    for name in sets:
        if model == "mstl" and name.endswith("yearly"):
            continue
        MODELS[model](1).forecast(y=np.arange(30.0) % 7 + 1, h=4) if model != "mstl" else None
        theirs = of_peer(name, model)
        ours, conformal = of_ours(name, model, "--model-bands"), of_ours(name, model)
        row = f"| {model} | {name} | {theirs:.2f}"
        for own in (ours, conformal):
            times = f"{theirs / own:.0f}" if own > 0 else "not measurable"
            row += f" | {own:.3f} | {times}"
        print(row + " |", flush=True)
