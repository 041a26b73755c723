/**
 * Invitations: how many a member sends, when, to whom, and whether they are accepted.
 *
 * Everything is keyed by inviter and invited, and counts grow with the mean by inversion of one uniform: a strategy that pays for
 * invitations sends those of the other strategy and more.
 */
import { said } from '../../language/said.ts';
import { log } from '../../numeric/exp-log.ts';
import { invertNegativeBinomial } from '../../random/negative-binomial.ts';
import { uniform } from '../../random/threefry.ts';
import { Calendar } from '../calendar.ts';
import { rewardOfInviting } from '../incentives/programme.ts';
import { incentivesOf } from '../incentives/state.ts';
import { type Mechanism, type Phase, Slot, variable } from '../mechanism.ts';
import { COMING, PROSPECT, type Run } from '../run.ts';
import { acceptanceProbability } from './acceptance.ts';
import { costOfInvitation, hopeOf, setAside, welcomeOf } from './referral.ts';

interface Invitations {
  /** By day: member, and which of their invitations. */
  readonly planned: Calendar;
  /** By member. */
  readonly sent: Uint16Array;
}

const slot = new Slot<Invitations>();

export const INVITATIONS: Mechanism<Invitations> = {
  slot,
  create: ({ horizon, scenario }) => ({
    planned: new Calendar(horizon),
    sent: new Uint16Array(scenario.population.size),
  }),
  columns: { sent: variable('account', '', 'invitations', said('invitations sent', '发出的邀请数')) },
};

/** Invitations that a member has sent. */
export const invitationsSent = (run: Run, member: number): number => slot.in(run).sent[member]!;

/** Plans a new member's invitations over the days to come. */
export function planInvitations(run: Run, member: number): void {
  const { members, parameters: p, world, day } = run;
  if (p.inviteMean === 0) return;
  const { planned } = slot.in(run);
  const person = members.person[member]!;
  if (world.graph.offsets[person + 1] === world.graph.offsets[person]) return; // nobody to invite
  const incentives = incentivesOf(run);
  const reward = hopeOf(run, member) + (incentives === undefined ? 0 : rewardOfInviting(incentives));
  const mean = p.inviteMean * (0.25 + 0.75 * members.trust[member]!) * (1 + p.inviteReward * reward);
  const count = invertNegativeBinomial(uniform(world.draws['invite-count'], person, 0), mean, p.inviteDispersion);
  let time = day;
  for (let k = 0; k < count; k++) {
    const meanDelay = k === 0 ? p.inviteFirstDelay : p.inviteNextDelay;
    time -= meanDelay * log(uniform(world.draws['invite-delay'], person, k));
    planned.push(Math.floor(time), member, k);
  }
}

export const INVITATIONS_PHASE: Phase = {
  name: said('members invite friends', '成员邀请好友'),
  details: said(
    'Invitations planned for today, in the order in which they were planned; who accepts comes in tomorrow.',
    '计划在今天发出的邀请，按计划的先后；接受者明天加入。',
  ),
  submodels: ['joining', 'referral'],
  act: sendInvitations,
};

/** Sends today's invitations; those accepted come in tomorrow. */
function sendInvitations(run: Run): void {
  const events = slot.in(run).planned.take(run.day);
  for (let e = 0; e < events.length; e += 2) {
    const member = events[e]!;
    if (run.members.group[member]! >= 0) invite(run, member, events[e + 1]!); // else has left
  }
}

/** Sends a member's k-th invitation, if the friend is still outside. */
export function invite(run: Run, member: number, k: number): void {
  const { members, world, status, recorder, arrivals } = run;
  const person = members.person[member]!;
  const invited = contactOf(run, person, k);
  if (invited < 0) return;
  slot.in(run).sent[member]!++;
  recorder.invited(member);
  recorder.heard(invited, member, 'invitation');
  const cost = costOfInvitation(run, member, invited);
  const probability = acceptanceProbability(run, invited, cost > 0 ? welcomeOf(run, member, invited) : 0);
  if (uniform(world.draws.accept, invited, person) >= probability) return;
  status[invited] = COMING;
  setAside(run, cost);
  arrivals.push({ person: invited, inviter: member, cost, how: 'invitation' });
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
