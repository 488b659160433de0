"""The call by name, on which every typed function stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from . import _internal
from ._control import Control
from ._document import Document
from ._errors import InvalidInputError
from ._result import Output, Result
from ._table import Table, native_table

__all__ = ["call", "catalogue"]

_R = TypeVar("_R", bound=Result)


def catalogue() -> list[dict[str, Any]]:
    """Every operation: name, inputs, options, outputs, errors, example.

    Returns
    -------
    list of dict
        One entry an operation. ``options`` is a JSON Schema; the inputs and
        outputs of kind ``table`` list their columns.

    Examples
    --------
    >>> import trimtab as tt
    >>> all("summary" in operation for operation in tt.catalogue())
    True
    """
    import json

    operations: list[dict[str, Any]] = json.loads(_internal.catalogue())
    return operations


def call(
    name: str,
    inputs: Mapping[str, Any] | None = None,
    options: Mapping[str, Any] | None = None,
    *,
    control: Control | None = None,
) -> dict[str, Output]:
    """Call an operation by name: for tools, agents and tests.

    Parameters
    ----------
    name : str
        The operation, such as ``health.score``.
    inputs : dict, optional
        What goes in, by name: tables in any form that the typed functions
        take, a `Document`, bytes or text.
    options : dict, optional
        The options, by name; what is left out has its default.
    control : Control, optional
        Time limit, progress and cancellation.

    Returns
    -------
    dict
        What comes out, by name: `Table`, `Document`, bytes or text.

    Raises
    ------
    TrimtabError
        As the operation declares, and ``OPERATION_UNKNOWN``, ``INPUT_MISSING``,
        ``INPUT_UNKNOWN``, ``INPUT_TYPE``, ``OPTION_UNKNOWN``, ``OPTION_TYPE`` or
        ``OPTION_VALUE`` if the call does not fit the declaration.
    """
    return _call(name, inputs or {}, dict(options or {}), control)


def run(
    result: type[_R],
    inputs: Mapping[str, Any],
    options: Mapping[str, Any],
    defaults: Mapping[str, Any] | None,
    control: Control | None,
) -> _R:
    """Call the operation of a typed function and give its result.

    What was left at its default does not cross.
    """
    defaults = defaults or {}
    given = {}
    for name, value in options.items():
        # A parameter named like a keyword of Python has a mark of its own.
        default = defaults[name] if name in defaults else defaults[f"{name}_"]
        if value is not default:
            given[name] = value
    outputs = _call(result.operation, inputs, given, control)
    asked = given.get("outputs")
    return result(outputs, None if asked is None else tuple(map(str, asked)))


def _call(
    name: str,
    inputs: Mapping[str, Any],
    options: dict[str, Any],
    control: Control | None,
) -> dict[str, Output]:
    ports = {port: native_input(port, value) for port, value in inputs.items() if value is not None}
    outputs: dict[str, Any] = _internal.call(
        name, ports, options, None if control is None else _native_control(control)
    )
    for port, value in outputs.items():
        if type(value) is _internal.Table:
            outputs[port] = Table._wrap(value)
        elif type(value) is _internal.Document:
            outputs[port] = Document._wrap(value)
    return outputs


def native_input(name: str, value: object) -> _internal.Table | _internal.Document | bytes | str:
    """An input in the form in which it crosses."""
    if isinstance(value, Document):
        return value._native
    if isinstance(value, (str, bytes)):
        return value
    if isinstance(value, (bytearray, memoryview)):
        return bytes(value)
    return native_table(name, value)


def _native_control(control: object) -> _internal.Control:
    if isinstance(control, Control):
        return control._native
    message = f"`control` needs a trimtab.Control, got `{type(control).__name__}`"
    raise InvalidInputError(message, code="INPUT_TYPE", argument="control")
