/**
 * Pieces: messages of the program that are more than a plain prompt or post. What reading one gives goes to the motives it serves;
 * it may invite replies more or less than others, take more attention, or build on what came before.
 */
import { POST_SERVES, type Serves } from '../../scenario/serves.ts';
import type { Group } from '../groups/group.ts';
import { type Mechanism, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { FIRST_PIECE } from '../talk/message-ring.ts';
import type { Occasion } from './occasions.ts';
import { type Part, readPart } from './series.ts';

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
};

/** Enters a piece; returns the author of its messages. */
export function addPiece(run: Run, piece: Partial<Piece>): number {
  const whole = { ...ordinary, ...piece };
  const pieces = slot.in(run);
  pieces.mostInviting = Math.max(pieces.mostInviting, whole.invites);
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
  const worth = weight * u * piece.originality * (part === undefined ? 1 : readPart(run, part, member));
  visit.benefit += worth * serves.benefit;
  visit.company += worth * serves.social;
  visit.amused += worth * serves.entertainment;
  // What has been read already teaches nothing.
  if (isNew) {
    if (messages.contentOf(number).level >= 0) visit.matched += worth * serves.growth;
    else visit.taught += worth * serves.growth;
  }
  return piece.invites;
}
