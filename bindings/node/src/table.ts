import { types } from "node:util";

import { isArrowTable, packArrow } from "./arrow.js";
import type { ArrowTableLike } from "./arrow.js";
import { isRecord, packColumns, packRows } from "./columns.js";
import type { ColumnInput } from "./columns.js";
import { attempt, invalid, nameOf, quoted, TrimtabError } from "./errors.js";
import { native } from "./native.js";
import type { NativeColumn, NativeTable } from "./native.js";
import type { Packed } from "./pack.js";

/** A value of a table in JavaScript; {@link Table.toArray} says which type becomes what. */
export type Value = null | boolean | number | bigint | string | Value[];

/** A row of a table: a value for each column. */
export type Row = Record<string, Value>;

/**
 * What can be given where a table is needed:
 *
 * - a {@link Table}, such as an output of another call;
 * - a list of objects, one a row; a key that a row lacks is a null;
 * - an object of columns, each a list of values of one type or a typed array;
 * - Arrow IPC stream bytes (`Uint8Array` or `ArrayBuffer`);
 * - a table or record batch of the package `apache-arrow`, of any version.
 *
 * In lists, `null`, `undefined`, `NaN` and invalid dates are nulls. Numbers
 * that are all whole are integers, others doubles. Dates that are all at
 * midnight UTC are dates, others instants. A column that mixes types is
 * refused by name.
 *
 * Memory is copied once, when the call is made: what you do with yours
 * afterwards does not reach the call.
 */
export type TableInput =
  | Table<any>
  | readonly object[]
  | Readonly<Record<string, ColumnInput>>
  | Uint8Array
  | ArrayBuffer
  | ArrowTableLike;

/**
 * Columns under names, in Arrow memory.
 *
 * @typeParam R - A row, for tables whose columns are known.
 *
 * @example
 * ```ts
 * import { Table } from "trimtab";
 *
 * const table = Table.from([
 *   { business_id: "a", current_ratio: 1.8 },
 *   { business_id: "b" },
 * ]);
 * console.log(table.numRows, table.columnNames); // 2 [ 'business_id', 'current_ratio' ]
 * console.log(table.column("current_ratio")); // [ 1.8, null ]
 * ```
 */
export class Table<R = Row> implements Iterable<R> {
  readonly #native: NativeTable;
  #names: readonly string[] | undefined;

  private constructor(handle: NativeTable) {
    this.#native = handle;
  }

  /**
   * A table of any {@link TableInput}.
   *
   * @throws `TrimtabError` if it is none, with the column at fault.
   */
  static from(table: TableInput): Table {
    const handle = handleOf(table);
    if (handle === undefined) {
      throw noTable("table", table);
    }
    attempt(() => handle.decode());
    return new Table(handle);
  }

  /**
   * A table of Arrow IPC stream bytes.
   *
   * @throws `TrimtabError` `TABLE_UNREADABLE` if they are none.
   */
  static fromIPC(bytes: Uint8Array | ArrayBuffer): Table {
    if (!types.isUint8Array(bytes) && !types.isAnyArrayBuffer(bytes)) {
      throw invalid("TABLE_UNREADABLE", `needs Arrow IPC stream bytes, got ${nameOf(bytes)}`);
    }
    return Table.from(bytes as Uint8Array | ArrayBuffer);
  }

  /**
   * A table of columns in JSON, as text or parsed: each a list of values, or
   * `{"type": "Date32", "values": ["2026-01-31"]}` with an Arrow type by name.
   *
   * @throws `TrimtabError` if the form is another, with the column at
   * fault.
   */
  static fromJSON(columns: string | Readonly<Record<string, unknown>>): Table {
    const text = typeof columns === "string" ? columns : JSON.stringify(columns);
    return new Table(attempt(() => native.NativeTable.fromJson(text ?? "null")));
  }

  /** @internal */
  static wrap<R>(handle: NativeTable): Table<R> {
    return new Table<R>(handle);
  }

  /** @internal */
  static unwrap(table: object): NativeTable | undefined {
    return #native in table ? table.#native : undefined;
  }

  /** The number of rows. */
  get numRows(): number {
    return attempt(() => this.#native.numRows());
  }

  /** The columns' names, in order. */
  get columnNames(): readonly string[] {
    return (this.#names ??= Object.freeze(attempt(() => this.#native.columnNames())));
  }

  /**
   * The values of one column, by the rule of {@link Table.toArray}.
   *
   * @throws `TrimtabError` `COLUMN_MISSING` if there is none of that name.
   */
  column<K extends keyof R & string>(name: K): R[K][];
  column(name: string): Value[];
  column(name: string): unknown[] {
    return valuesOf(this.#read(name), this.numRows);
  }

  /**
   * One column of numbers as a typed array, with `NaN` for nulls.
   *
   * @throws `TrimtabError` `COLUMN_MISSING` if there is none of that
   * name, and `COLUMN_TYPE` if it holds something else.
   */
  numbers(name: string): Float64Array {
    const column = this.#read(name);
    const numbers =
      column.numbers ?? Float64Array.from(column.integers ?? column.naturals ?? [], Number);
    if (numbers.length !== this.numRows) {
      throw invalid("COLUMN_TYPE", `column ${quoted(name)} does not hold numbers`, {
        column: name,
      });
    }
    column.valid?.forEach((valid, i) => {
      if (valid === 0) {
        numbers[i] = NaN;
      }
    });
    return numbers;
  }

  /**
   * The rows as objects.
   *
   * Numbers of up to 32 bits and doubles are `number`s, booleans `boolean`s,
   * texts `string`s, lists arrays, nulls `null`. Of the rest, one rule: **what
   * a JavaScript number or boolean cannot hold exactly comes as text**, save
   * whole numbers of 64 bits:
   *
   * - those are `number`s; a column with a value beyond ±(2^53 − 1) comes as
   *   `bigint`s, so that no digit is lost;
   * - decimals are texts with all of their digits: `"1.2500"`;
   * - dates are texts of the form `"2026-01-31"`, never a `Date`, which is an
   *   instant and may fall on another day in another zone;
   * - instants are ISO 8601 texts in UTC (`"2026-01-31T09:30:00Z"`), times
   *   without a zone the same without the `Z`.
   */
  toArray(): R[] {
    return [...this];
  }

  /** The rows one by one, as in {@link Table.toArray}. */
  *[Symbol.iterator](): Generator<R, void, undefined> {
    const { columnNames: names, numRows } = this;
    const columns = names.map((_, i) => valuesOf(attempt(() => this.#native.column(i)), numRows));
    for (let i = 0; i < numRows; i++) {
      const row: Record<string, unknown> = {};
      for (let j = 0; j < names.length; j++) {
        const name = names[j]!;
        if (name === "__proto__") {
          Object.defineProperty(row, name, { value: columns[j]![i], enumerable: true });
        } else {
          row[name] = columns[j]![i];
        }
      }
      yield row as R;
    }
  }

  /** The table as Arrow IPC stream bytes, for `apache-arrow` and others. */
  toIPC(): Uint8Array {
    return attempt(() => this.#native.toIpc());
  }

  /**
   * The table as columns of JSON values: dates and times are ISO 8601 texts,
   * decimals texts, `NaN` and infinities nulls.
   *
   * @throws `TrimtabError` `UNSUPPORTED` if a column's type has no form
   * in JSON.
   */
  toJSON(): Record<string, unknown[]> {
    return JSON.parse(attempt(() => this.#native.toJson())) as Record<string, unknown[]>;
  }

  #read(name: string): NativeColumn {
    const index = this.columnNames.indexOf(name);
    if (index < 0) {
      const names = this.columnNames.slice(0, 20).map(quoted).join(", ");
      const message = `there is no column ${quoted(name)}; the table has ${names || "no columns"}`;
      throw invalid("COLUMN_MISSING", message, { column: name });
    }
    return attempt(() => this.#native.column(index));
  }

  /** @internal */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `Table { ${this.numRows} rows: ${this.columnNames.join(", ")} }`;
  }
}

function valuesOf(column: NativeColumn, rows: number): unknown[] {
  if (column.json !== undefined) {
    return JSON.parse(column.json) as unknown[];
  }
  const { valid } = column;
  const is = (i: number): boolean => valid === undefined || valid[i] !== 0;
  const values = new Array<unknown>(rows).fill(null);
  if (column.text !== undefined && column.offsets !== undefined) {
    const { offsets, text } = column;
    const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
    for (let i = 0; i < rows; i++) {
      if (is(i)) {
        values[i] = bytes.toString("utf8", offsets[i], offsets[i + 1]);
      }
    }
    return values;
  }
  if (column.flags !== undefined) {
    for (let i = 0; i < rows; i++) {
      if (is(i)) {
        values[i] = column.flags[i] !== 0;
      }
    }
    return values;
  }
  const numbers = column.numbers ?? column.integers ?? column.naturals;
  for (let i = 0; i < rows; i++) {
    if (is(i)) {
      values[i] = numbers?.[i];
    }
  }
  return values;
}

/** The compiled part's handle on whatever is a table, or nothing. */
export function handleOf(value: unknown): NativeTable | undefined {
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  if (types.isUint8Array(value)) {
    return attempt(() => native.NativeTable.fromIpc(value));
  }
  if (types.isAnyArrayBuffer(value)) {
    return attempt(() => native.NativeTable.fromIpc(new Uint8Array(value)));
  }
  if (ArrayBuffer.isView(value)) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return fromPacked(packRows(value));
  }
  const handle = Table.unwrap(value);
  if (handle !== undefined) {
    return handle;
  }
  if (isArrowTable(value)) {
    return fromPacked(packArrow(value));
  }
  if (hasIpc(value)) {
    return handleOf(value.toIPC());
  }
  return isRecord(value) && isColumns(value) ? fromPacked(packColumns(Object.entries(value))) : undefined;
}

/** A table of another copy of this package, or of any that speaks as we do. */
function hasIpc(value: object): value is { toIPC(): unknown } {
  return typeof (value as { toIPC?: unknown }).toIPC === "function";
}

/** Whether at least one value is a column; a single row is not a table. */
function isColumns(value: Record<string, unknown>): boolean {
  const columns = Object.values(value);
  return columns.length === 0 || columns.some((column) => typeof column === "object" && column !== null);
}

function fromPacked(packed: Packed): NativeTable {
  const { buffers, ...layout } = packed;
  return attempt(() => native.NativeTable.fromParts(JSON.stringify(layout), buffers));
}

/** The error for what is no table. */
export function noTable(argument: string, value: unknown): TrimtabError {
  const message =
    `\`${argument}\` needs a table: a list of row objects, an object of columns, Arrow IPC stream ` +
    `bytes, an apache-arrow table or a trimtab Table; got ${nameOf(value)}`;
  return invalid("INPUT_TYPE", message, { argument });
}
