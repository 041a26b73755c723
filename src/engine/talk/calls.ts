/** Whom the program calls in person today: those whom a challenge, a series or a digest wants back. */
import { type Mechanism, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';

interface Calls {
  /** Whether anybody is called today. */
  any: boolean;
  /** By member: the chance that a call brings them in. */
  readonly chance: Float32Array;
}

const slot = new Slot<Calls>();

export const CALLS: Mechanism<Calls> = {
  slot,
  create: ({ scenario }) => ({ any: false, chance: new Float32Array(scenario.population.size) }),
};

/** Whether anybody is called today. */
export const anybodyIsCalled = (run: Run): boolean => slot.in(run).any;

/** The chance that a call brings a member in today. */
export const callOf = (run: Run, member: number): number => slot.in(run).chance[member]!;

/** Nobody is called any more. */
export function clearCalls(run: Run): void {
  const calls = slot.in(run);
  if (!calls.any) return;
  calls.any = false;
  calls.chance.fill(0, 0, run.members.count);
}

/** Calls a member: several calls are as many chances. */
export function call(run: Run, member: number, chance: number): void {
  const calls = slot.in(run);
  calls.any = true;
  calls.chance[member]! += (1 - calls.chance[member]!) * chance;
}
