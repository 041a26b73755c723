/**
 * Advertisements: what they earn and how they wear members out (MODEL.md §4.4 k).
 *
 * Each ad read adds a_d (1 - relevance) to what the visit annoys; at its end Z ← Z + (1 - Z)(1 - e^-annoyance), which is MODEL's
 * Z += a_d (1 - relevance) while Z is small and cannot exceed 1 however many ads there are. Z fades at λ_Z, is a cost of the visit
 * (§4.4 f) and drives members away (§4.4 g).
 */
import { exp } from '../../numeric/exp-log.ts';
import { lookUp } from '../constants.ts';
import type { Run } from '../run.ts';
import { FIRST_ADVERTISER, NOTE } from '../talk/message-ring.ts';
import { earn, pay } from './money.ts';

/** Puts today's ads into every group. */
export function postAds(run: Run): void {
  const { strategy, day, groups, model } = run;
  strategy.ads.forEach((ad, index) => {
    if (day < ad.days.from || day > ad.days.to) return;
    for (const group of groups) {
      if (group.size === 0) continue;
      pay(run, ad.cost * ad.perDay);
      for (let k = 0; k < ad.perDay; k++)
        group.messages.append(FIRST_ADVERTISER - index, day, NOTE, model.topics.length, -1, ad.relevance);
    }
  });
}

/** A member reads an ad that stands for `weight` of them. */
export function seeAd(run: Run, advertiser: number, relevance: number, weight: number): void {
  const ad = run.strategy.ads[FIRST_ADVERTISER - advertiser]!;
  earn(run, ad.revenuePerView * weight);
  run.visit.annoyance += run.parameters.adAnnoyance * (1 - relevance) * weight;
}

/** Adds up a visit's annoyance; before `members.lastVisitDay` becomes today. */
export function tire(run: Run, member: number): void {
  const left = fatigueOf(run, member);
  run.members.fatigue[member] = left + (1 - left) * (1 - exp(-run.visit.annoyance));
}

/** Fatigue today: what is left of that after the latest visit. */
export function fatigueOf(run: Run, member: number): number {
  const { members, constants, day } = run;
  const fatigue = members.fatigue[member]!;
  return fatigue === 0 ? 0 : fatigue * lookUp(constants.fatigueLeft, day - members.lastVisitDay[member]!);
}
