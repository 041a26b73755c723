/**
 * What a purchase does to its buyer: trust and the wish to buy again follow realized minus expected quality.
 */
import type { CompiledOffer } from '../../model/strategy.ts';
import { uniform } from '../../random/threefry.ts';
import { aggrieve } from '../opinions/crises.ts';
import { moveTrust } from '../opinions/trust.ts';
import type { Run } from '../run.ts';
import { giveFeedback, qualityToday } from './improving.ts';

/** Lets a member find out what they bought; the offer's quality must be given. `occasion` names offer and round. */
export function experience(run: Run, member: number, offer: CompiledOffer, occasion: number): void {
  const { members, world, parameters: p } = run;
  const quality = qualityToday(run, offer)!;
  giveFeedback(run, member, offer);
  const isDefective = uniform(world.draws.defect, members.person[member]!, occasion) < offer.defective;
  const surprise = (isDefective ? 0 : quality) - (offer.promise ?? quality);
  const intent = members.intent[member]!;
  // Nothing can be better than perfect or worse than worthless: a surprise moves what is left.
  moveTrust(run, member, p.purchaseTrust * surprise);
  members.intent[member] = intent + surprise * (surprise > 0 ? 1 - intent : 1 + intent);
  if (surprise < 0) aggrieve(run, member, -surprise);
}
