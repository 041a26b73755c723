/**
 * The pipe that everything with many runs uses: from a plan to results, with threads, and a folder that survives everything.
 *
 *     const file = readScenarioFile('campus.yaml');
 *     const study = await openStudy({ file, kind: 'sweep', folder: { path: 'campus-sweep', named: true }, asked: { … } }, listener);
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
 * `outcomes`. When the listener stops it `compute` gives the replications that are whole and `study.interrupted` is true.
 *
 * Without a folder everything is the same, in memory.
 */
import { existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Issue, Words } from '../errors.ts';
import type { WantedRuns } from '../experiment/batches.ts';
import { digestOfResults } from '../experiment/collect.ts';
import type { Job } from '../experiment/job.ts';
import type { Results, RunFailure, RunKey } from '../experiment/results.ts';
import { withMixtures } from '../scenario/mixtures.ts';
import { executeRuns } from './compute/execute.ts';
import { ASKS_OFTEN, checkNames, checkOrigin, readHeld, refuseOthers, sourceOf } from './held-to-scenario.ts';
import { type Listener, NOBODY } from './listener.ts';
import { type Provenance, provenanceOf } from './provenance.ts';
import type { QueueAddress } from './queue/address.ts';
import { type Elsewhere, queueLater } from './queue/later.ts';
import { loadJob, type ScenarioFile } from './scenario-file.ts';
import { keepFile, refuseLinks } from './store/disk.ts';
import { identityOf } from './store/identity.ts';
import { lockFolder } from './store/lock.ts';
import {
  type Json,
  readManifest,
  recordedIn,
  STUDY_FILE,
  type StudyManifest,
  writeManifest,
} from './store/manifest.ts';
import { resultsOfStore } from './store/results-of-store.ts';
import type { SeriesKept } from './store/series-kept.ts';
import { type Kept, openStore, type Store } from './store/store.ts';
import { type VisitedRun, visitRuns } from './store/visit-runs.ts';
import { type About, chooseFolder, hashOfFile, prepare, runsPerPart, type StudyFolder } from './study-folder.ts';
import { VERSION } from './version.ts';
import {
  countOf,
  datedOutcomes,
  keepingIn,
  plainBatch,
  type Rectangle,
  recordedOf,
  refuseDaysNotKept,
  wantedRuns,
} from './wanted.ts';

export type { StudyFolder } from './study-folder.ts';
export type { Rectangle } from './wanted.ts';

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
  /** Paths in it, such as `analysis.replications`, that may change in the same folder: the answer grows, or is told otherwise. */
  readonly free?: readonly string[];
  /** Runs that the command is going to ask for in all, where it knows beforehand and asks more than once: for the time left. */
  readonly expected?: number;
  /** One for each processor when left out. */
  readonly threads?: number | undefined;
  /** Whose workers compute the runs, instead of threads. */
  readonly queue?: QueueAddress | undefined;
  /** Computes the runs of damaged parts again. */
  readonly recomputeDamaged?: boolean;
  /** How the study is made, as somebody would type it: kept with it, and shown in its report. */
  readonly command?: string;
  /** Which days of series are kept; all when left out. */
  readonly series?: SeriesKept | undefined;
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
  /** Whether the scenario puts cohesion in by a formula, so that nobody takes it for a finding. */
  readonly phenomenological: boolean;
  /** What is odd about the scenario and no mistake. */
  readonly warnings: readonly Issue[];
  readonly seriesKept: SeriesKept;
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
  /** Throws HearsayError where these results are not those of which the manifest tells. */
  refuseOthers(results: Results): void;
  /** Every run that there is, under the number that its point has in the study. */
  readAll(): Promise<Results>;
  /** Visits every run that there is, part by part: of a large study only one part is in memory at a time. */
  visitRuns(visit: (run: VisitedRun) => void): void;
};

export interface StoredStudy extends StoredParts {
  readonly manifest: StudyManifest;
  readonly file: ScenarioFile;
}

/** What is known of a study before its folder is looked at. Throws HearsayError. */
export function aboutStudy(
  { file, kind = '', outcomes = [], asked = {}, free = [], command = '', series = 'daily' }: StudyPlan,
  listener: Listener,
): About {
  const job = loadJob(file, listener.note);
  refuseDaysNotKept(datedOutcomes(file.scenario, outcomes), file.scenario, series);
  const graph = job.graphFile === undefined ? '' : hashOfFile(job.graphFile);
  return {
    file,
    job,
    graph,
    recorded: recordedOf(job, series),
    series,
    kind,
    outcomes,
    asked,
    free,
    command,
    listener,
  };
}

/** A study that is in the folder or in memory, to be extended. Throws HearsayError when the folder cannot be used. */
export async function openStudy(plan: StudyPlan, listener: Listener = NOBODY): Promise<OpenStudy> {
  const { file, outcomes = [], expected, threads, queue, recomputeDamaged = false, command = '' } = plan;
  const about = aboutStudy(plan, listener);
  const { job, recorded, graph } = about;
  const folder = plan.folder && chooseFolder(plan.folder, about);
  const release = folder === undefined ? () => {} : await lockFolder(folder, listener.note);
  try {
    const kept = folder === undefined ? undefined : { folder, manifest: prepare(folder, about) };
    const store = openStore(
      {
        recorded,
        runsPerPart: kept?.manifest.runsPerPart ?? runsPerPart(file.scenario),
        folder,
        recomputeDamaged,
        onDamage: ({ inWords: { message } }) =>
          listener.warn({
            en: `warning: ${message.en}; its runs are computed again`,
            zh: `注意：${message.zh}；其中的模拟将重新计算`,
          }),
        identify: identityOf({ scenario: job.scenario, graph, recorded, version: VERSION }),
      },
      kept?.manifest ?? { points: [], batches: [] },
    );
    const provenance = provenanceOf(file, command);
    const elsewhere = queue && queueLater(queue, listener);
    return createStudy({
      file,
      job,
      store,
      kept,
      release,
      outcomes,
      expected,
      threads,
      elsewhere,
      provenance,
      listener,
    });
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * A study on disk as it is, for commands that only read it and write what they make of it: `compute` gives what is there and computes
 * nothing. Throws HearsayError.
 *
 * @param options `writes` is false for a command that leaves the folder as it is, which may then be one that nobody can write to
 */
export async function openStored(
  folder: string,
  { writes = true }: { readonly writes?: boolean } = {},
  listener: Listener = NOBODY,
): Promise<StoredStudy> {
  readManifest(folder);
  const release = await (writes ? lockFolder(folder, listener.note) : lockIfPossible(folder, listener));
  try {
    const manifest = readManifest(folder);
    const { scenario: written, warnings } = readHeld(manifest, folder);
    const source = sourceOf(manifest);
    const file = { path: manifest.scenarioFile, text: manifest.scenarioText, source, scenario: written, warnings };
    const { runsPerPart, dated, mixtures } = manifest;
    const job = { scenario: withMixtures(written, mixtures), source };
    checkNames(manifest, job.scenario, folder);
    checkOrigin(manifest, job.scenario, folder);
    refuseLinks(folder, ['charts']);
    const store = openStore({ recorded: recordedIn(manifest), runsPerPart, folder, readOnly: true }, manifest);
    const kept = { folder, manifest };
    const study = createStudy({
      file,
      job,
      store,
      kept,
      release,
      outcomes: dated,
      readOnly: true,
      provenance: manifest,
      listener,
    });
    return Object.assign(study, { manifest, file });
  } catch (error) {
    release();
    throw error;
  }
}

/** Who only reads can do without a lock where the folder cannot be written to: nobody else writes there either. */
async function lockIfPossible(folder: string, { note }: Listener): Promise<() => void> {
  try {
    return await lockFolder(folder, note);
  } catch (error) {
    if (existsSync(join(folder, 'lock'))) throw error;
    return () => {};
  }
}

interface Parts {
  readonly file: ScenarioFile;
  readonly job: Job;
  readonly store: Store;
  readonly kept: { readonly folder: string; readonly manifest: StudyManifest } | undefined;
  readonly release: () => void;
  readonly outcomes: readonly string[];
  readonly series?: SeriesKept | undefined;
  /** Runs that are going to be asked for in all, where the command knows. */
  readonly expected?: number | undefined;
  /** Computes nothing: what is missing counts as stopped. */
  readonly readOnly?: boolean;
  readonly threads?: number | undefined;
  readonly elsewhere?: Elsewhere | undefined;
  readonly provenance: OpenStudy['provenance'];
  readonly listener: Listener;
}

function createStudy(parts: Parts): StoredParts {
  const { file, job, store, kept, release, outcomes, readOnly = false, elsewhere, listener } = parts;
  const threads = parts.threads ?? availableParallelism();
  const keep = keepingIn(store);
  const dated = datedOutcomes(file.scenario, outcomes);
  let manifest = kept?.manifest;
  let interrupted = false;
  let isAsked = false;
  const { progress } = listener;
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
      shares: results !== undefined && !interrupted ? undefined : manifest.shares,
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
    get threads() {
      return elsewhere?.threads ?? threads;
    },
    phenomenological: job.scenario.cohesion !== undefined,
    warnings: file.warnings,
    seriesKept: manifest?.seriesKept ?? parts.series ?? 'daily',
    folder: kept?.folder,
    provenance: manifest ?? parts.provenance,
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
      if (kept !== undefined && !isAsked && count > 0 && count < sizeOf(asked))
        listener.note(goesOn(sizeOf(asked) - count, count));
      isAsked = true;
      progress.begin(count, expectedLater);
      const interrupt = listener.interruptible(kept !== undefined);
      try {
        await executeRuns({ ...job, points: store.points }, store.missing(asked), {
          count,
          threads,
          signal: interrupt.signal,
          elsewhere,
          accept(outcome) {
            keep(outcome);
            progress.step();
          },
        });
      } finally {
        progress.pause();
        interrupt.release();
      }
      const results = await readResults();
      if (interrupted && kept !== undefined) listener.stopped(kept.folder);
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
    refuseOthers(results) {
      if (kept !== undefined) refuseOthers(kept, results);
    },
    readAll() {
      const strategies = [...new Set(store.batches.flatMap((batch) => batch.strategies))];
      const points = store.points.map((_, point) => point);
      return resultsOfStore(store, { points, strategies, replications: store.reached() }, dated);
    },
    visitRuns: (visit) => visitRuns(store, visit),
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
      elsewhere?.close();
      store.close();
      release();
    },
  };
}

// ---- what is wanted ------------------------------------------------------------------------------------------------

/** Of a study that was stopped, grows, or comes in shares. */
const goesOn = (there: number, missing: number): Words => ({
  en: `${there} runs are there; ${missing} are computed now`,
  zh: `已有 ${there} 次模拟，现在计算其余 ${missing} 次`,
});

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

/** By replication, then by point, then by strategy. */
const inOrder = (failures: readonly RunFailure[], strategies: readonly string[]): readonly RunFailure[] =>
  [...failures].sort(
    (a, b) =>
      a.replication - b.replication ||
      a.point - b.point ||
      strategies.indexOf(a.strategy) - strategies.indexOf(b.strategy),
  );

const plainKept = ({ parts, journals }: Kept) => ({
  parts: parts.map(([from, to]) => [from, to] as [number, number]),
  journals: journals.map(([part, runs]) => [part, runs] as [number, number]),
});
