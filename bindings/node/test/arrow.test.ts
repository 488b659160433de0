import assert from "node:assert/strict";
import { test } from "node:test";

import { tableFromArrays } from "apache-arrow";
import { selftest, Table } from "trimtab";
import type { TableInput } from "trimtab";

import { thrown } from "./support.js";

const PACKAGES = [
  "apache-arrow-7",
  "apache-arrow-9",
  "apache-arrow-13",
  "apache-arrow-17",
  "apache-arrow",
];

// The packages are of many versions, whose types contradict each other.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Arrow = any;

function table(arrow: Arrow): Arrow {
  const { vectorFromArray, Utf8, Float64, Int32, Int64, Bool, DateDay, List, Field } = arrow;
  const days = [Date.UTC(2026, 0, 31), null, Date.UTC(1969, 11, 31), 0];
  return new arrow.Table({
    id: vectorFromArray(["a", "b", "é", "d"], new Utf8()),
    number: vectorFromArray([1.5, null, -0.25, 3], new Float64()),
    integer: vectorFromArray([1n, null, -3n, 4n], new Int64()),
    text: vectorFromArray(["x", "y", null, "x"]),
    flag: vectorFromArray([true, null, false, true], new Bool()),
    date: vectorFromArray(days.map((day) => (day === null ? null : new Date(day))), new DateDay()),
    time: vectorFromArray([7, null, -8, 9], new Int32()),
    texts: vectorFromArray(
      [["p", "q"], null, [], ["r"]],
      new List(new Field("item", new Utf8(), true)),
    ),
  });
}

const EXPECTED = [
  { id: "a", number: 1.5, integer: 1, text: "x", flag: true, date: "2026-01-31", time: 7, texts: ["p", "q"] },
  { id: "b", number: null, integer: null, text: "y", flag: null, date: null, time: null, texts: null },
  { id: "é", number: -0.25, integer: -3, text: null, flag: false, date: "1969-12-31", time: -8, texts: [] },
  { id: "d", number: 3, integer: 4, text: "x", flag: true, date: "1970-01-01", time: 9, texts: ["r"] },
];

async function echoed(input: TableInput): Promise<unknown[]> {
  return (await selftest.echo(input, { outputs: ["rows"] })).rows.toArray();
}

for (const name of PACKAGES) {
  const arrow: Arrow = require(name);

  test(`a table of ${name} comes back`, async () => {
    assert.deepEqual(await echoed(table(arrow)), EXPECTED);
  });

  test(`a record batch of ${name} comes back`, async () => {
    assert.deepEqual(await echoed(table(arrow).batches[0]), EXPECTED);
  });

  test(`a slice of ${name} is the rows that it shows`, async () => {
    for (const [from, to] of [[1, 3], [3, 4], [2, 2], [0, 4]] as const) {
      assert.deepEqual(await echoed(table(arrow).slice(from, to)), EXPECTED.slice(from, to));
    }
  });

  test(`several batches of ${name} are one table`, async () => {
    const one = table(arrow);
    const several = new arrow.Table([...one.slice(2, 4).batches, ...one.slice(0, 3).batches]);
    assert.deepEqual(await echoed(several), [...EXPECTED.slice(2, 4), ...EXPECTED.slice(0, 3)]);
  });

  test(`a dictionary of ${name} that grew over batches keeps its words`, async () => {
    const type = new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32());
    const chunk = (ids: string[]): Arrow =>
      new arrow.Table({ id: arrow.vectorFromArray(ids, type) }).batches[0];
    const several = new arrow.Table([chunk(["a", "b", "a"]), chunk(["c", "a"])]);
    const rows = (await echoed(several)) as { id: string }[];
    assert.deepEqual(rows.map((row) => row.id), ["a", "b", "a", "c", "a"]);
  });

  test(`streams go to ${name} and come from it`, async () => {
    const one = table(arrow);
    // Older versions say that columns have no nulls, whatever they hold.
    for (const field of one.schema.fields) {
      field.nullable = true;
    }
    const { rows } = await selftest.echo(one, { outputs: ["rows"] });
    const read = arrow.tableFromIPC(rows.toIPC());
    assert.equal(read.numRows, 4);
    assert.deepEqual([...read.getChild("number")], [1.5, null, -0.25, 3]);
    assert.deepEqual(Table.fromIPC(arrow.tableToIPC(one, "stream")).toArray(), EXPECTED);
    const error = thrown(() => Table.fromIPC(arrow.tableToIPC(one, "file")));
    assert.match(error.message, /IPC file/);
  });

  test(`columns of ${name} that nobody asks for do not matter`, async () => {
    const { vectorFromArray, Struct, Field, Int8 } = arrow;
    const strange = vectorFromArray([{ x: 1 }, { x: 2 }], new Struct([new Field("x", new Int8())]));
    const rows = await echoed(
      new arrow.Table({ id: vectorFromArray(["a", "b"]), strange, none: vectorFromArray([null, null]) }),
    );
    assert.equal(rows.length, 2);
  });

  test(`a table of ${name} without rows has its columns`, async () => {
    assert.deepEqual(await echoed(table(arrow).slice(0, 0)), []);
  });
}

test("a table of apache-arrow has a type that is a table here", async () => {
  const typed: TableInput = tableFromArrays({ id: ["a"], number: Float64Array.of(1) });
  assert.equal((await echoed(typed)).length, 1);
});

test("decimals, times and views of a recent apache-arrow come over", () => {
  const arrow: Arrow = require("apache-arrow");
  const decimal = arrow.makeData({
    type: new arrow.Decimal(4, 18, 128),
    data: new Uint32Array([12500, 0, 0, 0]),
  });
  const time = arrow.vectorFromArray([new Date("2026-01-31T09:30:00.250Z")], new arrow.TimestampMillisecond("Europe/Berlin"));
  const large = arrow.vectorFromArray(["x"], new arrow.LargeUtf8());
  const table = Table.from(new arrow.Table({ decimal: new arrow.Vector([decimal]), time, large }));
  assert.deepEqual(table.toArray(), [
    {
      decimal: "1.2500",
      time: "2026-01-31T09:30:00.25Z",
      large: "x",
    },
  ]);
  const views = { view: { type: "Utf8View", values: ["short", "a text of more than twelve letters", null] } };
  const read = arrow.tableFromIPC(Table.fromJSON(views).toIPC());
  assert.deepEqual(Table.from(read).column("view"), views.view.values);
  assert.deepEqual(Table.from(read.slice(1, 2)).column("view"), [views.view.values[1]]);
});
