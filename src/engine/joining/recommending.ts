/** Who has recommended the community stands by it: from then on one leaves less easily (consistency; Garnefeld, Eggert, Helm & Tax 2013). */
import { said } from '../../language/said.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';

/** By member: 1 for those who have recommended it. */
const slot = new Slot<Uint8Array>();

export const RECOMMENDING: Mechanism<Uint8Array> = {
  slot,
  create: ({ scenario, parameters }) =>
    parameters.recommenderChurn === 1 ? undefined : new Uint8Array(scenario.population.size),
  columns: {
    hasRecommended: variable(
      'account',
      '',
      'yes or no',
      said('has recommended the community to somebody outside', '已向群外的人推荐过社群'),
    ),
  },
};

export function noteRecommendation(run: Run, member: number): void {
  const recommended = slot.of(run);
  if (recommended === undefined || recommended[member] === 1) return;
  recommended[member] = 1;
  run.members.frailty[member]! *= run.parameters.recommenderChurn;
}
