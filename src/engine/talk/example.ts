/**
 * Newcomers do as their friends do: in their first two weeks they learn from what those they know from outside write here how much one writes here.
 *
 * F counts what was read in visits of that time by people whom a member knows from outside, F̄ what of all that was read of members would have been
 * theirs had friends written as much as others. Replies and posts come at ((F + n_ε) / (F̄ + n_ε))^λ_ε times their rate: more where friends write more than others, less where
 * they write less; where all are silent, or all are friends, as ever. Whoever knows nobody inside follows no example.
 */
import { said } from '../../language/said.ts';
import { exp, log } from '../../numeric/exp-log.ts';
import { columns } from '../columns.ts';
import type { Group } from '../groups/group.ts';
import { tenureOf } from '../joining/tenure.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { areStrangers, friendsInside } from './circles.ts';

/** Days after joining in which the example of friends is taken (the window of Burke, Marlow & Lento 2009). */
export const EXAMPLE_DAYS = 14;

interface Example {
  /** By member: F and F̄. */
  readonly byFriends: Float32Array;
  readonly expected: Float32Array;
}

const slot = new Slot<Example>();

export const EXAMPLE: Mechanism<Example> = {
  slot,
  create: (model) => {
    const { size } = model.scenario.population;
    return model.parameters.friendExample === 0 || areStrangers(model)
      ? undefined
      : columns(size, { byFriends: Float32Array, expected: Float32Array });
  },
  columns: {
    byFriends: variable(
      'state',
      'F',
      'messages',
      said('messages by friends read in the first two weeks', '入群头两周读到的好友消息数'),
    ),
    expected: variable(
      'state',
      'F̄',
      'messages',
      said('the same had friends written as much as others', '若好友与其他人写得一样多，该数应为多少'),
    ),
  },
};

/** By what replies and posts of a visit are multiplied. */
export function exampleOf(run: Run, member: number): number {
  const example = slot.of(run);
  if (example === undefined) return 1;
  const expected = example.expected[member]!;
  if (expected === 0) return 1;
  const { friendExample, exampleScale } = run.parameters;
  return exp(friendExample * log((example.byFriends[member]! + exampleScale) / (expected + exampleScale)));
}

/** Whether a member takes the example of friends now: somebody new who knows people here. */
export function takesExample(run: Run, member: number): boolean {
  return (
    slot.of(run) !== undefined &&
    run.day - run.members.joinDay[member]! + tenureOf(run, member) < EXAMPLE_DAYS &&
    friendsInside(run, member) > 0
  );
}

/** A visit has taken in what those whom the member knows from outside have written, and what members have. */
export function followExample(run: Run, group: Group, member: number): void {
  const { visit } = run;
  if (visit.byMembers === 0 || !takesExample(run, member)) return;
  const example = slot.of(run)!;
  example.byFriends[member]! += visit.byFriends;
  example.expected[member]! += (visit.byMembers * friendsInside(run, member)) / (group.size - 1);
}
