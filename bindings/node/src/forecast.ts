// Written by `cargo xtask generate` from the catalogue; change that instead.

import { callTyped } from "./call.js";
import type { Declaration } from "./call.js";
import type { Control } from "./queue.js";
import type { Table, TableInput, Value } from "./table.js";

/**
 * A method by name.
 *
 * - `"auto"`: Several methods together, each with the weight that its errors at earlier
 * points of these series earn it.
 * - `"naive"`: The last value.
 * - `"seasonal_naive"`: The last value of the same season.
 * - `"drift"`: The last value and the mean change.
 * - `"mean"`: The mean of all values.
 * - `"auto_arima"`: A seasonal ARIMA model of the order that fits best.
 * - `"auto_ets"`: Exponential smoothing in the form that fits best.
 * - `"auto_theta"`: The Theta method in the form that fits best.
 * - `"dynamic_theta"`: The dynamic optimised Theta method.
 * - `"auto_ces"`: Complex exponential smoothing in the form that fits best.
 * - `"mstl"`: Seasons by loess, each repeated, and exponential smoothing of the rest.
 * - `"croston"`: Croston's method for intermittent demand.
 * - `"sba"`: Croston's method without its bias, after Syntetos and Boylan.
 * - `"tsb"`: The method of Teunter, Syntetos and Babai for demand that may end.
 * - `"adida"`: Intermittent demand added up over its mean interval.
 * - `"imapa"`: Intermittent demand added up over many intervals.
 */
export type PredictModels =
  | "auto"
  | "naive"
  | "seasonal_naive"
  | "drift"
  | "mean"
  | "auto_arima"
  | "auto_ets"
  | "auto_theta"
  | "dynamic_theta"
  | "auto_ces"
  | "mstl"
  | "croston"
  | "sba"
  | "tsb"
  | "adida"
  | "imapa";

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
  /** The share of observed points that are 0. Unit: share. */
  zeros: number;
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
 * exponential smoothing (CES), seasons by loess (MSTL), drift and the naive methods, as
 * suits the season; for intermittent demand a count model, ADIDA, IMAPA and TSB. Their mean
 * absolute scaled errors at earlier origins of the series with a season in common (of 300
 * of them, evenly spread, where there are more), and of the series itself where it is long
 * and among those, decide how much each counts: one that is 4 % worse than the best counts
 * 37 % of it. `models` says what was fitted, with which share.
 *
 * The bands of every method are conformal: the quantiles of its errors at those earlier
 * origins, by step ahead, in units of the deviation that the models give themselves, later
 * origins counting more. A call with one short series has few such errors, and its bands
 * lean on what is held of models in general: errors with the tails of Student's
 * distribution with four degrees of freedom, a quarter wider than the models say for a
 * series of fourteen points, as wide for 64, and narrower for longer ones.
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
  options: { seasonLength: { name: "season_length" }, asOf: { name: "as_of" } },
};

/**
 * A method by name.
 *
 * - `"auto"`: Several methods together, each with the weight that its errors at earlier
 * points of these series earn it.
 * - `"naive"`: The last value.
 * - `"seasonal_naive"`: The last value of the same season.
 * - `"drift"`: The last value and the mean change.
 * - `"mean"`: The mean of all values.
 * - `"auto_arima"`: A seasonal ARIMA model of the order that fits best.
 * - `"auto_ets"`: Exponential smoothing in the form that fits best.
 * - `"auto_theta"`: The Theta method in the form that fits best.
 * - `"dynamic_theta"`: The dynamic optimised Theta method.
 * - `"auto_ces"`: Complex exponential smoothing in the form that fits best.
 * - `"mstl"`: Seasons by loess, each repeated, and exponential smoothing of the rest.
 * - `"croston"`: Croston's method for intermittent demand.
 * - `"sba"`: Croston's method without its bias, after Syntetos and Boylan.
 * - `"tsb"`: The method of Teunter, Syntetos and Babai for demand that may end.
 * - `"adida"`: Intermittent demand added up over its mean interval.
 * - `"imapa"`: Intermittent demand added up over many intervals.
 */
export type PathsModels =
  | "auto"
  | "naive"
  | "seasonal_naive"
  | "drift"
  | "mean"
  | "auto_arima"
  | "auto_ets"
  | "auto_theta"
  | "dynamic_theta"
  | "auto_ces"
  | "mstl"
  | "croston"
  | "sba"
  | "tsb"
  | "adida"
  | "imapa";

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
   * The day of the forecast, such as `2026-01-31`: the last periods, of a day
   * or longer, that are not over then are left out. Default: every period is over.
   */
  asOf?: string | null | undefined;
  /** How many paths to draw of each series, 1 to 10000. Default: 200. */
  paths?: number | undefined;
  /** Fixes the paths: the same seed gives the same ones. Default: 0. */
  seed?: number | undefined;
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
 * Cost: as `forecast.predict`, and about a microsecond a value; a row takes 40 bytes.
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
  options: { seasonLength: { name: "season_length" }, asOf: { name: "as_of" } },
};

/**
 * A method by name.
 *
 * - `"auto"`: Several methods together, each with the weight that its errors at earlier
 * points of these series earn it.
 * - `"naive"`: The last value.
 * - `"seasonal_naive"`: The last value of the same season.
 * - `"drift"`: The last value and the mean change.
 * - `"mean"`: The mean of all values.
 * - `"auto_arima"`: A seasonal ARIMA model of the order that fits best.
 * - `"auto_ets"`: Exponential smoothing in the form that fits best.
 * - `"auto_theta"`: The Theta method in the form that fits best.
 * - `"dynamic_theta"`: The dynamic optimised Theta method.
 * - `"auto_ces"`: Complex exponential smoothing in the form that fits best.
 * - `"mstl"`: Seasons by loess, each repeated, and exponential smoothing of the rest.
 * - `"croston"`: Croston's method for intermittent demand.
 * - `"sba"`: Croston's method without its bias, after Syntetos and Boylan.
 * - `"tsb"`: The method of Teunter, Syntetos and Babai for demand that may end.
 * - `"adida"`: Intermittent demand added up over its mean interval.
 * - `"imapa"`: Intermittent demand added up over many intervals.
 */
export type ProbabilityModels =
  | "auto"
  | "naive"
  | "seasonal_naive"
  | "drift"
  | "mean"
  | "auto_arima"
  | "auto_ets"
  | "auto_theta"
  | "dynamic_theta"
  | "auto_ces"
  | "mstl"
  | "croston"
  | "sba"
  | "tsb"
  | "adida"
  | "imapa";

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
   * The day of the forecast, such as `2026-01-31`: the last periods, of a day
   * or longer, that are not over then are left out. Default: every period is over.
   */
  asOf?: string | null | undefined;
  /** How many paths to draw of each series, 1 to 10000. Default: 1000. */
  paths?: number | undefined;
  /** Fixes the paths: the same seed gives the same ones. Default: 0. */
  seed?: number | undefined;
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
 * Cost: as `forecast.predict`, and about a millisecond a series for 1000 paths of 12 steps.
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
  options: { seasonLength: { name: "season_length" }, asOf: { name: "as_of" } },
};

/**
 * A method by name.
 *
 * - `"auto"`: Several methods together, each with the weight that its errors at earlier
 * points of these series earn it.
 * - `"naive"`: The last value.
 * - `"seasonal_naive"`: The last value of the same season.
 * - `"drift"`: The last value and the mean change.
 * - `"mean"`: The mean of all values.
 * - `"auto_arima"`: A seasonal ARIMA model of the order that fits best.
 * - `"auto_ets"`: Exponential smoothing in the form that fits best.
 * - `"auto_theta"`: The Theta method in the form that fits best.
 * - `"dynamic_theta"`: The dynamic optimised Theta method.
 * - `"auto_ces"`: Complex exponential smoothing in the form that fits best.
 * - `"mstl"`: Seasons by loess, each repeated, and exponential smoothing of the rest.
 * - `"croston"`: Croston's method for intermittent demand.
 * - `"sba"`: Croston's method without its bias, after Syntetos and Boylan.
 * - `"tsb"`: The method of Teunter, Syntetos and Babai for demand that may end.
 * - `"adida"`: Intermittent demand added up over its mean interval.
 * - `"imapa"`: Intermittent demand added up over many intervals.
 */
export type BacktestModels =
  | "auto"
  | "naive"
  | "seasonal_naive"
  | "drift"
  | "mean"
  | "auto_arima"
  | "auto_ets"
  | "auto_theta"
  | "dynamic_theta"
  | "auto_ces"
  | "mstl"
  | "croston"
  | "sba"
  | "tsb"
  | "adida"
  | "imapa";

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
  options: { seasonLength: { name: "season_length" }, asOf: { name: "as_of" } },
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
