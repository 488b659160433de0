import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { call, Document, selftest, Table, TrimtabError } from "trimtab";
import type { Input } from "trimtab";

// The case files that every language runs: see `tests/parity`.
const FOLDER = process.env["TRIMTAB_PARITY"] ?? "";

// JSON has whole numbers that JavaScript's parser would round; they are kept
// as texts with this mark, and written back without it.
const MARK = "\u0001";

function parse(text: string): unknown {
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|(?<![\d.])-?\d{16,}(?![\d.eE])/g, (token) =>
    token.startsWith('"') ? token : `"\\u0001${token}"`,
  );
  return JSON.parse(marked);
}

function stringify(value: unknown): string {
  return JSON.stringify(value).replace(/"\\u0001(-?\d+)"/g, "$1");
}

type Form =
  | { table: Record<string, unknown[]> }
  | { document: unknown }
  | { bytes: string }
  | { text: string };

interface Case {
  name: string;
  operation: string;
  inputs: Record<string, Form>;
  options: Record<string, unknown>;
  expect: {
    outputs?: Record<string, Form>;
    error?: Record<"kind" | "code" | "message" | "argument" | "column" | "row", unknown>;
  };
}

function inputOf(form: Form): Input {
  if ("table" in form) {
    return Table.fromJSON(stringify(form.table));
  }
  if ("document" in form) {
    return Document.fromJSON(stringify(form.document));
  }
  return "bytes" in form ? Buffer.from(form.bytes, "base64") : form.text;
}

/** An output in the form of the cases. */
function formOf(output: unknown): Form {
  if (output instanceof Table) {
    const columns = output.columnNames.map((name) => [
      name,
      output.column(name).map((value) => (typeof value === "bigint" ? big(value) : value)),
    ]);
    return { table: Object.fromEntries(columns) as Record<string, unknown[]> };
  }
  if (output instanceof Document) {
    return { document: parse(output.toString()) };
  }
  return typeof output === "string"
    ? { text: output }
    : { bytes: Buffer.from(output as Uint8Array).toString("base64") };
}

function big(value: bigint): unknown {
  const number = Number(value);
  return /\d{16,}/.test(String(value)) ? MARK + String(value) : number;
}

function fieldsOf(error: unknown): object {
  assert.ok(error instanceof TrimtabError, String(error));
  const { kind, code, message, argument, column, row } = error;
  return { kind, code, message, argument: argument ?? null, column: column ?? null, row: row ?? null };
}

async function outcome(work: () => Promise<object>): Promise<Case["expect"]> {
  try {
    const outputs = Object.entries(await work());
    return { outputs: Object.fromEntries(outputs.map(([name, value]) => [name, formOf(value)])) };
  } catch (error) {
    return { error: fieldsOf(error) as NonNullable<Case["expect"]["error"]> };
  }
}

for (const file of readdirSync(FOLDER).sort()) {
  const cases = parse(readFileSync(join(FOLDER, file), "utf8")) as Case[];
  assert.ok(cases.length > 0, `${file} has no cases`);
  for (const { name, operation, inputs, options, expect } of cases) {
    const given = (): Record<string, Input> =>
      Object.fromEntries(Object.entries(inputs).map(([port, form]) => [port, inputOf(form)]));

    test(`${file}: ${name}`, async () => {
      assert.deepEqual(await outcome(() => call(operation, given(), options)), expect);
    });

    if (operation === "selftest.echo" && Object.keys(inputs).every((port) => port !== "row")) {
      test(`${file}: ${name}, by the typed function`, async () => {
        const { rows, ...others } = given();
        const all = { ...options, ...others } as selftest.EchoOptions;
        assert.deepEqual(await outcome(() => selftest.echo(rows as Table, all)), expect);
      });
    }
  }
}
