"""Tables: what goes in and what comes out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, overload

from . import _internal
from ._errors import InvalidInputError, UnsupportedError

if TYPE_CHECKING:
    import numpy
    import pandas
    import polars
    import pyarrow

__all__ = ["Column", "Table", "TableLike"]


class ArrowStream(Protocol):
    """What offers a stream of Arrow data: most tables and frames."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...


class ArrowArray(Protocol):
    """What offers one array of Arrow data: record batches."""

    def __arrow_c_array__(self, requested_schema: Any = None) -> Any: ...


class DataFrame(Protocol):
    """A data frame of pandas or of a library that follows it."""

    @property
    def iloc(self) -> Any: ...
    @property
    def columns(self) -> Any: ...
    def items(self) -> Any: ...


#: What an operation takes as a table.
TableLike: TypeAlias = (
    ArrowStream | ArrowArray | DataFrame | Mapping[str, Any] | Sequence[Mapping[str, Any]]
)


class Table:
    """Columns of equal length, each of one type.

    A table is what every operation gives back, and one of the many things that
    it takes. It speaks the Arrow PyCapsule protocol, so that pyarrow, polars,
    DuckDB, pandas and others read it without a copy:
    ``polars.DataFrame(table)``, ``pyarrow.table(table)``,
    ``duckdb.from_arrow(table)``.

    Parameters
    ----------
    data : table
        Any object with ``__arrow_c_stream__`` or ``__arrow_c_array__`` (of
        pyarrow, polars, DuckDB and others), a pandas ``DataFrame``, a dict of
        columns, or a list of dicts with one row each. Arrow memory is shared,
        not copied.

    Examples
    --------
    >>> import trimtab as tt
    >>> table = tt.Table({"shop": ["Ada", "Bo"], "margin": [0.125, None]})
    >>> table
    Table: 2 rows, 2 columns
    shop  margin
    str      f64
    ----  ------
    Ada    0.125
    Bo      null
    >>> table["margin"].to_pylist()
    [0.125, None]
    """

    __slots__ = ("_native",)

    _native: _internal.Table

    def __init__(self, data: TableLike) -> None:
        self._native = native_table("data", data)

    @classmethod
    def _wrap(cls, native: _internal.Table) -> Table:
        table = cls.__new__(cls)
        table._native = native
        return table

    @classmethod
    def from_json(cls, source: str | bytes | Mapping[str, Any]) -> Table:
        """Read a table from JSON: an object of columns, each a list of values.

        Parameters
        ----------
        source : str, bytes or dict
            ``{"a": [1, null], "b": ["x", "y"]}``; a column may also be
            ``{"type": "Date32", "values": ["2026-01-31"]}`` with the name of an
            Arrow type.

        Returns
        -------
        Table
        """
        if isinstance(source, bytes):
            source = source.decode("utf-8", "replace")
        if not isinstance(source, str):
            source = _internal.json_text("source", source)
        return cls._wrap(_internal.Table.from_json(source))

    def to_json(self) -> str:
        """Write the table as JSON: an object of columns, each a list of values.

        Dates and times are ISO 8601 texts, decimals are texts, and NaN and
        infinities are null.
        """
        return self._native.to_json()

    @property
    def num_rows(self) -> int:
        """The number of rows."""
        return self._native.num_rows

    @property
    def num_columns(self) -> int:
        """The number of columns."""
        return len(self._native.column_names)

    @property
    def column_names(self) -> list[str]:
        """The columns' names, in order."""
        return self._native.column_names

    @property
    def column_types(self) -> list[str]:
        """The columns' types, in order, such as ``f64``, ``str`` or ``date``."""
        return self._native.column_types

    def __len__(self) -> int:
        return self._native.num_rows

    def __contains__(self, name: object) -> bool:
        return name in self._native.column_names

    def __iter__(self) -> Iterator[str]:
        return iter(self._native.column_names)

    def __getitem__(self, name: str) -> Column:
        names = self._native.column_names
        if name not in names:
            raise KeyError(f"{name!r}; the table has {', '.join(map(repr, names))}")
        return Column(name, self._native.column(names.index(name)))

    def slice(self, offset: int, length: int | None = None) -> Table:
        """Some rows, without a copy.

        Parameters
        ----------
        offset : int
            The first row, counted from 0.
        length : int, optional
            How many rows at most. Default: all that follow.

        Returns
        -------
        Table
        """
        if offset < 0 or (length is not None and length < 0):
            message = "`offset` and `length` must not be negative"
            raise InvalidInputError(message, code="OPTION_VALUE", argument="offset")
        rows = self._native.num_rows if length is None else length
        return Table._wrap(self._native.slice(offset, rows))

    def to_pydict(self) -> dict[str, list[Any]]:
        """The columns as lists, by name."""
        names = self._native.column_names
        return {name: self._native.column(i).to_pylist() for i, name in enumerate(names)}

    def to_pylist(self) -> list[dict[str, Any]]:
        """The rows as dicts."""
        names = self._native.column_names
        columns = [self._native.column(i).to_pylist() for i in range(len(names))]
        return [dict(zip(names, row)) for row in zip(*columns)]

    def to_pandas(self) -> pandas.DataFrame:
        """The table as a pandas ``DataFrame``; pyarrow is not needed.

        Numbers with nulls hold NaN there, whole numbers and flags with nulls
        take the nullable types, and dates become ``datetime64[s]``.
        """
        from ._pandas import data_frame

        return data_frame(self)

    def to_polars(self) -> polars.DataFrame:
        """The table as a polars ``DataFrame``."""
        frame: polars.DataFrame = _library("polars", "to_polars").DataFrame(self)
        return frame

    def to_pyarrow(self) -> pyarrow.Table:
        """The table as a ``pyarrow.Table``, which shares its memory."""
        return _library("pyarrow", "to_pyarrow").table(self)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The table as an Arrow PyCapsule."""
        return self._native.__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        """The table's schema as an Arrow PyCapsule."""
        return self._native.__arrow_c_schema__()

    def __reduce__(self) -> tuple[object, ...]:
        return _unpickle, (self._native.to_ipc(),)

    def __repr__(self) -> str:
        from ._display import table_text

        return table_text(self)

    def _repr_html_(self) -> str:
        from ._display import table_html

        return table_html(self)


class Column(Sequence[Any]):
    """One column of a `Table`: a sequence of its values.

    It speaks the Arrow PyCapsule protocol and NumPy's ``__array__``.
    """

    __slots__ = ("_name", "_native", "_values")

    def __init__(self, name: str, native: _internal.Column) -> None:
        self._name = name
        self._native = native
        self._values: list[Any] | None = None

    @property
    def name(self) -> str:
        """The column's name."""
        return self._name

    @property
    def type(self) -> str:
        """The column's type, such as ``f64``, ``str`` or ``date``."""
        return self._native.type_name

    def to_pylist(self) -> list[Any]:
        """The values as a list; null is ``None``."""
        return self._native.to_pylist()

    def to_numpy(self) -> numpy.ndarray[Any, Any]:
        """The values as a NumPy array; nulls of numbers are NaN there."""
        from ._pandas import array

        return array(self._native)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        values = self.to_numpy()
        return values if dtype is None else values.astype(dtype, copy=False)

    def __len__(self) -> int:
        return len(self._native)

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> list[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        return self._list()[index]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._list())

    def _list(self) -> list[Any]:
        # Frozen and shared: one element at a time would build it each time.
        if self._values is None:
            self._values = self._native.to_pylist()
        return self._values

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]:
        """The column as a pair of Arrow PyCapsules."""
        return self._native.__arrow_c_array__(requested_schema)

    def __repr__(self) -> str:
        from ._display import column_text

        return column_text(self)


def native_table(argument: str, value: Any) -> _internal.Table:
    """What a caller gave as a table, as the table that crosses."""
    if isinstance(value, Table):
        return value._native
    if hasattr(value, "iloc") and hasattr(value, "columns"):
        from ._pandas import native_frame

        return native_frame(argument, value)
    if hasattr(value, "__arrow_c_array__") or hasattr(value, "__arrow_c_stream__"):
        return _internal.Table.from_arrow(argument, value)
    if isinstance(value, Mapping):
        return _from_columns(argument, value)
    if isinstance(value, (list, tuple)):
        return _from_rows(argument, value)
    raise _not_a_table(argument, value)


def _from_columns(argument: str, columns: Mapping[Any, Any]) -> _internal.Table:
    names = [_column_name(argument, name) for name in columns]
    arrays = [
        _native_column(argument, name, column) for name, column in zip(names, columns.values())
    ]
    return _internal.Table.from_columns(argument, names, arrays)


def _from_rows(argument: str, rows: Sequence[Any]) -> _internal.Table:
    names: dict[Any, None] = {}
    for index, row in enumerate(rows):
        if not isinstance(row, Mapping):
            message = (
                f"`{argument}` cannot be read as a table: row {index} is a "
                f"`{type(row).__name__}` where a dict is needed"
            )
            raise InvalidInputError(message, code="TABLE_UNREADABLE", argument=argument, row=index)
        names.update(dict.fromkeys(row))
    return _from_columns(argument, {name: [row.get(name) for row in rows] for name in names})


def _native_column(argument: str, name: str, column: Any) -> _internal.Column:
    if isinstance(column, Column):
        return column._native
    if hasattr(column, "dtype") and hasattr(column, "tolist"):
        from ._pandas import native_column

        return native_column(argument, name, column)
    if hasattr(column, "__arrow_c_array__") or hasattr(column, "__arrow_c_stream__"):
        return _internal.Column.from_arrow(argument, name, column)
    if isinstance(column, Sequence) and not isinstance(column, (str, bytes, bytearray)):
        return _internal.Column.from_values(argument, name, list(column))
    message = (
        f"column `{name:.80}` of `{argument}` is a `{type(column).__name__}` where a list of "
        "values is needed"
    )
    raise InvalidInputError(message, code="COLUMN_TYPE", argument=argument, column=name)


def _column_name(argument: str, name: object) -> str:
    if isinstance(name, str):
        return name
    message = f"`{argument}` has a column named {name!r:.80} where a text is needed"
    raise InvalidInputError(message, code="TABLE_UNREADABLE", argument=argument)


def _not_a_table(argument: str, value: object) -> InvalidInputError:
    found = f"{type(value).__module__}.{type(value).__qualname__}".removeprefix("builtins.")
    repair = "give a data frame, an Arrow table, a dict of columns or a list of dicts"
    if hasattr(value, "collect"):
        repair = "collect it first"
    elif hasattr(value, "shape") and hasattr(value, "dtype"):
        repair = "name its columns: a dict of name and array"
    message = f"`{argument}` cannot be read as a table: it is a `{found}`; {repair}"
    return InvalidInputError(message, code="INPUT_TYPE", argument=argument)


def _library(name: str, method: str) -> Any:
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError as cause:
        message = f"`{method}` needs {name}, which is not installed: pip install {name}"
        raise UnsupportedError(message, code="UNSUPPORTED") from cause


def _unpickle(stream: bytes) -> Table:
    return Table._wrap(_internal.Table.from_ipc(stream))
