/**
 * Partners ("B to C"): members who open groups of their own, fill them with their friends and look after them, for a
 * commission on what is spent there (`money.ts`).
 *
 * A partner sits in the first of these groups. Whoever a member of one of them brings in comes into them, too, as far as there is
 * room; a group whose partner has left keeps its members and takes no more.
 */

import { said } from '../../language/said.ts';
import { packed } from '../../random/pack.ts';
import { poissonOf } from '../../random/poisson.ts';
import { uniform } from '../../random/threefry.ts';
import { invite } from '../joining/invitations.ts';
import type { Phase } from '../mechanism.ts';
import { leadTopic } from '../programme/content.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { reply, replyAsOperator } from '../talk/conversation.ts';
import type { Group } from './group.ts';
import { moveMembers } from './moving.ts';
import { effortOf, readinessToPartner } from './partner-effort.ts';
import { openFor, type Partner, partnersOf } from './partner-groups.ts';

/** A partner who has not looked in for longer answers nobody today. */
const PRESENT_DAYS = 1;

export const PARTNERS_PHASE: Phase = {
  name: said('partners are won and look after their groups', '招募合伙人，合伙人打理各自的群'),
  details: said(
    'Vacant places are filled, each new partner opens a group and moves there; partners open topics.',
    '补足空缺，每位新合伙人开一个群并搬过去；合伙人发起话题。',
  ),
  submodels: ['partners', 'money'],
  act: winPartners,
};

/** Fills vacant places; partners who are present open their topics and get a new quota. */
function winPartners(run: Run): void {
  const partners = partnersOf(run);
  if (partners === undefined) return;
  const { strategy, day, members } = run;
  const { count, from, topicEvery, topicQuality, replyQuota } = strategy.partners;
  if (count === 0 || day < from) return;
  const present = partners.filter(({ member }) => members.group[member]! >= 0).length;
  if (present < count) appoint(run, count - present);
  for (const partner of partners) {
    if (members.group[partner.member]! < 0) continue;
    const isThere = day - members.lastVisitDay[partner.member]! <= PRESENT_DAYS;
    for (const { size } of partner.groups) partner.memberDays += size;
    partner.memberDays -= 1;
    const effort = effortOf(run, partner);
    partner.left = isThere ? Math.round(effort * replyQuota) : 0;
    if (topicEvery === undefined) continue;
    partner.topics = Math.min(1, partner.topics + effort / topicEvery);
    if (!isThere || partner.topics < 1) continue;
    partner.topics -= 1;
    for (const group of partner.groups) leadTopic(run, group, strategy.communityTopic, -1, topicQuality);
  }
}

export const PARTNERS_INVITE_PHASE: Phase = {
  name: said('partners invite friends into their groups', '合伙人邀请好友进入自己的群'),
  details: said('In the order of their appointment; who accepts comes in tomorrow.', '按任命的先后；接受者明天加入。'),
  submodels: ['partners', 'referral'],
  act: sendPartnersOut,
};

/** Partners invite friends, one after the other. */
function sendPartnersOut(run: Run): void {
  const partners = partnersOf(run);
  if (partners === undefined) return;
  const { members, world, day, strategy } = run;
  if (strategy.partners.count === 0) return; // their time is over
  for (const partner of partners) {
    if (members.group[partner.member]! < 0) continue;
    const person = members.person[partner.member]!;
    let draws = 0;
    const count = poissonOf(effortOf(run, partner) * strategy.partners.invites, () =>
      uniform(world.draws['partner-invites'], person, packed(draws++, day)),
    );
    const friends = world.graph.offsets[person + 1]! - world.graph.offsets[person]!;
    for (let k = 0; k < count && partner.asked < friends; k++) invite(run, partner.member, partner.asked++);
  }
}

/** Answers a first post in a partner's group, if the partner is there and has time; whether it was answered. */
export function answerAsPartner(run: Run, group: Group, message: number, member: number): boolean {
  if (group.partner < 0) return false;
  const { members } = run;
  const partner = partnersOf(run)?.find((each) => each.member === group.partner);
  if (partner === undefined || partner.left === 0 || partner.member === member) return false;
  if (members.group[partner.member]! < 0) return false; // has left since the morning
  partner.left--;
  // Where the partner does not sit, they answer as whoever runs the group.
  if (members.group[partner.member] === group.id)
    reply(run, group, partner.member, members.seat[partner.member]!, message, true);
  else replyAsOperator(run, group, message, member);
  return true;
}

function appoint(run: Run, wanted: number): void {
  const { strategy, members, groups, world } = run;
  const partners = partnersOf(run)!;
  const { choose, setup } = strategy.partners;
  const { offsets } = world.graph;
  const score = (member: number): number => {
    const person = members.person[member]!;
    if (choose === 'friends') return offsets[person + 1]! - offsets[person]!;
    if (choose === 'random') return 0;
    return choose === 'ties' ? members.bonded[member]! : members.posts[member]!;
  };
  const candidates: { readonly member: number; readonly score: number; readonly rank: number }[] = [];
  for (let member = 0; member < members.count; member++) {
    const id = members.group[member]!;
    // Who pays for a place, or runs a group already, stays there.
    if (id < 0 || groups[id]!.slot < 0) continue;
    const rank = uniform(world.draws['partner-rank'], members.person[member]!, 0);
    candidates.push({ member, score: score(member), rank });
  }
  candidates.sort((a, b) => b.score - a.score || a.rank - b.rank || a.member - b.member);
  const readiness = readinessToPartner(run);
  let won = 0;
  for (const { member } of candidates) {
    if (won === wanted) return;
    if (uniform(world.draws['partner-ready'], members.person[member]!, 0) >= readiness) continue;
    won++;
    const partner: Partner = { member, groups: [], asked: 0, left: 0, earned: 0, memberDays: 0, topics: 1 };
    partners.push(partner);
    pay(run, setup);
    const group = openFor(run, partner);
    moveMembers(run, groups[members.group[member]!]!, group, Int32Array.of(members.seat[member]!));
  }
}
