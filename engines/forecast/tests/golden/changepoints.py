"""Changepoints by the PELT of ruptures, at the same costs and penalties.

usage: changepoints.py > changepoints.json
"""

import json
import sys

import numpy as np
import ruptures as rpt
from importlib.metadata import version

rng = np.random.default_rng(20260722)
cases = []


def line(n):
    return np.column_stack([np.arange(n, dtype=float), np.ones(n)])


for length, shifts in [(60, [30]), (120, [40, 80]), (200, [25, 90, 150]), (150, [])]:
    for scale in [1.0, 3.0]:
        y = rng.normal(size=length)
        for at, size in zip(shifts, [scale, -2 * scale, scale]):
            y[at:] += size
            if scale > 2:
                y[at:] *= 1.5
        y = np.round(y, 6)
        for shape, least, penalty in [("level", 2, 5.0), ("level", 5, 15.0), ("level_variance", 5, 20.0), ("trend", 5, 12.0)]:
            if shape == "level":
                algo = rpt.Pelt(model="l2", min_size=least, jump=1).fit(y)
            elif shape == "level_variance":
                cost = rpt.costs.CostNormal(add_small_diag=False)
                algo = rpt.Pelt(custom_cost=cost, min_size=least, jump=1).fit(y)
            else:
                algo = rpt.Pelt(model="linear", min_size=least, jump=1).fit(np.column_stack([y, line(length)]))
            # The constructors set a least size of their own.
            algo.min_size = algo.cost.min_size = least
            found = algo.predict(pen=penalty)
            total = algo.cost.sum_of_costs(found) + penalty * (len(found) - 1)
            cases.append({"y": y.tolist(), "shape": shape, "least": least, "penalty": penalty, "starts": found[:-1], "total": float(np.squeeze(total))})
json.dump({"ruptures": version("ruptures"), "cases": cases}, sys.stdout, separators=(",", ":"))
print()
