/**
 * Leaders: members whom the operator gives a role. What they write is pinned, and they answer newcomers; a
 * trained core team answers questions as well.
 */
import { said } from '../../language/said.ts';
import { uniform } from '../../random/threefry.ts';
import type { Group } from '../groups/group.ts';
import type { Phase } from '../mechanism.ts';
import { isOutage } from '../opinions/shocks.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { isOpen, reply, settleQuestion } from '../talk/conversation.ts';
import { type Leader, leadersToday, officeOf } from './appointed.ts';
import { openQuestions } from './open-questions.ts';

/** A leader who has not looked in for longer answers nobody today. */
export const PRESENT_DAYS = 1;

export const LEADERS_PHASE: Phase = {
  name: said('the operator appoints leaders', '运营者任命骨干'),
  details: said(
    'Vacant places are filled, leaders paid, and their quotas renewed.',
    '补足空缺，支付骨干报酬，更新其定额。',
  ),
  submodels: ['leaders', 'money'],
  act: appointLeaders,
};

/** Fills vacant places, pays for them, and gives every leader who is present a new quota. */
function appointLeaders(run: Run): void {
  const leaders = officeOf(run)?.inOffice;
  if (leaders === undefined) return;
  const { strategy, day, members, groups } = run;
  const lever = strategy.leaders;
  if (day < lever.from) return;
  const size = groups.reduce((sum, group) => sum + group.size, 0);
  const places = Math.min(size, lever.count ?? Math.round((lever.share ?? 0) * size));
  if (places === 0 && leaders.length === 0) return;
  for (let at = leaders.length - 1; at >= 0; at--) if (members.group[leaders[at]!.member]! < 0) leaders.splice(at, 1);
  if (leaders.length < places) appoint(run, places - leaders.length);
  pay(run, leaders.length * lever.pay);
  for (const leader of leaders)
    leader.left = day - members.lastVisitDay[leader.member]! <= PRESENT_DAYS ? lever.replyQuota : 0;
}

/** Leaders in a group, in the order of their appointment. */
export function leadersOf(run: Run, group: Group): Leader[] {
  return leadersToday(run).filter(({ member }) => run.members.group[member] === group.id);
}

export const CORE_TEAM_PHASE: Phase = {
  name: said('a trained core team answers questions', '受过培训的核心团队解答问题'),
  details: said(
    "From the head of the operators' queue, as far as quotas go.",
    '从运营者的队列开头开始，直到定额用完。',
  ),
  submodels: ['leaders'],
  act: answerQuestions,
};

/** A trained core team takes questions from the operators' queue, as far as its quota goes. */
function answerQuestions(run: Run): void {
  const { strategy, members } = run;
  if (!strategy.leaders.trained || leadersToday(run).length === 0 || isOutage(run)) return;
  const questions = openQuestions(run);
  for (let at = 0; at < questions.length; ) {
    const { group, message, member } = questions[at]!;
    const open = members.group[member] === group.id && isOpen(run, member, message);
    const leader = open ? leadersOf(run, group).find((each) => each.left > 0 && each.member !== member) : undefined;
    if (leader === undefined || !group.messages.holds(message)) {
      at++;
      continue;
    }
    leader.left--;
    reply(run, group, leader.member, members.seat[leader.member]!, message, true);
    settleQuestion(run, member, message);
    questions.splice(at, 1);
  }
}

function appoint(run: Run, wanted: number): void {
  const { strategy, members, groups, world } = run;
  const { inOffice, appointed } = officeOf(run)!;
  const { choose, training } = strategy.leaders;
  const score = (member: number) => {
    if (choose === 'random') return uniform(world.draws['leader-rank'], members.person[member]!, 0);
    return choose === 'ties' ? members.bonded[member]! : members.posts[member]!;
  };
  const candidates: { readonly member: number; readonly score: number }[] = [];
  for (const group of groups)
    for (let seat = 0; seat < group.seatCount; seat++) {
      const member = group.memberAt[seat]!;
      if (member >= 0 && appointed[member] === 0) candidates.push({ member, score: score(member) });
    }
  candidates.sort((a, b) => b.score - a.score || a.member - b.member);
  for (const { member } of candidates.slice(0, wanted)) {
    appointed[member] = 1;
    inOffice.push({ member, left: 0 });
    pay(run, training);
  }
}
