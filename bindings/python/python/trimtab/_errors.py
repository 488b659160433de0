"""What goes wrong, by what the caller can do about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

__all__ = [
    "CancelledError",
    "DataError",
    "InternalError",
    "InvalidInputError",
    "LimitError",
    "NotConvergedError",
    "TrimtabError",
    "UnauthorizedError",
    "UnavailableError",
    "UnsupportedError",
]


class TrimtabError(Exception):
    """The root of every error of this package.

    Parameters
    ----------
    message : str
        What happened, in words.
    code : str
        What exactly happened, such as ``COLUMN_MISSING``; the same text in
        every language of Trimtab.
    argument, column : str, optional
        The argument, input or option at fault, and the column.
    row : int, optional
        The row at fault, counted from 0.
    causes : sequence of str, optional
        The messages of the errors that led to this one, nearest first; they
        are chained as ``__cause__``.

    Attributes
    ----------
    kind : str
        What the caller can do, one name for each class.
    """

    kind: ClassVar[str] = "internal"

    message: str
    code: str
    argument: str | None
    column: str | None
    row: int | None

    def __init__(
        self,
        message: str,
        *,
        code: str = "INTERNAL",
        argument: str | None = None,
        column: str | None = None,
        row: int | None = None,
        causes: Sequence[str] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.argument = argument
        self.column = column
        self.row = row
        cause: Exception | None = None
        for text in reversed(causes):
            outer = Exception(text)
            outer.__cause__ = cause
            cause = outer
        self.__cause__ = cause

    def __reduce__(self) -> tuple[object, ...]:
        causes = []
        cause = self.__cause__
        while cause is not None:
            causes.append(str(cause))
            cause = cause.__cause__
        fields = (self.message, self.code, self.argument, self.column, self.row, causes)
        return _rebuild, (type(self), *fields)


class InvalidInputError(TrimtabError, ValueError):
    """An argument or an option is wrong; fix the call."""

    kind: ClassVar[str] = "invalid_input"


class DataError(TrimtabError, ValueError):
    """The data are too short, constant or otherwise unfit for the method."""

    kind: ClassVar[str] = "data"


class NotConvergedError(TrimtabError):
    """The method ran but did not converge."""

    kind: ClassVar[str] = "not_converged"


class LimitError(TrimtabError):
    """A limit was reached with nothing to return."""

    kind: ClassVar[str] = "limit"


class CancelledError(TrimtabError):
    """The call was cancelled through its `Control`."""

    kind: ClassVar[str] = "cancelled"


class UnavailableError(TrimtabError):
    """A service or a store cannot be reached now; try again later."""

    kind: ClassVar[str] = "unavailable"


class UnauthorizedError(TrimtabError):
    """The service refused the credentials."""

    kind: ClassVar[str] = "unauthorized"


class UnsupportedError(TrimtabError):
    """This build leaves the capability out."""

    kind: ClassVar[str] = "unsupported"


class InternalError(TrimtabError):
    """A bug in this library; please report it."""

    kind: ClassVar[str] = "internal"


class OutputAbsentError(InvalidInputError, AttributeError):
    """An output was read that the call did not give."""


_KINDS: dict[str, type[TrimtabError]] = {
    kind.kind: kind
    for kind in (
        InvalidInputError,
        DataError,
        NotConvergedError,
        LimitError,
        CancelledError,
        UnavailableError,
        UnauthorizedError,
        UnsupportedError,
        InternalError,
    )
}

# A traceback and a pickle name the errors as their users do.
for _error in (TrimtabError, *_KINDS.values()):
    _error.__module__ = "trimtab"


def from_fields(
    kind: str,
    code: str,
    message: str,
    argument: str | None,
    column: str | None,
    row: int | None,
    causes: Sequence[str],
) -> TrimtabError:
    """The error of the fields in which it crosses from the native module."""
    error = _KINDS.get(kind, TrimtabError)
    return error(message, code=code, argument=argument, column=column, row=row, causes=causes)


def _rebuild(
    error: type[TrimtabError],
    message: str,
    code: str,
    argument: str | None,
    column: str | None,
    row: int | None,
    causes: Sequence[str],
) -> TrimtabError:
    return error(message, code=code, argument=argument, column=column, row=row, causes=causes)
