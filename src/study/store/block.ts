/** A block of consecutive runs of a batch: what is known of it, whether its runs are in journals, in a part or in memory alone. */
import type { Batch } from '../../experiment/batches.ts';
import type { RunKey } from '../../experiment/results.ts';
import type { Journal } from './journal.ts';
import type { Recorded, StoredRun } from './stored-run.ts';

/** A batch with a text that tells its runs from those of any other study; none in studies of an earlier hearsay. */
export type StoredBatch = Batch & { readonly id?: string | undefined };

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
  /** Two words each. */
  digests: Uint32Array | undefined;
  days: Int32Array | undefined;
  /** Outcome by outcome, of all its runs, while they are in no part. */
  outcomes: Float64Array | undefined;
  /** Runs that are in no part, where the block was begun here; others are read from journals when they are needed. */
  runs: (StoredRun | undefined)[] | undefined;
  /** The one that this process writes. */
  journal: Journal | undefined;
}

export const FINISHED = 1;
export const FAILED = 2;

/** What a block is of which nothing is known. */
export const EMPTY = {
  done: 0,
  status: undefined,
  outcomes: undefined,
  digests: undefined,
  days: undefined,
  runs: undefined,
  journal: undefined,
};

export function makeRoom(block: Block): void {
  if (block.status !== undefined) return;
  block.status = new Uint8Array(block.size);
  block.days = new Int32Array(block.size);
  block.digests = new Uint32Array(2 * block.size);
}

/** Notes of a run what stays in memory. */
export function noteRun(block: Block, place: number, run: StoredRun, { outcomes }: Recorded): void {
  makeRoom(block);
  block.outcomes ??= new Float64Array(outcomes.length * block.size).fill(Number.NaN);
  block.done++;
  block.status![place] = run.error === null ? FINISHED : FAILED;
  block.days![place] = run.days;
  for (let k = 0; k < outcomes.length; k++) block.outcomes[k * block.size + place] = run.outcomes[k]!;
  if (run.digest !== null) noteDigest(block, place, run.digest);
}

export function noteDigest({ digests }: Block, place: number, digest: string): void {
  digests![2 * place] = Number.parseInt(digest.slice(0, 8), 16);
  digests![2 * place + 1] = Number.parseInt(digest.slice(8), 16);
}

/** 16 hexadecimal digits. */
export function digestAt({ digests }: Block, place: number): string {
  return [digests![2 * place]!, digests![2 * place + 1]!].map((word) => word.toString(16).padStart(8, '0')).join('');
}

export const sameKey = (a: RunKey, b: RunKey): boolean =>
  a.point === b.point && a.strategy === b.strategy && a.replication === b.replication;
