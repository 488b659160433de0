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
    /// smoothing (CES), seasons by loess (MSTL), a trend with seasons in the form of Prophet, drift
    /// and the naive methods, as suits the season; for intermittent demand a count model, ADIDA,
    /// IMAPA and TSB. Their mean absolute scaled errors at earlier origins of the series with a
    /// season in common (of 300 of them, evenly spread, where there are more), and of the series
    /// itself where it is long and among those, decide how much each counts: one that is 4 % worse
    /// than the best counts 37 % of it. `models` says what was fitted, with which share. `ensemble`
    /// is the median of the same methods, step by step, each counting as much: one that goes astray
    /// moves nothing.
    ///
    /// Further columns of `series` are regressors: numbers, flags, and categories of which each but
    /// the most frequent stands for itself. They are used where they vary within a series and are
    /// known ahead, in `future` or as rows of `series` without `y`; single steps where one is not
    /// known take its last value, and both are told in `issues`. `auto` then also asks ARIMA, and
    /// of ten series or more boosted trees that learn all series as one panel; `auto_arima`,
    /// `prophet` and `gbm` heed regressors by themselves, the others do not. Columns that never
    /// change within a series set series apart for `gbm`. A holiday is a regressor that counts its
    /// days in a period.
    ///
    /// The bands of every method are conformal, pooled over the series of the call and split by
    /// time: the quantiles of its errors at those earlier origins, by step ahead, in units of the
    /// deviation that the models give themselves, later origins counting more. A call with one
    /// short series has few such errors, and its bands lean on what is held of models in general:
    /// errors with the tails of Student's distribution with four degrees of freedom, a quarter
    /// wider than the models say for a series of fourteen points, as wide for 64, and narrower for
    /// longer ones. With `intervals` `model` they are what the model says of itself, errors normal
    /// and parameters known, which takes one fit in place of several and covers less than it says.
    ///
    /// With `transform` `log` or `box_cox` methods work on ln(*y*) or on (*y*^λ − 1)/λ, λ between 0
    /// and 1 for each series by Guerrero's method, and what they say is brought back: quantiles
    /// come back as they are, so that the ends of bands keep their probabilities and never lie
    /// below 0. The forecast is then the median; with `bias_adjust` it is the mean over the
    /// quantiles, which is higher and which adds up over series and steps. `auto` and `ensemble`
    /// take no logarithm again. λ is told from the whole series; the methods themselves see at each
    /// earlier origin what came before it, and a backtest tells λ anew at each. A series with a
    /// value at or below 0 is left out and told.
    ///
    /// `quality` tells what may mislead a forecast. A run of zeros is a stock-out where zeros that
    /// come and go as the others of the series do make one as long, after the first demand, with a
    /// probability of at most 0.001; a series that is zero at one step in four or more without them
    /// has none. The level has shifted where the segmentation of `forecast.changepoints`, seasons
    /// and stock-outs taken out, finds a change of the level with a probability of at most 0.0001
    /// under noise whose points go together, of three standard deviations or more, with eight
    /// points or more on either side, among the last 500. Both are issues where there is something
    /// to do: a stock-out is to be null unless nobody wanted to buy, and a series that mostly lies
    /// before a shift is to be cut there.
    ///
    /// `work_limit` bounds the fits. Where all that is of use would take more, bands and weights
    /// are told from fewer origins, down to one, then from fewer series, down to 30, then `auto`
    /// and `ensemble` are of fewer methods, down to one; the issue `WORK_LIMIT` says so. Nothing
    /// depends on the clock: the same limit gives the same forecasts. Chance plays a part in `gbm`
    /// alone, by `seed`.
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
    ///   - intervals: where bands come from. Default: `conformal`.
    ///   - transform: the scale on which methods work, and from which forecasts and the ends of
    ///     bands are brought back. A series with a value at or below 0 is left out and told.
    ///     Default: `none`.
    ///   - biasAdjust: whether forecasts brought back from another scale are means, which add up;
    ///     otherwise they are medians, which are lower where the logarithm is taken. Without
    ///     `transform` of no effect. Default: false.
    ///   - min: what no forecast falls below. Default: 0 for a series that has zeros and nothing
    ///     below them, else nothing.
    ///   - max: what no forecast rises above. Default: nothing.
    ///   - integer: whether bands end at whole numbers. Default: false.
    ///   - workLimit: the most fits, of one method to one series each, that the call may take.
    ///     Weights and bands are then learnt from fewer earlier points, then from fewer series (30
    ///     at the least), then `auto` and `ensemble` are of fewer methods (one at the least), which
    ///     is told. The same limit gives the same forecasts on every machine. Default: no limit.
    ///   - seed: fixes what is left to chance: paths, and which points and columns boosted trees
    ///     learn from. The same seed gives the same forecasts; in all other methods nothing is left
    ///     to chance. Default: 0.
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
        intervals: PredictIntervals = .conformal,
        transform: PredictTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
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
                intervals: intervals,
                transform: transform,
                biasAdjust: biasAdjust,
                min: min,
                max: max,
                integer: integer,
                workLimit: workLimit,
                seed: seed,
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
        intervals: PredictIntervals = .conformal,
        transform: PredictTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
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
                intervals: intervals,
                transform: transform,
                biasAdjust: biasAdjust,
                min: min,
                max: max,
                integer: integer,
                workLimit: workLimit,
                seed: seed,
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
        intervals: PredictIntervals,
        transform: PredictTransform,
        biasAdjust: Bool,
        min: Double?,
        max: Double?,
        integer: Bool,
        workLimit: Int?,
        seed: Int,
        asOf: String?,
        outputs: [PredictOutputs]?
    ) -> [String: JSON] {
        [
            "horizon": JSON(horizon),
            "frequency": JSON(frequency),
            "season_length": JSON(seasonLength),
            "models": JSON(models),
            "levels": JSON(levels),
            "intervals": JSON(intervals),
            "transform": JSON(transform),
            "bias_adjust": JSON(biasAdjust),
            "min": JSON(min),
            "max": JSON(max),
            "integer": JSON(integer),
            "work_limit": JSON(workLimit),
            "seed": JSON(seed),
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
    /// Cost: as `forecast.predict`, and about half a microsecond a value; a row takes 40 bytes.
    ///
    /// ```swift
    /// let series = try Table([
    ///     "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01"],
    ///     "y": [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
    /// ])
    /// try Forecast.paths(series, horizon: 2, models: [], seed: 7, paths: 2).paths.y
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
    ///   - intervals: where bands come from. Default: `conformal`.
    ///   - transform: the scale on which methods work, and from which forecasts and the ends of
    ///     bands are brought back. A series with a value at or below 0 is left out and told.
    ///     Default: `none`.
    ///   - biasAdjust: whether forecasts brought back from another scale are means, which add up;
    ///     otherwise they are medians, which are lower where the logarithm is taken. Without
    ///     `transform` of no effect. Default: false.
    ///   - min: what no forecast falls below. Default: 0 for a series that has zeros and nothing
    ///     below them, else nothing.
    ///   - max: what no forecast rises above. Default: nothing.
    ///   - integer: whether bands end at whole numbers. Default: false.
    ///   - workLimit: the most fits, of one method to one series each, that the call may take.
    ///     Weights and bands are then learnt from fewer earlier points, then from fewer series (30
    ///     at the least), then `auto` and `ensemble` are of fewer methods (one at the least), which
    ///     is told. The same limit gives the same forecasts on every machine. Default: no limit.
    ///   - seed: fixes what is left to chance: paths, and which points and columns boosted trees
    ///     learn from. The same seed gives the same forecasts; in all other methods nothing is left
    ///     to chance. Default: 0.
    ///   - asOf: the day of the forecast, such as `2026-01-31`: the last periods, of a day or
    ///     longer, that are not over then are left out. Default: every period is over.
    ///   - paths: how many paths to draw of each series, 1 to 10000. Default: 200.
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
        intervals: PathsIntervals = .conformal,
        transform: PathsTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
        asOf: String? = nil,
        paths: Int = 200,
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
                intervals: intervals,
                transform: transform,
                biasAdjust: biasAdjust,
                min: min,
                max: max,
                integer: integer,
                workLimit: workLimit,
                seed: seed,
                asOf: asOf,
                paths: paths
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
        intervals: PathsIntervals = .conformal,
        transform: PathsTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
        asOf: String? = nil,
        paths: Int = 200,
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
                intervals: intervals,
                transform: transform,
                biasAdjust: biasAdjust,
                min: min,
                max: max,
                integer: integer,
                workLimit: workLimit,
                seed: seed,
                asOf: asOf,
                paths: paths
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
        intervals: PathsIntervals,
        transform: PathsTransform,
        biasAdjust: Bool,
        min: Double?,
        max: Double?,
        integer: Bool,
        workLimit: Int?,
        seed: Int,
        asOf: String?,
        paths: Int
    ) -> [String: JSON] {
        [
            "horizon": JSON(horizon),
            "frequency": JSON(frequency),
            "season_length": JSON(seasonLength),
            "models": JSON(models),
            "levels": JSON(levels),
            "intervals": JSON(intervals),
            "transform": JSON(transform),
            "bias_adjust": JSON(biasAdjust),
            "min": JSON(min),
            "max": JSON(max),
            "integer": JSON(integer),
            "work_limit": JSON(workLimit),
            "seed": JSON(seed),
            "as_of": JSON(asOf),
            "paths": JSON(paths),
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
    /// Cost: as `forecast.predict`, and about 1.5 ms a series for 1000 paths of 12 steps.
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
    ///   - intervals: where bands come from. Default: `conformal`.
    ///   - transform: the scale on which methods work, and from which forecasts and the ends of
    ///     bands are brought back. A series with a value at or below 0 is left out and told.
    ///     Default: `none`.
    ///   - biasAdjust: whether forecasts brought back from another scale are means, which add up;
    ///     otherwise they are medians, which are lower where the logarithm is taken. Without
    ///     `transform` of no effect. Default: false.
    ///   - min: what no forecast falls below. Default: 0 for a series that has zeros and nothing
    ///     below them, else nothing.
    ///   - max: what no forecast rises above. Default: nothing.
    ///   - integer: whether bands end at whole numbers. Default: false.
    ///   - workLimit: the most fits, of one method to one series each, that the call may take.
    ///     Weights and bands are then learnt from fewer earlier points, then from fewer series (30
    ///     at the least), then `auto` and `ensemble` are of fewer methods (one at the least), which
    ///     is told. The same limit gives the same forecasts on every machine. Default: no limit.
    ///   - seed: fixes what is left to chance: paths, and which points and columns boosted trees
    ///     learn from. The same seed gives the same forecasts; in all other methods nothing is left
    ///     to chance. Default: 0.
    ///   - asOf: the day of the forecast, such as `2026-01-31`: the last periods, of a day or
    ///     longer, that are not over then are left out. Default: every period is over.
    ///   - paths: how many paths to draw of each series, 1 to 10000. Default: 1000.
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
        intervals: ProbabilityIntervals = .conformal,
        transform: ProbabilityTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
        asOf: String? = nil,
        paths: Int = 1000,
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
                intervals: intervals,
                transform: transform,
                biasAdjust: biasAdjust,
                min: min,
                max: max,
                integer: integer,
                workLimit: workLimit,
                seed: seed,
                asOf: asOf,
                paths: paths
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
        intervals: ProbabilityIntervals = .conformal,
        transform: ProbabilityTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
        asOf: String? = nil,
        paths: Int = 1000,
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
                intervals: intervals,
                transform: transform,
                biasAdjust: biasAdjust,
                min: min,
                max: max,
                integer: integer,
                workLimit: workLimit,
                seed: seed,
                asOf: asOf,
                paths: paths
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
        intervals: ProbabilityIntervals,
        transform: ProbabilityTransform,
        biasAdjust: Bool,
        min: Double?,
        max: Double?,
        integer: Bool,
        workLimit: Int?,
        seed: Int,
        asOf: String?,
        paths: Int
    ) -> [String: JSON] {
        [
            "horizon": JSON(horizon),
            "frequency": JSON(frequency),
            "season_length": JSON(seasonLength),
            "models": JSON(models),
            "levels": JSON(levels),
            "intervals": JSON(intervals),
            "transform": JSON(transform),
            "bias_adjust": JSON(biasAdjust),
            "min": JSON(min),
            "max": JSON(max),
            "integer": JSON(integer),
            "work_limit": JSON(workLimit),
            "seed": JSON(seed),
            "as_of": JSON(asOf),
            "paths": JSON(paths),
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
    ///   - intervals: where bands come from. Default: `conformal`.
    ///   - transform: the scale on which methods work, and from which forecasts and the ends of
    ///     bands are brought back. A series with a value at or below 0 is left out and told.
    ///     Default: `none`.
    ///   - biasAdjust: whether forecasts brought back from another scale are means, which add up;
    ///     otherwise they are medians, which are lower where the logarithm is taken. Without
    ///     `transform` of no effect. Default: false.
    ///   - min: what no forecast falls below. Default: 0 for a series that has zeros and nothing
    ///     below them, else nothing.
    ///   - max: what no forecast rises above. Default: nothing.
    ///   - integer: whether bands end at whole numbers. Default: false.
    ///   - workLimit: the most fits, of one method to one series each, that the call may take.
    ///     Weights and bands are then learnt from fewer earlier points, then from fewer series (30
    ///     at the least), then `auto` and `ensemble` are of fewer methods (one at the least), which
    ///     is told. The same limit gives the same forecasts on every machine. Default: no limit.
    ///   - seed: fixes what is left to chance: paths, and which points and columns boosted trees
    ///     learn from. The same seed gives the same forecasts; in all other methods nothing is left
    ///     to chance. Default: 0.
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
        intervals: BacktestIntervals = .conformal,
        transform: BacktestTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
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
                intervals: intervals,
                transform: transform,
                biasAdjust: biasAdjust,
                min: min,
                max: max,
                integer: integer,
                workLimit: workLimit,
                seed: seed,
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
        intervals: BacktestIntervals = .conformal,
        transform: BacktestTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
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
                intervals: intervals,
                transform: transform,
                biasAdjust: biasAdjust,
                min: min,
                max: max,
                integer: integer,
                workLimit: workLimit,
                seed: seed,
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
        intervals: BacktestIntervals,
        transform: BacktestTransform,
        biasAdjust: Bool,
        min: Double?,
        max: Double?,
        integer: Bool,
        workLimit: Int?,
        seed: Int,
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
            "intervals": JSON(intervals),
            "transform": JSON(transform),
            "bias_adjust": JSON(biasAdjust),
            "min": JSON(min),
            "max": JSON(max),
            "integer": JSON(integer),
            "work_limit": JSON(workLimit),
            "seed": JSON(seed),
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

    /// What each forecast is made of, and what drives it.
    ///
    /// What each forecast is made of, in parts that add up to its mean.
    ///
    /// - `level`: where the series stands at its end, seasons and regressors aside.
    /// - `trend`: how far the forecast moves from there.
    /// - `season_12` and the like: what each season adds, by its length in steps.
    /// - a regressor or holiday by its name: what its values ahead add compared with its typical
    ///   value, which is the mean of the past, or 0 for flags and holidays.
    /// - `other`: what is left, such as regressors that act together, bounds, and by how much a
    ///   mean lies above the median with `bias_adjust`.
    ///
    /// The parts of regressors come from asking the fitted models again with the regressor at its
    /// typical value, so they are those of the models that made the forecast, whichever they are;
    /// level, trend and seasons from decomposing the series, joined with the forecast at typical
    /// values, by loess (MSTL).
    ///
    /// `drivers` says for each regressor what it adds on average, and what one standard deviation
    /// more of it at every step ahead would change: the sign and the size of the effect that the
    /// models have found. An effect found is no proof of a cause.
    ///
    /// Cost: as `forecast.predict`, and a decomposition a series.
    ///
    /// ```swift
    /// let series = try Table([
    ///     "ds": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
    ///     "y": [80, 100, 81, 79, 102, 80, 83, 101, 82, 84, 103, 82, 85, 104, nil, nil],
    ///     "promotion": [0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1],
    /// ])
    /// try Forecast.explain(series, horizon: 2, seasonLength: [], models: []).drivers.contribution
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
    ///   - intervals: where bands come from. Default: `conformal`.
    ///   - transform: the scale on which methods work, and from which forecasts and the ends of
    ///     bands are brought back. A series with a value at or below 0 is left out and told.
    ///     Default: `none`.
    ///   - biasAdjust: whether forecasts brought back from another scale are means, which add up;
    ///     otherwise they are medians, which are lower where the logarithm is taken. Without
    ///     `transform` of no effect. Default: false.
    ///   - min: what no forecast falls below. Default: 0 for a series that has zeros and nothing
    ///     below them, else nothing.
    ///   - max: what no forecast rises above. Default: nothing.
    ///   - integer: whether bands end at whole numbers. Default: false.
    ///   - workLimit: the most fits, of one method to one series each, that the call may take.
    ///     Weights and bands are then learnt from fewer earlier points, then from fewer series (30
    ///     at the least), then `auto` and `ensemble` are of fewer methods (one at the least), which
    ///     is told. The same limit gives the same forecasts on every machine. Default: no limit.
    ///   - seed: fixes what is left to chance: paths, and which points and columns boosted trees
    ///     learn from. The same seed gives the same forecasts; in all other methods nothing is left
    ///     to chance. Default: 0.
    ///   - asOf: the day of the forecast, such as `2026-01-31`: the last periods, of a day or
    ///     longer, that are not over then are left out. Default: every period is over.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range; `DATA_UNFIT` if a
    ///   forecast would lie beyond the year 9999.
    public static func explain(
        _ series: Table,
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [ExplainModels] = [.auto],
        levels: [Double] = [80, 95],
        intervals: ExplainIntervals = .conformal,
        transform: ExplainTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
        asOf: String? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> ExplainResult {
        let outputs = try call(
            "forecast.explain",
            inputs: explainInputs(
                series: series,
                future: future,
                holidays: holidays
            ),
            options: explainOptions(
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
                asOf: asOf
            ),
            control: control
        )
        return ExplainResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `explain`, for what the parameters mean.
    public static func explain(
        _ series: Table,
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [ExplainModels] = [.auto],
        levels: [Double] = [80, 95],
        intervals: ExplainIntervals = .conformal,
        transform: ExplainTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
        asOf: String? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> ExplainResult {
        let outputs = try await call(
            "forecast.explain",
            inputs: explainInputs(
                series: series,
                future: future,
                holidays: holidays
            ),
            options: explainOptions(
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
                asOf: asOf
            ),
            control: control
        )
        return ExplainResult(outputs: outputs)
    }

    private static func explainInputs(series: Table, future: Table?, holidays: Table?) -> [String: Value?] {
        [
            "series": .table(series),
            "future": future.map(Value.table),
            "holidays": holidays.map(Value.table),
        ]
    }

    private static func explainOptions(
        horizon: Int,
        frequency: String?,
        seasonLength: [Int]?,
        models: [ExplainModels],
        levels: [Double],
        intervals: ExplainIntervals,
        transform: ExplainTransform,
        biasAdjust: Bool,
        min: Double?,
        max: Double?,
        integer: Bool,
        workLimit: Int?,
        seed: Int,
        asOf: String?
    ) -> [String: JSON] {
        [
            "horizon": JSON(horizon),
            "frequency": JSON(frequency),
            "season_length": JSON(seasonLength),
            "models": JSON(models),
            "levels": JSON(levels),
            "intervals": JSON(intervals),
            "transform": JSON(transform),
            "bias_adjust": JSON(biasAdjust),
            "min": JSON(min),
            "max": JSON(max),
            "integer": JSON(integer),
            "work_limit": JSON(workLimit),
            "seed": JSON(seed),
            "as_of": JSON(asOf),
        ]
    }

    /// Forecasts of totals and parts that add up.
    ///
    /// Base forecasts of a total and of its parts, made each on its own, seldom add up. This takes
    /// the forecasts that do and are nearest to them, weighing each series by how far it is usually
    /// off.
    ///
    /// `structure` has a row for each total and part: list the direct parts (a part may be a total
    /// in its turn) or all bottom series of each total. Totals may cross, as states and purposes
    /// do; then list the bottom series of each. A `weight` of -1 makes a difference: a profit is
    /// its revenue less its costs. A series that `structure` does not name comes back as it is.
    ///
    /// `mint_common`, the default where `errors` are given, weighs by the covariance of past errors
    /// one step ahead, with correlations shrunk as far as so few errors call for, towards one that
    /// all pairs share. `mint_shrink` shrinks them towards 0, as is usual: then the errors of many
    /// parts seem to cancel in their sum, and totals trust their parts too much (mean absolute
    /// scaled error over the levels of quarterly tourism 1.33 against 1.43, of bottom-up 1.67, of
    /// the base forecasts 1.36; of a weekly retail panel 0.69, 0.71, 0.80 and 0.74). Without errors
    /// `wls` takes each bottom series to be off as far as any other, and independently. The errors
    /// of a backtest serve better than those of a fit, which are too small where a model has many
    /// parameters.
    ///
    /// A total without a forecast is the sum of its parts, which is told. A bottom series without
    /// one takes what the smallest total around it leaves beyond its other parts, in equal shares
    /// where several are missing.
    ///
    /// Bands move with their mean and keep their shape; a lower end that is not below 0 rises in
    /// proportion alone, so that a series that may be 0 still may. They are wider by as much as
    /// past errors, reconciled in the same way, are larger than those of the base forecasts;
    /// without `errors`, errors are taken as independent. They are never narrower: the weights were
    /// chosen to make those very errors small, and bands that believed it covered less in
    /// measurements. Those of `top_down` keep their width. A total that is filled has the band of a
    /// sum, with the errors' own correlation, or 0.1 without errors.
    ///
    /// With `non_negative`, bottom series below 0 are set to 0 and totals added up again.
    ///
    /// Cost: linear in series for trees; about 1 s for 10,000 bottom series with twelve times,
    /// bands and 50 errors each, 5 s where 3,000 totals cross at random.
    ///
    /// ```swift
    /// let forecasts = try Table([
    ///     "unique_id": ["all", "north", "south"],
    ///     "ds": ["2026-07-01", "2026-07-01", "2026-07-01"],
    ///     "mean": [120.0, 60.0, 50.0],
    ///     "lo_80": [110.0, 52.0, 44.0],
    ///     "hi_80": [130.0, 68.0, 56.0],
    /// ])
    /// let structure = try Table([
    ///     "unique_id": ["all", "all"],
    ///     "part": ["north", "south"],
    /// ])
    /// try Forecast.reconcile(forecasts, structure: structure).forecasts.mean
    /// ```
    ///
    /// - Parameters:
    ///   - forecasts: base forecasts of all series, as `forecast.predict` gives them.
    ///     - `unique_id` (text or whole number, may be null): The series: a bottom series or a
    ///       total.
    ///     - `ds` (date, timestamp or whole number, may be null): When, the same times for all
    ///       series.
    ///     - `model` (text, optional): The method; those of each are reconciled on their own. May
    ///       be left out.
    ///     - `mean` (number in any, may be null): The forecast; null and NaN are missing.
    ///     - any other (number): `lo_80`, `hi_80`, `lo_95`, `hi_95`: the ends of the band of each
    ///       level, in the unit of `mean`.
    ///   - structure: which series is the sum of which.
    ///     - `unique_id` (text or whole number, may be null): A total.
    ///     - `part` (text or whole number, may be null): A series that it is the sum of: a bottom
    ///       series, or a total in its turn.
    ///     - `weight` (number in factor, optional): How often the part counts: -1 for the costs of
    ///       a profit. Default: 1.
    ///   - errors: errors of earlier forecasts one step ahead.
    ///     - `unique_id` (text or whole number, may be null): The series.
    ///     - `ds` (date, timestamp or whole number, may be null): When.
    ///     - `model` (text, optional): The method that erred; left out where the errors are for
    ///       all.
    ///     - `error` (number in as mean, may be null): Actual value less its forecast one step
    ///       before; null and NaN are missing.
    ///   - series: the past of the bottom series, for `top_down` by averages.
    ///     - `unique_id` (text or whole number, may be null): A bottom series.
    ///     - `ds` (date, timestamp or whole number, may be null): When.
    ///     - `y` (number in as mean, may be null): The value; null and NaN are missing.
    ///   - method: how forecasts are made to add up. Default: `mint_common` where `errors` are
    ///     given, else `wls`.
    ///   - proportions: what `top_down` splits a total by. Default: `forecast`.
    ///   - nonNegative: whether no bottom series may fall below 0; a total that only adds then does
    ///     not either. Default: false.
    ///   - outputs: which outputs to compute. Default: all.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `COLUMN_VALUE` if a total is a part of itself, holds a series in
    ///   two of its parts, or a weight is 0; `INPUT_MISSING` if the method needs `errors` or
    ///   `series`; `DATA_TOO_FEW` if the method needs more errors; `DATA_UNFIT` if no total holds
    ///   those that `top_down` would split.
    public static func reconcile(
        _ forecasts: Table,
        structure: Table,
        errors: Table? = nil,
        series: Table? = nil,
        method: ReconcileMethod? = nil,
        proportions: ReconcileProportions = .forecast,
        nonNegative: Bool = false,
        outputs: [ReconcileOutputs]? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> ReconcileResult {
        let outputs = try call(
            "forecast.reconcile",
            inputs: reconcileInputs(
                forecasts: forecasts,
                structure: structure,
                errors: errors,
                series: series
            ),
            options: reconcileOptions(
                method: method,
                proportions: proportions,
                nonNegative: nonNegative,
                outputs: outputs
            ),
            control: control
        )
        return ReconcileResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `reconcile`, for what the parameters mean.
    public static func reconcile(
        _ forecasts: Table,
        structure: Table,
        errors: Table? = nil,
        series: Table? = nil,
        method: ReconcileMethod? = nil,
        proportions: ReconcileProportions = .forecast,
        nonNegative: Bool = false,
        outputs: [ReconcileOutputs]? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> ReconcileResult {
        let outputs = try await call(
            "forecast.reconcile",
            inputs: reconcileInputs(
                forecasts: forecasts,
                structure: structure,
                errors: errors,
                series: series
            ),
            options: reconcileOptions(
                method: method,
                proportions: proportions,
                nonNegative: nonNegative,
                outputs: outputs
            ),
            control: control
        )
        return ReconcileResult(outputs: outputs)
    }

    private static func reconcileInputs(
        forecasts: Table,
        structure: Table,
        errors: Table?,
        series: Table?
    ) -> [String: Value?] {
        [
            "forecasts": .table(forecasts),
            "structure": .table(structure),
            "errors": errors.map(Value.table),
            "series": series.map(Value.table),
        ]
    }

    private static func reconcileOptions(
        method: ReconcileMethod?,
        proportions: ReconcileProportions,
        nonNegative: Bool,
        outputs: [ReconcileOutputs]?
    ) -> [String: JSON] {
        [
            "method": JSON(method),
            "proportions": JSON(proportions),
            "non_negative": JSON(nonNegative),
            "outputs": JSON(outputs),
        ]
    }

    /// Trend, seasons and remainder of each series.
    ///
    /// Each series is laid on a regular grid of its times and split into a trend, its seasons and a
    /// remainder. With seasons (of the frequency, of `season_length`, or found in the values) it is
    /// MSTL: loess along the positions of each season, one after the other and again, and loess for
    /// the trend. Without one the trend is made of local straight lines, over the share of the
    /// points with which each is best told from the others.
    ///
    /// In `components` the parts of a row make its value: `trend` + `season` + `remainder` where
    /// `form` in `strengths` is `additive`, `trend` × `season` × `remainder` where it is
    /// `multiplicative`. With several seasons `season` is all of them together, and columns such as
    /// `season_7` and `season_365` have each. `adjusted` is the value without its seasons. A step
    /// without a value has `observed` false, a trend and seasons, and neither remainder nor
    /// `adjusted`.
    ///
    /// `strengths` says how much of what is not smooth a part explains: 1 − Var(R)/Var(T + R) for
    /// the trend, 1 − Var(R)/Var(S + R) for a season, from 0 to 1 (of logarithms where parts
    /// multiply). Above about 0.64 a season is strong. Noise alone has strengths above 0 too, the
    /// more the fewer seasons there are: whether a season is real is for `forecast.seasons` to say.
    ///
    /// Cost: about 1 ms for a monthly series of ten years.
    ///
    /// ```swift
    /// let series = try Table([
    ///     "ds": ["2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"],
    ///     "y": [100.0, 130.0, 90.0, 160.0, 110.0, 141.0, 99.0, 172.0, 118.0, 155.0, 108.0, 188.0],
    /// ])
    /// try Forecast.decompose(series).strengths.strength
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
    ///   - frequency: how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    ///     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
    ///     `step` or `2 steps`. Default: told from the times of each series.
    ///   - seasonLength: how many steps a season has: 12 for months, 7 for days; 1 for none;
    ///     several, such as 24 and 168, where seasons lie in one another. Default: those of the
    ///     frequency, and for whole numbers one found in the series.
    ///   - asOf: the day of the look, such as `2026-01-31`: the last periods, of a day or longer,
    ///     that are not over then are left out. Default: every period is over.
    ///   - form: whether the parts add up or multiply. Default: `auto`, which is likelier.
    ///   - robust: whether points far off count less, so that they stay in the remainder. Default:
    ///     false.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range.
    public static func decompose(
        _ series: Table,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        asOf: String? = nil,
        form: DecomposeForm = .auto,
        robust: Bool = false,
        control: Control = Control()
    ) throws(TrimtabError) -> DecomposeResult {
        let outputs = try call(
            "forecast.decompose",
            inputs: decomposeInputs(series: series),
            options: decomposeOptions(
                frequency: frequency,
                seasonLength: seasonLength,
                asOf: asOf,
                form: form,
                robust: robust
            ),
            control: control
        )
        return DecomposeResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `decompose`, for what the parameters mean.
    public static func decompose(
        _ series: Table,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        asOf: String? = nil,
        form: DecomposeForm = .auto,
        robust: Bool = false,
        control: Control = Control()
    ) async throws(TrimtabError) -> DecomposeResult {
        let outputs = try await call(
            "forecast.decompose",
            inputs: decomposeInputs(series: series),
            options: decomposeOptions(
                frequency: frequency,
                seasonLength: seasonLength,
                asOf: asOf,
                form: form,
                robust: robust
            ),
            control: control
        )
        return DecomposeResult(outputs: outputs)
    }

    private static func decomposeInputs(series: Table) -> [String: Value?] {
        [
            "series": .table(series),
        ]
    }

    private static func decomposeOptions(
        frequency: String?,
        seasonLength: [Int]?,
        asOf: String?,
        form: DecomposeForm,
        robust: Bool
    ) -> [String: JSON] {
        [
            "frequency": JSON(frequency),
            "season_length": JSON(seasonLength),
            "as_of": JSON(asOf),
            "form": JSON(form),
            "robust": JSON(robust),
        ]
    }

    /// Which seasons each series has, how strong and how sure.
    ///
    /// Each series is laid on a regular grid of its times. The lengths of `season_length`, else
    /// those of the frequency (7 and 365.25 for days, 12 for months), are tested one after the
    /// other, the shortest first, each beside the shorter ones that are there; then, unless
    /// `search` is false, lengths that stand out in the values are.
    ///
    /// A row says how strong a season is (the share of Var(S + R) of a decomposition that the
    /// season S explains, 0 to 1), how likely a series without it shows as much of it (`p_value`,
    /// the number of lengths that were tried counted in), and whether it is there (`present`, below
    /// 0.01). A strong season with a high p-value is mostly noise of a short series: three cycles
    /// or more are needed for evidence, for a trend that wanders makes one or two. `used` says
    /// whether forecasts with the same options look for it; a model then finds how much of it there
    /// is.
    ///
    /// Cost: about 1 ms for a monthly series of ten years.
    ///
    /// ```swift
    /// let series = try Table([
    ///     "ds": ["2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"],
    ///     "y": [100.0, 130.0, 90.0, 160.0, 110.0, 141.0, 99.0, 172.0, 118.0, 155.0, 108.0, 188.0],
    /// ])
    /// try Forecast.seasons(series).seasons.pValue
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
    ///   - frequency: how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    ///     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
    ///     `step` or `2 steps`. Default: told from the times of each series.
    ///   - seasonLength: the lengths in steps that are tested, such as 12, or 24 and 168. Default:
    ///     those of the frequency.
    ///   - asOf: the day of the look, such as `2026-01-31`: the last periods, of a day or longer,
    ///     that are not over then are left out. Default: every period is over.
    ///   - search: whether seasons of other lengths are looked for in the values. Default: true.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range.
    public static func seasons(
        _ series: Table,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        asOf: String? = nil,
        search: Bool = true,
        control: Control = Control()
    ) throws(TrimtabError) -> SeasonsResult {
        let outputs = try call(
            "forecast.seasons",
            inputs: seasonsInputs(series: series),
            options: seasonsOptions(
                frequency: frequency,
                seasonLength: seasonLength,
                asOf: asOf,
                search: search
            ),
            control: control
        )
        return SeasonsResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `seasons`, for what the parameters mean.
    public static func seasons(
        _ series: Table,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        asOf: String? = nil,
        search: Bool = true,
        control: Control = Control()
    ) async throws(TrimtabError) -> SeasonsResult {
        let outputs = try await call(
            "forecast.seasons",
            inputs: seasonsInputs(series: series),
            options: seasonsOptions(
                frequency: frequency,
                seasonLength: seasonLength,
                asOf: asOf,
                search: search
            ),
            control: control
        )
        return SeasonsResult(outputs: outputs)
    }

    private static func seasonsInputs(series: Table) -> [String: Value?] {
        [
            "series": .table(series),
        ]
    }

    private static func seasonsOptions(
        frequency: String?,
        seasonLength: [Int]?,
        asOf: String?,
        search: Bool
    ) -> [String: JSON] {
        [
            "frequency": JSON(frequency),
            "season_length": JSON(seasonLength),
            "as_of": JSON(asOf),
            "search": JSON(search),
        ]
    }

    /// When each series changed for good: its level, trend or variance.
    ///
    /// Each series is laid on a regular grid of its times, and its seasons are taken out: those
    /// that are given, else those of the frequency that a test finds. Points that stand alone are
    /// brought in: what passes in fewer than `min_segment` points is an outlier, and for
    /// `forecast.anomalies` to tell. The segmentation of least cost is then found by PELT, with a
    /// penalty in units of the long-run variance of the noise, and a change is kept where noise
    /// makes such a change with a probability of at most `level`.
    ///
    /// `model` says what a series has between two changes: a `level`, a straight line (`trend`), or
    /// a level and a variance (`level_variance`); `auto` takes the likelier of a level and a trend.
    /// A row of `changepoints` is the first point after a change. `kind` says what `before` and
    /// `after` are: levels at the change (`level`), slopes a step (`trend`) or standard deviations
    /// (`variance`).
    ///
    /// The level of a random walk is never for long what it was: a series that wanders has few
    /// changes that stand out from its wandering, and none is told where noise that goes on for
    /// long explains them as well. Changes in the first and last `min_segment` points cannot be
    /// told yet. In short series of autocorrelated noise more changes are told than `level` says,
    /// up to 6 in 100 series of 60 points at 0.01.
    ///
    /// Cost: about 1 ms for a monthly series of ten years, a second for 100000 points.
    ///
    /// ```swift
    /// let series = try Table([
    ///     "ds": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
    ///     "y": [100.0, 103.0, 99.0, 101.0, 98.0, 102.0, 100.0, 97.0, 101.0, 100.0, 121.0, 118.0, 122.0, 119.0, 120.0, 123.0, 117.0, 121.0, 120.0, 119.0],
    /// ])
    /// try Forecast.changepoints(series, seasonLength: []).changepoints.change
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
    ///   - frequency: how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    ///     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
    ///     `step` or `2 steps`. Default: told from the times of each series.
    ///   - seasonLength: how many steps a season has: 12 for months, 7 for days; 1 for none;
    ///     several, such as 24 and 168, where seasons lie in one another. Those that are given are
    ///     taken out; else, of those of the frequency (for whole numbers one found in the series),
    ///     the ones that a test finds. Default: those of the frequency.
    ///   - asOf: the day of the look, such as `2026-01-31`: the last periods, of a day or longer,
    ///     that are not over then are left out. Default: every period is over.
    ///   - model: what a series has between two changes. Default: `auto`, a level or a trend.
    ///   - penalty: what a change has to earn. Default: `mbic`.
    ///   - penaltyFactor: what the penalty is multiplied by, above 0: more for fewer changes.
    ///     Default: 1.
    ///   - minSegment: the fewest observed points between two changes, 2 to 10000: what passes
    ///     sooner is no change but an outlier. Default: 5.
    ///   - level: how likely noise may make a change that is told, above 0 and at most 1: about the
    ///     share of series without a change in which one is told. Default: 0.01.
    ///   - withoutSeasons: whether seasons are taken out first. Default: true.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range.
    public static func changepoints(
        _ series: Table,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        asOf: String? = nil,
        model: ChangepointsModel = .auto,
        penalty: ChangepointsPenalty = .mbic,
        penaltyFactor: Double = 1,
        minSegment: Int = 5,
        level: Double = 0.01,
        withoutSeasons: Bool = true,
        control: Control = Control()
    ) throws(TrimtabError) -> ChangepointsResult {
        let outputs = try call(
            "forecast.changepoints",
            inputs: changepointsInputs(series: series),
            options: changepointsOptions(
                frequency: frequency,
                seasonLength: seasonLength,
                asOf: asOf,
                model: model,
                penalty: penalty,
                penaltyFactor: penaltyFactor,
                minSegment: minSegment,
                level: level,
                withoutSeasons: withoutSeasons
            ),
            control: control
        )
        return ChangepointsResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `changepoints`, for what the parameters mean.
    public static func changepoints(
        _ series: Table,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        asOf: String? = nil,
        model: ChangepointsModel = .auto,
        penalty: ChangepointsPenalty = .mbic,
        penaltyFactor: Double = 1,
        minSegment: Int = 5,
        level: Double = 0.01,
        withoutSeasons: Bool = true,
        control: Control = Control()
    ) async throws(TrimtabError) -> ChangepointsResult {
        let outputs = try await call(
            "forecast.changepoints",
            inputs: changepointsInputs(series: series),
            options: changepointsOptions(
                frequency: frequency,
                seasonLength: seasonLength,
                asOf: asOf,
                model: model,
                penalty: penalty,
                penaltyFactor: penaltyFactor,
                minSegment: minSegment,
                level: level,
                withoutSeasons: withoutSeasons
            ),
            control: control
        )
        return ChangepointsResult(outputs: outputs)
    }

    private static func changepointsInputs(series: Table) -> [String: Value?] {
        [
            "series": .table(series),
        ]
    }

    private static func changepointsOptions(
        frequency: String?,
        seasonLength: [Int]?,
        asOf: String?,
        model: ChangepointsModel,
        penalty: ChangepointsPenalty,
        penaltyFactor: Double,
        minSegment: Int,
        level: Double,
        withoutSeasons: Bool
    ) -> [String: JSON] {
        [
            "frequency": JSON(frequency),
            "season_length": JSON(seasonLength),
            "as_of": JSON(asOf),
            "model": JSON(model),
            "penalty": JSON(penalty),
            "penalty_factor": JSON(penaltyFactor),
            "min_segment": JSON(minSegment),
            "level": JSON(level),
            "without_seasons": JSON(withoutSeasons),
        ]
    }

    /// Which points of each series are unlike the others.
    ///
    /// Each series is laid on a regular grid of its times. What was to be expected at each point is
    /// told from the others: its seasons (given, or of the frequency where a test finds them) and
    /// its trend, in which points far off weigh little. A point is odd where it is farther from
    /// that than good points are; how far that is follows from the spread and the tails of the
    /// series itself, and from how many points are looked at: `level` is the share of the points
    /// called odd that may be good, and in a series with nothing odd about the probability of any
    /// alarm.
    ///
    /// `kind` says what is odd. `SPIKE`: a value far off, high or low. `LEVEL_SHIFT`: from here on
    /// the level is another; `forecast.changepoints` tells more of it. `MISSING_RUN`: several
    /// values missing one after the other, where they are seldom. `STOCK_OUT`: zeros in a series
    /// that sells otherwise, longer than its runs of zeros are. Of intermittent demand the sizes of
    /// demands are judged, and only what is too large is odd.
    ///
    /// `contribution` is what the odd values add to what was expected, in the unit of `y` and over
    /// all steps of the row: how much of a sum they explain. What is odd is not wrong: a holiday, a
    /// promotion or a strike is odd too. Few alarms are preferred to many: a spike of six
    /// deviations is found in about nine of ten series of a hundred points or more, in two of three
    /// of four years of months, of four seldom. Where the noise itself has heavy tails, much larger
    /// ones only are.
    ///
    /// Cost: about 10 ms for a monthly series of ten years.
    ///
    /// ```swift
    /// let series = try Table([
    ///     "ds": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
    ///     "y": [100.0, 103.0, 99.0, 101.0, 98.0, 102.0, 100.0, 97.0, 101.0, 100.0, 161.0, 98.0, 102.0, 99.0, 100.0, 103.0, 97.0, 101.0, 100.0, 99.0],
    /// ])
    /// try Forecast.anomalies(series, seasonLength: []).anomalies.expected
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
    ///   - frequency: how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    ///     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
    ///     `step` or `2 steps`. Default: told from the times of each series.
    ///   - seasonLength: how many steps a season has: 12 for months, 7 for days; 1 for none;
    ///     several, such as 24 and 168, where seasons lie in one another. Those that are given are
    ///     expected; else, of those of the frequency (for whole numbers one found in the series),
    ///     the ones that a test finds. Default: those of the frequency.
    ///   - asOf: the day of the look, such as `2026-01-31`: the last periods, of a day or longer,
    ///     that are not over then are left out. Default: every period is over.
    ///   - level: the share of points called odd that may be good, above 0 and below 1; in a series
    ///     with nothing odd about the probability that any point is called so. More finds more, and
    ///     more that is nothing. Default: 0.05.
    ///   - kinds: what is looked for. Default: all kinds.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range.
    public static func anomalies(
        _ series: Table,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        asOf: String? = nil,
        level: Double = 0.05,
        kinds: [AnomaliesKinds]? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> AnomaliesResult {
        let outputs = try call(
            "forecast.anomalies",
            inputs: anomaliesInputs(series: series),
            options: anomaliesOptions(
                frequency: frequency,
                seasonLength: seasonLength,
                asOf: asOf,
                level: level,
                kinds: kinds
            ),
            control: control
        )
        return AnomaliesResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `anomalies`, for what the parameters mean.
    public static func anomalies(
        _ series: Table,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        asOf: String? = nil,
        level: Double = 0.05,
        kinds: [AnomaliesKinds]? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> AnomaliesResult {
        let outputs = try await call(
            "forecast.anomalies",
            inputs: anomaliesInputs(series: series),
            options: anomaliesOptions(
                frequency: frequency,
                seasonLength: seasonLength,
                asOf: asOf,
                level: level,
                kinds: kinds
            ),
            control: control
        )
        return AnomaliesResult(outputs: outputs)
    }

    private static func anomaliesInputs(series: Table) -> [String: Value?] {
        [
            "series": .table(series),
        ]
    }

    private static func anomaliesOptions(
        frequency: String?,
        seasonLength: [Int]?,
        asOf: String?,
        level: Double,
        kinds: [AnomaliesKinds]?
    ) -> [String: JSON] {
        [
            "frequency": JSON(frequency),
            "season_length": JSON(seasonLength),
            "as_of": JSON(asOf),
            "level": JSON(level),
            "kinds": JSON(kinds),
        ]
    }

    /// A forecaster that is fitted once and kept.
    ///
    /// Fits what `forecast.predict` fits and keeps it as a document: parameters and states after
    /// the last point, without the data, 0.4 to 1 kB for each monthly series and method, 6 kB for
    /// `auto`, which keeps all its members, and 7 kB for the bands that alike series share over
    /// twelve steps. Store it beside the series, move it on with `forecast.update` when new points
    /// come, which fits nothing anew, and ask it with `forecast.ahead`.
    ///
    /// Regressors are read as `forecast.predict` reads them, but for what is known ahead, which
    /// `forecast.ahead` asks for: each that varies within a series is used by the methods that heed
    /// regressors. The forecaster keeps their names, so that new points have the same columns, in
    /// any order. Of `holidays` it keeps the days that lie ahead, and how many days before and
    /// after have effects.
    ///
    /// Fit anew from time to time: weights, parameters and bands stay as they were fitted. The
    /// bands know the steps up to `horizon`; beyond it they widen as the models say.
    ///
    /// `gbm` is kept with its trees, which all series share: once for all in the document, some
    /// hundreds of kB, and of each series its latest values, 60 or two and a half of its longest
    /// season.
    ///
    /// Cost: as `forecast.predict`.
    ///
    /// ```swift
    /// let series = try Table([
    ///     "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"],
    ///     "y": [100.0, 104.0, 103.0, 108.0, 107.0, 112.0],
    /// ])
    /// try Forecast.fit(series, horizon: 3, models: []).models.fitted
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
    ///   - holidays: days with effects of their own: holidays and events, past and, as far as they
    ///     are known, ahead.
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
    ///   - intervals: where bands come from. Default: `conformal`.
    ///   - transform: the scale on which methods work, and from which forecasts and the ends of
    ///     bands are brought back. A series with a value at or below 0 is left out and told.
    ///     Default: `none`.
    ///   - biasAdjust: whether forecasts brought back from another scale are means, which add up;
    ///     otherwise they are medians, which are lower where the logarithm is taken. Without
    ///     `transform` of no effect. Default: false.
    ///   - min: what no forecast falls below. Default: 0 for a series that has zeros and nothing
    ///     below them, else nothing.
    ///   - max: what no forecast rises above. Default: nothing.
    ///   - integer: whether bands end at whole numbers. Default: false.
    ///   - workLimit: the most fits, of one method to one series each, that the call may take.
    ///     Weights and bands are then learnt from fewer earlier points, then from fewer series (30
    ///     at the least), then `auto` and `ensemble` are of fewer methods (one at the least), which
    ///     is told. The same limit gives the same forecasts on every machine. Default: no limit.
    ///   - seed: fixes what is left to chance: paths, and which points and columns boosted trees
    ///     learn from. The same seed gives the same forecasts; in all other methods nothing is left
    ///     to chance. Default: 0.
    ///   - asOf: the day of the forecast, such as `2026-01-31`: the last periods, of a day or
    ///     longer, that are not over then are left out. Default: every period is over.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range.
    public static func fit(
        _ series: Table,
        holidays: Table? = nil,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [FitModels] = [.auto],
        levels: [Double] = [80, 95],
        intervals: FitIntervals = .conformal,
        transform: FitTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
        asOf: String? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> FitResult {
        let outputs = try call(
            "forecast.fit",
            inputs: fitInputs(series: series, holidays: holidays),
            options: fitOptions(
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
                asOf: asOf
            ),
            control: control
        )
        return FitResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `fit`, for what the parameters mean.
    public static func fit(
        _ series: Table,
        holidays: Table? = nil,
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: [Int]? = nil,
        models: [FitModels] = [.auto],
        levels: [Double] = [80, 95],
        intervals: FitIntervals = .conformal,
        transform: FitTransform = .none,
        biasAdjust: Bool = false,
        min: Double? = nil,
        max: Double? = nil,
        integer: Bool = false,
        workLimit: Int? = nil,
        seed: Int = 0,
        asOf: String? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> FitResult {
        let outputs = try await call(
            "forecast.fit",
            inputs: fitInputs(series: series, holidays: holidays),
            options: fitOptions(
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
                asOf: asOf
            ),
            control: control
        )
        return FitResult(outputs: outputs)
    }

    private static func fitInputs(series: Table, holidays: Table?) -> [String: Value?] {
        [
            "series": .table(series),
            "holidays": holidays.map(Value.table),
        ]
    }

    private static func fitOptions(
        horizon: Int,
        frequency: String?,
        seasonLength: [Int]?,
        models: [FitModels],
        levels: [Double],
        intervals: FitIntervals,
        transform: FitTransform,
        biasAdjust: Bool,
        min: Double?,
        max: Double?,
        integer: Bool,
        workLimit: Int?,
        seed: Int,
        asOf: String?
    ) -> [String: JSON] {
        [
            "horizon": JSON(horizon),
            "frequency": JSON(frequency),
            "season_length": JSON(seasonLength),
            "models": JSON(models),
            "levels": JSON(levels),
            "intervals": JSON(intervals),
            "transform": JSON(transform),
            "bias_adjust": JSON(biasAdjust),
            "min": JSON(min),
            "max": JSON(max),
            "integer": JSON(integer),
            "work_limit": JSON(workLimit),
            "seed": JSON(seed),
            "as_of": JSON(asOf),
        ]
    }

    /// A forecaster moved on by new points, without a refit.
    ///
    /// Steps each model on by the new points, parameters as they are: what comes out is what the
    /// same parameters give on the whole series. A step without a value between the last point and
    /// a new one is a missing value. The trees of `gbm` stay as they were learnt, and are told of
    /// the latest values anew.
    ///
    /// Where the forecaster was fitted with regressors the points have their columns too; a table
    /// without one is refused. Where a value of a regressor is missing, its last one before is
    /// taken; a text that the fit did not see counts as the most frequent. Both are told.
    ///
    /// A point that is not after the last one is left out and told: the past changes only by a new
    /// fit. So is one of a series that the forecaster does not know, and one at or below 0 where it
    /// was fitted with a `transform`.
    ///
    /// Cost: 0.02 to 0.08 ms a series, 0.2 ms with `auto`, most of it the reading and writing of
    /// the document.
    ///
    /// ```swift
    /// let forecaster = try Document(json: #"{"kind":"forecast.forecaster","version":1,"hash":"sha256:337acf5f0b818c436830447a2819f78dfb2676bc4a06c9e64d8de719d68bdc1d","body":{"form":"date","intervals":"conformal","bands":[[[-3.6982426101165915,-3.3179185647336666,-2.5663964559144863,-2.0646033419012273,-1.7590886183010221,-1.5388933097613273,-1.2145659315893986,-0.9705793375996286,-0.769122371072811,-0.5931594225976607,-0.43335326734864216,-0.2838363882148148,-0.14047208228858768,-3.729655473350135e-15,0.14047208228858116,0.28383638821480883,0.43335326734863655,0.5931594225976553,0.7691223710728061,0.9705793375996244,1.2145659315893942,1.5388933097613238,1.7590886183010173,2.064603341901223,2.566396455914476,3.3179185647336547,3.6982426101165875]]],"series":[{"id":null,"axis":{"grid":{"step":{"months":1},"first":20454,"day":1},"unit":{"same":{}}},"next":6,"points":6,"models":[{"model":"naive","state":{"combined":{"bands":0,"range":[100.0,112.0],"unit":1.0,"members":[{"name":"naive","share":1.0,"model":{"seasonal_naive":{"last":[112.0],"missed":[0],"deviation":3.687817782917155}}}]}}}]}]}}"#)
    /// let series = try Table([
    ///     "ds": ["2026-07-01", "2026-06-01"],
    ///     "y": [111.0, 112.0],
    /// ])
    /// try Forecast.update(forecaster, series: series).issues.code
    /// ```
    ///
    /// - Parameters:
    ///   - forecaster: as `forecast.fit` or `forecast.update` gave it. A document
    ///     `forecast.forecaster`, version 1.
    ///   - series: the new points, with the columns of the regressors.
    ///     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
    ///       be left out where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
    ///       whole number of steps, in any order.
    ///     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
    ///     - any other (number, flag or text): Any further columns of numbers, flags or text:
    ///       regressors, such as `price`.
    ///   - holidays: holidays and events that the forecaster does not know yet.
    ///     - `unique_id` (text or whole number, optional): The series that it concerns; null or
    ///       left out: all.
    ///     - `ds` (date): The day.
    ///     - `holiday` (text, optional): Its name: days of one name have one effect. Default:
    ///       `holiday`.
    ///     - `lower_window` (whole number, optional): 0, or below it the days before that have
    ///       effects of their own.
    ///     - `upper_window` (whole number, optional): 0, or above it the days after that have
    ///       effects of their own.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: if the call does not fit.
    public static func update(
        _ forecaster: Document,
        series: Table,
        holidays: Table? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> UpdateResult {
        let outputs = try call(
            "forecast.update",
            inputs: updateInputs(
                forecaster: forecaster,
                series: series,
                holidays: holidays
            ),
            options: [:],
            control: control
        )
        return UpdateResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `update`, for what the parameters mean.
    public static func update(
        _ forecaster: Document,
        series: Table,
        holidays: Table? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> UpdateResult {
        let outputs = try await call(
            "forecast.update",
            inputs: updateInputs(
                forecaster: forecaster,
                series: series,
                holidays: holidays
            ),
            options: [:],
            control: control
        )
        return UpdateResult(outputs: outputs)
    }

    private static func updateInputs(
        forecaster: Document,
        series: Table,
        holidays: Table?
    ) -> [String: Value?] {
        [
            "forecaster": .document(forecaster),
            "series": .table(series),
            "holidays": holidays.map(Value.table),
        ]
    }

    /// What a forecaster says comes next.
    ///
    /// What a kept forecaster says comes next, as `forecast.predict` would have said it with the
    /// same fits, weights and bands: mean and bands of each step after the last point.
    ///
    /// Where the forecaster was fitted with regressors, `future` gives them at the steps ahead;
    /// without a column that it was fitted with it cannot be asked. At steps where a regressor is
    /// not known its last value before is taken, which is told. A series of which one is known at
    /// no step ahead is left out and told. Holidays are those that the fit and the updates were
    /// given, and those of `holidays`, which have effects on the days around them as in the fit.
    ///
    /// Cost: 0.01 to 0.2 ms a series, most of it the reading of the document.
    ///
    /// ```swift
    /// let forecaster = try Document(json: #"{"kind":"forecast.forecaster","version":1,"hash":"sha256:337acf5f0b818c436830447a2819f78dfb2676bc4a06c9e64d8de719d68bdc1d","body":{"form":"date","intervals":"conformal","bands":[[[-3.6982426101165915,-3.3179185647336666,-2.5663964559144863,-2.0646033419012273,-1.7590886183010221,-1.5388933097613273,-1.2145659315893986,-0.9705793375996286,-0.769122371072811,-0.5931594225976607,-0.43335326734864216,-0.2838363882148148,-0.14047208228858768,-3.729655473350135e-15,0.14047208228858116,0.28383638821480883,0.43335326734863655,0.5931594225976553,0.7691223710728061,0.9705793375996244,1.2145659315893942,1.5388933097613238,1.7590886183010173,2.064603341901223,2.566396455914476,3.3179185647336547,3.6982426101165875]]],"series":[{"id":null,"axis":{"grid":{"step":{"months":1},"first":20454,"day":1},"unit":{"same":{}}},"next":6,"points":6,"models":[{"model":"naive","state":{"combined":{"bands":0,"range":[100.0,112.0],"unit":1.0,"members":[{"name":"naive","share":1.0,"model":{"seasonal_naive":{"last":[112.0],"missed":[0],"deviation":3.687817782917155}}}]}}}]}]}}"#)
    /// try Forecast.ahead(forecaster, horizon: 2).forecasts.mean
    /// ```
    ///
    /// - Parameters:
    ///   - forecaster: as `forecast.fit` or `forecast.update` gave it. A document
    ///     `forecast.forecaster`, version 1.
    ///   - future: the regressors that the forecaster was fitted with, at the steps ahead.
    ///     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
    ///       be left out where there is one.
    ///     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
    ///       whole number of steps, in any order.
    ///     - any other (number, flag or text): The further columns of `series`, at the steps ahead.
    ///   - holidays: holidays and events that the forecaster does not know yet.
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
    ///   - levels: the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
    ///     and 95.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of range; `DATA_UNFIT` if a
    ///   forecast would lie beyond the year 9999.
    public static func ahead(
        _ forecaster: Document,
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        levels: [Double] = [80, 95],
        control: Control = Control()
    ) throws(TrimtabError) -> AheadResult {
        let outputs = try call(
            "forecast.ahead",
            inputs: aheadInputs(
                forecaster: forecaster,
                future: future,
                holidays: holidays
            ),
            options: aheadOptions(horizon: horizon, levels: levels),
            control: control
        )
        return AheadResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `ahead`, for what the parameters mean.
    public static func ahead(
        _ forecaster: Document,
        future: Table? = nil,
        holidays: Table? = nil,
        horizon: Int = 12,
        levels: [Double] = [80, 95],
        control: Control = Control()
    ) async throws(TrimtabError) -> AheadResult {
        let outputs = try await call(
            "forecast.ahead",
            inputs: aheadInputs(
                forecaster: forecaster,
                future: future,
                holidays: holidays
            ),
            options: aheadOptions(horizon: horizon, levels: levels),
            control: control
        )
        return AheadResult(outputs: outputs)
    }

    private static func aheadInputs(
        forecaster: Document,
        future: Table?,
        holidays: Table?
    ) -> [String: Value?] {
        [
            "forecaster": .document(forecaster),
            "future": future.map(Value.table),
            "holidays": holidays.map(Value.table),
        ]
    }

    private static func aheadOptions(horizon: Int, levels: [Double]) -> [String: JSON] {
        [
            "horizon": JSON(horizon),
            "levels": JSON(levels),
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

            /// The runs of steps without a value.
            public var gaps: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("gaps"), "gaps") }
            }

            /// The most steps without a value one after the other.
            public var longestGap: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("longest_gap"), "longest_gap") }
            }

            /// The rows that were left out since they say the same twice.
            public var duplicates: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("duplicates"), "duplicates") }
            }

            /// The share of observed points that are 0. In share.
            public var zeros: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("zeros"), "zeros") }
            }

            /// The runs of zeros that the demand around them makes unlikely (p ≤ 0.001), none of a
            /// series that is intermittent without them.
            public var stockOuts: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("stock_outs"), "stock_outs") }
            }

            /// The steps in them.
            public var stockOutSteps: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("stock_out_steps"), "stock_out_steps") }
            }

            /// The first step of the latest of them; null without one.
            public var lastStockOut: [TimePoint?] {
                get throws(TrimtabError) { try table.times("last_stock_out") }
            }

            /// How often the level shifted for good, among the last 500 points and by three
            /// deviations or more (p ≤ 0.0001).
            public var levelShifts: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("level_shifts"), "level_shifts") }
            }

            /// The first point after the latest shift; null without one.
            public var lastLevelShift: [TimePoint?] {
                get throws(TrimtabError) { try table.times("last_level_shift") }
            }

            /// How far the level rose there, or fell; null without a shift. In as y.
            public var lastLevelChange: [Double?] {
                get throws(TrimtabError) { try table.numbers("last_level_change") }
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
                /// The runs of steps without a value.
                public let gaps: Int
                /// The most steps without a value one after the other.
                public let longestGap: Int
                /// The rows that were left out since they say the same twice.
                public let duplicates: Int
                /// The share of observed points that are 0. In share.
                public let zeros: Double
                /// The runs of zeros that the demand around them makes unlikely (p ≤ 0.001), none
                /// of a series that is intermittent without them.
                public let stockOuts: Int
                /// The steps in them.
                public let stockOutSteps: Int
                /// The first step of the latest of them; null without one.
                public let lastStockOut: TimePoint?
                /// How often the level shifted for good, among the last 500 points and by three
                /// deviations or more (p ≤ 0.0001).
                public let levelShifts: Int
                /// The first point after the latest shift; null without one.
                public let lastLevelShift: TimePoint?
                /// How far the level rose there, or fell; null without a shift. In as y.
                public let lastLevelChange: Double?
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
                let gaps = try self.gaps
                let longestGap = try self.longestGap
                let duplicates = try self.duplicates
                let zeros = try self.zeros
                let stockOuts = try self.stockOuts
                let stockOutSteps = try self.stockOutSteps
                let lastStockOut = try self.lastStockOut
                let levelShifts = try self.levelShifts
                let lastLevelShift = try self.lastLevelShift
                let lastLevelChange = try self.lastLevelChange
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
                        gaps: gaps[$0],
                        longestGap: longestGap[$0],
                        duplicates: duplicates[$0],
                        zeros: zeros[$0],
                        stockOuts: stockOuts[$0],
                        stockOutSteps: stockOutSteps[$0],
                        lastStockOut: lastStockOut[$0],
                        levelShifts: levelShifts[$0],
                        lastLevelShift: lastLevelShift[$0],
                        lastLevelChange: lastLevelChange[$0],
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
        /// The median, step by step, of the methods that `auto` weighs, each counting as
        /// much: one that goes astray moves nothing, and no weight has to be learnt.
        case ensemble
        /// The last value.
        case naive
        /// The last value of the same season.
        case seasonalNaive = "seasonal_naive"
        /// The last value and the mean change.
        case drift
        /// The mean of all values.
        case mean
        /// The mean of the last season's values; of the last three without a season.
        case windowAverage = "window_average"
        /// The mean of the same season's values in the last three years, weeks or whatever
        /// its cycle is; of the last three values without a season.
        case seasonalWindowAverage = "seasonal_window_average"
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
        /// A trend that bends, all seasons that such times have, holidays and regressors
        /// in the form of the program Prophet, with errors that go together.
        case prophet
        /// Exponential smoothing of level, damped trend and seasons of any length, each a
        /// sum of waves whose size and phase move.
        case tbats
        /// Boosted trees that learn from all series of the call together: lags, means,
        /// seasons, regressors and what sets series apart.
        case gbm
        /// Croston's method for intermittent demand.
        case croston
        /// Croston's method with smoothing that fits best.
        case crostonOptimized = "croston_optimized"
        /// Croston's method without its bias, after Syntetos and Boylan.
        case sba
        /// The method of Teunter, Syntetos and Babai for demand that may end.
        case tsb
        /// Intermittent demand added up over its mean interval.
        case adida
        /// Intermittent demand added up over many intervals.
        case imapa
        /// Negative binomial counts about a mean that moves: whole numbers from 0 on, with
        /// quantiles of their own.
        case counts
    }

    /// Where bands come from. Default: `conformal`.
    public enum PredictIntervals: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// The errors that the method would have made at earlier points of the series of
        /// the call.
        case conformal
        /// What the fitted model says of itself, errors normal and parameters known:
        /// several times as fast for one method, and often too narrow.
        case model
    }

    /// The scale on which methods work, and from which forecasts and the ends of bands
    /// are brought back. A series with a value at or below 0 is left out and told.
    /// Default: `none`.
    public enum PredictTransform: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// That of the series; `auto` tries logarithms by itself.
        case none
        /// Logarithms, for series above 0 whose seasons and errors grow with their level.
        case log
        /// The power between 0, the logarithm, and 1, none, at which seasons vary alike at
        /// all levels (Box and Cox; the power by Guerrero's method), for series above 0.
        case boxCox = "box_cox"
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
        /// The median, step by step, of the methods that `auto` weighs, each counting as
        /// much: one that goes astray moves nothing, and no weight has to be learnt.
        case ensemble
        /// The last value.
        case naive
        /// The last value of the same season.
        case seasonalNaive = "seasonal_naive"
        /// The last value and the mean change.
        case drift
        /// The mean of all values.
        case mean
        /// The mean of the last season's values; of the last three without a season.
        case windowAverage = "window_average"
        /// The mean of the same season's values in the last three years, weeks or whatever
        /// its cycle is; of the last three values without a season.
        case seasonalWindowAverage = "seasonal_window_average"
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
        /// A trend that bends, all seasons that such times have, holidays and regressors
        /// in the form of the program Prophet, with errors that go together.
        case prophet
        /// Exponential smoothing of level, damped trend and seasons of any length, each a
        /// sum of waves whose size and phase move.
        case tbats
        /// Boosted trees that learn from all series of the call together: lags, means,
        /// seasons, regressors and what sets series apart.
        case gbm
        /// Croston's method for intermittent demand.
        case croston
        /// Croston's method with smoothing that fits best.
        case crostonOptimized = "croston_optimized"
        /// Croston's method without its bias, after Syntetos and Boylan.
        case sba
        /// The method of Teunter, Syntetos and Babai for demand that may end.
        case tsb
        /// Intermittent demand added up over its mean interval.
        case adida
        /// Intermittent demand added up over many intervals.
        case imapa
        /// Negative binomial counts about a mean that moves: whole numbers from 0 on, with
        /// quantiles of their own.
        case counts
    }

    /// Where bands come from. Default: `conformal`.
    public enum PathsIntervals: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// The errors that the method would have made at earlier points of the series of
        /// the call.
        case conformal
        /// What the fitted model says of itself, errors normal and parameters known:
        /// several times as fast for one method, and often too narrow.
        case model
    }

    /// The scale on which methods work, and from which forecasts and the ends of bands
    /// are brought back. A series with a value at or below 0 is left out and told.
    /// Default: `none`.
    public enum PathsTransform: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// That of the series; `auto` tries logarithms by itself.
        case none
        /// Logarithms, for series above 0 whose seasons and errors grow with their level.
        case log
        /// The power between 0, the logarithm, and 1, none, at which seasons vary alike at
        /// all levels (Box and Cox; the power by Guerrero's method), for series above 0.
        case boxCox = "box_cox"
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
        /// The median, step by step, of the methods that `auto` weighs, each counting as
        /// much: one that goes astray moves nothing, and no weight has to be learnt.
        case ensemble
        /// The last value.
        case naive
        /// The last value of the same season.
        case seasonalNaive = "seasonal_naive"
        /// The last value and the mean change.
        case drift
        /// The mean of all values.
        case mean
        /// The mean of the last season's values; of the last three without a season.
        case windowAverage = "window_average"
        /// The mean of the same season's values in the last three years, weeks or whatever
        /// its cycle is; of the last three values without a season.
        case seasonalWindowAverage = "seasonal_window_average"
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
        /// A trend that bends, all seasons that such times have, holidays and regressors
        /// in the form of the program Prophet, with errors that go together.
        case prophet
        /// Exponential smoothing of level, damped trend and seasons of any length, each a
        /// sum of waves whose size and phase move.
        case tbats
        /// Boosted trees that learn from all series of the call together: lags, means,
        /// seasons, regressors and what sets series apart.
        case gbm
        /// Croston's method for intermittent demand.
        case croston
        /// Croston's method with smoothing that fits best.
        case crostonOptimized = "croston_optimized"
        /// Croston's method without its bias, after Syntetos and Boylan.
        case sba
        /// The method of Teunter, Syntetos and Babai for demand that may end.
        case tsb
        /// Intermittent demand added up over its mean interval.
        case adida
        /// Intermittent demand added up over many intervals.
        case imapa
        /// Negative binomial counts about a mean that moves: whole numbers from 0 on, with
        /// quantiles of their own.
        case counts
    }

    /// Where bands come from. Default: `conformal`.
    public enum ProbabilityIntervals: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// The errors that the method would have made at earlier points of the series of
        /// the call.
        case conformal
        /// What the fitted model says of itself, errors normal and parameters known:
        /// several times as fast for one method, and often too narrow.
        case model
    }

    /// The scale on which methods work, and from which forecasts and the ends of bands
    /// are brought back. A series with a value at or below 0 is left out and told.
    /// Default: `none`.
    public enum ProbabilityTransform: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// That of the series; `auto` tries logarithms by itself.
        case none
        /// Logarithms, for series above 0 whose seasons and errors grow with their level.
        case log
        /// The power between 0, the logarithm, and 1, none, at which seasons vary alike at
        /// all levels (Box and Cox; the power by Guerrero's method), for series above 0.
        case boxCox = "box_cox"
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
        /// The median, step by step, of the methods that `auto` weighs, each counting as
        /// much: one that goes astray moves nothing, and no weight has to be learnt.
        case ensemble
        /// The last value.
        case naive
        /// The last value of the same season.
        case seasonalNaive = "seasonal_naive"
        /// The last value and the mean change.
        case drift
        /// The mean of all values.
        case mean
        /// The mean of the last season's values; of the last three without a season.
        case windowAverage = "window_average"
        /// The mean of the same season's values in the last three years, weeks or whatever
        /// its cycle is; of the last three values without a season.
        case seasonalWindowAverage = "seasonal_window_average"
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
        /// A trend that bends, all seasons that such times have, holidays and regressors
        /// in the form of the program Prophet, with errors that go together.
        case prophet
        /// Exponential smoothing of level, damped trend and seasons of any length, each a
        /// sum of waves whose size and phase move.
        case tbats
        /// Boosted trees that learn from all series of the call together: lags, means,
        /// seasons, regressors and what sets series apart.
        case gbm
        /// Croston's method for intermittent demand.
        case croston
        /// Croston's method with smoothing that fits best.
        case crostonOptimized = "croston_optimized"
        /// Croston's method without its bias, after Syntetos and Boylan.
        case sba
        /// The method of Teunter, Syntetos and Babai for demand that may end.
        case tsb
        /// Intermittent demand added up over its mean interval.
        case adida
        /// Intermittent demand added up over many intervals.
        case imapa
        /// Negative binomial counts about a mean that moves: whole numbers from 0 on, with
        /// quantiles of their own.
        case counts
    }

    /// Where bands come from. Default: `conformal`.
    public enum BacktestIntervals: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// The errors that the method would have made at earlier points of the series of
        /// the call.
        case conformal
        /// What the fitted model says of itself, errors normal and parameters known:
        /// several times as fast for one method, and often too narrow.
        case model
    }

    /// The scale on which methods work, and from which forecasts and the ends of bands
    /// are brought back. A series with a value at or below 0 is left out and told.
    /// Default: `none`.
    public enum BacktestTransform: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// That of the series; `auto` tries logarithms by itself.
        case none
        /// Logarithms, for series above 0 whose seasons and errors grow with their level.
        case log
        /// The power between 0, the logarithm, and 1, none, at which seasons vary alike at
        /// all levels (Box and Cox; the power by Guerrero's method), for series above 0.
        case boxCox = "box_cox"
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

    /// What `explain` gives; reading an output that was not asked for throws.
    public struct ExplainResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// The parts of each forecast. Rows are ordered as the series first stand in the input,
        /// then as `models`, then by `component`, then by `ds`.
        public var components: Components {
            get throws(TrimtabError) { Components(table: try outputs.table("components")) }
        }

        /// What each regressor does to it. Rows are ordered as `components`, then as the columns of
        /// `series`, then holidays by name.
        public var drivers: Drivers {
            get throws(TrimtabError) { Drivers(table: try outputs.table("drivers")) }
        }

        /// What could not be read or forecast. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// The parts of each forecast.
        public struct Components: TypedTable {
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

            /// `level`, `trend`, `season_12` and the like, the name of a regressor, or `other`.
            public var component: [String] {
                get throws(TrimtabError) { try table.present(table.texts("component"), "component") }
            }

            /// What it adds; the parts of a step add up to its mean. In as y.
            public var value: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("value"), "value") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// When, in the form in which it came.
                public let ds: TimePoint
                /// The method, as `models` names it.
                public let model: String
                /// `level`, `trend`, `season_12` and the like, the name of a regressor, or `other`.
                public let component: String
                /// What it adds; the parts of a step add up to its mean. In as y.
                public let value: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let ds = try self.ds
                let model = try self.model
                let component = try self.component
                let value = try self.value
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        ds: ds[$0],
                        model: model[$0],
                        component: component[$0],
                        value: value[$0]
                    )
                }
            }
        }

        /// What each regressor does to it.
        public struct Drivers: TypedTable {
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

            /// The regressor or holiday.
            public var driver: [String] {
                get throws(TrimtabError) { try table.present(table.texts("driver"), "driver") }
            }

            /// Its mean in the past; 0 of flags and holidays. In own.
            public var typical: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("typical"), "typical") }
            }

            /// Its mean over the steps ahead. In own.
            public var ahead: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("ahead"), "ahead") }
            }

            /// What that difference adds to a step, on average. In as y.
            public var contribution: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("contribution"), "contribution") }
            }

            /// One standard deviation of its past. In own.
            public var change: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("change"), "change") }
            }

            /// What so much more of it would add to a step, on average. In as y.
            public var effect: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("effect"), "effect") }
            }

            /// The same as a sentence, in English.
            public var message: [String] {
                get throws(TrimtabError) { try table.present(table.texts("message"), "message") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// The method, as `models` names it.
                public let model: String
                /// The regressor or holiday.
                public let driver: String
                /// Its mean in the past; 0 of flags and holidays. In own.
                public let typical: Double
                /// Its mean over the steps ahead. In own.
                public let ahead: Double
                /// What that difference adds to a step, on average. In as y.
                public let contribution: Double
                /// One standard deviation of its past. In own.
                public let change: Double
                /// What so much more of it would add to a step, on average. In as y.
                public let effect: Double
                /// The same as a sentence, in English.
                public let message: String
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let model = try self.model
                let driver = try self.driver
                let typical = try self.typical
                let ahead = try self.ahead
                let contribution = try self.contribution
                let change = try self.change
                let effect = try self.effect
                let message = try self.message
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        model: model[$0],
                        driver: driver[$0],
                        typical: typical[$0],
                        ahead: ahead[$0],
                        contribution: contribution[$0],
                        change: change[$0],
                        effect: effect[$0],
                        message: message[$0]
                    )
                }
            }
        }
    }

    /// A method by name.
    public enum ExplainModels: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Several methods together, each with the weight that its errors at earlier
        /// points of these series earn it.
        case auto
        /// The median, step by step, of the methods that `auto` weighs, each counting as
        /// much: one that goes astray moves nothing, and no weight has to be learnt.
        case ensemble
        /// The last value.
        case naive
        /// The last value of the same season.
        case seasonalNaive = "seasonal_naive"
        /// The last value and the mean change.
        case drift
        /// The mean of all values.
        case mean
        /// The mean of the last season's values; of the last three without a season.
        case windowAverage = "window_average"
        /// The mean of the same season's values in the last three years, weeks or whatever
        /// its cycle is; of the last three values without a season.
        case seasonalWindowAverage = "seasonal_window_average"
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
        /// A trend that bends, all seasons that such times have, holidays and regressors
        /// in the form of the program Prophet, with errors that go together.
        case prophet
        /// Exponential smoothing of level, damped trend and seasons of any length, each a
        /// sum of waves whose size and phase move.
        case tbats
        /// Boosted trees that learn from all series of the call together: lags, means,
        /// seasons, regressors and what sets series apart.
        case gbm
        /// Croston's method for intermittent demand.
        case croston
        /// Croston's method with smoothing that fits best.
        case crostonOptimized = "croston_optimized"
        /// Croston's method without its bias, after Syntetos and Boylan.
        case sba
        /// The method of Teunter, Syntetos and Babai for demand that may end.
        case tsb
        /// Intermittent demand added up over its mean interval.
        case adida
        /// Intermittent demand added up over many intervals.
        case imapa
        /// Negative binomial counts about a mean that moves: whole numbers from 0 on, with
        /// quantiles of their own.
        case counts
    }

    /// Where bands come from. Default: `conformal`.
    public enum ExplainIntervals: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// The errors that the method would have made at earlier points of the series of
        /// the call.
        case conformal
        /// What the fitted model says of itself, errors normal and parameters known:
        /// several times as fast for one method, and often too narrow.
        case model
    }

    /// The scale on which methods work, and from which forecasts and the ends of bands
    /// are brought back. A series with a value at or below 0 is left out and told.
    /// Default: `none`.
    public enum ExplainTransform: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// That of the series; `auto` tries logarithms by itself.
        case none
        /// Logarithms, for series above 0 whose seasons and errors grow with their level.
        case log
        /// The power between 0, the logarithm, and 1, none, at which seasons vary alike at
        /// all levels (Box and Cox; the power by Guerrero's method), for series above 0.
        case boxCox = "box_cox"
    }

    /// What `reconcile` gives; reading an output that was not asked for throws.
    public struct ReconcileResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// The forecasts that add up. Rows are ordered as the input, then what was missing there,
        /// as it stands in `structure`.
        public var forecasts: Forecasts {
            get throws(TrimtabError) { Forecasts(table: try outputs.table("forecasts")) }
        }

        /// What was missing, filled or left as it is. Rows are ordered by row of the input, as
        /// found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// The forecasts that add up.
        public struct Forecasts: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series: a bottom series or a total.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// When, the same times for all series.
            public var ds: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("ds"), "ds") }
            }

            /// The method; those of each are reconciled on their own. May be left out.
            public var model: [String?] {
                get throws(TrimtabError) { try table.texts("model") }
            }

            /// The forecast; null where it is missing. In any.
            public var mean: [Double?] {
                get throws(TrimtabError) { try table.numbers("mean") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series: a bottom series or a total.
                public let uniqueId: String?
                /// When, the same times for all series.
                public let ds: TimePoint
                /// The method; those of each are reconciled on their own. May be left out.
                public let model: String?
                /// The forecast; null where it is missing. In any.
                public let mean: Double?
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
    }

    /// A way to make forecasts add up.
    public enum ReconcileMethod: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// The bottom series keep their forecasts; every total is the sum of its parts.
        case bottomUp = "bottom_up"
        /// The highest totals keep their forecasts and are split by `proportions`.
        case topDown = "top_down"
        /// Least squares: every series gives way alike.
        case ols
        /// Least squares with weights by structure: a total of *k* series gives way like
        /// *k* bottom series.
        case wls
        /// Least squares with weights by the mean squared error of each series.
        case wlsVariance = "wls_variance"
        /// Minimum trace with the covariance of the errors, its correlations shrunk towards
        /// one that all pairs of series share.
        case mintCommon = "mint_common"
        /// Minimum trace with the covariance of the errors, its correlations shrunk towards
        /// 0.
        case mintShrink = "mint_shrink"
        /// Minimum trace with the covariance of the errors as it is, for many more
        /// errors than series.
        case mintSample = "mint_sample"
    }

    /// What `top_down` splits a total by. Default: `forecast`.
    public enum ReconcileProportions: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// The forecasts of its parts, level by level.
        case forecast
        /// The means of its bottom series in `series`.
        case average
    }

    /// An output of [`reconcile`](super::reconcile()).
    public enum ReconcileOutputs: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// The forecasts that add up.
        case forecasts
        /// What was missing, filled or left as it is.
        case issues
    }

    /// What `decompose` gives; reading an output that was not asked for throws.
    public struct DecomposeResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// Trend, seasons and remainder of each point. Rows are ordered as the series first stand
        /// in the input, then by `ds`.
        public var components: Components {
            get throws(TrimtabError) { Components(table: try outputs.table("components")) }
        }

        /// How strong trend and seasons are. Rows are ordered as the series first stand in the
        /// input, the trend first, then the shortest season.
        public var strengths: Strengths {
            get throws(TrimtabError) { Strengths(table: try outputs.table("strengths")) }
        }

        /// What could not be read or decomposed. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// Trend, seasons and remainder of each point.
        public struct Components: TypedTable {
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

            /// The value; null where it is missing. In as y.
            public var y: [Double?] {
                get throws(TrimtabError) { try table.numbers("y") }
            }

            /// Whether the step has a value.
            public var observed: [Bool] {
                get throws(TrimtabError) { try table.present(table.flags("observed"), "observed") }
            }

            /// The trend. In as y.
            public var trend: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("trend"), "trend") }
            }

            /// All seasons together: added to the trend, or a factor of it. In as y, or a factor.
            public var season: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("season"), "season") }
            }

            /// What is left; null where the value is missing. In as y, or a factor.
            public var remainder: [Double?] {
                get throws(TrimtabError) { try table.numbers("remainder") }
            }

            /// The value without its seasons; null where it is missing. In as y.
            public var adjusted: [Double?] {
                get throws(TrimtabError) { try table.numbers("adjusted") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// When, in the form in which it came.
                public let ds: TimePoint
                /// The value; null where it is missing. In as y.
                public let y: Double?
                /// Whether the step has a value.
                public let observed: Bool
                /// The trend. In as y.
                public let trend: Double
                /// All seasons together: added to the trend, or a factor of it. In as y, or a
                /// factor.
                public let season: Double
                /// What is left; null where the value is missing. In as y, or a factor.
                public let remainder: Double?
                /// The value without its seasons; null where it is missing. In as y.
                public let adjusted: Double?
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let ds = try self.ds
                let y = try self.y
                let observed = try self.observed
                let trend = try self.trend
                let season = try self.season
                let remainder = try self.remainder
                let adjusted = try self.adjusted
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        ds: ds[$0],
                        y: y[$0],
                        observed: observed[$0],
                        trend: trend[$0],
                        season: season[$0],
                        remainder: remainder[$0],
                        adjusted: adjusted[$0]
                    )
                }
            }
        }

        /// How strong trend and seasons are.
        public struct Strengths: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series; null where the input names none.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// `additive` or `multiplicative`: how the parts make the series.
            public var form: [String] {
                get throws(TrimtabError) { try table.present(table.texts("form"), "form") }
            }

            /// `trend` or `season`.
            public var component: [String] {
                get throws(TrimtabError) { try table.present(table.texts("component"), "component") }
            }

            /// The steps of the season; null for the trend.
            public var period: [Int?] {
                get throws(TrimtabError) { try table.integers("period") }
            }

            /// The season's name, such as `week`; null where it has none.
            public var name: [String?] {
                get throws(TrimtabError) { try table.texts("name") }
            }

            /// How strong it is, from 0 to 1. In share.
            public var strength: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("strength"), "strength") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// `additive` or `multiplicative`: how the parts make the series.
                public let form: String
                /// `trend` or `season`.
                public let component: String
                /// The steps of the season; null for the trend.
                public let period: Int?
                /// The season's name, such as `week`; null where it has none.
                public let name: String?
                /// How strong it is, from 0 to 1. In share.
                public let strength: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let form = try self.form
                let component = try self.component
                let period = try self.period
                let name = try self.name
                let strength = try self.strength
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        form: form[$0],
                        component: component[$0],
                        period: period[$0],
                        name: name[$0],
                        strength: strength[$0]
                    )
                }
            }
        }
    }

    /// Whether the parts add up or multiply. Default: `auto`, which is likelier.
    public enum DecomposeForm: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Multiplied where the values are above 0 and their logarithms leave the likelier
        /// remainder, else added.
        case auto
        /// Added up.
        case additive
        /// Multiplied: seasons and remainder are factors about 1.
        case multiplicative
    }

    /// What `seasons` gives; reading an output that was not asked for throws.
    public struct SeasonsResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// The seasons that were tested or found. Rows are ordered as the series first stand in the
        /// input, then the shortest first.
        public var seasons: Seasons {
            get throws(TrimtabError) { Seasons(table: try outputs.table("seasons")) }
        }

        /// What could not be read or tested. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// The seasons that were tested or found.
        public struct Seasons: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series; null where the input names none.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// The length; a year of days has 365.25. In steps.
            public var period: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("period"), "period") }
            }

            /// Its name, such as `week`; null where it has none.
            public var name: [String?] {
                get throws(TrimtabError) { try table.texts("name") }
            }

            /// Where the length comes from: `given`, `frequency` or `found`, in the values.
            public var source: [String] {
                get throws(TrimtabError) { try table.present(table.texts("source"), "source") }
            }

            /// How strong it is, from 0 to 1; null where it cannot be told. In share.
            public var strength: [Double?] {
                get throws(TrimtabError) { try table.numbers("strength") }
            }

            /// How likely a series without it shows as much of it; null where it cannot be told. In
            /// share.
            public var pValue: [Double?] {
                get throws(TrimtabError) { try table.numbers("p_value") }
            }

            /// Whether it is there: a p-value below 0.01.
            public var present: [Bool] {
                get throws(TrimtabError) { try table.present(table.flags("present"), "present") }
            }

            /// Whether forecasts of the series with the same options look for it.
            public var used: [Bool] {
                get throws(TrimtabError) { try table.present(table.flags("used"), "used") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// The length; a year of days has 365.25. In steps.
                public let period: Double
                /// Its name, such as `week`; null where it has none.
                public let name: String?
                /// Where the length comes from: `given`, `frequency` or `found`, in the values.
                public let source: String
                /// How strong it is, from 0 to 1; null where it cannot be told. In share.
                public let strength: Double?
                /// How likely a series without it shows as much of it; null where it cannot be
                /// told. In share.
                public let pValue: Double?
                /// Whether it is there: a p-value below 0.01.
                public let present: Bool
                /// Whether forecasts of the series with the same options look for it.
                public let used: Bool
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let period = try self.period
                let name = try self.name
                let source = try self.source
                let strength = try self.strength
                let pValue = try self.pValue
                let present = try self.present
                let used = try self.used
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        period: period[$0],
                        name: name[$0],
                        source: source[$0],
                        strength: strength[$0],
                        pValue: pValue[$0],
                        present: present[$0],
                        used: used[$0]
                    )
                }
            }
        }
    }

    /// What `changepoints` gives; reading an output that was not asked for throws.
    public struct ChangepointsResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// When each series changed, and how. Rows are ordered as the series first stand in the
        /// input, then by `ds`.
        public var changepoints: Changepoints {
            get throws(TrimtabError) { Changepoints(table: try outputs.table("changepoints")) }
        }

        /// What each series was between its changes. Rows are ordered as the series first stand in
        /// the input, then by `start`.
        public var segments: Segments {
            get throws(TrimtabError) { Segments(table: try outputs.table("segments")) }
        }

        /// What could not be read. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// When each series changed, and how.
        public struct Changepoints: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series; null where the input names none.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// The first point after the change, in the form in which times came.
            public var ds: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("ds"), "ds") }
            }

            /// What changed: `level`, `trend` or `variance`.
            public var kind: [String] {
                get throws(TrimtabError) { try table.present(table.texts("kind"), "kind") }
            }

            /// The level just before; of a trend its slope a step, of a variance the standard
            /// deviation. In as y.
            public var before: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("before"), "before") }
            }

            /// The same just after. In as y.
            public var after: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("after"), "after") }
            }

            /// What came on top: after less before. In as y.
            public var change: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("change"), "change") }
            }

            /// How likely noise makes such a change anywhere between its neighbours. In share.
            public var pValue: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("p_value"), "p_value") }
            }

            /// The change as a sentence, in English.
            public var message: [String] {
                get throws(TrimtabError) { try table.present(table.texts("message"), "message") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// The first point after the change, in the form in which times came.
                public let ds: TimePoint
                /// What changed: `level`, `trend` or `variance`.
                public let kind: String
                /// The level just before; of a trend its slope a step, of a variance the standard
                /// deviation. In as y.
                public let before: Double
                /// The same just after. In as y.
                public let after: Double
                /// What came on top: after less before. In as y.
                public let change: Double
                /// How likely noise makes such a change anywhere between its neighbours. In share.
                public let pValue: Double
                /// The change as a sentence, in English.
                public let message: String
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let ds = try self.ds
                let kind = try self.kind
                let before = try self.before
                let after = try self.after
                let change = try self.change
                let pValue = try self.pValue
                let message = try self.message
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        ds: ds[$0],
                        kind: kind[$0],
                        before: before[$0],
                        after: after[$0],
                        change: change[$0],
                        pValue: pValue[$0],
                        message: message[$0]
                    )
                }
            }
        }

        /// What each series was between its changes.
        public struct Segments: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series; null where the input names none.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// Its number in the series, from 1.
            public var segment: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("segment"), "segment") }
            }

            /// Its first observed point.
            public var start: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("start"), "start") }
            }

            /// Its last observed point.
            public var end: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("end"), "end") }
            }

            /// Its observed points.
            public var points: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("points"), "points") }
            }

            /// Its mean, without seasons and with outliers brought in. In as y.
            public var mean: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("mean"), "mean") }
            }

            /// How far it goes a step; 0 where segments have a level. In as y.
            public var slope: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("slope"), "slope") }
            }

            /// The standard deviation about its mean or line. In as y.
            public var deviation: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("deviation"), "deviation") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// Its number in the series, from 1.
                public let segment: Int
                /// Its first observed point.
                public let start: TimePoint
                /// Its last observed point.
                public let end: TimePoint
                /// Its observed points.
                public let points: Int
                /// Its mean, without seasons and with outliers brought in. In as y.
                public let mean: Double
                /// How far it goes a step; 0 where segments have a level. In as y.
                public let slope: Double
                /// The standard deviation about its mean or line. In as y.
                public let deviation: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let segment = try self.segment
                let start = try self.start
                let end = try self.end
                let points = try self.points
                let mean = try self.mean
                let slope = try self.slope
                let deviation = try self.deviation
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        segment: segment[$0],
                        start: start[$0],
                        end: end[$0],
                        points: points[$0],
                        mean: mean[$0],
                        slope: slope[$0],
                        deviation: deviation[$0]
                    )
                }
            }
        }
    }

    /// What a series has between two changes. Default: `auto`, a level or a trend.
    public enum ChangepointsModel: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// A level, or a trend where that is likelier.
        case auto
        /// A level.
        case level
        /// A level and a variance.
        case levelVariance = "level_variance"
        /// A straight line.
        case trend
    }

    /// What a change has to earn. Default: `mbic`.
    public enum ChangepointsPenalty: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// The modified Bayesian criterion of Zhang and Siegmund, which charges more for
        /// segments that are uneven.
        case mbic
        /// The Bayesian criterion.
        case bic
    }

    /// What `anomalies` gives; reading an output that was not asked for throws.
    public struct AnomaliesResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// Points, or several one after the other, unlike the others. Rows are ordered as the
        /// series first stand in the input, then by `ds`.
        public var anomalies: Anomalies {
            get throws(TrimtabError) { Anomalies(table: try outputs.table("anomalies")) }
        }

        /// What could not be read or judged. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// Points, or several one after the other, unlike the others.
        public struct Anomalies: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The series; null where the input names none.
            public var uniqueId: [String?] {
                get throws(TrimtabError) { try table.texts("unique_id") }
            }

            /// When, or when it began, in the form in which it came.
            public var ds: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("ds"), "ds") }
            }

            /// Its last step: `ds` of one point; of a shift the last before the next.
            public var end: [TimePoint] {
                get throws(TrimtabError) { try table.present(table.times("end"), "end") }
            }

            /// The steps from the one to the other.
            public var steps: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("steps"), "steps") }
            }

            /// `SPIKE`, `LEVEL_SHIFT`, `MISSING_RUN` or `STOCK_OUT`.
            public var kind: [String] {
                get throws(TrimtabError) { try table.present(table.texts("kind"), "kind") }
            }

            /// The value, of several the mean; null where they are missing. In as y.
            public var y: [Double?] {
                get throws(TrimtabError) { try table.numbers("y") }
            }

            /// What was to be expected, of several the mean; of a shift without it. In as y.
            public var expected: [Double?] {
                get throws(TrimtabError) { try table.numbers("expected") }
            }

            /// The lower end of the band beyond which a value is odd; of a shift at its start; null
            /// for runs. In as y.
            public var lo: [Double?] {
                get throws(TrimtabError) { try table.numbers("lo") }
            }

            /// The upper end. In as y.
            public var hi: [Double?] {
                get throws(TrimtabError) { try table.numbers("hi") }
            }

            /// How many robust deviations the value is off; null for runs. In deviations.
            public var score: [Double?] {
                get throws(TrimtabError) { try table.numbers("score") }
            }

            /// How likely a good point is as far off, or a run as long. In share.
            public var pValue: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("p_value"), "p_value") }
            }

            /// What the values add to those expected, in all; null where they are missing. In as y.
            public var contribution: [Double?] {
                get throws(TrimtabError) { try table.numbers("contribution") }
            }

            /// What is odd, as a sentence in English.
            public var message: [String] {
                get throws(TrimtabError) { try table.present(table.texts("message"), "message") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The series; null where the input names none.
                public let uniqueId: String?
                /// When, or when it began, in the form in which it came.
                public let ds: TimePoint
                /// Its last step: `ds` of one point; of a shift the last before the next.
                public let end: TimePoint
                /// The steps from the one to the other.
                public let steps: Int
                /// `SPIKE`, `LEVEL_SHIFT`, `MISSING_RUN` or `STOCK_OUT`.
                public let kind: String
                /// The value, of several the mean; null where they are missing. In as y.
                public let y: Double?
                /// What was to be expected, of several the mean; of a shift without it. In as y.
                public let expected: Double?
                /// The lower end of the band beyond which a value is odd; of a shift at its start;
                /// null for runs. In as y.
                public let lo: Double?
                /// The upper end. In as y.
                public let hi: Double?
                /// How many robust deviations the value is off; null for runs. In deviations.
                public let score: Double?
                /// How likely a good point is as far off, or a run as long. In share.
                public let pValue: Double
                /// What the values add to those expected, in all; null where they are missing. In
                /// as y.
                public let contribution: Double?
                /// What is odd, as a sentence in English.
                public let message: String
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let uniqueId = try self.uniqueId
                let ds = try self.ds
                let end = try self.end
                let steps = try self.steps
                let kind = try self.kind
                let y = try self.y
                let expected = try self.expected
                let lo = try self.lo
                let hi = try self.hi
                let score = try self.score
                let pValue = try self.pValue
                let contribution = try self.contribution
                let message = try self.message
                return uniqueId.indices.map {
                    Record(
                        uniqueId: uniqueId[$0],
                        ds: ds[$0],
                        end: end[$0],
                        steps: steps[$0],
                        kind: kind[$0],
                        y: y[$0],
                        expected: expected[$0],
                        lo: lo[$0],
                        hi: hi[$0],
                        score: score[$0],
                        pValue: pValue[$0],
                        contribution: contribution[$0],
                        message: message[$0]
                    )
                }
            }
        }
    }

    /// What is odd.
    public enum AnomaliesKinds: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// A value far from what was to be expected.
        case sPIKE = "SPIKE"
        /// A level that shifted, and stayed.
        case lEVELSHIFT = "LEVEL_SHIFT"
        /// Several missing values one after the other.
        case mISSINGRUN = "MISSING_RUN"
        /// Zeros in a series that sells otherwise.
        case sTOCKOUT = "STOCK_OUT"
    }

    /// What `fit` gives; reading an output that was not asked for throws.
    public struct FitResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// The forecaster, for `forecast.update` and `forecast.ahead`. A document
        /// `forecast.forecaster`, version 1.
        public var forecaster: Document {
            get throws(TrimtabError) { try outputs.document("forecaster") }
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

        /// What could not be read or fitted. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
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

            /// The runs of steps without a value.
            public var gaps: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("gaps"), "gaps") }
            }

            /// The most steps without a value one after the other.
            public var longestGap: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("longest_gap"), "longest_gap") }
            }

            /// The rows that were left out since they say the same twice.
            public var duplicates: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("duplicates"), "duplicates") }
            }

            /// The share of observed points that are 0. In share.
            public var zeros: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("zeros"), "zeros") }
            }

            /// The runs of zeros that the demand around them makes unlikely (p ≤ 0.001), none of a
            /// series that is intermittent without them.
            public var stockOuts: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("stock_outs"), "stock_outs") }
            }

            /// The steps in them.
            public var stockOutSteps: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("stock_out_steps"), "stock_out_steps") }
            }

            /// The first step of the latest of them; null without one.
            public var lastStockOut: [TimePoint?] {
                get throws(TrimtabError) { try table.times("last_stock_out") }
            }

            /// How often the level shifted for good, among the last 500 points and by three
            /// deviations or more (p ≤ 0.0001).
            public var levelShifts: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("level_shifts"), "level_shifts") }
            }

            /// The first point after the latest shift; null without one.
            public var lastLevelShift: [TimePoint?] {
                get throws(TrimtabError) { try table.times("last_level_shift") }
            }

            /// How far the level rose there, or fell; null without a shift. In as y.
            public var lastLevelChange: [Double?] {
                get throws(TrimtabError) { try table.numbers("last_level_change") }
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
                /// The runs of steps without a value.
                public let gaps: Int
                /// The most steps without a value one after the other.
                public let longestGap: Int
                /// The rows that were left out since they say the same twice.
                public let duplicates: Int
                /// The share of observed points that are 0. In share.
                public let zeros: Double
                /// The runs of zeros that the demand around them makes unlikely (p ≤ 0.001), none
                /// of a series that is intermittent without them.
                public let stockOuts: Int
                /// The steps in them.
                public let stockOutSteps: Int
                /// The first step of the latest of them; null without one.
                public let lastStockOut: TimePoint?
                /// How often the level shifted for good, among the last 500 points and by three
                /// deviations or more (p ≤ 0.0001).
                public let levelShifts: Int
                /// The first point after the latest shift; null without one.
                public let lastLevelShift: TimePoint?
                /// How far the level rose there, or fell; null without a shift. In as y.
                public let lastLevelChange: Double?
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
                let gaps = try self.gaps
                let longestGap = try self.longestGap
                let duplicates = try self.duplicates
                let zeros = try self.zeros
                let stockOuts = try self.stockOuts
                let stockOutSteps = try self.stockOutSteps
                let lastStockOut = try self.lastStockOut
                let levelShifts = try self.levelShifts
                let lastLevelShift = try self.lastLevelShift
                let lastLevelChange = try self.lastLevelChange
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
                        gaps: gaps[$0],
                        longestGap: longestGap[$0],
                        duplicates: duplicates[$0],
                        zeros: zeros[$0],
                        stockOuts: stockOuts[$0],
                        stockOutSteps: stockOutSteps[$0],
                        lastStockOut: lastStockOut[$0],
                        levelShifts: levelShifts[$0],
                        lastLevelShift: lastLevelShift[$0],
                        lastLevelChange: lastLevelChange[$0],
                        unfinished: unfinished[$0],
                        constant: constant[$0],
                        short: short[$0]
                    )
                }
            }
        }
    }

    /// A method by name.
    public enum FitModels: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Several methods together, each with the weight that its errors at earlier
        /// points of these series earn it.
        case auto
        /// The median, step by step, of the methods that `auto` weighs, each counting as
        /// much: one that goes astray moves nothing, and no weight has to be learnt.
        case ensemble
        /// The last value.
        case naive
        /// The last value of the same season.
        case seasonalNaive = "seasonal_naive"
        /// The last value and the mean change.
        case drift
        /// The mean of all values.
        case mean
        /// The mean of the last season's values; of the last three without a season.
        case windowAverage = "window_average"
        /// The mean of the same season's values in the last three years, weeks or whatever
        /// its cycle is; of the last three values without a season.
        case seasonalWindowAverage = "seasonal_window_average"
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
        /// A trend that bends, all seasons that such times have, holidays and regressors
        /// in the form of the program Prophet, with errors that go together.
        case prophet
        /// Exponential smoothing of level, damped trend and seasons of any length, each a
        /// sum of waves whose size and phase move.
        case tbats
        /// Boosted trees that learn from all series of the call together: lags, means,
        /// seasons, regressors and what sets series apart.
        case gbm
        /// Croston's method for intermittent demand.
        case croston
        /// Croston's method with smoothing that fits best.
        case crostonOptimized = "croston_optimized"
        /// Croston's method without its bias, after Syntetos and Boylan.
        case sba
        /// The method of Teunter, Syntetos and Babai for demand that may end.
        case tsb
        /// Intermittent demand added up over its mean interval.
        case adida
        /// Intermittent demand added up over many intervals.
        case imapa
        /// Negative binomial counts about a mean that moves: whole numbers from 0 on, with
        /// quantiles of their own.
        case counts
    }

    /// Where bands come from. Default: `conformal`.
    public enum FitIntervals: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// The errors that the method would have made at earlier points of the series of
        /// the call.
        case conformal
        /// What the fitted model says of itself, errors normal and parameters known:
        /// several times as fast for one method, and often too narrow.
        case model
    }

    /// The scale on which methods work, and from which forecasts and the ends of bands
    /// are brought back. A series with a value at or below 0 is left out and told.
    /// Default: `none`.
    public enum FitTransform: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// That of the series; `auto` tries logarithms by itself.
        case none
        /// Logarithms, for series above 0 whose seasons and errors grow with their level.
        case log
        /// The power between 0, the logarithm, and 1, none, at which seasons vary alike at
        /// all levels (Box and Cox; the power by Guerrero's method), for series above 0.
        case boxCox = "box_cox"
    }

    /// What `update` gives; reading an output that was not asked for throws.
    public struct UpdateResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// The forecaster after the new points. A document `forecast.forecaster`, version 1.
        public var forecaster: Document {
            get throws(TrimtabError) { try outputs.document("forecaster") }
        }

        /// What could not be read or added. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }
    }

    /// What `ahead` gives; reading an output that was not asked for throws.
    public struct AheadResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// Mean and bands of each step ahead. Rows are ordered as the series first stand in the
        /// input, then as `models`, then by `ds`.
        public var forecasts: Forecasts {
            get throws(TrimtabError) { Forecasts(table: try outputs.table("forecasts")) }
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
    }
}
