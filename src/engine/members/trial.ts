/**
 * An experiment on members (MODEL.md §7): half of the people, drawn once for each, are treated, whatever group they come into. They talk with
 * those who are not, so that what the one half gets may reach the other.
 */
import { CONTROL, TREATED } from '../../model/strategy.ts';
import { uniform } from '../../random/threefry.ts';
import { TRIAL_MEASURES, type TrialMeasure, trialDays } from '../../scenario/trials.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import type { Arm, ArmsLook } from '../run-result.ts';

/** Part of the people who are treated. */
const TREATED_SHARE = 0.5;
/** Days of `activeShare7`. */
const WEEK = 7;

/** Books of the experiment, by member; entries are made when first needed. */
interface Trial {
  readonly orders: number[];
  readonly spent: number[];
  readonly looks: ArmsLook[];
}

const slot = new Slot<Trial>();

export const TRIAL: Mechanism<Trial> = {
  slot,
  create: (_model, { trial }) => (trial === undefined ? undefined : { orders: [], spent: [], looks: [] }),
};

export const TRIAL_PHASE: Phase = {
  name: 'both halves of an experiment on members are compared',
  details: 'Only in an experiment on members, on some evenings; nothing is drawn or changed.',
  submodels: ['measurement'],
  act: lookAtArms,
};

/** The looks at both arms; undefined unless this is an experiment on members. */
export const looksAtArms = (run: Run): readonly ArmsLook[] | undefined => slot.of(run)?.looks;

function armOf({ world, members }: Run, member: number): number {
  return uniform(world.draws.arm, members.person[member]!, 0) < TREATED_SHARE ? TREATED : CONTROL;
}

/** Whether operators see to a member's first post. */
export function isReplied(run: Run, member: number): boolean {
  const { trial } = run.strategy;
  return trial === undefined || (trial.replied & armOf(run, member)) !== 0;
}

/** Whether an offer is one for the member's arm. */
export function isOffered(run: Run, member: number, index: number): boolean {
  return (run.strategy.trial!.offered[index]! & armOf(run, member)) !== 0;
}

export function noteOrder(run: Run, member: number): void {
  const orders = slot.of(run)?.orders;
  if (orders !== undefined) orders[member] = (orders[member] ?? 0) + 1;
}

export function noteSpent(run: Run, member: number, amount: number): void {
  const spent = slot.of(run)?.spent;
  if (spent !== undefined) spent[member] = (spent[member] ?? 0) + amount;
}

/** On some evenings, compares what has become of the two arms. */
function lookAtArms(run: Run): void {
  const trial = slot.of(run);
  if (trial === undefined) return;
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
  return { joined, present, sums };
}
