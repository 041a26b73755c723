/**
 * Invitations: how many a member sends, when, to whom, and whether they are accepted.
 *
 * Each member has a clock of their own, that runs at the rate g ι (¼ + ¾T) · [burst + ι_L (¼ + ¾B) / (¼ + ¾B0)] and jumps at a visit on which
 * a reward for inviting is news; the k-th friend is asked when it passes the sum of k keyed exponentials. The burst begins a keyed while
 * after joining and is e^(-t/d_n) / d_n from then on; g, how readily a person invites at all, is gamma with mean 1. Whatever makes the clock
 * run faster adds invitations and takes none away; and with the burst alone the number of a member's invitations is negative binomial.
 *
 * Rates are those of the latest visit: between visits nothing that they depend on moves much, and a clock is looked at when it is due, not
 * every day.
 */
import { said } from '../../language/said.ts';
import { exp, log } from '../../numeric/exp-log.ts';
import { sampleGamma } from '../../random/gamma.ts';
import { uniform } from '../../random/threefry.ts';
import { Calendar } from '../calendar.ts';
import { columns } from '../columns.ts';
import { expose, opennessOf } from '../habituation/habituation.ts';
import { CAMPAIGNS } from '../habituation/kinds.ts';
import { rewardOfInviting } from '../incentives/programme.ts';
import { incentivesOf } from '../incentives/slot.ts';
import { type Mechanism, type Phase, Slot, variable } from '../mechanism.ts';
import { PROSPECT } from '../members/people.ts';
import { trustOf } from '../opinions/trust.ts';
import type { Run } from '../run.ts';
import { acceptanceProbability } from './acceptance.ts';
import { comeTomorrow } from './coming.ts';
import { cashbackHope, commissionHope } from './commission.ts';
import { noteRecommendation } from './recommending.ts';
import { costOfInvitation, hopeOf, setAside, welcomeOf } from './referral.ts';
import { tenureOf } from './tenure.ts';
import { willing } from './willingness.ts';

/** Lengths of the burst after which nothing worth counting is left of it. */
export const BURST_LENGTHS = 12;
/** Days before the end of a reward at which half of its urgency is felt. */
export const ENDING_DAYS = 7;

interface Invitations {
  /** By day: member whose clock may be due. */
  readonly planned: Calendar;
  /** By member. */
  readonly sent: Uint16Array;
  /** Friends thought of so far. */
  readonly asked: Int32Array;
  /** g, 0 for those who know nobody outside. */
  readonly propensity: Float32Array;
  /** When the burst begins, in days. */
  readonly onset: Float32Array;
  /** What the clock has yet to run until the next friend is asked, as of the morning of day `at`. */
  readonly left: Float64Array;
  readonly at: Int32Array;
  /** How fast it runs: what is left of the burst is multiplied by the first, a day by the second. */
  readonly burst: Float32Array;
  readonly steady: Float32Array;
  /** Day for which the member stands in the calendar; nothing earlier than today when they do not. */
  readonly wake: Int32Array;
}

const slot = new Slot<Invitations>();

export const INVITATIONS: Mechanism<Invitations> = {
  slot,
  create: ({ horizon, scenario: { population } }) => ({
    planned: new Calendar(horizon),
    ...columns(population.size, {
      sent: Uint16Array,
      asked: Int32Array,
      propensity: Float32Array,
      onset: Float32Array,
      left: Float64Array,
      at: Int32Array,
      burst: Float32Array,
      steady: Float32Array,
      wake: Int32Array,
    }),
  }),
  columns: {
    sent: variable('account', '', 'invitations', said('invitations sent', '发出的邀请数')),
    friendsAsked: variable('account', 'k', 'friends', said('friends thought of so far', '至今想到的好友数')),
    inviting: variable(
      'trait',
      'g',
      'factor',
      said('how readily the person invites at all, with mean 1', '此人有多愿意邀请，均值为 1'),
    ),
    burstDay: variable('trait', 'D', 'day', said('when the burst of invitations begins', '邀请爆发何时开始')),
    clockLeft: variable(
      'state',
      '',
      'invitations',
      said('what the clock has yet to run until the next friend is asked', '距邀请下一位好友时钟还要走多少'),
    ),
    clockDay: variable('state', '', 'day', said('day up to which the clock has run', '时钟已走到的日子')),
    clockBurst: variable(
      'state',
      '',
      'invitations',
      said(
        'how much of the clock the whole burst is, at the rate of the latest visit',
        '按最近一次访问时的速度，整个爆发占时钟多少',
      ),
    ),
    clockRate: variable('state', '', 'invitations a day', said('how fast the clock runs besides', '时钟此外走得多快')),
    clockLook: variable('state', '', 'day', said('day on which the clock is looked at', '查看时钟的日子')),
  },
};

/** Invitations that a member has sent. */
export const invitationsSent = (run: Run, member: number): number => slot.in(run).sent[member]!;

/** Starts a new member's clock. */
export function startInviting(run: Run, member: number): void {
  const { members, parameters: p, world, stream, day } = run;
  if (p.inviteMean === 0) return;
  const state = slot.in(run);
  const person = members.person[member]!;
  if (world.graph.offsets[person + 1] === world.graph.offsets[person]) return; // nobody to invite
  stream.reseed(world.draws['invite-count'], person, 0);
  state.propensity[member] = sampleGamma(stream, p.inviteDispersion) / p.inviteDispersion;
  const wait = -p.inviteFirstDelay * log(uniform(world.draws['invite-onset'], person, 0));
  state.onset[member] = day - tenureOf(run, member) + wait;
  state.left[member] = nextFriend(run, person, 0);
  state.at[member] = day;
  state.wake[member] = -1;
  setRates(run, state, member);
  plan(run, state, member);
}

/** What the clock runs from one friend to the next. */
const nextFriend = (run: Run, person: number, k: number): number =>
  -log(uniform(run.world.draws['invite-delay'], person, k));

/** At the end of a visit: the clock goes on at the rate of how the member feels now, and jumps where a reward for inviting is news. */
export function feelLikeInviting(run: Run, member: number): void {
  const state = slot.in(run);
  if (state.propensity[member] === 0) return;
  runTo(run, state, member, run.day);
  setRates(run, state, member);
  const reward = rewardToday(run, member);
  if (reward > 0) answerReward(run, state, member, reward);
  plan(run, state, member);
}

function setRates(run: Run, { propensity, burst, steady, onset, at }: Invitations, member: number): void {
  const { members, parameters: p } = run;
  const rate = propensity[member]! * p.inviteMean * willing(trustOf(run, member));
  burst[member] = at[member]! - onset[member]! > BURST_LENGTHS * p.inviteNextDelay ? 0 : rate;
  steady[member] = (rate * p.inviteLater * willing(members.belonging[member]!)) / willing(p.belongingReference);
}

/** What bringing in a friend would earn a member today. */
function rewardToday(run: Run, member: number): number {
  const incentives = incentivesOf(run);
  return (
    hopeOf(run, member) + commissionHope(run, member) + (incentives === undefined ? 0 : rewardOfInviting(incentives))
  );
}

/**
 * How much more a reward calls that ends soon: 1 + ε 2^(-days left / 7), the days to the first end of what pays for inviting today. What goes on
 * to the horizon does not end for members. Of gift certificates with three weeks five times as many were used as of those with two months
 * (Shu & Gneezy 2010, a field experiment).
 */
function urgencyOf(run: Run, member: number): number {
  const { strategy, day, parameters: p, model } = run;
  const { horizon } = model;
  const incentives = incentivesOf(run);
  let end = horizon;
  if (incentives !== undefined && rewardOfInviting(incentives) > 0 && incentives.plan.to < horizon - 1)
    end = incentives.plan.to + 1;
  if (hopeOf(run, member) > 0)
    for (const change of strategy.changes)
      if (change.day > day && change.day < end && change.levers.has('invitations')) end = change.day;
  return end === horizon ? 1 : 1 + p.inviteEnding * exp((-Math.LN2 * (end - 1 - day)) / ENDING_DAYS);
}

/** A reward that is seen makes the clock jump, less each time; rest gives the openness back. */
function answerReward(run: Run, { left, propensity }: Invitations, member: number, reward: number): void {
  const { parameters: p } = run;
  const pull = log(1 + p.inviteReward * reward) * opennessOf(run, member, CAMPAIGNS) * urgencyOf(run, member);
  left[member]! -= propensity[member]! * p.inviteMean * willing(trustOf(run, member)) * p.inviteAnswer * pull;
  expose(run, member, CAMPAIGNS, 1, 0);
}

/** Part of the burst that is still to come so many days after it began. */
function burstLeft(run: Run, since: number): number {
  const length = run.parameters.inviteNextDelay;
  if (since <= 0) return 1;
  return length === 0 ? 0 : exp(-since / length);
}

/** Lets the clock run up to the morning of a day. */
function runTo(run: Run, { left, at, burst, steady, onset }: Invitations, member: number, day: number): void {
  const days = day - at[member]!;
  if (days <= 0) return;
  if (burst[member]! > 0) {
    const begun = at[member]! - onset[member]!;
    left[member]! -= burst[member]! * (burstLeft(run, begun) - burstLeft(run, begun + days));
  }
  left[member]! -= steady[member]! * days;
  at[member] = day;
}

/** Enters the member into the calendar for the day on which, at the rates of now, the next friend is asked. */
function plan(run: Run, state: Invitations, member: number): void {
  const { left, at, burst, steady, onset, wake, planned } = state;
  const { horizon } = run.model;
  const from = at[member]!;
  const distance = left[member]!;
  const burstRate = burst[member]!;
  const begun = from - onset[member]!;
  const remaining = burstRate === 0 ? 0 : burstLeft(run, begun);
  // Most will never ask anybody: nothing else is worked out for them.
  if (distance > burstRate * remaining + steady[member]! * (horizon - from)) return;
  let day = from;
  while (
    day < horizon &&
    distance >
      (burstRate === 0 ? 0 : burstRate * (remaining - burstLeft(run, begun + day + 1 - from))) +
        steady[member]! * (day + 1 - from)
  )
    day++;
  day = Math.max(day, run.day);
  if (wake[member]! >= run.day && wake[member]! <= day) return; // is looked at before
  wake[member] = day;
  planned.push(day, member, 0);
}

export const INVITATIONS_PHASE: Phase = {
  name: said('members invite friends', '成员邀请好友'),
  details: said(
    'Members whose clock is due today, in the order in which that was known; who accepts comes in tomorrow.',
    '时钟今天到点的成员，按得知到点的先后；接受者明天进群。',
  ),
  submodels: ['joining', 'referral'],
  act: sendInvitations,
};

/** Sends today's invitations; those accepted come in tomorrow. */
function sendInvitations(run: Run): void {
  const state = slot.in(run);
  const { day } = run;
  const events = state.planned.take(day);
  for (let e = 0; e < events.length; e += 2) {
    const member = events[e]!;
    if (state.wake[member] !== day) continue; // was entered twice
    state.wake[member] = -1;
    if (run.members.group[member]! < 0) continue; // has left
    runTo(run, state, member, day + 1);
    const person = run.members.person[member]!;
    const friends = run.world.graph.offsets[person + 1]! - run.world.graph.offsets[person]!;
    while (state.left[member]! <= 0) {
      if (state.asked[member] === friends) state.left[member] = Number.POSITIVE_INFINITY; // nobody is left to be asked
      const k = state.asked[member]!++;
      invite(run, member, k);
      state.left[member]! += nextFriend(run, person, k + 1);
    }
    plan(run, state, member);
  }
}

/** Sends a member's k-th invitation, if the friend is still outside. */
export function invite(run: Run, member: number, k: number): void {
  const { members, world, recorder, parameters: p } = run;
  const person = members.person[member]!;
  const invited = contactOf(run, person, k);
  if (invited < 0) return;
  slot.in(run).sent[member]!++;
  recorder.invited(member);
  recorder.heard(invited, member, 'invitation');
  noteRecommendation(run, member);
  const cost = costOfInvitation(run, member, invited);
  const welcome = (cost > 0 ? welcomeOf(run, member, invited) : 0) + cashbackHope(run, member, invited);
  const probability = acceptanceProbability(run, invited, welcome, p.acceptInvited);
  if (uniform(world.draws.accept, invited, person) >= probability) return;
  setAside(run, cost);
  comeTomorrow(run, { person: invited, inviter: member, cost, how: 'invitation' });
}

/**
 * The friend whom a member's k-th invitation is for, or -1 when that friend is no longer outside. Whom somebody thinks of does not
 * depend on who is inside already: it keeps strategies paired, and an invitation to a friend who came by another way is not sent.
 */
function contactOf(run: Run, person: number, k: number): number {
  const { offsets, neighbors } = run.world.graph;
  const start = offsets[person]!;
  const degree = offsets[person + 1]! - start;
  if (k >= degree) return -1;
  const first = Math.floor(uniform(run.world.draws['invite-contact'], person, 0) * degree);
  const friend = neighbors[start + ((first + k) % degree)]!;
  return run.status[friend] === PROSPECT ? friend : -1;
}
