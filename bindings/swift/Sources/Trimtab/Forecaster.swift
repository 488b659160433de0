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
/// let kept = try Forecaster(Forecast.fit(sales, horizon: 6, models: [.naive])).toJSON()
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

    /// A forecaster as `Forecast.fit` gave it, with what the fit said.
    ///
    /// - Throws: ``TrimtabError``: if the result has no forecaster.
    public init(_ fitted: Forecast.FitResult) throws(TrimtabError) {
        document = try fitted.forecaster
        self.fitted = fitted
    }

    /// Takes new points in, without a refit. A call that fails changes nothing.
    ///
    /// - Parameters:
    ///   - series: the new points, with the columns of regressors that the forecaster was fitted
    ///     with. Those that are not after the last one of their series, and those of a series
    ///     that was not fitted, are left out and told.
    ///   - holidays: holidays and events that the forecaster does not know yet.
    ///   - control: cancellation, limits and progress.
    /// - Returns: What could not be read or added.
    /// - Throws: ``TrimtabError``: if the call does not fit.
    @discardableResult
    public mutating func update(
        _ series: Table,
        holidays: Table? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> Issues {
        try move(
            to: Forecast.update(document, series: series, holidays: holidays, control: control)
        )
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `update`, for what the parameters mean.
    @discardableResult
    public mutating func update(
        _ series: Table,
        holidays: Table? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> Issues {
        try move(
            to: await Forecast.update(
                document, series: series, holidays: holidays, control: control)
        )
    }

    private mutating func move(to result: Forecast.UpdateResult) throws(TrimtabError) -> Issues {
        document = try result.forecaster
        return try result.issues
    }

    /// What comes after the last point: `Forecast.ahead`.
    ///
    /// - Parameters:
    ///   - future: the regressors that the forecaster was fitted with, at the steps ahead.
    ///   - holidays: holidays and events that the forecaster does not know yet.
    ///   - horizon: how many steps ahead, 1 to 10000. Default: 12.
    ///   - levels: the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
    ///     and 95.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `INPUT_MISSING` or `COLUMN_MISSING` if a regressor that the
    ///   forecaster was fitted with is not in `future`; `OPTION_VALUE` if an option is out of
    ///   range; `DATA_UNFIT` if a forecast would lie beyond the year 9999.
    public func forecast(
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        levels: [Double] = [80, 95],
        control: Control = Control()
    ) throws(TrimtabError) -> Forecast.AheadResult {
        try Forecast.ahead(
            document,
            future: future,
            holidays: holidays,
            horizon: horizon,
            levels: levels,
            control: control
        )
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `forecast`, for what the parameters mean.
    public func forecast(
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        levels: [Double] = [80, 95],
        control: Control = Control()
    ) async throws(TrimtabError) -> Forecast.AheadResult {
        try await Forecast.ahead(
            document,
            future: future,
            holidays: holidays,
            horizon: horizon,
            levels: levels,
            control: control
        )
    }

    /// What was fitted, and how much it counts, as the fit said it; throws if the forecaster was read.
    public var models: Forecast.FitResult.Models {
        get throws(TrimtabError) { try ofTheFit("models").models }
    }

    /// What each series was like when it was fitted, as the fit said it; throws if the forecaster was
    /// read.
    public var quality: Forecast.FitResult.Quality {
        get throws(TrimtabError) { try ofTheFit("quality").quality }
    }

    /// What could not be read or fitted, as the fit said it; throws if the forecaster was read.
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
