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
 * val fitted = Forecast.fit(sales, horizon = 6, models = listOf(Forecast.FitModels.NAIVE))
 * val kept = Forecaster(fitted).toJson()
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

    /** A forecaster as [Forecast.fit] or [Forecast.fitAsync] gave it, with what the fit said. */
    public constructor(fitted: Forecast.FitResult) : this(fitted.forecaster, fitted)

    /** The forecaster as a document, of the kind `forecast.forecaster`. */
    public val document: Document
        get() = current.get()

    /** What was fitted, and how much it counts, as the fit said it; throws if the forecaster was read. */
    public val models: Forecast.FitResult.Models
        get() = ofTheFit("models").models

    /** What each series was like when it was fitted, as the fit said it; throws if the forecaster was read. */
    public val quality: Forecast.FitResult.Quality
        get() = ofTheFit("quality").quality

    /** What could not be read or fitted, as the fit said it; throws if the forecaster was read. */
    public val issues: Issues
        get() = ofTheFit("issues").issues

    /**
     * Takes new points in, without a refit. A call that fails changes nothing.
     *
     * @param series the new points, with the columns of regressors that the forecaster was fitted
     *     with. Those that are not after the last one of their series, and those of a series that
     *     was not fitted, are left out and told.
     * @param holidays holidays and events that the forecaster does not know yet.
     * @param control cancellation, limits and progress.
     * @return what could not be read or added.
     */
    @JvmOverloads
    public fun update(
        series: Table,
        holidays: Table? = null,
        control: Control = Control(),
    ): Issues = moved { Forecast.update(it, series, holidays, control) }

    /** As [update], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun updateAsync(
        series: Table,
        holidays: Table? = null,
        control: Control = Control(),
    ): Issues = moved { Forecast.updateAsync(it, series, holidays, control) }

    /**
     * What comes after the last point: [Forecast.ahead].
     *
     * @param future the regressors that the forecaster was fitted with, at the steps ahead.
     * @param holidays holidays and events that the forecaster does not know yet.
     * @param horizon how many steps ahead, 1 to 10000. Default: 12.
     * @param levels the shares of 100 that bands are to cover, above 0 and below 100. Default: 80
     *     and 95.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `INPUT_MISSING` or `COLUMN_MISSING`: a regressor that the forecaster
     *     was fitted with is not in [future].
     * @throws TrimtabException `OPTION_VALUE`: an option is out of range.
     * @throws TrimtabException `DATA_UNFIT`: a forecast would lie beyond the year 9999.
     */
    @JvmOverloads
    public fun forecast(
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        levels: List<Double> = listOf(80.0, 95.0),
        control: Control = Control(),
    ): Forecast.AheadResult = Forecast.ahead(document, future, holidays, horizon, levels, control)

    /** As [forecast], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun forecastAsync(
        future: Table? = null,
        holidays: Table? = null,
        horizon: Long = 12,
        levels: List<Double> = listOf(80.0, 95.0),
        control: Control = Control(),
    ): Forecast.AheadResult =
        Forecast.aheadAsync(document, future, holidays, horizon, levels, control)

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
         * Reads what [toJson] wrote, in any language.
         *
         * @throws TrimtabException `DOCUMENT_INVALID` if the text is not a document, `DOCUMENT_HASH`
         *   if the content was changed and the hash was not.
         */
        @JvmStatic
        public fun fromJson(text: String): Forecaster = Forecaster(Document.fromJson(text))
    }
}
