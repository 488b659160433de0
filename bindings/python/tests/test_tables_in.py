"""Every physical form of a table crosses, and what is not one is refused."""

from __future__ import annotations

import datetime as dt
import decimal
import fractions
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

import trimtab as tt


def echo(rows: Any) -> dict[str, list[Any]]:
    """The columns as the operation read them."""
    return tt.selftest.echo(rows, outputs=["rows"]).rows.to_pydict()


IDS = pa.array(["a", "b", "c"])


@pytest.mark.parametrize(
    "kind",
    [
        pa.int8(),
        pa.int16(),
        pa.int32(),
        pa.int64(),
        pa.uint8(),
        pa.uint16(),
        pa.uint32(),
        pa.uint64(),
        pa.float16(),
        pa.float32(),
        pa.float64(),
        pa.decimal32(9, 2),
        pa.decimal64(18, 2),
        pa.decimal128(18, 4),
        pa.decimal256(40, 4),
        pa.dictionary(pa.int8(), pa.float64()),
    ],
    ids=str,
)
def test_every_type_of_number_is_read(kind: pa.DataType) -> None:
    plain = pa.array([3, None, 5], pa.int64())
    if pa.types.is_dictionary(kind):
        numbers = plain.cast(kind.value_type).dictionary_encode()
    elif pa.types.is_decimal(kind):
        numbers = pa.array([decimal.Decimal(3), None, decimal.Decimal(5)], kind)
    else:
        numbers = pa.array(
            [3, None, 5] if kind != pa.float16() else np.array([3, 5, 5], "f2"), kind
        )
        if kind == pa.float16():
            numbers = pa.array([np.float16(3), None, np.float16(5)], kind)
    rows = pa.table({"id": IDS, "number": numbers, "integer": numbers})
    assert echo(rows)["number"] == [3.0, None, 5.0]
    assert echo(rows)["integer"] == [3, None, 5]


@pytest.mark.parametrize(
    "kind",
    [
        pa.string(),
        pa.large_string(),
        pa.string_view(),
        pa.dictionary(pa.int8(), pa.string()),
        pa.dictionary(pa.int32(), pa.large_string()),
    ],
    ids=str,
)
def test_every_type_of_text_is_read(kind: pa.DataType) -> None:
    values = ["é", None, "a rather long text of more than twelve bytes"]
    rows = pa.table({"id": IDS.cast(kind), "text": pa.array(values).cast(kind)})
    assert echo(rows)["text"] == values
    assert echo(rows)["id"] == ["a", "b", "c"]


@pytest.mark.parametrize(
    "kind",
    [
        pa.date32(),
        pa.date64(),
        pa.timestamp("s"),
        pa.timestamp("ms"),
        pa.timestamp("us"),
        pa.timestamp("ns"),
    ],
    ids=str,
)
def test_every_type_of_date_is_read(kind: pa.DataType) -> None:
    dates = pa.array([dt.date(2026, 1, 31), None, dt.date(1969, 12, 31)], pa.date32())
    rows = pa.table({"id": IDS, "date": dates.cast(kind)})
    assert echo(rows)["date"] == dates.to_pylist()


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        (pa.date32(), "date"),
        (pa.date64(), "date"),
        (pa.timestamp("s"), "datetime"),
        (pa.timestamp("ms"), "datetime"),
        (pa.timestamp("us"), "datetime"),
        (pa.timestamp("ns"), "datetime"),
        (pa.timestamp("s", "UTC"), "datetime[UTC]"),
        (pa.timestamp("ns", "Europe/Berlin"), "datetime[Europe/Berlin]"),
        (pa.timestamp("ms", "+05:30"), "datetime[+05:30]"),
        (pa.string(), "date"),
        (pa.dictionary(pa.int8(), pa.string()), "date"),
    ],
    ids=str,
)
def test_a_time_comes_back_in_its_form(kind: pa.DataType, form: str) -> None:
    dates = pa.array([dt.date(2026, 1, 31), None, dt.date(1969, 12, 31)], pa.date32())
    times = dates.cast(kind.value_type if pa.types.is_dictionary(kind) else kind)
    if pa.types.is_dictionary(kind):
        times = times.dictionary_encode()
    read = tt.selftest.echo(pa.table({"id": IDS, "time": times}), outputs=["rows"]).rows["time"]
    assert read.type == form
    wanted = times if form != "date" else dates
    assert read.to_pylist() == wanted.to_pylist()
    assert pa.array(read).cast(wanted.type).to_pylist() == wanted.to_pylist()


def test_steps_and_python_values_come_back_in_their_form() -> None:
    zone = dt.timezone(dt.timedelta(hours=2))
    for values, form in [
        ([1, None, 3], "i64"),
        (np.array([1, 2, 3], "u2"), "i64"),
        ([1.0, None, 3.0], "i64"),
        ([dt.date(2026, 1, 31), None, None], "date"),
        ([dt.datetime(2026, 1, 31, 10), None, dt.date(2026, 1, 31)], "datetime"),
        ([dt.datetime(2026, 1, 31, tzinfo=zone), None, None], "datetime[UTC]"),
        (np.array(["2026-01-31", "NaT", "2026-02-01"], "M8[D]"), "date"),
        (np.array(["2026-01", "NaT", "2026-03"], "M8[M]"), "date"),
        (np.array(["2026-01-31T10", "NaT", "2026-02-01T10"], "M8[h]"), "datetime"),
        (["2026-01", None, "2026-Q2"], "date"),
    ]:
        rows = tt.selftest.echo({"id": ["a", "b", "c"], "time": values}, outputs=["rows"]).rows
        assert rows["time"].type == form


def test_times_of_pandas_come_back_as_they_were() -> None:
    pd = pytest.importorskip("pandas")
    for zone in [None, "UTC", "Europe/Berlin", "America/New_York", "+05:30", "-03:00"]:
        times = pd.date_range("2026-03-28", periods=3, freq="D", tz=zone)
        frame = pd.DataFrame({"id": ["a", "b", "c"], "time": times})
        rows = tt.selftest.echo(frame, outputs=["rows"]).rows
        back = rows.to_pandas()["time"]
        assert back.dt.tz == times.tz
        assert back.tolist() == frame["time"].tolist()


@pytest.mark.parametrize(
    "kind",
    [
        pa.list_(pa.string()),
        pa.large_list(pa.string()),
        pa.list_(pa.large_string()),
        pa.list_(pa.string(), 2),
    ],
    ids=str,
)
def test_every_type_of_list_is_read(kind: pa.DataType) -> None:
    lists = pa.array([["x", "y"], None, ["z", None]], kind)
    rows = pa.table({"id": IDS, "texts": lists})
    assert echo(rows)["texts"] == [["x", "y"], None, ["z", None]]


def test_flags_are_read_from_booleans_and_numbers() -> None:
    for flags in (pa.array([True, None, False]), pa.array([1, None, 0], pa.int8())):
        assert echo(pa.table({"id": IDS, "flag": flags}))["flag"] == [True, None, False]


def test_chunked_and_sliced_tables_are_read() -> None:
    rows = pa.table({"id": [f"k{i}" for i in range(100)], "number": [float(i) for i in range(100)]})
    chunked = pa.concat_tables(
        [rows.slice(90), rows.slice(0, 0), rows.slice(3, 4), rows.slice(7, 1)]
    )
    assert chunked.column("id").num_chunks > 2
    expected = [*range(90, 100), *range(3, 8)]
    assert echo(chunked)["number"] == expected
    assert echo(chunked)["id"] == [f"k{i}" for i in expected]


def test_a_table_without_rows_is_read() -> None:
    rows = pa.table({"id": pa.array([], pa.string())})
    assert echo(rows) == {name: [] for name in echo(pa.table({"id": ["a"]}))}
    no_chunks = pa.Table.from_batches([], schema=rows.schema)
    assert echo(no_chunks)["id"] == []


@pytest.mark.parametrize("rows", [pa.table({}), {}, [], [{}, {}]], ids=repr)
def test_a_table_without_columns_lacks_what_is_required(rows: Any) -> None:
    with pytest.raises(tt.InvalidInputError, match="column `id` is missing") as caught:
        echo(rows)
    assert caught.value.code == "COLUMN_MISSING"
    assert (caught.value.argument, caught.value.column) == ("rows", "id")


class Stream:
    """A producer that knows nothing but the protocol."""

    def __init__(self, table: Any) -> None:
        self.table = table

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self.table.__arrow_c_stream__(requested_schema)


class Array:
    def __init__(self, batch: Any) -> None:
        self.batch = batch

    def __arrow_c_array__(self, requested_schema: Any = None) -> Any:
        return self.batch.__arrow_c_array__(requested_schema)


def producers() -> Iterator[Any]:
    import duckdb
    import polars

    table = pa.table({"id": ["a", "b"], "number": [1.5, None]})
    yield pytest.param(table, id="pyarrow.Table")
    yield pytest.param(table.to_batches()[0], id="pyarrow.RecordBatch")
    yield pytest.param(lambda: table.to_reader(), id="pyarrow.RecordBatchReader")
    yield pytest.param(polars.DataFrame(table), id="polars.DataFrame")
    yield pytest.param(
        lambda: duckdb.sql("select * from (values ('a', 1.5), ('b', null)) as t(id, number)"),
        id="duckdb relation",
    )
    yield pytest.param(Stream(table), id="any stream")
    yield pytest.param(Array(table.to_batches()[0]), id="any array")
    yield pytest.param(tt.Table(table), id="trimtab.Table")
    yield pytest.param({"id": ["a", "b"], "number": [1.5, None]}, id="dict of lists")
    yield pytest.param({"id": ("a", "b"), "number": (1.5, None)}, id="dict of tuples")
    yield pytest.param({"id": np.array(["a", "b"]), "number": np.array([1.5, np.nan])}, id="numpy")
    yield pytest.param(
        {"id": pa.array(["a", "b"]), "number": pa.chunked_array([[1.5], [None]])},
        id="dict of arrow",
    )
    yield pytest.param(
        {"id": polars.Series(["a", "b"]), "number": [1.5, None]}, id="dict of polars"
    )
    yield pytest.param([{"id": "a", "number": 1.5}, {"id": "b"}], id="list of dicts")


@pytest.mark.parametrize("rows", list(producers()))
def test_every_producer_is_read(rows: Any) -> None:
    rows = rows() if callable(rows) else rows
    read = echo(rows)
    assert read["id"] == ["a", "b"]
    assert read["number"] == [1.5, None]


def test_arrow_memory_is_shared_and_not_copied() -> None:
    numbers = pa.array(range(1_000_000), pa.float64())
    table = tt.Table(pa.table({"number": numbers}))
    back = pa.table(table)
    assert back.column(0).chunk(0).buffers()[1].address == numbers.buffers()[1].address


def test_the_memory_lives_as_long_as_the_table() -> None:
    table = tt.Table(pa.table({"number": pa.array(range(100_000))}))
    assert table["number"][-1] == 99_999


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ([1, None, 3], "i64"),
        ([1, 2.5], "f64"),
        ([1, float("nan")], "f64"),
        ([2**70, 1], "f64"),
        ([True, None], "bool"),
        (["a", None], "str"),
        (["a", float("nan")], "str"),
        ([dt.date(2026, 1, 31), None], "date"),
        ([dt.datetime(2026, 1, 31, 12), dt.date(2026, 1, 1)], "datetime"),
        ([dt.datetime(2026, 1, 31, tzinfo=dt.timezone.utc)], "datetime[UTC]"),
        ([decimal.Decimal("1.25"), 3, None], "decimal[38, 2]"),
        ([decimal.Decimal("1.25"), 0.5], "f64"),
        ([["x"], None, ()], "list[str]"),
        ([None, None], "null"),
        ([], "null"),
        ([np.float64(1.5), np.int32(2)], "f64"),
        ([np.int64(1), np.uint8(2)], "i64"),
        ([np.bool_(True)], "bool"),
        ([np.datetime64("2026-01-31T00:00:00.000000001", "ns")], "datetime"),
        (range(3), "i64"),
    ],
    ids=repr,
)
def test_python_values_have_the_type_that_holds_them_all(values: Any, kind: str) -> None:
    table = tt.Table({"a": values})
    assert table.column_types == [kind]
    assert len(table) == len(values)


def test_python_values_come_back() -> None:
    zone = dt.timezone(dt.timedelta(hours=2))
    columns = {
        "date": [dt.date(1, 1, 1), dt.date(9999, 12, 31)],
        "time": [dt.datetime(1969, 12, 31, 23, 59, 59, 999_999), dt.datetime(2026, 1, 1)],
        "zoned": [dt.datetime(2026, 1, 1, 1, tzinfo=zone), None],
        "decimal": [decimal.Decimal("-0.0100"), decimal.Decimal("123456789012345678901234.5")],
        "texts": [["a", None], []],
        "integer": [-(2**63), 2**63 - 1],
    }
    assert tt.Table(columns).to_pydict() == columns


@pytest.mark.parametrize(
    ("rows", "code", "part"),
    [
        (42, "INPUT_TYPE", "it is a `int`; give a data frame"),
        (object(), "INPUT_TYPE", "it is a `object`"),
        (np.zeros((2, 2)), "INPUT_TYPE", "name its columns"),
        (pa.array([1, 2]), "TABLE_UNREADABLE", "it is an array of `Int64`"),
        ([1, 2], "TABLE_UNREADABLE", "row 0 is a `int` where a dict is needed"),
        ([{"id": "a"}, ["b"]], "TABLE_UNREADABLE", "row 1 is a `list`"),
        ({"id": "abc"}, "COLUMN_TYPE", "column `id` of `rows` is a `str` where a list"),
        ({"id": 3}, "COLUMN_TYPE", "is a `int` where a list"),
        ({3: ["a"]}, "TABLE_UNREADABLE", "a column named 3 where a text is needed"),
        ({"id": ["a"], "number": [1, 2]}, "TABLE_UNREADABLE", "has 2 values where the first has 1"),
        ({"id": ["a", 1.5]}, "COLUMN_TYPE", "mixes `str` and `float`"),
        ({"id": [True, 1]}, "COLUMN_TYPE", "mixes `bool` and `int`"),
        ({"id": [dt.timedelta(1)]}, "COLUMN_TYPE", "holds a `timedelta`"),
        ({"id": [fractions.Fraction(1, 3)]}, "COLUMN_TYPE", "holds a `Fraction`"),
        ({"id": [decimal.Decimal(1), decimal.Decimal("1e-60")]}, "COLUMN_TYPE", "38 digits"),
        ({"id": np.zeros((2, 2))}, "COLUMN_TYPE", "has 2 dimensions"),
        ({"id": np.array([1j])}, "COLUMN_TYPE", "is `complex128`"),
        ({"id": np.array([1], "timedelta64[s]")}, "COLUMN_TYPE", "is `timedelta64[s]`"),
    ],
    ids=lambda value: repr(value)[:60],
)
def test_what_is_not_a_table_is_refused_by_argument(rows: Any, code: str, part: str) -> None:
    with pytest.raises(tt.InvalidInputError) as caught:
        echo(rows)
    assert part in str(caught.value)
    assert caught.value.code == code
    assert caught.value.argument == "rows"


def test_a_lazy_frame_is_to_be_collected() -> None:
    import polars

    with pytest.raises(tt.InvalidInputError, match="collect it first"):
        echo(polars.LazyFrame({"id": ["a"]}))


def test_a_broken_producer_is_the_cause_of_the_error() -> None:
    class Broken:
        def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
            raise RuntimeError("the disk is full")

    with pytest.raises(tt.InvalidInputError, match="the disk is full") as caught:
        echo(Broken())
    assert isinstance(caught.value.__cause__, RuntimeError)
    assert caught.value.argument == "rows"


def test_a_stream_that_fails_on_its_way_is_refused() -> None:
    def batches() -> Iterator[pa.RecordBatch]:
        yield pa.record_batch({"id": ["a"]})
        raise RuntimeError("the line was cut")

    reader = pa.RecordBatchReader.from_batches(pa.schema({"id": pa.string()}), batches())
    with pytest.raises(tt.InvalidInputError, match="the line was cut"):
        echo(reader)


def test_rows_that_are_null_as_a_whole_are_refused() -> None:
    rows = pa.chunked_array([pa.array([{"id": "a"}, None])])
    with pytest.raises(tt.InvalidInputError, match="null as a whole"):
        echo(rows)


def test_a_used_reader_is_refused() -> None:
    reader = pa.table({"id": ["a"]}).to_reader()
    reader.read_all()
    assert echo(reader)["id"] == []


def test_a_masked_array_has_nulls() -> None:
    numbers = np.ma.masked_array([1, 2], mask=[False, True])
    assert tt.Table({"n": numbers})["n"].to_pylist() == [1, None]


def test_numpy_arrays_of_any_layout_are_read() -> None:
    square = np.arange(10.0)[::-2]
    swapped = np.array([1, 2, 3, 4, 5], dtype=">i4")
    table = tt.Table({"a": square, "b": swapped, "c": np.array(["x"] * 5, dtype=object)})
    assert table["a"].to_pylist() == [9.0, 7.0, 5.0, 3.0, 1.0]
    assert table["b"].to_pylist() == [1, 2, 3, 4, 5]
    days = np.array(["2026-01-31", "NaT"], dtype="datetime64[D]")
    assert echo({"id": ["a", "b"], "date": days})["date"] == [dt.date(2026, 1, 31), None]


def test_a_column_that_is_not_read_may_have_any_type() -> None:
    rows = pa.table({"id": ["a"], "other": pa.array([{"x": 1}])})
    assert echo(rows)["id"] == ["a"]
