/** What the page and its workers say to each other: plain data. */
import type { Language, Words } from '../errors.ts';
import type { Job, RunReport } from '../experiment/job.ts';
import type { RunKey, RunResult } from '../experiment/results.ts';
import type { FailedRuns } from '../report/failures.ts';
import type { ChartSpec } from '../report/render.ts';
import type { Sheet } from '../report/sheet.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { WatchAnswer, WatchOrder } from './watch/orders.ts';

/** Which of the strategies of a report are which runs that the desk keeps. */
export interface ReportedStrategy {
  readonly name: string;
  readonly identity: string;
}

export interface ReportOrder {
  readonly scenario: Scenario;
  readonly scenarioText: string;
  readonly strategies: readonly ReportedStrategy[];
  /** Replications 0 … that are there for all of them. */
  readonly replications: number;
  readonly language: Language;
  readonly version: string;
  readonly command: string;
  /** More is to come: what takes long and says little is left out. */
  readonly isDraft: boolean;
}

export interface Reported {
  readonly sheet: Sheet;
  readonly digest: string;
  /** Strategies whose runs are the same to the last bit, two or more in each. */
  readonly alike: readonly (readonly string[])[];
  /** Runs that broke off and are left out. */
  readonly failed: FailedRuns | undefined;
}

/** A run by what it is a run of and its replication. */
export interface PlaceOfRun {
  readonly identity: string;
  readonly replication: number;
}

export interface KeptRun extends PlaceOfRun {
  readonly run: RunResult | undefined;
  /** Why there is no run. */
  readonly failure?: string;
}

/** To the worker that draws. */
export interface DrawOrder {
  readonly do: 'draw';
  readonly spec: ChartSpec;
  readonly ticket: number;
}

/** To workers that compute. */
export type ComputingOrder =
  | { readonly do: 'job'; readonly job: number; readonly of: Job }
  | { readonly do: 'run'; readonly job: number; readonly key: RunKey; readonly ticket: number }
  | { readonly do: 'keep'; readonly runs: readonly KeptRun[] }
  /** Makes ready the runs that the page carries, as it carries them. */
  | { readonly do: 'unpack'; readonly runs: string }
  /** Keeps them, once it is known what each strategy's runs are runs of. */
  | { readonly do: 'adopt'; readonly identities: ReadonlyMap<string, string>; readonly ticket: number }
  | { readonly do: 'report'; readonly order: ReportOrder; readonly ticket: number }
  | WatchOrder;

export type Order = ComputingOrder | DrawOrder;

export type Answer =
  | { readonly did: 'run'; readonly ticket: number; readonly report: RunReport }
  | { readonly did: 'report'; readonly ticket: number; readonly reported: Reported }
  | { readonly did: 'adopt'; readonly ticket: number; readonly kept: readonly PlaceOfRun[] }
  | { readonly did: 'draw'; readonly ticket: number; readonly svg: string }
  | WatchAnswer
  /** A refusal that the user can mend; else a bug, or a machine without memory. */
  | { readonly did: 'fail'; readonly ticket: number; readonly why: Words; readonly isRefusal: boolean };
