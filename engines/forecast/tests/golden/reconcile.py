"""Forecasts of small hierarchies reconciled by hierarchicalforecast, into reconcile.json."""

import json
from importlib.metadata import version
from pathlib import Path

import numpy as np
from hierarchicalforecast.methods import BottomUp, MinTrace, TopDown

TREE = {
    "all": ["a1", "a2", "b1", "b2", "b3"],
    "a": ["a1", "a2"],
    "b": ["b1", "b2", "b3"],
}
CROSSED = {
    "all": ["ax", "ay", "bx", "by"],
    "a": ["ax", "ay"],
    "b": ["bx", "by"],
    "x": ["ax", "bx"],
    "y": ["ay", "by"],
}


def case(name, sums, bottom, levels, seed):
    random = np.random.default_rng(seed)
    ids = list(sums) + bottom
    S = np.array([[float(b in parts) for b in bottom] for parts in sums.values()])
    S = np.vstack([S, np.eye(len(bottom))])
    steps, horizon = 24, 3
    past = S @ random.gamma(20.0, 5.0, (len(bottom), steps))
    common = random.normal(size=(2, steps))
    errors = random.normal(size=(len(ids), steps)) * 9.0
    errors += random.normal(size=(len(ids), 2)) @ common * 12.0
    errors = np.round(errors, 4)
    base = np.round(past[:, -1:] + random.normal(size=(len(ids), horizon)) * 12.0, 4)
    insample = dict(y_insample=past, y_hat_insample=past - errors)
    found = {"bottom_up": BottomUp().fit_predict(
        S=S, y_hat=base)["mean"]}
    names = {"ols": "ols", "wls_struct": "wls", "wls_var": "wls_variance", "mint_shrink": "mint_shrink"}
    for theirs, ours in names.items():
        found[ours] = MinTrace(method=theirs).fit_predict(
            S=S, y_hat=base, **insample)["mean"]
    tags = {f"level{i}": np.array([ids.index(x) for x in level]) for i, level in enumerate(levels)}
    if name == "tree":
        found["top_down forecast"] = TopDown(method="forecast_proportions").fit_predict(
            S=S, y_hat=base, tags=tags)["mean"]
        found["top_down average"] = TopDown(method="proportion_averages").fit_predict(
            S=S, y_hat=base, tags=tags, y_insample=past)["mean"]
    return {
        "name": name,
        "ids": ids,
        "sums": sums,
        "base": base.tolist(),
        "errors": errors.tolist(),
        "past": past.tolist(),
        "found": {k: np.asarray(v).tolist() for k, v in found.items()},
    }


cases = [
    case("tree", TREE, ["a1", "a2", "b1", "b2", "b3"],
         [["all"], ["a", "b"], ["a1", "a2", "b1", "b2", "b3"]], 1),
    case("crossed", CROSSED, ["ax", "ay", "bx", "by"],
         [["all"], ["a", "b"], ["x", "y"], ["ax", "ay", "bx", "by"]], 2),
]
versions = {p: version(p) for p in ["hierarchicalforecast", "numpy"]}
text = json.dumps({"versions": versions, "cases": cases})
Path(__file__).with_suffix(".json").write_text(text + "\n")
