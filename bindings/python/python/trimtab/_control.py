"""What a caller can do to a running call."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from . import _internal
from ._errors import InvalidInputError
from ._plain import plain_option

if TYPE_CHECKING:
    from datetime import timedelta

__all__ = ["Control"]


class Control:
    """Time limit, threads, memory limit, progress and cancellation of calls.

    One control may serve several calls, at the same time too: the time limit
    counts from the start of each, and `cancel` stops all that still run.

    Parameters
    ----------
    timeout : float or datetime.timedelta, optional
        Seconds after which a call fails with the code ``TIME_LIMIT``.
    threads : int, optional
        The most threads that a call may use. Default: as many as there are
        cores.
    memory_limit : int, optional
        About the most bytes that a call may allocate for its own work.
    progress : callable, optional
        Called with the share of the work that is done, from 0 to 1, now and
        then while a call runs. An exception in it stops the call and is raised
        by it.

    Examples
    --------
    >>> import trimtab as tt
    >>> control = tt.Control(timeout=30, progress=lambda done: None)
    >>> control.cancelled
    False

    From another thread:

    >>> control.cancel()
    >>> control.cancelled
    True
    """

    __slots__ = ("_memory_limit", "_native", "_progress", "_threads", "_timeout")

    def __init__(
        self,
        *,
        timeout: float | timedelta | None = None,
        threads: int | None = None,
        memory_limit: int | None = None,
        progress: Callable[[float], object] | None = None,
    ) -> None:
        seconds = plain_option(timeout)
        if seconds is not None and not _is_number(seconds):
            raise _wrong("timeout", "a number of seconds", timeout)
        self._timeout: float | None = seconds
        self._threads = _whole("threads", threads)
        self._memory_limit = _whole("memory_limit", memory_limit)
        if progress is not None and not callable(progress):
            raise _wrong("progress", "a callable", progress)
        self._progress = progress
        self._native = _internal.Control(
            self._timeout, self._threads or 0, self._memory_limit, progress
        )

    def cancel(self) -> None:
        """Stop the calls that use this control, and refuse further ones.

        A stopped call raises `CancelledError` at its next check, which is a
        matter of milliseconds.
        """
        self._native.cancel()

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._native.cancelled

    def __repr__(self) -> str:
        fields = {
            "timeout": self._timeout,
            "threads": self._threads,
            "memory_limit": self._memory_limit,
            "progress": self._progress,
        }
        shown = [f"{name}={value!r}" for name, value in fields.items() if value is not None]
        return f"Control({', '.join(shown)})" + (" (cancelled)" if self.cancelled else "")


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _whole(name: str, value: int | None) -> int | None:
    number = plain_option(value)
    if number is None:
        return None
    if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number < 2**63:
        raise _wrong(name, "a whole number from 1", value)
    return number


def _wrong(name: str, needs: str, found: object) -> InvalidInputError:
    message = f"`{name}` of Control needs {needs}, got `{found!r:.80}`"
    return InvalidInputError(message, code="OPTION_TYPE", argument=name)
