// Written by `cargo xtask generate` from the catalogue; changes here are lost.

/// The operations of the engine `report`.
public enum Report {
    /// The report with a chapter on the health of a business.
    ///
    /// The headline is the latest day of `scores`: score, band, the probability of the model's
    /// outcome with its 90 % interval, and confidence. Then, as far as there are tables for it:
    /// what drives the score, by input and by part of the business; what to do, from `actions`,
    /// else from `counterfactuals`; what is missing and how far it could move the score; the
    /// ratios; the profile; issues. Earlier days of `scores` become a line over time.
    ///
    /// Where the tables hold several businesses, `business_id` picks one. What `actions` and
    /// `counterfactuals` promise is what the model says, never an effect, and the chapter says so.
    ///
    /// Each sentence has a code and its parameters beside its English text, so that a host can word
    /// it anew.
    ///
    /// Cost: linear in the rows of the tables.
    ///
    /// ```swift
    /// let scores = try Table([
    ///     "business_id": ["bakery"],
    ///     "score": [72.4],
    ///     "band": ["good"],
    ///     "probability": [0.021],
    ///     "probability_low": [0.012],
    ///     "probability_high": [0.038],
    ///     "confidence": [0.83],
    /// ])
    /// let points = try Table([
    ///     "business_id": ["bakery", "bakery", "bakery"],
    ///     "input": ["base", "return_on_assets", "debt_ratio"],
    ///     "pillar": [nil, "profitability", "solvency"],
    ///     "value": [nil, 0.12, 0.71],
    ///     "points": [61.0, 14.6, -3.2],
    /// ])
    /// try Report.health(scores, points: points, outcome: "bankruptcy", horizonYears: 1).report
    /// ```
    ///
    /// - Parameters:
    ///   - scores: what `health.score` gives; earlier dates become a line over time.
    ///     - `business_id` (text or whole number, optional): The business; null where there is one.
    ///     - `as_of` (date, optional): The day that the row speaks of.
    ///     - `score` (number in points, may be null): The score, 0 to 100.
    ///     - `band` (text, optional): The band of the score.
    ///     - `probability` (number in share, optional): The probability of the model's outcome.
    ///     - `probability_low` (number in share, optional): The lower end of its 90 % interval.
    ///     - `probability_high` (number in share, optional): The upper end of its 90 % interval.
    ///     - `confidence` (number in share, optional): How much of the whole picture is known.
    ///   - points: the points of each input, from `health.score`.
    ///     - `business_id` (text or whole number, optional): The business; null where there is one.
    ///     - `as_of` (date, optional): The day that the row speaks of.
    ///     - `input` (text, may be null): The input, `base` or `limit`.
    ///     - `pillar` (text, optional): The part of the business that the input tells of.
    ///     - `value` (number in as the input, optional): The value supplied.
    ///     - `points` (number in points, may be null): What it adds to the score.
    ///   - missing: the inputs not supplied, from `health.score`.
    ///     - `business_id` (text or whole number, optional): The business; null where there is one.
    ///     - `as_of` (date, optional): The day that the row speaks of.
    ///     - `input` (text, may be null): An input that was not supplied.
    ///     - `pillar` (text, optional): The part of the business that the input tells of.
    ///     - `points_low` (number in points, optional): The change of the score at its worse end.
    ///     - `points_high` (number in points, optional): The change of the score at its better end.
    ///   - actions: what to do, from `health.recommend`.
    ///     - `business_id` (text or whole number, optional): The business; null where there is one.
    ///     - `as_of` (date, optional): The day that the row speaks of.
    ///     - `rank` (whole number, optional): The place in the order, 1 first.
    ///     - `action` (text, optional): The action's code.
    ///     - `title` (text, may be null): What to do, in a few words.
    ///     - `driver` (text, optional): The input that it moves.
    ///     - `from_value` (number in as the input, optional): The input's value now.
    ///     - `to_value` (number in as the input, optional): The value to reach.
    ///     - `unit` (text, optional): The unit of the values.
    ///     - `score_change` (number in points, optional): What it adds to the score under the
    ///       model.
    ///     - `score_change_low` (number in points, optional): The lower end of that.
    ///     - `score_change_high` (number in points, optional): The upper end of that.
    ///     - `precondition` (text, optional): What has to hold first.
    ///     - `effort` (text, optional): `low`, `medium` or `high`.
    ///     - `message` (text, optional): The whole in a sentence, shown where there is no title.
    ///   - counterfactuals: what would reach the next band, from `health.score`; shown where there
    ///     are no actions.
    ///     - `business_id` (text or whole number, optional): The business; null where there is one.
    ///     - `as_of` (date, optional): The day that the row speaks of.
    ///     - `option` (whole number, may be null): The option; its changes go together.
    ///     - `input` (text, may be null): The input to change.
    ///     - `value` (number in as the input, optional): Its value now.
    ///     - `target` (number in as the input, optional): The value to reach.
    ///     - `band` (text, optional): The band that the option reaches.
    ///     - `score` (number in points, optional): The score that the option reaches.
    ///   - details: how each ratio came about, from `health.ratios`.
    ///     - `business_id` (text or whole number, optional): The business; null where there is one.
    ///     - `as_of` (date, optional): The day that the row speaks of.
    ///     - `input` (text, may be null): The ratio.
    ///     - `value` (number in as the input, optional): Its value.
    ///     - `unit` (text, optional): The unit of the value.
    ///     - `status` (text, optional): `supplied`, `does_not_apply` or `not_supplied`.
    ///     - `formula` (text, optional): How it is computed.
    ///     - `source` (text, optional): What it came from.
    ///     - `note` (text, optional): What to know, such as what to supply.
    ///   - ratios: the ratios in one row a business, as `health.score` reads them; used where there
    ///     are no details.
    ///     - `business_id` (text or whole number, optional): The business; null where there is one.
    ///     - `as_of` (date, optional): The day that the row speaks of.
    ///     - `not_applicable` (list of texts, optional): The inputs that do not apply.
    ///     - any other (number): The ratios, by their names.
    ///   - statements: the monthly statements, from `health.statements`.
    ///     - `business_id` (text or whole number, optional): The business; null where there is one.
    ///     - `period` (text, optional): The period's label.
    ///     - `period_start` (date, may be null): The period's first day.
    ///     - `period_end` (date, may be null): The period's last day.
    ///     - `unfinished` (boolean, optional): Whether the period was not over.
    ///     - `line` (text, may be null): The line.
    ///     - `amount` (exact amount of money, may be null): The amount.
    ///     - `currency` (text, optional): The currency.
    ///   - profile: what kind of business it is, from `health.profile`.
    ///     - `business_id` (text or whole number, optional): The business; null where there is one.
    ///     - `as_of` (date, optional): The day that the row speaks of.
    ///     - `aspect` (text, optional): `size`, `stage`, `seasonality`, `customers` and so on.
    ///     - `measure` (text, optional): What is measured.
    ///     - `value` (number, optional): The measure's value.
    ///     - `text` (text, optional): The measure's value in words.
    ///     - `unit` (text, optional): The unit of the value.
    ///     - `benchmark` (number, optional): What the value may be held against.
    ///     - `benchmark_source` (text, optional): Where the benchmark is from.
    ///     - `message` (text, optional): The fact in a sentence.
    ///   - issues: what could not be used, from any operation of the engine.
    ///     - `unit` (text or whole number, optional): What it concerns.
    ///     - `severity` (text, optional): `info`, `warning` or `error`.
    ///     - `code` (text, optional): What it is.
    ///     - `message` (text, may be null): What happened.
    ///   - report: the report that the chapter is appended to; a new one is begun without. A
    ///     document `report`, version 1.
    ///   - model: the model of the scores, which says what the probability is of. A document
    ///     `health.model`, version 1.
    ///   - businessId: the business that the chapter is about. Default: the only one that the
    ///     tables name.
    ///   - title: the title of a new report, used where no `report` is given. Default: the
    ///     business.
    ///   - subtitle: what stands under the title of a new report. Default: the day of the score.
    ///   - outcome: the outcome whose probability the model gives, such as `bankruptcy`. Default:
    ///     what the document `model` says.
    ///   - horizonYears: how far ahead the outcome lies, in years. Default: what the document
    ///     `model` says.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if there are several businesses and `business_id`
    ///   names none of them, or `horizon_years` is out of range; `DOCUMENT_INVALID` if `report` is
    ///   not a report, or `model` is not a health model.
    public static func health(
        _ scores: Table,
        points: Table? = nil,
        missing: Table? = nil,
        actions: Table? = nil,
        counterfactuals: Table? = nil,
        details: Table? = nil,
        ratios: Table? = nil,
        statements: Table? = nil,
        profile: Table? = nil,
        issues: Table? = nil,
        report: Document? = nil,
        model: Document? = nil,
        businessId: String? = nil,
        title: String? = nil,
        subtitle: String? = nil,
        outcome: String? = nil,
        horizonYears: Double? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> HealthResult {
        let outputs = try call(
            "report.health",
            inputs: healthInputs(
                scores: scores,
                points: points,
                missing: missing,
                actions: actions,
                counterfactuals: counterfactuals,
                details: details,
                ratios: ratios,
                statements: statements,
                profile: profile,
                issues: issues,
                report: report,
                model: model
            ),
            options: healthOptions(
                businessId: businessId,
                title: title,
                subtitle: subtitle,
                outcome: outcome,
                horizonYears: horizonYears
            ),
            control: control
        )
        return HealthResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `health`, for what the parameters mean.
    public static func health(
        _ scores: Table,
        points: Table? = nil,
        missing: Table? = nil,
        actions: Table? = nil,
        counterfactuals: Table? = nil,
        details: Table? = nil,
        ratios: Table? = nil,
        statements: Table? = nil,
        profile: Table? = nil,
        issues: Table? = nil,
        report: Document? = nil,
        model: Document? = nil,
        businessId: String? = nil,
        title: String? = nil,
        subtitle: String? = nil,
        outcome: String? = nil,
        horizonYears: Double? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> HealthResult {
        let outputs = try await call(
            "report.health",
            inputs: healthInputs(
                scores: scores,
                points: points,
                missing: missing,
                actions: actions,
                counterfactuals: counterfactuals,
                details: details,
                ratios: ratios,
                statements: statements,
                profile: profile,
                issues: issues,
                report: report,
                model: model
            ),
            options: healthOptions(
                businessId: businessId,
                title: title,
                subtitle: subtitle,
                outcome: outcome,
                horizonYears: horizonYears
            ),
            control: control
        )
        return HealthResult(outputs: outputs)
    }

    private static func healthInputs(
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
        model: Document?
    ) -> [String: Value?] {
        [
            "scores": .table(scores),
            "points": points.map(Value.table),
            "missing": missing.map(Value.table),
            "actions": actions.map(Value.table),
            "counterfactuals": counterfactuals.map(Value.table),
            "details": details.map(Value.table),
            "ratios": ratios.map(Value.table),
            "statements": statements.map(Value.table),
            "profile": profile.map(Value.table),
            "issues": issues.map(Value.table),
            "report": report.map(Value.document),
            "model": model.map(Value.document),
        ]
    }

    private static func healthOptions(
        businessId: String?,
        title: String?,
        subtitle: String?,
        outcome: String?,
        horizonYears: Double?
    ) -> [String: JSON] {
        [
            "business_id": JSON(businessId),
            "title": JSON(title),
            "subtitle": JSON(subtitle),
            "outcome": JSON(outcome),
            "horizon_years": JSON(horizonYears),
        ]
    }

    /// The report with a chapter on the statements of a business.
    ///
    /// The profit and loss by fiscal year, then charts of revenue, result and cash by month. The
    /// years are the rows that span one, from `statements` or `years`; without any, shorter periods
    /// are summed by the calendar year in which they end, to the last digit. A period that was not
    /// over is marked in the table and left out of the charts.
    ///
    /// Where the tables hold several businesses, `business_id` picks one. Each sentence has a code
    /// and its parameters beside its English text.
    ///
    /// Cost: linear in the rows of the tables.
    ///
    /// ```swift
    /// let statements = try Table([
    ///     "period": ["2026-01", "2026-01", "2026-02", "2026-02"],
    ///     "period_start": ["2026-01-01", "2026-01-01", "2026-02-01", "2026-02-01"],
    ///     "period_end": ["2026-01-31", "2026-01-31", "2026-02-28", "2026-02-28"],
    ///     "line": ["net_revenue", "cash", "net_revenue", "cash"],
    ///     "amount": [1200, 300, 1500, 450],
    /// ])
    /// try Report.statements(statements, title: "Bakery & Sons").report
    /// ```
    ///
    /// - Parameters:
    ///   - statements: the statements by month, from `health.statements`.
    ///     - `business_id` (text or whole number, optional): The business; null where there is one.
    ///     - `period` (text, optional): The period's label.
    ///     - `period_start` (date, may be null): The period's first day.
    ///     - `period_end` (date, may be null): The period's last day.
    ///     - `unfinished` (boolean, optional): Whether the period was not over.
    ///     - `line` (text, may be null): The line.
    ///     - `amount` (exact amount of money, may be null): The amount.
    ///     - `currency` (text, optional): The currency.
    ///   - years: the same by fiscal year; the months are summed without.
    ///     - `business_id` (text or whole number, optional): The business; null where there is one.
    ///     - `period` (text, optional): The period's label.
    ///     - `period_start` (date, may be null): The period's first day.
    ///     - `period_end` (date, may be null): The period's last day.
    ///     - `unfinished` (boolean, optional): Whether the period was not over.
    ///     - `line` (text, may be null): The line.
    ///     - `amount` (exact amount of money, may be null): The amount.
    ///     - `currency` (text, optional): The currency.
    ///   - unmapped: the accounts without a line.
    ///     - `business_id` (text or whole number, optional): The business; null where there is one.
    ///     - `name` (text, may be null): The account's name.
    ///     - `postings` (whole number, optional): How many postings it has.
    ///   - report: the report that the chapter is appended to; a new one is begun without. A
    ///     document `report`, version 1.
    ///   - businessId: the business that the chapter is about. Default: the only one that the
    ///     tables name.
    ///   - title: the title of a new report, used where no `report` is given. Default: the
    ///     business.
    ///   - subtitle: what stands under the title of a new report. Default: the span of the
    ///     statements.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if there are several businesses and `business_id`
    ///   names none of them; `DOCUMENT_INVALID` if `report` is not a report of this version.
    public static func statements(
        _ statements: Table,
        years: Table? = nil,
        unmapped: Table? = nil,
        report: Document? = nil,
        businessId: String? = nil,
        title: String? = nil,
        subtitle: String? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> StatementsResult {
        let outputs = try call(
            "report.statements",
            inputs: statementsInputs(
                statements: statements,
                years: years,
                unmapped: unmapped,
                report: report
            ),
            options: statementsOptions(
                businessId: businessId,
                title: title,
                subtitle: subtitle
            ),
            control: control
        )
        return StatementsResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `statements`, for what the parameters mean.
    public static func statements(
        _ statements: Table,
        years: Table? = nil,
        unmapped: Table? = nil,
        report: Document? = nil,
        businessId: String? = nil,
        title: String? = nil,
        subtitle: String? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> StatementsResult {
        let outputs = try await call(
            "report.statements",
            inputs: statementsInputs(
                statements: statements,
                years: years,
                unmapped: unmapped,
                report: report
            ),
            options: statementsOptions(
                businessId: businessId,
                title: title,
                subtitle: subtitle
            ),
            control: control
        )
        return StatementsResult(outputs: outputs)
    }

    private static func statementsInputs(
        statements: Table,
        years: Table?,
        unmapped: Table?,
        report: Document?
    ) -> [String: Value?] {
        [
            "statements": .table(statements),
            "years": years.map(Value.table),
            "unmapped": unmapped.map(Value.table),
            "report": report.map(Value.document),
        ]
    }

    private static func statementsOptions(
        businessId: String?,
        title: String?,
        subtitle: String?
    ) -> [String: JSON] {
        [
            "business_id": JSON(businessId),
            "title": JSON(title),
            "subtitle": JSON(subtitle),
        ]
    }

    /// The report with a chapter on what comes next.
    ///
    /// Of each series the next point with its band and how it compares with a year before, then a
    /// fan chart of what was observed and what is expected, with all the bands that there are.
    /// Below each chart: the last point ahead; totals and targets, from `probabilities` alone, for
    /// the sum of bands is no band of a sum; and the methods behind it, from `models`. At the end,
    /// what to know: series that are short, have gaps or no forecast, a last period that was not
    /// over, from `quality` and `issues`.
    ///
    /// `names` says what people call a series and in which unit it is. Where there are many series,
    /// `unique_ids` picks some, and `max_series` bounds how many are shown.
    ///
    /// Each sentence has a code and its parameters beside its English text, so that a host can word
    /// it anew.
    ///
    /// Cost: linear in the rows of the tables, times the series shown.
    ///
    /// ```swift
    /// let series = try Table([
    ///     "unique_id": ["revenue", "revenue", "revenue"],
    ///     "ds": ["2026-07-01", "2026-08-01", "2026-09-01"],
    ///     "y": [81000.0, 84000.0, 79500.0],
    /// ])
    /// let forecasts = try Table([
    ///     "unique_id": ["revenue", "revenue"],
    ///     "ds": ["2026-10-01", "2026-11-01"],
    ///     "model": ["auto", "auto"],
    ///     "mean": [80600.0, 80900.0],
    ///     "lo_80": [76000.0, 75100.0],
    ///     "hi_80": [85200.0, 86700.0],
    ///     "lo_95": [73300.0, 71900.0],
    ///     "hi_95": [88000.0, 90100.0],
    /// ])
    /// try Report.forecast(series, forecasts: forecasts, title: "Bakery & Sons", unit: "GBP").report
    /// ```
    ///
    /// - Parameters:
    ///   - series: what was observed.
    ///     - `unique_id` (text or whole number, optional): The series; null where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When.
    ///     - `y` (number, may be null): What was observed; null where nothing was.
    ///   - forecasts: what is expected, from `forecast.predict`.
    ///     - `unique_id` (text or whole number, optional): The series; null where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When, in the form of `ds` in
    ///       `series`.
    ///     - `model` (text, optional): The method.
    ///     - `mean` (number in as y, may be null): The forecast.
    ///     - any other (number): `lo_80`, `hi_80`, `lo_95`, `hi_95` and so on: the ends of the band
    ///       of each level.
    ///   - models: what stands behind the forecasts, from `forecast.predict`.
    ///     - `unique_id` (text or whole number, optional): The series; null where there is one.
    ///     - `model` (text, optional): The method.
    ///     - `member` (text, may be null): A method behind it.
    ///     - `share` (number in share, optional): How much of the forecast it is.
    ///     - `fitted` (text, optional): The fitted model; null where there is none.
    ///     - `message` (text, optional): The reason in a sentence.
    ///   - quality: what each series is like, from `forecast.predict`.
    ///     - `unique_id` (text or whole number, optional): The series; null where there is one.
    ///     - `season_length` (whole number, optional): The steps of its season; 1 without one.
    ///     - `points` (whole number, optional): Its observed points.
    ///     - `missing` (whole number, optional): The steps between them without a value.
    ///     - `unfinished` (boolean, optional): Whether a last period that was not over was left
    ///       out.
    ///     - `constant` (boolean, optional): Whether it has one value throughout.
    ///     - `short` (boolean, optional): Whether it has fewer than five observed points.
    ///   - probabilities: how likely targets are met, from `forecast.probability`.
    ///     - `unique_id` (text or whole number, optional): The series; null where there is one.
    ///     - `model` (text, optional): The method.
    ///     - `target` (number in as y, optional): What is to be reached.
    ///     - `statistic` (text, optional): `sum`, `mean`, `last`, `minimum` or `maximum`.
    ///     - `comparison` (text, optional): `at_least` or `at_most`.
    ///     - `start` (date, timestamp or whole number, optional): The first point of the window.
    ///     - `end` (date, timestamp or whole number, optional): The last point of the window.
    ///     - `probability` (number in share, optional): How likely the target is met.
    ///     - `mean` (number in as y, optional): The mean of the statistic.
    ///     - any other (number): `lo_80`, `hi_80` and so on: the ends of the band of the statistic.
    ///   - issues: what could not be read or forecast, from `forecast.predict`.
    ///     - `unit` (text or whole number, optional): The series that it concerns.
    ///     - `severity` (text, optional): `info`, `warning` or `error`.
    ///     - `code` (text, optional): What it is.
    ///     - `message` (text, may be null): What happened.
    ///   - names: what people call each series, and its unit.
    ///     - `unique_id` (text or whole number, optional): The series; null where there is one.
    ///     - `name` (text, optional): What people call it.
    ///     - `unit` (text, optional): The unit of its values, such as `GBP`.
    ///   - report: the report that the chapter is appended to; a new one is begun without. A
    ///     document `report`, version 1.
    ///   - businessId: the business that the chapter is about. Default: the only one that the
    ///     tables name.
    ///   - title: the title of a new report, used where no `report` is given. Default: the
    ///     business.
    ///   - subtitle: what stands under the title of a new report. Default: the last point that was
    ///     observed.
    ///   - uniqueIds: the series to show, in this order. Default: all that have a forecast, as they
    ///     first stand in the tables.
    ///   - maxSeries: the most series to show, 1 to 50. Default: 6, or as many as `unique_ids`
    ///     names.
    ///   - model: the method whose forecasts are shown. Default: `auto` where there is one, else
    ///     the first of each series.
    ///   - unit: the unit of the values, such as `GBP`, where `names` has none. Default: none.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range, or names a series
    ///   or a method that the tables do not have; `COLUMN_TYPE` if a table's times have another
    ///   form than those of `series`; `DOCUMENT_INVALID` if `report` is not a report.
    public static func forecast(
        _ series: Table,
        forecasts: Table,
        models: Table? = nil,
        quality: Table? = nil,
        probabilities: Table? = nil,
        issues: Table? = nil,
        names: Table? = nil,
        report: Document? = nil,
        businessId: String? = nil,
        title: String? = nil,
        subtitle: String? = nil,
        uniqueIds: [String]? = nil,
        maxSeries: Int? = nil,
        model: String? = nil,
        unit: String? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> ForecastResult {
        let outputs = try call(
            "report.forecast",
            inputs: forecastInputs(
                series: series,
                forecasts: forecasts,
                models: models,
                quality: quality,
                probabilities: probabilities,
                issues: issues,
                names: names,
                report: report
            ),
            options: forecastOptions(
                businessId: businessId,
                title: title,
                subtitle: subtitle,
                uniqueIds: uniqueIds,
                maxSeries: maxSeries,
                model: model,
                unit: unit
            ),
            control: control
        )
        return ForecastResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `forecast`, for what the parameters mean.
    public static func forecast(
        _ series: Table,
        forecasts: Table,
        models: Table? = nil,
        quality: Table? = nil,
        probabilities: Table? = nil,
        issues: Table? = nil,
        names: Table? = nil,
        report: Document? = nil,
        businessId: String? = nil,
        title: String? = nil,
        subtitle: String? = nil,
        uniqueIds: [String]? = nil,
        maxSeries: Int? = nil,
        model: String? = nil,
        unit: String? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> ForecastResult {
        let outputs = try await call(
            "report.forecast",
            inputs: forecastInputs(
                series: series,
                forecasts: forecasts,
                models: models,
                quality: quality,
                probabilities: probabilities,
                issues: issues,
                names: names,
                report: report
            ),
            options: forecastOptions(
                businessId: businessId,
                title: title,
                subtitle: subtitle,
                uniqueIds: uniqueIds,
                maxSeries: maxSeries,
                model: model,
                unit: unit
            ),
            control: control
        )
        return ForecastResult(outputs: outputs)
    }

    private static func forecastInputs(
        series: Table,
        forecasts: Table,
        models: Table?,
        quality: Table?,
        probabilities: Table?,
        issues: Table?,
        names: Table?,
        report: Document?
    ) -> [String: Value?] {
        [
            "series": .table(series),
            "forecasts": .table(forecasts),
            "models": models.map(Value.table),
            "quality": quality.map(Value.table),
            "probabilities": probabilities.map(Value.table),
            "issues": issues.map(Value.table),
            "names": names.map(Value.table),
            "report": report.map(Value.document),
        ]
    }

    private static func forecastOptions(
        businessId: String?,
        title: String?,
        subtitle: String?,
        uniqueIds: [String]?,
        maxSeries: Int?,
        model: String?,
        unit: String?
    ) -> [String: JSON] {
        [
            "business_id": JSON(businessId),
            "title": JSON(title),
            "subtitle": JSON(subtitle),
            "unique_ids": JSON(uniqueIds),
            "max_series": JSON(maxSeries),
            "model": JSON(model),
            "unit": JSON(unit),
        ]
    }

    /// The report as a page for a browser or as lines for a terminal.
    ///
    /// A page is self-contained: it holds no script, asks for nothing from elsewhere, follows the
    /// reader's light or dark colours, fits a phone and prints well. Lines for a terminal are at
    /// most `width` columns wide.
    ///
    /// Cost: linear in the report.
    ///
    /// ```swift
    /// let report = try Document(json: #"{"kind":"report","version":1,"body":{"title":"Mill & Sons","subtitle":"May 2026","chapters":[]}}"#)
    /// try Report.render(report, format: .terminal).text
    /// ```
    ///
    /// - Parameters:
    ///   - report: the report. A document `report`, version 1.
    ///   - format: what the report is written for. Default: `html`.
    ///   - width: the columns of the terminal, at least 40. Default: 80.
    ///   - colour: whether the terminal shows ANSI colours. Default: false.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if `width` is below 40; `DOCUMENT_INVALID` if the
    ///   document is not a report of this version.
    public static func render(
        _ report: Document,
        format: RenderFormat = .html,
        width: Int = 80,
        colour: Bool = false,
        control: Control = Control()
    ) throws(TrimtabError) -> RenderResult {
        let outputs = try call(
            "report.render",
            inputs: renderInputs(report: report),
            options: renderOptions(format: format, width: width, colour: colour),
            control: control
        )
        return RenderResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `render`, for what the parameters mean.
    public static func render(
        _ report: Document,
        format: RenderFormat = .html,
        width: Int = 80,
        colour: Bool = false,
        control: Control = Control()
    ) async throws(TrimtabError) -> RenderResult {
        let outputs = try await call(
            "report.render",
            inputs: renderInputs(report: report),
            options: renderOptions(format: format, width: width, colour: colour),
            control: control
        )
        return RenderResult(outputs: outputs)
    }

    private static func renderInputs(report: Document) -> [String: Value?] {
        [
            "report": .document(report),
        ]
    }

    private static func renderOptions(format: RenderFormat, width: Int, colour: Bool) -> [String: JSON] {
        [
            "format": JSON(format),
            "width": JSON(width),
            "colour": JSON(colour),
        ]
    }

    /// What `health` gives; reading an output that was not asked for throws.
    public struct HealthResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// The report with its chapter. A document `report`, version 1.
        public var report: Document {
            get throws(TrimtabError) { try outputs.document("report") }
        }
    }

    /// What `statements` gives; reading an output that was not asked for throws.
    public struct StatementsResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// The report with its chapter. A document `report`, version 1.
        public var report: Document {
            get throws(TrimtabError) { try outputs.document("report") }
        }
    }

    /// What `forecast` gives; reading an output that was not asked for throws.
    public struct ForecastResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// The report with its chapter. A document `report`, version 1.
        public var report: Document {
            get throws(TrimtabError) { try outputs.document("report") }
        }
    }

    /// What `render` gives; reading an output that was not asked for throws.
    public struct RenderResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// The page or the lines.
        public var text: String {
            get throws(TrimtabError) { try outputs.text("text") }
        }
    }

    /// What the report is written for. Default: `html`.
    public enum RenderFormat: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// One self-contained page for a browser, without scripts.
        case html
        /// Lines for a terminal.
        case terminal
    }
}
