/**
 * What a study leaves behind, as analysis and report see it: outcomes at hand, the rest read when asked for.
 *
 * A study of many runs does not fit into memory with its series, so nothing here holds them all: series and details are visited run
 * by run, wherever they are kept (`results-in-memory.ts`, or parts on disk). Visits come in the order of the design: replication by
 * replication, in each point by point, in each strategy by strategy.
 */
import type { OfSegment, RunResult as OneRun, TalkNetwork } from '../engine/run-result.ts';
import type { Point } from './points.ts';

export type { Arm, ArmsLook, Funnel, OfSegment, StageOfRun, TalkNetwork } from '../engine/run-result.ts';

/** Identifies a run within a study. The seed hangs on the replication alone, so that points and strategies are paired. */
export interface RunKey {
  /** Position in the study's points; 0 where nothing is varied. */
  readonly point: number;
  readonly strategy: string;
  /** Counts from 0. */
  readonly replication: number;
}

export interface RunResult extends OneRun {
  readonly point: number;
  /** Only where there are two or more, in the order of the file. */
  readonly segments?: readonly OfSegment[];
}

/** A run that threw. The study goes on without it. */
export interface RunFailure extends RunKey {
  readonly message: string;
  /** Empty when the failure was read from disk. */
  readonly stack: string;
}

/** All replications of one strategy at one point. */
export interface Cell {
  readonly strategy: string;
  /** May be left out where nothing is varied. */
  readonly point?: number;
}

/** The point of a cell. One of several points that nobody named would be taken for all of them. */
export function pointIn({ point }: Cell, points: readonly unknown[]): number {
  if (point === undefined && points.length > 1) throw new Error(`the study has ${points.length} points: name one`);
  return point ?? 0;
}

/** What a finished run leaves besides outcomes and series. */
export type RunDetails = Pick<RunResult, 'funnel' | 'retention' | 'participation' | 'warnings'> & {
  readonly network?: TalkNetwork;
  readonly budgetsGone?: RunResult['budgetsGone'];
  readonly stages?: RunResult['stages'];
  readonly arms?: RunResult['arms'];
  /** Studies of earlier versions have none. */
  readonly segments?: readonly OfSegment[];
};

export interface Results {
  readonly points: readonly Point[];
  readonly strategies: readonly string[];
  /** Replications tried of every cell. */
  readonly replications: number;
  /** Runs that finished. */
  readonly finished: number;
  /** Runs that threw, in the order of the design. */
  readonly failures: readonly RunFailure[];
  /** 1 for each replication of a cell that finished, else 0. Not to be written to. */
  finishedIn(cell: Cell): Uint8Array;
  /**
   * Final value of an outcome or formula, or with `name@30d` its value when so many days have passed, one a replication; NaN where the run
   * failed or has no such value. Not to be written to.
   */
  outcome(name: string, cell: Cell): Float64Array;
  /** Hash over the trajectory of a run, 16 hexadecimal digits; undefined for a run that did not finish. */
  digest(key: RunKey): string | undefined;
  /** Visits an outcome over days, one entry a day, of every finished run that records it. The array is the visitor's to read only. */
  readSeries(name: string, visit: (key: RunKey, values: Float64Array) => void): Promise<void>;
  readDetails(visit: (key: RunKey, details: RunDetails) => void): Promise<void>;
}
