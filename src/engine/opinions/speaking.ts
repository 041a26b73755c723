/**
 * Opinions of both signs and what they do to those who hear them.
 *
 * What moves members to speak is how far it is from what they expected, d = T - ½ + ω_S (S - S0). Both the very satisfied and the very
 * dissatisfied speak most, and the two sides are not alike (Anderson 1998): small disappointments are kept to oneself. At a visit members
 * praise with rate π_p d above 0, and complain with rate π_n |d|^2.5 (1 + G) below, G being the grievance left by a crisis or a bad
 * purchase. Whoever reads it changes:
 *
 * | | praise | complaint |
 * |---|---|---|
 * | trust T in [0, 1] | T += κ_T ψ(s) (1 - T) | T -= κ_T ν_T ψ(s) T |
 * | wish to buy I in [-1, 1] | I += κ_I ψ(s) (1 - I) | I -= κ_I ν_I ψ(s) (1 + I) |
 *
 * ψ(s) rises with the tie from ψ_w to 1. A complaint that is read weighs as much as `negativeSalience` messages: it is the third of the
 * knobs ν_T, ν_I and salience, kept apart because the evidence on them conflicts (P21). What was heard fades (`trust.ts`).
 */
import { said } from '../../language/said.ts';
import { exp, log } from '../../numeric/exp-log.ts';
import { packed } from '../../random/pack.ts';
import { uniform } from '../../random/threefry.ts';
import type { WhyLeft } from '../events.ts';
import type { Group } from '../groups/group.ts';
import { acceptanceProbability } from '../joining/acceptance.ts';
import { comeTomorrow } from '../joining/coming.ts';
import type { Phase } from '../mechanism.ts';
import { PROSPECT } from '../members/people.ts';
import type { Run } from '../run.ts';
import { write } from '../talk/conversation.ts';
import { COMPLAINT, PRAISE } from '../talk/message-ring.ts';
import { opinionsOf } from './opinions.ts';
import { expectedBeyond } from './promise.ts';
import { moveTrust, trustOf } from './trust.ts';

/** Trust of somebody who neither trusts nor distrusts. */
export const UNDECIDED = 0.5;
/** Trust below which somebody who leaves has something to complain of. */
export const DISTRUST_BELOW = 0.4;
/** Largest share by which one message changes anything, so that logarithms stay finite. */
export const MOST = 0.999_999_999;
/** Friends told on one day that have a draw of their own. */
const FRIENDS_RANGE = 1024;

/** Lets the member speak their mind, at most once in `opinionRest` days. */
export function speakOut(run: Run, group: Group, member: number, seat: number): void {
  const opinions = opinionsOf(run)!;
  const { members, parameters: p, constants, world, day, visit, recorder } = run;
  if (day - opinions.voicedOn[member]! < p.opinionRest) return;
  const satisfied = members.satisfaction[member]! - expectedBeyond(run, member) - p.satisfactionReference;
  const distance = trustOf(run, member) - UNDECIDED + p.wordSatisfaction * satisfied;
  const isPraise = distance > 0;
  const rate = isPraise
    ? p.praiseRate * distance
    : p.complaintRate * (1 + members.grievance[member]!) * distance * distance * Math.sqrt(-distance);
  const draw = uniform(world.draws.opinion, members.person[member]!, day);
  // 1 - e^-rate ≤ rate: most draws are settled without the exponential.
  if (draw >= rate || draw >= 1 - exp(-rate)) return;
  opinions.voicedOn[member] = day;
  recorder.voiced(member, isPraise);
  if (constants.wordOutside) for (let k = 0; k < p.friendsTold; k++) opinions.words.push(member, k, isPraise ? 1 : 0);
  if (members.lurker[member] === 1 || visit.written >= p.writingBudget) return;
  visit.written++;
  const topic = run.strategy.communityTopic;
  write(run, group, member, seat, isPraise ? PRAISE : COMPLAINT, topic, 1, -1);
}

/**
 * Who leaves unhappy may tell friends outside: with chance π_l times what is missing of trust below 0.4 or of satisfaction below S0, as a
 * part of these, whichever is more. Nobody listens to somebody who was lost by the way.
 */
export function complainOnLeaving(run: Run, member: number, why: WhyLeft): void {
  if (why === 'long-silent' || why === 'no-room' || why === 'lost-in-split' || why === 'dropped-out') return;
  const { words } = opinionsOf(run)!;
  const { members, parameters: p, world, day, recorder } = run;
  const distrust = 1 - trustOf(run, member) / DISTRUST_BELOW;
  const discontent =
    p.satisfactionReference === 0 ? 0 : 1 - Math.max(0, members.satisfaction[member]!) / p.satisfactionReference;
  const chance = p.leaverTalk * Math.max(0, distrust, discontent);
  if (uniform(world.draws['leave-word'], members.person[member]!, day) >= chance) return;
  recorder.voiced(member, false);
  for (let k = 0; k < p.friendsTold; k++) words.push(member, k, 0);
}

/** What reading praise or a complaint does; `weight` is the number of such messages that the one read stands for. */
export function hearOpinion(run: Run, member: number, kind: number, strength: number, weight: number): void {
  const { members, parameters: p, constants } = run;
  const cubed = strength * strength * strength;
  const psi = constants.tieEffects
    ? p.strangerWord + ((1 - p.strangerWord) * cubed) / (cubed + constants.bondCubed)
    : p.neutralWord;
  const intent = members.intent[member]!;
  if (kind === PRAISE) {
    moveTrust(run, member, moved(p.wordTrust * psi, weight));
    members.intent[member] = intent + (1 - intent) * moved(p.wordIntent * psi, weight);
  } else {
    const count = weight * p.negativeSalience;
    moveTrust(run, member, -moved(p.wordTrust * p.negativeTrust * psi, count));
    members.intent[member] = intent - (1 + intent) * moved(p.wordIntent * p.negativeIntent * psi, count);
  }
}

export const OPINIONS_PHASE: Phase = {
  name: said('opinions reach friends outside', '意见传到群外的好友'),
  details: said(
    "Today's opinions in the order in which they were voiced; who is won over comes in tomorrow.",
    '今天的意见按表达的先后；被说动者明天进群。',
  ),
  submodels: ['trust', 'joining'],
  act: spreadOpinions,
};

/**
 * Carries today's opinions to friends outside: praise raises a friend's readiness and may win them over at once, a complaint lowers
 * it. Friends are as close as anybody can be (ψ = 1). Whom a member tells is drawn among all friends, inside or not, so that
 * it does not depend on the strategy.
 */
function spreadOpinions(run: Run): void {
  const opinions = opinionsOf(run);
  if (opinions === undefined) return;
  const { words, readiness } = opinions;
  const { members, world, status, parameters: p, day, recorder } = run;
  const { offsets, neighbors } = world.graph;
  for (let at = 0; at < words.length; at += 3) {
    const member = words[at]!;
    const person = members.person[member]!;
    const start = offsets[person]!;
    const degree = offsets[person + 1]! - start;
    if (degree === 0) continue;
    const which = uniform(world.draws['opinion-contact'], person, packed(day, words[at + 1]!, FRIENDS_RANGE));
    const friend = neighbors[start + Math.floor(which * degree)]!;
    if (status[friend] !== PROSPECT) continue;
    recorder.heard(friend, member, words[at + 2] === 0 ? 'complaint' : 'praise');
    const ready = readiness[friend]!;
    if (words[at + 2] === 0) {
      readiness[friend] = ready - (1 + ready) * Math.min(1, p.wordIntent * p.negativeIntent);
      continue;
    }
    readiness[friend] = ready + (1 - ready) * Math.min(1, p.wordIntent);
    if (members.group[member]! < 0) continue; // has left meanwhile: nobody to follow
    if (uniform(world.draws['opinion-hear'], friend, person) >= acceptanceProbability(run, friend, 0)) continue;
    comeTomorrow(run, { person: friend, inviter: member, cost: 0, how: 'praise' });
  }
  words.length = 0;
}

/** Share moved by `count` messages of which each moves `share` of what is left. */
function moved(share: number, count: number): number {
  return share <= 0 ? 0 : 1 - exp(count * log(1 - Math.min(share, MOST)));
}
