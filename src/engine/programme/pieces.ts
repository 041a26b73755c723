/**
 * Pieces: messages of the program that are more than a plain prompt or post. What reading one gives goes to the motives it serves;
 * it may invite replies more or less than others, take more attention, or build on what came before.
 */
import type { Telling } from '../../model/content.ts';
import { MOMENTS } from '../../model/rhythm.ts';
import { exp, log } from '../../numeric/exp-log.ts';
import { POST_SERVES, type Serves } from '../../scenario/serves.ts';
import type { Group } from '../groups/group.ts';
import { type Mechanism, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { FIRST_PIECE } from '../talk/message-ring.ts';
import type { Occasion } from './occasions.ts';
import { mayPassOn } from './passing-on.ts';
import { type Part, readPart } from './series.ts';
import { hearOf } from './telling.ts';

export interface Piece {
  readonly serves: Serves;
  /** How readily members reply to it, as a multiple of `replyActivity`. */
  readonly invites: number;
  /** What is left of its worth by what members have seen elsewhere or before. */
  readonly originality: number;
  /** Messages' worth of attention that it takes. */
  readonly attention: number;
  /** The activity it belongs to. */
  readonly occasion: Occasion | undefined;
  /** The part of a series it is. */
  readonly part: Part | undefined;
  /** Moment of the day at which it appears, -1 for before all visits; and how it cools, if it is hot. */
  readonly moment: number;
  readonly hot: { readonly halfLife: number } | undefined;
  /** What it tells of besides its topic; how far opinions differ about it; the chance that a reader passes it on, its lever and what names it then. */
  readonly tells: Telling | undefined;
  readonly disputed: number;
  readonly passOn: number;
  readonly lever: number;
  readonly key: number;
}

interface Pieces {
  /** So far, by FIRST_PIECE - author. */
  readonly all: Piece[];
  /** The most readily that members reply to any of them, as a multiple of `replyActivity`; at least 1. */
  mostInviting: number;
}

const slot = new Slot<Pieces>();

export const PIECES: Mechanism<Pieces> = { slot, create: () => ({ all: [], mostInviting: 1 }) };

export const mostInviting = (run: Run): number => slot.in(run).mostInviting;

const ordinary: Piece = {
  serves: POST_SERVES,
  invites: 1,
  originality: 1,
  attention: 1,
  occasion: undefined,
  part: undefined,
  moment: -1,
  hot: undefined,
  tells: undefined,
  disputed: 0,
  passOn: 0,
  lever: -1,
  key: 0,
};

/** Enters a piece; returns the author of its messages. */
export function addPiece(run: Run, piece: Partial<Piece>): number {
  const whole = { ...ordinary, ...piece };
  const pieces = slot.in(run);
  const soonest = whole.moment < 0 ? 1 : hourLeft(run, MOMENTS - 1, 0);
  pieces.mostInviting = Math.max(pieces.mostInviting, whole.invites * soonest);
  return FIRST_PIECE - (pieces.all.push(whole) - 1);
}

export const pieceBy = (run: Run, author: number): Piece => slot.in(run).all[FIRST_PIECE - author]!;

/** A member takes in message `number`, of a piece, that stands for `weight` of them; returns how readily one replies to it. */
export function takeIn(run: Run, group: Group, member: number, number: number, u: number, weight: number): number {
  const { messages } = group;
  const piece = pieceBy(run, messages.authorOf(number));
  const { serves, part } = piece;
  const { visit, members } = run;
  const isNew = number >= members.readTo[member]!;
  visit.effort += weight * (piece.attention - 1);
  const cooled =
    piece.hot === undefined ? 1 : exp((-Math.LN2 * (run.day - messages.dayOf(number))) / piece.hot.halfLife);
  const worth = weight * u * cooled * piece.originality * (part === undefined ? 1 : readPart(run, part, member));
  visit.benefit += worth * serves.benefit;
  visit.company += worth * serves.social;
  visit.amused += worth * serves.entertainment;
  // What has been read already teaches nothing.
  if (isNew) {
    if (piece.tells !== undefined) hearOf(run, member, piece.tells, worth);
    if (piece.passOn > 0) mayPassOn(run, member, piece, worth / weight);
    if (messages.contentOf(number).level >= 0) visit.matched += worth * serves.growth;
    else visit.taught += worth * serves.growth;
  }
  return piece.moment < 0 ? piece.invites * cooled : piece.invites * cooled * hourLeft(run, piece.moment, visit.moment);
}

/** Parts of a day after which a message that has no hour is read, on average: what its age of whole days stands for. */
export const USUAL_DELAY = 0.25;

/**
 * φ^(hours between posting and reading), beyond the whole days that any message ages by: what is posted in the evening is only half a day old
 * to who looks in next morning, and what is posted in the morning is no longer new in the evening.
 */
function hourLeft({ parameters }: Run, posted: number, read: number): number {
  const { ageDiscount } = parameters;
  return ageDiscount === 0 ? 1 : exp(((read - posted) / MOMENTS - USUAL_DELAY) * log(ageDiscount));
}
