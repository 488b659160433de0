import { types } from "node:util";

import { invalid, nameOf, quoted } from "./errors.js";
import { addBuffer, TypeId } from "./pack.js";
import type { ArrowColumn, ArrowType, Packed } from "./pack.js";

/** A value of a column that is given as a list. */
export type InputValue =
  | string
  | number
  | bigint
  | boolean
  | Date
  | readonly (string | null | undefined)[]
  | null
  | undefined;

/** A column: a list of values of one type, or a typed array. */
export type ColumnInput =
  | readonly InputValue[]
  | Float64Array
  | Float32Array
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array
  | BigUint64Array;

const INT64: ArrowType = { id: TypeId.int, bitWidth: 64, isSigned: true };
const FLOAT64: ArrowType = { id: TypeId.float, precision: 2 };
const UTF8: ArrowType = { id: TypeId.utf8 };
const DAY_MS = 86_400_000;

/** Columns by name, each with as many values as the first. */
export function packColumns(columns: Iterable<readonly [string, unknown]>): Packed {
  const packed: Packed = { fields: [], batches: [], buffers: [] };
  const arrays: ArrowColumn[] = [];
  for (const [name, values] of columns) {
    const [type, array] = packColumn(packed, name, values);
    const first = arrays[0];
    if (first !== undefined && first.length !== array.length) {
      const message = `column ${quoted(name)} has ${array.length} values where the first has ${first.length}`;
      throw invalid("TABLE_UNREADABLE", message, { column: name });
    }
    packed.fields.push({ name, type });
    arrays.push(array);
  }
  packed.batches.push({ length: arrays[0]?.length ?? 0, columns: arrays });
  return packed;
}

/** Rows as objects: a column for each key, null where a row lacks it. */
export function packRows(rows: readonly unknown[]): Packed {
  const columns = new Map<string, unknown[]>();
  rows.forEach((row, i) => {
    if (!isRecord(row)) {
      throw invalid("INPUT_TYPE", `row ${i} needs to be an object of columns, got ${nameOf(row)}`, {
        row: i,
      });
    }
    for (const name of Object.keys(row)) {
      let column = columns.get(name);
      if (column === undefined) {
        column = new Array<unknown>(rows.length).fill(null);
        columns.set(name, column);
      }
      column[i] = row[name];
    }
  });
  const packed = packColumns(columns);
  for (const batch of packed.batches) {
    batch.length = rows.length;
  }
  return packed;
}

/** Whether the value is an object with keys, and not a list, a map, a date, … */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !ArrayBuffer.isView(value) &&
    !types.isAnyArrayBuffer(value) &&
    !types.isDate(value) &&
    !types.isMap(value) &&
    !types.isSet(value) &&
    !types.isPromise(value)
  );
}

function packColumn(packed: Packed, name: string, values: unknown): [ArrowType, ArrowColumn] {
  if (ArrayBuffer.isView(values)) {
    return packTyped(packed, name, values);
  }
  if (!Array.isArray(values)) {
    const message = `column ${quoted(name)} needs a list of values or a typed array, got ${nameOf(values)}`;
    throw invalid("COLUMN_TYPE", message, { column: name });
  }
  const { kind, nulls, exact } = look(name, values);
  const column: ArrowColumn = { length: values.length };
  if (nulls && kind !== "nothing") {
    column.nulls = addBuffer(packed, bitmap(values, (value) => !isNothing(value)));
  }
  const one = (type: ArrowType, buffer: ArrayBufferView): [ArrowType, ArrowColumn] => {
    column.buffers = [addBuffer(packed, buffer)];
    return [type, column];
  };
  switch (kind) {
    case "nothing":
      return [{ id: TypeId.null }, column];
    case "number":
      return exact
        ? one(INT64, wholeNumbers(values))
        : one(FLOAT64, Float64Array.from(values, (value: number | null) => value ?? 0));
    case "bigint":
      return one(INT64, bigNumbers(name, values));
    case "boolean":
      return one({ id: TypeId.bool }, bitmap(values, (value) => value === true));
    case "date":
      return exact
        ? one({ id: TypeId.date, unit: 0 }, Int32Array.from(values, (date) => timeOf(date) / DAY_MS))
        : one(
            { id: TypeId.timestamp, unit: 1, timezone: "+00:00" },
            BigInt64Array.from(values, (date) => BigInt(timeOf(date))),
          );
    case "text":
      column.buffers = packTexts(packed, name, values);
      return [UTF8, column];
    case "list":
      return packLists(packed, name, values, column);
  }
}

type Kind = "nothing" | "number" | "bigint" | "boolean" | "date" | "text" | "list";

const KIND_NAMES: Record<Kind, string> = {
  nothing: "nothing",
  number: "a number",
  bigint: "a bigint",
  boolean: "a boolean",
  date: "a date",
  text: "a text",
  list: "a list",
};

interface Look {
  kind: Kind;
  /** Whether there is a null. */
  nulls: boolean;
  /** Whether numbers are whole and dates without a time of day. */
  exact: boolean;
}

/** The one kind that all values have, but for nulls. */
function look(name: string, values: readonly unknown[]): Look {
  const seen: Look = { kind: "nothing", nulls: false, exact: true };
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (isNothing(value)) {
      seen.nulls = true;
      continue;
    }
    const kind = kindOf(value);
    if (kind === undefined) {
      const message = `column ${quoted(name)}, row ${i}: needs a number, a text, a boolean, a date or a list of texts, got ${nameOf(value)}`;
      throw invalid("COLUMN_TYPE", message, { column: name, row: i });
    }
    if (seen.kind !== kind) {
      if (seen.kind !== "nothing") {
        const message = `column ${quoted(name)} mixes types: ${KIND_NAMES[seen.kind]} comes first and row ${i} has ${KIND_NAMES[kind]}; give one type alone`;
        throw invalid("COLUMN_TYPE", message, { column: name, row: i });
      }
      seen.kind = kind;
    }
    if (seen.exact) {
      seen.exact =
        kind === "number"
          ? Number.isSafeInteger(value)
          : kind !== "date" || (value as Date).getTime() % DAY_MS === 0;
    }
  }
  return seen;
}

/** NaN and dates without a time are no values, as in a frame of numbers. */
function isNothing(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === "number" && Number.isNaN(value)) ||
    (types.isDate(value) && Number.isNaN(value.getTime()))
  );
}

function kindOf(value: unknown): Kind | undefined {
  switch (typeof value) {
    case "number":
      return "number";
    case "string":
      return "text";
    case "boolean":
      return "boolean";
    case "bigint":
      return "bigint";
    case "object":
      if (types.isDate(value)) {
        return "date";
      }
      return Array.isArray(value) &&
        value.every((item) => typeof item === "string" || item === null || item === undefined)
        ? "list"
        : undefined;
    default:
      return undefined;
  }
}

function timeOf(date: unknown): number {
  return isNothing(date) ? 0 : (date as Date).getTime();
}

/** Eight rows a byte, the first in the lowest bit. */
function bitmap(values: readonly unknown[], test: (value: unknown) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  for (let i = 0; i < values.length; i++) {
    if (test(values[i])) {
      bits[i >> 3]! |= 1 << (i & 7);
    }
  }
  return bits;
}

/**
 * Whole numbers as 64-bit integers, written in two halves: a `BigInt` for each
 * would take ten times as long.
 */
function wholeNumbers(values: readonly unknown[]): Uint32Array {
  const halves = new Uint32Array(2 * values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === "number" && !Number.isNaN(value)) {
      halves[2 * i] = value;
      halves[2 * i + 1] = Math.floor(value / 0x1_0000_0000);
    }
  }
  return halves;
}

function bigNumbers(name: string, values: readonly unknown[]): BigInt64Array {
  const numbers = new BigInt64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = (values[i] ?? 0n) as bigint;
    if (BigInt.asIntN(64, value) !== value) {
      const message = `column ${quoted(name)}, row ${i}: does not fit a signed 64-bit integer`;
      throw invalid("COLUMN_VALUE", message, { column: name, row: i });
    }
    numbers[i] = value;
  }
  return numbers;
}

/** All texts in UTF-8 one after the other, and where each begins. */
function packTexts(packed: Packed, name: string, values: readonly unknown[]): number[] {
  const offsets = new Int32Array(values.length + 1);
  const texts = values.map((value) => (typeof value === "string" ? value : ""));
  let end = 0;
  for (let i = 0; i < texts.length; i++) {
    end += texts[i]!.length;
    offsets[i + 1] = end;
  }
  // One long string crosses many times faster than many short ones, and where
  // all is ASCII its parts have as many bytes as characters.
  let bytes: Uint8Array | undefined;
  if (end <= 0x0fff_ffff) {
    bytes = Buffer.from(texts.join(""), "utf8");
  }
  if (bytes === undefined || bytes.length !== end) {
    end = 0;
    for (let i = 0; i < texts.length; i++) {
      end += Buffer.byteLength(texts[i]!, "utf8");
      offsets[i + 1] = end;
    }
    if (end > 0x7fff_ffff) {
      const message = `column ${quoted(name)} has more than 2 GB of text; give it as an Arrow table of several batches`;
      throw invalid("TABLE_UNREADABLE", message, { column: name });
    }
    const all = Buffer.allocUnsafe(end);
    texts.forEach((text, i) => all.write(text, offsets[i]!, "utf8"));
    bytes = all;
  }
  return [addBuffer(packed, offsets), addBuffer(packed, bytes)];
}

function packLists(
  packed: Packed,
  name: string,
  values: readonly unknown[],
  column: ArrowColumn,
): [ArrowType, ArrowColumn] {
  const offsets = new Int32Array(values.length + 1);
  const items: unknown[] = [];
  values.forEach((list, i) => {
    if (Array.isArray(list)) {
      for (const item of list) {
        items.push(item);
      }
    }
    offsets[i + 1] = items.length;
  });
  column.buffers = [addBuffer(packed, offsets)];
  const child: ArrowColumn = { length: items.length };
  if (items.some(isNothing)) {
    child.nulls = addBuffer(packed, bitmap(items, (item) => !isNothing(item)));
  }
  child.buffers = packTexts(packed, name, items);
  column.children = [child];
  return [{ id: TypeId.list, children: [{ name: "item", type: UTF8 }] }, column];
}

/** Arrow's types by the names of the typed arrays. */
const TYPED: Record<string, ArrowType> = {
  Float64Array: FLOAT64,
  Float32Array: { id: TypeId.float, precision: 1 },
  Float16Array: { id: TypeId.float, precision: 0 },
  Int8Array: { id: TypeId.int, bitWidth: 8, isSigned: true },
  Int16Array: { id: TypeId.int, bitWidth: 16, isSigned: true },
  Int32Array: { id: TypeId.int, bitWidth: 32, isSigned: true },
  BigInt64Array: INT64,
  Uint8Array: { id: TypeId.int, bitWidth: 8, isSigned: false },
  Uint8ClampedArray: { id: TypeId.int, bitWidth: 8, isSigned: false },
  Uint16Array: { id: TypeId.int, bitWidth: 16, isSigned: false },
  Uint32Array: { id: TypeId.int, bitWidth: 32, isSigned: false },
  BigUint64Array: { id: TypeId.int, bitWidth: 64, isSigned: false },
};

function packTyped(
  packed: Packed,
  name: string,
  values: ArrayBufferView,
): [ArrowType, ArrowColumn] {
  const type = TYPED[(values as unknown as Record<symbol, string>)[Symbol.toStringTag] ?? ""];
  if (type === undefined) {
    const message = `column ${quoted(name)} needs a list of values or a typed array, got ${nameOf(values)}`;
    throw invalid("COLUMN_TYPE", message, { column: name });
  }
  const { length } = values as unknown as { length: number };
  return [type, { length, buffers: [addBuffer(packed, values)] }];
}
