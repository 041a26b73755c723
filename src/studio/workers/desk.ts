/** Keeps every run that was computed, by what it is a run of, and makes reports of them with the code of `hearsay compare`. */
import { isCertain } from '../../analysis/certain.ts';
import { compareStrategies } from '../../analysis/compare.ts';
import type { Comparison } from '../../analysis/comparison.ts';
import { poolDetails, type RunPools } from '../../analysis/run-details.ts';
import { whySame } from '../../analysis/why-same.ts';
import { HearsayError } from '../../errors.ts';
import { collectResults, digestOfResults } from '../../experiment/collect.ts';
import { designRuns } from '../../experiment/design.ts';
import type { Results, RunFailure, RunResult, TalkNetwork } from '../../experiment/results.ts';
import type { Point } from '../../report/charts/network-layout.ts';
import { buildReport } from '../../report/compare/sheet.ts';
import { failuresInWords } from '../../report/failures.ts';
import { equalStrategies } from '../../scenario/equal-strategies.ts';
import type { KeptRun, PlaceOfRun, Reported, ReportOrder } from '../protocol.ts';
import { runsFromText } from '../state/stored-runs.ts';
import { inflated } from '../state/unpack.ts';

export interface Desk {
  readonly keep: (runs: readonly KeptRun[]) => void;
  /** Begins to read the runs that the page carries (`PageData.runs`). */
  readonly unpack: (runs: string) => void;
  /** Keeps those of the strategies that are named, each with what its runs are runs of; says which they are. */
  readonly adopt: (identities: ReadonlyMap<string, string>) => Promise<PlaceOfRun[]>;
  readonly report: (order: ReportOrder) => Promise<Reported>;
}

export function createDesk(): Desk {
  const kept = new Map<string, KeptRun>();
  const keptPlaces = new WeakMap<TalkNetwork, readonly Point[]>();
  const placeOf = (identity: string, replication: number) => `${replication} ${identity}`;
  const keep = (runs: readonly KeptRun[]) => {
    for (const run of runs) kept.set(placeOf(run.identity, run.replication), run);
  };
  let unpacked: Promise<readonly RunResult[]> = Promise.resolve([]);
  let latest: { readonly of: string; readonly findings: Findings } | undefined;

  async function findingsOf({ scenario, strategies, replications }: ReportOrder): Promise<Findings> {
    const runs: RunResult[] = [];
    const failures: RunFailure[] = [];
    for (let replication = 0; replication < replications; replication++) {
      for (const { name: strategy, identity } of strategies) {
        const own = kept.get(placeOf(identity, replication))!;
        // Two strategies that are alike in all but their names share their runs.
        if (own.run !== undefined) runs.push({ ...own.run, strategy });
        else failures.push({ point: 0, strategy, replication, message: own.failure ?? '', stack: '' });
      }
    }
    const first = failures[0];
    const failed = first && { failed: failures.length, tried: runs.length + failures.length, first };
    if (failed !== undefined && runs.length === 0)
      throw new HearsayError({ en: failuresInWords(failed, 'en'), zh: failuresInWords(failed, 'zh') });
    const names = strategies.map(({ name }) => name);
    const results = collectResults(designRuns(names, replications), runs, failures);
    const comparison = compareStrategies(
      {
        ...scenario,
        strategies: names,
        equals: equalStrategies(scenario),
        isCertain: (strategy, outcome) => isCertain(scenario, strategy, outcome),
        whySame: (pair, outcome) => whySame(scenario, pair, outcome),
      },
      results,
    );
    const digest = digestOfResults(results);
    return {
      results,
      comparison,
      digest,
      pools: await poolDetails(results, names),
      alike: alikeIn(runs, names),
      failed,
    };
  }

  return {
    keep,

    unpack(runs) {
      unpacked = inflated(runs).then((bytes) => runsFromText(new TextDecoder().decode(bytes)));
      // Whoever asks for them says what is wrong.
      unpacked.catch(() => undefined);
    },

    async adopt(identities) {
      const runs = (await unpacked).flatMap((run) => {
        const identity = identities.get(run.strategy);
        return identity === undefined ? [] : [{ identity, replication: run.replication, run }];
      });
      keep(runs);
      return runs.map(({ identity, replication }) => ({ identity, replication }));
    },

    async report(order) {
      const { scenario, scenarioText, strategies, replications, language, version, command, isDraft } = order;
      const of = JSON.stringify([scenario, strategies, replications]);
      // A draft on all runs, and the whole right after it.
      if (latest?.of !== of) latest = { of, findings: await findingsOf(order) };
      const { results, comparison, digest, pools, alike, failed } = latest.findings;
      const { sheet } = await buildReport({
        scenario,
        results,
        comparison,
        language,
        keptPlaces,
        pools: isDraft ? withoutUnplaced(pools, keptPlaces) : pools,
        provenance: { scenarioText, scenarioHash: '', version, digest, command },
      });
      return { sheet, digest, alike, failed };
    },
  };
}

/** What runs come to, whichever way it is told. */
interface Findings {
  readonly results: Results;
  readonly comparison: Comparison;
  readonly digest: string;
  readonly pools: RunPools;
  readonly alike: Reported['alike'];
  readonly failed: Reported['failed'];
}

/** Strategies of which every run has the digest of the other's. */
function alikeIn(runs: readonly RunResult[], names: readonly string[]): Reported['alike'] {
  const traces = new Map<string, string>();
  for (const { strategy, replication, digest } of runs)
    traces.set(strategy, `${traces.get(strategy) ?? ''}${replication} ${digest};`);
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const trace = traces.get(name);
    if (trace !== undefined) groups.set(trace, [...(groups.get(trace) ?? []), name]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Laying out a network takes longer than all the rest: without those that are not laid out yet. */
const withoutUnplaced = (pools: RunPools, places: WeakMap<TalkNetwork, readonly Point[]>): RunPools => ({
  ...pools,
  strategies: pools.strategies.map((pool) => {
    const { network } = pool;
    return network && (network.ties.length === 0 || places.has(network)) ? pool : { ...pool, network: undefined };
  }),
});
