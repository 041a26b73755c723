/** Who brings people besides channels and friends: allied communities, opinion leaders, partners. */
import { each, isMap, listOf, mapOf, parsed, textsOf } from '../as-written.ts';
import * as say from '../issues.ts';
import type { PlainMap } from '../overrides.ts';
import { PLATFORMS } from '../platforms.ts';
import { day } from '../quantities.ts';
import * as form from '../schema.ts';
import { type Facts, hasNoGraph } from './facts.ts';
import type { Report } from './report.ts';
import { checkLength, checkStart, startOf } from './times.ts';

export function checkAllies(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  each(own.allies, form.ally, (entry, raw, i) => {
    const path = ['allies', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    if (!entry) return;
    if (facts.size !== undefined && entry.members > facts.size)
      report([...path, 'members'], say.moreThanPopulation('members of the ally:', entry.members, facts.size));
    if (entry.atActivities > 0 && listOf(effective.activities).length === 0)
      report([...path, 'atActivities'], say.noActivitiesTogether(entry.with));
    else if (entry.tells === 0 && entry.atActivities === 0) report([...path, 'tells'], say.allyTellsNobody(entry.with));
  });
}

export function checkOpinionLeaders(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  const goods = listOf(effective.offers).flatMap((offer) => textsOf([mapOf(offer).good ?? null]));
  each(own.opinionLeaders, form.opinionLeader, (entry, raw, i) => {
    const path = ['opinionLeaders', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    if (typeof raw.recommends === 'string' && !goods.includes(raw.recommends))
      report([...path, 'recommends'], say.unknownName('good', raw.recommends, goods));
    if (entry && facts.size !== undefined && entry.following > facts.size)
      report([...path, 'following'], say.moreThanPopulation('people follow:', entry.following, facts.size));
  });
}

export function checkPartners(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  if (!isMap(own.partners)) return;
  checkStart(['partners', 'from'], 'from', parsed(day, own.partners.from), facts, report);
  checkLength(['partners', 'topicEvery'], own.partners.topicEvery, 'positive', report);
  const { topicEvery, topicQuality, commission } = mapOf(effective.partners);
  if (topicQuality !== undefined && topicEvery === undefined)
    report(['partners', 'topicQuality'], say.topicsNever(), 'key');
  const lever = parsed(form.partners, mapOf(effective.partners));
  if (!lever || lever.count === 0) return;
  if (hasNoGraph(facts)) report(['partners'], say.rewardNobodyEarns(), 'key');
  const platform = parsed(form.community.shape.platform, mapOf(facts.data.community).platform);
  if (platform && lever.cap > PLATFORMS[platform].cap)
    report(
      ['partners', own.partners.cap === undefined ? 'count' : 'cap'],
      say.capAbovePlatform(lever.cap, platform, PLATFORMS[platform].cap),
    );
  const sells = listOf(effective.offers).length > 0 || isMap(mapOf(effective.groups).vip);
  const everywhere = mapOf(mapOf(facts.data.community).groups).vip;
  if (commission !== undefined && lever.commission > 0 && !sells && everywhere === undefined)
    report(
      ['partners', own.partners.commission === undefined ? 'count' : 'commission'],
      say.commissionOnNothing(),
      'key',
    );
}
