"""Rates of intermittent demand: python intermittent.py > intermittent.json
Needs statsforecast."""
import json
import sys
from importlib.metadata import version

import numpy as np
from statsforecast.models import ADIDA, IMAPA, TSB, CrostonClassic, CrostonOptimized, CrostonSBA

rng = np.random.default_rng(3)
models = {
    "croston": CrostonClassic(), "croston_optimized": CrostonOptimized(), "sba": CrostonSBA(),
    "tsb": TSB(alpha_d=0.2, alpha_p=0.1), "adida": ADIDA(), "imapa": IMAPA(),
}


def case(n, share, size):
    y = np.zeros(n)
    while (y > 0).sum() < 4:  # with two values every smoothing constant is as good
        y = np.where(rng.random(n) < share, 1 + rng.poisson(size, n), 0).astype(float)
    return {"series": list(y), **{k: float(m.forecast(y=y, h=1)["mean"][0]) for k, m in models.items()}}


cases = [case(n, share, size) for n in (24, 39, 60) for share in (0.15, 0.35, 0.7) for size in (0.2, 4)]
cases += [
    {"series": y, **{k: float(m.forecast(y=np.array(y), h=1)["mean"][0]) for k, m in models.items()}}
    for y in ([5.0], [0.0, 0, 3], [0.0, 0, 0], [1.0, 0, 0, 0, 0, 2, 0, 0, 0, 0], [2.5, 0, 0, 0.75, 0, 1.25])
]
json.dump({"statsforecast": version("statsforecast"), "cases": cases}, sys.stdout, separators=(",", ":"))
print()
