import { tableOf } from "./call.js";
import { Document } from "./document.js";
import type { DocumentJSON } from "./document.js";
import { invalid } from "./errors.js";
import * as operations from "./forecast.js";
import type { Control } from "./queue.js";
import { Table } from "./table.js";
import type { TableInput } from "./table.js";

/**
 * Models that are fitted once, kept, and moved on by new points without a
 * refit.
 *
 * It holds the document that `forecast.fit` gives, and hands it to
 * `forecast.update` and `forecast.ahead`. Updates are made in the order of
 * their calls, and a forecast knows the points of every update that was called
 * before it.
 *
 * @example
 * ```ts
 * import { Forecaster } from "trimtab";
 *
 * const sales = {
 *   ds: ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"],
 *   y: [100, 104, 103, 108, 107],
 * };
 * const fitted = await Forecaster.fit(sales, { horizon: 6, models: "naive" });
 * const kept = fitted.toString(); // to keep in a file or a database
 *
 * // A month later:
 * const forecaster = Forecaster.fromJSON(kept);
 * const issues = await forecaster.update({ ds: ["2026-06-01"], y: [112] });
 * console.log(issues.numRows); // 0
 * const { forecasts } = await forecaster.forecast({ horizon: 2, levels: [80] });
 * console.log(forecasts.column("mean")); // [ 112, 112 ]
 * ```
 */
export class Forecaster {
  #document: Document;
  #fitted: operations.FitResult | undefined;
  /** Ends when every update that was called has ended. */
  #updated: Promise<void> = Promise.resolve();

  /**
   * @param document - As `forecast.fit` or `forecast.update` gave it, of the
   * kind `forecast.forecaster`. One of another kind is refused by the first
   * call that reads it.
   */
  constructor(document: Document) {
    this.#document = document;
  }

  /**
   * A forecaster fitted to the series: `forecast.fit` with its options.
   *
   * @param series - The series, a row a point: `ds`, `y` and, of several,
   * `unique_id`.
   * @param options - As those of `forecast.fit`.
   * @param control - Signal, time limit, threads, memory limit and progress.
   * @throws `TrimtabError` as every call, and `OPTION_VALUE` if an option is
   * out of range.
   */
  static async fit(
    series: TableInput,
    options?: operations.FitOptions,
    control?: Control,
  ): Promise<Forecaster> {
    const fitted = await operations.fit(series, options, control);
    const forecaster = new Forecaster(fitted.forecaster);
    forecaster.#fitted = fitted;
    return forecaster;
  }

  /**
   * Reads what {@link Forecaster.toString} or {@link Forecaster.toJSON} wrote,
   * in any language.
   *
   * @throws `TrimtabError` `DOCUMENT_INVALID` if it is no document, and
   * `DOCUMENT_HASH` if the content was changed and the hash was not.
   */
  static fromJSON(json: string | DocumentJSON): Forecaster {
    return new Forecaster(Document.fromJSON(json));
  }

  /**
   * Takes new points in, without a refit. An update that fails changes nothing.
   *
   * @param series - The new points, with the columns of regressors that the
   * forecaster was fitted with. Those that are not after the last one of their
   * series, and those of a series that was not fitted, are left out and told.
   * @param options - As those of `forecast.update`.
   * @param control - Signal, time limit, threads, memory limit and progress,
   * from when the updates before it have ended.
   * @returns What could not be read or added.
   * @throws `TrimtabError` as every call.
   */
  async update(
    series: TableInput,
    options: operations.UpdateOptions = {},
    control?: Control,
  ): Promise<Table<operations.UpdateIssuesRow>> {
    // Copied before it waits for its turn: what becomes of the tables after the
    // call does not reach it.
    const points = Table.wrap(tableOf("series", series));
    const { holidays, ...rest } = options;
    const given =
      holidays === undefined
        ? rest
        : { ...rest, holidays: Table.wrap(tableOf("holidays", holidays)) };
    const turn = this.#updated.then(async () => {
      const result = await operations.update(this.#document, points, given, control);
      this.#document = result.forecaster;
      return result.issues;
    });
    this.#updated = turn.then(
      () => undefined,
      () => undefined,
    );
    return await turn;
  }

  /**
   * What comes after the last point: `forecast.ahead`. A forecaster that was
   * fitted with regressors needs them at the steps ahead, in `options.future`.
   *
   * @param options - As those of `forecast.ahead`.
   * @param control - Signal, time limit, threads, memory limit and progress.
   * @throws `TrimtabError` as every call, `OPTION_VALUE` if an option is out of
   * range, and `DATA_UNFIT` if a forecast would lie beyond the year 9999.
   */
  async forecast(
    options?: operations.AheadOptions,
    control?: Control,
  ): Promise<operations.AheadResult> {
    await this.#updated;
    return await operations.ahead(this.#document, options, control);
  }

  /** The forecaster as a document, after every update that has ended. */
  get document(): Document {
    return this.#document;
  }

  /**
   * What was fitted, and how much it counts, as {@link Forecaster.fit} said it.
   *
   * @throws `TrimtabError` `OPTION_VALUE` if the forecaster was read.
   */
  get models(): Table<operations.FitModelsRow> {
    return this.#ofTheFit("models").models;
  }

  /**
   * What each series was like when it was fitted, as {@link Forecaster.fit}
   * said it.
   *
   * @throws `TrimtabError` `OPTION_VALUE` if the forecaster was read.
   */
  get quality(): Table<operations.FitQualityRow> {
    return this.#ofTheFit("quality").quality;
  }

  /**
   * What could not be read or fitted, as {@link Forecaster.fit} said it.
   *
   * @throws `TrimtabError` `OPTION_VALUE` if the forecaster was read.
   */
  get issues(): Table<operations.FitIssuesRow> {
    return this.#ofTheFit("issues").issues;
  }

  /** The written form, parsed; the tables of the fit are not in it. */
  toJSON(): Required<DocumentJSON> {
    return this.#document.toJSON();
  }

  /** The written form, as text; the tables of the fit are not in it. */
  toString(): string {
    return this.#document.toString();
  }

  #ofTheFit(name: string): operations.FitResult {
    if (this.#fitted === undefined) {
      const message = `\`${name}\` is there after \`fit\` alone; a forecaster that was read has none`;
      throw invalid("OPTION_VALUE", message, { argument: "outputs" });
    }
    return this.#fitted;
  }

  /** @internal */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `Forecaster { ${this.#document.hash} }`;
  }
}
