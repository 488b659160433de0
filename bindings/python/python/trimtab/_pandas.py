"""Columns of NumPy and pandas, in and out, without pyarrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import _internal
from ._errors import InvalidInputError, UnsupportedError

if TYPE_CHECKING:
    import numpy
    import pandas

    from ._table import Table

# What NumPy calls the kinds whose memory Arrow shares.
_NUMBERS = frozenset("iufb")
_DATE_UNITS = frozenset({"D", "W", "M", "Y"})
_TIME_UNITS = frozenset({"s", "ms", "us", "ns"})


def native_frame(argument: str, frame: Any) -> _internal.Table:
    """The table of a pandas ``DataFrame``.

    A column whose values have no Arrow form may stand in a table as long as
    nothing reads it. Levels of the index that have a name are columns too.
    """
    names = [str(name) for name in frame.columns]
    columns = [column for _, column in frame.items()]
    for position, name in enumerate(frame.index.names):
        if name is not None and str(name) not in names:
            names.append(str(name))
            columns.append(frame.index.get_level_values(position).to_series())
    arrays = []
    for name, column in zip(names, columns):
        try:
            arrays.append(native_column(argument, name, column))
        except InvalidInputError:
            found = f"{column.dtype} of {_types_of(column)}"
            arrays.append(_internal.Column.opaque(found, len(column)))
    return _internal.Table.from_columns(argument, names, arrays)


def native_column(argument: str, name: str, column: Any) -> _internal.Column:
    """The column of a NumPy array, or of a pandas ``Series`` or ``Index``."""
    dtype = column.dtype
    if getattr(column, "ndim", 1) != 1:
        problem = f"has {column.ndim} dimensions where one is needed"
        raise _column_error(argument, name, problem)
    if not hasattr(dtype, "itemsize") or hasattr(dtype, "na_value"):
        return _extension_column(argument, name, column)
    if not hasattr(column, "to_numpy"):
        return _numpy_column(argument, name, column)
    values = column.to_numpy()
    if dtype.kind != "f":
        return _numpy_column(argument, name, values)
    # The missing number of pandas; its own `isna` takes ten times as long.
    missing = values != values
    nulls = missing.tobytes() if missing.any() else None
    return _numpy_column(argument, name, values, nulls)


def _numpy_column(
    argument: str, name: str, values: Any, nulls: bytes | None = None
) -> _internal.Column:
    import numpy

    masked: Any = numpy.ma  # the functions have types since NumPy 2.3 only
    if isinstance(values, masked.MaskedArray):
        nulls = masked.getmaskarray(values).tobytes()
        values = values.filled(values.dtype.type(0))
    dtype = values.dtype
    if dtype.kind in _NUMBERS:
        if dtype.itemsize > 8:
            values = values.astype("f8")
        values = values.astype(values.dtype.newbyteorder("="), copy=False)
        form = f"{values.dtype.kind}{values.dtype.itemsize}"
        return _internal.Column.from_buffer(form, values.tobytes(), nulls)
    if dtype.kind == "M":
        return _times(values, None)
    if dtype.kind in "OUT":
        return _internal.Column.from_values(argument, name, values.tolist())
    raise _column_error(argument, name, f"is `{dtype}`, which no operation reads; {_REPAIR}")


_REPAIR = "give numbers, texts, booleans or dates"


def _times(values: Any, zone: str | None) -> _internal.Column:
    import numpy

    unit = numpy.datetime_data(values.dtype)[0]
    if unit in _DATE_UNITS:
        unit = "D"
    elif unit not in _TIME_UNITS:
        unit = "s"
    values = values.astype(f"datetime64[{unit}]", copy=False)
    return _internal.Column.from_times(unit, zone, values.astype("i8").tobytes())


def _zone_name(zone: Any) -> str:
    """The zone's name, or its offset where it is always the same."""
    name = getattr(zone, "key", None) or getattr(zone, "zone", None)
    if name:
        return str(name)
    offset = zone.utcoffset(None)
    minutes = 0 if offset is None else round(offset.total_seconds() / 60)
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def _extension_column(argument: str, name: str, column: Any) -> _internal.Column:
    """A column of one of the types that pandas adds to NumPy's."""
    dtype = column.dtype
    values = column.array
    if hasattr(dtype, "pyarrow_dtype") or getattr(dtype, "storage", "") == "pyarrow":
        return _internal.Column.from_arrow(argument, name, values.__arrow_array__())
    if dtype.name == "category":
        categories = native_column(argument, name, values.categories)
        return _internal.Column.from_categories(values.codes.astype("i4").tobytes(), categories)
    if dtype.name.startswith("period["):
        # A period is its first day, or its first moment.
        starts = values.to_timestamp(how="start").to_numpy()
        days = starts.astype("datetime64[D]")
        whole = ((starts == days) | (starts != starts)).all()
        return _times(days if whole else starts, None)
    if hasattr(dtype, "tz"):
        return _times(values.tz_convert(None).to_numpy(), _zone_name(dtype.tz))
    if hasattr(dtype, "numpy_dtype"):
        nulls = values.isna()
        filled = values.fillna(values.dtype.type(0)) if nulls.any() else values
        numbers = filled.to_numpy(dtype=dtype.numpy_dtype)
        return _numpy_column(argument, name, numbers, nulls.tobytes())
    if getattr(dtype, "storage", "") == "python":
        return _internal.Column.from_values(argument, name, values.astype(object).tolist())
    raise _column_error(argument, name, f"is `{dtype}`, which no operation reads; {_REPAIR}")


def array(native: _internal.Column) -> numpy.ndarray[Any, Any]:
    """A column as a NumPy array; nulls of numbers are NaN, of dates NaT."""
    import numpy

    parts = native.to_buffer()
    values: numpy.ndarray[Any, Any]
    if parts is None:
        objects = numpy.empty(len(native), dtype=object)
        objects[:] = native.to_pylist()
        return objects
    values, nulls = _values_and_nulls(parts)
    if nulls is None:
        return values
    if values.dtype.kind == "M":
        values[nulls] = numpy.datetime64("NaT")
        return values
    if values.dtype.kind == "b":
        values = values.astype(object)
        values[nulls] = None
        return values
    if values.dtype.kind != "f":
        values = values.astype("f8")
    values[nulls] = numpy.nan
    return values


def data_frame(table: Table) -> pandas.DataFrame:
    """A table as a pandas ``DataFrame``."""
    try:
        import pandas
    except ImportError as cause:
        message = "`to_pandas` needs pandas, which is not installed: pip install pandas"
        raise UnsupportedError(message, code="UNSUPPORTED") from cause
    names = table.column_names
    columns = {
        position: _series(pandas, table._native.column(position)) for position in range(len(names))
    }
    frame: pandas.DataFrame = pandas.DataFrame(columns, index=pandas.RangeIndex(table.num_rows))
    frame.columns = pandas.Index(names, dtype=object if not names else None)
    return frame


def _series(pandas: Any, native: _internal.Column) -> Any:
    parts = native.to_buffer()
    if parts is None:
        return pandas.Series(native.to_pylist(), dtype=None if len(native) else object)
    values, nulls = _values_and_nulls(parts)
    if parts[0] == "M4":
        return array(native).astype("datetime64[s]")
    if native.type_name.startswith("datetime["):
        zone = native.type_name[len("datetime[") : -1]
        return pandas.Series(array(native)).dt.tz_localize("UTC").dt.tz_convert(zone)
    if values.dtype.kind == "M":
        return array(native)
    if nulls is None or values.dtype.kind == "f":
        return array(native)
    masked = pandas.arrays.BooleanArray if values.dtype.kind == "b" else pandas.arrays.IntegerArray
    return masked(values, nulls)


def _values_and_nulls(parts: tuple[str, bytearray, bytearray | None]) -> tuple[Any, Any]:
    import numpy

    form, data, nulls = parts
    if form == "M4":
        # Dates are counted in days, of which NumPy has no 32-bit type.
        values = numpy.frombuffer(data, dtype="i4").astype("datetime64[D]")
    else:
        values = numpy.frombuffer(data, dtype=form)
    return values, None if nulls is None else numpy.frombuffer(nulls, dtype="?")


def _types_of(column: Any) -> str:
    found = sorted({type(value).__name__ for value in column.head(1000)})
    return " and ".join(found[:3])


def _column_error(argument: str, name: str, problem: str) -> InvalidInputError:
    message = f"column `{name:.80}` of `{argument}` {problem}"
    return InvalidInputError(message, code="COLUMN_TYPE", argument=argument, column=name)
