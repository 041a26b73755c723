/** A lottery that is an activity: on the morning after, winners are drawn among those who took part. */
import { uniform } from '../../random/threefry.ts';
import { moneyPull } from '../incentives/pull.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import type { Occasion } from './occasions.ts';

/** Draws the winners, each taker with the same chance, and pays them; nobody wins twice. */
export function raffle(run: Run, { activity, takers, key }: Occasion): void {
  const { members, world, parameters: p } = run;
  const lots = takers
    .filter((member) => members.group[member]! >= 0)
    .map((member) => ({ member, lot: uniform(world.draws.raffle, members.person[member]!, key) }))
    .sort((a, b) => a.lot - b.lot || a.member - b.member);
  for (const { member } of lots.slice(0, activity.winners)) {
    pay(run, activity.prize);
    run.recorder.paidAsReward(activity.prize);
    run.recorder.rewarded(member, activity.prize);
    const joy = members.benefitMotive[member]! * moneyPull(activity.prize, p);
    members.satisfaction[member]! += p.satisfactionRate * joy * Math.max(0, 1 - members.satisfaction[member]!);
  }
}
