// Written by `cargo xtask generate` from the catalogue; changes here are lost.

package trimtab

import java.time.LocalDate
import kotlinx.serialization.json.JsonElement

/** The operations of the engine `report`. */
public object Report {
    /**
     * The report with a chapter on the health of a business.
     *
     * The headline is the latest day of `scores`: score, band, the probability of the model's
     * outcome with its 90 % interval, and confidence. Then, as far as there are tables for it: what
     * drives the score, by input and by part of the business; what to do, from `actions`, else from
     * `counterfactuals`; what is missing and how far it could move the score; the ratios; the
     * profile; issues. Earlier days of `scores` become a line over time.
     *
     * Where the tables hold several businesses, `business_id` picks one. What `actions` and
     * `counterfactuals` promise is what the model says, never an effect, and the chapter says so.
     *
     * Each sentence has a code and its parameters beside its English text, so that a host can word
     * it anew.
     *
     * Cost: linear in the rows of the tables.
     *
     * ```
     * val scores =
     *     tableOf(
     *         "business_id" to listOf("bakery"),
     *         "score" to listOf(72.4),
     *         "band" to listOf("good"),
     *         "probability" to listOf(0.021),
     *         "probability_low" to listOf(0.012),
     *         "probability_high" to listOf(0.038),
     *         "confidence" to listOf(0.83),
     *     )
     * val points =
     *     tableOf(
     *         "business_id" to listOf("bakery", "bakery", "bakery"),
     *         "input" to listOf("base", "return_on_assets", "debt_ratio"),
     *         "pillar" to listOf(null, "profitability", "solvency"),
     *         "value" to listOf(null, 0.12, 0.71),
     *         "points" to listOf(61.0, 14.6, -3.2),
     *     )
     * Report.health(scores, points = points, outcome = "bankruptcy", horizonYears = 1.0).report
     * ```
     *
     * @param scores what `health.score` gives; earlier dates become a line over time.
     *     - `business_id` (text or whole number, optional): The business; null where there is one.
     *     - `as_of` (date, optional): The day that the row speaks of.
     *     - `score` (number in points, may be null): The score, 0 to 100.
     *     - `band` (text, optional): The band of the score.
     *     - `probability` (number in share, optional): The probability of the model's outcome.
     *     - `probability_low` (number in share, optional): The lower end of its 90 % interval.
     *     - `probability_high` (number in share, optional): The upper end of its 90 % interval.
     *     - `confidence` (number in share, optional): How much of the whole picture is known.
     * @param points the points of each input, from `health.score`.
     *     - `business_id` (text or whole number, optional): The business; null where there is one.
     *     - `as_of` (date, optional): The day that the row speaks of.
     *     - `input` (text, may be null): The input, `base` or `limit`.
     *     - `pillar` (text, optional): The part of the business that the input tells of.
     *     - `value` (number in as the input, optional): The value supplied.
     *     - `points` (number in points, may be null): What it adds to the score.
     * @param missing the inputs not supplied, from `health.score`.
     *     - `business_id` (text or whole number, optional): The business; null where there is one.
     *     - `as_of` (date, optional): The day that the row speaks of.
     *     - `input` (text, may be null): An input that was not supplied.
     *     - `pillar` (text, optional): The part of the business that the input tells of.
     *     - `points_low` (number in points, optional): The change of the score at its worse end.
     *     - `points_high` (number in points, optional): The change of the score at its better end.
     * @param actions what to do, from `health.recommend`.
     *     - `business_id` (text or whole number, optional): The business; null where there is one.
     *     - `as_of` (date, optional): The day that the row speaks of.
     *     - `rank` (whole number, optional): The place in the order, 1 first.
     *     - `action` (text, optional): The action's code.
     *     - `title` (text, may be null): What to do, in a few words.
     *     - `driver` (text, optional): The input that it moves.
     *     - `from_value` (number in as the input, optional): The input's value now.
     *     - `to_value` (number in as the input, optional): The value to reach.
     *     - `unit` (text, optional): The unit of the values.
     *     - `score_change` (number in points, optional): What it adds to the score under the model.
     *     - `score_change_low` (number in points, optional): The lower end of that.
     *     - `score_change_high` (number in points, optional): The upper end of that.
     *     - `precondition` (text, optional): What has to hold first.
     *     - `effort` (text, optional): `low`, `medium` or `high`.
     *     - `message` (text, optional): The whole in a sentence, shown where there is no title.
     * @param counterfactuals what would reach the next band, from `health.score`; shown where there
     *     are no actions.
     *     - `business_id` (text or whole number, optional): The business; null where there is one.
     *     - `as_of` (date, optional): The day that the row speaks of.
     *     - `option` (whole number, may be null): The option; its changes go together.
     *     - `input` (text, may be null): The input to change.
     *     - `value` (number in as the input, optional): Its value now.
     *     - `target` (number in as the input, optional): The value to reach.
     *     - `band` (text, optional): The band that the option reaches.
     *     - `score` (number in points, optional): The score that the option reaches.
     * @param details how each ratio came about, from `health.ratios`.
     *     - `business_id` (text or whole number, optional): The business; null where there is one.
     *     - `as_of` (date, optional): The day that the row speaks of.
     *     - `input` (text, may be null): The ratio.
     *     - `value` (number in as the input, optional): Its value.
     *     - `unit` (text, optional): The unit of the value.
     *     - `status` (text, optional): `supplied`, `does_not_apply` or `not_supplied`.
     *     - `formula` (text, optional): How it is computed.
     *     - `source` (text, optional): What it came from.
     *     - `note` (text, optional): What to know, such as what to supply.
     * @param ratios the ratios in one row a business, as `health.score` reads them; used where
     *     there are no details.
     *     - `business_id` (text or whole number, optional): The business; null where there is one.
     *     - `as_of` (date, optional): The day that the row speaks of.
     *     - `not_applicable` (list of texts, optional): The inputs that do not apply.
     *     - any other (number): The ratios, by their names.
     * @param statements the monthly statements, from `health.statements`.
     *     - `business_id` (text or whole number, optional): The business; null where there is one.
     *     - `period` (text, optional): The period's label.
     *     - `period_start` (date, may be null): The period's first day.
     *     - `period_end` (date, may be null): The period's last day.
     *     - `unfinished` (boolean, optional): Whether the period was not over.
     *     - `line` (text, may be null): The line.
     *     - `amount` (exact amount of money, may be null): The amount.
     *     - `currency` (text, optional): The currency.
     * @param profile what kind of business it is, from `health.profile`.
     *     - `business_id` (text or whole number, optional): The business; null where there is one.
     *     - `as_of` (date, optional): The day that the row speaks of.
     *     - `aspect` (text, optional): `size`, `stage`, `seasonality`, `customers` and so on.
     *     - `measure` (text, optional): What is measured.
     *     - `value` (number, optional): The measure's value.
     *     - `text` (text, optional): The measure's value in words.
     *     - `unit` (text, optional): The unit of the value.
     *     - `benchmark` (number, optional): What the value may be held against.
     *     - `benchmark_source` (text, optional): Where the benchmark is from.
     *     - `message` (text, optional): The fact in a sentence.
     * @param issues what could not be used, from any operation of the engine.
     *     - `unit` (text or whole number, optional): What it concerns.
     *     - `severity` (text, optional): `info`, `warning` or `error`.
     *     - `code` (text, optional): What it is.
     *     - `message` (text, may be null): What happened.
     * @param report the report that the chapter is appended to; a new one is begun without. A
     *     document `report`, version 1.
     * @param model the model of the scores, which says what the probability is of. A document
     *     `health.model`, version 1.
     * @param businessId the business that the chapter is about. Default: the only one that the
     *     tables name.
     * @param title the title of a new report, used where no `report` is given. Default: the
     *     business.
     * @param subtitle what stands under the title of a new report. Default: the day of the score.
     * @param outcome the outcome whose probability the model gives, such as `bankruptcy`. Default:
     *     what the document `model` says.
     * @param horizonYears how far ahead the outcome lies, in years. Default: what the document
     *     `model` says.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: there are several businesses and `business_id` names
     *     none of them, or `horizon_years` is out of range.
     * @throws TrimtabException `DOCUMENT_INVALID`: `report` is not a report, or `model` is not a
     *     health model.
     */
    @JvmStatic
    @JvmOverloads
    public fun health(
        scores: Table,
        points: Table? = null,
        missing: Table? = null,
        actions: Table? = null,
        counterfactuals: Table? = null,
        details: Table? = null,
        ratios: Table? = null,
        statements: Table? = null,
        profile: Table? = null,
        issues: Table? = null,
        report: Document? = null,
        model: Document? = null,
        businessId: String? = null,
        title: String? = null,
        subtitle: String? = null,
        outcome: String? = null,
        horizonYears: Double? = null,
        control: Control = Control(),
    ): HealthResult =
        HealthResult(
            call(
                "report.health",
                healthInputs(
                    scores,
                    points,
                    missing,
                    actions,
                    counterfactuals,
                    details,
                    ratios,
                    statements,
                    profile,
                    issues,
                    report,
                    model,
                ),
                healthOptions(
                    businessId,
                    title,
                    subtitle,
                    outcome,
                    horizonYears,
                ),
                control,
            ),
        )

    /** As [health], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun healthAsync(
        scores: Table,
        points: Table? = null,
        missing: Table? = null,
        actions: Table? = null,
        counterfactuals: Table? = null,
        details: Table? = null,
        ratios: Table? = null,
        statements: Table? = null,
        profile: Table? = null,
        issues: Table? = null,
        report: Document? = null,
        model: Document? = null,
        businessId: String? = null,
        title: String? = null,
        subtitle: String? = null,
        outcome: String? = null,
        horizonYears: Double? = null,
        control: Control = Control(),
    ): HealthResult =
        HealthResult(
            callAsync(
                "report.health",
                healthInputs(
                    scores,
                    points,
                    missing,
                    actions,
                    counterfactuals,
                    details,
                    ratios,
                    statements,
                    profile,
                    issues,
                    report,
                    model,
                ),
                healthOptions(
                    businessId,
                    title,
                    subtitle,
                    outcome,
                    horizonYears,
                ),
                control,
            ),
        )

    private fun healthInputs(
        scores: Table,
        points: Table?,
        missing: Table?,
        actions: Table?,
        counterfactuals: Table?,
        details: Table?,
        ratios: Table?,
        statements: Table?,
        profile: Table?,
        issues: Table?,
        report: Document?,
        model: Document?,
    ): Map<String, Value?> =
        mapOf(
            "scores" to scores,
            "points" to points,
            "missing" to missing,
            "actions" to actions,
            "counterfactuals" to counterfactuals,
            "details" to details,
            "ratios" to ratios,
            "statements" to statements,
            "profile" to profile,
            "issues" to issues,
            "report" to report,
            "model" to model,
        )

    private fun healthOptions(
        businessId: String?,
        title: String?,
        subtitle: String?,
        outcome: String?,
        horizonYears: Double?,
    ): Map<String, Any?> =
        mapOf(
            "business_id" to businessId,
            "title" to title,
            "subtitle" to subtitle,
            "outcome" to outcome,
            "horizon_years" to horizonYears,
        )

    /**
     * The report with a chapter on the statements of a business.
     *
     * The profit and loss by fiscal year, then charts of revenue, result and cash by month. The
     * years are the rows that span one, from `statements` or `years`; without any, shorter periods
     * are summed by the calendar year in which they end, to the last digit. A period that was not
     * over is marked in the table and left out of the charts.
     *
     * Where the tables hold several businesses, `business_id` picks one. Each sentence has a code
     * and its parameters beside its English text.
     *
     * Cost: linear in the rows of the tables.
     *
     * ```
     * val statements =
     *     tableOf(
     *         "period" to listOf("2026-01", "2026-01", "2026-02", "2026-02"),
     *         "period_start" to listOf(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-01")),
     *         "period_end" to listOf(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-28"), LocalDate.parse("2026-02-28")),
     *         "line" to listOf("net_revenue", "cash", "net_revenue", "cash"),
     *         "amount" to listOf(1200, 300, 1500, 450),
     *     )
     * Report.statements(statements, title = "Bakery & Sons").report
     * ```
     *
     * @param statements the statements by month, from `health.statements`.
     *     - `business_id` (text or whole number, optional): The business; null where there is one.
     *     - `period` (text, optional): The period's label.
     *     - `period_start` (date, may be null): The period's first day.
     *     - `period_end` (date, may be null): The period's last day.
     *     - `unfinished` (boolean, optional): Whether the period was not over.
     *     - `line` (text, may be null): The line.
     *     - `amount` (exact amount of money, may be null): The amount.
     *     - `currency` (text, optional): The currency.
     * @param years the same by fiscal year; the months are summed without.
     *     - `business_id` (text or whole number, optional): The business; null where there is one.
     *     - `period` (text, optional): The period's label.
     *     - `period_start` (date, may be null): The period's first day.
     *     - `period_end` (date, may be null): The period's last day.
     *     - `unfinished` (boolean, optional): Whether the period was not over.
     *     - `line` (text, may be null): The line.
     *     - `amount` (exact amount of money, may be null): The amount.
     *     - `currency` (text, optional): The currency.
     * @param unmapped the accounts without a line.
     *     - `business_id` (text or whole number, optional): The business; null where there is one.
     *     - `name` (text, may be null): The account's name.
     *     - `postings` (whole number, optional): How many postings it has.
     * @param report the report that the chapter is appended to; a new one is begun without. A
     *     document `report`, version 1.
     * @param businessId the business that the chapter is about. Default: the only one that the
     *     tables name.
     * @param title the title of a new report, used where no `report` is given. Default: the
     *     business.
     * @param subtitle what stands under the title of a new report. Default: the span of the
     *     statements.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: there are several businesses and `business_id` names
     *     none of them.
     * @throws TrimtabException `DOCUMENT_INVALID`: `report` is not a report of this version.
     */
    @JvmStatic
    @JvmOverloads
    public fun statements(
        statements: Table,
        years: Table? = null,
        unmapped: Table? = null,
        report: Document? = null,
        businessId: String? = null,
        title: String? = null,
        subtitle: String? = null,
        control: Control = Control(),
    ): StatementsResult =
        StatementsResult(
            call(
                "report.statements",
                statementsInputs(statements, years, unmapped, report),
                statementsOptions(businessId, title, subtitle),
                control,
            ),
        )

    /** As [statements], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun statementsAsync(
        statements: Table,
        years: Table? = null,
        unmapped: Table? = null,
        report: Document? = null,
        businessId: String? = null,
        title: String? = null,
        subtitle: String? = null,
        control: Control = Control(),
    ): StatementsResult =
        StatementsResult(
            callAsync(
                "report.statements",
                statementsInputs(statements, years, unmapped, report),
                statementsOptions(businessId, title, subtitle),
                control,
            ),
        )

    private fun statementsInputs(
        statements: Table,
        years: Table?,
        unmapped: Table?,
        report: Document?,
    ): Map<String, Value?> =
        mapOf(
            "statements" to statements,
            "years" to years,
            "unmapped" to unmapped,
            "report" to report,
        )

    private fun statementsOptions(
        businessId: String?,
        title: String?,
        subtitle: String?,
    ): Map<String, Any?> =
        mapOf(
            "business_id" to businessId,
            "title" to title,
            "subtitle" to subtitle,
        )

    /**
     * The report with a chapter on what comes next.
     *
     * Of each series the next point with its band and how it compares with a year before, then a
     * fan chart of what was observed and what is expected, with all the bands that there are. Below
     * each chart: the last point ahead; totals and targets, from `probabilities` alone, for the sum
     * of bands is no band of a sum; and the methods behind it, from `models`. At the end, what to
     * know: series that are short, have gaps or no forecast, a last period that was not over, from
     * `quality` and `issues`.
     *
     * `names` says what people call a series and in which unit it is. Where there are many series,
     * `unique_ids` picks some, and `max_series` bounds how many are shown.
     *
     * Each sentence has a code and its parameters beside its English text, so that a host can word
     * it anew.
     *
     * Cost: linear in the rows of the tables, times the series shown.
     *
     * ```
     * val series =
     *     tableOf(
     *         "unique_id" to listOf("revenue", "revenue", "revenue"),
     *         "ds" to listOf("2026-07-01", "2026-08-01", "2026-09-01"),
     *         "y" to listOf(81000.0, 84000.0, 79500.0),
     *     )
     * val forecasts =
     *     tableOf(
     *         "unique_id" to listOf("revenue", "revenue"),
     *         "ds" to listOf("2026-10-01", "2026-11-01"),
     *         "model" to listOf("auto", "auto"),
     *         "mean" to listOf(80600.0, 80900.0),
     *         "lo_80" to listOf(76000.0, 75100.0),
     *         "hi_80" to listOf(85200.0, 86700.0),
     *         "lo_95" to listOf(73300.0, 71900.0),
     *         "hi_95" to listOf(88000.0, 90100.0),
     *     )
     * Report.forecast(series, forecasts, title = "Bakery & Sons", unit = "GBP").report
     * ```
     *
     * @param series what was observed.
     *     - `unique_id` (text or whole number, optional): The series; null where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When.
     *     - `y` (number, may be null): What was observed; null where nothing was.
     * @param forecasts what is expected, from `forecast.predict`.
     *     - `unique_id` (text or whole number, optional): The series; null where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When, in the form of `ds` in
     *       `series`.
     *     - `model` (text, optional): The method.
     *     - `mean` (number in as y, may be null): The forecast.
     *     - any other (number): `lo_80`, `hi_80`, `lo_95`, `hi_95` and so on: the ends of the band
     *       of each level.
     * @param models what stands behind the forecasts, from `forecast.predict`.
     *     - `unique_id` (text or whole number, optional): The series; null where there is one.
     *     - `model` (text, optional): The method.
     *     - `member` (text, may be null): A method behind it.
     *     - `share` (number in share, optional): How much of the forecast it is.
     *     - `fitted` (text, optional): The fitted model; null where there is none.
     *     - `message` (text, optional): The reason in a sentence.
     * @param quality what each series is like, from `forecast.predict`.
     *     - `unique_id` (text or whole number, optional): The series; null where there is one.
     *     - `season_length` (whole number, optional): The steps of its season; 1 without one.
     *     - `points` (whole number, optional): Its observed points.
     *     - `missing` (whole number, optional): The steps between them without a value.
     *     - `unfinished` (boolean, optional): Whether a last period that was not over was left out.
     *     - `constant` (boolean, optional): Whether it has one value throughout.
     *     - `short` (boolean, optional): Whether it has fewer than five observed points.
     * @param probabilities how likely targets are met, from `forecast.probability`.
     *     - `unique_id` (text or whole number, optional): The series; null where there is one.
     *     - `model` (text, optional): The method.
     *     - `target` (number in as y, optional): What is to be reached.
     *     - `statistic` (text, optional): `sum`, `mean`, `last`, `minimum` or `maximum`.
     *     - `comparison` (text, optional): `at_least` or `at_most`.
     *     - `start` (date, timestamp or whole number, optional): The first point of the window.
     *     - `end` (date, timestamp or whole number, optional): The last point of the window.
     *     - `probability` (number in share, optional): How likely the target is met.
     *     - `mean` (number in as y, optional): The mean of the statistic.
     *     - any other (number): `lo_80`, `hi_80` and so on: the ends of the band of the statistic.
     * @param issues what could not be read or forecast, from `forecast.predict`.
     *     - `unit` (text or whole number, optional): The series that it concerns.
     *     - `severity` (text, optional): `info`, `warning` or `error`.
     *     - `code` (text, optional): What it is.
     *     - `message` (text, may be null): What happened.
     * @param names what people call each series, and its unit.
     *     - `unique_id` (text or whole number, optional): The series; null where there is one.
     *     - `name` (text, optional): What people call it.
     *     - `unit` (text, optional): The unit of its values, such as `GBP`.
     * @param report the report that the chapter is appended to; a new one is begun without. A
     *     document `report`, version 1.
     * @param businessId the business that the chapter is about. Default: the only one that the
     *     tables name.
     * @param title the title of a new report, used where no `report` is given. Default: the
     *     business.
     * @param subtitle what stands under the title of a new report. Default: the last point that was
     *     observed.
     * @param uniqueIds the series to show, in this order. Default: all that have a forecast, as
     *     they first stand in the tables.
     * @param maxSeries the most series to show, 1 to 50. Default: 6, or as many as `unique_ids`
     *     names.
     * @param model the method whose forecasts are shown. Default: `auto` where there is one, else
     *     the first of each series.
     * @param unit the unit of the values, such as `GBP`, where `names` has none. Default: none.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range, or names a series or a
     *     method that the tables do not have.
     * @throws TrimtabException `COLUMN_TYPE`: a table's times have another form than those of
     *     `series`.
     * @throws TrimtabException `DOCUMENT_INVALID`: `report` is not a report.
     */
    @JvmStatic
    @JvmOverloads
    public fun forecast(
        series: Table,
        forecasts: Table,
        models: Table? = null,
        quality: Table? = null,
        probabilities: Table? = null,
        issues: Table? = null,
        names: Table? = null,
        report: Document? = null,
        businessId: String? = null,
        title: String? = null,
        subtitle: String? = null,
        uniqueIds: List<String>? = null,
        maxSeries: Long? = null,
        model: String? = null,
        unit: String? = null,
        control: Control = Control(),
    ): ForecastResult =
        ForecastResult(
            call(
                "report.forecast",
                forecastInputs(
                    series,
                    forecasts,
                    models,
                    quality,
                    probabilities,
                    issues,
                    names,
                    report,
                ),
                forecastOptions(
                    businessId,
                    title,
                    subtitle,
                    uniqueIds,
                    maxSeries,
                    model,
                    unit,
                ),
                control,
            ),
        )

    /** As [forecast], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun forecastAsync(
        series: Table,
        forecasts: Table,
        models: Table? = null,
        quality: Table? = null,
        probabilities: Table? = null,
        issues: Table? = null,
        names: Table? = null,
        report: Document? = null,
        businessId: String? = null,
        title: String? = null,
        subtitle: String? = null,
        uniqueIds: List<String>? = null,
        maxSeries: Long? = null,
        model: String? = null,
        unit: String? = null,
        control: Control = Control(),
    ): ForecastResult =
        ForecastResult(
            callAsync(
                "report.forecast",
                forecastInputs(
                    series,
                    forecasts,
                    models,
                    quality,
                    probabilities,
                    issues,
                    names,
                    report,
                ),
                forecastOptions(
                    businessId,
                    title,
                    subtitle,
                    uniqueIds,
                    maxSeries,
                    model,
                    unit,
                ),
                control,
            ),
        )

    private fun forecastInputs(
        series: Table,
        forecasts: Table,
        models: Table?,
        quality: Table?,
        probabilities: Table?,
        issues: Table?,
        names: Table?,
        report: Document?,
    ): Map<String, Value?> =
        mapOf(
            "series" to series,
            "forecasts" to forecasts,
            "models" to models,
            "quality" to quality,
            "probabilities" to probabilities,
            "issues" to issues,
            "names" to names,
            "report" to report,
        )

    private fun forecastOptions(
        businessId: String?,
        title: String?,
        subtitle: String?,
        uniqueIds: List<String>?,
        maxSeries: Long?,
        model: String?,
        unit: String?,
    ): Map<String, Any?> =
        mapOf(
            "business_id" to businessId,
            "title" to title,
            "subtitle" to subtitle,
            "unique_ids" to uniqueIds,
            "max_series" to maxSeries,
            "model" to model,
            "unit" to unit,
        )

    /**
     * The report as a page for a browser or as lines for a terminal.
     *
     * A page is self-contained: it holds no script, asks for nothing from elsewhere, follows the
     * reader's light or dark colours, fits a phone and prints well. Lines for a terminal are at
     * most `width` columns wide.
     *
     * Cost: linear in the report.
     *
     * ```
     * val report = Document.fromJson("""{"kind":"report","version":1,"body":{"title":"Mill & Sons","subtitle":"May 2026","chapters":[]}}""")
     * Report.render(report, format = RenderFormat.TERMINAL).text
     * ```
     *
     * @param report the report. A document `report`, version 1.
     * @param format what the report is written for. Default: `html`.
     * @param width the columns of the terminal, at least 40. Default: 80.
     * @param colour whether the terminal shows ANSI colours. Default: false.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: `width` is below 40.
     * @throws TrimtabException `DOCUMENT_INVALID`: the document is not a report of this version.
     */
    @JvmStatic
    @JvmOverloads
    public fun render(
        report: Document,
        format: RenderFormat = RenderFormat.HTML,
        width: Long = 80,
        colour: Boolean = false,
        control: Control = Control(),
    ): RenderResult =
        RenderResult(
            call(
                "report.render",
                renderInputs(report),
                renderOptions(format, width, colour),
                control,
            ),
        )

    /** As [render], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun renderAsync(
        report: Document,
        format: RenderFormat = RenderFormat.HTML,
        width: Long = 80,
        colour: Boolean = false,
        control: Control = Control(),
    ): RenderResult =
        RenderResult(
            callAsync(
                "report.render",
                renderInputs(report),
                renderOptions(format, width, colour),
                control,
            ),
        )

    private fun renderInputs(report: Document): Map<String, Value?> =
        mapOf("report" to report)

    private fun renderOptions(
        format: RenderFormat,
        width: Long,
        colour: Boolean,
    ): Map<String, Any?> =
        mapOf(
            "format" to format,
            "width" to width,
            "colour" to colour,
        )

    /** What [health] gives; reading an output that was not asked for throws. */
    public class HealthResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /** The report with its chapter. A document `report`, version 1. */
        public val report: Document
            get() = outputs.document("report")
    }

    /** What [statements] gives; reading an output that was not asked for throws. */
    public class StatementsResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /** The report with its chapter. A document `report`, version 1. */
        public val report: Document
            get() = outputs.document("report")
    }

    /** What [forecast] gives; reading an output that was not asked for throws. */
    public class ForecastResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /** The report with its chapter. A document `report`, version 1. */
        public val report: Document
            get() = outputs.document("report")
    }

    /** What [render] gives; reading an output that was not asked for throws. */
    public class RenderResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /** The page or the lines. */
        public val text: String
            get() = outputs.text("text")
    }

    /** What the report is written for. Default: `html`. */
    public enum class RenderFormat(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** One self-contained page for a browser, without scripts. */
        HTML("html"),

        /** Lines for a terminal. */
        TERMINAL("terminal"),
        ;

        override val json: JsonElement
            get() = json(value)
    }
}
