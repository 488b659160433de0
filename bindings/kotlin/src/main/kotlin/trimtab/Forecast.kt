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
     * @param horizon how many steps ahead, 1 to 10000. Default: 12.
     * @param frequency how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
     *     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
     *     `step` or `2 steps`. Default: told from the times of each series.
     * @param seasonLength how many steps a season has: 12 for months, 7 for days; 1 for none.
     *     Default: that of the frequency, and for whole numbers one found in the series.
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
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: Long? = null,
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
                predictInputs(series),
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
        horizon: Long = 12,
        frequency: String? = null,
        seasonLength: Long? = null,
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
                predictInputs(series),
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

    private fun predictInputs(series: Table): Map<String, Value?> =
        mapOf("series" to series)

    private fun predictOptions(
        horizon: Long,
        frequency: String?,
        seasonLength: Long?,
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

    /** An output of [`predict`](super::predict()). */
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
}
