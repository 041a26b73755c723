/**
 * An experiment on members (MODEL.md §7): half of the people, drawn once for each, are treated, whatever group they come into. They talk with
 * those who are not, so that what the one half gets may reach the other.
 */
import { type ByArm, CONTROL, type CompiledInvitations, TREATED } from '../../model/strategy.ts';
import { uniform } from '../../random/threefry.ts';
import type { Membership } from '../../scenario/levers/membership.ts';
import { TRIAL_MEASURES, type TrialMeasure, trialDays } from '../../scenario/trials.ts';
import type { Run } from '../run.ts';
import type { Arm, ArmsLook } from '../run-result.ts';

/** Part of the people who are treated. */
const TREATED_SHARE = 0.5;
/** Days of `activeShare7`. */
const WEEK = 7;

/** Books of the experiment, by member; entries are made when first needed. */
export interface Trial {
  readonly orders: number[];
  readonly spent: number[];
  readonly looks: ArmsLook[];
}

export const createTrial = (): Trial => ({ orders: [], spent: [], looks: [] });

const armOf = (run: Run, member: number): number => armOfPerson(run, run.members.person[member]!);

/** The same under every strategy and whoever else comes, since it hangs on the person alone. */
function armOfPerson({ world }: Run, person: number): number {
  return uniform(world.draws.arm, person, 0) < TREATED_SHARE ? TREATED : CONTROL;
}

const inArm = <T>(run: Run, person: number, { control, treated }: ByArm<T>): T =>
  armOfPerson(run, person) === TREATED ? treated : control;

/** What a person, inside or not, pays or would pay to stay. */
export function membershipOf(run: Run, person: number): Membership {
  const { trial, membership } = run.strategy;
  return trial?.membership === undefined ? membership : inArm(run, person, trial.membership);
}

/** What a person is paid for bringing somebody in, and welcomed with. */
export function invitationsOf(run: Run, person: number): CompiledInvitations {
  const { trial, invitations } = run.strategy;
  return trial?.invitations === undefined ? invitations : inArm(run, person, trial.invitations);
}

/** Whether the arm has a say in who comes in, so that those of an arm who came are no random half of all who did. */
const decidesWhoComes = ({ strategy: { trial } }: Run): boolean =>
  trial!.membership !== undefined || trial!.invitations !== undefined;

/** Whether operators see to a member's first post. */
export function isReplied(run: Run, member: number): boolean {
  const { trial } = run.strategy;
  return trial === undefined || (trial.replied & armOf(run, member)) !== 0;
}

/** Whether an offer is one for the member's arm. */
export function isOffered(run: Run, member: number, index: number): boolean {
  return (run.strategy.trial!.offered[index]! & armOf(run, member)) !== 0;
}

export function noteOrder({ orders }: Trial, member: number): void {
  orders[member] = (orders[member] ?? 0) + 1;
}

export function noteSpent({ spent }: Trial, member: number, amount: number): void {
  spent[member] = (spent[member] ?? 0) + amount;
}

/** On some evenings, compares what has become of the two arms. */
export function lookAtArms(run: Run, trial: Trial): void {
  const days = run.day + 1;
  if (!trialDays(run.model.horizon).includes(days)) return;
  trial.looks.push({ days, control: sumArm(run, trial, CONTROL), treated: sumArm(run, trial, TREATED) });
}

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
    add('invitations', members.invitationCount[member]!);
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
    add('trust', members.trust[member]!);
  }
  return decidesWhoComes(run) ? { drawn: peopleOf(run, arm), joined, present, sums } : { joined, present, sums };
}

function peopleOf(run: Run, arm: number): number {
  let people = 0;
  for (let person = 0; person < run.status.length; person++) if (armOfPerson(run, person) === arm) people++;
  return people;
}
