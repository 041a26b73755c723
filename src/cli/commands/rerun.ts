/** `hearsay rerun STUDY RUN`: computes one run of a study again and says whether it is what is stored, to the last bit. */
import { join } from 'node:path';
import { HearsayError } from '../../errors.ts';
import { type Job, prepareRuns } from '../../experiment/job.ts';
import type { RunKey } from '../../experiment/results.ts';
import { nearestName } from '../../formula/nearest.ts';
import { graphFormatOf, parseGraph } from '../../graph/read.ts';
import { plainLabel } from '../../report/labels.ts';
import { withMixtures } from '../../scenario/mixtures.ts';
import { toJson } from '../../study/files/json.ts';
import { readText } from '../../study/files/read-text.ts';
import { checkNames, scenarioOf, sourceOf } from '../../study/held-to-scenario.ts';
import { refuseLink } from '../../study/store/disk.ts';
import { readManifest, type StudyManifest } from '../../study/store/manifest.ts';
import { DamagedPart } from '../../study/store/part.ts';
import { digestAt, FINISHED, openStore, type Store } from '../../study/store/store.ts';
import { type StoredRun, storeFailure, storeResult } from '../../study/store/stored-run.ts';
import { hashOfFile } from '../../study/study-folder.ts';
import { VERSION } from '../../study/version.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const [folder, text] = given.operands as [string, string | undefined];
  const manifest = readManifest(folder);
  const key = readKey(text, manifest);
  const { outcomes, series, runsPerPart } = manifest;
  checkNames(manifest, withMixtures(scenarioOf(manifest, folder), manifest.mixtures), folder);
  const store = await openStore({ recorded: { outcomes, series }, runsPerPart, folder, readOnly: true }, manifest);
  const stored = await readStored(store, key);
  if (manifest.hearsay !== VERSION) {
    terminal.warn({
      en: `warning: the study was made by hearsay ${manifest.hearsay}; this is ${VERSION}`,
      zh: `注意：该研究由 hearsay ${manifest.hearsay} 生成；当前版本是 ${VERSION}`,
    });
  }
  const computed = compute(jobOf(manifest, folder), key, store);
  const differences = compare(stored, computed, store);
  const identical = differences.length === 0;
  const about = { study: folder, run: keyText(key), identical, digest: stored.digest, recomputed: computed.digest };
  terminal.result(given.flag('json') ? toJson({ ...about, differences }) : describe(about, differences, terminal));
  return identical ? 0 : 1;
}

// ---- which run -----------------------------------------------------------------------------------------------------

const keyText = ({ point, strategy, replication }: RunKey): string => `${point}/${strategy}/${replication}`;

/** `POINT/STRATEGY/REPLICATION`; without the point where nothing is varied. Throws HearsayError with the nearest run. */
function readKey(text: string | undefined, { batches, points }: StudyManifest): RunKey {
  const strategies = [...new Set(batches.flatMap((batch) => batch.strategies))];
  const example = `such as "${keyText({ point: 0, strategy: strategies[0] ?? 'strategy', replication: 0 })}"`;
  const whole = /^(?:(\d+)\/)?(.+)\/(\d+)$/s.exec(text ?? '');
  if (whole === null || (whole[1] === undefined && points.length > 1)) {
    throw new HearsayError(
      {
        en: text === undefined ? 'which run is to be computed again?' : `"${text}" is not the name of a run`,
        zh: text === undefined ? '要重新计算哪一次模拟？' : `“${text}”不是某次模拟的名称`,
      },
      {
        en: `write the number of the point, the strategy and the replication, ${example}`,
        zh: `请写出取值点、策略和重复的编号，${example}`,
      },
    );
  }
  const key = { point: Number(whole[1] ?? 0), strategy: whole[2]!, replication: Number(whole[3]) };
  const near = nearestRun(key, { batches, points }, strategies);
  if (keyText(near) === keyText(key)) return key;
  throw new HearsayError(
    { en: `the study has no run "${text}"`, zh: `研究中没有模拟“${text}”` },
    { en: `the nearest that it has is "${keyText(near)}"`, zh: `最接近的是“${keyText(near)}”` },
  );
}

function nearestRun(
  { point, strategy, replication }: RunKey,
  { batches, points }: Pick<StudyManifest, 'batches' | 'points'>,
  strategies: readonly string[],
): RunKey {
  const named = strategies.includes(strategy) ? strategy : (nearestName(strategy, strategies) ?? strategies[0] ?? '');
  const own = batches.filter((batch) => batch.strategies.includes(named));
  const at = Math.min(point, points.length - 1);
  const here = own.filter((batch) => batch.points.includes(at));
  const inside = here.find(({ replications: [from, to] }) => replication >= from && replication < to);
  const last = Math.max(0, ...here.map(({ replications: [, to] }) => to - 1));
  return { point: at, strategy: named, replication: inside ? replication : Math.min(replication, last) };
}

// ---- then and now --------------------------------------------------------------------------------------------------

async function readStored(store: Store, key: RunKey): Promise<StoredRun> {
  const found = store.at(key);
  const status = found?.block.status?.[found.place];
  if (found === undefined || !status) {
    throw new HearsayError(
      { en: `the run "${keyText(key)}" is not done yet`, zh: `模拟“${keyText(key)}”尚未完成` },
      {
        en: 'repeat the command that made the study; it goes on from there',
        zh: '请重新执行生成该研究的命令，它会从已有的结果继续',
      },
    );
  }
  const { block, place } = found;
  const days = block.days![place]!;
  const before = block.days!.subarray(0, place).reduce((sum, count) => sum + count, 0);
  const { outcomes, series } = store.recorded;
  const all = new Float64Array(days * series.length);
  for (const [k, name] of series.entries()) {
    all.set((await store.series(block, name)).subarray(before, before + days), k * days);
  }
  const failure = store.failures.find((one) => keyText(one) === keyText(key));
  return {
    key,
    outcomes: Float64Array.from(outcomes, (_, k) => block.outcomes![k * block.size + place]!),
    days,
    series: all,
    digest: status === FINISHED ? digestAt(block, place) : null,
    error: failure?.message ?? null,
    details: (await store.details(block))[place] ?? null,
  };
}

/** Everything from the study's own folder. */
function jobOf(manifest: StudyManifest, folder: string): Job {
  const scenario = withMixtures(scenarioOf(manifest, folder), manifest.mixtures);
  const job = { scenario, source: sourceOf(manifest), points: manifest.points };
  if (manifest.graph === undefined) return job;
  const path = join(folder, manifest.graph.file);
  refuseLink(path);
  const text = readText(path);
  if (hashOfFile(path) !== manifest.graph.hash)
    throw new DamagedPart(path, 'it is not the graph that the runs were computed with');
  return { ...job, graph: parseGraph(text, graphFormatOf(path), path).graph };
}

function compute(job: Job, key: RunKey, { recorded }: Store): StoredRun {
  const report = prepareRuns(job)(key);
  if ('refusal' in report) throw new HearsayError(report.refusal.message, report.refusal.hint);
  if ('failure' in report) return storeFailure(key, report.failure, recorded);
  return storeResult(key, report.result, recorded);
}

interface Difference {
  readonly what: string;
  /** Of a series: the first day that differs. */
  readonly day?: number;
  readonly stored: number | string | null;
  readonly recomputed: number | string | null;
}

function compare(stored: StoredRun, computed: StoredRun, { recorded }: Store): Difference[] {
  const differences: Difference[] = [];
  for (const what of ['error', 'digest', 'days'] as const) {
    if (stored[what] !== computed[what]) differences.push({ what, stored: stored[what], recomputed: computed[what] });
  }
  for (const [k, what] of recorded.outcomes.entries()) {
    const [before, now] = [stored.outcomes[k]!, computed.outcomes[k]!];
    if (!Object.is(before, now)) differences.push({ what, stored: before, recomputed: now });
  }
  const { days } = stored;
  for (const [k, what] of days === computed.days ? recorded.series.entries() : []) {
    const [before, now] = [stored, computed].map(({ series }) => series.subarray(k * days, (k + 1) * days)) as [
      Float64Array,
      Float64Array,
    ];
    const day = before.findIndex((value, index) => !Object.is(value, now[index]));
    if (day >= 0) differences.push({ what: `${what} over days`, day, stored: before[day]!, recomputed: now[day]! });
  }
  if (stored.details !== computed.details)
    differences.push({ what: 'details', stored: stored.details, recomputed: computed.details });
  return differences;
}

const MOST_SHOWN = 10;

function describe(
  { run, identical, digest }: { readonly run: string; readonly identical: boolean; readonly digest: string | null },
  differences: readonly Difference[],
  { colors }: Terminal,
): string {
  const name = plainLabel(run);
  if (identical) {
    return `${name}: ${colors.green('identical')}, outcomes, series and digest${digest === null ? '' : ` (${digest})`}`;
  }
  const lines = differences.slice(0, MOST_SHOWN).map(({ what, day, stored, recomputed }) => {
    const where = day === undefined ? '' : `, first on day ${day}`;
    return `  ${what}${where}: stored ${shown(stored)}, computed again ${shown(recomputed)}`;
  });
  const more = differences.length > MOST_SHOWN ? [`  and ${differences.length - MOST_SHOWN} more`] : [];
  return [`${name}: ${colors.red('not identical')}`, ...lines, ...more].join('\n');
}

function shown(value: number | string | null): string {
  const text = value === null ? 'nothing' : plainLabel(String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
