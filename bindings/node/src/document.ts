import { attempt, invalid, nameOf } from "./errors.js";
import { native } from "./native.js";

/** A document in its written form. */
export interface DocumentJSON {
  /** What the document is, such as `health.model`. */
  kind: string;
  /** The version of the kind's form. */
  version: number;
  /** `sha256:` and 64 hexadecimal digits; computed where it is left out. */
  hash?: string | null;
  /** The content. */
  body: unknown;
}

/** A document, or its written form. */
export type DocumentInput = Document | DocumentJSON;

/**
 * A fitted model, a goal, a graph: JSON of a kind and version, with a hash of
 * its content.
 *
 * @example
 * ```ts
 * import { Document } from "trimtab";
 *
 * const document = Document.fromJSON({ kind: "demo", version: 1, body: { a: [2.5] } });
 * const text = document.toString(); // to keep in a file or a database
 * console.log(Document.fromJSON(text).hash === document.hash); // true
 * ```
 */
export class Document {
  readonly #text: string;
  #parsed: Required<DocumentJSON> | undefined;

  private constructor(text: string) {
    this.#text = text;
  }

  /**
   * Reads the written form, as text or parsed.
   *
   * @throws `TrimtabError` `DOCUMENT_INVALID` if it is none, and
   * `DOCUMENT_HASH` if the content was changed and the hash was not.
   */
  static fromJSON(json: string | DocumentJSON): Document {
    return new Document(attempt(() => native.readDocument(documentText(json))));
  }

  /** @internal */
  static fromChecked(text: string): Document {
    return new Document(text);
  }

  get #parts(): Required<DocumentJSON> {
    return (this.#parsed ??= JSON.parse(this.#text) as Required<DocumentJSON>);
  }

  /** What the document is, such as `health.model`. */
  get kind(): string {
    return this.#parts.kind;
  }

  /** The version of the kind's form. */
  get version(): number {
    return this.#parts.version;
  }

  /** `sha256:` and 64 hexadecimal digits: equal content has an equal hash. */
  get hash(): string {
    return this.#parts.hash as string;
  }

  /** The content; shared by everyone who asks, so leave it as it is. */
  get body(): unknown {
    return this.#parts.body;
  }

  /** The written form, parsed. */
  toJSON(): Required<DocumentJSON> {
    return JSON.parse(this.#text) as Required<DocumentJSON>;
  }

  /** The written form, as text. */
  toString(): string {
    return this.#text;
  }

  /** @internal */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `Document { ${this.kind}, version ${this.version}, ${this.hash} }`;
  }
}

/** The written form as text. */
export function documentText(document: unknown): string {
  if (document instanceof Document) {
    return document.toString();
  }
  if (typeof document === "string") {
    return document;
  }
  if (typeof document !== "object" || document === null) {
    throw invalid("DOCUMENT_INVALID", `a document must be an object, got ${nameOf(document)}`);
  }
  try {
    return JSON.stringify(document);
  } catch (cause) {
    throw invalid("DOCUMENT_INVALID", `a document must be JSON: ${String(cause)}`, { cause });
  }
}
