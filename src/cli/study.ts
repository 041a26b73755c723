/**
 * The pipe that every command with many runs uses: from a plan to results, with threads, progress, Ctrl-C, and a folder that survives
 * everything.
 *
 *     const file = readScenarioFile(given.operands[0]!, given);
 *     const study = await openStudy({ file, kind: 'sweep', folder: studyFolder(given, file, 'sweep') }, given, terminal);
 *     try {
 *       const results = await study.compute({ points, strategies, replications: 30 });
 *       results.outcome('members', { strategy: 'month-plan' });               // Float64Array, one value a replication, NaN: failed
 *       results.outcome('members@30d', { strategy: 'month-plan', point: 4 }); // 30 days in, at the fifth point
 *       await results.readSeries('members', (key, days) => …);                // run by run
 *       await results.readDetails((key, { funnel, retention }) => …);
 *       study.writeFiles(results, files, { language });                       // report.html, charts/…, and what `report` needs
 *     } finally {
 *       study.close();
 *     }
 *
 * What is wanted is a rectangle: every strategy at every point in every replication, less what `only` leaves out. A point replaces values of
 * the scenario, as `--set` does after the options of the command: `points: [{ set: ['community.groups.cap=100'] }, …]`. Threads read the
 * scenario of a point when they first meet it; what a point gets wrong stops the command with the message that the scenario reader has
 * for it, so check points beforehand (`readScenario(text, { ...file.source, set: [...file.source.set, ...point.set] })`) where it
 * should come sooner.
 *
 * Asking again computes what is missing and nothing else, within one command (a search that learns which points to try) and from one
 * command to the next (the same folder). Results always cover what was asked for last; points are found by their values, in whatever
 * order they are named. Outcomes with a day (`members@30d`) are read beforehand: those of the scenario, and those named in
 * `outcomes`. After Ctrl-C `compute` gives the replications that are whole and `study.interrupted` is true.
 *
 * Without a folder everything is the same, in memory. `runStudy` is all of it at once: open, compute one rectangle, close.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { HearsayError, ScenarioError } from '../errors.ts';
import type { WantedRuns } from '../experiment/batches.ts';
import { digestOfResults } from '../experiment/collect.ts';
import { designRuns } from '../experiment/design.ts';
import { type Point, SCENARIO_AS_IT_IS } from '../experiment/points.ts';
import type { Results, RunFailure, RunKey } from '../experiment/results.ts';
import { datedOutcome } from '../experiment/results-in-memory.ts';
import { compileModel } from '../model/compile.ts';
import { type Mixture, withMixtures } from '../scenario/mixtures.ts';
import { OUTCOMES, type OutcomeName } from '../scenario/outcomes.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { strategiesOfTrial } from '../scenario/trials.ts';
import { calledAs } from './called-as.ts';
import type { Arguments } from './command.ts';
import { executeRuns } from './execute.ts';
import { listenForInterrupt } from './interrupt.ts';
import type { Job, ScenarioSource } from './job.ts';
import { showProgress } from './progress.ts';
import { type Provenance, provenanceOf } from './provenance.ts';
import { quoteForShell } from './quote-for-shell.ts';
import { loadJob, type ScenarioFile, seedEntry } from './scenario-file.ts';
import { shortened } from './short-name.ts';
import { changesThatMatter } from './store/changes.ts';
import { explaining, keepFile, readOwn, refuseLinks, removeUnfinished } from './store/disk.ts';
import { identityOf } from './store/identity.ts';
import { lockFolder } from './store/lock.ts';
import {
  damagedManifest,
  FEWEST_PER_PART,
  type Found,
  lookAt,
  MOST_PER_PART,
  readManifest,
  STUDY_FILE,
  STUDY_FORMAT,
  type StudyManifest,
  writeManifest,
} from './store/manifest.ts';
import { describeTables } from './store/readme.ts';
import { resultsOfStore } from './store/results-of-store.ts';
import { type Kept, openStore, type Store, type StoredBatch } from './store/store.ts';
import { type Recorded, storeFailure, storeResult } from './store/stored-run.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';

/** Which runs are wanted. */
export interface Rectangle {
  /** The scenario as it is when left out. */
  readonly points?: readonly Point[];
  /** All of the scenario when left out. */
  readonly strategies?: readonly string[];
  /** Those of the scenario when left out. */
  readonly replications?: number;
  /** Leaves runs out of the rectangle; their outcomes are NaN. All are wanted when left out. */
  readonly only?: (key: RunKey) => boolean;
}

export interface StudyPlan {
  readonly file: ScenarioFile;
  /** The command whose study this is; needed with a folder. */
  readonly kind?: string;
  /** Where the study is kept; in memory when left out. */
  readonly folder?: StudyFolder;
  /** Outcomes with a day, such as `members@30d`, that are asked of the results besides those of the scenario. */
  readonly outcomes?: readonly string[];
  /** What the user asks, as far as another question would need other runs or another report: it goes to another folder. */
  readonly asked?: Readonly<Record<string, Json>>;
  /** Runs that the command is going to ask for in all, where it knows beforehand and asks more than once: for the time left. */
  readonly expected?: number;
}

export interface StudyFolder {
  readonly path: string;
  /** The user named it. Otherwise, where it holds another study, the next free one of "path-2", "path-3" … is taken. */
  readonly named: boolean;
}

export interface Study {
  readonly results: Results;
  /** Runs that were asked for. */
  readonly asked: number;
  readonly threads: number;
  /** Stopped with Ctrl-C before all runs were done: the results are those of the replications that are whole. */
  readonly interrupted: boolean;
}

export interface OpenStudy {
  readonly threads: number;
  readonly interrupted: boolean;
  /** Undefined for a study in memory. */
  readonly folder: string | undefined;
  /** Where its runs come from, for the report. */
  readonly provenance: Pick<Provenance, 'scenarioText' | 'scenarioHash' | 'hearsay' | 'command'>;
  /** What `writeFiles` was last told of the report. */
  readonly reported: Readonly<Record<string, unknown>>;
  /** Runs of the study that failed, in the order of the design, and all that were tried. */
  readonly failures: readonly RunFailure[];
  readonly done: number;
  /** Computes what is missing of a rectangle and gives its results. Throws HearsayError when the disk or a scenario refuses. */
  compute(wanted: Rectangle): Promise<Results>;
  /**
   * Writes what a command makes of its results, by path in the folder (`report.html`, `charts/…`), and takes away what it made before;
   * the manifest comes last. `report` is kept in it for `hearsay report`. Nothing happens in memory.
   */
  writeFiles(
    results: Results,
    files: ReadonlyMap<string, string | Uint8Array>,
    report: Readonly<Record<string, Json>>,
  ): void;
  /** Lets others at the folder. Results can still be read. */
  close(): void;
}

type StoredParts = OpenStudy & {
  /** The replications that are whole of what was asked for last, less what `only` leaves out. */
  readResults(only?: (key: RunKey) => boolean): Promise<Results>;
  /** Every run that there is, under the number that its point has in the study. */
  readAll(): Promise<Results>;
};

export interface StoredStudy extends StoredParts {
  readonly manifest: StudyManifest;
  readonly file: ScenarioFile;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** `--out`, or a folder named after the scenario below `hearsay-study`, with the command behind it unless that is `compare`. */
export function studyFolder(given: Arguments, { path }: ScenarioFile, kind: string): StudyFolder {
  const out = given.text('out');
  if (out !== undefined) return { path: out, named: true };
  const name = folderNameFor(path);
  return { path: join('hearsay-study', kind === 'compare' ? name : `${name}-${kind}`), named: false };
}

/** One rectangle, from start to end. */
export async function runStudy(
  { file, kind, folder, outcomes, asked, ...wanted }: StudyPlan & Rectangle,
  given: Arguments,
  terminal: Terminal,
): Promise<Study> {
  const plan = {
    file,
    ...(kind && { kind }),
    ...(folder && { folder }),
    ...(outcomes && { outcomes }),
    ...(asked && { asked }),
  };
  const study = await openStudy(plan, given, terminal);
  try {
    const results = await study.compute(wanted);
    return { results, asked: askedFor(wanted, file), threads: study.threads, interrupted: study.interrupted };
  } finally {
    study.close();
  }
}

/** A study that is in the folder or in memory, to be extended. Throws HearsayError when the folder cannot be used. */
export async function openStudy(
  { file, kind = '', folder: wantedFolder, outcomes = [], asked = {}, expected }: StudyPlan,
  given: Arguments,
  terminal: Terminal,
): Promise<OpenStudy> {
  const job = loadJob(file, terminal);
  const recorded = recordedOf(job);
  const graph = job.graphFile === undefined ? '' : hashOfFile(job.graphFile);
  const about = { file, job, graph, recorded, kind, outcomes, asked, given, terminal };
  const folder = wantedFolder && chooseFolder(wantedFolder, about);
  const release = folder === undefined ? () => {} : await lockFolder(folder);
  try {
    const kept = folder === undefined ? undefined : { folder, manifest: prepare(folder, about) };
    const store = await openStore(
      {
        recorded,
        runsPerPart: kept?.manifest.runsPerPart ?? runsPerPart(file.scenario),
        folder,
        recomputeDamaged: given.flag('recompute-damaged'),
        onDamage: ({ message }) => terminal.warn(`warning: ${message}; its runs are computed again`),
        identify: identityOf({ scenario: job.scenario, graph, recorded, version: VERSION }),
      },
      kept?.manifest ?? { points: [], batches: [] },
    );
    return createStudy({ file, job, store, kept, release, outcomes, expected, given, terminal });
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * A study on disk as it is, for commands that only read it and write what they make of it: `compute` gives what is there and computes
 * nothing. Throws HearsayError.
 *
 * @param writes false for a command that leaves the folder as it is, which may then be one that nobody can write to
 */
export async function openStored(
  folder: string,
  given: Arguments,
  terminal: Terminal,
  writes = true,
): Promise<StoredStudy> {
  readManifest(folder);
  const release = await (writes ? lockFolder(folder) : lockIfPossible(folder));
  try {
    const manifest = readManifest(folder);
    const written = scenarioOf(manifest, folder);
    const source = sourceOf(manifest);
    const file = { path: manifest.scenarioFile, text: manifest.scenarioText, source, scenario: written, warnings: [] };
    const { outcomes, series, runsPerPart, dated, mixtures } = manifest;
    const job = { scenario: withMixtures(written, mixtures), source };
    checkNames(manifest, job.scenario, folder);
    checkOrigin(manifest, job.scenario, folder);
    refuseLinks(folder, ['charts']);
    const store = await openStore({ recorded: { outcomes, series }, runsPerPart, folder, readOnly: true }, manifest);
    const kept = { folder, manifest };
    const study = createStudy({
      file,
      job,
      store,
      kept,
      release,
      outcomes: dated,
      readOnly: true,
      given,
      terminal,
    });
    return Object.assign(study, { manifest, file });
  } catch (error) {
    release();
    throw error;
  }
}

/** Who only reads can do without a lock where the folder cannot be written to: nobody else writes there either. */
async function lockIfPossible(folder: string): Promise<() => void> {
  try {
    return await lockFolder(folder);
  } catch (error) {
    if (existsSync(join(folder, 'lock'))) throw error;
    return () => {};
  }
}

/** A manifest may come from anybody: what it says of outcomes and strategies must be what its scenario says. */
export function checkNames(
  { outcomes, dated, design, batches }: StudyManifest,
  scenario: Scenario,
  folder: string,
): void {
  const isOutcome = (name: string) => Object.hasOwn(OUTCOMES, name) || Object.hasOwn(scenario.formulas, name);
  const names = new Set(scenario.strategies.map(({ name }) => name));
  const isStrategy = (name: string) => names.has(name) || strategiesOfTrial(name, scenario.strategies) !== undefined;
  const undated = dated.map((each) => datedOutcome(each)?.outcome ?? each);
  const outcome = [...outcomes, ...undated].find((each) => !isOutcome(each));
  if (outcome !== undefined) throw damagedManifest(folder, `its scenario has no outcome "${outcome}"`);
  const strategies = [...design.strategies, ...batches.flatMap((batch) => batch.strategies)];
  const strategy = [...new Set(strategies)].find((each) => !isStrategy(each));
  if (strategy !== undefined) throw damagedManifest(folder, `its scenario has no strategy "${strategy}"`);
}

/** Throws HearsayError where the runs of a study were computed from another scenario than its manifest holds. */
function checkOrigin(manifest: StudyManifest, scenario: Scenario, folder: string): void {
  const { batches, points, outcomes, series, graph, hearsay } = manifest;
  // Another version may read the same scenario as something else.
  if (hearsay !== VERSION) return;
  const identify = identityOf({
    scenario,
    graph: graph?.hash ?? '',
    recorded: { outcomes, series },
    version: hearsay,
  });
  if (batches.some((batch) => batch.id !== undefined && batch.id !== identify(batch, points)))
    throw damagedManifest(folder, 'its scenario is not the one that its runs were computed from');
}

interface Parts {
  readonly file: ScenarioFile;
  readonly job: Job;
  readonly store: Store;
  readonly kept: { readonly folder: string; readonly manifest: StudyManifest } | undefined;
  readonly release: () => void;
  readonly outcomes: readonly string[];
  /** Runs that are going to be asked for in all, where the command knows. */
  readonly expected?: number | undefined;
  /** Computes nothing: what is missing counts as stopped. */
  readonly readOnly?: boolean;
  readonly given: Arguments;
  readonly terminal: Terminal;
}

function createStudy(parts: Parts): StoredParts {
  const { file, job, store, kept, release, outcomes, readOnly = false, given, terminal } = parts;
  const threads = given.number('workers') ?? availableParallelism();
  const dated = datedOutcomes(file.scenario, outcomes);
  let manifest = kept?.manifest;
  let interrupted = false;
  const progress = showProgress(terminal.quiet);
  let expectedLater = parts.expected ?? 0;
  let asked: WantedRuns = manifest?.design ?? { points: [], strategies: [], replications: 0 };

  /** What is asked for is noted before it is computed, so that whoever goes on knows the order of the runs. */
  const note = (results: Results | undefined, changes: Partial<StudyManifest> = {}) => {
    if (kept === undefined || manifest === undefined) return;
    const { points, strategies, replications } = asked;
    manifest = {
      ...manifest,
      points: store.points.map(({ set }) => ({ set: [...set] })),
      batches: store.batches.map(plainBatch),
      kept: plainKept(store.kept()),
      design: { points: [...points], strategies: [...strategies], replications },
      complete: results !== undefined && !interrupted,
      runs: results?.finished ?? 0,
      failures: results?.failures.length ?? 0,
      digest: results === undefined ? '' : digestOfResults(results),
      ...changes,
    };
    writeManifest(kept.folder, manifest);
  };

  const readResults = async (): Promise<Results> => {
    const whole = wholeReplications(store, asked);
    interrupted = whole < asked.replications;
    return resultsOfStore(store, { ...asked, replications: whole }, dated);
  };

  return {
    threads,
    folder: kept?.folder,
    provenance: manifest ?? provenanceOf(file, given),
    get reported() {
      return manifest?.report ?? {};
    },
    get interrupted() {
      return interrupted;
    },
    get failures() {
      return inOrder(store.failures, asked.strategies);
    },
    get done() {
      return store.done();
    },
    async compute(rectangle) {
      asked = wantedRuns(rectangle, file, store);
      const isNew = store.want(asked);
      if (readOnly) return readResults();
      const count = countOf(store.missing(asked));
      // A study that has all of it keeps its manifest as it is until its files are written anew.
      if (isNew || count > 0) note(undefined);
      expectedLater = Math.max(0, expectedLater - sizeOf(asked));
      progress.begin(count, expectedLater);
      const interrupt = listenForInterrupt(progress.pause, kept !== undefined, terminal);
      try {
        await executeRuns({ ...job, points: store.points }, store.missing(asked), {
          count,
          threads,
          signal: interrupt.signal,
          accept(outcome) {
            if ('result' in outcome) store.add(storeResult(keyOf(outcome.result), outcome.result, store.recorded));
            else store.add(storeFailure(keyOf(outcome.failure), outcome.failure, store.recorded), outcome.failure);
            progress.step();
          },
        });
      } finally {
        progress.pause();
        interrupt.release();
      }
      const results = await readResults();
      if (interrupted && kept !== undefined) {
        terminal.warn(`What is done is in "${kept.folder}". To go on from there, repeat: ${typed(given)}`);
      }
      if (isNew || count > 0) note(results);
      return results;
    },
    async readResults(only) {
      asked = { ...asked, only };
      const results = await readResults();
      // Of a command that asks more than once, the manifest tells of what it asked at last and what it made of all.
      if (kept !== undefined && !ASKS_OFTEN.has(kept.manifest.kind)) refuseOthers(kept, results);
      return results;
    },
    readAll() {
      const strategies = [...new Set(store.batches.flatMap((batch) => batch.strategies))];
      const points = store.points.map((_, point) => point);
      return resultsOfStore(store, { points, strategies, replications: store.reached() }, dated);
    },
    writeFiles(results, files, report) {
      if (kept === undefined || manifest === undefined) return;
      if (readOnly) refuseOthers(kept, results);
      const before = manifest.files;
      refuseLinks(kept.folder, ['charts']);
      for (const [name, content] of files) {
        if (!STUDY_FILE.test(name)) throw new Error(`"${name}" is not a name for a file of a study`);
        keepFile(join(kept.folder, name), content);
      }
      note(results, { files: [...files.keys()], report: report as StudyManifest['report'] });
      for (const name of before) {
        if (!files.has(name) && STUDY_FILE.test(name)) rmSync(join(kept.folder, name), { force: true });
      }
    },
    close() {
      store.close();
      release();
    },
  };
}

// ---- what is wanted ------------------------------------------------------------------------------------------------

function wantedRuns(
  { points, strategies, replications, only }: Rectangle,
  { scenario }: ScenarioFile,
  store: Store,
): WantedRuns {
  const ids = store.addPoints(points ?? SCENARIO_AS_IT_IS);
  const place = new Map(ids.map((id, index) => [id, index]));
  return {
    points: ids,
    strategies: strategies ?? scenario.strategies.map(({ name }) => name),
    replications: replications ?? scenario.replications,
    only: only && ((key) => only({ ...key, point: place.get(key.point)! })),
  };
}

function askedFor(
  { points = SCENARIO_AS_IT_IS, strategies, replications, only }: Rectangle,
  { scenario }: ScenarioFile,
): number {
  const names = strategies ?? scenario.strategies.map(({ name }) => name);
  const count = replications ?? scenario.replications;
  if (only === undefined) return points.length * names.length * count;
  return designRuns(names, count, points.length).filter(only).length;
}

const sizeOf = ({ points, strategies, replications }: WantedRuns): number =>
  points.length * strategies.length * replications;

function wholeReplications(store: Store, wanted: WantedRuns): number {
  // Batches go replication by replication, so the first that a batch lacks is its lowest.
  for (let whole = wanted.replications; ; ) {
    const first = store.missing({ ...wanted, replications: whole }).next();
    if (first.done) return whole;
    whole = first.value.replication;
  }
}

/** Commands that ask for several rectangles, one after the other. */
const ASKS_OFTEN: ReadonlySet<string> = new Set(['plan', 'select']);

/** Throws HearsayError where the runs in a folder are not those of which its manifest tells. */
function refuseOthers({ folder, manifest }: NonNullable<Parts['kept']>, results: Results): void {
  const { complete, digest } = manifest;
  if (!complete || digest === '' || digest === digestOfResults(results)) return;
  throw new HearsayError(
    `the runs in "${folder}" are not those that its manifest tells of`,
    'a part may have come from another study: get the study again from where it came from, or repeat the command in another folder',
  );
}

/** By replication, then by point, then by strategy. */
const inOrder = (failures: readonly RunFailure[], strategies: readonly string[]): readonly RunFailure[] =>
  [...failures].sort(
    (a, b) =>
      a.replication - b.replication ||
      a.point - b.point ||
      strategies.indexOf(a.strategy) - strategies.indexOf(b.strategy),
  );

function countOf(items: Iterable<unknown>): number {
  let count = 0;
  for (const _ of items) count++;
  return count;
}

const keyOf = ({ point, strategy, replication }: RunKey): RunKey => ({ point, strategy, replication });

/** All final values, and all series: what is reported can be changed later. */
function recordedOf({ scenario, graph }: Job): Recorded {
  const { valueNames, formulas } = compileModel(scenario, graph === undefined ? {} : { graph });
  const hasSeries = (name: string) =>
    name in OUTCOMES
      ? OUTCOMES[name as OutcomeName].kind !== 'whole'
      : formulas.find((formula) => formula.name === name)!.hasSeries;
  return { outcomes: valueNames, series: valueNames.filter(hasSeries) };
}

function datedOutcomes({ outcomes, expectations, plan }: Scenario, more: readonly string[]): string[] {
  const planned = [...(plan?.objectives ?? []), ...(plan?.limits ?? [])].map(({ outcome }) => outcome);
  const expected = expectations.flatMap(({ outcome, day }) => (day === undefined ? [] : [`${outcome}@${day}d`]));
  return withDay([...new Set([...outcomes, ...planned, ...more, ...expected])]);
}

const withDay = (names: readonly string[]): string[] => names.filter((name) => datedOutcome(name) !== undefined);

/** A part holds so many days, which are some megabytes: few files, and not much in memory while it is open. */
const runsPerPart = ({ horizon }: Scenario): number => Math.max(FEWEST_PER_PART, Math.floor(MOST_PER_PART / horizon));

// ---- the folder ----------------------------------------------------------------------------------------------------

interface About {
  readonly file: ScenarioFile;
  readonly job: Job;
  /** Hash of the graph that the scenario names; empty without. */
  readonly graph: string;
  readonly recorded: Recorded;
  readonly kind: string;
  readonly outcomes: readonly string[];
  readonly asked: Readonly<Record<string, Json>>;
  readonly given: Arguments;
  readonly terminal: Terminal;
}

/** Finds out whether a folder can be used, before anything is computed or written. */
function chooseFolder({ path, named }: StudyFolder, about: About): string {
  const folder = named ? path : firstThatFits(path, about);
  const refused = refusalOf(folder, about);
  if (refused !== undefined) throw refused;
  return folder;
}

/** With the folder locked: the manifest to go on with. A new one is on disk before any other file. */
function prepare(folder: string, about: About): StudyManifest {
  const refused = refusalOf(folder, about);
  if (refused !== undefined) throw refused;
  refuseLinks(folder, ['charts']);
  for (const own of [folder, join(folder, 'charts')]) removeUnfinished(own);
  const found = lookAt(folder);
  if (found.kind === 'study')
    checkOrigin(found.manifest, withMixtures(scenarioOf(found.manifest, folder), found.manifest.mixtures), folder);
  const manifest = found.kind === 'study' ? goOn(found.manifest, about) : begin(found, about);
  if (found.kind !== 'study') writeManifest(folder, manifest);
  const readme = join(folder, 'README.txt');
  const text = describeTables(about.recorded);
  if (textIn(readme) !== text) keepFile(readme, text);
  if (manifest.graph !== undefined) keepGraph(join(folder, manifest.graph.file), about.job.graphFile!);
  return manifest;
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
    if (number === 1) about.terminal.note(`${refused.message}; this one goes to another folder`);
  }
  return path;
}

/** Why a study cannot be kept in a folder; undefined when it can. */
function refusalOf(folder: string, { file, graph, recorded, kind, asked }: About): HearsayError | undefined {
  try {
    const found = lookAt(folder);
    if (found.kind !== 'study') return undefined;
    const { manifest } = found;
    if (manifest.kind !== kind) {
      return new HearsayError(
        `"${folder}" holds a study of "hearsay ${manifest.kind}"`,
        'give another folder with "--out"; nothing is ever taken out of a study',
      );
    }
    if (manifest.hearsay !== VERSION) {
      return new HearsayError(
        `the study in "${folder}" was made by hearsay ${manifest.hearsay}; this is ${VERSION}, which may compute other numbers`,
        'give another folder with "--out", or go on with the version that began it',
      );
    }
    const changes = changesThatMatter(scenarioOf(manifest, folder), file.scenario);
    if ((manifest.graph?.hash ?? '') !== graph) changes.push('the graph file has other contents');
    if (changes.length === 0)
      return refusalOfQuestion(folder, manifest, asked) ?? refusalOfRecord(folder, manifest, recorded);
    const more = changes.length > 3 ? `; and ${changes.length - 3} more` : '';
    return new HearsayError(
      `"${folder}" holds a study of another version of this scenario: ${changes.slice(0, 3).join('; ')}${more}`,
      'give another folder with "--out", or undo the change; only strategies and replications can be added to a study, and what is reported of it changed',
    );
  } catch (error) {
    if (error instanceof HearsayError) return error;
    throw error;
  }
}

/** Another question of the same command: its report would replace the one that is there. */
function refusalOfQuestion(
  folder: string,
  { asked: before, kind }: StudyManifest,
  asked: Readonly<Record<string, Json>>,
): HearsayError | undefined {
  if (before === undefined) return undefined;
  const text = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
  const key = [...new Set([...Object.keys(before), ...Object.keys(asked)])].find(
    (each) => text(before[each]) !== text(asked[each]),
  );
  if (key === undefined) return undefined;
  const short = (value: unknown) => (text(value).length > 60 ? `${text(value).slice(0, 57)}…` : text(value));
  return new HearsayError(
    `"${folder}" holds another "hearsay ${kind}": ${key} was ${short(before[key])} and is ${short(asked[key])}`,
    'give another folder with "--out": a folder holds the answer to one question',
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
    `the study in "${folder}" was made by another hearsay ${manifest.hearsay} than this one: ${differences.join('; ') || 'it kept outcomes in another order'}`,
    'give another folder with "--out", or go on with the program that began it',
  );
}

/** The scenario that a study was made with, without mixtures. Throws HearsayError where the manifest holds none that can be read. */
export function scenarioOf(manifest: StudyManifest, folder: string): Scenario {
  const { scenarioText, design } = manifest;
  try {
    return readScenario(scenarioText, {
      ...sourceOf(manifest),
      replications: Math.max(1, design.replications),
    }).scenario;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new HearsayError(
      `the scenario in the manifest of the study in "${folder}" cannot be read: ${error.issues[0]?.message ?? error.message}`,
      'restore manifest.json from a copy, or make the study anew in another folder',
    );
  }
}

/** What its runs were computed from, at a point or not. */
export function sourceOf({ scenarioFile, scenarioText, set, seed, mixtures }: StudyManifest): ScenarioSource {
  // The seed comes first, as an entry of `set`: a point may have one of its own.
  return { file: scenarioFile, text: scenarioText, set: [seedEntry(seed), ...set], mixtures };
}

function begin(found: Found, about: About): StudyManifest {
  const { file, recorded, kind, outcomes, asked, given, job, graph } = about;
  return {
    format: STUDY_FORMAT,
    kind,
    ...provenance(file, given),
    ...(job.graphFile && { graph: { file: `graph${endingOf(job.graphFile)}`, hash: graph } }),
    asked: { ...asked } as StudyManifest['asked'],
    design: { points: [], strategies: [], replications: 0 },
    points: [],
    mixtures: [...plainMixtures(file)],
    outcomes: [...recorded.outcomes],
    dated: withDay(outcomes),
    series: [...recorded.series],
    runsPerPart: runsPerPart(file.scenario),
    batches: [],
    complete: false,
    runs: 0,
    failures: 0,
    digest: '',
    report: {},
    files: found.kind === 'report' ? [...found.files] : [],
  };
}

/** A study remembers the scenario as it was asked for last: with strategies added, and in the words of today. */
function goOn(manifest: StudyManifest, { file, outcomes, given }: About): StudyManifest {
  const { node, platform, ...now } = provenance(file, given);
  const mixtures = new Map([...manifest.mixtures, ...plainMixtures(file)].map((each) => [each.name, each]));
  return { ...manifest, ...now, mixtures: [...mixtures.values()], dated: withDay(outcomes) };
}

const plainMixtures = ({ source: { mixtures = [] } }: ScenarioFile): StudyManifest['mixtures'] =>
  mixtures.map(({ name, base, other, parts }: Mixture) => ({ name, base, other, parts: [...parts] }));

function provenance(file: ScenarioFile, given: Arguments) {
  const { set, ...rest } = provenanceOf(file, given);
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

const plainBatch = ({ points, strategies, replications: [from, to], id }: StoredBatch) => ({
  points: [...points],
  strategies: [...strategies],
  replications: [from, to] as [number, number],
  ...(id && { id }),
});

const plainKept = ({ parts, journals }: Kept) => ({
  parts: parts.map(([from, to]) => [from, to] as [number, number]),
  journals: journals.map(([part, runs]) => [part, runs] as [number, number]),
});

const typed = ({ words }: Arguments): string => [calledAs(), ...words.map(quoteForShell)].join(' ');

/** `Campus launch.yaml` → `campus-launch`: letters and digits of any language, at most 60. */
function folderNameFor(path: string): string {
  const name = basename(path).replace(/\.ya?ml$/i, '');
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  // What comes behind the name has room as well, also where a letter takes four bytes.
  return shortened(plain, 60, 200).replace(/^-+|-+$/g, '') || 'scenario';
}
