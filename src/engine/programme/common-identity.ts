/** Signs of a common identity: what members see, on every visit, of what the group is (P14). */

import { said } from '../../language/said.ts';
import type { Phase } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';

export const COMMON_IDENTITY_PHASE: Phase = {
  name: said('signs of a common identity are kept up', '维持共同身份标识'),
  details: said('Paid for; members see them when they visit.', '支付费用；成员访问时看到。'),
  submodels: ['commonIdentity', 'money'],
  act: showIdentity,
};

/** Pays for them. */
function showIdentity(run: Run): void {
  const { strength, from, cost } = run.strategy.commonIdentity;
  if (strength > 0 && run.day >= from) pay(run, cost);
}

/** Whether the member is of those who share what the signs stand for. */
function isShared({ strategy, members }: Run, member: number): boolean {
  const { convinced } = strategy;
  return convinced === undefined || convinced[members.segment[member]!] === 1;
}

/** Identity after a visit that showed the signs: Id + η_s · strength · (1 - Id). */
export function identify(run: Run, member: number, identity: number): number {
  const { strength, from } = run.strategy.commonIdentity;
  if (strength === 0 || run.day < from || !isShared(run, member)) return identity;
  return identity + run.parameters.identitySigns * strength * (1 - identity);
}
