import assert from "node:assert/strict";

import { TrimtabError } from "trimtab";

/** The error that the promise rejects with, which must be ours. */
export async function rejection(promise: Promise<unknown>): Promise<TrimtabError> {
  let outcome: unknown;
  try {
    outcome = await promise;
  } catch (error) {
    assert.ok(error instanceof TrimtabError, `not a TrimtabError: ${String(error)}`);
    return error;
  }
  assert.fail(`it did not reject and gave ${String(outcome)}`);
}

/** The error that the function throws, which must be ours. */
export function thrown(work: () => unknown): TrimtabError {
  let outcome: unknown;
  try {
    outcome = work();
  } catch (error) {
    assert.ok(error instanceof TrimtabError, `not a TrimtabError: ${String(error)}`);
    return error;
  }
  assert.fail(`it did not throw and gave ${String(outcome)}`);
}
