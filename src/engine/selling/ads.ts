/**
 * Advertisements: what they earn and how they wear members out.
 *
 * They are a case of habituation: each ad read is an exposure that closes a part a_d (1 - relevance), less the more it is of use. Tiredness Z is a
 * cost of the visit and drives members away.
 */

import { said } from '../../language/said.ts';
import { exp } from '../../numeric/exp-log.ts';
import { exposeBy, tirednessOf } from '../habituation/habituation.ts';
import { ADS as AD_STIMULI } from '../habituation/kinds.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import { isOutage } from '../opinions/shocks.ts';
import { moveTrust } from '../opinions/trust.ts';
import type { Run } from '../run.ts';
import { FIRST_ADVERTISER, NOTE } from '../talk/message-ring.ts';
import { earn, pay } from './money.ts';

/** Part of the readers who see that talk is an advertisement: 7 to 18 % (Wojdynski & Evans 2016), more who meet it again. */
export const RECOGNIZED = 0.2;

interface Ads {
  /** What ads read on the present visit add to fatigue, before saturation. */
  annoyance: number;
}

const slot = new Slot<Ads>();

export const ADS: Mechanism<Ads> = {
  slot,
  create: (_model, { ads }) => (ads.length === 0 ? undefined : { annoyance: 0 }),
};

export const ADS_PHASE: Phase = {
  name: said('ads appear', '广告出现'),
  details: said('In the order of the scenario, into every group with members.', '按场景中的顺序，发到每个有成员的群。'),
  submodels: ['ads', 'money'],
  act: postAds,
};

/** Puts today's ads into every group. */
function postAds(run: Run): void {
  if (isOutage(run)) return;
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
export function seeAd(run: Run, member: number, advertiser: number, relevance: number, weight: number): void {
  const ad = run.strategy.ads[FIRST_ADVERTISER - advertiser]!;
  earn(run, ad.revenuePerView * weight);
  const recognized = ad.woven ? RECOGNIZED : 1;
  slot.of(run)!.annoyance += run.parameters.adAnnoyance * (1 - relevance) * weight * recognized;
  // Who finds that talk was paid for feels deceived.
  if (ad.woven) moveTrust(run, member, exp(-run.parameters.wordTrust * RECOGNIZED * weight) - 1);
}

/** Adds up the annoyance of a visit that ends, if there are ads. */
export function tire(run: Run, member: number): void {
  const ads = slot.of(run);
  if (ads === undefined) return;
  exposeBy(run, member, AD_STIMULI, ads.annoyance);
  ads.annoyance = 0;
}

/** Z: tiredness of advertisements today. */
export function fatigueOf(run: Run, member: number): number {
  return slot.of(run) === undefined ? 0 : tirednessOf(run, member, AD_STIMULI);
}
