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
