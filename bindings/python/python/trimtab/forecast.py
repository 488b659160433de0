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
    "BacktestModels",
    "BacktestOutputs",
    "BacktestResult",
    "EvaluateResult",
    "PathsModels",
    "PathsResult",
    "PredictModels",
    "PredictOutputs",
    "PredictResult",
    "ProbabilityModels",
    "ProbabilityResult",
    "backtest",
    "evaluate",
    "paths",
    "predict",
    "probability",
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

PathsModels: TypeAlias = Literal[
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

ProbabilityModels: TypeAlias = Literal[
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

BacktestModels: TypeAlias = Literal[
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

BacktestOutputs: TypeAlias = Literal["forecasts", "scores", "summary", "issues"]


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
    future: TableLike | None = None,
    holidays: TableLike | None = None,
    horizon: int = 12,
    frequency: str | None = None,
    season_length: int | Sequence[int] | None = None,
    models: PredictModels | Sequence[PredictModels] = ("auto",),
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
        - any other column (number, flag or text): Any further columns of numbers, flags or text:
          regressors, such as ``price``.
    future : table, optional
        Regressors at the steps ahead; a step may also be a row of ``series`` without ``y``.

        - ``unique_id`` (text or whole number, optional): The series that the row belongs to; may be
          left out where there is one.
        - ``ds`` (date, datetime or int, may be null): When: a date, a timestamp or a whole number
          of steps, in any order.
        - any other column (number, flag or text): The further columns of ``series``, at the steps
          ahead.
    holidays : table, optional
        Days with effects of their own: holidays and events, past and ahead.

        - ``unique_id`` (text or whole number, optional): The series that it concerns; null or left
          out: all.
        - ``ds`` (date): The day.
        - ``holiday`` (text, optional): Its name: days of one name have one effect. Default:
          ``holiday``.
        - ``lower_window`` (whole number, optional): 0, or below it the days before that have
          effects of their own.
        - ``upper_window`` (whole number, optional): 0, or above it the days after that have effects
          of their own.
    horizon : int, default 12
        How many steps ahead, 1 to 10000. Default: 12.
    frequency : str, optional
        How far apart the points are: ``month``, ``week``, ``day``, ``weekday``, ``hour``,
        ``quarter``, ``year``, or several, such as ``15 minutes`` or ``4 weeks``; for whole
        numbers ``step`` or ``2 steps``. Default: told from the times of each series.
    season_length : int, or sequence of int, optional
        How many steps a season has: 12 for months, 7 for days; 1 for none; several,
        such as 24 and 168, where seasons lie in one another. Default: those of the
        frequency, and for whole numbers one found in the series.
    models : PredictModels, or sequence of PredictModels, default ["auto"]
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
        {"series": series, "future": future, "holidays": holidays},
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


class PathsResult(Result):
    """What ``paths`` gives."""

    __slots__ = ()

    operation = "forecast.paths"
    output_names = ("paths", "issues")

    @property
    def paths(self) -> Table:
        """The draws, a row a step. Rows are ordered as the series first stand in the input, then as
        ``models``, then by ``path``, then by ``ds``.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``ds`` (date, datetime or int): When, in the form in which it came.
        - ``model`` (text): The method, as ``models`` names it.
        - ``path`` (whole number): The draw, counted from 0.
        - ``y`` (number, as y): The value.
        """
        return self._output("paths", Table)

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


def paths(
    series: TableLike,
    *,
    future: TableLike | None = None,
    holidays: TableLike | None = None,
    horizon: int = 12,
    frequency: str | None = None,
    season_length: int | Sequence[int] | None = None,
    models: PathsModels | Sequence[PathsModels] = ("auto",),
    levels: Sequence[float] = (80.0, 95.0),
    min: float | None = None,
    max: float | None = None,
    integer: bool = False,
    as_of: str | None = None,
    paths: int = 200,
    seed: int = 0,
    control: Control | None = None,
) -> PathsResult:
    """What may come in each series: joint draws of all steps ahead.

    Each path is one course that the series may take over all steps ahead, and every path is as
    likely as the next: the share of paths in which something happens is its probability. Use them
    where several steps count together: the sum of a year, the lowest balance of the cash, the
    demand over a lead time. The sum of the bands of ``forecast.predict`` is not the band of the
    sum.

    Each step taken alone is distributed as the bands of ``forecast.predict`` say, within ``min``
    and ``max`` and whole with ``integer``. The steps go together as the fitted models say: every
    member of ``auto`` draws its share of the paths, and at every step the values are put in the
    place of the quantiles of their ranks (ensemble copula coupling; Schefzik, Thorarinsdottir and
    Gneiting 2013). The paths of different series are drawn independently of one another.

    Parameters
    ----------
    series : table
        The series, a row a point.

        - ``unique_id`` (text or whole number, optional): The series that the row belongs to; may be
          left out where there is one.
        - ``ds`` (date, datetime or int, may be null): When: a date, a timestamp or a whole number
          of steps, in any order.
        - ``y`` (number, any, may be null): The value; null, NaN and infinities are missing.
        - any other column (number, flag or text): Any further columns of numbers, flags or text:
          regressors, such as ``price``.
    future : table, optional
        Regressors at the steps ahead; a step may also be a row of ``series`` without ``y``.

        - ``unique_id`` (text or whole number, optional): The series that the row belongs to; may be
          left out where there is one.
        - ``ds`` (date, datetime or int, may be null): When: a date, a timestamp or a whole number
          of steps, in any order.
        - any other column (number, flag or text): The further columns of ``series``, at the steps
          ahead.
    holidays : table, optional
        Days with effects of their own: holidays and events, past and ahead.

        - ``unique_id`` (text or whole number, optional): The series that it concerns; null or left
          out: all.
        - ``ds`` (date): The day.
        - ``holiday`` (text, optional): Its name: days of one name have one effect. Default:
          ``holiday``.
        - ``lower_window`` (whole number, optional): 0, or below it the days before that have
          effects of their own.
        - ``upper_window`` (whole number, optional): 0, or above it the days after that have effects
          of their own.
    horizon : int, default 12
        How many steps ahead, 1 to 10000. Default: 12.
    frequency : str, optional
        How far apart the points are: ``month``, ``week``, ``day``, ``weekday``, ``hour``,
        ``quarter``, ``year``, or several, such as ``15 minutes`` or ``4 weeks``; for whole
        numbers ``step`` or ``2 steps``. Default: told from the times of each series.
    season_length : int, or sequence of int, optional
        How many steps a season has: 12 for months, 7 for days; 1 for none; several,
        such as 24 and 168, where seasons lie in one another. Default: those of the
        frequency, and for whole numbers one found in the series.
    models : PathsModels, or sequence of PathsModels, default ["auto"]
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
    paths : int, default 200
        How many paths to draw of each series, 1 to 10000. Default: 200.
    seed : int, default 0
        Fixes the paths: the same seed gives the same ones. Default: 0.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    PathsResult
        - ``paths``: The draws, a row a step.
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
    Cost: as ``forecast.predict``, and about a microsecond a value; a row takes 40 bytes.

    Examples
    --------
    >>> import trimtab as tt
    >>> series = {
    ...     "ds": [
    ...         "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01",
    ...         "2026-06-01", "2026-07-01", "2026-08-01",
    ...     ],
    ...     "y": [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
    ... }
    >>> result = tt.forecast.paths(series, horizon=2, models="auto_ets", paths=2, seed=7)
    >>> [value and round(value, 4) for value in result.paths["y"]]
    [107.6154, 106.5265, 121.691, 122.7799]
    """
    return run(
        PathsResult,
        {"series": series, "future": future, "holidays": holidays},
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
            "paths": paths,
            "seed": seed,
        },
        _paths.__kwdefaults__,
        control,
    )


_paths = paths


class ProbabilityResult(Result):
    """What ``probability`` gives."""

    __slots__ = ()

    operation = "forecast.probability"
    output_names = ("probabilities", "issues")

    @property
    def probabilities(self) -> Table:
        """How likely each target is met, and what its statistic may be. Rows are ordered as the
        series first stand in the input, then as ``targets``, then as ``models``.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``model`` (text): The method, as ``models`` names it.
        - ``target`` (number, as y): The target, as it was given.
        - ``statistic`` (text): What of the window is compared.
        - ``comparison`` (text): ``at_least`` or ``at_most``.
        - ``start`` (date, datetime or int): The first point of the window.
        - ``end`` (date, datetime or int): The last point of the window.
        - ``observed`` (whole number): The points of the window that were observed.
        - ``steps`` (whole number): The points of the window that are forecast.
        - ``probability`` (number, share): How likely the target is met.
        - ``mean`` (number, as target): The mean of the statistic.
        - any other column (number): ``lo_80``, ``hi_80``, ``lo_95``, ``hi_95``: the ends of the
          band of the statistic at each level.
        """
        return self._output("probabilities", Table)

    @property
    def issues(self) -> Table:
        """What could not be read, forecast or asked. Rows are ordered by row of the input, as
        found.

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


def probability(
    series: TableLike,
    targets: TableLike,
    *,
    future: TableLike | None = None,
    holidays: TableLike | None = None,
    horizon: int = 12,
    frequency: str | None = None,
    season_length: int | Sequence[int] | None = None,
    models: ProbabilityModels | Sequence[ProbabilityModels] = ("auto",),
    levels: Sequence[float] = (80.0, 95.0),
    min: float | None = None,
    max: float | None = None,
    integer: bool = False,
    as_of: str | None = None,
    paths: int = 1000,
    seed: int = 0,
    control: Control | None = None,
) -> ProbabilityResult:
    """How likely a target is met over a window of time.

    How likely a target is met: the share of joint paths (see ``forecast.paths``) whose sum, mean,
    last, lowest or highest value over a window is at least, or at most, the target.

    A window may begin in the past: what was observed in it counts as it is, so that the probability
    of a year's target can be asked in any month of the year. Without ``start`` it begins with the
    first step ahead, without ``end`` it ends with the horizon, which grows where a window ends
    later. A missing value of the past within a window is drawn nowhere and counts nowhere, which is
    told.

    With 1000 paths a probability of 0.5 has a standard error of 0.016.

    Parameters
    ----------
    series : table
        The series, a row a point.

        - ``unique_id`` (text or whole number, optional): The series that the row belongs to; may be
          left out where there is one.
        - ``ds`` (date, datetime or int, may be null): When: a date, a timestamp or a whole number
          of steps, in any order.
        - ``y`` (number, any, may be null): The value; null, NaN and infinities are missing.
        - any other column (number, flag or text): Any further columns of numbers, flags or text:
          regressors, such as ``price``.
    future : table, optional
        Regressors at the steps ahead; a step may also be a row of ``series`` without ``y``.

        - ``unique_id`` (text or whole number, optional): The series that the row belongs to; may be
          left out where there is one.
        - ``ds`` (date, datetime or int, may be null): When: a date, a timestamp or a whole number
          of steps, in any order.
        - any other column (number, flag or text): The further columns of ``series``, at the steps
          ahead.
    holidays : table, optional
        Days with effects of their own: holidays and events, past and ahead.

        - ``unique_id`` (text or whole number, optional): The series that it concerns; null or left
          out: all.
        - ``ds`` (date): The day.
        - ``holiday`` (text, optional): Its name: days of one name have one effect. Default:
          ``holiday``.
        - ``lower_window`` (whole number, optional): 0, or below it the days before that have
          effects of their own.
        - ``upper_window`` (whole number, optional): 0, or above it the days after that have effects
          of their own.
    targets : table
        What is to be reached, and when.

        - ``unique_id`` (text or whole number, optional): The series that it concerns; null or left
          out: every one.
        - ``target`` (number, as y): What is to be reached.
        - ``statistic`` (text, optional): What of the window is compared: ``sum``, ``mean``,
          ``last``, ``minimum`` or ``maximum``. Default: ``sum``.
        - ``comparison`` (text, optional): ``at_least`` or ``at_most``. Default: ``at_least``.
        - ``start`` (date, datetime or int, optional): The first point of the window, in the form of
          ``ds``; it may lie in the past. Default: the first step ahead.
        - ``end`` (date, datetime or int, optional): The last point of the window. Default: the last
          step of the horizon.
    horizon : int, default 12
        How many steps ahead, 1 to 10000. Default: 12.
    frequency : str, optional
        How far apart the points are: ``month``, ``week``, ``day``, ``weekday``, ``hour``,
        ``quarter``, ``year``, or several, such as ``15 minutes`` or ``4 weeks``; for whole
        numbers ``step`` or ``2 steps``. Default: told from the times of each series.
    season_length : int, or sequence of int, optional
        How many steps a season has: 12 for months, 7 for days; 1 for none; several,
        such as 24 and 168, where seasons lie in one another. Default: those of the
        frequency, and for whole numbers one found in the series.
    models : ProbabilityModels, or sequence of ProbabilityModels, default ["auto"]
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
    paths : int, default 1000
        How many paths to draw of each series, 1 to 10000. Default: 1000.
    seed : int, default 0
        Fixes the paths: the same seed gives the same ones. Default: 0.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    ProbabilityResult
        - ``probabilities``: How likely each target is met, and what its statistic may be.
        - ``issues``: What could not be read, forecast or asked.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: an option is out of range
        - ``COLUMN_VALUE``: a target names no statistic or comparison
    DataError
        - ``DATA_UNFIT``: a forecast would lie beyond the year 9999
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: as ``forecast.predict``, and about a millisecond a series for 1000 paths of 12 steps.

    Examples
    --------
    >>> import trimtab as tt
    >>> series = {
    ...     "ds": [
    ...         "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01",
    ...         "2026-06-01", "2026-07-01", "2026-08-01",
    ...     ],
    ...     "y": [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
    ... }
    >>> targets = {
    ...     "target": [1350.0, 105.0],
    ...     "statistic": ["sum", "minimum"],
    ...     "start": ["2026-01-01", None],
    ...     "end": ["2026-12-01", "2026-12-01"],
    ... }
    >>> result = tt.forecast.probability(series, targets, models="auto_ets")
    >>> result.probabilities["probability"].to_pylist()
    [0.304, 0.553]
    """
    return run(
        ProbabilityResult,
        {"series": series, "future": future, "holidays": holidays, "targets": targets},
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
            "paths": paths,
            "seed": seed,
        },
        probability.__kwdefaults__,
        control,
    )


class BacktestResult(Result):
    """What ``backtest`` gives."""

    __slots__ = ()

    operation = "forecast.backtest"
    output_names = ("forecasts", "scores", "summary", "issues")

    @property
    def forecasts(self) -> Table:
        """What was said, beside what came. Rows are ordered as the series first stand in the input,
        then as ``models``, then by ``cutoff``, then by ``ds``.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``cutoff`` (date, datetime or int): The last point that was known.
        - ``ds`` (date, datetime or int): When, in the form in which it came.
        - ``model`` (text): The method, as ``models`` names it.
        - ``y`` (number, as y, may be null): What came; null where it is missing.
        - ``mean`` (number, as y): The forecast.
        - any other column (number): ``lo_80``, ``hi_80``, ``lo_95``, ``hi_95``: the ends of the
          band of each level.
        """
        return self._output("forecasts", Table)

    @property
    def scores(self) -> Table:
        """The measures of each series, means over its windows. Rows are ordered as the series first
        stand in the input, then as ``models``.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``model`` (text): The method.
        - ``windows`` (whole number): The origins that forecasts started from.
        - ``points`` (whole number): The forecast points whose values came.
        - ``mae`` (number, as y, may be null): Mean absolute error. Null where it has no meaning.
        - ``rmse`` (number, as y, may be null): Root of the mean squared error. Null where it has no
          meaning.
        - ``bias`` (number, as y, may be null): Mean of forecast less actual: above 0 where
          forecasts are too high. Null where it has no meaning.
        - ``smape`` (number, percent, may be null): Symmetric mean absolute percentage error, 0 to
          200. Null where it has no meaning.
        - ``mase`` (number, ratio, may be null): Mean absolute error over that of the seasonal naive
          method within the training data. Null where it has no meaning.
        - ``rmsse`` (number, ratio, may be null): Root mean squared error over that of the naive
          method within the training data. Null where it has no meaning.
        - ``owa`` (number, ratio, may be null): Mean of ``smape`` and ``mase``, each over that of
          the method Naive2. Null where it has no meaning.
        - ``pinball`` (number, as y, may be null): Mean pinball loss over the quantiles. Null where
          it has no meaning.
        - ``sql`` (number, ratio, may be null): Scaled quantile loss: twice the mean pinball loss,
          over the scale of ``mase``. Null where it has no meaning.
        - ``crps`` (number, as y, may be null): Continuous ranked probability score by the
          quantiles. Null where it has no meaning.
        - ``coverage_80`` (number, share, may be null): The share of values within the band.
        - ``msis_80`` (number, ratio, may be null): Mean scaled interval score.
        - ``coverage_95`` (number, share, may be null): The share of values within the band.
        - ``msis_95`` (number, ratio, may be null): Mean scaled interval score.
        - any other column (number): ``coverage_80``, ``msis_80`` and so on: of each level the share
          of values within the band, and its mean scaled interval score.
        """
        return self._output("scores", Table)

    @property
    def summary(self) -> Table:
        """The means over the series. Rows are ordered the lowest ``mase`` first, of equals as
        ``models``.

        - ``model`` (text): The method.
        - ``series`` (whole number): The series whose forecasts could be checked.
        - ``points`` (whole number): The forecast points whose values came.
        - ``mae`` (number, as y, may be null): Mean absolute error. Null where it has no meaning.
        - ``rmse`` (number, as y, may be null): Root of the mean squared error. Null where it has no
          meaning.
        - ``bias`` (number, as y, may be null): Mean of forecast less actual: above 0 where
          forecasts are too high. Null where it has no meaning.
        - ``smape`` (number, percent, may be null): Symmetric mean absolute percentage error, 0 to
          200. Null where it has no meaning.
        - ``mase`` (number, ratio, may be null): Mean absolute error over that of the seasonal naive
          method within the training data. Null where it has no meaning.
        - ``rmsse`` (number, ratio, may be null): Root mean squared error over that of the naive
          method within the training data. Null where it has no meaning.
        - ``owa`` (number, ratio, may be null): Mean of ``smape`` and ``mase``, each over that of
          the method Naive2. Null where it has no meaning.
        - ``pinball`` (number, as y, may be null): Mean pinball loss over the quantiles. Null where
          it has no meaning.
        - ``sql`` (number, ratio, may be null): Scaled quantile loss: twice the mean pinball loss,
          over the scale of ``mase``. Null where it has no meaning.
        - ``crps`` (number, as y, may be null): Continuous ranked probability score by the
          quantiles. Null where it has no meaning.
        - ``coverage_80`` (number, share, may be null): The share of values within the band.
        - ``msis_80`` (number, ratio, may be null): Mean scaled interval score.
        - ``coverage_95`` (number, share, may be null): The share of values within the band.
        - ``msis_95`` (number, ratio, may be null): Mean scaled interval score.
        - any other column (number): As in ``scores``.
        """
        return self._output("summary", Table)

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


def backtest(
    series: TableLike,
    *,
    future: TableLike | None = None,
    holidays: TableLike | None = None,
    horizon: int = 12,
    frequency: str | None = None,
    season_length: int | Sequence[int] | None = None,
    models: BacktestModels | Sequence[BacktestModels] = ("auto",),
    levels: Sequence[float] = (80.0, 95.0),
    min: float | None = None,
    max: float | None = None,
    integer: bool = False,
    as_of: str | None = None,
    windows: int = 3,
    stride: int | None = None,
    outputs: Sequence[BacktestOutputs] | None = None,
    control: Control | None = None,
) -> BacktestResult:
    """What methods would have said at earlier points, and how far off.

    What the methods would have said at earlier points of each series, and how far off they would
    have been: the only figures by which methods are to be chosen.

    A window ends where the series ends, and each earlier one ``stride`` steps before it. At the
    origin of a window the methods see what came before it, fit anew, choose and weigh anew, and
    forecast ``horizon`` steps; regressors are taken as known ahead. ``forecasts`` holds every step
    beside what came, ``scores`` the means of each series over its windows, ``summary`` the means
    over the series.

    MASE and RMSSE after Hyndman and Koehler (2006), measured by the changes within the data before
    the origin; OWA, sMAPE and MSIS as in the M4 competition; scaled quantile loss (``sql``),
    pinball loss and CRPS over the quantiles 0.1, 0.2 to 0.9. A measure is null where it has no
    meaning, such as MASE of a series that never changed.

    Parameters
    ----------
    series : table
        The series, a row a point.

        - ``unique_id`` (text or whole number, optional): The series that the row belongs to; may be
          left out where there is one.
        - ``ds`` (date, datetime or int, may be null): When: a date, a timestamp or a whole number
          of steps, in any order.
        - ``y`` (number, any, may be null): The value; null, NaN and infinities are missing.
        - any other column (number, flag or text): Any further columns of numbers, flags or text:
          regressors, such as ``price``.
    future : table, optional
        Regressors at the steps ahead; a step may also be a row of ``series`` without ``y``.

        - ``unique_id`` (text or whole number, optional): The series that the row belongs to; may be
          left out where there is one.
        - ``ds`` (date, datetime or int, may be null): When: a date, a timestamp or a whole number
          of steps, in any order.
        - any other column (number, flag or text): The further columns of ``series``, at the steps
          ahead.
    holidays : table, optional
        Days with effects of their own: holidays and events, past and ahead.

        - ``unique_id`` (text or whole number, optional): The series that it concerns; null or left
          out: all.
        - ``ds`` (date): The day.
        - ``holiday`` (text, optional): Its name: days of one name have one effect. Default:
          ``holiday``.
        - ``lower_window`` (whole number, optional): 0, or below it the days before that have
          effects of their own.
        - ``upper_window`` (whole number, optional): 0, or above it the days after that have effects
          of their own.
    horizon : int, default 12
        How many steps ahead, 1 to 10000. Default: 12.
    frequency : str, optional
        How far apart the points are: ``month``, ``week``, ``day``, ``weekday``, ``hour``,
        ``quarter``, ``year``, or several, such as ``15 minutes`` or ``4 weeks``; for whole
        numbers ``step`` or ``2 steps``. Default: told from the times of each series.
    season_length : int, or sequence of int, optional
        How many steps a season has: 12 for months, 7 for days; 1 for none; several,
        such as 24 and 168, where seasons lie in one another. Default: those of the
        frequency, and for whole numbers one found in the series.
    models : BacktestModels, or sequence of BacktestModels, default ["auto"]
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
    windows : int, default 3
        How many origins to forecast from, 1 to 1000. Default: 3.
    stride : int, optional
        How many steps lie between them. Default: the horizon.
    outputs : sequence of {"forecasts", "scores", "summary", "issues"}, optional
        Which outputs to compute. Default: all.

        - ``forecasts``: What was said, beside what came.
        - ``scores``: The measures of each series.
        - ``summary``: The means over the series.
        - ``issues``: What could not be read or forecast.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    BacktestResult
        - ``forecasts``: What was said, beside what came.
        - ``scores``: The measures of each series, means over its windows.
        - ``summary``: The means over the series.
        - ``issues``: What could not be read or forecast.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: an option is out of range
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: as ``forecast.predict``, times ``windows``.

    Examples
    --------
    >>> import trimtab as tt
    >>> series = {
    ...     "ds": [
    ...         1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
    ...         22, 23, 24,
    ...     ],
    ...     "y": [
    ...         104, 108, 107, 111, 110, 114, 118, 117, 121, 120, 124, 128, 127, 131, 130,
    ...         134, 138, 137, 141, 140, 144, 148, 147, 151,
    ...     ],
    ... }
    >>> result = tt.forecast.backtest(
    ...     series, horizon=4,
    ...     models=["naive", "drift"],
    ...     windows=2,
    ... )
    >>> [value and round(value, 4) for value in result.summary["mase"]]
    [0.2132, 0.625]
    """
    return run(
        BacktestResult,
        {"series": series, "future": future, "holidays": holidays},
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
            "windows": windows,
            "stride": stride,
            "outputs": outputs,
        },
        backtest.__kwdefaults__,
        control,
    )


class EvaluateResult(Result):
    """What ``evaluate`` gives."""

    __slots__ = ()

    operation = "forecast.evaluate"
    output_names = ("scores", "summary", "issues")

    @property
    def scores(self) -> Table:
        """The measures of each series. Rows are ordered as the series first stand in the input,
        then as ``models``.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``model`` (text): The method.
        - ``windows`` (whole number): The origins that forecasts started from.
        - ``points`` (whole number): The forecast points whose values came.
        - ``mae`` (number, as y, may be null): Mean absolute error. Null where it has no meaning.
        - ``rmse`` (number, as y, may be null): Root of the mean squared error. Null where it has no
          meaning.
        - ``bias`` (number, as y, may be null): Mean of forecast less actual: above 0 where
          forecasts are too high. Null where it has no meaning.
        - ``smape`` (number, percent, may be null): Symmetric mean absolute percentage error, 0 to
          200. Null where it has no meaning.
        - ``mase`` (number, ratio, may be null): Mean absolute error over that of the seasonal naive
          method within the training data. Null where it has no meaning.
        - ``rmsse`` (number, ratio, may be null): Root mean squared error over that of the naive
          method within the training data. Null where it has no meaning.
        - ``owa`` (number, ratio, may be null): Mean of ``smape`` and ``mase``, each over that of
          the method Naive2. Null where it has no meaning.
        - ``pinball`` (number, as y, may be null): Mean pinball loss over the quantiles. Null where
          it has no meaning.
        - ``sql`` (number, ratio, may be null): Scaled quantile loss: twice the mean pinball loss,
          over the scale of ``mase``. Null where it has no meaning.
        - ``crps`` (number, as y, may be null): Continuous ranked probability score by the
          quantiles. Null where it has no meaning.
        - any other column (number): ``coverage_80``, ``msis_80`` and so on: of each level the share
          of values within the band, and its mean scaled interval score.
        """
        return self._output("scores", Table)

    @property
    def summary(self) -> Table:
        """The means over the series. Rows are ordered the lowest ``mase`` first, of equals as
        ``models``.

        - ``model`` (text): The method.
        - ``series`` (whole number): The series whose forecasts could be checked.
        - ``points`` (whole number): The forecast points whose values came.
        - ``mae`` (number, as y, may be null): Mean absolute error. Null where it has no meaning.
        - ``rmse`` (number, as y, may be null): Root of the mean squared error. Null where it has no
          meaning.
        - ``bias`` (number, as y, may be null): Mean of forecast less actual: above 0 where
          forecasts are too high. Null where it has no meaning.
        - ``smape`` (number, percent, may be null): Symmetric mean absolute percentage error, 0 to
          200. Null where it has no meaning.
        - ``mase`` (number, ratio, may be null): Mean absolute error over that of the seasonal naive
          method within the training data. Null where it has no meaning.
        - ``rmsse`` (number, ratio, may be null): Root mean squared error over that of the naive
          method within the training data. Null where it has no meaning.
        - ``owa`` (number, ratio, may be null): Mean of ``smape`` and ``mase``, each over that of
          the method Naive2. Null where it has no meaning.
        - ``pinball`` (number, as y, may be null): Mean pinball loss over the quantiles. Null where
          it has no meaning.
        - ``sql`` (number, ratio, may be null): Scaled quantile loss: twice the mean pinball loss,
          over the scale of ``mase``. Null where it has no meaning.
        - ``crps`` (number, as y, may be null): Continuous ranked probability score by the
          quantiles. Null where it has no meaning.
        - any other column (number): As in ``scores``.
        """
        return self._output("summary", Table)

    @property
    def issues(self) -> Table:
        """What could not be read or checked. Rows are ordered by row of the input, as found.

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


def evaluate(
    forecasts: TableLike,
    actuals: TableLike,
    *,
    series: TableLike | None = None,
    season_length: int | None = None,
    control: Control | None = None,
) -> EvaluateResult:
    """How far off forecasts were, once the values came.

    How far off forecasts were that somebody made, here or elsewhere, once the values came: the
    measures of ``forecast.backtest`` for any table of forecasts.

    Rows of ``forecasts`` and ``actuals`` meet by ``unique_id`` and ``ds``; forecasts whose value
    has not come are left out. ``series``, the data that the forecasts were made from, gives the
    scales of MASE, RMSSE, MSIS, the scaled quantile loss and OWA, which are null without it; of it,
    what lies before the first forecast of a series is used. Quantiles are the ends of the bands:
    ``lo_80`` is the quantile 0.1, ``hi_80`` 0.9, and ``mean`` stands for the median.

    Parameters
    ----------
    forecasts : table
        What was said.

        - ``unique_id`` (text or whole number, optional): The series that the row belongs to.
        - ``ds`` (date, datetime or int, may be null): When.
        - ``model`` (text, optional): The method. Default: ``forecast``.
        - ``mean`` (number, as y, may be null): The forecast.
        - any other column (number): ``lo_80``, ``hi_80`` and so on: the ends of the band of each
          level.
    actuals : table
        What came.

        - ``unique_id`` (text or whole number, optional): The series that the row belongs to; may be
          left out where there is one.
        - ``ds`` (date, datetime or int, may be null): When: a date, a timestamp or a whole number
          of steps, in any order.
        - ``y`` (number, any, may be null): The value; null, NaN and infinities are missing.
        - any other column (number, flag or text): Any further columns of numbers, flags or text:
          regressors, such as ``price``.
    series : table, optional
        What was known when the forecasts were made, for the scales of measures.

        - ``unique_id`` (text or whole number, optional): The series that the row belongs to; may be
          left out where there is one.
        - ``ds`` (date, datetime or int, may be null): When: a date, a timestamp or a whole number
          of steps, in any order.
        - ``y`` (number, any, may be null): The value; null, NaN and infinities are missing.
        - any other column (number, flag or text): Any further columns of numbers, flags or text:
          regressors, such as ``price``.
    season_length : int, optional
        How many steps a season has, for the scale of MASE. Default: the shortest
        season of the times' frequency, 1 for whole numbers.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    EvaluateResult
        - ``scores``: The measures of each series.
        - ``summary``: The means over the series.
        - ``issues``: What could not be read or checked.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: ``season_length`` is 0
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: a few microseconds a row.

    Examples
    --------
    >>> import trimtab as tt
    >>> forecasts = {
    ...     "ds": ["2026-04-01", "2026-05-01"],
    ...     "mean": [110.0, 112.0],
    ...     "lo_80": [104.0, 105.0],
    ...     "hi_80": [116.0, 119.0],
    ... }
    >>> actuals = {"ds": ["2026-04-01", "2026-05-01"], "y": [113.0, 104.0]}
    >>> series = {
    ...     "ds": ["2026-01-01", "2026-02-01", "2026-03-01"],
    ...     "y": [100.0, 108.0, 103.0],
    ... }
    >>> result = tt.forecast.evaluate(forecasts, actuals, series=series, season_length=1)
    >>> [value and round(value, 4) for value in result.scores["mase"]]
    [0.8462]
    """
    return run(
        EvaluateResult,
        {"forecasts": forecasts, "actuals": actuals, "series": series},
        {"season_length": season_length},
        evaluate.__kwdefaults__,
        control,
    )
