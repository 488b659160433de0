"""Processor time and accuracy beside anofox-forecast, both in one run on the same series.

Usage: beside_anofox.py DATA PROGRAM PEER [SET ...], with DATA the folder `forecast` of
the development data, PROGRAM the built `trimtab-forecast-measure` and PEER the built
package in `anofox`. Prints a table in Markdown. Needs pandas and pyarrow; one thread.

Both make means and bands of 80 and 95 % by the model itself.
"""

import os
import subprocess
import sys
import tempfile

import numpy as np
import pandas as pd

data, program, peer, *sets = sys.argv[1:]
MODELS = ["auto_ets", "auto_theta", "dynamic_theta", "auto_arima", "mstl", "tbats"]
DEMAND = ["croston", "sba", "tsb", "adida", "imapa"]
series = pd.read_parquet(f"{data}/series.parquet")


def written(name):
    """The series of a set as the peer reads them."""
    chosen = series[series.set == name].sort_values("sample_order")
    train = pd.read_parquet(f"{data}/{name}.train.parquet").sort_values(["unique_id", "step"])
    test = pd.read_parquet(f"{data}/{name}.test.parquet").sort_values(["unique_id", "step"])
    train = {k: g.y.interpolate(limit_direction="both").to_numpy() for k, g in train.groupby("unique_id")}
    test = {k: g.y.to_numpy() for k, g in test.groupby("unique_id")}
    lines = []
    for one in chosen.itertuples():
        past, came, season = train[one.unique_id], test[one.unique_id], int(one.season_length)
        scale = np.abs(past[season:] - past[:-season]).mean()
        numbers = [",".join(map(repr, map(float, y))) for y in (past, came)]
        lines.append(f"{season};{int(one.horizon)};{float(scale)!r};{numbers[0]};{numbers[1].replace('nan', 'NaN')}")
    return "\n".join(lines) + "\n"


def of_ours(name, model):
    run = subprocess.run(
        [program, model, name, "--model-bands"],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "TRIMTAB_DATA": os.path.dirname(os.path.abspath(data))},
    )
    row = next(line for line in run.stdout.splitlines() if line.startswith(f"| {name}"))
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    return float(cells[2].split()[0]), float(cells[-1])


print("| model | set | MASE of anofox-forecast 0.19.0 | ours | ms a series | ours | times less |")
print("|---|---|---|---|---|---|---|")
for name in sets:
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write(written(name))
        file.flush()
        for model in DEMAND if name.startswith("carparts") else MODELS:
            if model in ("mstl", "tbats") and name.endswith("yearly"):
                continue
            run = subprocess.run([peer, file.name, model], check=True, capture_output=True, text=True)
            _, failures, mase, cost = run.stdout.split()
            own_mase, own = of_ours(name, model)
            note = f" ({failures} failed)" if int(failures) else ""
            times = f"{float(cost) / own:.1f}" if own > 0 else "not measurable"
            print(f"| {model} | {name} | {float(mase):.3f}{note} | {own_mase:.3f} | {float(cost):.3f} | {own:.3f} | {times} |", flush=True)
