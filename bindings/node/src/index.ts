/**
 * The business coach that other software embeds: health, goals, forecasts,
 * decisions and causes from Arrow tables.
 *
 * Every function returns a promise, does its work outside of the JavaScript
 * thread and rejects with a {@link TrimtabError}.
 *
 * @packageDocumentation
 */

export type { ArrowTableLike } from "./arrow.js";
export { call } from "./call.js";
export type { Input, Output } from "./call.js";
export { catalogue } from "./catalogue.js";
export type {
  ColumnDescription,
  ColumnKind,
  OperationDescription,
  PortDescription,
  PortKind,
} from "./catalogue.js";
export type { ErrorCode, ErrorKind } from "./codes.js";
export type { ColumnInput, InputValue } from "./columns.js";
export { Document } from "./document.js";
export type { DocumentInput, DocumentJSON } from "./document.js";
export * from "./engines.js";
export { TrimtabError } from "./errors.js";
export type { ErrorPlace } from "./errors.js";
export { Forecaster } from "./forecaster.js";
export { configure } from "./queue.js";
export type { AbortSignalLike, Control, QueueOptions } from "./queue.js";
export { Table } from "./table.js";
export type { Row, TableInput, Value } from "./table.js";
