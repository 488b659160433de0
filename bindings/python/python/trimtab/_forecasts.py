"""What results of forecasts can do beside holding tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._errors import InvalidInputError, UnsupportedError
from ._table import Table, TableLike

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Forecasts"]

# As the library statsforecast calls them.
_NAMES = {
    "auto": "Auto",
    "auto_arima": "AutoARIMA",
    "auto_ces": "AutoCES",
    "auto_ets": "AutoETS",
    "auto_theta": "AutoTheta",
    "adida": "ADIDA",
    "counts": "Counts",
    "croston": "CrostonClassic",
    "croston_optimized": "CrostonOptimized",
    "drift": "RandomWalkWithDrift",
    "dynamic_theta": "DynamicOptimizedTheta",
    "ensemble": "Ensemble",
    "gbm": "GBM",
    "imapa": "IMAPA",
    "mean": "HistoricAverage",
    "mstl": "MSTL",
    "naive": "Naive",
    "prophet": "Prophet",
    "sba": "CrostonSBA",
    "seasonal_naive": "SeasonalNaive",
    "seasonal_window_average": "SeasonalWindowAverage",
    "tbats": "AutoTBATS",
    "tsb": "TSB",
    "window_average": "WindowAverage",
}


class Forecasts:
    """A result whose output ``forecasts`` holds means and bands by time."""

    __slots__ = ()

    @property
    def forecasts(self) -> Table:
        """Mean and bands of each step ahead."""
        raise NotImplementedError

    def wide(self) -> Table:
        """The forecasts with a column for each model, and for each end of its bands.

        Returns
        -------
        Table
            ``unique_id``, ``ds``, then ``AutoETS``, ``AutoETS-lo-80``,
            ``AutoETS-hi-80`` and so on, as the library statsforecast names them.
        """
        rows = self.forecasts.to_pydict()
        models = rows.pop("model", None) or ["forecast"] * len(rows["ds"])
        keys = rows.pop("unique_id"), rows.pop("ds")
        wide: dict[str, dict[tuple[Any, Any], Any]] = {}
        order: dict[tuple[Any, Any], None] = dict.fromkeys(zip(*keys))
        for model in dict.fromkeys(models):
            name = _NAMES.get(model, model)
            for column, values in rows.items():
                end = "" if column == "mean" else "-" + column.replace("_", "-")
                cells = zip(models, zip(*keys), values)
                wide[name + end] = {key: value for own, key, value in cells if own == model}
        columns: dict[str, list[Any]] = {
            "unique_id": [key[0] for key in order],
            "ds": [key[1] for key in order],
        }
        for name, by_key in wide.items():
            columns[name] = [by_key.get(key) for key in order]
        return Table(columns)

    def plot(
        self,
        history: TableLike | None = None,
        *,
        unique_id: str | None = None,
        model: str | None = None,
        ax: Axes | None = None,
    ) -> Axes:
        """Draw the forecast of a series as a line with its bands.

        Parameters
        ----------
        history : table, optional
            The series that were forecast, drawn before the forecast.
        unique_id : str, optional
            The series. Default: the first.
        model : str, optional
            The method. Default: the first.
        ax : matplotlib.axes.Axes, optional
            Where to draw. Default: a new figure, for which matplotlib is needed.

        Returns
        -------
        matplotlib.axes.Axes
        """
        rows = self.forecasts.to_pylist()
        own = _chosen(rows, "unique_id", unique_id)
        own = _chosen(own, "model", model)
        ax = _axes() if ax is None else ax
        id_, name = own[0].get("unique_id"), own[0].get("model")
        if history is not None:
            past = [row for row in Table(history).to_pylist() if row.get("unique_id") == id_]
            past = sorted((row for row in past if row["ds"] is not None), key=lambda row: row["ds"])
            ax.plot([row["ds"] for row in past], [row["y"] for row in past], label="y")
        times = [row["ds"] for row in own]
        levels = [column[3:] for column in own[0] if column.startswith("lo_")]
        for level in sorted(levels, key=float, reverse=True):
            low, high = ([row[end + level] for row in own] for end in ("lo_", "hi_"))
            ax.fill_between(times, low, high, alpha=0.2, color="C1", label=f"{level} %")
        ax.plot(times, [row["mean"] for row in own], color="C1", label=name or "forecast")
        ax.set_title("" if id_ is None else str(id_))
        ax.legend()
        return ax


def _chosen(rows: list[dict[str, Any]], column: str, wanted: str | None) -> list[dict[str, Any]]:
    """The rows with that value, or with the first that there is."""
    if not rows:
        raise InvalidInputError("there are no forecasts to draw", code="DATA_UNFIT")
    if column not in rows[0]:
        return rows
    value = rows[0][column] if wanted is None else wanted
    found = [row for row in rows if row[column] == value]
    if not found:
        known = ", ".join(f"`{name}`" for name in dict.fromkeys(row[column] for row in rows))
        message = f"there is no forecast with `{column}` `{wanted}`; there are {known}"
        raise InvalidInputError(message, code="OPTION_VALUE", argument=column)
    return found


def _axes() -> Axes:
    try:
        from matplotlib import pyplot
    except ImportError as cause:
        message = "`plot` needs matplotlib, which is not installed; install it, or give `ax`"
        raise UnsupportedError(message, code="UNSUPPORTED") from cause
    _, ax = pyplot.subplots(figsize=(9, 4))
    return ax
