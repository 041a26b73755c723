/**
 * Dropping out: life outside takes a member away, at a hazard that asks nothing of the group and needs no visit. The day is drawn on joining.
 */
import { said } from '../../language/said.ts';
import { log } from '../../numeric/exp-log.ts';
import { uniform } from '../../random/threefry.ts';
import { Calendar } from '../calendar.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { leave } from './leaving.ts';

const slot = new Slot<Calendar>();

export const DROPPING_OUT: Mechanism<Calendar> = {
  slot,
  create: ({ parameters, horizon }) => (parameters.dropOut > 0 ? new Calendar(horizon) : undefined),
  enrol: ({ members, world, day, parameters }, calendar, member) => {
    const draw = uniform(world.draws['drop-out'], members.person[member]!, 0);
    calendar.push(day + dropOutDay(draw, parameters.dropOut), member, 0);
  },
};

/** Days until the hazard has struck, by a geometric law: no sooner than tomorrow, and sooner the larger the rate. */
export const dropOutDay = (draw: number, rate: number): number =>
  rate === 1 ? 1 : Math.max(1, Math.ceil(log(draw) / log(1 - rate)));

export const DROPPING_OUT_PHASE: Phase = {
  name: said('life outside takes members away', '群外的生活带走成员'),
  details: said(
    'In the order in which they joined; whether or not the group can be opened.',
    '按加入的先后；不论群能否打开。',
  ),
  submodels: ['churn'],
  act: dropOut,
};

function dropOut(run: Run): void {
  const calendar = slot.of(run);
  if (calendar === undefined) return;
  const { members, groups, day } = run;
  const today = calendar.take(day);
  for (let at = 0; at < today.length; at += 2) {
    const member = today[at]!;
    if (members.group[member]! >= 0)
      leave(run, groups[members.group[member]!]!, member, members.seat[member]!, 'dropped-out');
  }
}
