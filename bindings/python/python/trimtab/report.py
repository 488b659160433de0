"""The engine ``report``: one function an operation."""

# Written by `cargo xtask generate` from the declarations of the engine.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ._call import run
from ._control import Control
from ._document import Document
from ._result import Result
from ._table import TableLike

__all__ = [
    "ForecastResult",
    "HealthResult",
    "RenderFormat",
    "RenderResult",
    "StatementsResult",
    "forecast",
    "health",
    "render",
    "statements",
]

RenderFormat: TypeAlias = Literal["html", "terminal"]


class HealthResult(Result):
    """What ``health`` gives."""

    __slots__ = ()

    operation = "report.health"
    output_names = ("report",)

    @property
    def report(self) -> Document:
        """The report with its chapter.

        A document of the kind ``report``, version 1.
        """
        return self._output("report", Document)


def health(
    scores: TableLike,
    *,
    points: TableLike | None = None,
    missing: TableLike | None = None,
    actions: TableLike | None = None,
    counterfactuals: TableLike | None = None,
    details: TableLike | None = None,
    ratios: TableLike | None = None,
    statements: TableLike | None = None,
    profile: TableLike | None = None,
    issues: TableLike | None = None,
    report: Document | None = None,
    model: Document | None = None,
    business_id: str | None = None,
    title: str | None = None,
    subtitle: str | None = None,
    outcome: str | None = None,
    horizon_years: float | None = None,
    control: Control | None = None,
) -> HealthResult:
    """The report with a chapter on the health of a business.

    The headline is the latest day of ``scores``: score, band, the probability of the model's
    outcome with its 90 % interval, and confidence. Then, as far as there are tables for it: what
    drives the score, by input and by part of the business; what to do, from ``actions``, else from
    ``counterfactuals``; what is missing and how far it could move the score; the ratios; the
    profile; issues. Earlier days of ``scores`` become a line over time.

    Where the tables hold several businesses, ``business_id`` picks one. What ``actions`` and
    ``counterfactuals`` promise is what the model says, never an effect, and the chapter says so.

    Each sentence has a code and its parameters beside its English text, so that a host can word it
    anew.

    Parameters
    ----------
    scores : table
        What ``health.score`` gives; earlier dates become a line over time.

        - ``business_id`` (text or whole number, optional): The business; null where there is one.
        - ``as_of`` (date, optional): The day that the row speaks of.
        - ``score`` (number, points, may be null): The score, 0 to 100.
        - ``band`` (text, optional): The band of the score.
        - ``probability`` (number, share, optional): The probability of the model's outcome.
        - ``probability_low`` (number, share, optional): The lower end of its 90 % interval.
        - ``probability_high`` (number, share, optional): The upper end of its 90 % interval.
        - ``confidence`` (number, share, optional): How much of the whole picture is known.
    points : table, optional
        The points of each input, from ``health.score``.

        - ``business_id`` (text or whole number, optional): The business; null where there is one.
        - ``as_of`` (date, optional): The day that the row speaks of.
        - ``input`` (text, may be null): The input, ``base`` or ``limit``.
        - ``pillar`` (text, optional): The part of the business that the input tells of.
        - ``value`` (number, as the input, optional): The value supplied.
        - ``points`` (number, points, may be null): What it adds to the score.
    missing : table, optional
        The inputs not supplied, from ``health.score``.

        - ``business_id`` (text or whole number, optional): The business; null where there is one.
        - ``as_of`` (date, optional): The day that the row speaks of.
        - ``input`` (text, may be null): An input that was not supplied.
        - ``pillar`` (text, optional): The part of the business that the input tells of.
        - ``points_low`` (number, points, optional): The change of the score at its worse end.
        - ``points_high`` (number, points, optional): The change of the score at its better end.
    actions : table, optional
        What to do, from ``health.recommend``.

        - ``business_id`` (text or whole number, optional): The business; null where there is one.
        - ``as_of`` (date, optional): The day that the row speaks of.
        - ``rank`` (whole number, optional): The place in the order, 1 first.
        - ``action`` (text, optional): The action's code.
        - ``title`` (text, may be null): What to do, in a few words.
        - ``driver`` (text, optional): The input that it moves.
        - ``from_value`` (number, as the input, optional): The input's value now.
        - ``to_value`` (number, as the input, optional): The value to reach.
        - ``unit`` (text, optional): The unit of the values.
        - ``score_change`` (number, points, optional): What it adds to the score under the model.
        - ``score_change_low`` (number, points, optional): The lower end of that.
        - ``score_change_high`` (number, points, optional): The upper end of that.
        - ``precondition`` (text, optional): What has to hold first.
        - ``effort`` (text, optional): ``low``, ``medium`` or ``high``.
        - ``message`` (text, optional): The whole in a sentence, shown where there is no title.
    counterfactuals : table, optional
        What would reach the next band, from ``health.score``; shown where there are no actions.

        - ``business_id`` (text or whole number, optional): The business; null where there is one.
        - ``as_of`` (date, optional): The day that the row speaks of.
        - ``option`` (whole number, may be null): The option; its changes go together.
        - ``input`` (text, may be null): The input to change.
        - ``value`` (number, as the input, optional): Its value now.
        - ``target`` (number, as the input, optional): The value to reach.
        - ``band`` (text, optional): The band that the option reaches.
        - ``score`` (number, points, optional): The score that the option reaches.
    details : table, optional
        How each ratio came about, from ``health.ratios``.

        - ``business_id`` (text or whole number, optional): The business; null where there is one.
        - ``as_of`` (date, optional): The day that the row speaks of.
        - ``input`` (text, may be null): The ratio.
        - ``value`` (number, as the input, optional): Its value.
        - ``unit`` (text, optional): The unit of the value.
        - ``status`` (text, optional): ``supplied``, ``does_not_apply`` or ``not_supplied``.
        - ``formula`` (text, optional): How it is computed.
        - ``source`` (text, optional): What it came from.
        - ``note`` (text, optional): What to know, such as what to supply.
    ratios : table, optional
        The ratios in one row a business, as ``health.score`` reads them; used where there are no
        details.

        - ``business_id`` (text or whole number, optional): The business; null where there is one.
        - ``as_of`` (date, optional): The day that the row speaks of.
        - ``not_applicable`` (list of text, optional): The inputs that do not apply.
        - any other column (number): The ratios, by their names.
    statements : table, optional
        The monthly statements, from ``health.statements``.

        - ``business_id`` (text or whole number, optional): The business; null where there is one.
        - ``period`` (text, optional): The period's label.
        - ``period_start`` (date, may be null): The period's first day.
        - ``period_end`` (date, may be null): The period's last day.
        - ``unfinished`` (bool, optional): Whether the period was not over.
        - ``line`` (text, may be null): The line.
        - ``amount`` (decimal, may be null): The amount.
        - ``currency`` (text, optional): The currency.
    profile : table, optional
        What kind of business it is, from ``health.profile``.

        - ``business_id`` (text or whole number, optional): The business; null where there is one.
        - ``as_of`` (date, optional): The day that the row speaks of.
        - ``aspect`` (text, optional): ``size``, ``stage``, ``seasonality``, ``customers`` and so
          on.
        - ``measure`` (text, optional): What is measured.
        - ``value`` (number, optional): The measure's value.
        - ``text`` (text, optional): The measure's value in words.
        - ``unit`` (text, optional): The unit of the value.
        - ``benchmark`` (number, optional): What the value may be held against.
        - ``benchmark_source`` (text, optional): Where the benchmark is from.
        - ``message`` (text, optional): The fact in a sentence.
    issues : table, optional
        What could not be used, from any operation of the engine.

        - ``unit`` (text or whole number, optional): What it concerns.
        - ``severity`` (text, optional): ``info``, ``warning`` or ``error``.
        - ``code`` (text, optional): What it is.
        - ``message`` (text, may be null): What happened.
    report : Document, optional
        The report that the chapter is appended to; a new one is begun without.

        A document of the kind ``report``, version 1.
    model : Document, optional
        The model of the scores, which says what the probability is of.

        A document of the kind ``health.model``, version 1.
    business_id : str, optional
        The business that the chapter is about. Default: the only one that the
        tables name.
    title : str, optional
        The title of a new report, used where no ``report`` is given. Default: the
        business.
    subtitle : str, optional
        What stands under the title of a new report. Default: the day of the
        score.
    outcome : str, optional
        The outcome whose probability the model gives, such as ``bankruptcy``.
        Default: what the document ``model`` says.
    horizon_years : float, optional
        How far ahead the outcome lies, in years. Default: what the document
        ``model`` says.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    HealthResult
        - ``report``: The report with its chapter.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: there are several businesses and ``business_id`` names none of them, or
          ``horizon_years`` is out of range
        - ``DOCUMENT_INVALID``: ``report`` is not a report, or ``model`` is not a health model
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: linear in the rows of the tables.

    Examples
    --------
    >>> import trimtab as tt
    >>> scores = {
    ...     "business_id": ["bakery"],
    ...     "score": [72.4],
    ...     "band": ["good"],
    ...     "probability": [0.021],
    ...     "probability_low": [0.012],
    ...     "probability_high": [0.038],
    ...     "confidence": [0.83],
    ... }
    >>> points = {
    ...     "business_id": ["bakery", "bakery", "bakery"],
    ...     "input": ["base", "return_on_assets", "debt_ratio"],
    ...     "pillar": [None, "profitability", "solvency"],
    ...     "value": [None, 0.12, 0.71],
    ...     "points": [61.0, 14.6, -3.2],
    ... }
    >>> result = tt.report.health(
    ...     scores, points=points, outcome="bankruptcy", horizon_years=1,
    ... )
    >>> result.report.kind
    'report'
    """
    return run(
        HealthResult,
        {
            "scores": scores,
            "points": points,
            "missing": missing,
            "actions": actions,
            "counterfactuals": counterfactuals,
            "details": details,
            "ratios": ratios,
            "statements": statements,
            "profile": profile,
            "issues": issues,
            "report": report,
            "model": model,
        },
        {
            "business_id": business_id,
            "title": title,
            "subtitle": subtitle,
            "outcome": outcome,
            "horizon_years": horizon_years,
        },
        health.__kwdefaults__,
        control,
    )


class StatementsResult(Result):
    """What ``statements`` gives."""

    __slots__ = ()

    operation = "report.statements"
    output_names = ("report",)

    @property
    def report(self) -> Document:
        """The report with its chapter.

        A document of the kind ``report``, version 1.
        """
        return self._output("report", Document)


def statements(
    statements: TableLike,
    *,
    years: TableLike | None = None,
    unmapped: TableLike | None = None,
    report: Document | None = None,
    business_id: str | None = None,
    title: str | None = None,
    subtitle: str | None = None,
    control: Control | None = None,
) -> StatementsResult:
    """The report with a chapter on the statements of a business.

    The profit and loss by fiscal year, then charts of revenue, result and cash by month. The years
    are the rows that span one, from ``statements`` or ``years``; without any, shorter periods are
    summed by the calendar year in which they end, to the last digit. A period that was not over is
    marked in the table and left out of the charts.

    Where the tables hold several businesses, ``business_id`` picks one. Each sentence has a code
    and its parameters beside its English text.

    Parameters
    ----------
    statements : table
        The statements by month, from ``health.statements``.

        - ``business_id`` (text or whole number, optional): The business; null where there is one.
        - ``period`` (text, optional): The period's label.
        - ``period_start`` (date, may be null): The period's first day.
        - ``period_end`` (date, may be null): The period's last day.
        - ``unfinished`` (bool, optional): Whether the period was not over.
        - ``line`` (text, may be null): The line.
        - ``amount`` (decimal, may be null): The amount.
        - ``currency`` (text, optional): The currency.
    years : table, optional
        The same by fiscal year; the months are summed without.

        - ``business_id`` (text or whole number, optional): The business; null where there is one.
        - ``period`` (text, optional): The period's label.
        - ``period_start`` (date, may be null): The period's first day.
        - ``period_end`` (date, may be null): The period's last day.
        - ``unfinished`` (bool, optional): Whether the period was not over.
        - ``line`` (text, may be null): The line.
        - ``amount`` (decimal, may be null): The amount.
        - ``currency`` (text, optional): The currency.
    unmapped : table, optional
        The accounts without a line.

        - ``business_id`` (text or whole number, optional): The business; null where there is one.
        - ``name`` (text, may be null): The account's name.
        - ``postings`` (whole number, optional): How many postings it has.
    report : Document, optional
        The report that the chapter is appended to; a new one is begun without.

        A document of the kind ``report``, version 1.
    business_id : str, optional
        The business that the chapter is about. Default: the only one that the
        tables name.
    title : str, optional
        The title of a new report, used where no ``report`` is given. Default: the
        business.
    subtitle : str, optional
        What stands under the title of a new report. Default: the span of the
        statements.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    StatementsResult
        - ``report``: The report with its chapter.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: there are several businesses and ``business_id`` names none of them
        - ``DOCUMENT_INVALID``: ``report`` is not a report of this version
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: linear in the rows of the tables.

    Examples
    --------
    >>> import trimtab as tt
    >>> statements = tt.Table.from_json(
    ...     {
    ...         "period": ["2026-01", "2026-01", "2026-02", "2026-02"],
    ...         "period_start": {
    ...             "type": "Date32",
    ...             "values": ["2026-01-01", "2026-01-01", "2026-02-01", "2026-02-01"],
    ...         },
    ...         "period_end": {
    ...             "type": "Date32",
    ...             "values": ["2026-01-31", "2026-01-31", "2026-02-28", "2026-02-28"],
    ...         },
    ...         "line": ["net_revenue", "cash", "net_revenue", "cash"],
    ...         "amount": [1200, 300, 1500, 450],
    ...     },
    ... )
    >>> result = tt.report.statements(statements, title="Bakery & Sons")
    >>> result.report.kind
    'report'
    """
    return run(
        StatementsResult,
        {"statements": statements, "years": years, "unmapped": unmapped, "report": report},
        {"business_id": business_id, "title": title, "subtitle": subtitle},
        _statements.__kwdefaults__,
        control,
    )


_statements = statements


class ForecastResult(Result):
    """What ``forecast`` gives."""

    __slots__ = ()

    operation = "report.forecast"
    output_names = ("report",)

    @property
    def report(self) -> Document:
        """The report with its chapter.

        A document of the kind ``report``, version 1.
        """
        return self._output("report", Document)


def forecast(
    series: TableLike,
    forecasts: TableLike,
    *,
    models: TableLike | None = None,
    quality: TableLike | None = None,
    probabilities: TableLike | None = None,
    issues: TableLike | None = None,
    names: TableLike | None = None,
    report: Document | None = None,
    business_id: str | None = None,
    title: str | None = None,
    subtitle: str | None = None,
    unique_ids: Sequence[str] | None = None,
    max_series: int | None = None,
    model: str | None = None,
    unit: str | None = None,
    control: Control | None = None,
) -> ForecastResult:
    """The report with a chapter on what comes next.

    Of each series the next point with its band and how it compares with a year before, then a fan
    chart of what was observed and what is expected, with all the bands that there are. Below each
    chart: the last point ahead; totals and targets, from ``probabilities`` alone, for the sum of
    bands is no band of a sum; and the methods behind it, from ``models``. At the end, what to know:
    series that are short, have gaps or no forecast, a last period that was not over, from
    ``quality`` and ``issues``.

    ``names`` says what people call a series and in which unit it is. Where there are many series,
    ``unique_ids`` picks some, and ``max_series`` bounds how many are shown.

    Each sentence has a code and its parameters beside its English text, so that a host can word it
    anew.

    Parameters
    ----------
    series : table
        What was observed.

        - ``unique_id`` (text or whole number, optional): The series; null where there is one.
        - ``ds`` (date, datetime or int, may be null): When.
        - ``y`` (number, may be null): What was observed; null where nothing was.
    forecasts : table
        What is expected, from ``forecast.predict``.

        - ``unique_id`` (text or whole number, optional): The series; null where there is one.
        - ``ds`` (date, datetime or int, may be null): When, in the form of ``ds`` in ``series``.
        - ``model`` (text, optional): The method.
        - ``mean`` (number, as y, may be null): The forecast.
        - any other column (number): ``lo_80``, ``hi_80``, ``lo_95``, ``hi_95`` and so on: the ends
          of the band of each level.
    models : table, optional
        What stands behind the forecasts, from ``forecast.predict``.

        - ``unique_id`` (text or whole number, optional): The series; null where there is one.
        - ``model`` (text, optional): The method.
        - ``member`` (text, may be null): A method behind it.
        - ``share`` (number, share, optional): How much of the forecast it is.
        - ``fitted`` (text, optional): The fitted model; null where there is none.
        - ``message`` (text, optional): The reason in a sentence.
    quality : table, optional
        What each series is like, from ``forecast.predict``.

        - ``unique_id`` (text or whole number, optional): The series; null where there is one.
        - ``season_length`` (whole number, optional): The steps of its season; 1 without one.
        - ``points`` (whole number, optional): Its observed points.
        - ``missing`` (whole number, optional): The steps between them without a value.
        - ``unfinished`` (bool, optional): Whether a last period that was not over was left out.
        - ``constant`` (bool, optional): Whether it has one value throughout.
        - ``short`` (bool, optional): Whether it has fewer than five observed points.
    probabilities : table, optional
        How likely targets are met, from ``forecast.probability``.

        - ``unique_id`` (text or whole number, optional): The series; null where there is one.
        - ``model`` (text, optional): The method.
        - ``target`` (number, as y, optional): What is to be reached.
        - ``statistic`` (text, optional): ``sum``, ``mean``, ``last``, ``minimum`` or ``maximum``.
        - ``comparison`` (text, optional): ``at_least`` or ``at_most``.
        - ``start`` (date, datetime or int, optional): The first point of the window.
        - ``end`` (date, datetime or int, optional): The last point of the window.
        - ``probability`` (number, share, optional): How likely the target is met.
        - ``mean`` (number, as y, optional): The mean of the statistic.
        - any other column (number): ``lo_80``, ``hi_80`` and so on: the ends of the band of the
          statistic.
    issues : table, optional
        What could not be read or forecast, from ``forecast.predict``.

        - ``unit`` (text or whole number, optional): The series that it concerns.
        - ``severity`` (text, optional): ``info``, ``warning`` or ``error``.
        - ``code`` (text, optional): What it is.
        - ``message`` (text, may be null): What happened.
    names : table, optional
        What people call each series, and its unit.

        - ``unique_id`` (text or whole number, optional): The series; null where there is one.
        - ``name`` (text, optional): What people call it.
        - ``unit`` (text, optional): The unit of its values, such as ``GBP``.
    report : Document, optional
        The report that the chapter is appended to; a new one is begun without.

        A document of the kind ``report``, version 1.
    business_id : str, optional
        The business that the chapter is about. Default: the only one that the
        tables name.
    title : str, optional
        The title of a new report, used where no ``report`` is given. Default: the
        business.
    subtitle : str, optional
        What stands under the title of a new report. Default: the last point that
        was observed.
    unique_ids : sequence of str, optional
        The series to show, in this order. Default: all that have a forecast, as
        they first stand in the tables.
    max_series : int, optional
        The most series to show, 1 to 50. Default: 6, or as many as ``unique_ids``
        names.
    model : str, optional
        The method whose forecasts are shown. Default: ``auto`` where there is one,
        else the first of each series.
    unit : str, optional
        The unit of the values, such as ``GBP``, where ``names`` has none. Default:
        none.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    ForecastResult
        - ``report``: The report with its chapter.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: an option is out of range, or names a series or a method that the tables
          do not have
        - ``COLUMN_TYPE``: a table's times have another form than those of ``series``
        - ``DOCUMENT_INVALID``: ``report`` is not a report
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: linear in the rows of the tables, times the series shown.

    Examples
    --------
    >>> import trimtab as tt
    >>> series = {
    ...     "unique_id": ["revenue", "revenue", "revenue"],
    ...     "ds": ["2026-07-01", "2026-08-01", "2026-09-01"],
    ...     "y": [81000.0, 84000.0, 79500.0],
    ... }
    >>> forecasts = {
    ...     "unique_id": ["revenue", "revenue"],
    ...     "ds": ["2026-10-01", "2026-11-01"],
    ...     "model": ["auto", "auto"],
    ...     "mean": [80600.0, 80900.0],
    ...     "lo_80": [76000.0, 75100.0],
    ...     "hi_80": [85200.0, 86700.0],
    ...     "lo_95": [73300.0, 71900.0],
    ...     "hi_95": [88000.0, 90100.0],
    ... }
    >>> result = tt.report.forecast(series, forecasts, title="Bakery & Sons", unit="GBP")
    >>> result.report.kind
    'report'
    """
    return run(
        ForecastResult,
        {
            "series": series,
            "forecasts": forecasts,
            "models": models,
            "quality": quality,
            "probabilities": probabilities,
            "issues": issues,
            "names": names,
            "report": report,
        },
        {
            "business_id": business_id,
            "title": title,
            "subtitle": subtitle,
            "unique_ids": unique_ids,
            "max_series": max_series,
            "model": model,
            "unit": unit,
        },
        forecast.__kwdefaults__,
        control,
    )


class RenderResult(Result):
    """What ``render`` gives."""

    __slots__ = ()

    operation = "report.render"
    output_names = ("text",)

    @property
    def text(self) -> str:
        """The page or the lines."""
        return self._output("text", str)


def render(
    report: Document,
    *,
    format: RenderFormat = "html",
    width: int = 80,
    colour: bool = False,
    control: Control | None = None,
) -> RenderResult:
    """The report as a page for a browser or as lines for a terminal.

    A page is self-contained: it holds no script, asks for nothing from elsewhere, follows the
    reader's light or dark colours, fits a phone and prints well. Lines for a terminal are at most
    ``width`` columns wide.

    Parameters
    ----------
    report : Document
        The report.

        A document of the kind ``report``, version 1.
    format : {"html", "terminal"}, default "html"
        What the report is written for. Default: ``html``.

        - ``html``: One self-contained page for a browser, without scripts.
        - ``terminal``: Lines for a terminal.
    width : int, default 80
        The columns of the terminal, at least 40. Default: 80.
    colour : bool, default False
        Whether the terminal shows ANSI colours. Default: false.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    RenderResult
        - ``text``: The page or the lines.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: ``width`` is below 40
        - ``DOCUMENT_INVALID``: the document is not a report of this version
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: linear in the report.

    Examples
    --------
    >>> import trimtab as tt
    >>> report = tt.Document.from_json(
    ...     {
    ...         "kind": "report", "version": 1,
    ...         "body": {"title": "Mill & Sons", "subtitle": "May 2026", "chapters": []},
    ...     },
    ... )
    >>> result = tt.report.render(report, format="terminal")
    >>> result.text.splitlines()[0]
    'Mill & Sons'
    """
    return run(
        RenderResult,
        {"report": report},
        {"format": format, "width": width, "colour": colour},
        render.__kwdefaults__,
        control,
    )
