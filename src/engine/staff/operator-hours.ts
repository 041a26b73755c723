/**
 * Where content takes hours of operators: how much of it they can prepare today, and what is left for answers.
 *
 * A piece is prepared evenly over the days of its period, so that a weekly one that takes seven hours takes one a day. With w hours needed and h
 * there, a share c = min(1, h / w) of all content is prepared as planned; h is what answers leave over, if they come first.
 */
import type { CompiledContent } from '../../model/content.ts';
import { type Mechanism, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { openQuestions } from './open-questions.ts';

interface Preparation {
  /** Hours that today's content takes. */
  hours: number;
}

const slot = new Slot<Preparation>();

export const PREPARATION: Mechanism<Preparation> = {
  slot,
  create: (_model, { content }) => (content.some(({ hours }) => hours > 0) ? { hours: 0 } : undefined),
};

/** In the morning: the part of today's content that is prepared as planned; 1 where content takes no hours. */
export function prepare(run: Run): number {
  const preparation = slot.of(run);
  if (preparation === undefined) return 1;
  const { content } = run.strategy;
  const needed = content.reduce((sum, piece) => sum + hoursToday(piece, run.day) / turnsOf(piece, content), 0);
  const share = needed === 0 ? 1 : Math.min(1, hoursFor(run) / needed);
  preparation.hours = share * needed;
  return share;
}

/** Hours that operators have spent on content since the morning. */
export const hoursOfContent = (run: Run): number => slot.of(run)?.hours ?? 0;

function hoursFor(run: Run): number {
  const { count, hours, first } = run.strategy.operators;
  const all = count * hours;
  if (first !== 'answers') return all;
  return Math.max(0, all - openQuestions(run).length / run.parameters.answersPerHour);
}

/** How many levers take turns with this one: each is prepared for its own turns only. */
const turnsOf = ({ turn }: CompiledContent, content: readonly CompiledContent[]): number =>
  turn === undefined ? 1 : content.filter((other) => other.turn?.with === turn.with).length;

const hoursToday = ({ hours, perDay, every, from, to }: CompiledContent, day: number): number =>
  hours > 0 && day >= from && day <= to ? (hours * perDay) / every : 0;
