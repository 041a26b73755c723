/**
 * What a purchase does to its buyer: trust and the wish to buy again follow realized minus expected quality (Oliver 1980). What is
 * promised is expected at every purchase; where nothing is, the first piece is held against what is usual, and further ones against it.
 */
import type { CompiledOffer } from '../../model/strategy.ts';
import { uniform } from '../../random/threefry.ts';
import { aggrieve } from '../opinions/crises.ts';
import { moveTrust } from '../opinions/trust.ts';
import type { Run } from '../run.ts';
import { giveFeedback, qualityToday } from './improving.ts';

/** What buyers expect of a good of which they know nothing; an assumption, near to what customers say of goods on average (Fornell et al. 1996). */
export const USUAL_GOOD = 0.7;

/**
 * Lets a member find out what they bought; the offer's quality must be given. `occasion` names offer and round; `isFirst` is whether they
 * have not bought the good before.
 */
export function experience(run: Run, member: number, offer: CompiledOffer, occasion: number, isFirst: boolean): void {
  const { members, world, parameters: p } = run;
  const quality = qualityToday(run, offer)!;
  giveFeedback(run, member, offer);
  const isDefective = uniform(world.draws.defect, members.person[member]!, occasion) < offer.defective;
  const expected = offer.promise ?? (isFirst ? USUAL_GOOD : quality);
  const surprise = (isDefective ? 0 : quality) - expected;
  const intent = members.intent[member]!;
  // Nothing can be better than perfect or worse than worthless: a surprise moves what is left.
  moveTrust(run, member, p.purchaseTrust * surprise);
  members.intent[member] = intent + surprise * (surprise > 0 ? 1 - intent : 1 + intent);
  if (surprise < 0) aggrieve(run, member, -surprise);
}
