// Written by `cargo xtask generate` from the catalogue; change that instead.

import { callTyped } from "./call.js";
import type { Declaration } from "./call.js";
import type { Document, DocumentInput } from "./document.js";
import type { Control } from "./queue.js";
import type { TableInput } from "./table.js";

/** Options of {@link health}. */
export interface HealthOptions {
  /**
   * The points of each input, from `health.score`. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; null where there
   *   is one.
   * - `as_of` (date, may be left out): The day that the row speaks of.
   * - `input` (text, may be null): The input, `base` or `limit`.
   * - `pillar` (text, may be left out): The part of the business that the input tells of.
   * - `value` (number in as the input, may be left out): The value supplied.
   * - `points` (number in points, may be null): What it adds to the score.
   */
  points?: TableInput | undefined;
  /**
   * The inputs not supplied, from `health.score`. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; null where there
   *   is one.
   * - `as_of` (date, may be left out): The day that the row speaks of.
   * - `input` (text, may be null): An input that was not supplied.
   * - `pillar` (text, may be left out): The part of the business that the input tells of.
   * - `points_low` (number in points, may be left out): The change of the score at its
   *   worse end.
   * - `points_high` (number in points, may be left out): The change of the score at its
   *   better end.
   */
  missing?: TableInput | undefined;
  /**
   * What to do, from `health.recommend`. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; null where there
   *   is one.
   * - `as_of` (date, may be left out): The day that the row speaks of.
   * - `rank` (whole number, may be left out): The place in the order, 1 first.
   * - `action` (text, may be left out): The action's code.
   * - `title` (text, may be null): What to do, in a few words.
   * - `driver` (text, may be left out): The input that it moves.
   * - `from_value` (number in as the input, may be left out): The input's value now.
   * - `to_value` (number in as the input, may be left out): The value to reach.
   * - `unit` (text, may be left out): The unit of the values.
   * - `score_change` (number in points, may be left out): What it adds to the score under
   *   the model.
   * - `score_change_low` (number in points, may be left out): The lower end of that.
   * - `score_change_high` (number in points, may be left out): The upper end of that.
   * - `precondition` (text, may be left out): What has to hold first.
   * - `effort` (text, may be left out): `low`, `medium` or `high`.
   * - `message` (text, may be left out): The whole in a sentence, shown where there is no
   *   title.
   */
  actions?: TableInput | undefined;
  /**
   * What would reach the next band, from `health.score`; shown where there are no actions.
   * Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; null where there
   *   is one.
   * - `as_of` (date, may be left out): The day that the row speaks of.
   * - `option` (whole number, may be null): The option; its changes go together.
   * - `input` (text, may be null): The input to change.
   * - `value` (number in as the input, may be left out): Its value now.
   * - `target` (number in as the input, may be left out): The value to reach.
   * - `band` (text, may be left out): The band that the option reaches.
   * - `score` (number in points, may be left out): The score that the option reaches.
   */
  counterfactuals?: TableInput | undefined;
  /**
   * How each ratio came about, from `health.ratios`. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; null where there
   *   is one.
   * - `as_of` (date, may be left out): The day that the row speaks of.
   * - `input` (text, may be null): The ratio.
   * - `value` (number in as the input, may be left out): Its value.
   * - `unit` (text, may be left out): The unit of the value.
   * - `status` (text, may be left out): `supplied`, `does_not_apply` or `not_supplied`.
   * - `formula` (text, may be left out): How it is computed.
   * - `source` (text, may be left out): What it came from.
   * - `note` (text, may be left out): What to know, such as what to supply.
   */
  details?: TableInput | undefined;
  /**
   * The ratios in one row a business, as `health.score` reads them; used where there are no
   * details. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; null where there
   *   is one.
   * - `as_of` (date, may be left out): The day that the row speaks of.
   * - `not_applicable` (list of texts, may be left out): The inputs that do not apply.
   * - any other (number): The ratios, by their names.
   */
  ratios?: TableInput | undefined;
  /**
   * The monthly statements, from `health.statements`. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; null where there
   *   is one.
   * - `period` (text, may be left out): The period's label.
   * - `period_start` (date, may be null): The period's first day.
   * - `period_end` (date, may be null): The period's last day.
   * - `unfinished` (true or false, may be left out): Whether the period was not over.
   * - `line` (text, may be null): The line.
   * - `amount` (exact amount of money, may be null): The amount.
   * - `currency` (text, may be left out): The currency.
   */
  statements?: TableInput | undefined;
  /**
   * What kind of business it is, from `health.profile`. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; null where there
   *   is one.
   * - `as_of` (date, may be left out): The day that the row speaks of.
   * - `aspect` (text, may be left out): `size`, `stage`, `seasonality`, `customers` and so
   *   on.
   * - `measure` (text, may be left out): What is measured.
   * - `value` (number, may be left out): The measure's value.
   * - `text` (text, may be left out): The measure's value in words.
   * - `unit` (text, may be left out): The unit of the value.
   * - `benchmark` (number, may be left out): What the value may be held against.
   * - `benchmark_source` (text, may be left out): Where the benchmark is from.
   * - `message` (text, may be left out): The fact in a sentence.
   */
  profile?: TableInput | undefined;
  /**
   * What could not be used, from any operation of the engine. Its columns:
   *
   * - `unit` (text or whole number, may be left out): What it concerns.
   * - `severity` (text, may be left out): `info`, `warning` or `error`.
   * - `code` (text, may be left out): What it is.
   * - `message` (text, may be null): What happened.
   */
  issues?: TableInput | undefined;
  /** The report that the chapter is appended to; a new one is begun without. */
  report?: DocumentInput | undefined;
  /** The model of the scores, which says what the probability is of. */
  model?: DocumentInput | undefined;
  /**
   * The business that the chapter is about. Default: the only one that the
   * tables name.
   */
  businessId?: string | null | undefined;
  /**
   * The title of a new report, used where no `report` is given. Default: the
   * business.
   */
  title?: string | null | undefined;
  /**
   * What stands under the title of a new report. Default: the day of the
   * score.
   */
  subtitle?: string | null | undefined;
  /**
   * The outcome whose probability the model gives, such as `bankruptcy`.
   * Default: what the document `model` says.
   */
  outcome?: string | null | undefined;
  /**
   * How far ahead the outcome lies, in years. Default: what the document
   * `model` says.
   */
  horizonYears?: number | null | undefined;
}

/** What {@link health} gives. */
export interface HealthResult {
  /** The report with its chapter. A document `report`, version 1. */
  readonly report: Document;
}

/**
 * The report with a chapter on the health of a business.
 *
 * The headline is the latest day of `scores`: score, band, the probability of the model's
 * outcome with its 90 % interval, and confidence. Then, as far as there are tables for it:
 * what drives the score, by input and by part of the business; what to do, from `actions`,
 * else from `counterfactuals`; what is missing and how far it could move the score; the
 * ratios; the profile; issues. Earlier days of `scores` become a line over time.
 *
 * Where the tables hold several businesses, `business_id` picks one. What `actions` and
 * `counterfactuals` promise is what the model says, never an effect, and the chapter says
 * so.
 *
 * Each sentence has a code and its parameters beside its English text, so that a host can
 * word it anew.
 *
 * Cost: linear in the rows of the tables.
 *
 * @param scores - What `health.score` gives; earlier dates become a line over time. Its
 *     columns:
 *
 * - `business_id` (text or whole number, may be left out): The business; null where there
 *   is one.
 * - `as_of` (date, may be left out): The day that the row speaks of.
 * - `score` (number in points, may be null): The score, 0 to 100.
 * - `band` (text, may be left out): The band of the score.
 * - `probability` (number in share, may be left out): The probability of the model's
 *   outcome.
 * - `probability_low` (number in share, may be left out): The lower end of its 90 %
 *   interval.
 * - `probability_high` (number in share, may be left out): The upper end of its 90 %
 *   interval.
 * - `confidence` (number in share, may be left out): How much of the whole picture is
 *   known.
 *
 * @param options - See {@link HealthOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link HealthResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: there are several businesses and `business_id` names none of them, or
 *   `horizon_years` is out of range.
 * - `DOCUMENT_INVALID`: `report` is not a report, or `model` is not a health model.
 *
 * @example
 * ```ts
 * import { report } from "trimtab";
 *
 * const { report: found } = await report.health(
 *   {
 *     business_id: ["bakery"],
 *     score: [72.4],
 *     band: ["good"],
 *     probability: [0.021],
 *     probability_low: [0.012],
 *     probability_high: [0.038],
 *     confidence: [0.83],
 *   },
 *   {
 *     points: {
 *       business_id: ["bakery", "bakery", "bakery"],
 *       input: ["base", "return_on_assets", "debt_ratio"],
 *       pillar: [null, "profitability", "solvency"],
 *       value: [null, 0.12, 0.71],
 *       points: [61.0, 14.6, -3.2],
 *     },
 *     outcome: "bankruptcy",
 *     horizonYears: 1,
 *   },
 * );
 * console.log(found);
 * ```
 */
export function health(
  scores: TableInput,
  options?: HealthOptions,
  control?: Control,
): Promise<HealthResult> {
  return callTyped(HEALTH, { scores }, options, control);
}

const HEALTH: Declaration = {
  name: "report.health",
  inputs: {
    scores: "table",
    points: "table",
    missing: "table",
    actions: "table",
    counterfactuals: "table",
    details: "table",
    ratios: "table",
    statements: "table",
    profile: "table",
    issues: "table",
    report: "document",
    model: "document",
  },
  optionalInputs: {
    points: "points",
    missing: "missing",
    actions: "actions",
    counterfactuals: "counterfactuals",
    details: "details",
    ratios: "ratios",
    statements: "statements",
    profile: "profile",
    issues: "issues",
    report: "report",
    model: "model",
  },
  outputs: { report: "report" },
  options: { businessId: { name: "business_id" }, horizonYears: { name: "horizon_years" } },
};

/** Options of {@link statements}. */
export interface StatementsOptions {
  /**
   * The same by fiscal year; the months are summed without. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; null where there
   *   is one.
   * - `period` (text, may be left out): The period's label.
   * - `period_start` (date, may be null): The period's first day.
   * - `period_end` (date, may be null): The period's last day.
   * - `unfinished` (true or false, may be left out): Whether the period was not over.
   * - `line` (text, may be null): The line.
   * - `amount` (exact amount of money, may be null): The amount.
   * - `currency` (text, may be left out): The currency.
   */
  years?: TableInput | undefined;
  /**
   * The accounts without a line. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; null where there
   *   is one.
   * - `name` (text, may be null): The account's name.
   * - `postings` (whole number, may be left out): How many postings it has.
   */
  unmapped?: TableInput | undefined;
  /** The report that the chapter is appended to; a new one is begun without. */
  report?: DocumentInput | undefined;
  /**
   * The business that the chapter is about. Default: the only one that the
   * tables name.
   */
  businessId?: string | null | undefined;
  /**
   * The title of a new report, used where no `report` is given. Default: the
   * business.
   */
  title?: string | null | undefined;
  /**
   * What stands under the title of a new report. Default: the span of the
   * statements.
   */
  subtitle?: string | null | undefined;
}

/** What {@link statements} gives. */
export interface StatementsResult {
  /** The report with its chapter. A document `report`, version 1. */
  readonly report: Document;
}

/**
 * The report with a chapter on the statements of a business.
 *
 * The profit and loss by fiscal year, then charts of revenue, result and cash by month. The
 * years are the rows that span one, from `statements` or `years`; without any, shorter
 * periods are summed by the calendar year in which they end, to the last digit. A period
 * that was not over is marked in the table and left out of the charts.
 *
 * Where the tables hold several businesses, `business_id` picks one. Each sentence has a
 * code and its parameters beside its English text.
 *
 * Cost: linear in the rows of the tables.
 *
 * @param statements - The statements by month, from `health.statements`. Its columns:
 *
 * - `business_id` (text or whole number, may be left out): The business; null where there
 *   is one.
 * - `period` (text, may be left out): The period's label.
 * - `period_start` (date, may be null): The period's first day.
 * - `period_end` (date, may be null): The period's last day.
 * - `unfinished` (true or false, may be left out): Whether the period was not over.
 * - `line` (text, may be null): The line.
 * - `amount` (exact amount of money, may be null): The amount.
 * - `currency` (text, may be left out): The currency.
 *
 * @param options - See {@link StatementsOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link StatementsResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: there are several businesses and `business_id` names none of them.
 * - `DOCUMENT_INVALID`: `report` is not a report of this version.
 *
 * @example
 * ```ts
 * import { report } from "trimtab";
 *
 * const { report: found } = await report.statements(
 *   {
 *     period: ["2026-01", "2026-01", "2026-02", "2026-02"],
 *     period_start: ["2026-01-01", "2026-01-01", "2026-02-01", "2026-02-01"],
 *     period_end: ["2026-01-31", "2026-01-31", "2026-02-28", "2026-02-28"],
 *     line: ["net_revenue", "cash", "net_revenue", "cash"],
 *     amount: [1200, 300, 1500, 450],
 *   },
 *   { title: "Bakery & Sons" },
 * );
 * console.log(found);
 * ```
 */
export function statements(
  statements: TableInput,
  options?: StatementsOptions,
  control?: Control,
): Promise<StatementsResult> {
  return callTyped(STATEMENTS, { statements }, options, control);
}

const STATEMENTS: Declaration = {
  name: "report.statements",
  inputs: { statements: "table", years: "table", unmapped: "table", report: "document" },
  optionalInputs: { years: "years", unmapped: "unmapped", report: "report" },
  outputs: { report: "report" },
  options: { businessId: { name: "business_id" } },
};

/** Options of {@link forecast}. */
export interface ForecastOptions {
  /**
   * What stands behind the forecasts, from `forecast.predict`. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series; null where there is
   *   one.
   * - `model` (text, may be left out): The method.
   * - `member` (text, may be null): A method behind it.
   * - `share` (number in share, may be left out): How much of the forecast it is.
   * - `fitted` (text, may be left out): The fitted model; null where there is none.
   * - `message` (text, may be left out): The reason in a sentence.
   */
  models?: TableInput | undefined;
  /**
   * What each series is like, from `forecast.predict`. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series; null where there is
   *   one.
   * - `season_length` (whole number, may be left out): The steps of its season; 1 without
   *   one.
   * - `points` (whole number, may be left out): Its observed points.
   * - `missing` (whole number, may be left out): The steps between them without a value.
   * - `unfinished` (true or false, may be left out): Whether a last period that was not
   *   over was left out.
   * - `constant` (true or false, may be left out): Whether it has one value throughout.
   * - `short` (true or false, may be left out): Whether it has fewer than five observed
   *   points.
   */
  quality?: TableInput | undefined;
  /**
   * How likely targets are met, from `forecast.probability`. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series; null where there is
   *   one.
   * - `model` (text, may be left out): The method.
   * - `target` (number in as y, may be left out): What is to be reached.
   * - `statistic` (text, may be left out): `sum`, `mean`, `last`, `minimum` or `maximum`.
   * - `comparison` (text, may be left out): `at_least` or `at_most`.
   * - `start` (date, timestamp or whole number, may be left out): The first point of the
   *   window.
   * - `end` (date, timestamp or whole number, may be left out): The last point of the
   *   window.
   * - `probability` (number in share, may be left out): How likely the target is met.
   * - `mean` (number in as y, may be left out): The mean of the statistic.
   * - any other (number): `lo_80`, `hi_80` and so on: the ends of the band of the
   *   statistic.
   */
  probabilities?: TableInput | undefined;
  /**
   * What could not be read or forecast, from `forecast.predict`. Its columns:
   *
   * - `unit` (text or whole number, may be left out): The series that it concerns.
   * - `severity` (text, may be left out): `info`, `warning` or `error`.
   * - `code` (text, may be left out): What it is.
   * - `message` (text, may be null): What happened.
   */
  issues?: TableInput | undefined;
  /**
   * What people call each series, and its unit. Its columns:
   *
   * - `unique_id` (text or whole number, may be left out): The series; null where there is
   *   one.
   * - `name` (text, may be left out): What people call it.
   * - `unit` (text, may be left out): The unit of its values, such as `GBP`.
   */
  names?: TableInput | undefined;
  /** The report that the chapter is appended to; a new one is begun without. */
  report?: DocumentInput | undefined;
  /**
   * The business that the chapter is about. Default: the only one that the
   * tables name.
   */
  businessId?: string | null | undefined;
  /**
   * The title of a new report, used where no `report` is given. Default: the
   * business.
   */
  title?: string | null | undefined;
  /**
   * What stands under the title of a new report. Default: the last point that
   * was observed.
   */
  subtitle?: string | null | undefined;
  /**
   * The series to show, in this order. Default: all that have a forecast, as
   * they first stand in the tables.
   */
  uniqueIds?: readonly string[] | null | undefined;
  /**
   * The most series to show, 1 to 50. Default: 6, or as many as `unique_ids`
   * names.
   */
  maxSeries?: number | null | undefined;
  /**
   * The method whose forecasts are shown. Default: `auto` where there is one,
   * else the first of each series.
   */
  model?: string | null | undefined;
  /**
   * The unit of the values, such as `GBP`, where `names` has none. Default:
   * none.
   */
  unit?: string | null | undefined;
}

/** What {@link forecast} gives. */
export interface ForecastResult {
  /** The report with its chapter. A document `report`, version 1. */
  readonly report: Document;
}

/**
 * The report with a chapter on what comes next.
 *
 * Of each series the next point with its band and how it compares with a year before, then
 * a fan chart of what was observed and what is expected, with all the bands that there are.
 * Below each chart: the last point ahead; totals and targets, from `probabilities` alone,
 * for the sum of bands is no band of a sum; and the methods behind it, from `models`. At
 * the end, what to know: series that are short, have gaps or no forecast, a last period
 * that was not over, from `quality` and `issues`.
 *
 * `names` says what people call a series and in which unit it is. Where there are many
 * series, `unique_ids` picks some, and `max_series` bounds how many are shown.
 *
 * Each sentence has a code and its parameters beside its English text, so that a host can
 * word it anew.
 *
 * Cost: linear in the rows of the tables, times the series shown.
 *
 * @param series - What was observed. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series; null where there is
 *   one.
 * - `ds` (date, timestamp or whole number, may be null): When.
 * - `y` (number, may be null): What was observed; null where nothing was.
 *
 * @param forecasts - What is expected, from `forecast.predict`. Its columns:
 *
 * - `unique_id` (text or whole number, may be left out): The series; null where there is
 *   one.
 * - `ds` (date, timestamp or whole number, may be null): When, in the form of `ds` in
 *   `series`.
 * - `model` (text, may be left out): The method.
 * - `mean` (number in as y, may be null): The forecast.
 * - any other (number): `lo_80`, `hi_80`, `lo_95`, `hi_95` and so on: the ends of the band
 *   of each level.
 *
 * @param options - See {@link ForecastOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link ForecastResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: an option is out of range, or names a series or a method that the
 *   tables do not have.
 * - `COLUMN_TYPE`: a table's times have another form than those of `series`.
 * - `DOCUMENT_INVALID`: `report` is not a report.
 *
 * @example
 * ```ts
 * import { report } from "trimtab";
 *
 * const { report: found } = await report.forecast(
 *   {
 *     unique_id: ["revenue", "revenue", "revenue"],
 *     ds: ["2026-07-01", "2026-08-01", "2026-09-01"],
 *     y: [81000.0, 84000.0, 79500.0],
 *   },
 *   {
 *     unique_id: ["revenue", "revenue"],
 *     ds: ["2026-10-01", "2026-11-01"],
 *     model: ["auto", "auto"],
 *     mean: [80600.0, 80900.0],
 *     lo_80: [76000.0, 75100.0],
 *     hi_80: [85200.0, 86700.0],
 *     lo_95: [73300.0, 71900.0],
 *     hi_95: [88000.0, 90100.0],
 *   },
 *   { title: "Bakery & Sons", unit: "GBP" },
 * );
 * console.log(found);
 * ```
 */
export function forecast(
  series: TableInput,
  forecasts: TableInput,
  options?: ForecastOptions,
  control?: Control,
): Promise<ForecastResult> {
  return callTyped(FORECAST, { series, forecasts }, options, control);
}

const FORECAST: Declaration = {
  name: "report.forecast",
  inputs: {
    series: "table",
    forecasts: "table",
    models: "table",
    quality: "table",
    probabilities: "table",
    issues: "table",
    names: "table",
    report: "document",
  },
  optionalInputs: {
    models: "models",
    quality: "quality",
    probabilities: "probabilities",
    issues: "issues",
    names: "names",
    report: "report",
  },
  outputs: { report: "report" },
  options: {
    businessId: { name: "business_id" },
    uniqueIds: { name: "unique_ids" },
    maxSeries: { name: "max_series" },
  },
};

/**
 * What the report is written for.
 *
 * - `"html"`: One self-contained page for a browser, without scripts.
 * - `"terminal"`: Lines for a terminal.
 */
export type RenderFormat = "html" | "terminal";

/** Options of {@link render}. */
export interface RenderOptions {
  /** What the report is written for. Default: `html`. */
  format?: RenderFormat | undefined;
  /** The columns of the terminal, at least 40. Default: 80. */
  width?: number | undefined;
  /** Whether the terminal shows ANSI colours. Default: false. */
  colour?: boolean | undefined;
}

/** What {@link render} gives. */
export interface RenderResult {
  /** The page or the lines. */
  readonly text: string;
}

/**
 * The report as a page for a browser or as lines for a terminal.
 *
 * A page is self-contained: it holds no script, asks for nothing from elsewhere, follows
 * the reader's light or dark colours, fits a phone and prints well. Lines for a terminal
 * are at most `width` columns wide.
 *
 * Cost: linear in the report.
 *
 * @param report - The report.
 * @param options - See {@link RenderOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link RenderResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: `width` is below 40.
 * - `DOCUMENT_INVALID`: the document is not a report of this version.
 *
 * @example
 * ```ts
 * import { report } from "trimtab";
 *
 * const { text } = await report.render(
 *   {
 *     kind: "report",
 *     version: 1,
 *     body: { title: "Mill & Sons", subtitle: "May 2026", chapters: [] },
 *   },
 *   { format: "terminal" },
 * );
 * console.log(text);
 * ```
 */
export function render(
  report: DocumentInput,
  options?: RenderOptions,
  control?: Control,
): Promise<RenderResult> {
  return callTyped(RENDER, { report }, options, control);
}

const RENDER: Declaration = {
  name: "report.render",
  inputs: { report: "document" },
  outputs: { text: "text" },
};
