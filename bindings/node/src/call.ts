import { types } from "node:util";

import { operations } from "./catalogue.js";
import type { PortKind } from "./catalogue.js";
import { Document, documentText } from "./document.js";
import type { DocumentInput } from "./document.js";
import { fromFlat, invalid, nameOf, translated } from "./errors.js";
import type { NativeInput, NativeOutput, NativeTable } from "./native.js";
import { encodeOptions } from "./options.js";
import type { OptionNames } from "./options.js";
import { cancelled, submit } from "./queue.js";
import type { Control } from "./queue.js";
import { handleOf, noTable, Table } from "./table.js";
import type { TableInput } from "./table.js";

/** What can be given for an input: a table, a document, bytes or text. */
export type Input = TableInput | DocumentInput | Uint8Array | ArrayBuffer | string;

/** What an output can be. */
export type Output = Table | Document | Uint8Array | string;

/**
 * Calls an operation by its name in the {@link catalogue}: for tools, agents
 * and tests. The functions of the engines do the same with types.
 *
 * @param name - Such as `health.score`.
 * @param inputs - The inputs by name.
 * @param options - The options under their names in the catalogue, such as
 * `base_rate`.
 * @param control - What you can do to the call while it runs.
 * @returns The outputs by name.
 * @throws `TrimtabError` What the operation declares, and
 * `OPERATION_UNKNOWN`, `INPUT_*`, `OPTION_*`, `CANCELLED`, `TIME_LIMIT` or
 * `QUEUE_FULL`.
 */
export async function call(
  name: string,
  inputs: Readonly<Record<string, Input | undefined>> = {},
  options: Readonly<Record<string, unknown>> = {},
  control: Control = {},
): Promise<Record<string, Output>> {
  if (typeof name !== "string") {
    throw invalid("OPERATION_UNKNOWN", `\`name\` needs a text, got ${nameOf(name)}`, {
      argument: "name",
    });
  }
  const declared = operations().get(name);
  const kinds = new Map(declared?.inputs.map((port) => [port.name, port.kind]));
  return await run(name, kinds, inputs, encodeOptions(options), control);
}

/** @internal An operation as its typed function knows it. */
export interface Declaration {
  readonly name: string;
  /** The kind of each input; those given among the options are marked. */
  readonly inputs: { readonly [port: string]: PortKind };
  /** The inputs that are given among the options, by their names there. */
  readonly optionalInputs?: { readonly [name: string]: string };
  /** The outputs: their names here and in the catalogue. */
  readonly outputs: { readonly [name: string]: string };
  readonly options?: OptionNames;
}

/** @internal Calls an operation for its typed function. */
export async function callTyped<R>(
  declaration: Declaration,
  required: Readonly<Record<string, unknown>>,
  options: object | undefined,
  control: Control | undefined,
): Promise<R> {
  const { optionalInputs = {} } = declaration;
  const inputs: Record<string, unknown> = { ...required };
  let rest: unknown = options ?? {};
  if (typeof rest === "object" && !Array.isArray(rest)) {
    const others: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(rest as object)) {
      if (Object.hasOwn(optionalInputs, name)) {
        inputs[optionalInputs[name]!] = value;
      } else {
        others[name] = value;
      }
    }
    rest = others;
  }
  const kinds = new Map(Object.entries(declaration.inputs));
  const json = encodeOptions(rest, declaration.options);
  const outputs = await run(declaration.name, kinds, inputs, json, control);
  return resultOf<R>(declaration, outputs, (rest as { outputs?: unknown }).outputs);
}

async function run(
  name: string,
  kinds: ReadonlyMap<string, PortKind>,
  inputs: Readonly<Record<string, unknown>>,
  options: string,
  control: Control = {},
): Promise<Record<string, Output>> {
  checkControl(control);
  const { signal } = control;
  if (signal?.aborted) {
    throw cancelled(signal);
  }
  const given: NativeInput[] = [];
  for (const [port, value] of Object.entries(inputs)) {
    if (value !== undefined && value !== null) {
      given.push(inputOf(port, kinds.get(port), value));
    }
  }
  const ending = await submit(name, given, options, control);
  if ("thrown" in ending) {
    throw ending.thrown;
  }
  if ("error" in ending) {
    const error = fromFlat(ending.error);
    throw error.code === "CANCELLED" && signal?.aborted ? cancelled(signal) : error;
  }
  return Object.fromEntries(ending.outputs.map((output) => [output.name, outputOf(output)]));
}

/** The input as it crosses. What is of another kind crosses as what it is, for the core to refuse. */
function inputOf(name: string, kind: PortKind | undefined, value: unknown): NativeInput {
  if (typeof value === "string") {
    return { name, text: value };
  }
  if (value instanceof Document) {
    return { name, document: value.toString() };
  }
  if (kind !== "table") {
    if (types.isUint8Array(value)) {
      return { name, bytes: value };
    }
    if (types.isAnyArrayBuffer(value)) {
      return { name, bytes: new Uint8Array(value) };
    }
  }
  if (kind === "document" && !(value instanceof Table)) {
    return { name, document: documentText(value) };
  }
  if (kind === undefined) {
    return { name, text: "" };
  }
  return { name, table: tableOf(name, value) };
}

/** @internal The table of an input, copied as it is now. */
export function tableOf(name: string, value: unknown): NativeTable {
  let table;
  try {
    table = handleOf(value);
  } catch (error) {
    throw named(name, error);
  }
  if (table === undefined) {
    throw noTable(name, value);
  }
  return table;
}

/** The error with the input's name, where it says none. */
function named(argument: string, error: unknown): unknown {
  const known = translated(error);
  if (known instanceof Error && "argument" in known && known.argument === undefined) {
    return Object.assign(known, { argument });
  }
  return known;
}

function outputOf({ name, table, document, bytes, text }: NativeOutput): Output {
  if (table) {
    return Table.wrap(table);
  }
  if (typeof document === "string") {
    return Document.fromChecked(document);
  }
  if (bytes) {
    return bytes;
  }
  if (typeof text === "string") {
    return text;
  }
  throw new Error(`the output ${name} has a form that is not known here`);
}

/** The outputs under their names here; one that is not there fails when it is read. */
function resultOf<R>(
  declaration: Declaration,
  outputs: Record<string, Output>,
  asked: unknown,
): R {
  const result = {};
  for (const [name, port] of Object.entries(declaration.outputs)) {
    if (Object.hasOwn(outputs, port)) {
      Object.defineProperty(result, name, { value: outputs[port], enumerable: true });
      continue;
    }
    const left = Array.isArray(asked) && !asked.includes(port);
    const message = left
      ? `output \`${port}\` was not asked for; add it to \`outputs\``
      : `${declaration.name} gave no output \`${port}\` for these inputs`;
    Object.defineProperty(result, name, {
      get() {
        throw invalid("OPTION_VALUE", message, { argument: "outputs" });
      },
    });
  }
  return Object.freeze(result) as R;
}

const LIMITS = ["timeout", "threads", "memoryLimit"] as const;

/** A wrong control must not start a call that nobody can stop. */
function checkControl(control: Control): void {
  const wrong = (argument: string, needs: string, value: unknown): never => {
    throw invalid("OPTION_TYPE", `\`${argument}\` needs ${needs}, got ${nameOf(value)}`, {
      argument,
    });
  };
  if (typeof control !== "object" || control === null) {
    wrong("control", "an object", control);
  }
  for (const name of LIMITS) {
    const limit: unknown = control[name];
    if (limit !== undefined && typeof limit !== "number") {
      wrong(name, "a number", limit);
    }
  }
  const { onProgress, signal } = control;
  if (onProgress !== undefined && typeof onProgress !== "function") {
    wrong("onProgress", "a function", onProgress);
  }
  if (signal !== undefined && typeof signal?.addEventListener !== "function") {
    wrong("signal", "an AbortSignal", signal);
  }
}
