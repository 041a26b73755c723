/**
 * What a run leaves behind: plain data that round-trips through JSON, read by `analysis` and `report` without the engine.
 */
import type { TrialMeasure } from '../scenario/trials.ts';

/** How far people came: each is part of the one before, except that people may join without having heard from a friend. */
export interface Funnel {
  readonly heard: number;
  readonly joined: number;
  readonly spoke: number;
  /** Opened the community on a later day than that of joining. */
  readonly returned: number;
  readonly bought: number;
}

/** Retention by the week of joining: `members[week][age]` of `joined[week]` were members `age` weeks after joining. */
export interface Retention {
  readonly joined: readonly number[];
  readonly members: readonly (readonly number[])[];
}

/** Who talks to whom at the end: members with ties, strongest first, at most a few hundred members. */
export interface TalkNetwork {
  readonly people: readonly {
    readonly id: number;
    readonly segment: string;
    readonly group: number;
    readonly messages: number;
  }[];
  /** `from` and `to` index `people`; strength in units of the recognition threshold, mean of both directions. */
  readonly ties: readonly { readonly from: number; readonly to: number; readonly strength: number }[];
}

/** Both arms of an experiment on members, after so many days. */
export interface ArmsLook {
  readonly days: number;
  readonly control: Arm;
  readonly treated: Arm;
}

export interface Arm {
  /** People of the arm, those who never came among them; only where the arm has a say in who comes. */
  readonly drawn?: number;
  /** Who has ever joined, and who of them is still a member. */
  readonly joined: number;
  readonly present: number;
  /** By measure: sum, and sum of squares, over those it is about. */
  readonly sums: Readonly<Record<TrialMeasure, readonly [sum: number, squares: number]>>;
}

/** Counts of one segment; over all segments they add up to the outcomes of these names. */
export interface OfSegment {
  readonly name: string;
  readonly joined: number;
  /** Of those who joined: inside at the end, and gone. */
  readonly members: number;
  readonly left: number;
  readonly messages: number;
  readonly orders: number;
}

/** A stage of a procedure as it went in a run. */
export interface StageOfRun {
  readonly name: string;
  /** First and last day. */
  readonly from: number;
  readonly to: number;
  /** In the order of `STAGE_MEASURES`. */
  readonly values: readonly number[];
  /** What ended it: its condition, its time, or neither until the run was over. */
  readonly ended: 'condition' | 'time' | 'not';
}

export interface RunResult {
  readonly strategy: string;
  /** Counts from 0; the same replication of two strategies shares its seed (common random numbers). */
  readonly replication: number;
  /** Final value of every outcome and formula. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Value at the end of each day, length = horizon, for every outcome that has a series. */
  readonly series: Readonly<Record<string, Float64Array>>;
  /** Hash over the whole trajectory, 16 hexadecimal digits. */
  readonly digest: string;
  readonly funnel: Funnel;
  readonly retention: Retention;
  /** Shares of all messages written by the most active 1 %, 5 %, 10 %, 20 %, 50 % of those who ever joined. */
  readonly participation: readonly number[];
  /** Recorded for the first replication only. */
  readonly network?: TalkNetwork;
  /** Budgets for incentives that were used up, with the day on which each stopped paying. */
  readonly budgetsGone?: readonly { readonly budget: string; readonly day: number }[];
  /** Only where the strategy has stages: those that began, in order. */
  readonly stages?: readonly StageOfRun[];
  /** Only in an experiment on members: both arms on some days, the last among them. */
  readonly arms?: readonly ArmsLook[];
  /** Warnings of the run, such as a population too small for a channel. */
  readonly warnings: readonly string[];
}
