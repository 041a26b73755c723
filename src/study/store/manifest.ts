/** `manifest.json`: what a study is, enough to compute every run of it again. */
import { closeSync, existsSync, fstatSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HearsayError } from '../../errors.ts';
import { parseOutcomeReference } from '../../scenario/outcome-reference.ts';
import { UNFINISHED } from '../files/replace-file.ts';
import { troubleWith } from '../files/trouble.ts';
import { keepFile, openOwn } from './disk.ts';
import { everyOf } from './series-kept.ts';
import type { Recorded } from './stored-run.ts';

/** Marks a manifest as ours. */
export const STUDY_FORMAT = 'hearsay study 2';
/** A report alone, or the files of `hearsay run`: no runs are kept. */
export const REPORT_FORMAT = 'hearsay study 1';

export const MANIFEST = 'manifest.json';
const MOST_BYTES = 200_000_000;

/** Files besides parts; also keeps a manifest from elsewhere from naming files outside its folder. */
export const STUDY_FILE: RegExp = /^(?:charts\/)?[a-z0-9][a-z0-9-]*(?:\.vl)?\.(?:json|html|svg|png|csv|md|txt|yaml)$/;

const count = z.int().nonnegative();

/** Runs a part has at least and at most: what reads a part makes room for all of them. */
export const FEWEST_PER_PART = 16;
export const MOST_PER_PART: number = 2 ** 15;

/** Names of anything in the manifest: none is longer than what stands in a scenario. */
const name = z.string().max(2_000);

const manifestShape = z.looseObject({
  format: z.literal(STUDY_FORMAT),
  /** The command whose study this is, such as "compare". */
  kind: z.string(),
  command: z.string(),
  hearsay: z.string(),
  node: z.string(),
  platform: z.string(),
  scenarioFile: z.string(),
  scenarioHash: z.string(),
  scenarioText: z.string(),
  seed: z.string(),
  set: z.array(z.string()),
  /** Copy of the graph that the scenario names, and the hash of it. */
  graph: z.strictObject({ file: z.string().regex(/^graph\.[a-z.]+$/), hash: z.string() }).optional(),
  /** The runs that the command asked for. */
  design: z.looseObject({ points: z.array(count), strategies: z.array(name), replications: count }),
  points: z.array(z.strictObject({ set: z.array(z.string().regex(/=/)) })),
  /** Strategies made of two of the scenario. */
  mixtures: z
    .array(
      z.strictObject({ name: z.string(), base: z.string(), other: z.string(), parts: z.array(z.string()).readonly() }),
    )
    .default([]),
  outcomes: z.array(z.string()),
  /** Outcomes with a day that the command asked for besides those of the scenario. */
  dated: z.array(z.string()).default([]),
  series: z.array(z.string()),
  /** Which days of them are kept; all where it says nothing. */
  seriesKept: z.enum(['none', 'weekly']).optional(),
  runsPerPart: z.int().min(FEWEST_PER_PART).max(MOST_PER_PART),
  batches: z.array(
    z.strictObject({
      points: z.array(count),
      strategies: z.array(name),
      replications: z.tuple([count, z.int().max(10_000_000)]),
      /** Tells its runs from those of any other study. */
      id: z
        .string()
        .regex(/^[0-9a-f]{16}$/)
        .optional(),
    }),
  ),
  /** What there is of its runs: less than that is damage. */
  kept: z
    .strictObject({
      parts: z.array(z.tuple([count, count])),
      journals: z.array(z.tuple([count, count])),
    })
    .optional(),
  /** What the shares compute with, while they are not put together. */
  shares: z
    .strictObject({
      /** Check sum of the runs that every program makes of the same scenarios. */
      probe: z.string().max(100),
      node: z.string().max(100),
      platform: z.string().max(100),
    })
    .optional(),
  complete: z.boolean(),
  /** Runs that finished, and runs that failed, of those that the command asked for. */
  runs: count,
  failures: count,
  digest: z.string(),
  /** What the user asked, in words of the command, and once there is a report its language. */
  report: z.record(z.string(), z.json()),
  files: z.array(z.string()),
});

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type StudyManifest = Readonly<z.output<typeof manifestShape>>;

/** What a folder holds. */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'study'; readonly manifest: StudyManifest }
  /** Of a hearsay before studies kept their runs, or of `hearsay run`: its files make room. */
  | { readonly kind: 'report'; readonly files: readonly string[] };

/** Looks at a folder. Throws HearsayError when it holds something that is not a study, or one that this program cannot read. */
export function lookAt(folder: string): Found {
  if (!existsSync(folder)) return { kind: 'nothing' };
  if (!statSync(folder).isDirectory()) {
    throw new HearsayError(
      { en: `"${folder}" is a file, so no study can be written there`, zh: `“${folder}”是文件，不能在那里写入研究` },
      { en: 'give another folder with "--out"', zh: '请用 --out 指定另一个文件夹' },
    );
  }
  const isOurs = OURS_BESIDES.some((own) => existsSync(join(folder, own)));
  const written = isOurs ? readWritten(folder) : readAnything(folder);
  const format = (written as { format?: unknown } | undefined)?.format;
  if (format === STUDY_FORMAT) return { kind: 'study', manifest: checkManifest(folder, written) };
  const files = (written as { files?: unknown } | undefined)?.files;
  if (format === REPORT_FORMAT && Array.isArray(files))
    return { kind: 'report', files: files.filter((name) => typeof name === 'string') };
  if (typeof format === 'string' && /^hearsay study \d+$/.test(format)) throw newer(folder, written);
  if (written !== undefined && isOurs) throw foreign(folder);
  const entries = readdirSync(folder).filter((name) => !OURS_BEFORE_A_MANIFEST.test(name));
  if (entries.length > 0) {
    throw new HearsayError(
      {
        en: `the folder "${folder}" holds something that is not a hearsay study (${listed(entries)}); it is left as it is`,
        zh: `文件夹“${folder}”里有不属于 hearsay 研究的内容（${listed(entries)}），已保持原样`,
      },
      { en: 'give a new or empty folder with "--out"', zh: '请用 --out 指定新的或空的文件夹' },
    );
  }
  return { kind: 'nothing' };
}

/** What a program that was killed while it made a study may have left before it wrote a manifest. */
const OURS_BEFORE_A_MANIFEST = { test: (name: string) => /^lock(?:\.takeover)?$/.test(name) || UNFINISHED.test(name) };

/** What stands in the folder of a study and of nothing else: beside these a manifest of another kind is a mistake. */
const OURS_BESIDES = ['runs', 'series', 'journal'];

const foreign = (folder: string): HearsayError =>
  new HearsayError(
    {
      en: `the manifest.json in "${folder}" is not that of a hearsay study`,
      zh: `“${folder}”里的 manifest.json 不属于 hearsay 研究`,
    },
    {
      en: 'restore manifest.json from a copy, or make the study again in another folder',
      zh: '请从备份恢复 manifest.json，或在另一个文件夹里重新生成研究',
    },
  );

/** The manifest of a folder that is to be read. Throws HearsayError when there is no study with runs. */
export function readManifest(folder: string): StudyManifest {
  if (existsSync(folder) && !existsSync(join(folder, MANIFEST))) throw noStudy(folder);
  if (existsSync(folder) && statSync(folder).isDirectory() && formatOf(readWritten(folder)) === undefined)
    throw foreign(folder);
  const found = lookAt(folder);
  if (found.kind === 'study') return found.manifest;
  if (found.kind === 'report') {
    throw new HearsayError(
      { en: `"${folder}" holds a report without its runs`, zh: `“${folder}”里只有报告，没有模拟数据` },
      {
        en: 'it was made by an older hearsay or by "hearsay run"; make a study with "hearsay compare"',
        zh: '它由旧版 hearsay 或 hearsay run 生成；请用 hearsay compare 生成研究',
      },
    );
  }
  throw noStudy(folder);
}

/** Somebody who names the folder above is told what is in it. */
function noStudy(folder: string): HearsayError {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    return new HearsayError(
      { en: `"${folder}" is a file, not the folder of a study`, zh: `“${folder}”是文件，不是研究所在的文件夹` },
      { en: 'name the folder that holds manifest.json', zh: '请写出 manifest.json 所在的文件夹' },
    );
  }
  const inside = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, MANIFEST)))
    : [];
  return new HearsayError(
    { en: `there is no study in "${folder}"`, zh: `“${folder}”里没有研究` },
    {
      en:
        inside.length === 0
          ? 'name the folder that holds its manifest.json'
          : `there are studies in it: name one, such as "${join(folder, inside.sort()[0]!)}"`,
      zh:
        inside.length === 0
          ? '请写出 manifest.json 所在的文件夹'
          : `其中有若干研究，请写出一个，例如“${join(folder, inside.sort()[0]!)}”`,
    },
  );
}

/** What a study records of every run. */
export const recordedIn = ({ outcomes, series, seriesKept }: StudyManifest): Recorded => ({
  outcomes,
  series,
  ...everyOf(seriesKept ?? 'daily'),
});

/** Keys in one order, whether the manifest was made or read. */
export function writeManifest(folder: string, manifest: StudyManifest): void {
  keepFile(join(folder, MANIFEST), `${JSON.stringify(manifestShape.parse(manifest), null, 1)}\n`);
}

function checkManifest(folder: string, written: unknown): StudyManifest {
  const { success, data, error } = manifestShape.safeParse(written);
  if (!success) {
    const { path, message } = error.issues[0]!;
    throw damagedManifest(folder, `${path.join('.') || 'it'}: ${message}`);
  }
  const fault = faultOf(data);
  if (fault !== undefined) throw damagedManifest(folder, fault);
  return data;
}

/** @param what is wrong with it, such as `report.vary: expected an array` */
export const damagedManifest = (folder: string, what: string): HearsayError =>
  new HearsayError(
    {
      en: `the manifest of the study in "${folder}" is damaged: ${what}`,
      zh: `“${folder}”中研究的 manifest 已损坏：${what}`,
    },
    {
      en: 'restore manifest.json from a copy, or make the study again in another folder',
      zh: '请从备份恢复 manifest.json，或在另一个文件夹里重新生成研究',
    },
  );

/** What the shape alone does not say. */
function faultOf({ batches, points, design, outcomes, series, dated, report }: StudyManifest): string | undefined {
  if (report.language !== undefined && report.language !== 'en' && report.language !== 'zh')
    return 'report.language: a report is in "en" or "zh"';
  if (!isDistinct(outcomes)) return 'outcomes: a name stands there twice';
  if (dated.some((each) => parseOutcomeReference(each)?.day === undefined)) return 'dated: an outcome has no day';
  for (const batch of [...batches, { ...design, replications: [0, design.replications] as const }]) {
    if (batch.points.some((point) => point >= points.length)) return 'a batch names a point that does not exist';
    const [from, to] = batch.replications;
    if (from > to) return 'a batch ends before it starts';
    if (batch.points.length * batch.strategies.length * (to - from) > MOST_RUNS) return 'it speaks of too many runs';
    if (!isDistinct(batch.points) || !isDistinct(batch.strategies)) return 'a batch names a point or a strategy twice';
  }
  return series.every((name) => outcomes.includes(name)) ? undefined : 'a series belongs to no outcome';
}

const isDistinct = (list: readonly unknown[]): boolean => new Set(list).size === list.length;

/** The parent keeps some numbers for each. */
const MOST_RUNS = 50_000_000;

function newer(folder: string, written: unknown): HearsayError {
  const { hearsay } = written as { hearsay?: unknown };
  const version = typeof hearsay === 'string' ? ` (version ${hearsay})` : '';
  return new HearsayError(
    {
      en: `the study in "${folder}" was made by a newer hearsay${version}, whose studies this one cannot read`,
      zh: `“${folder}”里的研究由更新版本的 hearsay${version}生成，本版本无法读取`,
    },
    {
      en: 'install that version, or give another folder with "--out"',
      zh: '请安装那个版本，或用 --out 指定另一个文件夹',
    },
  );
}

const formatOf = (written: unknown): unknown => (written as { format?: unknown } | null | undefined)?.format;

/** What stands in the manifest of a folder; undefined where there is none. Throws HearsayError for one that cannot be read. */
function readWritten(folder: string): unknown {
  const path = join(folder, MANIFEST);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  const text = readManifestText(folder, path);
  if (text.trim() === '') throw damagedManifest(folder, 'it is empty');
  try {
    const written: unknown = JSON.parse(text);
    return written ?? {};
  } catch {
    throw damagedManifest(folder, 'it is cut off, or no JSON');
  }
}

/** Where nothing else is of a study, what cannot be read is no manifest either. */
function readAnything(folder: string): unknown {
  try {
    return readWritten(folder);
  } catch {
    return undefined;
  }
}

function readManifestText(folder: string, path: string): string {
  let file: number | undefined;
  try {
    file = openOwn(path);
    if (fstatSync(file).size > MOST_BYTES) throw damagedManifest(folder, `it is larger than ${MOST_BYTES / 1e6} MB`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    const trouble = troubleWith(error);
    if (trouble === undefined) throw error;
    throw new HearsayError(
      {
        en: `the manifest of the study in "${folder}" cannot be read: ${trouble.en}`,
        zh: `无法读取“${folder}”中研究的 manifest：${trouble.zh}`,
      },
      { en: 'make it readable, or copy the study to another place first', zh: '请开放读取权限，或先把研究复制到别处' },
    );
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function listed(entries: readonly string[]): string {
  const shown = entries.slice(0, 3).map((entry) => `"${entry}"`);
  return entries.length > shown.length
    ? `${shown.join(', ')} and ${entries.length - shown.length} more`
    : shown.join(', ');
}
