import assert from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";

import { selftest, Table } from "trimtab";
import type { TableInput } from "trimtab";

import { rejection, thrown } from "./support.js";

const only = { outputs: ["rows"] } as const;

test("row objects, columns, bytes and tables give the same rows", async () => {
  const rows = [
    { id: "a", number: 1.5, integer: 3, text: "é", flag: true, date: "2026-01-31", time: 7, texts: ["p"] },
    { id: "b", number: null, integer: undefined, flag: false, extra: Symbol.iterator.toString() },
  ];
  const columns = {
    id: ["a", "b"],
    number: Float64Array.of(1.5, NaN),
    integer: [3, null],
    text: ["é", undefined],
    flag: [true, false],
    date: [new Date("2026-01-31"), new Date(NaN)],
    time: [7, null],
    texts: [["p"], null],
  };
  const table = Table.from(rows);
  const bytes = table.toIPC();
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const expected = [
    { id: "a", number: 1.5, integer: 3, text: "é", flag: true, date: "2026-01-31", time: 7, texts: ["p"] },
    { id: "b", number: null, integer: null, text: null, flag: false, date: null, time: null, texts: null },
  ];
  const forms: TableInput[] = [rows, columns, table, bytes, copy as ArrayBuffer, Buffer.from(bytes)];
  for (const form of forms) {
    const { rows: echoed } = await selftest.echo(form, only);
    assert.deepEqual(echoed.toArray(), expected);
  }
});

test("every typed array is a column", () => {
  const table = Table.from({
    f64: Float64Array.of(0.5, -1),
    f32: Float32Array.of(0.5, -1),
    i8: Int8Array.of(-128, 127),
    i16: Int16Array.of(-32768, 32767),
    i32: Int32Array.of(-2147483648, 2147483647),
    i64: BigInt64Array.of(-5n, 5n),
    u8: Uint8Array.of(0, 255),
    u8c: Uint8ClampedArray.of(0, 255),
    u16: Uint16Array.of(0, 65535),
    u32: Uint32Array.of(0, 4294967295),
    u64: BigUint64Array.of(0n, 5n),
  });
  assert.deepEqual(table.toArray(), [
    { f64: 0.5, f32: 0.5, i8: -128, i16: -32768, i32: -2147483648, i64: -5, u8: 0, u8c: 0, u16: 0, u32: 0, u64: 0 },
    { f64: -1, f32: -1, i8: 127, i16: 32767, i32: 2147483647, i64: 5, u8: 255, u8c: 255, u16: 65535, u32: 4294967295, u64: 5 },
  ]);
});

test("a slice of a typed array is read from where it begins", () => {
  const numbers = Float64Array.of(1, 2, 3, 4).subarray(1, 3);
  assert.deepEqual(Table.from({ numbers }).column("numbers"), [2, 3]);
});

test("null, undefined, NaN, holes and missing keys are nulls", () => {
  // eslint-disable-next-line no-sparse-arrays
  const table = Table.from({ a: [1, null, undefined, NaN, , 2.5] as number[], b: [NaN, NaN, NaN, null, null, null] });
  assert.deepEqual(table.column("a"), [1, null, null, null, null, 2.5]);
  assert.deepEqual(table.column("b"), new Array(6).fill(null));
  const rows = Table.from([{ a: 1 }, { b: "x" }, {}]);
  assert.deepEqual(rows.toArray(), [
    { a: 1, b: null },
    { a: null, b: "x" },
    { a: null, b: null },
  ]);
});

test("infinities and negative zero stay what they are", () => {
  const { numbers } = { numbers: Table.from({ n: [Infinity, -Infinity, -0, 0.5] }).numbers("n") };
  assert.ok(Object.is(numbers[2], -0));
  assert.deepEqual([...numbers], [Infinity, -Infinity, -0, 0.5]);
});

test("whole numbers keep every digit that a number holds", () => {
  const values = [0, -1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, -(2 ** 53) + 1, -(2 ** 32)];
  assert.deepEqual(Table.from({ values }).column("values"), values);
  // As keys, whole numbers are read as their digits.
});

test("a whole number beyond 2^53 comes as a bigint with its whole column", () => {
  const table = Table.from({ big: [2n ** 53n, 1n, null], natural: BigUint64Array.of(2n ** 64n - 1n, 0n, 1n) });
  assert.deepEqual(table.column("big"), [2n ** 53n, 1n, null]);
  assert.deepEqual(table.column("natural"), [2n ** 64n - 1n, 0n, 1n]);
  assert.deepEqual([...table.numbers("big")], [2 ** 53, 1, NaN]);
});

test("dates at midnight UTC are dates, others instants", async () => {
  const noon = new Date("2026-01-31T12:30:00.250Z");
  const midnight = new Date("1969-12-31");
  const table = Table.from({ date: [midnight, null], instant: [noon, midnight] });
  assert.deepEqual(table.toArray(), [
    { date: "1969-12-31", instant: "2026-01-31T12:30:00.25Z" },
    { date: null, instant: "1969-12-31T00:00:00Z" },
  ]);
  const error = await rejection(selftest.echo({ id: ["a"], date: [noon] }));
  assert.equal(error.kind, "invalid_input");
  assert.equal(error.column, "date");
});

test("a time comes back in the form in which it came", async () => {
  const noon = new Date("2026-01-31T12:30:00.250Z");
  const forms: [TableInput, (string | number | null)[]][] = [
    [{ id: ["a", "b"], time: [new Date("2026-01-31"), null] }, ["2026-01-31", null]],
    [{ id: ["a", "b"], time: [noon, null] }, ["2026-01-31T12:30:00.25Z", null]],
    [{ id: ["a", "b"], time: ["2026-01-31T12:30", null] }, ["2026-01-31T12:30:00", null]],
    [{ id: ["a", "b"], time: ["2026-01", null] }, ["2026-01-01", null]],
    [{ id: ["a", "b"], time: [3, null] }, [3, null]],
  ];
  for (const [input, times] of forms) {
    const { rows } = await selftest.echo(input, only);
    const read: (string | number | null)[] = rows.toArray().map((row) => row.time);
    assert.deepEqual(read, times);
  }
  const error = await rejection(selftest.echo({ id: ["a"], time: ["soon"] }));
  assert.equal(error.code, "COLUMN_VALUE");
  assert.equal(error.column, "time");
});

test("decimals and times come as texts with all of their digits", () => {
  const table = Table.fromJSON({
    money: { type: "Decimal128(18, 4)", values: [1.25, null] },
    naive: { type: "Timestamp(Microsecond, None)", values: ["2026-01-31T09:30:00.000001", null] },
    zoned: { type: "Timestamp(Second, Some(\"+02:00\"))", values: ["2026-01-31T09:30:00Z", null] },
    word: { type: "Dictionary(Int8, Utf8)", values: ["x", null] },
  });
  assert.deepEqual(table.toArray()[0], {
    money: "1.2500",
    naive: "2026-01-31T09:30:00.000001",
    zoned: "2026-01-31T09:30:00Z",
    word: "x",
  });
});

test("texts of every kind come back, a broken half of a pair as the sign for it", () => {
  const texts = ["", "a", "日本", "😀", "a\u0000b", "x".repeat(100_000), "\ud800"];
  const back = Table.from({ texts }).column("texts");
  assert.deepEqual(back, [...texts.slice(0, -1), "\ufffd"]);
  const halves = Table.from({ texts: ["\ud83d", "\ude00"] }).column("texts");
  assert.deepEqual(halves, ["\ufffd", "\ufffd"]);
});

test("lists of texts keep their nulls", () => {
  const lists = [["a", null, "é"], [], null, ["b"]];
  assert.deepEqual(Table.from({ lists }).column("lists"), lists);
});

test("values from another context are read by what they are", () => {
  const context = createContext({});
  const columns = runInContext(
    "({ n: new Float64Array([1, 2]), d: [new Date(0), null], l: [['a'], []] })",
    context,
  ) as TableInput;
  assert.deepEqual(Table.from(columns).toArray(), [
    { n: 1, d: "1970-01-01", l: ["a"] },
    { n: 2, d: null, l: [] },
  ]);
});

test("names of columns may be anything", () => {
  const name = "__proto__";
  const table = Table.from({ [name]: [1], "a b": [2], "": [3] });
  const [row] = table.toArray();
  assert.deepEqual(Object.entries(row ?? {}), [[name, 1], ["a b", 2], ["", 3]]);
  assert.equal(Object.getPrototypeOf(row), Object.prototype);
});

test("an empty table has no rows", () => {
  for (const empty of [[], {}, { a: [] }]) {
    const table = Table.from(empty);
    assert.equal(table.numRows, 0);
    assert.deepEqual(table.toArray(), []);
  }
  assert.equal(Table.from([{}, {}]).numRows, 2);
});

test("a table shows its size and its columns", () => {
  assert.equal(inspect(Table.from({ a: [1, 2], b: ["x", "y"] })), "Table { 2 rows: a, b }");
});

test("rows come one by one as in the list", () => {
  const table = Table.from({ a: [1, 2] });
  const seen = [];
  for (const row of table) {
    seen.push(row);
  }
  assert.deepEqual(seen, table.toArray());
});

test("JSON goes out and comes back", () => {
  const columns = { a: [1, null], b: ["x", null], c: [[], ["y"]], d: [true, null], e: [null, null] };
  const table = Table.fromJSON(columns);
  assert.deepEqual(table.toJSON(), columns);
  assert.deepEqual(Table.fromJSON(JSON.stringify(table)).toJSON(), columns);
  assert.equal(thrown(() => Table.fromJSON("{")).code, "TABLE_UNREADABLE");
  assert.equal(thrown(() => Table.fromJSON({ a: [1, "x"] })).column, "a");
});

test("what is no table is refused by the name of the argument", async () => {
  const wrong: unknown[] = [
    1,
    true,
    () => 1,
    new Map(),
    new Date(),
    Float64Array.of(1),
    { id: "a", number: 1 },
    [1, 2],
    [["a"]],
    [null],
    [new Map()],
    Promise.resolve([]),
  ];
  for (const value of wrong) {
    const error = await rejection(selftest.echo(value as TableInput));
    assert.equal(error.kind, "invalid_input", inspect(value));
    assert.equal(error.code, "INPUT_TYPE", inspect(value));
    assert.equal(error.argument, "rows", inspect(value));
  }
  const error = await rejection(selftest.echo([{ id: "a" }, 3 as unknown as object]));
  assert.equal(error.row, 1);
});

test("a missing table is the core's own error", async () => {
  for (const value of [undefined, null]) {
    const error = await rejection(selftest.echo(value as unknown as TableInput));
    assert.equal(error.code, "INPUT_MISSING");
    assert.equal(error.argument, "rows");
  }
});

test("a column that mixes types is refused by name", async () => {
  const mixes: unknown[][] = [
    [1, "x"],
    ["x", 1],
    [true, 1],
    [1, 1n],
    [new Date(0), "1970-01-01"],
    [["a"], "a"],
    [{}],
    [["a"], [1]],
    [() => 1],
    [Symbol("s")],
    [new Number(1)],
  ];
  for (const column of mixes) {
    const error = await rejection(selftest.echo({ id: ["a"], number: [null, ...column] } as TableInput));
    assert.equal(error.code, "COLUMN_TYPE", inspect(column));
    assert.equal(error.column, "number", inspect(column));
    assert.equal(error.argument, "rows", inspect(column));
    assert.equal(error.row, column.length, inspect(column));
  }
});

test("columns of different length are refused by name", () => {
  const error = thrown(() => Table.from({ a: [1], b: [1, 2] }));
  assert.equal(error.code, "TABLE_UNREADABLE");
  assert.equal(error.column, "b");
  assert.match(error.message, /2 values where the first has 1/);
});

test("a bigint that does not fit is refused by row", () => {
  const error = thrown(() => Table.from({ a: [1n, 2n ** 63n] }));
  assert.equal(error.code, "COLUMN_VALUE");
  assert.equal(error.row, 1);
});

test("bytes that are no stream are refused, here and in a call", async () => {
  for (const bytes of [new Uint8Array(0), Buffer.from("hello"), Buffer.from("ARROW1\0\0")]) {
    assert.equal(thrown(() => Table.fromIPC(bytes)).code, "TABLE_UNREADABLE");
    const error = await rejection(selftest.echo(bytes));
    assert.equal(error.code, "TABLE_UNREADABLE");
    assert.equal(error.argument, "rows");
  }
  assert.equal(thrown(() => Table.fromIPC("x" as unknown as Uint8Array)).code, "TABLE_UNREADABLE");
});

test("an unknown column is answered with those there are", () => {
  const error = thrown(() => Table.from({ a: [1], b: ["x"] }).column("c"));
  assert.equal(error.code, "COLUMN_MISSING");
  assert.match(error.message, /`c`.*`a`, `b`/);
  assert.equal(thrown(() => Table.from({ b: ["x"] }).numbers("b")).code, "COLUMN_TYPE");
});

test("what happens to the input after the call does not reach it", async () => {
  const numbers = Float64Array.of(1, 2);
  const bytes = Table.from({ id: ["a", "b"], number: numbers }).toIPC().slice();
  const call = selftest.echo(bytes, only);
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
  const other = selftest.echo({ id: ["a", "b"], number: numbers }, only);
  numbers.fill(0);
  assert.deepEqual((await call).rows.column("number"), [1, 2]);
  assert.deepEqual((await other).rows.column("number"), [1, 2]);
});

test("anything that gives an Arrow stream is a table", async () => {
  const foreign = { toIPC: () => Table.from({ id: ["a"] }).toIPC() };
  const { rows } = await selftest.echo(foreign as unknown as TableInput, only);
  assert.deepEqual(rows.column("id"), ["a"]);
});

test("tables that nobody holds are collected before they fill the machine", async () => {
  const numbers = new Float64Array(1_000_000);
  const { rss } = process.memoryUsage();
  for (let i = 0; i < 300; i++) {
    Table.from({ numbers });
    await new Promise(setImmediate);
  }
  assert.ok(process.memoryUsage().rss - rss < 100 * numbers.byteLength);
});
