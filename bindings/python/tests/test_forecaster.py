"""A forecaster is fitted once, kept, moved on and asked again."""

from __future__ import annotations

import inspect
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

import trimtab as tt

MONTHS = [f"{2023 + i // 12}-{i % 12 + 1:02}-01" for i in range(36)]
VALUES = [100.0 + i + i % 5 for i in range(36)]
EARLY = {"ds": MONTHS[:30], "y": VALUES[:30]}
LATER = {"ds": MONTHS[30:], "y": VALUES[30:]}


@pytest.fixture
def forecaster() -> tt.Forecaster:
    return tt.Forecaster.fit(EARLY, horizon=6, models=["auto_ets", "naive"], levels=[80])


def test_it_says_what_the_operations_say(forecaster: tt.Forecaster) -> None:
    fitted = tt.forecast.fit(EARLY, horizon=6, models=["auto_ets", "naive"], levels=[80])
    assert forecaster.document == fitted.forecaster
    for name in ("models", "quality", "issues"):
        assert getattr(forecaster, name).to_pydict() == getattr(fitted, name).to_pydict()
    moved = tt.forecast.update(fitted.forecaster, LATER).forecaster
    assert forecaster.update(LATER).num_rows == 0
    assert forecaster.document == moved
    ahead = tt.forecast.ahead(moved, horizon=3, levels=[80]).forecasts
    assert forecaster.forecast(horizon=3, levels=[80]).forecasts.to_pydict() == ahead.to_pydict()
    assert [str(day) for day in ahead["ds"][:3]] == ["2026-01-01", "2026-02-01", "2026-03-01"]


def test_it_takes_what_a_fit_gives() -> None:
    fitted = tt.forecast.fit(EARLY, models="naive")
    assert tt.Forecaster(fitted).document == fitted.forecaster
    assert tt.Forecaster(fitted).models.to_pydict() == fitted.models.to_pydict()


def test_regressors_stand_beside_new_points_and_ahead() -> None:
    prices = [5.0 + i * i % 3 for i in range(42)]
    sales = {"ds": MONTHS, "y": [y - 8 * x for y, x in zip(VALUES, prices)], "price": prices[:36]}
    early = {name: cells[:30] for name, cells in sales.items()}
    later = {name: cells[30:] for name, cells in sales.items()}
    planned = {"ds": [f"2026-{i + 1:02}-01" for i in range(6)], "price": prices[36:]}
    forecaster = tt.Forecaster.fit(early, horizon=6, models="auto_arima")
    assert forecaster.update(later).num_rows == 0
    found = forecaster.forecast(horizon=6, future=planned)
    assert found.issues.num_rows == 0
    dear = {**planned, "price": [x + 1 for x in planned["price"]]}
    means = forecaster.forecast(horizon=6, future=dear).forecasts["mean"].to_pylist()
    pairs = zip(found.forecasts["mean"].to_pylist(), means)
    assert all(7 < mean - other < 9 for mean, other in pairs)
    with pytest.raises(tt.InvalidInputError, match="`price`") as caught:
        forecaster.forecast()
    assert (caught.value.code, caught.value.argument) == ("INPUT_MISSING", "future")


def test_it_is_kept_as_text(forecaster: tt.Forecaster) -> None:
    forecaster.update(LATER)
    read = tt.Forecaster.from_json(forecaster.to_json())
    assert read.document == forecaster.document
    assert read.forecast().forecasts.to_pydict() == forecaster.forecast().forecasts.to_pydict()
    with pytest.raises(tt.InvalidInputError, match="`models` is there after `fit` alone"):
        read.models
    assert not hasattr(read, "quality")


def test_it_pickles_with_what_the_fit_said(forecaster: tt.Forecaster) -> None:
    read = pickle.loads(pickle.dumps(forecaster))
    assert read.document == forecaster.document
    assert read.models.to_pydict() == forecaster.models.to_pydict()
    again = pickle.loads(pickle.dumps(tt.Forecaster(forecaster.document)))
    assert again.update(LATER).num_rows == 0


def test_points_that_are_not_new_are_told(forecaster: tt.Forecaster) -> None:
    before = forecaster.document
    assert forecaster.update({"ds": MONTHS[:1], "y": [1.0]})["code"].to_pylist() == ["POINT_OLD"]
    assert forecaster.document.body["series"] == before.body["series"]


def test_an_update_that_fails_changes_nothing(forecaster: tt.Forecaster) -> None:
    before = forecaster.document
    with pytest.raises(tt.TrimtabError) as caught:
        forecaster.update({"when": MONTHS[30:], "y": VALUES[30:]})
    assert caught.value.code == "COLUMN_MISSING"
    assert forecaster.document == before
    assert forecaster.update(LATER).num_rows == 0


def test_a_document_of_another_kind_is_refused() -> None:
    other = tt.Forecaster(tt.Document("health.model", 1, {}))
    with pytest.raises(tt.InvalidInputError, match=r"needs a document `forecast\.forecaster`"):
        other.forecast()


def test_no_update_of_several_threads_is_lost() -> None:
    names = [f"s{i}" for i in range(20)]
    early = {
        "unique_id": [name for name in names for _ in range(6)],
        "ds": [*range(6)] * 20,
        "y": [1.0, 2.0, 4.0, 3.0, 5.0, 4.0] * 20,
    }
    forecaster = tt.Forecaster.fit(early, models="naive")
    points = [{"unique_id": [name], "ds": [6], "y": [9.0]} for name in names]
    with ThreadPoolExecutor(8) as threads:
        issues = list(threads.map(forecaster.update, points))
    assert [table.num_rows for table in issues] == [0] * 20
    assert forecaster.forecast(horizon=1).forecasts["mean"].to_pylist() == [9.0] * 20


@pytest.mark.parametrize(
    ("method", "operation"),
    [
        (tt.Forecaster.fit, tt.forecast.fit),
        (tt.Forecaster.update, tt.forecast.update),
        (tt.Forecaster.forecast, tt.forecast.ahead),
    ],
)
def test_a_method_has_the_options_of_its_operation(method: object, operation: object) -> None:
    def options(function: object) -> dict[str, object]:
        parameters = inspect.signature(function).parameters
        return {
            name: one.default for name, one in parameters.items() if one.kind == one.KEYWORD_ONLY
        }

    assert options(method) == options(operation)
