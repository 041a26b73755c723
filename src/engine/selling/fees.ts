/**
 * Tips and membership fees (MODEL.md §4.4 j).
 *
 * At a visit a member tips with chance · S, as much as they can pay. A fee falls due for each member when the trial is over, or on the
 * first day of fees, and then once a period: who cannot or does not want to pay leaves.
 */
import { logistic } from '../../numeric/exp-log.ts';
import { uniform } from '../../random/threefry.ts';
import { leave } from '../joining/joining.ts';
import type { Phase } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { earnFrom } from './money.ts';

export function tip(run: Run, member: number): void {
  const { members, strategy, world, day } = run;
  const { chance, amount, kept } = strategy.tips;
  const person = members.person[member]!;
  if (uniform(world.draws.tip, person, day) >= chance * members.satisfaction[member]!) return;
  earnFrom(run, member, amount * members.reservation[member]! * kept);
}

export const FEES_PHASE: Phase = {
  name: 'members pay to stay, or leave',
  details: 'In the order of joining.',
  submodels: ['fees', 'money'],
  act: takeMembershipFees,
};

function takeMembershipFees(run: Run): void {
  const { members, strategy, world, parameters: p, day, groups, vip } = run;
  const { fee, every, from, trial, referencePrice } = strategy.membership;
  if (fee === 0 || day < from) return;
  for (let member = 0; member < members.count; member++) {
    const id = members.group[member]!;
    if (id < 0 || id === vip?.group.id) continue; // who pays for the VIP group pays there
    const since = day - Math.max(from, members.joinDay[member]! + trial);
    if (since < 0 || (every === undefined ? since > 0 : since % every !== 0)) continue;
    const period = every === undefined ? 0 : since / every;
    const wish = p.renewBase + p.renewSatisfaction * (members.satisfaction[member]! - p.satisfactionReference);
    const isAffordable = fee <= members.reservation[member]! * (referencePrice ?? fee);
    if (isAffordable && uniform(world.draws.membership, members.person[member]!, period) < logistic(wish))
      earnFrom(run, member, fee);
    else leave(run, groups[id]!, member, members.seat[member]!, 'own-wish');
  }
}
