import assert from "node:assert/strict";
import { test } from "node:test";

import { Document, forecast, Forecaster } from "trimtab";

import { rejection, thrown } from "./support.js";

const MONTHS = Array.from(
  { length: 36 },
  (_, i) => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`,
);
const VALUES = MONTHS.map((_, i) => 100 + i + (i % 5));
const EARLY = { ds: MONTHS.slice(0, 30), y: VALUES.slice(0, 30) };
const LATER = { ds: MONTHS.slice(30), y: VALUES.slice(30) };

test("a forecaster says what the operations say", async () => {
  const options = { horizon: 6, models: ["auto_ets", "naive"], levels: [80] } as const;
  const forecaster = await Forecaster.fit(EARLY, options);
  const fitted = await forecast.fit(EARLY, options);
  assert.equal(forecaster.document.hash, fitted.forecaster.hash);
  assert.deepEqual(forecaster.models.toArray(), fitted.models.toArray());
  assert.deepEqual(forecaster.quality.toArray(), fitted.quality.toArray());
  assert.deepEqual(forecaster.issues.toArray(), fitted.issues.toArray());

  const moved = await forecast.update(fitted.forecaster, LATER);
  assert.equal((await forecaster.update(LATER)).numRows, 0);
  assert.equal(forecaster.document.hash, moved.forecaster.hash);

  const ahead = await forecast.ahead(moved.forecaster, { horizon: 2, levels: [80] });
  const { forecasts } = await forecaster.forecast({ horizon: 2, levels: [80] });
  assert.deepEqual(forecasts.toArray(), ahead.forecasts.toArray());
  assert.deepEqual(forecasts.column("ds").slice(0, 2), ["2026-01-01", "2026-02-01"]);
});

test("a forecaster is kept as text", async () => {
  const forecaster = await Forecaster.fit(EARLY, { models: "naive" });
  for (const read of [
    Forecaster.fromJSON(forecaster.toString()),
    Forecaster.fromJSON(JSON.parse(JSON.stringify(forecaster))),
    new Forecaster(forecaster.document),
  ]) {
    assert.equal(read.document.hash, forecaster.document.hash);
    assert.match(thrown(() => read.models).message, /`models` is there after `fit` alone/);
  }
});

test("updates are made in the order of their calls", async () => {
  const forecaster = await Forecaster.fit(EARLY, { models: "naive" });
  const issues = LATER.ds.map((ds, i) => forecaster.update([{ ds, y: LATER.y[i] }]));
  const { forecasts } = await forecaster.forecast({ horizon: 1 });
  assert.deepEqual(forecasts.column("mean"), VALUES.slice(35));
  assert.deepEqual(forecasts.column("ds"), ["2026-01-01"]);
  for (const table of await Promise.all(issues)) {
    assert.equal(table.numRows, 0);
  }
});

test("points are copied when the update is called", async () => {
  const forecaster = await Forecaster.fit(EARLY, { models: "naive" });
  const points = [{ ds: "2025-07-01", y: 7 }];
  const updated = forecaster.update(points);
  points.length = 0;
  assert.equal((await updated).numRows, 0);
  const { forecasts } = await forecaster.forecast({ horizon: 1 });
  assert.deepEqual(forecasts.column("mean"), [7]);
});

test("points that are not new are told", async () => {
  const forecaster = await Forecaster.fit(EARLY, { models: "naive" });
  const issues = await forecaster.update({ ds: MONTHS.slice(0, 1), y: [1] });
  assert.deepEqual(issues.column("code"), ["POINT_OLD"]);
});

test("an update that fails changes nothing and stops no other", async () => {
  const forecaster = await Forecaster.fit(EARLY, { models: "naive" });
  const { hash } = forecaster.document;
  const missing = await rejection(forecaster.update({ when: MONTHS, y: VALUES }));
  assert.equal(missing.code, "COLUMN_MISSING");
  const wrong = await rejection(forecaster.update(7 as never));
  assert.equal(wrong.argument, "series");
  const stopped = await rejection(forecaster.update(LATER, {}, { signal: AbortSignal.abort() }));
  assert.equal(stopped.code, "CANCELLED");
  assert.equal(forecaster.document.hash, hash);
  assert.equal((await forecaster.update(LATER)).numRows, 0);
});

test("regressors stand beside new points and ahead", async () => {
  const prices = Array.from({ length: 42 }, (_, i) => 5 + ((i * i) % 3));
  const points = (from: number, to: number) => ({
    ds: MONTHS.slice(from, to),
    y: VALUES.slice(from, to).map((y, i) => y - 8 * (prices[from + i] ?? 0)),
    price: prices.slice(from, to),
  });
  const forecaster = await Forecaster.fit(points(0, 30), { horizon: 6, models: "auto_arima" });
  assert.equal((await forecaster.update(points(30, 36))).numRows, 0);
  const ds = Array.from({ length: 6 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}-01`);
  const future = { ds, price: prices.slice(36) };
  const { forecasts, issues } = await forecaster.forecast({ horizon: 6, future });
  assert.equal(issues.numRows, 0);
  assert.equal(forecasts.numRows, 6);
  const error = await rejection(forecaster.forecast({ horizon: 6 }));
  assert.equal(error.code, "INPUT_MISSING");
  assert.match(error.message, /`price`/);
});

test("a document of another kind is refused", async () => {
  const other = new Forecaster(Document.fromJSON({ kind: "demo", version: 1, body: {} }));
  const error = await rejection(other.forecast());
  assert.match(error.message, /needs a document `forecast\.forecaster`/);
});
