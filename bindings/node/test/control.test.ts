import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import { execFileSync } from "node:child_process";
import { getEventListeners } from "node:events";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";

import { configure, selftest } from "trimtab";

import { rejection, thrown } from "./support.js";

const main = JSON.stringify(require.resolve("trimtab"));

/** Runs a program in a process of its own and gives what it printed. */
function program(text: string): string {
  return execFileSync(process.execPath, ["-e", text], { encoding: "utf8", timeout: 20_000 });
}

test("a signal stops a running call", async () => {
  const controller = new AbortController();
  const call = selftest.wait({ seconds: 30 }, { signal: controller.signal });
  await sleep(50);
  const start = performance.now();
  controller.abort(new Error("enough"));
  const error = await rejection(call);
  assert.ok(performance.now() - start < 200);
  assert.equal(error.kind, "cancelled");
  assert.equal(error.code, "CANCELLED");
  assert.equal((error.cause as Error).message, "enough");
});

test("a signal that was given already rejects at once", async () => {
  const error = await rejection(selftest.wait({ seconds: 30 }, { signal: AbortSignal.abort() }));
  assert.equal(error.code, "CANCELLED");
});

test("a signal stops calls that still wait", async () => {
  const controller = new AbortController();
  const calls = Array.from({ length: 50 }, () =>
    rejection(selftest.wait({ seconds: 30 }, { signal: controller.signal })),
  );
  await sleep(50);
  const start = performance.now();
  controller.abort();
  const errors = await Promise.all(calls);
  assert.ok(performance.now() - start < 2000);
  assert.ok(errors.every((error) => error.code === "CANCELLED"));
});

test("no listener stays behind, and many calls on one signal give no warning", async () => {
  const warnings: Error[] = [];
  const listen = (warning: Error): void => void warnings.push(warning);
  process.on("warning", listen);
  const { signal } = new AbortController();
  const calls = Array.from({ length: 100 }, () => selftest.wait({ seconds: 0 }, { signal }));
  await Promise.all(calls);
  await rejection(selftest.fail({}, { signal }));
  await sleep(10);
  process.off("warning", listen);
  assert.equal(getEventListeners(signal, "abort").length, 0);
  assert.deepEqual(warnings, []);
});

test("progress is reported between 0 and 1, not more often than one can see", async () => {
  const seen: number[] = [];
  await selftest.wait({ seconds: 0.5 }, { onProgress: (done) => seen.push(done) });
  assert.ok(seen.length >= 2 && seen.length < 20, `${seen.length} reports`);
  assert.ok(seen.every((done, i) => done >= (seen[i - 1] ?? 0) && done <= 1));
  const { length } = seen;
  await sleep(60);
  assert.equal(seen.length, length, "none comes after the end");
});

test("progress is reported where the call was made", async () => {
  const storage = new AsyncLocalStorage<string>();
  const seen = new Set<string | undefined>();
  const onProgress = (): void => void seen.add(storage.getStore());
  await storage.run("tenant", () => selftest.wait({ seconds: 0.1 }, { onProgress }));
  assert.deepEqual([...seen], ["tenant"]);
});

test("what the progress callback throws stops the call", async () => {
  const onProgress = (): never => {
    throw new RangeError("no more");
  };
  await assert.rejects(selftest.wait({ seconds: 30 }, { onProgress }), /RangeError: no more/);
});

test("a time limit stops a running call", async () => {
  const start = performance.now();
  const error = await rejection(selftest.wait({ seconds: 30 }, { timeout: 0.1 }));
  assert.equal(error.code, "TIME_LIMIT");
  assert.equal(error.kind, "limit");
  assert.ok(performance.now() - start < 2000);
});

test("a time limit counts while a call waits", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const long = Array.from({ length: 64 }, () =>
    selftest.wait({ seconds: 30 }, { signal }).catch(() => "stopped"),
  );
  const error = await rejection(selftest.wait({ seconds: 0 }, { timeout: 0.1 }));
  assert.equal(error.code, "TIME_LIMIT");
  controller.abort();
  await Promise.all(long);
});

test("a thousand calls at once all answer", async () => {
  const calls = Array.from({ length: 1000 }, async (_, i) => {
    const { rows } = await selftest.echo([{ id: `${i}`, number: i }], { outputs: ["rows"] });
    return rows.column("number")[0];
  });
  const answers = await Promise.all(calls);
  assert.deepEqual(answers, Array.from({ length: 1000 }, (_, i) => i));
});

test("the threads of the host stay free while calls run", async () => {
  const { lookup } = await import("node:dns/promises");
  const controller = new AbortController();
  const { signal } = controller;
  const long = Array.from({ length: 64 }, () =>
    selftest.wait({ seconds: 30 }, { signal }).catch(() => "stopped"),
  );
  const { readFile } = await import("node:fs/promises");
  const start = performance.now();
  await Promise.all([lookup("127.0.0.1"), readFile(__filename)]);
  assert.ok(performance.now() - start < 1000);
  controller.abort();
  await Promise.all(long);
});

test("a full queue says so", async () => {
  configure({ workers: 1, waiting: 3 });
  try {
    const controller = new AbortController();
    const { signal } = controller;
    const calls = Array.from({ length: 4 }, () =>
      selftest.wait({ seconds: 30 }, { signal }).catch(() => "stopped"),
    );
    await sleep(50);
    const error = await rejection(selftest.wait({ seconds: 0 }));
    assert.equal(error.code, "QUEUE_FULL");
    assert.equal(error.kind, "limit");
    controller.abort();
    await Promise.all(calls);
    assert.equal((await selftest.wait({ seconds: 0 })).word, "done");
  } finally {
    configure({ workers: 2, waiting: 4096 });
  }
  assert.equal(thrown(() => configure({ workers: 0 })).argument, "workers");
  assert.equal(thrown(() => configure({ waiting: -1 })).argument, "waiting");
});

test("a process ends when its calls have, and not before", () => {
  const start = performance.now();
  const text = `const { selftest } = require(${main});
    selftest.wait({ seconds: 0.3 }).then(({ word }) => console.log(word));`;
  assert.equal(program(text), "done\n");
  assert.ok(performance.now() - start < 5000);
  assert.equal(program(`require(${main}); console.log("x")`), "x\n");
});

test("a process may end while calls run", () => {
  const text = `const { selftest } = require(${main});
    for (let i = 0; i < 8; i++) selftest.wait({ seconds: 30 });
    setTimeout(() => { console.log("left"); process.exit(0); }, 100);`;
  assert.equal(program(text), "left\n");
});

test("worker threads call, end and are ended", async () => {
  const answer = (text: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(text, { eval: true });
      worker.once("message", resolve);
      worker.once("error", reject);
    });
  const words = await Promise.all(
    Array.from({ length: 4 }, () =>
      answer(`const { selftest } = require(${main});
        selftest.wait({ seconds: 0.05 }).then(({ word }) => require("worker_threads").parentPort.postMessage(word));`),
    ),
  );
  assert.deepEqual(words, ["done", "done", "done", "done"]);

  const worker = new Worker(
    `const { selftest } = require(${main});
     for (let i = 0; i < 100; i++) selftest.wait({ seconds: 30 });
     require("worker_threads").parentPort.postMessage("started");`,
    { eval: true },
  );
  await new Promise((resolve) => worker.once("message", resolve));
  await worker.terminate();
  // The worker's calls are gone with it and hold up nobody.
  const start = performance.now();
  assert.equal((await selftest.wait({ seconds: 0 })).word, "done");
  assert.ok(performance.now() - start < 1000);
});

test("a process in which only a worker called ends well", () => {
  const inner = `const { selftest } = require(${main});
    selftest.wait({ seconds: 30 });
    selftest.wait({ seconds: 0.05 }).then(() => process.exit(0));`;
  const text = `const { Worker } = require("worker_threads");
    new Worker(${JSON.stringify(inner)}, { eval: true }).on("exit", () => setTimeout(() => console.log("ended"), 200));`;
  assert.equal(program(text), "ended\n");
});
