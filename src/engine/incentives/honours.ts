/** Honours: titles for the best of a period, held until the next. They cost the operator, are no money, and strengthen own wish. */
import { STATUS } from '../habituation/kinds.ts';
import type { Run } from '../run.ts';
import { holdContest } from './contests.ts';
import { receive } from './receive.ts';
import type { IncentiveState } from './state.ts';

export function giveHonours(run: Run, state: IncentiveState): void {
  const { honours } = state;
  if (honours === undefined) return;
  holdContest(run, state, honours, (member) => {
    state.titleUntil[member] = run.day + honours.plan.every - 1;
    receive(run, state, member, STATUS, 0, false);
  });
}

/** Whether a member holds a title today. */
export function isHonoured(run: Run, state: IncentiveState, member: number): boolean {
  return state.honours !== undefined && run.day <= state.titleUntil[member]!;
}
