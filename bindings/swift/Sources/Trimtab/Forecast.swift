// Written by `cargo xtask generate` from the catalogue; changes here are lost.

/// The operations of the engine `forecast`.
public enum Forecast {
    /// What comes next in each series, and between which bounds.
    ///
    /// Each series is laid on a regular grid of its times (`frequency`, or what its times tell);
    /// steps without a value stay missing, and the models step over them. What lies after the last
    /// observed value is forecast. A last period that is not over on the day `as_of` is left out,
    /// for its value is only a part.
    ///
    /// `auto` is the weighted mean of several methods, some on the series and some on its
    /// logarithm: exponential smoothing (ETS), the Theta method in two forms, complex exponential
    /// smoothing (CES), seasons by loess (MSTL), drift and the naive methods, as suits the season;
    /// for intermittent demand a count model, ADIDA, IMAPA and TSB. Their mean absolute scaled
    /// errors at earlier origins of the series with a season in common (of 300 of them, evenly
    /// spread, where there are more), and of the series itself where it is long and among those,
    /// decide how much each counts: one that is 4 % worse than the best counts 37 % of it. `models`
    /// says what was fitted, with which share.
    ///
    /// The bands of every method are conformal: the quantiles of its errors at those earlier
    /// origins, by step ahead, in units of the deviation that the models give themselves, later
    /// origins counting more. A call with one short series has few such errors, and its bands lean
    /// on what is held of models in general: errors with the tails of Student's distribution with
    /// four degrees of freedom, a quarter wider than the models say for a series of fourteen
    /// points, as wide for 64, and narrower for longer ones.
    ///
    /// A constant series is forecast by its constant; one with fewer than five values by its last,
    /// with the band of a random walk. Both are told in `issues`, and so is a method that has no
    /// fit to a series: the last value then stands in for it.
    ///
    /// Cost: about 10 ms for a monthly series of ten years with `auto`, 1 ms with one method, and
    /// up to 300 series of a group again at four earlier origins, of few series at eight.
    ///
    /// ```swift
    /// let series = try Table([
    ///     "unique_id": ["a", "a", "a", "a", "a", "a", "a", "a"],
    ///     "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01"],
    ///     "y": [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
    /// ])
    /// try Forecast.predict(series, horizon: 3, models: [.autoEts]).forecasts.mean
    /// ```
    ///
    /// - Parameters:
    ///   - series: the series, a row a point.
    ///     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
    ///       be left out where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
    ///       whole number of steps, in any order.
    ///     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
    ///     - any other (number, flag or text): Any further columns of numbers, flags or text:
    ///       regressors, such as `price`.
    ///   - future: regressors at the steps ahead; a step may also be a row of `series` without `y`.
    ///     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
    ///       be left out where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
    ///       whole number of steps, in any order.
    ///     - any other (number, flag or text): The further columns of `series`, at the steps ahead.
    ///   - holidays: days with effects of their own: holidays and events, past and ahead.
    ///     - `unique_id` (text or whole number, optional): The series that it concerns; null or
    ///       left out: all.
    ///     - `ds` (date): The day.
    ///     - `holiday` (text, optional): Its name: days of one name have one effect. Default:
    ///       `holiday`.
    ///     - `lower_window` (whole number, optional): 0, or below it the days before that have
    ///       effects of their own.
    ///     - `upper_window` (whole number, optional): 0, or above it the days after that have
    ///       effects of their own.
    ///   - horizon: how many steps ahead, 1 to 10000. Default: 12.
    ///   - frequency: how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    ///     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
    ///     `step` or `2 steps`. Default: told from the times of each series.
    ///   - seasonLength: how many steps a season has: 12 for months, 7 for days; 1 for none;
    ///     several, such as 24 and 168, where seasons lie in one another. Default: those of the
    ///     frequency, and for whole numbers one found in the series.
    ///   - models: the methods, each of which gives forecasts of its own. Default: `auto`.
    ///   - levels: the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
    ///     and 95.
    ///   - min: what no forecast falls below. Default: 0 for a series that has zeros and nothing
    ///     below them, else nothing.
    ///   - max: what no forecast rises above. Default: nothing.
    ///   - integer: whether bands end at whole numbers. Default: false.
    ///   - asOf: the day of the forecast, such as `2026-01-31`: the last periods, of a day or
    ///     longer, that are not over then are left out. Default: every period is over.
    ///   - outputs: which outputs to compute. Default: all.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range; `DATA_UNFIT` if a
    ///   forecast would lie beyond the year 9999.
    public static func predict(
        _ series: Table,
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [PredictModels] = [.auto],
        levels: [Double] = [80, 95],
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        asOf: String? = nil,
        outputs: [PredictOutputs]? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> PredictResult {
        let outputs = try call(
            "forecast.predict",
            inputs: predictInputs(
                series: series,
                future: future,
                holidays: holidays
            ),
            options: predictOptions(
                horizon: horizon,
                frequency: frequency,
                seasonLength: seasonLength,
                models: models,
                levels: levels,
                min: min,
                max: max,
                integer: integer,
                asOf: asOf,
                outputs: outputs
            ),
            control: control
        )
        return PredictResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `predict`, for what the parameters mean.
    public static func predict(
        _ series: Table,
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [PredictModels] = [.auto],
        levels: [Double] = [80, 95],
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        asOf: String? = nil,
        outputs: [PredictOutputs]? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> PredictResult {
        let outputs = try await call(
            "forecast.predict",
            inputs: predictInputs(
                series: series,
                future: future,
                holidays: holidays
            ),
            options: predictOptions(
                horizon: horizon,
                frequency: frequency,
                seasonLength: seasonLength,
                models: models,
                levels: levels,
                min: min,
                max: max,
                integer: integer,
                asOf: asOf,
                outputs: outputs
            ),
            control: control
        )
        return PredictResult(outputs: outputs)
    }

    private static func predictInputs(series: Table, future: Table?, holidays: Table?) -> [String: Value?] {
        [
            "series": .table(series),
            "future": future.map(Value.table),
            "holidays": holidays.map(Value.table),
        ]
    }

    private static func predictOptions(
        horizon: Int,
        frequency: String?,
        seasonLength: [Int]?,
        models: [PredictModels],
        levels: [Double],
        min: Double?,
        max: Double?,
        integer: Bool,
        asOf: String?,
        outputs: [PredictOutputs]?
    ) -> [String: JSON] {
        [
            "horizon": JSON(horizon),
            "frequency": JSON(frequency),
            "season_length": JSON(seasonLength),
            "models": JSON(models),
            "levels": JSON(levels),
            "min": JSON(min),
            "max": JSON(max),
            "integer": JSON(integer),
            "as_of": JSON(asOf),
            "outputs": JSON(outputs),
        ]
    }

    /// What may come in each series: joint draws of all steps ahead.
    ///
    /// Each path is one course that the series may take over all steps ahead, and every path is as
    /// likely as the next: the share of paths in which something happens is its probability. Use
    /// them where several steps count together: the sum of a year, the lowest balance of the cash,
    /// the demand over a lead time. The sum of the bands of `forecast.predict` is not the band of
    /// the sum.
    ///
    /// Each step taken alone is distributed as the bands of `forecast.predict` say, within `min`
    /// and `max` and whole with `integer`. The steps go together as the fitted models say: every
    /// member of `auto` draws its share of the paths, and at every step the values are put in the
    /// place of the quantiles of their ranks (ensemble copula coupling; Schefzik, Thorarinsdottir
    /// and Gneiting 2013). The paths of different series are drawn independently of one another.
    ///
    /// Cost: as `forecast.predict`, and about a microsecond a value; a row takes 40 bytes.
    ///
    /// ```swift
    /// let series = try Table([
    ///     "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01"],
    ///     "y": [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
    /// ])
    /// try Forecast.paths(series, horizon: 2, models: [], paths: 2, seed: 7).paths.y
    /// ```
    ///
    /// - Parameters:
    ///   - series: the series, a row a point.
    ///     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
    ///       be left out where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
    ///       whole number of steps, in any order.
    ///     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
    ///     - any other (number, flag or text): Any further columns of numbers, flags or text:
    ///       regressors, such as `price`.
    ///   - future: regressors at the steps ahead; a step may also be a row of `series` without `y`.
    ///     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
    ///       be left out where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
    ///       whole number of steps, in any order.
    ///     - any other (number, flag or text): The further columns of `series`, at the steps ahead.
    ///   - holidays: days with effects of their own: holidays and events, past and ahead.
    ///     - `unique_id` (text or whole number, optional): The series that it concerns; null or
    ///       left out: all.
    ///     - `ds` (date): The day.
    ///     - `holiday` (text, optional): Its name: days of one name have one effect. Default:
    ///       `holiday`.
    ///     - `lower_window` (whole number, optional): 0, or below it the days before that have
    ///       effects of their own.
    ///     - `upper_window` (whole number, optional): 0, or above it the days after that have
    ///       effects of their own.
    ///   - horizon: how many steps ahead, 1 to 10000. Default: 12.
    ///   - frequency: how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    ///     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
    ///     `step` or `2 steps`. Default: told from the times of each series.
    ///   - seasonLength: how many steps a season has: 12 for months, 7 for days; 1 for none;
    ///     several, such as 24 and 168, where seasons lie in one another. Default: those of the
    ///     frequency, and for whole numbers one found in the series.
    ///   - models: the methods, each of which gives forecasts of its own. Default: `auto`.
    ///   - levels: the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
    ///     and 95.
    ///   - min: what no forecast falls below. Default: 0 for a series that has zeros and nothing
    ///     below them, else nothing.
    ///   - max: what no forecast rises above. Default: nothing.
    ///   - integer: whether bands end at whole numbers. Default: false.
    ///   - asOf: the day of the forecast, such as `2026-01-31`: the last periods, of a day or
    ///     longer, that are not over then are left out. Default: every period is over.
    ///   - paths: how many paths to draw of each series, 1 to 10000. Default: 200.
    ///   - seed: fixes the paths: the same seed gives the same ones. Default: 0.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range; `DATA_UNFIT` if a
    ///   forecast would lie beyond the year 9999.
    public static func paths(
        _ series: Table,
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [PathsModels] = [.auto],
        levels: [Double] = [80, 95],
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        asOf: String? = nil,
        paths: Int = 200,
        seed: Int = 0,
        control: Control = Control()
    ) throws(TrimtabError) -> PathsResult {
        let outputs = try call(
            "forecast.paths",
            inputs: pathsInputs(
                series: series,
                future: future,
                holidays: holidays
            ),
            options: pathsOptions(
                horizon: horizon,
                frequency: frequency,
                seasonLength: seasonLength,
                models: models,
                levels: levels,
                min: min,
                max: max,
                integer: integer,
                asOf: asOf,
                paths: paths,
                seed: seed
            ),
            control: control
        )
        return PathsResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `paths`, for what the parameters mean.
    public static func paths(
        _ series: Table,
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [PathsModels] = [.auto],
        levels: [Double] = [80, 95],
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        asOf: String? = nil,
        paths: Int = 200,
        seed: Int = 0,
        control: Control = Control()
    ) async throws(TrimtabError) -> PathsResult {
        let outputs = try await call(
            "forecast.paths",
            inputs: pathsInputs(
                series: series,
                future: future,
                holidays: holidays
            ),
            options: pathsOptions(
                horizon: horizon,
                frequency: frequency,
                seasonLength: seasonLength,
                models: models,
                levels: levels,
                min: min,
                max: max,
                integer: integer,
                asOf: asOf,
                paths: paths,
                seed: seed
            ),
            control: control
        )
        return PathsResult(outputs: outputs)
    }

    private static func pathsInputs(series: Table, future: Table?, holidays: Table?) -> [String: Value?] {
        [
            "series": .table(series),
            "future": future.map(Value.table),
            "holidays": holidays.map(Value.table),
        ]
    }

    private static func pathsOptions(
        horizon: Int,
        frequency: String?,
        seasonLength: [Int]?,
        models: [PathsModels],
        levels: [Double],
        min: Double?,
        max: Double?,
        integer: Bool,
        asOf: String?,
        paths: Int,
        seed: Int
    ) -> [String: JSON] {
        [
            "horizon": JSON(horizon),
            "frequency": JSON(frequency),
            "season_length": JSON(seasonLength),
            "models": JSON(models),
            "levels": JSON(levels),
            "min": JSON(min),
            "max": JSON(max),
            "integer": JSON(integer),
            "as_of": JSON(asOf),
            "paths": JSON(paths),
            "seed": JSON(seed),
        ]
    }

    /// How likely a target is met over a window of time.
    ///
    /// How likely a target is met: the share of joint paths (see `forecast.paths`) whose sum, mean,
    /// last, lowest or highest value over a window is at least, or at most, the target.
    ///
    /// A window may begin in the past: what was observed in it counts as it is, so that the
    /// probability of a year's target can be asked in any month of the year. Without `start` it
    /// begins with the first step ahead, without `end` it ends with the horizon, which grows where
    /// a window ends later. A missing value of the past within a window is drawn nowhere and counts
    /// nowhere, which is told.
    ///
    /// With 1000 paths a probability of 0.5 has a standard error of 0.016.
    ///
    /// Cost: as `forecast.predict`, and about a millisecond a series for 1000 paths of 12 steps.
    ///
    /// ```swift
    /// let series = try Table([
    ///     "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01"],
    ///     "y": [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
    /// ])
    /// let targets = try Table([
    ///     "target": [1350.0, 105.0],
    ///     "statistic": ["sum", "minimum"],
    ///     "start": ["2026-01-01", nil],
    ///     "end": ["2026-12-01", "2026-12-01"],
    /// ])
    /// try Forecast.probability(series, targets: targets, models: []).probabilities.probability
    /// ```
    ///
    /// - Parameters:
    ///   - series: the series, a row a point.
    ///     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
    ///       be left out where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
    ///       whole number of steps, in any order.
    ///     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
    ///     - any other (number, flag or text): Any further columns of numbers, flags or text:
    ///       regressors, such as `price`.
    ///   - future: regressors at the steps ahead; a step may also be a row of `series` without `y`.
    ///     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
    ///       be left out where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
    ///       whole number of steps, in any order.
    ///     - any other (number, flag or text): The further columns of `series`, at the steps ahead.
    ///   - holidays: days with effects of their own: holidays and events, past and ahead.
    ///     - `unique_id` (text or whole number, optional): The series that it concerns; null or
    ///       left out: all.
    ///     - `ds` (date): The day.
    ///     - `holiday` (text, optional): Its name: days of one name have one effect. Default:
    ///       `holiday`.
    ///     - `lower_window` (whole number, optional): 0, or below it the days before that have
    ///       effects of their own.
    ///     - `upper_window` (whole number, optional): 0, or above it the days after that have
    ///       effects of their own.
    ///   - targets: what is to be reached, and when.
    ///     - `unique_id` (text or whole number, optional): The series that it concerns; null or
    ///       left out: every one.
    ///     - `target` (number in as y): What is to be reached.
    ///     - `statistic` (text, optional): What of the window is compared: `sum`, `mean`, `last`,
    ///       `minimum` or `maximum`. Default: `sum`.
    ///     - `comparison` (text, optional): `at_least` or `at_most`. Default: `at_least`.
    ///     - `start` (date, timestamp or whole number, optional): The first point of the window, in
    ///       the form of `ds`; it may lie in the past. Default: the first step ahead.
    ///     - `end` (date, timestamp or whole number, optional): The last point of the window.
    ///       Default: the last step of the horizon.
    ///   - horizon: how many steps ahead, 1 to 10000. Default: 12.
    ///   - frequency: how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    ///     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
    ///     `step` or `2 steps`. Default: told from the times of each series.
    ///   - seasonLength: how many steps a season has: 12 for months, 7 for days; 1 for none;
    ///     several, such as 24 and 168, where seasons lie in one another. Default: those of the
    ///     frequency, and for whole numbers one found in the series.
    ///   - models: the methods, each of which gives forecasts of its own. Default: `auto`.
    ///   - levels: the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
    ///     and 95.
    ///   - min: what no forecast falls below. Default: 0 for a series that has zeros and nothing
    ///     below them, else nothing.
    ///   - max: what no forecast rises above. Default: nothing.
    ///   - integer: whether bands end at whole numbers. Default: false.
    ///   - asOf: the day of the forecast, such as `2026-01-31`: the last periods, of a day or
    ///     longer, that are not over then are left out. Default: every period is over.
    ///   - paths: how many paths to draw of each series, 1 to 10000. Default: 1000.
    ///   - seed: fixes the paths: the same seed gives the same ones. Default: 0.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range; `COLUMN_VALUE` if a
    ///   target names no statistic or comparison; `DATA_UNFIT` if a forecast would lie beyond the
    ///   year 9999.
    public static func probability(
        _ series: Table,
        targets: Table,
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [ProbabilityModels] = [.auto],
        levels: [Double] = [80, 95],
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        asOf: String? = nil,
        paths: Int = 1000,
        seed: Int = 0,
        control: Control = Control()
    ) throws(TrimtabError) -> ProbabilityResult {
        let outputs = try call(
            "forecast.probability",
            inputs: probabilityInputs(
                series: series,
                future: future,
                holidays: holidays,
                targets: targets
            ),
            options: probabilityOptions(
                horizon: horizon,
                frequency: frequency,
                seasonLength: seasonLength,
                models: models,
                levels: levels,
                min: min,
                max: max,
                integer: integer,
                asOf: asOf,
                paths: paths,
                seed: seed
            ),
            control: control
        )
        return ProbabilityResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `probability`, for what the parameters mean.
    public static func probability(
        _ series: Table,
        targets: Table,
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [ProbabilityModels] = [.auto],
        levels: [Double] = [80, 95],
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        asOf: String? = nil,
        paths: Int = 1000,
        seed: Int = 0,
        control: Control = Control()
    ) async throws(TrimtabError) -> ProbabilityResult {
        let outputs = try await call(
            "forecast.probability",
            inputs: probabilityInputs(
                series: series,
                future: future,
                holidays: holidays,
                targets: targets
            ),
            options: probabilityOptions(
                horizon: horizon,
                frequency: frequency,
                seasonLength: seasonLength,
                models: models,
                levels: levels,
                min: min,
                max: max,
                integer: integer,
                asOf: asOf,
                paths: paths,
                seed: seed
            ),
            control: control
        )
        return ProbabilityResult(outputs: outputs)
    }

    private static func probabilityInputs(
        series: Table,
        future: Table?,
        holidays: Table?,
        targets: Table
    ) -> [String: Value?] {
        [
            "series": .table(series),
            "future": future.map(Value.table),
            "holidays": holidays.map(Value.table),
            "targets": .table(targets),
        ]
    }

    private static func probabilityOptions(
        horizon: Int,
        frequency: String?,
        seasonLength: [Int]?,
        models: [ProbabilityModels],
        levels: [Double],
        min: Double?,
        max: Double?,
        integer: Bool,
        asOf: String?,
        paths: Int,
        seed: Int
    ) -> [String: JSON] {
        [
            "horizon": JSON(horizon),
            "frequency": JSON(frequency),
            "season_length": JSON(seasonLength),
            "models": JSON(models),
            "levels": JSON(levels),
            "min": JSON(min),
            "max": JSON(max),
            "integer": JSON(integer),
            "as_of": JSON(asOf),
            "paths": JSON(paths),
            "seed": JSON(seed),
        ]
    }

    /// What methods would have said at earlier points, and how far off.
    ///
    /// What the methods would have said at earlier points of each series, and how far off they
    /// would have been: the only figures by which methods are to be chosen.
    ///
    /// A window ends where the series ends, and each earlier one `stride` steps before it. At the
    /// origin of a window the methods see what came before it, fit anew, choose and weigh anew, and
    /// forecast `horizon` steps; regressors are taken as known ahead. `forecasts` holds every step
    /// beside what came, `scores` the means of each series over its windows, `summary` the means
    /// over the series.
    ///
    /// MASE and RMSSE after Hyndman and Koehler (2006), measured by the changes within the data
    /// before the origin; OWA, sMAPE and MSIS as in the M4 competition; scaled quantile loss
    /// (`sql`), pinball loss and CRPS over the quantiles 0.1, 0.2 to 0.9. A measure is null where
    /// it has no meaning, such as MASE of a series that never changed.
    ///
    /// Cost: as `forecast.predict`, times `windows`.
    ///
    /// ```swift
    /// let series = try Table([
    ///     "ds": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
    ///     "y": [104, 108, 107, 111, 110, 114, 118, 117, 121, 120, 124, 128, 127, 131, 130, 134, 138, 137, 141, 140, 144, 148, 147, 151],
    /// ])
    /// try Forecast.backtest(series, horizon: 4, models: [.naive, .drift], windows: 2).summary.mase
    /// ```
    ///
    /// - Parameters:
    ///   - series: the series, a row a point.
    ///     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
    ///       be left out where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
    ///       whole number of steps, in any order.
    ///     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
    ///     - any other (number, flag or text): Any further columns of numbers, flags or text:
    ///       regressors, such as `price`.
    ///   - future: regressors at the steps ahead; a step may also be a row of `series` without `y`.
    ///     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
    ///       be left out where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
    ///       whole number of steps, in any order.
    ///     - any other (number, flag or text): The further columns of `series`, at the steps ahead.
    ///   - holidays: days with effects of their own: holidays and events, past and ahead.
    ///     - `unique_id` (text or whole number, optional): The series that it concerns; null or
    ///       left out: all.
    ///     - `ds` (date): The day.
    ///     - `holiday` (text, optional): Its name: days of one name have one effect. Default:
    ///       `holiday`.
    ///     - `lower_window` (whole number, optional): 0, or below it the days before that have
    ///       effects of their own.
    ///     - `upper_window` (whole number, optional): 0, or above it the days after that have
    ///       effects of their own.
    ///   - horizon: how many steps ahead, 1 to 10000. Default: 12.
    ///   - frequency: how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    ///     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
    ///     `step` or `2 steps`. Default: told from the times of each series.
    ///   - seasonLength: how many steps a season has: 12 for months, 7 for days; 1 for none;
    ///     several, such as 24 and 168, where seasons lie in one another. Default: those of the
    ///     frequency, and for whole numbers one found in the series.
    ///   - models: the methods, each of which gives forecasts of its own. Default: `auto`.
    ///   - levels: the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
    ///     and 95.
    ///   - min: what no forecast falls below. Default: 0 for a series that has zeros and nothing
    ///     below them, else nothing.
    ///   - max: what no forecast rises above. Default: nothing.
    ///   - integer: whether bands end at whole numbers. Default: false.
    ///   - asOf: the day of the forecast, such as `2026-01-31`: the last periods, of a day or
    ///     longer, that are not over then are left out. Default: every period is over.
    ///   - windows: how many origins to forecast from, 1 to 1000. Default: 3.
    ///   - stride: how many steps lie between them. Default: the horizon.
    ///   - outputs: which outputs to compute. Default: all.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range.
    public static func backtest(
        _ series: Table,
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [BacktestModels] = [.auto],
        levels: [Double] = [80, 95],
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        asOf: String? = nil,
        windows: Int = 3,
        stride: Int? = nil,
        outputs: [BacktestOutputs]? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> BacktestResult {
        let outputs = try call(
            "forecast.backtest",
            inputs: backtestInputs(
                series: series,
                future: future,
                holidays: holidays
            ),
            options: backtestOptions(
                horizon: horizon,
                frequency: frequency,
                seasonLength: seasonLength,
                models: models,
                levels: levels,
                min: min,
                max: max,
                integer: integer,
                asOf: asOf,
                windows: windows,
                stride: stride,
                outputs: outputs
            ),
            control: control
        )
        return BacktestResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `backtest`, for what the parameters mean.
    public static func backtest(
        _ series: Table,
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [BacktestModels] = [.auto],
        levels: [Double] = [80, 95],
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        asOf: String? = nil,
        windows: Int = 3,
        stride: Int? = nil,
        outputs: [BacktestOutputs]? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> BacktestResult {
        let outputs = try await call(
            "forecast.backtest",
            inputs: backtestInputs(
                series: series,
                future: future,
                holidays: holidays
            ),
            options: backtestOptions(
                horizon: horizon,
                frequency: frequency,
                seasonLength: seasonLength,
                models: models,
                levels: levels,
                min: min,
                max: max,
                integer: integer,
                asOf: asOf,
                windows: windows,
                stride: stride,
                outputs: outputs
            ),
            control: control
        )
        return BacktestResult(outputs: outputs)
    }

    private static func backtestInputs(series: Table, future: Table?, holidays: Table?) -> [String: Value?] {
        [
            "series": .table(series),
            "future": future.map(Value.table),
            "holidays": holidays.map(Value.table),
        ]
    }

    private static func backtestOptions(
        horizon: Int,
        frequency: String?,
        seasonLength: [Int]?,
        models: [BacktestModels],
        levels: [Double],
        min: Double?,
        max: Double?,
        integer: Bool,
        asOf: String?,
        windows: Int,
        stride: Int?,
        outputs: [BacktestOutputs]?
    ) -> [String: JSON] {
        [
            "horizon": JSON(horizon),
            "frequency": JSON(frequency),
            "season_length": JSON(seasonLength),
            "models": JSON(models),
            "levels": JSON(levels),
            "min": JSON(min),
            "max": JSON(max),
            "integer": JSON(integer),
            "as_of": JSON(asOf),
            "windows": JSON(windows),
            "stride": JSON(stride),
            "outputs": JSON(outputs),
        ]
    }

    /// How far off forecasts were, once the values came.
    ///
    /// How far off forecasts were that somebody made, here or elsewhere, once the values came: the
    /// measures of `forecast.backtest` for any table of forecasts.
    ///
    /// Rows of `forecasts` and `actuals` meet by `unique_id` and `ds`; forecasts whose value has
    /// not come are left out. `series`, the data that the forecasts were made from, gives the
    /// scales of MASE, RMSSE, MSIS, the scaled quantile loss and OWA, which are null without it; of
    /// it, what lies before the first forecast of a series is used. Quantiles are the ends of the
    /// bands: `lo_80` is the quantile 0.1, `hi_80` 0.9, and `mean` stands for the median.
    ///
    /// Cost: a few microseconds a row.
    ///
    /// ```swift
    /// let forecasts = try Table([
    ///     "ds": ["2026-04-01", "2026-05-01"],
    ///     "mean": [110.0, 112.0],
    ///     "lo_80": [104.0, 105.0],
    ///     "hi_80": [116.0, 119.0],
    /// ])
    /// let actuals = try Table([
    ///     "ds": ["2026-04-01", "2026-05-01"],
    ///     "y": [113.0, 104.0],
    /// ])
    /// let series = try Table([
    ///     "ds": ["2026-01-01", "2026-02-01", "2026-03-01"],
    ///     "y": [100.0, 108.0, 103.0],
    /// ])
    /// try Forecast.evaluate(forecasts, actuals: actuals, series: series, seasonLength: 1).scores.mase
    /// ```
    ///
    /// - Parameters:
    ///   - forecasts: what was said.
    ///     - `unique_id` (text or whole number, optional): The series that the row belongs to.
    ///     - `ds` (date, timestamp or whole number, may be null): When.
    ///     - `model` (text, optional): The method. Default: `forecast`.
    ///     - `mean` (number in as y, may be null): The forecast.
    ///     - any other (number): `lo_80`, `hi_80` and so on: the ends of the band of each level.
    ///   - actuals: what came.
    ///     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
    ///       be left out where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
    ///       whole number of steps, in any order.
    ///     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
    ///     - any other (number, flag or text): Any further columns of numbers, flags or text:
    ///       regressors, such as `price`.
    ///   - series: what was known when the forecasts were made, for the scales of measures.
    ///     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
    ///       be left out where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
    ///       whole number of steps, in any order.
    ///     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
    ///     - any other (number, flag or text): Any further columns of numbers, flags or text:
    ///       regressors, such as `price`.
    ///   - seasonLength: how many steps a season has, for the scale of MASE. Default: the shortest
    ///     season of the times' frequency, 1 for whole numbers.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if `season_length` is 0.
    public static func evaluate(
        _ forecasts: Table,
        actuals: Table,
        series: Table? = nil,
        seasonLength: Int? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> EvaluateResult {
        let outputs = try call(
            "forecast.evaluate",
            inputs: evaluateInputs(
                forecasts: forecasts,
                actuals: actuals,
                series: series
            ),
            options: evaluateOptions(seasonLength: seasonLength),
            control: control
        )
        return EvaluateResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `evaluate`, for what the parameters mean.
    public static func evaluate(
        _ forecasts: Table,
        actuals: Table,
        series: Table? = nil,
        seasonLength: Int? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> EvaluateResult {
        let outputs = try await call(
            "forecast.evaluate",
            inputs: evaluateInputs(
                forecasts: forecasts,
                actuals: actuals,
                series: series
            ),
            options: evaluateOptions(seasonLength: seasonLength),
            control: control
        )
        return EvaluateResult(outputs: outputs)
    }

    private static func evaluateInputs(forecasts: Table, actuals: Table, series: Table?) -> [String: Value?] {
        [
            "forecasts": .table(forecasts),
            "actuals": .table(actuals),
            "series": series.map(Value.table),
        ]
    }

    private static func evaluateOptions(seasonLength: Int?) -> [String: JSON] {
        [
            "season_length": JSON(seasonLength),
        ]
    }

    /// What `predict` gives; reading an output that was not asked for throws.
    public struct PredictResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// Mean and bands of each step ahead. Rows are ordered as the series first stand in the
        /// input, then as `models`, then by `ds`.
        public var forecasts: Forecasts {
            get throws(TrimtabError) { Forecasts(table: try outputs.table("forecasts")) }
        }

        /// What was fitted, and how much it counts. Rows are ordered as `forecasts`, then as the
        /// members of `auto`.
        public var models: Models {
            get throws(TrimtabError) { Models(table: try outputs.table("models")) }
        }

        /// What each series is like. Rows are ordered as the series first stand in the input.
        public var quality: Quality {
            get throws(TrimtabError) { Quality(table: try outputs.table("quality")) }
        }

        /// What could not be read or forecast. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// Mean and bands of each step ahead.
        public struct Forecasts: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series; null where the input names none.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// When, in the form in which it came.
            public var ds: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("ds"), "ds") }
            }

            /// The method, as `models` names it.
            public var model: [String] {
                get throws(TrimtabError) { try table.present(table.texts("model"), "model") }
            }

            /// The forecast. In as y.
            public var mean: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("mean"), "mean") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// When, in the form in which it came.
                public let ds: TimePoint
                /// The method, as `models` names it.
                public let model: String
                /// The forecast. In as y.
                public let mean: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let ds = try self.ds
                let model = try self.model
                let mean = try self.mean
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        ds: ds[$0],
                        model: model[$0],
                        mean: mean[$0]
                    )
                }
            }
        }

        /// What was fitted, and how much it counts.
        public struct Models: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series; null where the input names none.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// The method, as `models` names it.
            public var model: [String] {
                get throws(TrimtabError) { try table.present(table.texts("model"), "model") }
            }

            /// The method behind it: the same, or one of those of `auto`.
            public var member: [String] {
                get throws(TrimtabError) { try table.present(table.texts("member"), "member") }
            }

            /// How much of the forecast it is. In share.
            public var share: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("share"), "share") }
            }

            /// The fitted model, such as `ETS(M,Ad,M)`; null where it could not be fitted.
            public var fitted: [String?] {
                get throws(TrimtabError) { try table.texts("fitted") }
            }

            /// Its parameters as a JSON object.
            public var parameters: [String?] {
                get throws(TrimtabError) { try table.texts("parameters") }
            }

            /// `FITTED`, or why not: `TOO_SHORT`, `NOT_POSITIVE`, `NO_FIT`, `CONSTANT`.
            public var reason: [String] {
                get throws(TrimtabError) { try table.present(table.texts("reason"), "reason") }
            }

            /// The reason as a sentence, in English.
            public var message: [String] {
                get throws(TrimtabError) { try table.present(table.texts("message"), "message") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// The method, as `models` names it.
                public let model: String
                /// The method behind it: the same, or one of those of `auto`.
                public let member: String
                /// How much of the forecast it is. In share.
                public let share: Double
                /// The fitted model, such as `ETS(M,Ad,M)`; null where it could not be fitted.
                public let fitted: String?
                /// Its parameters as a JSON object.
                public let parameters: String?
                /// `FITTED`, or why not: `TOO_SHORT`, `NOT_POSITIVE`, `NO_FIT`, `CONSTANT`.
                public let reason: String
                /// The reason as a sentence, in English.
                public let message: String
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let model = try self.model
                let member = try self.member
                let share = try self.share
                let fitted = try self.fitted
                let parameters = try self.parameters
                let reason = try self.reason
                let message = try self.message
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        model: model[$0],
                        member: member[$0],
                        share: share[$0],
                        fitted: fitted[$0],
                        parameters: parameters[$0],
                        reason: reason[$0],
                        message: message[$0]
                    )
                }
            }
        }

        /// What each series is like.
        public struct Quality: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series; null where the input names none.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// How far apart its points are, as the option of that name.
            public var frequency: [String] {
                get throws(TrimtabError) { try table.present(table.texts("frequency"), "frequency") }
            }

            /// The steps of its season; 1 without one.
            public var seasonLength: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("season_length"), "season_length") }
            }

            /// Its first observed point.
            public var start: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("start"), "start") }
            }

            /// Its last observed point that was used.
            public var end: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("end"), "end") }
            }

            /// The observed points from the one to the other.
            public var points: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("points"), "points") }
            }

            /// The steps between them without a value.
            public var missing: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("missing"), "missing") }
            }

            /// The share of observed points that are 0. In share.
            public var zeros: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("zeros"), "zeros") }
            }

            /// Whether a last period that was not over was left out.
            public var unfinished: [Bool] {
                get throws(TrimtabError) { try table.present(table.flags("unfinished"), "unfinished") }
            }

            /// Whether it has one value throughout.
            public var constant: [Bool] {
                get throws(TrimtabError) { try table.present(table.flags("constant"), "constant") }
            }

            /// Whether it has fewer than five observed points.
            public var short: [Bool] {
                get throws(TrimtabError) { try table.present(table.flags("short"), "short") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// How far apart its points are, as the option of that name.
                public let frequency: String
                /// The steps of its season; 1 without one.
                public let seasonLength: Int
                /// Its first observed point.
                public let start: TimePoint
                /// Its last observed point that was used.
                public let end: TimePoint
                /// The observed points from the one to the other.
                public let points: Int
                /// The steps between them without a value.
                public let missing: Int
                /// The share of observed points that are 0. In share.
                public let zeros: Double
                /// Whether a last period that was not over was left out.
                public let unfinished: Bool
                /// Whether it has one value throughout.
                public let constant: Bool
                /// Whether it has fewer than five observed points.
                public let short: Bool
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let frequency = try self.frequency
                let seasonLength = try self.seasonLength
                let start = try self.start
                let end = try self.end
                let points = try self.points
                let missing = try self.missing
                let zeros = try self.zeros
                let unfinished = try self.unfinished
                let constant = try self.constant
                let short = try self.short
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        frequency: frequency[$0],
                        seasonLength: seasonLength[$0],
                        start: start[$0],
                        end: end[$0],
                        points: points[$0],
                        missing: missing[$0],
                        zeros: zeros[$0],
                        unfinished: unfinished[$0],
                        constant: constant[$0],
                        short: short[$0]
                    )
                }
            }
        }
    }

    /// A method by name.
    public enum PredictModels: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Several methods together, each with the weight that its errors at earlier
        /// points of these series earn it.
        case auto
        /// The last value.
        case naive
        /// The last value of the same season.
        case seasonalNaive = "seasonal_naive"
        /// The last value and the mean change.
        case drift
        /// The mean of all values.
        case mean
        /// A seasonal ARIMA model of the order that fits best.
        case autoArima = "auto_arima"
        /// Exponential smoothing in the form that fits best.
        case autoEts = "auto_ets"
        /// The Theta method in the form that fits best.
        case autoTheta = "auto_theta"
        /// The dynamic optimised Theta method.
        case dynamicTheta = "dynamic_theta"
        /// Complex exponential smoothing in the form that fits best.
        case autoCes = "auto_ces"
        /// Seasons by loess, each repeated, and exponential smoothing of the rest.
        case mstl
        /// Croston's method for intermittent demand.
        case croston
        /// Croston's method without its bias, after Syntetos and Boylan.
        case sba
        /// The method of Teunter, Syntetos and Babai for demand that may end.
        case tsb
        /// Intermittent demand added up over its mean interval.
        case adida
        /// Intermittent demand added up over many intervals.
        case imapa
    }

    /// An output of [`predict`].
    public enum PredictOutputs: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Mean and bands of each step ahead.
        case forecasts
        /// What was fitted, and how much it counts.
        case models
        /// What each series is like.
        case quality
        /// What could not be read or forecast.
        case issues
    }

    /// What `paths` gives; reading an output that was not asked for throws.
    public struct PathsResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// The draws, a row a step. Rows are ordered as the series first stand in the input, then
        /// as `models`, then by `path`, then by `ds`.
        public var paths: Paths {
            get throws(TrimtabError) { Paths(table: try outputs.table("paths")) }
        }

        /// What could not be read or forecast. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// The draws, a row a step.
        public struct Paths: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series; null where the input names none.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// When, in the form in which it came.
            public var ds: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("ds"), "ds") }
            }

            /// The method, as `models` names it.
            public var model: [String] {
                get throws(TrimtabError) { try table.present(table.texts("model"), "model") }
            }

            /// The draw, counted from 0.
            public var path: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("path"), "path") }
            }

            /// The value. In as y.
            public var y: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("y"), "y") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// When, in the form in which it came.
                public let ds: TimePoint
                /// The method, as `models` names it.
                public let model: String
                /// The draw, counted from 0.
                public let path: Int
                /// The value. In as y.
                public let y: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let ds = try self.ds
                let model = try self.model
                let path = try self.path
                let y = try self.y
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        ds: ds[$0],
                        model: model[$0],
                        path: path[$0],
                        y: y[$0]
                    )
                }
            }
        }
    }

    /// A method by name.
    public enum PathsModels: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Several methods together, each with the weight that its errors at earlier
        /// points of these series earn it.
        case auto
        /// The last value.
        case naive
        /// The last value of the same season.
        case seasonalNaive = "seasonal_naive"
        /// The last value and the mean change.
        case drift
        /// The mean of all values.
        case mean
        /// A seasonal ARIMA model of the order that fits best.
        case autoArima = "auto_arima"
        /// Exponential smoothing in the form that fits best.
        case autoEts = "auto_ets"
        /// The Theta method in the form that fits best.
        case autoTheta = "auto_theta"
        /// The dynamic optimised Theta method.
        case dynamicTheta = "dynamic_theta"
        /// Complex exponential smoothing in the form that fits best.
        case autoCes = "auto_ces"
        /// Seasons by loess, each repeated, and exponential smoothing of the rest.
        case mstl
        /// Croston's method for intermittent demand.
        case croston
        /// Croston's method without its bias, after Syntetos and Boylan.
        case sba
        /// The method of Teunter, Syntetos and Babai for demand that may end.
        case tsb
        /// Intermittent demand added up over its mean interval.
        case adida
        /// Intermittent demand added up over many intervals.
        case imapa
    }

    /// What `probability` gives; reading an output that was not asked for throws.
    public struct ProbabilityResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// How likely each target is met, and what its statistic may be. Rows are ordered as the
        /// series first stand in the input, then as `targets`, then as `models`.
        public var probabilities: Probabilities {
            get throws(TrimtabError) { Probabilities(table: try outputs.table("probabilities")) }
        }

        /// What could not be read, forecast or asked. Rows are ordered by row of the input, as
        /// found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// How likely each target is met, and what its statistic may be.
        public struct Probabilities: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series; null where the input names none.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// The method, as `models` names it.
            public var model: [String] {
                get throws(TrimtabError) { try table.present(table.texts("model"), "model") }
            }

            /// The target, as it was given. In as y.
            public var target: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("target"), "target") }
            }

            /// What of the window is compared.
            public var statistic: [String] {
                get throws(TrimtabError) { try table.present(table.texts("statistic"), "statistic") }
            }

            /// `at_least` or `at_most`.
            public var comparison: [String] {
                get throws(TrimtabError) { try table.present(table.texts("comparison"), "comparison") }
            }

            /// The first point of the window.
            public var start: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("start"), "start") }
            }

            /// The last point of the window.
            public var end: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("end"), "end") }
            }

            /// The points of the window that were observed.
            public var observed: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("observed"), "observed") }
            }

            /// The points of the window that are forecast.
            public var steps: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("steps"), "steps") }
            }

            /// How likely the target is met. In share.
            public var probability: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("probability"), "probability") }
            }

            /// The mean of the statistic. In as target.
            public var mean: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("mean"), "mean") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// The method, as `models` names it.
                public let model: String
                /// The target, as it was given. In as y.
                public let target: Double
                /// What of the window is compared.
                public let statistic: String
                /// `at_least` or `at_most`.
                public let comparison: String
                /// The first point of the window.
                public let start: TimePoint
                /// The last point of the window.
                public let end: TimePoint
                /// The points of the window that were observed.
                public let observed: Int
                /// The points of the window that are forecast.
                public let steps: Int
                /// How likely the target is met. In share.
                public let probability: Double
                /// The mean of the statistic. In as target.
                public let mean: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let model = try self.model
                let target = try self.target
                let statistic = try self.statistic
                let comparison = try self.comparison
                let start = try self.start
                let end = try self.end
                let observed = try self.observed
                let steps = try self.steps
                let probability = try self.probability
                let mean = try self.mean
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        model: model[$0],
                        target: target[$0],
                        statistic: statistic[$0],
                        comparison: comparison[$0],
                        start: start[$0],
                        end: end[$0],
                        observed: observed[$0],
                        steps: steps[$0],
                        probability: probability[$0],
                        mean: mean[$0]
                    )
                }
            }
        }
    }

    /// A method by name.
    public enum ProbabilityModels: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Several methods together, each with the weight that its errors at earlier
        /// points of these series earn it.
        case auto
        /// The last value.
        case naive
        /// The last value of the same season.
        case seasonalNaive = "seasonal_naive"
        /// The last value and the mean change.
        case drift
        /// The mean of all values.
        case mean
        /// A seasonal ARIMA model of the order that fits best.
        case autoArima = "auto_arima"
        /// Exponential smoothing in the form that fits best.
        case autoEts = "auto_ets"
        /// The Theta method in the form that fits best.
        case autoTheta = "auto_theta"
        /// The dynamic optimised Theta method.
        case dynamicTheta = "dynamic_theta"
        /// Complex exponential smoothing in the form that fits best.
        case autoCes = "auto_ces"
        /// Seasons by loess, each repeated, and exponential smoothing of the rest.
        case mstl
        /// Croston's method for intermittent demand.
        case croston
        /// Croston's method without its bias, after Syntetos and Boylan.
        case sba
        /// The method of Teunter, Syntetos and Babai for demand that may end.
        case tsb
        /// Intermittent demand added up over its mean interval.
        case adida
        /// Intermittent demand added up over many intervals.
        case imapa
    }

    /// What `backtest` gives; reading an output that was not asked for throws.
    public struct BacktestResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// What was said, beside what came. Rows are ordered as the series first stand in the
        /// input, then as `models`, then by `cutoff`, then by `ds`.
        public var forecasts: Forecasts {
            get throws(TrimtabError) { Forecasts(table: try outputs.table("forecasts")) }
        }

        /// The measures of each series, means over its windows. Rows are ordered as the series
        /// first stand in the input, then as `models`.
        public var scores: Scores {
            get throws(TrimtabError) { Scores(table: try outputs.table("scores")) }
        }

        /// The means over the series. Rows are ordered the lowest `mase` first, of equals as
        /// `models`.
        public var summary: Summary {
            get throws(TrimtabError) { Summary(table: try outputs.table("summary")) }
        }

        /// What could not be read or forecast. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// What was said, beside what came.
        public struct Forecasts: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series; null where the input names none.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// The last point that was known.
            public var cutoff: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("cutoff"), "cutoff") }
            }

            /// When, in the form in which it came.
            public var ds: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("ds"), "ds") }
            }

            /// The method, as `models` names it.
            public var model: [String] {
                get throws(TrimtabError) { try table.present(table.texts("model"), "model") }
            }

            /// What came; null where it is missing. In as y.
            public var y: [Double?] {
                get throws(TrimtabError) { try table.numbers("y") }
            }

            /// The forecast. In as y.
            public var mean: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("mean"), "mean") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// The last point that was known.
                public let cutoff: TimePoint
                /// When, in the form in which it came.
                public let ds: TimePoint
                /// The method, as `models` names it.
                public let model: String
                /// What came; null where it is missing. In as y.
                public let y: Double?
                /// The forecast. In as y.
                public let mean: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let cutoff = try self.cutoff
                let ds = try self.ds
                let model = try self.model
                let y = try self.y
                let mean = try self.mean
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        cutoff: cutoff[$0],
                        ds: ds[$0],
                        model: model[$0],
                        y: y[$0],
                        mean: mean[$0]
                    )
                }
            }
        }

        /// The measures of each series, means over its windows.
        public struct Scores: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series; null where the input names none.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// The method.
            public var model: [String] {
                get throws(TrimtabError) { try table.present(table.texts("model"), "model") }
            }

            /// The origins that forecasts started from.
            public var windows: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("windows"), "windows") }
            }

            /// The forecast points whose values came.
            public var points: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("points"), "points") }
            }

            /// Mean absolute error. Null where it has no meaning. In as y.
            public var mae: [Double?] {
                get throws(TrimtabError) { try table.numbers("mae") }
            }

            /// Root of the mean squared error. Null where it has no meaning. In as y.
            public var rmse: [Double?] {
                get throws(TrimtabError) { try table.numbers("rmse") }
            }

            /// Mean of forecast less actual: above 0 where forecasts are too high. Null where it
            /// has no meaning. In as y.
            public var bias: [Double?] {
                get throws(TrimtabError) { try table.numbers("bias") }
            }

            /// Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning. In
            /// percent.
            public var smape: [Double?] {
                get throws(TrimtabError) { try table.numbers("smape") }
            }

            /// Mean absolute error over that of the seasonal naive method within the training data.
            /// Null where it has no meaning. In ratio.
            public var mase: [Double?] {
                get throws(TrimtabError) { try table.numbers("mase") }
            }

            /// Root mean squared error over that of the naive method within the training data. Null
            /// where it has no meaning. In ratio.
            public var rmsse: [Double?] {
                get throws(TrimtabError) { try table.numbers("rmsse") }
            }

            /// Mean of `smape` and `mase`, each over that of the method Naive2. Null where it has
            /// no meaning. In ratio.
            public var owa: [Double?] {
                get throws(TrimtabError) { try table.numbers("owa") }
            }

            /// Mean pinball loss over the quantiles. Null where it has no meaning. In as y.
            public var pinball: [Double?] {
                get throws(TrimtabError) { try table.numbers("pinball") }
            }

            /// Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null
            /// where it has no meaning. In ratio.
            public var sql: [Double?] {
                get throws(TrimtabError) { try table.numbers("sql") }
            }

            /// Continuous ranked probability score by the quantiles. Null where it has no meaning.
            /// In as y.
            public var crps: [Double?] {
                get throws(TrimtabError) { try table.numbers("crps") }
            }

            /// The share of values within the band. In share.
            public var coverage80: [Double?] {
                get throws(TrimtabError) { try table.numbers("coverage_80") }
            }

            /// Mean scaled interval score. In ratio.
            public var msis80: [Double?] {
                get throws(TrimtabError) { try table.numbers("msis_80") }
            }

            /// The share of values within the band. In share.
            public var coverage95: [Double?] {
                get throws(TrimtabError) { try table.numbers("coverage_95") }
            }

            /// Mean scaled interval score. In ratio.
            public var msis95: [Double?] {
                get throws(TrimtabError) { try table.numbers("msis_95") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// The method.
                public let model: String
                /// The origins that forecasts started from.
                public let windows: Int
                /// The forecast points whose values came.
                public let points: Int
                /// Mean absolute error. Null where it has no meaning. In as y.
                public let mae: Double?
                /// Root of the mean squared error. Null where it has no meaning. In as y.
                public let rmse: Double?
                /// Mean of forecast less actual: above 0 where forecasts are too high. Null where
                /// it has no meaning. In as y.
                public let bias: Double?
                /// Symmetric mean absolute percentage error, 0 to 200. Null where it has no
                /// meaning. In percent.
                public let smape: Double?
                /// Mean absolute error over that of the seasonal naive method within the training
                /// data. Null where it has no meaning. In ratio.
                public let mase: Double?
                /// Root mean squared error over that of the naive method within the training data.
                /// Null where it has no meaning. In ratio.
                public let rmsse: Double?
                /// Mean of `smape` and `mase`, each over that of the method Naive2. Null where it
                /// has no meaning. In ratio.
                public let owa: Double?
                /// Mean pinball loss over the quantiles. Null where it has no meaning. In as y.
                public let pinball: Double?
                /// Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`.
                /// Null where it has no meaning. In ratio.
                public let sql: Double?
                /// Continuous ranked probability score by the quantiles. Null where it has no
                /// meaning. In as y.
                public let crps: Double?
                /// The share of values within the band. In share.
                public let coverage80: Double?
                /// Mean scaled interval score. In ratio.
                public let msis80: Double?
                /// The share of values within the band. In share.
                public let coverage95: Double?
                /// Mean scaled interval score. In ratio.
                public let msis95: Double?
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let model = try self.model
                let windows = try self.windows
                let points = try self.points
                let mae = try self.mae
                let rmse = try self.rmse
                let bias = try self.bias
                let smape = try self.smape
                let mase = try self.mase
                let rmsse = try self.rmsse
                let owa = try self.owa
                let pinball = try self.pinball
                let sql = try self.sql
                let crps = try self.crps
                let coverage80 = try self.coverage80
                let msis80 = try self.msis80
                let coverage95 = try self.coverage95
                let msis95 = try self.msis95
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        model: model[$0],
                        windows: windows[$0],
                        points: points[$0],
                        mae: mae[$0],
                        rmse: rmse[$0],
                        bias: bias[$0],
                        smape: smape[$0],
                        mase: mase[$0],
                        rmsse: rmsse[$0],
                        owa: owa[$0],
                        pinball: pinball[$0],
                        sql: sql[$0],
                        crps: crps[$0],
                        coverage80: coverage80[$0],
                        msis80: msis80[$0],
                        coverage95: coverage95[$0],
                        msis95: msis95[$0]
                    )
                }
            }
        }

        /// The means over the series.
        public struct Summary: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The method.
            public var model: [String] {
                get throws(TrimtabError) { try table.present(table.texts("model"), "model") }
            }

            /// The series whose forecasts could be checked.
            public var series: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("series"), "series") }
            }

            /// The forecast points whose values came.
            public var points: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("points"), "points") }
            }

            /// Mean absolute error. Null where it has no meaning. In as y.
            public var mae: [Double?] {
                get throws(TrimtabError) { try table.numbers("mae") }
            }

            /// Root of the mean squared error. Null where it has no meaning. In as y.
            public var rmse: [Double?] {
                get throws(TrimtabError) { try table.numbers("rmse") }
            }

            /// Mean of forecast less actual: above 0 where forecasts are too high. Null where it
            /// has no meaning. In as y.
            public var bias: [Double?] {
                get throws(TrimtabError) { try table.numbers("bias") }
            }

            /// Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning. In
            /// percent.
            public var smape: [Double?] {
                get throws(TrimtabError) { try table.numbers("smape") }
            }

            /// Mean absolute error over that of the seasonal naive method within the training data.
            /// Null where it has no meaning. In ratio.
            public var mase: [Double?] {
                get throws(TrimtabError) { try table.numbers("mase") }
            }

            /// Root mean squared error over that of the naive method within the training data. Null
            /// where it has no meaning. In ratio.
            public var rmsse: [Double?] {
                get throws(TrimtabError) { try table.numbers("rmsse") }
            }

            /// Mean of `smape` and `mase`, each over that of the method Naive2. Null where it has
            /// no meaning. In ratio.
            public var owa: [Double?] {
                get throws(TrimtabError) { try table.numbers("owa") }
            }

            /// Mean pinball loss over the quantiles. Null where it has no meaning. In as y.
            public var pinball: [Double?] {
                get throws(TrimtabError) { try table.numbers("pinball") }
            }

            /// Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null
            /// where it has no meaning. In ratio.
            public var sql: [Double?] {
                get throws(TrimtabError) { try table.numbers("sql") }
            }

            /// Continuous ranked probability score by the quantiles. Null where it has no meaning.
            /// In as y.
            public var crps: [Double?] {
                get throws(TrimtabError) { try table.numbers("crps") }
            }

            /// The share of values within the band. In share.
            public var coverage80: [Double?] {
                get throws(TrimtabError) { try table.numbers("coverage_80") }
            }

            /// Mean scaled interval score. In ratio.
            public var msis80: [Double?] {
                get throws(TrimtabError) { try table.numbers("msis_80") }
            }

            /// The share of values within the band. In share.
            public var coverage95: [Double?] {
                get throws(TrimtabError) { try table.numbers("coverage_95") }
            }

            /// Mean scaled interval score. In ratio.
            public var msis95: [Double?] {
                get throws(TrimtabError) { try table.numbers("msis_95") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The method.
                public let model: String
                /// The series whose forecasts could be checked.
                public let series: Int
                /// The forecast points whose values came.
                public let points: Int
                /// Mean absolute error. Null where it has no meaning. In as y.
                public let mae: Double?
                /// Root of the mean squared error. Null where it has no meaning. In as y.
                public let rmse: Double?
                /// Mean of forecast less actual: above 0 where forecasts are too high. Null where
                /// it has no meaning. In as y.
                public let bias: Double?
                /// Symmetric mean absolute percentage error, 0 to 200. Null where it has no
                /// meaning. In percent.
                public let smape: Double?
                /// Mean absolute error over that of the seasonal naive method within the training
                /// data. Null where it has no meaning. In ratio.
                public let mase: Double?
                /// Root mean squared error over that of the naive method within the training data.
                /// Null where it has no meaning. In ratio.
                public let rmsse: Double?
                /// Mean of `smape` and `mase`, each over that of the method Naive2. Null where it
                /// has no meaning. In ratio.
                public let owa: Double?
                /// Mean pinball loss over the quantiles. Null where it has no meaning. In as y.
                public let pinball: Double?
                /// Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`.
                /// Null where it has no meaning. In ratio.
                public let sql: Double?
                /// Continuous ranked probability score by the quantiles. Null where it has no
                /// meaning. In as y.
                public let crps: Double?
                /// The share of values within the band. In share.
                public let coverage80: Double?
                /// Mean scaled interval score. In ratio.
                public let msis80: Double?
                /// The share of values within the band. In share.
                public let coverage95: Double?
                /// Mean scaled interval score. In ratio.
                public let msis95: Double?
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let model = try self.model
                let series = try self.series
                let points = try self.points
                let mae = try self.mae
                let rmse = try self.rmse
                let bias = try self.bias
                let smape = try self.smape
                let mase = try self.mase
                let rmsse = try self.rmsse
                let owa = try self.owa
                let pinball = try self.pinball
                let sql = try self.sql
                let crps = try self.crps
                let coverage80 = try self.coverage80
                let msis80 = try self.msis80
                let coverage95 = try self.coverage95
                let msis95 = try self.msis95
                return model.indices.map {
                    Record(
                        model: model[$0],
                        series: series[$0],
                        points: points[$0],
                        mae: mae[$0],
                        rmse: rmse[$0],
                        bias: bias[$0],
                        smape: smape[$0],
                        mase: mase[$0],
                        rmsse: rmsse[$0],
                        owa: owa[$0],
                        pinball: pinball[$0],
                        sql: sql[$0],
                        crps: crps[$0],
                        coverage80: coverage80[$0],
                        msis80: msis80[$0],
                        coverage95: coverage95[$0],
                        msis95: msis95[$0]
                    )
                }
            }
        }
    }

    /// A method by name.
    public enum BacktestModels: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Several methods together, each with the weight that its errors at earlier
        /// points of these series earn it.
        case auto
        /// The last value.
        case naive
        /// The last value of the same season.
        case seasonalNaive = "seasonal_naive"
        /// The last value and the mean change.
        case drift
        /// The mean of all values.
        case mean
        /// A seasonal ARIMA model of the order that fits best.
        case autoArima = "auto_arima"
        /// Exponential smoothing in the form that fits best.
        case autoEts = "auto_ets"
        /// The Theta method in the form that fits best.
        case autoTheta = "auto_theta"
        /// The dynamic optimised Theta method.
        case dynamicTheta = "dynamic_theta"
        /// Complex exponential smoothing in the form that fits best.
        case autoCes = "auto_ces"
        /// Seasons by loess, each repeated, and exponential smoothing of the rest.
        case mstl
        /// Croston's method for intermittent demand.
        case croston
        /// Croston's method without its bias, after Syntetos and Boylan.
        case sba
        /// The method of Teunter, Syntetos and Babai for demand that may end.
        case tsb
        /// Intermittent demand added up over its mean interval.
        case adida
        /// Intermittent demand added up over many intervals.
        case imapa
    }

    /// An output of [`backtest`].
    public enum BacktestOutputs: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// What was said, beside what came.
        case forecasts
        /// The measures of each series.
        case scores
        /// The means over the series.
        case summary
        /// What could not be read or forecast.
        case issues
    }

    /// What `evaluate` gives; reading an output that was not asked for throws.
    public struct EvaluateResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// The measures of each series. Rows are ordered as the series first stand in the input,
        /// then as `models`.
        public var scores: Scores {
            get throws(TrimtabError) { Scores(table: try outputs.table("scores")) }
        }

        /// The means over the series. Rows are ordered the lowest `mase` first, of equals as
        /// `models`.
        public var summary: Summary {
            get throws(TrimtabError) { Summary(table: try outputs.table("summary")) }
        }

        /// What could not be read or checked. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// The measures of each series.
        public struct Scores: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series; null where the input names none.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// The method.
            public var model: [String] {
                get throws(TrimtabError) { try table.present(table.texts("model"), "model") }
            }

            /// The origins that forecasts started from.
            public var windows: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("windows"), "windows") }
            }

            /// The forecast points whose values came.
            public var points: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("points"), "points") }
            }

            /// Mean absolute error. Null where it has no meaning. In as y.
            public var mae: [Double?] {
                get throws(TrimtabError) { try table.numbers("mae") }
            }

            /// Root of the mean squared error. Null where it has no meaning. In as y.
            public var rmse: [Double?] {
                get throws(TrimtabError) { try table.numbers("rmse") }
            }

            /// Mean of forecast less actual: above 0 where forecasts are too high. Null where it
            /// has no meaning. In as y.
            public var bias: [Double?] {
                get throws(TrimtabError) { try table.numbers("bias") }
            }

            /// Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning. In
            /// percent.
            public var smape: [Double?] {
                get throws(TrimtabError) { try table.numbers("smape") }
            }

            /// Mean absolute error over that of the seasonal naive method within the training data.
            /// Null where it has no meaning. In ratio.
            public var mase: [Double?] {
                get throws(TrimtabError) { try table.numbers("mase") }
            }

            /// Root mean squared error over that of the naive method within the training data. Null
            /// where it has no meaning. In ratio.
            public var rmsse: [Double?] {
                get throws(TrimtabError) { try table.numbers("rmsse") }
            }

            /// Mean of `smape` and `mase`, each over that of the method Naive2. Null where it has
            /// no meaning. In ratio.
            public var owa: [Double?] {
                get throws(TrimtabError) { try table.numbers("owa") }
            }

            /// Mean pinball loss over the quantiles. Null where it has no meaning. In as y.
            public var pinball: [Double?] {
                get throws(TrimtabError) { try table.numbers("pinball") }
            }

            /// Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null
            /// where it has no meaning. In ratio.
            public var sql: [Double?] {
                get throws(TrimtabError) { try table.numbers("sql") }
            }

            /// Continuous ranked probability score by the quantiles. Null where it has no meaning.
            /// In as y.
            public var crps: [Double?] {
                get throws(TrimtabError) { try table.numbers("crps") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// The method.
                public let model: String
                /// The origins that forecasts started from.
                public let windows: Int
                /// The forecast points whose values came.
                public let points: Int
                /// Mean absolute error. Null where it has no meaning. In as y.
                public let mae: Double?
                /// Root of the mean squared error. Null where it has no meaning. In as y.
                public let rmse: Double?
                /// Mean of forecast less actual: above 0 where forecasts are too high. Null where
                /// it has no meaning. In as y.
                public let bias: Double?
                /// Symmetric mean absolute percentage error, 0 to 200. Null where it has no
                /// meaning. In percent.
                public let smape: Double?
                /// Mean absolute error over that of the seasonal naive method within the training
                /// data. Null where it has no meaning. In ratio.
                public let mase: Double?
                /// Root mean squared error over that of the naive method within the training data.
                /// Null where it has no meaning. In ratio.
                public let rmsse: Double?
                /// Mean of `smape` and `mase`, each over that of the method Naive2. Null where it
                /// has no meaning. In ratio.
                public let owa: Double?
                /// Mean pinball loss over the quantiles. Null where it has no meaning. In as y.
                public let pinball: Double?
                /// Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`.
                /// Null where it has no meaning. In ratio.
                public let sql: Double?
                /// Continuous ranked probability score by the quantiles. Null where it has no
                /// meaning. In as y.
                public let crps: Double?
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let model = try self.model
                let windows = try self.windows
                let points = try self.points
                let mae = try self.mae
                let rmse = try self.rmse
                let bias = try self.bias
                let smape = try self.smape
                let mase = try self.mase
                let rmsse = try self.rmsse
                let owa = try self.owa
                let pinball = try self.pinball
                let sql = try self.sql
                let crps = try self.crps
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        model: model[$0],
                        windows: windows[$0],
                        points: points[$0],
                        mae: mae[$0],
                        rmse: rmse[$0],
                        bias: bias[$0],
                        smape: smape[$0],
                        mase: mase[$0],
                        rmsse: rmsse[$0],
                        owa: owa[$0],
                        pinball: pinball[$0],
                        sql: sql[$0],
                        crps: crps[$0]
                    )
                }
            }
        }

        /// The means over the series.
        public struct Summary: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The method.
            public var model: [String] {
                get throws(TrimtabError) { try table.present(table.texts("model"), "model") }
            }

            /// The series whose forecasts could be checked.
            public var series: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("series"), "series") }
            }

            /// The forecast points whose values came.
            public var points: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("points"), "points") }
            }

            /// Mean absolute error. Null where it has no meaning. In as y.
            public var mae: [Double?] {
                get throws(TrimtabError) { try table.numbers("mae") }
            }

            /// Root of the mean squared error. Null where it has no meaning. In as y.
            public var rmse: [Double?] {
                get throws(TrimtabError) { try table.numbers("rmse") }
            }

            /// Mean of forecast less actual: above 0 where forecasts are too high. Null where it
            /// has no meaning. In as y.
            public var bias: [Double?] {
                get throws(TrimtabError) { try table.numbers("bias") }
            }

            /// Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning. In
            /// percent.
            public var smape: [Double?] {
                get throws(TrimtabError) { try table.numbers("smape") }
            }

            /// Mean absolute error over that of the seasonal naive method within the training data.
            /// Null where it has no meaning. In ratio.
            public var mase: [Double?] {
                get throws(TrimtabError) { try table.numbers("mase") }
            }

            /// Root mean squared error over that of the naive method within the training data. Null
            /// where it has no meaning. In ratio.
            public var rmsse: [Double?] {
                get throws(TrimtabError) { try table.numbers("rmsse") }
            }

            /// Mean of `smape` and `mase`, each over that of the method Naive2. Null where it has
            /// no meaning. In ratio.
            public var owa: [Double?] {
                get throws(TrimtabError) { try table.numbers("owa") }
            }

            /// Mean pinball loss over the quantiles. Null where it has no meaning. In as y.
            public var pinball: [Double?] {
                get throws(TrimtabError) { try table.numbers("pinball") }
            }

            /// Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null
            /// where it has no meaning. In ratio.
            public var sql: [Double?] {
                get throws(TrimtabError) { try table.numbers("sql") }
            }

            /// Continuous ranked probability score by the quantiles. Null where it has no meaning.
            /// In as y.
            public var crps: [Double?] {
                get throws(TrimtabError) { try table.numbers("crps") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The method.
                public let model: String
                /// The series whose forecasts could be checked.
                public let series: Int
                /// The forecast points whose values came.
                public let points: Int
                /// Mean absolute error. Null where it has no meaning. In as y.
                public let mae: Double?
                /// Root of the mean squared error. Null where it has no meaning. In as y.
                public let rmse: Double?
                /// Mean of forecast less actual: above 0 where forecasts are too high. Null where
                /// it has no meaning. In as y.
                public let bias: Double?
                /// Symmetric mean absolute percentage error, 0 to 200. Null where it has no
                /// meaning. In percent.
                public let smape: Double?
                /// Mean absolute error over that of the seasonal naive method within the training
                /// data. Null where it has no meaning. In ratio.
                public let mase: Double?
                /// Root mean squared error over that of the naive method within the training data.
                /// Null where it has no meaning. In ratio.
                public let rmsse: Double?
                /// Mean of `smape` and `mase`, each over that of the method Naive2. Null where it
                /// has no meaning. In ratio.
                public let owa: Double?
                /// Mean pinball loss over the quantiles. Null where it has no meaning. In as y.
                public let pinball: Double?
                /// Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`.
                /// Null where it has no meaning. In ratio.
                public let sql: Double?
                /// Continuous ranked probability score by the quantiles. Null where it has no
                /// meaning. In as y.
                public let crps: Double?
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let model = try self.model
                let series = try self.series
                let points = try self.points
                let mae = try self.mae
                let rmse = try self.rmse
                let bias = try self.bias
                let smape = try self.smape
                let mase = try self.mase
                let rmsse = try self.rmsse
                let owa = try self.owa
                let pinball = try self.pinball
                let sql = try self.sql
                let crps = try self.crps
                return model.indices.map {
                    Record(
                        model: model[$0],
                        series: series[$0],
                        points: points[$0],
                        mae: mae[$0],
                        rmse: rmse[$0],
                        bias: bias[$0],
                        smape: smape[$0],
                        mase: mase[$0],
                        rmsse: rmsse[$0],
                        owa: owa[$0],
                        pinball: pinball[$0],
                        sql: sql[$0],
                        crps: crps[$0]
                    )
                }
            }
        }
    }
}
