// Written by `cargo xtask generate` from the catalogue; change that instead.

import { callTyped } from "./call.js";
import type { Declaration } from "./call.js";
import type { Document, DocumentInput } from "./document.js";
import type { Control } from "./queue.js";
import type { Table, TableInput, Value } from "./table.js";

/**
 * A method by name.
 *
 * - `"auto"`: Several methods together, each with the weight that its errors at earlier
 * points of these series earn it.
 * - `"ensemble"`: The median, step by step, of the methods that `auto` weighs, each
 *   counting as
 * much: one that goes astray moves nothing, and no weight has to be learnt.
 * - `"naive"`: The last value.
 * - `"seasonal_naive"`: The last value of the same season.
 * - `"drift"`: The last value and the mean change.
 * - `"mean"`: The mean of all values.
 * - `"window_average"`: The mean of the last season's values; of the last three without a
 *   season.
 * - `"seasonal_window_average"`: The mean of the same season's values in the last three
 *   years, weeks or whatever
 * its cycle is; of the last three values without a season.
 * - `"auto_arima"`: A seasonal ARIMA model of the order that fits best.
 * - `"auto_ets"`: Exponential smoothing in the form that fits best.
 * - `"auto_theta"`: The Theta method in the form that fits best.
 * - `"dynamic_theta"`: The dynamic optimised Theta method.
 * - `"auto_ces"`: Complex exponential smoothing in the form that fits best.
 * - `"mstl"`: Seasons by loess, each repeated, and exponential smoothing of the rest.
 * - `"prophet"`: A trend that bends, all seasons that such times have, holidays and
 *   regressors
 * in the form of the program Prophet, with errors that go together.
 * - `"tbats"`: Exponential smoothing of level, damped trend and seasons of any length, each
 *   a
 * sum of waves whose size and phase move.
 * - `"gbm"`: Boosted trees that learn from all series of the call together: lags, means,
 * seasons, regressors and what sets series apart.
 * - `"croston"`: Croston's method for intermittent demand.
 * - `"croston_optimized"`: Croston's method with smoothing that fits best.
 * - `"sba"`: Croston's method without its bias, after Syntetos and Boylan.
 * - `"tsb"`: The method of Teunter, Syntetos and Babai for demand that may end.
 * - `"adida"`: Intermittent demand added up over its mean interval.
 * - `"imapa"`: Intermittent demand added up over many intervals.
 * - `"counts"`: Negative binomial counts about a mean that moves: whole numbers from 0 on,
 *   with
 * quantiles of their own.
 */
export type PredictModels =
  | "auto"
  | "ensemble"
  | "naive"
  | "seasonal_naive"
  | "drift"
  | "mean"
  | "window_average"
  | "seasonal_window_average"
  | "auto_arima"
  | "auto_ets"
  | "auto_theta"
  | "dynamic_theta"
  | "auto_ces"
  | "mstl"
  | "prophet"
  | "tbats"
  | "gbm"
  | "croston"
  | "croston_optimized"
  | "sba"
  | "tsb"
  | "adida"
  | "imapa"
  | "counts";

/**
 * Where bands come from.
 *
 * - `"conformal"`: The errors that the method would have made at earlier points of the
 *   series of
 * the call.
 * - `"model"`: What the fitted model says of itself, errors normal and parameters known:
 * several times as fast for one method, and often too narrow.
 */
export type PredictIntervals = "conformal" | "model";

/**
 * The scale on which methods work, and from which forecasts and the ends of bands
 * are brought back. A series with a value at or below 0 is left out and told.
 *
 * - `"none"`: That of the series; `auto` tries logarithms by itself.
 * - `"log"`: Logarithms, for series above 0 whose seasons and errors grow with their level.
 * - `"box_cox"`: The power between 0, the logarithm, and 1, none, at which seasons vary
 *   alike at
 * all levels (Box and Cox; the power by Guerrero's method), for series above 0.
 */
export type PredictTransform = "none" | "log" | "box_cox";

/**
 * An output of `predict`.
 *
 * - `"forecasts"`: Mean and bands of each step ahead.
 * - `"models"`: What was fitted, and how much it counts.
 * - `"quality"`: What each series is like.
 * - `"issues"`: What could not be read or forecast.
 */
export type PredictOutputs = "forecasts" | "models" | "quality" | "issues";

/** Options of {@link predict}. */
export interface PredictOptions {
  /**
   * Regressors at the steps ahead; a step may also be a row of `series` without `y`. Its
   * columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that the row belongs
   *   to; may be left out where there is one.
   * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
   *   whole number of steps, in any order.
   * - any other (number, flag or text): The further columns of `series`, at the steps
   *   ahead.
   */
  future?: TableInput | undefined;
  /**
   * Days with effects of their own: holidays and events, past and ahead. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that it concerns;
   *   null or left out: all.
   * - `ds` (date): The day.
   * - `holiday` (text, may be left out): Its name: days of one name have one effect.
   *   Default: `holiday`.
   * - `lower_window` (whole number, may be left out): 0, or below it the days before that
   *   have effects of their own.
   * - `upper_window` (whole number, may be left out): 0, or above it the days after that
   *   have effects of their own.
   */
  holidays?: TableInput | undefined;
  /** How many steps ahead, 1 to 10000. Default: 12. */
  horizon?: number | undefined;
  /**
   * How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
   * `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
   * numbers `step` or `2 steps`. Default: told from the times of each series.
   */
  frequency?: string | null | undefined;
  /**
   * How many steps a season has: 12 for months, 7 for days; 1 for none; several,
   * such as 24 and 168, where seasons lie in one another. Default: those of the
   * frequency, and for whole numbers one found in the series.
   */
  seasonLength?: number | readonly number[] | null | undefined;
  /** The methods, each of which gives forecasts of its own. Default: `auto`. */
  models?: PredictModels | readonly PredictModels[] | undefined;
  /**
   * The shares of 100 that bands are to cover, above 0 and below 100. Default:
   * 80 and 95.
   */
  levels?: readonly number[] | undefined;
  /** Where bands come from. Default: `conformal`. */
  intervals?: PredictIntervals | undefined;
  /**
   * The scale on which methods work, and from which forecasts and the ends of bands
   * are brought back. A series with a value at or below 0 is left out and told.
   * Default: `none`.
   */
  transform?: PredictTransform | undefined;
  /**
   * Whether forecasts brought back from another scale are means, which add up;
   * otherwise they are medians, which are lower where the logarithm is taken. Without
   * `transform` of no effect. Default: false.
   */
  biasAdjust?: boolean | undefined;
  /**
   * What no forecast falls below. Default: 0 for a series that has zeros and
   * nothing below them, else nothing.
   */
  min?: number | null | undefined;
  /** What no forecast rises above. Default: nothing. */
  max?: number | null | undefined;
  /** Whether bands end at whole numbers. Default: false. */
  integer?: boolean | undefined;
  /**
   * The most fits, of one method to one series each, that the call may take. Weights
   * and bands are then learnt from fewer earlier points, then from fewer series (30 at
   * the least), then `auto` and `ensemble` are of fewer methods (one at the least),
   * which is told. The same limit gives the same forecasts on every machine. Default:
   * no limit.
   */
  workLimit?: number | null | undefined;
  /**
   * Fixes what is left to chance: paths, and which points and columns boosted trees
   * learn from. The same seed gives the same forecasts; in all other methods nothing
   * is left to chance. Default: 0.
   */
  seed?: number | undefined;
  /**
   * The day of the forecast, such as `2026-01-31`: the last periods, of a day
   * or longer, that are not over then are left out. Default: every period is over.
   */
  asOf?: string | null | undefined;
  /** Which outputs to compute. Default: all. */
  outputs?: readonly PredictOutputs[] | null | undefined;
}

/** A row of {@link PredictResult.forecasts}. */
export interface PredictForecastsRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** When, in the form in which it came. */
  ds: string | number;
  /** The method, as `models` names it. */
  model: string;
  /** The forecast. Unit: as y. */
  mean: number;
  /**
   * `lo_80`, `hi_80`, `lo_95`, `hi_95`: the ends of the band of each level, in the unit of
   * `y`; of a level such as 99.5 `lo_99.5`.
   */
  [column: string]: Value;
}

/** A row of {@link PredictResult.models}. */
export interface PredictModelsRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** The method, as `models` names it. */
  model: string;
  /** The method behind it: the same, or one of those of `auto`. */
  member: string;
  /** How much of the forecast it is. Unit: share. */
  share: number;
  /** The fitted model, such as `ETS(M,Ad,M)`; null where it could not be fitted. */
  fitted: string | null;
  /** Its parameters as a JSON object. */
  parameters: string | null;
  /** `FITTED`, or why not: `TOO_SHORT`, `NOT_POSITIVE`, `NO_FIT`, `CONSTANT`. */
  reason: string;
  /** The reason as a sentence, in English. */
  message: string;
}

/** A row of {@link PredictResult.quality}. */
export interface PredictQualityRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** How far apart its points are, as the option of that name. */
  frequency: string;
  /** The steps of its season; 1 without one. */
  season_length: number;
  /** Its first observed point. */
  start: string | number;
  /** Its last observed point that was used. */
  end: string | number;
  /** The observed points from the one to the other. */
  points: number;
  /** The steps between them without a value. */
  missing: number;
  /** The runs of steps without a value. */
  gaps: number;
  /** The most steps without a value one after the other. */
  longest_gap: number;
  /** The rows that were left out since they say the same twice. */
  duplicates: number;
  /** The share of observed points that are 0. Unit: share. */
  zeros: number;
  /**
   * The runs of zeros that the demand around them makes unlikely (p ≤ 0.001), none of a
   * series that is intermittent without them.
   */
  stock_outs: number;
  /** The steps in them. */
  stock_out_steps: number;
  /** The first step of the latest of them; null without one. */
  last_stock_out: string | number | null;
  /**
   * How often the level shifted for good, among the last 500 points and by three deviations
   * or more (p ≤ 0.0001).
   */
  level_shifts: number;
  /** The first point after the latest shift; null without one. */
  last_level_shift: string | number | null;
  /** How far the level rose there, or fell; null without a shift. Unit: as y. */
  last_level_change: number | null;
  /** Whether a last period that was not over was left out. */
  unfinished: boolean;
  /** Whether it has one value throughout. */
  constant: boolean;
  /** Whether it has fewer than five observed points. */
  short: boolean;
}

/** A row of {@link PredictResult.issues}. */
export interface PredictIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link predict} gives. An output that was not asked for fails when it is read. */
export interface PredictResult {
  /**
   * Mean and bands of each step ahead. Rows are ordered as the series first stand in the
   * input, then as `models`, then by `ds`.
   */
  readonly forecasts: Table<PredictForecastsRow>;
  /**
   * What was fitted, and how much it counts. Rows are ordered as `forecasts`, then as the
   * members of `auto`.
   */
  readonly models: Table<PredictModelsRow>;
  /** What each series is like. Rows are ordered as the series first stand in the input. */
  readonly quality: Table<PredictQualityRow>;
  /** What could not be read or forecast. Rows are ordered by row of the input, as found. */
  readonly issues: Table<PredictIssuesRow>;
}

/**
 * What comes next in each series, and between which bounds.
 *
 * Each series is laid on a regular grid of its times (`frequency`, or what its times tell);
 * steps without a value stay missing, and the models step over them. What lies after the
 * last observed value is forecast. A last period that is not over on the day `as_of` is
 * left out, for its value is only a part.
 *
 * `auto` is the weighted mean of several methods, some on the series and some on its
 * logarithm: exponential smoothing (ETS), the Theta method in two forms, complex
 * exponential smoothing (CES), seasons by loess (MSTL), a trend with seasons in the form of
 * Prophet, drift and the naive methods, as suits the season; for intermittent demand a
 * count model, ADIDA, IMAPA and TSB. Their mean absolute scaled errors at earlier origins
 * of the series with a season in common (of 300 of them, evenly spread, where there are
 * more), and of the series itself where it is long and among those, decide how much each
 * counts: one that is 4 % worse than the best counts 37 % of it. `models` says what was
 * fitted, with which share. `ensemble` is the median of the same methods, step by step,
 * each counting as much: one that goes astray moves nothing.
 *
 * Further columns of `series` are regressors: numbers, flags, and categories of which each
 * but the most frequent stands for itself. They are used where they vary within a series
 * and are known ahead, in `future` or as rows of `series` without `y`; single steps where
 * one is not known take its last value, and both are told in `issues`. `auto` then also
 * asks ARIMA, and of ten series or more boosted trees that learn all series as one panel;
 * `auto_arima`, `prophet` and `gbm` heed regressors by themselves, the others do not.
 * Columns that never change within a series set series apart for `gbm`. A holiday is a
 * regressor that counts its days in a period.
 *
 * The bands of every method are conformal, pooled over the series of the call and split by
 * time: the quantiles of its errors at those earlier origins, by step ahead, in units of
 * the deviation that the models give themselves, later origins counting more. A call with
 * one short series has few such errors, and its bands lean on what is held of models in
 * general: errors with the tails of Student's distribution with four degrees of freedom, a
 * quarter wider than the models say for a series of fourteen points, as wide for 64, and
 * narrower for longer ones. With `intervals` `model` they are what the model says of
 * itself, errors normal and parameters known, which takes one fit in place of several and
 * covers less than it says.
 *
 * With `transform` `log` or `box_cox` methods work on ln(*y*) or on (*y*^λ − 1)/λ, λ
 * between 0 and 1 for each series by Guerrero's method, and what they say is brought back:
 * quantiles come back as they are, so that the ends of bands keep their probabilities and
 * never lie below 0. The forecast is then the median; with `bias_adjust` it is the mean
 * over the quantiles, which is higher and which adds up over series and steps. `auto` and
 * `ensemble` take no logarithm again. λ is told from the whole series; the methods
 * themselves see at each earlier origin what came before it, and a backtest tells λ anew at
 * each. A series with a value at or below 0 is left out and told.
 *
 * `quality` tells what may mislead a forecast. A run of zeros is a stock-out where zeros
 * that come and go as the others of the series do make one as long, after the first demand,
 * with a probability of at most 0.001; a series that is zero at one step in four or more
 * without them has none. The level has shifted where the segmentation of
 * `forecast.changepoints`, seasons and stock-outs taken out, finds a change of the level
 * with a probability of at most 0.0001 under noise whose points go together, of three
 * standard deviations or more, with eight points or more on either side, among the last
 * 500. Both are issues where there is something to do: a stock-out is to be null unless
 * nobody wanted to buy, and a series that mostly lies before a shift is to be cut there.
 *
 * `work_limit` bounds the fits. Where all that is of use would take more, bands and weights
 * are told from fewer origins, down to one, then from fewer series, down to 30, then `auto`
 * and `ensemble` are of fewer methods, down to one; the issue `WORK_LIMIT` says so. Nothing
 * depends on the clock: the same limit gives the same forecasts. Chance plays a part in
 * `gbm` alone, by `seed`.
 *
 * A constant series is forecast by its constant; one with fewer than five values by its
 * last, with the band of a random walk. Both are told in `issues`, and so is a method that
 * has no fit to a series: the last value then stands in for it.
 *
 * Cost: about 10 ms for a monthly series of ten years with `auto`, 1 ms with one method,
 * and up to 300 series of a group again at four earlier origins, of few series at eight.
 *
 * @param series - The series, a row a point. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that the row belongs
 *   to; may be left out where there is one.
 * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
 *   whole number of steps, in any order.
 * - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
 * - any other (number, flag or text): Any further columns of numbers, flags or text:
 *   regressors, such as `price`.
 *
 * @param options - See {@link PredictOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link PredictResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: an option is out of range.
 * - `DATA_UNFIT`: a forecast would lie beyond the year 9999.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { forecasts } = await forecast.predict(
 *   {
 *     unique_id: ["a", "a", "a", "a", "a", "a", "a", "a"],
 *     ds: [
 *       "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01",
 *       "2026-06-01", "2026-07-01", "2026-08-01",
 *     ],
 *     y: [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
 *   },
 *   { horizon: 3, models: ["auto_ets"] },
 * );
 * console.log(forecasts.column("mean"));
 * ```
 */
export function predict(
  series: TableInput,
  options?: PredictOptions,
  control?: Control,
): Promise<PredictResult> {
  return callTyped(PREDICT, { series }, options, control);
}

const PREDICT: Declaration = {
  name: "forecast.predict",
  inputs: { series: "table", future: "table", holidays: "table" },
  optionalInputs: { future: "future", holidays: "holidays" },
  outputs: { forecasts: "forecasts", models: "models", quality: "quality", issues: "issues" },
  options: {
    seasonLength: { name: "season_length" },
    biasAdjust: { name: "bias_adjust" },
    workLimit: { name: "work_limit" },
    asOf: { name: "as_of" },
  },
};

/**
 * A method by name.
 *
 * - `"auto"`: Several methods together, each with the weight that its errors at earlier
 * points of these series earn it.
 * - `"ensemble"`: The median, step by step, of the methods that `auto` weighs, each
 *   counting as
 * much: one that goes astray moves nothing, and no weight has to be learnt.
 * - `"naive"`: The last value.
 * - `"seasonal_naive"`: The last value of the same season.
 * - `"drift"`: The last value and the mean change.
 * - `"mean"`: The mean of all values.
 * - `"window_average"`: The mean of the last season's values; of the last three without a
 *   season.
 * - `"seasonal_window_average"`: The mean of the same season's values in the last three
 *   years, weeks or whatever
 * its cycle is; of the last three values without a season.
 * - `"auto_arima"`: A seasonal ARIMA model of the order that fits best.
 * - `"auto_ets"`: Exponential smoothing in the form that fits best.
 * - `"auto_theta"`: The Theta method in the form that fits best.
 * - `"dynamic_theta"`: The dynamic optimised Theta method.
 * - `"auto_ces"`: Complex exponential smoothing in the form that fits best.
 * - `"mstl"`: Seasons by loess, each repeated, and exponential smoothing of the rest.
 * - `"prophet"`: A trend that bends, all seasons that such times have, holidays and
 *   regressors
 * in the form of the program Prophet, with errors that go together.
 * - `"tbats"`: Exponential smoothing of level, damped trend and seasons of any length, each
 *   a
 * sum of waves whose size and phase move.
 * - `"gbm"`: Boosted trees that learn from all series of the call together: lags, means,
 * seasons, regressors and what sets series apart.
 * - `"croston"`: Croston's method for intermittent demand.
 * - `"croston_optimized"`: Croston's method with smoothing that fits best.
 * - `"sba"`: Croston's method without its bias, after Syntetos and Boylan.
 * - `"tsb"`: The method of Teunter, Syntetos and Babai for demand that may end.
 * - `"adida"`: Intermittent demand added up over its mean interval.
 * - `"imapa"`: Intermittent demand added up over many intervals.
 * - `"counts"`: Negative binomial counts about a mean that moves: whole numbers from 0 on,
 *   with
 * quantiles of their own.
 */
export type PathsModels =
  | "auto"
  | "ensemble"
  | "naive"
  | "seasonal_naive"
  | "drift"
  | "mean"
  | "window_average"
  | "seasonal_window_average"
  | "auto_arima"
  | "auto_ets"
  | "auto_theta"
  | "dynamic_theta"
  | "auto_ces"
  | "mstl"
  | "prophet"
  | "tbats"
  | "gbm"
  | "croston"
  | "croston_optimized"
  | "sba"
  | "tsb"
  | "adida"
  | "imapa"
  | "counts";

/**
 * Where bands come from.
 *
 * - `"conformal"`: The errors that the method would have made at earlier points of the
 *   series of
 * the call.
 * - `"model"`: What the fitted model says of itself, errors normal and parameters known:
 * several times as fast for one method, and often too narrow.
 */
export type PathsIntervals = "conformal" | "model";

/**
 * The scale on which methods work, and from which forecasts and the ends of bands
 * are brought back. A series with a value at or below 0 is left out and told.
 *
 * - `"none"`: That of the series; `auto` tries logarithms by itself.
 * - `"log"`: Logarithms, for series above 0 whose seasons and errors grow with their level.
 * - `"box_cox"`: The power between 0, the logarithm, and 1, none, at which seasons vary
 *   alike at
 * all levels (Box and Cox; the power by Guerrero's method), for series above 0.
 */
export type PathsTransform = "none" | "log" | "box_cox";

/** Options of {@link paths}. */
export interface PathsOptions {
  /**
   * Regressors at the steps ahead; a step may also be a row of `series` without `y`. Its
   * columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that the row belongs
   *   to; may be left out where there is one.
   * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
   *   whole number of steps, in any order.
   * - any other (number, flag or text): The further columns of `series`, at the steps
   *   ahead.
   */
  future?: TableInput | undefined;
  /**
   * Days with effects of their own: holidays and events, past and ahead. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that it concerns;
   *   null or left out: all.
   * - `ds` (date): The day.
   * - `holiday` (text, may be left out): Its name: days of one name have one effect.
   *   Default: `holiday`.
   * - `lower_window` (whole number, may be left out): 0, or below it the days before that
   *   have effects of their own.
   * - `upper_window` (whole number, may be left out): 0, or above it the days after that
   *   have effects of their own.
   */
  holidays?: TableInput | undefined;
  /** How many steps ahead, 1 to 10000. Default: 12. */
  horizon?: number | undefined;
  /**
   * How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
   * `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
   * numbers `step` or `2 steps`. Default: told from the times of each series.
   */
  frequency?: string | null | undefined;
  /**
   * How many steps a season has: 12 for months, 7 for days; 1 for none; several,
   * such as 24 and 168, where seasons lie in one another. Default: those of the
   * frequency, and for whole numbers one found in the series.
   */
  seasonLength?: number | readonly number[] | null | undefined;
  /** The methods, each of which gives forecasts of its own. Default: `auto`. */
  models?: PathsModels | readonly PathsModels[] | undefined;
  /**
   * The shares of 100 that bands are to cover, above 0 and below 100. Default:
   * 80 and 95.
   */
  levels?: readonly number[] | undefined;
  /** Where bands come from. Default: `conformal`. */
  intervals?: PathsIntervals | undefined;
  /**
   * The scale on which methods work, and from which forecasts and the ends of bands
   * are brought back. A series with a value at or below 0 is left out and told.
   * Default: `none`.
   */
  transform?: PathsTransform | undefined;
  /**
   * Whether forecasts brought back from another scale are means, which add up;
   * otherwise they are medians, which are lower where the logarithm is taken. Without
   * `transform` of no effect. Default: false.
   */
  biasAdjust?: boolean | undefined;
  /**
   * What no forecast falls below. Default: 0 for a series that has zeros and
   * nothing below them, else nothing.
   */
  min?: number | null | undefined;
  /** What no forecast rises above. Default: nothing. */
  max?: number | null | undefined;
  /** Whether bands end at whole numbers. Default: false. */
  integer?: boolean | undefined;
  /**
   * The most fits, of one method to one series each, that the call may take. Weights
   * and bands are then learnt from fewer earlier points, then from fewer series (30 at
   * the least), then `auto` and `ensemble` are of fewer methods (one at the least),
   * which is told. The same limit gives the same forecasts on every machine. Default:
   * no limit.
   */
  workLimit?: number | null | undefined;
  /**
   * Fixes what is left to chance: paths, and which points and columns boosted trees
   * learn from. The same seed gives the same forecasts; in all other methods nothing
   * is left to chance. Default: 0.
   */
  seed?: number | undefined;
  /**
   * The day of the forecast, such as `2026-01-31`: the last periods, of a day
   * or longer, that are not over then are left out. Default: every period is over.
   */
  asOf?: string | null | undefined;
  /** How many paths to draw of each series, 1 to 10000. Default: 200. */
  paths?: number | undefined;
}

/** A row of {@link PathsResult.paths}. */
export interface PathsPathsRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** When, in the form in which it came. */
  ds: string | number;
  /** The method, as `models` names it. */
  model: string;
  /** The draw, counted from 0. */
  path: number;
  /** The value. Unit: as y. */
  y: number;
}

/** A row of {@link PathsResult.issues}. */
export interface PathsIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link paths} gives. */
export interface PathsResult {
  /**
   * The draws, a row a step. Rows are ordered as the series first stand in the input, then
   * as `models`, then by `path`, then by `ds`.
   */
  readonly paths: Table<PathsPathsRow>;
  /** What could not be read or forecast. Rows are ordered by row of the input, as found. */
  readonly issues: Table<PathsIssuesRow>;
}

/**
 * What may come in each series: joint draws of all steps ahead.
 *
 * Each path is one course that the series may take over all steps ahead, and every path is
 * as likely as the next: the share of paths in which something happens is its probability.
 * Use them where several steps count together: the sum of a year, the lowest balance of the
 * cash, the demand over a lead time. The sum of the bands of `forecast.predict` is not the
 * band of the sum.
 *
 * Each step taken alone is distributed as the bands of `forecast.predict` say, within `min`
 * and `max` and whole with `integer`. The steps go together as the fitted models say: every
 * member of `auto` draws its share of the paths, and at every step the values are put in
 * the place of the quantiles of their ranks (ensemble copula coupling; Schefzik,
 * Thorarinsdottir and Gneiting 2013). The paths of different series are drawn independently
 * of one another.
 *
 * Cost: as `forecast.predict`, and about half a microsecond a value; a row takes 40 bytes.
 *
 * @param series - The series, a row a point. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that the row belongs
 *   to; may be left out where there is one.
 * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
 *   whole number of steps, in any order.
 * - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
 * - any other (number, flag or text): Any further columns of numbers, flags or text:
 *   regressors, such as `price`.
 *
 * @param options - See {@link PathsOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link PathsResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: an option is out of range.
 * - `DATA_UNFIT`: a forecast would lie beyond the year 9999.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { paths } = await forecast.paths(
 *   {
 *     ds: [
 *       "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01",
 *       "2026-06-01", "2026-07-01", "2026-08-01",
 *     ],
 *     y: [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
 *   },
 *   { horizon: 2, models: "auto_ets", paths: 2, seed: 7 },
 * );
 * console.log(paths.column("y"));
 * ```
 */
export function paths(
  series: TableInput,
  options?: PathsOptions,
  control?: Control,
): Promise<PathsResult> {
  return callTyped(PATHS, { series }, options, control);
}

const PATHS: Declaration = {
  name: "forecast.paths",
  inputs: { series: "table", future: "table", holidays: "table" },
  optionalInputs: { future: "future", holidays: "holidays" },
  outputs: { paths: "paths", issues: "issues" },
  options: {
    seasonLength: { name: "season_length" },
    biasAdjust: { name: "bias_adjust" },
    workLimit: { name: "work_limit" },
    asOf: { name: "as_of" },
  },
};

/**
 * A method by name.
 *
 * - `"auto"`: Several methods together, each with the weight that its errors at earlier
 * points of these series earn it.
 * - `"ensemble"`: The median, step by step, of the methods that `auto` weighs, each
 *   counting as
 * much: one that goes astray moves nothing, and no weight has to be learnt.
 * - `"naive"`: The last value.
 * - `"seasonal_naive"`: The last value of the same season.
 * - `"drift"`: The last value and the mean change.
 * - `"mean"`: The mean of all values.
 * - `"window_average"`: The mean of the last season's values; of the last three without a
 *   season.
 * - `"seasonal_window_average"`: The mean of the same season's values in the last three
 *   years, weeks or whatever
 * its cycle is; of the last three values without a season.
 * - `"auto_arima"`: A seasonal ARIMA model of the order that fits best.
 * - `"auto_ets"`: Exponential smoothing in the form that fits best.
 * - `"auto_theta"`: The Theta method in the form that fits best.
 * - `"dynamic_theta"`: The dynamic optimised Theta method.
 * - `"auto_ces"`: Complex exponential smoothing in the form that fits best.
 * - `"mstl"`: Seasons by loess, each repeated, and exponential smoothing of the rest.
 * - `"prophet"`: A trend that bends, all seasons that such times have, holidays and
 *   regressors
 * in the form of the program Prophet, with errors that go together.
 * - `"tbats"`: Exponential smoothing of level, damped trend and seasons of any length, each
 *   a
 * sum of waves whose size and phase move.
 * - `"gbm"`: Boosted trees that learn from all series of the call together: lags, means,
 * seasons, regressors and what sets series apart.
 * - `"croston"`: Croston's method for intermittent demand.
 * - `"croston_optimized"`: Croston's method with smoothing that fits best.
 * - `"sba"`: Croston's method without its bias, after Syntetos and Boylan.
 * - `"tsb"`: The method of Teunter, Syntetos and Babai for demand that may end.
 * - `"adida"`: Intermittent demand added up over its mean interval.
 * - `"imapa"`: Intermittent demand added up over many intervals.
 * - `"counts"`: Negative binomial counts about a mean that moves: whole numbers from 0 on,
 *   with
 * quantiles of their own.
 */
export type ProbabilityModels =
  | "auto"
  | "ensemble"
  | "naive"
  | "seasonal_naive"
  | "drift"
  | "mean"
  | "window_average"
  | "seasonal_window_average"
  | "auto_arima"
  | "auto_ets"
  | "auto_theta"
  | "dynamic_theta"
  | "auto_ces"
  | "mstl"
  | "prophet"
  | "tbats"
  | "gbm"
  | "croston"
  | "croston_optimized"
  | "sba"
  | "tsb"
  | "adida"
  | "imapa"
  | "counts";

/**
 * Where bands come from.
 *
 * - `"conformal"`: The errors that the method would have made at earlier points of the
 *   series of
 * the call.
 * - `"model"`: What the fitted model says of itself, errors normal and parameters known:
 * several times as fast for one method, and often too narrow.
 */
export type ProbabilityIntervals = "conformal" | "model";

/**
 * The scale on which methods work, and from which forecasts and the ends of bands
 * are brought back. A series with a value at or below 0 is left out and told.
 *
 * - `"none"`: That of the series; `auto` tries logarithms by itself.
 * - `"log"`: Logarithms, for series above 0 whose seasons and errors grow with their level.
 * - `"box_cox"`: The power between 0, the logarithm, and 1, none, at which seasons vary
 *   alike at
 * all levels (Box and Cox; the power by Guerrero's method), for series above 0.
 */
export type ProbabilityTransform = "none" | "log" | "box_cox";

/** Options of {@link probability}. */
export interface ProbabilityOptions {
  /**
   * Regressors at the steps ahead; a step may also be a row of `series` without `y`. Its
   * columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that the row belongs
   *   to; may be left out where there is one.
   * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
   *   whole number of steps, in any order.
   * - any other (number, flag or text): The further columns of `series`, at the steps
   *   ahead.
   */
  future?: TableInput | undefined;
  /**
   * Days with effects of their own: holidays and events, past and ahead. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that it concerns;
   *   null or left out: all.
   * - `ds` (date): The day.
   * - `holiday` (text, may be left out): Its name: days of one name have one effect.
   *   Default: `holiday`.
   * - `lower_window` (whole number, may be left out): 0, or below it the days before that
   *   have effects of their own.
   * - `upper_window` (whole number, may be left out): 0, or above it the days after that
   *   have effects of their own.
   */
  holidays?: TableInput | undefined;
  /** How many steps ahead, 1 to 10000. Default: 12. */
  horizon?: number | undefined;
  /**
   * How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
   * `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
   * numbers `step` or `2 steps`. Default: told from the times of each series.
   */
  frequency?: string | null | undefined;
  /**
   * How many steps a season has: 12 for months, 7 for days; 1 for none; several,
   * such as 24 and 168, where seasons lie in one another. Default: those of the
   * frequency, and for whole numbers one found in the series.
   */
  seasonLength?: number | readonly number[] | null | undefined;
  /** The methods, each of which gives forecasts of its own. Default: `auto`. */
  models?: ProbabilityModels | readonly ProbabilityModels[] | undefined;
  /**
   * The shares of 100 that bands are to cover, above 0 and below 100. Default:
   * 80 and 95.
   */
  levels?: readonly number[] | undefined;
  /** Where bands come from. Default: `conformal`. */
  intervals?: ProbabilityIntervals | undefined;
  /**
   * The scale on which methods work, and from which forecasts and the ends of bands
   * are brought back. A series with a value at or below 0 is left out and told.
   * Default: `none`.
   */
  transform?: ProbabilityTransform | undefined;
  /**
   * Whether forecasts brought back from another scale are means, which add up;
   * otherwise they are medians, which are lower where the logarithm is taken. Without
   * `transform` of no effect. Default: false.
   */
  biasAdjust?: boolean | undefined;
  /**
   * What no forecast falls below. Default: 0 for a series that has zeros and
   * nothing below them, else nothing.
   */
  min?: number | null | undefined;
  /** What no forecast rises above. Default: nothing. */
  max?: number | null | undefined;
  /** Whether bands end at whole numbers. Default: false. */
  integer?: boolean | undefined;
  /**
   * The most fits, of one method to one series each, that the call may take. Weights
   * and bands are then learnt from fewer earlier points, then from fewer series (30 at
   * the least), then `auto` and `ensemble` are of fewer methods (one at the least),
   * which is told. The same limit gives the same forecasts on every machine. Default:
   * no limit.
   */
  workLimit?: number | null | undefined;
  /**
   * Fixes what is left to chance: paths, and which points and columns boosted trees
   * learn from. The same seed gives the same forecasts; in all other methods nothing
   * is left to chance. Default: 0.
   */
  seed?: number | undefined;
  /**
   * The day of the forecast, such as `2026-01-31`: the last periods, of a day
   * or longer, that are not over then are left out. Default: every period is over.
   */
  asOf?: string | null | undefined;
  /** How many paths to draw of each series, 1 to 10000. Default: 1000. */
  paths?: number | undefined;
}

/** A row of {@link ProbabilityResult.probabilities}. */
export interface ProbabilityProbabilitiesRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** The method, as `models` names it. */
  model: string;
  /** The target, as it was given. Unit: as y. */
  target: number;
  /** What of the window is compared. */
  statistic: string;
  /** `at_least` or `at_most`. */
  comparison: string;
  /** The first point of the window. */
  start: string | number;
  /** The last point of the window. */
  end: string | number;
  /** The points of the window that were observed. */
  observed: number;
  /** The points of the window that are forecast. */
  steps: number;
  /** How likely the target is met. Unit: share. */
  probability: number;
  /** The mean of the statistic. Unit: as target. */
  mean: number;
  /**
   * `lo_80`, `hi_80`, `lo_95`, `hi_95`: the ends of the band of the statistic at each
   * level.
   */
  [column: string]: Value;
}

/** A row of {@link ProbabilityResult.issues}. */
export interface ProbabilityIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link probability} gives. */
export interface ProbabilityResult {
  /**
   * How likely each target is met, and what its statistic may be. Rows are ordered as the
   * series first stand in the input, then as `targets`, then as `models`.
   */
  readonly probabilities: Table<ProbabilityProbabilitiesRow>;
  /**
   * What could not be read, forecast or asked. Rows are ordered by row of the input, as
   * found.
   */
  readonly issues: Table<ProbabilityIssuesRow>;
}

/**
 * How likely a target is met over a window of time.
 *
 * How likely a target is met: the share of joint paths (see `forecast.paths`) whose sum,
 * mean, last, lowest or highest value over a window is at least, or at most, the target.
 *
 * A window may begin in the past: what was observed in it counts as it is, so that the
 * probability of a year's target can be asked in any month of the year. Without `start` it
 * begins with the first step ahead, without `end` it ends with the horizon, which grows
 * where a window ends later. A missing value of the past within a window is drawn nowhere
 * and counts nowhere, which is told.
 *
 * With 1000 paths a probability of 0.5 has a standard error of 0.016.
 *
 * Cost: as `forecast.predict`, and about 1.5 ms a series for 1000 paths of 12 steps.
 *
 * @param series - The series, a row a point. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that the row belongs
 *   to; may be left out where there is one.
 * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
 *   whole number of steps, in any order.
 * - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
 * - any other (number, flag or text): Any further columns of numbers, flags or text:
 *   regressors, such as `price`.
 *
 * @param targets - What is to be reached, and when. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that it concerns; null
 *   or left out: every one.
 * - `target` (number in as y): What is to be reached.
 * - `statistic` (text, may be left out): What of the window is compared: `sum`, `mean`,
 *   `last`, `minimum` or `maximum`. Default: `sum`.
 * - `comparison` (text, may be left out): `at_least` or `at_most`. Default: `at_least`.
 * - `start` (date, timestamp or whole number, may be left out): The first point of the
 *   window, in the form of `ds`; it may lie in the past. Default: the first step ahead.
 * - `end` (date, timestamp or whole number, may be left out): The last point of the window.
 *   Default: the last step of the horizon.
 *
 * @param options - See {@link ProbabilityOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link ProbabilityResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: an option is out of range.
 * - `COLUMN_VALUE`: a target names no statistic or comparison.
 * - `DATA_UNFIT`: a forecast would lie beyond the year 9999.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { probabilities } = await forecast.probability(
 *   {
 *     ds: [
 *       "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01",
 *       "2026-06-01", "2026-07-01", "2026-08-01",
 *     ],
 *     y: [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
 *   },
 *   {
 *     target: [1350.0, 105.0],
 *     statistic: ["sum", "minimum"],
 *     start: ["2026-01-01", null],
 *     end: ["2026-12-01", "2026-12-01"],
 *   },
 *   { models: "auto_ets" },
 * );
 * console.log(probabilities.column("probability"));
 * ```
 */
export function probability(
  series: TableInput,
  targets: TableInput,
  options?: ProbabilityOptions,
  control?: Control,
): Promise<ProbabilityResult> {
  return callTyped(PROBABILITY, { series, targets }, options, control);
}

const PROBABILITY: Declaration = {
  name: "forecast.probability",
  inputs: { series: "table", future: "table", holidays: "table", targets: "table" },
  optionalInputs: { future: "future", holidays: "holidays" },
  outputs: { probabilities: "probabilities", issues: "issues" },
  options: {
    seasonLength: { name: "season_length" },
    biasAdjust: { name: "bias_adjust" },
    workLimit: { name: "work_limit" },
    asOf: { name: "as_of" },
  },
};

/**
 * A method by name.
 *
 * - `"auto"`: Several methods together, each with the weight that its errors at earlier
 * points of these series earn it.
 * - `"ensemble"`: The median, step by step, of the methods that `auto` weighs, each
 *   counting as
 * much: one that goes astray moves nothing, and no weight has to be learnt.
 * - `"naive"`: The last value.
 * - `"seasonal_naive"`: The last value of the same season.
 * - `"drift"`: The last value and the mean change.
 * - `"mean"`: The mean of all values.
 * - `"window_average"`: The mean of the last season's values; of the last three without a
 *   season.
 * - `"seasonal_window_average"`: The mean of the same season's values in the last three
 *   years, weeks or whatever
 * its cycle is; of the last three values without a season.
 * - `"auto_arima"`: A seasonal ARIMA model of the order that fits best.
 * - `"auto_ets"`: Exponential smoothing in the form that fits best.
 * - `"auto_theta"`: The Theta method in the form that fits best.
 * - `"dynamic_theta"`: The dynamic optimised Theta method.
 * - `"auto_ces"`: Complex exponential smoothing in the form that fits best.
 * - `"mstl"`: Seasons by loess, each repeated, and exponential smoothing of the rest.
 * - `"prophet"`: A trend that bends, all seasons that such times have, holidays and
 *   regressors
 * in the form of the program Prophet, with errors that go together.
 * - `"tbats"`: Exponential smoothing of level, damped trend and seasons of any length, each
 *   a
 * sum of waves whose size and phase move.
 * - `"gbm"`: Boosted trees that learn from all series of the call together: lags, means,
 * seasons, regressors and what sets series apart.
 * - `"croston"`: Croston's method for intermittent demand.
 * - `"croston_optimized"`: Croston's method with smoothing that fits best.
 * - `"sba"`: Croston's method without its bias, after Syntetos and Boylan.
 * - `"tsb"`: The method of Teunter, Syntetos and Babai for demand that may end.
 * - `"adida"`: Intermittent demand added up over its mean interval.
 * - `"imapa"`: Intermittent demand added up over many intervals.
 * - `"counts"`: Negative binomial counts about a mean that moves: whole numbers from 0 on,
 *   with
 * quantiles of their own.
 */
export type BacktestModels =
  | "auto"
  | "ensemble"
  | "naive"
  | "seasonal_naive"
  | "drift"
  | "mean"
  | "window_average"
  | "seasonal_window_average"
  | "auto_arima"
  | "auto_ets"
  | "auto_theta"
  | "dynamic_theta"
  | "auto_ces"
  | "mstl"
  | "prophet"
  | "tbats"
  | "gbm"
  | "croston"
  | "croston_optimized"
  | "sba"
  | "tsb"
  | "adida"
  | "imapa"
  | "counts";

/**
 * Where bands come from.
 *
 * - `"conformal"`: The errors that the method would have made at earlier points of the
 *   series of
 * the call.
 * - `"model"`: What the fitted model says of itself, errors normal and parameters known:
 * several times as fast for one method, and often too narrow.
 */
export type BacktestIntervals = "conformal" | "model";

/**
 * The scale on which methods work, and from which forecasts and the ends of bands
 * are brought back. A series with a value at or below 0 is left out and told.
 *
 * - `"none"`: That of the series; `auto` tries logarithms by itself.
 * - `"log"`: Logarithms, for series above 0 whose seasons and errors grow with their level.
 * - `"box_cox"`: The power between 0, the logarithm, and 1, none, at which seasons vary
 *   alike at
 * all levels (Box and Cox; the power by Guerrero's method), for series above 0.
 */
export type BacktestTransform = "none" | "log" | "box_cox";

/**
 * An output of `backtest`.
 *
 * - `"forecasts"`: What was said, beside what came.
 * - `"scores"`: The measures of each series.
 * - `"summary"`: The means over the series.
 * - `"issues"`: What could not be read or forecast.
 */
export type BacktestOutputs = "forecasts" | "scores" | "summary" | "issues";

/** Options of {@link backtest}. */
export interface BacktestOptions {
  /**
   * Regressors at the steps ahead; a step may also be a row of `series` without `y`. Its
   * columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that the row belongs
   *   to; may be left out where there is one.
   * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
   *   whole number of steps, in any order.
   * - any other (number, flag or text): The further columns of `series`, at the steps
   *   ahead.
   */
  future?: TableInput | undefined;
  /**
   * Days with effects of their own: holidays and events, past and ahead. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that it concerns;
   *   null or left out: all.
   * - `ds` (date): The day.
   * - `holiday` (text, may be left out): Its name: days of one name have one effect.
   *   Default: `holiday`.
   * - `lower_window` (whole number, may be left out): 0, or below it the days before that
   *   have effects of their own.
   * - `upper_window` (whole number, may be left out): 0, or above it the days after that
   *   have effects of their own.
   */
  holidays?: TableInput | undefined;
  /** How many steps ahead, 1 to 10000. Default: 12. */
  horizon?: number | undefined;
  /**
   * How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
   * `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
   * numbers `step` or `2 steps`. Default: told from the times of each series.
   */
  frequency?: string | null | undefined;
  /**
   * How many steps a season has: 12 for months, 7 for days; 1 for none; several,
   * such as 24 and 168, where seasons lie in one another. Default: those of the
   * frequency, and for whole numbers one found in the series.
   */
  seasonLength?: number | readonly number[] | null | undefined;
  /** The methods, each of which gives forecasts of its own. Default: `auto`. */
  models?: BacktestModels | readonly BacktestModels[] | undefined;
  /**
   * The shares of 100 that bands are to cover, above 0 and below 100. Default:
   * 80 and 95.
   */
  levels?: readonly number[] | undefined;
  /** Where bands come from. Default: `conformal`. */
  intervals?: BacktestIntervals | undefined;
  /**
   * The scale on which methods work, and from which forecasts and the ends of bands
   * are brought back. A series with a value at or below 0 is left out and told.
   * Default: `none`.
   */
  transform?: BacktestTransform | undefined;
  /**
   * Whether forecasts brought back from another scale are means, which add up;
   * otherwise they are medians, which are lower where the logarithm is taken. Without
   * `transform` of no effect. Default: false.
   */
  biasAdjust?: boolean | undefined;
  /**
   * What no forecast falls below. Default: 0 for a series that has zeros and
   * nothing below them, else nothing.
   */
  min?: number | null | undefined;
  /** What no forecast rises above. Default: nothing. */
  max?: number | null | undefined;
  /** Whether bands end at whole numbers. Default: false. */
  integer?: boolean | undefined;
  /**
   * The most fits, of one method to one series each, that the call may take. Weights
   * and bands are then learnt from fewer earlier points, then from fewer series (30 at
   * the least), then `auto` and `ensemble` are of fewer methods (one at the least),
   * which is told. The same limit gives the same forecasts on every machine. Default:
   * no limit.
   */
  workLimit?: number | null | undefined;
  /**
   * Fixes what is left to chance: paths, and which points and columns boosted trees
   * learn from. The same seed gives the same forecasts; in all other methods nothing
   * is left to chance. Default: 0.
   */
  seed?: number | undefined;
  /**
   * The day of the forecast, such as `2026-01-31`: the last periods, of a day
   * or longer, that are not over then are left out. Default: every period is over.
   */
  asOf?: string | null | undefined;
  /** How many origins to forecast from, 1 to 1000. Default: 3. */
  windows?: number | undefined;
  /** How many steps lie between them. Default: the horizon. */
  stride?: number | null | undefined;
  /** Which outputs to compute. Default: all. */
  outputs?: readonly BacktestOutputs[] | null | undefined;
}

/** A row of {@link BacktestResult.forecasts}. */
export interface BacktestForecastsRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** The last point that was known. */
  cutoff: string | number;
  /** When, in the form in which it came. */
  ds: string | number;
  /** The method, as `models` names it. */
  model: string;
  /** What came; null where it is missing. Unit: as y. */
  y: number | null;
  /** The forecast. Unit: as y. */
  mean: number;
  /** `lo_80`, `hi_80`, `lo_95`, `hi_95`: the ends of the band of each level. */
  [column: string]: Value;
}

/** A row of {@link BacktestResult.scores}. */
export interface BacktestScoresRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** The method. */
  model: string;
  /** The origins that forecasts started from. */
  windows: number;
  /** The forecast points whose values came. */
  points: number;
  /** Mean absolute error. Null where it has no meaning. Unit: as y. */
  mae: number | null;
  /** Root of the mean squared error. Null where it has no meaning. Unit: as y. */
  rmse: number | null;
  /**
   * Mean of forecast less actual: above 0 where forecasts are too high. Null where it has
   * no meaning. Unit: as y.
   */
  bias: number | null;
  /**
   * Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning. Unit:
   * percent.
   */
  smape: number | null;
  /**
   * Mean absolute error over that of the seasonal naive method within the training data.
   * Null where it has no meaning. Unit: ratio.
   */
  mase: number | null;
  /**
   * Root mean squared error over that of the naive method within the training data. Null
   * where it has no meaning. Unit: ratio.
   */
  rmsse: number | null;
  /**
   * Mean of `smape` and `mase`, each over that of the method Naive2. Null where it has no
   * meaning. Unit: ratio.
   */
  owa: number | null;
  /** Mean pinball loss over the quantiles. Null where it has no meaning. Unit: as y. */
  pinball: number | null;
  /**
   * Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null where
   * it has no meaning. Unit: ratio.
   */
  sql: number | null;
  /**
   * Continuous ranked probability score by the quantiles. Null where it has no meaning.
   * Unit: as y.
   */
  crps: number | null;
  /** The share of values within the band. Unit: share. */
  coverage_80: number | null;
  /** Mean scaled interval score. Unit: ratio. */
  msis_80: number | null;
  /** The share of values within the band. Unit: share. */
  coverage_95: number | null;
  /** Mean scaled interval score. Unit: ratio. */
  msis_95: number | null;
  /**
   * `coverage_80`, `msis_80` and so on: of each level the share of values within the band,
   * and its mean scaled interval score.
   */
  [column: string]: Value;
}

/** A row of {@link BacktestResult.summary}. */
export interface BacktestSummaryRow {
  /** The method. */
  model: string;
  /** The series whose forecasts could be checked. */
  series: number;
  /** The forecast points whose values came. */
  points: number;
  /** Mean absolute error. Null where it has no meaning. Unit: as y. */
  mae: number | null;
  /** Root of the mean squared error. Null where it has no meaning. Unit: as y. */
  rmse: number | null;
  /**
   * Mean of forecast less actual: above 0 where forecasts are too high. Null where it has
   * no meaning. Unit: as y.
   */
  bias: number | null;
  /**
   * Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning. Unit:
   * percent.
   */
  smape: number | null;
  /**
   * Mean absolute error over that of the seasonal naive method within the training data.
   * Null where it has no meaning. Unit: ratio.
   */
  mase: number | null;
  /**
   * Root mean squared error over that of the naive method within the training data. Null
   * where it has no meaning. Unit: ratio.
   */
  rmsse: number | null;
  /**
   * Mean of `smape` and `mase`, each over that of the method Naive2. Null where it has no
   * meaning. Unit: ratio.
   */
  owa: number | null;
  /** Mean pinball loss over the quantiles. Null where it has no meaning. Unit: as y. */
  pinball: number | null;
  /**
   * Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null where
   * it has no meaning. Unit: ratio.
   */
  sql: number | null;
  /**
   * Continuous ranked probability score by the quantiles. Null where it has no meaning.
   * Unit: as y.
   */
  crps: number | null;
  /** The share of values within the band. Unit: share. */
  coverage_80: number | null;
  /** Mean scaled interval score. Unit: ratio. */
  msis_80: number | null;
  /** The share of values within the band. Unit: share. */
  coverage_95: number | null;
  /** Mean scaled interval score. Unit: ratio. */
  msis_95: number | null;
  /** As in `scores`. */
  [column: string]: Value;
}

/** A row of {@link BacktestResult.issues}. */
export interface BacktestIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link backtest} gives. An output that was not asked for fails when it is read. */
export interface BacktestResult {
  /**
   * What was said, beside what came. Rows are ordered as the series first stand in the
   * input, then as `models`, then by `cutoff`, then by `ds`.
   */
  readonly forecasts: Table<BacktestForecastsRow>;
  /**
   * The measures of each series, means over its windows. Rows are ordered as the series
   * first stand in the input, then as `models`.
   */
  readonly scores: Table<BacktestScoresRow>;
  /**
   * The means over the series. Rows are ordered the lowest `mase` first, of equals as
   * `models`.
   */
  readonly summary: Table<BacktestSummaryRow>;
  /** What could not be read or forecast. Rows are ordered by row of the input, as found. */
  readonly issues: Table<BacktestIssuesRow>;
}

/**
 * What methods would have said at earlier points, and how far off.
 *
 * What the methods would have said at earlier points of each series, and how far off they
 * would have been: the only figures by which methods are to be chosen.
 *
 * A window ends where the series ends, and each earlier one `stride` steps before it. At
 * the origin of a window the methods see what came before it, fit anew, choose and weigh
 * anew, and forecast `horizon` steps; regressors are taken as known ahead. `forecasts`
 * holds every step beside what came, `scores` the means of each series over its windows,
 * `summary` the means over the series.
 *
 * MASE and RMSSE after Hyndman and Koehler (2006), measured by the changes within the data
 * before the origin; OWA, sMAPE and MSIS as in the M4 competition; scaled quantile loss
 * (`sql`), pinball loss and CRPS over the quantiles 0.1, 0.2 to 0.9. A measure is null
 * where it has no meaning, such as MASE of a series that never changed.
 *
 * Cost: as `forecast.predict`, times `windows`.
 *
 * @param series - The series, a row a point. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that the row belongs
 *   to; may be left out where there is one.
 * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
 *   whole number of steps, in any order.
 * - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
 * - any other (number, flag or text): Any further columns of numbers, flags or text:
 *   regressors, such as `price`.
 *
 * @param options - See {@link BacktestOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link BacktestResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: an option is out of range.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { summary } = await forecast.backtest(
 *   {
 *     ds: [
 *       1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
 *       21, 22, 23, 24,
 *     ],
 *     y: [
 *       104, 108, 107, 111, 110, 114, 118, 117, 121, 120, 124, 128, 127, 131,
 *       130, 134, 138, 137, 141, 140, 144, 148, 147, 151,
 *     ],
 *   },
 *   { horizon: 4, models: ["naive", "drift"], windows: 2 },
 * );
 * console.log(summary.column("mase"));
 * ```
 */
export function backtest(
  series: TableInput,
  options?: BacktestOptions,
  control?: Control,
): Promise<BacktestResult> {
  return callTyped(BACKTEST, { series }, options, control);
}

const BACKTEST: Declaration = {
  name: "forecast.backtest",
  inputs: { series: "table", future: "table", holidays: "table" },
  optionalInputs: { future: "future", holidays: "holidays" },
  outputs: { forecasts: "forecasts", scores: "scores", summary: "summary", issues: "issues" },
  options: {
    seasonLength: { name: "season_length" },
    biasAdjust: { name: "bias_adjust" },
    workLimit: { name: "work_limit" },
    asOf: { name: "as_of" },
  },
};

/** Options of {@link evaluate}. */
export interface EvaluateOptions {
  /**
   * What was known when the forecasts were made, for the scales of measures. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that the row belongs
   *   to; may be left out where there is one.
   * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
   *   whole number of steps, in any order.
   * - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
   * - any other (number, flag or text): Any further columns of numbers, flags or text:
   *   regressors, such as `price`.
   */
  series?: TableInput | undefined;
  /**
   * How many steps a season has, for the scale of MASE. Default: the shortest
   * season of the times' frequency, 1 for whole numbers.
   */
  seasonLength?: number | null | undefined;
}

/** A row of {@link EvaluateResult.scores}. */
export interface EvaluateScoresRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** The method. */
  model: string;
  /** The origins that forecasts started from. */
  windows: number;
  /** The forecast points whose values came. */
  points: number;
  /** Mean absolute error. Null where it has no meaning. Unit: as y. */
  mae: number | null;
  /** Root of the mean squared error. Null where it has no meaning. Unit: as y. */
  rmse: number | null;
  /**
   * Mean of forecast less actual: above 0 where forecasts are too high. Null where it has
   * no meaning. Unit: as y.
   */
  bias: number | null;
  /**
   * Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning. Unit:
   * percent.
   */
  smape: number | null;
  /**
   * Mean absolute error over that of the seasonal naive method within the training data.
   * Null where it has no meaning. Unit: ratio.
   */
  mase: number | null;
  /**
   * Root mean squared error over that of the naive method within the training data. Null
   * where it has no meaning. Unit: ratio.
   */
  rmsse: number | null;
  /**
   * Mean of `smape` and `mase`, each over that of the method Naive2. Null where it has no
   * meaning. Unit: ratio.
   */
  owa: number | null;
  /** Mean pinball loss over the quantiles. Null where it has no meaning. Unit: as y. */
  pinball: number | null;
  /**
   * Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null where
   * it has no meaning. Unit: ratio.
   */
  sql: number | null;
  /**
   * Continuous ranked probability score by the quantiles. Null where it has no meaning.
   * Unit: as y.
   */
  crps: number | null;
  /**
   * `coverage_80`, `msis_80` and so on: of each level the share of values within the band,
   * and its mean scaled interval score.
   */
  [column: string]: Value;
}

/** A row of {@link EvaluateResult.summary}. */
export interface EvaluateSummaryRow {
  /** The method. */
  model: string;
  /** The series whose forecasts could be checked. */
  series: number;
  /** The forecast points whose values came. */
  points: number;
  /** Mean absolute error. Null where it has no meaning. Unit: as y. */
  mae: number | null;
  /** Root of the mean squared error. Null where it has no meaning. Unit: as y. */
  rmse: number | null;
  /**
   * Mean of forecast less actual: above 0 where forecasts are too high. Null where it has
   * no meaning. Unit: as y.
   */
  bias: number | null;
  /**
   * Symmetric mean absolute percentage error, 0 to 200. Null where it has no meaning. Unit:
   * percent.
   */
  smape: number | null;
  /**
   * Mean absolute error over that of the seasonal naive method within the training data.
   * Null where it has no meaning. Unit: ratio.
   */
  mase: number | null;
  /**
   * Root mean squared error over that of the naive method within the training data. Null
   * where it has no meaning. Unit: ratio.
   */
  rmsse: number | null;
  /**
   * Mean of `smape` and `mase`, each over that of the method Naive2. Null where it has no
   * meaning. Unit: ratio.
   */
  owa: number | null;
  /** Mean pinball loss over the quantiles. Null where it has no meaning. Unit: as y. */
  pinball: number | null;
  /**
   * Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`. Null where
   * it has no meaning. Unit: ratio.
   */
  sql: number | null;
  /**
   * Continuous ranked probability score by the quantiles. Null where it has no meaning.
   * Unit: as y.
   */
  crps: number | null;
  /** As in `scores`. */
  [column: string]: Value;
}

/** A row of {@link EvaluateResult.issues}. */
export interface EvaluateIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link evaluate} gives. */
export interface EvaluateResult {
  /**
   * The measures of each series. Rows are ordered as the series first stand in the input,
   * then as `models`.
   */
  readonly scores: Table<EvaluateScoresRow>;
  /**
   * The means over the series. Rows are ordered the lowest `mase` first, of equals as
   * `models`.
   */
  readonly summary: Table<EvaluateSummaryRow>;
  /** What could not be read or checked. Rows are ordered by row of the input, as found. */
  readonly issues: Table<EvaluateIssuesRow>;
}

/**
 * How far off forecasts were, once the values came.
 *
 * How far off forecasts were that somebody made, here or elsewhere, once the values came:
 * the measures of `forecast.backtest` for any table of forecasts.
 *
 * Rows of `forecasts` and `actuals` meet by `unique_id` and `ds`; forecasts whose value has
 * not come are left out. `series`, the data that the forecasts were made from, gives the
 * scales of MASE, RMSSE, MSIS, the scaled quantile loss and OWA, which are null without it;
 * of it, what lies before the first forecast of a series is used. Quantiles are the ends of
 * the bands: `lo_80` is the quantile 0.1, `hi_80` 0.9, and `mean` stands for the median.
 *
 * Cost: a few microseconds a row.
 *
 * @param forecasts - What was said. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that the row belongs
 *   to.
 * - `ds` (date, timestamp or whole number, may be null): When.
 * - `model` (text, may be left out): The method. Default: `forecast`.
 * - `mean` (number in as y, may be null): The forecast.
 * - any other (number): `lo_80`, `hi_80` and so on: the ends of the band of each level.
 *
 * @param actuals - What came. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that the row belongs
 *   to; may be left out where there is one.
 * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
 *   whole number of steps, in any order.
 * - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
 * - any other (number, flag or text): Any further columns of numbers, flags or text:
 *   regressors, such as `price`.
 *
 * @param options - See {@link EvaluateOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link EvaluateResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: `season_length` is 0.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { scores } = await forecast.evaluate(
 *   {
 *     ds: ["2026-04-01", "2026-05-01"],
 *     mean: [110.0, 112.0],
 *     lo_80: [104.0, 105.0],
 *     hi_80: [116.0, 119.0],
 *   },
 *   { ds: ["2026-04-01", "2026-05-01"], y: [113.0, 104.0] },
 *   {
 *     series: {
 *       ds: ["2026-01-01", "2026-02-01", "2026-03-01"],
 *       y: [100.0, 108.0, 103.0],
 *     },
 *     seasonLength: 1,
 *   },
 * );
 * console.log(scores.column("mase"));
 * ```
 */
export function evaluate(
  forecasts: TableInput,
  actuals: TableInput,
  options?: EvaluateOptions,
  control?: Control,
): Promise<EvaluateResult> {
  return callTyped(EVALUATE, { forecasts, actuals }, options, control);
}

const EVALUATE: Declaration = {
  name: "forecast.evaluate",
  inputs: { forecasts: "table", actuals: "table", series: "table" },
  optionalInputs: { series: "series" },
  outputs: { scores: "scores", summary: "summary", issues: "issues" },
  options: { seasonLength: { name: "season_length" } },
};

/**
 * A method by name.
 *
 * - `"auto"`: Several methods together, each with the weight that its errors at earlier
 * points of these series earn it.
 * - `"ensemble"`: The median, step by step, of the methods that `auto` weighs, each
 *   counting as
 * much: one that goes astray moves nothing, and no weight has to be learnt.
 * - `"naive"`: The last value.
 * - `"seasonal_naive"`: The last value of the same season.
 * - `"drift"`: The last value and the mean change.
 * - `"mean"`: The mean of all values.
 * - `"window_average"`: The mean of the last season's values; of the last three without a
 *   season.
 * - `"seasonal_window_average"`: The mean of the same season's values in the last three
 *   years, weeks or whatever
 * its cycle is; of the last three values without a season.
 * - `"auto_arima"`: A seasonal ARIMA model of the order that fits best.
 * - `"auto_ets"`: Exponential smoothing in the form that fits best.
 * - `"auto_theta"`: The Theta method in the form that fits best.
 * - `"dynamic_theta"`: The dynamic optimised Theta method.
 * - `"auto_ces"`: Complex exponential smoothing in the form that fits best.
 * - `"mstl"`: Seasons by loess, each repeated, and exponential smoothing of the rest.
 * - `"prophet"`: A trend that bends, all seasons that such times have, holidays and
 *   regressors
 * in the form of the program Prophet, with errors that go together.
 * - `"tbats"`: Exponential smoothing of level, damped trend and seasons of any length, each
 *   a
 * sum of waves whose size and phase move.
 * - `"gbm"`: Boosted trees that learn from all series of the call together: lags, means,
 * seasons, regressors and what sets series apart.
 * - `"croston"`: Croston's method for intermittent demand.
 * - `"croston_optimized"`: Croston's method with smoothing that fits best.
 * - `"sba"`: Croston's method without its bias, after Syntetos and Boylan.
 * - `"tsb"`: The method of Teunter, Syntetos and Babai for demand that may end.
 * - `"adida"`: Intermittent demand added up over its mean interval.
 * - `"imapa"`: Intermittent demand added up over many intervals.
 * - `"counts"`: Negative binomial counts about a mean that moves: whole numbers from 0 on,
 *   with
 * quantiles of their own.
 */
export type ExplainModels =
  | "auto"
  | "ensemble"
  | "naive"
  | "seasonal_naive"
  | "drift"
  | "mean"
  | "window_average"
  | "seasonal_window_average"
  | "auto_arima"
  | "auto_ets"
  | "auto_theta"
  | "dynamic_theta"
  | "auto_ces"
  | "mstl"
  | "prophet"
  | "tbats"
  | "gbm"
  | "croston"
  | "croston_optimized"
  | "sba"
  | "tsb"
  | "adida"
  | "imapa"
  | "counts";

/**
 * Where bands come from.
 *
 * - `"conformal"`: The errors that the method would have made at earlier points of the
 *   series of
 * the call.
 * - `"model"`: What the fitted model says of itself, errors normal and parameters known:
 * several times as fast for one method, and often too narrow.
 */
export type ExplainIntervals = "conformal" | "model";

/**
 * The scale on which methods work, and from which forecasts and the ends of bands
 * are brought back. A series with a value at or below 0 is left out and told.
 *
 * - `"none"`: That of the series; `auto` tries logarithms by itself.
 * - `"log"`: Logarithms, for series above 0 whose seasons and errors grow with their level.
 * - `"box_cox"`: The power between 0, the logarithm, and 1, none, at which seasons vary
 *   alike at
 * all levels (Box and Cox; the power by Guerrero's method), for series above 0.
 */
export type ExplainTransform = "none" | "log" | "box_cox";

/** Options of {@link explain}. */
export interface ExplainOptions {
  /**
   * Regressors at the steps ahead; a step may also be a row of `series` without `y`. Its
   * columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that the row belongs
   *   to; may be left out where there is one.
   * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
   *   whole number of steps, in any order.
   * - any other (number, flag or text): The further columns of `series`, at the steps
   *   ahead.
   */
  future?: TableInput | undefined;
  /**
   * Days with effects of their own: holidays and events, past and ahead. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that it concerns;
   *   null or left out: all.
   * - `ds` (date): The day.
   * - `holiday` (text, may be left out): Its name: days of one name have one effect.
   *   Default: `holiday`.
   * - `lower_window` (whole number, may be left out): 0, or below it the days before that
   *   have effects of their own.
   * - `upper_window` (whole number, may be left out): 0, or above it the days after that
   *   have effects of their own.
   */
  holidays?: TableInput | undefined;
  /** How many steps ahead, 1 to 10000. Default: 12. */
  horizon?: number | undefined;
  /**
   * How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
   * `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
   * numbers `step` or `2 steps`. Default: told from the times of each series.
   */
  frequency?: string | null | undefined;
  /**
   * How many steps a season has: 12 for months, 7 for days; 1 for none; several,
   * such as 24 and 168, where seasons lie in one another. Default: those of the
   * frequency, and for whole numbers one found in the series.
   */
  seasonLength?: number | readonly number[] | null | undefined;
  /** The methods, each of which gives forecasts of its own. Default: `auto`. */
  models?: ExplainModels | readonly ExplainModels[] | undefined;
  /**
   * The shares of 100 that bands are to cover, above 0 and below 100. Default:
   * 80 and 95.
   */
  levels?: readonly number[] | undefined;
  /** Where bands come from. Default: `conformal`. */
  intervals?: ExplainIntervals | undefined;
  /**
   * The scale on which methods work, and from which forecasts and the ends of bands
   * are brought back. A series with a value at or below 0 is left out and told.
   * Default: `none`.
   */
  transform?: ExplainTransform | undefined;
  /**
   * Whether forecasts brought back from another scale are means, which add up;
   * otherwise they are medians, which are lower where the logarithm is taken. Without
   * `transform` of no effect. Default: false.
   */
  biasAdjust?: boolean | undefined;
  /**
   * What no forecast falls below. Default: 0 for a series that has zeros and
   * nothing below them, else nothing.
   */
  min?: number | null | undefined;
  /** What no forecast rises above. Default: nothing. */
  max?: number | null | undefined;
  /** Whether bands end at whole numbers. Default: false. */
  integer?: boolean | undefined;
  /**
   * The most fits, of one method to one series each, that the call may take. Weights
   * and bands are then learnt from fewer earlier points, then from fewer series (30 at
   * the least), then `auto` and `ensemble` are of fewer methods (one at the least),
   * which is told. The same limit gives the same forecasts on every machine. Default:
   * no limit.
   */
  workLimit?: number | null | undefined;
  /**
   * Fixes what is left to chance: paths, and which points and columns boosted trees
   * learn from. The same seed gives the same forecasts; in all other methods nothing
   * is left to chance. Default: 0.
   */
  seed?: number | undefined;
  /**
   * The day of the forecast, such as `2026-01-31`: the last periods, of a day
   * or longer, that are not over then are left out. Default: every period is over.
   */
  asOf?: string | null | undefined;
}

/** A row of {@link ExplainResult.components}. */
export interface ExplainComponentsRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** When, in the form in which it came. */
  ds: string | number;
  /** The method, as `models` names it. */
  model: string;
  /** `level`, `trend`, `season_12` and the like, the name of a regressor, or `other`. */
  component: string;
  /** What it adds; the parts of a step add up to its mean. Unit: as y. */
  value: number;
}

/** A row of {@link ExplainResult.drivers}. */
export interface ExplainDriversRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** The method, as `models` names it. */
  model: string;
  /** The regressor or holiday. */
  driver: string;
  /** Its mean in the past; 0 of flags and holidays. Unit: own. */
  typical: number;
  /** Its mean over the steps ahead. Unit: own. */
  ahead: number;
  /** What that difference adds to a step, on average. Unit: as y. */
  contribution: number;
  /** One standard deviation of its past. Unit: own. */
  change: number;
  /** What so much more of it would add to a step, on average. Unit: as y. */
  effect: number;
  /** The same as a sentence, in English. */
  message: string;
}

/** A row of {@link ExplainResult.issues}. */
export interface ExplainIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link explain} gives. */
export interface ExplainResult {
  /**
   * The parts of each forecast. Rows are ordered as the series first stand in the input,
   * then as `models`, then by `component`, then by `ds`.
   */
  readonly components: Table<ExplainComponentsRow>;
  /**
   * What each regressor does to it. Rows are ordered as `components`, then as the columns
   * of `series`, then holidays by name.
   */
  readonly drivers: Table<ExplainDriversRow>;
  /** What could not be read or forecast. Rows are ordered by row of the input, as found. */
  readonly issues: Table<ExplainIssuesRow>;
}

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
 * - `other`: what is left, such as regressors that act together, bounds, and by how much a
 *   mean lies above the median with `bias_adjust`.
 *
 * The parts of regressors come from asking the fitted models again with the regressor at
 * its typical value, so they are those of the models that made the forecast, whichever they
 * are; level, trend and seasons from decomposing the series, joined with the forecast at
 * typical values, by loess (MSTL).
 *
 * `drivers` says for each regressor what it adds on average, and what one standard
 * deviation more of it at every step ahead would change: the sign and the size of the
 * effect that the models have found. An effect found is no proof of a cause.
 *
 * Cost: as `forecast.predict`, and a decomposition a series.
 *
 * @param series - The series, a row a point. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that the row belongs
 *   to; may be left out where there is one.
 * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
 *   whole number of steps, in any order.
 * - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
 * - any other (number, flag or text): Any further columns of numbers, flags or text:
 *   regressors, such as `price`.
 *
 * @param options - See {@link ExplainOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link ExplainResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: an option is out of range.
 * - `DATA_UNFIT`: a forecast would lie beyond the year 9999.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { drivers } = await forecast.explain(
 *   {
 *     ds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
 *     y: [
 *       80, 100, 81, 79, 102, 80, 83, 101, 82, 84, 103, 82, 85, 104, null, null,
 *     ],
 *     promotion: [0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1],
 *   },
 *   { horizon: 2, models: "auto_arima", seasonLength: 1 },
 * );
 * console.log(drivers.column("contribution"));
 * ```
 */
export function explain(
  series: TableInput,
  options?: ExplainOptions,
  control?: Control,
): Promise<ExplainResult> {
  return callTyped(EXPLAIN, { series }, options, control);
}

const EXPLAIN: Declaration = {
  name: "forecast.explain",
  inputs: { series: "table", future: "table", holidays: "table" },
  optionalInputs: { future: "future", holidays: "holidays" },
  outputs: { components: "components", drivers: "drivers", issues: "issues" },
  options: {
    seasonLength: { name: "season_length" },
    biasAdjust: { name: "bias_adjust" },
    workLimit: { name: "work_limit" },
    asOf: { name: "as_of" },
  },
};

/**
 * A way to make forecasts add up.
 *
 * - `"bottom_up"`: The bottom series keep their forecasts; every total is the sum of its
 *   parts.
 * - `"top_down"`: The highest totals keep their forecasts and are split by `proportions`.
 * - `"ols"`: Least squares: every series gives way alike.
 * - `"wls"`: Least squares with weights by structure: a total of *k* series gives way like
 * *k* bottom series.
 * - `"wls_variance"`: Least squares with weights by the mean squared error of each series.
 * - `"mint_common"`: Minimum trace with the covariance of the errors, its correlations
 *   shrunk towards
 * one that all pairs of series share.
 * - `"mint_shrink"`: Minimum trace with the covariance of the errors, its correlations
 *   shrunk towards
 * 0.
 * - `"mint_sample"`: Minimum trace with the covariance of the errors as it is, for many
 *   more
 * errors than series.
 */
export type ReconcileMethod =
  | "bottom_up"
  | "top_down"
  | "ols"
  | "wls"
  | "wls_variance"
  | "mint_common"
  | "mint_shrink"
  | "mint_sample";

/**
 * What `top_down` splits a total by.
 *
 * - `"forecast"`: The forecasts of its parts, level by level.
 * - `"average"`: The means of its bottom series in `series`.
 */
export type ReconcileProportions = "forecast" | "average";

/**
 * An output of `reconcile`(super::reconcile()).
 *
 * - `"forecasts"`: The forecasts that add up.
 * - `"issues"`: What was missing, filled or left as it is.
 */
export type ReconcileOutputs = "forecasts" | "issues";

/** Options of {@link reconcile}. */
export interface ReconcileOptions {
  /**
   * Errors of earlier forecasts one step ahead. Its columns:
   *
   * - `unique_id` (text or whole number, may be null): The series.
   * - `ds` (date, timestamp or whole number, may be null): When.
   * - `model` (text, may be left out): The method that erred; left out where the errors are
   *   for all.
   * - `error` (number in as mean, may be null): Actual value less its forecast one step
   *   before; null and NaN are missing.
   */
  errors?: TableInput | undefined;
  /**
   * The past of the bottom series, for `top_down` by averages. Its columns:
   *
   * - `unique_id` (text or whole number, may be null): A bottom series.
   * - `ds` (date, timestamp or whole number, may be null): When.
   * - `y` (number in as mean, may be null): The value; null and NaN are missing.
   */
  series?: TableInput | undefined;
  /**
   * How forecasts are made to add up. Default: `mint_common` where `errors` are
   * given, else `wls`.
   */
  method?: ReconcileMethod | null | undefined;
  /** What `top_down` splits a total by. Default: `forecast`. */
  proportions?: ReconcileProportions | undefined;
  /**
   * Whether no bottom series may fall below 0; a total that only adds then does
   * not either. Default: false.
   */
  nonNegative?: boolean | undefined;
  /** Which outputs to compute. Default: all. */
  outputs?: readonly ReconcileOutputs[] | null | undefined;
}

/** A row of {@link ReconcileResult.forecasts}. */
export interface ReconcileForecastsRow {
  /** The series: a bottom series or a total. */
  unique_id: string | null;
  /** When, the same times for all series. */
  ds: string | number;
  /** The method; those of each are reconciled on their own. May be left out. */
  model: string | null;
  /** The forecast; null where it is missing. Unit: any. */
  mean: number | null;
  /**
   * `lo_80`, `hi_80`, `lo_95`, `hi_95`: the ends of the band of each level, in the unit of
   * `mean`.
   */
  [column: string]: Value;
}

/** A row of {@link ReconcileResult.issues}. */
export interface ReconcileIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link reconcile} gives. An output that was not asked for fails when it is read. */
export interface ReconcileResult {
  /**
   * The forecasts that add up. Rows are ordered as the input, then what was missing there,
   * as it stands in `structure`.
   */
  readonly forecasts: Table<ReconcileForecastsRow>;
  /**
   * What was missing, filled or left as it is. Rows are ordered by row of the input, as
   * found.
   */
  readonly issues: Table<ReconcileIssuesRow>;
}

/**
 * Forecasts of totals and parts that add up.
 *
 * Base forecasts of a total and of its parts, made each on its own, seldom add up. This
 * takes the forecasts that do and are nearest to them, weighing each series by how far it
 * is usually off.
 *
 * `structure` has a row for each total and part: list the direct parts (a part may be a
 * total in its turn) or all bottom series of each total. Totals may cross, as states and
 * purposes do; then list the bottom series of each. A `weight` of -1 makes a difference: a
 * profit is its revenue less its costs. A series that `structure` does not name comes back
 * as it is.
 *
 * `mint_common`, the default where `errors` are given, weighs by the covariance of past
 * errors one step ahead, with correlations shrunk as far as so few errors call for, towards
 * one that all pairs share. `mint_shrink` shrinks them towards 0, as is usual: then the
 * errors of many parts seem to cancel in their sum, and totals trust their parts too much
 * (mean absolute scaled error over the levels of quarterly tourism 1.33 against 1.43, of
 * bottom-up 1.67, of the base forecasts 1.36; of a weekly retail panel 0.69, 0.71, 0.80 and
 * 0.74). Without errors `wls` takes each bottom series to be off as far as any other, and
 * independently. The errors of a backtest serve better than those of a fit, which are too
 * small where a model has many parameters.
 *
 * A total without a forecast is the sum of its parts, which is told. A bottom series
 * without one takes what the smallest total around it leaves beyond its other parts, in
 * equal shares where several are missing.
 *
 * Bands move with their mean and keep their shape; a lower end that is not below 0 rises in
 * proportion alone, so that a series that may be 0 still may. They are wider by as much as
 * past errors, reconciled in the same way, are larger than those of the base forecasts;
 * without `errors`, errors are taken as independent. They are never narrower: the weights
 * were chosen to make those very errors small, and bands that believed it covered less in
 * measurements. Those of `top_down` keep their width. A total that is filled has the band
 * of a sum, with the errors' own correlation, or 0.1 without errors.
 *
 * With `non_negative`, bottom series below 0 are set to 0 and totals added up again.
 *
 * Cost: linear in series for trees; about 1 s for 10,000 bottom series with twelve times,
 * bands and 50 errors each, 5 s where 3,000 totals cross at random.
 *
 * @param forecasts - Base forecasts of all series, as `forecast.predict` gives them. Its
 *     columns:
 *
 * - `unique_id` (text or whole number, may be null): The series: a bottom series or a
 *   total.
 * - `ds` (date, timestamp or whole number, may be null): When, the same times for all
 *   series.
 * - `model` (text, may be left out): The method; those of each are reconciled on their own.
 *   May be left out.
 * - `mean` (number in any, may be null): The forecast; null and NaN are missing.
 * - any other (number): `lo_80`, `hi_80`, `lo_95`, `hi_95`: the ends of the band of each
 *   level, in the unit of `mean`.
 *
 * @param structure - Which series is the sum of which. Its columns:
 *
 * - `unique_id` (text or whole number, may be null): A total.
 * - `part` (text or whole number, may be null): A series that it is the sum of: a bottom
 *   series, or a total in its turn.
 * - `weight` (number in factor, may be left out): How often the part counts: -1 for the
 *   costs of a profit. Default: 1.
 *
 * @param options - See {@link ReconcileOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link ReconcileResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `COLUMN_VALUE`: a total is a part of itself, holds a series in two of its parts, or a
 *   weight is 0.
 * - `INPUT_MISSING`: the method needs `errors` or `series`.
 * - `DATA_TOO_FEW`: the method needs more errors.
 * - `DATA_UNFIT`: no total holds those that `top_down` would split.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { forecasts } = await forecast.reconcile(
 *   {
 *     unique_id: ["all", "north", "south"],
 *     ds: ["2026-07-01", "2026-07-01", "2026-07-01"],
 *     mean: [120.0, 60.0, 50.0],
 *     lo_80: [110.0, 52.0, 44.0],
 *     hi_80: [130.0, 68.0, 56.0],
 *   },
 *   { unique_id: ["all", "all"], part: ["north", "south"] },
 * );
 * console.log(forecasts.column("mean"));
 * ```
 */
export function reconcile(
  forecasts: TableInput,
  structure: TableInput,
  options?: ReconcileOptions,
  control?: Control,
): Promise<ReconcileResult> {
  return callTyped(RECONCILE, { forecasts, structure }, options, control);
}

const RECONCILE: Declaration = {
  name: "forecast.reconcile",
  inputs: { forecasts: "table", structure: "table", errors: "table", series: "table" },
  optionalInputs: { errors: "errors", series: "series" },
  outputs: { forecasts: "forecasts", issues: "issues" },
  options: { nonNegative: { name: "non_negative" } },
};

/**
 * Whether the parts add up or multiply.
 *
 * - `"auto"`: Multiplied where the values are above 0 and their logarithms leave the
 *   likelier
 * remainder, else added.
 * - `"additive"`: Added up.
 * - `"multiplicative"`: Multiplied: seasons and remainder are factors about 1.
 */
export type DecomposeForm = "auto" | "additive" | "multiplicative";

/** Options of {@link decompose}. */
export interface DecomposeOptions {
  /**
   * How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
   * `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
   * numbers `step` or `2 steps`. Default: told from the times of each series.
   */
  frequency?: string | null | undefined;
  /**
   * How many steps a season has: 12 for months, 7 for days; 1 for none; several,
   * such as 24 and 168, where seasons lie in one another. Default: those of the
   * frequency, and for whole numbers one found in the series.
   */
  seasonLength?: number | readonly number[] | null | undefined;
  /**
   * The day of the look, such as `2026-01-31`: the last periods, of a day or longer,
   * that are not over then are left out. Default: every period is over.
   */
  asOf?: string | null | undefined;
  /** Whether the parts add up or multiply. Default: `auto`, which is likelier. */
  form?: DecomposeForm | undefined;
  /**
   * Whether points far off count less, so that they stay in the remainder. Default:
   * false.
   */
  robust?: boolean | undefined;
}

/** A row of {@link DecomposeResult.components}. */
export interface DecomposeComponentsRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** When, in the form in which it came. */
  ds: string | number;
  /** The value; null where it is missing. Unit: as y. */
  y: number | null;
  /** Whether the step has a value. */
  observed: boolean;
  /** The trend. Unit: as y. */
  trend: number;
  /**
   * All seasons together: added to the trend, or a factor of it. Unit: as y, or a factor.
   */
  season: number;
  /** What is left; null where the value is missing. Unit: as y, or a factor. */
  remainder: number | null;
  /** The value without its seasons; null where it is missing. Unit: as y. */
  adjusted: number | null;
  /** `season_7`, `season_365`: each of several seasons; null where a series has another. */
  [column: string]: Value;
}

/** A row of {@link DecomposeResult.strengths}. */
export interface DecomposeStrengthsRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** `additive` or `multiplicative`: how the parts make the series. */
  form: string;
  /** `trend` or `season`. */
  component: string;
  /** The steps of the season; null for the trend. */
  period: number | null;
  /** The season's name, such as `week`; null where it has none. */
  name: string | null;
  /** How strong it is, from 0 to 1. Unit: share. */
  strength: number;
}

/** A row of {@link DecomposeResult.issues}. */
export interface DecomposeIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link decompose} gives. */
export interface DecomposeResult {
  /**
   * Trend, seasons and remainder of each point. Rows are ordered as the series first stand
   * in the input, then by `ds`.
   */
  readonly components: Table<DecomposeComponentsRow>;
  /**
   * How strong trend and seasons are. Rows are ordered as the series first stand in the
   * input, the trend first, then the shortest season.
   */
  readonly strengths: Table<DecomposeStrengthsRow>;
  /**
   * What could not be read or decomposed. Rows are ordered by row of the input, as found.
   */
  readonly issues: Table<DecomposeIssuesRow>;
}

/**
 * Trend, seasons and remainder of each series.
 *
 * Each series is laid on a regular grid of its times and split into a trend, its seasons
 * and a remainder. With seasons (of the frequency, of `season_length`, or found in the
 * values) it is MSTL: loess along the positions of each season, one after the other and
 * again, and loess for the trend. Without one the trend is made of local straight lines,
 * over the share of the points with which each is best told from the others.
 *
 * In `components` the parts of a row make its value: `trend` + `season` + `remainder` where
 * `form` in `strengths` is `additive`, `trend` × `season` × `remainder` where it is
 * `multiplicative`. With several seasons `season` is all of them together, and columns such
 * as `season_7` and `season_365` have each. `adjusted` is the value without its seasons. A
 * step without a value has `observed` false, a trend and seasons, and neither remainder nor
 * `adjusted`.
 *
 * `strengths` says how much of what is not smooth a part explains: 1 − Var(R)/Var(T + R)
 * for the trend, 1 − Var(R)/Var(S + R) for a season, from 0 to 1 (of logarithms where parts
 * multiply). Above about 0.64 a season is strong. Noise alone has strengths above 0 too,
 * the more the fewer seasons there are: whether a season is real is for `forecast.seasons`
 * to say.
 *
 * Cost: about 1 ms for a monthly series of ten years.
 *
 * @param series - The series, a row a point. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that the row belongs
 *   to; may be left out where there is one.
 * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
 *   whole number of steps, in any order.
 * - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
 * - any other (number, flag or text): Any further columns of numbers, flags or text:
 *   regressors, such as `price`.
 *
 * @param options - See {@link DecomposeOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link DecomposeResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: an option is out of range.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { strengths } = await forecast.decompose(
 *   {
 *     ds: [
 *       "2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01",
 *       "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01",
 *       "2026-07-01", "2026-10-01",
 *     ],
 *     y: [
 *       100.0, 130.0, 90.0, 160.0, 110.0, 141.0, 99.0, 172.0, 118.0, 155.0,
 *       108.0, 188.0,
 *     ],
 *   },
 * );
 * console.log(strengths.column("strength"));
 * ```
 */
export function decompose(
  series: TableInput,
  options?: DecomposeOptions,
  control?: Control,
): Promise<DecomposeResult> {
  return callTyped(DECOMPOSE, { series }, options, control);
}

const DECOMPOSE: Declaration = {
  name: "forecast.decompose",
  inputs: { series: "table" },
  outputs: { components: "components", strengths: "strengths", issues: "issues" },
  options: { seasonLength: { name: "season_length" }, asOf: { name: "as_of" } },
};

/** Options of {@link seasons}. */
export interface SeasonsOptions {
  /**
   * How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
   * `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
   * numbers `step` or `2 steps`. Default: told from the times of each series.
   */
  frequency?: string | null | undefined;
  /**
   * The lengths in steps that are tested, such as 12, or 24 and 168. Default: those
   * of the frequency.
   */
  seasonLength?: number | readonly number[] | null | undefined;
  /**
   * The day of the look, such as `2026-01-31`: the last periods, of a day or longer,
   * that are not over then are left out. Default: every period is over.
   */
  asOf?: string | null | undefined;
  /** Whether seasons of other lengths are looked for in the values. Default: true. */
  search?: boolean | undefined;
}

/** A row of {@link SeasonsResult.seasons}. */
export interface SeasonsSeasonsRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** The length; a year of days has 365.25. Unit: steps. */
  period: number;
  /** Its name, such as `week`; null where it has none. */
  name: string | null;
  /** Where the length comes from: `given`, `frequency` or `found`, in the values. */
  source: string;
  /** How strong it is, from 0 to 1; null where it cannot be told. Unit: share. */
  strength: number | null;
  /**
   * How likely a series without it shows as much of it; null where it cannot be told. Unit:
   * share.
   */
  p_value: number | null;
  /** Whether it is there: a p-value below 0.01. */
  present: boolean;
  /** Whether forecasts of the series with the same options look for it. */
  used: boolean;
}

/** A row of {@link SeasonsResult.issues}. */
export interface SeasonsIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link seasons} gives. */
export interface SeasonsResult {
  /**
   * The seasons that were tested or found. Rows are ordered as the series first stand in
   * the input, then the shortest first.
   */
  readonly seasons: Table<SeasonsSeasonsRow>;
  /** What could not be read or tested. Rows are ordered by row of the input, as found. */
  readonly issues: Table<SeasonsIssuesRow>;
}

/**
 * Which seasons each series has, how strong and how sure.
 *
 * Each series is laid on a regular grid of its times. The lengths of `season_length`, else
 * those of the frequency (7 and 365.25 for days, 12 for months), are tested one after the
 * other, the shortest first, each beside the shorter ones that are there; then, unless
 * `search` is false, lengths that stand out in the values are.
 *
 * A row says how strong a season is (the share of Var(S + R) of a decomposition that the
 * season S explains, 0 to 1), how likely a series without it shows as much of it
 * (`p_value`, the number of lengths that were tried counted in), and whether it is there
 * (`present`, below 0.01). A strong season with a high p-value is mostly noise of a short
 * series: three cycles or more are needed for evidence, for a trend that wanders makes one
 * or two. `used` says whether forecasts with the same options look for it; a model then
 * finds how much of it there is.
 *
 * Cost: about 1 ms for a monthly series of ten years.
 *
 * @param series - The series, a row a point. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that the row belongs
 *   to; may be left out where there is one.
 * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
 *   whole number of steps, in any order.
 * - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
 * - any other (number, flag or text): Any further columns of numbers, flags or text:
 *   regressors, such as `price`.
 *
 * @param options - See {@link SeasonsOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link SeasonsResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: an option is out of range.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { seasons } = await forecast.seasons(
 *   {
 *     ds: [
 *       "2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01",
 *       "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01",
 *       "2026-07-01", "2026-10-01",
 *     ],
 *     y: [
 *       100.0, 130.0, 90.0, 160.0, 110.0, 141.0, 99.0, 172.0, 118.0, 155.0,
 *       108.0, 188.0,
 *     ],
 *   },
 * );
 * console.log(seasons.column("p_value"));
 * ```
 */
export function seasons(
  series: TableInput,
  options?: SeasonsOptions,
  control?: Control,
): Promise<SeasonsResult> {
  return callTyped(SEASONS, { series }, options, control);
}

const SEASONS: Declaration = {
  name: "forecast.seasons",
  inputs: { series: "table" },
  outputs: { seasons: "seasons", issues: "issues" },
  options: { seasonLength: { name: "season_length" }, asOf: { name: "as_of" } },
};

/**
 * What a series has between two changes.
 *
 * - `"auto"`: A level, or a trend where that is likelier.
 * - `"level"`: A level.
 * - `"level_variance"`: A level and a variance.
 * - `"trend"`: A straight line.
 */
export type ChangepointsModel = "auto" | "level" | "level_variance" | "trend";

/**
 * What a change has to earn.
 *
 * - `"mbic"`: The modified Bayesian criterion of Zhang and Siegmund, which charges more for
 * segments that are uneven.
 * - `"bic"`: The Bayesian criterion.
 */
export type ChangepointsPenalty = "mbic" | "bic";

/** Options of {@link changepoints}. */
export interface ChangepointsOptions {
  /**
   * How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
   * `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
   * numbers `step` or `2 steps`. Default: told from the times of each series.
   */
  frequency?: string | null | undefined;
  /**
   * How many steps a season has: 12 for months, 7 for days; 1 for none; several,
   * such as 24 and 168, where seasons lie in one another. Those that are given are
   * taken out; else, of those of the frequency (for whole numbers one found in the
   * series), the ones that a test finds. Default: those of the frequency.
   */
  seasonLength?: number | readonly number[] | null | undefined;
  /**
   * The day of the look, such as `2026-01-31`: the last periods, of a day or longer,
   * that are not over then are left out. Default: every period is over.
   */
  asOf?: string | null | undefined;
  /** What a series has between two changes. Default: `auto`, a level or a trend. */
  model?: ChangepointsModel | undefined;
  /** What a change has to earn. Default: `mbic`. */
  penalty?: ChangepointsPenalty | undefined;
  /** What the penalty is multiplied by, above 0: more for fewer changes. Default: 1. */
  penaltyFactor?: number | undefined;
  /**
   * The fewest observed points between two changes, 2 to 10000: what passes sooner is
   * no change but an outlier. Default: 5.
   */
  minSegment?: number | undefined;
  /**
   * How likely noise may make a change that is told, above 0 and at most 1: about the
   * share of series without a change in which one is told. Default: 0.01.
   */
  level?: number | undefined;
  /** Whether seasons are taken out first. Default: true. */
  withoutSeasons?: boolean | undefined;
}

/** A row of {@link ChangepointsResult.changepoints}. */
export interface ChangepointsChangepointsRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** The first point after the change, in the form in which times came. */
  ds: string | number;
  /** What changed: `level`, `trend` or `variance`. */
  kind: string;
  /**
   * The level just before; of a trend its slope a step, of a variance the standard
   * deviation. Unit: as y.
   */
  before: number;
  /** The same just after. Unit: as y. */
  after: number;
  /** What came on top: after less before. Unit: as y. */
  change: number;
  /** How likely noise makes such a change anywhere between its neighbours. Unit: share. */
  p_value: number;
  /** The change as a sentence, in English. */
  message: string;
}

/** A row of {@link ChangepointsResult.segments}. */
export interface ChangepointsSegmentsRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** Its number in the series, from 1. */
  segment: number;
  /** Its first observed point. */
  start: string | number;
  /** Its last observed point. */
  end: string | number;
  /** Its observed points. */
  points: number;
  /** Its mean, without seasons and with outliers brought in. Unit: as y. */
  mean: number;
  /** How far it goes a step; 0 where segments have a level. Unit: as y. */
  slope: number;
  /** The standard deviation about its mean or line. Unit: as y. */
  deviation: number;
}

/** A row of {@link ChangepointsResult.issues}. */
export interface ChangepointsIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link changepoints} gives. */
export interface ChangepointsResult {
  /**
   * When each series changed, and how. Rows are ordered as the series first stand in the
   * input, then by `ds`.
   */
  readonly changepoints: Table<ChangepointsChangepointsRow>;
  /**
   * What each series was between its changes. Rows are ordered as the series first stand in
   * the input, then by `start`.
   */
  readonly segments: Table<ChangepointsSegmentsRow>;
  /** What could not be read. Rows are ordered by row of the input, as found. */
  readonly issues: Table<ChangepointsIssuesRow>;
}

/**
 * When each series changed for good: its level, trend or variance.
 *
 * Each series is laid on a regular grid of its times, and its seasons are taken out: those
 * that are given, else those of the frequency that a test finds. Points that stand alone
 * are brought in: what passes in fewer than `min_segment` points is an outlier, and for
 * `forecast.anomalies` to tell. The segmentation of least cost is then found by PELT, with
 * a penalty in units of the long-run variance of the noise, and a change is kept where
 * noise makes such a change with a probability of at most `level`.
 *
 * `model` says what a series has between two changes: a `level`, a straight line (`trend`),
 * or a level and a variance (`level_variance`); `auto` takes the likelier of a level and a
 * trend. A row of `changepoints` is the first point after a change. `kind` says what
 * `before` and `after` are: levels at the change (`level`), slopes a step (`trend`) or
 * standard deviations (`variance`).
 *
 * The level of a random walk is never for long what it was: a series that wanders has few
 * changes that stand out from its wandering, and none is told where noise that goes on for
 * long explains them as well. Changes in the first and last `min_segment` points cannot be
 * told yet. In short series of autocorrelated noise more changes are told than `level`
 * says, up to 6 in 100 series of 60 points at 0.01.
 *
 * Cost: about 1 ms for a monthly series of ten years, a second for 100000 points.
 *
 * @param series - The series, a row a point. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that the row belongs
 *   to; may be left out where there is one.
 * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
 *   whole number of steps, in any order.
 * - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
 * - any other (number, flag or text): Any further columns of numbers, flags or text:
 *   regressors, such as `price`.
 *
 * @param options - See {@link ChangepointsOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link ChangepointsResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: an option is out of range.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { changepoints } = await forecast.changepoints(
 *   {
 *     ds: [
 *       1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
 *     ],
 *     y: [
 *       100.0, 103.0, 99.0, 101.0, 98.0, 102.0, 100.0, 97.0, 101.0, 100.0, 121.0,
 *       118.0, 122.0, 119.0, 120.0, 123.0, 117.0, 121.0, 120.0, 119.0,
 *     ],
 *   },
 *   { seasonLength: 1 },
 * );
 * console.log(changepoints.column("change"));
 * ```
 */
export function changepoints(
  series: TableInput,
  options?: ChangepointsOptions,
  control?: Control,
): Promise<ChangepointsResult> {
  return callTyped(CHANGEPOINTS, { series }, options, control);
}

const CHANGEPOINTS: Declaration = {
  name: "forecast.changepoints",
  inputs: { series: "table" },
  outputs: { changepoints: "changepoints", segments: "segments", issues: "issues" },
  options: {
    seasonLength: { name: "season_length" },
    asOf: { name: "as_of" },
    penaltyFactor: { name: "penalty_factor" },
    minSegment: { name: "min_segment" },
    withoutSeasons: { name: "without_seasons" },
  },
};

/**
 * What is odd.
 *
 * - `"SPIKE"`: A value far from what was to be expected.
 * - `"LEVEL_SHIFT"`: A level that shifted, and stayed.
 * - `"MISSING_RUN"`: Several missing values one after the other.
 * - `"STOCK_OUT"`: Zeros in a series that sells otherwise.
 */
export type AnomaliesKinds = "SPIKE" | "LEVEL_SHIFT" | "MISSING_RUN" | "STOCK_OUT";

/** Options of {@link anomalies}. */
export interface AnomaliesOptions {
  /**
   * How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
   * `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
   * numbers `step` or `2 steps`. Default: told from the times of each series.
   */
  frequency?: string | null | undefined;
  /**
   * How many steps a season has: 12 for months, 7 for days; 1 for none; several,
   * such as 24 and 168, where seasons lie in one another. Those that are given are
   * expected; else, of those of the frequency (for whole numbers one found in the
   * series), the ones that a test finds. Default: those of the frequency.
   */
  seasonLength?: number | readonly number[] | null | undefined;
  /**
   * The day of the look, such as `2026-01-31`: the last periods, of a day or longer,
   * that are not over then are left out. Default: every period is over.
   */
  asOf?: string | null | undefined;
  /**
   * The share of points called odd that may be good, above 0 and below 1; in a series
   * with nothing odd about the probability that any point is called so. More finds
   * more, and more that is nothing. Default: 0.05.
   */
  level?: number | undefined;
  /** What is looked for. Default: all kinds. */
  kinds?: readonly AnomaliesKinds[] | null | undefined;
}

/** A row of {@link AnomaliesResult.anomalies}. */
export interface AnomaliesAnomaliesRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** When, or when it began, in the form in which it came. */
  ds: string | number;
  /** Its last step: `ds` of one point; of a shift the last before the next. */
  end: string | number;
  /** The steps from the one to the other. */
  steps: number;
  /** `SPIKE`, `LEVEL_SHIFT`, `MISSING_RUN` or `STOCK_OUT`. */
  kind: string;
  /** The value, of several the mean; null where they are missing. Unit: as y. */
  y: number | null;
  /** What was to be expected, of several the mean; of a shift without it. Unit: as y. */
  expected: number | null;
  /**
   * The lower end of the band beyond which a value is odd; of a shift at its start; null
   * for runs. Unit: as y.
   */
  lo: number | null;
  /** The upper end. Unit: as y. */
  hi: number | null;
  /** How many robust deviations the value is off; null for runs. Unit: deviations. */
  score: number | null;
  /** How likely a good point is as far off, or a run as long. Unit: share. */
  p_value: number;
  /**
   * What the values add to those expected, in all; null where they are missing. Unit: as y.
   */
  contribution: number | null;
  /** What is odd, as a sentence in English. */
  message: string;
}

/** A row of {@link AnomaliesResult.issues}. */
export interface AnomaliesIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link anomalies} gives. */
export interface AnomaliesResult {
  /**
   * Points, or several one after the other, unlike the others. Rows are ordered as the
   * series first stand in the input, then by `ds`.
   */
  readonly anomalies: Table<AnomaliesAnomaliesRow>;
  /** What could not be read or judged. Rows are ordered by row of the input, as found. */
  readonly issues: Table<AnomaliesIssuesRow>;
}

/**
 * Which points of each series are unlike the others.
 *
 * Each series is laid on a regular grid of its times. What was to be expected at each point
 * is told from the others: its seasons (given, or of the frequency where a test finds them)
 * and its trend, in which points far off weigh little. A point is odd where it is farther
 * from that than good points are; how far that is follows from the spread and the tails of
 * the series itself, and from how many points are looked at: `level` is the share of the
 * points called odd that may be good, and in a series with nothing odd about the
 * probability of any alarm.
 *
 * `kind` says what is odd. `SPIKE`: a value far off, high or low. `LEVEL_SHIFT`: from here
 * on the level is another; `forecast.changepoints` tells more of it. `MISSING_RUN`: several
 * values missing one after the other, where they are seldom. `STOCK_OUT`: zeros in a series
 * that sells otherwise, longer than its runs of zeros are. Of intermittent demand the sizes
 * of demands are judged, and only what is too large is odd.
 *
 * `contribution` is what the odd values add to what was expected, in the unit of `y` and
 * over all steps of the row: how much of a sum they explain. What is odd is not wrong: a
 * holiday, a promotion or a strike is odd too. Few alarms are preferred to many: a spike of
 * six deviations is found in about nine of ten series of a hundred points or more, in two
 * of three of four years of months, of four seldom. Where the noise itself has heavy tails,
 * much larger ones only are.
 *
 * Cost: about 10 ms for a monthly series of ten years.
 *
 * @param series - The series, a row a point. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that the row belongs
 *   to; may be left out where there is one.
 * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
 *   whole number of steps, in any order.
 * - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
 * - any other (number, flag or text): Any further columns of numbers, flags or text:
 *   regressors, such as `price`.
 *
 * @param options - See {@link AnomaliesOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link AnomaliesResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: an option is out of range.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { anomalies } = await forecast.anomalies(
 *   {
 *     ds: [
 *       1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
 *     ],
 *     y: [
 *       100.0, 103.0, 99.0, 101.0, 98.0, 102.0, 100.0, 97.0, 101.0, 100.0, 161.0,
 *       98.0, 102.0, 99.0, 100.0, 103.0, 97.0, 101.0, 100.0, 99.0,
 *     ],
 *   },
 *   { seasonLength: 1 },
 * );
 * console.log(anomalies.column("expected"));
 * ```
 */
export function anomalies(
  series: TableInput,
  options?: AnomaliesOptions,
  control?: Control,
): Promise<AnomaliesResult> {
  return callTyped(ANOMALIES, { series }, options, control);
}

const ANOMALIES: Declaration = {
  name: "forecast.anomalies",
  inputs: { series: "table" },
  outputs: { anomalies: "anomalies", issues: "issues" },
  options: { seasonLength: { name: "season_length" }, asOf: { name: "as_of" } },
};

/**
 * A method by name.
 *
 * - `"auto"`: Several methods together, each with the weight that its errors at earlier
 * points of these series earn it.
 * - `"ensemble"`: The median, step by step, of the methods that `auto` weighs, each
 *   counting as
 * much: one that goes astray moves nothing, and no weight has to be learnt.
 * - `"naive"`: The last value.
 * - `"seasonal_naive"`: The last value of the same season.
 * - `"drift"`: The last value and the mean change.
 * - `"mean"`: The mean of all values.
 * - `"window_average"`: The mean of the last season's values; of the last three without a
 *   season.
 * - `"seasonal_window_average"`: The mean of the same season's values in the last three
 *   years, weeks or whatever
 * its cycle is; of the last three values without a season.
 * - `"auto_arima"`: A seasonal ARIMA model of the order that fits best.
 * - `"auto_ets"`: Exponential smoothing in the form that fits best.
 * - `"auto_theta"`: The Theta method in the form that fits best.
 * - `"dynamic_theta"`: The dynamic optimised Theta method.
 * - `"auto_ces"`: Complex exponential smoothing in the form that fits best.
 * - `"mstl"`: Seasons by loess, each repeated, and exponential smoothing of the rest.
 * - `"prophet"`: A trend that bends, all seasons that such times have, holidays and
 *   regressors
 * in the form of the program Prophet, with errors that go together.
 * - `"tbats"`: Exponential smoothing of level, damped trend and seasons of any length, each
 *   a
 * sum of waves whose size and phase move.
 * - `"gbm"`: Boosted trees that learn from all series of the call together: lags, means,
 * seasons, regressors and what sets series apart.
 * - `"croston"`: Croston's method for intermittent demand.
 * - `"croston_optimized"`: Croston's method with smoothing that fits best.
 * - `"sba"`: Croston's method without its bias, after Syntetos and Boylan.
 * - `"tsb"`: The method of Teunter, Syntetos and Babai for demand that may end.
 * - `"adida"`: Intermittent demand added up over its mean interval.
 * - `"imapa"`: Intermittent demand added up over many intervals.
 * - `"counts"`: Negative binomial counts about a mean that moves: whole numbers from 0 on,
 *   with
 * quantiles of their own.
 */
export type FitModels =
  | "auto"
  | "ensemble"
  | "naive"
  | "seasonal_naive"
  | "drift"
  | "mean"
  | "window_average"
  | "seasonal_window_average"
  | "auto_arima"
  | "auto_ets"
  | "auto_theta"
  | "dynamic_theta"
  | "auto_ces"
  | "mstl"
  | "prophet"
  | "tbats"
  | "gbm"
  | "croston"
  | "croston_optimized"
  | "sba"
  | "tsb"
  | "adida"
  | "imapa"
  | "counts";

/**
 * Where bands come from.
 *
 * - `"conformal"`: The errors that the method would have made at earlier points of the
 *   series of
 * the call.
 * - `"model"`: What the fitted model says of itself, errors normal and parameters known:
 * several times as fast for one method, and often too narrow.
 */
export type FitIntervals = "conformal" | "model";

/**
 * The scale on which methods work, and from which forecasts and the ends of bands
 * are brought back. A series with a value at or below 0 is left out and told.
 *
 * - `"none"`: That of the series; `auto` tries logarithms by itself.
 * - `"log"`: Logarithms, for series above 0 whose seasons and errors grow with their level.
 * - `"box_cox"`: The power between 0, the logarithm, and 1, none, at which seasons vary
 *   alike at
 * all levels (Box and Cox; the power by Guerrero's method), for series above 0.
 */
export type FitTransform = "none" | "log" | "box_cox";

/** Options of {@link fit}. */
export interface FitOptions {
  /**
   * Days with effects of their own: holidays and events, past and, as far as they are
   * known, ahead. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that it concerns;
   *   null or left out: all.
   * - `ds` (date): The day.
   * - `holiday` (text, may be left out): Its name: days of one name have one effect.
   *   Default: `holiday`.
   * - `lower_window` (whole number, may be left out): 0, or below it the days before that
   *   have effects of their own.
   * - `upper_window` (whole number, may be left out): 0, or above it the days after that
   *   have effects of their own.
   */
  holidays?: TableInput | undefined;
  /** How many steps ahead, 1 to 10000. Default: 12. */
  horizon?: number | undefined;
  /**
   * How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
   * `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
   * numbers `step` or `2 steps`. Default: told from the times of each series.
   */
  frequency?: string | null | undefined;
  /**
   * How many steps a season has: 12 for months, 7 for days; 1 for none; several,
   * such as 24 and 168, where seasons lie in one another. Default: those of the
   * frequency, and for whole numbers one found in the series.
   */
  seasonLength?: number | readonly number[] | null | undefined;
  /** The methods, each of which gives forecasts of its own. Default: `auto`. */
  models?: FitModels | readonly FitModels[] | undefined;
  /**
   * The shares of 100 that bands are to cover, above 0 and below 100. Default:
   * 80 and 95.
   */
  levels?: readonly number[] | undefined;
  /** Where bands come from. Default: `conformal`. */
  intervals?: FitIntervals | undefined;
  /**
   * The scale on which methods work, and from which forecasts and the ends of bands
   * are brought back. A series with a value at or below 0 is left out and told.
   * Default: `none`.
   */
  transform?: FitTransform | undefined;
  /**
   * Whether forecasts brought back from another scale are means, which add up;
   * otherwise they are medians, which are lower where the logarithm is taken. Without
   * `transform` of no effect. Default: false.
   */
  biasAdjust?: boolean | undefined;
  /**
   * What no forecast falls below. Default: 0 for a series that has zeros and
   * nothing below them, else nothing.
   */
  min?: number | null | undefined;
  /** What no forecast rises above. Default: nothing. */
  max?: number | null | undefined;
  /** Whether bands end at whole numbers. Default: false. */
  integer?: boolean | undefined;
  /**
   * The most fits, of one method to one series each, that the call may take. Weights
   * and bands are then learnt from fewer earlier points, then from fewer series (30 at
   * the least), then `auto` and `ensemble` are of fewer methods (one at the least),
   * which is told. The same limit gives the same forecasts on every machine. Default:
   * no limit.
   */
  workLimit?: number | null | undefined;
  /**
   * Fixes what is left to chance: paths, and which points and columns boosted trees
   * learn from. The same seed gives the same forecasts; in all other methods nothing
   * is left to chance. Default: 0.
   */
  seed?: number | undefined;
  /**
   * The day of the forecast, such as `2026-01-31`: the last periods, of a day
   * or longer, that are not over then are left out. Default: every period is over.
   */
  asOf?: string | null | undefined;
}

/** A row of {@link FitResult.models}. */
export interface FitModelsRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** The method, as `models` names it. */
  model: string;
  /** The method behind it: the same, or one of those of `auto`. */
  member: string;
  /** How much of the forecast it is. Unit: share. */
  share: number;
  /** The fitted model, such as `ETS(M,Ad,M)`; null where it could not be fitted. */
  fitted: string | null;
  /** Its parameters as a JSON object. */
  parameters: string | null;
  /** `FITTED`, or why not: `TOO_SHORT`, `NOT_POSITIVE`, `NO_FIT`, `CONSTANT`. */
  reason: string;
  /** The reason as a sentence, in English. */
  message: string;
}

/** A row of {@link FitResult.quality}. */
export interface FitQualityRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** How far apart its points are, as the option of that name. */
  frequency: string;
  /** The steps of its season; 1 without one. */
  season_length: number;
  /** Its first observed point. */
  start: string | number;
  /** Its last observed point that was used. */
  end: string | number;
  /** The observed points from the one to the other. */
  points: number;
  /** The steps between them without a value. */
  missing: number;
  /** The runs of steps without a value. */
  gaps: number;
  /** The most steps without a value one after the other. */
  longest_gap: number;
  /** The rows that were left out since they say the same twice. */
  duplicates: number;
  /** The share of observed points that are 0. Unit: share. */
  zeros: number;
  /**
   * The runs of zeros that the demand around them makes unlikely (p ≤ 0.001), none of a
   * series that is intermittent without them.
   */
  stock_outs: number;
  /** The steps in them. */
  stock_out_steps: number;
  /** The first step of the latest of them; null without one. */
  last_stock_out: string | number | null;
  /**
   * How often the level shifted for good, among the last 500 points and by three deviations
   * or more (p ≤ 0.0001).
   */
  level_shifts: number;
  /** The first point after the latest shift; null without one. */
  last_level_shift: string | number | null;
  /** How far the level rose there, or fell; null without a shift. Unit: as y. */
  last_level_change: number | null;
  /** Whether a last period that was not over was left out. */
  unfinished: boolean;
  /** Whether it has one value throughout. */
  constant: boolean;
  /** Whether it has fewer than five observed points. */
  short: boolean;
}

/** A row of {@link FitResult.issues}. */
export interface FitIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link fit} gives. */
export interface FitResult {
  /**
   * The forecaster, for `forecast.update` and `forecast.ahead`. A document
   * `forecast.forecaster`, version 1.
   */
  readonly forecaster: Document;
  /**
   * What was fitted, and how much it counts. Rows are ordered as `forecasts`, then as the
   * members of `auto`.
   */
  readonly models: Table<FitModelsRow>;
  /** What each series is like. Rows are ordered as the series first stand in the input. */
  readonly quality: Table<FitQualityRow>;
  /** What could not be read or fitted. Rows are ordered by row of the input, as found. */
  readonly issues: Table<FitIssuesRow>;
}

/**
 * A forecaster that is fitted once and kept.
 *
 * Fits what `forecast.predict` fits and keeps it as a document: parameters and states after
 * the last point, without the data, 0.4 to 1 kB for each monthly series and method, 6 kB
 * for `auto`, which keeps all its members, and 7 kB for the bands that alike series share
 * over twelve steps. Store it beside the series, move it on with `forecast.update` when new
 * points come, which fits nothing anew, and ask it with `forecast.ahead`.
 *
 * Regressors are read as `forecast.predict` reads them, but for what is known ahead, which
 * `forecast.ahead` asks for: each that varies within a series is used by the methods that
 * heed regressors. The forecaster keeps their names, so that new points have the same
 * columns, in any order. Of `holidays` it keeps the days that lie ahead, and how many days
 * before and after have effects.
 *
 * Fit anew from time to time: weights, parameters and bands stay as they were fitted. The
 * bands know the steps up to `horizon`; beyond it they widen as the models say.
 *
 * `gbm` is kept with its trees, which all series share: once for all in the document, some
 * hundreds of kB, and of each series its latest values, 60 or two and a half of its longest
 * season.
 *
 * Cost: as `forecast.predict`.
 *
 * @param series - The series, a row a point. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that the row belongs
 *   to; may be left out where there is one.
 * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
 *   whole number of steps, in any order.
 * - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
 * - any other (number, flag or text): Any further columns of numbers, flags or text:
 *   regressors, such as `price`.
 *
 * @param options - See {@link FitOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link FitResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: an option is out of range.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { models } = await forecast.fit(
 *   {
 *     ds: [
 *       "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01",
 *       "2026-06-01",
 *     ],
 *     y: [100.0, 104.0, 103.0, 108.0, 107.0, 112.0],
 *   },
 *   { models: "auto_ets", horizon: 3 },
 * );
 * console.log(models.column("fitted"));
 * ```
 */
export function fit(
  series: TableInput,
  options?: FitOptions,
  control?: Control,
): Promise<FitResult> {
  return callTyped(FIT, { series }, options, control);
}

const FIT: Declaration = {
  name: "forecast.fit",
  inputs: { series: "table", holidays: "table" },
  optionalInputs: { holidays: "holidays" },
  outputs: { forecaster: "forecaster", models: "models", quality: "quality", issues: "issues" },
  options: {
    seasonLength: { name: "season_length" },
    biasAdjust: { name: "bias_adjust" },
    workLimit: { name: "work_limit" },
    asOf: { name: "as_of" },
  },
};

/** Options of {@link update}. */
export interface UpdateOptions {
  /**
   * Holidays and events that the forecaster does not know yet. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that it concerns;
   *   null or left out: all.
   * - `ds` (date): The day.
   * - `holiday` (text, may be left out): Its name: days of one name have one effect.
   *   Default: `holiday`.
   * - `lower_window` (whole number, may be left out): 0, or below it the days before that
   *   have effects of their own.
   * - `upper_window` (whole number, may be left out): 0, or above it the days after that
   *   have effects of their own.
   */
  holidays?: TableInput | undefined;
}

/** A row of {@link UpdateResult.issues}. */
export interface UpdateIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link update} gives. */
export interface UpdateResult {
  /** The forecaster after the new points. A document `forecast.forecaster`, version 1. */
  readonly forecaster: Document;
  /** What could not be read or added. Rows are ordered by row of the input, as found. */
  readonly issues: Table<UpdateIssuesRow>;
}

/**
 * A forecaster moved on by new points, without a refit.
 *
 * Steps each model on by the new points, parameters as they are: what comes out is what the
 * same parameters give on the whole series. A step without a value between the last point
 * and a new one is a missing value. The trees of `gbm` stay as they were learnt, and are
 * told of the latest values anew.
 *
 * Where the forecaster was fitted with regressors the points have their columns too; a
 * table without one is refused. Where a value of a regressor is missing, its last one
 * before is taken; a text that the fit did not see counts as the most frequent. Both are
 * told.
 *
 * A point that is not after the last one is left out and told: the past changes only by a
 * new fit. So is one of a series that the forecaster does not know, and one at or below 0
 * where it was fitted with a `transform`.
 *
 * Cost: 0.02 to 0.08 ms a series, 0.2 ms with `auto`, most of it the reading and writing of
 * the document.
 *
 * @param forecaster - As `forecast.fit` or `forecast.update` gave it.
 * @param series - The new points, with the columns of the regressors. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series that the row belongs
 *   to; may be left out where there is one.
 * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
 *   whole number of steps, in any order.
 * - `y` (number in any, may be null): The value; null, NaN and infinities are missing.
 * - any other (number, flag or text): Any further columns of numbers, flags or text:
 *   regressors, such as `price`.
 *
 * @param options - See {@link UpdateOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link UpdateResult}.
 * @throws `TrimtabError` as every call.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { issues } = await forecast.update(
 *   {
 *     kind: "forecast.forecaster",
 *     version: 1,
 *     hash: "sha256:337acf5f0b818c436830447a2819f78dfb2676bc4a06c9e64d8de719d68bdc1d",
 *     body: {
 *       form: "date",
 *       intervals: "conformal",
 *       bands: [
 *         [
 *           [
 *             -3.6982426101165915, -3.3179185647336666, -2.5663964559144863,
 *             -2.0646033419012273, -1.7590886183010221, -1.5388933097613273,
 *             -1.2145659315893986, -0.9705793375996286, -0.769122371072811,
 *             -0.5931594225976607, -0.43335326734864216, -0.2838363882148148,
 *             -0.14047208228858768, -3.729655473350135e-15, 0.14047208228858116,
 *             0.28383638821480883, 0.43335326734863655, 0.5931594225976553,
 *             0.7691223710728061, 0.9705793375996244, 1.2145659315893942,
 *             1.5388933097613238, 1.7590886183010173, 2.064603341901223,
 *             2.566396455914476, 3.3179185647336547, 3.6982426101165875,
 *           ],
 *         ],
 *       ],
 *       series: [
 *         {
 *           id: null,
 *           axis: {
 *             grid: { step: { months: 1 }, first: 20454, day: 1 },
 *             unit: { same: {} },
 *           },
 *           next: 6,
 *           points: 6,
 *           models: [
 *             {
 *               model: "naive",
 *               state: {
 *                 combined: {
 *                   bands: 0,
 *                   range: [100.0, 112.0],
 *                   unit: 1.0,
 *                   members: [
 *                     {
 *                       name: "naive",
 *                       share: 1.0,
 *                       model: {
 *                         seasonal_naive: {
 *                           last: [112.0],
 *                           missed: [0],
 *                           deviation: 3.687817782917155,
 *                         },
 *                       },
 *                     },
 *                   ],
 *                 },
 *               },
 *             },
 *           ],
 *         },
 *       ],
 *     },
 *   },
 *   { ds: ["2026-07-01", "2026-06-01"], y: [111.0, 112.0] },
 * );
 * console.log(issues.column("code"));
 * ```
 */
export function update(
  forecaster: DocumentInput,
  series: TableInput,
  options?: UpdateOptions,
  control?: Control,
): Promise<UpdateResult> {
  return callTyped(UPDATE, { forecaster, series }, options, control);
}

const UPDATE: Declaration = {
  name: "forecast.update",
  inputs: { forecaster: "document", series: "table", holidays: "table" },
  optionalInputs: { holidays: "holidays" },
  outputs: { forecaster: "forecaster", issues: "issues" },
};

/** Options of {@link ahead}. */
export interface AheadOptions {
  /**
   * The regressors that the forecaster was fitted with, at the steps ahead. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that the row belongs
   *   to; may be left out where there is one.
   * - `ds` (date, timestamp or whole number, may be null): When: a date, a timestamp or a
   *   whole number of steps, in any order.
   * - any other (number, flag or text): The further columns of `series`, at the steps
   *   ahead.
   */
  future?: TableInput | undefined;
  /**
   * Holidays and events that the forecaster does not know yet. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series that it concerns;
   *   null or left out: all.
   * - `ds` (date): The day.
   * - `holiday` (text, may be left out): Its name: days of one name have one effect.
   *   Default: `holiday`.
   * - `lower_window` (whole number, may be left out): 0, or below it the days before that
   *   have effects of their own.
   * - `upper_window` (whole number, may be left out): 0, or above it the days after that
   *   have effects of their own.
   */
  holidays?: TableInput | undefined;
  /** How many steps ahead, 1 to 10000. Default: 12. */
  horizon?: number | undefined;
  /**
   * The shares of 100 that bands are to cover, above 0 and below 100. Default:
   * 80 and 95.
   */
  levels?: readonly number[] | undefined;
}

/** A row of {@link AheadResult.forecasts}. */
export interface AheadForecastsRow {
  /** The series; null where the input names none. */
  unique_id: string | null;
  /** When, in the form in which it came. */
  ds: string | number;
  /** The method, as `models` names it. */
  model: string;
  /** The forecast. Unit: as y. */
  mean: number;
  /**
   * `lo_80`, `hi_80`, `lo_95`, `hi_95`: the ends of the band of each level, in the unit of
   * `y`; of a level such as 99.5 `lo_99.5`.
   */
  [column: string]: Value;
}

/** A row of {@link AheadResult.issues}. */
export interface AheadIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/** What {@link ahead} gives. */
export interface AheadResult {
  /**
   * Mean and bands of each step ahead. Rows are ordered as the series first stand in the
   * input, then as `models`, then by `ds`.
   */
  readonly forecasts: Table<AheadForecastsRow>;
  /** What could not be read or forecast. Rows are ordered by row of the input, as found. */
  readonly issues: Table<AheadIssuesRow>;
}

/**
 * What a forecaster says comes next.
 *
 * What a kept forecaster says comes next, as `forecast.predict` would have said it with the
 * same fits, weights and bands: mean and bands of each step after the last point.
 *
 * Where the forecaster was fitted with regressors, `future` gives them at the steps ahead;
 * without a column that it was fitted with it cannot be asked. At steps where a regressor
 * is not known its last value before is taken, which is told. A series of which one is
 * known at no step ahead is left out and told. Holidays are those that the fit and the
 * updates were given, and those of `holidays`, which have effects on the days around them
 * as in the fit.
 *
 * Cost: 0.01 to 0.2 ms a series, most of it the reading of the document.
 *
 * @param forecaster - As `forecast.fit` or `forecast.update` gave it.
 * @param options - See {@link AheadOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link AheadResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: an option is out of range.
 * - `DATA_UNFIT`: a forecast would lie beyond the year 9999.
 *
 * @example
 * ```ts
 * import { forecast } from "trimtab";
 *
 * const { forecasts } = await forecast.ahead(
 *   {
 *     kind: "forecast.forecaster",
 *     version: 1,
 *     hash: "sha256:337acf5f0b818c436830447a2819f78dfb2676bc4a06c9e64d8de719d68bdc1d",
 *     body: {
 *       form: "date",
 *       intervals: "conformal",
 *       bands: [
 *         [
 *           [
 *             -3.6982426101165915, -3.3179185647336666, -2.5663964559144863,
 *             -2.0646033419012273, -1.7590886183010221, -1.5388933097613273,
 *             -1.2145659315893986, -0.9705793375996286, -0.769122371072811,
 *             -0.5931594225976607, -0.43335326734864216, -0.2838363882148148,
 *             -0.14047208228858768, -3.729655473350135e-15, 0.14047208228858116,
 *             0.28383638821480883, 0.43335326734863655, 0.5931594225976553,
 *             0.7691223710728061, 0.9705793375996244, 1.2145659315893942,
 *             1.5388933097613238, 1.7590886183010173, 2.064603341901223,
 *             2.566396455914476, 3.3179185647336547, 3.6982426101165875,
 *           ],
 *         ],
 *       ],
 *       series: [
 *         {
 *           id: null,
 *           axis: {
 *             grid: { step: { months: 1 }, first: 20454, day: 1 },
 *             unit: { same: {} },
 *           },
 *           next: 6,
 *           points: 6,
 *           models: [
 *             {
 *               model: "naive",
 *               state: {
 *                 combined: {
 *                   bands: 0,
 *                   range: [100.0, 112.0],
 *                   unit: 1.0,
 *                   members: [
 *                     {
 *                       name: "naive",
 *                       share: 1.0,
 *                       model: {
 *                         seasonal_naive: {
 *                           last: [112.0],
 *                           missed: [0],
 *                           deviation: 3.687817782917155,
 *                         },
 *                       },
 *                     },
 *                   ],
 *                 },
 *               },
 *             },
 *           ],
 *         },
 *       ],
 *     },
 *   },
 *   { horizon: 2 },
 * );
 * console.log(forecasts.column("mean"));
 * ```
 */
export function ahead(
  forecaster: DocumentInput,
  options?: AheadOptions,
  control?: Control,
): Promise<AheadResult> {
  return callTyped(AHEAD, { forecaster }, options, control);
}

const AHEAD: Declaration = {
  name: "forecast.ahead",
  inputs: { forecaster: "document", future: "table", holidays: "table" },
  optionalInputs: { future: "future", holidays: "holidays" },
  outputs: { forecasts: "forecasts", issues: "issues" },
};
