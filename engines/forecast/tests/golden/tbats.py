"""Errors and forecasts of TBATS at given parameters, by statsforecast.

usage: python tbats.py > tbats.json
"""

import json

import numpy as np
import statsforecast
from statsforecast import tbats as reference

PERIODS, WAVES = [4.0, 13.3], [2, 3]
ALPHA, BETA, PHI = 0.2, 0.05, 0.9
GAMMA_1, GAMMA_2 = np.array([0.03, 0.01]), np.array([-0.02, 0.04])
AR, MA = np.array([0.4, -0.2]), np.array([0.3])
LENGTH, HORIZON = 60, 20

random = np.random.default_rng(5)
steps = np.arange(LENGTH)
series = 10 + 0.1 * steps + 2 * np.sin(2 * np.pi * steps / 13.3) + random.normal(size=LENGTH)
states = 2 * sum(WAVES)
first = np.round(random.normal(size=2 + states), 3)

w = reference.makeTBATSWMatrix(PHI, WAVES, AR, MA, states)
g, gamma = reference.makeTBATSGMatrix(
    WAVES, ALPHA, 1, BETA, GAMMA_1, GAMMA_2, len(AR), len(MA), states
)
f = reference.makeTBATSFMatrix(PHI, states, ALPHA, BETA, AR, MA, gamma, PERIODS, WAVES)
start = np.concatenate([first, np.zeros(len(AR) + len(MA))])
_, errors, x = reference.calcTBATSFaster(series, w, g, f, start)
model = {"w_transpose": w, "F": f, "g": g, "x": x, "sigma2": 1.0}
print(
    json.dumps(
        {
            "made_with": {"statsforecast": statsforecast.__version__, "numpy": np.__version__},
            "series": series.tolist(),
            # Level and slope; of each season all cosines, then all sines.
            "first": first.tolist(),
            "errors": np.ravel(errors).tolist(),
            "mean": reference.tbats_forecast(model, HORIZON)["mean"].tolist(),
            "deviations": reference._compute_sigmah(model, HORIZON).tolist(),
        }
    )
)
