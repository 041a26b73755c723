/** Levers that begin, end or change while a run lasts. */

import { said } from '../language/said.ts';
import type { CompiledStrategy } from '../model/strategy.ts';
import type { LeverName } from '../scenario/levers.ts';
import { begin, type Phase } from './mechanism.ts';
import { MECHANISMS } from './mechanisms.ts';
import { stagesToday } from './programme/stages.ts';
import { changesToday } from './programme/triggers.ts';
import type { Run } from './run.ts';

export const CHANGING_PHASE: Phase = {
  name: said('levers begin, end or change', '手段开始、结束或改变'),
  details: said(
    'A strategy may say of most levers on which days they hold, stages have levers of their own, and triggers may change them for a time. From that day on all phases see the strategy as it is then; what members have earned, paid or learned stays.',
    '策略可以为大多数手段写明在哪些日子有效，阶段有自己的手段，应对预案也可以在一段时间内改变它们。从那天起所有阶段都按当时的样子看待策略；成员已得到、已支付或已学到的保留不变。',
  ),
  submodels: [],
  act: changeLevers,
};

function changeLevers(run: Run): void {
  const { changes, asOf } = run.strategy;
  const written = changes.find(({ day }) => day === run.day);
  if (asOf === undefined) {
    if (written !== undefined) become(run, written.strategy, written.levers);
    return;
  }
  const { changes: asked, turned } = changesToday(run);
  const { begun, over, turned: staged } = stagesToday(run);
  const levers = new Set([...(written?.levers ?? []), ...staged, ...turned]);
  if (levers.size > 0) become(run, asOf(run.day, { begun, over, changes: asked }), levers);
}

function become(run: Run, strategy: CompiledStrategy, levers: ReadonlySet<LeverName>): void {
  run.strategy = strategy;
  for (const mechanism of MECHANISMS) {
    const { slot, enrol, enrolLate = enrol, change } = mechanism;
    const before: unknown = slot.of(run);
    if (before !== undefined) {
      if (change !== undefined) run.slots[slot.index] = change(run, before, levers);
      continue;
    }
    const state: unknown = begin(run, mechanism);
    if (state === undefined || enrolLate === undefined) continue;
    for (let member = 0; member < run.members.count; member++) enrolLate(run, state, member);
  }
}
