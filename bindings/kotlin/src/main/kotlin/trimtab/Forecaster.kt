package trimtab

import java.util.concurrent.atomic.AtomicReference

/**
 * Models that are fitted once, kept, and moved on by new points without a refit.
 *
 * It holds the document that [Forecast.fit] gives, and hands it to [Forecast.update] and
 * [Forecast.ahead]. Several threads may use it.
 *
 * ```
 * val sales =
 *     tableOf(
 *         "ds" to listOf("2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"),
 *         "y" to listOf(100.0, 104.0, 103.0, 108.0, 107.0),
 *     )
 * val kept = Forecaster.fit(sales, horizon = 6, models = listOf(Forecast.FitModels.NAIVE)).toJson()
 *
 * // A month later:
 * val forecaster = Forecaster.fromJson(kept)
 * forecaster.update(tableOf("ds" to listOf("2026-06-01"), "y" to listOf(112.0)))
 * forecaster.forecast(horizon = 2).forecasts.mean // [112.0, 112.0]
 * ```
 */
public class Forecaster private constructor(
    document: Document,
    private val fitted: Forecast.FitResult?,
) {
    private val current = AtomicReference(document)

    /**
     * A forecaster as [Forecast.fit] or [Forecast.update] gave it.
     *
     * A document of another kind is refused by the first call that reads it.
     */
    public constructor(document: Document) : this(document, null)

    /** The forecaster as a document, of the kind `forecast.forecaster`. */
    public val document: Document
        get() = current.get()

    /** What was fitted, and how much it counts, as [fit] said it; throws if the forecaster was read. */
    public val models: Forecast.FitResult.Models
        get() = ofTheFit("models").models

    /** What each series was like when it was fitted, as [fit] said it; throws if the forecaster was read. */
    public val quality: Forecast.FitResult.Quality
        get() = ofTheFit("quality").quality

    /** What could not be read or fitted, as [fit] said it; throws if the forecaster was read. */
    public val issues: Issues
        get() = ofTheFit("issues").issues

    /**
     * Takes new points in, without a refit. A call that fails changes nothing.
     *
     * @param series the new points. Those that are not after the last one of their series, and those
     *     of a series that was not fitted, are left out and told.
     * @param control cancellation, limits and progress.
     * @return what could not be read or added.
     */
    @JvmOverloads
    public fun update(series: Table, control: Control = Control()): Issues =
        moved { Forecast.update(it, series, control) }

    /** As [update], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun updateAsync(series: Table, control: Control = Control()): Issues =
        moved { Forecast.updateAsync(it, series, control) }

    /**
     * What comes after the last point: [Forecast.ahead].
     *
     * @param horizon how many steps ahead, 1 to 10000. Default: 12.
     * @param levels the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
     *     and 95.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
     * @throws TrimtabException `DATA_UNFIT`: a forecast would lie beyond the year 9999.
     */
    @JvmOverloads
    public fun forecast(
        horizon: Long = 12,
        levels: List<Double> = listOf(80.0, 95.0),
        control: Control = Control(),
    ): Forecast.AheadResult = Forecast.ahead(document, horizon, levels, control)

    /** As [forecast], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun forecastAsync(
        horizon: Long = 12,
        levels: List<Double> = listOf(80.0, 95.0),
        control: Control = Control(),
    ): Forecast.AheadResult = Forecast.aheadAsync(document, horizon, levels, control)

    /** The written form, which [fromJson] reads; the tables of the fit are not in it. */
    public fun toJson(): String = document.toJson()

    override fun toString(): String = "Forecaster(${document.hash})"

    // Where another update came first, this one is made anew on what that one left.
    private inline fun moved(update: (Document) -> Forecast.UpdateResult): Issues {
        while (true) {
            val before = current.get()
            val result = update(before)
            if (current.compareAndSet(before, result.forecaster)) {
                return result.issues
            }
        }
    }

    private fun ofTheFit(name: String): Forecast.FitResult =
        fitted
            ?: throw TrimtabException.invalid(
                "outputs",
                "`$name` is there after `fit` alone; a forecaster that was read has none",
            )

    public companion object {
        /**
         * A forecaster fitted to the series: [Forecast.fit] with its options.
         *
         * @param series the series, a row a point: `ds`, `y` and, of several, `unique_id`.
         * @param horizon how many steps ahead the bands are to know. Default: 12.
         * @param frequency how far apart the points are. Default: told from their times.
         * @param seasonLength how many steps a season has. Default: those of the frequency.
         * @param models the methods. Default: `auto`.
         * @param levels the shares of 100 that bands are to cover. Default: 80 and 95.
         * @param intervals where bands come from. Default: `conformal`.
         * @param transform the scale on which methods work. Default: `none`.
         * @param biasAdjust whether forecasts brought back from another scale are means, or else
         *     medians. Default: false.
         * @param min what no forecast falls below. Default: 0 for a series that has zeros and
         *     nothing below them, else nothing.
         * @param max what no forecast rises above. Default: nothing.
         * @param integer whether bands end at whole numbers. Default: false.
         * @param workLimit the most fits, of one method to one series each. Default: no limit.
         * @param seed fixes what is left to chance. Default: 0.
         * @param asOf the day of the forecast: periods that are not over then are left out. Default:
         *     every period is over.
         * @param control cancellation, limits and progress.
         * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
         */
        @JvmStatic
        @JvmOverloads
        public fun fit(
            series: Table,
            horizon: Long = 12,
            frequency: String? = null,
            seasonLength: List<Long>? = null,
            models: List<Forecast.FitModels> = listOf(Forecast.FitModels.AUTO),
            levels: List<Double> = listOf(80.0, 95.0),
            intervals: Forecast.FitIntervals = Forecast.FitIntervals.CONFORMAL,
            transform: Forecast.FitTransform = Forecast.FitTransform.NONE,
            biasAdjust: Boolean = false,
            min: Double? = null,
            max: Double? = null,
            integer: Boolean = false,
            workLimit: Long? = null,
            seed: Long = 0,
            asOf: String? = null,
            control: Control = Control(),
        ): Forecaster =
            of(
                Forecast.fit(
                    series,
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
                    control,
                ),
            )

        /** As [fit], off the calling thread; cancelling the coroutine stops the call. */
        public suspend fun fitAsync(
            series: Table,
            horizon: Long = 12,
            frequency: String? = null,
            seasonLength: List<Long>? = null,
            models: List<Forecast.FitModels> = listOf(Forecast.FitModels.AUTO),
            levels: List<Double> = listOf(80.0, 95.0),
            intervals: Forecast.FitIntervals = Forecast.FitIntervals.CONFORMAL,
            transform: Forecast.FitTransform = Forecast.FitTransform.NONE,
            biasAdjust: Boolean = false,
            min: Double? = null,
            max: Double? = null,
            integer: Boolean = false,
            workLimit: Long? = null,
            seed: Long = 0,
            asOf: String? = null,
            control: Control = Control(),
        ): Forecaster =
            of(
                Forecast.fitAsync(
                    series,
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
                    control,
                ),
            )

        /**
         * Reads what [toJson] wrote, in any language.
         *
         * @throws TrimtabException `DOCUMENT_INVALID` if the text is not a document, `DOCUMENT_HASH`
         *   if the content was changed and the hash was not.
         */
        @JvmStatic
        public fun fromJson(text: String): Forecaster = Forecaster(Document.fromJson(text))

        private fun of(fitted: Forecast.FitResult) = Forecaster(fitted.forecaster, fitted)
    }
}
