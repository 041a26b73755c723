/**
 * The runs of a study: which there are, which are done, and where they are kept.
 *
 *     batch ──► blocks of a fixed number of runs ──► open: in journals ──► complete: a part on disk
 *
 * Without a folder blocks stay in memory. Of a run on disk some bytes are kept in memory (whether it is done, its days, its digest); outcomes are
 * read from parts column by column when they are asked for. So memory does not grow with days, nor with what a study records.
 *
 * Several processes may write to one folder, also on several machines: each writes journals of its own, and whoever completes a part writes the
 * same bytes, under a temporary name first.
 */
import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HearsayError } from '../../errors.ts';
import { type Batch, batchesToAdd, batchSize, keyAt, placesIn, type WantedRuns } from '../../experiment/batches.ts';
import { partsOf } from '../../experiment/parts.ts';
import type { Point } from '../../experiment/points.ts';
import type { RunFailure, RunKey } from '../../experiment/results.ts';
import type { Span } from '../../experiment/shares.ts';
import {
  type Block,
  digestAt,
  EMPTY,
  FAILED,
  FINISHED,
  makeRoom,
  noteDigest,
  noteRun,
  type StoredBatch,
  sameKey,
} from './block.ts';
import { columnCache } from './column-cache.ts';
import { explaining, makeOwnFolder, refuseLinks, removeUnfinished } from './disk.ts';
import { beginJournal, journalsIn, readJournal } from './journal.ts';
import { DamagedPart, FOREIGN, factorsOf, MISSING, type PartPlan, writeRunsPart, writeSeriesPart } from './part.ts';
import { readAllOutcomes, readDetailsColumn, readOutcomeColumn, readRunsPart, verifyPart } from './read-part.ts';
import { keptCount } from './series-kept.ts';
import type { Recorded, StoredRun } from './stored-run.ts';

/** What a study has of its runs: parts from the first number up to but without the second, and runs in journals by their part. */
export interface Kept {
  readonly parts: readonly (readonly [from: number, to: number])[];
  readonly journals: readonly (readonly [part: number, runs: number])[];
}

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
  /** Looks at no other parts than these, and takes nothing away that others may still need: for one of several that write at once. */
  readonly share?: ((part: number) => boolean) | undefined;
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
  /** Runs that are wanted and not done, batch by batch; of all of the study, or of some spans of it. */
  missing(wanted: WantedRuns, spans?: readonly Span[]): Generator<RunKey>;
  /** Keeps a finished run. Throws HearsayError when the disk does not take it; all runs before are safe. */
  add(run: StoredRun, failure?: RunFailure): void;
  /** Where a run stands in the design; undefined for one of no batch. */
  placeOf(key: RunKey): { readonly batch: number; readonly position: number } | undefined;
  /** Where a run is; undefined for one of no batch. */
  at(key: RunKey): { readonly block: Block; readonly place: number } | undefined;
  /** Where the runs of a cell are, by replication; a replication in no batch is left out. */
  find(point: number, strategy: string, visit: (replication: number, block: Block, place: number) => void): void;
  blocks(): Iterable<Block>;
  /** Final values of the outcome of that number, of all runs of a block; NaN where a run is not done. Not to be written to. */
  outcome(block: Block, outcome: number): Float64Array;
  /** The same of all outcomes, for who goes through the study once: nothing of it stays in memory. */
  allOutcomes(block: Block): readonly Float64Array[];
  /** An outcome over the days that are kept of all finished runs of a block, one after the other in the order of the block. */
  series(block: Block, outcome: string): Float64Array;
  /** Details of all runs of a block; null for those that failed. */
  details(block: Block): readonly (string | null)[];
  close(): void;
}

/** A store with the batches that are known, and what is done of them. Throws HearsayError for a damaged part. */
export function openStore(
  {
    recorded,
    runsPerPart,
    folder,
    readOnly = false,
    recomputeDamaged = false,
    onDamage = () => {},
    share,
    identify,
  }: StoreOptions,
  known: Known,
): Store {
  const points = [...known.points];
  const pointAt = new Map(points.map(({ set }, index) => [JSON.stringify(set), index]));
  const batches: StoredBatch[] = [];
  const finders: ((key: RunKey) => number)[] = [];
  /** Blocks that something is known of, by part; the others are holes, so that what a manifest speaks of takes no memory. */
  const held: (Block | undefined)[] = [];
  const plans: ReturnType<typeof factorsOf>[] = [];
  const failures: RunFailure[] = [];
  const writes = folder !== undefined && !readOnly;
  /** Parts that are there and are to be written anew. */
  const broken = new Set<number>();
  let parts = partsOf(batches, runsPerPart);
  const columns = columnCache((k, part) => {
    const block = held[part]!;
    return readOutcomeColumn(pathOf('runs', block), block.size, recorded, recorded.outcomes[k]!);
  });

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
  const journalPath = (block: Block) => join(folder!, 'journal', nameOf(block));
  const journalsOf = (block: Block) => journalsIn(join(folder!, 'journal')).get(block.part) ?? [];
  const identityOf = ({ batch: { id }, start, size }: Block) =>
    id === undefined ? undefined : `${id} ${start} ${size}`;
  const isInPart = ({ done, outcomes }: Block) => done > 0 && outcomes === undefined;
  const seriesRows = ({ days }: Block) => days!.reduce((sum, count) => sum + keptCount(count, recorded), 0);

  const note = (block: Block, place: number, run: StoredRun, stack = '') => {
    noteRun(block, place, run, recorded);
    if (run.error !== null) failures.push({ ...run.key, message: run.error, stack });
  };

  /** The runs of a block that are in no part, each in its place. */
  const runsOf = (block: Block): readonly (StoredRun | undefined)[] => {
    const runs = block.runs ?? new Array<StoredRun | undefined>(block.size).fill(undefined);
    if (folder === undefined || runs.every((run, place) => run !== undefined || !block.status?.[place])) return runs;
    const all = [...runs];
    for (const path of journalsOf(block)) {
      for (const run of readJournal(path, recorded).runs) {
        const place = placeIn(block, run.key);
        if (place !== undefined && block.status?.[place]) all[place] ??= run;
      }
    }
    const lost = all.findIndex((run, place) => run === undefined && block.status?.[place]);
    if (lost >= 0)
      throw new DamagedPart(journalPath(block), { en: 'runs that were in it are gone', zh: '其中的模拟已不在' });
    return all;
  };

  /** Undefined for a run of another block. */
  const placeIn = (block: Block, key: RunKey): number | undefined => {
    const place = finders[batches.indexOf(block.batch)]!(key) - block.start;
    const isOurs = place >= 0 && place < block.size && sameKey(key, keyAt(block.batch, block.start + place));
    return isOurs ? place : undefined;
  };

  const compact = (block: Block) => {
    // Another may have completed it meanwhile, with the same bytes.
    const isThere = !broken.has(block.part) && existsSync(pathOf('runs', block));
    if (isThere) verifyPart(pathOf('runs', block), identityOf(block));
    else writePart(block);
    block.journal?.remove();
    removeJournals(block);
    Object.assign(block, { journal: undefined, runs: undefined, outcomes: undefined });
  };

  const writePart = (block: Block) => {
    const factors = plans[batches.indexOf(block.batch)]!;
    const plan: PartPlan = { recorded, factors, identity: identityOf(block) };
    const runs = runsOf(block) as StoredRun[];
    // A block is complete when its part of `runs` is there, so that one comes last.
    if (recorded.series.length > 0) writeSeriesPart(pathOf('series', block), runs, plan);
    writeRunsPart(pathOf('runs', block), runs, plan);
  };

  /** Of a block that is in a part. Who still writes to one of them loses nothing by it. */
  const removeJournals = (block: Block) => {
    for (const path of journalsOf(block)) rmSync(path, { force: true });
  };

  /** Of a damaged part either says so, or lets it be computed again. */
  const damaged = (error: unknown) => {
    if (!(error instanceof DamagedPart && recomputeDamaged)) throw error;
    onDamage(error);
  };

  /**
   * @param least runs that are known to have been kept: all of a part, or so many in journals
   * @param journals of the block
   */
  const load = (block: Block, least: number, journals: readonly string[]) => {
    const identity = identityOf(block);
    const isComplete = lstatSync(pathOf('runs', block), { throwIfNoEntry: false }) !== undefined;
    if (isComplete) {
      try {
        const paths = { runsPath: pathOf('runs', block), seriesPath: pathOf('series', block) };
        loadPart(block, { recorded, identity, ...paths }, failures);
        // A program that was killed between the two has left the journals of a complete block.
        if (!readOnly) for (const path of journals) rmSync(path, { force: true });
        return;
      } catch (error) {
        damaged(error);
        broken.add(block.part);
        Object.assign(block, EMPTY);
      }
    }
    for (const path of journals) loadJournal(block, path, identity);
    if (!isComplete && block.done < least) {
      const path = least === block.size ? pathOf('runs', block) : journalPath(block);
      const found =
        journals.length > 0
          ? {
              en: `of its ${least} runs only ${block.done} are whole`,
              zh: `${least} 次模拟中只有 ${block.done} 次完整`,
            }
          : MISSING;
      damaged(new DamagedPart(path, found));
    }
    if (!readOnly && block.done === block.size) compact(block);
  };

  const loadJournal = (block: Block, path: string, identity: string | undefined) => {
    const read = readJournal(path, recorded);
    if (read.runs.length > 0 && identity !== undefined && read.identity !== identity) {
      damaged(new DamagedPart(path, FOREIGN));
      if (writes) rmSync(path, { force: true });
      return;
    }
    for (const run of read.runs) {
      const place = placeIn(block, run.key);
      if (place === undefined) continue;
      if (!block.status?.[place]) note(block, place, run);
      else if (run.digest !== null && digestAt(block, place) !== run.digest) throw disagreement(path, run.key);
    }
  };

  /** Everything that is in the folder, and everything that should be. */
  const loadAll = (study: string, { parts: whole, journals }: Kept) => {
    const least = new Map<Block, number>();
    const expect = (part: number, runs: (block: Block) => number) => {
      const block = (share?.(part) ?? true) ? blockAt(part) : undefined;
      if (block !== undefined) least.set(block, Math.max(least.get(block) ?? 0, runs(block)));
      return block;
    };
    const written = journalsIn(join(study, 'journal'));
    for (const part of [...partsIn(join(study, 'runs')), ...written.keys()]) expect(part, () => 0);
    for (const [part, runs] of journals) expect(part, ({ size }) => Math.min(runs, size));
    for (const [from, to] of whole) {
      for (let part = from; part < Math.min(to, parts.count); part++) {
        const block = expect(part, ({ size }) => size);
        // What is missing is said at the first part, not after a list of millions is made.
        const isThere = block === undefined || written.has(part) || existsSync(pathOf('runs', block));
        if (!isThere && !recomputeDamaged) throw new DamagedPart(pathOf('runs', block), MISSING);
      }
    }
    for (const [block, runs] of [...least].sort(([a], [b]) => a.part - b.part))
      load(block, runs, written.get(block.part) ?? []);
  };

  const placeOf = (key: RunKey) => {
    for (const [batch, find] of finders.entries()) {
      const position = find(key);
      if (position >= 0) return { batch, position };
    }
    return undefined;
  };

  const at = (key: RunKey) => {
    const found = placeOf(key);
    if (found === undefined) return undefined;
    const block = blockAt(parts.numberOf(found.batch, found.position))!;
    return { block, place: found.position - block.start };
  };

  for (const batch of known.batches) addBatch(batch);
  if (folder !== undefined) {
    refuseLinks(folder, TABLES);
    for (const name of readOnly ? [] : TABLES) {
      makeOwnFolder(folder, name);
      // What another is just writing looks the same.
      if (share === undefined) removeUnfinished(join(folder, name));
    }
    loadAll(folder, known.kept ?? { parts: [], journals: [] });
  }

  const inMemory = (block: Block, k: number) => block.outcomes!.subarray(k * block.size, (k + 1) * block.size);

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
    *missing({ points: wantedPoints, strategies, replications, only = () => true }, spans = wholeOf(batches)) {
      const [isPoint, isStrategy] = [new Set(wantedPoints), new Set(strategies)];
      for (const { batch: b, from, to } of spans) {
        const batch = batches[b]!;
        for (let position = from; position < to; position++) {
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
    placeOf,
    at,
    add(run, failure) {
      const { block, place } = at(run.key)!;
      if (block.status?.[place]) throw new Error(`run ${JSON.stringify(run.key)} was computed twice`);
      if (writes) {
        block.journal ??= beginJournal(journalPath(block), identityOf(block));
        block.journal.append(run);
      }
      if (!writes || block.done === 0) block.runs ??= new Array<StoredRun | undefined>(block.size).fill(undefined);
      if (block.runs !== undefined) block.runs[place] = run;
      note(block, place, run, failure?.stack);
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
    outcome(block, k) {
      return block.outcomes === undefined ? columns.values(k, block.part) : inMemory(block, k);
    },
    allOutcomes(block) {
      if (isInPart(block)) return readAllOutcomes(pathOf('runs', block), block.size, recorded);
      return recorded.outcomes.map((_, k) => inMemory(block, k));
    },
    series(block, outcome) {
      if (isInPart(block)) return readOutcomeColumn(pathOf('series', block), seriesRows(block), recorded, outcome);
      const k = recorded.series.indexOf(outcome);
      const all = new Float64Array(seriesRows(block));
      let row = 0;
      for (const run of runsOf(block)) {
        if (run === undefined) continue;
        const kept = keptCount(run.days, recorded);
        all.set(run.series.subarray(k * kept, (k + 1) * kept), row);
        row += kept;
      }
      return all;
    },
    details(block) {
      if (isInPart(block)) return readDetailsColumn(pathOf('runs', block), block.size);
      return runsOf(block).map((run) => run?.details ?? null);
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

const wholeOf = (batches: readonly Batch[]): Span[] =>
  batches.map((batch, index) => ({ batch: index, from: 0, to: batchSize(batch) }));

/** The numbers of parts of which there is a file. */
function partsIn(folder: string): number[] {
  if (!existsSync(folder)) return [];
  const names = explaining(folder, () => readdirSync(folder), 'read');
  return names.flatMap((name) => {
    const number = /^part-(\d{5,8})\.parquet$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

/** Two machines that do not compute the same are not fit for one study. */
const disagreement = (path: string, { point, strategy, replication }: RunKey): HearsayError => {
  const run = `${point}/${strategy}/${replication}`;
  return new HearsayError(
    {
      en: `"${path}" holds another course of the run "${run}" than was kept before: two machines computed it differently`,
      zh: `“${path}”中模拟“${run}”的过程与此前保存的不同：两台机器算出了不同的结果`,
    },
    {
      en: 'use the same version of Node and the same kind of processor on all machines; delete that file to compute its runs again',
      zh: '请在所有机器上使用同一版本的 Node 和同类处理器；删除该文件后会重新计算其中的模拟',
    },
  );
};

interface PartFiles {
  readonly recorded: Recorded;
  readonly identity: string | undefined;
  readonly runsPath: string;
  readonly seriesPath: string;
}

/** Reads of a part what stays in memory, after both files were compared with their checksums. */
function loadPart(block: Block, { recorded, identity, runsPath, seriesPath }: PartFiles, failures: RunFailure[]): void {
  verifyPart(runsPath, identity);
  if (recorded.series.length > 0) verifyPart(seriesPath, identity);
  const { keys, days, digests, errors } = readRunsPart(runsPath, block.size, recorded);
  for (const [place, key] of keys.entries()) {
    if (!sameKey(key, keyAt(block.batch, block.start + place)))
      throw new DamagedPart(runsPath, { en: 'it holds other runs', zh: '其中是别的模拟' });
    const isWhole = errors[place] !== null || /^[0-9a-f]{16}$/.test(digests[place] ?? '');
    if (!isWhole || !(days[place]! >= 0))
      throw new DamagedPart(runsPath, { en: `its run ${place} is not whole`, zh: `其中的模拟 ${place} 不完整` });
  }
  makeRoom(block);
  block.days!.set(days);
  for (const [place, key] of keys.entries()) {
    const error = errors[place]!;
    block.status![place] = error === null ? FINISHED : FAILED;
    if (error === null) noteDigest(block, place, digests[place]!);
    else failures.push({ ...key, message: error, stack: '' });
  }
  block.done = block.size;
}
