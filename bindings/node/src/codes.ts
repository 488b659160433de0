// Written by `cargo xtask generate` from the catalogue; change that instead.

/** What you can do about an error. */
export type ErrorKind =
  | "invalid_input"
  | "data"
  | "not_converged"
  | "limit"
  | "cancelled"
  | "unavailable"
  | "unauthorized"
  | "unsupported"
  | "internal";

/**
 * What exactly happened; the same text in every language.
 *
 * - `COLUMN_MISSING` (invalid_input): A required column is missing.
 * - `COLUMN_TYPE` (invalid_input): A column has a type that cannot be read as what is
 *   needed.
 * - `COLUMN_DUPLICATE` (invalid_input): A column stands twice in a table.
 * - `COLUMN_NULL` (invalid_input): A column that may not be null has a null.
 * - `COLUMN_VALUE` (invalid_input): A value of a column is out of its range.
 * - `TABLE_UNREADABLE` (invalid_input): The bytes given as a table cannot be read as one.
 * - `INPUT_MISSING` (invalid_input): A required input is missing.
 * - `INPUT_UNKNOWN` (invalid_input): An input has a name that the operation does not know.
 * - `INPUT_TYPE` (invalid_input): An input is of another kind than the operation takes.
 * - `OPTIONS_UNREADABLE` (invalid_input): The options are not a JSON object.
 * - `OPTION_UNKNOWN` (invalid_input): An option has a name that the operation does not
 *   know.
 * - `OPTION_TYPE` (invalid_input): An option has the wrong type.
 * - `OPTION_VALUE` (invalid_input): An option has a value that is not among the allowed
 *   ones.
 * - `OPERATION_UNKNOWN` (invalid_input): There is no operation of that name.
 * - `DOCUMENT_INVALID` (invalid_input): A document is of another kind or version, or is not
 *   one.
 * - `DOCUMENT_HASH` (invalid_input): A document's content does not match its hash.
 * - `DATA_TOO_FEW` (data): There are too few observations for the method.
 * - `DATA_CONSTANT` (data): The data do not vary where the method needs them to.
 * - `DATA_UNFIT` (data): The data are unfit for the method in another way.
 * - `NOT_CONVERGED` (not_converged): The method did not converge.
 * - `TIME_LIMIT` (limit): The time limit passed.
 * - `MEMORY_LIMIT` (limit): The memory limit would be passed.
 * - `QUEUE_FULL` (limit): A queue is full.
 * - `CANCELLED` (cancelled): The host cancelled the call.
 * - `UNAVAILABLE` (unavailable): A service or a store cannot be reached.
 * - `UNAUTHORIZED` (unauthorized): A service refused the credentials.
 * - `UNSUPPORTED` (unsupported): This build leaves the capability out.
 * - `INTERNAL` (internal): A bug in this library.
 */
export type ErrorCode =
  | "COLUMN_MISSING"
  | "COLUMN_TYPE"
  | "COLUMN_DUPLICATE"
  | "COLUMN_NULL"
  | "COLUMN_VALUE"
  | "TABLE_UNREADABLE"
  | "INPUT_MISSING"
  | "INPUT_UNKNOWN"
  | "INPUT_TYPE"
  | "OPTIONS_UNREADABLE"
  | "OPTION_UNKNOWN"
  | "OPTION_TYPE"
  | "OPTION_VALUE"
  | "OPERATION_UNKNOWN"
  | "DOCUMENT_INVALID"
  | "DOCUMENT_HASH"
  | "DATA_TOO_FEW"
  | "DATA_CONSTANT"
  | "DATA_UNFIT"
  | "NOT_CONVERGED"
  | "TIME_LIMIT"
  | "MEMORY_LIMIT"
  | "QUEUE_FULL"
  | "CANCELLED"
  | "UNAVAILABLE"
  | "UNAUTHORIZED"
  | "UNSUPPORTED"
  | "INTERNAL";
