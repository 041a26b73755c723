/** Taking a member out: of the group, of the community, and of the books. */

import type { WhyLeft } from '../events.ts';
import type { Group } from '../groups/group.ts';
import { complainOnLeaving } from '../opinions/speaking.ts';
import type { Run } from '../run.ts';
import { leaveCircle } from '../talk/circles.ts';
import { GONE } from './people.ts';

/** Takes a member out of the group and the community. */
export function leave(run: Run, group: Group, member: number, seat: number, why: WhyLeft): void {
  const { members, day, recorder } = run;
  recorder.left(member, members.joinDay[member]!, why); // while it can still be asked what held and drove
  leaveCircle(run, group, member);
  group.leave(seat);
  members.group[member] = -1;
  members.leaveDay[member] = day;
  run.status[members.person[member]!] = GONE;
  if (run.constants.wordOutside && run.parameters.leaverTalk > 0) complainOnLeaving(run, member, why);
}
