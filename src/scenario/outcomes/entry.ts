/** What an outcome of a run is, and why a run may have no value of it. */
import type { Quantity } from '../influenced.ts';
import type { Words } from '../words.ts';

/**
 * What an outcome is.
 *
 * `kind` says how the final number follows from the days: `level` is the value of the last day, `total` accumulates (the last
 * day's running total), `whole` exists only for a finished run and has no series of its own.
 */
export interface OutcomeEntry {
  readonly meaning: string;
  /** How it is computed, beyond its meaning, as the description of the model says it. */
  readonly rule: string;
  readonly unit: string;
  /** Whether more or less of it is what an operator wants; `neither` where that hangs on what else happens. */
  readonly better: Better;
  /** Of what people do and feel, what it is made of: the map of influences ends there. */
  readonly measures: readonly Quantity[];
  readonly kind: 'level' | 'total' | 'whole';
  /** Why a run may have no value (NaN); left out where every run has one. */
  readonly mayBeUnknown?: Absence;
  /** Whether it can fall below 0; left out where it cannot. */
  readonly mayBeNegative?: true;
  /**
   * Left out of the digest of a run, since it follows from others that are in it or from what made those: a run keeps the digest that it had
   * before this was measured.
   */
  readonly digested?: false;
  /** Its label. */
  readonly words: Words;
}

export type Better = 'more' | 'less' | 'neither';

/** What is missing in a run in which an outcome of its own has no value. */
export interface Absence {
  /** Its name in documents. */
  readonly code: string;
  readonly words: Words;
}

/** Means over members change with who is there, too. */
export const ofMembers = (...quantities: Quantity[]): readonly Quantity[] => [...quantities, 'members'];
