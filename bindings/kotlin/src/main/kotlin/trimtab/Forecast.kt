// Written by `cargo xtask generate` from the catalogue; changes here are lost.

package trimtab

import kotlinx.serialization.json.JsonElement

/** The operations of the engine `forecast`. */
public object Forecast {
    /**
     * What comes next in each series, and between which bounds.
     *
     * Each series is laid on a regular grid of its times (`frequency`, or what its times tell);
     * steps without a value stay missing, and the models step over them. What lies after the last
     * observed value is forecast. A last period that is not over on the day `as_of` is left out,
     * for its value is only a part.
     *
     * `auto` is the weighted mean of several methods, some on the series and some on its logarithm:
     * exponential smoothing (ETS), the Theta method in two forms, complex exponential smoothing
     * (CES), seasons by loess (MSTL), drift and the naive methods, as suits the season; for
     * intermittent demand a count model, ADIDA, IMAPA and TSB. Their mean absolute scaled errors at
     * earlier origins of the series with a season in common (of 300 of them, evenly spread, where
     * there are more), and of the series itself where it is long and among those, decide how much
     * each counts: one that is 4 % worse than the best counts 37 % of it. `models` says what was
     * fitted, with which share.
     *
     * The bands of every method are conformal: the quantiles of its errors at those earlier
     * origins, by step ahead, in units of the deviation that the models give themselves, later
     * origins counting more. A call with one short series has few such errors, and its bands lean
     * on what is held of models in general: errors with the tails of Student's distribution with
     * four degrees of freedom, a quarter wider than the models say for a series of fourteen points,
     * as wide for 64, and narrower for longer ones.
     *
     * A constant series is forecast by its constant; one with fewer than five values by its last,
     * with the band of a random walk. Both are told in `issues`, and so is a method that has no fit
     * to a series: the last value then stands in for it.
     *
     * Cost: about 10 ms for a monthly series of ten years with `auto`, 1 ms with one method, and up
     * to 300 series of a group again at four earlier origins, of few series at eight.
     *
     * ```
     * val series =
     *     tableOf(
     *         "unique_id" to listOf("a", "a", "a", "a", "a", "a", "a", "a"),
     *         "ds" to listOf("2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01"),
     *         "y" to listOf(100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0),
     *     )
     * Forecast.predict(series, horizon = 3, models = listOf(PredictModels.AUTO_ETS)).forecasts.mean
     * ```
     *
     * @param series the series, a row a point.
     *     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
     *       be left out where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
     *       whole number of steps, in any order.
     *     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
     *     - any other (number, flag or text): Any further columns of numbers, flags or text:
     *       regressors, such as `price`.
     * @param future regressors at the steps ahead; a step may also be a row of `series` without
     *     `y`.
     *     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
     *       be left out where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
     *       whole number of steps, in any order.
     *     - any other (number, flag or text): The further columns of `series`, at the steps ahead.
     * @param holidays days with effects of their own: holidays and events, past and ahead.
     *     - `unique_id` (text or whole number, optional): The series that it concerns; null or left
     *       out: all.
     *     - `ds` (date): The day.
     *     - `holiday` (text, optional): Its name: days of one name have one effect. Default:
     *       `holiday`.
     *     - `lower_window` (whole number, optional): 0, or below it the days before that have
     *       effects of their own.
     *     - `upper_window` (whole number, optional): 0, or above it the days after that have
     *       effects of their own.
     * @param horizon how many steps ahead, 1 to 10000. Default: 12.
     * @param frequency how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
     *     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
     *     `step` or `2 steps`. Default: told from the times of each series.
     * @param seasonLength how many steps a season has: 12 for months, 7 for days; 1 for none;
     *     several, such as 24 and 168, where seasons lie in one another. Default: those of the
     *     frequency, and for whole numbers one found in the series.
     * @param models the methods, each of which gives forecasts of its own. Default: `auto`.
     * @param levels the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
     *     and 95.
     * @param min what no forecast falls below. Default: 0 for a series that has zeros and nothing
     *     below them, else nothing.
     * @param max what no forecast rises above. Default: nothing.
     * @param integer whether bands end at whole numbers. Default: false.
     * @param asOf the day of the forecast, such as `2026-01-31`: the last periods, of a day or
     *     longer, that are not over then are left out. Default: every period is over.
     * @param outputs which outputs to compute. Default: all.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
     * @throws TrimtabException `DATA_UNFIT`: a forecast would lie beyond the year 9999.
     */
    @JvmStatic
    @JvmOverloads
    public fun predict(
        series: Table,
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        models: List<PredictModels> = listOf(PredictModels.AUTO),
        levels: List<Double> = listOf(80.0, 95.0),
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        asOf: String? = null,
        outputs: List<PredictOutputs>? = null,
        control: Control = Control(),
    ): PredictResult =
        PredictResult(
            call(
                "forecast.predict",
                predictInputs(series, future, holidays),
                predictOptions(
                    horizon,
                    frequency,
                    seasonLength,
                    models,
                    levels,
                    min,
                    max,
                    integer,
                    asOf,
                    outputs,
                ),
                control,
            ),
        )

    /** As [predict], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun predictAsync(
        series: Table,
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        models: List<PredictModels> = listOf(PredictModels.AUTO),
        levels: List<Double> = listOf(80.0, 95.0),
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        asOf: String? = null,
        outputs: List<PredictOutputs>? = null,
        control: Control = Control(),
    ): PredictResult =
        PredictResult(
            callAsync(
                "forecast.predict",
                predictInputs(series, future, holidays),
                predictOptions(
                    horizon,
                    frequency,
                    seasonLength,
                    models,
                    levels,
                    min,
                    max,
                    integer,
                    asOf,
                    outputs,
                ),
                control,
            ),
        )

    private fun predictInputs(series: Table, future: Table?, holidays: Table?): Map<String, Value?> =
        mapOf(
            "series" to series,
            "future" to future,
            "holidays" to holidays,
        )

    private fun predictOptions(
        horizon: Long,
        frequency: String?,
        seasonLength: List<Long>?,
        models: List<PredictModels>,
        levels: List<Double>,
        min: Double?,
        max: Double?,
        integer: Boolean,
        asOf: String?,
        outputs: List<PredictOutputs>?,
    ): Map<String, Any?> =
        mapOf(
            "horizon" to horizon,
            "frequency" to frequency,
            "season_length" to seasonLength,
            "models" to models,
            "levels" to levels,
            "min" to min,
            "max" to max,
            "integer" to integer,
            "as_of" to asOf,
            "outputs" to outputs,
        )

    /**
     * What may come in each series: joint draws of all steps ahead.
     *
     * Each path is one course that the series may take over all steps ahead, and every path is as
     * likely as the next: the share of paths in which something happens is its probability. Use
     * them where several steps count together: the sum of a year, the lowest balance of the cash,
     * the demand over a lead time. The sum of the bands of `forecast.predict` is not the band of
     * the sum.
     *
     * Each step taken alone is distributed as the bands of `forecast.predict` say, within `min` and
     * `max` and whole with `integer`. The steps go together as the fitted models say: every member
     * of `auto` draws its share of the paths, and at every step the values are put in the place of
     * the quantiles of their ranks (ensemble copula coupling; Schefzik, Thorarinsdottir and
     * Gneiting 2013). The paths of different series are drawn independently of one another.
     *
     * Cost: as `forecast.predict`, and about a microsecond a value; a row takes 40 bytes.
     *
     * ```
     * val series =
     *     tableOf(
     *         "ds" to listOf("2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01"),
     *         "y" to listOf(100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0),
     *     )
     * Forecast.paths(series, horizon = 2, models = emptyList(), paths = 2, seed = 7).paths.y
     * ```
     *
     * @param series the series, a row a point.
     *     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
     *       be left out where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
     *       whole number of steps, in any order.
     *     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
     *     - any other (number, flag or text): Any further columns of numbers, flags or text:
     *       regressors, such as `price`.
     * @param future regressors at the steps ahead; a step may also be a row of `series` without
     *     `y`.
     *     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
     *       be left out where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
     *       whole number of steps, in any order.
     *     - any other (number, flag or text): The further columns of `series`, at the steps ahead.
     * @param holidays days with effects of their own: holidays and events, past and ahead.
     *     - `unique_id` (text or whole number, optional): The series that it concerns; null or left
     *       out: all.
     *     - `ds` (date): The day.
     *     - `holiday` (text, optional): Its name: days of one name have one effect. Default:
     *       `holiday`.
     *     - `lower_window` (whole number, optional): 0, or below it the days before that have
     *       effects of their own.
     *     - `upper_window` (whole number, optional): 0, or above it the days after that have
     *       effects of their own.
     * @param horizon how many steps ahead, 1 to 10000. Default: 12.
     * @param frequency how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
     *     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
     *     `step` or `2 steps`. Default: told from the times of each series.
     * @param seasonLength how many steps a season has: 12 for months, 7 for days; 1 for none;
     *     several, such as 24 and 168, where seasons lie in one another. Default: those of the
     *     frequency, and for whole numbers one found in the series.
     * @param models the methods, each of which gives forecasts of its own. Default: `auto`.
     * @param levels the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
     *     and 95.
     * @param min what no forecast falls below. Default: 0 for a series that has zeros and nothing
     *     below them, else nothing.
     * @param max what no forecast rises above. Default: nothing.
     * @param integer whether bands end at whole numbers. Default: false.
     * @param asOf the day of the forecast, such as `2026-01-31`: the last periods, of a day or
     *     longer, that are not over then are left out. Default: every period is over.
     * @param paths how many paths to draw of each series, 1 to 10000. Default: 200.
     * @param seed fixes the paths: the same seed gives the same ones. Default: 0.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
     * @throws TrimtabException `DATA_UNFIT`: a forecast would lie beyond the year 9999.
     */
    @JvmStatic
    @JvmOverloads
    public fun paths(
        series: Table,
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        models: List<PathsModels> = listOf(PathsModels.AUTO),
        levels: List<Double> = listOf(80.0, 95.0),
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        asOf: String? = null,
        paths: Long = 200,
        seed: Long = 0,
        control: Control = Control(),
    ): PathsResult =
        PathsResult(
            call(
                "forecast.paths",
                pathsInputs(series, future, holidays),
                pathsOptions(
                    horizon,
                    frequency,
                    seasonLength,
                    models,
                    levels,
                    min,
                    max,
                    integer,
                    asOf,
                    paths,
                    seed,
                ),
                control,
            ),
        )

    /** As [paths], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun pathsAsync(
        series: Table,
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        models: List<PathsModels> = listOf(PathsModels.AUTO),
        levels: List<Double> = listOf(80.0, 95.0),
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        asOf: String? = null,
        paths: Long = 200,
        seed: Long = 0,
        control: Control = Control(),
    ): PathsResult =
        PathsResult(
            callAsync(
                "forecast.paths",
                pathsInputs(series, future, holidays),
                pathsOptions(
                    horizon,
                    frequency,
                    seasonLength,
                    models,
                    levels,
                    min,
                    max,
                    integer,
                    asOf,
                    paths,
                    seed,
                ),
                control,
            ),
        )

    private fun pathsInputs(series: Table, future: Table?, holidays: Table?): Map<String, Value?> =
        mapOf(
            "series" to series,
            "future" to future,
            "holidays" to holidays,
        )

    private fun pathsOptions(
        horizon: Long,
        frequency: String?,
        seasonLength: List<Long>?,
        models: List<PathsModels>,
        levels: List<Double>,
        min: Double?,
        max: Double?,
        integer: Boolean,
        asOf: String?,
        paths: Long,
        seed: Long,
    ): Map<String, Any?> =
        mapOf(
            "horizon" to horizon,
            "frequency" to frequency,
            "season_length" to seasonLength,
            "models" to models,
            "levels" to levels,
            "min" to min,
            "max" to max,
            "integer" to integer,
            "as_of" to asOf,
            "paths" to paths,
            "seed" to seed,
        )

    /**
     * How likely a target is met over a window of time.
     *
     * How likely a target is met: the share of joint paths (see `forecast.paths`) whose sum, mean,
     * last, lowest or highest value over a window is at least, or at most, the target.
     *
     * A window may begin in the past: what was observed in it counts as it is, so that the
     * probability of a year's target can be asked in any month of the year. Without `start` it
     * begins with the first step ahead, without `end` it ends with the horizon, which grows where a
     * window ends later. A missing value of the past within a window is drawn nowhere and counts
     * nowhere, which is told.
     *
     * With 1000 paths a probability of 0.5 has a standard error of 0.016.
     *
     * Cost: as `forecast.predict`, and about a millisecond a series for 1000 paths of 12 steps.
     *
     * ```
     * val series =
     *     tableOf(
     *         "ds" to listOf("2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01"),
     *         "y" to listOf(100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0),
     *     )
     * val targets =
     *     tableOf(
     *         "target" to listOf(1350.0, 105.0),
     *         "statistic" to listOf("sum", "minimum"),
     *         "start" to listOf("2026-01-01", null),
     *         "end" to listOf("2026-12-01", "2026-12-01"),
     *     )
     * Forecast.probability(series, targets, models = emptyList()).probabilities.probability
     * ```
     *
     * @param series the series, a row a point.
     *     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
     *       be left out where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
     *       whole number of steps, in any order.
     *     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
     *     - any other (number, flag or text): Any further columns of numbers, flags or text:
     *       regressors, such as `price`.
     * @param future regressors at the steps ahead; a step may also be a row of `series` without
     *     `y`.
     *     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
     *       be left out where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
     *       whole number of steps, in any order.
     *     - any other (number, flag or text): The further columns of `series`, at the steps ahead.
     * @param holidays days with effects of their own: holidays and events, past and ahead.
     *     - `unique_id` (text or whole number, optional): The series that it concerns; null or left
     *       out: all.
     *     - `ds` (date): The day.
     *     - `holiday` (text, optional): Its name: days of one name have one effect. Default:
     *       `holiday`.
     *     - `lower_window` (whole number, optional): 0, or below it the days before that have
     *       effects of their own.
     *     - `upper_window` (whole number, optional): 0, or above it the days after that have
     *       effects of their own.
     * @param targets what is to be reached, and when.
     *     - `unique_id` (text or whole number, optional): The series that it concerns; null or left
     *       out: every one.
     *     - `target` (number in as y): What is to be reached.
     *     - `statistic` (text, optional): What of the window is compared: `sum`, `mean`, `last`,
     *       `minimum` or `maximum`. Default: `sum`.
     *     - `comparison` (text, optional): `at_least` or `at_most`. Default: `at_least`.
     *     - `start` (date, timestamp or whole number, optional): The first point of the window, in
     *       the form of `ds`; it may lie in the past. Default: the first step ahead.
     *     - `end` (date, timestamp or whole number, optional): The last point of the window.
     *       Default: the last step of the horizon.
     * @param horizon how many steps ahead, 1 to 10000. Default: 12.
     * @param frequency how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
     *     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
     *     `step` or `2 steps`. Default: told from the times of each series.
     * @param seasonLength how many steps a season has: 12 for months, 7 for days; 1 for none;
     *     several, such as 24 and 168, where seasons lie in one another. Default: those of the
     *     frequency, and for whole numbers one found in the series.
     * @param models the methods, each of which gives forecasts of its own. Default: `auto`.
     * @param levels the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
     *     and 95.
     * @param min what no forecast falls below. Default: 0 for a series that has zeros and nothing
     *     below them, else nothing.
     * @param max what no forecast rises above. Default: nothing.
     * @param integer whether bands end at whole numbers. Default: false.
     * @param asOf the day of the forecast, such as `2026-01-31`: the last periods, of a day or
     *     longer, that are not over then are left out. Default: every period is over.
     * @param paths how many paths to draw of each series, 1 to 10000. Default: 1000.
     * @param seed fixes the paths: the same seed gives the same ones. Default: 0.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
     * @throws TrimtabException `COLUMN_VALUE`: a target names no statistic or comparison.
     * @throws TrimtabException `DATA_UNFIT`: a forecast would lie beyond the year 9999.
     */
    @JvmStatic
    @JvmOverloads
    public fun probability(
        series: Table,
        targets: Table,
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        models: List<ProbabilityModels> = listOf(ProbabilityModels.AUTO),
        levels: List<Double> = listOf(80.0, 95.0),
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        asOf: String? = null,
        paths: Long = 1000,
        seed: Long = 0,
        control: Control = Control(),
    ): ProbabilityResult =
        ProbabilityResult(
            call(
                "forecast.probability",
                probabilityInputs(series, future, holidays, targets),
                probabilityOptions(
                    horizon,
                    frequency,
                    seasonLength,
                    models,
                    levels,
                    min,
                    max,
                    integer,
                    asOf,
                    paths,
                    seed,
                ),
                control,
            ),
        )

    /** As [probability], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun probabilityAsync(
        series: Table,
        targets: Table,
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        models: List<ProbabilityModels> = listOf(ProbabilityModels.AUTO),
        levels: List<Double> = listOf(80.0, 95.0),
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        asOf: String? = null,
        paths: Long = 1000,
        seed: Long = 0,
        control: Control = Control(),
    ): ProbabilityResult =
        ProbabilityResult(
            callAsync(
                "forecast.probability",
                probabilityInputs(series, future, holidays, targets),
                probabilityOptions(
                    horizon,
                    frequency,
                    seasonLength,
                    models,
                    levels,
                    min,
                    max,
                    integer,
                    asOf,
                    paths,
                    seed,
                ),
                control,
            ),
        )

    private fun probabilityInputs(
        series: Table,
        future: Table?,
        holidays: Table?,
        targets: Table,
    ): Map<String, Value?> =
        mapOf(
            "series" to series,
            "future" to future,
            "holidays" to holidays,
            "targets" to targets,
        )

    private fun probabilityOptions(
        horizon: Long,
        frequency: String?,
        seasonLength: List<Long>?,
        models: List<ProbabilityModels>,
        levels: List<Double>,
        min: Double?,
        max: Double?,
        integer: Boolean,
        asOf: String?,
        paths: Long,
        seed: Long,
    ): Map<String, Any?> =
        mapOf(
            "horizon" to horizon,
            "frequency" to frequency,
            "season_length" to seasonLength,
            "models" to models,
            "levels" to levels,
            "min" to min,
            "max" to max,
            "integer" to integer,
            "as_of" to asOf,
            "paths" to paths,
            "seed" to seed,
        )

    /**
     * What methods would have said at earlier points, and how far off.
     *
     * What the methods would have said at earlier points of each series, and how far off they would
     * have been: the only figures by which methods are to be chosen.
     *
     * A window ends where the series ends, and each earlier one `stride` steps before it. At the
     * origin of a window the methods see what came before it, fit anew, choose and weigh anew, and
     * forecast `horizon` steps; regressors are taken as known ahead. `forecasts` holds every step
     * beside what came, `scores` the means of each series over its windows, `summary` the means
     * over the series.
     *
     * MASE and RMSSE after Hyndman and Koehler (2006), measured by the changes within the data
     * before the origin; OWA, sMAPE and MSIS as in the M4 competition; scaled quantile loss
     * (`sql`), pinball loss and CRPS over the quantiles 0.1, 0.2 to 0.9. A measure is null where it
     * has no meaning, such as MASE of a series that never changed.
     *
     * Cost: as `forecast.predict`, times `windows`.
     *
     * ```
     * val series =
     *     tableOf(
     *         "ds" to listOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24),
     *         "y" to listOf(104, 108, 107, 111, 110, 114, 118, 117, 121, 120, 124, 128, 127, 131, 130, 134, 138, 137, 141, 140, 144, 148, 147, 151),
     *     )
     * Forecast.backtest(series, horizon = 4, models = listOf(BacktestModels.NAIVE, BacktestModels.DRIFT), windows = 2).summary.mase
     * ```
     *
     * @param series the series, a row a point.
     *     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
     *       be left out where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
     *       whole number of steps, in any order.
     *     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
     *     - any other (number, flag or text): Any further columns of numbers, flags or text:
     *       regressors, such as `price`.
     * @param future regressors at the steps ahead; a step may also be a row of `series` without
     *     `y`.
     *     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
     *       be left out where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
     *       whole number of steps, in any order.
     *     - any other (number, flag or text): The further columns of `series`, at the steps ahead.
     * @param holidays days with effects of their own: holidays and events, past and ahead.
     *     - `unique_id` (text or whole number, optional): The series that it concerns; null or left
     *       out: all.
     *     - `ds` (date): The day.
     *     - `holiday` (text, optional): Its name: days of one name have one effect. Default:
     *       `holiday`.
     *     - `lower_window` (whole number, optional): 0, or below it the days before that have
     *       effects of their own.
     *     - `upper_window` (whole number, optional): 0, or above it the days after that have
     *       effects of their own.
     * @param horizon how many steps ahead, 1 to 10000. Default: 12.
     * @param frequency how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
     *     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
     *     `step` or `2 steps`. Default: told from the times of each series.
     * @param seasonLength how many steps a season has: 12 for months, 7 for days; 1 for none;
     *     several, such as 24 and 168, where seasons lie in one another. Default: those of the
     *     frequency, and for whole numbers one found in the series.
     * @param models the methods, each of which gives forecasts of its own. Default: `auto`.
     * @param levels the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
     *     and 95.
     * @param min what no forecast falls below. Default: 0 for a series that has zeros and nothing
     *     below them, else nothing.
     * @param max what no forecast rises above. Default: nothing.
     * @param integer whether bands end at whole numbers. Default: false.
     * @param asOf the day of the forecast, such as `2026-01-31`: the last periods, of a day or
     *     longer, that are not over then are left out. Default: every period is over.
     * @param windows how many origins to forecast from, 1 to 1000. Default: 3.
     * @param stride how many steps lie between them. Default: the horizon.
     * @param outputs which outputs to compute. Default: all.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
     */
    @JvmStatic
    @JvmOverloads
    public fun backtest(
        series: Table,
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        models: List<BacktestModels> = listOf(BacktestModels.AUTO),
        levels: List<Double> = listOf(80.0, 95.0),
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        asOf: String? = null,
        windows: Long = 3,
        stride: Long? = null,
        outputs: List<BacktestOutputs>? = null,
        control: Control = Control(),
    ): BacktestResult =
        BacktestResult(
            call(
                "forecast.backtest",
                backtestInputs(series, future, holidays),
                backtestOptions(
                    horizon,
                    frequency,
                    seasonLength,
                    models,
                    levels,
                    min,
                    max,
                    integer,
                    asOf,
                    windows,
                    stride,
                    outputs,
                ),
                control,
            ),
        )

    /** As [backtest], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun backtestAsync(
        series: Table,
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        models: List<BacktestModels> = listOf(BacktestModels.AUTO),
        levels: List<Double> = listOf(80.0, 95.0),
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        asOf: String? = null,
        windows: Long = 3,
        stride: Long? = null,
        outputs: List<BacktestOutputs>? = null,
        control: Control = Control(),
    ): BacktestResult =
        BacktestResult(
            callAsync(
                "forecast.backtest",
                backtestInputs(series, future, holidays),
                backtestOptions(
                    horizon,
                    frequency,
                    seasonLength,
                    models,
                    levels,
                    min,
                    max,
                    integer,
                    asOf,
                    windows,
                    stride,
                    outputs,
                ),
                control,
            ),
        )

    private fun backtestInputs(series: Table, future: Table?, holidays: Table?): Map<String, Value?> =
        mapOf(
            "series" to series,
            "future" to future,
            "holidays" to holidays,
        )

    private fun backtestOptions(
        horizon: Long,
        frequency: String?,
        seasonLength: List<Long>?,
        models: List<BacktestModels>,
        levels: List<Double>,
        min: Double?,
        max: Double?,
        integer: Boolean,
        asOf: String?,
        windows: Long,
        stride: Long?,
        outputs: List<BacktestOutputs>?,
    ): Map<String, Any?> =
        mapOf(
            "horizon" to horizon,
            "frequency" to frequency,
            "season_length" to seasonLength,
            "models" to models,
            "levels" to levels,
            "min" to min,
            "max" to max,
            "integer" to integer,
            "as_of" to asOf,
            "windows" to windows,
            "stride" to stride,
            "outputs" to outputs,
        )

    /**
     * How far off forecasts were, once the values came.
     *
     * How far off forecasts were that somebody made, here or elsewhere, once the values came: the
     * measures of `forecast.backtest` for any table of forecasts.
     *
     * Rows of `forecasts` and `actuals` meet by `unique_id` and `ds`; forecasts whose value has not
     * come are left out. `series`, the data that the forecasts were made from, gives the scales of
     * MASE, RMSSE, MSIS, the scaled quantile loss and OWA, which are null without it; of it, what
     * lies before the first forecast of a series is used. Quantiles are the ends of the bands:
     * `lo_80` is the quantile 0.1, `hi_80` 0.9, and `mean` stands for the median.
     *
     * Cost: a few microseconds a row.
     *
     * ```
     * val forecasts =
     *     tableOf(
     *         "ds" to listOf("2026-04-01", "2026-05-01"),
     *         "mean" to listOf(110.0, 112.0),
     *         "lo_80" to listOf(104.0, 105.0),
     *         "hi_80" to listOf(116.0, 119.0),
     *     )
     * val actuals =
     *     tableOf(
     *         "ds" to listOf("2026-04-01", "2026-05-01"),
     *         "y" to listOf(113.0, 104.0),
     *     )
     * val series =
     *     tableOf(
     *         "ds" to listOf("2026-01-01", "2026-02-01", "2026-03-01"),
     *         "y" to listOf(100.0, 108.0, 103.0),
     *     )
     * Forecast.evaluate(forecasts, actuals, series = series, seasonLength = 1).scores.mase
     * ```
     *
     * @param forecasts what was said.
     *     - `unique_id` (text or whole number, optional): The series that the row belongs to.
     *     - `ds` (date, timestamp or whole number, may be null): When.
     *     - `model` (text, optional): The method. Default: `forecast`.
     *     - `mean` (number in as y, may be null): The forecast.
     *     - any other (number): `lo_80`, `hi_80` and so on: the ends of the band of each level.
     * @param actuals what came.
     *     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
     *       be left out where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
     *       whole number of steps, in any order.
     *     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
     *     - any other (number, flag or text): Any further columns of numbers, flags or text:
     *       regressors, such as `price`.
     * @param series what was known when the forecasts were made, for the scales of measures.
     *     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
     *       be left out where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
     *       whole number of steps, in any order.
     *     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
     *     - any other (number, flag or text): Any further columns of numbers, flags or text:
     *       regressors, such as `price`.
     * @param seasonLength how many steps a season has, for the scale of MASE. Default: the shortest
     *     season of the times' frequency, 1 for whole numbers.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: `season_length` is 0.
     */
    @JvmStatic
    @JvmOverloads
    public fun evaluate(
        forecasts: Table,
        actuals: Table,
        series: Table? = null,
        seasonLength: Long? = null,
        control: Control = Control(),
    ): EvaluateResult =
        EvaluateResult(
            call(
                "forecast.evaluate",
                evaluateInputs(forecasts, actuals, series),
                evaluateOptions(seasonLength),
                control,
            ),
        )

    /** As [evaluate], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun evaluateAsync(
        forecasts: Table,
        actuals: Table,
        series: Table? = null,
        seasonLength: Long? = null,
        control: Control = Control(),
    ): EvaluateResult =
        EvaluateResult(
            callAsync(
                "forecast.evaluate",
                evaluateInputs(forecasts, actuals, series),
                evaluateOptions(seasonLength),
                control,
            ),
        )

    private fun evaluateInputs(forecasts: Table, actuals: Table, series: Table?): Map<String, Value?> =
        mapOf(
            "forecasts" to forecasts,
            "actuals" to actuals,
            "series" to series,
        )

    private fun evaluateOptions(seasonLength: Long?): Map<String, Any?> =
        mapOf("season_length" to seasonLength)

    /** What [predict] gives; reading an output that was not asked for throws. */
    public class PredictResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * Mean and bands of each step ahead. Rows are ordered as the series first stand in the
         * input, then as `models`, then by `ds`.
         */
        public val forecasts: Forecasts by lazy { Forecasts(outputs.table("forecasts")) }

        /**
         * What was fitted, and how much it counts. Rows are ordered as `forecasts`, then as the
         * members of `auto`.
         */
        public val models: Models by lazy { Models(outputs.table("models")) }

        /** What each series is like. Rows are ordered as the series first stand in the input. */
        public val quality: Quality by lazy { Quality(outputs.table("quality")) }

        /** What could not be read or forecast. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** Mean and bands of each step ahead. */
        public class Forecasts internal constructor(table: Table) : TypedTable<Forecasts.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** When, in the form in which it came. */
            public val ds: List<TimePoint> by lazy { table.times("ds").requireNoNulls() }

            /** The method, as `models` names it. */
            public val model: List<String> by lazy { table.texts("model").requireNoNulls() }

            /** The forecast. In as y. */
            public val mean: List<Double> by lazy { table.numbers("mean").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    ds[index],
                    model[index],
                    mean[index],
                )

            /** One row of [Forecasts]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** When, in the form in which it came. */
                val ds: TimePoint,
                /** The method, as `models` names it. */
                val model: String,
                /** The forecast. In as y. */
                val mean: Double,
            )
        }

        /** What was fitted, and how much it counts. */
        public class Models internal constructor(table: Table) : TypedTable<Models.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** The method, as `models` names it. */
            public val model: List<String> by lazy { table.texts("model").requireNoNulls() }

            /** The method behind it: the same, or one of those of `auto`. */
            public val member: List<String> by lazy { table.texts("member").requireNoNulls() }

            /** How much of the forecast it is. In share. */
            public val share: List<Double> by lazy { table.numbers("share").requireNoNulls() }

            /** The fitted model, such as `ETS(M,Ad,M)`; null where it could not be fitted. */
            public val fitted: List<String?> by lazy { table.texts("fitted") }

            /** Its parameters as a JSON object. */
            public val parameters: List<String?> by lazy { table.texts("parameters") }

            /** `FITTED`, or why not: `TOO_SHORT`, `NOT_POSITIVE`, `NO_FIT`, `CONSTANT`. */
            public val reason: List<String> by lazy { table.texts("reason").requireNoNulls() }

            /** The reason as a sentence, in English. */
            public val message: List<String> by lazy { table.texts("message").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    model[index],
                    member[index],
                    share[index],
                    fitted[index],
                    parameters[index],
                    reason[index],
                    message[index],
                )

            /** One row of [Models]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** The method, as `models` names it. */
                val model: String,
                /** The method behind it: the same, or one of those of `auto`. */
                val member: String,
                /** How much of the forecast it is. In share. */
                val share: Double,
                /** The fitted model, such as `ETS(M,Ad,M)`; null where it could not be fitted. */
                val fitted: String?,
                /** Its parameters as a JSON object. */
                val parameters: String?,
                /** `FITTED`, or why not: `TOO_SHORT`, `NOT_POSITIVE`, `NO_FIT`, `CONSTANT`. */
                val reason: String,
                /** The reason as a sentence, in English. */
                val message: String,
            )
        }

        /** What each series is like. */
        public class Quality internal constructor(table: Table) : TypedTable<Quality.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** How far apart its points are, as the option of that name. */
            public val frequency: List<String> by lazy { table.texts("frequency").requireNoNulls() }

            /** The steps of its season; 1 without one. */
            public val seasonLength: List<Long> by lazy { table.integers("season_length").requireNoNulls() }

            /** Its first observed point. */
            public val start: List<TimePoint> by lazy { table.times("start").requireNoNulls() }

            /** Its last observed point that was used. */
            public val end: List<TimePoint> by lazy { table.times("end").requireNoNulls() }

            /** The observed points from the one to the other. */
            public val points: List<Long> by lazy { table.integers("points").requireNoNulls() }

            /** The steps between them without a value. */
            public val missing: List<Long> by lazy { table.integers("missing").requireNoNulls() }

            /** The share of observed points that are 0. In share. */
            public val zeros: List<Double> by lazy { table.numbers("zeros").requireNoNulls() }

            /** Whether a last period that was not over was left out. */
            public val unfinished: List<Boolean> by lazy { table.flags("unfinished").requireNoNulls() }

            /** Whether it has one value throughout. */
            public val constant: List<Boolean> by lazy { table.flags("constant").requireNoNulls() }

            /** Whether it has fewer than five observed points. */
            public val short: List<Boolean> by lazy { table.flags("short").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    frequency[index],
                    seasonLength[index],
                    start[index],
                    end[index],
                    points[index],
                    missing[index],
                    zeros[index],
                    unfinished[index],
                    constant[index],
                    short[index],
                )

            /** One row of [Quality]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** How far apart its points are, as the option of that name. */
                val frequency: String,
                /** The steps of its season; 1 without one. */
                val seasonLength: Long,
                /** Its first observed point. */
                val start: TimePoint,
                /** Its last observed point that was used. */
                val end: TimePoint,
                /** The observed points from the one to the other. */
                val points: Long,
                /** The steps between them without a value. */
                val missing: Long,
                /** The share of observed points that are 0. In share. */
                val zeros: Double,
                /** Whether a last period that was not over was left out. */
                val unfinished: Boolean,
                /** Whether it has one value throughout. */
                val constant: Boolean,
                /** Whether it has fewer than five observed points. */
                val short: Boolean,
            )
        }
    }

    /** A method by name. */
    public enum class PredictModels(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * Several methods together, each with the weight that its errors at earlier
         * points of these series earn it.
         */
        AUTO("auto"),

        /** The last value. */
        NAIVE("naive"),

        /** The last value of the same season. */
        SEASONAL_NAIVE("seasonal_naive"),

        /** The last value and the mean change. */
        DRIFT("drift"),

        /** The mean of all values. */
        MEAN("mean"),

        /** A seasonal ARIMA model of the order that fits best. */
        AUTO_ARIMA("auto_arima"),

        /** Exponential smoothing in the form that fits best. */
        AUTO_ETS("auto_ets"),

        /** The Theta method in the form that fits best. */
        AUTO_THETA("auto_theta"),

        /** The dynamic optimised Theta method. */
        DYNAMIC_THETA("dynamic_theta"),

        /** Complex exponential smoothing in the form that fits best. */
        AUTO_CES("auto_ces"),

        /** Seasons by loess, each repeated, and exponential smoothing of the rest. */
        MSTL("mstl"),

        /** Croston's method for intermittent demand. */
        CROSTON("croston"),

        /** Croston's method without its bias, after Syntetos and Boylan. */
        SBA("sba"),

        /** The method of Teunter, Syntetos and Babai for demand that may end. */
        TSB("tsb"),

        /** Intermittent demand added up over its mean interval. */
        ADIDA("adida"),

        /** Intermittent demand added up over many intervals. */
        IMAPA("imapa"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** An output of [`predict`]. */
    public enum class PredictOutputs(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** Mean and bands of each step ahead. */
        FORECASTS("forecasts"),

        /** What was fitted, and how much it counts. */
        MODELS("models"),

        /** What each series is like. */
        QUALITY("quality"),

        /** What could not be read or forecast. */
        ISSUES("issues"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What [paths] gives; reading an output that was not asked for throws. */
    public class PathsResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * The draws, a row a step. Rows are ordered as the series first stand in the input, then as
         * `models`, then by `path`, then by `ds`.
         */
        public val paths: Paths by lazy { Paths(outputs.table("paths")) }

        /** What could not be read or forecast. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** The draws, a row a step. */
        public class Paths internal constructor(table: Table) : TypedTable<Paths.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** When, in the form in which it came. */
            public val ds: List<TimePoint> by lazy { table.times("ds").requireNoNulls() }

            /** The method, as `models` names it. */
            public val model: List<String> by lazy { table.texts("model").requireNoNulls() }

            /** The draw, counted from 0. */
            public val path: List<Long> by lazy { table.integers("path").requireNoNulls() }

            /** The value. In as y. */
            public val y: List<Double> by lazy { table.numbers("y").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    ds[index],
                    model[index],
                    path[index],
                    y[index],
                )

            /** One row of [Paths]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** When, in the form in which it came. */
                val ds: TimePoint,
                /** The method, as `models` names it. */
                val model: String,
                /** The draw, counted from 0. */
                val path: Long,
                /** The value. In as y. */
                val y: Double,
            )
        }
    }

    /** A method by name. */
    public enum class PathsModels(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * Several methods together, each with the weight that its errors at earlier
         * points of these series earn it.
         */
        AUTO("auto"),

        /** The last value. */
        NAIVE("naive"),

        /** The last value of the same season. */
        SEASONAL_NAIVE("seasonal_naive"),

        /** The last value and the mean change. */
        DRIFT("drift"),

        /** The mean of all values. */
        MEAN("mean"),

        /** A seasonal ARIMA model of the order that fits best. */
        AUTO_ARIMA("auto_arima"),

        /** Exponential smoothing in the form that fits best. */
        AUTO_ETS("auto_ets"),

        /** The Theta method in the form that fits best. */
        AUTO_THETA("auto_theta"),

        /** The dynamic optimised Theta method. */
        DYNAMIC_THETA("dynamic_theta"),

        /** Complex exponential smoothing in the form that fits best. */
        AUTO_CES("auto_ces"),

        /** Seasons by loess, each repeated, and exponential smoothing of the rest. */
        MSTL("mstl"),

        /** Croston's method for intermittent demand. */
        CROSTON("croston"),

        /** Croston's method without its bias, after Syntetos and Boylan. */
        SBA("sba"),

        /** The method of Teunter, Syntetos and Babai for demand that may end. */
        TSB("tsb"),

        /** Intermittent demand added up over its mean interval. */
        ADIDA("adida"),

        /** Intermittent demand added up over many intervals. */
        IMAPA("imapa"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What [probability] gives; reading an output that was not asked for throws. */
    public class ProbabilityResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * How likely each target is met, and what its statistic may be. Rows are ordered as the
         * series first stand in the input, then as `targets`, then as `models`.
         */
        public val probabilities: Probabilities by lazy { Probabilities(outputs.table("probabilities")) }

        /**
         * What could not be read, forecast or asked. Rows are ordered by row of the input, as
         * found.
         */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** How likely each target is met, and what its statistic may be. */
        public class Probabilities internal constructor(table: Table) : TypedTable<Probabilities.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** The method, as `models` names it. */
            public val model: List<String> by lazy { table.texts("model").requireNoNulls() }

            /** The target, as it was given. In as y. */
            public val target: List<Double> by lazy { table.numbers("target").requireNoNulls() }

            /** What of the window is compared. */
            public val statistic: List<String> by lazy { table.texts("statistic").requireNoNulls() }

            /** `at_least` or `at_most`. */
            public val comparison: List<String> by lazy { table.texts("comparison").requireNoNulls() }

            /** The first point of the window. */
            public val start: List<TimePoint> by lazy { table.times("start").requireNoNulls() }

            /** The last point of the window. */
            public val end: List<TimePoint> by lazy { table.times("end").requireNoNulls() }

            /** The points of the window that were observed. */
            public val observed: List<Long> by lazy { table.integers("observed").requireNoNulls() }

            /** The points of the window that are forecast. */
            public val steps: List<Long> by lazy { table.integers("steps").requireNoNulls() }

            /** How likely the target is met. In share. */
            public val probability: List<Double> by lazy { table.numbers("probability").requireNoNulls() }

            /** The mean of the statistic. In as target. */
            public val mean: List<Double> by lazy { table.numbers("mean").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    model[index],
                    target[index],
                    statistic[index],
                    comparison[index],
                    start[index],
                    end[index],
                    observed[index],
                    steps[index],
                    probability[index],
                    mean[index],
                )

            /** One row of [Probabilities]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** The method, as `models` names it. */
                val model: String,
                /** The target, as it was given. In as y. */
                val target: Double,
                /** What of the window is compared. */
                val statistic: String,
                /** `at_least` or `at_most`. */
                val comparison: String,
                /** The first point of the window. */
                val start: TimePoint,
                /** The last point of the window. */
                val end: TimePoint,
                /** The points of the window that were observed. */
                val observed: Long,
                /** The points of the window that are forecast. */
                val steps: Long,
                /** How likely the target is met. In share. */
                val probability: Double,
                /** The mean of the statistic. In as target. */
                val mean: Double,
            )
        }
    }

    /** A method by name. */
    public enum class ProbabilityModels(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * Several methods together, each with the weight that its errors at earlier
         * points of these series earn it.
         */
        AUTO("auto"),

        /** The last value. */
        NAIVE("naive"),

        /** The last value of the same season. */
        SEASONAL_NAIVE("seasonal_naive"),

        /** The last value and the mean change. */
        DRIFT("drift"),

        /** The mean of all values. */
        MEAN("mean"),

        /** A seasonal ARIMA model of the order that fits best. */
        AUTO_ARIMA("auto_arima"),

        /** Exponential smoothing in the form that fits best. */
        AUTO_ETS("auto_ets"),

        /** The Theta method in the form that fits best. */
        AUTO_THETA("auto_theta"),

        /** The dynamic optimised Theta method. */
        DYNAMIC_THETA("dynamic_theta"),

        /** Complex exponential smoothing in the form that fits best. */
        AUTO_CES("auto_ces"),

        /** Seasons by loess, each repeated, and exponential smoothing of the rest. */
        MSTL("mstl"),

        /** Croston's method for intermittent demand. */
        CROSTON("croston"),

        /** Croston's method without its bias, after Syntetos and Boylan. */
        SBA("sba"),

        /** The method of Teunter, Syntetos and Babai for demand that may end. */
        TSB("tsb"),

        /** Intermittent demand added up over its mean interval. */
        ADIDA("adida"),

        /** Intermittent demand added up over many intervals. */
        IMAPA("imapa"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What [backtest] gives; reading an output that was not asked for throws. */
    public class BacktestResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * What was said, beside what came. Rows are ordered as the series first stand in the input,
         * then as `models`, then by `cutoff`, then by `ds`.
         */
        public val forecasts: Forecasts by lazy { Forecasts(outputs.table("forecasts")) }

        /**
         * The measures of each series, means over its windows. Rows are ordered as the series first
         * stand in the input, then as `models`.
         */
        public val scores: Scores by lazy { Scores(outputs.table("scores")) }

        /**
         * The means over the series. Rows are ordered the lowest `mase` first, of equals as
         * `models`.
         */
        public val summary: Summary by lazy { Summary(outputs.table("summary")) }

        /** What could not be read or forecast. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** What was said, beside what came. */
        public class Forecasts internal constructor(table: Table) : TypedTable<Forecasts.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** The last point that was known. */
            public val cutoff: List<TimePoint> by lazy { table.times("cutoff").requireNoNulls() }

            /** When, in the form in which it came. */
            public val ds: List<TimePoint> by lazy { table.times("ds").requireNoNulls() }

            /** The method, as `models` names it. */
            public val model: List<String> by lazy { table.texts("model").requireNoNulls() }

            /** What came; null where it is missing. In as y. */
            public val y: List<Double?> by lazy { table.numbers("y") }

            /** The forecast. In as y. */
            public val mean: List<Double> by lazy { table.numbers("mean").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    cutoff[index],
                    ds[index],
                    model[index],
                    y[index],
                    mean[index],
                )

            /** One row of [Forecasts]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** The last point that was known. */
                val cutoff: TimePoint,
                /** When, in the form in which it came. */
                val ds: TimePoint,
                /** The method, as `models` names it. */
                val model: String,
                /** What came; null where it is missing. In as y. */
                val y: Double?,
                /** The forecast. In as y. */
                val mean: Double,
            )
        }

        /** The measures of each series, means over its windows. */
        public class Scores internal constructor(table: Table) : TypedTable<Scores.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** The method. */
            public val model: List<String> by lazy { table.texts("model").requireNoNulls() }

            /** The origins that forecasts started from. */
            public val windows: List<Long> by lazy { table.integers("windows").requireNoNulls() }

            /** The forecast points whose values came. */
            public val points: List<Long> by lazy { table.integers("points").requireNoNulls() }

            /** Mean absolute error. Null where it has no meaning. In as y. */
            public val mae: List<Double?> by lazy { table.numbers("mae") }

            /** Root of the mean squared error. Null where it has no meaning. In as y. */
            public val rmse: List<Double?> by lazy { table.numbers("rmse") }

            /**
             * Mean of forecast less actual: above 0 where forecasts are too high. Null where it has
             * no meaning. In as y.
             */
            public val bias: List<Double?> by lazy { table.numbers("bias") }

            /**
             * Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning. In
             * percent.
             */
            public val smape: List<Double?> by lazy { table.numbers("smape") }

            /**
             * Mean absolute error over that of the seasonal naive method within the training data.
             * Null where it has no meaning. In ratio.
             */
            public val mase: List<Double?> by lazy { table.numbers("mase") }

            /**
             * Root mean squared error over that of the naive method within the training data. Null
             * where it has no meaning. In ratio.
             */
            public val rmsse: List<Double?> by lazy { table.numbers("rmsse") }

            /**
             * Mean of `smape` and `mase`, each over that of the method Naive2. Null where it has no
             * meaning. In ratio.
             */
            public val owa: List<Double?> by lazy { table.numbers("owa") }

            /** Mean pinball loss over the quantiles. Null where it has no meaning. In as y. */
            public val pinball: List<Double?> by lazy { table.numbers("pinball") }

            /**
             * Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null
             * where it has no meaning. In ratio.
             */
            public val sql: List<Double?> by lazy { table.numbers("sql") }

            /**
             * Continuous ranked probability score by the quantiles. Null where it has no meaning.
             * In as y.
             */
            public val crps: List<Double?> by lazy { table.numbers("crps") }

            /** The share of values within the band. In share. */
            public val coverage80: List<Double?> by lazy { table.numbers("coverage_80") }

            /** Mean scaled interval score. In ratio. */
            public val msis80: List<Double?> by lazy { table.numbers("msis_80") }

            /** The share of values within the band. In share. */
            public val coverage95: List<Double?> by lazy { table.numbers("coverage_95") }

            /** Mean scaled interval score. In ratio. */
            public val msis95: List<Double?> by lazy { table.numbers("msis_95") }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    model[index],
                    windows[index],
                    points[index],
                    mae[index],
                    rmse[index],
                    bias[index],
                    smape[index],
                    mase[index],
                    rmsse[index],
                    owa[index],
                    pinball[index],
                    sql[index],
                    crps[index],
                    coverage80[index],
                    msis80[index],
                    coverage95[index],
                    msis95[index],
                )

            /** One row of [Scores]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** The method. */
                val model: String,
                /** The origins that forecasts started from. */
                val windows: Long,
                /** The forecast points whose values came. */
                val points: Long,
                /** Mean absolute error. Null where it has no meaning. In as y. */
                val mae: Double?,
                /** Root of the mean squared error. Null where it has no meaning. In as y. */
                val rmse: Double?,
                /**
                 * Mean of forecast less actual: above 0 where forecasts are too high. Null where it
                 * has no meaning. In as y.
                 */
                val bias: Double?,
                /**
                 * Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning.
                 * In percent.
                 */
                val smape: Double?,
                /**
                 * Mean absolute error over that of the seasonal naive method within the training
                 * data. Null where it has no meaning. In ratio.
                 */
                val mase: Double?,
                /**
                 * Root mean squared error over that of the naive method within the training data.
                 * Null where it has no meaning. In ratio.
                 */
                val rmsse: Double?,
                /**
                 * Mean of `smape` and `mase`, each over that of the method Naive2. Null where it
                 * has no meaning. In ratio.
                 */
                val owa: Double?,
                /** Mean pinball loss over the quantiles. Null where it has no meaning. In as y. */
                val pinball: Double?,
                /**
                 * Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null
                 * where it has no meaning. In ratio.
                 */
                val sql: Double?,
                /**
                 * Continuous ranked probability score by the quantiles. Null where it has no
                 * meaning. In as y.
                 */
                val crps: Double?,
                /** The share of values within the band. In share. */
                val coverage80: Double?,
                /** Mean scaled interval score. In ratio. */
                val msis80: Double?,
                /** The share of values within the band. In share. */
                val coverage95: Double?,
                /** Mean scaled interval score. In ratio. */
                val msis95: Double?,
            )
        }

        /** The means over the series. */
        public class Summary internal constructor(table: Table) : TypedTable<Summary.Record>(table) {
            /** The method. */
            public val model: List<String> by lazy { table.texts("model").requireNoNulls() }

            /** The series whose forecasts could be checked. */
            public val series: List<Long> by lazy { table.integers("series").requireNoNulls() }

            /** The forecast points whose values came. */
            public val points: List<Long> by lazy { table.integers("points").requireNoNulls() }

            /** Mean absolute error. Null where it has no meaning. In as y. */
            public val mae: List<Double?> by lazy { table.numbers("mae") }

            /** Root of the mean squared error. Null where it has no meaning. In as y. */
            public val rmse: List<Double?> by lazy { table.numbers("rmse") }

            /**
             * Mean of forecast less actual: above 0 where forecasts are too high. Null where it has
             * no meaning. In as y.
             */
            public val bias: List<Double?> by lazy { table.numbers("bias") }

            /**
             * Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning. In
             * percent.
             */
            public val smape: List<Double?> by lazy { table.numbers("smape") }

            /**
             * Mean absolute error over that of the seasonal naive method within the training data.
             * Null where it has no meaning. In ratio.
             */
            public val mase: List<Double?> by lazy { table.numbers("mase") }

            /**
             * Root mean squared error over that of the naive method within the training data. Null
             * where it has no meaning. In ratio.
             */
            public val rmsse: List<Double?> by lazy { table.numbers("rmsse") }

            /**
             * Mean of `smape` and `mase`, each over that of the method Naive2. Null where it has no
             * meaning. In ratio.
             */
            public val owa: List<Double?> by lazy { table.numbers("owa") }

            /** Mean pinball loss over the quantiles. Null where it has no meaning. In as y. */
            public val pinball: List<Double?> by lazy { table.numbers("pinball") }

            /**
             * Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null
             * where it has no meaning. In ratio.
             */
            public val sql: List<Double?> by lazy { table.numbers("sql") }

            /**
             * Continuous ranked probability score by the quantiles. Null where it has no meaning.
             * In as y.
             */
            public val crps: List<Double?> by lazy { table.numbers("crps") }

            /** The share of values within the band. In share. */
            public val coverage80: List<Double?> by lazy { table.numbers("coverage_80") }

            /** Mean scaled interval score. In ratio. */
            public val msis80: List<Double?> by lazy { table.numbers("msis_80") }

            /** The share of values within the band. In share. */
            public val coverage95: List<Double?> by lazy { table.numbers("coverage_95") }

            /** Mean scaled interval score. In ratio. */
            public val msis95: List<Double?> by lazy { table.numbers("msis_95") }

            override fun record(index: Int): Record =
                Record(
                    model[index],
                    series[index],
                    points[index],
                    mae[index],
                    rmse[index],
                    bias[index],
                    smape[index],
                    mase[index],
                    rmsse[index],
                    owa[index],
                    pinball[index],
                    sql[index],
                    crps[index],
                    coverage80[index],
                    msis80[index],
                    coverage95[index],
                    msis95[index],
                )

            /** One row of [Summary]. */
            public data class Record(
                /** The method. */
                val model: String,
                /** The series whose forecasts could be checked. */
                val series: Long,
                /** The forecast points whose values came. */
                val points: Long,
                /** Mean absolute error. Null where it has no meaning. In as y. */
                val mae: Double?,
                /** Root of the mean squared error. Null where it has no meaning. In as y. */
                val rmse: Double?,
                /**
                 * Mean of forecast less actual: above 0 where forecasts are too high. Null where it
                 * has no meaning. In as y.
                 */
                val bias: Double?,
                /**
                 * Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning.
                 * In percent.
                 */
                val smape: Double?,
                /**
                 * Mean absolute error over that of the seasonal naive method within the training
                 * data. Null where it has no meaning. In ratio.
                 */
                val mase: Double?,
                /**
                 * Root mean squared error over that of the naive method within the training data.
                 * Null where it has no meaning. In ratio.
                 */
                val rmsse: Double?,
                /**
                 * Mean of `smape` and `mase`, each over that of the method Naive2. Null where it
                 * has no meaning. In ratio.
                 */
                val owa: Double?,
                /** Mean pinball loss over the quantiles. Null where it has no meaning. In as y. */
                val pinball: Double?,
                /**
                 * Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null
                 * where it has no meaning. In ratio.
                 */
                val sql: Double?,
                /**
                 * Continuous ranked probability score by the quantiles. Null where it has no
                 * meaning. In as y.
                 */
                val crps: Double?,
                /** The share of values within the band. In share. */
                val coverage80: Double?,
                /** Mean scaled interval score. In ratio. */
                val msis80: Double?,
                /** The share of values within the band. In share. */
                val coverage95: Double?,
                /** Mean scaled interval score. In ratio. */
                val msis95: Double?,
            )
        }
    }

    /** A method by name. */
    public enum class BacktestModels(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * Several methods together, each with the weight that its errors at earlier
         * points of these series earn it.
         */
        AUTO("auto"),

        /** The last value. */
        NAIVE("naive"),

        /** The last value of the same season. */
        SEASONAL_NAIVE("seasonal_naive"),

        /** The last value and the mean change. */
        DRIFT("drift"),

        /** The mean of all values. */
        MEAN("mean"),

        /** A seasonal ARIMA model of the order that fits best. */
        AUTO_ARIMA("auto_arima"),

        /** Exponential smoothing in the form that fits best. */
        AUTO_ETS("auto_ets"),

        /** The Theta method in the form that fits best. */
        AUTO_THETA("auto_theta"),

        /** The dynamic optimised Theta method. */
        DYNAMIC_THETA("dynamic_theta"),

        /** Complex exponential smoothing in the form that fits best. */
        AUTO_CES("auto_ces"),

        /** Seasons by loess, each repeated, and exponential smoothing of the rest. */
        MSTL("mstl"),

        /** Croston's method for intermittent demand. */
        CROSTON("croston"),

        /** Croston's method without its bias, after Syntetos and Boylan. */
        SBA("sba"),

        /** The method of Teunter, Syntetos and Babai for demand that may end. */
        TSB("tsb"),

        /** Intermittent demand added up over its mean interval. */
        ADIDA("adida"),

        /** Intermittent demand added up over many intervals. */
        IMAPA("imapa"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** An output of [`backtest`]. */
    public enum class BacktestOutputs(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** What was said, beside what came. */
        FORECASTS("forecasts"),

        /** The measures of each series. */
        SCORES("scores"),

        /** The means over the series. */
        SUMMARY("summary"),

        /** What could not be read or forecast. */
        ISSUES("issues"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What [evaluate] gives; reading an output that was not asked for throws. */
    public class EvaluateResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * The measures of each series. Rows are ordered as the series first stand in the input,
         * then as `models`.
         */
        public val scores: Scores by lazy { Scores(outputs.table("scores")) }

        /**
         * The means over the series. Rows are ordered the lowest `mase` first, of equals as
         * `models`.
         */
        public val summary: Summary by lazy { Summary(outputs.table("summary")) }

        /** What could not be read or checked. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** The measures of each series. */
        public class Scores internal constructor(table: Table) : TypedTable<Scores.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** The method. */
            public val model: List<String> by lazy { table.texts("model").requireNoNulls() }

            /** The origins that forecasts started from. */
            public val windows: List<Long> by lazy { table.integers("windows").requireNoNulls() }

            /** The forecast points whose values came. */
            public val points: List<Long> by lazy { table.integers("points").requireNoNulls() }

            /** Mean absolute error. Null where it has no meaning. In as y. */
            public val mae: List<Double?> by lazy { table.numbers("mae") }

            /** Root of the mean squared error. Null where it has no meaning. In as y. */
            public val rmse: List<Double?> by lazy { table.numbers("rmse") }

            /**
             * Mean of forecast less actual: above 0 where forecasts are too high. Null where it has
             * no meaning. In as y.
             */
            public val bias: List<Double?> by lazy { table.numbers("bias") }

            /**
             * Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning. In
             * percent.
             */
            public val smape: List<Double?> by lazy { table.numbers("smape") }

            /**
             * Mean absolute error over that of the seasonal naive method within the training data.
             * Null where it has no meaning. In ratio.
             */
            public val mase: List<Double?> by lazy { table.numbers("mase") }

            /**
             * Root mean squared error over that of the naive method within the training data. Null
             * where it has no meaning. In ratio.
             */
            public val rmsse: List<Double?> by lazy { table.numbers("rmsse") }

            /**
             * Mean of `smape` and `mase`, each over that of the method Naive2. Null where it has no
             * meaning. In ratio.
             */
            public val owa: List<Double?> by lazy { table.numbers("owa") }

            /** Mean pinball loss over the quantiles. Null where it has no meaning. In as y. */
            public val pinball: List<Double?> by lazy { table.numbers("pinball") }

            /**
             * Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null
             * where it has no meaning. In ratio.
             */
            public val sql: List<Double?> by lazy { table.numbers("sql") }

            /**
             * Continuous ranked probability score by the quantiles. Null where it has no meaning.
             * In as y.
             */
            public val crps: List<Double?> by lazy { table.numbers("crps") }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    model[index],
                    windows[index],
                    points[index],
                    mae[index],
                    rmse[index],
                    bias[index],
                    smape[index],
                    mase[index],
                    rmsse[index],
                    owa[index],
                    pinball[index],
                    sql[index],
                    crps[index],
                )

            /** One row of [Scores]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** The method. */
                val model: String,
                /** The origins that forecasts started from. */
                val windows: Long,
                /** The forecast points whose values came. */
                val points: Long,
                /** Mean absolute error. Null where it has no meaning. In as y. */
                val mae: Double?,
                /** Root of the mean squared error. Null where it has no meaning. In as y. */
                val rmse: Double?,
                /**
                 * Mean of forecast less actual: above 0 where forecasts are too high. Null where it
                 * has no meaning. In as y.
                 */
                val bias: Double?,
                /**
                 * Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning.
                 * In percent.
                 */
                val smape: Double?,
                /**
                 * Mean absolute error over that of the seasonal naive method within the training
                 * data. Null where it has no meaning. In ratio.
                 */
                val mase: Double?,
                /**
                 * Root mean squared error over that of the naive method within the training data.
                 * Null where it has no meaning. In ratio.
                 */
                val rmsse: Double?,
                /**
                 * Mean of `smape` and `mase`, each over that of the method Naive2. Null where it
                 * has no meaning. In ratio.
                 */
                val owa: Double?,
                /** Mean pinball loss over the quantiles. Null where it has no meaning. In as y. */
                val pinball: Double?,
                /**
                 * Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null
                 * where it has no meaning. In ratio.
                 */
                val sql: Double?,
                /**
                 * Continuous ranked probability score by the quantiles. Null where it has no
                 * meaning. In as y.
                 */
                val crps: Double?,
            )
        }

        /** The means over the series. */
        public class Summary internal constructor(table: Table) : TypedTable<Summary.Record>(table) {
            /** The method. */
            public val model: List<String> by lazy { table.texts("model").requireNoNulls() }

            /** The series whose forecasts could be checked. */
            public val series: List<Long> by lazy { table.integers("series").requireNoNulls() }

            /** The forecast points whose values came. */
            public val points: List<Long> by lazy { table.integers("points").requireNoNulls() }

            /** Mean absolute error. Null where it has no meaning. In as y. */
            public val mae: List<Double?> by lazy { table.numbers("mae") }

            /** Root of the mean squared error. Null where it has no meaning. In as y. */
            public val rmse: List<Double?> by lazy { table.numbers("rmse") }

            /**
             * Mean of forecast less actual: above 0 where forecasts are too high. Null where it has
             * no meaning. In as y.
             */
            public val bias: List<Double?> by lazy { table.numbers("bias") }

            /**
             * Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning. In
             * percent.
             */
            public val smape: List<Double?> by lazy { table.numbers("smape") }

            /**
             * Mean absolute error over that of the seasonal naive method within the training data.
             * Null where it has no meaning. In ratio.
             */
            public val mase: List<Double?> by lazy { table.numbers("mase") }

            /**
             * Root mean squared error over that of the naive method within the training data. Null
             * where it has no meaning. In ratio.
             */
            public val rmsse: List<Double?> by lazy { table.numbers("rmsse") }

            /**
             * Mean of `smape` and `mase`, each over that of the method Naive2. Null where it has no
             * meaning. In ratio.
             */
            public val owa: List<Double?> by lazy { table.numbers("owa") }

            /** Mean pinball loss over the quantiles. Null where it has no meaning. In as y. */
            public val pinball: List<Double?> by lazy { table.numbers("pinball") }

            /**
             * Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null
             * where it has no meaning. In ratio.
             */
            public val sql: List<Double?> by lazy { table.numbers("sql") }

            /**
             * Continuous ranked probability score by the quantiles. Null where it has no meaning.
             * In as y.
             */
            public val crps: List<Double?> by lazy { table.numbers("crps") }

            override fun record(index: Int): Record =
                Record(
                    model[index],
                    series[index],
                    points[index],
                    mae[index],
                    rmse[index],
                    bias[index],
                    smape[index],
                    mase[index],
                    rmsse[index],
                    owa[index],
                    pinball[index],
                    sql[index],
                    crps[index],
                )

            /** One row of [Summary]. */
            public data class Record(
                /** The method. */
                val model: String,
                /** The series whose forecasts could be checked. */
                val series: Long,
                /** The forecast points whose values came. */
                val points: Long,
                /** Mean absolute error. Null where it has no meaning. In as y. */
                val mae: Double?,
                /** Root of the mean squared error. Null where it has no meaning. In as y. */
                val rmse: Double?,
                /**
                 * Mean of forecast less actual: above 0 where forecasts are too high. Null where it
                 * has no meaning. In as y.
                 */
                val bias: Double?,
                /**
                 * Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning.
                 * In percent.
                 */
                val smape: Double?,
                /**
                 * Mean absolute error over that of the seasonal naive method within the training
                 * data. Null where it has no meaning. In ratio.
                 */
                val mase: Double?,
                /**
                 * Root mean squared error over that of the naive method within the training data.
                 * Null where it has no meaning. In ratio.
                 */
                val rmsse: Double?,
                /**
                 * Mean of `smape` and `mase`, each over that of the method Naive2. Null where it
                 * has no meaning. In ratio.
                 */
                val owa: Double?,
                /** Mean pinball loss over the quantiles. Null where it has no meaning. In as y. */
                val pinball: Double?,
                /**
                 * Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null
                 * where it has no meaning. In ratio.
                 */
                val sql: Double?,
                /**
                 * Continuous ranked probability score by the quantiles. Null where it has no
                 * meaning. In as y.
                 */
                val crps: Double?,
            )
        }
    }
}
