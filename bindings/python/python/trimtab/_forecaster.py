"""A forecaster as an object that knows what it has seen."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar

from . import forecast as operations
from ._document import Document
from ._errors import OutputAbsentError
from ._table import Table

__all__ = ["Forecaster"]

_P = ParamSpec("_P")
_R = TypeVar("_R")


def _parameters_of(
    operation: Callable[_P, object],
) -> Callable[[Callable[..., _R]], Callable[_P, _R]]:
    """Give a function the parameters of an operation, for people, editors and checkers."""
    return wraps(operation, assigned=(), updated=())


def _method_of(
    operation: Callable[Concatenate[Document, _P], object],
) -> Callable[[Callable[..., _R]], Callable[Concatenate[Forecaster, _P], _R]]:
    """Give a method the parameters of an operation, itself in the place of the document."""
    return wraps(operation, assigned=(), updated=())


class Forecaster:
    """Models that are fitted once, kept, and moved on by new points without a refit.

    It holds the document that ``forecast.fit`` gives, and hands it to
    ``forecast.update`` and ``forecast.ahead``. It pickles, and several threads
    may use it.

    Parameters
    ----------
    source : FitResult or Document
        What ``forecast.fit`` gave, or a document of the kind
        ``forecast.forecaster``. One of another kind is refused by the first call
        that reads it.

    Examples
    --------
    >>> import trimtab as tt
    >>> sales = {
    ...     "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"],
    ...     "y": [100.0, 104.0, 103.0, 108.0, 107.0],
    ... }
    >>> forecaster = tt.Forecaster.fit(sales, horizon=6, models="naive")
    >>> kept = forecaster.to_json()

    A month later:

    >>> forecaster = tt.Forecaster.from_json(kept)
    >>> issues = forecaster.update({"ds": ["2026-06-01"], "y": [112.0]})
    >>> issues.num_rows
    0
    >>> forecaster.forecast(horizon=2, levels=[80]).forecasts["mean"].to_pylist()
    [112.0, 112.0]
    """

    __slots__ = ("_document", "_fitted", "_updating")

    _document: Document
    _fitted: operations.FitResult | None

    def __init__(self, source: operations.FitResult | Document) -> None:
        if isinstance(source, operations.FitResult):
            self._document, self._fitted = source.forecaster, source
        else:
            self._document, self._fitted = source, None
        self._updating = Lock()

    @staticmethod
    @_parameters_of(operations.fit)
    def fit(*args: Any, **kwargs: Any) -> Forecaster:
        """A forecaster fitted to the series: ``forecast.fit`` with its inputs and options.

        Returns
        -------
        Forecaster
            It also knows what the fit said: `models`, `quality` and `issues`.

        See Also
        --------
        trimtab.forecast.fit : For what the parameters mean, and what is raised.
        """
        return Forecaster(operations.fit(*args, **kwargs))

    @classmethod
    def from_json(cls, source: str | bytes | dict[str, Any]) -> Forecaster:
        """Read a forecaster from what `to_json` wrote, in any language.

        Parameters
        ----------
        source : str, bytes or dict
            The document in its written form.

        Returns
        -------
        Forecaster

        Raises
        ------
        InvalidInputError
            ``DOCUMENT_INVALID`` if it is not a document, ``DOCUMENT_HASH`` if
            the content was changed and the hash was not.
        """
        return cls(Document.from_json(source))

    def to_json(self) -> str:
        """Write the forecaster as JSON; `models`, `quality` and `issues` are not in it."""
        return self._document.to_json()

    @_method_of(operations.update)
    def update(self, *args: Any, **kwargs: Any) -> Table:
        """Take new points in, without a refit: ``forecast.update``.

        A call that fails changes nothing. Those of several threads follow one
        another. Of a forecaster that was fitted with regressors the points have
        their columns too.

        Returns
        -------
        Table
            What could not be read or added, as ``issues`` of ``forecast.update``.

        See Also
        --------
        trimtab.forecast.update : For what the parameters mean, and what is raised.
        """
        with self._updating:
            result = operations.update(self._document, *args, **kwargs)
            self._document = result.forecaster
        return result.issues

    @_method_of(operations.ahead)
    def forecast(self, *args: Any, **kwargs: Any) -> operations.AheadResult:
        """What comes after the last point: ``forecast.ahead``.

        A forecaster that was fitted with regressors needs them at the steps ahead,
        in ``future``.

        Returns
        -------
        AheadResult
            ``forecasts``: mean and bands of each step ahead; ``issues``: what could
            not be read or forecast.

        See Also
        --------
        trimtab.forecast.ahead : For what the parameters mean, and what is raised.
        """
        return operations.ahead(self._document, *args, **kwargs)

    @property
    def document(self) -> Document:
        """The forecaster as a document, of the kind ``forecast.forecaster``."""
        return self._document

    @property
    def models(self) -> Table:
        """What was fitted, and how much it counts, as `fit` said it."""
        return self._of_the_fit("models").models

    @property
    def quality(self) -> Table:
        """What each series was like when it was fitted, as `fit` said it."""
        return self._of_the_fit("quality").quality

    @property
    def issues(self) -> Table:
        """What could not be read or fitted, as `fit` said it."""
        return self._of_the_fit("issues").issues

    def _of_the_fit(self, name: str) -> operations.FitResult:
        if self._fitted is None:
            message = f"`{name}` is there after `fit` alone; a forecaster that was read has none"
            raise OutputAbsentError(message, code="OPTION_VALUE", argument="outputs")
        return self._fitted

    def __reduce__(self) -> tuple[object, ...]:
        return Forecaster, (self._document,), self._fitted

    def __setstate__(self, fitted: operations.FitResult) -> None:
        self._fitted = fitted

    def __repr__(self) -> str:
        return f"Forecaster({self._document!r})"
