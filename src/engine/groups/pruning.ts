/**
 * Taking out members who have long been silent: they free a place for somebody else, and nobody reads them anyway.
 * An operator sees who writes, not who reads: faithful readers go, too.
 */

import { said } from '../../language/said.ts';
import type { Phase } from '../mechanism.ts';
import { leave } from '../members/leaving.ts';
import type { Run } from '../run.ts';

export const PRUNING_PHASE: Phase = {
  name: said('members who have long been silent are taken out', '清理长期沉默的成员'),
  details: said('On the days on which the operator looks, group by group.', '在运营者查看的日子，逐群进行。'),
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
