"""The measures of peers' forecasts, for peers.json.

Usage: peers.py DATA CACHE > peers.json, with DATA the folder `forecast` of the
development data and CACHE a folder of `<set>.<model>.parquet` files (unique_id,
step, mean, q025, q100, ... q975), which the benchmark scripts beside those data
write with statsforecast and Prophet. Needs numpy, pandas and pyarrow.
"""

import glob
import json
import os
import sys

import numpy as np
import pandas as pd
import prophet
import statsforecast

data, cache = sys.argv[1:]
series = pd.read_parquet(f"{data}/series.parquet").set_index(["set", "unique_id"])


def measures(name, forecasts):
    """Means over series, as `score.rs` computes them."""
    test = pd.read_parquet(f"{data}/{name}.test.parquet")
    rows = forecasts.merge(test, on=["unique_id", "step"])
    scale = series.loc[name].mase_scale.reindex(rows.unique_id).to_numpy()
    y = rows.y

    def mean(values):
        return float((values / scale).groupby(rows.unique_id).mean().mean())

    found = {"MASE": mean((y - rows["mean"]).abs())}
    if "q025" not in rows or rows.q025.isna().all():
        return found
    low, high = rows.q025, rows.q975
    within = (y >= rows.q100) & (y <= rows.q900)
    found["covers_80"] = float(within[y.notna()].mean())
    found["covers_95"] = float(((y >= low) & (y <= high))[y.notna()].mean())
    below, above = (low - y).clip(lower=0), (y - high).clip(lower=0)
    found["MSIS"] = mean(high - low + 40 * below + 40 * above)
    losses = 0
    for tenth in range(1, 10):
        p = tenth / 10
        off = y - (rows["mean"] if tenth == 5 else rows[f"q{tenth}00"])
        losses = losses + 2 * np.maximum(p * off, (p - 1) * off)
    found["SQL"] = mean(losses / 9)
    return found


sets = {}
for path in sorted(glob.glob(f"{cache}/*.parquet")):
    name, model = os.path.basename(path).removesuffix(".parquet").split(".")
    found = measures(name, pd.read_parquet(path))
    sets.setdefault(name, {})[model] = {k: round(v, 4) for k, v in found.items()}
made = {
    "statsforecast": statsforecast.__version__,
    "prophet": prophet.__version__,
    "numpy": np.__version__,
}
json.dump({"made_with": made, "sets": sets}, sys.stdout, indent=1)
print()
