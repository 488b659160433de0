// Measures what a call through this package costs beside the work itself, on
// the package that `scripts/test.mjs` put together.
//
// --library PATH   a compiled part, built with the feature `selftest`, to
//                  measure instead of the one there
// --line           only the line that every face prints: the microseconds of a
//                  call of one row, and the milliseconds of a million rows in
//                  columns, the scores read back as a Float64Array

import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { path, system, target } from "./stage.mjs";

const folder = join(target, "selftest");
const library = path("--library");
if (library !== undefined) {
  const name = `trimtab-${system}`;
  cpSync(library, join(folder, "node_modules", name, `trimtab.${system}.node`));
}
const require = createRequire(join(folder, "package.json"));
const { health, selftest, Table } = require("trimtab");
const arrow = require("apache-arrow");

const ROWS = 1_000_000;

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

function show(name, value, unit) {
  console.log(`${name.padEnd(56)} ${value.toFixed(value < 100 ? 1 : 0).padStart(8)} ${unit}`);
}

/** Milliseconds until the call returns to JavaScript, and until it has answered. */
async function time(work, times) {
  const held = [];
  const whole = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const promise = work();
    held.push(performance.now() - start);
    await promise;
    whole.push(performance.now() - start);
  }
  return [median(held), median(whole)];
}

if (process.argv.includes("--line")) {
  const columns = (rows) => {
    const number = (unit) => Float64Array.from({ length: rows }, (_, i) => (i % 100) * unit);
    return {
      business_id: Array.from({ length: rows }, (_, i) => String(i)),
      return_on_assets: number(0.001),
      debt_ratio: number(0.01),
      current_ratio: number(0.03),
    };
  };
  const scored = async (ratios) =>
    (await health.score(ratios, { outputs: ["scores"] }, { threads: 1 })).scores;
  const [one, million] = [Table.from(columns(1)), columns(ROWS)];
  await time(() => scored(one), 2000);
  const [, call] = await time(() => scored(one), 2000);
  await scored(million);
  const [, large] = await time(async () => (await scored(million)).numbers("score"), 7);
  console.log(`overhead: ${(1000 * call).toFixed(3)} ${large.toFixed(3)}`);
  process.exit();
}

const nothing = () => selftest.wait({ seconds: 0 });
await time(nothing, 2000);
const [held, whole] = await time(nothing, 10_000);
show("a call, one after the other", 1000 * whole, "µs");
show("  of which JavaScript is held", 1000 * held, "µs");
const start = performance.now();
for (let i = 0; i < 20; i++) {
  await Promise.all(Array.from({ length: 1000 }, nothing));
}
show("a call, a thousand at once", (1000 * (performance.now() - start)) / 20_000, "µs");
const small = [{ id: "a", number: 1 }];
const [, echo] = await time(() => selftest.echo(small, { outputs: ["rows"] }), 5000);
show("a call with a row in and a table out", 1000 * echo, "µs");

const id = Array.from({ length: ROWS }, (_, i) => `business-${i}`);
const numbers = Float64Array.from(id, (_, i) => i / 7);
const columns = { id, number: numbers };
const table = Table.from(columns);
const bytes = table.toIPC();
const forms = {
  "a Table": table,
  "Arrow IPC bytes": bytes,
  "an apache-arrow table": arrow.tableFromIPC(bytes),
  "columns (a list of texts, a Float64Array)": columns,
  "row objects": id.map((text, i) => ({ id: text, number: numbers[i] })),
};
console.log(`\n${ROWS} rows of a text and a number, read and dropped (${bytes.length} bytes)`);
for (const [name, form] of Object.entries(forms)) {
  const [held, whole] = await time(() => selftest.echo(form, { outputs: [] }), 7);
  show(name, whole, "ms");
  show("  of which JavaScript is held", held, "ms");
}
console.log(`\n${ROWS} rows out`);
for (const [name, read] of [
  ["toIPC()", () => table.toIPC()],
  ['numbers("number")', () => table.numbers("number")],
  ['column("number")', () => table.column("number")],
  ['column("id")', () => table.column("id")],
  ["toArray()", () => table.toArray()],
]) {
  show(name, (await time(async () => read(), 5))[0], "ms");
}
