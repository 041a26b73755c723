/**
 * Pieces: messages of the programme that are more than a plain prompt or post. What reading one gives goes to the motives it serves
 * (MODEL.md §4.4 f), and it may invite replies more or less than others.
 */
import type { Serves } from '../scenario/serves.ts';
import { FIRST_PIECE } from './message-ring.ts';
import type { Occasion, Run } from './run.ts';

export interface Piece {
  readonly serves: Serves;
  /** How readily members reply to it, as a multiple of `replyActivity`. */
  readonly invites: number;
  /** The activity it belongs to. */
  readonly occasion: Occasion | undefined;
}

/** Enters a piece; returns the author of its messages. */
export function addPiece(run: Run, piece: Piece): number {
  run.mostInviting = Math.max(run.mostInviting, piece.invites);
  return FIRST_PIECE - (run.pieces.push(piece) - 1);
}

export const pieceBy = (run: Run, author: number): Piece => run.pieces[FIRST_PIECE - author]!;

/** A member takes in a message of a piece that stands for `weight` of them; returns how readily one replies to it. */
export function takeIn(run: Run, author: number, u: number, isNew: boolean, weight: number): number {
  const { serves, invites } = pieceBy(run, author);
  const { visit } = run;
  const worth = weight * u;
  visit.benefit += worth * serves.benefit;
  visit.company += worth * serves.social;
  visit.amused += worth * serves.entertainment;
  // What has been read already teaches nothing.
  if (isNew) visit.taught += worth * serves.growth;
  return invites;
}
