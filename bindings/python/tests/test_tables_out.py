"""Tables come out to every library, to text and to people."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
import subprocess
import sys
from decimal import Decimal

import duckdb
import numpy as np
import polars as pl
import pyarrow as pa
import pytest

import trimtab as tt

COLUMNS = {
    "shop": ["Ada", "Bo", None],
    "margin": [0.125, None, -1250.5],
    "orders": [1, 20_000, None],
    "open": [True, None, False],
    "since": [dt.date(2026, 1, 31), None, dt.date(1969, 1, 1)],
    "tags": [["a", "b"], [], None],
}


@pytest.fixture
def table() -> tt.Table:
    return tt.Table(COLUMNS)


def test_a_table_tells_its_shape(table: tt.Table) -> None:
    assert (len(table), table.num_rows, table.num_columns) == (3, 3, 6)
    assert table.column_names == list(COLUMNS) == list(table)
    assert table.column_types == ["str", "f64", "i64", "bool", "date", "list[str]"]
    assert "shop" in table and "shops" not in table


def test_every_library_reads_it(table: tt.Table) -> None:
    assert table.to_pydict() == COLUMNS
    assert table.to_pyarrow().to_pydict() == COLUMNS
    assert table.to_polars().to_dict(as_series=False) == COLUMNS
    assert pa.table(table).to_pydict() == COLUMNS
    assert pl.DataFrame(table).to_dict(as_series=False) == COLUMNS
    assert pa.schema(table).names == list(COLUMNS)
    assert pa.RecordBatchReader.from_stream(table).read_all().num_rows == 3
    arrow = duckdb.from_arrow(table.to_pyarrow())
    assert arrow.aggregate("sum(orders)").fetchall() == [(20_001,)]


def test_duckdb_reads_it_by_its_variable(table: tt.Table) -> None:
    rows = table
    assert duckdb.sql("select count(*) from rows").fetchall() == [(3,)]


def test_rows_come_as_dicts(table: tt.Table) -> None:
    rows = table.to_pylist()
    assert rows[0] == {name: values[0] for name, values in COLUMNS.items()}
    assert tt.Table(rows).to_pydict() == COLUMNS
    assert tt.Table({}).to_pylist() == []


def test_a_requested_schema_is_followed_where_it_can_be(table: tt.Table) -> None:
    schema = pa.schema({"margin": pa.float32()})
    part = tt.Table({"margin": [0.5]})
    assert pa.RecordBatchReader.from_stream(part, schema=schema).read_all().schema == schema


def test_a_column_is_a_sequence(table: tt.Table) -> None:
    margin = table["margin"]
    assert (margin.name, margin.type, len(margin)) == ("margin", "f64", 3)
    assert list(margin) == margin.to_pylist() == margin[:] == COLUMNS["margin"]
    assert margin[-1] == -1250.5 and margin[0:2] == [0.125, None]
    assert 0.125 in margin
    assert pa.array(margin).to_pylist() == COLUMNS["margin"]
    assert pl.Series(table["shop"]).to_list() == COLUMNS["shop"]
    with pytest.raises(IndexError):
        margin[3]
    with pytest.raises(KeyError, match="the table has 'shop'"):
        table["shops"]


def test_a_column_is_a_numpy_array(table: tt.Table) -> None:
    np.testing.assert_array_equal(np.asarray(table["margin"]), [0.125, np.nan, -1250.5])
    np.testing.assert_array_equal(np.asarray(table["orders"]), [1.0, 20_000.0, np.nan])
    assert np.asarray(table["since"]).dtype == "datetime64[D]"
    assert np.isnat(np.asarray(table["since"])).tolist() == [False, True, False]
    assert np.asarray(table["shop"]).tolist() == COLUMNS["shop"]
    assert np.asarray(table["open"]).tolist() == [True, None, False]
    assert np.asarray(table["margin"], dtype="f4").dtype == "f4"
    assert np.asarray(tt.Table({"a": [True]})["a"]).dtype == bool
    assert np.asarray(table["tags"]).tolist() == COLUMNS["tags"]


def test_money_and_times_come_out_exactly() -> None:
    utc = dt.timezone.utc
    columns = {
        "money": [Decimal("99999999999999.9999"), None, Decimal("-0.0001")],
        "at": [dt.datetime(2026, 1, 31, 12, tzinfo=utc), None, dt.datetime(1, 1, 1, tzinfo=utc)],
        "local": [dt.datetime(2026, 1, 31, 12, 0, 0, 1), None, dt.datetime(9999, 12, 31)],
    }
    table = tt.Table(columns)
    assert table.to_pydict() == columns
    assert table.to_pandas()["at"].dtype == "datetime64[us, UTC]"
    assert table.to_pandas()["local"][0] == columns["local"][0]
    assert np.isnat(table["at"].to_numpy()).tolist() == [False, True, False]
    assert tt.Table(table.to_pandas()).to_pydict() == columns


def test_a_slice_shares_the_rows(table: tt.Table) -> None:
    assert table.slice(1)["shop"].to_pylist() == ["Bo", None]
    assert table.slice(1, 1)["shop"].to_pylist() == ["Bo"]
    assert len(table.slice(7)) == 0
    assert table.slice(1)["open"].to_numpy().tolist() == [None, False]
    assert table.slice(2)["margin"].to_numpy().tolist() == [-1250.5]
    with pytest.raises(tt.InvalidInputError):
        table.slice(-1)


def test_json_comes_and_goes(table: tt.Table) -> None:
    text = table.to_json()
    assert json.loads(text)["since"] == ["2026-01-31", None, "1969-01-01"]
    assert tt.Table.from_json(text).column_types[:4] == table.column_types[:4]
    typed = {"d": {"type": "Date32", "values": ["2026-01-31"]}}
    for source in (typed, json.dumps(typed), json.dumps(typed).encode()):
        assert tt.Table.from_json(source)["d"].to_pylist() == [dt.date(2026, 1, 31)]
    for source in ("", "{", "[1]", {"a": [1, "x"]}, {"a": [float("nan")] + [1]}):
        with pytest.raises(tt.InvalidInputError):
            tt.Table.from_json(source)


def test_tables_pickle_and_copy(table: tt.Table) -> None:
    for again in (pickle.loads(pickle.dumps(table)), copy.deepcopy(table), copy.copy(table)):
        assert again.to_pydict() == COLUMNS
        assert again.column_types == table.column_types
    empty = pickle.loads(pickle.dumps(tt.Table({"a": []})))
    assert empty.column_names == ["a"]


def test_the_text_is_aligned_and_short(table: tt.Table) -> None:
    assert repr(table).splitlines()[:5] == [
        "Table: 3 rows, 6 columns",
        "shop      margin  orders  open   since       tags",
        "str          f64     i64  bool   date        list[str]",
        "----  ----------  ------  -----  ----------  ---------",
        "Ada        0.125       1  true   2026-01-31  [a, b]",
    ]
    many = repr(tt.Table({"n": range(1000)})).splitlines()
    assert len(many) == 15 and many[10].strip() == "…" and many[-1].strip() == "999"
    wide = repr(tt.Table({f"column_number_{i}": [1] for i in range(100)}))
    assert all(len(line) <= 120 for line in wide.splitlines())
    assert "column_number_0" in wide and "column_number_99" in wide and "…" in wide
    assert repr(tt.Table({})) == "Table: 0 rows, 0 columns"
    assert len(repr(tt.Table({"x" * 10_000: ["y" * 10_000]}))) < 300


@pytest.mark.parametrize(
    ("values", "cells"),
    [
        ([0.5, 1234567.0], ["0.5", "1,234,567.0"]),
        ([61.25, None], ["61.25", "null"]),
        ([1e-9, 1.0], ["1e-09", "1"]),
        ([float("inf"), 1.5], ["inf", "1.5"]),
        ([1 / 3], ["0.33333"]),
        ([0.0, -0.0], ["0", "-0"]),
        ([Decimal("1250.5000"), Decimal("-3.0000")], ["1,250.5", "-3.0"]),
        ([float("nan"), 1.5], ["nan", "1.5"]),
    ],
    ids=repr,
)
def test_numbers_have_the_decimals_that_they_need(values: list[float], cells: list[str]) -> None:
    lines = repr(tt.Table({"n": values})).splitlines()[4:]
    assert [line.strip() for line in lines] == cells


def test_html_is_escaped_and_marks_what_is_null(table: tt.Table) -> None:
    html = tt.Table({"<b>": ["<script>", None]})._repr_html_()
    assert "<script>" not in html and "&lt;script&gt;" in html and "&lt;b&gt;" in html
    assert "null" in html and "2 rows, 1 column" in html
    assert html.count("<tr>") == 3


def test_a_missing_library_is_named(environment: dict[str, str]) -> None:
    code = """if True:
        import sys
        for name in ("pyarrow", "pandas", "polars", "numpy"):
            sys.modules[name] = None
        import trimtab as tt
        table = tt.Table({"a": [1, None]})
        assert table.to_pydict() == {"a": [1, None]} and repr(table) and table._repr_html_()
        for method in ("to_pyarrow", "to_pandas", "to_polars"):
            try:
                getattr(table, method)()
            except tt.UnsupportedError as error:
                assert method in str(error) and "pip install" in str(error), error
            else:
                raise AssertionError(method)
    """
    subprocess.run([sys.executable, "-c", code], env=environment, check=True)
