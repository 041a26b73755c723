/**
 * A group above the others: by invitation to those who write most, or for whoever pays the fee.
 *
 * Somebody who moves up belongs to that group alone: the group left behind loses the voice. Only those who were asked decide, once.
 * Fees are revenue; when a period is over a member pays again or goes back, with a chance that hangs on satisfaction.
 */
import { said } from '../../language/said.ts';
import { logistic } from '../../numeric/exp-log.ts';
import { uniform } from '../../random/threefry.ts';
import type { Phase } from '../mechanism.ts';
import { leave } from '../members/leaving.ts';
import { leadTopic } from '../programme/content.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { earnFrom } from '../selling/sales.ts';
import { dearness, wishToBuy } from '../selling/wish.ts';
import { Group } from './group.ts';
import { lookForPlacesAgain, placeFor } from './groups.ts';
import { moveMembers } from './moving.ts';
import { type Vip, vipOf } from './vip-state.ts';

export const VIP_PHASE: Phase = {
  name: said(
    'members are asked into the VIP group, pay their fees or go back',
    '邀请成员进入 VIP 群，成员付费或退回原群',
  ),
  details: said(
    'Fees that are due first, in order of entering; then those who are asked, until the group is full.',
    '先按进入先后处理到期的费用；再邀请合格者，直到群满。',
  ),
  submodels: ['vip', 'money'],
  act: runVip,
};

function runVip(run: Run): void {
  const { strategy, day } = run;
  const rule = strategy.groups.vip;
  if (rule === undefined || day < rule.from) return;
  const state = vipOf(run)!;
  state.open ??= openVip(run);
  const vip = state.open;
  renew(run, vip);
  openTopic(run, vip);
  const asked = rule.choose === 'payment' ? visitorsOfToday(run) : mostTalkative(run);
  for (const member of asked) {
    if (vip.group.size >= vip.group.cap) return;
    ask(run, vip, member);
  }
}

function openVip(run: Run): Vip {
  const group = new Group(run.groups.length, -1, run.strategy.groups.vip!.places);
  group.slot = -1;
  group.key = -1;
  group.openedOn = run.day;
  run.groups.push(group);
  return { group, asked: new Set(), paid: new Map() };
}

/** What is for the VIP group alone, to be read from tomorrow on. */
function openTopic(run: Run, { group }: Vip): void {
  const { strategy, day } = run;
  const { from, topicEvery, topicQuality, topicCost } = strategy.groups.vip!;
  // Nobody opens a topic in a room with nobody in it.
  if (group.size === 0 || topicEvery === undefined || (day - from) % topicEvery !== 0) return;
  pay(run, topicCost);
  leadTopic(run, group, strategy.communityTopic, -1, topicQuality);
}

/** Lets a member decide, and takes them in. */
function ask(run: Run, vip: Vip, member: number): void {
  const { members, strategy, world, day, groups } = run;
  const { fee, feeEvery, referencePrice } = strategy.groups.vip!;
  vip.asked.add(member);
  if (fee > 0) {
    const probability = logistic(wishToBuy(run, member, dearness(fee, referencePrice ?? fee)));
    if (uniform(world.draws['vip-buy'], members.person[member]!, 0) >= probability) return;
    earnFrom(run, member, fee);
  }
  vip.paid.set(member, { periods: 1, due: day + (feeEvery ?? Number.POSITIVE_INFINITY) });
  moveMembers(run, groups[members.group[member]!]!, vip.group, Int32Array.of(members.seat[member]!));
}

/** Takes the fees that are due. Whoever does not pay goes back to the others, if they have room, and else leaves. */
function renew(run: Run, vip: Vip): void {
  const { members, world, day, parameters: p, strategy } = run;
  const { fee, feeEvery } = strategy.groups.vip!;
  for (const [member, account] of vip.paid) {
    if (members.group[member] !== vip.group.id) {
      vip.paid.delete(member); // has left
      continue;
    }
    if (day < account.due) continue;
    const person = members.person[member]!;
    const probability = logistic(
      p.renewBase + p.renewSatisfaction * (members.satisfaction[member]! - p.satisfactionReference),
    );
    if (uniform(world.draws['vip-renew'], person, account.periods) < probability) {
      earnFrom(run, member, fee);
      account.periods++;
      account.due += feeEvery!;
      continue;
    }
    vip.paid.delete(member);
    const seat = members.seat[member]!;
    lookForPlacesAgain(run);
    const back = placeFor(run, { person, inviter: -1 });
    if (back === undefined) leave(run, vip.group, member, seat, 'no-room');
    else moveMembers(run, vip.group, back, Int32Array.of(seat));
  }
}

/** Members who opened their group today and have not been asked, in order of joining. */
function visitorsOfToday(run: Run): number[] {
  const { members, day } = run;
  return candidates(run, (member) => members.lastVisitDay[member] === day);
}

/** On the operator's day of review: those who wrote most, as far as the share goes, most talkative first. */
function mostTalkative(run: Run): number[] {
  const { members, strategy, day } = run;
  const { from, review, top } = strategy.groups.vip!;
  if ((day - from) % review !== 0) return [];
  const present = run.recorder.tally.joined - run.recorder.tally.left;
  const ranked: number[] = [];
  for (let member = 0; member < members.count; member++) {
    if (members.group[member]! >= 0 && members.posts[member]! > 0) ranked.push(member);
  }
  ranked.sort((a, b) => members.posts[b]! - members.posts[a]! || a - b);
  const best = new Set(ranked.slice(0, Math.round(top * present)));
  return candidates(run, (member) => best.has(member)).sort((a, b) => members.posts[b]! - members.posts[a]! || a - b);
}

/** Members outside the VIP group who have not been asked. */
function candidates(run: Run, fits: (member: number) => boolean): number[] {
  const { members } = run;
  const vip = vipOf(run)!.open!;
  const found: number[] = [];
  for (let member = 0; member < members.count; member++) {
    const group = members.group[member]!;
    if (group >= 0 && group !== vip.group.id && !vip.asked.has(member) && fits(member)) found.push(member);
  }
  return found;
}
