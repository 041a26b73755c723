/**
 * Coming in: who is let in, where they sit, whom they know there, and who they are.
 */
import { said } from '../../language/said.ts';
import { sampleGamma } from '../../random/gamma.ts';
import { sampleNormal } from '../../random/normal.ts';
import type { Stream } from '../../random/stream.ts';
import { uniform } from '../../random/threefry.ts';
import type { Arrival } from '../events.ts';
import type { Group } from '../groups/group.ts';
import { placeFor } from '../groups/groups.ts';
import { beginFresh } from '../habituation/habituation.ts';
import { INVITE } from '../incentives/acts.ts';
import { enrol, rewardAct } from '../incentives/programme.ts';
import { incentivesOf } from '../incentives/slot.ts';
import { enrolEverywhere, type Phase } from '../mechanism.ts';
import { MEMBER } from '../members/people.ts';
import { traitsOf } from '../members/traits.ts';
import type { Run } from '../run.ts';
import { askFounder, keepsAway } from '../selling/fees.ts';
import { payForArrival } from '../selling/money.ts';
import { joinCircle } from '../talk/circles.ts';
import { exchange } from '../talk/identity.ts';
import { bringNews } from '../talk/store.ts';
import { takeAccepted } from './coming.ts';
import { startInviting } from './invitations.ts';
import { becomeStanding } from './standing.ts';
import { meetAcquaintances } from './start.ts';
import { mayWait, refuse, takeWaiting, wait } from './waiting.ts';
import { startTelling } from './word-of-mouth.ts';

/** Concentration of individual motives around those of the segment. */
export const MOTIVE_CONCENTRATION = 4;

export const WELCOME_PHASE: Phase = {
  name: said('people invited or told yesterday come in', '昨天被邀请或告知的人加入'),
  details: said(
    'In the order in which they accepted; each takes a seat at once, so that the next sees a fuller group.',
    '按接受的先后；每人立即入座，后来者看到的群就更满。',
  ),
  submodels: ['joining', 'referral', 'groups', 'money'],
  act: welcomeInvited,
};

/** Lets in those who accepted an invitation yesterday. */
function welcomeInvited(run: Run): void {
  for (const arrival of takeAccepted(run)) admit(run, arrival);
}

export const WAITING_PHASE: Phase = {
  name: said('people who wait for a place come in where there is one', '等待名额的人在有名额时加入'),
  details: said(
    'First come, first served, before anybody new; those who have waited too long give up.',
    '先到先得，先于任何新来者；等得太久的人放弃。',
  ),
  submodels: ['groups'],
  act: letWaitingIn,
};

/** Lets in those who waited for a place, as far as there are any. */
function letWaitingIn(run: Run): void {
  for (const arrival of takeWaiting(run)) admit(run, arrival);
}

/** Lets a person in, unless the rules or full groups forbid it. */
export function admit(run: Run, arrival: Arrival): void {
  const { person, inviter } = arrival;
  const { world, strategy, recorder } = run;
  recorder.heard(person, -1, undefined);
  const segment = world.segmentOf[person]!;
  const allowed = strategy.entry === undefined || strategy.entry[segment] === 1;
  const passes = strategy.quiz === undefined || uniform(world.draws.quiz, person, 0) < strategy.quiz[segment]!;
  const isFounder = arrival.how === 'founder';
  if (allowed && passes && !isFounder && keepsAway(run, person)) {
    recorder.keptAway(person);
    refuse(run, arrival);
    return;
  }
  const group = allowed && passes ? placeFor(run, arrival) : undefined;
  if (group === undefined) {
    if (allowed && passes && mayWait(run)) wait(run, arrival);
    else refuse(run, arrival);
    return;
  }
  const member = createMember(run, person, segment, inviter);
  const incentives = incentivesOf(run);
  if (incentives !== undefined) enrol(run, incentives, member);
  if (isFounder) {
    askFounder(run, member);
    becomeStanding(run, member);
  }
  takeSeat(run, group, member);
  if (inviter >= 0) run.members.broughtIn[inviter]!++;
  recorder.joined(member, run.members.generation[member]!, arrival);
  payForArrival(run, arrival.cost);
  if (inviter >= 0) rewardInviter(run, inviter, arrival.cost);
  startInviting(run, member);
  startTelling(run, member);
}

/** Books what an invitation has cost, and rewards whoever brought somebody in, if still here. */
function rewardInviter(run: Run, inviter: number, cost: number): void {
  run.recorder.paidAsReward(cost);
  const incentives = incentivesOf(run);
  if (incentives !== undefined && run.members.group[inviter]! >= 0) rewardAct(run, incentives, inviter, INVITE);
}

/** A new member with traits of their own, drawn from a stream that belongs to the person. */
function createMember(run: Run, person: number, segment: number, inviter: number): number {
  const { members, model, parameters: p, world, stream, day } = run;
  const description = model.segments[segment]!;
  const member = members.count++;
  run.status[person] = MEMBER;
  run.memberOf[person] = member;
  members.person[member] = person;
  members.segment[member] = segment;
  members.joinDay[member] = day;
  members.leaveDay[member] = -1;
  members.inviter[member] = inviter;
  members.generation[member] = inviter < 0 ? 0 : members.generation[inviter]! + 1;

  const { activity, lurks, expertise, frailty, reservation } = traitsOf(run, person);
  members.activity[member] = activity;
  members.lurker[member] = lurks ? 1 : 0;
  members.expertise[member] = expertise;
  members.frailty[member] = frailty;
  if (inviter >= 0) members.frailty[member]! *= p.referredChurn;
  if (run.strategy.quiz !== undefined && run.strategy.quiz[segment]! < 1) {
    members.frailty[member]! *= 1 - p.quizFit;
  }
  members.reservation[member] = reservation;
  const { motives } = description;
  const benefit = motiveOf(stream, motives[0]);
  const social = motiveOf(stream, motives[1]);
  const growth = motiveOf(stream, motives[2]);
  const entertainment = motiveOf(stream, motives[3]);
  const sum = benefit + social + growth + entertainment || 1;
  members.benefitMotive[member] = benefit / sum;
  members.socialMotive[member] = social / sum;
  members.growthMotive[member] = growth / sum;
  members.entertainmentMotive[member] = entertainment / sum;

  members.belonging[member] = p.belongingReference;
  members.satisfaction[member] = p.satisfactionReference;
  const initialTrust = description.trust ?? p.initialTrust;
  members.trust[member] = initialTrust;
  if (p.trustSpread > 0) {
    stream.reseed(world.draws['trust-base'], person, 0);
    members.trust[member] = Math.min(1, Math.max(0, initialTrust + p.trustSpread * sampleNormal(stream)));
  }
  members.need[member] = p.initialNeed;
  members.questionDay[member] = -1;
  members.lastVisitDay[member] = day;
  members.lastPostDay[member] = -1_000_000;
  enrolEverywhere(run, member);
  return member;
}

/** Before they are made shares; without a place in the segment nothing is drawn. */
function motiveOf(stream: Stream, share: number): number {
  return share > 0 ? sampleGamma(stream, MOTIVE_CONCENTRATION * share) : 0;
}

/** Seats a member, among friends from outside where there are any in the group. */
function takeSeat(run: Run, group: Group, member: number): void {
  const { members, parameters: p, world, memberOf, status } = run;
  const seat = group.seat(member);
  members.group[member] = group.id;
  members.seat[member] = seat;
  members.readTo[member] = group.messages.posted;
  beginFresh(run, group.id, member);
  joinCircle(run, group, member);
  bringNews(run, group, member, true);
  if (p.priorTie === 0) return;
  meetAcquaintances(run, group, seat);
  const { offsets, neighbors } = world.graph;
  const person = members.person[member]!;
  for (let at = offsets[person]!; at < offsets[person + 1]!; at++) {
    const friend = neighbors[at]!;
    if (status[friend] !== MEMBER) continue;
    const other = memberOf[friend]!;
    if (members.group[other] !== group.id) continue;
    group.ties.reserve(group.seatCount, group.cap);
    const otherSeat = members.seat[other]!;
    exchange(run, group, seat, otherSeat, -1, p.priorTie);
  }
}
