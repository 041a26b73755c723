/**
 * What offences do to others: they set an example, and abuse hurts whom it answers.
 *
 * Who saw trolling before their own turn trolled in 51 instead of 35 of a hundred cases (Cheng et al. 2017); where moderators deleted such
 * comments, those that followed in the thread broke fewer rules (Horta Ribeiro, Cheng & West 2023). Newcomers whose first message met hostility
 * wrote a second one 1.8 times less often (Smirnov et al. 2023).
 */
import { said } from '../../language/said.ts';
import { uniform } from '../../random/threefry.ts';
import type { Group } from '../groups/group.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import { pieceBy } from '../programme/pieces.ts';
import type { Run } from '../run.ts';
import { FIRST_PIECE, INNOCENT } from '../talk/message-ring.ts';
import { offenceAt } from './rules.ts';

/** By member: hostile replies received since the latest visit. */
const slot = new Slot<Uint16Array>();

export const HARM: Mechanism<Uint16Array> = {
  slot,
  create: ({ parameters, scenario: { population } }) =>
    parameters.violationRate * parameters.replyOffence * parameters.abuseShare > 0
      ? new Uint16Array(population.size)
      : undefined,
  columns: {
    insults: variable(
      'state',
      '',
      'replies',
      said('hostile replies received since the latest visit', '自上次访问以来收到的敌意回复数'),
    ),
  },
};

/** Chance that what somebody writes breaks a rule who pays no heed to rules: v0, more after an example. */
export const temptation = (rate: number, breeds: number, example: number): number =>
  rate + (1 - rate) * breeds * example;

/** Which offence the next post of a visit is; what was read in it is an example. */
export function offenceOfPost(run: Run, member: number, draw: number): number {
  const { parameters: p, visit } = run;
  if (p.violationRate === 0) return INNOCENT;
  const example = visit.weight > 0 ? visit.offences / visit.weight : 0;
  return offenceAt(run, member, draw, temptation(p.violationRate, p.offenceBreeds, example));
}

/** Which offence a reply to message `number` is: most readily one to an offence that stands. */
export function offenceOfReply(run: Run, group: Group, member: number, number: number): number {
  const { parameters: p, world, members } = run;
  const rate = p.violationRate * p.replyOffence;
  if (rate === 0) return INNOCENT;
  const { messages } = group;
  const author = messages.authorOf(number);
  // Where opinions differ people forget themselves, as after an example.
  const dispute = author <= FIRST_PIECE ? pieceBy(run, author).disputed : 0;
  const example = messages.holds(number) && messages.offenceOf(number) !== INNOCENT ? 1 : dispute;
  const draw = uniform(world.draws['reply-offence'], members.person[member]!, members.posts[member]!);
  return offenceAt(run, member, draw, temptation(rate, p.offenceBreeds, example));
}

/** A member is answered with abuse. */
export function insult(run: Run, member: number): void {
  const insults = slot.of(run);
  if (insults !== undefined && insults[member]! < 0xffff) insults[member]!++;
}

/** Hostile replies that a member finds, who has then seen them. */
export function findInsults(run: Run, member: number): number {
  const insults = slot.of(run);
  if (insults === undefined) return 0;
  const found = insults[member]!;
  if (found > 0) insults[member] = 0;
  return found;
}
