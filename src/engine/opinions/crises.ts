/**
 * Shocks from outside, and how the operator answers.
 *
 * A bad product, abuse or a rumor hits a share of the members concerned with severity χ: T -= χ T, and the grievance becomes
 * 1 - (1 - G)(1 - χ). Abuse takes belonging too. Grievances fade by themselves, slowly; an answer of quality q after a delay of
 * d days dissolves them at the further rate ln 2 · k q e^(-d/3) a day, and wins back part of the trust. A raid floods groups with
 * hostile messages until the answer stems it; a competitor adds to what makes members leave; an outage keeps everybody out.
 */
import { said } from '../../language/said.ts';
import { exp } from '../../numeric/exp-log.ts';
import { packed } from '../../random/pack.ts';
import { threefry, uniform } from '../../random/threefry.ts';
import type { Event } from '../../scenario/levers/events.ts';
import type { Group } from '../groups/group.ts';
import { lureOfAllies } from '../joining/allies.ts';
import type { Phase } from '../mechanism.ts';
import { leave } from '../members/leaving.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { leadersToday } from '../staff/appointed.ts';
import { areSigned } from '../talk/identity.ts';
import { AD, RAIDER, VIOLATION } from '../talk/message-ring.ts';
import { shocksOf } from './shocks.ts';
import { moveTrust, reconsiderTrust } from './trust.ts';

/** Days by which an answer must be late to be worth only 1/e. */
export const DELAY_SCALE = 3;
/** Grievances below this are over. */
export const LEAST_GRIEVANCE = 0.001;

export const EVENTS_PHASE: Phase = {
  name: said('shocks hit, and the operator answers them', '冲击发生，运营者应对'),
  details: said(
    'Events in the order of the scenario, members in order of joining; then the answer works on grievances.',
    '事件按场景中的顺序，成员按加入先后；然后应对作用于不满。',
  ),
  submodels: ['crises', 'money'],
  act: meetEvents,
};

function meetEvents(run: Run): void {
  const { strategy, day } = run;
  const shocks = shocksOf(run);
  shocks.outage = false;
  shocks.lure = lureOfAllies(run);
  strategy.events.forEach((event, index) => {
    const { from, to } = event.days;
    if (day < from || day > to) return;
    if (event.kind === 'outage') shocks.outage = true;
    else if (event.kind === 'competitor') shocks.lure += event.pull;
    else if (event.kind === 'departure') takeAway(run, event);
    else {
      if (day === from) {
        shocks.crisisDay = from;
        shocks.answered = false;
      }
      if (event.kind === 'raid') raid(run, event);
      else strike(run, event, index);
    }
  });
  if (shocks.aggrieved || shocks.crisisDay >= 0) answerCrisis(run);
}

/** Members on whom much hangs leave, for reasons that lie outside the community. */
function takeAway(run: Run, { who, count }: Event): void {
  const { members, groups } = run;
  const present = (member: number) => members.group[member]! >= 0;
  const concerned =
    who === 'leaders'
      ? leadersToday(run).map(({ member }) => member)
      : Array.from({ length: members.count }, (_, member) => member)
          .filter((member) => members.posts[member]! > 0)
          .sort((a, b) => members.posts[b]! - members.posts[a]! || a - b);
  for (const member of concerned.filter(present).slice(0, count))
    leave(run, groups[members.group[member]!]!, member, members.seat[member]!, 'chance');
}

/** Hits today's share of the members concerned; who is hit belongs to the person, not to the strategy. */
function strike(run: Run, event: Event, index: number): void {
  const { members, world, day } = run;
  for (let member = 0; member < members.count; member++) {
    if (members.group[member]! < 0) continue;
    if (event.kind === 'bad-product' && members.bought[member] === 0) continue;
    const person = members.person[member]!;
    if (uniform(world.draws.crisis, person, packed(index, day)) >= event.share) continue;
    moveTrust(run, member, -event.severity);
    if (event.kind === 'abuse' && event.severity > 0) {
      members.belonging[member]! -= event.severity * members.belonging[member]!;
      reconsiderTrust(run, member);
    }
    aggrieve(run, member, event.severity);
  }
}

/** Adds to a member's grievance. */
export function aggrieve(run: Run, member: number, severity: number): void {
  shocksOf(run).aggrieved = true;
  run.members.grievance[member]! += (1 - run.members.grievance[member]!) * severity;
}

/** Today's messages of outsiders, as far as they are not removed: an offence that members can report and moderators find. */
function raid(run: Run, event: Event): void {
  const { groups, day, model } = run;
  shocksOf(run).raided = true;
  const count = Math.round(event.messages * (1 - strengthToday(run)));
  for (const group of groups) {
    if (group.size === 0) continue;
    for (let k = 0; k < count; k++) {
      const number = group.messages.append(RAIDER, day, VIOLATION, model.topics.length, -1, 0);
      group.messages.markOffence(number, AD);
      if (areSigned(run)) group.messages.sign(number, signatureOfRaid(run, group, k));
    }
  }
}

/** By the group's key, which no other group shifts: of its two halves, the kind goes with the day. Persons, who sign too, count from 0. */
function signatureOfRaid({ world, day }: Run, { key }: Group, message: number): number {
  return threefry(world.draws.message, -1 - packed(key >> 16, day), (key << 16) ^ message);
}

/** The operator's answer, once the delay is over: paid for once, at work until the next crisis. */
function answerCrisis(run: Run): void {
  const { strategy, parameters: p, members } = run;
  const strength = strengthToday(run);
  const shocks = shocksOf(run);
  if (strength > 0 && !shocks.answered) {
    shocks.answered = true;
    pay(run, strategy.crisisResponse.cost);
  }
  const fading = exp(-Math.LN2 / p.grievanceHalfLife);
  const answered = exp(-Math.LN2 * p.responseSpeed * strength);
  for (let member = 0; member < members.count; member++) {
    const grievance = members.grievance[member]!;
    if (grievance === 0) continue;
    const left = grievance * fading * answered;
    members.grievance[member] = left < LEAST_GRIEVANCE ? 0 : left;
    moveTrust(run, member, p.trustRecovery * grievance * (1 - answered));
  }
}

/** q e^(-d/3) for the part of today by which the answer has come; 0 without an answer. */
function strengthToday(run: Run): number {
  const { after, quality } = run.strategy.crisisResponse;
  const { crisisDay } = shocksOf(run);
  if (after === undefined || crisisDay < 0) return 0;
  const partOfToday = Math.min(1, Math.max(0, run.day + 1 - (crisisDay + after)));
  return partOfToday * quality * exp(-after / DELAY_SCALE);
}
