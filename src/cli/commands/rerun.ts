/** `hearsay rerun STUDY RUN`: computes one run of a study again and says whether it is what is stored, to the last bit. */
import { join } from 'node:path';
import { HearsayError } from '../../errors.ts';
import { type Job, prepareRuns } from '../../experiment/job.ts';
import type { RunKey } from '../../experiment/results.ts';
import { nearestName } from '../../formula/nearest.ts';
import { graphFormatOf, parseGraph } from '../../graph/read.ts';
import { both, inEach } from '../../language/both.ts';
import { plainLabel } from '../../report/labels.ts';
import type { Language } from '../../report/language.ts';
import { withMixtures } from '../../scenario/mixtures.ts';
import { toJson } from '../../study/files/json.ts';
import { readText } from '../../study/files/read-text.ts';
import { checkNames, scenarioOf, sourceOf } from '../../study/held-to-scenario.ts';
import { digestAt, FINISHED } from '../../study/store/block.ts';
import { refuseLink } from '../../study/store/disk.ts';
import { readManifest, recordedIn, type StudyManifest } from '../../study/store/manifest.ts';
import { DamagedPart } from '../../study/store/part.ts';
import { dayKept, keptCount } from '../../study/store/series-kept.ts';
import { openStore, type Store } from '../../study/store/store.ts';
import { type StoredRun, storeFailure, storeResult } from '../../study/store/stored-run.ts';
import { hashOfFile } from '../../study/study-folder.ts';
import { VERSION } from '../../study/version.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const [folder, text] = given.operands as [string, string | undefined];
  const manifest = readManifest(folder);
  const key = readKey(text, manifest);
  const { runsPerPart } = manifest;
  checkNames(manifest, withMixtures(scenarioOf(manifest, folder), manifest.mixtures), folder);
  const store = openStore({ recorded: recordedIn(manifest), runsPerPart, folder, readOnly: true }, manifest);
  const stored = readStored(store, key);
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
  terminal.result(
    given.flag('json')
      ? toJson({ ...about, differences })
      : describe(about, differences, terminal, given.text('lang') as Language),
  );
  return identical ? 0 : 1;
}

// ---- which run -----------------------------------------------------------------------------------------------------

const keyText = ({ point, strategy, replication }: RunKey): string => `${point}/${strategy}/${replication}`;

/** `POINT/STRATEGY/REPLICATION`; without the point where nothing is varied. Throws HearsayError with the nearest run. */
function readKey(text: string | undefined, { batches, points }: StudyManifest): RunKey {
  const strategies = [...new Set(batches.flatMap((batch) => batch.strategies))];
  const example = keyText({ point: 0, strategy: strategies[0] ?? 'strategy', replication: 0 });
  const whole = /^(?:(\d+)\/)?(.+)\/(\d+)$/s.exec(text ?? '');
  if (whole === null || (whole[1] === undefined && points.length > 1)) {
    throw new HearsayError(
      {
        en: text === undefined ? 'which run is to be computed again?' : `"${text}" is not the name of a run`,
        zh: text === undefined ? '要重新计算哪一次模拟？' : `“${text}”不是某次模拟的名称`,
      },
      {
        en: `write the number of the point, the strategy and the replication, such as "${example}"`,
        zh: `请写出取值点、策略和重复的编号，例如“${example}”`,
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

function readStored(store: Store, key: RunKey): StoredRun {
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
  const { recorded } = store;
  const { outcomes, series } = recorded;
  const kept = keptCount(days, recorded);
  const before = block.days!.subarray(0, place).reduce((sum, count) => sum + keptCount(count, recorded), 0);
  const all = new Float64Array(kept * series.length);
  for (const [k, name] of series.entries()) {
    all.set(store.series(block, name).subarray(before, before + kept), k * kept);
  }
  const failure = store.failures.find((one) => keyText(one) === keyText(key));
  return {
    key,
    outcomes: Float64Array.from(outcomes, (_, k) => store.outcome(block, k)[place]!),
    days,
    series: all,
    digest: status === FINISHED ? digestAt(block, place) : null,
    error: failure?.message ?? null,
    details: store.details(block)[place] ?? null,
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
    throw new DamagedPart(path, {
      en: 'it is not the graph that the runs were computed with',
      zh: '它不是计算这些模拟时所用的关系图',
    });
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
  const kept = keptCount(days, recorded);
  for (const [k, what] of days === computed.days ? recorded.series.entries() : []) {
    const [before, now] = [stored, computed].map(({ series }) => series.subarray(k * kept, (k + 1) * kept)) as [
      Float64Array,
      Float64Array,
    ];
    const first = before.findIndex((value, index) => !Object.is(value, now[index]));
    if (first < 0) continue;
    const day = dayKept(first, days, recorded);
    differences.push({ what: `${what} over days`, day, stored: before[first]!, recomputed: now[first]! });
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
  language: Language,
): string {
  const said = SAID[language];
  const name = plainLabel(run);
  if (identical) return said.identical(name, colors.green, digest === null ? '' : digest);
  const shown = (value: number | string | null): string => {
    const text = value === null ? said.nothing : plainLabel(String(value));
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
  };
  const lines = differences
    .slice(0, MOST_SHOWN)
    .map(({ what, day, stored, recomputed }) => said.difference(what, day, shown(stored), shown(recomputed)));
  const more = differences.length > MOST_SHOWN ? [said.more(differences.length - MOST_SHOWN)] : [];
  return [said.different(name, colors.red), ...lines, ...more].join('\n');
}

type Color = (text: string) => string;

const SAID = inEach({
  identical: both(
    (name: string, green: Color, digest: string) =>
      `${name}: ${green('identical')}, outcomes, series and digest${digest === '' ? '' : ` (${digest})`}`,
    (name, green, digest) =>
      `${name}：${green('完全一致')}，结果、逐日数据与摘要都相同${digest === '' ? '' : `（${digest}）`}`,
  ),
  different: both(
    (name: string, red: Color) => `${name}: ${red('not identical')}`,
    (name, red) => `${name}：${red('不一致')}`,
  ),
  difference: both(
    (what: string, day: number | undefined, stored: string, again: string) =>
      `  ${what}${day === undefined ? '' : `, first on day ${day}`}: stored ${stored}, computed again ${again}`,
    (what, day, stored, again) =>
      `  ${whatInChinese(what)}${day === undefined ? '' : `，自第 ${day} 天起`}：存储的是 ${stored}，重新计算为 ${again}`,
  ),
  more: both(
    (count: number) => `  and ${count} more`,
    (count) => `  另有 ${count} 处`,
  ),
  nothing: both('nothing', '无'),
});

/** Outcomes keep their names; what is said in words is said in Chinese. */
function whatInChinese(what: string): string {
  const known: Readonly<Record<string, string>> = { error: '错误', digest: '摘要', days: '天数', details: '明细' };
  return known[what] ?? what.replace(/ over days$/, ' 逐日');
}
