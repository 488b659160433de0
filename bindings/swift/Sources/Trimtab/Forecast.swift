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
    ///   - horizon: how many steps ahead, 1 to 10000. Default: 12.
    ///   - frequency: how far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    ///     `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole numbers
    ///     `step` or `2 steps`. Default: told from the times of each series.
    ///   - seasonLength: how many steps a season has: 12 for months, 7 for days; 1 for none.
    ///     Default: that of the frequency, and for whole numbers one found in the series.
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
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: Int? = nil,
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
            inputs: predictInputs(series: series),
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
        horizon: Int = 12,
        frequency: String? = nil,
        seasonLength: Int? = nil,
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
            inputs: predictInputs(series: series),
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

    private static func predictInputs(series: Table) -> [String: Value?] {
        [
            "series": .table(series),
        ]
    }

    private static func predictOptions(
        horizon: Int,
        frequency: String?,
        seasonLength: Int?,
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

    /// An output of [`predict`](super::predict()).
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
}
