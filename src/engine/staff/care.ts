/**
 * What operators do for one person, in the time that yesterday's questions left them: first come those whom the scenario names first, then who joined
 * first; what the hours do not cover is not done.
 *
 * A personal word is worth an answer, a text for everybody `templateWorth` of one, less the more such acts the member has had lately: it brings
 * closer, contents by ε (1 - S), and calls in, as a notice does. A personal invitation kept newcomers, a generic text did not (Morgan & Halfaker
 * 2018; Narayan et al. 2017). A gift calls in and contents by what it is worth, as gifts do.
 */
import { said } from '../../language/said.ts';
import { uniform } from '../../random/threefry.ts';
import type { Care } from '../../scenario/levers/care.ts';
import { expose, opennessOf } from '../habituation/habituation.ts';
import { CARE as CARE_STIMULI } from '../habituation/kinds.ts';
import { moneyPull } from '../incentives/pull.ts';
import type { Phase } from '../mechanism.ts';
import { isOutage } from '../opinions/shocks.ts';
import { comeCloser, reconsiderTrust } from '../opinions/trust.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { call } from '../talk/calls.ts';
import { TEMPLATE_TIME, takeTime } from './operators.ts';

export const YEAR = 365;
export const MINUTES = 60;

export const CARE_PHASE: Phase = {
  name: said('operators turn to single members', '运营者逐个关怀成员'),
  details: said(
    'Entries in the order of the scenario, members in order of joining, as far as what is left of the hours goes.',
    '条目按场景中的顺序，成员按加入先后，直到剩余工时用完。',
  ),
  submodels: ['care', 'money'],
  act: careForMembers,
};

function careForMembers(run: Run): void {
  const { strategy, day, members } = run;
  if (strategy.care.length === 0 || isOutage(run)) return;
  for (const act of strategy.care) {
    if (act.days !== undefined && (day < act.days.from || day > act.days.to)) continue;
    const time = act.how === 'template' ? TEMPLATE_TIME : 1;
    const answers = (time * act.minutes * run.parameters.answersPerHour) / MINUTES;
    for (let member = 0; member < members.count; member++) {
      if (members.group[member]! < 0 || !isDue(run, act, member)) continue;
      if (!takeTime(run, answers)) break;
      careFor(run, act, member);
    }
  }
}

function isDue({ members, day, world }: Run, act: Care, member: number): boolean {
  switch (act.for) {
    case 'newcomers':
      return day - members.joinDay[member]! === act.after;
    case 'away':
      return day - members.lastVisitDay[member]! === act.after;
    case 'birthdays':
      return Math.floor(uniform(world.draws.birthday, members.person[member]!, 0) * YEAR) === day % YEAR;
    case 'buyers':
      return members.bought[member] !== 0 && isRound(act, day);
    case 'everybody':
      return isRound(act, day);
  }
}

const isRound = ({ days, every }: Care, day: number): boolean => (day - (days?.from ?? 0)) % every === 0;

function careFor(run: Run, act: Care, member: number): void {
  const { members, parameters: p } = run;
  const openness = opennessOf(run, member, CARE_STIMULI);
  const worth = openness * (act.how === 'template' ? p.templateWorth : 1);
  const gift = openness * moneyPull(act.gift, p);
  pay(run, act.gift);
  if (act.gift > 0) run.recorder.rewarded(member, act.gift);
  run.recorder.cared(member);
  comeCloser(run, member, p.exchangeGain * worth);
  const satisfaction = members.satisfaction[member]!;
  members.satisfaction[member] = satisfaction + Math.min(1, p.answerEffect * (worth + gift)) * (1 - satisfaction);
  reconsiderTrust(run, member);
  call(run, member, Math.min(1, p.notifyProbability * worth + p.giftCall * gift));
  expose(run, member, CARE_STIMULI, 1, worth);
}
