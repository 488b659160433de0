import type { ErrorCode } from "./codes.js";
import { attempt } from "./errors.js";
import { native } from "./native.js";

/** What an input or output carries. */
export type PortKind = "table" | "document" | "bytes" | "text";

/** What a column means. */
export type ColumnKind =
  | "number"
  | "integer"
  | "text"
  | "id"
  | "flag"
  | "date"
  | "timestamp"
  | "time"
  | "money"
  | "money_sum"
  | "text_list";

/** A column of a table that an operation takes or gives. */
export interface ColumnDescription {
  /** The column's name. */
  name: string;
  /** What the column means. */
  kind: ColumnKind;
  /** What the column is. */
  doc: string;
  /** The unit of a number. */
  unit?: string;
  /** Whether a table without the column is refused. */
  required: boolean;
  /** Whether a value may be null. */
  nullable: boolean;
}

/** An input or output of an operation. */
export interface PortDescription {
  /** The port's name. */
  name: string;
  /** What it is. */
  doc: string;
  /** Whether a call without it is refused. */
  required: boolean;
  /** What it carries. */
  kind: PortKind;
  /** Of a table: its columns. */
  columns?: ColumnDescription[];
  /** Of a table: what further columns mean. */
  extra?: { policy: "ignored" } | { policy: "numbers"; doc: string };
  /** Of a table: the order of an output's rows, in words. */
  order?: string;
  /** Of a document: which. */
  document?: { kind: string; version: number };
  /** Of bytes: their media type. */
  media_type?: string;
}

/** An operation as the catalogue declares it. */
export interface OperationDescription {
  /** Such as `health.score`. */
  name: string;
  /** What comes back, in one line. */
  summary: string;
  /** Definition, formula, sources and limits, in Markdown. */
  description: string;
  /** What goes in. */
  inputs: PortDescription[];
  /** What comes out. */
  outputs: PortDescription[];
  /** The JSON Schema of the options. */
  options: Record<string, unknown>;
  /** The errors that the operation itself may give, and when. */
  errors: { code: ErrorCode; when: string }[];
  /** How time and memory grow. */
  cost: string;
  /** A small call that works: columns by input, options, and what to look at. */
  example: {
    /** By input: columns by name, a document, or text. */
    inputs: Record<string, unknown>;
    options: Record<string, unknown>;
    /** The output to look at. */
    output: string;
    /** Its column to look at; empty where the output is no table. */
    column: string;
  } | null;
}

/**
 * Every operation of this build with all that is declared about it: for
 * tools, agents and tests.
 *
 * @example
 * ```ts
 * import { catalogue } from "trimtab";
 *
 * for (const { name, summary } of catalogue()) {
 *   console.log(`${name}: ${summary}`);
 * }
 * ```
 */
export function catalogue(): OperationDescription[] {
  return JSON.parse(attempt(() => native.catalogue())) as OperationDescription[];
}

let byName: Map<string, OperationDescription> | undefined;

/** The catalogue by name, read once. */
export function operations(): ReadonlyMap<string, OperationDescription> {
  return (byName ??= new Map(catalogue().map((operation) => [operation.name, operation])));
}
