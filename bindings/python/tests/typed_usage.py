"""A program as a user would type it; mypy checks it and nothing runs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
from typing_extensions import assert_type

import trimtab as tt


def tables(frame: pd.DataFrame, polars: pl.DataFrame, arrow: pa.Table) -> list[tt.TableLike]:
    return [frame, polars, arrow, tt.Table(frame), {"id": ["a"]}, [{"id": "a"}]]


def typed(frame: pd.DataFrame) -> None:
    result = tt.selftest.echo(
        frame,
        level=2.5,
        direction="down",
        levels=[1.0, 2.0],
        directions={"debt": "up"},
        model=tt.Document("selftest.model", 1, {}),
        outputs=["rows", "text"],
        control=tt.Control(timeout=1.5, progress=print),
    )
    assert_type(result, tt.selftest.EchoResult)
    assert_type(result.rows, tt.Table)
    assert_type(result.document, tt.Document)
    assert_type(result.bytes, bytes)
    assert_type(result.text, str)
    assert_type(result.rows["id"], tt.Column)
    assert_type(result.rows.to_pandas(), pd.DataFrame)
    assert_type(result.rows.to_polars(), pl.DataFrame)
    assert_type(result.rows["id"][0:2], list[Any])
    assert_type(tt.selftest.wait(seconds=1).word, str)


def kept(frame: pd.DataFrame) -> None:
    forecaster = tt.Forecaster.fit(frame, models=["auto_ets", "naive"], season_length=12)
    assert_type(forecaster, tt.Forecaster)
    assert_type(forecaster.models, tt.Table)
    assert_type(tt.Forecaster(tt.forecast.fit(frame)), tt.Forecaster)
    assert_type(forecaster.update(frame, holidays=frame), tt.Table)
    assert_type(forecaster.forecast(future=frame), tt.forecast.AheadResult)
    assert_type(forecaster.forecast(levels=[80]), tt.forecast.AheadResult)
    assert_type(tt.Forecaster.from_json(forecaster.to_json()), tt.Forecaster)


def wrong(frame: pd.DataFrame) -> None:
    tt.selftest.echo(42)  # type: ignore[arg-type]
    tt.selftest.echo(frame, direction="sideways")  # type: ignore[arg-type]
    tt.selftest.echo(frame, lvel=1.0)  # type: ignore[call-arg]
    tt.selftest.echo(frame, outputs=["row"])  # type: ignore[list-item]
    tt.selftest.echo(frame, 1.0)  # type: ignore[call-arg, arg-type]
    tt.Forecaster.fit(frame, models="auto_est")  # type: ignore[arg-type]
    tt.Forecaster.fit(frame).forecast(horizn=6)  # type: ignore[call-arg]
    tt.Control(timeout="1")  # type: ignore[arg-type]


def handled(frame: pd.DataFrame) -> Sequence[str]:
    way: tt.selftest.EchoDirection = "up"
    try:
        return tt.selftest.echo(frame, direction=way).rows.column_names
    except tt.InvalidInputError as error:
        assert_type(error.row, int | None)
        assert_type(error.code, str)
        raise
