"""Decompositions of textbook series: python mstl.py CLASSIC.parquet > mstl.json
Needs statsforecast, statsmodels, pandas, pyarrow."""
import json
import sys
from importlib.metadata import version

import pandas as pd
from statsforecast.mstl import mstl

classic = pd.read_parquet(sys.argv[1])


def case(name, periods, n, every, robust=False):
    y = classic[classic.unique_id == name].sort_values("step").y.to_numpy(float)[:n]
    kwargs = {"robust": True} if robust else {}
    found = mstl(y, periods if len(periods) > 1 else periods[0], stl_kwargs=kwargs)
    seasons = [c for c in found.columns if c.startswith("seasonal")]
    return {
        "name": name, "periods": periods, "robust": robust, "series": list(y), "every": every,
        "seasons": [list(found[c].to_numpy()[::every]) for c in seasons],
        "trend": list(found["trend"].to_numpy()[::every]),
    }


cases = [
    case("airpassengers", [12], None, 5),
    case("airpassengers", [12], None, 5, robust=True),
    case("woolyrnq", [4], None, 5),
    case("taylor", [48, 336], 1008, 31),
]
json.dump({"statsforecast": version("statsforecast"), "statsmodels": version("statsmodels"), "cases": cases}, sys.stdout, separators=(",", ":"))
print()
