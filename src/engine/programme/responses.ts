/**
 * What came back on each lever of content and on each activity: replies in its threads, people to whom it was passed on, who took part. It is
 * what an operator can see, and it changes nothing by itself; content that takes turns by response looks at it (`turns.ts`).
 */
import type { CompiledActivity } from '../../model/activities.ts';
import type { Group } from '../groups/group.ts';
import { type Mechanism, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';

/** Days for which a piece is looked at by those who choose the next. */
export const RESPONSE_DAYS = 28;
/** Groups that a number of a message is packed with. */
const THREAD_RANGE = 4096;

/** A piece of content, once for all groups. */
interface Shown {
  readonly lever: number;
  readonly day: number;
  responses: number;
}

interface OfLever {
  times: number;
  replies: number;
  shares: number;
  lastDay: number;
}

interface Responses {
  readonly content: readonly OfLever[];
  /** By lever: its pieces of late. */
  readonly shown: Shown[][];
  /** By group and number of the first message of its thread. */
  readonly threads: Map<number, Shown>;
  /** By activity: who took part online, each time, or came to a meeting. */
  readonly took: Int32Array;
}

const slot = new Slot<Responses>();

export const RESPONSES: Mechanism<Responses> = {
  slot,
  create: (_model, { content, activities }) => ({
    content: content.map(() => ({ times: 0, replies: 0, shares: 0, lastDay: -1 })),
    shown: content.map(() => []),
    threads: new Map(),
    took: new Int32Array(activities.length),
  }),
};

const keyOf = (group: Group, number: number): number => number * THREAD_RANGE + (group.id % THREAD_RANGE);

/** A piece of a lever appears today; its threads are told one by one. */
export function showPiece(run: Run, lever: number): Shown {
  const { content, shown } = slot.in(run);
  const piece = { lever, day: run.day, responses: 0 };
  content[lever]!.times++;
  content[lever]!.lastDay = run.day;
  shown[lever] = shown[lever]!.filter(({ day }) => run.day - day < RESPONSE_DAYS);
  shown[lever]!.push(piece);
  return piece;
}

export function beginThread(run: Run, piece: Shown, group: Group, number: number): void {
  slot.in(run).threads.set(keyOf(group, number), piece);
}

/** A reply in the thread that began with message `root`. */
export function countResponse(run: Run, group: Group, root: number): void {
  const { threads, content } = slot.in(run);
  const piece = threads.get(keyOf(group, root));
  if (piece === undefined) return;
  piece.responses++;
  content[piece.lever]!.replies++;
}

/** A piece of a lever was passed on. */
export function countShare(run: Run, lever: number): void {
  const { content, shown } = slot.in(run);
  if (content[lever] === undefined) return;
  content[lever].shares++;
  const latest = shown[lever]!.at(-1);
  if (latest !== undefined) latest.responses++;
}

/** So many took part in an activity. Levers that change on a day leave activities their names. */
export function countTakers(run: Run, { name }: CompiledActivity, takers: number): void {
  const activity = run.strategy.activities.findIndex((each) => each.name === name);
  if (activity >= 0) slot.in(run).took[activity]! += takers;
}

/** How often a lever's pieces have appeared, the latest day of them, and what came back on each of late, on average. */
export function responseTo(run: Run, lever: number): { times: number; lastDay: number; lately: number } {
  const { content, shown } = slot.in(run);
  const { times, lastDay } = content[lever]!;
  const recent = shown[lever]!.filter(({ day }) => run.day - day < RESPONSE_DAYS);
  const sum = recent.reduce((total, { responses }) => total + responses, 0);
  return { times, lastDay, lately: recent.length === 0 ? 0 : sum / recent.length };
}

/** What came back on everything of the program, in the order of the strategy. */
export interface ProgrammeResponses {
  readonly content: readonly { readonly times: number; readonly replies: number; readonly shares: number }[];
  readonly activities: readonly { readonly tookPart: number }[];
}

export function responsesOf(run: Run): ProgrammeResponses {
  const { content, took } = slot.in(run);
  return {
    content: content.map(({ times, replies, shares }) => ({ times, replies, shares })),
    activities: Array.from(took, (tookPart) => ({ tookPart })),
  };
}
