"""The engine ``forecast``: one function an operation."""

# Written by `cargo xtask generate` from the declarations of the engine.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ._call import run
from ._control import Control
from ._document import Document
from ._forecasts import Forecasts
from ._result import Result
from ._table import Table, TableLike

__all__ = [
    "AheadResult",
    "AnomaliesKinds",
    "AnomaliesResult",
    "BacktestIntervals",
    "BacktestModels",
    "BacktestOutputs",
    "BacktestResult",
    "BacktestTransform",
    "ChangepointsModel",
    "ChangepointsPenalty",
    "ChangepointsResult",
    "DecomposeForm",
    "DecomposeResult",
    "EvaluateResult",
    "ExplainIntervals",
    "ExplainModels",
    "ExplainResult",
    "ExplainTransform",
    "FitIntervals",
    "FitModels",
    "FitResult",
    "FitTransform",
    "PathsIntervals",
    "PathsModels",
    "PathsResult",
    "PathsTransform",
    "PredictIntervals",
    "PredictModels",
    "PredictOutputs",
    "PredictResult",
    "PredictTransform",
    "ProbabilityIntervals",
    "ProbabilityModels",
    "ProbabilityResult",
    "ProbabilityTransform",
    "ReconcileMethod",
    "ReconcileOutputs",
    "ReconcileProportions",
    "ReconcileResult",
    "SeasonsResult",
    "UpdateResult",
    "ahead",
    "anomalies",
    "backtest",
    "changepoints",
    "decompose",
    "evaluate",
    "explain",
    "fit",
    "paths",
    "predict",
    "probability",
    "reconcile",
    "seasons",
    "update",
]

PredictModels: TypeAlias = Literal[
    "auto",
    "ensemble",
    "naive",
    "seasonal_naive",
    "drift",
    "mean",
    "window_average",
    "seasonal_window_average",
    "auto_arima",
    "auto_ets",
    "auto_theta",
    "dynamic_theta",
    "auto_ces",
    "mstl",
    "prophet",
    "tbats",
    "gbm",
    "croston",
    "croston_optimized",
    "sba",
    "tsb",
    "adida",
    "imapa",
    "counts",
]

PredictIntervals: TypeAlias = Literal["conformal", "model"]

PredictTransform: TypeAlias = Literal["none", "log", "box_cox"]

PredictOutputs: TypeAlias = Literal["forecasts", "models", "quality", "issues"]

PathsModels: TypeAlias = Literal[
    "auto",
    "ensemble",
    "naive",
    "seasonal_naive",
    "drift",
    "mean",
    "window_average",
    "seasonal_window_average",
    "auto_arima",
    "auto_ets",
    "auto_theta",
    "dynamic_theta",
    "auto_ces",
    "mstl",
    "prophet",
    "tbats",
    "gbm",
    "croston",
    "croston_optimized",
    "sba",
    "tsb",
    "adida",
    "imapa",
    "counts",
]

PathsIntervals: TypeAlias = Literal["conformal", "model"]

PathsTransform: TypeAlias = Literal["none", "log", "box_cox"]

ProbabilityModels: TypeAlias = Literal[
    "auto",
    "ensemble",
    "naive",
    "seasonal_naive",
    "drift",
    "mean",
    "window_average",
    "seasonal_window_average",
    "auto_arima",
    "auto_ets",
    "auto_theta",
    "dynamic_theta",
    "auto_ces",
    "mstl",
    "prophet",
    "tbats",
    "gbm",
    "croston",
    "croston_optimized",
    "sba",
    "tsb",
    "adida",
    "imapa",
    "counts",
]

ProbabilityIntervals: TypeAlias = Literal["conformal", "model"]

ProbabilityTransform: TypeAlias = Literal["none", "log", "box_cox"]

BacktestModels: TypeAlias = Literal[
    "auto",
    "ensemble",
    "naive",
    "seasonal_naive",
    "drift",
    "mean",
    "window_average",
    "seasonal_window_average",
    "auto_arima",
    "auto_ets",
    "auto_theta",
    "dynamic_theta",
    "auto_ces",
    "mstl",
    "prophet",
    "tbats",
    "gbm",
    "croston",
    "croston_optimized",
    "sba",
    "tsb",
    "adida",
    "imapa",
    "counts",
]

BacktestIntervals: TypeAlias = Literal["conformal", "model"]

BacktestTransform: TypeAlias = Literal["none", "log", "box_cox"]

BacktestOutputs: TypeAlias = Literal["forecasts", "scores", "summary", "issues"]

ExplainModels: TypeAlias = Literal[
    "auto",
    "ensemble",
    "naive",
    "seasonal_naive",
    "drift",
    "mean",
    "window_average",
    "seasonal_window_average",
    "auto_arima",
    "auto_ets",
    "auto_theta",
    "dynamic_theta",
    "auto_ces",
    "mstl",
    "prophet",
    "tbats",
    "gbm",
    "croston",
    "croston_optimized",
    "sba",
    "tsb",
    "adida",
    "imapa",
    "counts",
]

ExplainIntervals: TypeAlias = Literal["conformal", "model"]

ExplainTransform: TypeAlias = Literal["none", "log", "box_cox"]

ReconcileMethod: TypeAlias = Literal[
    "bottom_up",
    "top_down",
    "ols",
    "wls",
    "wls_variance",
    "mint_common",
    "mint_shrink",
    "mint_sample",
]

ReconcileProportions: TypeAlias = Literal["forecast", "average"]

ReconcileOutputs: TypeAlias = Literal["forecasts", "issues"]

DecomposeForm: TypeAlias = Literal["auto", "additive", "multiplicative"]

ChangepointsModel: TypeAlias = Literal["auto", "level", "level_variance", "trend"]

ChangepointsPenalty: TypeAlias = Literal["mbic", "bic"]

AnomaliesKinds: TypeAlias = Literal["SPIKE", "LEVEL_SHIFT", "MISSING_RUN", "STOCK_OUT"]

FitModels: TypeAlias = Literal[
    "auto",
    "ensemble",
    "naive",
    "seasonal_naive",
    "drift",
    "mean",
    "window_average",
    "seasonal_window_average",
    "auto_arima",
    "auto_ets",
    "auto_theta",
    "dynamic_theta",
    "auto_ces",
    "mstl",
    "prophet",
    "tbats",
    "gbm",
    "croston",
    "croston_optimized",
    "sba",
    "tsb",
    "adida",
    "imapa",
    "counts",
]

FitIntervals: TypeAlias = Literal["conformal", "model"]

FitTransform: TypeAlias = Literal["none", "log", "box_cox"]


class PredictResult(Forecasts, Result):
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
        - ``gaps`` (whole number): The runs of steps without a value.
        - ``longest_gap`` (whole number): The most steps without a value one after the other.
        - ``duplicates`` (whole number): The rows that were left out since they say the same twice.
        - ``zeros`` (number, share): The share of observed points that are 0.
        - ``stock_outs`` (whole number): The runs of zeros that the demand around them makes
          unlikely (p ≤ 0.001), none of a series that is intermittent without them.
        - ``stock_out_steps`` (whole number): The steps in them.
        - ``last_stock_out`` (date, datetime or int, may be null): The first step of the latest of
          them; null without one.
        - ``level_shifts`` (whole number): How often the level shifted for good, among the last 500
          points and by three deviations or more (p ≤ 0.0001).
        - ``last_level_shift`` (date, datetime or int, may be null): The first point after the
          latest shift; null without one.
        - ``last_level_change`` (number, as y, may be null): How far the level rose there, or fell;
          null without a shift.
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
    intervals: PredictIntervals = "conformal",
    transform: PredictTransform = "none",
    bias_adjust: bool = False,
    min: float | None = None,
    max: float | None = None,
    integer: bool = False,
    work_limit: int | None = None,
    seed: int = 0,
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
    seasons by loess (MSTL), a trend with seasons in the form of Prophet, drift and the naive
    methods, as suits the season; for intermittent demand a count model, ADIDA, IMAPA and TSB. Their
    mean absolute scaled errors at earlier origins of the series with a season in common (of 300 of
    them, evenly spread, where there are more), and of the series itself where it is long and among
    those, decide how much each counts: one that is 4 % worse than the best counts 37 % of it.
    ``models`` says what was fitted, with which share. ``ensemble`` is the median of the same
    methods, step by step, each counting as much: one that goes astray moves nothing.

    Further columns of ``series`` are regressors: numbers, flags, and categories of which each but
    the most frequent stands for itself. They are used where they vary within a series and are known
    ahead, in ``future`` or as rows of ``series`` without ``y``; single steps where one is not known
    take its last value, and both are told in ``issues``. ``auto`` then also asks ARIMA, and of ten
    series or more boosted trees that learn all series as one panel; ``auto_arima``, ``prophet`` and
    ``gbm`` heed regressors by themselves, the others do not. Columns that never change within a
    series set series apart for ``gbm``. A holiday is a regressor that counts its days in a period.

    The bands of every method are conformal, pooled over the series of the call and split by time:
    the quantiles of its errors at those earlier origins, by step ahead, in units of the deviation
    that the models give themselves, later origins counting more. A call with one short series has
    few such errors, and its bands lean on what is held of models in general: errors with the tails
    of Student's distribution with four degrees of freedom, a quarter wider than the models say for
    a series of fourteen points, as wide for 64, and narrower for longer ones. With ``intervals``
    ``model`` they are what the model says of itself, errors normal and parameters known, which
    takes one fit in place of several and covers less than it says.

    With ``transform`` ``log`` or ``box_cox`` methods work on ln(*y*) or on (*y*^λ − 1)/λ, λ between
    0 and 1 for each series by Guerrero's method, and what they say is brought back: quantiles come
    back as they are, so that the ends of bands keep their probabilities and never lie below 0. The
    forecast is then the median; with ``bias_adjust`` it is the mean over the quantiles, which is
    higher and which adds up over series and steps. ``auto`` and ``ensemble`` take no logarithm
    again. λ is told from the whole series; the methods themselves see at each earlier origin what
    came before it, and a backtest tells λ anew at each. A series with a value at or below 0 is left
    out and told.

    ``quality`` tells what may mislead a forecast. A run of zeros is a stock-out where zeros that
    come and go as the others of the series do make one as long, after the first demand, with a
    probability of at most 0.001; a series that is zero at one step in four or more without them has
    none. The level has shifted where the segmentation of ``forecast.changepoints``, seasons and
    stock-outs taken out, finds a change of the level with a probability of at most 0.0001 under
    noise whose points go together, of three standard deviations or more, with eight points or more
    on either side, among the last 500. Both are issues where there is something to do: a stock-out
    is to be null unless nobody wanted to buy, and a series that mostly lies before a shift is to be
    cut there.

    ``work_limit`` bounds the fits. Where all that is of use would take more, bands and weights are
    told from fewer origins, down to one, then from fewer series, down to 30, then ``auto`` and
    ``ensemble`` are of fewer methods, down to one; the issue ``WORK_LIMIT`` says so. Nothing
    depends on the clock: the same limit gives the same forecasts. Chance plays a part in ``gbm``
    alone, by ``seed``.

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
        - ``ensemble``: The median, step by step, of the methods that ``auto`` weighs, each counting
          as
        much: one that goes astray moves nothing, and no weight has to be learnt.
        - ``naive``: The last value.
        - ``seasonal_naive``: The last value of the same season.
        - ``drift``: The last value and the mean change.
        - ``mean``: The mean of all values.
        - ``window_average``: The mean of the last season's values; of the last three without a
          season.
        - ``seasonal_window_average``: The mean of the same season's values in the last three years,
          weeks or whatever
        its cycle is; of the last three values without a season.
        - ``auto_arima``: A seasonal ARIMA model of the order that fits best.
        - ``auto_ets``: Exponential smoothing in the form that fits best.
        - ``auto_theta``: The Theta method in the form that fits best.
        - ``dynamic_theta``: The dynamic optimised Theta method.
        - ``auto_ces``: Complex exponential smoothing in the form that fits best.
        - ``mstl``: Seasons by loess, each repeated, and exponential smoothing of the rest.
        - ``prophet``: A trend that bends, all seasons that such times have, holidays and regressors
        in the form of the program Prophet, with errors that go together.
        - ``tbats``: Exponential smoothing of level, damped trend and seasons of any length, each a
        sum of waves whose size and phase move.
        - ``gbm``: Boosted trees that learn from all series of the call together: lags, means,
        seasons, regressors and what sets series apart.
        - ``croston``: Croston's method for intermittent demand.
        - ``croston_optimized``: Croston's method with smoothing that fits best.
        - ``sba``: Croston's method without its bias, after Syntetos and Boylan.
        - ``tsb``: The method of Teunter, Syntetos and Babai for demand that may end.
        - ``adida``: Intermittent demand added up over its mean interval.
        - ``imapa``: Intermittent demand added up over many intervals.
        - ``counts``: Negative binomial counts about a mean that moves: whole numbers from 0 on,
          with
        quantiles of their own.
    levels : sequence of float, default [80.0, 95.0]
        The shares of 100 that bands are to cover, above 0 and below 100. Default:
        80 and 95.
    intervals : {"conformal", "model"}, default "conformal"
        Where bands come from. Default: ``conformal``.

        - ``conformal``: The errors that the method would have made at earlier points of the series
          of
        the call.
        - ``model``: What the fitted model says of itself, errors normal and parameters known:
        several times as fast for one method, and often too narrow.
    transform : {"none", "log", "box_cox"}, default "none"
        The scale on which methods work, and from which forecasts and the ends of bands
        are brought back. A series with a value at or below 0 is left out and told.
        Default: ``none``.

        - ``none``: That of the series; ``auto`` tries logarithms by itself.
        - ``log``: Logarithms, for series above 0 whose seasons and errors grow with their level.
        - ``box_cox``: The power between 0, the logarithm, and 1, none, at which seasons vary alike
          at
        all levels (Box and Cox; the power by Guerrero's method), for series above 0.
    bias_adjust : bool, default False
        Whether forecasts brought back from another scale are means, which add up;
        otherwise they are medians, which are lower where the logarithm is taken. Without
        ``transform`` of no effect. Default: false.
    min : float, optional
        What no forecast falls below. Default: 0 for a series that has zeros and
        nothing below them, else nothing.
    max : float, optional
        What no forecast rises above. Default: nothing.
    integer : bool, default False
        Whether bands end at whole numbers. Default: false.
    work_limit : int, optional
        The most fits, of one method to one series each, that the call may take. Weights
        and bands are then learnt from fewer earlier points, then from fewer series (30 at
        the least), then ``auto`` and ``ensemble`` are of fewer methods (one at the least),
        which is told. The same limit gives the same forecasts on every machine. Default:
        no limit.
    seed : int, default 0
        Fixes what is left to chance: paths, and which points and columns boosted trees
        learn from. The same seed gives the same forecasts; in all other methods nothing
        is left to chance. Default: 0.
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
            "intervals": intervals,
            "transform": transform,
            "bias_adjust": bias_adjust,
            "min": min,
            "max": max,
            "integer": integer,
            "work_limit": work_limit,
            "seed": seed,
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
    intervals: PathsIntervals = "conformal",
    transform: PathsTransform = "none",
    bias_adjust: bool = False,
    min: float | None = None,
    max: float | None = None,
    integer: bool = False,
    work_limit: int | None = None,
    seed: int = 0,
    as_of: str | None = None,
    paths: int = 200,
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
        - ``ensemble``: The median, step by step, of the methods that ``auto`` weighs, each counting
          as
        much: one that goes astray moves nothing, and no weight has to be learnt.
        - ``naive``: The last value.
        - ``seasonal_naive``: The last value of the same season.
        - ``drift``: The last value and the mean change.
        - ``mean``: The mean of all values.
        - ``window_average``: The mean of the last season's values; of the last three without a
          season.
        - ``seasonal_window_average``: The mean of the same season's values in the last three years,
          weeks or whatever
        its cycle is; of the last three values without a season.
        - ``auto_arima``: A seasonal ARIMA model of the order that fits best.
        - ``auto_ets``: Exponential smoothing in the form that fits best.
        - ``auto_theta``: The Theta method in the form that fits best.
        - ``dynamic_theta``: The dynamic optimised Theta method.
        - ``auto_ces``: Complex exponential smoothing in the form that fits best.
        - ``mstl``: Seasons by loess, each repeated, and exponential smoothing of the rest.
        - ``prophet``: A trend that bends, all seasons that such times have, holidays and regressors
        in the form of the program Prophet, with errors that go together.
        - ``tbats``: Exponential smoothing of level, damped trend and seasons of any length, each a
        sum of waves whose size and phase move.
        - ``gbm``: Boosted trees that learn from all series of the call together: lags, means,
        seasons, regressors and what sets series apart.
        - ``croston``: Croston's method for intermittent demand.
        - ``croston_optimized``: Croston's method with smoothing that fits best.
        - ``sba``: Croston's method without its bias, after Syntetos and Boylan.
        - ``tsb``: The method of Teunter, Syntetos and Babai for demand that may end.
        - ``adida``: Intermittent demand added up over its mean interval.
        - ``imapa``: Intermittent demand added up over many intervals.
        - ``counts``: Negative binomial counts about a mean that moves: whole numbers from 0 on,
          with
        quantiles of their own.
    levels : sequence of float, default [80.0, 95.0]
        The shares of 100 that bands are to cover, above 0 and below 100. Default:
        80 and 95.
    intervals : {"conformal", "model"}, default "conformal"
        Where bands come from. Default: ``conformal``.

        - ``conformal``: The errors that the method would have made at earlier points of the series
          of
        the call.
        - ``model``: What the fitted model says of itself, errors normal and parameters known:
        several times as fast for one method, and often too narrow.
    transform : {"none", "log", "box_cox"}, default "none"
        The scale on which methods work, and from which forecasts and the ends of bands
        are brought back. A series with a value at or below 0 is left out and told.
        Default: ``none``.

        - ``none``: That of the series; ``auto`` tries logarithms by itself.
        - ``log``: Logarithms, for series above 0 whose seasons and errors grow with their level.
        - ``box_cox``: The power between 0, the logarithm, and 1, none, at which seasons vary alike
          at
        all levels (Box and Cox; the power by Guerrero's method), for series above 0.
    bias_adjust : bool, default False
        Whether forecasts brought back from another scale are means, which add up;
        otherwise they are medians, which are lower where the logarithm is taken. Without
        ``transform`` of no effect. Default: false.
    min : float, optional
        What no forecast falls below. Default: 0 for a series that has zeros and
        nothing below them, else nothing.
    max : float, optional
        What no forecast rises above. Default: nothing.
    integer : bool, default False
        Whether bands end at whole numbers. Default: false.
    work_limit : int, optional
        The most fits, of one method to one series each, that the call may take. Weights
        and bands are then learnt from fewer earlier points, then from fewer series (30 at
        the least), then ``auto`` and ``ensemble`` are of fewer methods (one at the least),
        which is told. The same limit gives the same forecasts on every machine. Default:
        no limit.
    seed : int, default 0
        Fixes what is left to chance: paths, and which points and columns boosted trees
        learn from. The same seed gives the same forecasts; in all other methods nothing
        is left to chance. Default: 0.
    as_of : str, optional
        The day of the forecast, such as ``2026-01-31``: the last periods, of a day
        or longer, that are not over then are left out. Default: every period is over.
    paths : int, default 200
        How many paths to draw of each series, 1 to 10000. Default: 200.
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
    Cost: as ``forecast.predict``, and about half a microsecond a value; a row takes 40 bytes.

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
    [107.3464, 106.2158, 121.96, 123.0906]
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
            "intervals": intervals,
            "transform": transform,
            "bias_adjust": bias_adjust,
            "min": min,
            "max": max,
            "integer": integer,
            "work_limit": work_limit,
            "seed": seed,
            "as_of": as_of,
            "paths": paths,
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
    intervals: ProbabilityIntervals = "conformal",
    transform: ProbabilityTransform = "none",
    bias_adjust: bool = False,
    min: float | None = None,
    max: float | None = None,
    integer: bool = False,
    work_limit: int | None = None,
    seed: int = 0,
    as_of: str | None = None,
    paths: int = 1000,
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
        - ``ensemble``: The median, step by step, of the methods that ``auto`` weighs, each counting
          as
        much: one that goes astray moves nothing, and no weight has to be learnt.
        - ``naive``: The last value.
        - ``seasonal_naive``: The last value of the same season.
        - ``drift``: The last value and the mean change.
        - ``mean``: The mean of all values.
        - ``window_average``: The mean of the last season's values; of the last three without a
          season.
        - ``seasonal_window_average``: The mean of the same season's values in the last three years,
          weeks or whatever
        its cycle is; of the last three values without a season.
        - ``auto_arima``: A seasonal ARIMA model of the order that fits best.
        - ``auto_ets``: Exponential smoothing in the form that fits best.
        - ``auto_theta``: The Theta method in the form that fits best.
        - ``dynamic_theta``: The dynamic optimised Theta method.
        - ``auto_ces``: Complex exponential smoothing in the form that fits best.
        - ``mstl``: Seasons by loess, each repeated, and exponential smoothing of the rest.
        - ``prophet``: A trend that bends, all seasons that such times have, holidays and regressors
        in the form of the program Prophet, with errors that go together.
        - ``tbats``: Exponential smoothing of level, damped trend and seasons of any length, each a
        sum of waves whose size and phase move.
        - ``gbm``: Boosted trees that learn from all series of the call together: lags, means,
        seasons, regressors and what sets series apart.
        - ``croston``: Croston's method for intermittent demand.
        - ``croston_optimized``: Croston's method with smoothing that fits best.
        - ``sba``: Croston's method without its bias, after Syntetos and Boylan.
        - ``tsb``: The method of Teunter, Syntetos and Babai for demand that may end.
        - ``adida``: Intermittent demand added up over its mean interval.
        - ``imapa``: Intermittent demand added up over many intervals.
        - ``counts``: Negative binomial counts about a mean that moves: whole numbers from 0 on,
          with
        quantiles of their own.
    levels : sequence of float, default [80.0, 95.0]
        The shares of 100 that bands are to cover, above 0 and below 100. Default:
        80 and 95.
    intervals : {"conformal", "model"}, default "conformal"
        Where bands come from. Default: ``conformal``.

        - ``conformal``: The errors that the method would have made at earlier points of the series
          of
        the call.
        - ``model``: What the fitted model says of itself, errors normal and parameters known:
        several times as fast for one method, and often too narrow.
    transform : {"none", "log", "box_cox"}, default "none"
        The scale on which methods work, and from which forecasts and the ends of bands
        are brought back. A series with a value at or below 0 is left out and told.
        Default: ``none``.

        - ``none``: That of the series; ``auto`` tries logarithms by itself.
        - ``log``: Logarithms, for series above 0 whose seasons and errors grow with their level.
        - ``box_cox``: The power between 0, the logarithm, and 1, none, at which seasons vary alike
          at
        all levels (Box and Cox; the power by Guerrero's method), for series above 0.
    bias_adjust : bool, default False
        Whether forecasts brought back from another scale are means, which add up;
        otherwise they are medians, which are lower where the logarithm is taken. Without
        ``transform`` of no effect. Default: false.
    min : float, optional
        What no forecast falls below. Default: 0 for a series that has zeros and
        nothing below them, else nothing.
    max : float, optional
        What no forecast rises above. Default: nothing.
    integer : bool, default False
        Whether bands end at whole numbers. Default: false.
    work_limit : int, optional
        The most fits, of one method to one series each, that the call may take. Weights
        and bands are then learnt from fewer earlier points, then from fewer series (30 at
        the least), then ``auto`` and ``ensemble`` are of fewer methods (one at the least),
        which is told. The same limit gives the same forecasts on every machine. Default:
        no limit.
    seed : int, default 0
        Fixes what is left to chance: paths, and which points and columns boosted trees
        learn from. The same seed gives the same forecasts; in all other methods nothing
        is left to chance. Default: 0.
    as_of : str, optional
        The day of the forecast, such as ``2026-01-31``: the last periods, of a day
        or longer, that are not over then are left out. Default: every period is over.
    paths : int, default 1000
        How many paths to draw of each series, 1 to 10000. Default: 1000.
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
    Cost: as ``forecast.predict``, and about 1.5 ms a series for 1000 paths of 12 steps.

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
    [0.308, 0.542]
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
            "intervals": intervals,
            "transform": transform,
            "bias_adjust": bias_adjust,
            "min": min,
            "max": max,
            "integer": integer,
            "work_limit": work_limit,
            "seed": seed,
            "as_of": as_of,
            "paths": paths,
        },
        probability.__kwdefaults__,
        control,
    )


class BacktestResult(Forecasts, Result):
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
    intervals: BacktestIntervals = "conformal",
    transform: BacktestTransform = "none",
    bias_adjust: bool = False,
    min: float | None = None,
    max: float | None = None,
    integer: bool = False,
    work_limit: int | None = None,
    seed: int = 0,
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
        - ``ensemble``: The median, step by step, of the methods that ``auto`` weighs, each counting
          as
        much: one that goes astray moves nothing, and no weight has to be learnt.
        - ``naive``: The last value.
        - ``seasonal_naive``: The last value of the same season.
        - ``drift``: The last value and the mean change.
        - ``mean``: The mean of all values.
        - ``window_average``: The mean of the last season's values; of the last three without a
          season.
        - ``seasonal_window_average``: The mean of the same season's values in the last three years,
          weeks or whatever
        its cycle is; of the last three values without a season.
        - ``auto_arima``: A seasonal ARIMA model of the order that fits best.
        - ``auto_ets``: Exponential smoothing in the form that fits best.
        - ``auto_theta``: The Theta method in the form that fits best.
        - ``dynamic_theta``: The dynamic optimised Theta method.
        - ``auto_ces``: Complex exponential smoothing in the form that fits best.
        - ``mstl``: Seasons by loess, each repeated, and exponential smoothing of the rest.
        - ``prophet``: A trend that bends, all seasons that such times have, holidays and regressors
        in the form of the program Prophet, with errors that go together.
        - ``tbats``: Exponential smoothing of level, damped trend and seasons of any length, each a
        sum of waves whose size and phase move.
        - ``gbm``: Boosted trees that learn from all series of the call together: lags, means,
        seasons, regressors and what sets series apart.
        - ``croston``: Croston's method for intermittent demand.
        - ``croston_optimized``: Croston's method with smoothing that fits best.
        - ``sba``: Croston's method without its bias, after Syntetos and Boylan.
        - ``tsb``: The method of Teunter, Syntetos and Babai for demand that may end.
        - ``adida``: Intermittent demand added up over its mean interval.
        - ``imapa``: Intermittent demand added up over many intervals.
        - ``counts``: Negative binomial counts about a mean that moves: whole numbers from 0 on,
          with
        quantiles of their own.
    levels : sequence of float, default [80.0, 95.0]
        The shares of 100 that bands are to cover, above 0 and below 100. Default:
        80 and 95.
    intervals : {"conformal", "model"}, default "conformal"
        Where bands come from. Default: ``conformal``.

        - ``conformal``: The errors that the method would have made at earlier points of the series
          of
        the call.
        - ``model``: What the fitted model says of itself, errors normal and parameters known:
        several times as fast for one method, and often too narrow.
    transform : {"none", "log", "box_cox"}, default "none"
        The scale on which methods work, and from which forecasts and the ends of bands
        are brought back. A series with a value at or below 0 is left out and told.
        Default: ``none``.

        - ``none``: That of the series; ``auto`` tries logarithms by itself.
        - ``log``: Logarithms, for series above 0 whose seasons and errors grow with their level.
        - ``box_cox``: The power between 0, the logarithm, and 1, none, at which seasons vary alike
          at
        all levels (Box and Cox; the power by Guerrero's method), for series above 0.
    bias_adjust : bool, default False
        Whether forecasts brought back from another scale are means, which add up;
        otherwise they are medians, which are lower where the logarithm is taken. Without
        ``transform`` of no effect. Default: false.
    min : float, optional
        What no forecast falls below. Default: 0 for a series that has zeros and
        nothing below them, else nothing.
    max : float, optional
        What no forecast rises above. Default: nothing.
    integer : bool, default False
        Whether bands end at whole numbers. Default: false.
    work_limit : int, optional
        The most fits, of one method to one series each, that the call may take. Weights
        and bands are then learnt from fewer earlier points, then from fewer series (30 at
        the least), then ``auto`` and ``ensemble`` are of fewer methods (one at the least),
        which is told. The same limit gives the same forecasts on every machine. Default:
        no limit.
    seed : int, default 0
        Fixes what is left to chance: paths, and which points and columns boosted trees
        learn from. The same seed gives the same forecasts; in all other methods nothing
        is left to chance. Default: 0.
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
            "intervals": intervals,
            "transform": transform,
            "bias_adjust": bias_adjust,
            "min": min,
            "max": max,
            "integer": integer,
            "work_limit": work_limit,
            "seed": seed,
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


class ExplainResult(Result):
    """What ``explain`` gives."""

    __slots__ = ()

    operation = "forecast.explain"
    output_names = ("components", "drivers", "issues")

    @property
    def components(self) -> Table:
        """The parts of each forecast. Rows are ordered as the series first stand in the input, then
        as ``models``, then by ``component``, then by ``ds``.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``ds`` (date, datetime or int): When, in the form in which it came.
        - ``model`` (text): The method, as ``models`` names it.
        - ``component`` (text): ``level``, ``trend``, ``season_12`` and the like, the name of a
          regressor, or ``other``.
        - ``value`` (number, as y): What it adds; the parts of a step add up to its mean.
        """
        return self._output("components", Table)

    @property
    def drivers(self) -> Table:
        """What each regressor does to it. Rows are ordered as ``components``, then as the columns
        of ``series``, then holidays by name.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``model`` (text): The method, as ``models`` names it.
        - ``driver`` (text): The regressor or holiday.
        - ``typical`` (number, own): Its mean in the past; 0 of flags and holidays.
        - ``ahead`` (number, own): Its mean over the steps ahead.
        - ``contribution`` (number, as y): What that difference adds to a step, on average.
        - ``change`` (number, own): One standard deviation of its past.
        - ``effect`` (number, as y): What so much more of it would add to a step, on average.
        - ``message`` (text): The same as a sentence, in English.
        """
        return self._output("drivers", Table)

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


def explain(
    series: TableLike,
    *,
    future: TableLike | None = None,
    holidays: TableLike | None = None,
    horizon: int = 12,
    frequency: str | None = None,
    season_length: int | Sequence[int] | None = None,
    models: ExplainModels | Sequence[ExplainModels] = ("auto",),
    levels: Sequence[float] = (80.0, 95.0),
    intervals: ExplainIntervals = "conformal",
    transform: ExplainTransform = "none",
    bias_adjust: bool = False,
    min: float | None = None,
    max: float | None = None,
    integer: bool = False,
    work_limit: int | None = None,
    seed: int = 0,
    as_of: str | None = None,
    control: Control | None = None,
) -> ExplainResult:
    """What each forecast is made of, and what drives it.

    What each forecast is made of, in parts that add up to its mean.

    - ``level``: where the series stands at its end, seasons and regressors aside.
    - ``trend``: how far the forecast moves from there.
    - ``season_12`` and the like: what each season adds, by its length in steps.
    - a regressor or holiday by its name: what its values ahead add compared with its typical value,
      which is the mean of the past, or 0 for flags and holidays.
    - ``other``: what is left, such as regressors that act together, bounds, and by how much a mean
      lies above the median with ``bias_adjust``.

    The parts of regressors come from asking the fitted models again with the regressor at its
    typical value, so they are those of the models that made the forecast, whichever they are;
    level, trend and seasons from decomposing the series, joined with the forecast at typical
    values, by loess (MSTL).

    ``drivers`` says for each regressor what it adds on average, and what one standard deviation
    more of it at every step ahead would change: the sign and the size of the effect that the models
    have found. An effect found is no proof of a cause.

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
    models : ExplainModels, or sequence of ExplainModels, default ["auto"]
        The methods, each of which gives forecasts of its own. Default: ``auto``.

        - ``auto``: Several methods together, each with the weight that its errors at earlier
        points of these series earn it.
        - ``ensemble``: The median, step by step, of the methods that ``auto`` weighs, each counting
          as
        much: one that goes astray moves nothing, and no weight has to be learnt.
        - ``naive``: The last value.
        - ``seasonal_naive``: The last value of the same season.
        - ``drift``: The last value and the mean change.
        - ``mean``: The mean of all values.
        - ``window_average``: The mean of the last season's values; of the last three without a
          season.
        - ``seasonal_window_average``: The mean of the same season's values in the last three years,
          weeks or whatever
        its cycle is; of the last three values without a season.
        - ``auto_arima``: A seasonal ARIMA model of the order that fits best.
        - ``auto_ets``: Exponential smoothing in the form that fits best.
        - ``auto_theta``: The Theta method in the form that fits best.
        - ``dynamic_theta``: The dynamic optimised Theta method.
        - ``auto_ces``: Complex exponential smoothing in the form that fits best.
        - ``mstl``: Seasons by loess, each repeated, and exponential smoothing of the rest.
        - ``prophet``: A trend that bends, all seasons that such times have, holidays and regressors
        in the form of the program Prophet, with errors that go together.
        - ``tbats``: Exponential smoothing of level, damped trend and seasons of any length, each a
        sum of waves whose size and phase move.
        - ``gbm``: Boosted trees that learn from all series of the call together: lags, means,
        seasons, regressors and what sets series apart.
        - ``croston``: Croston's method for intermittent demand.
        - ``croston_optimized``: Croston's method with smoothing that fits best.
        - ``sba``: Croston's method without its bias, after Syntetos and Boylan.
        - ``tsb``: The method of Teunter, Syntetos and Babai for demand that may end.
        - ``adida``: Intermittent demand added up over its mean interval.
        - ``imapa``: Intermittent demand added up over many intervals.
        - ``counts``: Negative binomial counts about a mean that moves: whole numbers from 0 on,
          with
        quantiles of their own.
    levels : sequence of float, default [80.0, 95.0]
        The shares of 100 that bands are to cover, above 0 and below 100. Default:
        80 and 95.
    intervals : {"conformal", "model"}, default "conformal"
        Where bands come from. Default: ``conformal``.

        - ``conformal``: The errors that the method would have made at earlier points of the series
          of
        the call.
        - ``model``: What the fitted model says of itself, errors normal and parameters known:
        several times as fast for one method, and often too narrow.
    transform : {"none", "log", "box_cox"}, default "none"
        The scale on which methods work, and from which forecasts and the ends of bands
        are brought back. A series with a value at or below 0 is left out and told.
        Default: ``none``.

        - ``none``: That of the series; ``auto`` tries logarithms by itself.
        - ``log``: Logarithms, for series above 0 whose seasons and errors grow with their level.
        - ``box_cox``: The power between 0, the logarithm, and 1, none, at which seasons vary alike
          at
        all levels (Box and Cox; the power by Guerrero's method), for series above 0.
    bias_adjust : bool, default False
        Whether forecasts brought back from another scale are means, which add up;
        otherwise they are medians, which are lower where the logarithm is taken. Without
        ``transform`` of no effect. Default: false.
    min : float, optional
        What no forecast falls below. Default: 0 for a series that has zeros and
        nothing below them, else nothing.
    max : float, optional
        What no forecast rises above. Default: nothing.
    integer : bool, default False
        Whether bands end at whole numbers. Default: false.
    work_limit : int, optional
        The most fits, of one method to one series each, that the call may take. Weights
        and bands are then learnt from fewer earlier points, then from fewer series (30 at
        the least), then ``auto`` and ``ensemble`` are of fewer methods (one at the least),
        which is told. The same limit gives the same forecasts on every machine. Default:
        no limit.
    seed : int, default 0
        Fixes what is left to chance: paths, and which points and columns boosted trees
        learn from. The same seed gives the same forecasts; in all other methods nothing
        is left to chance. Default: 0.
    as_of : str, optional
        The day of the forecast, such as ``2026-01-31``: the last periods, of a day
        or longer, that are not over then are left out. Default: every period is over.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    ExplainResult
        - ``components``: The parts of each forecast.
        - ``drivers``: What each regressor does to it.
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
    Cost: as ``forecast.predict``, and a decomposition a series.

    Examples
    --------
    >>> import trimtab as tt
    >>> series = {
    ...     "ds": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
    ...     "y": [80, 100, 81, 79, 102, 80, 83, 101, 82, 84, 103, 82, 85, 104, None, None],
    ...     "promotion": [0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1],
    ... }
    >>> result = tt.forecast.explain(
    ...     series, horizon=2, models="auto_arima", season_length=1,
    ... )
    >>> [value and round(value, 4) for value in result.drivers["contribution"]]
    [9.982]
    """
    return run(
        ExplainResult,
        {"series": series, "future": future, "holidays": holidays},
        {
            "horizon": horizon,
            "frequency": frequency,
            "season_length": season_length,
            "models": models,
            "levels": levels,
            "intervals": intervals,
            "transform": transform,
            "bias_adjust": bias_adjust,
            "min": min,
            "max": max,
            "integer": integer,
            "work_limit": work_limit,
            "seed": seed,
            "as_of": as_of,
        },
        explain.__kwdefaults__,
        control,
    )


class ReconcileResult(Forecasts, Result):
    """What ``reconcile`` gives."""

    __slots__ = ()

    operation = "forecast.reconcile"
    output_names = ("forecasts", "issues")

    @property
    def forecasts(self) -> Table:
        """The forecasts that add up. Rows are ordered as the input, then what was missing there, as
        it stands in ``structure``.

        - ``unique_id`` (text or whole number, may be null): The series: a bottom series or a total.
        - ``ds`` (date, datetime or int): When, the same times for all series.
        - ``model`` (text, optional): The method; those of each are reconciled on their own. May be
          left out.
        - ``mean`` (number, any, may be null): The forecast; null where it is missing.
        - any other column (number): ``lo_80``, ``hi_80``, ``lo_95``, ``hi_95``: the ends of the
          band of each level, in the unit of ``mean``.
        """
        return self._output("forecasts", Table)

    @property
    def issues(self) -> Table:
        """What was missing, filled or left as it is. Rows are ordered by row of the input, as
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


def reconcile(
    forecasts: TableLike,
    structure: TableLike,
    *,
    errors: TableLike | None = None,
    series: TableLike | None = None,
    method: ReconcileMethod | None = None,
    proportions: ReconcileProportions = "forecast",
    non_negative: bool = False,
    outputs: Sequence[ReconcileOutputs] | None = None,
    control: Control | None = None,
) -> ReconcileResult:
    """Forecasts of totals and parts that add up.

    Base forecasts of a total and of its parts, made each on its own, seldom add up. This takes the
    forecasts that do and are nearest to them, weighing each series by how far it is usually off.

    ``structure`` has a row for each total and part: list the direct parts (a part may be a total in
    its turn) or all bottom series of each total. Totals may cross, as states and purposes do; then
    list the bottom series of each. A ``weight`` of -1 makes a difference: a profit is its revenue
    less its costs. A series that ``structure`` does not name comes back as it is.

    ``mint_common``, the default where ``errors`` are given, weighs by the covariance of past errors
    one step ahead, with correlations shrunk as far as so few errors call for, towards one that all
    pairs share. ``mint_shrink`` shrinks them towards 0, as is usual: then the errors of many parts
    seem to cancel in their sum, and totals trust their parts too much (mean absolute scaled error
    over the levels of quarterly tourism 1.33 against 1.43, of bottom-up 1.67, of the base forecasts
    1.36; of a weekly retail panel 0.69, 0.71, 0.80 and 0.74). Without errors ``wls`` takes each
    bottom series to be off as far as any other, and independently. The errors of a backtest serve
    better than those of a fit, which are too small where a model has many parameters.

    A total without a forecast is the sum of its parts, which is told. A bottom series without one
    takes what the smallest total around it leaves beyond its other parts, in equal shares where
    several are missing.

    Bands move with their mean and keep their shape; a lower end that is not below 0 rises in
    proportion alone, so that a series that may be 0 still may. They are wider by as much as past
    errors, reconciled in the same way, are larger than those of the base forecasts; without
    ``errors``, errors are taken as independent. They are never narrower: the weights were chosen to
    make those very errors small, and bands that believed it covered less in measurements. Those of
    ``top_down`` keep their width. A total that is filled has the band of a sum, with the errors'
    own correlation, or 0.1 without errors.

    With ``non_negative``, bottom series below 0 are set to 0 and totals added up again.

    Parameters
    ----------
    forecasts : table
        Base forecasts of all series, as ``forecast.predict`` gives them.

        - ``unique_id`` (text or whole number, may be null): The series: a bottom series or a total.
        - ``ds`` (date, datetime or int, may be null): When, the same times for all series.
        - ``model`` (text, optional): The method; those of each are reconciled on their own. May be
          left out.
        - ``mean`` (number, any, may be null): The forecast; null and NaN are missing.
        - any other column (number): ``lo_80``, ``hi_80``, ``lo_95``, ``hi_95``: the ends of the
          band of each level, in the unit of ``mean``.
    structure : table
        Which series is the sum of which.

        - ``unique_id`` (text or whole number, may be null): A total.
        - ``part`` (text or whole number, may be null): A series that it is the sum of: a bottom
          series, or a total in its turn.
        - ``weight`` (number, factor, optional): How often the part counts: -1 for the costs of a
          profit. Default: 1.
    errors : table, optional
        Errors of earlier forecasts one step ahead.

        - ``unique_id`` (text or whole number, may be null): The series.
        - ``ds`` (date, datetime or int, may be null): When.
        - ``model`` (text, optional): The method that erred; left out where the errors are for all.
        - ``error`` (number, as mean, may be null): Actual value less its forecast one step before;
          null and NaN are missing.
    series : table, optional
        The past of the bottom series, for ``top_down`` by averages.

        - ``unique_id`` (text or whole number, may be null): A bottom series.
        - ``ds`` (date, datetime or int, may be null): When.
        - ``y`` (number, as mean, may be null): The value; null and NaN are missing.
    method : ReconcileMethod, optional
        How forecasts are made to add up. Default: ``mint_common`` where ``errors`` are
        given, else ``wls``.

        - ``bottom_up``: The bottom series keep their forecasts; every total is the sum of its
          parts.
        - ``top_down``: The highest totals keep their forecasts and are split by ``proportions``.
        - ``ols``: Least squares: every series gives way alike.
        - ``wls``: Least squares with weights by structure: a total of *k* series gives way like
        *k* bottom series.
        - ``wls_variance``: Least squares with weights by the mean squared error of each series.
        - ``mint_common``: Minimum trace with the covariance of the errors, its correlations shrunk
          towards
        one that all pairs of series share.
        - ``mint_shrink``: Minimum trace with the covariance of the errors, its correlations shrunk
          towards
        0.
        - ``mint_sample``: Minimum trace with the covariance of the errors as it is, for many more
        errors than series.
    proportions : {"forecast", "average"}, default "forecast"
        What ``top_down`` splits a total by. Default: ``forecast``.

        - ``forecast``: The forecasts of its parts, level by level.
        - ``average``: The means of its bottom series in ``series``.
    non_negative : bool, default False
        Whether no bottom series may fall below 0; a total that only adds then does
        not either. Default: false.
    outputs : sequence of {"forecasts", "issues"}, optional
        Which outputs to compute. Default: all.

        - ``forecasts``: The forecasts that add up.
        - ``issues``: What was missing, filled or left as it is.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    ReconcileResult
        - ``forecasts``: The forecasts that add up.
        - ``issues``: What was missing, filled or left as it is.

    Raises
    ------
    InvalidInputError
        - ``COLUMN_VALUE``: a total is a part of itself, holds a series in two of its parts, or a
          weight is 0
        - ``INPUT_MISSING``: the method needs ``errors`` or ``series``
    DataError
        - ``DATA_TOO_FEW``: the method needs more errors
        - ``DATA_UNFIT``: no total holds those that ``top_down`` would split
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: linear in series for trees; about 1 s for 10,000 bottom series with twelve times, bands
    and 50 errors each, 5 s where 3,000 totals cross at random.

    Examples
    --------
    >>> import trimtab as tt
    >>> forecasts = {
    ...     "unique_id": ["all", "north", "south"],
    ...     "ds": ["2026-07-01", "2026-07-01", "2026-07-01"],
    ...     "mean": [120.0, 60.0, 50.0],
    ...     "lo_80": [110.0, 52.0, 44.0],
    ...     "hi_80": [130.0, 68.0, 56.0],
    ... }
    >>> structure = {"unique_id": ["all", "all"], "part": ["north", "south"]}
    >>> result = tt.forecast.reconcile(forecasts, structure)
    >>> result.forecasts["mean"].to_pylist()
    [115.0, 62.5, 52.5]
    """
    return run(
        ReconcileResult,
        {"forecasts": forecasts, "structure": structure, "errors": errors, "series": series},
        {
            "method": method,
            "proportions": proportions,
            "non_negative": non_negative,
            "outputs": outputs,
        },
        reconcile.__kwdefaults__,
        control,
    )


class DecomposeResult(Result):
    """What ``decompose`` gives."""

    __slots__ = ()

    operation = "forecast.decompose"
    output_names = ("components", "strengths", "issues")

    @property
    def components(self) -> Table:
        """Trend, seasons and remainder of each point. Rows are ordered as the series first stand in
        the input, then by ``ds``.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``ds`` (date, datetime or int): When, in the form in which it came.
        - ``y`` (number, as y, may be null): The value; null where it is missing.
        - ``observed`` (bool): Whether the step has a value.
        - ``trend`` (number, as y): The trend.
        - ``season`` (number, as y, or a factor): All seasons together: added to the trend, or a
          factor of it.
        - ``remainder`` (number, as y, or a factor, may be null): What is left; null where the value
          is missing.
        - ``adjusted`` (number, as y, may be null): The value without its seasons; null where it is
          missing.
        - any other column (number): ``season_7``, ``season_365``: each of several seasons; null
          where a series has another.
        """
        return self._output("components", Table)

    @property
    def strengths(self) -> Table:
        """How strong trend and seasons are. Rows are ordered as the series first stand in the
        input, the trend first, then the shortest season.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``form`` (text): ``additive`` or ``multiplicative``: how the parts make the series.
        - ``component`` (text): ``trend`` or ``season``.
        - ``period`` (whole number, may be null): The steps of the season; null for the trend.
        - ``name`` (text, may be null): The season's name, such as ``week``; null where it has none.
        - ``strength`` (number, share): How strong it is, from 0 to 1.
        """
        return self._output("strengths", Table)

    @property
    def issues(self) -> Table:
        """What could not be read or decomposed. Rows are ordered by row of the input, as found.

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


def decompose(
    series: TableLike,
    *,
    frequency: str | None = None,
    season_length: int | Sequence[int] | None = None,
    as_of: str | None = None,
    form: DecomposeForm = "auto",
    robust: bool = False,
    control: Control | None = None,
) -> DecomposeResult:
    """Trend, seasons and remainder of each series.

    Each series is laid on a regular grid of its times and split into a trend, its seasons and a
    remainder. With seasons (of the frequency, of ``season_length``, or found in the values) it is
    MSTL: loess along the positions of each season, one after the other and again, and loess for the
    trend. Without one the trend is made of local straight lines, over the share of the points with
    which each is best told from the others.

    In ``components`` the parts of a row make its value: ``trend`` + ``season`` + ``remainder``
    where ``form`` in ``strengths`` is ``additive``, ``trend`` × ``season`` × ``remainder`` where it
    is ``multiplicative``. With several seasons ``season`` is all of them together, and columns such
    as ``season_7`` and ``season_365`` have each. ``adjusted`` is the value without its seasons. A
    step without a value has ``observed`` false, a trend and seasons, and neither remainder nor
    ``adjusted``.

    ``strengths`` says how much of what is not smooth a part explains: 1 − Var(R)/Var(T + R) for the
    trend, 1 − Var(R)/Var(S + R) for a season, from 0 to 1 (of logarithms where parts multiply).
    Above about 0.64 a season is strong. Noise alone has strengths above 0 too, the more the fewer
    seasons there are: whether a season is real is for ``forecast.seasons`` to say.

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
    frequency : str, optional
        How far apart the points are: ``month``, ``week``, ``day``, ``weekday``, ``hour``,
        ``quarter``, ``year``, or several, such as ``15 minutes`` or ``4 weeks``; for whole
        numbers ``step`` or ``2 steps``. Default: told from the times of each series.
    season_length : int, or sequence of int, optional
        How many steps a season has: 12 for months, 7 for days; 1 for none; several,
        such as 24 and 168, where seasons lie in one another. Default: those of the
        frequency, and for whole numbers one found in the series.
    as_of : str, optional
        The day of the look, such as ``2026-01-31``: the last periods, of a day or longer,
        that are not over then are left out. Default: every period is over.
    form : {"auto", "additive", "multiplicative"}, default "auto"
        Whether the parts add up or multiply. Default: ``auto``, which is likelier.

        - ``auto``: Multiplied where the values are above 0 and their logarithms leave the likelier
        remainder, else added.
        - ``additive``: Added up.
        - ``multiplicative``: Multiplied: seasons and remainder are factors about 1.
    robust : bool, default False
        Whether points far off count less, so that they stay in the remainder. Default:
        false.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    DecomposeResult
        - ``components``: Trend, seasons and remainder of each point.
        - ``strengths``: How strong trend and seasons are.
        - ``issues``: What could not be read or decomposed.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: an option is out of range
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: about 1 ms for a monthly series of ten years.

    Examples
    --------
    >>> import trimtab as tt
    >>> series = {
    ...     "ds": [
    ...         "2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01",
    ...         "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01",
    ...         "2026-07-01", "2026-10-01",
    ...     ],
    ...     "y": [
    ...         100.0, 130.0, 90.0, 160.0, 110.0, 141.0, 99.0, 172.0, 118.0, 155.0, 108.0,
    ...         188.0,
    ...     ],
    ... }
    >>> result = tt.forecast.decompose(series)
    >>> [value and round(value, 4) for value in result.strengths["strength"]]
    [0.996, 0.9995]
    """
    return run(
        DecomposeResult,
        {"series": series},
        {
            "frequency": frequency,
            "season_length": season_length,
            "as_of": as_of,
            "form": form,
            "robust": robust,
        },
        decompose.__kwdefaults__,
        control,
    )


class SeasonsResult(Result):
    """What ``seasons`` gives."""

    __slots__ = ()

    operation = "forecast.seasons"
    output_names = ("seasons", "issues")

    @property
    def seasons(self) -> Table:
        """The seasons that were tested or found. Rows are ordered as the series first stand in the
        input, then the shortest first.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``period`` (number, steps): The length; a year of days has 365.25.
        - ``name`` (text, may be null): Its name, such as ``week``; null where it has none.
        - ``source`` (text): Where the length comes from: ``given``, ``frequency`` or ``found``, in
          the values.
        - ``strength`` (number, share, may be null): How strong it is, from 0 to 1; null where it
          cannot be told.
        - ``p_value`` (number, share, may be null): How likely a series without it shows as much of
          it; null where it cannot be told.
        - ``present`` (bool): Whether it is there: a p-value below 0.01.
        - ``used`` (bool): Whether forecasts of the series with the same options look for it.
        """
        return self._output("seasons", Table)

    @property
    def issues(self) -> Table:
        """What could not be read or tested. Rows are ordered by row of the input, as found.

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


def seasons(
    series: TableLike,
    *,
    frequency: str | None = None,
    season_length: int | Sequence[int] | None = None,
    as_of: str | None = None,
    search: bool = True,
    control: Control | None = None,
) -> SeasonsResult:
    """Which seasons each series has, how strong and how sure.

    Each series is laid on a regular grid of its times. The lengths of ``season_length``, else those
    of the frequency (7 and 365.25 for days, 12 for months), are tested one after the other, the
    shortest first, each beside the shorter ones that are there; then, unless ``search`` is false,
    lengths that stand out in the values are.

    A row says how strong a season is (the share of Var(S + R) of a decomposition that the season S
    explains, 0 to 1), how likely a series without it shows as much of it (``p_value``, the number
    of lengths that were tried counted in), and whether it is there (``present``, below 0.01). A
    strong season with a high p-value is mostly noise of a short series: three cycles or more are
    needed for evidence, for a trend that wanders makes one or two. ``used`` says whether forecasts
    with the same options look for it; a model then finds how much of it there is.

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
    frequency : str, optional
        How far apart the points are: ``month``, ``week``, ``day``, ``weekday``, ``hour``,
        ``quarter``, ``year``, or several, such as ``15 minutes`` or ``4 weeks``; for whole
        numbers ``step`` or ``2 steps``. Default: told from the times of each series.
    season_length : int, or sequence of int, optional
        The lengths in steps that are tested, such as 12, or 24 and 168. Default: those
        of the frequency.
    as_of : str, optional
        The day of the look, such as ``2026-01-31``: the last periods, of a day or longer,
        that are not over then are left out. Default: every period is over.
    search : bool, default True
        Whether seasons of other lengths are looked for in the values. Default: true.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    SeasonsResult
        - ``seasons``: The seasons that were tested or found.
        - ``issues``: What could not be read or tested.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: an option is out of range
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: about 1 ms for a monthly series of ten years.

    Examples
    --------
    >>> import trimtab as tt
    >>> series = {
    ...     "ds": [
    ...         "2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01",
    ...         "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01",
    ...         "2026-07-01", "2026-10-01",
    ...     ],
    ...     "y": [
    ...         100.0, 130.0, 90.0, 160.0, 110.0, 141.0, 99.0, 172.0, 118.0, 155.0, 108.0,
    ...         188.0,
    ...     ],
    ... }
    >>> result = tt.forecast.seasons(series)
    >>> [value and round(value, 4) for value in result.seasons["p_value"]]
    [0.0003, 0.0]
    """
    return run(
        SeasonsResult,
        {"series": series},
        {"frequency": frequency, "season_length": season_length, "as_of": as_of, "search": search},
        seasons.__kwdefaults__,
        control,
    )


class ChangepointsResult(Result):
    """What ``changepoints`` gives."""

    __slots__ = ()

    operation = "forecast.changepoints"
    output_names = ("changepoints", "segments", "issues")

    @property
    def changepoints(self) -> Table:
        """When each series changed, and how. Rows are ordered as the series first stand in the
        input, then by ``ds``.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``ds`` (date, datetime or int): The first point after the change, in the form in which
          times came.
        - ``kind`` (text): What changed: ``level``, ``trend`` or ``variance``.
        - ``before`` (number, as y): The level just before; of a trend its slope a step, of a
          variance the standard deviation.
        - ``after`` (number, as y): The same just after.
        - ``change`` (number, as y): What came on top: after less before.
        - ``p_value`` (number, share): How likely noise makes such a change anywhere between its
          neighbours.
        - ``message`` (text): The change as a sentence, in English.
        """
        return self._output("changepoints", Table)

    @property
    def segments(self) -> Table:
        """What each series was between its changes. Rows are ordered as the series first stand in
        the input, then by ``start``.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``segment`` (whole number): Its number in the series, from 1.
        - ``start`` (date, datetime or int): Its first observed point.
        - ``end`` (date, datetime or int): Its last observed point.
        - ``points`` (whole number): Its observed points.
        - ``mean`` (number, as y): Its mean, without seasons and with outliers brought in.
        - ``slope`` (number, as y): How far it goes a step; 0 where segments have a level.
        - ``deviation`` (number, as y): The standard deviation about its mean or line.
        """
        return self._output("segments", Table)

    @property
    def issues(self) -> Table:
        """What could not be read. Rows are ordered by row of the input, as found.

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


def changepoints(
    series: TableLike,
    *,
    frequency: str | None = None,
    season_length: int | Sequence[int] | None = None,
    as_of: str | None = None,
    model: ChangepointsModel = "auto",
    penalty: ChangepointsPenalty = "mbic",
    penalty_factor: float = 1.0,
    min_segment: int = 5,
    level: float = 0.01,
    without_seasons: bool = True,
    control: Control | None = None,
) -> ChangepointsResult:
    """When each series changed for good: its level, trend or variance.

    Each series is laid on a regular grid of its times, and its seasons are taken out: those that
    are given, else those of the frequency that a test finds. Points that stand alone are brought
    in: what passes in fewer than ``min_segment`` points is an outlier, and for
    ``forecast.anomalies`` to tell. The segmentation of least cost is then found by PELT, with a
    penalty in units of the long-run variance of the noise, and a change is kept where noise makes
    such a change with a probability of at most ``level``.

    ``model`` says what a series has between two changes: a ``level``, a straight line (``trend``),
    or a level and a variance (``level_variance``); ``auto`` takes the likelier of a level and a
    trend. A row of ``changepoints`` is the first point after a change. ``kind`` says what
    ``before`` and ``after`` are: levels at the change (``level``), slopes a step (``trend``) or
    standard deviations (``variance``).

    The level of a random walk is never for long what it was: a series that wanders has few changes
    that stand out from its wandering, and none is told where noise that goes on for long explains
    them as well. Changes in the first and last ``min_segment`` points cannot be told yet. In short
    series of autocorrelated noise more changes are told than ``level`` says, up to 6 in 100 series
    of 60 points at 0.01.

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
    frequency : str, optional
        How far apart the points are: ``month``, ``week``, ``day``, ``weekday``, ``hour``,
        ``quarter``, ``year``, or several, such as ``15 minutes`` or ``4 weeks``; for whole
        numbers ``step`` or ``2 steps``. Default: told from the times of each series.
    season_length : int, or sequence of int, optional
        How many steps a season has: 12 for months, 7 for days; 1 for none; several,
        such as 24 and 168, where seasons lie in one another. Those that are given are
        taken out; else, of those of the frequency (for whole numbers one found in the
        series), the ones that a test finds. Default: those of the frequency.
    as_of : str, optional
        The day of the look, such as ``2026-01-31``: the last periods, of a day or longer,
        that are not over then are left out. Default: every period is over.
    model : {"auto", "level", "level_variance", "trend"}, default "auto"
        What a series has between two changes. Default: ``auto``, a level or a trend.

        - ``auto``: A level, or a trend where that is likelier.
        - ``level``: A level.
        - ``level_variance``: A level and a variance.
        - ``trend``: A straight line.
    penalty : {"mbic", "bic"}, default "mbic"
        What a change has to earn. Default: ``mbic``.

        - ``mbic``: The modified Bayesian criterion of Zhang and Siegmund, which charges more for
        segments that are uneven.
        - ``bic``: The Bayesian criterion.
    penalty_factor : float, default 1.0
        What the penalty is multiplied by, above 0: more for fewer changes. Default: 1.
    min_segment : int, default 5
        The fewest observed points between two changes, 2 to 10000: what passes sooner is
        no change but an outlier. Default: 5.
    level : float, default 0.01
        How likely noise may make a change that is told, above 0 and at most 1: about the
        share of series without a change in which one is told. Default: 0.01.
    without_seasons : bool, default True
        Whether seasons are taken out first. Default: true.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    ChangepointsResult
        - ``changepoints``: When each series changed, and how.
        - ``segments``: What each series was between its changes.
        - ``issues``: What could not be read.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: an option is out of range
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: about 1 ms for a monthly series of ten years, a second for 100000 points.

    Examples
    --------
    >>> import trimtab as tt
    >>> series = {
    ...     "ds": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
    ...     "y": [
    ...         100.0, 103.0, 99.0, 101.0, 98.0, 102.0, 100.0, 97.0, 101.0, 100.0, 121.0,
    ...         118.0, 122.0, 119.0, 120.0, 123.0, 117.0, 121.0, 120.0, 119.0,
    ...     ],
    ... }
    >>> result = tt.forecast.changepoints(series, season_length=1)
    >>> [value and round(value, 4) for value in result.changepoints["change"]]
    [19.9]
    """
    return run(
        ChangepointsResult,
        {"series": series},
        {
            "frequency": frequency,
            "season_length": season_length,
            "as_of": as_of,
            "model": model,
            "penalty": penalty,
            "penalty_factor": penalty_factor,
            "min_segment": min_segment,
            "level": level,
            "without_seasons": without_seasons,
        },
        changepoints.__kwdefaults__,
        control,
    )


class AnomaliesResult(Result):
    """What ``anomalies`` gives."""

    __slots__ = ()

    operation = "forecast.anomalies"
    output_names = ("anomalies", "issues")

    @property
    def anomalies(self) -> Table:
        """Points, or several one after the other, unlike the others. Rows are ordered as the series
        first stand in the input, then by ``ds``.

        - ``unique_id`` (text, may be null): The series; null where the input names none.
        - ``ds`` (date, datetime or int): When, or when it began, in the form in which it came.
        - ``end`` (date, datetime or int): Its last step: ``ds`` of one point; of a shift the last
          before the next.
        - ``steps`` (whole number): The steps from the one to the other.
        - ``kind`` (text): ``SPIKE``, ``LEVEL_SHIFT``, ``MISSING_RUN`` or ``STOCK_OUT``.
        - ``y`` (number, as y, may be null): The value, of several the mean; null where they are
          missing.
        - ``expected`` (number, as y, may be null): What was to be expected, of several the mean; of
          a shift without it.
        - ``lo`` (number, as y, may be null): The lower end of the band beyond which a value is odd;
          of a shift at its start; null for runs.
        - ``hi`` (number, as y, may be null): The upper end.
        - ``score`` (number, deviations, may be null): How many robust deviations the value is off;
          null for runs.
        - ``p_value`` (number, share): How likely a good point is as far off, or a run as long.
        - ``contribution`` (number, as y, may be null): What the values add to those expected, in
          all; null where they are missing.
        - ``message`` (text): What is odd, as a sentence in English.
        """
        return self._output("anomalies", Table)

    @property
    def issues(self) -> Table:
        """What could not be read or judged. Rows are ordered by row of the input, as found.

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


def anomalies(
    series: TableLike,
    *,
    frequency: str | None = None,
    season_length: int | Sequence[int] | None = None,
    as_of: str | None = None,
    level: float = 0.05,
    kinds: Sequence[AnomaliesKinds] | None = None,
    control: Control | None = None,
) -> AnomaliesResult:
    """Which points of each series are unlike the others.

    Each series is laid on a regular grid of its times. What was to be expected at each point is
    told from the others: its seasons (given, or of the frequency where a test finds them) and its
    trend, in which points far off weigh little. A point is odd where it is farther from that than
    good points are; how far that is follows from the spread and the tails of the series itself, and
    from how many points are looked at: ``level`` is the share of the points called odd that may be
    good, and in a series with nothing odd about the probability of any alarm.

    ``kind`` says what is odd. ``SPIKE``: a value far off, high or low. ``LEVEL_SHIFT``: from here
    on the level is another; ``forecast.changepoints`` tells more of it. ``MISSING_RUN``: several
    values missing one after the other, where they are seldom. ``STOCK_OUT``: zeros in a series that
    sells otherwise, longer than its runs of zeros are. Of intermittent demand the sizes of demands
    are judged, and only what is too large is odd.

    ``contribution`` is what the odd values add to what was expected, in the unit of ``y`` and over
    all steps of the row: how much of a sum they explain. What is odd is not wrong: a holiday, a
    promotion or a strike is odd too. Few alarms are preferred to many: a spike of six deviations is
    found in about nine of ten series of a hundred points or more, in two of three of four years of
    months, of four seldom. Where the noise itself has heavy tails, much larger ones only are.

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
    frequency : str, optional
        How far apart the points are: ``month``, ``week``, ``day``, ``weekday``, ``hour``,
        ``quarter``, ``year``, or several, such as ``15 minutes`` or ``4 weeks``; for whole
        numbers ``step`` or ``2 steps``. Default: told from the times of each series.
    season_length : int, or sequence of int, optional
        How many steps a season has: 12 for months, 7 for days; 1 for none; several,
        such as 24 and 168, where seasons lie in one another. Those that are given are
        expected; else, of those of the frequency (for whole numbers one found in the
        series), the ones that a test finds. Default: those of the frequency.
    as_of : str, optional
        The day of the look, such as ``2026-01-31``: the last periods, of a day or longer,
        that are not over then are left out. Default: every period is over.
    level : float, default 0.05
        The share of points called odd that may be good, above 0 and below 1; in a series
        with nothing odd about the probability that any point is called so. More finds
        more, and more that is nothing. Default: 0.05.
    kinds : sequence of {"SPIKE", "LEVEL_SHIFT", "MISSING_RUN", "STOCK_OUT"}, optional
        What is looked for. Default: all kinds.

        - ``SPIKE``: A value far from what was to be expected.
        - ``LEVEL_SHIFT``: A level that shifted, and stayed.
        - ``MISSING_RUN``: Several missing values one after the other.
        - ``STOCK_OUT``: Zeros in a series that sells otherwise.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    AnomaliesResult
        - ``anomalies``: Points, or several one after the other, unlike the others.
        - ``issues``: What could not be read or judged.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: an option is out of range
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: about 10 ms for a monthly series of ten years.

    Examples
    --------
    >>> import trimtab as tt
    >>> series = {
    ...     "ds": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
    ...     "y": [
    ...         100.0, 103.0, 99.0, 101.0, 98.0, 102.0, 100.0, 97.0, 101.0, 100.0, 161.0,
    ...         98.0, 102.0, 99.0, 100.0, 103.0, 97.0, 101.0, 100.0, 99.0,
    ...     ],
    ... }
    >>> result = tt.forecast.anomalies(series, season_length=1)
    >>> [value and round(value, 4) for value in result.anomalies["expected"]]
    [99.9015]
    """
    return run(
        AnomaliesResult,
        {"series": series},
        {
            "frequency": frequency,
            "season_length": season_length,
            "as_of": as_of,
            "level": level,
            "kinds": kinds,
        },
        anomalies.__kwdefaults__,
        control,
    )


class FitResult(Result):
    """What ``fit`` gives."""

    __slots__ = ()

    operation = "forecast.fit"
    output_names = ("forecaster", "models", "quality", "issues")

    @property
    def forecaster(self) -> Document:
        """The forecaster, for ``forecast.update`` and ``forecast.ahead``.

        A document of the kind ``forecast.forecaster``, version 1.
        """
        return self._output("forecaster", Document)

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
        - ``gaps`` (whole number): The runs of steps without a value.
        - ``longest_gap`` (whole number): The most steps without a value one after the other.
        - ``duplicates`` (whole number): The rows that were left out since they say the same twice.
        - ``zeros`` (number, share): The share of observed points that are 0.
        - ``stock_outs`` (whole number): The runs of zeros that the demand around them makes
          unlikely (p ≤ 0.001), none of a series that is intermittent without them.
        - ``stock_out_steps`` (whole number): The steps in them.
        - ``last_stock_out`` (date, datetime or int, may be null): The first step of the latest of
          them; null without one.
        - ``level_shifts`` (whole number): How often the level shifted for good, among the last 500
          points and by three deviations or more (p ≤ 0.0001).
        - ``last_level_shift`` (date, datetime or int, may be null): The first point after the
          latest shift; null without one.
        - ``last_level_change`` (number, as y, may be null): How far the level rose there, or fell;
          null without a shift.
        - ``unfinished`` (bool): Whether a last period that was not over was left out.
        - ``constant`` (bool): Whether it has one value throughout.
        - ``short`` (bool): Whether it has fewer than five observed points.
        """
        return self._output("quality", Table)

    @property
    def issues(self) -> Table:
        """What could not be read or fitted. Rows are ordered by row of the input, as found.

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


def fit(
    series: TableLike,
    *,
    holidays: TableLike | None = None,
    horizon: int = 12,
    frequency: str | None = None,
    season_length: int | Sequence[int] | None = None,
    models: FitModels | Sequence[FitModels] = ("auto",),
    levels: Sequence[float] = (80.0, 95.0),
    intervals: FitIntervals = "conformal",
    transform: FitTransform = "none",
    bias_adjust: bool = False,
    min: float | None = None,
    max: float | None = None,
    integer: bool = False,
    work_limit: int | None = None,
    seed: int = 0,
    as_of: str | None = None,
    control: Control | None = None,
) -> FitResult:
    """A forecaster that is fitted once and kept.

    Fits what ``forecast.predict`` fits and keeps it as a document: parameters and states after the
    last point, without the data, 0.4 to 1 kB for each monthly series and method, 6 kB for ``auto``,
    which keeps all its members, and 7 kB for the bands that alike series share over twelve steps.
    Store it beside the series, move it on with ``forecast.update`` when new points come, which fits
    nothing anew, and ask it with ``forecast.ahead``.

    Regressors are read as ``forecast.predict`` reads them, but for what is known ahead, which
    ``forecast.ahead`` asks for: each that varies within a series is used by the methods that heed
    regressors. The forecaster keeps their names, so that new points have the same columns, in any
    order. Of ``holidays`` it keeps the days that lie ahead, and how many days before and after have
    effects.

    Fit anew from time to time: weights, parameters and bands stay as they were fitted. The bands
    know the steps up to ``horizon``; beyond it they widen as the models say.

    ``gbm`` is kept with its trees, which all series share: once for all in the document, some
    hundreds of kB, and of each series its latest values, 60 or two and a half of its longest
    season.

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
    holidays : table, optional
        Days with effects of their own: holidays and events, past and, as far as they are known,
        ahead.

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
    models : FitModels, or sequence of FitModels, default ["auto"]
        The methods, each of which gives forecasts of its own. Default: ``auto``.

        - ``auto``: Several methods together, each with the weight that its errors at earlier
        points of these series earn it.
        - ``ensemble``: The median, step by step, of the methods that ``auto`` weighs, each counting
          as
        much: one that goes astray moves nothing, and no weight has to be learnt.
        - ``naive``: The last value.
        - ``seasonal_naive``: The last value of the same season.
        - ``drift``: The last value and the mean change.
        - ``mean``: The mean of all values.
        - ``window_average``: The mean of the last season's values; of the last three without a
          season.
        - ``seasonal_window_average``: The mean of the same season's values in the last three years,
          weeks or whatever
        its cycle is; of the last three values without a season.
        - ``auto_arima``: A seasonal ARIMA model of the order that fits best.
        - ``auto_ets``: Exponential smoothing in the form that fits best.
        - ``auto_theta``: The Theta method in the form that fits best.
        - ``dynamic_theta``: The dynamic optimised Theta method.
        - ``auto_ces``: Complex exponential smoothing in the form that fits best.
        - ``mstl``: Seasons by loess, each repeated, and exponential smoothing of the rest.
        - ``prophet``: A trend that bends, all seasons that such times have, holidays and regressors
        in the form of the program Prophet, with errors that go together.
        - ``tbats``: Exponential smoothing of level, damped trend and seasons of any length, each a
        sum of waves whose size and phase move.
        - ``gbm``: Boosted trees that learn from all series of the call together: lags, means,
        seasons, regressors and what sets series apart.
        - ``croston``: Croston's method for intermittent demand.
        - ``croston_optimized``: Croston's method with smoothing that fits best.
        - ``sba``: Croston's method without its bias, after Syntetos and Boylan.
        - ``tsb``: The method of Teunter, Syntetos and Babai for demand that may end.
        - ``adida``: Intermittent demand added up over its mean interval.
        - ``imapa``: Intermittent demand added up over many intervals.
        - ``counts``: Negative binomial counts about a mean that moves: whole numbers from 0 on,
          with
        quantiles of their own.
    levels : sequence of float, default [80.0, 95.0]
        The shares of 100 that bands are to cover, above 0 and below 100. Default:
        80 and 95.
    intervals : {"conformal", "model"}, default "conformal"
        Where bands come from. Default: ``conformal``.

        - ``conformal``: The errors that the method would have made at earlier points of the series
          of
        the call.
        - ``model``: What the fitted model says of itself, errors normal and parameters known:
        several times as fast for one method, and often too narrow.
    transform : {"none", "log", "box_cox"}, default "none"
        The scale on which methods work, and from which forecasts and the ends of bands
        are brought back. A series with a value at or below 0 is left out and told.
        Default: ``none``.

        - ``none``: That of the series; ``auto`` tries logarithms by itself.
        - ``log``: Logarithms, for series above 0 whose seasons and errors grow with their level.
        - ``box_cox``: The power between 0, the logarithm, and 1, none, at which seasons vary alike
          at
        all levels (Box and Cox; the power by Guerrero's method), for series above 0.
    bias_adjust : bool, default False
        Whether forecasts brought back from another scale are means, which add up;
        otherwise they are medians, which are lower where the logarithm is taken. Without
        ``transform`` of no effect. Default: false.
    min : float, optional
        What no forecast falls below. Default: 0 for a series that has zeros and
        nothing below them, else nothing.
    max : float, optional
        What no forecast rises above. Default: nothing.
    integer : bool, default False
        Whether bands end at whole numbers. Default: false.
    work_limit : int, optional
        The most fits, of one method to one series each, that the call may take. Weights
        and bands are then learnt from fewer earlier points, then from fewer series (30 at
        the least), then ``auto`` and ``ensemble`` are of fewer methods (one at the least),
        which is told. The same limit gives the same forecasts on every machine. Default:
        no limit.
    seed : int, default 0
        Fixes what is left to chance: paths, and which points and columns boosted trees
        learn from. The same seed gives the same forecasts; in all other methods nothing
        is left to chance. Default: 0.
    as_of : str, optional
        The day of the forecast, such as ``2026-01-31``: the last periods, of a day
        or longer, that are not over then are left out. Default: every period is over.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    FitResult
        - ``forecaster``: The forecaster, for ``forecast.update`` and ``forecast.ahead``.
        - ``models``: What was fitted, and how much it counts.
        - ``quality``: What each series is like.
        - ``issues``: What could not be read or fitted.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: an option is out of range
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: as ``forecast.predict``.

    Examples
    --------
    >>> import trimtab as tt
    >>> series = {
    ...     "ds": [
    ...         "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01",
    ...         "2026-06-01",
    ...     ],
    ...     "y": [100.0, 104.0, 103.0, 108.0, 107.0, 112.0],
    ... }
    >>> result = tt.forecast.fit(series, models="auto_ets", horizon=3)
    >>> result.models["fitted"].to_pylist()
    ['ETS(M,N,N)']
    """
    return run(
        FitResult,
        {"series": series, "holidays": holidays},
        {
            "horizon": horizon,
            "frequency": frequency,
            "season_length": season_length,
            "models": models,
            "levels": levels,
            "intervals": intervals,
            "transform": transform,
            "bias_adjust": bias_adjust,
            "min": min,
            "max": max,
            "integer": integer,
            "work_limit": work_limit,
            "seed": seed,
            "as_of": as_of,
        },
        fit.__kwdefaults__,
        control,
    )


class UpdateResult(Result):
    """What ``update`` gives."""

    __slots__ = ()

    operation = "forecast.update"
    output_names = ("forecaster", "issues")

    @property
    def forecaster(self) -> Document:
        """The forecaster after the new points.

        A document of the kind ``forecast.forecaster``, version 1.
        """
        return self._output("forecaster", Document)

    @property
    def issues(self) -> Table:
        """What could not be read or added. Rows are ordered by row of the input, as found.

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


def update(
    forecaster: Document,
    series: TableLike,
    *,
    holidays: TableLike | None = None,
    control: Control | None = None,
) -> UpdateResult:
    """A forecaster moved on by new points, without a refit.

    Steps each model on by the new points, parameters as they are: what comes out is what the same
    parameters give on the whole series. A step without a value between the last point and a new one
    is a missing value. The trees of ``gbm`` stay as they were learnt, and are told of the latest
    values anew.

    Where the forecaster was fitted with regressors the points have their columns too; a table
    without one is refused. Where a value of a regressor is missing, its last one before is taken; a
    text that the fit did not see counts as the most frequent. Both are told.

    A point that is not after the last one is left out and told: the past changes only by a new fit.
    So is one of a series that the forecaster does not know, and one at or below 0 where it was
    fitted with a ``transform``.

    Parameters
    ----------
    forecaster : Document
        As ``forecast.fit`` or ``forecast.update`` gave it.

        A document of the kind ``forecast.forecaster``, version 1.
    series : table
        The new points, with the columns of the regressors.

        - ``unique_id`` (text or whole number, optional): The series that the row belongs to; may be
          left out where there is one.
        - ``ds`` (date, datetime or int, may be null): When: a date, a timestamp or a whole number
          of steps, in any order.
        - ``y`` (number, any, may be null): The value; null, NaN and infinities are missing.
        - any other column (number, flag or text): Any further columns of numbers, flags or text:
          regressors, such as ``price``.
    holidays : table, optional
        Holidays and events that the forecaster does not know yet.

        - ``unique_id`` (text or whole number, optional): The series that it concerns; null or left
          out: all.
        - ``ds`` (date): The day.
        - ``holiday`` (text, optional): Its name: days of one name have one effect. Default:
          ``holiday``.
        - ``lower_window`` (whole number, optional): 0, or below it the days before that have
          effects of their own.
        - ``upper_window`` (whole number, optional): 0, or above it the days after that have effects
          of their own.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    UpdateResult
        - ``forecaster``: The forecaster after the new points.
        - ``issues``: What could not be read or added.

    Raises
    ------
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: 0.02 to 0.08 ms a series, 0.2 ms with ``auto``, most of it the reading and writing of the
    document.

    Examples
    --------
    >>> import trimtab as tt
    >>> forecaster = tt.Document.from_json(
    ...     {
    ...         "kind": "forecast.forecaster", "version": 1,
    ...         "hash": "sha256:337acf5f0b818c436830447a2819f78dfb2676bc4a06c9e64d8de719d68bdc1d",
    ...         "body": {
    ...             "form": "date", "intervals": "conformal",
    ...             "bands": [
    ...                 [
    ...                     [
    ...                         -3.6982426101165915, -3.3179185647336666,
    ...                         -2.5663964559144863, -2.0646033419012273,
    ...                         -1.7590886183010221, -1.5388933097613273,
    ...                         -1.2145659315893986, -0.9705793375996286,
    ...                         -0.769122371072811, -0.5931594225976607,
    ...                         -0.43335326734864216, -0.2838363882148148,
    ...                         -0.14047208228858768, -3.729655473350135e-15,
    ...                         0.14047208228858116, 0.28383638821480883,
    ...                         0.43335326734863655, 0.5931594225976553, 0.7691223710728061,
    ...                         0.9705793375996244, 1.2145659315893942, 1.5388933097613238,
    ...                         1.7590886183010173, 2.064603341901223, 2.566396455914476,
    ...                         3.3179185647336547, 3.6982426101165875,
    ...                     ],
    ...                 ],
    ...             ],
    ...             "series": [
    ...                 {
    ...                     "id": None,
    ...                     "axis": {
    ...                         "grid": {"step": {"months": 1}, "first": 20454, "day": 1},
    ...                         "unit": {"same": {}},
    ...                     },
    ...                     "next": 6, "points": 6,
    ...                     "models": [
    ...                         {
    ...                             "model": "naive",
    ...                             "state": {
    ...                                 "combined": {
    ...                                     "bands": 0,
    ...                                     "range": [100.0, 112.0],
    ...                                     "unit": 1.0,
    ...                                     "members": [
    ...                                         {
    ...                                             "name": "naive", "share": 1.0,
    ...                                             "model": {
    ...                                                 "seasonal_naive": {
    ...                                                     "last": [112.0],
    ...                                                     "missed": [0],
    ...                                                     "deviation": 3.687817782917155,
    ...                                                 },
    ...                                             },
    ...                                         },
    ...                                     ],
    ...                                 },
    ...                             },
    ...                         },
    ...                     ],
    ...                 },
    ...             ],
    ...         },
    ...     },
    ... )
    >>> series = {"ds": ["2026-07-01", "2026-06-01"], "y": [111.0, 112.0]}
    >>> result = tt.forecast.update(forecaster, series)
    >>> result.issues["code"].to_pylist()
    ['POINT_OLD']
    """
    return run(
        UpdateResult,
        {"forecaster": forecaster, "series": series, "holidays": holidays},
        {},
        update.__kwdefaults__,
        control,
    )


class AheadResult(Forecasts, Result):
    """What ``ahead`` gives."""

    __slots__ = ()

    operation = "forecast.ahead"
    output_names = ("forecasts", "issues")

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


def ahead(
    forecaster: Document,
    *,
    future: TableLike | None = None,
    holidays: TableLike | None = None,
    horizon: int = 12,
    levels: Sequence[float] = (80.0, 95.0),
    control: Control | None = None,
) -> AheadResult:
    """What a forecaster says comes next.

    What a kept forecaster says comes next, as ``forecast.predict`` would have said it with the same
    fits, weights and bands: mean and bands of each step after the last point.

    Where the forecaster was fitted with regressors, ``future`` gives them at the steps ahead;
    without a column that it was fitted with it cannot be asked. At steps where a regressor is not
    known its last value before is taken, which is told. A series of which one is known at no step
    ahead is left out and told. Holidays are those that the fit and the updates were given, and
    those of ``holidays``, which have effects on the days around them as in the fit.

    Parameters
    ----------
    forecaster : Document
        As ``forecast.fit`` or ``forecast.update`` gave it.

        A document of the kind ``forecast.forecaster``, version 1.
    future : table, optional
        The regressors that the forecaster was fitted with, at the steps ahead.

        - ``unique_id`` (text or whole number, optional): The series that the row belongs to; may be
          left out where there is one.
        - ``ds`` (date, datetime or int, may be null): When: a date, a timestamp or a whole number
          of steps, in any order.
        - any other column (number, flag or text): The further columns of ``series``, at the steps
          ahead.
    holidays : table, optional
        Holidays and events that the forecaster does not know yet.

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
    levels : sequence of float, default [80.0, 95.0]
        The shares of 100 that bands are to cover, above 0 and below 100. Default:
        80 and 95.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    AheadResult
        - ``forecasts``: Mean and bands of each step ahead.
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
    Cost: 0.01 to 0.2 ms a series, most of it the reading of the document.

    Examples
    --------
    >>> import trimtab as tt
    >>> forecaster = tt.Document.from_json(
    ...     {
    ...         "kind": "forecast.forecaster", "version": 1,
    ...         "hash": "sha256:337acf5f0b818c436830447a2819f78dfb2676bc4a06c9e64d8de719d68bdc1d",
    ...         "body": {
    ...             "form": "date", "intervals": "conformal",
    ...             "bands": [
    ...                 [
    ...                     [
    ...                         -3.6982426101165915, -3.3179185647336666,
    ...                         -2.5663964559144863, -2.0646033419012273,
    ...                         -1.7590886183010221, -1.5388933097613273,
    ...                         -1.2145659315893986, -0.9705793375996286,
    ...                         -0.769122371072811, -0.5931594225976607,
    ...                         -0.43335326734864216, -0.2838363882148148,
    ...                         -0.14047208228858768, -3.729655473350135e-15,
    ...                         0.14047208228858116, 0.28383638821480883,
    ...                         0.43335326734863655, 0.5931594225976553, 0.7691223710728061,
    ...                         0.9705793375996244, 1.2145659315893942, 1.5388933097613238,
    ...                         1.7590886183010173, 2.064603341901223, 2.566396455914476,
    ...                         3.3179185647336547, 3.6982426101165875,
    ...                     ],
    ...                 ],
    ...             ],
    ...             "series": [
    ...                 {
    ...                     "id": None,
    ...                     "axis": {
    ...                         "grid": {"step": {"months": 1}, "first": 20454, "day": 1},
    ...                         "unit": {"same": {}},
    ...                     },
    ...                     "next": 6, "points": 6,
    ...                     "models": [
    ...                         {
    ...                             "model": "naive",
    ...                             "state": {
    ...                                 "combined": {
    ...                                     "bands": 0,
    ...                                     "range": [100.0, 112.0],
    ...                                     "unit": 1.0,
    ...                                     "members": [
    ...                                         {
    ...                                             "name": "naive", "share": 1.0,
    ...                                             "model": {
    ...                                                 "seasonal_naive": {
    ...                                                     "last": [112.0],
    ...                                                     "missed": [0],
    ...                                                     "deviation": 3.687817782917155,
    ...                                                 },
    ...                                             },
    ...                                         },
    ...                                     ],
    ...                                 },
    ...                             },
    ...                         },
    ...                     ],
    ...                 },
    ...             ],
    ...         },
    ...     },
    ... )
    >>> result = tt.forecast.ahead(forecaster, horizon=2)
    >>> result.forecasts["mean"].to_pylist()
    [112.0, 112.0]
    """
    return run(
        AheadResult,
        {"forecaster": forecaster, "future": future, "holidays": holidays},
        {"horizon": horizon, "levels": levels},
        ahead.__kwdefaults__,
        control,
    )
