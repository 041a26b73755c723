/** Levers that begin, end or change while a run lasts. */

import { said } from '../language/said.ts';
import type { Phase } from './mechanism.ts';
import { MECHANISMS } from './mechanisms.ts';
import type { Run } from './run.ts';

export const CHANGING_PHASE: Phase = {
  name: said('levers begin, end or change', '手段开始、结束或改变'),
  details: said(
    'A strategy may say of most levers on which days they hold. From that day on all phases see it as it is then; what members have earned, paid or learned stays.',
    '策略可以为大多数手段写明在哪些日子有效。从那天起所有阶段都按当时的样子看待它；成员已得到、已支付或已学到的保留不变。',
  ),
  submodels: [],
  act: changeLevers,
};

function changeLevers(run: Run): void {
  if (run.strategy.changes.length === 0) return;
  const change = run.strategy.changes.find(({ day }) => day === run.day);
  if (change === undefined) return;
  run.strategy = change.strategy;
  for (const { slot, create, enrol, enrolLate = enrol, change: changed } of MECHANISMS) {
    const before: unknown = run.slots[slot.index];
    if (before !== undefined) {
      if (changed !== undefined) run.slots[slot.index] = changed(run, before, change.levers);
      continue;
    }
    const state: unknown = create(run.model, run.strategy);
    if (state === undefined) continue;
    run.slots[slot.index] = state;
    if (enrol === undefined) continue;
    run.enrolling.push((each, member) => enrol(each, each.slots[slot.index], member));
    for (let member = 0; member < run.members.count; member++) enrolLate?.(run, state, member);
  }
}
