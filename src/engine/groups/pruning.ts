/**
 * Taking out members who have long been silent: they free a place for somebody else, and nobody reads them anyway.
 * An operator sees who writes, not who reads: faithful readers go, too.
 */

import type { Phase } from '../mechanism.ts';
import { leave } from '../members/leaving.ts';
import type { Run } from '../run.ts';

export const PRUNING_PHASE: Phase = {
  name: 'members who have long been silent are taken out',
  details: 'On the days on which the operator looks, group by group.',
  submodels: ['groups'],
  act: pruneSilent,
};

function pruneSilent(run: Run): void {
  const { strategy, day, groups, members } = run;
  const { prune } = strategy.groups;
  if (prune === undefined || day < prune.from || (day - prune.from) % prune.every !== 0) return;
  for (const group of groups) {
    if (group.slot < 0 && group.partner < 0) continue; // those who pay for their place keep it
    for (let seat = 0; seat < group.seatCount; seat++) {
      const member = group.memberAt[seat]!;
      if (member < 0) continue;
      const since = Math.max(members.lastPostDay[member]!, members.joinDay[member]!);
      if (day - since >= prune.silentFor) leave(run, group, member, seat, 'long-silent');
    }
  }
}
