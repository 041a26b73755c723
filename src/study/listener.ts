/** Who is told what a study does while it does it: a terminal, a page, or nobody. */

import type { Words } from '../errors.ts';

export interface Listener {
  /** Something in passing. */
  note(text: string | Words): void;
  /** Something that the user should know in any case. */
  warn(text: string | Words): void;
  readonly progress: Progress;
  /**
   * Called when runs begin to be computed: a signal that stops them when it is aborted, and a function to be called when they are done.
   * `isKept` says whether what is done can be gone on from.
   */
  interruptible(isKept: boolean): Interrupt;
  /** Runs were stopped, and what is done is in this folder. */
  stopped(folder: string): void;
}

export interface Progress {
  /**
   * Begins with runs that are to be computed now; `later` more are expected to be asked for before the command is done. Where that is
   * called again, the runs of before count as done.
   */
  begin(count: number, later: number): void;
  step(): void;
  /** Workers of a queue that are there, undefined where nobody knows, and the threads of all of them. */
  workers?(count: number | undefined, threads: number): void;
  /** No run is computed until it begins again. */
  pause(): void;
}

export interface Interrupt {
  readonly signal: AbortSignal;
  release(): void;
}

const nothing = (): void => {};

/** Nobody listens, and nobody stops it. */
export const NOBODY: Listener = {
  note: nothing,
  warn: nothing,
  progress: { begin: nothing, step: nothing, pause: nothing },
  interruptible: () => ({ signal: new AbortController().signal, release: nothing }),
  stopped: nothing,
};
