/**
 * The runs of a study: which there are, which are done, and where they are kept.
 *
 *     batch ──► blocks of a fixed number of runs ──► open: in memory and in a journal ──► complete: a part on disk
 *
 * Without a folder blocks stay in memory. Of a block on disk only numbers that analysis needs at any time are kept: outcomes, digests, what
 * failed. So memory grows with the number of runs by a few hundred bytes each, and not with days.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Batch, batchesToAdd, batchSize, keyAt, placesIn, type WantedRuns } from '../../experiment/batches.ts';
import type { Point } from '../../experiment/points.ts';
import type { RunFailure, RunKey } from '../../experiment/results.ts';
import { makeFolder } from '../make-folder.ts';
import { explaining, removeUnfinished } from './disk.ts';
import { type Journal, openJournal, readJournal } from './journal.ts';
import {
  DamagedPart,
  factorsOf,
  type PartPlan,
  readDetailsColumn,
  readRunsPart,
  readSeriesColumn,
  verifyPart,
  writeRunsPart,
  writeSeriesPart,
} from './part.ts';
import type { Recorded, StoredRun } from './stored-run.ts';

/** A block of consecutive runs of a batch. */
export interface Block {
  readonly batch: Batch;
  /** Number of its part, counted over the whole study. */
  readonly part: number;
  /** Position in the batch of its first run. */
  readonly start: number;
  readonly size: number;
  done: number;
  /** Made when the first of its runs is done; of every run 0 (not done), FINISHED or FAILED. */
  status: Uint8Array | undefined;
  /** Outcome by outcome, of all its runs. */
  outcomes: Float64Array | undefined;
  /** Two words each. */
  digests: Uint32Array | undefined;
  days: Int32Array | undefined;
  /** Its runs, while they are in no part. */
  runs: (StoredRun | undefined)[] | undefined;
  journal: Journal | undefined;
}

export const FINISHED = 1;
const FAILED = 2;

export interface StoreOptions {
  readonly recorded: Recorded;
  readonly runsPerPart: number;
  /** Nothing is kept on disk when left out. */
  readonly folder?: string | undefined;
  /** Leaves the folder as it is; runs can still be added, in memory. */
  readonly readOnly?: boolean;
  /** Treats a damaged part as one that was never made. */
  readonly recomputeDamaged?: boolean;
  /** Told of each part that is treated so. */
  readonly onDamage?: (error: DamagedPart) => void;
}

export interface Store {
  readonly recorded: Recorded;
  readonly points: readonly Point[];
  readonly batches: readonly Batch[];
  readonly failures: readonly RunFailure[];
  /** Positions of points, which are added where the study does not know them yet. */
  addPoints(points: readonly Point[]): number[];
  /** Adds what batches it takes; true when there were any. */
  want(wanted: WantedRuns): boolean;
  /** Runs that are wanted and not done, batch by batch. */
  missing(wanted: WantedRuns): Generator<RunKey>;
  /** Keeps a finished run. Throws HearsayError when the disk does not take it; all runs before are safe. */
  add(run: StoredRun, failure?: RunFailure): void;
  /** Where a run is; undefined for one of no batch. */
  at(key: RunKey): { readonly block: Block; readonly place: number } | undefined;
  /** Where the runs of a cell are, by replication; a replication in no batch is left out. */
  find(point: number, strategy: string, visit: (replication: number, block: Block, place: number) => void): void;
  blocks(): Iterable<Block>;
  /** An outcome over days of all finished runs of a block, one after the other in the order of the block. */
  series(block: Block, outcome: string): Promise<Float64Array>;
  /** Details of all runs of a block; null for those that failed. */
  details(block: Block): Promise<readonly (string | null)[]>;
  close(): void;
}

/** A store with the batches that are known, and what is done of them. Throws HearsayError for a damaged part. */
export async function openStore(
  { recorded, runsPerPart, folder, readOnly = false, recomputeDamaged = false, onDamage = () => {} }: StoreOptions,
  known: { readonly points: readonly Point[]; readonly batches: readonly Batch[] },
): Promise<Store> {
  const points = [...known.points];
  const pointAt = new Map(points.map(({ set }, index) => [JSON.stringify(set), index]));
  const batches: Batch[] = [];
  const finders: ((key: RunKey) => number)[] = [];
  const blocksOf: Block[][] = [];
  const plans: PartPlan[] = [];
  const failures: RunFailure[] = [];
  const writes = folder !== undefined && !readOnly;
  let parts = 0;

  const addBatch = (batch: Batch) => {
    const size = batchSize(batch);
    const blocks: Block[] = [];
    for (let start = 0; start < size; start += runsPerPart) {
      blocks.push({ ...EMPTY, batch, part: parts++, start, size: Math.min(runsPerPart, size - start) });
    }
    batches.push(batch);
    finders.push(placesIn(batch));
    blocksOf.push(blocks);
    plans.push({ recorded, factors: factorsOf(batch, points, recorded) });
  };
  const pathOf = (table: 'runs' | 'series', { part }: Block) =>
    join(folder!, table, `part-${String(part).padStart(5, '0')}.parquet`);
  const journalOf = ({ part }: Block) => join(folder!, 'journal', `part-${String(part).padStart(5, '0')}`);
  const seriesRows = ({ days }: Block) => days!.reduce((sum, count) => sum + count, 0);

  const note = (block: Block, place: number, run: StoredRun, stack = '') => {
    makeRoom(block, recorded);
    block.done++;
    block.status![place] = run.error === null ? FINISHED : FAILED;
    block.days![place] = run.days;
    for (let k = 0; k < recorded.outcomes.length; k++) block.outcomes![k * block.size + place] = run.outcomes[k]!;
    if (run.digest !== null) noteDigest(block, place, run.digest);
    if (run.error !== null) failures.push({ ...run.key, message: run.error, stack });
  };

  const keep = (block: Block, place: number, run: StoredRun, stack?: string) => {
    block.runs ??= new Array<StoredRun | undefined>(block.size).fill(undefined);
    block.runs[place] = run;
    note(block, place, run, stack);
  };

  const compact = (block: Block) => {
    const plan = plans[batches.indexOf(block.batch)]!;
    const runs = block.runs as StoredRun[];
    // A block is complete when its part of `runs` is there, so that one comes last.
    writeSeriesPart(pathOf('series', block), runs, plan);
    writeRunsPart(pathOf('runs', block), runs, plan);
    block.journal?.remove();
    block.journal = undefined;
    block.runs = undefined;
  };

  const load = async (block: Block) => {
    const expected = (place: number) => keyAt(block.batch, block.start + place);
    if (existsSync(pathOf('runs', block))) {
      try {
        await loadPart(
          block,
          { recorded, runsPath: pathOf('runs', block), seriesPath: pathOf('series', block) },
          failures,
        );
        // A program that was killed between the two has left the journal of a complete block.
        if (!readOnly && existsSync(journalOf(block))) rmSync(journalOf(block), { force: true });
        return;
      } catch (error) {
        if (!(error instanceof DamagedPart && recomputeDamaged)) throw error;
        onDamage(error);
        Object.assign(block, EMPTY);
      }
    }
    const { runs, length } = readJournal(journalOf(block), recorded);
    if (runs.length === 0) return;
    const find = finders[batches.indexOf(block.batch)]!;
    for (const run of runs) {
      const place = find(run.key) - block.start;
      const isOurs = place >= 0 && place < block.size && sameKey(run.key, expected(place));
      if (isOurs && !block.status?.[place]) keep(block, place, run);
    }
    if (readOnly) return;
    block.journal = openJournal(journalOf(block), length);
    if (block.done === block.size) compact(block);
  };

  const at = (key: RunKey) => {
    for (const [b, find] of finders.entries()) {
      const position = find(key);
      if (position < 0) continue;
      const block = blocksOf[b]![Math.floor(position / runsPerPart)]!;
      return { block, place: position - block.start };
    }
    return undefined;
  };

  for (const batch of known.batches) addBatch(batch);
  if (folder !== undefined) {
    for (const name of readOnly ? [] : ['runs', 'series', 'journal']) {
      explaining(join(folder, name), () => makeFolder(join(folder, name)));
      removeUnfinished(join(folder, name));
    }
    for (const block of blocksOf.flat()) await load(block);
  }

  return {
    recorded,
    points,
    batches,
    failures,
    addPoints(wanted) {
      return wanted.map(({ set }) => {
        const id = JSON.stringify(set);
        const known = pointAt.get(id);
        if (known !== undefined) return known;
        pointAt.set(id, points.length);
        return points.push({ set }) - 1;
      });
    },
    want(wanted) {
      const added = batchesToAdd(batches, wanted);
      for (const batch of added) addBatch(batch);
      return added.length > 0;
    },
    *missing({ points: wantedPoints, strategies, replications, only = () => true }) {
      const [isPoint, isStrategy] = [new Set(wantedPoints), new Set(strategies)];
      for (const block of blocksOf.flat()) {
        if (block.done === block.size) continue;
        for (let place = 0; place < block.size; place++) {
          if (block.status?.[place]) continue;
          const key = keyAt(block.batch, block.start + place);
          const isWanted = key.replication < replications && isPoint.has(key.point) && isStrategy.has(key.strategy);
          if (isWanted && only(key)) yield key;
        }
      }
    },
    at,
    add(run, failure) {
      const { block, place } = at(run.key)!;
      if (block.status?.[place]) throw new Error(`run ${JSON.stringify(run.key)} was computed twice`);
      if (writes) {
        block.journal ??= openJournal(journalOf(block), 0);
        block.journal.append(run);
      }
      keep(block, place, run, failure?.stack);
      if (writes && block.done === block.size) compact(block);
    },
    find(point, strategy, visit) {
      for (const [b, batch] of batches.entries()) {
        const [from, to] = batch.replications;
        const first = finders[b]!({ point, strategy, replication: from });
        if (first < 0) continue;
        const step = batch.points.length * batch.strategies.length;
        for (let replication = from; replication < to; replication++) {
          const position = first + (replication - from) * step;
          const block = blocksOf[b]![Math.floor(position / runsPerPart)]!;
          visit(replication, block, position - block.start);
        }
      }
    },
    blocks: () => blocksOf.flat(),
    async series(block, outcome) {
      if (block.runs === undefined)
        return readSeriesColumn(pathOf('series', block), seriesRows(block), recorded, outcome);
      const k = recorded.series.indexOf(outcome);
      const all = new Float64Array(seriesRows(block));
      let row = 0;
      for (const run of block.runs) {
        if (run === undefined) continue;
        all.set(run.series.subarray(k * run.days, (k + 1) * run.days), row);
        row += run.days;
      }
      return all;
    },
    async details(block) {
      if (block.runs !== undefined) return block.runs.map((run) => run?.details ?? null);
      return readDetailsColumn(pathOf('runs', block), block.size);
    },
    close() {
      for (const block of blocksOf.flat()) {
        block.journal?.close();
        block.journal = undefined;
      }
    },
  };
}

const EMPTY = {
  done: 0,
  status: undefined,
  outcomes: undefined,
  digests: undefined,
  days: undefined,
  runs: undefined,
  journal: undefined,
};

function makeRoom(block: Block, { outcomes }: Recorded): void {
  if (block.status !== undefined) return;
  block.status = new Uint8Array(block.size);
  block.days = new Int32Array(block.size);
  block.digests = new Uint32Array(2 * block.size);
  block.outcomes = new Float64Array(outcomes.length * block.size).fill(Number.NaN);
}

function noteDigest({ digests }: Block, place: number, digest: string): void {
  digests![2 * place] = Number.parseInt(digest.slice(0, 8), 16);
  digests![2 * place + 1] = Number.parseInt(digest.slice(8), 16);
}

/** 16 hexadecimal digits. */
export function digestAt({ digests }: Block, place: number): string {
  return [digests![2 * place]!, digests![2 * place + 1]!].map((word) => word.toString(16).padStart(8, '0')).join('');
}

interface PartFiles {
  readonly recorded: Recorded;
  readonly runsPath: string;
  readonly seriesPath: string;
}

/** Reads of a part what stays in memory, after both files were compared with their checksums. */
async function loadPart(
  block: Block,
  { recorded, runsPath, seriesPath }: PartFiles,
  failures: RunFailure[],
): Promise<void> {
  await verifyPart(runsPath);
  await verifyPart(seriesPath);
  const { keys, days, outcomes, digests, errors } = await readRunsPart(runsPath, block.size, recorded);
  for (const [place, key] of keys.entries()) {
    if (!sameKey(key, keyAt(block.batch, block.start + place))) throw new DamagedPart(runsPath, 'it holds other runs');
    const isWhole = errors[place] !== null || /^[0-9a-f]{16}$/.test(digests[place] ?? '');
    if (!isWhole || !(days[place]! >= 0)) throw new DamagedPart(runsPath, `its run ${place} is not whole`);
  }
  makeRoom(block, recorded);
  block.days!.set(days);
  for (const [k, values] of outcomes.entries()) block.outcomes!.set(values, k * block.size);
  for (const [place, key] of keys.entries()) {
    const error = errors[place]!;
    block.status![place] = error === null ? FINISHED : FAILED;
    if (error === null) noteDigest(block, place, digests[place]!);
    else failures.push({ ...key, message: error, stack: '' });
  }
  block.done = block.size;
}

const sameKey = (a: RunKey, b: RunKey): boolean =>
  a.point === b.point && a.strategy === b.strategy && a.replication === b.replication;
