import { existsSync } from "node:fs";

import type { ErrorCode, ErrorKind } from "./codes.js";

/** The columns of a table as the compiled part hands them over. */
export interface NativeColumn {
  numbers?: Float64Array;
  integers?: BigInt64Array;
  naturals?: BigUint64Array;
  flags?: Uint8Array;
  text?: Uint8Array;
  offsets?: Int32Array;
  json?: string;
  valid?: Uint8Array;
}

export interface NativeTable {
  decode(): void;
  toIpc(): Uint8Array;
  toJson(): string;
  numRows(): number;
  columnNames(): string[];
  column(index: number): NativeColumn;
}

export interface NativeInput {
  name: string;
  table?: NativeTable;
  document?: string;
  bytes?: Uint8Array;
  text?: string;
}

export interface NativeOutput {
  name: string;
  table?: NativeTable;
  document?: string;
  bytes?: Uint8Array;
  text?: string;
}

export interface NativeControl {
  timeout?: number;
  threads?: number;
  memoryLimit?: number;
  progress: boolean;
}

export interface Dispatcher {
  start(
    id: number,
    name: string,
    inputs: NativeInput[],
    options: string,
    control: NativeControl,
  ): void;
  cancel(id: number): void;
  expire(id: number): void;
}

/** What the compiled part calls for progress, an error (as JSON) or outputs. */
export type Answer = (
  id: number,
  progress: number | null,
  error: string | null,
  outputs: NativeOutput[] | null,
) => void;

/** The fields of an error as they cross. */
export interface FlatError {
  kind: ErrorKind;
  code: ErrorCode;
  message: string;
  argument: string | null;
  column: string | null;
  row: number | null;
  causes: string[];
}

interface Native {
  catalogue(): string;
  readDocument(text: string): string;
  configure(workers: number | undefined, waiting: number | undefined): void;
  NativeTable: {
    fromIpc(bytes: Uint8Array): NativeTable;
    fromParts(layout: string, buffers: Uint8Array[]): NativeTable;
    fromJson(text: string): NativeTable;
  };
  Dispatcher: new (answer: Answer) => Dispatcher;
}

/** The systems that have a compiled part, by platform, architecture and C library. */
const TARGETS = new Set([
  "darwin-arm64",
  "darwin-x64",
  "linux-arm64-gnu",
  "linux-arm64-musl",
  "linux-x64-gnu",
  "linux-x64-musl",
  "win32-arm64-msvc",
  "win32-x64-msvc",
]);

function target(): string {
  const { arch, platform } = process;
  switch (platform) {
    case "linux":
      return `linux-${arch}-${isMusl() ? "musl" : "gnu"}`;
    case "win32":
      return `win32-${arch}-msvc`;
    default:
      return `${platform}-${arch}`;
  }
}

/** Whether the C library is musl; Alpine has its loader under this name. */
function isMusl(): boolean {
  return existsSync(`/lib/ld-musl-${process.arch === "x64" ? "x86_64" : "aarch64"}.so.1`) &&
    !existsSync("/etc/ld.so.cache");
}

/** What is wrong when the package of this system does not load. */
export function loadProblem(system: string, cause: unknown): string {
  if (!TARGETS.has(system)) {
    return `there is no compiled part of trimtab for ${system}; there is one for ${[...TARGETS].join(", ")}`;
  }
  const name = `trimtab-${system}`;
  if ((cause as { code?: unknown } | undefined)?.code !== "MODULE_NOT_FOUND") {
    return `the package \`${name}\` is installed and does not load: ${String(cause)}`;
  }
  return (
    `the package \`${name}\`, the compiled part of trimtab for this system, is not installed. ` +
    "npm leaves out optional packages of other systems when it writes a lock file " +
    "(https://github.com/npm/cli/issues/4828), and installs with `--omit=optional` skip them: " +
    "delete `node_modules` and `package-lock.json` and run `npm install` again on this system, " +
    `or add \`${name}\` to your own optional dependencies`
  );
}

function load(): Native {
  const system = target();
  try {
    return require(`trimtab-${system}`) as Native;
  } catch (cause) {
    throw new Error(loadProblem(system, cause), { cause });
  }
}

export const native: Native = load();
