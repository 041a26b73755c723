/** The folder of a study: whether it can be used, which is taken, and the manifest to begin or to go on with. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { HearsayError } from '../errors.ts';
import type { Job } from '../experiment/job.ts';
import { datedOutcome } from '../experiment/results-in-memory.ts';
import { type Mixture, withMixtures } from '../scenario/mixtures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { shortened } from './files/short-name.ts';
import { checkOrigin, scenarioOf } from './held-to-scenario.ts';
import type { Listener } from './listener.ts';
import { provenanceOf } from './provenance.ts';
import { refuseOtherArithmetic } from './same-arithmetic.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { changesThatMatter } from './store/changes.ts';
import { explaining, keepFile, readOwn, refuseLinks, removeUnfinished } from './store/disk.ts';
import {
  FEWEST_PER_PART,
  type Found,
  type Json,
  lookAt,
  MOST_PER_PART,
  STUDY_FORMAT,
  type StudyManifest,
  writeManifest,
} from './store/manifest.ts';
import { describeTables } from './store/readme.ts';
import type { SeriesKept } from './store/series-kept.ts';
import type { Recorded } from './store/stored-run.ts';
import { VERSION } from './version.ts';

export interface StudyFolder {
  readonly path: string;
  /** The user named it. Otherwise, where it holds another study, the next free one of "path-2", "path-3" … is taken. */
  readonly named: boolean;
}

/** A part holds so many days, which are some megabytes: few files, and not much in memory while it is open. */
export const runsPerPart = ({ horizon }: Scenario): number =>
  Math.max(FEWEST_PER_PART, Math.floor(MOST_PER_PART / horizon));

export interface About {
  readonly file: ScenarioFile;
  readonly job: Job;
  /** Hash of the graph that the scenario names; empty without. */
  readonly graph: string;
  readonly recorded: Recorded;
  readonly series: SeriesKept;
  readonly kind: string;
  readonly outcomes: readonly string[];
  readonly asked: Readonly<Record<string, Json>>;
  readonly free: readonly string[];
  /** How the study is made, as somebody would type it. */
  readonly command: string;
  readonly listener: Listener;
}

/** Finds out whether a folder can be used, before anything is computed or written. */
export function chooseFolder({ path, named }: StudyFolder, about: About): string {
  const folder = named ? path : firstThatFits(path, about);
  const refused = refusalOf(folder, about);
  if (refused !== undefined) throw refused;
  return folder;
}

/** With the folder locked: the manifest to go on with. A new one is on disk before any other file. */
export function prepare(folder: string, about: About): StudyManifest {
  for (const own of [folder, join(folder, 'charts')]) removeUnfinished(own);
  const { manifest, isNew } = manifestFor(folder, about);
  if (isNew) writeManifest(folder, manifest);
  keepBesides(folder, manifest, about);
  return manifest;
}

/** The manifest to begin or to go on with; nothing is written. Throws HearsayError where the folder cannot be used. */
export function manifestFor(
  folder: string,
  about: About,
): { readonly manifest: StudyManifest; readonly isNew: boolean } {
  const refused = refusalOf(folder, about);
  if (refused !== undefined) throw refused;
  refuseLinks(folder, ['charts']);
  const found = lookAt(folder);
  if (found.kind !== 'study') return { manifest: begin(found, about), isNew: true };
  checkOrigin(found.manifest, withMixtures(scenarioOf(found.manifest, folder), found.manifest.mixtures), folder);
  if (found.manifest.shares !== undefined) refuseOtherArithmetic(folder, found.manifest.shares);
  return { manifest: goOn(found.manifest, about), isNew: false };
}

/** What stands beside the manifest: what the tables are, and the graph. */
export function keepBesides(folder: string, { graph }: StudyManifest, { recorded, file, job }: About): void {
  const readme = join(folder, 'README.txt');
  const text = describeTables(recorded, file.language ?? 'en');
  if (textIn(readme) !== text) keepFile(readme, text);
  if (graph !== undefined) keepGraph(join(folder, graph.file), job.graphFile!);
}

/** Undefined for a file that is not there. */
function textIn(path: string): string | undefined {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  return explaining(path, () => readOwn(path), 'read').toString('utf8');
}

const MOST_FOLDERS = 1000;

/** `path`, or where that holds another study `path-2`, `path-3` …: nothing that exists is replaced, and editing a scenario needs no options. */
function firstThatFits(path: string, about: About): string {
  for (let number = 1; number <= MOST_FOLDERS; number++) {
    const folder = number === 1 ? path : `${path}-${number}`;
    const refused = refusalOf(folder, about);
    if (refused === undefined) return folder;
    if (number > 1) continue;
    const { en, zh } = refused.inWords.message;
    about.listener.note({ en: `${en}; this one goes to another folder`, zh: `${zh}；这次的结果写入另一个文件夹` });
  }
  return path;
}

/** Why a study cannot be kept in a folder; undefined when it can. */
function refusalOf(folder: string, about: About): HearsayError | undefined {
  const { file, graph, recorded, kind, asked, free } = about;
  try {
    const found = lookAt(folder);
    if (found.kind !== 'study') return undefined;
    const { manifest } = found;
    if (manifest.kind !== kind) {
      return new HearsayError(
        {
          en: `"${folder}" holds a study of "hearsay ${manifest.kind}"`,
          zh: `“${folder}”里是 hearsay ${manifest.kind} 的研究`,
        },
        {
          en: 'give another folder with "--out"; nothing is ever taken out of a study',
          zh: '请用 --out 指定另一个文件夹；已有研究中的内容不会被删除',
        },
      );
    }
    if (manifest.hearsay !== VERSION) {
      return new HearsayError(
        {
          en: `the study in "${folder}" was made by hearsay ${manifest.hearsay}; this is ${VERSION}, which may compute other numbers`,
          zh: `“${folder}”里的研究由 hearsay ${manifest.hearsay} 生成；当前版本是 ${VERSION}，算出的数字可能不同`,
        },
        {
          en: 'give another folder with "--out", or go on with the version that began it',
          zh: '请用 --out 指定另一个文件夹，或用当初的版本继续',
        },
      );
    }
    const changes = changesThatMatter(scenarioOf(manifest, folder), file.scenario);
    if ((manifest.graph?.hash ?? '') !== graph)
      changes.push({ en: 'the graph file has other contents', zh: '关系网文件的内容不同' });
    if (changes.length === 0)
      return (
        refusalOfQuestion(folder, manifest, asked, free) ??
        refusalOfDays(folder, manifest, about) ??
        refusalOfRecord(folder, manifest, recorded)
      );
    const shown = changes.slice(0, 3);
    const rest = changes.length - shown.length;
    const more = rest > 0 ? { en: `; and ${rest} more`, zh: `；另有 ${rest} 处` } : { en: '', zh: '' };
    return new HearsayError(
      {
        en: `"${folder}" holds a study of another version of this scenario: ${shown.map(({ en }) => en).join('; ')}${more.en}`,
        zh: `“${folder}”里的研究对应本场景的另一个版本：${shown.map(({ zh }) => zh).join('；')}${more.zh}`,
      },
      {
        en: 'give another folder with "--out", or undo the change; only strategies and replications can be added to a study, and what is reported of it changed',
        zh: '请用 --out 指定另一个文件夹，或撤销改动；对已有研究只能增加策略和重复次数，以及改变报告的内容',
      },
    );
  } catch (error) {
    if (error instanceof HearsayError) return error;
    throw error;
  }
}

/** Another question of the same command: its report would replace the one that is there. */
function refusalOfQuestion(
  folder: string,
  { report, kind }: StudyManifest,
  asked: Readonly<Record<string, Json>>,
  free: readonly string[],
): HearsayError | undefined {
  const [before, now] = [report, asked].map((each) => new Map(leavesOf(each, '', free)));
  // A study of an earlier hearsay that was stopped before its report does not know what was asked.
  const key = [...now!.keys()].find((each) => before!.has(each) && before!.get(each) !== now!.get(each));
  if (key === undefined) return undefined;
  const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
  return new HearsayError(
    {
      en: `"${folder}" holds another "hearsay ${kind}": ${key} was ${short(before!.get(key)!)} and is ${short(now!.get(key)!)}`,
      zh: `“${folder}”里是另一次 hearsay ${kind}：${key} 原为 ${short(before!.get(key)!)}，现为 ${short(now!.get(key)!)}`,
    },
    {
      en: 'give another folder with "--out": a folder holds the answer to one question',
      zh: '请用 --out 指定另一个文件夹：一个文件夹只存放一个问题的答案',
    },
  );
}

/** Paths with what stands there as text; a list is one value. */
function leavesOf(
  value: Readonly<Record<string, unknown>>,
  above: string,
  free: readonly string[],
): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    const path = `${above}${key}`;
    if (free.includes(path)) return [];
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner))
      return leavesOf(inner as Readonly<Record<string, unknown>>, `${path}.`, free);
    return [[path, JSON.stringify(inner)]];
  });
}

function refusalOfDays(folder: string, manifest: StudyManifest, { series }: About): HearsayError | undefined {
  const seriesKept = manifest.seriesKept ?? 'daily';
  if (seriesKept === series) return undefined;
  return new HearsayError(
    {
      en: `the study in "${folder}" was begun with "--series ${seriesKept}", and this says "${series}"`,
      zh: `“${folder}”里的研究是用 --series ${seriesKept} 开始的，而这里是 ${series}`,
    },
    {
      en: `write "--series ${seriesKept}" to go on with it, or give another folder with "--out"`,
      zh: `要继续它请写 --series ${seriesKept}，或用 --out 指定另一个文件夹`,
    },
  );
}

/** The same scenario, but what is recorded of a run differs: a change of the program that its version does not tell. */
function refusalOfRecord(folder: string, manifest: StudyManifest, recorded: Recorded): HearsayError | undefined {
  const [before, now] = [manifest, recorded].map(({ outcomes, series }) => [
    ...outcomes.map((name) => `"${name}"`),
    ...series.map((name) => `"${name}" over days`),
  ]) as [string[], string[]];
  if (before.join() === now.join()) return undefined;
  const added = now.filter((name) => !before.includes(name));
  const gone = before.filter((name) => !now.includes(name));
  const listed = (names: readonly string[]) =>
    names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  const differences = [
    ...(added.length > 0 ? [`it knew no ${listed(added)}`] : []),
    ...(gone.length > 0 ? [`it knew ${listed(gone)}`] : []),
  ];
  return new HearsayError(
    {
      en: `the study in "${folder}" was made by another hearsay ${manifest.hearsay} than this one: ${differences.join('; ') || 'it kept outcomes in another order'}`,
      zh: `“${folder}”里的研究由另一个 hearsay ${manifest.hearsay} 生成：${differences.join('; ') || '指标的次序不同'}`,
    },
    {
      en: 'give another folder with "--out", or go on with the program that began it',
      zh: '请用 --out 指定另一个文件夹，或用当初的程序继续',
    },
  );
}

function begin(found: Found, about: About): StudyManifest {
  const { file, recorded, series, kind, outcomes, asked, command, job, graph } = about;
  return {
    format: STUDY_FORMAT,
    kind,
    ...provenance(file, command),
    ...(job.graphFile && { graph: { file: `graph${endingOf(job.graphFile)}`, hash: graph } }),
    design: { points: [], strategies: [], replications: 0 },
    points: [],
    mixtures: [...plainMixtures(file)],
    outcomes: [...recorded.outcomes],
    dated: withDay(outcomes),
    series: [...recorded.series],
    ...(series !== 'daily' && { seriesKept: series }),
    runsPerPart: runsPerPart(file.scenario),
    batches: [],
    complete: false,
    runs: 0,
    failures: 0,
    digest: '',
    report: { ...asked } as StudyManifest['report'],
    files: found.kind === 'report' ? [...found.files] : [],
  };
}

/** A study remembers the scenario as it was asked for last: with strategies added, and in the words of today. */
function goOn(manifest: StudyManifest, { file, outcomes, command }: About): StudyManifest {
  const { node, platform, ...now } = provenance(file, command);
  const mixtures = new Map([...manifest.mixtures, ...plainMixtures(file)].map((each) => [each.name, each]));
  return { ...manifest, ...now, mixtures: [...mixtures.values()], dated: withDay(outcomes) };
}

const plainMixtures = ({ source: { mixtures = [] } }: ScenarioFile): StudyManifest['mixtures'] =>
  mixtures.map(({ name, base, other, parts }: Mixture) => ({ name, base, other, parts: [...parts] }));

function provenance(file: ScenarioFile, command: string) {
  const { set, ...rest } = provenanceOf(file, command);
  return { ...rest, set: [...set] };
}

const endingOf = (path: string): string => /(?:\.[a-z]+)?(?:\.gz)?$/.exec(basename(path).toLowerCase())![0] || '.csv';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const hashOfFile = (path: string): string => hashOf(readFileSync(path));

/** The copy in the study is a file of its own, whatever is there. */
function keepGraph(copy: string, original: string): void {
  const bytes = readFileSync(original);
  const isThere = lstatSync(copy, { throwIfNoEntry: false }) !== undefined;
  if (isThere && hashOf(explaining(copy, () => readOwn(copy), 'read')) === hashOf(bytes)) return;
  keepFile(copy, bytes);
}

/** `Campus launch.yaml` → `campus-launch`: letters and digits of any language, at most 60. */
export function folderNameFor(path: string): string {
  const name = basename(path).replace(/\.ya?ml$/i, '');
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  // What comes behind the name has room as well, also where a letter takes four bytes.
  return shortened(plain, 60, 200).replace(/^-+|-+$/g, '') || 'scenario';
}

/** Outcomes with a day among these. */
export const withDay = (names: readonly string[]): string[] => names.filter((name) => datedOutcome(name) !== undefined);
