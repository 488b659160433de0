import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { call, catalogue, Document, selftest, Table, TrimtabError } from "trimtab";
import type { Control, DocumentJSON } from "trimtab";

import { rejection, thrown } from "./support.js";

const rows = [{ id: "a" }];

test("options reach the operation under their names in the catalogue", async () => {
  const { text } = await selftest.echo(
    rows,
    {
      flag: true,
      count: 3,
      offset: -7,
      level: 2.5,
      limit: null,
      label: "l",
      note: undefined,
      direction: "free_of_sign",
      directions: { someName: "down" },
      levels: [80, 95.5],
      names: ["a"],
      model: "very_fancy",
      seed: 42,
      outputs: ["text"],
    },
  );
  const options = JSON.parse(text) as Record<string, unknown>;
  assert.deepEqual(options["directions"], { someName: "down" });
  assert.equal(options["direction"], "free_of_sign");
  assert.equal(options["model"], "very_fancy");
  assert.equal(options["limit"], null);
  assert.deepEqual(options["levels"], [80, 95.5]);
});

test("typed arrays and bigints are options too", async () => {
  const options = { levels: Float64Array.of(1, 2), seed: 2n ** 64n - 1n, outputs: ["text"] };
  const { text } = await selftest.echo(rows, options as unknown as selftest.EchoOptions);
  assert.match(text, /"levels":\[1\.0,2\.0\]/);
  assert.match(text, /"seed":18446744073709551615/);
});

test("a document is an option, an input and an output", async () => {
  const document = Document.fromJSON({ kind: "selftest.model", version: 1, body: { a: [2.5] } });
  const result = await selftest.echo(rows, { document, model: document });
  assert.equal(result.document.hash, document.hash);
  assert.deepEqual(result.document.body, { a: [2.5] });
  assert.deepEqual(JSON.parse(result.text).model.body, { a: [2.5] });
  const plain = await selftest.echo(rows, { document: document.toJSON(), outputs: ["document"] });
  assert.equal(plain.document.toString(), document.toString());
});

test("a document is the same after JSON was parsed and written again", () => {
  const text = '{"kind":"demo","version":1,"body":{"b":[1.0,-0.0,1e17,0.1,1e-7],"a":2.5}}';
  const document = Document.fromJSON(text);
  const again = Document.fromJSON(JSON.parse(JSON.stringify(document)));
  assert.equal(again.hash, document.hash);
});

test("a document says what is wrong with it", async () => {
  assert.equal(thrown(() => Document.fromJSON("{")).code, "DOCUMENT_INVALID");
  assert.equal(thrown(() => Document.fromJSON(3 as never)).code, "DOCUMENT_INVALID");
  const written = Document.fromJSON({ kind: "demo", version: 1, body: { a: 1 } }).toJSON();
  written.body = { a: 2 };
  assert.equal(thrown(() => Document.fromJSON(written)).code, "DOCUMENT_HASH");
  const error = await rejection(selftest.echo(rows, { document: written }));
  assert.equal(error.code, "DOCUMENT_HASH");
  assert.equal(error.argument, "document");
});

test("bytes and text go in and come out", async () => {
  const bytes = Uint8Array.of(0, 1, 255);
  for (const form of [bytes, bytes.buffer, Buffer.from(bytes)]) {
    const result = await selftest.echo(rows, { bytes: form as Uint8Array, text: "any" });
    assert.deepEqual([...result.bytes], [0, 1, 255]);
  }
});

test("an output that was not asked for fails when it is read", async () => {
  const result = await selftest.echo(rows, { outputs: ["rows"] });
  const error = thrown(() => result.text);
  assert.equal(error.message, "output `text` was not asked for; add it to `outputs`");
  assert.equal(error.kind, "invalid_input");
  assert.deepEqual(Object.keys(result), ["rows"]);
  const all = await selftest.echo(rows);
  assert.match(thrown(() => all.document).message, /gave no output `document`/);
});

test("numbers that JSON lacks are refused by name", async () => {
  for (const level of [NaN, Infinity, -Infinity]) {
    const error = await rejection(selftest.echo(rows, { level }));
    assert.equal(error.code, "OPTION_TYPE");
    assert.equal(error.argument, "level");
    assert.match(error.message, new RegExp(String(level)));
  }
});

test("wrong options are refused by name", async () => {
  const wrong: [Record<string, unknown>, string, string][] = [
    [{ lvel: 1 }, "OPTION_UNKNOWN", "lvel"],
    [{ level: "x" }, "OPTION_TYPE", "level"],
    [{ level: () => 1 }, "OPTION_TYPE", "level"],
    [{ levels: [1, undefined] }, "OPTION_TYPE", "levels[1]"],
    [{ direction: "upp" }, "OPTION_VALUE", "direction"],
    [{ directions: { a: "upp" } }, "OPTION_VALUE", "directions.a"],
    [{ level: 1001 }, "OPTION_VALUE", "level"],
    [{ outputs: ["row"] }, "OPTION_VALUE", "outputs[0]"],
  ];
  for (const [options, code, argument] of wrong) {
    const error = await rejection(selftest.echo(rows, options as selftest.EchoOptions));
    assert.deepEqual([error.code, error.argument], [code, argument], inspect(options));
  }
  for (const options of ["x", 3, [1]]) {
    const error = await rejection(selftest.echo(rows, options as unknown as selftest.EchoOptions));
    assert.equal(error.code, "OPTIONS_UNREADABLE", inspect(options));
  }
  const endless: Record<string, unknown> = {};
  endless["limit"] = endless;
  const error = await rejection(selftest.echo(rows, endless as selftest.EchoOptions));
  assert.equal(error.kind, "invalid_input");
});

test("wrong controls are refused by name, and nothing runs", async () => {
  const wrong: [unknown, string][] = [
    [3, "control"],
    [{ timeout: "1" }, "timeout"],
    [{ timeout: -1 }, "timeout"],
    [{ timeout: NaN }, "timeout"],
    [{ threads: 1.5 }, "threads"],
    [{ memoryLimit: -1 }, "memory_limit"],
    [{ signal: {} }, "signal"],
    [{ onProgress: 3 }, "onProgress"],
  ];
  for (const [control, argument] of wrong) {
    const error = await rejection(selftest.wait({ seconds: 30 }, control as Control));
    assert.equal(error.kind, "invalid_input", inspect(control));
    assert.equal(error.argument, argument, inspect(control));
  }
});

test("an error has every field that the core gave it", async () => {
  const error = await rejection(selftest.fail({ code: "DATA_TOO_FEW" }));
  const { kind, code, message, argument, column, row, name } = error;
  assert.deepEqual(
    { kind, code, message, argument, column, row, name },
    {
      kind: "data",
      code: "DATA_TOO_FEW",
      message: "a deliberate error",
      argument: "a",
      column: "c",
      row: 7,
      name: "TrimtabError",
    },
  );
  assert.ok(error instanceof Error);
  assert.match(error.stack ?? "", /^TrimtabError: a deliberate error/);
});

test("a cause comes along", async () => {
  const error = await rejection(selftest.echo(Buffer.from("hello, this is no stream")));
  assert.ok(error.cause instanceof Error);
});

test("a panic is an error and the process lives", async () => {
  const error = await rejection(selftest.panic());
  assert.equal(error.kind, "internal");
  assert.equal(error.code, "INTERNAL");
  assert.match(error.message, /a deliberate panic/);
  assert.equal((await selftest.wait({ seconds: 0 })).word, "done");
});

test("a call never throws before it gives its promise", async () => {
  const wrong: (() => Promise<unknown>)[] = [
    () => call(3 as unknown as string),
    () => call("nothing.here"),
    () => call("selftest.echo", { rows: 3 as never }),
    () => call("selftest.echo", null as never),
    () => selftest.echo(3 as never),
    () => selftest.echo(rows, { level: Symbol("x") as never }),
    () => selftest.echo(rows, {}, 3 as never),
    () => selftest.echo({ get id(): never { throw new Error("a getter that throws"); } } as never),
  ];
  for (const start of wrong) {
    const promise = start();
    assert.ok(promise instanceof Promise);
    await assert.rejects(promise);
  }
});

test("call by name gives the outputs by name", async () => {
  const outputs = await call("selftest.echo", { rows }, { outputs: ["rows", "text"] });
  assert.deepEqual(Object.keys(outputs), ["rows", "text"]);
  assert.ok(outputs["rows"] instanceof Table);
  const error = await rejection(call("selftest.ehco"));
  assert.equal(error.code, "OPERATION_UNKNOWN");
  assert.match(error.message, /did you mean `selftest.echo`/);
});

test("the catalogue describes every operation", () => {
  const echo = catalogue().find((operation) => operation.name === "selftest.echo");
  assert.deepEqual(
    echo?.inputs.map(({ name, kind }) => [name, kind]),
    [["rows", "table"], ["document", "document"], ["bytes", "bytes"], ["text", "text"]],
  );
  assert.ok(echo.options["properties"]);
});

test("every example of the catalogue runs", async () => {
  for (const { name, inputs: ports, example } of catalogue()) {
    if (example !== null) {
      const isTable = (port: string) => ports.some((p) => p.name === port && p.kind === "table");
      const inputs = Object.entries(example.inputs).map(
        ([port, value]) =>
          [
            port,
            isTable(port)
              ? Table.fromJSON(value as Record<string, unknown[]>)
              : (value as DocumentJSON),
          ] as const,
      );
      const outputs = await call(name, Object.fromEntries(inputs), example.options);
      const output = outputs[example.output];
      if (example.column === "") {
        assert.ok(output !== undefined, name);
      } else {
        assert.ok(output instanceof Table, name);
        assert.ok(output.column(example.column).length > 0, name);
      }
    }
  }
});

test("an error that is made here looks like one that crossed", () => {
  const error = new TrimtabError("data", "DATA_UNFIT", "m", { column: "c" });
  assert.match(inspect(error), /kind: 'data'.*code: 'DATA_UNFIT'/s);
});
