/**
 * Looks at both arms of an experiment on members: what has become of them, member by member. They talk with each other, so that
 * what the one half gets may reach the other.
 */
import { said } from '../../language/said.ts';
import { CONTROL, TREATED } from '../../model/strategy.ts';
import { TRIAL_MEASURES, type TrialMeasure, trialDays } from '../../scenario/trials.ts';
import { invitationsSent } from '../joining/invitations.ts';
import type { Phase } from '../mechanism.ts';
import { trustOf } from '../opinions/trust.ts';
import type { Run } from '../run.ts';
import type { Arm } from '../run-result.ts';
import { armOf, armOfPerson } from './arms.ts';
import { type Trial, trialOf } from './trial.ts';

/** Days of `activeShare7`. */
const WEEK = 7;

export const TRIAL_PHASE: Phase = {
  name: said('both halves of an experiment on members are compared', '比较按成员实验的两组'),
  details: said(
    'Only in an experiment on members, on some evenings; nothing is drawn or changed.',
    '仅在按成员的实验中、在某些晚上进行；不抽样，也不改变任何东西。',
  ),
  submodels: ['measurement'],
  act: lookAtArms,
};

/** On some evenings, compares what has become of the two arms. */
function lookAtArms(run: Run): void {
  const trial = trialOf(run);
  if (trial === undefined) return;
  const days = run.day + 1;
  if (!trialDays(run.model.horizon).includes(days)) return;
  trial.looks.push({ days, control: sumArm(run, trial, CONTROL), treated: sumArm(run, trial, TREATED) });
}

/** Whether the arm has a say in who comes in, so that those of an arm who came are no random half of all who did. */
const decidesWhoComes = ({ strategy: { trial } }: Run): boolean =>
  trial!.membership !== undefined || trial!.invitations !== undefined;

function sumArm(run: Run, trial: Trial, arm: number): Arm {
  const { members, day } = run;
  const sums = Object.fromEntries(TRIAL_MEASURES.map((name) => [name, [0, 0]])) as Record<
    TrialMeasure,
    [number, number]
  >;
  const add = (name: TrialMeasure, value: number) => {
    sums[name][0] += value;
    sums[name][1] += value * value;
  };
  let joined = 0;
  let present = 0;
  for (let member = 0; member < members.count; member++) {
    if (armOf(run, member) !== arm) continue;
    const isPresent = members.group[member]! >= 0;
    joined++;
    add('messages', members.posts[member]!);
    add('joined', 1);
    add('invitations', invitationsSent(run, member));
    add('members', isPresent ? 1 : 0);
    add('orders', trial.orders[member] ?? 0);
    add('revenue', trial.spent[member] ?? 0);
    if (!isPresent) continue;
    present++;
    add('activeShare7', members.lastPostDay[member]! > day - WEEK ? 1 : 0);
    add('recognisedShare', members.recognised[member]!);
    add('bondedShare', members.bonded[member]!);
    add('belonging', members.belonging[member]!);
    add('satisfaction', members.satisfaction[member]!);
    add('trust', trustOf(run, member));
  }
  return decidesWhoComes(run) ? { drawn: peopleOf(run, arm), joined, present, sums } : { joined, present, sums };
}

function peopleOf(run: Run, arm: number): number {
  let people = 0;
  for (let person = 0; person < run.status.length; person++) if (armOfPerson(run, person) === arm) people++;
  return people;
}
