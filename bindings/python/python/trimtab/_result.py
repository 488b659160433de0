"""What every typed result shares."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeVar

from ._document import Document
from ._errors import OutputAbsentError
from ._table import Table

__all__ = ["Result"]

Output = Table | Document | bytes | str

_T = TypeVar("_T", Table, Document, bytes, str)


class Result:
    """The outputs of one call, as attributes of their names.

    An output that was not asked for is not there: to read it is an error.
    Results pickle, and in a notebook they show their tables.
    """

    __slots__ = ("_asked", "_outputs")

    #: The operation that gives such results.
    operation: ClassVar[str]
    #: Every output that the operation can give, in order.
    output_names: ClassVar[tuple[str, ...]]

    _outputs: Mapping[str, Output]
    _asked: tuple[str, ...] | None

    def __init__(self, outputs: Mapping[str, Output], asked: tuple[str, ...] | None = None) -> None:
        self._outputs = outputs
        self._asked = asked

    def to_dict(self) -> dict[str, Output]:
        """The outputs that are there, by name."""
        return dict(self._outputs)

    def _output(self, name: str, kind: type[_T]) -> _T:
        value = self._outputs.get(name)
        if isinstance(value, kind):
            return value
        if self._asked is not None and name not in self._asked:
            message = f"output `{name}` was not asked for; add it to `outputs`"
        else:
            message = f"output `{name}` has no value in this call of {self.operation}"
        raise OutputAbsentError(message, code="OPTION_VALUE", argument="outputs")

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (dict(self._outputs), self._asked)

    def __repr__(self) -> str:
        from ._display import result_text

        return result_text(self)

    def _repr_html_(self) -> str:
        from ._display import result_html

        return result_html(self)
