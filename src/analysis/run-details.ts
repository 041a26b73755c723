/**
 * What runs leave besides outcomes and series, gathered strategy by strategy in one visit to each run: it takes memory for some numbers
 * a run, not for the runs.
 */
import type { Funnel, OfSegment, Results, RunDetails, RunKey, TalkNetwork } from '../experiment/results.ts';

/** Details of all runs of a strategy that finished. */
export interface PooledRuns {
  readonly strategy: string;
  readonly runs: number;
  /** People at each stage, one entry a run. */
  readonly funnel: Readonly<Record<keyof Funnel, readonly number[]>>;
  /** For each of the shares of people, the part of all messages that they wrote, one entry a run with a message. */
  readonly participation: readonly (readonly number[])[];
  /** By week of joining. */
  readonly retention: readonly PooledCohort[];
  /** Of the first run that recorded one. */
  readonly network: TalkNetwork | undefined;
  /** Days on which a budget was used up, one entry a run in which it was. */
  readonly budgetsGone: ReadonlyMap<string, readonly number[]>;
  /** What a run came to by segment, of those runs that say it. */
  readonly segments: readonly SegmentsOfRun[];
}

export interface SegmentsOfRun {
  readonly replication: number;
  readonly segments: readonly OfSegment[];
}

export interface PooledCohort {
  /** People who joined in that week, over all runs. */
  readonly joined: number;
  /** By weeks since joining: those of them in runs that recorded this age, and how many were still members. */
  readonly ages: readonly { readonly joined: number; readonly members: number }[];
}

export interface RunPools {
  /** One for each strategy that was asked for, in that order. */
  readonly strategies: readonly PooledRuns[];
  /** Warnings of runs, each once in the order in which they arose, with the strategies in which they did. */
  readonly warnings: ReadonlyMap<string, readonly string[]>;
}

/** Pools the details of a study that varies nothing but strategies. */
export async function poolDetails(results: Results, strategies: readonly string[]): Promise<RunPools> {
  const pools = new Map(strategies.map((strategy) => [strategy, createPool(strategy)]));
  const warnings = new Map<string, string[]>();
  await results.readDetails(({ strategy, replication }: RunKey, details: RunDetails) => {
    const pool = pools.get(strategy);
    if (pool === undefined) return;
    addRun(pool, details);
    if (details.segments !== undefined) pool.segments.push({ replication, segments: details.segments });
    for (const warning of details.warnings) {
      const warned = warnings.get(warning) ?? [];
      if (!warned.includes(strategy)) warnings.set(warning, [...warned, strategy]);
    }
  });
  return { strategies: [...pools.values()], warnings };
}

interface GrowingPool {
  readonly strategy: string;
  runs: number;
  readonly funnel: Record<keyof Funnel, number[]>;
  readonly participation: number[][];
  readonly retention: { joined: number; readonly ages: { joined: number; members: number }[] }[];
  network: TalkNetwork | undefined;
  readonly budgetsGone: Map<string, number[]>;
  readonly segments: SegmentsOfRun[];
}

function createPool(strategy: string): GrowingPool {
  return {
    strategy,
    runs: 0,
    funnel: { heard: [], joined: [], spoke: [], returned: [], bought: [] },
    participation: [],
    retention: [],
    network: undefined,
    budgetsGone: new Map(),
    segments: [],
  };
}

function addRun(pool: GrowingPool, { funnel, participation, retention, network, budgetsGone = [] }: RunDetails): void {
  pool.runs++;
  pool.network ??= network;
  for (const [stage, people] of Object.entries(funnel)) pool.funnel[stage as keyof Funnel].push(people);
  // Somebody among the more active half has written, unless nobody has.
  if (participation.at(-1) !== 0) {
    for (const [k, share] of participation.entries()) {
      pool.participation[k] ??= [];
      pool.participation[k].push(share);
    }
  }
  for (const [week, joined] of retention.joined.entries()) {
    pool.retention[week] ??= { joined: 0, ages: [] };
    const cohort = pool.retention[week];
    cohort.joined += joined;
    for (const [age, members] of (retention.members[week] ?? []).entries()) {
      cohort.ages[age] ??= { joined: 0, members: 0 };
      const cell = cohort.ages[age];
      cell.joined += joined;
      cell.members += members;
    }
  }
  for (const { budget, day } of budgetsGone) {
    const days = pool.budgetsGone.get(budget);
    if (days === undefined) pool.budgetsGone.set(budget, [day]);
    else days.push(day);
  }
}
