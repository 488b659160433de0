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
     * (CES), seasons by loess (MSTL), a trend with seasons in the form of Prophet, drift and the
     * naive methods, as suits the season; for intermittent demand a count model, ADIDA, IMAPA and
     * TSB. Their mean absolute scaled errors at earlier origins of the series with a season in
     * common (of 300 of them, evenly spread, where there are more), and of the series itself where
     * it is long and among those, decide how much each counts: one that is 4 % worse than the best
     * counts 37 % of it. `models` says what was fitted, with which share. `ensemble` is the median
     * of the same methods, step by step, each counting as much: one that goes astray moves nothing.
     *
     * Further columns of `series` are regressors: numbers, flags, and categories of which each but
     * the most frequent stands for itself. They are used where they vary within a series and are
     * known ahead, in `future` or as rows of `series` without `y`; single steps where one is not
     * known take its last value, and both are told in `issues`. `auto` then also asks ARIMA, and of
     * ten series or more boosted trees that learn all series as one panel; `auto_arima`, `prophet`
     * and `gbm` heed regressors by themselves, the others do not. Columns that never change within
     * a series set series apart for `gbm`. A holiday is a regressor that counts its days in a
     * period.
     *
     * The bands of every method are conformal, pooled over the series of the call and split by
     * time: the quantiles of its errors at those earlier origins, by step ahead, in units of the
     * deviation that the models give themselves, later origins counting more. A call with one short
     * series has few such errors, and its bands lean on what is held of models in general: errors
     * with the tails of Student's distribution with four degrees of freedom, a quarter wider than
     * the models say for a series of fourteen points, as wide for 64, and narrower for longer ones.
     * With `intervals` `model` they are what the model says of itself, errors normal and parameters
     * known, which takes one fit in place of several and covers less than it says.
     *
     * With `transform` `log` or `box_cox` methods work on ln(*y*) or on (*y*^λ − 1)/λ, λ between 0
     * and 1 for each series by Guerrero's method, and what they say is brought back: quantiles come
     * back as they are, so that the ends of bands keep their probabilities and never lie below 0.
     * The forecast is then the median; with `bias_adjust` it is the mean over the quantiles, which
     * is higher and which adds up over series and steps. `auto` and `ensemble` take no logarithm
     * again. λ is told from the whole series; the methods themselves see at each earlier origin
     * what came before it, and a backtest tells λ anew at each. A series with a value at or below 0
     * is left out and told.
     *
     * `quality` tells what may mislead a forecast. A run of zeros is a stock-out where zeros that
     * come and go as the others of the series do make one as long, after the first demand, with a
     * probability of at most 0.001; a series that is zero at one step in four or more without them
     * has none. The level has shifted where the segmentation of `forecast.changepoints`, seasons
     * and stock-outs taken out, finds a change of the level with a probability of at most 0.0001
     * under noise whose points go together, of three standard deviations or more, with eight points
     * or more on either side, among the last 500. Both are issues where there is something to do: a
     * stock-out is to be null unless nobody wanted to buy, and a series that mostly lies before a
     * shift is to be cut there.
     *
     * `work_limit` bounds the fits. Where all that is of use would take more, bands and weights are
     * told from fewer origins, down to one, then from fewer series, down to 30, then `auto` and
     * `ensemble` are of fewer methods, down to one; the issue `WORK_LIMIT` says so. Nothing depends
     * on the clock: the same limit gives the same forecasts. Chance plays a part in `gbm` alone, by
     * `seed`.
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
     * @param intervals where bands come from. Default: `conformal`.
     * @param transform the scale on which methods work, and from which forecasts and the ends of
     *     bands are brought back. A series with a value at or below 0 is left out and told.
     *     Default: `none`.
     * @param biasAdjust whether forecasts brought back from another scale are means, which add up;
     *     otherwise they are medians, which are lower where the logarithm is taken. Without
     *     `transform` of no effect. Default: false.
     * @param min what no forecast falls below. Default: 0 for a series that has zeros and nothing
     *     below them, else nothing.
     * @param max what no forecast rises above. Default: nothing.
     * @param integer whether bands end at whole numbers. Default: false.
     * @param workLimit the most fits, of one method to one series each, that the call may take.
     *     Weights and bands are then learnt from fewer earlier points, then from fewer series (30
     *     at the least), then `auto` and `ensemble` are of fewer methods (one at the least), which
     *     is told. The same limit gives the same forecasts on every machine. Default: no limit.
     * @param seed fixes what is left to chance: paths, and which points and columns boosted trees
     *     learn from. The same seed gives the same forecasts; in all other methods nothing is left
     *     to chance. Default: 0.
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
        intervals: PredictIntervals = PredictIntervals.CONFORMAL,
        transform: PredictTransform = PredictTransform.NONE,
        biasAdjust: Boolean = false,
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        workLimit: Long? = null,
        seed: Long = 0,
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
                    intervals,
                    transform,
                    biasAdjust,
                    min,
                    max,
                    integer,
                    workLimit,
                    seed,
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
        intervals: PredictIntervals = PredictIntervals.CONFORMAL,
        transform: PredictTransform = PredictTransform.NONE,
        biasAdjust: Boolean = false,
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        workLimit: Long? = null,
        seed: Long = 0,
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
                    intervals,
                    transform,
                    biasAdjust,
                    min,
                    max,
                    integer,
                    workLimit,
                    seed,
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
        intervals: PredictIntervals,
        transform: PredictTransform,
        biasAdjust: Boolean,
        min: Double?,
        max: Double?,
        integer: Boolean,
        workLimit: Long?,
        seed: Long,
        asOf: String?,
        outputs: List<PredictOutputs>?,
    ): Map<String, Any?> =
        mapOf(
            "horizon" to horizon,
            "frequency" to frequency,
            "season_length" to seasonLength,
            "models" to models,
            "levels" to levels,
            "intervals" to intervals,
            "transform" to transform,
            "bias_adjust" to biasAdjust,
            "min" to min,
            "max" to max,
            "integer" to integer,
            "work_limit" to workLimit,
            "seed" to seed,
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
     * Cost: as `forecast.predict`, and about half a microsecond a value; a row takes 40 bytes.
     *
     * ```
     * val series =
     *     tableOf(
     *         "ds" to listOf("2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01"),
     *         "y" to listOf(100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0),
     *     )
     * Forecast.paths(series, horizon = 2, models = emptyList(), seed = 7, paths = 2).paths.y
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
     * @param intervals where bands come from. Default: `conformal`.
     * @param transform the scale on which methods work, and from which forecasts and the ends of
     *     bands are brought back. A series with a value at or below 0 is left out and told.
     *     Default: `none`.
     * @param biasAdjust whether forecasts brought back from another scale are means, which add up;
     *     otherwise they are medians, which are lower where the logarithm is taken. Without
     *     `transform` of no effect. Default: false.
     * @param min what no forecast falls below. Default: 0 for a series that has zeros and nothing
     *     below them, else nothing.
     * @param max what no forecast rises above. Default: nothing.
     * @param integer whether bands end at whole numbers. Default: false.
     * @param workLimit the most fits, of one method to one series each, that the call may take.
     *     Weights and bands are then learnt from fewer earlier points, then from fewer series (30
     *     at the least), then `auto` and `ensemble` are of fewer methods (one at the least), which
     *     is told. The same limit gives the same forecasts on every machine. Default: no limit.
     * @param seed fixes what is left to chance: paths, and which points and columns boosted trees
     *     learn from. The same seed gives the same forecasts; in all other methods nothing is left
     *     to chance. Default: 0.
     * @param asOf the day of the forecast, such as `2026-01-31`: the last periods, of a day or
     *     longer, that are not over then are left out. Default: every period is over.
     * @param paths how many paths to draw of each series, 1 to 10000. Default: 200.
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
        intervals: PathsIntervals = PathsIntervals.CONFORMAL,
        transform: PathsTransform = PathsTransform.NONE,
        biasAdjust: Boolean = false,
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        workLimit: Long? = null,
        seed: Long = 0,
        asOf: String? = null,
        paths: Long = 200,
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
                    intervals,
                    transform,
                    biasAdjust,
                    min,
                    max,
                    integer,
                    workLimit,
                    seed,
                    asOf,
                    paths,
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
        intervals: PathsIntervals = PathsIntervals.CONFORMAL,
        transform: PathsTransform = PathsTransform.NONE,
        biasAdjust: Boolean = false,
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        workLimit: Long? = null,
        seed: Long = 0,
        asOf: String? = null,
        paths: Long = 200,
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
                    intervals,
                    transform,
                    biasAdjust,
                    min,
                    max,
                    integer,
                    workLimit,
                    seed,
                    asOf,
                    paths,
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
        intervals: PathsIntervals,
        transform: PathsTransform,
        biasAdjust: Boolean,
        min: Double?,
        max: Double?,
        integer: Boolean,
        workLimit: Long?,
        seed: Long,
        asOf: String?,
        paths: Long,
    ): Map<String, Any?> =
        mapOf(
            "horizon" to horizon,
            "frequency" to frequency,
            "season_length" to seasonLength,
            "models" to models,
            "levels" to levels,
            "intervals" to intervals,
            "transform" to transform,
            "bias_adjust" to biasAdjust,
            "min" to min,
            "max" to max,
            "integer" to integer,
            "work_limit" to workLimit,
            "seed" to seed,
            "as_of" to asOf,
            "paths" to paths,
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
     * Cost: as `forecast.predict`, and about 1.5 ms a series for 1000 paths of 12 steps.
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
     * @param intervals where bands come from. Default: `conformal`.
     * @param transform the scale on which methods work, and from which forecasts and the ends of
     *     bands are brought back. A series with a value at or below 0 is left out and told.
     *     Default: `none`.
     * @param biasAdjust whether forecasts brought back from another scale are means, which add up;
     *     otherwise they are medians, which are lower where the logarithm is taken. Without
     *     `transform` of no effect. Default: false.
     * @param min what no forecast falls below. Default: 0 for a series that has zeros and nothing
     *     below them, else nothing.
     * @param max what no forecast rises above. Default: nothing.
     * @param integer whether bands end at whole numbers. Default: false.
     * @param workLimit the most fits, of one method to one series each, that the call may take.
     *     Weights and bands are then learnt from fewer earlier points, then from fewer series (30
     *     at the least), then `auto` and `ensemble` are of fewer methods (one at the least), which
     *     is told. The same limit gives the same forecasts on every machine. Default: no limit.
     * @param seed fixes what is left to chance: paths, and which points and columns boosted trees
     *     learn from. The same seed gives the same forecasts; in all other methods nothing is left
     *     to chance. Default: 0.
     * @param asOf the day of the forecast, such as `2026-01-31`: the last periods, of a day or
     *     longer, that are not over then are left out. Default: every period is over.
     * @param paths how many paths to draw of each series, 1 to 10000. Default: 1000.
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
        intervals: ProbabilityIntervals = ProbabilityIntervals.CONFORMAL,
        transform: ProbabilityTransform = ProbabilityTransform.NONE,
        biasAdjust: Boolean = false,
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        workLimit: Long? = null,
        seed: Long = 0,
        asOf: String? = null,
        paths: Long = 1000,
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
                    intervals,
                    transform,
                    biasAdjust,
                    min,
                    max,
                    integer,
                    workLimit,
                    seed,
                    asOf,
                    paths,
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
        intervals: ProbabilityIntervals = ProbabilityIntervals.CONFORMAL,
        transform: ProbabilityTransform = ProbabilityTransform.NONE,
        biasAdjust: Boolean = false,
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        workLimit: Long? = null,
        seed: Long = 0,
        asOf: String? = null,
        paths: Long = 1000,
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
                    intervals,
                    transform,
                    biasAdjust,
                    min,
                    max,
                    integer,
                    workLimit,
                    seed,
                    asOf,
                    paths,
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
        intervals: ProbabilityIntervals,
        transform: ProbabilityTransform,
        biasAdjust: Boolean,
        min: Double?,
        max: Double?,
        integer: Boolean,
        workLimit: Long?,
        seed: Long,
        asOf: String?,
        paths: Long,
    ): Map<String, Any?> =
        mapOf(
            "horizon" to horizon,
            "frequency" to frequency,
            "season_length" to seasonLength,
            "models" to models,
            "levels" to levels,
            "intervals" to intervals,
            "transform" to transform,
            "bias_adjust" to biasAdjust,
            "min" to min,
            "max" to max,
            "integer" to integer,
            "work_limit" to workLimit,
            "seed" to seed,
            "as_of" to asOf,
            "paths" to paths,
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
     * @param intervals where bands come from. Default: `conformal`.
     * @param transform the scale on which methods work, and from which forecasts and the ends of
     *     bands are brought back. A series with a value at or below 0 is left out and told.
     *     Default: `none`.
     * @param biasAdjust whether forecasts brought back from another scale are means, which add up;
     *     otherwise they are medians, which are lower where the logarithm is taken. Without
     *     `transform` of no effect. Default: false.
     * @param min what no forecast falls below. Default: 0 for a series that has zeros and nothing
     *     below them, else nothing.
     * @param max what no forecast rises above. Default: nothing.
     * @param integer whether bands end at whole numbers. Default: false.
     * @param workLimit the most fits, of one method to one series each, that the call may take.
     *     Weights and bands are then learnt from fewer earlier points, then from fewer series (30
     *     at the least), then `auto` and `ensemble` are of fewer methods (one at the least), which
     *     is told. The same limit gives the same forecasts on every machine. Default: no limit.
     * @param seed fixes what is left to chance: paths, and which points and columns boosted trees
     *     learn from. The same seed gives the same forecasts; in all other methods nothing is left
     *     to chance. Default: 0.
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
        intervals: BacktestIntervals = BacktestIntervals.CONFORMAL,
        transform: BacktestTransform = BacktestTransform.NONE,
        biasAdjust: Boolean = false,
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        workLimit: Long? = null,
        seed: Long = 0,
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
                    intervals,
                    transform,
                    biasAdjust,
                    min,
                    max,
                    integer,
                    workLimit,
                    seed,
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
        intervals: BacktestIntervals = BacktestIntervals.CONFORMAL,
        transform: BacktestTransform = BacktestTransform.NONE,
        biasAdjust: Boolean = false,
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        workLimit: Long? = null,
        seed: Long = 0,
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
                    intervals,
                    transform,
                    biasAdjust,
                    min,
                    max,
                    integer,
                    workLimit,
                    seed,
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
        intervals: BacktestIntervals,
        transform: BacktestTransform,
        biasAdjust: Boolean,
        min: Double?,
        max: Double?,
        integer: Boolean,
        workLimit: Long?,
        seed: Long,
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
            "intervals" to intervals,
            "transform" to transform,
            "bias_adjust" to biasAdjust,
            "min" to min,
            "max" to max,
            "integer" to integer,
            "work_limit" to workLimit,
            "seed" to seed,
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

    /**
     * What each forecast is made of, and what drives it.
     *
     * What each forecast is made of, in parts that add up to its mean.
     *
     * - `level`: where the series stands at its end, seasons and regressors aside.
     * - `trend`: how far the forecast moves from there.
     * - `season_12` and the like: what each season adds, by its length in steps.
     * - a regressor or holiday by its name: what its values ahead add compared with its typical
     *   value, which is the mean of the past, or 0 for flags and holidays.
     * - `other`: what is left, such as regressors that act together, bounds, and by how much a mean
     *   lies above the median with `bias_adjust`.
     *
     * The parts of regressors come from asking the fitted models again with the regressor at its
     * typical value, so they are those of the models that made the forecast, whichever they are;
     * level, trend and seasons from decomposing the series, joined with the forecast at typical
     * values, by loess (MSTL).
     *
     * `drivers` says for each regressor what it adds on average, and what one standard deviation
     * more of it at every step ahead would change: the sign and the size of the effect that the
     * models have found. An effect found is no proof of a cause.
     *
     * Cost: as `forecast.predict`, and a decomposition a series.
     *
     * ```
     * val series =
     *     tableOf(
     *         "ds" to listOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16),
     *         "y" to listOf(80, 100, 81, 79, 102, 80, 83, 101, 82, 84, 103, 82, 85, 104, null, null),
     *         "promotion" to listOf(0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1),
     *     )
     * Forecast.explain(series, horizon = 2, seasonLength = emptyList(), models = emptyList()).drivers.contribution
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
     * @param intervals where bands come from. Default: `conformal`.
     * @param transform the scale on which methods work, and from which forecasts and the ends of
     *     bands are brought back. A series with a value at or below 0 is left out and told.
     *     Default: `none`.
     * @param biasAdjust whether forecasts brought back from another scale are means, which add up;
     *     otherwise they are medians, which are lower where the logarithm is taken. Without
     *     `transform` of no effect. Default: false.
     * @param min what no forecast falls below. Default: 0 for a series that has zeros and nothing
     *     below them, else nothing.
     * @param max what no forecast rises above. Default: nothing.
     * @param integer whether bands end at whole numbers. Default: false.
     * @param workLimit the most fits, of one method to one series each, that the call may take.
     *     Weights and bands are then learnt from fewer earlier points, then from fewer series (30
     *     at the least), then `auto` and `ensemble` are of fewer methods (one at the least), which
     *     is told. The same limit gives the same forecasts on every machine. Default: no limit.
     * @param seed fixes what is left to chance: paths, and which points and columns boosted trees
     *     learn from. The same seed gives the same forecasts; in all other methods nothing is left
     *     to chance. Default: 0.
     * @param asOf the day of the forecast, such as `2026-01-31`: the last periods, of a day or
     *     longer, that are not over then are left out. Default: every period is over.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
     * @throws TrimtabException `DATA_UNFIT`: a forecast would lie beyond the year 9999.
     */
    @JvmStatic
    @JvmOverloads
    public fun explain(
        series: Table,
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        models: List<ExplainModels> = listOf(ExplainModels.AUTO),
        levels: List<Double> = listOf(80.0, 95.0),
        intervals: ExplainIntervals = ExplainIntervals.CONFORMAL,
        transform: ExplainTransform = ExplainTransform.NONE,
        biasAdjust: Boolean = false,
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        workLimit: Long? = null,
        seed: Long = 0,
        asOf: String? = null,
        control: Control = Control(),
    ): ExplainResult =
        ExplainResult(
            call(
                "forecast.explain",
                explainInputs(series, future, holidays),
                explainOptions(
                    horizon,
                    frequency,
                    seasonLength,
                    models,
                    levels,
                    intervals,
                    transform,
                    biasAdjust,
                    min,
                    max,
                    integer,
                    workLimit,
                    seed,
                    asOf,
                ),
                control,
            ),
        )

    /** As [explain], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun explainAsync(
        series: Table,
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        models: List<ExplainModels> = listOf(ExplainModels.AUTO),
        levels: List<Double> = listOf(80.0, 95.0),
        intervals: ExplainIntervals = ExplainIntervals.CONFORMAL,
        transform: ExplainTransform = ExplainTransform.NONE,
        biasAdjust: Boolean = false,
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        workLimit: Long? = null,
        seed: Long = 0,
        asOf: String? = null,
        control: Control = Control(),
    ): ExplainResult =
        ExplainResult(
            callAsync(
                "forecast.explain",
                explainInputs(series, future, holidays),
                explainOptions(
                    horizon,
                    frequency,
                    seasonLength,
                    models,
                    levels,
                    intervals,
                    transform,
                    biasAdjust,
                    min,
                    max,
                    integer,
                    workLimit,
                    seed,
                    asOf,
                ),
                control,
            ),
        )

    private fun explainInputs(series: Table, future: Table?, holidays: Table?): Map<String, Value?> =
        mapOf(
            "series" to series,
            "future" to future,
            "holidays" to holidays,
        )

    private fun explainOptions(
        horizon: Long,
        frequency: String?,
        seasonLength: List<Long>?,
        models: List<ExplainModels>,
        levels: List<Double>,
        intervals: ExplainIntervals,
        transform: ExplainTransform,
        biasAdjust: Boolean,
        min: Double?,
        max: Double?,
        integer: Boolean,
        workLimit: Long?,
        seed: Long,
        asOf: String?,
    ): Map<String, Any?> =
        mapOf(
            "horizon" to horizon,
            "frequency" to frequency,
            "season_length" to seasonLength,
            "models" to models,
            "levels" to levels,
            "intervals" to intervals,
            "transform" to transform,
            "bias_adjust" to biasAdjust,
            "min" to min,
            "max" to max,
            "integer" to integer,
            "work_limit" to workLimit,
            "seed" to seed,
            "as_of" to asOf,
        )

    /**
     * Forecasts of totals and parts that add up.
     *
     * Base forecasts of a total and of its parts, made each on its own, seldom add up. This takes
     * the forecasts that do and are nearest to them, weighing each series by how far it is usually
     * off.
     *
     * `structure` has a row for each total and part: list the direct parts (a part may be a total
     * in its turn) or all bottom series of each total. Totals may cross, as states and purposes do;
     * then list the bottom series of each. A `weight` of -1 makes a difference: a profit is its
     * revenue less its costs. A series that `structure` does not name comes back as it is.
     *
     * `mint_common`, the default where `errors` are given, weighs by the covariance of past errors
     * one step ahead, with correlations shrunk as far as so few errors call for, towards one that
     * all pairs share. `mint_shrink` shrinks them towards 0, as is usual: then the errors of many
     * parts seem to cancel in their sum, and totals trust their parts too much (mean absolute
     * scaled error over the levels of quarterly tourism 1.33 against 1.43, of bottom-up 1.67, of
     * the base forecasts 1.36; of a weekly retail panel 0.69, 0.71, 0.80 and 0.74). Without errors
     * `wls` takes each bottom series to be off as far as any other, and independently. The errors
     * of a backtest serve better than those of a fit, which are too small where a model has many
     * parameters.
     *
     * A total without a forecast is the sum of its parts, which is told. A bottom series without
     * one takes what the smallest total around it leaves beyond its other parts, in equal shares
     * where several are missing.
     *
     * Bands move with their mean and keep their shape; a lower end that is not below 0 rises in
     * proportion alone, so that a series that may be 0 still may. They are wider by as much as past
     * errors, reconciled in the same way, are larger than those of the base forecasts; without
     * `errors`, errors are taken as independent. They are never narrower: the weights were chosen
     * to make those very errors small, and bands that believed it covered less in measurements.
     * Those of `top_down` keep their width. A total that is filled has the band of a sum, with the
     * errors' own correlation, or 0.1 without errors.
     *
     * With `non_negative`, bottom series below 0 are set to 0 and totals added up again.
     *
     * Cost: linear in series for trees; about 1 s for 10,000 bottom series with twelve times, bands
     * and 50 errors each, 5 s where 3,000 totals cross at random.
     *
     * ```
     * val forecasts =
     *     tableOf(
     *         "unique_id" to listOf("all", "north", "south"),
     *         "ds" to listOf("2026-07-01", "2026-07-01", "2026-07-01"),
     *         "mean" to listOf(120.0, 60.0, 50.0),
     *         "lo_80" to listOf(110.0, 52.0, 44.0),
     *         "hi_80" to listOf(130.0, 68.0, 56.0),
     *     )
     * val structure =
     *     tableOf(
     *         "unique_id" to listOf("all", "all"),
     *         "part" to listOf("north", "south"),
     *     )
     * Forecast.reconcile(forecasts, structure).forecasts.mean
     * ```
     *
     * @param forecasts base forecasts of all series, as `forecast.predict` gives them.
     *     - `unique_id` (text or whole number, may be null): The series: a bottom series or a
     *       total.
     *     - `ds` (date, timestamp or whole number, may be null): When, the same times for all
     *       series.
     *     - `model` (text, optional): The method; those of each are reconciled on their own. May be
     *       left out.
     *     - `mean` (number in any, may be null): The forecast; null and NaN are missing.
     *     - any other (number): `lo_80`, `hi_80`, `lo_95`, `hi_95`: the ends of the band of each
     *       level, in the unit of `mean`.
     * @param structure which series is the sum of which.
     *     - `unique_id` (text or whole number, may be null): A total.
     *     - `part` (text or whole number, may be null): A series that it is the sum of: a bottom
     *       series, or a total in its turn.
     *     - `weight` (number in factor, optional): How often the part counts: -1 for the costs of a
     *       profit. Default: 1.
     * @param errors errors of earlier forecasts one step ahead.
     *     - `unique_id` (text or whole number, may be null): The series.
     *     - `ds` (date, timestamp or whole number, may be null): When.
     *     - `model` (text, optional): The method that erred; left out where the errors are for all.
     *     - `error` (number in as mean, may be null): Actual value less its forecast one step
     *       before; null and NaN are missing.
     * @param series the past of the bottom series, for `top_down` by averages.
     *     - `unique_id` (text or whole number, may be null): A bottom series.
     *     - `ds` (date, timestamp or whole number, may be null): When.
     *     - `y` (number in as mean, may be null): The value; null and NaN are missing.
     * @param method how forecasts are made to add up. Default: `mint_common` where `errors` are
     *     given, else `wls`.
     * @param proportions what `top_down` splits a total by. Default: `forecast`.
     * @param nonNegative whether no bottom series may fall below 0; a total that only adds then
     *     does not either. Default: false.
     * @param outputs which outputs to compute. Default: all.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `COLUMN_VALUE`: a total is a part of itself, holds a series in two
     *     of its parts, or a weight is 0.
     * @throws TrimtabException `INPUT_MISSING`: the method needs `errors` or `series`.
     * @throws TrimtabException `DATA_TOO_FEW`: the method needs more errors.
     * @throws TrimtabException `DATA_UNFIT`: no total holds those that `top_down` would split.
     */
    @JvmStatic
    @JvmOverloads
    public fun reconcile(
        forecasts: Table,
        structure: Table,
        errors: Table? = null,
        series: Table? = null,
        method: ReconcileMethod? = null,
        proportions: ReconcileProportions = ReconcileProportions.FORECAST,
        nonNegative: Boolean = false,
        outputs: List<ReconcileOutputs>? = null,
        control: Control = Control(),
    ): ReconcileResult =
        ReconcileResult(
            call(
                "forecast.reconcile",
                reconcileInputs(forecasts, structure, errors, series),
                reconcileOptions(method, proportions, nonNegative, outputs),
                control,
            ),
        )

    /** As [reconcile], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun reconcileAsync(
        forecasts: Table,
        structure: Table,
        errors: Table? = null,
        series: Table? = null,
        method: ReconcileMethod? = null,
        proportions: ReconcileProportions = ReconcileProportions.FORECAST,
        nonNegative: Boolean = false,
        outputs: List<ReconcileOutputs>? = null,
        control: Control = Control(),
    ): ReconcileResult =
        ReconcileResult(
            callAsync(
                "forecast.reconcile",
                reconcileInputs(forecasts, structure, errors, series),
                reconcileOptions(method, proportions, nonNegative, outputs),
                control,
            ),
        )

    private fun reconcileInputs(
        forecasts: Table,
        structure: Table,
        errors: Table?,
        series: Table?,
    ): Map<String, Value?> =
        mapOf(
            "forecasts" to forecasts,
            "structure" to structure,
            "errors" to errors,
            "series" to series,
        )

    private fun reconcileOptions(
        method: ReconcileMethod?,
        proportions: ReconcileProportions,
        nonNegative: Boolean,
        outputs: List<ReconcileOutputs>?,
    ): Map<String, Any?> =
        mapOf(
            "method" to method,
            "proportions" to proportions,
            "non_negative" to nonNegative,
            "outputs" to outputs,
        )

    /**
     * Trend, seasons and remainder of each series.
     *
     * Each series is laid on a regular grid of its times and split into a trend, its seasons and a
     * remainder. With seasons (of the frequency, of `season_length`, or found in the values) it is
     * MSTL: loess along the positions of each season, one after the other and again, and loess for
     * the trend. Without one the trend is made of local straight lines, over the share of the
     * points with which each is best told from the others.
     *
     * In `components` the parts of a row make its value: `trend` + `season` + `remainder` where
     * `form` in `strengths` is `additive`, `trend` × `season` × `remainder` where it is
     * `multiplicative`. With several seasons `season` is all of them together, and columns such as
     * `season_7` and `season_365` have each. `adjusted` is the value without its seasons. A step
     * without a value has `observed` false, a trend and seasons, and neither remainder nor
     * `adjusted`.
     *
     * `strengths` says how much of what is not smooth a part explains: 1 − Var(R)/Var(T + R) for
     * the trend, 1 − Var(R)/Var(S + R) for a season, from 0 to 1 (of logarithms where parts
     * multiply). Above about 0.64 a season is strong. Noise alone has strengths above 0 too, the
     * more the fewer seasons there are: whether a season is real is for `forecast.seasons` to say.
     *
     * Cost: about 1 ms for a monthly series of ten years.
     *
     * ```
     * val series =
     *     tableOf(
     *         "ds" to listOf("2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"),
     *         "y" to listOf(100.0, 130.0, 90.0, 160.0, 110.0, 141.0, 99.0, 172.0, 118.0, 155.0, 108.0, 188.0),
     *     )
     * Forecast.decompose(series).strengths.strength
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
     * @param frequency how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
     *     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
     *     `step` or `2 steps`. Default: told from the times of each series.
     * @param seasonLength how many steps a season has: 12 for months, 7 for days; 1 for none;
     *     several, such as 24 and 168, where seasons lie in one another. Default: those of the
     *     frequency, and for whole numbers one found in the series.
     * @param asOf the day of the look, such as `2026-01-31`: the last periods, of a day or longer,
     *     that are not over then are left out. Default: every period is over.
     * @param form whether the parts add up or multiply. Default: `auto`, which is likelier.
     * @param robust whether points far off count less, so that they stay in the remainder. Default:
     *     false.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
     */
    @JvmStatic
    @JvmOverloads
    public fun decompose(
        series: Table,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        asOf: String? = null,
        form: DecomposeForm = DecomposeForm.AUTO,
        robust: Boolean = false,
        control: Control = Control(),
    ): DecomposeResult =
        DecomposeResult(
            call(
                "forecast.decompose",
                decomposeInputs(series),
                decomposeOptions(frequency, seasonLength, asOf, form, robust),
                control,
            ),
        )

    /** As [decompose], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun decomposeAsync(
        series: Table,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        asOf: String? = null,
        form: DecomposeForm = DecomposeForm.AUTO,
        robust: Boolean = false,
        control: Control = Control(),
    ): DecomposeResult =
        DecomposeResult(
            callAsync(
                "forecast.decompose",
                decomposeInputs(series),
                decomposeOptions(frequency, seasonLength, asOf, form, robust),
                control,
            ),
        )

    private fun decomposeInputs(series: Table): Map<String, Value?> =
        mapOf("series" to series)

    private fun decomposeOptions(
        frequency: String?,
        seasonLength: List<Long>?,
        asOf: String?,
        form: DecomposeForm,
        robust: Boolean,
    ): Map<String, Any?> =
        mapOf(
            "frequency" to frequency,
            "season_length" to seasonLength,
            "as_of" to asOf,
            "form" to form,
            "robust" to robust,
        )

    /**
     * Which seasons each series has, how strong and how sure.
     *
     * Each series is laid on a regular grid of its times. The lengths of `season_length`, else
     * those of the frequency (7 and 365.25 for days, 12 for months), are tested one after the
     * other, the shortest first, each beside the shorter ones that are there; then, unless `search`
     * is false, lengths that stand out in the values are.
     *
     * A row says how strong a season is (the share of Var(S + R) of a decomposition that the season
     * S explains, 0 to 1), how likely a series without it shows as much of it (`p_value`, the
     * number of lengths that were tried counted in), and whether it is there (`present`, below
     * 0.01). A strong season with a high p-value is mostly noise of a short series: three cycles or
     * more are needed for evidence, for a trend that wanders makes one or two. `used` says whether
     * forecasts with the same options look for it; a model then finds how much of it there is.
     *
     * Cost: about 1 ms for a monthly series of ten years.
     *
     * ```
     * val series =
     *     tableOf(
     *         "ds" to listOf("2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"),
     *         "y" to listOf(100.0, 130.0, 90.0, 160.0, 110.0, 141.0, 99.0, 172.0, 118.0, 155.0, 108.0, 188.0),
     *     )
     * Forecast.seasons(series).seasons.pValue
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
     * @param frequency how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
     *     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
     *     `step` or `2 steps`. Default: told from the times of each series.
     * @param seasonLength the lengths in steps that are tested, such as 12, or 24 and 168. Default:
     *     those of the frequency.
     * @param asOf the day of the look, such as `2026-01-31`: the last periods, of a day or longer,
     *     that are not over then are left out. Default: every period is over.
     * @param search whether seasons of other lengths are looked for in the values. Default: true.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
     */
    @JvmStatic
    @JvmOverloads
    public fun seasons(
        series: Table,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        asOf: String? = null,
        search: Boolean = true,
        control: Control = Control(),
    ): SeasonsResult =
        SeasonsResult(
            call(
                "forecast.seasons",
                seasonsInputs(series),
                seasonsOptions(frequency, seasonLength, asOf, search),
                control,
            ),
        )

    /** As [seasons], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun seasonsAsync(
        series: Table,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        asOf: String? = null,
        search: Boolean = true,
        control: Control = Control(),
    ): SeasonsResult =
        SeasonsResult(
            callAsync(
                "forecast.seasons",
                seasonsInputs(series),
                seasonsOptions(frequency, seasonLength, asOf, search),
                control,
            ),
        )

    private fun seasonsInputs(series: Table): Map<String, Value?> =
        mapOf("series" to series)

    private fun seasonsOptions(
        frequency: String?,
        seasonLength: List<Long>?,
        asOf: String?,
        search: Boolean,
    ): Map<String, Any?> =
        mapOf(
            "frequency" to frequency,
            "season_length" to seasonLength,
            "as_of" to asOf,
            "search" to search,
        )

    /**
     * When each series changed for good: its level, trend or variance.
     *
     * Each series is laid on a regular grid of its times, and its seasons are taken out: those that
     * are given, else those of the frequency that a test finds. Points that stand alone are brought
     * in: what passes in fewer than `min_segment` points is an outlier, and for
     * `forecast.anomalies` to tell. The segmentation of least cost is then found by PELT, with a
     * penalty in units of the long-run variance of the noise, and a change is kept where noise
     * makes such a change with a probability of at most `level`.
     *
     * `model` says what a series has between two changes: a `level`, a straight line (`trend`), or
     * a level and a variance (`level_variance`); `auto` takes the likelier of a level and a trend.
     * A row of `changepoints` is the first point after a change. `kind` says what `before` and
     * `after` are: levels at the change (`level`), slopes a step (`trend`) or standard deviations
     * (`variance`).
     *
     * The level of a random walk is never for long what it was: a series that wanders has few
     * changes that stand out from its wandering, and none is told where noise that goes on for long
     * explains them as well. Changes in the first and last `min_segment` points cannot be told yet.
     * In short series of autocorrelated noise more changes are told than `level` says, up to 6 in
     * 100 series of 60 points at 0.01.
     *
     * Cost: about 1 ms for a monthly series of ten years, a second for 100000 points.
     *
     * ```
     * val series =
     *     tableOf(
     *         "ds" to listOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20),
     *         "y" to listOf(100.0, 103.0, 99.0, 101.0, 98.0, 102.0, 100.0, 97.0, 101.0, 100.0, 121.0, 118.0, 122.0, 119.0, 120.0, 123.0, 117.0, 121.0, 120.0, 119.0),
     *     )
     * Forecast.changepoints(series, seasonLength = emptyList()).changepoints.change
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
     * @param frequency how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
     *     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
     *     `step` or `2 steps`. Default: told from the times of each series.
     * @param seasonLength how many steps a season has: 12 for months, 7 for days; 1 for none;
     *     several, such as 24 and 168, where seasons lie in one another. Those that are given are
     *     taken out; else, of those of the frequency (for whole numbers one found in the series),
     *     the ones that a test finds. Default: those of the frequency.
     * @param asOf the day of the look, such as `2026-01-31`: the last periods, of a day or longer,
     *     that are not over then are left out. Default: every period is over.
     * @param model what a series has between two changes. Default: `auto`, a level or a trend.
     * @param penalty what a change has to earn. Default: `mbic`.
     * @param penaltyFactor what the penalty is multiplied by, above 0: more for fewer changes.
     *     Default: 1.
     * @param minSegment the fewest observed points between two changes, 2 to 10000: what passes
     *     sooner is no change but an outlier. Default: 5.
     * @param level how likely noise may make a change that is told, above 0 and at most 1: about
     *     the share of series without a change in which one is told. Default: 0.01.
     * @param withoutSeasons whether seasons are taken out first. Default: true.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
     */
    @JvmStatic
    @JvmOverloads
    public fun changepoints(
        series: Table,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        asOf: String? = null,
        model: ChangepointsModel = ChangepointsModel.AUTO,
        penalty: ChangepointsPenalty = ChangepointsPenalty.MBIC,
        penaltyFactor: Double = 1.0,
        minSegment: Long = 5,
        level: Double = 0.01,
        withoutSeasons: Boolean = true,
        control: Control = Control(),
    ): ChangepointsResult =
        ChangepointsResult(
            call(
                "forecast.changepoints",
                changepointsInputs(series),
                changepointsOptions(
                    frequency,
                    seasonLength,
                    asOf,
                    model,
                    penalty,
                    penaltyFactor,
                    minSegment,
                    level,
                    withoutSeasons,
                ),
                control,
            ),
        )

    /** As [changepoints], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun changepointsAsync(
        series: Table,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        asOf: String? = null,
        model: ChangepointsModel = ChangepointsModel.AUTO,
        penalty: ChangepointsPenalty = ChangepointsPenalty.MBIC,
        penaltyFactor: Double = 1.0,
        minSegment: Long = 5,
        level: Double = 0.01,
        withoutSeasons: Boolean = true,
        control: Control = Control(),
    ): ChangepointsResult =
        ChangepointsResult(
            callAsync(
                "forecast.changepoints",
                changepointsInputs(series),
                changepointsOptions(
                    frequency,
                    seasonLength,
                    asOf,
                    model,
                    penalty,
                    penaltyFactor,
                    minSegment,
                    level,
                    withoutSeasons,
                ),
                control,
            ),
        )

    private fun changepointsInputs(series: Table): Map<String, Value?> =
        mapOf("series" to series)

    private fun changepointsOptions(
        frequency: String?,
        seasonLength: List<Long>?,
        asOf: String?,
        model: ChangepointsModel,
        penalty: ChangepointsPenalty,
        penaltyFactor: Double,
        minSegment: Long,
        level: Double,
        withoutSeasons: Boolean,
    ): Map<String, Any?> =
        mapOf(
            "frequency" to frequency,
            "season_length" to seasonLength,
            "as_of" to asOf,
            "model" to model,
            "penalty" to penalty,
            "penalty_factor" to penaltyFactor,
            "min_segment" to minSegment,
            "level" to level,
            "without_seasons" to withoutSeasons,
        )

    /**
     * Which points of each series are unlike the others.
     *
     * Each series is laid on a regular grid of its times. What was to be expected at each point is
     * told from the others: its seasons (given, or of the frequency where a test finds them) and
     * its trend, in which points far off weigh little. A point is odd where it is farther from that
     * than good points are; how far that is follows from the spread and the tails of the series
     * itself, and from how many points are looked at: `level` is the share of the points called odd
     * that may be good, and in a series with nothing odd about the probability of any alarm.
     *
     * `kind` says what is odd. `SPIKE`: a value far off, high or low. `LEVEL_SHIFT`: from here on
     * the level is another; `forecast.changepoints` tells more of it. `MISSING_RUN`: several values
     * missing one after the other, where they are seldom. `STOCK_OUT`: zeros in a series that sells
     * otherwise, longer than its runs of zeros are. Of intermittent demand the sizes of demands are
     * judged, and only what is too large is odd.
     *
     * `contribution` is what the odd values add to what was expected, in the unit of `y` and over
     * all steps of the row: how much of a sum they explain. What is odd is not wrong: a holiday, a
     * promotion or a strike is odd too. Few alarms are preferred to many: a spike of six deviations
     * is found in about nine of ten series of a hundred points or more, in two of three of four
     * years of months, of four seldom. Where the noise itself has heavy tails, much larger ones
     * only are.
     *
     * Cost: about 10 ms for a monthly series of ten years.
     *
     * ```
     * val series =
     *     tableOf(
     *         "ds" to listOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20),
     *         "y" to listOf(100.0, 103.0, 99.0, 101.0, 98.0, 102.0, 100.0, 97.0, 101.0, 100.0, 161.0, 98.0, 102.0, 99.0, 100.0, 103.0, 97.0, 101.0, 100.0, 99.0),
     *     )
     * Forecast.anomalies(series, seasonLength = emptyList()).anomalies.expected
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
     * @param frequency how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
     *     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
     *     `step` or `2 steps`. Default: told from the times of each series.
     * @param seasonLength how many steps a season has: 12 for months, 7 for days; 1 for none;
     *     several, such as 24 and 168, where seasons lie in one another. Those that are given are
     *     expected; else, of those of the frequency (for whole numbers one found in the series),
     *     the ones that a test finds. Default: those of the frequency.
     * @param asOf the day of the look, such as `2026-01-31`: the last periods, of a day or longer,
     *     that are not over then are left out. Default: every period is over.
     * @param level the share of points called odd that may be good, above 0 and below 1; in a
     *     series with nothing odd about the probability that any point is called so. More finds
     *     more, and more that is nothing. Default: 0.05.
     * @param kinds what is looked for. Default: all kinds.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
     */
    @JvmStatic
    @JvmOverloads
    public fun anomalies(
        series: Table,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        asOf: String? = null,
        level: Double = 0.05,
        kinds: List<AnomaliesKinds>? = null,
        control: Control = Control(),
    ): AnomaliesResult =
        AnomaliesResult(
            call(
                "forecast.anomalies",
                anomaliesInputs(series),
                anomaliesOptions(frequency, seasonLength, asOf, level, kinds),
                control,
            ),
        )

    /** As [anomalies], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun anomaliesAsync(
        series: Table,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        asOf: String? = null,
        level: Double = 0.05,
        kinds: List<AnomaliesKinds>? = null,
        control: Control = Control(),
    ): AnomaliesResult =
        AnomaliesResult(
            callAsync(
                "forecast.anomalies",
                anomaliesInputs(series),
                anomaliesOptions(frequency, seasonLength, asOf, level, kinds),
                control,
            ),
        )

    private fun anomaliesInputs(series: Table): Map<String, Value?> =
        mapOf("series" to series)

    private fun anomaliesOptions(
        frequency: String?,
        seasonLength: List<Long>?,
        asOf: String?,
        level: Double,
        kinds: List<AnomaliesKinds>?,
    ): Map<String, Any?> =
        mapOf(
            "frequency" to frequency,
            "season_length" to seasonLength,
            "as_of" to asOf,
            "level" to level,
            "kinds" to kinds,
        )

    /**
     * A forecaster that is fitted once and kept.
     *
     * Fits what `forecast.predict` fits and keeps it as a document: parameters and states after the
     * last point, without the data, 0.4 to 1 kB for each monthly series and method, 6 kB for
     * `auto`, which keeps all its members, and 7 kB for the bands that alike series share over
     * twelve steps. Store it beside the series, move it on with `forecast.update` when new points
     * come, which fits nothing anew, and ask it with `forecast.ahead`.
     *
     * Regressors are read as `forecast.predict` reads them, but for what is known ahead, which
     * `forecast.ahead` asks for: each that varies within a series is used by the methods that heed
     * regressors. The forecaster keeps their names, so that new points have the same columns, in
     * any order. Of `holidays` it keeps the days that lie ahead, and how many days before and after
     * have effects.
     *
     * Fit anew from time to time: weights, parameters and bands stay as they were fitted. The bands
     * know the steps up to `horizon`; beyond it they widen as the models say.
     *
     * `gbm` is kept with its trees, which all series share: once for all in the document, some
     * hundreds of kB, and of each series its latest values, 60 or two and a half of its longest
     * season.
     *
     * Cost: as `forecast.predict`.
     *
     * ```
     * val series =
     *     tableOf(
     *         "ds" to listOf("2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"),
     *         "y" to listOf(100.0, 104.0, 103.0, 108.0, 107.0, 112.0),
     *     )
     * Forecast.fit(series, horizon = 3, models = emptyList()).models.fitted
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
     * @param holidays days with effects of their own: holidays and events, past and, as far as they
     *     are known, ahead.
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
     * @param intervals where bands come from. Default: `conformal`.
     * @param transform the scale on which methods work, and from which forecasts and the ends of
     *     bands are brought back. A series with a value at or below 0 is left out and told.
     *     Default: `none`.
     * @param biasAdjust whether forecasts brought back from another scale are means, which add up;
     *     otherwise they are medians, which are lower where the logarithm is taken. Without
     *     `transform` of no effect. Default: false.
     * @param min what no forecast falls below. Default: 0 for a series that has zeros and nothing
     *     below them, else nothing.
     * @param max what no forecast rises above. Default: nothing.
     * @param integer whether bands end at whole numbers. Default: false.
     * @param workLimit the most fits, of one method to one series each, that the call may take.
     *     Weights and bands are then learnt from fewer earlier points, then from fewer series (30
     *     at the least), then `auto` and `ensemble` are of fewer methods (one at the least), which
     *     is told. The same limit gives the same forecasts on every machine. Default: no limit.
     * @param seed fixes what is left to chance: paths, and which points and columns boosted trees
     *     learn from. The same seed gives the same forecasts; in all other methods nothing is left
     *     to chance. Default: 0.
     * @param asOf the day of the forecast, such as `2026-01-31`: the last periods, of a day or
     *     longer, that are not over then are left out. Default: every period is over.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
     */
    @JvmStatic
    @JvmOverloads
    public fun fit(
        series: Table,
        holidays: Table? = null,
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        models: List<FitModels> = listOf(FitModels.AUTO),
        levels: List<Double> = listOf(80.0, 95.0),
        intervals: FitIntervals = FitIntervals.CONFORMAL,
        transform: FitTransform = FitTransform.NONE,
        biasAdjust: Boolean = false,
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        workLimit: Long? = null,
        seed: Long = 0,
        asOf: String? = null,
        control: Control = Control(),
    ): FitResult =
        FitResult(
            call(
                "forecast.fit",
                fitInputs(series, holidays),
                fitOptions(
                    horizon,
                    frequency,
                    seasonLength,
                    models,
                    levels,
                    intervals,
                    transform,
                    biasAdjust,
                    min,
                    max,
                    integer,
                    workLimit,
                    seed,
                    asOf,
                ),
                control,
            ),
        )

    /** As [fit], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun fitAsync(
        series: Table,
        holidays: Table? = null,
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: List<Long>? = null,
        models: List<FitModels> = listOf(FitModels.AUTO),
        levels: List<Double> = listOf(80.0, 95.0),
        intervals: FitIntervals = FitIntervals.CONFORMAL,
        transform: FitTransform = FitTransform.NONE,
        biasAdjust: Boolean = false,
        min: Double? = null,
        max: Double? = null,
        integer: Boolean = false,
        workLimit: Long? = null,
        seed: Long = 0,
        asOf: String? = null,
        control: Control = Control(),
    ): FitResult =
        FitResult(
            callAsync(
                "forecast.fit",
                fitInputs(series, holidays),
                fitOptions(
                    horizon,
                    frequency,
                    seasonLength,
                    models,
                    levels,
                    intervals,
                    transform,
                    biasAdjust,
                    min,
                    max,
                    integer,
                    workLimit,
                    seed,
                    asOf,
                ),
                control,
            ),
        )

    private fun fitInputs(series: Table, holidays: Table?): Map<String, Value?> =
        mapOf("series" to series, "holidays" to holidays)

    private fun fitOptions(
        horizon: Long,
        frequency: String?,
        seasonLength: List<Long>?,
        models: List<FitModels>,
        levels: List<Double>,
        intervals: FitIntervals,
        transform: FitTransform,
        biasAdjust: Boolean,
        min: Double?,
        max: Double?,
        integer: Boolean,
        workLimit: Long?,
        seed: Long,
        asOf: String?,
    ): Map<String, Any?> =
        mapOf(
            "horizon" to horizon,
            "frequency" to frequency,
            "season_length" to seasonLength,
            "models" to models,
            "levels" to levels,
            "intervals" to intervals,
            "transform" to transform,
            "bias_adjust" to biasAdjust,
            "min" to min,
            "max" to max,
            "integer" to integer,
            "work_limit" to workLimit,
            "seed" to seed,
            "as_of" to asOf,
        )

    /**
     * A forecaster moved on by new points, without a refit.
     *
     * Steps each model on by the new points, parameters as they are: what comes out is what the
     * same parameters give on the whole series. A step without a value between the last point and a
     * new one is a missing value. The trees of `gbm` stay as they were learnt, and are told of the
     * latest values anew.
     *
     * Where the forecaster was fitted with regressors the points have their columns too; a table
     * without one is refused. Where a value of a regressor is missing, its last one before is
     * taken; a text that the fit did not see counts as the most frequent. Both are told.
     *
     * A point that is not after the last one is left out and told: the past changes only by a new
     * fit. So is one of a series that the forecaster does not know, and one at or below 0 where it
     * was fitted with a `transform`.
     *
     * Cost: 0.02 to 0.08 ms a series, 0.2 ms with `auto`, most of it the reading and writing of the
     * document.
     *
     * ```
     * val forecaster = Document.fromJson("""{"kind":"forecast.forecaster","version":1,"hash":"sha256:337acf5f0b818c436830447a2819f78dfb2676bc4a06c9e64d8de719d68bdc1d","body":{"form":"date","intervals":"conformal","bands":[[[-3.6982426101165915,-3.3179185647336666,-2.5663964559144863,-2.0646033419012273,-1.7590886183010221,-1.5388933097613273,-1.2145659315893986,-0.9705793375996286,-0.769122371072811,-0.5931594225976607,-0.43335326734864216,-0.2838363882148148,-0.14047208228858768,-3.729655473350135e-15,0.14047208228858116,0.28383638821480883,0.43335326734863655,0.5931594225976553,0.7691223710728061,0.9705793375996244,1.2145659315893942,1.5388933097613238,1.7590886183010173,2.064603341901223,2.566396455914476,3.3179185647336547,3.6982426101165875]]],"series":[{"id":null,"axis":{"grid":{"step":{"months":1},"first":20454,"day":1},"unit":{"same":{}}},"next":6,"points":6,"models":[{"model":"naive","state":{"combined":{"bands":0,"range":[100.0,112.0],"unit":1.0,"members":[{"name":"naive","share":1.0,"model":{"seasonal_naive":{"last":[112.0],"missed":[0],"deviation":3.687817782917155}}}]}}}]}]}}""")
     * val series =
     *     tableOf(
     *         "ds" to listOf("2026-07-01", "2026-06-01"),
     *         "y" to listOf(111.0, 112.0),
     *     )
     * Forecast.update(forecaster, series).issues.code
     * ```
     *
     * @param forecaster as `forecast.fit` or `forecast.update` gave it. A document
     *     `forecast.forecaster`, version 1.
     * @param series the new points, with the columns of the regressors.
     *     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
     *       be left out where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
     *       whole number of steps, in any order.
     *     - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
     *     - any other (number, flag or text): Any further columns of numbers, flags or text:
     *       regressors, such as `price`.
     * @param holidays holidays and events that the forecaster does not know yet.
     *     - `unique_id` (text or whole number, optional): The series that it concerns; null or left
     *       out: all.
     *     - `ds` (date): The day.
     *     - `holiday` (text, optional): Its name: days of one name have one effect. Default:
     *       `holiday`.
     *     - `lower_window` (whole number, optional): 0, or below it the days before that have
     *       effects of their own.
     *     - `upper_window` (whole number, optional): 0, or above it the days after that have
     *       effects of their own.
     * @param control cancellation, limits and progress.
     */
    @JvmStatic
    @JvmOverloads
    public fun update(
        forecaster: Document,
        series: Table,
        holidays: Table? = null,
        control: Control = Control(),
    ): UpdateResult =
        UpdateResult(
            call(
                "forecast.update",
                updateInputs(forecaster, series, holidays),
                emptyMap(),
                control,
            ),
        )

    /** As [update], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun updateAsync(
        forecaster: Document,
        series: Table,
        holidays: Table? = null,
        control: Control = Control(),
    ): UpdateResult =
        UpdateResult(
            callAsync(
                "forecast.update",
                updateInputs(forecaster, series, holidays),
                emptyMap(),
                control,
            ),
        )

    private fun updateInputs(
        forecaster: Document,
        series: Table,
        holidays: Table?,
    ): Map<String, Value?> =
        mapOf(
            "forecaster" to forecaster,
            "series" to series,
            "holidays" to holidays,
        )

    /**
     * What a forecaster says comes next.
     *
     * What a kept forecaster says comes next, as `forecast.predict` would have said it with the
     * same fits, weights and bands: mean and bands of each step after the last point.
     *
     * Where the forecaster was fitted with regressors, `future` gives them at the steps ahead;
     * without a column that it was fitted with it cannot be asked. At steps where a regressor is
     * not known its last value before is taken, which is told. A series of which one is known at no
     * step ahead is left out and told. Holidays are those that the fit and the updates were given,
     * and those of `holidays`, which have effects on the days around them as in the fit.
     *
     * Cost: 0.01 to 0.2 ms a series, most of it the reading of the document.
     *
     * ```
     * val forecaster = Document.fromJson("""{"kind":"forecast.forecaster","version":1,"hash":"sha256:337acf5f0b818c436830447a2819f78dfb2676bc4a06c9e64d8de719d68bdc1d","body":{"form":"date","intervals":"conformal","bands":[[[-3.6982426101165915,-3.3179185647336666,-2.5663964559144863,-2.0646033419012273,-1.7590886183010221,-1.5388933097613273,-1.2145659315893986,-0.9705793375996286,-0.769122371072811,-0.5931594225976607,-0.43335326734864216,-0.2838363882148148,-0.14047208228858768,-3.729655473350135e-15,0.14047208228858116,0.28383638821480883,0.43335326734863655,0.5931594225976553,0.7691223710728061,0.9705793375996244,1.2145659315893942,1.5388933097613238,1.7590886183010173,2.064603341901223,2.566396455914476,3.3179185647336547,3.6982426101165875]]],"series":[{"id":null,"axis":{"grid":{"step":{"months":1},"first":20454,"day":1},"unit":{"same":{}}},"next":6,"points":6,"models":[{"model":"naive","state":{"combined":{"bands":0,"range":[100.0,112.0],"unit":1.0,"members":[{"name":"naive","share":1.0,"model":{"seasonal_naive":{"last":[112.0],"missed":[0],"deviation":3.687817782917155}}}]}}}]}]}}""")
     * Forecast.ahead(forecaster, horizon = 2).forecasts.mean
     * ```
     *
     * @param forecaster as `forecast.fit` or `forecast.update` gave it. A document
     *     `forecast.forecaster`, version 1.
     * @param future the regressors that the forecaster was fitted with, at the steps ahead.
     *     - `unique_id` (text or whole number, optional): The series that the row belongs to; may
     *       be left out where there is one.
     *     - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
     *       whole number of steps, in any order.
     *     - any other (number, flag or text): The further columns of `series`, at the steps ahead.
     * @param holidays holidays and events that the forecaster does not know yet.
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
     * @param levels the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
     *     and 95.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
     * @throws TrimtabException `DATA_UNFIT`: a forecast would lie beyond the year 9999.
     */
    @JvmStatic
    @JvmOverloads
    public fun ahead(
        forecaster: Document,
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        levels: List<Double> = listOf(80.0, 95.0),
        control: Control = Control(),
    ): AheadResult =
        AheadResult(
            call(
                "forecast.ahead",
                aheadInputs(forecaster, future, holidays),
                aheadOptions(horizon, levels),
                control,
            ),
        )

    /** As [ahead], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun aheadAsync(
        forecaster: Document,
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        levels: List<Double> = listOf(80.0, 95.0),
        control: Control = Control(),
    ): AheadResult =
        AheadResult(
            callAsync(
                "forecast.ahead",
                aheadInputs(forecaster, future, holidays),
                aheadOptions(horizon, levels),
                control,
            ),
        )

    private fun aheadInputs(
        forecaster: Document,
        future: Table?,
        holidays: Table?,
    ): Map<String, Value?> =
        mapOf(
            "forecaster" to forecaster,
            "future" to future,
            "holidays" to holidays,
        )

    private fun aheadOptions(horizon: Long, levels: List<Double>): Map<String, Any?> =
        mapOf("horizon" to horizon, "levels" to levels)

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

            /** The runs of steps without a value. */
            public val gaps: List<Long> by lazy { table.integers("gaps").requireNoNulls() }

            /** The most steps without a value one after the other. */
            public val longestGap: List<Long> by lazy { table.integers("longest_gap").requireNoNulls() }

            /** The rows that were left out since they say the same twice. */
            public val duplicates: List<Long> by lazy { table.integers("duplicates").requireNoNulls() }

            /** The share of observed points that are 0. In share. */
            public val zeros: List<Double> by lazy { table.numbers("zeros").requireNoNulls() }

            /**
             * The runs of zeros that the demand around them makes unlikely (p ≤ 0.001), none of a
             * series that is intermittent without them.
             */
            public val stockOuts: List<Long> by lazy { table.integers("stock_outs").requireNoNulls() }

            /** The steps in them. */
            public val stockOutSteps: List<Long> by lazy { table.integers("stock_out_steps").requireNoNulls() }

            /** The first step of the latest of them; null without one. */
            public val lastStockOut: List<TimePoint?> by lazy { table.times("last_stock_out") }

            /**
             * How often the level shifted for good, among the last 500 points and by three
             * deviations or more (p ≤ 0.0001).
             */
            public val levelShifts: List<Long> by lazy { table.integers("level_shifts").requireNoNulls() }

            /** The first point after the latest shift; null without one. */
            public val lastLevelShift: List<TimePoint?> by lazy { table.times("last_level_shift") }

            /** How far the level rose there, or fell; null without a shift. In as y. */
            public val lastLevelChange: List<Double?> by lazy { table.numbers("last_level_change") }

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
                    gaps[index],
                    longestGap[index],
                    duplicates[index],
                    zeros[index],
                    stockOuts[index],
                    stockOutSteps[index],
                    lastStockOut[index],
                    levelShifts[index],
                    lastLevelShift[index],
                    lastLevelChange[index],
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
                /** The runs of steps without a value. */
                val gaps: Long,
                /** The most steps without a value one after the other. */
                val longestGap: Long,
                /** The rows that were left out since they say the same twice. */
                val duplicates: Long,
                /** The share of observed points that are 0. In share. */
                val zeros: Double,
                /**
                 * The runs of zeros that the demand around them makes unlikely (p ≤ 0.001), none of
                 * a series that is intermittent without them.
                 */
                val stockOuts: Long,
                /** The steps in them. */
                val stockOutSteps: Long,
                /** The first step of the latest of them; null without one. */
                val lastStockOut: TimePoint?,
                /**
                 * How often the level shifted for good, among the last 500 points and by three
                 * deviations or more (p ≤ 0.0001).
                 */
                val levelShifts: Long,
                /** The first point after the latest shift; null without one. */
                val lastLevelShift: TimePoint?,
                /** How far the level rose there, or fell; null without a shift. In as y. */
                val lastLevelChange: Double?,
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

        /**
         * The median, step by step, of the methods that `auto` weighs, each counting as
         * much: one that goes astray moves nothing, and no weight has to be learnt.
         */
        ENSEMBLE("ensemble"),

        /** The last value. */
        NAIVE("naive"),

        /** The last value of the same season. */
        SEASONAL_NAIVE("seasonal_naive"),

        /** The last value and the mean change. */
        DRIFT("drift"),

        /** The mean of all values. */
        MEAN("mean"),

        /** The mean of the last season's values; of the last three without a season. */
        WINDOW_AVERAGE("window_average"),

        /**
         * The mean of the same season's values in the last three years, weeks or whatever
         * its cycle is; of the last three values without a season.
         */
        SEASONAL_WINDOW_AVERAGE("seasonal_window_average"),

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

        /**
         * A trend that bends, all seasons that such times have, holidays and regressors
         * in the form of the program Prophet, with errors that go together.
         */
        PROPHET("prophet"),

        /**
         * Exponential smoothing of level, damped trend and seasons of any length, each a
         * sum of waves whose size and phase move.
         */
        TBATS("tbats"),

        /**
         * Boosted trees that learn from all series of the call together: lags, means,
         * seasons, regressors and what sets series apart.
         */
        GBM("gbm"),

        /** Croston's method for intermittent demand. */
        CROSTON("croston"),

        /** Croston's method with smoothing that fits best. */
        CROSTON_OPTIMIZED("croston_optimized"),

        /** Croston's method without its bias, after Syntetos and Boylan. */
        SBA("sba"),

        /** The method of Teunter, Syntetos and Babai for demand that may end. */
        TSB("tsb"),

        /** Intermittent demand added up over its mean interval. */
        ADIDA("adida"),

        /** Intermittent demand added up over many intervals. */
        IMAPA("imapa"),

        /**
         * Negative binomial counts about a mean that moves: whole numbers from 0 on, with
         * quantiles of their own.
         */
        COUNTS("counts"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** Where bands come from. Default: `conformal`. */
    public enum class PredictIntervals(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * The errors that the method would have made at earlier points of the series of
         * the call.
         */
        CONFORMAL("conformal"),

        /**
         * What the fitted model says of itself, errors normal and parameters known:
         * several times as fast for one method, and often too narrow.
         */
        MODEL("model"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /**
     * The scale on which methods work, and from which forecasts and the ends of bands
     * are brought back. A series with a value at or below 0 is left out and told.
     * Default: `none`.
     */
    public enum class PredictTransform(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** That of the series; `auto` tries logarithms by itself. */
        NONE("none"),

        /** Logarithms, for series above 0 whose seasons and errors grow with their level. */
        LOG("log"),

        /**
         * The power between 0, the logarithm, and 1, none, at which seasons vary alike at
         * all levels (Box and Cox; the power by Guerrero's method), for series above 0.
         */
        BOX_COX("box_cox"),
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

        /**
         * The median, step by step, of the methods that `auto` weighs, each counting as
         * much: one that goes astray moves nothing, and no weight has to be learnt.
         */
        ENSEMBLE("ensemble"),

        /** The last value. */
        NAIVE("naive"),

        /** The last value of the same season. */
        SEASONAL_NAIVE("seasonal_naive"),

        /** The last value and the mean change. */
        DRIFT("drift"),

        /** The mean of all values. */
        MEAN("mean"),

        /** The mean of the last season's values; of the last three without a season. */
        WINDOW_AVERAGE("window_average"),

        /**
         * The mean of the same season's values in the last three years, weeks or whatever
         * its cycle is; of the last three values without a season.
         */
        SEASONAL_WINDOW_AVERAGE("seasonal_window_average"),

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

        /**
         * A trend that bends, all seasons that such times have, holidays and regressors
         * in the form of the program Prophet, with errors that go together.
         */
        PROPHET("prophet"),

        /**
         * Exponential smoothing of level, damped trend and seasons of any length, each a
         * sum of waves whose size and phase move.
         */
        TBATS("tbats"),

        /**
         * Boosted trees that learn from all series of the call together: lags, means,
         * seasons, regressors and what sets series apart.
         */
        GBM("gbm"),

        /** Croston's method for intermittent demand. */
        CROSTON("croston"),

        /** Croston's method with smoothing that fits best. */
        CROSTON_OPTIMIZED("croston_optimized"),

        /** Croston's method without its bias, after Syntetos and Boylan. */
        SBA("sba"),

        /** The method of Teunter, Syntetos and Babai for demand that may end. */
        TSB("tsb"),

        /** Intermittent demand added up over its mean interval. */
        ADIDA("adida"),

        /** Intermittent demand added up over many intervals. */
        IMAPA("imapa"),

        /**
         * Negative binomial counts about a mean that moves: whole numbers from 0 on, with
         * quantiles of their own.
         */
        COUNTS("counts"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** Where bands come from. Default: `conformal`. */
    public enum class PathsIntervals(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * The errors that the method would have made at earlier points of the series of
         * the call.
         */
        CONFORMAL("conformal"),

        /**
         * What the fitted model says of itself, errors normal and parameters known:
         * several times as fast for one method, and often too narrow.
         */
        MODEL("model"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /**
     * The scale on which methods work, and from which forecasts and the ends of bands
     * are brought back. A series with a value at or below 0 is left out and told.
     * Default: `none`.
     */
    public enum class PathsTransform(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** That of the series; `auto` tries logarithms by itself. */
        NONE("none"),

        /** Logarithms, for series above 0 whose seasons and errors grow with their level. */
        LOG("log"),

        /**
         * The power between 0, the logarithm, and 1, none, at which seasons vary alike at
         * all levels (Box and Cox; the power by Guerrero's method), for series above 0.
         */
        BOX_COX("box_cox"),
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

        /**
         * The median, step by step, of the methods that `auto` weighs, each counting as
         * much: one that goes astray moves nothing, and no weight has to be learnt.
         */
        ENSEMBLE("ensemble"),

        /** The last value. */
        NAIVE("naive"),

        /** The last value of the same season. */
        SEASONAL_NAIVE("seasonal_naive"),

        /** The last value and the mean change. */
        DRIFT("drift"),

        /** The mean of all values. */
        MEAN("mean"),

        /** The mean of the last season's values; of the last three without a season. */
        WINDOW_AVERAGE("window_average"),

        /**
         * The mean of the same season's values in the last three years, weeks or whatever
         * its cycle is; of the last three values without a season.
         */
        SEASONAL_WINDOW_AVERAGE("seasonal_window_average"),

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

        /**
         * A trend that bends, all seasons that such times have, holidays and regressors
         * in the form of the program Prophet, with errors that go together.
         */
        PROPHET("prophet"),

        /**
         * Exponential smoothing of level, damped trend and seasons of any length, each a
         * sum of waves whose size and phase move.
         */
        TBATS("tbats"),

        /**
         * Boosted trees that learn from all series of the call together: lags, means,
         * seasons, regressors and what sets series apart.
         */
        GBM("gbm"),

        /** Croston's method for intermittent demand. */
        CROSTON("croston"),

        /** Croston's method with smoothing that fits best. */
        CROSTON_OPTIMIZED("croston_optimized"),

        /** Croston's method without its bias, after Syntetos and Boylan. */
        SBA("sba"),

        /** The method of Teunter, Syntetos and Babai for demand that may end. */
        TSB("tsb"),

        /** Intermittent demand added up over its mean interval. */
        ADIDA("adida"),

        /** Intermittent demand added up over many intervals. */
        IMAPA("imapa"),

        /**
         * Negative binomial counts about a mean that moves: whole numbers from 0 on, with
         * quantiles of their own.
         */
        COUNTS("counts"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** Where bands come from. Default: `conformal`. */
    public enum class ProbabilityIntervals(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * The errors that the method would have made at earlier points of the series of
         * the call.
         */
        CONFORMAL("conformal"),

        /**
         * What the fitted model says of itself, errors normal and parameters known:
         * several times as fast for one method, and often too narrow.
         */
        MODEL("model"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /**
     * The scale on which methods work, and from which forecasts and the ends of bands
     * are brought back. A series with a value at or below 0 is left out and told.
     * Default: `none`.
     */
    public enum class ProbabilityTransform(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** That of the series; `auto` tries logarithms by itself. */
        NONE("none"),

        /** Logarithms, for series above 0 whose seasons and errors grow with their level. */
        LOG("log"),

        /**
         * The power between 0, the logarithm, and 1, none, at which seasons vary alike at
         * all levels (Box and Cox; the power by Guerrero's method), for series above 0.
         */
        BOX_COX("box_cox"),
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

        /**
         * The median, step by step, of the methods that `auto` weighs, each counting as
         * much: one that goes astray moves nothing, and no weight has to be learnt.
         */
        ENSEMBLE("ensemble"),

        /** The last value. */
        NAIVE("naive"),

        /** The last value of the same season. */
        SEASONAL_NAIVE("seasonal_naive"),

        /** The last value and the mean change. */
        DRIFT("drift"),

        /** The mean of all values. */
        MEAN("mean"),

        /** The mean of the last season's values; of the last three without a season. */
        WINDOW_AVERAGE("window_average"),

        /**
         * The mean of the same season's values in the last three years, weeks or whatever
         * its cycle is; of the last three values without a season.
         */
        SEASONAL_WINDOW_AVERAGE("seasonal_window_average"),

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

        /**
         * A trend that bends, all seasons that such times have, holidays and regressors
         * in the form of the program Prophet, with errors that go together.
         */
        PROPHET("prophet"),

        /**
         * Exponential smoothing of level, damped trend and seasons of any length, each a
         * sum of waves whose size and phase move.
         */
        TBATS("tbats"),

        /**
         * Boosted trees that learn from all series of the call together: lags, means,
         * seasons, regressors and what sets series apart.
         */
        GBM("gbm"),

        /** Croston's method for intermittent demand. */
        CROSTON("croston"),

        /** Croston's method with smoothing that fits best. */
        CROSTON_OPTIMIZED("croston_optimized"),

        /** Croston's method without its bias, after Syntetos and Boylan. */
        SBA("sba"),

        /** The method of Teunter, Syntetos and Babai for demand that may end. */
        TSB("tsb"),

        /** Intermittent demand added up over its mean interval. */
        ADIDA("adida"),

        /** Intermittent demand added up over many intervals. */
        IMAPA("imapa"),

        /**
         * Negative binomial counts about a mean that moves: whole numbers from 0 on, with
         * quantiles of their own.
         */
        COUNTS("counts"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** Where bands come from. Default: `conformal`. */
    public enum class BacktestIntervals(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * The errors that the method would have made at earlier points of the series of
         * the call.
         */
        CONFORMAL("conformal"),

        /**
         * What the fitted model says of itself, errors normal and parameters known:
         * several times as fast for one method, and often too narrow.
         */
        MODEL("model"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /**
     * The scale on which methods work, and from which forecasts and the ends of bands
     * are brought back. A series with a value at or below 0 is left out and told.
     * Default: `none`.
     */
    public enum class BacktestTransform(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** That of the series; `auto` tries logarithms by itself. */
        NONE("none"),

        /** Logarithms, for series above 0 whose seasons and errors grow with their level. */
        LOG("log"),

        /**
         * The power between 0, the logarithm, and 1, none, at which seasons vary alike at
         * all levels (Box and Cox; the power by Guerrero's method), for series above 0.
         */
        BOX_COX("box_cox"),
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

    /** What [explain] gives; reading an output that was not asked for throws. */
    public class ExplainResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * The parts of each forecast. Rows are ordered as the series first stand in the input, then
         * as `models`, then by `component`, then by `ds`.
         */
        public val components: Components by lazy { Components(outputs.table("components")) }

        /**
         * What each regressor does to it. Rows are ordered as `components`, then as the columns of
         * `series`, then holidays by name.
         */
        public val drivers: Drivers by lazy { Drivers(outputs.table("drivers")) }

        /** What could not be read or forecast. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** The parts of each forecast. */
        public class Components internal constructor(table: Table) : TypedTable<Components.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** When, in the form in which it came. */
            public val ds: List<TimePoint> by lazy { table.times("ds").requireNoNulls() }

            /** The method, as `models` names it. */
            public val model: List<String> by lazy { table.texts("model").requireNoNulls() }

            /** `level`, `trend`, `season_12` and the like, the name of a regressor, or `other`. */
            public val component: List<String> by lazy { table.texts("component").requireNoNulls() }

            /** What it adds; the parts of a step add up to its mean. In as y. */
            public val value: List<Double> by lazy { table.numbers("value").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    ds[index],
                    model[index],
                    component[index],
                    value[index],
                )

            /** One row of [Components]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** When, in the form in which it came. */
                val ds: TimePoint,
                /** The method, as `models` names it. */
                val model: String,
                /**
                 * `level`, `trend`, `season_12` and the like, the name of a regressor, or `other`.
                 */
                val component: String,
                /** What it adds; the parts of a step add up to its mean. In as y. */
                val value: Double,
            )
        }

        /** What each regressor does to it. */
        public class Drivers internal constructor(table: Table) : TypedTable<Drivers.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** The method, as `models` names it. */
            public val model: List<String> by lazy { table.texts("model").requireNoNulls() }

            /** The regressor or holiday. */
            public val driver: List<String> by lazy { table.texts("driver").requireNoNulls() }

            /** Its mean in the past; 0 of flags and holidays. In own. */
            public val typical: List<Double> by lazy { table.numbers("typical").requireNoNulls() }

            /** Its mean over the steps ahead. In own. */
            public val ahead: List<Double> by lazy { table.numbers("ahead").requireNoNulls() }

            /** What that difference adds to a step, on average. In as y. */
            public val contribution: List<Double> by lazy { table.numbers("contribution").requireNoNulls() }

            /** One standard deviation of its past. In own. */
            public val change: List<Double> by lazy { table.numbers("change").requireNoNulls() }

            /** What so much more of it would add to a step, on average. In as y. */
            public val effect: List<Double> by lazy { table.numbers("effect").requireNoNulls() }

            /** The same as a sentence, in English. */
            public val message: List<String> by lazy { table.texts("message").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    model[index],
                    driver[index],
                    typical[index],
                    ahead[index],
                    contribution[index],
                    change[index],
                    effect[index],
                    message[index],
                )

            /** One row of [Drivers]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** The method, as `models` names it. */
                val model: String,
                /** The regressor or holiday. */
                val driver: String,
                /** Its mean in the past; 0 of flags and holidays. In own. */
                val typical: Double,
                /** Its mean over the steps ahead. In own. */
                val ahead: Double,
                /** What that difference adds to a step, on average. In as y. */
                val contribution: Double,
                /** One standard deviation of its past. In own. */
                val change: Double,
                /** What so much more of it would add to a step, on average. In as y. */
                val effect: Double,
                /** The same as a sentence, in English. */
                val message: String,
            )
        }
    }

    /** A method by name. */
    public enum class ExplainModels(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * Several methods together, each with the weight that its errors at earlier
         * points of these series earn it.
         */
        AUTO("auto"),

        /**
         * The median, step by step, of the methods that `auto` weighs, each counting as
         * much: one that goes astray moves nothing, and no weight has to be learnt.
         */
        ENSEMBLE("ensemble"),

        /** The last value. */
        NAIVE("naive"),

        /** The last value of the same season. */
        SEASONAL_NAIVE("seasonal_naive"),

        /** The last value and the mean change. */
        DRIFT("drift"),

        /** The mean of all values. */
        MEAN("mean"),

        /** The mean of the last season's values; of the last three without a season. */
        WINDOW_AVERAGE("window_average"),

        /**
         * The mean of the same season's values in the last three years, weeks or whatever
         * its cycle is; of the last three values without a season.
         */
        SEASONAL_WINDOW_AVERAGE("seasonal_window_average"),

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

        /**
         * A trend that bends, all seasons that such times have, holidays and regressors
         * in the form of the program Prophet, with errors that go together.
         */
        PROPHET("prophet"),

        /**
         * Exponential smoothing of level, damped trend and seasons of any length, each a
         * sum of waves whose size and phase move.
         */
        TBATS("tbats"),

        /**
         * Boosted trees that learn from all series of the call together: lags, means,
         * seasons, regressors and what sets series apart.
         */
        GBM("gbm"),

        /** Croston's method for intermittent demand. */
        CROSTON("croston"),

        /** Croston's method with smoothing that fits best. */
        CROSTON_OPTIMIZED("croston_optimized"),

        /** Croston's method without its bias, after Syntetos and Boylan. */
        SBA("sba"),

        /** The method of Teunter, Syntetos and Babai for demand that may end. */
        TSB("tsb"),

        /** Intermittent demand added up over its mean interval. */
        ADIDA("adida"),

        /** Intermittent demand added up over many intervals. */
        IMAPA("imapa"),

        /**
         * Negative binomial counts about a mean that moves: whole numbers from 0 on, with
         * quantiles of their own.
         */
        COUNTS("counts"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** Where bands come from. Default: `conformal`. */
    public enum class ExplainIntervals(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * The errors that the method would have made at earlier points of the series of
         * the call.
         */
        CONFORMAL("conformal"),

        /**
         * What the fitted model says of itself, errors normal and parameters known:
         * several times as fast for one method, and often too narrow.
         */
        MODEL("model"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /**
     * The scale on which methods work, and from which forecasts and the ends of bands
     * are brought back. A series with a value at or below 0 is left out and told.
     * Default: `none`.
     */
    public enum class ExplainTransform(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** That of the series; `auto` tries logarithms by itself. */
        NONE("none"),

        /** Logarithms, for series above 0 whose seasons and errors grow with their level. */
        LOG("log"),

        /**
         * The power between 0, the logarithm, and 1, none, at which seasons vary alike at
         * all levels (Box and Cox; the power by Guerrero's method), for series above 0.
         */
        BOX_COX("box_cox"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What [reconcile] gives; reading an output that was not asked for throws. */
    public class ReconcileResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * The forecasts that add up. Rows are ordered as the input, then what was missing there, as
         * it stands in `structure`.
         */
        public val forecasts: Forecasts by lazy { Forecasts(outputs.table("forecasts")) }

        /**
         * What was missing, filled or left as it is. Rows are ordered by row of the input, as
         * found.
         */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** The forecasts that add up. */
        public class Forecasts internal constructor(table: Table) : TypedTable<Forecasts.Record>(table) {
            /** The series: a bottom series or a total. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** When, the same times for all series. */
            public val ds: List<TimePoint> by lazy { table.times("ds").requireNoNulls() }

            /** The method; those of each are reconciled on their own. May be left out. */
            public val model: List<String?> by lazy { table.texts("model") }

            /** The forecast; null where it is missing. In any. */
            public val mean: List<Double?> by lazy { table.numbers("mean") }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    ds[index],
                    model[index],
                    mean[index],
                )

            /** One row of [Forecasts]. */
            public data class Record(
                /** The series: a bottom series or a total. */
                val uniqueId: String?,
                /** When, the same times for all series. */
                val ds: TimePoint,
                /** The method; those of each are reconciled on their own. May be left out. */
                val model: String?,
                /** The forecast; null where it is missing. In any. */
                val mean: Double?,
            )
        }
    }

    /** A way to make forecasts add up. */
    public enum class ReconcileMethod(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** The bottom series keep their forecasts; every total is the sum of its parts. */
        BOTTOM_UP("bottom_up"),

        /** The highest totals keep their forecasts and are split by `proportions`. */
        TOP_DOWN("top_down"),

        /** Least squares: every series gives way alike. */
        OLS("ols"),

        /**
         * Least squares with weights by structure: a total of *k* series gives way like
         * *k* bottom series.
         */
        WLS("wls"),

        /** Least squares with weights by the mean squared error of each series. */
        WLS_VARIANCE("wls_variance"),

        /**
         * Minimum trace with the covariance of the errors, its correlations shrunk towards
         * one that all pairs of series share.
         */
        MINT_COMMON("mint_common"),

        /**
         * Minimum trace with the covariance of the errors, its correlations shrunk towards
         * 0.
         */
        MINT_SHRINK("mint_shrink"),

        /**
         * Minimum trace with the covariance of the errors as it is, for many more
         * errors than series.
         */
        MINT_SAMPLE("mint_sample"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What `top_down` splits a total by. Default: `forecast`. */
    public enum class ReconcileProportions(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** The forecasts of its parts, level by level. */
        FORECAST("forecast"),

        /** The means of its bottom series in `series`. */
        AVERAGE("average"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** An output of [`reconcile`](super::reconcile()). */
    public enum class ReconcileOutputs(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** The forecasts that add up. */
        FORECASTS("forecasts"),

        /** What was missing, filled or left as it is. */
        ISSUES("issues"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What [decompose] gives; reading an output that was not asked for throws. */
    public class DecomposeResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * Trend, seasons and remainder of each point. Rows are ordered as the series first stand in
         * the input, then by `ds`.
         */
        public val components: Components by lazy { Components(outputs.table("components")) }

        /**
         * How strong trend and seasons are. Rows are ordered as the series first stand in the
         * input, the trend first, then the shortest season.
         */
        public val strengths: Strengths by lazy { Strengths(outputs.table("strengths")) }

        /** What could not be read or decomposed. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** Trend, seasons and remainder of each point. */
        public class Components internal constructor(table: Table) : TypedTable<Components.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** When, in the form in which it came. */
            public val ds: List<TimePoint> by lazy { table.times("ds").requireNoNulls() }

            /** The value; null where it is missing. In as y. */
            public val y: List<Double?> by lazy { table.numbers("y") }

            /** Whether the step has a value. */
            public val observed: List<Boolean> by lazy { table.flags("observed").requireNoNulls() }

            /** The trend. In as y. */
            public val trend: List<Double> by lazy { table.numbers("trend").requireNoNulls() }

            /**
             * All seasons together: added to the trend, or a factor of it. In as y, or a factor.
             */
            public val season: List<Double> by lazy { table.numbers("season").requireNoNulls() }

            /** What is left; null where the value is missing. In as y, or a factor. */
            public val remainder: List<Double?> by lazy { table.numbers("remainder") }

            /** The value without its seasons; null where it is missing. In as y. */
            public val adjusted: List<Double?> by lazy { table.numbers("adjusted") }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    ds[index],
                    y[index],
                    observed[index],
                    trend[index],
                    season[index],
                    remainder[index],
                    adjusted[index],
                )

            /** One row of [Components]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** When, in the form in which it came. */
                val ds: TimePoint,
                /** The value; null where it is missing. In as y. */
                val y: Double?,
                /** Whether the step has a value. */
                val observed: Boolean,
                /** The trend. In as y. */
                val trend: Double,
                /**
                 * All seasons together: added to the trend, or a factor of it. In as y, or a
                 * factor.
                 */
                val season: Double,
                /** What is left; null where the value is missing. In as y, or a factor. */
                val remainder: Double?,
                /** The value without its seasons; null where it is missing. In as y. */
                val adjusted: Double?,
            )
        }

        /** How strong trend and seasons are. */
        public class Strengths internal constructor(table: Table) : TypedTable<Strengths.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** `additive` or `multiplicative`: how the parts make the series. */
            public val form: List<String> by lazy { table.texts("form").requireNoNulls() }

            /** `trend` or `season`. */
            public val component: List<String> by lazy { table.texts("component").requireNoNulls() }

            /** The steps of the season; null for the trend. */
            public val period: List<Long?> by lazy { table.integers("period") }

            /** The season's name, such as `week`; null where it has none. */
            public val name: List<String?> by lazy { table.texts("name") }

            /** How strong it is, from 0 to 1. In share. */
            public val strength: List<Double> by lazy { table.numbers("strength").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    form[index],
                    component[index],
                    period[index],
                    name[index],
                    strength[index],
                )

            /** One row of [Strengths]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** `additive` or `multiplicative`: how the parts make the series. */
                val form: String,
                /** `trend` or `season`. */
                val component: String,
                /** The steps of the season; null for the trend. */
                val period: Long?,
                /** The season's name, such as `week`; null where it has none. */
                val name: String?,
                /** How strong it is, from 0 to 1. In share. */
                val strength: Double,
            )
        }
    }

    /** Whether the parts add up or multiply. Default: `auto`, which is likelier. */
    public enum class DecomposeForm(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * Multiplied where the values are above 0 and their logarithms leave the likelier
         * remainder, else added.
         */
        AUTO("auto"),

        /** Added up. */
        ADDITIVE("additive"),

        /** Multiplied: seasons and remainder are factors about 1. */
        MULTIPLICATIVE("multiplicative"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What [seasons] gives; reading an output that was not asked for throws. */
    public class SeasonsResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * The seasons that were tested or found. Rows are ordered as the series first stand in the
         * input, then the shortest first.
         */
        public val seasons: Seasons by lazy { Seasons(outputs.table("seasons")) }

        /** What could not be read or tested. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** The seasons that were tested or found. */
        public class Seasons internal constructor(table: Table) : TypedTable<Seasons.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** The length; a year of days has 365.25. In steps. */
            public val period: List<Double> by lazy { table.numbers("period").requireNoNulls() }

            /** Its name, such as `week`; null where it has none. */
            public val name: List<String?> by lazy { table.texts("name") }

            /** Where the length comes from: `given`, `frequency` or `found`, in the values. */
            public val source: List<String> by lazy { table.texts("source").requireNoNulls() }

            /** How strong it is, from 0 to 1; null where it cannot be told. In share. */
            public val strength: List<Double?> by lazy { table.numbers("strength") }

            /**
             * How likely a series without it shows as much of it; null where it cannot be told. In
             * share.
             */
            public val pValue: List<Double?> by lazy { table.numbers("p_value") }

            /** Whether it is there: a p-value below 0.01. */
            public val present: List<Boolean> by lazy { table.flags("present").requireNoNulls() }

            /** Whether forecasts of the series with the same options look for it. */
            public val used: List<Boolean> by lazy { table.flags("used").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    period[index],
                    name[index],
                    source[index],
                    strength[index],
                    pValue[index],
                    present[index],
                    used[index],
                )

            /** One row of [Seasons]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** The length; a year of days has 365.25. In steps. */
                val period: Double,
                /** Its name, such as `week`; null where it has none. */
                val name: String?,
                /** Where the length comes from: `given`, `frequency` or `found`, in the values. */
                val source: String,
                /** How strong it is, from 0 to 1; null where it cannot be told. In share. */
                val strength: Double?,
                /**
                 * How likely a series without it shows as much of it; null where it cannot be told.
                 * In share.
                 */
                val pValue: Double?,
                /** Whether it is there: a p-value below 0.01. */
                val present: Boolean,
                /** Whether forecasts of the series with the same options look for it. */
                val used: Boolean,
            )
        }
    }

    /** What [changepoints] gives; reading an output that was not asked for throws. */
    public class ChangepointsResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * When each series changed, and how. Rows are ordered as the series first stand in the
         * input, then by `ds`.
         */
        public val changepoints: Changepoints by lazy { Changepoints(outputs.table("changepoints")) }

        /**
         * What each series was between its changes. Rows are ordered as the series first stand in
         * the input, then by `start`.
         */
        public val segments: Segments by lazy { Segments(outputs.table("segments")) }

        /** What could not be read. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** When each series changed, and how. */
        public class Changepoints internal constructor(table: Table) : TypedTable<Changepoints.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** The first point after the change, in the form in which times came. */
            public val ds: List<TimePoint> by lazy { table.times("ds").requireNoNulls() }

            /** What changed: `level`, `trend` or `variance`. */
            public val kind: List<String> by lazy { table.texts("kind").requireNoNulls() }

            /**
             * The level just before; of a trend its slope a step, of a variance the standard
             * deviation. In as y.
             */
            public val before: List<Double> by lazy { table.numbers("before").requireNoNulls() }

            /** The same just after. In as y. */
            public val after: List<Double> by lazy { table.numbers("after").requireNoNulls() }

            /** What came on top: after less before. In as y. */
            public val change: List<Double> by lazy { table.numbers("change").requireNoNulls() }

            /** How likely noise makes such a change anywhere between its neighbours. In share. */
            public val pValue: List<Double> by lazy { table.numbers("p_value").requireNoNulls() }

            /** The change as a sentence, in English. */
            public val message: List<String> by lazy { table.texts("message").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    ds[index],
                    kind[index],
                    before[index],
                    after[index],
                    change[index],
                    pValue[index],
                    message[index],
                )

            /** One row of [Changepoints]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** The first point after the change, in the form in which times came. */
                val ds: TimePoint,
                /** What changed: `level`, `trend` or `variance`. */
                val kind: String,
                /**
                 * The level just before; of a trend its slope a step, of a variance the standard
                 * deviation. In as y.
                 */
                val before: Double,
                /** The same just after. In as y. */
                val after: Double,
                /** What came on top: after less before. In as y. */
                val change: Double,
                /**
                 * How likely noise makes such a change anywhere between its neighbours. In share.
                 */
                val pValue: Double,
                /** The change as a sentence, in English. */
                val message: String,
            )
        }

        /** What each series was between its changes. */
        public class Segments internal constructor(table: Table) : TypedTable<Segments.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** Its number in the series, from 1. */
            public val segment: List<Long> by lazy { table.integers("segment").requireNoNulls() }

            /** Its first observed point. */
            public val start: List<TimePoint> by lazy { table.times("start").requireNoNulls() }

            /** Its last observed point. */
            public val end: List<TimePoint> by lazy { table.times("end").requireNoNulls() }

            /** Its observed points. */
            public val points: List<Long> by lazy { table.integers("points").requireNoNulls() }

            /** Its mean, without seasons and with outliers brought in. In as y. */
            public val mean: List<Double> by lazy { table.numbers("mean").requireNoNulls() }

            /** How far it goes a step; 0 where segments have a level. In as y. */
            public val slope: List<Double> by lazy { table.numbers("slope").requireNoNulls() }

            /** The standard deviation about its mean or line. In as y. */
            public val deviation: List<Double> by lazy { table.numbers("deviation").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    segment[index],
                    start[index],
                    end[index],
                    points[index],
                    mean[index],
                    slope[index],
                    deviation[index],
                )

            /** One row of [Segments]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** Its number in the series, from 1. */
                val segment: Long,
                /** Its first observed point. */
                val start: TimePoint,
                /** Its last observed point. */
                val end: TimePoint,
                /** Its observed points. */
                val points: Long,
                /** Its mean, without seasons and with outliers brought in. In as y. */
                val mean: Double,
                /** How far it goes a step; 0 where segments have a level. In as y. */
                val slope: Double,
                /** The standard deviation about its mean or line. In as y. */
                val deviation: Double,
            )
        }
    }

    /** What a series has between two changes. Default: `auto`, a level or a trend. */
    public enum class ChangepointsModel(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** A level, or a trend where that is likelier. */
        AUTO("auto"),

        /** A level. */
        LEVEL("level"),

        /** A level and a variance. */
        LEVEL_VARIANCE("level_variance"),

        /** A straight line. */
        TREND("trend"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What a change has to earn. Default: `mbic`. */
    public enum class ChangepointsPenalty(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * The modified Bayesian criterion of Zhang and Siegmund, which charges more for
         * segments that are uneven.
         */
        MBIC("mbic"),

        /** The Bayesian criterion. */
        BIC("bic"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What [anomalies] gives; reading an output that was not asked for throws. */
    public class AnomaliesResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * Points, or several one after the other, unlike the others. Rows are ordered as the series
         * first stand in the input, then by `ds`.
         */
        public val anomalies: Anomalies by lazy { Anomalies(outputs.table("anomalies")) }

        /** What could not be read or judged. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** Points, or several one after the other, unlike the others. */
        public class Anomalies internal constructor(table: Table) : TypedTable<Anomalies.Record>(table) {
            /** The series; null where the input names none. */
            public val uniqueId: List<String?> by lazy { table.texts("unique_id") }

            /** When, or when it began, in the form in which it came. */
            public val ds: List<TimePoint> by lazy { table.times("ds").requireNoNulls() }

            /** Its last step: `ds` of one point; of a shift the last before the next. */
            public val end: List<TimePoint> by lazy { table.times("end").requireNoNulls() }

            /** The steps from the one to the other. */
            public val steps: List<Long> by lazy { table.integers("steps").requireNoNulls() }

            /** `SPIKE`, `LEVEL_SHIFT`, `MISSING_RUN` or `STOCK_OUT`. */
            public val kind: List<String> by lazy { table.texts("kind").requireNoNulls() }

            /** The value, of several the mean; null where they are missing. In as y. */
            public val y: List<Double?> by lazy { table.numbers("y") }

            /** What was to be expected, of several the mean; of a shift without it. In as y. */
            public val expected: List<Double?> by lazy { table.numbers("expected") }

            /**
             * The lower end of the band beyond which a value is odd; of a shift at its start; null
             * for runs. In as y.
             */
            public val lo: List<Double?> by lazy { table.numbers("lo") }

            /** The upper end. In as y. */
            public val hi: List<Double?> by lazy { table.numbers("hi") }

            /** How many robust deviations the value is off; null for runs. In deviations. */
            public val score: List<Double?> by lazy { table.numbers("score") }

            /** How likely a good point is as far off, or a run as long. In share. */
            public val pValue: List<Double> by lazy { table.numbers("p_value").requireNoNulls() }

            /**
             * What the values add to those expected, in all; null where they are missing. In as y.
             */
            public val contribution: List<Double?> by lazy { table.numbers("contribution") }

            /** What is odd, as a sentence in English. */
            public val message: List<String> by lazy { table.texts("message").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    uniqueId[index],
                    ds[index],
                    end[index],
                    steps[index],
                    kind[index],
                    y[index],
                    expected[index],
                    lo[index],
                    hi[index],
                    score[index],
                    pValue[index],
                    contribution[index],
                    message[index],
                )

            /** One row of [Anomalies]. */
            public data class Record(
                /** The series; null where the input names none. */
                val uniqueId: String?,
                /** When, or when it began, in the form in which it came. */
                val ds: TimePoint,
                /** Its last step: `ds` of one point; of a shift the last before the next. */
                val end: TimePoint,
                /** The steps from the one to the other. */
                val steps: Long,
                /** `SPIKE`, `LEVEL_SHIFT`, `MISSING_RUN` or `STOCK_OUT`. */
                val kind: String,
                /** The value, of several the mean; null where they are missing. In as y. */
                val y: Double?,
                /** What was to be expected, of several the mean; of a shift without it. In as y. */
                val expected: Double?,
                /**
                 * The lower end of the band beyond which a value is odd; of a shift at its start;
                 * null for runs. In as y.
                 */
                val lo: Double?,
                /** The upper end. In as y. */
                val hi: Double?,
                /** How many robust deviations the value is off; null for runs. In deviations. */
                val score: Double?,
                /** How likely a good point is as far off, or a run as long. In share. */
                val pValue: Double,
                /**
                 * What the values add to those expected, in all; null where they are missing. In as
                 * y.
                 */
                val contribution: Double?,
                /** What is odd, as a sentence in English. */
                val message: String,
            )
        }
    }

    /** What is odd. */
    public enum class AnomaliesKinds(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** A value far from what was to be expected. */
        SPIKE("SPIKE"),

        /** A level that shifted, and stayed. */
        LEVEL_SHIFT("LEVEL_SHIFT"),

        /** Several missing values one after the other. */
        MISSING_RUN("MISSING_RUN"),

        /** Zeros in a series that sells otherwise. */
        STOCK_OUT("STOCK_OUT"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What [fit] gives; reading an output that was not asked for throws. */
    public class FitResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * The forecaster, for `forecast.update` and `forecast.ahead`. A document
         * `forecast.forecaster`, version 1.
         */
        public val forecaster: Document
            get() = outputs.document("forecaster")

        /**
         * What was fitted, and how much it counts. Rows are ordered as `forecasts`, then as the
         * members of `auto`.
         */
        public val models: Models by lazy { Models(outputs.table("models")) }

        /** What each series is like. Rows are ordered as the series first stand in the input. */
        public val quality: Quality by lazy { Quality(outputs.table("quality")) }

        /** What could not be read or fitted. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

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

            /** The runs of steps without a value. */
            public val gaps: List<Long> by lazy { table.integers("gaps").requireNoNulls() }

            /** The most steps without a value one after the other. */
            public val longestGap: List<Long> by lazy { table.integers("longest_gap").requireNoNulls() }

            /** The rows that were left out since they say the same twice. */
            public val duplicates: List<Long> by lazy { table.integers("duplicates").requireNoNulls() }

            /** The share of observed points that are 0. In share. */
            public val zeros: List<Double> by lazy { table.numbers("zeros").requireNoNulls() }

            /**
             * The runs of zeros that the demand around them makes unlikely (p ≤ 0.001), none of a
             * series that is intermittent without them.
             */
            public val stockOuts: List<Long> by lazy { table.integers("stock_outs").requireNoNulls() }

            /** The steps in them. */
            public val stockOutSteps: List<Long> by lazy { table.integers("stock_out_steps").requireNoNulls() }

            /** The first step of the latest of them; null without one. */
            public val lastStockOut: List<TimePoint?> by lazy { table.times("last_stock_out") }

            /**
             * How often the level shifted for good, among the last 500 points and by three
             * deviations or more (p ≤ 0.0001).
             */
            public val levelShifts: List<Long> by lazy { table.integers("level_shifts").requireNoNulls() }

            /** The first point after the latest shift; null without one. */
            public val lastLevelShift: List<TimePoint?> by lazy { table.times("last_level_shift") }

            /** How far the level rose there, or fell; null without a shift. In as y. */
            public val lastLevelChange: List<Double?> by lazy { table.numbers("last_level_change") }

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
                    gaps[index],
                    longestGap[index],
                    duplicates[index],
                    zeros[index],
                    stockOuts[index],
                    stockOutSteps[index],
                    lastStockOut[index],
                    levelShifts[index],
                    lastLevelShift[index],
                    lastLevelChange[index],
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
                /** The runs of steps without a value. */
                val gaps: Long,
                /** The most steps without a value one after the other. */
                val longestGap: Long,
                /** The rows that were left out since they say the same twice. */
                val duplicates: Long,
                /** The share of observed points that are 0. In share. */
                val zeros: Double,
                /**
                 * The runs of zeros that the demand around them makes unlikely (p ≤ 0.001), none of
                 * a series that is intermittent without them.
                 */
                val stockOuts: Long,
                /** The steps in them. */
                val stockOutSteps: Long,
                /** The first step of the latest of them; null without one. */
                val lastStockOut: TimePoint?,
                /**
                 * How often the level shifted for good, among the last 500 points and by three
                 * deviations or more (p ≤ 0.0001).
                 */
                val levelShifts: Long,
                /** The first point after the latest shift; null without one. */
                val lastLevelShift: TimePoint?,
                /** How far the level rose there, or fell; null without a shift. In as y. */
                val lastLevelChange: Double?,
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
    public enum class FitModels(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * Several methods together, each with the weight that its errors at earlier
         * points of these series earn it.
         */
        AUTO("auto"),

        /**
         * The median, step by step, of the methods that `auto` weighs, each counting as
         * much: one that goes astray moves nothing, and no weight has to be learnt.
         */
        ENSEMBLE("ensemble"),

        /** The last value. */
        NAIVE("naive"),

        /** The last value of the same season. */
        SEASONAL_NAIVE("seasonal_naive"),

        /** The last value and the mean change. */
        DRIFT("drift"),

        /** The mean of all values. */
        MEAN("mean"),

        /** The mean of the last season's values; of the last three without a season. */
        WINDOW_AVERAGE("window_average"),

        /**
         * The mean of the same season's values in the last three years, weeks or whatever
         * its cycle is; of the last three values without a season.
         */
        SEASONAL_WINDOW_AVERAGE("seasonal_window_average"),

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

        /**
         * A trend that bends, all seasons that such times have, holidays and regressors
         * in the form of the program Prophet, with errors that go together.
         */
        PROPHET("prophet"),

        /**
         * Exponential smoothing of level, damped trend and seasons of any length, each a
         * sum of waves whose size and phase move.
         */
        TBATS("tbats"),

        /**
         * Boosted trees that learn from all series of the call together: lags, means,
         * seasons, regressors and what sets series apart.
         */
        GBM("gbm"),

        /** Croston's method for intermittent demand. */
        CROSTON("croston"),

        /** Croston's method with smoothing that fits best. */
        CROSTON_OPTIMIZED("croston_optimized"),

        /** Croston's method without its bias, after Syntetos and Boylan. */
        SBA("sba"),

        /** The method of Teunter, Syntetos and Babai for demand that may end. */
        TSB("tsb"),

        /** Intermittent demand added up over its mean interval. */
        ADIDA("adida"),

        /** Intermittent demand added up over many intervals. */
        IMAPA("imapa"),

        /**
         * Negative binomial counts about a mean that moves: whole numbers from 0 on, with
         * quantiles of their own.
         */
        COUNTS("counts"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** Where bands come from. Default: `conformal`. */
    public enum class FitIntervals(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /**
         * The errors that the method would have made at earlier points of the series of
         * the call.
         */
        CONFORMAL("conformal"),

        /**
         * What the fitted model says of itself, errors normal and parameters known:
         * several times as fast for one method, and often too narrow.
         */
        MODEL("model"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /**
     * The scale on which methods work, and from which forecasts and the ends of bands
     * are brought back. A series with a value at or below 0 is left out and told.
     * Default: `none`.
     */
    public enum class FitTransform(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** That of the series; `auto` tries logarithms by itself. */
        NONE("none"),

        /** Logarithms, for series above 0 whose seasons and errors grow with their level. */
        LOG("log"),

        /**
         * The power between 0, the logarithm, and 1, none, at which seasons vary alike at
         * all levels (Box and Cox; the power by Guerrero's method), for series above 0.
         */
        BOX_COX("box_cox"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What [update] gives; reading an output that was not asked for throws. */
    public class UpdateResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /** The forecaster after the new points. A document `forecast.forecaster`, version 1. */
        public val forecaster: Document
            get() = outputs.document("forecaster")

        /** What could not be read or added. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }
    }

    /** What [ahead] gives; reading an output that was not asked for throws. */
    public class AheadResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * Mean and bands of each step ahead. Rows are ordered as the series first stand in the
         * input, then as `models`, then by `ds`.
         */
        public val forecasts: Forecasts by lazy { Forecasts(outputs.table("forecasts")) }

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
    }
}
