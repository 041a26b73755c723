/** Founders of long standing: for how many days they had been members before the first. */
import { said } from '../../language/said.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';

/** By member; 0 for those who came later. */
const slot = new Slot<Int32Array>();

export const TENURE: Mechanism<Int32Array> = {
  slot,
  create: ({ scenario: { community, population } }) =>
    community.start.tenure > 0 ? new Int32Array(population.size) : undefined,
  columns: {
    tenure: variable(
      'who',
      '',
      'days',
      said('days of membership before the first day, of founders', '创始成员在第一天之前已在群的天数'),
    ),
  },
};

export const tenureOf = (run: Run, member: number): number => slot.of(run)?.[member] ?? 0;

export function setTenure(run: Run, member: number, days: number): void {
  slot.of(run)![member] = days;
}
