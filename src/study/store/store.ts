/**
 * The runs of a study: which there are, which are done, and where they are kept.
 *
 *     batch ──► blocks of a fixed number of runs ──► open: in memory and in a journal ──► complete: a part on disk
 *
 * Without a folder blocks stay in memory. Of a block on disk only numbers that analysis needs at any time are kept: outcomes, digests, what
 * failed. So memory grows with the number of runs by a few hundred bytes each, and not with days.
 */
import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Batch, batchesToAdd, batchSize, keyAt, placesIn, type WantedRuns } from '../../experiment/batches.ts';
import { partsOf } from '../../experiment/parts.ts';
import type { Point } from '../../experiment/points.ts';
import type { RunFailure, RunKey } from '../../experiment/results.ts';
import { explaining, makeOwnFolder, refuseLinks, removeUnfinished } from './disk.ts';
import { type Journal, openJournal, readJournal } from './journal.ts';
import {
  DamagedPart,
  FOREIGN,
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

/** A batch with a text that tells its runs from those of any other study; none in studies of an earlier hearsay. */
export type StoredBatch = Batch & { readonly id?: string | undefined };

/** What a study has of its runs: parts from the first number up to but without the second, and runs in journals by their part. */
export interface Kept {
  readonly parts: readonly (readonly [from: number, to: number])[];
  readonly journals: readonly (readonly [part: number, runs: number])[];
}

/** A block of consecutive runs of a batch. */
export interface Block {
  readonly batch: StoredBatch;
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
  /** Names a batch that is added. */
  readonly identify?: (batch: Batch, points: readonly Point[]) => string;
}

/** What is known of a study beforehand. */
export interface Known {
  readonly points: readonly Point[];
  readonly batches: readonly StoredBatch[];
  /** What there must be, less is damage; nothing when left out. */
  readonly kept?: Kept | undefined;
}

export interface Store {
  readonly recorded: Recorded;
  readonly points: readonly Point[];
  readonly batches: readonly StoredBatch[];
  readonly failures: readonly RunFailure[];
  /** What is there for good, whatever happens to the machine. */
  kept(): Kept;
  /** Runs that finished or failed. */
  done(): number;
  /** Replications up to the last of which some run is done. */
  reached(): number;
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
  {
    recorded,
    runsPerPart,
    folder,
    readOnly = false,
    recomputeDamaged = false,
    onDamage = () => {},
    identify,
  }: StoreOptions,
  known: Known,
): Promise<Store> {
  const points = [...known.points];
  const pointAt = new Map(points.map(({ set }, index) => [JSON.stringify(set), index]));
  const batches: StoredBatch[] = [];
  const finders: ((key: RunKey) => number)[] = [];
  /** Blocks that something is known of, by part; the others are holes, so that what a manifest speaks of takes no memory. */
  const held: (Block | undefined)[] = [];
  const plans: ReturnType<typeof factorsOf>[] = [];
  const failures: RunFailure[] = [];
  const writes = folder !== undefined && !readOnly;
  let parts = partsOf(batches, runsPerPart);

  const addBatch = (batch: StoredBatch) => {
    batches.push(batch);
    finders.push(placesIn(batch));
    parts = partsOf(batches, runsPerPart);
    plans.push(factorsOf(batch, points, recorded));
  };
  const blockAt = (number: number): Block | undefined => {
    if (held[number] !== undefined) return held[number];
    const part = parts.at(number);
    if (part === undefined) return undefined;
    const { batch, start, size } = part;
    const block = { ...EMPTY, batch: batches[batch]!, part: number, start, size };
    held[number] = block;
    return block;
  };
  function* blocks(): Generator<Block> {
    for (const block of held) if (block !== undefined) yield block;
  }
  const nameOf = ({ part }: Block) => `part-${String(part).padStart(5, '0')}`;
  const pathOf = (table: 'runs' | 'series', block: Block) => join(folder!, table, `${nameOf(block)}.parquet`);
  const journalOf = (block: Block) => join(folder!, 'journal', nameOf(block));
  const identityOf = ({ batch: { id }, start, size }: Block) =>
    id === undefined ? undefined : `${id} ${start} ${size}`;
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
    const factors = plans[batches.indexOf(block.batch)]!;
    const plan: PartPlan = { recorded, factors, identity: identityOf(block) };
    const runs = block.runs as StoredRun[];
    // A block is complete when its part of `runs` is there, so that one comes last.
    writeSeriesPart(pathOf('series', block), runs, plan);
    writeRunsPart(pathOf('runs', block), runs, plan);
    block.journal?.remove();
    block.journal = undefined;
    block.runs = undefined;
  };

  /** Of a damaged part either says so, or begins it again. */
  const damaged = (error: unknown, block: Block) => {
    if (!(error instanceof DamagedPart && recomputeDamaged)) throw error;
    onDamage(error);
    Object.assign(block, EMPTY);
  };

  /** @param least runs that are known to have been kept: all of a part, or so many of a journal */
  const load = async (block: Block, least: number) => {
    const identity = identityOf(block);
    const isComplete = lstatSync(pathOf('runs', block), { throwIfNoEntry: false }) !== undefined;
    if (isComplete) {
      try {
        const paths = { runsPath: pathOf('runs', block), seriesPath: pathOf('series', block) };
        await loadPart(block, { recorded, identity, ...paths }, failures);
        // A program that was killed between the two has left the journal of a complete block.
        if (!readOnly && existsSync(journalOf(block))) rmSync(journalOf(block), { force: true });
        return;
      } catch (error) {
        damaged(error, block);
      }
    }
    const read = readJournal(journalOf(block), recorded);
    let { runs, length } = read;
    const isForeign = runs.length > 0 && identity !== undefined && read.identity !== identity;
    if (isForeign) {
      damaged(new DamagedPart(journalOf(block), FOREIGN), block);
      [runs, length] = [[], 0];
    } else if (!isComplete && runs.length < least) {
      const isPart = least === block.size;
      const isThere = lstatSync(journalOf(block), { throwIfNoEntry: false }) !== undefined;
      const found = isThere ? `of its ${least} runs only ${runs.length} are whole` : 'it is missing';
      damaged(new DamagedPart(isPart ? pathOf('runs', block) : journalOf(block), found), block);
    }
    if (runs.length === 0) return;
    const find = finders[batches.indexOf(block.batch)]!;
    for (const run of runs) {
      const place = find(run.key) - block.start;
      const isOurs = place >= 0 && place < block.size && sameKey(run.key, keyAt(block.batch, block.start + place));
      if (isOurs && !block.status?.[place]) keep(block, place, run);
    }
    if (readOnly) return;
    block.journal = openJournal(journalOf(block), length, identity);
    if (block.done === block.size) compact(block);
  };

  /** Everything that is in the folder, and everything that should be. */
  const loadAll = async (study: string, { parts: whole, journals }: Kept) => {
    const least = new Map<Block, number>();
    for (const name of ['runs', 'journal']) {
      for (const part of partsIn(join(study, name))) {
        const block = blockAt(part);
        if (block !== undefined) least.set(block, 0);
      }
    }
    for (const [part, runs] of journals) {
      const block = blockAt(part);
      if (block !== undefined) least.set(block, Math.min(runs, block.size));
    }
    for (const [from, to] of whole) {
      for (let part = from; part < Math.min(to, parts.count); part++) {
        const block = blockAt(part);
        if (block !== undefined) least.set(block, block.size);
        // What is missing is said at the first part, not after a list of millions is made.
        if (
          block !== undefined &&
          !recomputeDamaged &&
          !existsSync(pathOf('runs', block)) &&
          !existsSync(journalOf(block))
        )
          throw new DamagedPart(pathOf('runs', block), 'it is missing');
      }
    }
    for (const [block, runs] of [...least].sort(([a], [b]) => a.part - b.part)) await load(block, runs);
  };

  const at = (key: RunKey) => {
    for (const [b, find] of finders.entries()) {
      const position = find(key);
      if (position < 0) continue;
      const block = blockAt(parts.numberOf(b, position))!;
      return { block, place: position - block.start };
    }
    return undefined;
  };

  for (const batch of known.batches) addBatch(batch);
  if (folder !== undefined) {
    refuseLinks(folder, TABLES);
    for (const name of readOnly ? [] : TABLES) {
      makeOwnFolder(folder, name);
      removeUnfinished(join(folder, name));
    }
    await loadAll(folder, known.kept ?? { parts: [], journals: [] });
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
      for (const batch of added) addBatch(identify === undefined ? batch : { ...batch, id: identify(batch, points) });
      return added.length > 0;
    },
    *missing({ points: wantedPoints, strategies, replications, only = () => true }) {
      const [isPoint, isStrategy] = [new Set(wantedPoints), new Set(strategies)];
      for (const [b, batch] of batches.entries()) {
        const size = batchSize(batch);
        for (let position = 0; position < size; position++) {
          const block = held[parts.numberOf(b, position)];
          if (block !== undefined && block.done === block.size) {
            position = block.start + block.size - 1;
            continue;
          }
          if (block?.status?.[position - block.start]) continue;
          const key = keyAt(batch, position);
          // Replication by replication: from here on there are others.
          if (key.replication >= replications) break;
          if (isPoint.has(key.point) && isStrategy.has(key.strategy) && only(key)) yield key;
        }
      }
    },
    at,
    add(run, failure) {
      const { block, place } = at(run.key)!;
      if (block.status?.[place]) throw new Error(`run ${JSON.stringify(run.key)} was computed twice`);
      if (writes) {
        block.journal ??= openJournal(journalOf(block), 0, identityOf(block));
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
          const block = held[parts.numberOf(b, position)];
          if (block !== undefined) visit(replication, block, position - block.start);
        }
      }
    },
    blocks,
    done() {
      let done = 0;
      for (const block of blocks()) done += block.done;
      return done;
    },
    reached() {
      let reached = 0;
      for (const { batch, start, status } of blocks()) {
        const last = status?.findLastIndex((one) => one !== 0) ?? -1;
        if (last >= 0) reached = Math.max(reached, keyAt(batch, start + last).replication + 1);
      }
      return reached;
    },
    kept() {
      const whole: [number, number][] = [];
      const journals: [number, number][] = [];
      for (const block of blocks()) {
        if (block.done === 0) continue;
        block.journal?.sync();
        if (block.done < block.size) journals.push([block.part, block.done]);
        else if (whole.at(-1)?.[1] === block.part) whole.at(-1)![1]++;
        else whole.push([block.part, block.part + 1]);
      }
      return { parts: whole, journals };
    },
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
      for (const block of blocks()) {
        block.journal?.close();
        block.journal = undefined;
      }
    },
  };
}

const TABLES = ['runs', 'series', 'journal'];

/** The numbers of parts or journals of which there is a file. */
function partsIn(folder: string): number[] {
  if (!existsSync(folder)) return [];
  const names = explaining(folder, () => readdirSync(folder), 'read');
  return names.flatMap((name) => {
    const number = /^part-(\d{5,8})(?:\.parquet)?$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
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
  readonly identity: string | undefined;
  readonly runsPath: string;
  readonly seriesPath: string;
}

/** Reads of a part what stays in memory, after both files were compared with their checksums. */
async function loadPart(
  block: Block,
  { recorded, identity, runsPath, seriesPath }: PartFiles,
  failures: RunFailure[],
): Promise<void> {
  await verifyPart(runsPath, identity);
  await verifyPart(seriesPath, identity);
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
