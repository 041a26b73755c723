/**
 * What is said through the queue. Everything is plain data that is checked where it arrives: whoever can write to the queue can make a worker
 * compute, and nothing else.
 *
 *     command ── part: which runs of which study ──► worker
 *     command ◄── answer: what became of each run ── worker
 */
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { z } from 'zod';
import { MOST_REPLICATIONS } from '../../scenario/scenario.ts';

/** Runs of a part at most. */
export const MOST_RUNS = 2_000;
/** Of the text of an answer: a worker that is not one of ours must not fill the memory of the command. */
const MOST_ANSWER_BYTES = 500_000_000;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const sessionName = z.string().regex(/^[0-9a-f]{16}$/);
const name = z.string().max(2_000);
const index = z.int().min(0).max(100_000_000);

/** Shared by all parts of a command: enough to compile the model of any point. */
export const studyShape = z.strictObject({
  file: z.string().max(5_000),
  text: z.string().max(5_000_000),
  set: z.array(z.string().max(100_000)).max(10_000),
  mixtures: z
    .array(z.strictObject({ name, base: name, other: name, parts: z.array(name).max(1_000) }))
    .max(100_000)
    .default([]),
  graph: z
    .strictObject({
      personCount: z.int().min(1).max(20_000_000),
      /** Blocks of bytes, by their content. */
      offsets: z.array(hash).max(1_000),
      neighbors: z.array(hash).max(10_000),
    })
    .optional(),
});

export type StudyMessage = z.output<typeof studyShape>;

export const partShape = z.strictObject({
  hearsay: z.string().max(100),
  probe: z.string().max(100),
  session: sessionName,
  study: hash,
  /** What replaces values at the points of these runs, by their number in the study. */
  points: z.array(z.tuple([index, z.array(z.string().max(100_000)).max(10_000)])).max(MOST_RUNS),
  keys: z
    .array(z.tuple([index, name, z.int().min(0).max(MOST_REPLICATIONS)]))
    .min(1)
    .max(MOST_RUNS),
});

export type PartMessage = z.output<typeof partShape>;

export const answerShape = z.strictObject({
  part: z.string().max(100),
  /** The worker does not find the study or its graph on the server. */
  lacks: z.boolean().default(false),
  /** Reports as `joinReports` puts them together; packed. Runs that are missing were given back. */
  reports: z.string(),
  /** Milliseconds that the runs took on the worker. */
  took: z.number().nonnegative(),
});

export type AnswerMessage = z.input<typeof answerShape>;

/** Ids within a queue. */
export const studyId = (hash: string): string => `study-${hash}`;
export const blockId = (hash: string): string => `block-${hash}`;
export const sessionId = (session: string): string => `session-${session}`;

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)];

/** Text or bytes, made smaller, as text that any server keeps as it is. */
export async function pack(content: string | Uint8Array): Promise<string> {
  // The first level: a run takes longer to compute than to pack, and stays so.
  return (await deflate(content, { level: 1 })).toString('base64');
}

/** Throws where that is not what `pack` made. */
export async function unpack(packed: string): Promise<Buffer> {
  return inflate(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_ANSWER_BYTES });
}
