/** What a usual member would spend on what is sold, as people reckon before they have seen any: what partners and inviters hope to earn on. */
import type { CompiledOffer } from '../../model/strategy.ts';
import { log, logistic } from '../../numeric/exp-log.ts';
import type { Parameters } from '../../scenario/parameters.ts';
import type { Run } from '../run.ts';
import { dearness } from './wish.ts';

/** Days over which somebody counts what a member brings. */
export const EARNING_DAYS = 90;

/** In `EARNING_DAYS` from today on. */
export function expectedSpending({ strategy, parameters, day }: Run): number {
  const { offers, membership } = strategy;
  const rounds = (every: number | undefined) => (every === undefined ? 1 : EARNING_DAYS / every);
  let spending = 0;
  for (const offer of offers)
    if (day <= offer.until)
      spending += offer.price * offer.reach * usualChance(parameters, offer) * rounds(offer.every);
  if (membership.fee > 0) spending += membership.fee * rounds(membership.every);
  return spending;
}

/** Chance that a usual member buys at first sight; of a menu one thing is bought. */
function usualChance(
  { buyBase, buyPrice, buyElsewhere }: Parameters,
  { price, referencePrice, menuOf }: CompiledOffer,
): number {
  const dear = dearness(price, referencePrice);
  const effect = dear > 1 ? buyPrice + buyElsewhere : buyPrice;
  return logistic(buyBase - effect * log(dear)) / menuOf.length;
}
