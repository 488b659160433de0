"""pandas, with pyarrow and without."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import textwrap
from typing import Any

import numpy as np
import pandas as pd
import pytest

import trimtab as tt

# What pandas makes of texts: a type of its own since 3.0.
TEXT = "object" if int(pd.__version__.split(".")[0]) < 3 else "str"


def echo(rows: Any) -> dict[str, list[Any]]:
    return tt.selftest.echo(rows, outputs=["rows"]).rows.to_pydict()


@pytest.mark.parametrize(
    "dtype",
    [
        "int8",
        "uint16",
        "float32",
        "float64",
        "Int32",
        "UInt8",
        "Float32",
        "int64[pyarrow]",
        "double[pyarrow]",
    ],
)
def test_every_dtype_of_numbers_is_read(dtype: str) -> None:
    frame = pd.DataFrame({"id": ["a", "b"], "number": pd.Series([1, 2], dtype=dtype)})
    assert echo(frame)["number"] == [1.0, 2.0]


@pytest.mark.parametrize("dtype", ["float64", "Int64", "Float64", "int64[pyarrow]"])
def test_missing_numbers_are_null(dtype: str) -> None:
    frame = pd.DataFrame({"id": ["a", "b"], "number": pd.Series([1, None], dtype=dtype)})
    assert echo(frame)["number"] == [1.0, None]


def test_whole_numbers_beyond_53_bits_keep_their_digits() -> None:
    frame = pd.DataFrame({"id": ["a", "b"], "integer": pd.Series([2**62 + 1, None], dtype="Int64")})
    assert echo(frame)["integer"] == [2**62 + 1, None]


@pytest.mark.parametrize(
    "dtype", ["object", "str", "string", "category", "string[python]", "string[pyarrow]"]
)
def test_every_dtype_of_text_is_read(dtype: str) -> None:
    frame = pd.DataFrame({"id": ["a", "b", "c"], "text": pd.Series(["x", None, "y"], dtype=dtype)})
    assert echo(frame)["text"] == ["x", None, "y"]


def test_object_columns_take_nan_as_null() -> None:
    frame = pd.DataFrame(
        {"id": ["a", "b", "c"], "text": np.array(["x", np.nan, pd.NA], dtype=object)}
    )
    assert echo(frame)["text"] == ["x", None, None]


@pytest.mark.parametrize(
    "dtype", ["datetime64[s]", "datetime64[ns]", "object", "date32[day][pyarrow]"]
)
def test_every_dtype_of_dates_is_read(dtype: str) -> None:
    dates = [dt.date(2026, 1, 31), None]
    column = (
        pd.Series(dates, dtype=dtype)
        if dtype in ("object", "date32[day][pyarrow]")
        else pd.Series(pd.to_datetime(pd.Series(dates)).astype(dtype))
    )
    assert echo(pd.DataFrame({"id": ["a", "b"], "date": column}))["date"] == dates


def test_times_keep_their_zone() -> None:
    times = pd.to_datetime(["2026-01-31 12:00", None]).tz_localize("Europe/Berlin")
    table = tt.Table(pd.DataFrame({"at": times}))
    assert table.column_types == ["datetime[Europe/Berlin]"]
    assert table["at"][0] == times[0].to_pydatetime()
    assert table["at"][1] is None


def test_flags_with_missing_values_are_read() -> None:
    frame = pd.DataFrame({"id": ["a", "b"], "flag": pd.Series([True, None], dtype="boolean")})
    assert echo(frame)["flag"] == [True, None]


def test_a_named_index_is_a_column_and_another_is_not() -> None:
    frame = pd.DataFrame({"id": ["a", "b"], "number": [1.0, 2.0]})
    assert echo(frame.set_index("id"))["id"] == ["a", "b"]
    assert tt.Table(frame[frame["number"] > 1]).column_names == ["id", "number"]
    assert tt.Table(frame.set_index(["id", "number"])).to_pydict() == {
        "id": ["a", "b"],
        "number": [1.0, 2.0],
    }


def test_duplicate_and_numbered_columns_cross() -> None:
    frame = pd.DataFrame([["a", 1, 2]], columns=["id", 0, 0])
    assert tt.Table(frame).column_names == ["id", "0", "0"]
    with pytest.raises(tt.InvalidInputError) as caught:
        echo(pd.DataFrame([["a", "b"]], columns=["id", "id"]))
    assert caught.value.code == "COLUMN_DUPLICATE"


@pytest.mark.parametrize(
    "column",
    [
        pd.Series(["x", 1], dtype=object),
        pd.Series([{"a": 1}, None]),
        pd.Series(pd.to_timedelta([1, 2], unit="s")),
        pd.Series(pd.period_range("2026-01", periods=2, freq="M")),
        pd.Series(pd.interval_range(0, 2)),
        pd.Series(pd.arrays.SparseArray([1, 2])),
    ],
    ids=lambda column: str(column.dtype),
)
def test_a_strange_column_hurts_only_where_it_is_read(column: Any) -> None:
    frame = pd.DataFrame({"id": ["a", "b"], "other": column})
    assert echo(frame)["id"] == ["a", "b"]
    with pytest.raises(tt.InvalidInputError) as caught:
        echo(frame.rename(columns={"other": "number"}))
    assert (caught.value.code, caught.value.column) == ("COLUMN_TYPE", "number")


def test_a_slice_of_a_frame_is_read() -> None:
    frame = pd.DataFrame({"id": [f"k{i}" for i in range(9)], "number": range(9)})
    assert echo(frame.iloc[::-2])["number"] == [8.0, 6.0, 4.0, 2.0, 0.0]
    assert echo(frame.iloc[:0])["id"] == []


def test_a_series_is_not_a_table_and_is_a_column() -> None:
    series = pd.Series(["a", "b"])
    with pytest.raises(tt.InvalidInputError) as caught:
        echo(series)
    assert caught.value.argument == "rows"
    assert echo({"id": series, "number": pd.Index([1, 2])})["number"] == [1.0, 2.0]


def test_tables_become_frames() -> None:
    table = tt.Table(
        {
            "number": [1.5, None],
            "integer": [1, None],
            "whole": [1, 2],
            "flag": [True, None],
            "text": ["a", None],
            "date": [dt.date(2026, 1, 31), None],
            "texts": [["x"], None],
            "none": [None, None],
        }
    )
    frame = table.to_pandas()
    assert [str(dtype) for dtype in frame.dtypes] == [
        "float64",
        "Int64",
        "int64",
        "boolean",
        TEXT,
        "datetime64[s]",
        "object",
        "object",
    ]
    assert tt.Table(frame).to_pydict() == {
        **table.to_pydict(),
        "date": [dt.datetime(2026, 1, 31), None],
    }
    frame.loc[0, "number"] = 3.0


def test_empty_and_duplicate_columns_become_frames() -> None:
    assert tt.Table({}).to_pandas().shape == (0, 0)
    assert tt.Table({"a": []}).to_pandas().shape == (0, 1)
    twice = tt.Table(pd.DataFrame([[1, 2]], columns=["a", "a"])).to_pandas()
    assert list(twice.columns) == ["a", "a"]


# A finder refuses pyarrow: to compiled modules, as those of pandas, a `None` in
# `sys.modules` is a module.
ABSENT = """
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "pyarrow":
            raise ModuleNotFoundError(f"No module named '{name}'", name=name)

sys.meta_path.insert(0, Absent())
import datetime as dt
import pandas as pd
import trimtab as tt
"""

WITHOUT_PYARROW = """
    frame = pd.DataFrame({
        "id": ["a", "b"],
        "number": [1.5, None],
        "integer": pd.Series([1, None], dtype="Int64"),
        "text": pd.Series(["x", None], dtype="category"),
        "flag": pd.Series([True, None], dtype="boolean"),
        "date": pd.to_datetime(["2026-01-31", None]),
    })
    rows = tt.selftest.echo(frame, outputs=["rows"]).rows
    expected = {
        "id": ["a", "b"], "number": [1.5, None], "integer": [1, None], "text": ["x", None],
        "flag": [True, None], "date": [dt.date(2026, 1, 31), None],
    }
    got = rows.to_pydict()
    assert {name: got[name] for name in expected} == expected, got
    assert rows.to_pandas()["number"].isna().tolist() == [False, True]
    try:
        rows.to_pyarrow()
    except tt.UnsupportedError as error:
        assert "pip install pyarrow" in str(error) and error.code == "UNSUPPORTED"
    else:
        raise AssertionError
"""


def run_without_pyarrow(code: str, environment: dict[str, str]) -> None:
    code = ABSENT + textwrap.dedent(code)
    subprocess.run([sys.executable, "-c", code], env=environment, check=True)


def test_everything_works_without_pyarrow(environment: dict[str, str]) -> None:
    run_without_pyarrow(WITHOUT_PYARROW, environment)


def test_text_columns_without_pyarrow_are_read_too(environment: dict[str, str]) -> None:
    code = """
        for dtype in ("object", "str", "string"):
            column = pd.Series(["x", None], dtype=dtype)
            assert tt.Table(pd.DataFrame({"t": column})).to_pydict() == {"t": ["x", None]}, dtype
    """
    run_without_pyarrow(code, environment)
