/**
 * What runs leave besides outcomes and series, gathered strategy by strategy in one visit to each run. Memory does not grow with the runs, but for
 * what is compared run by run: a column of numbers for each count in each segment.
 */
import type { Funnel, Results, RunDetails, RunKey, StageOfRun, TalkNetwork } from '../experiment/results.ts';
import { isOutOfReach } from '../language/run-warnings.ts';
import { SEGMENT_COUNTS, type SegmentCount } from '../scenario/outcomes.ts';

/** Details of all runs of a strategy that finished. */
export interface PooledRuns {
  readonly strategy: string;
  readonly runs: number;
  /** People at each stage, a run. */
  readonly funnel: Readonly<Record<keyof Funnel, Mean>>;
  /** Shares of those who joined, over the runs in which anybody did. */
  readonly ofJoined: Readonly<Record<'spoke' | 'returned', Mean>>;
  /** For each of the shares of people, the part of all messages that they wrote, over the runs with a message. */
  readonly participation: readonly Mean[];
  /** By week of joining. */
  readonly retention: readonly PooledCohort[];
  /** Of the first run that recorded one. */
  readonly network: TalkNetwork | undefined;
  /** In how many runs a budget was used up on each day. */
  readonly budgetsGone: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Of each stage of a procedure, by its name: how it went in the runs in which it began. */
  readonly stages: ReadonlyMap<string, PooledStage>;
  /** What runs came to by segment. */
  readonly segments: SegmentColumns;
}

/** A mean over runs. */
export interface Mean {
  readonly n: number;
  /** null when there is no value. */
  readonly mean: number | null;
}

/** Of those runs that say it: studies of earlier versions do not. */
export interface SegmentColumns {
  readonly runs: number;
  readonly names: readonly string[];
  /** One value a replication; NaN where no run says it. */
  column(segment: string, count: SegmentCount): Float64Array;
}

export interface PooledCohort {
  /** People who joined in that week, over all runs. */
  readonly joined: number;
  /** By weeks since joining: those of them in runs that recorded this age, and how many were still members. */
  readonly ages: readonly { readonly joined: number; readonly members: number }[];
}

/** A stage of a procedure over the runs in which it began. */
export interface PooledStage {
  /** In how many runs it began on each day. */
  readonly first: ReadonlyMap<number, number>;
  /** In how many of those in which it was over before the run was it lasted for so many days. */
  readonly lasted: ReadonlyMap<number, number>;
  readonly ended: Readonly<Record<StageOfRun['ended'], number>>;
  /** In the order of `STAGE_MEASURES`. */
  readonly values: readonly Mean[];
}

export interface RunPools {
  /** One for each strategy that was asked for, in that order. */
  readonly strategies: readonly PooledRuns[];
  /** Warnings of runs, each once in the order in which they arose, with the strategies in which they did. */
  readonly warnings: ReadonlyMap<string, readonly string[]>;
  /** In how many runs of each strategy points were out of everybody's reach. */
  readonly outOfReach?: ReadonlyMap<string, number>;
}

/** Pools the details of a study that varies nothing but strategies. */
export async function poolDetails(results: Results, strategies: readonly string[]): Promise<RunPools> {
  const pools = new Map(strategies.map((strategy) => [strategy, createPool(strategy, results.replications)]));
  const warnings = new Map<string, string[]>();
  const outOfReach = new Map<string, number>();
  await results.readDetails(({ strategy, replication }: RunKey, details: RunDetails) => {
    const pool = pools.get(strategy);
    if (pool === undefined) return;
    addRun(pool, details);
    if (details.segments !== undefined) pool.segments.add(replication, details.segments);
    for (const warning of details.warnings) {
      const warned = warnings.get(warning) ?? [];
      if (!warned.includes(strategy)) warnings.set(warning, [...warned, strategy]);
      if (isOutOfReach(warning)) outOfReach.set(strategy, (outOfReach.get(strategy) ?? 0) + 1);
    }
  });
  return { strategies: [...pools.values()], warnings, outOfReach };
}

type GrowingPool = ReturnType<typeof createPool>;

function createPool(strategy: string, replications: number) {
  return {
    strategy,
    runs: 0,
    funnel: {
      heard: createMean(),
      joined: createMean(),
      spoke: createMean(),
      returned: createMean(),
      bought: createMean(),
    },
    ofJoined: { spoke: createMean(), returned: createMean() },
    participation: [] as GrowingMean[],
    retention: [] as { joined: number; readonly ages: { joined: number; members: number }[] }[],
    network: undefined as TalkNetwork | undefined,
    budgetsGone: new Map<string, Map<number, number>>(),
    stages: new Map<string, GrowingStage>(),
    segments: createColumns(replications),
  };
}

function addRun(pool: GrowingPool, details: RunDetails): void {
  const { funnel, participation, retention, network, budgetsGone = [], stages = [] } = details;
  pool.runs++;
  pool.network ??= network;
  for (const [stage, people] of Object.entries(funnel)) pool.funnel[stage as keyof Funnel].add(people);
  for (const stage of ['spoke', 'returned'] as const) {
    if (funnel.joined > 0) pool.ofJoined[stage].add(funnel[stage] / funnel.joined);
  }
  // Somebody among the more active half has written, unless nobody has.
  if (participation.at(-1) !== 0) {
    for (const [k, share] of participation.entries()) {
      pool.participation[k] ??= createMean();
      pool.participation[k].add(share);
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
    const days = pool.budgetsGone.get(budget) ?? new Map<number, number>();
    pool.budgetsGone.set(budget, days);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  for (const stage of stages) {
    const own = pool.stages.get(stage.name) ?? createStage();
    pool.stages.set(stage.name, own);
    addStage(own, stage);
  }
}

type GrowingStage = ReturnType<typeof createStage>;

const createStage = () => ({
  first: new Map<number, number>(),
  lasted: new Map<number, number>(),
  ended: { condition: 0, time: 0, not: 0 },
  values: [] as GrowingMean[],
});

function addStage(pool: GrowingStage, { from, to, ended, values }: StageOfRun): void {
  const count = (days: Map<number, number>, day: number) => days.set(day, (days.get(day) ?? 0) + 1);
  count(pool.first, from);
  if (ended !== 'not') count(pool.lasted, to - from + 1);
  pool.ended[ended]++;
  for (const [k, value] of values.entries()) {
    pool.values[k] ??= createMean();
    pool.values[k].add(value);
  }
}

interface GrowingMean extends Mean {
  add(value: number): void;
}

/** Adds up from the first value on, as `momentsOf` does, so that equal values have exactly that mean. */
function createMean(): GrowingMean {
  let [n, first, sum] = [0, 0, 0];
  return {
    get n() {
      return n;
    },
    get mean() {
      return n === 0 ? null : first + sum / n;
    },
    add(value) {
      if (n++ === 0) first = value;
      sum += value - first;
    },
  };
}

function createColumns(replications: number) {
  let runs = 0;
  const columns = new Map<string, Readonly<Record<SegmentCount, Float64Array>>>();
  const nothing = () => new Float64Array(replications).fill(Number.NaN);
  return {
    get runs() {
      return runs;
    },
    get names() {
      return [...columns.keys()];
    },
    column: (segment: string, count: SegmentCount) => columns.get(segment)?.[count] ?? nothing(),
    add(replication: number, segments: NonNullable<RunDetails['segments']>) {
      runs++;
      for (const { name, ...counts } of segments) {
        const own =
          columns.get(name) ??
          (Object.fromEntries(SEGMENT_COUNTS.map((count) => [count, nothing()])) as Record<SegmentCount, Float64Array>);
        columns.set(name, own);
        for (const count of SEGMENT_COUNTS) own[count][replication] = counts[count];
      }
    },
  };
}
