/** Taking a member out: of the group, of the community, and of the books. */
import type { Group } from '../groups/group.ts';
import { complainOnLeaving } from '../opinions/speaking.ts';
import { GONE, type Run, type WhyLeft } from '../run.ts';
import { leaveCircle } from '../talk/circles.ts';

/** Takes a member out of the group and the community. */
export function leave(run: Run, group: Group, member: number, seat: number, why: WhyLeft): void {
  const { members, day, status, recorder } = run;
  recorder.left(member, members.joinDay[member]!, why); // while it can still be asked what held and drove
  leaveCircle(run, group, member);
  group.leave(seat);
  members.group[member] = -1;
  members.leaveDay[member] = day;
  status[members.person[member]!] = GONE;
  if (run.constants.wordOutside && run.parameters.leaverTalk > 0) complainOnLeaving(run, member, why);
}
