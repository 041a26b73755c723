/** Offers and ads. */
import { each, isMap, listOf, mapOf, parsed, textsOf } from '../as-written.ts';
import * as say from '../issues.ts';
import type { PlainMap } from '../overrides.ts';
import { day } from '../quantities.ts';
import * as form from '../schema.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';
import { checkLength, checkStart, startOf } from './times.ts';

const MOST_OFFERS = 32;

export function checkOffers(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  const count = listOf(own.offers).length;
  if (count > MOST_OFFERS) report(['offers'], say.tooMany('offers', count, MOST_OFFERS), 'key');
  const offers = listOf(effective.offers).map(mapOf);
  const goods = offers.flatMap(({ good }) => textsOf([good ?? null]));
  each(own.offers, form.offer, (entry, raw, i) => {
    const path = ['offers', i];
    const from = entry?.from ?? parsed(day, raw.from);
    checkStart([...path, 'from'], 'from', from, facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    if (typeof raw.requires === 'string') {
      if (raw.requires === raw.good) report([...path, 'requires'], say.requiresItself(raw.requires));
      else if (!goods.includes(raw.requires))
        report([...path, 'requires'], say.unknownName('good', raw.requires, goods));
    }
    if (typeof raw.menu === 'string' && offers.filter(({ menu }) => menu === raw.menu).length === 1)
      report([...path, 'menu'], say.menuOfOne(raw.menu));
    if (!entry) return;
    if (entry.quality === undefined && (entry.promise !== undefined || entry.defective > 0))
      report([...path, entry.promise !== undefined ? 'promise' : 'defective'], say.qualityMissing(entry.good), 'key');
    if (entry.until !== undefined && entry.until < entry.from)
      report([...path, 'until'], say.untilBeforeFrom(entry.from, entry.until));
    if (entry.goal !== undefined && entry.every !== undefined)
      report([...path, 'goal'], say.goalOfRounds(entry.good), 'key');
    if (entry.goal !== undefined && facts.size !== undefined && entry.goal > facts.size)
      report([...path, 'goal'], say.moreThanPopulation('buyers are to promise:', entry.goal, facts.size));
    if (entry.discount?.days)
      checkStart([...path, 'discount', 'days'], 'days', entry.discount.days.from, facts, report);
    const least = entry.price * (1 - (entry.discount?.share ?? 0));
    if (entry.unitCost > least) report([...path, 'unitCost'], say.soldAtALoss(entry.good), 'key');
  });
}

export function checkAds(own: PlainMap, facts: Facts, report: Report): void {
  each(own.ads, form.ad, (entry, raw, i) =>
    checkStart(['ads', i, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report),
  );
}

export function checkFees(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  const tips = parsed(form.tips, mapOf(own.tips));
  if (isMap(own.tips) && tips && tips.chance > 0 && tips.amount * tips.kept === 0)
    report(['tips', tips.amount === 0 ? 'amount' : 'kept'], say.paysNothing('tips bring the operator'), 'key');
  if (!isMap(own.membership)) return;
  checkStart(['membership', 'from'], 'from', parsed(day, own.membership.from), facts, report);
  checkLength(['membership', 'every'], own.membership.every, 'positive', report);
  checkLength(['membership', 'trial'], own.membership.trial, 'any', report);
  const membership = parsed(form.membership, mapOf(effective.membership));
  if (membership?.fee === 0 && typeof own.extends !== 'string')
    report(['membership', 'fee'], say.paysNothing('membership brings'), 'key');
}
