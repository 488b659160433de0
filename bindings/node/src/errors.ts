import type { ErrorCode, ErrorKind } from "./codes.js";
import type { FlatError } from "./native.js";

/** Which argument, column and row an error concerns, and what caused it. */
export interface ErrorPlace {
  /** The argument, input or option at fault. */
  argument?: string | undefined;
  /** The column at fault. */
  column?: string | undefined;
  /** The row at fault, counted from 0. */
  row?: number | undefined;
  /** What caused the error. */
  cause?: unknown;
}

/**
 * What every function of Trimtab throws or rejects with.
 *
 * `kind` says what you can do about it, `code` what exactly happened; both are
 * the same texts in every language. The message already names the argument,
 * the column and the row where there are any.
 *
 * @example
 * ```ts
 * import { call, TrimtabError } from "trimtab";
 *
 * try {
 *   await call("health.scoer", {});
 * } catch (error) {
 *   if (error instanceof TrimtabError && error.kind === "invalid_input") {
 *     console.log(error.code, error.message);
 *   }
 * }
 * ```
 */
export class TrimtabError extends Error {
  /** What you can do: fix the call, give other data, try again later, … */
  readonly kind: ErrorKind;
  /** What exactly happened. */
  readonly code: ErrorCode;
  /** The argument, input or option at fault. */
  readonly argument: string | undefined;
  /** The column at fault. */
  readonly column: string | undefined;
  /** The row at fault, counted from 0. */
  readonly row: number | undefined;

  constructor(kind: ErrorKind, code: ErrorCode, message: string, place: ErrorPlace = {}) {
    super(message, place.cause === undefined ? undefined : { cause: place.cause });
    this.kind = kind;
    this.code = code;
    this.argument = place.argument;
    this.column = place.column;
    this.row = place.row;
  }

  static {
    // On the prototype, as with the errors of the language itself.
    Object.defineProperty(this.prototype, "name", { value: "TrimtabError", configurable: true });
  }
}

/** An error that says: fix the call. */
export function invalid(code: ErrorCode, message: string, place: ErrorPlace = {}): TrimtabError {
  return new TrimtabError("invalid_input", code, message, place);
}

/** The error that crossed from the compiled part as JSON. */
export function fromFlat(json: string): TrimtabError {
  const flat = JSON.parse(json) as FlatError;
  const cause = flat.causes.reduceRight<Error | undefined>(
    (inner, message) => new Error(message, inner && { cause: inner }),
    undefined,
  );
  return new TrimtabError(flat.kind, flat.code, flat.message, {
    argument: flat.argument ?? undefined,
    column: flat.column ?? undefined,
    row: flat.row ?? undefined,
    cause,
  });
}

/** Calls into the compiled part, whose exceptions carry the error as JSON. */
export function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translated(error);
  }
}

/** A `TrimtabError` of whatever was thrown. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TrimtabError) {
    return error;
  }
  return error.message.startsWith('{"kind":') ? fromFlat(error.message) : error;
}

/** A value's kind in words, for messages. */
export function nameOf(value: unknown): string {
  if (value === null || value === undefined) {
    return String(value);
  }
  switch (typeof value) {
    case "string":
      return "a text";
    case "boolean":
      return "a boolean";
    case "object": {
      const name = (value.constructor as { name?: unknown } | undefined)?.name;
      return Array.isArray(value) ? "a list" : `an object (${String(name ?? "without a class")})`;
    }
    default:
      return `a ${typeof value}`;
  }
}

/** A name in back-quotes, cut to a length that a message can carry. */
export function quoted(name: string): string {
  return `\`${name.length > 80 ? `${name.slice(0, 80)}…` : name}\``;
}
