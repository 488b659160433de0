import { Document } from "./document.js";
import { invalid, nameOf, quoted } from "./errors.js";

/** How options are called in the catalogue, where that differs from here. */
export interface OptionNames {
  readonly [name: string]: OptionName;
}

export interface OptionName {
  /** The option's name in the catalogue. */
  readonly name?: string;
  /** The options inside it. */
  readonly fields?: OptionNames;
  /** Whether `fields` are those of each of its values, which have free names. */
  readonly map?: boolean;
}

const MOST_NESTED = 64;

/**
 * Options as JSON, under the names of the catalogue.
 *
 * Unlike `JSON.stringify` it keeps what would be lost: a document's own text,
 * and numbers that JSON does not have, which the core then refuses by name.
 */
export function encodeOptions(options: unknown, names: OptionNames = {}): string {
  return encode("", options, { fields: names }, 0) ?? "";
}

/** The JSON of a value, or nothing for `undefined`. */
function encode(path: string, value: unknown, names: OptionName, depth: number): string | undefined {
  if (depth > MOST_NESTED) {
    throw invalid("OPTIONS_UNREADABLE", `${quoted(path)} is nested too deep`, { argument: path });
  }
  switch (typeof value) {
    case "undefined":
      return undefined;
    case "number":
      return Number.isFinite(value) ? JSON.stringify(value) : `"${value}"`;
    case "bigint":
      return value.toString();
    case "string":
    case "boolean":
      return JSON.stringify(value);
    case "object":
      break;
    default: {
      const message = `${quoted(path)} cannot be ${nameOf(value)}`;
      throw invalid("OPTION_TYPE", message, { argument: path });
    }
  }
  if (value === null) {
    return "null";
  }
  if (value instanceof Document) {
    return value.toString();
  }
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = Array.from(value as ArrayLike<unknown>, (item, i) =>
      encode(`${path}[${i}]`, item ?? null, names, depth + 1),
    );
    return `[${items.join(",")}]`;
  }
  if (typeof (value as { toJSON?: unknown }).toJSON === "function") {
    return encode(path, (value as { toJSON(): unknown }).toJSON(), names, depth + 1);
  }
  return encodeFields(path, value, names, depth);
}

function encodeFields(path: string, value: object, names: OptionName, depth: number): string {
  const entries: string[] = [];
  for (const [key, item] of Object.entries(value)) {
    const field: OptionName = names.map
      ? { ...(names.fields && { fields: names.fields }) }
      : own(names.fields, key);
    const name = field.name ?? key;
    const json = encode(path === "" ? name : `${path}.${name}`, item, field, depth + 1);
    if (json !== undefined) {
      entries.push(`${JSON.stringify(name)}:${json}`);
    }
  }
  return `{${entries.join(",")}}`;
}

function own(names: OptionNames | undefined, key: string): OptionName {
  return names !== undefined && Object.hasOwn(names, key) ? names[key]! : {};
}
