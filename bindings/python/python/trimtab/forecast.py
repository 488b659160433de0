"""The engine ``forecast``: one function an operation."""

# Written by `cargo xtask generate` from the declarations of the engine.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ._call import run
from ._control import Control
from ._result import Result
from ._table import Table, TableLike

__all__ = [
    "PredictModels",
    "PredictOutputs",
    "PredictResult",
    "predict",
]

PredictModels: TypeAlias = Literal[
    "auto",
    "naive",
    "seasonal_naive",
    "drift",
    "mean",
    "auto_arima",
    "auto_ets",
    "auto_theta",
    "dynamic_theta",
    "auto_ces",
    "mstl",
    "croston",
    "sba",
    "tsb",
    "adida",
    "imapa",
]

PredictOutputs: TypeAlias = Literal["forecasts", "models", "quality", "issues"]


class PredictResult(Result):
    """What ``predict`` gives."""

    __slots__ = ()

    operation = "forecast.predict"
    output_names = ("forecasts", "models", "quality", "issues")

    @property
    def forecasts(self) -> Table:
        """Mean and bands of each step ahead. Rows are ordered as the series first stand in the
        input, then as ``models``, then by ``ds``.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``ds`` (date, datetime or int): When, in the form in which it came.
        - ``model`` (text): The method, as ``models`` names it.
        - ``mean`` (number, as y): The forecast.
        - any other column (number): ``lo_80``, ``hi_80``, ``lo_95``, ``hi_95``: the ends of the
          band of each level, in the unit of ``y``; of a level such as 99.5 ``lo_99.5``.
        """
        return self._output("forecasts", Table)

    @property
    def models(self) -> Table:
        """What was fitted, and how much it counts. Rows are ordered as ``forecasts``, then as the
        members of ``auto``.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``model`` (text): The method, as ``models`` names it.
        - ``member`` (text): The method behind it: the same, or one of those of ``auto``.
        - ``share`` (number, share): How much of the forecast it is.
        - ``fitted`` (text, may be null): The fitted model, such as ``ETS(M,Ad,M)``; null where it
          could not be fitted.
        - ``parameters`` (text, may be null): Its parameters as a JSON object.
        - ``reason`` (text): ``FITTED``, or why not: ``TOO_SHORT``, ``NOT_POSITIVE``, ``NO_FIT``,
          ``CONSTANT``.
        - ``message`` (text): The reason as a sentence, in English.
        """
        return self._output("models", Table)

    @property
    def quality(self) -> Table:
        """What each series is like. Rows are ordered as the series first stand in the input.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``frequency`` (text): How far apart its points are, as the option of that name.
        - ``season_length`` (whole number): The steps of its season; 1 without one.
        - ``start`` (date, datetime or int): Its first observed point.
        - ``end`` (date, datetime or int): Its last observed point that was used.
        - ``points`` (whole number): The observed points from the one to the other.
        - ``missing`` (whole number): The steps between them without a value.
        - ``zeros`` (number, share): The share of observed points that are 0.
        - ``unfinished`` (bool): Whether a last period that was not over was left out.
        - ``constant`` (bool): Whether it has one value throughout.
        - ``short`` (bool): Whether it has fewer than five observed points.
        """
        return self._output("quality", Table)

    @property
    def issues(self) -> Table:
        """What could not be read or forecast. Rows are ordered by row of the input, as found.

        - ``unit`` (text or whole number, may be null): The series, business, account or line; null
          for the whole call.
        - ``severity`` (text): ``info``, ``warning`` or ``error``.
        - ``code`` (text): What it is; the same text in every language.
        - ``column`` (text, may be null): The column at fault.
        - ``row`` (whole number, may be null): The row at fault, counted from 0.
        - ``message`` (text): What happened, in English.
        - ``details`` (text): The code's parameters, as a JSON object.
        """
        return self._output("issues", Table)


def predict(
    series: TableLike,
    *,
    horizon: int = 12,
    frequency: str | None = None,
    season_length: int | None = None,
    models: Sequence[PredictModels] = ("auto",),
    levels: Sequence[float] = (80.0, 95.0),
    min: float | None = None,
    max: float | None = None,
    integer: bool = False,
    as_of: str | None = None,
    outputs: Sequence[PredictOutputs] | None = None,
    control: Control | None = None,
) -> PredictResult:
    """What comes next in each series, and between which bounds.

    Each series is laid on a regular grid of its times (``frequency``, or what its times tell);
    steps without a value stay missing, and the models step over them. What lies after the last
    observed value is forecast. A last period that is not over on the day ``as_of`` is left out, for
    its value is only a part.

    ``auto`` is the weighted mean of several methods, some on the series and some on its logarithm:
    exponential smoothing (ETS), the Theta method in two forms, complex exponential smoothing (CES),
    seasons by loess (MSTL), drift and the naive methods, as suits the season; for intermittent
    demand a count model, ADIDA, IMAPA and TSB. Their mean absolute scaled errors at earlier origins
    of the series with a season in common (of 300 of them, evenly spread, where there are more), and
    of the series itself where it is long and among those, decide how much each counts: one that is
    4 % worse than the best counts 37 % of it. ``models`` says what was fitted, with which share.

    The bands of every method are conformal: the quantiles of its errors at those earlier origins,
    by step ahead, in units of the deviation that the models give themselves, later origins counting
    more. A call with one short series has few such errors, and its bands lean on what is held of
    models in general: errors with the tails of Student's distribution with four degrees of freedom,
    a quarter wider than the models say for a series of fourteen points, as wide for 64, and
    narrower for longer ones.

    A constant series is forecast by its constant; one with fewer than five values by its last, with
    the band of a random walk. Both are told in ``issues``, and so is a method that has no fit to a
    series: the last value then stands in for it.

    Parameters
    ----------
    series : table
        The series, a row a point.

        - ``unique_id`` (text or whole number, optional): The series that the row belongs to; may be
          left out where there is one.
        - ``ds`` (date, datetime or int, may be null): When: a date, a timestamp or a whole number
          of steps, in any order.
        - ``y`` (number, any, may be null): The value; null, NaN and infinities are missing.
    horizon : int, default 12
        How many steps ahead, 1 to 10000. Default: 12.
    frequency : str, optional
        How far apart the points are: ``month``, ``week``, ``day``, ``weekday``, ``hour``,
        ``quarter``, ``year``, or several, such as ``15 minutes`` or ``4 weeks``; for whole
        numbers ``step`` or ``2 steps``. Default: told from the times of each series.
    season_length : int, optional
        How many steps a season has: 12 for months, 7 for days; 1 for none. Default:
        that of the frequency, and for whole numbers one found in the series.
    models : sequence of PredictModels, default ["auto"]
        The methods, each of which gives forecasts of its own. Default: ``auto``.

        - ``auto``: Several methods together, each with the weight that its errors at earlier
        points of these series earn it.
        - ``naive``: The last value.
        - ``seasonal_naive``: The last value of the same season.
        - ``drift``: The last value and the mean change.
        - ``mean``: The mean of all values.
        - ``auto_arima``: A seasonal ARIMA model of the order that fits best.
        - ``auto_ets``: Exponential smoothing in the form that fits best.
        - ``auto_theta``: The Theta method in the form that fits best.
        - ``dynamic_theta``: The dynamic optimised Theta method.
        - ``auto_ces``: Complex exponential smoothing in the form that fits best.
        - ``mstl``: Seasons by loess, each repeated, and exponential smoothing of the rest.
        - ``croston``: Croston's method for intermittent demand.
        - ``sba``: Croston's method without its bias, after Syntetos and Boylan.
        - ``tsb``: The method of Teunter, Syntetos and Babai for demand that may end.
        - ``adida``: Intermittent demand added up over its mean interval.
        - ``imapa``: Intermittent demand added up over many intervals.
    levels : sequence of float, default [80.0, 95.0]
        The shares of 100 that bands are to cover, above 0 and below 100. Default:
        80 and 95.
    min : float, optional
        What no forecast falls below. Default: 0 for a series that has zeros and
        nothing below them, else nothing.
    max : float, optional
        What no forecast rises above. Default: nothing.
    integer : bool, default False
        Whether bands end at whole numbers. Default: false.
    as_of : str, optional
        The day of the forecast, such as ``2026-01-31``: the last periods, of a day
        or longer, that are not over then are left out. Default: every period is over.
    outputs : sequence of {"forecasts", "models", "quality", "issues"}, optional
        Which outputs to compute. Default: all.

        - ``forecasts``: Mean and bands of each step ahead.
        - ``models``: What was fitted, and how much it counts.
        - ``quality``: What each series is like.
        - ``issues``: What could not be read or forecast.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    PredictResult
        - ``forecasts``: Mean and bands of each step ahead.
        - ``models``: What was fitted, and how much it counts.
        - ``quality``: What each series is like.
        - ``issues``: What could not be read or forecast.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: an option is out of range
    DataError
        - ``DATA_UNFIT``: a forecast would lie beyond the year 9999
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: about 10 ms for a monthly series of ten years with ``auto``, 1 ms with one method, and up
    to 300 series of a group again at four earlier origins, of few series at eight.

    Examples
    --------
    >>> import trimtab as tt
    >>> series = {
    ...     "unique_id": ["a", "a", "a", "a", "a", "a", "a", "a"],
    ...     "ds": [
    ...         "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01",
    ...         "2026-06-01", "2026-07-01", "2026-08-01",
    ...     ],
    ...     "y": [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
    ... }
    >>> result = tt.forecast.predict(series, horizon=3, models=["auto_ets"])
    >>> [value and round(value, 4) for value in result.forecasts["mean"]]
    [114.6532, 114.6532, 114.6532]
    """
    return run(
        PredictResult,
        {"series": series},
        {
            "horizon": horizon,
            "frequency": frequency,
            "season_length": season_length,
            "models": models,
            "levels": levels,
            "min": min,
            "max": max,
            "integer": integer,
            "as_of": as_of,
            "outputs": outputs,
        },
        predict.__kwdefaults__,
        control,
    )
