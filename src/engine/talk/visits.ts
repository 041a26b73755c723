/**
 * A day of one group: who opens it, in which order, and what each then does.
 *
 * Candidate days come from geometric gaps with the bound p_max, whatever the strategy; on a candidate day the visit happens if
 * U < p(t) / p_max. That is exact, touches only candidates, and keeps days aligned between strategies.
 */

import type { CompiledFormula } from '../../formula/compile.ts';
import { said } from '../../language/said.ts';
import { logistic } from '../../numeric/exp-log.ts';
import { uniform } from '../../random/threefry.ts';
import { WEEKDAYS } from '../../scenario/rhythm.ts';
import { lookUp } from '../constants.ts';
import type { Group } from '../groups/group.ts';
import { opennessOf } from '../habituation/habituation.ts';
import { NOTICES } from '../habituation/kinds.ts';
import { VISIT } from '../incentives/acts.ts';
import { feelMotivation } from '../incentives/motivation.ts';
import { rewardAct } from '../incentives/programme.ts';
import { incentivesOf } from '../incentives/slot.ts';
import { feelLikeInviting } from '../joining/invitations.ts';
import { type Mechanism, type Phase, Slot, variable } from '../mechanism.ts';
import { anybodyCalled, findCandidates, LEAVES } from '../members/candidates.ts';
import { leavesToday, whyTheyLeave } from '../members/churn.ts';
import { leave } from '../members/leaving.ts';
import { broughtByNeed } from '../members/need.ts';
import { readinessOf, readinessState } from '../members/readiness.ts';
import { takeStock } from '../members/value.ts';
import { isOutage, wasRaided } from '../opinions/shocks.ts';
import { speakOut } from '../opinions/speaking.ts';
import { latePieces } from '../programme/content.ts';
import { catchUp, hasDigests } from '../programme/curation.ts';
import { noticeToday } from '../programme/occasions.ts';
import type { Run } from '../run.ts';
import { tire } from '../selling/ads.ts';
import { tip } from '../selling/fees.ts';
import { seeOffers } from '../selling/offers.ts';
import { tierHelp, weighTier } from '../selling/tier.ts';
import { lookIn } from '../staff/moderation.ts';
import { isSilenced, moderationOf } from '../staff/moderation-state.ts';
import { anybodyIsCalled, callOf } from './calls.ts';
import { circleOfGroup, friendsInside } from './circles.ts';
import { ask, inhibitionOf, post } from './conversation.ts';
import { exampleOf, followExample } from './example.ts';
import { feelFamiliarity } from './familiarity.ts';
import { readMessages } from './reading.ts';
import { storeOf } from './store.ts';

/** By member: 1 for those who have come back on a day after joining. */
const slot = new Slot<Uint8Array>();

export const RETURNS: Mechanism<Uint8Array> = {
  slot,
  create: ({ scenario }) => new Uint8Array(scenario.population.size),
  columns: {
    returned: variable(
      'account',
      '',
      'yes or no',
      said('has come back on a day after joining', '加入之后的某一天回来过'),
    ),
  },
};

export const VISITS_PHASE: Phase = {
  name: said(
    'group by group, in random order: visit, read and reply, post, ask, speak out, see offers, take stock, leave',
    '逐群按随机顺序：访问、阅读与回复、发帖、提问、表达意见、看到商品、总结感受、退出',
  ),
  details: said(
    'Groups by number; ties fade and members silent for long stop being visible; then the members who may come today, in keyed random order, each finishing before the next begins: rewards are weighed, familiarity is felt, messages are read and answered, posts, a question and an opinion are written, offers are seen, satisfaction, belonging, trust and need are updated, and on a candidate day the member may leave. What one writes today, the next may read today.',
    '按群的编号；关系减弱，久未发言的成员不再可见；然后是今天可能到访的成员，按带键的随机顺序，一人完成后下一人才开始：权衡奖励，感受熟悉程度，阅读并回复消息，写帖子、一个问题与一条意见，看到商品，更新满意度、归属感、信任与需求；在候选日，成员可能退出。一人今天写的，下一人今天就能读到。',
  ),
  submodels: [
    'visit',
    'motivation',
    'ties',
    'reading',
    'programme',
    'habituation',
    'conversation',
    'rules',
    'offers',
    'fees',
    'ads',
    'value',
    'trust',
    'churn',
  ],
  act: visitGroups,
};

/** Lets the members of every group act, group by group. */
export function visitGroups(run: Run): void {
  for (const group of run.groups) if (group.size > 0) visitGroup(run, group);
}

function visitGroup(run: Run, group: Group): void {
  const { members, day, constants, parameters: p, world, visit, stream, recorder } = run;
  group.ties.passDay(constants.dailyGrowth);
  if (run.model.cohesion !== undefined) group.cohesion = cohesionOf(run.model.cohesion, group.size);
  hideTheSilent(run, group);
  const notice = noticeToday(run);
  group.emptiness = lookUp(constants.emptiness, group.size);
  group.circle = circleOfGroup(run, group);
  const circle = group.circle * p.circleRate;
  const called = circle > 0 || anybodyCalled(run);
  const order = findCandidates(run, group, called, !called && nobodyComes(run, group));
  const outage = isOutage(run);
  // Worth it when most rows will be read.
  if (group.ties.dense && 4 * order.count > group.seatCount) visit.touched = group.ties.bringIntoCache();
  const { wordInside } = constants;
  const readiness = readinessState(run);
  const { probability, level } = readiness;
  const { weekTerms } = constants;
  const weekday = weekTerms === undefined ? 0 : weekdayOf(run);
  const later = latePieces(run, group);
  let posted = 0;
  const base =
    constants.visitLogit -
    group.emptiness -
    p.visitSatisfaction * p.satisfactionReference -
    p.visitBelonging * p.belongingReference;
  const isCalled = anybodyIsCalled(run);
  const incentives = incentivesOf(run);
  const needing = broughtByNeed(run);
  const returned = slot.in(run);
  const raided = moderationOf(run) !== undefined && wasRaided(run);
  const looks = raided ? p.moderationLooks : 1;
  let looked = 1;

  for (let k = 0; k < order.count; k++) {
    if (looked < looks && k * looks >= looked * order.count) {
      looked++;
      lookIn(run, group);
    }
    const seat = order.seats[k]!;
    const member = group.memberAt[seat]!;
    if (later !== undefined) {
      visit.moment = order.moments[k]!;
      while (posted < later.length && later[posted]!.moment <= visit.moment) later[posted++]!.post();
    }
    if (order.due[k] === LEAVES) {
      leave(run, group, member, seat, whyTheyLeave(run, member, 0));
      continue;
    }
    const unread = group.messages.posted - members.readTo[member]!;
    const waiting = raided ? unread - group.messages.clearedSince(members.readTo[member]!) : unread;
    let comes: boolean;
    if (members.joinDay[member] === day)
      comes = true; // everybody looks in on joining
    else {
      comes = false;
      if (order.due[k] === 1) {
        // The visit probability is at most the lift: a draw above it needs no exponential.
        const draw = order.draws[k]! * probability[level[member]!]!;
        const lift = lookUp(constants.unreadLift, waiting);
        comes =
          draw < lift &&
          draw <
            lift *
              logistic(
                base +
                  (weekTerms === undefined ? 0 : weekTerms[members.segment[member]!]![weekday]!) +
                  readinessOf(run, readiness, member) +
                  p.visitSatisfaction * members.satisfaction[member]! +
                  p.visitBelonging * members.belonging[member]!,
              );
      }
      // A notice of an activity, or an answer to something one wrote, may bring a member in on any day.
      if (!comes && members.muted[member] === 0) {
        const called = members.repliesPending[member]! > 0 ? p.notifyProbability : 0;
        let chance = notice + called - notice * called;
        if (chance > 0) chance *= opennessOf(run, member, NOTICES);
        if (incentives?.lures) chance += (1 - chance) * incentives.lure[member]!;
        if (isCalled) chance += (1 - chance) * callOf(run, member);
        comes = chance > 0 && uniform(world.draws.notice, members.person[member]!, day) < chance;
        if (comes) recorder.calledIn(member);
      }
    }
    if (!comes && needing?.[member] === 1) comes = true;
    const brings = circle > 0 && bringsTalk(run, group, circle, member);
    if (brings) comes = true;
    if (outage && comes) {
      disappoint(run, member);
      comes = false;
    }
    if (comes) {
      visit.brought = brings ? 1 : 0;
      stream.reseed(world.draws['inside-visit'], members.person[member]!, day);
      visit.unread = unread;
      // Whoever is silenced has used up what a visit may write.
      visit.written = isSilenced(run, member) ? p.writingBudget : 0;
      visit.weight = 0;
      visit.relevantWeight = 0;
      visit.concern = 0;
      visit.novelty = 0;
      visit.closeness = 0;
      visit.fun = 0;
      visit.abuse = 0;
      visit.offences = 0;
      visit.byMembers = 0;
      visit.byFriends = 0;
      visit.spoken = 0;
      visit.benefit = tierHelp(run, member);
      visit.company = 0;
      visit.taught = 0;
      visit.matched = 0;
      visit.amused = 0;
      visit.effort = 0;
      visit.joinedActivity = 0;
      visit.caughtUp = 0;
      visit.inhibition = inhibitionOf(run, group, member);
      visit.store =
        storeOf(run, group, member) *
        lookUp(constants.audience, group.size) *
        lookUp(constants.roomToSpeak, waiting) *
        exampleOf(run, member);
      if (incentives !== undefined) {
        feelMotivation(run, incentives, member);
        rewardAct(run, incentives, member, VISIT);
      }
      feelFamiliarity(run, group, member, seat);
      readMessages(run, group, member, seat);
      followExample(run, group, member);
      catchUp(run, group, member, seat);
      post(run, group, member, seat);
      ask(run, group, member, seat);
      if (wordInside) speakOut(run, group, member, seat);
      if (run.strategy.offers.length > 0) seeOffers(run, member);
      weighTier(run, member);
      tire(run, member);
      takeStock(run, member);
      feelLikeInviting(run, member);
      if (run.strategy.tips.chance > 0) tip(run, member);
      members.readTo[member] = group.messages.posted;
      members.lastVisitDay[member] = day;
      if (returned[member] === 0 && members.joinDay[member] !== day) {
        returned[member] = 1;
        recorder.returned(member);
      }
      recorder.visited(member, visit.weight, visit.relevantWeight, group);
    }
    // Whoever reads a digest has caught up with what the visit could not take in.
    const left = comes && visit.caughtUp === 1 ? Math.min(waiting, constants.attention) : waiting;
    if (order.due[k] === 1 || members.joinDay[member] === day) {
      if (leavesToday(run, member, left)) leave(run, group, member, seat, whyTheyLeave(run, member, left));
    }
  }
  if (later !== undefined) while (posted < later.length) later[posted++]!.post();
}

/** Place of today in the week, 0 for Monday. */
const weekdayOf = ({ model, day }: Run): number => ((model.rhythm?.firstDay ?? 0) + day) % WEEKDAYS.length;

/** Whoever wants to come and finds no service thinks the less of it. */
function disappoint({ members, parameters, constants }: Run, member: number): void {
  const satisfaction = members.satisfaction[member]!;
  members.satisfaction[member] = satisfaction - parameters.outageHarm * (satisfaction - constants.leastSatisfaction);
}

/** Whether talk among friends outside brings a member in today, to go on with it: as often as they are talkative. */
function bringsTalk(run: Run, group: Group, rate: number, member: number): boolean {
  const { members, world, day } = run;
  if (members.lurker[member] === 1) return false;
  const part = Math.min(1, friendsInside(run, member) / (group.size - 1));
  const chance = rate * part * members.activity[member]!;
  return chance > 0 && uniform(world.draws.circle, members.person[member]!, day) < chance;
}

/**
 * Whether nobody can come today but those who join today, and these will not write: there is nothing to read, nothing calls, nobody wants to
 * post, ask or speak out, nothing is sold, and no visit earns anything. What brings members in, or lets them write unprompted, stands here and
 * in `visitGroup`.
 */
function nobodyComes(run: Run, group: Group): boolean {
  const { parameters: p, constants } = run;
  return (
    group.messages.posted === 0 &&
    constants.unreadLift[0] === 0 &&
    p.postRate === 0 &&
    p.questionRate === 0 &&
    p.notifyProbability === 0 &&
    !isOutage(run) &&
    !constants.wordInside &&
    incentivesOf(run) === undefined &&
    !hasDigests(run) &&
    latePieces(run, group) === undefined &&
    run.strategy.offers.length === 0 &&
    run.strategy.tier.fee === 0
  );
}

/** Members who have not written for long stop being visible. */
function hideTheSilent(run: Run, group: Group): void {
  const { members, day, parameters: p } = run;
  for (let at = group.visibleCount - 1; at >= 0; at--) {
    const seat = group.visible[at]!;
    if (day - members.lastPostDay[group.memberAt[seat]!]! > p.visibleDays) group.hide(seat);
  }
}

/** From 0 to 1, whatever the formula says. */
function cohesionOf(formula: CompiledFormula, size: number): number {
  const value = formula.evaluate([size]);
  return value > 0 ? Math.min(1, value) : 0;
}
