/**
 * Nobody's first post stays without an answer: leaders answer within their quota, and what they leave goes into the operators' queue
 * when it is their policy (P12).
 */

import { said } from '../../language/said.ts';
import { answerAsPartner } from '../groups/partners.ts';
import type { Phase } from '../mechanism.ts';
import { isReplied } from '../members/arms.ts';
import type { Run } from '../run.ts';
import { reply } from '../talk/conversation.ts';
import { firstPostsOf } from './first-posts.ts';
import { leadersOf } from './leaders.ts';
import { openQuestions } from './open-questions.ts';

export const NEWCOMERS_PHASE: Phase = {
  name: said(
    "first posts that nobody has answered get a leader's reply, or wait for the operators",
    '无人回复的首次发言得到骨干的回复，或等待运营者',
  ),
  details: said('In the order in which they were written today.', '按今天写下的先后。'),
  submodels: ['leaders', 'operators'],
  act: answerNewcomers,
};

/** Sees to the first posts of the day that members have not answered by themselves. */
function answerNewcomers(run: Run): void {
  const firstPosts = firstPostsOf(run);
  if (firstPosts === undefined) return;
  const { members, strategy } = run;
  for (const post of firstPosts.splice(0)) {
    const { group, message, member } = post;
    if (members.group[member] !== group.id || !group.messages.isUnansweredFirst(message)) continue;
    const leader = leadersOf(run, group).find((each) => each.left > 0 && each.member !== member);
    if (leader !== undefined) {
      leader.left--;
      reply(run, group, leader.member, members.seat[leader.member]!, message, true);
    } else if (answerAsPartner(run, group, message, member)) {
      // Whoever runs the group has seen to it.
    } else if (strategy.operators.replyToNewcomers && isReplied(run, member)) openQuestions(run).push(post);
  }
}
