/** Whom the programme calls in person today: those whom a challenge, a series or a digest wants back. */
import type { Run } from '../run.ts';

export interface Calls {
  /** Whether anybody is called today. */
  any: boolean;
  /** By member: the chance that a call brings them in. */
  chance: Float32Array;
}

export const createCalls = (): Calls => ({ any: false, chance: new Float32Array(0) });

/** Nobody is called any more. */
export function clearCalls({ calls, members }: Run): void {
  if (!calls.any) return;
  calls.any = false;
  calls.chance.fill(0, 0, members.count);
}

/** Calls a member: several calls are as many chances. */
export function call({ calls, members }: Run, member: number, chance: number): void {
  if (calls.chance.length < members.count) {
    const wider = new Float32Array(members.capacity);
    wider.set(calls.chance);
    calls.chance = wider;
  }
  calls.any = true;
  calls.chance[member]! += (1 - calls.chance[member]!) * chance;
}
