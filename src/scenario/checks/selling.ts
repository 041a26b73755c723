/** Offers and ads. */
import { each, listOf, mapOf, parsed, textsOf } from '../as-written.ts';
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
    if (entry.unitCost > entry.price) report([...path, 'unitCost'], say.soldAtALoss(entry.good), 'key');
  });
}

export function checkAds(own: PlainMap, facts: Facts, report: Report): void {
  each(own.ads, form.ad, (entry, raw, i) =>
    checkStart(['ads', i, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report),
  );
}
