import { AsyncResource } from "node:async_hooks";
import { setInterval, setTimeout } from "node:timers";

import { translated, TrimtabError } from "./errors.js";
import { native } from "./native.js";
import type { NativeControl, NativeInput, NativeOutput } from "./native.js";

/**
 * The part of an `AbortSignal` that is used: the one of Node, of a browser or
 * of a library will do.
 */
export interface AbortSignalLike {
  /** Whether the signal was given already. */
  readonly aborted: boolean;
  /** Why. */
  readonly reason?: unknown;
  /** Adds a listener. */
  addEventListener(type: "abort", listener: () => void): void;
  /** Removes a listener. */
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What you can do to a running call: stop it, time it, watch it, bound it. */
export interface Control {
  /** Stops the call, running or waiting; it then rejects with `CANCELLED`. */
  signal?: AbortSignalLike | undefined;
  /**
   * The time limit in seconds, waiting in the queue included; past it the call
   * rejects with `TIME_LIMIT`.
   */
  timeout?: number | undefined;
  /** The most threads that the call may use. Default: as many as there are cores. */
  threads?: number | undefined;
  /** The most bytes that the call's own work may take. Default: no limit. */
  memoryLimit?: number | undefined;
  /**
   * Called now and then with the share done, in `[0, 1]`; what it throws stops
   * the call and becomes its rejection.
   */
  onProgress?: ((done: number) => void) | undefined;
}

/** How many calls of this process run and wait; see {@link configure}. */
export interface QueueOptions {
  /** How many calls run at once. Default: as many as there are cores. */
  workers?: number | undefined;
  /** How many calls may wait for their turn. Default: 4096. */
  waiting?: number | undefined;
}

/**
 * Sets the size of the queue that all calls of the process share.
 *
 * Calls run in a few threads of their own, not in those that Node shares with
 * file and name lookups. A call that finds all of them busy waits; one that
 * finds `waiting` others waiting rejects at once with `QUEUE_FULL`, of the kind
 * `limit`, so that a host that is asked too much can say so instead of running
 * out of memory. Threads without work end after ten seconds and never keep the
 * process alive.
 *
 * @throws `TrimtabError` `OPTION_VALUE` if a number is out of range.
 */
export function configure(options: QueueOptions): void {
  try {
    native.configure(options.workers, options.waiting);
  } catch (error) {
    throw translated(error);
  }
}

/** How a call ended: with outputs, an error as JSON, or what its callback threw. */
export type Ending =
  | { readonly outputs: NativeOutput[] }
  | { readonly error: string }
  | { readonly thrown: unknown };

interface Call {
  end(ending: Ending): void;
  onProgress: ((done: number) => void) | undefined;
  signal: AbortSignalLike | undefined;
  timer: NodeJS.Timeout | undefined;
  /** Set once the progress callback threw. */
  ending?: Ending;
}

const calls = new Map<number, Call>();

/** The calls on each signal, which one listener serves: Node warns of more than ten. */
const watched = new Map<AbortSignalLike, { ids: Set<number>; listener: () => void }>();

function watch(signal: AbortSignalLike, id: number): void {
  const known = watched.get(signal);
  if (known !== undefined) {
    known.ids.add(id);
    return;
  }
  const ids = new Set([id]);
  const listener = (): void => ids.forEach((call) => dispatcher.cancel(call));
  watched.set(signal, { ids, listener });
  signal.addEventListener("abort", listener);
}

function unwatch(signal: AbortSignalLike, id: number): void {
  const known = watched.get(signal);
  known?.ids.delete(id);
  if (known?.ids.size === 0) {
    watched.delete(signal);
    signal.removeEventListener("abort", known.listener);
  }
}

let last = 0;

// The compiled part never keeps the process alive; this timer does while a
// call runs, and only then.
const alive = setInterval(() => {}, 0x7fff_ffff);
alive.unref();

const dispatcher = new native.Dispatcher((id, progress, error, outputs) => {
  const call = calls.get(id);
  if (call === undefined) {
    return;
  }
  if (progress !== null) {
    report(id, call, progress);
    return;
  }
  release(id, call);
  call.end(call.ending ?? (error === null ? { outputs: outputs ?? [] } : { error }));
});

/**
 * Runs an operation in the queue.
 *
 * The error crosses as it came: made where the call is awaited, it shows the
 * host's own functions in its stack.
 */
export function submit(
  name: string,
  inputs: NativeInput[],
  options: string,
  control: Control,
): Promise<Ending> {
  return new Promise((end, reject) => {
    const { signal, timeout, threads, memoryLimit, onProgress } = control;
    const id = nextId();
    const call: Call = {
      end,
      onProgress: onProgress && AsyncResource.bind(onProgress),
      signal,
      timer: undefined,
    };
    const limits: NativeControl = { progress: onProgress !== undefined };
    if (timeout !== undefined) {
      limits.timeout = timeout;
    }
    if (threads !== undefined) {
      limits.threads = threads;
    }
    if (memoryLimit !== undefined) {
      limits.memoryLimit = memoryLimit;
    }
    try {
      dispatcher.start(id, name, inputs, options, limits);
    } catch (error) {
      reject(translated(error));
      return;
    }
    if (calls.size === 0) {
      alive.ref();
    }
    calls.set(id, call);
    if (signal !== undefined) {
      watch(signal, id);
    }
    if (timeout !== undefined && timeout * 1000 < 0x7fff_fff0) {
      // A running call watches its own time; one that waits cannot.
      call.timer = setTimeout(() => dispatcher.expire(id), timeout * 1000 + 1).unref();
    }
  });
}

/** The rejection of a call whose signal was given. */
export function cancelled(signal: AbortSignalLike): TrimtabError {
  return new TrimtabError("cancelled", "CANCELLED", "the call was cancelled", {
    cause: signal.reason,
  });
}

function report(id: number, call: Call, done: number): void {
  if (call.ending !== undefined) {
    return;
  }
  try {
    call.onProgress?.(done);
  } catch (thrown) {
    call.ending = { thrown };
    dispatcher.cancel(id);
  }
}

function release(id: number, call: Call): void {
  calls.delete(id);
  if (calls.size === 0) {
    alive.unref();
  }
  if (call.signal !== undefined) {
    unwatch(call.signal, id);
  }
  clearTimeout(call.timer);
}

function nextId(): number {
  do {
    last = (last + 1) >>> 0;
  } while (calls.has(last));
  return last;
}
