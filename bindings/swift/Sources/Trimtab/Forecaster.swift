/// Models that are fitted once, kept, and moved on by new points without a refit.
///
/// It holds the document that `Forecast.fit` gives, and hands it to `Forecast.update` and
/// `Forecast.ahead`. A copy goes its own way.
///
/// ```swift
/// let sales = try Table([
///     "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"],
///     "y": [100.0, 104.0, 103.0, 108.0, 107.0],
/// ])
/// let kept = try Forecaster.fit(sales, horizon: 6, models: [.naive]).toJSON()
///
/// // A month later:
/// var forecaster = try Forecaster(json: kept)
/// try forecaster.update(Table(["ds": ["2026-06-01"], "y": [112.0]]))
/// try forecaster.forecast(horizon: 2).forecasts.mean  // [112, 112]
/// ```
public struct Forecaster: Sendable {
    /// The forecaster as a document, of the kind `forecast.forecaster`.
    public private(set) var document: Document
    private let fitted: Forecast.FitResult?

    /// A forecaster as `Forecast.fit` or `Forecast.update` gave it.
    ///
    /// A document of another kind is refused by the first call that reads it.
    public init(_ document: Document) {
        self.document = document
        fitted = nil
    }

    /// Reads what ``toJSON()`` wrote, in any language.
    ///
    /// - Throws: ``TrimtabError``: `DOCUMENT_INVALID` if the text is not a document,
    ///   `DOCUMENT_HASH` if the content was changed and the hash was not.
    public init(json: String) throws(TrimtabError) {
        self.init(try Document(json: json))
    }

    private init(fitted: Forecast.FitResult) throws(TrimtabError) {
        document = try fitted.forecaster
        self.fitted = fitted
    }

    /// A forecaster fitted to the series: `Forecast.fit` with its options.
    ///
    /// - Parameters:
    ///   - series: the series, a row a point: `ds`, `y` and, of several, `unique_id`.
    ///   - horizon: how many steps ahead the bands are to know. Default: 12.
    ///   - frequency: how far apart the points are. Default: told from their times.
    ///   - seasonLength: how many steps a season has. Default: those of the frequency.
    ///   - models: the methods. Default: `auto`.
    ///   - levels: the shares of 100 that bands are to cover. Default: 80 and 95.
    ///   - intervals: where bands come from. Default: `conformal`.
    ///   - transform: the scale on which methods work. Default: `none`.
    ///   - biasAdjust: whether forecasts brought back from another scale are means, or else
    ///     medians. Default: false.
    ///   - min: what no forecast falls below. Default: 0 for a series that has zeros and nothing
    ///     below them, else nothing.
    ///   - max: what no forecast rises above. Default: nothing.
    ///   - integer: whether bands end at whole numbers. Default: false.
    ///   - workLimit: the most fits, of one method to one series each. Default: no limit.
    ///   - seed: fixes what is left to chance. Default: 0.
    ///   - asOf: the day of the forecast: periods that are not over then are left out. Default:
    ///     every period is over.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range.
    public static func fit(
        _ series: Table,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [Forecast.FitModels] = [.auto],
        levels: [Double] = [80, 95],
        intervals: Forecast.FitIntervals = .conformal,
        transform: Forecast.FitTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
        asOf: String? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> Forecaster {
        try Forecaster(
            fitted: Forecast.fit(
                series,
                horizon: horizon,
                frequency: frequency,
                seasonLength: seasonLength,
                models: models,
                levels: levels,
                intervals: intervals,
                transform: transform,
                biasAdjust: biasAdjust,
                min: min,
                max: max,
                integer: integer,
                workLimit: workLimit,
                seed: seed,
                asOf: asOf,
                control: control
            )
        )
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `fit`, for what the parameters mean.
    public static func fit(
        _ series: Table,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [Forecast.FitModels] = [.auto],
        levels: [Double] = [80, 95],
        intervals: Forecast.FitIntervals = .conformal,
        transform: Forecast.FitTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
        asOf: String? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> Forecaster {
        try Forecaster(
            fitted: await Forecast.fit(
                series,
                horizon: horizon,
                frequency: frequency,
                seasonLength: seasonLength,
                models: models,
                levels: levels,
                intervals: intervals,
                transform: transform,
                biasAdjust: biasAdjust,
                min: min,
                max: max,
                integer: integer,
                workLimit: workLimit,
                seed: seed,
                asOf: asOf,
                control: control
            )
        )
    }

    /// Takes new points in, without a refit. A call that fails changes nothing.
    ///
    /// - Parameters:
    ///   - series: the new points. Those that are not after the last one of their series, and
    ///     those of a series that was not fitted, are left out and told.
    ///   - control: cancellation, limits and progress.
    /// - Returns: What could not be read or added.
    /// - Throws: ``TrimtabError``: if the call does not fit.
    @discardableResult
    public mutating func update(
        _ series: Table,
        control: Control = Control()
    ) throws(TrimtabError) -> Issues {
        try move(to: Forecast.update(document, series: series, control: control))
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `update`, for what the parameters mean.
    @discardableResult
    public mutating func update(
        _ series: Table,
        control: Control = Control()
    ) async throws(TrimtabError) -> Issues {
        try move(to: await Forecast.update(document, series: series, control: control))
    }

    private mutating func move(to result: Forecast.UpdateResult) throws(TrimtabError) -> Issues {
        document = try result.forecaster
        return try result.issues
    }

    /// What comes after the last point: `Forecast.ahead`.
    ///
    /// - Parameters:
    ///   - horizon: how many steps ahead, 1 to 10000. Default: 12.
    ///   - levels: the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
    ///     and 95.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range; `DATA_UNFIT` if a
    ///   forecast would lie beyond the year 9999.
    public func forecast(
        horizon: Int = 12,
        levels: [Double] = [80, 95],
        control: Control = Control()
    ) throws(TrimtabError) -> Forecast.AheadResult {
        try Forecast.ahead(document, horizon: horizon, levels: levels, control: control)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `forecast`, for what the parameters mean.
    public func forecast(
        horizon: Int = 12,
        levels: [Double] = [80, 95],
        control: Control = Control()
    ) async throws(TrimtabError) -> Forecast.AheadResult {
        try await Forecast.ahead(document, horizon: horizon, levels: levels, control: control)
    }

    /// What was fitted, and how much it counts, as `fit` said it; throws if the forecaster was read.
    public var models: Forecast.FitResult.Models {
        get throws(TrimtabError) { try ofTheFit("models").models }
    }

    /// What each series was like when it was fitted, as `fit` said it; throws if the forecaster was
    /// read.
    public var quality: Forecast.FitResult.Quality {
        get throws(TrimtabError) { try ofTheFit("quality").quality }
    }

    /// What could not be read or fitted, as `fit` said it; throws if the forecaster was read.
    public var issues: Issues {
        get throws(TrimtabError) { try ofTheFit("issues").issues }
    }

    /// The written form, which ``init(json:)`` reads; the tables of the fit are not in it.
    public func toJSON() -> String { document.toJSON() }

    private func ofTheFit(_ name: String) throws(TrimtabError) -> Forecast.FitResult {
        guard let fitted else {
            throw .invalid(
                "outputs",
                "`\(name)` is there after `fit` alone; a forecaster that was read has none"
            )
        }
        return fitted
    }
}

extension Forecaster: CustomStringConvertible {
    public var description: String { "Forecaster(\(document.hash))" }
}
