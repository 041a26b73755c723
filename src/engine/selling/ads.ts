/**
 * Advertisements: what they earn and how they wear members out.
 *
 * Each ad read adds a_d (1 - relevance) to what the visit annoys; at its end Z ← Z + (1 - Z)(1 - e^-annoyance), which is the specification's
 * Z += a_d (1 - relevance) while Z is small and cannot exceed 1 however many ads there are. Z fades at λ_Z, is a cost of the visit
 * and drives members away.
 */
import { said } from '../../language/said.ts';
import { exp } from '../../numeric/exp-log.ts';
import { lookUp, powers } from '../constants.ts';
import { type Mechanism, type Phase, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { FIRST_ADVERTISER, NOTE } from '../talk/message-ring.ts';
import { earn, pay } from './money.ts';

interface Ads {
  /** By member: Z, 0 to 1, as of the latest visit. */
  readonly fatigue: Float32Array;
  /** What ads read on the present visit add to fatigue, before saturation. */
  annoyance: number;
  /** Part of the fatigue that is left after so many days. */
  readonly fatigueLeft: Float64Array;
}

const slot = new Slot<Ads>();

export const ADS: Mechanism<Ads> = {
  slot,
  create: (model, { ads }) =>
    ads.length === 0
      ? undefined
      : {
          fatigue: new Float32Array(model.scenario.population.size),
          annoyance: 0,
          fatigueLeft: powers(exp(-Math.LN2 / model.parameters.fatigueHalfLife)),
        },
  columns: {
    fatigue: variable(
      'state',
      'Z',
      '0 to 1',
      said('fatigue from advertisements, as of the latest visit', '截至最近一次访问的广告疲劳'),
    ),
  },
};

export const ADS_PHASE: Phase = {
  name: said('ads appear', '广告出现'),
  details: said('In the order of the scenario, into every group with members.', '按场景中的顺序，发到每个有成员的群。'),
  submodels: ['ads', 'money'],
  act: postAds,
};

/** Puts today's ads into every group. */
function postAds(run: Run): void {
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
  slot.of(run)!.annoyance += run.parameters.adAnnoyance * (1 - relevance) * weight;
}

/** Adds up the annoyance of a visit that ends, if there are ads; before `members.lastVisitDay` becomes today. */
export function tire(run: Run, member: number): void {
  const ads = slot.of(run);
  if (ads === undefined) return;
  const left = fatigueOf(run, member);
  ads.fatigue[member] = left + (1 - left) * (1 - exp(-ads.annoyance));
  ads.annoyance = 0;
}

/** Fatigue today: what is left of that after the latest visit. */
export function fatigueOf(run: Run, member: number): number {
  const ads = slot.of(run);
  if (ads === undefined) return 0;
  const fatigue = ads.fatigue[member]!;
  return fatigue === 0 ? 0 : fatigue * lookUp(ads.fatigueLeft, run.day - run.members.lastVisitDay[member]!);
}

/** Fatigue as of the latest visit. */
export function latestFatigue(run: Run, member: number): number {
  return slot.of(run)?.fatigue[member] ?? 0;
}
