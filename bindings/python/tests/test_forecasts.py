"""What results of forecasts can do beside holding tables."""

from __future__ import annotations

from typing import Any, get_args

import pandas as pd
import pytest

import trimtab as tt

MONTHS = [f"{2023 + i // 12}-{i % 12 + 1:02}-01" for i in range(36)]
SALES = {
    "unique_id": ["a"] * 36 + ["b"] * 36,
    "ds": MONTHS * 2,
    "y": [100.0 + i + i % 5 for i in range(72)],
}


@pytest.fixture(scope="module")
def result() -> tt.forecast.PredictResult:
    return tt.forecast.predict(SALES, horizon=3, models=["auto_ets", "naive"], levels=[80])


class Axes:
    """What is drawn, in place of matplotlib's."""

    def __init__(self) -> None:
        self.drawn: list[tuple[str, Any]] = []

    def __getattr__(self, name: str) -> Any:
        return lambda *values, **options: self.drawn.append((name, (values, options)))


def test_wide_has_a_column_for_each_model_and_end(result: tt.forecast.PredictResult) -> None:
    wide = result.wide().to_pydict()
    assert list(wide) == [
        "unique_id",
        "ds",
        "AutoETS",
        "AutoETS-lo-80",
        "AutoETS-hi-80",
        "Naive",
        "Naive-lo-80",
        "Naive-hi-80",
    ]
    assert wide["unique_id"] == ["a"] * 3 + ["b"] * 3
    assert wide["Naive"] == [SALES["y"][35]] * 3 + [SALES["y"][71]] * 3
    long = result.forecasts.to_pylist()
    assert wide["AutoETS-hi-80"][0] == long[0]["hi_80"]


def test_plot_draws_history_bands_and_mean(result: tt.forecast.PredictResult) -> None:
    axes: Any = Axes()
    result.plot(SALES, unique_id="b", model="naive", ax=axes)
    kinds = [kind for kind, _ in axes.drawn]
    assert kinds == ["plot", "fill_between", "plot", "set_title", "legend"]
    (times, past), _ = axes.drawn[0][1]
    assert len(times) == 36
    assert past == SALES["y"][36:]
    (_, mean), options = axes.drawn[2][1]
    assert mean == [SALES["y"][71]] * 3
    assert options["label"] == "naive"


def test_plot_names_what_there_is(result: tt.forecast.PredictResult) -> None:
    with pytest.raises(tt.InvalidInputError, match="there are `a`, `b`"):
        result.plot(unique_id="c", ax=Axes())


def test_periods_of_pandas_are_their_first_days() -> None:
    periods = pd.period_range("2023-01", periods=36, freq="M")
    frame = pd.DataFrame({"ds": periods, "y": SALES["y"][:36]})
    found = tt.forecast.predict(frame, horizon=2, models="naive").forecasts
    assert [str(day) for day in found["ds"]] == ["2026-01-01", "2026-02-01"]
    days = pd.DataFrame({"ds": pd.period_range("2023-01-01", periods=36, freq="D"), "y": 1.0})
    found = tt.forecast.predict(days, horizon=1, models="naive").forecasts
    assert [str(day) for day in found["ds"]] == ["2023-02-06"]


def test_one_value_may_stand_for_a_list() -> None:
    one = tt.forecast.predict(SALES, horizon=2, models="naive", season_length=12)
    many = tt.forecast.predict(SALES, horizon=2, models=["naive"], season_length=[12])
    assert one.forecasts.to_pydict() == many.forecasts.to_pydict()


def test_a_forecaster_is_kept_moved_on_and_asked() -> None:
    early = {name: values[:30] for name, values in SALES.items()}
    later = {name: values[30:36] for name, values in SALES.items()}
    kept = tt.forecast.fit(early, models="auto_ets").forecaster
    kept = tt.Document.from_json(kept.to_json())
    kept = tt.forecast.update(kept, later).forecaster
    ahead = tt.forecast.ahead(kept, horizon=2)
    assert [str(day) for day in ahead.forecasts["ds"]] == ["2026-01-01", "2026-02-01"]
    assert list(ahead.wide())[:3] == ["unique_id", "ds", "AutoETS"]


def test_every_method_has_a_name_in_wide_form() -> None:
    methods = get_args(tt.forecast.PredictModels)
    found = tt.forecast.predict(SALES, horizon=1, models=methods, intervals="model")
    told = [name for name in found.wide() if "-" not in name][2:]
    assert len(told) == len(methods)
    assert not set(told) & set(methods)
