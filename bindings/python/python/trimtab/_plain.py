"""Foreign values, such as NumPy scalars, as Python's own."""

from __future__ import annotations

from typing import Any

_MISSING = frozenset({"NAType", "NaTType", "NullType"})


def plain(value: Any) -> Any:
    """The value as one of Python's own types; itself where there is none.

    Enums become their values, NumPy scalars and arrays what they hold, and the
    missing values of pandas ``None``.
    """
    kind = type(value)
    if kind.__name__ in _MISSING:
        return None
    if hasattr(kind, "__members__") and hasattr(value, "value"):
        return plain(value.value)
    if hasattr(value, "dtype"):
        return _plain_array(value)
    for base in (int, float, str):
        if isinstance(value, base) and kind is not bool:
            return base(value)
    return value


def plain_option(value: Any) -> Any:
    """As `plain`, and what options may hold beyond columns.

    Dates and times become ISO 8601 texts, lengths of time seconds, decimals
    and fractions floats, paths texts, and collections lists and dicts.
    """
    value = plain(value)
    native = getattr(value, "_native", None)
    if native is not None:
        return native
    for method in ("isoformat", "total_seconds", "__fspath__"):
        if hasattr(value, method):
            return getattr(value, method)()
    if hasattr(value, "keys"):
        return dict(value)
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=str)
    if hasattr(value, "__getitem__") and not isinstance(
        value, (str, bytes, bytearray, memoryview, list, tuple)
    ):
        return list(value)
    if hasattr(value, "as_integer_ratio") and not isinstance(value, (int, float)):
        return float(value)
    return value


def _plain_array(value: Any) -> Any:
    if str(value.dtype).startswith("datetime64[ns"):
        # Nanoseconds have no form in Python's own datetime.
        value = value.astype("datetime64[us]")
    convert = getattr(value, "tolist", None) or getattr(value, "to_list", None)
    return value if convert is None else convert()
