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
 * An output of `predict`(super::predict()).
 *
 * - `"forecasts"`: Mean and bands of each step ahead.
 * - `"models"`: What was fitted, and how much it counts.
 * - `"quality"`: What each series is like.
 * - `"issues"`: What could not be read or forecast.
 */
export type PredictOutputs = "forecasts" | "models" | "quality" | "issues";

/** Options of {@link predict}. */
export interface PredictOptions {
  /** How many steps ahead, 1 to 10000. Default: 12. */
  horizon?: number | undefined;
  /**
   * How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
   * `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
   * numbers `step` or `2 steps`. Default: told from the times of each series.
   */
  frequency?: string | null | undefined;
  /**
   * How many steps a season has: 12 for months, 7 for days; 1 for none. Default:
   * that of the frequency, and for whole numbers one found in the series.
   */
  seasonLength?: number | null | undefined;
  /** The methods, each of which gives forecasts of its own. Default: `auto`. */
  models?: readonly PredictModels[] | undefined;
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
  inputs: { series: "table" },
  outputs: { forecasts: "forecasts", models: "models", quality: "quality", issues: "issues" },
  options: { seasonLength: { name: "season_length" }, asOf: { name: "as_of" } },
};
