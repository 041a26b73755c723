/**
 * Content that takes turns: of the levers of one turn that are due on a day, one appears. In order it is the one that has appeared least;
 * by response the one whose pieces of the latest four weeks got most replies and were passed on most, but every fourth time the one that has
 * waited longest, so that a change of what is liked is seen.
 */
import { appearsOn } from '../../model/content.ts';
import type { Run } from '../run.ts';
import { responseTo } from './responses.ts';

/** Pieces of each before responses are compared. */
export const PIECES_TRIED = 2;
/** One turn of so many goes to the one that has waited longest. */
export const LOOK_AROUND = 4;

/** Levers whose pieces are due today and leave the day to another of their turn. */
export function waitingForTurn(run: Run): ReadonlySet<number> {
  const { content } = run.strategy;
  const waiting = new Set<number>();
  if (content.every(({ turn }) => turn === undefined)) return waiting;
  const turns = new Map<string, number[]>();
  content.forEach((piece, lever) => {
    if (piece.turn === undefined || !appearsOn(piece, run.day)) return;
    turns.set(piece.turn.with, [...(turns.get(piece.turn.with) ?? []), lever]);
  });
  for (const due of turns.values()) {
    const chosen = chooseOf(run, due);
    for (const lever of due) if (lever !== chosen) waiting.add(lever);
  }
  return waiting;
}

function chooseOf(run: Run, due: readonly number[]): number {
  const seen = due.map((lever) => ({ lever, ...responseTo(run, lever) }));
  const leastShown = seen.reduce((best, each) => (each.times < best.times ? each : best));
  const isByResponse = run.strategy.content[due[0]!]!.turn!.by === 'response';
  if (!isByResponse || leastShown.times < PIECES_TRIED) return leastShown.lever;
  const round = seen.reduce((sum, { times }) => sum + times, 0);
  if (round % LOOK_AROUND === LOOK_AROUND - 1)
    return seen.reduce((best, each) => (each.lastDay < best.lastDay ? each : best)).lever;
  return seen.reduce((best, each) => (each.lately > best.lately ? each : best)).lever;
}
