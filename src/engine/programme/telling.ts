/**
 * What reading a piece does by what it tells of, besides what its topic is worth; w u is its worth to the reader, after habituation.
 *
 * - A customer's case moves the wish to buy, I += (1 - e^(-κ_st w u)) (1 - I), and trust as praise by a stranger does (Braddock & Dillard 2016).
 * - A review moves the wish by the verdict v = 2 quality - 1, up or, with ν_I, down; that it does not hide what is bad earns the same trust (two-sided
 *   messages are believed more: Eisend 2006).
 * - The story of the brand makes identify as taking part does, Id += η_id w u (1 - Id) (Escalas 2004).
 * - Openness about the company brings closer those who speak for it, as an answer of theirs would (Buell, Kim & Tsay 2017).
 *
 * What is about a good makes it known.
 */
import type { Telling } from '../../model/content.ts';
import { exp } from '../../numeric/exp-log.ts';
import { comeCloser, moveTrust } from '../opinions/trust.ts';
import type { Run } from '../run.ts';
import { learnOfGoods } from '../selling/known-goods.ts';

/** A member reads what is worth so much to them, for the first time. */
export function hearOf(run: Run, member: number, { of, goods, verdict }: Telling, worth: number): void {
  const { members, parameters: p } = run;
  if (goods !== 0) learnOfGoods(run, member, goods);
  if (of === 'brand') {
    const identity = members.identity[member]!;
    members.identity[member] = identity + (1 - exp(-p.identityRate * worth)) * (1 - identity);
  } else if (of === 'company') comeCloser(run, member, p.exchangeGain * worth);
  else if (verdict !== 0) {
    const moved = 1 - exp(-p.storyWish * Math.abs(verdict) * worth);
    const intent = members.intent[member]!;
    members.intent[member] =
      verdict > 0 ? intent + moved * (1 - intent) : intent - Math.min(1, moved * p.negativeIntent) * (1 + intent);
    moveTrust(run, member, 1 - exp(-p.wordTrust * p.strangerWord * worth));
  }
}
