"""A forecaster as an object that knows what it has seen."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import Any

from . import forecast as operations
from ._control import Control
from ._document import Document
from ._errors import OutputAbsentError
from ._table import Table, TableLike

__all__ = ["Forecaster"]


class Forecaster:
    """Models that are fitted once, kept, and moved on by new points without a refit.

    It holds the document that ``forecast.fit`` gives, and hands it to
    ``forecast.update`` and ``forecast.ahead``. It pickles, and several threads
    may use it.

    Parameters
    ----------
    document : Document
        As ``forecast.fit`` or ``forecast.update`` gave it, of the kind
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

    def __init__(self, document: Document) -> None:
        self._document = document
        self._fitted = None
        self._updating = Lock()

    @classmethod
    def fit(
        cls,
        series: TableLike,
        *,
        horizon: int = 12,
        frequency: str | None = None,
        season_length: int | Sequence[int] | None = None,
        models: operations.FitModels | Sequence[operations.FitModels] = ("auto",),
        levels: Sequence[float] = (80.0, 95.0),
        intervals: operations.FitIntervals = "conformal",
        transform: operations.FitTransform = "none",
        bias_adjust: bool = False,
        min: float | None = None,
        max: float | None = None,
        integer: bool = False,
        work_limit: int | None = None,
        seed: int = 0,
        as_of: str | None = None,
        control: Control | None = None,
    ) -> Forecaster:
        """A forecaster fitted to the series: ``forecast.fit`` with its options.

        Parameters
        ----------
        series : table
            The series, a row a point: ``ds``, ``y`` and, of several, ``unique_id``.
        horizon : int, default 12
            How many steps ahead the bands are to know.
        frequency : str, optional
            How far apart the points are. Default: told from their times.
        season_length : int, or sequence of int, optional
            How many steps a season has. Default: those of the frequency.
        models : str, or sequence of str, default ["auto"]
            The methods, as ``forecast.fit`` names them.
        levels : sequence of float, default [80.0, 95.0]
            The shares of 100 that bands are to cover.
        intervals : {"conformal", "model"}, default "conformal"
            Where bands come from.
        transform : {"none", "log", "box_cox"}, default "none"
            The scale on which methods work.
        bias_adjust : bool, default False
            Whether forecasts brought back from another scale are means, or else medians.
        min : float, optional
            What no forecast falls below.
        max : float, optional
            What no forecast rises above.
        integer : bool, default False
            Whether bands end at whole numbers.
        work_limit : int, optional
            The most fits, of one method to one series each. Default: no limit.
        seed : int, default 0
            Fixes what is left to chance.
        as_of : str, optional
            The day of the forecast: periods that are not over then are left out.
        control : Control, optional
            Time limit, threads, progress and cancellation.

        Returns
        -------
        Forecaster

        Raises
        ------
        InvalidInputError
            ``OPTION_VALUE`` if an option is out of range.
        """
        fitted = operations.fit(
            series,
            horizon=horizon,
            frequency=frequency,
            season_length=season_length,
            models=models,
            levels=levels,
            intervals=intervals,
            transform=transform,
            bias_adjust=bias_adjust,
            min=min,
            max=max,
            integer=integer,
            work_limit=work_limit,
            seed=seed,
            as_of=as_of,
            control=control,
        )
        forecaster = cls(fitted.forecaster)
        forecaster._fitted = fitted
        return forecaster

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

    def update(self, series: TableLike, *, control: Control | None = None) -> Table:
        """Take new points in, without a refit.

        A call that fails changes nothing. Those of several threads follow one
        another.

        Parameters
        ----------
        series : table
            The new points. Those that are not after the last one of their series,
            and those of a series that was not fitted, are left out and told.
        control : Control, optional
            Time limit, threads, progress and cancellation.

        Returns
        -------
        Table
            What could not be read or added, as ``issues`` of ``forecast.update``.
        """
        with self._updating:
            result = operations.update(self._document, series, control=control)
            self._document = result.forecaster
        return result.issues

    def forecast(
        self,
        *,
        horizon: int = 12,
        levels: Sequence[float] = (80.0, 95.0),
        control: Control | None = None,
    ) -> operations.AheadResult:
        """What comes after the last point: ``forecast.ahead``.

        Parameters
        ----------
        horizon : int, default 12
            How many steps ahead, 1 to 10000.
        levels : sequence of float, default [80.0, 95.0]
            The shares of 100 that bands are to cover, above 0 and below 100.
        control : Control, optional
            Time limit, threads, progress and cancellation.

        Returns
        -------
        AheadResult
            ``forecasts``: mean and bands of each step ahead.

        Raises
        ------
        InvalidInputError
            ``OPTION_VALUE`` if an option is out of range.
        DataError
            ``DATA_UNFIT`` if a forecast would lie beyond the year 9999.
        """
        return operations.ahead(self._document, horizon=horizon, levels=levels, control=control)

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
