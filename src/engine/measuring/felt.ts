/** What the members who are there feel, and who of them wrote lately. */
import { trustIn } from '../opinions/trust.ts';
import type { Run } from '../run.ts';

/** Days of `activeShare7` and `noiseShare`. */
export const WEEK = 7;
/** Days of `activeShare30`. */
export const MONTH = 30;

/** Sums over the members present. */
export interface Felt {
  active: number;
  activeMonth: number;
  recognised: number;
  bonded: number;
  belonging: number;
  satisfaction: number;
  trust: number;
  grievance: number;
}

export const nothingFelt = (): Felt => ({
  active: 0,
  activeMonth: 0,
  recognised: 0,
  bonded: 0,
  belonging: 0,
  satisfaction: 0,
  trust: 0,
  grievance: 0,
});

/** Sums over present members, group by group. */
export function sumMembers(run: Run, sums: Felt): void {
  const { lastPostDay, recognised, bonded, belonging, satisfaction, grievance } = run.members;
  const since = run.day - WEEK;
  const sinceMonth = run.day - MONTH;
  sums.active = 0;
  sums.activeMonth = 0;
  sums.recognised = 0;
  sums.bonded = 0;
  sums.belonging = 0;
  sums.satisfaction = 0;
  sums.trust = 0;
  sums.grievance = 0;
  for (const group of run.groups) {
    let active = 0;
    let activeMonth = 0;
    let recognisedSum = 0;
    let bondedSum = 0;
    let belongingSum = 0;
    let satisfactionSum = 0;
    let grievanceSum = 0;
    for (let seat = 0; seat < group.seatCount; seat++) {
      const member = group.memberAt[seat]!;
      if (member < 0) continue;
      if (lastPostDay[member]! > since) active++;
      if (lastPostDay[member]! > sinceMonth) activeMonth++;
      recognisedSum += recognised[member]!;
      bondedSum += bonded[member]!;
      belongingSum += belonging[member]!;
      satisfactionSum += satisfaction[member]!;
      grievanceSum += grievance[member]!;
    }
    sums.active += active;
    sums.activeMonth += activeMonth;
    sums.recognised += recognisedSum;
    sums.bonded += bondedSum;
    sums.belonging += belongingSum;
    sums.satisfaction += satisfactionSum;
    sums.trust += trustIn(run, group.memberAt, group.seatCount);
    sums.grievance += grievanceSum;
  }
}
